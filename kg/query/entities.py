"""Finds an entity by any of its names, and reads what a node is called and is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph.vocab import RDF_TYPE, RDFS_LABEL, VOCABULARIES, ZP
from kg.query.labels import checked_iri, fold, labelled, labels_with
from kg.query.names import local_name

PREF_LABEL = VOCABULARIES["skos"] + "prefLabel"
# Most specific first: an entity is shown by the first that it has.
ENTITY_CLASSES = (
    ZP.Official,
    ZP.Person,
    ZP.Namesakes,
    ZP.Body,
    ZP.Post,
    ZP.Role,
    ZP.Meeting,
    ZP.Visit,
    ZP.Talks,
    ZP.PersonnelChange,
    ZP.Release,
    ZP.Event,
    ZP.EventSeries,
    ZP.Campaign,
    ZP.Document,
    ZP.Concept,
    ZP.Place,
    ZP.Date,
    ZP.Article,
)
STATEMENT_CLASSES = (
    ZP.Tenure,
    ZP.Participation,
    ZP.GroupParticipation,
    ZP.AgendaItem,
    ZP.Remark,
    ZP.BodyChange,
    ZP.Relation,
    ZP.Mention,
)


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing of the graph: its IRI, its name, and the local name of its class."""

    iri: str
    name: str
    kind: str


def find_entities(store: ox.Store, name: str, *, limit: int = 20) -> tuple[Entity, ...]:
    """Find the entities that a name may mean: those of that name, else those that contain it.

    Args:
        store: The graph.
        name: A label, another name, pinyin with or without tones, or an IRI.
        limit: How many of those that only contain it are given.
    """
    node = checked_iri(name) if "://" in name else None
    if node is not None and any(store.quads_for_pattern(node, None, None)):
        return (_entity(store, name),)
    exact = labelled(store, name)
    if exact:
        return _entities(store, exact)
    wanted = fold(name)
    found = list(labels_with(store, wanted))
    exact = {node for node, label in found if fold(label) == wanted}
    return _entities(store, exact or {node for node, _ in found})[: None if exact else limit]


def _entities(store: ox.Store, nodes: Iterable[str]) -> tuple[Entity, ...]:
    """Return the entities of nodes, short names first."""
    return tuple(sorted((_entity(store, node) for node in nodes), key=_by_name))


def _by_name(entity: Entity) -> tuple[int, str, str]:
    return len(entity.name), entity.name, entity.iri


def name_of(store: ox.Store, iri: str) -> str:
    """Give a node's Chinese label, else any.

    Without one, that of its post (a tenure), its file (an article), or the end of its IRI.
    """
    for predicate in (RDFS_LABEL, PREF_LABEL):
        labels = literals_of(store, iri, predicate)
        chinese = [label.value for label in labels if label.language == "zh"]
        if labels:
            return min(chinese or [label.value for label in labels])
    if posts := nodes_of(store, iri, ZP.post):
        return name_of(store, posts[0])
    files = literals_of(store, iri, ZP.sourceFile)
    return min((file.value for file in files), default=local_name(iri))


def _entity(store: ox.Store, iri: str) -> Entity:
    kind = kind_of(store, iri, (*ENTITY_CLASSES, *STATEMENT_CLASSES))
    return Entity(iri, name_of(store, iri), kind or "Resource")


def kind_of(store: ox.Store, iri: str, classes: Iterable[str]) -> str | None:
    """Give the local name of the first of some classes that a node is of, None if of none."""
    types = set(nodes_of(store, iri, RDF_TYPE))
    return next((local_name(kind) for kind in classes if kind in types), None)


def node_of(value: str) -> ox.NamedNode:
    """Make the node of an IRI."""
    return ox.NamedNode(value)


def literals_of(store: ox.Store, iri: str, predicate: str) -> list[ox.Literal]:
    """Return the literals of a property, in no order."""
    quads = store.quads_for_pattern(node_of(iri), node_of(predicate), None)
    return [quad.object for quad in quads if isinstance(quad.object, ox.Literal)]


def texts_of(store: ox.Store, iri: str, predicate: str) -> list[str]:
    """Return the literals' characters, sorted."""
    return sorted({literal.value for literal in literals_of(store, iri, predicate)})


def nodes_of(store: ox.Store, iri: str, predicate: str) -> list[str]:
    """Return the IRIs to which a property points, sorted."""
    quads = store.quads_for_pattern(node_of(iri), node_of(predicate), None)
    return sorted({quad.object.value for quad in quads if isinstance(quad.object, ox.NamedNode)})
