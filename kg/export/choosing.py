"""Chooses the nodes of a large graph that a page shows: those with most ties to others."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from kg.export.graph_reader import GraphReader
from kg.export.page_facts import EVENT_CLASSES
from kg.export.picture import Kind
from kg.export.resources import local_name
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


def read_classes(graph: GraphReader) -> dict[str, str]:
    """Read the most special class of every node of the picture."""
    return graph.classes(_RANKED)


def count_nodes(things: Mapping[str, int]) -> int:
    """Count the nodes of the picture of a whole graph, given how many things of each class it has.

    Args:
        things: By local name of the class; an official is a person too, a meeting an event.
    """
    general = (classes[-1 if kind is Kind.EVENT else 0] for kind, classes in CLASSES.items())
    return sum(things.get(local_name(class_iri), 0) for class_iri in general)


def most_tied(graph: GraphReader, nodes: Collection[str], most: int) -> list[str]:
    """Choose at most so many of the nodes, sorted: those with most ties, then most mentioned."""
    if len(nodes) <= most:
        return sorted(nodes)
    ties = graph.count((*_TIES, *_ONE_END), (*_TIES, *_POINTING))
    mentions = graph.count((), (ZP.mentions,))
    return sorted(sorted(nodes, key=lambda iri: (-ties[iri], -mentions[iri], iri))[:most])
