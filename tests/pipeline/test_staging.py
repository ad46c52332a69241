from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.pipeline.staging import staged


def contents(folder: Path) -> dict[str, str]:
    """Read all files below a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def write(folder: Path, text: str) -> None:
    (folder / "graph.ttl").write_text(text, "utf-8")
    (folder / "store").mkdir()
    (folder / "store" / text).write_text(text, "utf-8")


def test_files_and_folders_replace_the_earlier_ones_whole(tmp_path: Path) -> None:
    out = tmp_path / "made" / "out"
    for text in ("one", "two"):
        with staged(out) as staging:
            write(staging, text)
    assert contents(out) == {"graph.ttl": "two", "store/two": "two"}


def test_other_files_stay(tmp_path: Path) -> None:
    (tmp_path / ".gitkeep").write_text("", "utf-8")
    with staged(tmp_path) as staging:
        write(staging, "one")
    assert ".gitkeep" in contents(tmp_path)


def test_after_an_error_the_earlier_result_stands(tmp_path: Path) -> None:
    with staged(tmp_path) as staging:
        write(staging, "one")
    with pytest.raises(ZeroDivisionError), staged(tmp_path) as staging:
        write(staging, "two")
        raise ZeroDivisionError
    assert contents(tmp_path) == {"graph.ttl": "one", "store/one": "one"}


def test_after_an_error_a_new_folder_is_gone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with pytest.raises(ZeroDivisionError), staged(out):
        raise ZeroDivisionError
    assert not out.exists()


def test_what_a_killed_build_left_is_cleared(tmp_path: Path) -> None:
    (tmp_path / ".building").mkdir()
    (tmp_path / ".building" / "graph.ttl").write_text("half", "utf-8")
    with staged(tmp_path) as staging:
        (staging / "report.json").write_text("{}", "utf-8")
    assert contents(tmp_path) == {"report.json": "{}"}


def test_an_error_on_the_way_in_swaps_all_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with staged(tmp_path) as staging:
        write(staging, "one")
    replace = Path.replace

    def fail_for_the_store(path: Path, target: Path) -> Path:
        if path.name == "store" and path.parent.name == ".building":
            raise OSError(28, "No space left on device")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fail_for_the_store)
    with pytest.raises(OutputError, match="No space left"), staged(tmp_path) as staging:
        write(staging, "two")
    assert contents(tmp_path) == {"graph.ttl": "one", "store/one": "one"}


def test_a_file_in_the_way_is_an_output_error(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("mine", "utf-8")
    with pytest.raises(OutputError, match="give another folder with --out"), staged(out):
        pass
    assert out.read_text("utf-8") == "mine"
