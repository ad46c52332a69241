"""Places of other states that no list has, by what they are called or by the list they stand in.

Rule: `places.abroad` (真例：论坛在卡林国首都蒙塔罗举行 | 俄军打击乌克兰哈尔科夫、梅托夫策州). Their
names are written with the characters of transliterations, and a capital, a city or a known place
of another state must stand beside them.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from kg.extract.base.borders import Ranges
from kg.extract.base.reading import PROPER_TAGS, Reading, tag_alone
from kg.extract.names.name_ends import NameEnds
from kg.extract.places.places import PlaceMention
from kg.lexicon.places import CHINA
from kg.text.cues import Cued

# 首都|蒙塔罗, 西部城市|欧拉, 边境小镇|
_CALLED = Cued(
    "(?:首都|首府|(?:[东南西北中]部|港口|边境|沿海|海滨|重要|工业|最大|第[二三四])城市|"
    "(?:[东南西北中]部|边境|海滨)小镇)(?=[一-龥])"
)
# 、梅托夫策|州: the next of a list
_LINK = re.compile("、|和(?=[一-龥])")
# 在红利曼|方向击退进攻
_DIRECTION = Cued("(?:等地?)?方向(?![盘性感]|一致|发展|前进|努力|迈进|转变|转型)")
# what stands before the first of a list: 在|红利曼、
_BEFORE_FIRST = frozenset("在对向至与和的往了、")
_KIND = re.compile("(?:边疆区|地区|[州市省郡])(?![长委])")
_KINDS = frozenset("州市省郡")
_LIST_END = re.compile("[、，。；和]|等|遭|的|$")
_LEVELS = frozenset({"city", "country", "site", None})
_SHORTEST, _LONGEST = 2, 9
# a name read back from its end has no fewer characters
_BACK = 3


def find_abroad(reading: Reading, known: list[PlaceMention]) -> list[PlaceMention]:
    """Find such places in text order, none where the document names no other state."""
    states = {place.name for place in known if place.is_other_state}
    called = list(reading.cues.finditer(_CALLED))
    if not states and not called:
        return []
    # 托夫策州 of no list is a piece of 梅托夫策州
    listed = [place for place in known if place.rule != "places.local"]
    taken = Ranges((place.start, place.end) for place in listed)
    starts = frozenset(place.start for place in known)
    abroad = _Abroad(reading, taken, starts)
    found = [m for match in called for m in abroad.named_at(match.end())]
    for place in known:
        if place.is_other_state:
            found += abroad.behind(place.end)
        if states and _is_abroad(reading, place):
            found += abroad.listed_behind(place.end)
            if place.level != "country":
                found += abroad.listed_before(place.start)
    if states:
        for match in reading.cues.finditer(_DIRECTION):
            found += abroad.before(match.start())
    return sorted({place.start: place for place in found}.values(), key=lambda place: place.start)


def _is_abroad(reading: Reading, place: PlaceMention) -> bool:
    """Tell whether a known place is a city or division of another state."""
    if place.adcode is not None or place.level not in _LEVELS or place.name == CHINA:
        return False
    written = reading.lexicon.transliteration
    return all(char in written for char in reading.text[place.start : place.end - 1])


class _Abroad:
    """Reads the places of other states in one document."""

    def __init__(self, reading: Reading, taken: Ranges, starts: Container[int]) -> None:
        """Read beside the places that are known: where they stand and begin."""
        self.reading, self.text = reading, reading.text
        self.taken, self.starts = taken, starts
        self.ends = NameEnds(reading)

    def named_at(self, start: int) -> Iterator[PlaceMention]:
        """Yield the place that begins behind 首都 or 城市, and those of its list."""
        end = self._end(start, named=True)
        if end is not None:
            yield self._mention(start, end)
            yield from self.listed_behind(end)

    def behind(self, start: int) -> Iterator[PlaceMention]:
        """Yield the city or division that stands right behind its state: 巴西|维拉诺瓦市."""
        if _KINDS.isdisjoint(self.text[start + _SHORTEST : start + _LONGEST + 1]):
            return
        end = self._end(start, named=False)
        if end is not None and _KIND.fullmatch(self.text, end - 1, end):
            yield self._mention(start, end)

    def listed_behind(self, offset: int) -> Iterator[PlaceMention]:
        """Yield the places of a list that goes on at an offset: 哈尔科夫|、梅托夫策州、苏林."""
        while (link := _LINK.match(self.text, offset)) is not None:
            end = self._end(link.end(), named=False)
            if end is None or not _LIST_END.match(self.text, end):
                return
            yield self._mention(link.end(), end)
            offset = end

    def listed_before(self, offset: int) -> Iterator[PlaceMention]:
        """Yield the places of a list that comes to an offset: 在|红利曼、|赫尔松等方向."""
        if self.text[offset - 1 : offset] == "、":
            yield from self.before(offset - 1)

    def before(self, end: int) -> Iterator[PlaceMention]:
        """Yield the place that ends at an offset, and those listed before it: 在|红利曼|方向."""
        written, start = self.reading.lexicon.transliteration, end
        while end - start < _LONGEST and self.text[start - 1 : start] in written:
            start -= 1
        if end - start < _BACK or (
            self.reading.is_han(start - 1) and self.text[start - 1] not in _BEFORE_FIRST
        ):
            return
        if self._is_name(start, end, end, named=False):
            yield self._mention(start, end)
            yield from self.listed_before(start)

    def _end(self, start: int, *, named: bool) -> int | None:
        """Return where a name of such characters ends, with its 州 or 市; None without one.

        Args:
            start: Where it would begin.
            named: Whether 首都 or 城市 stands before it, which needs no character of names alone.
        """
        written = self.reading.lexicon.transliteration
        stop = start
        while stop - start < _LONGEST and self.text[stop : stop + 1] in written:
            stop += 1
        for end in range(stop, start + _SHORTEST - 1, -1):
            kind = _KIND.match(self.text, end)
            whole = end if kind is None else kind.end()
            if kind is None and not self.ends.is_good(end):
                continue
            return whole if self._is_name(start, end, whole, named=named) else None
        return None

    def _is_name(self, start: int, end: int, whole: int, *, named: bool) -> bool:
        name = self.text[start:end]
        rare = (
            named
            or whole > end
            or any(self.reading.lexicon.transliteration.get(char) for char in name)
        )
        organ = self.reading.lexicon.organ_forms.get(name) is not None
        common = organ or _is_everyday(name) or (named and _is_everyday(name[:2]))
        # 首都努尔|苏丹: a state of that name is a piece of the city's
        taken = start in self.starts if named else self.taken.overlap(start, whole)
        return rare and not common and not taken

    def _mention(self, start: int, end: int) -> PlaceMention:
        name = self.text[start:end]
        return PlaceMention(start, end, name, (name,), "city", rule="places.abroad")


def _is_everyday(name: str) -> bool:
    """Tell whether the characters are one word that names nothing: 功能, 经济."""
    words = tag_alone(name)
    return len(words) == 1 and words[0][1] not in PROPER_TAGS
