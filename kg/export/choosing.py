"""Chooses the nodes of a large graph that a page shows: those with most ties to others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Final

from pyoxigraph import Store

from kg.export.page_facts import EVENT_CLASSES
from kg.export.picture import Kind
from kg.export.tables import iri_in, read_rows
from kg.graph.vocab import ZP

CLASSES: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.PERSON: (ZP.Person, ZP.Official),
    Kind.BODY: (ZP.Body,),
    Kind.POST: (ZP.Post,),
    Kind.EVENT: EVENT_CLASSES,
    Kind.CAMPAIGN: (ZP.Campaign,),
    Kind.DOCUMENT: (ZP.Document,),
    Kind.PLACE: (ZP.Place,),
    Kind.CONCEPT: (ZP.Concept,),
    Kind.DATE: (ZP.Date,),
}
KIND_OF: Final = {class_iri: kind for kind, classes in CLASSES.items() for class_iri in classes}
# From the general to the special: every meeting is an event, every official a person.
_RANKED: Final = (*reversed(EVENT_CLASSES), *(c for c in KIND_OF if c not in EVENT_CLASSES))
# Properties whose both ends are tied by them, and those of which only the object is a node.
_TIES: Final = (
    ZP.participatedIn,
    ZP.holds,
    ZP.onDate,
    ZP.place,
    ZP.host,
    ZP.about,
    ZP.launches,
    ZP.concludes,
    ZP.partOfEvent,
    ZP.postIn,
    ZP.partOf,
    ZP.jurisdiction,
    ZP.within,
    ZP.phaseOf,
    ZP.issuedBy,
    ZP.superiorOf,
    ZP.precedes,
)
_ONE_END: Final = (ZP.coAttended, ZP.colleagueOf)
"""Said both ways round, so that one side has all ties."""
_POINTING: Final = (ZP.speaker, ZP.madeAt)
_COUNT: Final = "SELECT ?n (COUNT(*) AS ?c) WHERE {{ {} }} GROUP BY ?n"


def read_classes(store: Store) -> dict[str, str]:
    """Read the most special class of every node of the picture."""
    found: dict[str, str] = {}
    for class_iri in _RANKED:
        rows = read_rows(store, f"SELECT ?n WHERE {{ ?n a <{class_iri}> }}")
        found.update((iri_in(node), class_iri) for (node,) in rows)
    return found


def count_nodes(store: Store) -> int:
    """Count the nodes of the picture of a whole graph."""
    general = (classes[-1 if kind is Kind.EVENT else 0] for kind, classes in CLASSES.items())
    query = "SELECT (COUNT(*) AS ?c) WHERE {{ ?n a <{}> }}"
    return sum(int(c) for of in general for (c,) in read_rows(store, query.format(of)))


def most_tied(store: Store, nodes: Collection[str], most: int) -> list[str]:
    """Choose at most so many of the nodes, sorted: those with most ties, then most mentioned.

    The store counts, so what it costs hardly grows with the graph.
    """
    if len(nodes) <= most:
        return sorted(nodes)
    ties: Counter[str] = Counter()
    for name in (*_TIES, *_ONE_END):
        _count(store, f"?n <{name}> ?o", ties)
    for name in (*_TIES, *_POINTING):
        _count(store, f"?s <{name}> ?n", ties)
    mentions: Counter[str] = Counter()
    _count(store, f"?s <{ZP.mentions}> ?n", mentions)
    return sorted(sorted(nodes, key=lambda iri: (-ties[iri], -mentions[iri], iri))[:most])


def _count(store: Store, pattern: str, counts: Counter[str]) -> None:
    for node, count in read_rows(store, _COUNT.format(pattern)):
        counts[iri_in(node)] += int(count)
