"""A build of which little changed changes the store; what it leaves is what a fresh one leaves."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from random import Random

import pyoxigraph as ox
import pytest

from kg.graph import changing, writing
from kg.graph.index import INDEX
from kg.graph.store import open_store
from kg.pipeline import articles, build
from kg.pipeline.build import PAGE, build_graph
from kg.pipeline.options import Options

ROOT = Path(__file__).parents[2]
TEXTS = {
    "甲.txt": "2031年3月5日，市委书记程远志主持召开市委常委会会议。",
    "乙.txt": "2031年3月6日，市长骆青山到青川县调研。他强调，要抓好春耕生产。",
    "丙.txt": "2031年3月7日，省委书记向明德会见来访的客人一行。",
}
FILES = ("graph.ttl", "derived.ttl", "graph.trig", INDEX, PAGE, "report.json")


@pytest.fixture
def always_changing(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Change the store of the smallest graph, and note how often it was done."""
    monkeypatch.setattr(build, "WORTH_CHANGING", 0)
    monkeypatch.setattr(build, "MOST_CHANGED", 1.0)
    monkeypatch.setattr(articles, "MOST_WRITTEN", 1.0)
    done: list[int] = []
    change_store = changing.change_store

    def noted(
        earlier: Path, directory: Path, change: changing.Change, texts: Path, base_iri: str
    ) -> ox.Store:
        done.append(len(change.added) + len(change.removed))
        return change_store(earlier, directory, change, texts, base_iri)

    monkeypatch.setattr(writing, "change_store", noted)
    return done


def _write(folder: Path, names: list[str]) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in TEXTS.items():
        if name in names:
            (folder / name).write_text(text, "utf-8")
        else:
            (folder / name).unlink(missing_ok=True)


def test_added_and_removed_documents(tmp_path: Path, always_changing: list[int]) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    for turn, names in enumerate(
        (["甲.txt", "乙.txt"], ["甲.txt", "乙.txt", "丙.txt"], ["乙.txt", "丙.txt"])
    ):
        _write(source, names)
        build_graph([source], out, Options())
        assert len(always_changing) == turn
        build_graph([source], tmp_path / f"fresh-{turn}", Options())
        for name in FILES:
            assert (out / name).read_bytes() == (tmp_path / f"fresh-{turn}" / name).read_bytes()
        changed, fresh = open_store(out / "store"), open_store(tmp_path / f"fresh-{turn}" / "store")
        assert set(changed) == set(fresh)
    assert min(always_changing) > 0


def test_what_was_damaged_is_loaded_anew(tmp_path: Path, always_changing: list[int]) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    _write(source, ["甲.txt", "乙.txt"])
    build_graph([source], out, Options())
    (out / "graph.trig").write_text("", "utf-8")
    _write(source, list(TEXTS))
    build_graph([source], out, Options())
    assert always_changing == []
    build_graph([source], tmp_path / "fresh", Options())
    assert set(open_store(out / "store")) == set(open_store(tmp_path / "fresh" / "store"))


@pytest.mark.parametrize("seed", range(3))
def test_any_change_leaves_what_a_fresh_build_leaves(
    tmp_path: Path, always_changing: list[int], seed: int
) -> None:
    chance = Random(seed)
    known = sorted([*ROOT.glob("seeds/*.txt"), *ROOT.glob("tests/corpus/documents/*.txt")])
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    for turn in range(3):
        for path in chance.sample(sorted(source.iterdir()), min(turn, 2)):
            path.unlink()
        for path in chance.sample(known, 12 if turn == 0 else 4):
            (source / path.name).write_text(path.read_text("utf-8") + "\n" * turn, "utf-8")
        build_graph([source], out, Options())
        assert len(always_changing) == turn
        fresh = tmp_path / f"fresh-{turn}"
        build_graph([source], fresh, Options())
        for name in FILES:
            assert (out / name).read_bytes() == (fresh / name).read_bytes(), name
        assert set(open_store(out / "store")) == set(open_store(fresh / "store"))


NEWS = (
    "2020年5月1日，市委书记程远志主持召开市委常委会会议。",
    "2020年5月1日，德国总理马尔罗抵达北京。",
    "2020年5月2日，德国总理马尔罗发表讲话。",
    "2020年5月3日，欢迎仪式后，双方同马尔罗举行会谈。",
    "2020年5月4日，市长骆青山到青川县调研。他强调，要抓好春耕生产。",
    "2020年5月5日，青川县副县长程远志到学校调研。",
)


def _edited(number: int) -> Callable[[list[str]], list[str]]:
    """Give a change of one document, which becomes another by its hash."""

    def edit(texts: list[str]) -> list[str]:
        edited = f"{texts[number]}会议指出，要抓好落实。"
        return [edited if text is texts[number] else text for text in texts]

    return edit


@pytest.mark.parametrize(
    ("change", "is_other"),
    [
        pytest.param(_edited(2), True, id="one in the middle is changed"),
        pytest.param(_edited(0), True, id="the first is changed"),
        pytest.param(_edited(-1), True, id="the last is changed"),
        pytest.param(lambda texts: texts[:3] + texts[4:], True, id="one is removed"),
        pytest.param(lambda texts: texts[:1] + texts[2:], True, id="who makes a name known"),
        pytest.param(lambda texts: texts[:-1], True, id="a namesake"),
        pytest.param(lambda texts: texts[::-1], False, id="the order is changed"),
    ],
)
@pytest.mark.parametrize("is_undone", [False, True], ids=["done", "undone"])
def test_a_change_and_its_undoing_leave_what_fresh_builds_leave(
    tmp_path: Path,
    always_changing: list[int],
    change: Callable[[list[str]], list[str]],
    is_other: bool,
    is_undone: bool,
) -> None:
    whole = [{"id": str(number), "text": text} for number, text in enumerate(NEWS)]
    names = {text: each["id"] for text, each in zip(NEWS, whole, strict=True)}
    texts = change(list(NEWS))
    changed = [{"id": names.get(text, "9"), "text": text} for text in texts]
    before, after = (changed, whole) if is_undone else (whole, changed)
    source, out, fresh = tmp_path / "in.jsonl", tmp_path / "out", tmp_path / "fresh"
    for records in (before, after):
        source.write_text("".join(f"{json.dumps(each)}\n" for each in records), "utf-8")
        build_graph([source], out, Options())
    assert len(always_changing) == is_other
    build_graph([source], fresh, Options())
    for name in FILES:
        assert (out / name).read_bytes() == (fresh / name).read_bytes(), name
    assert set(open_store(out / "store")) == set(open_store(fresh / "store"))
