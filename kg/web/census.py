"""Counts a store once: classes, properties, graphs, how often each node is pointed to."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph.vocab import RDF_TYPE, ZP
from kg.web.rows import Facts, tally


@dataclass(frozen=True, slots=True)
class Census:
    """How many of what there are, by IRI; articles by month (`2019-09`, `2019`), in order.

    Attributes:
        publishers: Articles by name of their publisher.
        telling: Articles that report at least one statement, under the one key `articles`.
    """

    classes: Mapping[str, int]
    predicates: Mapping[str, int]
    graphs: Mapping[str, int]
    months: Mapping[str, int]
    publishers: Mapping[str, int]
    telling: Mapping[str, int]

    @property
    def articles(self) -> int:
        """How many articles there are: files with the same text are one."""
        return self.classes.get(ZP.Article, 0)

    def to_json(self) -> str:
        """Write it for keeping."""
        parts = (self.classes, self.predicates, self.graphs, self.months)
        more = (self.publishers, self.telling)
        return json.dumps([dict(part) for part in (*parts, *more)])


def census_from(text: str) -> Census:
    """Read what `Census.to_json` wrote."""
    return Census(*json.loads(text))


def take_census(facts: Facts) -> tuple[Census, Counter[str]]:
    """Count what is in a store; give the counts, and how often each entity is pointed to.

    To a post as often as its tenures are reported, too: it is named with who holds it.
    """
    store, predicates, graphs = facts.store, Counter[str](), Counter[str]()
    for (graph, predicate), number in tally(store, _ANY, of="?g ?p"):
        predicates[predicate] += number
        graphs[graph] += number
    degrees = Counter[str]()
    for predicate in sorted(predicates.keys() - _NOT_TO_ENTITIES):
        if _points_to_nodes(store, predicate):
            degrees.update(_by_object(store, predicate))
    for (post,), number in tally(store, _REPORTS, of="?post"):
        degrees[post] += number
    classes = _by_object(store, RDF_TYPE)
    months = Counter(day[:7] for day in facts.of(ZP.publishedOn).values())
    publishers = Counter(facts.of(ZP.publisher).values())
    told = Counter({"articles": len(_by_object(store, ZP.reportedIn))})
    counts = (classes, predicates, graphs, months, publishers, told)
    return Census(*map(_ordered, counts)), degrees


_ANY = "GRAPH ?g { ?s ?p ?o }"
_REPORTS = (
    f"GRAPH ?g {{ ?tenure <{ZP.post}> ?post }} GRAPH ?h {{ ?tenure <{ZP.reportedIn}> ?article }}"
)
# What points to kinds, passages and statements, by far the most.
_NOT_TO_ENTITIES = frozenset({RDF_TYPE, ZP.basisKind, ZP.evidence, ZP.restsOn})


def _points_to_nodes(store: ox.Store, predicate: str) -> bool:
    quads = store.quads_for_pattern(None, ox.NamedNode(predicate), None)
    return isinstance(next(quads).object, ox.NamedNode)


def _by_object(store: ox.Store, predicate: str) -> Counter[str]:
    pattern = f"GRAPH ?g {{ ?s <{predicate}> ?o }}"
    return Counter({value: number for (value,), number in tally(store, pattern, of="?o")})


def _ordered(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items()))
