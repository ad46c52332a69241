from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path

import pytest

import kg
from kg.errors import InputError, OutputError
from kg.graph.digests import DIGESTS
from kg.graph.index import INDEX
from kg.graph.writing import PRODUCTS as GRAPH_FILES
from kg.model.spilling import Room
from kg.pipeline.report import load_report
from kg.pipeline.steps import Step
from kg.readers.paths import BUILT

ARTICLE = """\
青州市委书记赵一鸣主持会议
2020年5月2日 来源：青州日报
5月1日，青州市委书记赵一鸣主持召开会议。
"""
PRODUCTS = {"graph.ttl", "derived.ttl", "graph.trig", "graph.html", "report.json"}


def hashes(out: Path) -> dict[str, str]:
    """Hash the exported files, not the store."""
    return {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in PRODUCTS}


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in (1, 2, 3):
        text = ARTICLE.replace("5月1日", f"5月{number}日")
        (folder / f"{number}.txt").write_text(text, "utf-8")
    return folder


def test_a_build_makes_every_file_and_nothing_else(documents: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    report = kg.build(documents, out=out)
    others = {"store", ".claims.sqlite", INDEX, DIGESTS}
    assert {path.name for path in out.iterdir()} == PRODUCTS | others
    assert PRODUCTS | {name for name in GRAPH_FILES if not name.startswith(".")} == BUILT
    assert load_report(out) == report
    assert report.documents == 3
    assert report.entities["Person"] == 1


def test_workers_and_repetition_change_no_byte(documents: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    kg.build(documents, out=one)
    kg.build(documents, out=two, workers=2)
    assert hashes(one) == hashes(two)
    kg.build(documents, out=two, fresh=True)
    assert hashes(one) == hashes(two)


def test_the_order_of_the_paths_changes_no_byte(documents: Path, tmp_path: Path) -> None:
    paths = sorted(documents.iterdir())
    kg.build(paths, out=tmp_path / "one")
    kg.build(paths[::-1], out=tmp_path / "two")
    assert hashes(tmp_path / "one") == hashes(tmp_path / "two")


def test_what_cannot_be_read_is_listed_and_the_rest_built(documents: Path, tmp_path: Path) -> None:
    (documents / "empty.txt").write_bytes(b"")
    (documents / "binary.txt").write_bytes(bytes(range(256)) * 20)
    report = kg.build(documents, out=tmp_path / "out")
    assert report.documents == 3
    assert [file for file, _ in report.failures] == ["binary.txt", "empty.txt"]
    assert all(reason for _, reason in report.failures)


def test_strict_makes_an_unread_document_an_error(documents: Path, tmp_path: Path) -> None:
    (documents / "empty.txt").write_bytes(b"")
    with pytest.raises(InputError, match=r"empty\.txt"):
        kg.build(documents, out=tmp_path / "out", strict=True)
    assert load_report(tmp_path / "out").documents == 3


def test_no_document_at_all_leaves_the_earlier_result(documents: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    kg.build(documents, out=out)
    before = hashes(out)
    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / "empty.txt").write_bytes(b"")
    with pytest.raises(InputError, match=r"no document could be read:\n  empty\.txt: "):
        kg.build(bad, out=out)
    assert hashes(out) == before


def test_an_unwritable_folder_is_said_before_any_work(documents: Path, tmp_path: Path) -> None:
    steps: list[Step] = []
    (tmp_path / "out").write_text("a file", "utf-8")
    with pytest.raises(OutputError):
        kg.build(documents, out=tmp_path / "out", progress=steps.append)
    assert steps == []


def test_progress_is_told_by_stage_and_number(documents: Path, tmp_path: Path) -> None:
    steps: list[Step] = []
    kg.build(documents, out=tmp_path / "out", progress=steps.append)
    stages = list(dict.fromkeys(step.stage for step in steps))
    assert stages == [
        "reading", "extracting", "resolving", "writing", "joining the files", "drawing the page",
        "loading the store",
    ]  # fmt: skip
    assert [step for step in steps if step.stage == "extracting"][-1] == Step("extracting", 3, 3)
    assert [step for step in steps if step.stage == "writing"][-1] == Step("writing", 3, 3)


def test_data_stand_below_the_base_given(documents: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    kg.build(documents, out=out, base_iri="https://example.org/kg/")
    graph = kg.open(out)
    assert graph.query("ASK { person:赵一鸣 a zp:Person }") is True
    assert "https://w3id.org/zhengpu/id/" not in (out / "graph.ttl").read_text("utf-8")


def test_a_base_that_is_no_iri_is_an_input_error(documents: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="base"):
        kg.build(documents, out=tmp_path / "out", base_iri="nonsense")
    assert not (tmp_path / "out").exists()


def test_what_is_on_disk_while_it_is_resolved_changes_no_byte(
    documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reprints, forms of bodies, namesakes and years are settled from the cache and from disk."""
    for seed in (Path(__file__).parents[2] / "seeds").iterdir():
        (documents / seed.name).write_bytes(seed.read_bytes())
    again = ARTICLE.replace("2020年5月2日 来源：青州日报", "2020年5月4日 来源：白水日报")
    (documents / "again.txt").write_text(again, "utf-8")
    kg.build(documents, out=tmp_path / "held")
    monkeypatch.setattr("kg.pipeline.build.Room", partial(Room, most=2))
    kg.build(documents, out=tmp_path / "on disk")
    assert hashes(tmp_path / "held") == hashes(tmp_path / "on disk")
