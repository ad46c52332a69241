"""Chinese numerals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.numerals import parse_numeral

DIGITS = "零一二三四五六七八九"


def _written(number: int) -> str:
    """Write 1 to 99 as the genre does: 八, 十二, 二十, 三十五."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十"
    return head + (DIGITS[ones] if ones else "")


@given(st.integers(1, 99))
def test_a_written_number_is_read_back(number: int) -> None:
    assert parse_numeral(_written(number)) == number


@given(st.integers(0, 9999))
def test_digits_are_read_as_they_stand(number: int) -> None:
    assert parse_numeral(str(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("一百零五", 105), ("二〇一九", 2019), ("两", 2), ("一千二百", 1200), ("〇", 0)],
)
def test_a_numeral_is_read(text: str, number: int) -> None:
    assert parse_numeral(text) == number


@pytest.mark.parametrize("text", ["百姓", "第一", "甲", ""])
def test_what_is_no_numeral_is_rejected(text: str) -> None:
    with pytest.raises(ValueError):
        parse_numeral(text)
