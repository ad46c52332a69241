from __future__ import annotations

import base64
import json
import zlib
from pathlib import Path
from typing import Any

import pytest

from kg.errors import OutputError
from kg.export import small_page, viewer
from kg.export.graph_reader import StoreReader
from kg.graph.vocab import BASE
from tests.export.pages import HOSTILE, Page, hand_made_store, hostile_store

needs_viewer = pytest.mark.skipif(not viewer.has_viewer(), reason="the front end is not built")


def data_of(html: str) -> Any:
    page = Page(html)
    held = next(script for script in page.of("script") if script.get("id") == "graph")
    text = page.text_of("script")[0]
    if held["type"] == "application/json":
        return json.loads(text)
    return json.loads(zlib.decompress(base64.b64decode(text), wbits=-zlib.MAX_WBITS))


@needs_viewer
def test_packed_and_plain_say_the_same_and_nothing_is_loaded() -> None:
    packed, plain = (
        viewer.viewer_html(StoreReader(hand_made_store()), BASE, packed=packed)
        for packed in (True, False)
    )
    assert data_of(packed) == data_of(plain)
    assert plain == viewer.viewer_html(StoreReader(hand_made_store()), BASE, packed=False)
    page = Page(plain)
    assert not page.of("link")
    assert not page.of("img")
    assert not any("src" in script for script in page.of("script"))
    assert "default-src 'none'" in page.of("meta")[1]["content"]  # type: ignore[operator]


@needs_viewer
def test_every_node_has_a_place_and_every_link_its_ends_and_sentences() -> None:
    data = data_of(viewer.viewer_html(StoreReader(hand_made_store()), BASE))
    nodes, links = data["nodes"], data["links"]
    assert len(nodes) == data["nodeTotal"] > 10
    assert len({(row[6], row[7]) for row in nodes}) == len(nodes)
    assert all(0 <= end < len(nodes) for link in links for end in link[:2])
    stated = [link for link in links if data["bases"][link[3]] == "stated"]
    quotes = [
        data["passages"][p][1] for link in stated for f in link[6] for p in data["facts"][f][3]
    ]
    assert quotes
    assert all(quotes)


@needs_viewer
def test_only_what_is_chosen_is_written() -> None:
    whole = data_of(viewer.viewer_html(StoreReader(hand_made_store()), BASE))
    iris = [BASE + row[0] for row in whole["nodes"]][:3]
    part = data_of(viewer.viewer_html(StoreReader(hand_made_store()), BASE, only=iris))
    assert sorted(BASE + row[0] for row in part["nodes"]) == sorted(iris)


@needs_viewer
@pytest.mark.parametrize("packed", [True, False])
def test_hostile_text_stays_data(packed: bool) -> None:
    html = viewer.viewer_html(StoreReader(hostile_store()), BASE, packed=packed)
    page = Page(html)
    assert len(page.of("script")) == 2
    assert not page.of("img")
    assert any(HOSTILE in row[2] for row in data_of(html)["nodes"])


@needs_viewer
def test_a_large_graph_s_page_is_the_view(tmp_path: Path) -> None:
    viewer.write_view(StoreReader(hand_made_store()), tmp_path / "graph.html", BASE)
    assert data_of((tmp_path / "graph.html").read_text("utf-8"))["nodes"]


@needs_viewer
def test_by_its_nodes_a_graph_is_too_large_for_pyvis() -> None:
    assert not viewer.is_for_viewer({"Person": 1000, "Official": 900, "Event": 1000})
    assert viewer.is_for_viewer({"Person": 1000, "Event": 1001, "Meeting": 10})
    assert not viewer.is_for_viewer({"Mention": 9000})


def test_what_was_not_built_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(viewer, "BUNDLE", tmp_path)
    with pytest.raises(OutputError, match="was not built"):
        viewer.viewer_html(StoreReader(hand_made_store()), BASE)
    assert not viewer.is_for_viewer({"Person": 10_000})
    small_page.write_small_page(hand_made_store(), tmp_path / "graph.html")
    assert 'id="page-nodes"' in (tmp_path / "graph.html").read_text("utf-8")
