"""Finds the forms of all entries in a text in one pass of one automaton."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any, Generic, TypeVar

import ahocorasick_rs

T = TypeVar("T")

# where a form stands, [start, end), and its entry
Hit = tuple[int, int, T]
# the number of another word, and where it stands, [start, end)
Word = tuple[int, int, int]
_START = itemgetter(1)


class Forms(Generic[T]):
    """The forms of one kind of entry; the first entry of a form stands for it.

    Attributes:
        by_form: The entry of each form.
        get: Returns the entry of a form, None where there is none.
        guards: Longer words (民主党派) that keep the form in them (民主党) from being found.
    """

    def __init__(self, entries: Sequence[tuple[str, T]], guards: Sequence[str] = ()) -> None:
        self.by_form: dict[str, T] = {}
        for form, value in entries:
            self.by_form.setdefault(form, value)
        self.get = self.by_form.get
        self.guards = tuple(guard for guard in guards if guard not in self.by_form)


class Finder:
    """Finds the forms of several kinds at once; of each kind the leftmost and longest ones.

    Words that others look for (`beside`) are found in the same pass: the automaton is larger than
    a processor's nearest memory, so that to go over a text a second time costs as much again.
    """

    def __init__(self, kinds: Sequence[Forms[Any]], beside: Sequence[str] = ()) -> None:
        meanings: dict[str, list[tuple[int, Any]]] = {}
        for number, kind in enumerate(kinds):
            for form, value in kind.by_form.items():
                meanings.setdefault(form, []).append((number, value))
            for guard in kind.guards:
                meanings.setdefault(guard, []).append((number, None))
        known = frozenset(beside)
        words = [*beside, *(word for word in meanings if word not in known)]
        self._kinds, self._beside = len(kinds), len(beside)
        self._meanings = [meanings.get(word, ()) for word in words]
        self._automaton = ahocorasick_rs.AhoCorasick(words)

    def find(self, text: str) -> tuple[list[list[Hit[Any]]], list[Word]]:
        """Return what stands in a text.

        Returns:
            For each kind its forms in text order and without overlaps; and wherever a word of
            `beside` stands, its number and where, in the order in which they begin.
        """
        hits = self._automaton.find_matches_as_indexes(text, overlapping=True)
        # they come by where they end: leftmost first, then the longest
        hits.reverse()
        hits.sort(key=_START)
        found: list[list[Hit[Any]]] = [[] for _ in range(self._kinds)]
        reach, meanings = [0] * self._kinds, self._meanings
        for number, start, end in hits:
            for kind, value in meanings[number]:
                if start >= reach[kind]:
                    reach[kind] = end
                    # a guard only keeps others from being found
                    if value is not None:
                        found[kind].append((start, end, value))
        beside = self._beside
        return found, [hit for hit in hits if hit[0] < beside]
