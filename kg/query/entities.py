"""Finds an entity by any of its names and gathers what the graph says of it, with sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph.vocab import RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL, VOCABULARIES, ZP, ZP_NS
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
# How a statement is known, which is shown apart from what it says.
FRAME = frozenset(
    {RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL}
    | {ZP.reportedIn, ZP.evidence, ZP.rule, ZP.basisKind, ZP.basis, ZP.inArticle, ZP.restsOn}
)
# Read first, in this order; the others follow by name.
LEADING = (
    *("holder", "participant", "participationRole", "speaker", "verb", "action", "subject"),
    *("post", "predicate", "object", "inEvent", "about", "text", "tenureKind", "groupLabel"),
)
PLACED = ("agendaPosition", "listPosition")
DATED = frozenset({"startedOn", "firstObserved", "onDate"})


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing of the graph: its IRI, its name, and the local name of its class."""

    iri: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage that says something, and the file in which it stands."""

    quote: str
    source_file: str


@dataclass(frozen=True, slots=True)
class Field:
    """A property (its local name) and what it gives, as names to read."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a statement says of the entity; `basis` is None where a passage states it.

    Attributes:
        node: The statement's IRI, by which a decision drops it.
    """

    node: str
    kind: str
    fields: tuple[Field, ...]
    rules: tuple[str, ...]
    basis: str | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Portrait:
    """All that the graph knows of an entity; statements by kind, then by date and name."""

    entity: Entity
    other_names: tuple[str, ...]
    fields: tuple[Field, ...]
    statements: tuple[Told, ...]
    sentences: tuple[Sentence, ...]


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


def describe(store: ox.Store, entity: Entity) -> Portrait:
    """Gather an entity's names, properties and statements."""
    labels = _texts(store, entity.iri, SKOS_ALT_LABEL)
    statements = [_told(store, node) for node in _statement_nodes(store, entity.iri)]
    return Portrait(
        entity,
        tuple(sorted(labels)),
        tuple(_fields(store, entity.iri)),
        tuple(sorted(statements, key=_telling_order)),
        tuple(_sentences(store, entity.iri)),
    )


def _telling_order(told: Told) -> tuple[int, str, int, str]:
    """Sort by kind, then by date, then by place in a list, then by what is said."""
    kinds = [local_name(kind) for kind in STATEMENT_CLASSES]
    values = {field.name: field.values[0] for field in told.fields}
    date = min((values[name] for name in values.keys() & DATED), default="")
    place = next((int(values[name]) for name in PLACED if name in values), 0)
    return kinds.index(told.kind), date, place, str(told.fields)


def _statement_nodes(store: ox.Store, iri: str) -> set[str]:
    """Find the statements that point to an entity, or to a post of it where it is a body."""
    about = {iri, *(node for node in _subjects(store, iri, ZP.postIn))}
    nodes = set[str]()
    for target in about:
        for quad in store.quads_for_pattern(None, None, _iri(target)):
            node = quad.subject
            if isinstance(node, ox.NamedNode) and _kind(store, node.value, STATEMENT_CLASSES):
                nodes.add(node.value)
    return nodes


def _told(store: ox.Store, node: str) -> Told:
    event = next(iter(_resources(store, node, ZP.inEvent)), None)
    dates = _names(store, event, ZP.onDate) if event else ()
    fields = list(_fields(store, node))
    if dates:
        fields.append(Field("onDate", dates))
    return Told(
        node,
        _kind(store, node, STATEMENT_CLASSES) or "",
        tuple(fields),
        tuple(sorted(_texts(store, node, ZP.rule))),
        next(iter(_names(store, node, ZP.basis)), None),
        tuple(_sentences(store, node)),
    )


def _sentences(store: ox.Store, node: str) -> Iterator[Sentence]:
    for evidence in _resources(store, node, ZP.evidence):
        files = [
            file
            for article in _resources(store, evidence, ZP.inArticle)
            for file in _texts(store, article, ZP.sourceFile)
        ]
        for quote in _texts(store, evidence, ZP.quote):
            yield Sentence(quote, min(files, default=""))


def _fields(store: ox.Store, node: str) -> Iterator[Field]:
    """Yield what a node says in the model's own terms, without labels and provenance."""
    predicates = {
        quad.predicate.value for quad in store.quads_for_pattern(_iri(node), None, None)
    } - FRAME
    own = {
        local_name(predicate): predicate
        for predicate in predicates
        if predicate.startswith((ZP_NS, VOCABULARIES["rdf"]))
    }
    for name in sorted(own, key=_field_order):
        yield Field(name, _names(store, node, own[name]))


def _field_order(name: str) -> tuple[int, str]:
    """Put who, what and whom before when and how."""
    return LEADING.index(name) if name in LEADING else len(LEADING), name


def _names(store: ox.Store, node: str, predicate: str) -> tuple[str, ...]:
    """Give the values of a property as a person reads them, sorted."""
    values = {quad.object for quad in store.quads_for_pattern(_iri(node), _iri(predicate), None)}
    return tuple(sorted(_readable(store, value) for value in values))


def _readable(store: ox.Store, value: object) -> str:
    if isinstance(value, ox.NamedNode):
        return name_of(store, value.value)
    return value.value if isinstance(value, ox.Literal) else str(value)


def name_of(store: ox.Store, iri: str) -> str:
    """Give a node's Chinese label, else any, else its post's (a tenure), else the IRI's end."""
    for predicate in (RDFS_LABEL, PREF_LABEL):
        labels = _literals(store, iri, predicate)
        chinese = [label.value for label in labels if label.language == "zh"]
        if labels:
            return min(chinese or [label.value for label in labels])
    posts = _resources(store, iri, ZP.post)
    return name_of(store, posts[0]) if posts else local_name(iri)


def _entity(store: ox.Store, iri: str) -> Entity:
    return Entity(iri, name_of(store, iri), _kind(store, iri, ENTITY_CLASSES) or "Resource")


def _kind(store: ox.Store, iri: str, classes: Iterable[str]) -> str | None:
    types = set(_resources(store, iri, RDF_TYPE))
    return next((local_name(kind) for kind in classes if kind in types), None)


def _iri(value: str) -> ox.NamedNode:
    return ox.NamedNode(value)


def _literals(store: ox.Store, iri: str, predicate: str) -> list[ox.Literal]:
    quads = store.quads_for_pattern(_iri(iri), _iri(predicate), None)
    return [quad.object for quad in quads if isinstance(quad.object, ox.Literal)]


def _texts(store: ox.Store, iri: str, predicate: str) -> list[str]:
    return sorted({literal.value for literal in _literals(store, iri, predicate)})


def _resources(store: ox.Store, iri: str, predicate: str) -> list[str]:
    quads = store.quads_for_pattern(_iri(iri), _iri(predicate), None)
    return sorted({quad.object.value for quad in quads if isinstance(quad.object, ox.NamedNode)})


def _subjects(store: ox.Store, iri: str, predicate: str) -> list[str]:
    quads = store.quads_for_pattern(None, _iri(predicate), _iri(iri))
    return sorted({quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)})
