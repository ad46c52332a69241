"""Patterns with cues: the words of which one stands in whatever a pattern matches.

Most rules concern few sentences, and to try every pattern on every sentence is most of the work of
reading. The cues of all patterns are found in one pass of one automaton; a pattern is tried only
where one of its own stands: `会见|会谈|接见` needs 会见, 会谈 or 接见, and can begin nowhere else;
`(?P<name>[一-龥]{2,4})(?=涉嫌|被查)` needs 涉嫌 or 被查. Cues are read off the pattern itself
(`literals`), so that the two cannot disagree.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache, reduce
from operator import or_

import ahocorasick_rs

from kg.text.literals import literals_of

# what ends a clause
_MARK = re.compile("[，。；：！？\n]")
_PATTERNS: list[Cued] = []
# the number of a cue, and where it stands, [start, end)
Hit = tuple[int, int, int]


class Cued:
    """A pattern that is tried only where one of its cues stands.

    Attributes:
        regex: The pattern, compiled.
        cues: The words of which one stands in every match.
        begins: Whether every match begins with one of them.
        number: Its place among all patterns with cues.
        bit: The same as a bit, so that several patterns make a mask.

    Raises:
        ValueError: The pattern needs no word, so that it has to be tried everywhere.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.regex = re.compile(pattern, flags)
        literals = literals_of(pattern, flags)
        if literals.words is None:
            raise ValueError(f"it matches without any word, use re.compile: {pattern}")
        self.cues, self.begins = literals.words, literals.first
        self.number = len(_PATTERNS)
        self.bit = 1 << self.number
        _PATTERNS.append(self)


