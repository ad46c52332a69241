"""Matches what was annotated with what a graph says, one to one, and says what became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")
S = TypeVar("S")
# The folded names of each part of an item: (person, body, role) of a hold.
Parts = tuple[frozenset[str], ...]


class Verdict(StrEnum):
    """What became of an item; FREE counts neither way."""

    FOUND = "found"
    MISSED = "missed"
    WRONG = "wrong"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Item(Generic[T]):
    """An item of either side, ready to be compared and to be shown.

    Attributes:
        forms: The characters by which an annotated one may stand in the text.
        node: The IRI of one that the graph gives.
    """

    value: T
    text: str
    parts: Parts
    optional: bool = False
    forms: tuple[str, ...] = ()
    node: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one item of a list in a document.

    Attributes:
        given: What the graph says, empty for what it misses.
        parts: Of the annotated item, or of the graph's where there is none.
        forms, node: As of the items; empty where there is none.
    """

    list_name: str
    document: str
    verdict: Verdict
    text: str
    given: str
    parts: Parts
    forms: tuple[str, ...] = ()
    node: str = ""


Match = Callable[[Item[T], Item[S]], float]


def all_parts_agree(wanted: Item[T], given: Item[S]) -> float:
    """Return 1 if every part of one item shares a name with that of the other, else 0."""
    pairs = zip(wanted.parts, given.parts, strict=True)
    return float(all(one & other for one, other in pairs))


def link(wanted: Sequence[Item[T]], given: Sequence[Item[S]], match: Match[T, S]) -> dict[int, int]:
    """Link items one to one, the best matches first, those that count before optional ones."""
    scores = (
        (match(one, other), place, other_place)
        for place, one in enumerate(wanted)
        for other_place, other in enumerate(given)
    )
    pairs = sorted(
        (-score, wanted[place].optional, place, other_place)
        for score, place, other_place in scores
        if score > 0
    )
    linked: dict[int, int] = {}
    used = set[int]()
    for _, _, place, other_place in pairs:
        if place not in linked and other_place not in used:
            linked[place] = other_place
            used.add(other_place)
    return linked


@dataclass(frozen=True, slots=True)
class Comparison:
    """A list of one document."""

    list_name: str
    document: str

    def outcomes(
        self,
        wanted: Sequence[Item[T]],
        given: Sequence[Item[S]],
        linked: Mapping[int, int],
        match: Match[T, S],
    ) -> Iterator[Outcome]:
        """Yield what became of each item; a second match of an optional one is free."""
        for place, item in enumerate(wanted):
            partner = given[linked[place]] if place in linked else None
            yield self.outcome(_verdict_on(item, partner is not None), item, partner)
        rest = set(range(len(given))) - set(linked.values())
        for place in sorted(rest):
            item_given = given[place]
            free = any(item.optional and match(item, item_given) > 0 for item in wanted)
            yield self.outcome(Verdict.FREE if free else Verdict.WRONG, None, item_given)

    def compare(self, wanted: Sequence[Item[T]], given: Sequence[Item[S]]) -> Iterator[Outcome]:
        """Yield what became of each item, where matching means that all parts agree."""
        linked = link(wanted, given, all_parts_agree)
        return self.outcomes(wanted, given, linked, all_parts_agree)

    def outcome(self, verdict: Verdict, wanted: Item[T] | None, given: Item[S] | None) -> Outcome:
        """Say what became of an annotated item, one of the graph, or of both."""
        parts = wanted.parts if wanted is not None else given.parts if given is not None else ()
        return Outcome(
            list_name=self.list_name,
            document=self.document,
            verdict=verdict,
            text="" if wanted is None else wanted.text,
            given="" if given is None else given.text,
            parts=parts,
            forms=() if wanted is None else wanted.forms,
            node="" if given is None else given.node,
        )


def _verdict_on(item: Item[T], found: bool) -> Verdict:
    if item.optional:
        return Verdict.FREE
    return Verdict.FOUND if found else Verdict.MISSED
