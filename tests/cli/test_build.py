from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.conftest import SEEDS, RunKg

ARTICLE = "青州市委书记赵一鸣主持会议。"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "a.txt"
    path.parent.mkdir()
    path.write_text(ARTICLE, "utf-8")
    return path


def test_a_build_says_what_it_found(run_kg: RunKg, tmp_path: Path) -> None:
    done = run_kg("build", SEEDS, cwd=tmp_path)
    assert done.returncode == 0
    lines = done.stdout.decode().splitlines()
    assert lines[0] == "2 documents read, the graph is in outputs"
    assert lines[2].split() == ["entities", "statements", "sources"]
    assert "extracting 2 of 2" in done.stderr.decode().splitlines()
    assert b"\x1b" not in done.stdout + done.stderr


def test_copies_and_files_of_unknown_kinds_are_said(
    run_kg: RunKg, article: Path, tmp_path: Path
) -> None:
    (article.parent / "b.txt").write_text(ARTICLE, "utf-16")
    (article.parent / "讲话.docx").write_bytes(b"PK\x03\x04")
    said = run_kg("build", article.parent, cwd=tmp_path).stdout.decode()
    assert said.startswith("2 documents read, 1 of them the same text as another, ")
    assert (
        "讲话.docx: skipped: a file of an unknown kind; an article in it: save its text as" in said
    )


def test_a_build_does_not_read_what_it_wrote(run_kg: RunKg, article: Path, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("云州市市长钱二出席会议。", "utf-8")
    for out in ("outputs", "in", "outputs"):
        said = run_kg("build", ".", "--out", out, cwd=tmp_path).stdout.decode()
        assert said.startswith("2 documents read, the graph is in")
        assert "could not be read" not in said


def test_a_log_that_has_nowhere_to_go_is_said_first(run_kg: RunKg, article: Path) -> None:
    done = run_kg("build", article, "--log", "none/x.txt", cwd=article.parent)
    assert done.returncode == 1
    assert done.stderr.decode() == ("kg: none/x.txt cannot be written (there is no folder none)\n")
    assert [path.name for path in article.parent.iterdir()] == [article.name]


def test_a_missing_path_is_said(run_kg: RunKg, tmp_path: Path) -> None:
    done = run_kg("build", "none", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.decode() == "kg: none: there is no such file or folder\n"
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_is_said(run_kg: RunKg, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    done = run_kg("build", "in", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "kg: in: the folder holds no file; put documents (.txt, .html …) there\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_a_missing_path_beside_a_good_one_is_listed(
    run_kg: RunKg, article: Path, tmp_path: Path
) -> None:
    done = run_kg("build", article, "none", cwd=tmp_path)
    assert done.returncode == 0
    assert "none: there is no such file or folder" in done.stdout.decode() + done.stderr.decode()
    failures = json.loads((tmp_path / "outputs" / "report.json").read_text("utf-8"))["failures"]
    assert failures == [{"file": "none", "reason": "there is no such file or folder"}]
    strict = run_kg("build", article, "none", "--strict", cwd=tmp_path)
    assert strict.returncode == 1


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 20,
    "broken.txt": "青州市委书记".encode()[:-1] + b"\xff\xfe\xff" + "赵一鸣".encode() * 3,
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_listed_and_the_others_built(
    name: str, run_kg: RunKg, article: Path, tmp_path: Path
) -> None:
    (article.parent / name).write_bytes(BAD[name])
    done = run_kg("build", "in", cwd=tmp_path)
    assert done.returncode == 0
    assert f"1 could not be read:\n  {name}: " in done.stdout.decode()
    report = json.loads((tmp_path / "outputs" / "report.json").read_text("utf-8"))
    assert report["documents"] == 1
    assert [failure["file"] for failure in report["failures"]] == [name]
    assert run_kg("build", "in", "--strict", cwd=tmp_path).returncode == 1


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_alone_fails_and_leaves_nothing(
    name: str, run_kg: RunKg, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(BAD[name])
    done = run_kg("build", name, cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines()[-1].startswith(f"  {name}: ")
    assert "kg: no document could be read:" in done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_an_unreadable_file_is_listed(run_kg: RunKg, article: Path, tmp_path: Path) -> None:
    secret = article.parent / "secret.txt"
    secret.write_text(ARTICLE, "utf-8")
    secret.chmod(0)
    done = run_kg("build", "in", cwd=tmp_path)
    assert done.returncode == 0
    assert "  secret.txt: " in done.stdout.decode()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_folder_without_the_right_to_write_is_said(
    run_kg: RunKg, article: Path, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir(mode=0o555)
    done = run_kg("build", article, "--out", "out", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "kg: out cannot be written (Permission denied): give another folder with --out\n"
    )


def test_an_output_folder_that_is_a_file_is_said(
    run_kg: RunKg, article: Path, tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("mine", "utf-8")
    done = run_kg("build", article, "--out", "out", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "kg: out cannot be written (File exists): give another folder with --out\n"
    )
    assert (tmp_path / "out").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    "arguments",
    [(), ("--workers", "0", "in"), ("--nonsense", "in"), ("in", "--workers")],
)
def test_wrong_usage_is_2(run_kg: RunKg, arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = run_kg("build", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert b"Error: " in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_name_with_terminal_escapes_is_shown_safely(
    run_kg: RunKg, article: Path, tmp_path: Path
) -> None:
    (article.parent / "\x1b[31mred\u202e.txt").write_bytes(b"")
    done = run_kg("build", "in", cwd=tmp_path)
    assert r"  \x1b[31mred\u202e.txt: " in done.stdout.decode()
    assert b"\x1b" not in done.stdout + done.stderr
