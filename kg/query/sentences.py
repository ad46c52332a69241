"""The sentences on which statements rest: of thousands, the earliest and the latest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

import pyoxigraph as ox

from kg.graph.vocab import ZP

MOST = 12
"""Sentences that are read of one row; a tenure of years rests on thousands."""
_DAYS = f"""
SELECT ?passage ?day {{
  %s <{ZP.evidence}> ?passage . ?passage <{ZP.inArticle}> ?article
  OPTIONAL {{ ?article <{ZP.publishedOn}> ?day }}
}}
"""


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
    _days: dict[str, str] = field(default_factory=dict)
    _files: dict[str, str] = field(default_factory=dict)

    def of(self, nodes: Iterable[str]) -> list[Sentence]:
        """Return the sentences of statements or passages, by day, file and offset."""
        places = {place for node in nodes for place in self._places_of(node)}
        return self._read(_ends(sorted(places)))

    def stated(self, node: str) -> list[Sentence]:
        """Return the sentences of a statement itself, none if it is derived from others."""
        return self._read(_ends(sorted(map(self._place, self._outermost(node)))))

    def _places_of(self, node: str) -> tuple[Place, ...]:
        if node not in self._places:
            self._places[node] = ()  # a statement that rests on itself rests on nothing
            passages = dict.fromkeys(self._passages(node))
            self._places[node] = _ends(sorted(map(self._place, passages)))
        return self._places[node]

    def _read(self, places: Iterable[Place]) -> list[Sentence]:
        found = (Sentence(self._text(place.passage, ZP.quote), place.source) for place in places)
        return list(dict.fromkeys(found))

    def _passages(self, node: str) -> Iterator[str]:
        """Yield the passages of a statement, or of those on which a derived one rests."""
        if self._text(node, ZP.quote):
            yield node
            return
        yield from self._outermost(node)
        for statement in self._nodes(node, ZP.restsOn):
            for place in self._places_of(statement):
                yield place.passage

    def _outermost(self, node: str) -> list[str]:
        """Return a statement's passages: of many, those of the first and of the last days."""
        quads = self.store.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(ZP.evidence), None)
        few = [
            q.object.value for q in islice(quads, MOST + 1) if isinstance(q.object, ox.NamedNode)
        ]
        if len(few) <= MOST:
            return few
        rows = self.store.query(_DAYS % ox.NamedNode(node), use_default_graph_as_union=True)
        if not isinstance(rows, ox.QuerySolutions):
            raise TypeError("a SELECT gives solutions")
        days = [(row[0].value, row[1].value if row[1] is not None else "") for row in rows]
        ordered = sorted(day for _, day in days)
        early, late = ordered[MOST // 2 - 1], ordered[-(MOST // 2)]
        return [passage for passage, day in days if not early < day < late]

    def _place(self, passage: str) -> Place:
        article = self._article(passage)
        if article not in self._files:
            self._files[article] = self._text(article, ZP.sourceFile) if article else ""
        begin = int(self._text(passage, ZP.begin) or 0)
        return Place(self._day(article), self._files[article], begin, passage)

    def _article(self, passage: str) -> str:
        return next(iter(self._nodes(passage, ZP.inArticle)), "")

    def _day(self, article: str) -> str:
        if article not in self._days:
            self._days[article] = self._text(article, ZP.publishedOn) if article else ""
        return self._days[article]

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
