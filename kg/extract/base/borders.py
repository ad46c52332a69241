"""Borders in a text: ranges that rules have taken, and words going back from an offset."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate

from kg.extract.base.reading import Reading
from kg.model.record import record

# tags of rjieba, their first letters, of words that end a name going back: particles, conjunctions,
# adverbs, pronouns …; for sites and the like places in space (里, 前) too
STOP_TAGS = frozenset("pcudryeo")
STOP_TAGS_IN_SPACE = STOP_TAGS | {"f"}
# 免去温若水、|程远舟
_RELIEVED = re.compile("免去(?:[一-龥]{2,4}、)*$")


class Ranges:
    """Half-open ranges [start, end) of a text, which may overlap each other."""

    def __init__(self, ranges: Iterable[tuple[int, int]] = ()) -> None:
        # put in order when they are asked for, which half of them are not
        self._given: list[tuple[int, int]] | None = list(ranges)
        self._starts: list[int] = []
        self._reach: list[int] = []

    def _order(self) -> None:
        """Put the ranges in order, and note how far to the right those up to each reach."""
        ordered = sorted(self._given or ())
        self._given = None
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate([end for _, end in ordered], max))

    def add(self, start: int, end: int) -> None:
        """Take one more range."""
        if self._given is not None:
            self._order()
        place = bisect_right(self._starts, start)
        reach = max(end, self._reach[place - 1]) if place else end
        self._starts.insert(place, start)
        self._reach.insert(place, reach)
        for later in range(place + 1, len(self._reach)):
            if self._reach[later] >= end:
                break
            self._reach[later] = end

    def overlap(self, start: int, end: int) -> bool:
        """Tell whether one of them shares a character with [start, end)."""
        if self._given is not None:
            self._order()
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start

    def cover(self, start: int, end: int) -> bool:
        """Tell whether one of them holds all of [start, end)."""
        if self._given is not None:
            self._order()
        before = bisect_right(self._starts, start)
        return before > 0 and self._reach[before - 1] >= end


@record
class Word:
    """A word of the segmenter's before an offset: its characters up to there.

    Attributes:
        start, end: Where it begins, and the offset.
        tag: Its part of speech in rjieba's letters (n, v, ns, nr …).
        whole: Whether it ends at the offset; else the offset lies inside it.
    """

    start: int
    end: int
    surface: str
    tag: str
    whole: bool


def word_before(reading: Reading, offset: int, *, longest: int = 8) -> Word | None:
    """Return the word before an offset, None where it has more than `longest` characters."""
    for start in range(offset - 1, offset - longest - 1, -1):
        end, tag = reading.words[start]
        if end:
            return Word(start, offset, reading.text[start:offset], tag, end == offset)
    return None


# 会议由|柳山村, 程远舟当选|柳山村, 免去程远舟的|柳山村: what ends before the name of a body
_ENDS_BEFORE = re.compile(
    "由|的|了|其(?!其)|新一届|本届|(?<![责信主])任(?![命丘免])|当选|选举|担任|履新|"
    "(?<=[一-龥])(?:(?<![无华成作])为|是|(?<![体关联])系(?!统|列))|会见|接见|会晤|"
    "(?<=[一-龥]{2})率(?![先领队])"
)


def past_words(text: str, start: int, end: int, *, shortest: int = 3) -> int:
    """Return where a name that ends at `end` begins, past words that stand before names."""
    found = [match.end() for match in _ENDS_BEFORE.finditer(text, start, end - shortest)]
    return found[-1] if found else start


# 串联起|古城, 走进了|博物馆: what is left of a verb
_REST_OF_VERB = re.compile("[了过着起出到于自至]{0,2}")


def past_clause(reading: Reading, start: int, end: int) -> int:
    """Return where a name in [start, end) begins: behind the last word there of a sentence.

    真例：媒体援引|云岚国防部的消息, 剧场串联起|古城.
    """
    words, text = reading.lexicon.lists.clause_words, reading.text
    for at in range(end - 2, start - 1, -1):
        if text[at : at + 2] in words and reading.begins_word(at):
            rest = _REST_OF_VERB.match(text, at + 2, end)
            return at + 2 if rest is None else rest.end()
    return start


def left_border(reading: Reading, end: int, *, longest: int, stops: Callable[[Word], bool]) -> int:
    """Go back from `end` over whole words of Chinese characters to where a name begins.

    Args:
        reading: The document.
        end: Where the characters end that begin the search (集团, 专项行动).
        longest: No word is added once the name has so many characters before `end`.
        stops: Tells of a word that it stands before the name.
    """
    offset = end
    while end - offset < longest and reading.is_han(offset - 1):
        word = word_before(reading, offset)
        if word is None or stops(word):
            break
        offset = word.start
    return offset


def ends_relieved(reading: Reading, end: int) -> bool:
    """Tell whether a name of three characters may end here, of who loses the post behind it.

    真例：免去温若水、程远舟|市财政局副局长职务: no body begins within it, no place ends behind it.
    """
    start = end - 3
    if start < 0 or reading.text[start] not in reading.lexicon.surnames:
        return False
    return _RELIEVED.search(reading.text, max(0, start - 32), start) is not None
