"""A build of which nothing changed is known at once, and nothing that changed passes for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.errors import InputError
from kg.pipeline.finished import load_record
from kg.pipeline.options import Options
from kg.pipeline.unchanged import find_unchanged, seal_of
from tests.pipeline.test_build import ARTICLE, hashes


@pytest.fixture
def built(tmp_path: Path) -> tuple[Path, Path]:
    """Build an article and a file of an unknown kind; return where they are, and the graph."""
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    (folder / "b.xyz").write_text("no document", "utf-8")
    kg.build(folder, out=out)
    return folder, out


def put(path: Path, data: bytes) -> None:
    """Change a file and set its times back."""
    before = path.stat()
    path.write_bytes(data)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_an_unchanged_build_loads_nothing_that_builds(built: tuple[Path, Path]) -> None:
    code = "import kg, sys; kg.build(sys.argv[1], out=sys.argv[2]); print(*sys.modules)"
    command = [sys.executable, "-c", code, *map(str, built)]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert "kg.pipeline.unchanged" in loaded
    assert not {"kg.extract", "kg.resolve", "kg.pipeline.build", "lxml"} & set(loaded)


def test_the_report_is_that_of_the_first_build(built: tuple[Path, Path]) -> None:
    folder, out = built
    found = find_unchanged([folder], out, Options())
    assert found is not None
    assert found == kg.open(out).report
    assert [file for file, _ in found.failures] == ["b.xyz"]
    with pytest.raises(InputError, match="unknown kind"):
        kg.build(folder, out=out, strict=True)


def test_a_document_of_the_same_length_and_time_is_another(built: tuple[Path, Path]) -> None:
    folder, out = built
    put(folder / "a.txt", ARTICLE.replace("5月1日", "5月2日").encode())
    assert find_unchanged([folder], out, Options()) is None


def test_an_output_of_the_same_length_and_time_is_made_again(built: tuple[Path, Path]) -> None:
    folder, out = built
    before = hashes(out)
    put(out / "graph.ttl", b"#" * (out / "graph.ttl").stat().st_size)
    assert find_unchanged([folder], out, Options()) is None
    kg.build(folder, out=out)
    assert hashes(out) == before


def test_a_graph_that_was_copied_is_read_and_known(built: tuple[Path, Path]) -> None:
    folder, out = built
    copied = out.with_name("copied")
    shutil.copytree(out, copied)
    assert find_unchanged([folder], copied, Options()) is not None


def test_a_new_file_and_other_options_are_another_build(built: tuple[Path, Path]) -> None:
    folder, out = built
    for other in (Options(max_chars=10), Options(cut=True), Options(turtle=False)):
        assert find_unchanged([folder], out, other) is None
    assert find_unchanged([folder], out, Options(fresh=True)) is None
    assert find_unchanged([folder], out, Options(workers=2)) is not None
    (folder / "c.xyz").touch()
    assert find_unchanged([folder], out, Options()) is None


@pytest.mark.parametrize("change", ["written", "gone"])
def test_decisions_are_part_of_what_is_built(built: tuple[Path, Path], change: str) -> None:
    folder, out = built
    decisions = folder / "decisions.tsv"
    head = "decision\tsubject\tobject\treason\tdate\n"
    decisions.write_text(f"{head}year\ta.txt\t2020\t据查\t2026-01-01\n", "utf-8")
    assert find_unchanged([folder], out, Options()) is None
    kg.build(folder, out=out)
    assert find_unchanged([folder], out, Options()) is not None
    if change == "gone":
        decisions.unlink()
    else:
        put(decisions, decisions.read_bytes().replace(b"2020", b"2021"))
    assert find_unchanged([folder], out, Options()) is None


def test_a_file_that_changes_meanwhile_is_not_sealed(
    built: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, out = built
    (folder / "c.txt").write_text(ARTICLE.replace("5月1日", "5月3日"), "utf-8")
    seal = seal_of([folder], Options())
    assert seal is not None
    assert seal.still_holds()
    put(folder / "c.txt", (folder / "c.txt").read_bytes())
    assert not seal.still_holds()
    monkeypatch.setattr("kg.pipeline.build.seal_of", lambda *_: seal)
    kg.build(folder, out=out)
    assert load_record(out)["seal"] == ""
    monkeypatch.undo()
    kg.build(folder, out=out)
    assert find_unchanged([folder], out, Options()) is not None
