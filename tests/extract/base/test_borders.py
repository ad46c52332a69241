"""Ranges answer as a plain search over all of them does; words are counted back from an offset."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.base.borders import Ranges, Word, left_border, word_before
from tests.extract.conftest import ReadText

RANGE = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda pair: (pair[0], sum(pair)))


@given(st.lists(RANGE), st.lists(RANGE), RANGE)
def test_ranges_answer_as_a_search_does(
    first: list[tuple[int, int]], later: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    ranges = Ranges(first)
    for start, end in later:
        ranges.add(start, end)
    start, end = asked
    every = [*first, *later]
    assert ranges.overlap(start, end) == any(a < end and start < b for a, b in every)
    assert ranges.cover(start, end) == any(a <= start and end <= b for a, b in every)


def test_the_word_before_an_offset(read_text: ReadText) -> None:
    reading = read_text("会议审议了实施方案")
    word = word_before(reading, 5)
    assert word is not None
    assert (word.start, word.end, word.surface, word.whole) == (4, 5, "了", True)
    assert word_before(reading, 0) is None


def test_the_left_border_stands_behind_the_first_word_that_stops(read_text: ReadText) -> None:
    reading = read_text("会议审议了实施方案")

    def stops(word: Word) -> bool:
        return word.surface == "了"

    assert left_border(reading, 9, longest=20, stops=stops) == 5
    last = word_before(reading, 9)
    assert last is not None
    assert left_border(reading, 9, longest=1, stops=stops) == last.start
