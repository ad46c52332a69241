"""Folding a text keeps the way back to the original's offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.text import Span
from kg.text.normal import normalise

TEXT = st.text(alphabet='市委书记卓越主持 　\u00a0,;:.()"「」09aZＡ。，\n', min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("会议强调,要抓好;落实", "会议强调，要抓好；落实", id="half-width-marks"),
        pytest.param("增长5,000万", "增长5,000万", id="a-comma-in-a-number"),
        pytest.param("卓　越主持会议。", "卓越主持会议。", id="a-space-in-a-name"),
        pytest.param("郁文昭讲话 卓越主持", "郁文昭讲话 卓越主持", id="a-space-in-a-headline"),
        pytest.param(
            "副主任:罗青松(女) 王　亮 周立田",
            "副主任：罗青松（女）、王亮、周立田",
            id="a-row-of-names",
        ),
        pytest.param("时间 地点 人物", "时间 地点 人物", id="a-row-of-few-words"),
        pytest.param('"五个一"机制', "“五个一”机制", id="straight-quotes"),
        pytest.param(
            "「五個一」工作機制，會議強調發展", "“五个一”工作机制，会议强调发展", id="traditional"
        ),
        pytest.param("召开大会.市委书记讲话", "召开大会。市委书记讲话", id="a-stop-in-latin"),
        pytest.param(
            "召开大会 .市委书记，讲话", "召开大会。市委书记，讲话", id="a-stop-behind-a-space"
        ),
    ],
)
def test_a_text_is_folded(text: str, folded: str) -> None:
    assert normalise(text).text == folded


@given(TEXT)
def test_folding_is_idempotent(text: str) -> None:
    once = normalise(text).text
    assert normalise(once).text == once


@given(TEXT)
def test_offsets_survive(text: str) -> None:
    normal = normalise(text)
    offsets = [normal.original(at, at + 1) for at in range(len(normal.text))]
    assert offsets == sorted(offsets)
    assert all(normal.folded(span) == (at, at + 1) for at, span in enumerate(offsets))
    assert all(0 <= span.start < span.end <= len(text) for span in offsets)


@given(TEXT)
def test_han_characters_stay_what_they_are(text: str) -> None:
    normal = normalise(text)
    for at, char in enumerate(normal.text):
        span = normal.original(at, at + 1)
        if "\u4e00" <= char <= "\u9fff":
            assert text[span.start : span.end] == char


def test_a_span_over_a_dropped_space_holds_it() -> None:
    text = "卓　越主持会议。"
    normal = normalise(text)
    assert normal.original(0, 2) == Span(0, 3)
    assert normal.folded(Span(0, 3)) == (0, 2)
