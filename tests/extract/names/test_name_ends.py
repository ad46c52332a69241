"""The tables of what ends a name: every row weighs its own example as it says."""

from __future__ import annotations

import pytest

from kg.extract.names.name_end_words import (
    ACROSS,
    BEHIND,
    JOINING,
    LAST,
    WORD,
    Behind,
    Joining,
    Last,
)
from kg.extract.names.name_ends import NameEnds
from tests.extract.conftest import ReadText


def _parted(example: str) -> tuple[str, int]:
    """Return an example without its mark, and where the mark stands."""
    before, behind = example.split("|")
    return before + behind, len(before)


@pytest.mark.parametrize("row", [*ACROSS, *BEHIND], ids=lambda row: row.example)
def test_a_row_gives_its_weight_to_the_end_of_its_example(row: Behind, read_text: ReadText) -> None:
    text, end = _parted(row.example)
    assert NameEnds(read_text(text)).weigh(end) == row.weight


@pytest.mark.parametrize("row", JOINING, ids=lambda row: row.example)
def test_a_particle_that_may_be_the_names_ends_it_badly(row: Joining, read_text: ReadText) -> None:
    text, end = _parted(row.example)
    ends = NameEnds(read_text(text))
    assert ends.weigh(end) == row.weight < WORD <= ends.weigh(end + 1)


@pytest.mark.parametrize("row", LAST, ids=lambda row: row.example)
def test_a_last_character_that_begins_what_follows_weighs(row: Last, read_text: ReadText) -> None:
    text, end = _parted(row.example)
    ends = NameEnds(read_text(text))
    assert ends.weigh_last(end, lambda _: True) <= row.weight
    assert ends.weigh_last(end - 1, lambda _: True) == 0
