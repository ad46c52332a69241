"""How well a name of a person can end at an offset, by what stands there (`name_end_words`).

真例：陈际瓦|讲话, 韩文秀|在云泽调研, 何少峰|为副省长, 董保同|作了说明.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from kg.extract.base.reading import Reading, in_dictionary
from kg.extract.names.name_end_words import (
    ACROSS_BY_FIRST,
    BEHIND_BY_FIRST,
    FREQUENT,
    GOOD,
    GUESS,
    JOINING,
    LAST_BY_CHARACTER,
    MARK,
    OTHER,
    PARTICLES,
    PIECE,
    STRONG,
    WORD,
    Follows,
)
from kg.lexicon import Lexicon

_REIGN = re.compile("[一二三四五六七八九十]{1,3}世(?!纪)")
# 程远舟|第一副主席, 程远舟|常务副主席
_RANK = re.compile("第一|常务|专职")
# a role that stands behind a name has so many characters
_ROLE_SIZES = (4, 3, 2)


class NameEnds:
    """Weighs the places of one document at which a name can end."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.text
        self._roles = reading.lexicon.roles
        self._role_heads = _heads(reading.lexicon)
        self._following = _following(reading.lexicon)
        self._weights: dict[int, float] = {}

    def weigh(self, end: int) -> float:
        """Weigh how well a name can end here: 3.0 at a mark, -0.5 within a word."""
        if end not in self._weights:
            self._weights[end] = self._weigh(end)
        return self._weights[end]

    def _weigh(self, end: int) -> float:
        text = self._text
        if self.is_mark(end):
            return MARK
        first = text[end]
        for row in ACROSS_BY_FIRST.get(first, ()):
            if row.words.match(text, end):
                return row.weight
        size = self._verb_size(end)
        if size:
            return STRONG if size > 1 else self._weigh_particle(end)
        if self.title_follows(end):
            return STRONG
        for row in BEHIND_BY_FIRST.get(first, ()):
            if row.words.match(text, end):
                return row.weight
        return self._weigh_word(end)

    def _weigh_word(self, end: int) -> float:
        """Weigh a word that no table has, by the segmenter."""
        if not self._reading.begins_word(end):
            return PIECE
        stop, tag = self._reading.words[end]
        # 武晨|感动不已: a phrase of four characters tells what somebody does
        if stop - end > 1 and (tag[0] in "vpdcut" or (tag[0] in "liz" and stop - end > 3)):
            return WORD if in_dictionary(self._text[end:stop]) else GUESS
        return OTHER

    def _weigh_particle(self, end: int) -> float:
        for row in JOINING:
            if self._text[end] in row.particles and row.words.match(self._text, end + 1):
                return row.weight
        return GOOD

    def is_wed(self, start: int) -> bool:
        """Tell whether two surnames stand here, as in a wife's name of 香港: 林郑|月娥."""
        surnames = self._reading.lexicon.surnames
        both = (
            self._text[start : start + 1] in surnames
            and self._text[start + 1 : start + 2] in surnames
        )
        return both and ("香港" in self._text or "澳门" in self._text)

    def is_mark(self, end: int) -> bool:
        """Tell whether a mark or the text's end stands here."""
        return end >= len(self._text) or not self._reading.is_han(end)

    def is_good(self, end: int) -> bool:
        """Tell whether what stands here ends a name."""
        return self.weigh(end) >= WORD

    def is_strong(self, end: int) -> bool:
        """Tell whether a mark, a known verb, a title or a frequent particle stands here."""
        return self.weigh(end) >= STRONG or self._text[end] in FREQUENT

    def may_end(self, end: int, *, foreign: bool) -> bool:
        """Tell whether a name that is known may end here: at a mark, a verb, another word.

        Args:
            end: Where it ends.
            foreign: It is a transliteration, which may go on: 普拉博|沃, 卡内尔·|X.
        """
        if self._text[end : end + 1] in ("·", "-") or self.reign_at(end) is not None:
            return False
        if foreign and self._text[end : end + 1] in self._reading.lexicon.transliteration:
            return self.is_good(end)
        return self.weigh(end) > PIECE

    def reign_at(self, offset: int) -> int | None:
        """Return the end of the number of a reign that stands here: 费利佩|六世."""
        found = _REIGN.match(self._text, offset)
        return None if found is None else found.end()

    def verb_at(self, offset: int) -> bool:
        """Tell whether a known verb of more than one character stands here: not 提出 in 提|出席."""
        size = self._verb_size(offset)
        return size > 1 and 1 + self._verb_size(offset + 1) <= size

    def _verb_size(self, offset: int) -> int:
        """Return the characters of the longest verb or particle that stands here, 0 for none."""
        for word in self._following.get(self._text[offset : offset + 1], ()):
            if self._text.startswith(word, offset):
                return len(word)
        return 0

    def title_follows(self, end: int) -> bool:
        """Tell whether a role stands here: 习近平|总书记, 程远舟|常务副主席."""
        text = self._text
        rank = _RANK.match(text, end)
        end = end if rank is None else rank.end()
        if text[end : end + 1] not in self._role_heads:
            return False
        return any(text[end : end + size] in self._roles for size in _ROLE_SIZES)

    def cuts_title(self, end: int) -> bool:
        """Tell whether an end lies within a role whose rest is a role too: 支|队长."""
        if not self.title_follows(end):
            return False
        begin = end - 1
        return any(self._text[begin : begin + size] in self._roles for size in (3, 4))

    def weigh_last(self, end: int, begins_name: Callable[[int], bool]) -> float:
        """Weigh against a name whose last character belongs to what follows: 陈某就|《条例》.

        Args:
            end: Where the name ends.
            begins_name: Tells whether a name may begin at an offset.

        Returns:
            0, or less the more speaks against the name.
        """
        weight = 0.0
        for row in LAST_BY_CHARACTER.get(self._text[end - 1], ()):
            if isinstance(row.behind, Follows):
                found = self._follows(row.behind, end, begins_name)
            else:
                found = row.behind.match(self._text, end) is not None
            weight += row.weight if found else 0.0
        return weight

    def _follows(self, what: Follows, end: int, begins_name: Callable[[int], bool]) -> bool:
        if what is Follows.TITLE:
            return self.title_follows(end)
        return self.place_at(end) if what is Follows.PLACE else self._held(end, begins_name)

    def _held(self, end: int, begins_name: Callable[[int], bool]) -> bool:
        """Tell whether a role stands here and a name behind it: 程远和|市长谈笑."""
        return any(
            self._text[end : end + size] in self._roles and begins_name(end + size)
            for size in _ROLE_SIZES
        )

    def place_at(self, offset: int) -> bool:
        """Tell whether a place of the lexicon, or one with its level word, stands here."""
        places = self._reading.lexicon.places
        return any(places.get(self._text[offset : offset + size]) is not None for size in (2, 3, 4))


@lru_cache(maxsize=4)
def _heads(lexicon: Lexicon) -> frozenset[str]:
    """Return the characters with which roles begin."""
    return frozenset(role[0] for role in lexicon.roles)


@lru_cache(maxsize=4)
def _following(lexicon: Lexicon) -> Mapping[str, Sequence[str]]:
    """Return verbs and particles by the character that they begin with, longer ones first."""
    words: dict[str, list[str]] = {}
    verbs = (verb for verb in lexicon.verbs if len(verb) > 1)
    for word in sorted((*verbs, *PARTICLES), key=lambda word: (-len(word), word)):
        words.setdefault(word[0], []).append(word)
    return words
