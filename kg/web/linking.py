"""Entities as nodes of a picture and the direct properties between them as its edges."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypedDict

import pyoxigraph as ox

from kg.graph.vocab import (
    RDF_TYPE,
    RDFS_LABEL,
    ZP,
    ZP_NS,
)
from kg.query.entities import ENTITY_CLASSES
from kg.query.names import local_name
from kg.web.reading import Reading
from kg.web.views.times import tenure_ends

KINDS = frozenset(map(local_name, ENTITY_CLASSES)) - {"Article", "Role"}
# The first step of the path of their IRIs, which tells kinds apart without a look-up.
STEPS = (
    *("person", "body", "post", "event", "series", "campaign", "document", "concept"),
    *("place", "date"),
)
STRUCTURE = (
    *("holds", "postIn", "partOf", "subordinateTo", "phaseOf", "host", "inSeries"),
    *("partOfEvent", "issuedBy"),
)
TAKING_PART = ("chaired", "spokeAt", "led", "met", "accompanied", "attended", "participatedIn")
OCCASION = ("about", "launches", "concludes", "place", "onDate", "jurisdiction", "within")
DERIVED = ("superiorOf", "colleagueOf", "coAttended", "precedes", "borneBy")
# What is most telling of an entity comes first.
RELATIONS: Mapping[str, int] = {
    name: rank
    for rank, names in enumerate((STRUCTURE, TAKING_PART, OCCASION, DERIVED))
    for name in names
}
MORE_EXACT = frozenset({"chaired", "spokeAt", "accompanied"})
SYMMETRIC = frozenset({"colleagueOf", "coAttended"})
# Every path would go through the same country, day or party.
NO_THOROUGHFARE = ("place", "date")
MOST_SEEN = 20_000
NAMING = frozenset({RDF_TYPE, RDFS_LABEL})


PERIODS = """
SELECT ?kind ?other ?first ?last {
  ?relation rdf:subject ?node ; rdf:predicate ?kind ; rdf:object ?other ;
    zp:startDate ?first ; zp:endDate ?last
}"""


class Period(TypedDict):
    """The first and the last day, empty where unknown."""

    first: str
    last: str


Periods = Mapping[tuple[str, str], Period]
NO_TIME: Period = {"first": "", "last": ""}


@dataclass(frozen=True, slots=True)
class Edge:
    """A direct property; `first` and `last` are days, empty where it has no time of its own."""

    source: str
    target: str
    relation: str
    basis: str
    first: str = ""
    last: str = ""

    def other(self, node: str) -> str:
        """Give the end that is not `node`."""
        return self.target if self.source == node else self.source


@dataclass(frozen=True, slots=True)
class Node:
    """An entity to draw; `first` and `last` are days of an event or date."""

    iri: str
    label: str
    kind: str
    first: str
    last: str


def node_of(reading: Reading, iri: str) -> Node:
    """Read a node."""
    first, last = reading.text(iri, ZP.startDate), reading.text(iri, ZP.endDate)
    return Node(iri, reading.name(iri), reading.kind(iri), first, last)


def edges_of(reading: Reading, node: str) -> list[Edge]:
    """List the edges of a node, each once, the most telling first."""
    found = dict.fromkeys(e for e in _edges(reading, node) if reading.kind(e.other(node)) in KINDS)
    return sorted(_exact(found), key=lambda edge: (RELATIONS[edge.relation], edge.other(node)))


def _edges(reading: Reading, node: str) -> Iterator[Edge]:
    me, drawn = ox.NamedNode(node), _steps(reading, STEPS)
    for subject, object_ in ((me, None), (None, me)):
        for quad in reading.store.quads_for_pattern(subject, None, object_):
            relation = _relation(quad.predicate.value)
            source, target = quad.subject, quad.object
            if relation is None or not isinstance(source, ox.NamedNode):
                continue
            if not isinstance(target, ox.NamedNode) or source == target:
                continue
            ends = (source.value, target.value)
            if relation in SYMMETRIC:
                ends = (min(ends), max(ends))
            other = target.value if source.value == node else source.value
            if other.startswith(drawn):
                yield Edge(*ends, relation, _basis(quad.graph_name))


def _steps(reading: Reading, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{reading.base_iri}{name}/" for name in names)


def _relation(predicate: str) -> str | None:
    name = predicate.removeprefix(ZP_NS)
    return name if name != predicate and name in RELATIONS else None


def _basis(graph_name: object) -> str:
    return local_name(graph_name.value) if isinstance(graph_name, ox.NamedNode) else "background"


def _exact(edges: Iterable[Edge]) -> Iterator[Edge]:
    """Leave out 出席 where 主持 is said too, and 参加 where anything more exact is."""
    listed = list(edges)
    said: dict[tuple[str, str], set[str]] = {}
    for edge in listed:
        said.setdefault((edge.source, edge.target), set()).add(edge.relation)
    for edge in listed:
        relations = said[edge.source, edge.target]
        vague = edge.relation == "participatedIn" and relations & set(TAKING_PART[:-1])
        vaguer = edge.relation == "attended" and relations & MORE_EXACT
        if not vague and not vaguer:
            yield edge


def timed(reading: Reading, edges: Iterable[Edge]) -> list[Edge]:
    """Add the times of edges: of the event at an end, of the tenure or relation behind it."""
    periods = dict[str, Periods]()
    return [replace(edge, **_time(reading, edge, periods)) for edge in edges]


def _time(reading: Reading, edge: Edge, periods: dict[str, Periods]) -> Period:
    if edge.relation == "holds":
        tenures = set(reading.subjects(ZP.holder, edge.source))
        tenures &= set(reading.subjects(ZP.post, edge.target))
        ends = [tenure_ends(reading, tenure)[:2] for tenure in tenures]
        known = [pair for pair in ends if pair[0]]
        if not known:
            return NO_TIME
        return {"first": min(a for a, _ in known), "last": max(b for _, b in known)}
    for end in (edge.target, edge.source):
        first = reading.text(end, ZP.startDate)
        if first:
            return {"first": first, "last": reading.text(end, ZP.endDate)}
    if edge.basis != "derived":
        return NO_TIME
    if edge.source not in periods:
        periods[edge.source] = _periods(reading, edge.source)
    return periods[edge.source].get((ZP_NS + edge.relation, edge.target), NO_TIME)


def _periods(reading: Reading, source: str) -> Periods:
    """Read the periods of all relations of a node at once, by predicate and object."""
    rows = reading.rows(PERIODS, source)
    return {(kind, other): {"first": first, "last": last} for kind, other, first, last in rows}


def edges_among(reading: Reading, new: Iterable[str], nodes: Collection[str]) -> list[Edge]:
    """List the edges between `new` and `nodes`, each once."""
    wanted = set(nodes)
    found = dict.fromkeys(
        edge for node in new for edge in edges_of(reading, node) if edge.other(node) in wanted
    )
    return timed(reading, found)


def nearest(reading: Reading, nodes: Collection[str], most: int) -> list[str]:
    """List neighbours of nodes that are not among them, the most telling of each in turn."""
    known, found = set(nodes), dict[str, None]()
    waiting = [iter([e.other(n) for e in edges_of(reading, n)]) for n in nodes]
    while waiting and len(found) < most:
        still = []
        for others in waiting:
            new = next((o for o in others if o not in known and o not in found), None)
            if new is not None and len(found) < most:
                found[new] = None
                still.append(others)
        waiting = still
    return list(found)


def triples_among(reading: Reading, nodes: Collection[str]) -> list[ox.Triple]:
    """Collect what stands directly between nodes, with their labels and classes."""
    wanted = set(nodes)
    return list(
        dict.fromkeys(
            quad.triple
            for node in nodes
            for quad in reading.store.quads_for_pattern(ox.NamedNode(node), None, None)
            if quad.predicate.value in NAMING or _is_one_of(quad.object, wanted)
        )
    )


def _is_one_of(term: object, nodes: Collection[str]) -> bool:
    return isinstance(term, ox.NamedNode) and term.value in nodes


def shortest_path(reading: Reading, start: str, goal: str) -> list[str] | None:
    """Find a shortest chain of nodes from one to another, by the same edges as are drawn.

    The search goes out from both ends, each time from the one that has seen less.

    Returns:
        The nodes with both ends, or None where none is found among the nearest `MOST_SEEN`.
    """
    if start == goal:
        return [start]
    before: tuple[dict[str, str], dict[str, str]] = ({start: ""}, {goal: ""})
    rims = [[start], [goal]]
    while all(rims) and sum(map(len, before)) < MOST_SEEN:
        side = 0 if len(rims[0]) <= len(rims[1]) else 1
        met, rims[side] = _widened(reading, rims[side], before[side], before[1 - side])
        if met is not None:
            there, back = _chain(before[0], met), _chain(before[1], met)
            return [*reversed(there), *back[1:]]
    return None


def _widened(
    reading: Reading, rim: Iterable[str], seen: dict[str, str], others: Collection[str]
) -> tuple[str | None, list[str]]:
    """Go one step out from a rim; give the node where both searches meet, and the new rim."""
    blocked = _steps(reading, NO_THOROUGHFARE)
    wider = list[str]()
    for node in rim:
        if seen[node] and node.startswith(blocked):
            continue
        for other in _adjacent(reading, node):
            if other not in seen:
                seen[other] = node
                if other in others:
                    return other, wider
                wider.append(other)
    return None, wider


def _adjacent(reading: Reading, node: str) -> list[str]:
    return sorted({edge.other(node) for edge in _edges(reading, node)})


def _chain(before: Mapping[str, str], node: str) -> list[str]:
    """Give the nodes from one back to where its search began."""
    chain = [node]
    while before[chain[-1]]:
        chain.append(before[chain[-1]])
    return chain
