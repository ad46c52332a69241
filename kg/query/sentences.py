"""The sentences on which statements rest: of thousands, the earliest and the latest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg.graph.vocab import ZP

MOST = 12
"""Sentences that are read of one row; a tenure of years rests on thousands."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a passage stands: its article's day and file, its offset; and its IRI."""

    day: str
    source: str
    begin: int
    passage: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage's words and its article's file."""

    quote: str
    source: str


@dataclass(slots=True)
class Sentences:
    """Reads sentences from a store, each statement and article once."""

    store: ox.Store
    _places: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    _articles: dict[str, tuple[str, str]] = field(default_factory=dict)

    def of(self, nodes: Iterable[str]) -> list[Sentence]:
        """Return the sentences of statements or passages, by day, file and offset."""
        places = {place for node in nodes for place in self._places_of(node)}
        kept = _ends(sorted(places))
        found = (Sentence(self._text(place.passage, ZP.quote), place.source) for place in kept)
        return list(dict.fromkeys(found))

    def _places_of(self, node: str) -> tuple[Place, ...]:
        if node not in self._places:
            self._places[node] = ()  # a statement that rests on itself rests on nothing
            passages = set(self._passages(node))
            self._places[node] = _ends(sorted(self._place(passage) for passage in passages))
        return self._places[node]

    def _passages(self, node: str) -> Iterator[str]:
        """Yield the passages of a statement, or of those on which a derived one rests."""
        if self._text(node, ZP.quote):
            yield node
            return
        yield from self._nodes(node, ZP.evidence)
        for statement in self._nodes(node, ZP.restsOn):
            for place in self._places_of(statement):
                yield place.passage

    def _place(self, passage: str) -> Place:
        article = next(iter(self._nodes(passage, ZP.inArticle)), "")
        if article not in self._articles:
            day, source = (
                (self._text(article, ZP.publishedOn), self._text(article, ZP.sourceFile))
                if article
                else ("", "")
            )
            self._articles[article] = day, source
        return Place(*self._articles[article], int(self._text(passage, ZP.begin) or 0), passage)

    def _text(self, node: str, predicate: str) -> str:
        quads = self.store.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(predicate), None)
        return min((q.object.value for q in quads if isinstance(q.object, ox.Literal)), default="")

    def _nodes(self, node: str, predicate: str) -> list[str]:
        quads = self.store.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(predicate), None)
        return sorted(q.object.value for q in quads if isinstance(q.object, ox.NamedNode))


def _ends(places: list[Place]) -> tuple[Place, ...]:
    """Return the first and last places of a row, all of them if they are few."""
    half = MOST // 2
    return tuple(places) if len(places) <= MOST else (*places[:half], *places[-half:])
