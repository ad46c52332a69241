"""What an earlier build left saves time and changes nothing: no byte, whatever became of it."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.errors import OutputError
from kg.extract import extract_claims
from kg.model.claims import DocumentClaims
from kg.model.text import SourceText
from kg.pipeline import build as building
from kg.pipeline.build import build_graph
from kg.pipeline.finished import FILE
from kg.pipeline.options import Options
from kg.pipeline.steps import Step
from tests.pipeline.test_build import ARTICLE, hashes

MANY = 200


def write(folder: Path, numbers: range) -> Path:
    """Write articles that differ by their day and length."""
    folder.mkdir(exist_ok=True)
    for number in numbers:
        day = f"{number % 12 + 1}月{number % 28 + 1}日"
        text = ARTICLE.replace("5月1日", day) + f"会议强调，第{number}项工作要抓好。" * 20
        (folder / f"{number:04}.txt").write_text(text, "utf-8")
    return folder


def steps_of(paths: Path, out: Path) -> list[Step]:
    """Build and return what was told of the stages."""
    steps: list[Step] = []
    kg.build(paths, out=out, progress=steps.append)
    return steps


def test_nothing_changed_is_done_at_once(tmp_path: Path) -> None:
    folder, out = write(tmp_path / "in", range(3)), tmp_path / "out"
    first = kg.build(folder, out=out)
    before = hashes(out)
    steps: list[Step] = []
    assert kg.build(folder, out=out, progress=steps.append) == first
    assert steps == []
    assert hashes(out) == before


def test_the_same_documents_in_other_bytes_are_read_and_known(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out"
    source.write_text(json.dumps({"id": "1", "text": ARTICLE}) + "\n", "utf-8")
    kg.build(source, out=out)
    before = hashes(out)
    source.write_text("\n" + source.read_text("utf-8"), "utf-8")
    assert {step.stage for step in steps_of(source, out)} == {"reading"}
    assert hashes(out) == before
    assert steps_of(source, out) == []


@pytest.mark.parametrize("name", ["graph.ttl", "graph.html", "report.json", "store"])
def test_what_is_damaged_is_built_again(tmp_path: Path, name: str) -> None:
    folder, out = write(tmp_path / "in", range(3)), tmp_path / "out"
    kg.build(folder, out=out)
    before = hashes(out)
    if name == "store":
        next((out / "store").glob("*.sst")).write_bytes(b"")
    else:
        (out / name).write_bytes((out / name).read_bytes()[:-1])
    steps = steps_of(folder, out)
    assert any(step.stage == "loading the store" for step in steps)
    assert hashes(out) == before
    assert kg.open(out).query("ASK { person:赵一鸣 a zp:Person }") is True


def test_other_options_are_another_build(tmp_path: Path) -> None:
    folder, out = write(tmp_path / "in", range(3)), tmp_path / "out"
    kg.build(folder, out=out)
    kg.build(folder, out=out, base_iri="https://example.org/kg/")
    assert kg.open(out).report.base_iri == "https://example.org/kg/"
    kg.build(folder, out=out)
    kg.build(folder, out=tmp_path / "new")
    assert hashes(out) == hashes(tmp_path / "new")


def test_more_documents_and_fewer_give_what_a_new_build_gives(tmp_path: Path) -> None:
    folder, out = write(tmp_path / "in", range(5)), tmp_path / "out"
    kg.build(folder, out=out)
    write(folder, range(7))
    assert [s for s in steps_of(folder, out) if s.stage == "extracting"][0].done == 5
    kg.build(folder, out=tmp_path / "seven")
    assert hashes(out) == hashes(tmp_path / "seven")
    (folder / "0003.txt").unlink()
    kg.build(folder, out=out)
    kg.build(folder, out=tmp_path / "six")
    assert hashes(out) == hashes(tmp_path / "six")


def test_fresh_reads_everything_anew(tmp_path: Path) -> None:
    folder, out = write(tmp_path / "in", range(3)), tmp_path / "out"
    kg.build(folder, out=out)
    steps: list[Step] = []
    kg.build(folder, out=out, fresh=True, progress=steps.append)
    extracting = [step for step in steps if step.stage == "extracting"]
    assert extracting == [Step("extracting", 0, 3), Step("extracting", 3, 3)]


def test_another_version_of_the_rules_reads_everything_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, out = write(tmp_path / "in", range(3)), tmp_path / "out"
    kg.build(folder, out=out)
    monkeypatch.setattr(building, "reading_version", lambda: "another")
    monkeypatch.setattr("kg.pipeline.tasks.reading_version", lambda: "another")
    monkeypatch.setattr(building, "program_version", lambda: "another")
    monkeypatch.setattr("kg.pipeline.unchanged.worker_version", lambda: "another")
    extracting = [step for step in steps_of(folder, out) if step.stage == "extracting"]
    assert extracting == [Step("extracting", 0, 3), Step("extracting", 3, 3)]


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00" + b"x" * 5000])
def test_a_cache_that_is_none_is_made_anew(tmp_path: Path, content: bytes) -> None:
    folder, out = write(tmp_path / "in", range(3)), tmp_path / "out"
    out.mkdir()
    (out / FILE).write_bytes(content)
    assert kg.build(folder, out=out).documents == 3


@pytest.mark.parametrize("table", ["outcome", "pack"])
def test_an_entry_that_is_no_record_runs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    monkeypatch.setattr(building, "WORTH_CHANGING", 0)
    folder, out = write(tmp_path / "in", range(3)), tmp_path / "out"
    kg.build(folder, out=out)
    with sqlite3.connect(out / FILE) as database:
        touched = tmp_path / "touched"
        hostile = f"cpathlib\nPath.touch\n(cpathlib\nPath\n(V{touched}\ntRtR.".encode()
        assert database.execute(f"UPDATE {table} SET packed = ?", (hostile,)).rowcount > 0
        database.execute("DELETE FROM finished")
        if table == "outcome":
            database.execute("DELETE FROM pack")
    database.close()
    with pytest.raises(OutputError, match="--fresh"):
        kg.build(folder, out=out)
    assert not touched.exists()
    assert kg.build(folder, out=out, fresh=True).documents == 3


def test_a_pack_of_another_version_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "WORTH_CHANGING", 0)
    folder, out = write(tmp_path / "in", range(3)), tmp_path / "out"
    kg.build(folder, out=out)
    with sqlite3.connect(out / FILE) as database:
        database.execute("UPDATE pack SET stamp = ?, packed = ?", (b"another", b"others"))
        database.execute("DELETE FROM finished")
    database.close()
    assert kg.build(folder, out=out).documents == 3


def test_a_kill_loses_the_document_in_hand_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, out = write(tmp_path / "in", range(8)), tmp_path / "out"
    read: list[str] = []

    def extract(source: SourceText, *others: Any) -> DocumentClaims:
        if len(read) == 5:
            raise KeyboardInterrupt
        read.append(source.source_file)
        return extract_claims(source, *others)

    monkeypatch.setattr("kg.extract.extract_claims", extract)
    with pytest.raises(KeyboardInterrupt):
        kg.build(folder, out=out)
    assert kept(out) == 5


def start(folder: Path, out: Path) -> subprocess.Popen[bytes]:
    code = f"import kg; kg.build({str(folder)!r}, out={str(out)!r})"
    return subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL)


def kept(out: Path) -> int:
    """Count the documents in the cache of a build that may be running."""
    if not (out / FILE).exists():
        return 0
    try:
        with sqlite3.connect(f"file:{out / FILE}?mode=ro", uri=True) as database:
            found = database.execute("SELECT count(*) FROM outcome").fetchone()
    except sqlite3.Error:
        return 0
    database.close()
    return int(found[0])


def has_come(moment: str, out: Path) -> bool:
    """Tell whether a build has come to its reading, writing, or loading."""
    if moment == "reading":
        return kept(out) > 0
    return (out / ".building" / {"writing": ".parts", "loading": "store"}[moment]).exists()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write as many documents as a build takes some seconds for."""
    return write(tmp_path_factory.mktemp("many") / "in", range(MANY))


