"""Reads the edges of a picture out of a store: direct properties between entities, with times."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph.vocab import RDF_OBJECT, RDF_PREDICATE, RDF_SUBJECT, ZP, ZP_NS
from kg.query.entities import ENTITY_CLASSES
from kg.query.names import local_name
from kg.web.rows import Facts

KINDS = frozenset(map(local_name, ENTITY_CLASSES)) - {"Article", "Role"}
STRUCTURE = ("holds", "postIn", "partOf", "phaseOf", "host", "inSeries", "partOfEvent", "issuedBy")
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
BASES = ("stated", "inferred", "derived", "background")

Ends = tuple[str, str]
Period = tuple[str, str]
NO_TIME: Period = ("", "")


@dataclass(frozen=True, slots=True)
class Edge:
    """A direct property; `first` and `last` are days, empty where it has no time of its own."""

    source: str
    target: str
    relation: str
    basis: str
    first: str = ""
    last: str = ""


def read_edges(store: ox.Store, nodes: Collection[str], times: Times) -> Iterator[Edge]:
    """Yield every edge between some nodes once, with its time.

    Left out are 出席 where 主持 is said of the same two, and 参加 where anything more exact is.
    """
    said = dict[Ends, dict[str, str]]()
    for name in RELATIONS:
        for ends, basis in _stated(store, name, nodes):
            bases = said.setdefault(ends, {})
            bases[name] = min(bases.get(name, basis), basis, key=BASES.index)
    for ends, relations in said.items():
        for name in _exact(relations):
            yield Edge(*ends, name, relations[name], *times.of(ends, name))


def _stated(store: ox.Store, name: str, nodes: Collection[str]) -> Iterator[tuple[Ends, str]]:
    for quad in store.quads_for_pattern(None, ox.NamedNode(ZP_NS + name), None):
        source, target = quad.subject, quad.object
        if not isinstance(source, ox.NamedNode) or not isinstance(target, ox.NamedNode):
            continue
        ends = (source.value, target.value)
        if ends[0] == ends[1] or ends[0] not in nodes or ends[1] not in nodes:
            continue
        yield (min(ends), max(ends)) if name in SYMMETRIC else ends, _basis(quad.graph_name)


def _basis(graph_name: object) -> str:
    name = local_name(graph_name.value) if isinstance(graph_name, ox.NamedNode) else ""
    return name if name in BASES else "background"


def _exact(relations: Collection[str]) -> Iterator[str]:
    """Leave out what something more exact is said of."""
    for name in relations:
        vague = name == "participatedIn" and any(more in relations for more in TAKING_PART[:-1])
        vaguer = name == "attended" and any(more in relations for more in MORE_EXACT)
        if not vague and not vaguer:
            yield name


class Times:
    """The times of edges: of the event at an end, of the tenure or the relation behind it."""

    def __init__(self, facts: Facts, nodes: Collection[str]) -> None:
        """Read all times of a store at once."""
        first, last = facts.of(ZP.startDate), facts.of(ZP.endDate)
        self.of_nodes: Mapping[str, Period] = {
            node: (day, last.get(node, "")) for node, day in first.items() if node in nodes
        }
        behind = first.keys() - self.of_nodes.keys()
        self._relations = _periods(facts, behind, first, last)
        self._tenures = _tenures(facts)

    def of(self, ends: Ends, relation: str) -> Period:
        """Give the first and the last day of an edge, empty where there are none."""
        source, target = ends
        if relation == "holds":
            return self._tenures.get(ends, NO_TIME)
        for end in (target, source):
            if end in self.of_nodes:
                return self.of_nodes[end]
        found = self._relations.get((source, ZP_NS + relation, target))
        return found or self._relations.get((target, ZP_NS + relation, source), NO_TIME)


def _periods(
    facts: Facts, behind: Collection[str], first: Mapping[str, str], last: Mapping[str, str]
) -> dict[tuple[str, str, str], Period]:
    """Give the periods of relation nodes, by what they say."""
    subjects, predicates = facts.of(RDF_SUBJECT), facts.of(RDF_PREDICATE)
    objects = facts.of(RDF_OBJECT)
    return {
        (subjects[node], predicates[node], objects[node]): (first[node], last.get(node, ""))
        for node in sorted(behind)
        if node in subjects and node in predicates and node in objects
    }


def _tenures(facts: Facts) -> dict[Ends, Period]:
    """Give the time from the first to the last tenure of a person in a post."""
    holders, posts = facts.of(ZP.holder), facts.of(ZP.post)
    began, ended = facts.of(ZP.startedOn), facts.of(ZP.endedOn)
    seen, seen_last = facts.of(ZP.firstObserved), facts.of(ZP.lastObserved)
    found = dict[Ends, Period]()
    for node, holder in holders.items():
        first = began.get(node) or seen.get(node, "")
        last = ended.get(node) or seen_last.get(node, "")
        if node in posts and (first or last):
            ends = (holder, posts[node])
            before, after = found.get(ends, (first or last, last or first))
            found[ends] = (min(before, first or last), max(after, last or first))
    return found
