"""A page that another process draws, of what it recalls, is the page that is drawn of the files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.export.viewer import has_viewer
from kg.pipeline import articles, build, drawing
from kg.pipeline.build import PAGE, build_graph
from kg.pipeline.drawing import Drawer, Drawing
from kg.pipeline.options import Options
from kg.pipeline.packing import unpack_all
from kg.pipeline.recalled import RECALLED

NEWS = (
    "2031年3月5日，市委书记程远志主持召开市委常委会会议。",
    "2031年3月6日，市长骆青山到青川县调研。他强调，要抓好春耕生产。",
    "2031年3月7日，省委书记向明德会见来访的客人一行。",
    "2031年3月8日，市委书记程远志到青川县调研。",
)


@pytest.mark.skipif(not has_viewer(), reason="the graph view is built when zhengpu is installed")
def test_the_page_of_a_changed_graph_is_that_of_a_fresh_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "WORTH_CHANGING", 0)
    monkeypatch.setattr(build, "MOST_CHANGED", 1.0)
    monkeypatch.setattr(articles, "MOST_WRITTEN", 1.0)
    monkeypatch.setattr(build, "is_for_viewer", lambda things: True)
    recalled: list[Path] = []
    recall = Drawer.recall

    def noted(drawer: Drawer, folder: Path, base_iri: str) -> None:
        recalled.append(folder)
        recall(drawer, folder, base_iri)

    monkeypatch.setattr(Drawer, "recall", noted)
    source, out, fresh = tmp_path / "in", tmp_path / "out", tmp_path / "fresh"
    source.mkdir()
    for number, text in enumerate(NEWS):
        (source / f"{number}.txt").write_text(text, "utf-8")
    build_graph([source], out, Options(workers=2))
    (source / "1.txt").unlink()
    build_graph([source], out, Options(workers=2))
    # what is new is read by the process that draws
    (source / "4.txt").write_text("2031年3月9日，市长骆青山会见程远志一行。", "utf-8")
    build_graph([source], out, Options(workers=2))
    assert recalled == [out, out]
    # what was found of the first graph, and in what each of the others differs from the one before
    state, *turns = unpack_all((out / RECALLED).read_bytes())
    assert [len(state), *map(len, turns)] == [5, 2, 2]
    build_graph([source], fresh, Options())
    for name in (PAGE, "graph.ttl", "derived.ttl", "graph.trig"):
        assert (out / name).read_bytes() == (fresh / name).read_bytes(), name


@pytest.mark.skipif(not hasattr(os, "nice"), reason="Windows has other priorities")
def test_the_page_of_a_new_graph_is_drawn_behind_the_loading_of_its_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[object] = []
    monkeypatch.setattr(os, "nice", done.append)
    monkeypatch.setattr(drawing, "draw", done.append)
    asked = Drawing((), tmp_path / "page.html", "https://example.org/")
    drawing._draw_behind(asked)
    assert done == [drawing._BEHIND, asked]
