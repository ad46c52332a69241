"""Clauses end at marks, but not at those inside quotes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.base.clauses import clause_start, find_open_stop, find_stop, is_quoted

TEXTS = st.text(alphabet="，。；：“”《》会议甲", max_size=30)


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        pytest.param("3月5日，市委召开", "市委召开", id="behind a comma"),
        pytest.param("市委召开", "市委召开", id="no mark"),
        pytest.param("在“守初心，担使命”会上", "在“守初心，担使命”会上", id="a comma in quotes"),
    ],
)
def test_a_clause_begins_behind_the_last_open_mark(text: str, clause: str) -> None:
    assert text[clause_start(text, 0, len(text)) :] == clause


@given(TEXTS)
def test_a_clause_begins_behind_a_mark_or_at_the_start(text: str) -> None:
    start = clause_start(text, 0, len(text))
    assert start == 0 or text[start - 1] in "，。；："


@given(TEXTS)
def test_a_stop_is_the_first_mark(text: str) -> None:
    stop = find_stop(text, "，。", 0, len(text))
    assert not set(text[:stop]) & set("，。")
    assert stop == len(text) or text[stop] in "，。"


@pytest.mark.parametrize(
    ("text", "stop"),
    [
        pytest.param("“守初心，担使命”会议。", 11, id="past the comma in quotes"),
        pytest.param("会议，强调", 2, id="at the comma"),
        pytest.param("会议", 2, id="at the end"),
    ],
)
def test_an_open_stop_stands_outside_quotes(text: str, stop: int) -> None:
    assert find_open_stop(text, "，。", 0, len(text)) == stop


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("说“召开", True), ("说“好”，召开", False), ("《召开", True), ("召开", False)],
)
def test_what_stands_behind_an_open_quote_is_quoted(text: str, quoted: bool) -> None:
    assert is_quoted(text, 0, len(text)) is quoted