class Cues:
    """A text, and where the cues of all patterns stand in it.

    Attributes:
        clauses: Where its clauses begin, and its end.
        all: The bits of all patterns of which a cue stands in it.
    """

    def __init__(self, text: str, hits: Sequence[Hit] | None = None) -> None:
        """Find the cues of a text, unless they are found already.

        Args:
            text: The text.
            hits: Wherever one of `cue_words()` stands, its number and [start, end), in text order.
        """
        self.text = text
        self.clauses = [0, *[mark.end() for mark in _MARK.finditer(text)], len(text)]
        self._end = len(text)
        owners = _owners(len(_PATTERNS))
        if hits is None:
            hits = owners.find(text)
        self._places = owners.places(hits, self._end)
        bits = owners.bits
        self._starts = [start for _, start, _ in hits]
        self._bits = [bits[cue] for cue, _, _ in hits]
        self._masks: dict[tuple[int, int], int] = {}
        self.all = sum([1 << number for number in self._places])

    def mask(self, start: int, end: int) -> int:
        """Return the bits of all patterns of which a cue begins within [start, end).

        A sentence is asked for many patterns; where none of their bits is in its mask none matches.
        """
        mask = self._masks.get((start, end))
        if mask is None:
            first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
            mask = self._masks[start, end] = reduce(or_, self._bits[first:last], 0)
        return mask

    def may_match(self, pattern: Cued, start: int = 0, end: int | None = None) -> bool:
        """Tell whether a cue of the pattern begins within [start, end)."""
        places = self._places.get(pattern.number)
        if places is None:
            return False
        return places[bisect_left(places, start)] < (self._end if end is None else end)

    def stretches(self, pattern: Cued) -> Iterator[tuple[int, int]]:
        """Yield the clauses, in text order, that hold a cue."""
        bounds, right = self.clauses, -1
        for place in self._places.get(pattern.number, ())[:-1]:
            if place >= right:
                number = bisect_right(bounds, place)
                right = bounds[number]
                yield bounds[number - 1], right

    def finditer(
        self, pattern: Cued, start: int = 0, end: int | None = None
    ) -> Iterable[re.Match[str]]:
        """Find the matches within [start, end), in text order and without overlaps."""
        places = self._places.get(pattern.number)
        if places is None:
            return ()
        stop = self._end if end is None else end
        first = bisect_left(places, start)
        if places[first] >= stop:
            return ()
        if pattern.begins:
            return _at(places[first:-1], pattern.regex, self.text, stop)
        return pattern.regex.finditer(self.text, start, stop)

    def in_clauses(self, pattern: Cued) -> Iterable[re.Match[str]]:
        """Find the matches that stay in one clause, in text order and without overlaps."""
        return self._in_clauses(pattern) if pattern.number in self._places else ()

    def _in_clauses(self, pattern: Cued) -> Iterator[re.Match[str]]:
        if not pattern.begins:
            for start, end in self.stretches(pattern):
                yield from pattern.regex.finditer(self.text, start, end)
            return
        bounds, reach = self.clauses, 0
        for place in self._places[pattern.number][:-1]:
            if place >= reach:
                end = bounds[bisect_right(bounds, place)]
                found = pattern.regex.match(self.text, place, end)
                if found is not None:
                    yield found
                    reach = found.end()

    def at_clauses(self, pattern: Cued) -> Iterator[re.Match[str]]:
        """Find the matches that begin where a clause does and stay in it."""
        for start, end in self.stretches(pattern):
            found = pattern.regex.match(self.text, start, end)
            if found is not None:
                yield found

    def at_lines(
        self, pattern: Cued | re.Pattern[str], start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Find the matches within [start, end) that begin where a line does, without overlaps.

        A pattern that needs no word, or only a comma, is tried at every line.
        """
        stop = self._end if end is None else end
        if isinstance(pattern, Cued):
            if not self.may_match(pattern, start, stop):
                return
            pattern = pattern.regex
        line = self._next_line(start - 1, stop) if start else 0
        while line < stop:
            found = pattern.match(self.text, line, stop)
            if found is not None:
                yield found
            line = self._next_line(line if found is None else max(found.end() - 1, line), stop)

    def _next_line(self, offset: int, stop: int) -> int:
        """Return where a line begins behind an offset, `stop` if none does before that."""
        return self.text.find("\n", offset, stop) + 1 or stop

    def search(self, pattern: Cued, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match within [start, end), None without one."""
        places = self._places.get(pattern.number)
        if places is None:
            return None
        stop = self._end if end is None else end
        first = bisect_left(places, start)
        if places[first] >= stop:
            return None
        if pattern.begins:
            return next(_at(places[first:-1], pattern.regex, self.text, stop), None)
        return pattern.regex.search(self.text, start, stop)

    def match(self, pattern: Cued, start: int, end: int | None = None) -> re.Match[str] | None:
        """Return the match that begins at `start`, None without one."""
        places = self._places.get(pattern.number)
        if places is None:
            return None
        stop, next_cue = self._end if end is None else end, places[bisect_left(places, start)]
        if next_cue >= stop or (pattern.begins and next_cue > start):
            return None
        return pattern.regex.match(self.text, start, stop)


def _at(
    places: Iterable[int], regex: re.Pattern[str], text: str, stop: int
) -> Iterator[re.Match[str]]:
    """Find the matches that begin at given places before `stop`, without overlaps."""
    reach = 0
    for place in places:
        if place >= stop:
            return
        found = regex.match(text, place, stop) if place >= reach else None
        if found is not None:
            yield found
            reach = found.end()


class _Owners:
    """Whose cues the cues are.

    Attributes:
        words: The cues of all patterns.
        bits: The bits of each cue's patterns.
    """

    def __init__(self, patterns: Sequence[Cued]) -> None:
        owners: dict[str, list[int]] = {}
        for pattern in patterns:
            for cue in sorted(pattern.cues):
                owners.setdefault(cue, []).append(pattern.number)
        self.words = tuple(owners)
        self.bits = [sum(1 << number for number in numbers) for numbers in owners.values()]
        self._owners = list(owners.values())

    @cached_property
    def _automaton(self) -> ahocorasick_rs.AhoCorasick:
        return ahocorasick_rs.AhoCorasick(
            self.words, implementation=ahocorasick_rs.Implementation.ContiguousNFA
        )

    def find(self, text: str) -> list[Hit]:
        """Return the number of each cue and where it stands, [start, end), in text order."""
        hits = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return sorted(hits, key=lambda hit: hit[1])

    def places(self, hits: Iterable[Hit], end: int) -> dict[int, list[int]]:
        """Return, by the pattern's number, where its cues begin, and at last the text's end."""
        places: dict[int, list[int]] = {}
        owners = self._owners
        for cue, start, _ in hits:
            for number in owners[cue]:
                if number in places:
                    places[number].append(start)
                else:
                    places[number] = [start]
        for starts in places.values():
            starts.append(end)
        return places


@lru_cache(maxsize=1)
def _owners(count: int) -> _Owners:
    """Return the cues of the first `count` patterns, which are all that there are."""
    return _Owners(_PATTERNS[:count])


def cue_words() -> tuple[str, ...]:
    """Return the cues of all patterns, so that another automaton can find them on its way."""
    return _owners(len(_PATTERNS)).words
