"""The place that a level word takes from the title before it in one chain of titles.

真例：义乌市委副书记、市长李为民: the 市长 is that of 义乌市, whatever the paper's own 市 is.
兰溪市委书记、市人大常委会主任: so is the 市 of a body. 东岭省委书记周安和省长林远: and the 省 of
who stands next to its holder.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from kg.extract.base.reading import Reading
from kg.extract.places.home import Home, is_level_of
from kg.extract.places.places import PlaceMention
from kg.text.cues import Cued
from kg.text.sentences import line_start

# between two titles of a chain; what parts one title from the words before it
_LINKS = ("、兼", "，兼", "兼任", "兼", "、")
_MARKS = "、，。；：（）兼和与及\n"
# the holder between the titles of two people: 省委书记|周安和|省长
_HOLDER = re.compile("[一-龥·]{2,8}?(?:同志)?[、和与，]")
_LONGEST_HOLDER = 11
_MODIFIERS = ("原", "前", "时任", "现任", "的")
# 选举程远舟为|省长, 接受程远舟辞去|副省长职务
_VOTES = Cued("选举|补选|当选|决定任命|任命|免去|接受")
# 该会议还接受…辞去省人大常委会副主任职务: the session that the sentence before names
_SAME_SESSION = re.compile("(?:此外|同时|另外)?，?(?:该|这次|本次|此次)?(?:会议|大会|全会)")
# 福建省|十二届人大四次会议, 中共山西省|第九届委员会第一次全体会议
_SESSION = re.compile(
    "(?:第?[一二三四五六七八九十]{1,4}届)?(?:委员会|人民代表大会|人大|政协|委(?![员派托任]))"
)


class ChainPlaces:
    """Looks up the place of the title that stands before a level word."""

    def __init__(self, reading: Reading, places: Sequence[PlaceMention]) -> None:
        self._reading, self._text = reading, reading.text
        self._places = places
        self._starts = [place.start for place in places]
        self._ends = {place.end: place for place in places}
        self._role_to = {end: start for start, end, _ in reading.known.roles}

    def before(self, start: int, word: str) -> str | None:
        """Return the place of the chain that a level word at an offset means, None if none is.

        真例：东阳市委常委、|副市长 is of 东阳市; 省委常委、|市委书记 is of no place of the chain.
        """
        if (own := self._right_before(start, word)) is not None:
            return own
        end = self._linked(start)
        while end is not None:
            role = self._role_to.get(end)
            if role is None:
                return None
            begin = max(self._text.rfind(mark, 0, role) for mark in _MARKS) + 1
            left, right = bisect_left(self._starts, begin), bisect_left(self._starts, role)
            if left < right:
                named = self._places[right - 1].name
                return named if is_level_of(word, named) else None
            end = self._linked(begin)
        return None

    def _right_before(self, start: int, word: str) -> str | None:
        """Return the place that only a modifier parts from a level word: 湖南省原|省委常委."""
        for modifier in _MODIFIERS:
            if self._text.endswith(modifier, 0, start):
                place = self._ends.get(start - len(modifier))
                if place is not None and is_level_of(word, place.name):
                    return place.name
        return None

    def settle(self, home: Home, start: int, word: str) -> tuple[str, str] | None:
        """Return the place that a level word means and the basis: of the chain, else the home."""
        return self.told(start, word) or home.of(word)

    def told(self, start: int, word: str) -> tuple[str, str] | None:
        """Return the place of the chain or of the session that elects, and the basis."""
        chained = self.before(start, word)
        if chained is not None:
            return chained, f"承前{chained}"
        voted = self._voting(start, word)
        return None if voted is None else (voted, f"会议属{voted}")

    def _voting(self, start: int, word: str) -> str | None:
        """Return the place of the session that elects: 中共山西省第九届委员会…选举…|省委书记."""
        left, _ = self._reading.sentence_at(start)
        if _SAME_SESSION.match(self._text, left):
            left = line_start(self._text, left)
        if not self._reading.cues.may_match(_VOTES, left, start):
            return None
        first, last = bisect_left(self._starts, left), bisect_left(self._starts, start)
        for place in reversed(self._places[first:last]):
            if is_level_of(word, place.name) and _SESSION.match(self._text, place.end):
                return place.name
        return None

    def _linked(self, start: int) -> int | None:
        """Return where the title ends that a link, or its holder, joins to the one at an offset."""
        for link in _LINKS:
            if self._text.endswith(link, 0, start) and start - len(link) in self._role_to:
                return start - len(link)
        for end in range(start - 3, max(0, start - _LONGEST_HOLDER), -1):
            if end in self._role_to and _HOLDER.fullmatch(self._text, end, start):
                return end
        return None
