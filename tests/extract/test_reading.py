"""A text is cut into words where the rules ask, as the segmenter cuts the whole of it."""

from __future__ import annotations

from pathlib import Path

import pytest
import rjieba

from kg.extract.base.reading import NO_WORD, Words
from kg.text.normal import normalise

SEEDS = sorted((Path(__file__).parents[2] / "seeds").rglob("*.txt"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_words_are_those_of_the_whole_text(path: Path) -> None:
    text = normalise(path.read_text(encoding="utf-8")).text
    expected = [NO_WORD] * len(text)
    start = 0
    for word, tag in rjieba.tag(text):
        expected[start] = (start + len(word), tag)
        start += len(word)
    backwards = Words(text)
    found = [backwards[offset] for offset in reversed(range(len(text)))]
    assert found[::-1] == expected


def test_no_word_begins_outside_the_text() -> None:
    words = Words("孟云舟会见温若水。")
    assert [words[offset] for offset in (-1, 9, 10)] == [NO_WORD] * 3


def test_only_the_run_that_is_asked_for_is_cut() -> None:
    words = Words("孟云舟出席会议，温若水主持。")
    assert words[8] != NO_WORD
    assert sorted(words) == list(range(8, 13))
