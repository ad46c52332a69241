"""Divisions of China whose short form is an everyday word: 东方 of 东方市, 德州 of 德州市.

真例：山东|德州, 新疆|伊宁: right behind what they lie in; 海口、澄迈、|东方|等地: in a list of
others of their province. Alone such a word is none, as 东方 is the East.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Protocol

from kg.extract.base.reading import Reading
from kg.lexicon import Lexicon
from kg.lexicon.lexicon import KnownPlace
from kg.lexicon.places import LEVELS

_ABOVE = frozenset({"province", "prefecture"})
_BESIDE = frozenset({"prefecture", "county"})
_LINKS = frozenset("、和")
# 、|东方|、… 和|东方|等地, 海口、|东方|两市
_ITEM_ENDS = re.compile("[、，。；和及]|等[地市县区处]|[两三四五六七八九十0-9]+[个市县区]")
_LEVEL_WORDS = "市县区旗州"

Stem = tuple[KnownPlace, int, int]
"""A division, and where its short form stands: [start, end)."""


class _Coded(Protocol):
    """What may have a code of GB/T 2260."""

    @property
    def adcode(self) -> str | None: ...

    @property
    def level(self) -> str | None: ...


class _Mentioned(_Coded, Protocol):
    """A place that stands at [start, end)."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def find_stems(reading: Reading, found: Sequence[_Mentioned]) -> Iterator[Stem]:
    """Yield such short forms behind and beside the places that are found."""
    stems = _everyday_stems(reading.lexicon)
    starts = {mention.start for mention in found}
    for mention in found:
        if mention.level in _ABOVE and mention.end not in starts:
            below = _below(reading, stems, mention)
            if below is not None:
                yield below
        if mention.level in _BESIDE:
            yield from _listed(reading, stems, starts, mention)


def lies_in(place: _Coded, above: _Coded) -> bool:
    """Tell whether a division lies in another: 昌乐县 in 山东省, by the codes of GB/T 2260."""
    if place.adcode is None or above.adcode is None or place.adcode == above.adcode:
        return False
    size = 2 if above.adcode.endswith("0000") else 4 if above.adcode.endswith("00") else 6
    return place.adcode[:size] == above.adcode[:size]


def _below(
    reading: Reading, stems: dict[str, tuple[KnownPlace, ...]], mention: _Mentioned
) -> Stem | None:
    """Return the division right behind what it lies in: 山东|德州."""
    for end in (mention.end + 3, mention.end + 2):
        several = stems.get(reading.text[mention.end : end], ())
        inside = [place for place in several if lies_in(place, mention)]
        if inside and reading.begins_word(end) and reading.text[end] not in _LEVEL_WORDS:
            return inside[0], mention.end, end
    return None


def _listed(
    reading: Reading,
    stems: dict[str, tuple[KnownPlace, ...]],
    starts: set[int],
    mention: _Mentioned,
) -> Iterator[Stem]:
    """Yield the divisions that go on a list of others of their province."""
    province = (mention.adcode or "")[:2]
    start = mention.end + 1
    while province and reading.text[start - 1 : start] in _LINKS and start not in starts:
        new = _item_at(reading, stems, start, province)
        if new is None:
            return
        yield new
        start = new[2] + 1


def _item_at(
    reading: Reading, stems: dict[str, tuple[KnownPlace, ...]], start: int, province: str
) -> Stem | None:
    """Return the division of a province whose short form is an item of a list at an offset."""
    for end in (start + 3, start + 2):
        if _ITEM_ENDS.match(reading.text, end):
            for place in stems.get(reading.text[start:end], ()):
                if place.adcode is not None and place.adcode.startswith(province):
                    return place, start, end
    return None


@cache
def _everyday_stems(lexicon: Lexicon) -> dict[str, tuple[KnownPlace, ...]]:
    """Return the divisions that have no short form of their own by their names' stems.

    Of a city and a county of one stem (伊宁市, 伊宁县) the city stands first.
    """
    stems: dict[str, tuple[KnownPlace, ...]] = {}
    for name, place in lexicon.places.by_form.items():
        stem = name[:-1]
        own = name == place.name or name in place.forms
        short = own and name[-1] in "市县区旗" and 3 <= len(name) <= 4
        if short and place.level in LEVELS and lexicon.places.get(stem) is None:
            others = stems.get(stem, ())
            stems[stem] = (place, *others) if name.endswith("市") else (*others, place)
    return stems
