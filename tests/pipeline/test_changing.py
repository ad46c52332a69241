"""A build of which little changed changes the store; what it leaves is what a fresh one leaves."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random

import pyoxigraph as ox
import pytest

from kg.export.part import read_part
from kg.export.recalling import RecallingReader
from kg.export.turtle_reader import TurtleReader
from kg.graph import changing, writing
from kg.graph.digests import DIGESTS
from kg.graph.index import INDEX
from kg.graph.store import open_store
from kg.pipeline import articles, build
from kg.pipeline.build import PAGE, build_graph
from kg.pipeline.drawing import Drawer, Drawing
from kg.pipeline.options import Options
from kg.pipeline.recalled import RECALLED, Recalled, load_recalled

ROOT = Path(__file__).parents[2]
TEXTS = {
    "甲.txt": "2031年3月5日，市委书记程远志主持召开市委常委会会议。",
    "乙.txt": "2031年3月6日，市长骆青山到青川县调研。他强调，要抓好春耕生产。",
    "丙.txt": "2031年3月7日，省委书记向明德会见来访的客人一行。",
}
FILES = ("graph.ttl", "derived.ttl", "graph.trig", INDEX, DIGESTS, PAGE, "report.json")


@pytest.fixture
def always_changing(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Change the store of the smallest graph, and note how often it was done.

    Of the page it is looked whether what is recalled makes the same picture.
    """
    monkeypatch.setattr(build, "WORTH_CHANGING", 0)
    monkeypatch.setattr(build, "is_for_viewer", lambda things: True)
    monkeypatch.setattr(Drawer, "begin", _recall_and_compare)
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


_SIZES = (5, 20, 1000)


def _recall_and_compare(_: Drawer, drawing: Drawing) -> None:
    """Compare what was kept of the earlier graph, and then turned, with what is read."""
    drawing.page.write_text("", "utf-8")
    out, base_iri = drawing.page.parents[1], drawing.base_iri
    for most in _SIZES:
        known = Recalled(RecallingReader(drawing.written, base_iri))
        if drawing.turned is not None:
            known = load_recalled(out / f"{RECALLED}-{most}", base_iri)
            known.go_on(drawing.turned)
        picture = read_part(known.reader, most)
        assert picture == read_part(TurtleReader(drawing.written, base_iri), most)
        known.keep(drawing.page.with_name(f"{RECALLED}-{most}"), drawing.turned)


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
    names = {text: str(number) for number, text in enumerate(NEWS)}
    whole, changed = (
        [{"id": names.get(text, "9"), "text": text} for text in texts]
        for texts in (NEWS, change(list(NEWS)))
    )
    turns = (changed, whole) if is_undone else (whole, changed)
    _check_changing(tmp_path, *turns)
    assert len(always_changing) == is_other


def _check_changing(folder: Path, *turns: Sequence[Mapping[str, str]]) -> list[set[ox.Quad]]:
    """Build each input over the one before; the last is to leave what a fresh build leaves.

    Returns:
        What the graph of each says, but for the build.
    """
    source, out, fresh = folder / "in.jsonl", folder / "out", folder / "fresh"
    said = []
    for records in turns:
        source.write_text("".join(f"{json.dumps(each)}\n" for each in records), "utf-8")
        build_graph([source], out, Options())
        quads = set(open_store(out / "store"))
        said.append({quad for quad in quads if "/run/" not in f"{quad.subject} {quad.object}"})
    build_graph([source], fresh, Options())
    for name in FILES:
        assert (out / name).read_bytes() == (fresh / name).read_bytes(), name
    assert quads == set(open_store(fresh / "store"))
    return said


# each tells something by which others are read
TELLING = {
    "a namesake, from whom one is told apart": (
        "2031年9月16日 来源：云州日报\n\n9月15日，云州市公安局局长王建军主持会议。",
        "2031年9月17日 来源：河西日报\n\n9月16日，河西省财政厅厅长王建军主持会议。",
    ),
    "that two of a name are one": (
        "2031年9月15日，云州市公安局局长骆青山主持会议。",
        "2031年9月20日，河西省财政厅厅长骆青山到学校调研。",
        "2031年9月18日，任命云州市公安局局长骆青山为河西省财政厅厅长。",
    ),
    "the whole name of a body": (
        "2031年9月16日 来源：云州日报\n\n俄罗斯国防部部长绍伊古9月15日在莫斯科出席会议。",
        "2031年9月17日 来源：云州日报\n\n俄罗斯联邦国防部部长绍伊古9月16日在莫斯科出席会议。",
    ),
    "of which country one is premier": (
        "2031年3月5日，李显明总理在会议上发表讲话。",
        "2031年3月6日，新加坡总理李显明抵达北京。",
        "2031年3月7日，新加坡总理李显明会见来访的客人。",
    ),
    "the day of an event": (
        "全市春耕生产会议3月8日在青川召开。县长白鹭洲主持会议，县委书记江远帆讲话。",
        "2031年3月9日 来源：云州日报\n\n"
        "全市春耕生产会议3月8日在青川召开。县长白鹭洲主持会议，县委书记江远帆讲话。",
    ),
    "another event of a day": (
        "2031年5月1日，市长骆青山出席开工仪式。",
        "2031年5月1日，县长白鹭洲出席开工仪式。",
    ),
}


@pytest.mark.parametrize("is_undone", [False, True], ids=["told", "no longer told"])
@pytest.mark.parametrize("case", TELLING)
def test_what_one_document_tells_of_others_leaves_what_fresh_builds_leave(
    tmp_path: Path, always_changing: list[int], case: str, is_undone: bool
) -> None:
    texts = (*TELLING[case][:-1], *NEWS, TELLING[case][-1])
    whole = [{"id": str(number), "text": text} for number, text in enumerate(texts)]
    turns = (whole, whole[:-1]) if is_undone else (whole[:-1], whole)
    before, after = _check_changing(tmp_path, *turns)
    assert before - after
    assert after - before
    assert len(always_changing) == 1
