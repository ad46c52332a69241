"""The page as a file: the same bytes each time, nothing loaded, no text that is more than text."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Store

from kg.errors import OutputError
from kg.export.page import PageReport, write_page
from tests.export.pages import HOSTILE, LONG, Page, hand_made_store, hostile_store


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "graph.html"
    write_page(hand_made_store(), path)
    return path.read_text("utf-8")


def _data(text: str, name: str) -> Any:
    found = re.search(rf'id="page-{name}">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def test_write_page_gives_the_same_bytes_for_the_same_graph(tmp_path: Path) -> None:
    store = Store()
    whole = hand_made_store()
    for quad in sorted(whole, key=str, reverse=True):
        store.add(quad)
    write_page(whole, tmp_path / "one.html")
    write_page(store, tmp_path / "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_write_page_gives_the_same_bytes_in_every_process(tmp_path: Path, text: str) -> None:
    code = (
        "import sys; from pathlib import Path; from kg.export.page import write_page;"
        "from tests.export.pages import hand_made_store;"
        "write_page(hand_made_store(), Path(sys.argv[1]))"
    )
    root = Path(__file__).parents[2]
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.html"
        env = {"PYTHONPATH": str(root), "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
        subprocess.run([sys.executable, "-c", code, str(path)], env=env, check=True, cwd=tmp_path)
        assert path.read_text("utf-8") == text


def test_the_page_loads_nothing(text: str) -> None:
    page = Page(text)
    addresses = [
        value
        for _, attributes in page.elements
        for name, value in attributes.items()
        if name in {"src", "href", "srcset", "action", "data", "poster"}
    ]
    assert addresses == ["#table-view"]
    styles = "".join(page.text_of("style"))
    assert "url(" not in styles
    assert "@import" not in styles
    assert "sourceMappingURL" not in text


def test_our_scripts_reach_for_no_network_and_make_no_markup() -> None:
    parts = Path(write_page.__code__.co_filename).parent / "page_parts"
    ours = "".join(path.read_text("utf-8") for path in sorted(parts.glob("*.js")))
    forbidden = r"fetch\(|XMLHttpRequest|WebSocket|sendBeacon|import\(|innerHTML|outerHTML|eval\("
    assert not re.search(forbidden + r"|insertAdjacentHTML|document\.write|new Function", ours)


def test_the_policy_allows_the_pages_own_scripts_only(text: str) -> None:
    page = Page(text)
    policy = next(m["content"] for m in page.of("meta") if "http-equiv" in m)
    assert policy is not None
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    code = [text for text in page.text_of("script") if not text.startswith(("[", "{"))]
    assert len(code) == 2
    for part in [*code, *page.text_of("style")]:
        digest = base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_nodes_and_links_are_those_of_the_model(text: str) -> None:
    nodes, links = _data(text, "nodes"), _data(text, "links")
    names = [node["label"] for node in nodes]

    def linked(source: str, target: str) -> set[str]:
        return {
            link["relation"]
            for link in links
            if names[link["from"]] == source and names[link["to"]] == target
        }

    assert {node["kind"] for node in nodes} == {
        *("person", "body", "post", "event", "campaign", "document", "concept", "place", "date")
    }
    assert linked("温如玉", "江州市人民政府市长") == {"holds"}
    assert linked("江州市人民政府市长", "江州市人民政府") == {"postIn"}
    assert linked("方见山", "全省“清源”专项行动部署会议") == {"Attend", "Speak", "remark"}
    assert linked("温如玉", "柳知行") == {"succeeded"}
    assert linked("系统治理", "柳知行调研河湖治理工作") == {"mentioned"}
    assert linked("江州市委常委会会议", "全省“清源”专项行动部署会议") == {"passesOn"}


def test_every_link_but_word_knowledge_leads_to_its_sentence(text: str) -> None:
    links, details = _data(text, "links"), _data(text, "details")

    def passages(fact: int) -> list[int]:
        found = details["facts"][fact]
        return [
            *found.get("passages", []),
            *(p for r in found.get("rests", []) for p in passages(r)),
        ]

    for link in links:
        if link["basis"] != "background":
            assert any(passages(fact) for fact in link["facts"])


def test_a_date_read_from_the_paper_is_marked_as_inferred(text: str) -> None:
    links = _data(text, "links")
    assert {link["basis"] for link in links if link["relation"] == "onDate"} == {"inferred"}


def test_texts_stand_once(text: str) -> None:
    sentence = "会议还研究了其他事项。"
    assert text.count(sentence) == 1


def test_hostile_text_stays_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "graph.html"
    write_page(hostile_store(), path)
    hostile = path.read_text("utf-8")
    page, calm = Page(hostile), Page(text)
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in calm.elements]
    labels = {node["label"] for node in _data(hostile, "nodes")}
    assert "温如玉" + HOSTILE in labels
    assert LONG in labels
    assert not set(hostile) & set("\u202e\u2066\u2028\u0007")


def test_a_large_graph_is_cut_to_the_most_connected_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "graph.html"
    report = write_page(hand_made_store(), path, limit=10)
    text = path.read_text("utf-8")
    nodes, details = _data(text, "nodes"), _data(text, "details")
    assert report == PageReport(
        nodes=10, links=len(_data(text, "links")), node_total=66, link_total=108
    )
    assert (len(nodes), details["nodeTotal"]) == (10, 66)
    assert {"江州市委常委会会议", "柳知行"} <= {node["label"] for node in nodes}


def test_an_empty_graph_makes_a_page(tmp_path: Path) -> None:
    report = write_page(Store(), tmp_path / "graph.html")
    assert report == PageReport(nodes=0, links=0, node_total=0, link_total=0)


def test_a_place_that_cannot_be_written_is_named_and_left_clean(tmp_path: Path) -> None:
    (tmp_path / "graph.html").mkdir()
    with pytest.raises(OutputError, match=r"graph\.html"):
        write_page(hand_made_store(), tmp_path / "graph.html")
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]


def test_a_folder_that_is_a_file_is_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match="cannot be written"):
        write_page(hand_made_store(), tmp_path / "out" / "graph.html")
