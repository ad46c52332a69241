"""Sentences and paragraphs of a folded text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.sentences import find_paragraphs, find_sentences, line_at


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("会议召开。会议强调。", ["会议召开。", "会议强调。"], id="two"),
        pytest.param(
            "他说：“要落实。”会议结束。", ["他说：“要落实。”", "会议结束。"], id="closing-marks"
        ),
        pytest.param("标题\n正文。", ["标题", "正文。"], id="a-headline-without-a-stop"),
        pytest.param("好！\n\n是吗？", ["好！", "是吗？"], id="blank-lines"),
        pytest.param(" \n ", [], id="nothing"),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in find_sentences(text)] == sentences


@given(st.text(alphabet="会议召开。！？”\n ", max_size=50))
def test_sentences_hold_everything_that_is_not_blank_once(text: str) -> None:
    found = find_sentences(text)
    assert all(a[1] <= b[0] for a, b in zip(found, found[1:], strict=False))
    held = "".join(text[start:end] for start, end in found)
    assert "".join(held.split()) == "".join(text.split())


def test_paragraphs_are_the_lines_that_are_not_blank() -> None:
    text = "标题\n\n正文。\n"
    assert [text[start:end] for start, end in find_paragraphs(text)] == ["标题", "正文。"]


@pytest.mark.parametrize(
    ("stretch", "line"),
    [
        pytest.param((0,), "标题", id="the text's beginning"),
        pytest.param((2,), "标题", id="the end of a line"),
        pytest.param((3,), "", id="a blank one"),
        pytest.param((5, 6), "正文。", id="the last, without a break"),
        pytest.param((0, 5), "标题\n\n正文。", id="a stretch of several"),
    ],
)
def test_a_line_is_what_stands_between_breaks(stretch: tuple[int, ...], line: str) -> None:
    text = "标题\n\n正文。"
    start, end = line_at(text, *stretch)
    assert text[start:end] == line
