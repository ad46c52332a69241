from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kg.query.visible import display_width, pad, visible, wrap


def test_controls_and_direction_marks_are_written_as_codes() -> None:
    assert visible("\x1b[31m红\u202e倒\x07") == r"\x1b[31m红\u202e倒\x07"


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    kinds = {unicodedata.category(character) for character in visible(text)}
    assert not kinds & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


@given(st.text(alphabet="赵一鸣ab。 "))
def test_plain_text_stays(text: str) -> None:
    assert visible(text) == text


def test_chinese_takes_two_columns() -> None:
    assert display_width("赵a") == 3
    assert pad("赵", 4) == "赵  "


@given(st.text(alphabet="赵一a b", min_size=1), st.integers(2, 8))
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    lines = list(wrap(text, width))
    assert "".join(lines) == text
    assert all(display_width(line) <= width for line in lines)
