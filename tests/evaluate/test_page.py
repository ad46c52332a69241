from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.evaluate.gold import load_gold
from kg.evaluate.marking import pieces
from kg.evaluate.page import page_html, write_page
from kg.evaluate.scoring import evaluate
from tests.evaluate.samples import ANNOTATION, TEXT, sample_store, write_gold

HOSTILE = TEXT + "<script>alert(1)</script>\u202e倒\x1b[31m"


class Elements(HTMLParser):
    """Collects elements, marks with their characters, and the policy."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.policy = ""
        self.text = ""
        self.marks: list[tuple[str, str]] = []
        self._mark = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        values = dict(attrs)
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"] or ""
        self._mark = values.get("class") or "" if tag == "mark" else ""

    def handle_endtag(self, tag: str) -> None:
        self._mark = ""

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._mark:
            self.marks.append((self._mark, data))


@pytest.fixture
def page(tmp_path: Path) -> Elements:
    annotation = ANNOTATION | {"concepts": [{"names": ["<img src=x>"]}]}
    gold = load_gold([write_gold(tmp_path / "gold", annotation, HOSTILE)])
    store = sample_store(HOSTILE)
    elements = Elements()
    elements.feed(page_html(evaluate(gold, store), store))
    return elements


def test_text_stays_text_and_nothing_is_loaded_or_run(page: Elements) -> None:
    assert not page.names & {"script", "img", "link", "iframe", "b"}
    assert page.policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "<script>alert(1)</script>" in page.text
    assert "<img src=x>" in page.text
    assert not set(page.text) & {"\u202e", "\x1b"}


def test_both_sides_are_marked(page: Elements) -> None:
    assert ("missed", "孙三河") in page.marks
    assert page.marks.count(("found", "赵一鸣")) == 2
    assert ("free", "青州市") not in page.marks


def test_what_is_wrong_is_listed_with_its_kind(page: Elements) -> None:
    assert "钱二江 / 青州市委 / 市长" in page.text
    assert "other body" in page.text


def test_a_text_without_marks_is_one_piece() -> None:
    assert [piece.text for piece in pieces("全文", ())] == ["全文"]


def test_a_page_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    store = sample_store()
    evaluation = evaluate(load_gold([write_gold(tmp_path / "gold")]), store)
    with pytest.raises(OutputError):
        write_page(evaluation, store, tmp_path / "none" / "page.html")
