"""Counts a store once: classes, properties, graphs, how often each node is pointed to."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph.vocab import RDF_TYPE, ZP


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

    def to_json(self) -> str:
        """Write it for keeping."""
        parts = (self.classes, self.predicates, self.graphs, self.months)
        more = (self.publishers, self.telling)
        return json.dumps([dict(part) for part in (*parts, *more)])


def census_from(text: str) -> Census:
    """Read what `Census.to_json` wrote."""
    return Census(*json.loads(text))


def take_census(store: ox.Store) -> tuple[Census, Counter[str]]:
    """Read all of a store; give the counts, and how often each node is an object."""
    classes, predicates = Counter[str](), Counter[str]()
    graphs, months, degrees = Counter[str](), Counter[str](), Counter[str]()
    publishers, telling = Counter[str](), set[str]()
    for quad in store:
        predicate, object_ = quad.predicate.value, quad.object
        predicates[predicate] += 1
        graphs[_graph_name(quad.graph_name)] += 1
        if predicate == RDF_TYPE:
            classes[str(object_)[1:-1]] += 1
        elif isinstance(object_, ox.NamedNode):
            degrees[object_.value] += 1
            if predicate == ZP.reportedIn:
                telling.add(object_.value)
        elif predicate == ZP.publishedOn and isinstance(object_, ox.Literal):
            months[object_.value[:7]] += 1
        elif predicate == ZP.publisher and isinstance(object_, ox.Literal):
            publishers[object_.value] += 1
    told = Counter({"articles": len(telling)})
    counts = (classes, predicates, graphs, months, publishers, told)
    return Census(*map(_ordered, counts)), degrees


def _graph_name(name: object) -> str:
    return name.value if isinstance(name, ox.NamedNode) else ""


def _ordered(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items()))