@pytest.fixture(scope="module")
def whole(many: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Hash what a build makes of them that nobody killed."""
    out = tmp_path_factory.mktemp("whole")
    kg.build(many, out=out)
    return hashes(out)


@pytest.mark.parametrize("moment", ["reading", "writing", "loading"])
def test_a_build_that_was_killed_is_finished_by_the_next(
    tmp_path: Path, many: Path, whole: dict[str, str], moment: str
) -> None:
    out = tmp_path / "out"
    running = start(many, out)
    while not has_come(moment, out):
        assert running.poll() is None, "it ended before it could be killed"
        time.sleep(0.002)
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    had = kept(out)
    assert had > 0
    first = [step for step in steps_of(many, out) if step.stage == "extracting"][0]
    assert first.done >= had
    assert hashes(out) == whole


@pytest.mark.parametrize("named", [True, False])
def test_a_record_is_known_by_its_own_name_wherever_it_stands(tmp_path: Path, named: bool) -> None:
    source, read = tmp_path / "in.jsonl", list[str]()
    records = [{"text": f"2031年3月{day}日，市长骆青山到青川县调研。"} for day in (5, 6, 7)]
    for number, record in enumerate(records):
        if named:
            record["id"] = f"第{number}件"

    def build(kept: list[dict[str, str]]) -> int:
        lines = (json.dumps(record, ensure_ascii=False) for record in kept)
        source.write_text("\n".join(lines), "utf-8")
        read.clear()
        options = Options(timed=lambda name, seconds: read.append(name))
        build_graph([source], tmp_path / "out", options)
        return len(read)

    assert build(records) == 3
    assert build(records[1:]) == (0 if named else 2)
    build_graph([source], tmp_path / "fresh", Options())
    for name in ("graph.ttl", "graph.trig", "report.json"):
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "fresh" / name).read_bytes()
