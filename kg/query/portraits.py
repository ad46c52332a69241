"""Gathers what the graph says of an entity: names, properties, statements with their sentences.

Of thousands of statements of a kind the newest are given, and how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph.vocab import RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL, VOCABULARIES, ZP, ZP_NS
from kg.query.entities import (
    STATEMENT_CLASSES,
    Entity,
    name_of,
    node_of,
    nodes_of,
    texts_of,
)
from kg.query.names import local_name
from kg.query.sentences import Sentence, Sentences

MOST = 40
"""Statements of a kind, and values of a property, that are given unless all are asked for."""
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
# By which properties the statements of a class point to what they are about; a property of several
# classes comes with the class. Those of a body's posts are the body's too.
OWN_POINTERS: Mapping[str, tuple[str, ...]] = {
    ZP.Tenure: ("zp:holder", "zp:post"),
    ZP.Participation: ("zp:participant",),
    ZP.Remark: ("zp:speaker", "zp:madeAt"),
    ZP.BodyChange: ("zp:originalBody", "zp:resultingBody"),
    ZP.Relation: ("rdf:subject", "rdf:object"),
    ZP.Mention: ("zp:denotes",),
}
SHARED_POINTERS = ("zp:inEvent", "zp:about", "zp:passesOn", "zp:inArticle", "zp:reportedIn")
# The day by which the newest are known: of the statement, its event or its article. Mentions, of
# which there are the most, come in no order.
_OF_EVENT = "OPTIONAL { ?node zp:inEvent ?event OPTIONAL { ?event zp:startDate ?day } }"
DAYS = {
    ZP.Tenure: "OPTIONAL { ?node zp:lastObserved ?day }",
    ZP.Relation: "OPTIONAL { ?node zp:endDate ?day }",
    ZP.BodyChange: "OPTIONAL { ?node zp:startDate ?day }",
    ZP.Participation: _OF_EVENT,
    ZP.GroupParticipation: _OF_EVENT,
    ZP.AgendaItem: _OF_EVENT,
    ZP.Remark: "OPTIONAL { ?node zp:reportedIn ?from OPTIONAL { ?from zp:publishedOn ?day } }",
}
PREFIXES = {"zp": ZP_NS, "rdf": VOCABULARIES["rdf"]}


@dataclass(frozen=True, slots=True)
class Field:
    """A property (its local name) and what it gives, as names to read; `more` are left out."""

    name: str
    values: tuple[str, ...]
    more: int = 0


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
    """What the graph knows of an entity; statements by kind, then by date and name.

    Attributes:
        totals: How many statements of each kind there are, given or not.
    """

    entity: Entity
    other_names: tuple[str, ...]
    fields: tuple[Field, ...]
    statements: tuple[Told, ...]
    sentences: tuple[Sentence, ...]
    totals: Mapping[str, int]


def describe(store: ox.Store, entity: Entity, *, most: int | None = MOST) -> Portrait:
    """Gather an entity's names, properties and statements.

    Args:
        store: The graph.
        entity: What is described.
        most: How many statements of a kind, the newest, and values of a property are given.
    """
    return _Reader(store, Sentences(store), most).portrait(entity)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads statements from a store, each article once."""

    store: ox.Store
    sentences: Sentences
    most: int | None

    def portrait(self, entity: Entity) -> Portrait:
        posts = self._posts(entity.iri)
        found = {kind: self._statements(kind, entity.iri, posts) for kind in STATEMENT_CLASSES}
        told = (self._told(kind, node) for kind, nodes in found.items() for node in nodes)
        return Portrait(
            entity,
            tuple(texts_of(self.store, entity.iri, SKOS_ALT_LABEL)),
            tuple(self._fields(entity.iri)),
            tuple(sorted(told, key=_telling_order)),
            tuple(self.sentences.stated(entity.iri)),
            {
                local_name(kind): self._count(kind, entity.iri, posts)
                for kind, nodes in found.items()
                if nodes
            },
        )

    def _posts(self, iri: str) -> tuple[str, ...]:
        quads = self.store.quads_for_pattern(None, node_of(ZP.postIn), node_of(iri))
        return tuple(sorted(q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode)))

    def _statements(self, kind: str, iri: str, posts: tuple[str, ...]) -> list[str]:
        """Return the statements of a class about an entity or its posts, the newest first."""
        limit = "" if self.most is None else f"LIMIT {self.most}"
        day, order = (DAYS[kind], "ORDER BY DESC(?day)") if kind in DAYS else ("", "")
        pointing = _pointing(kind, iri, posts)
        text = f"SELECT DISTINCT ?node ?day {{ {pointing} {day} }} {order} {limit}"
        return [row[0].value for row in self._rows(text)]

    def _count(self, kind: str, iri: str, posts: tuple[str, ...]) -> int:
        pointing = _pointing(kind, iri, posts)
        text = f"SELECT (COUNT(DISTINCT ?node) AS ?number) {{ {pointing} }}"
        return sum(int(row[0].value) for row in self._rows(text))

    def _rows(self, text: str) -> Iterator[ox.QuerySolution]:
        found = self.store.query(text, prefixes=PREFIXES, use_default_graph_as_union=True)
        if not isinstance(found, ox.QuerySolutions):
            raise TypeError("a SELECT gives solutions")
        yield from found

    def _told(self, kind: str, node: str) -> Told:
        event = next(iter(nodes_of(self.store, node, ZP.inEvent)), None)
        fields = list(self._fields(node))
        if event is not None and (dates := self._names(event, ZP.onDate)):
            fields.append(Field("onDate", dates))
        return Told(
            node,
            local_name(kind),
            tuple(fields),
            tuple(texts_of(self.store, node, ZP.rule)),
            next(iter(self._names(node, ZP.basis)), None),
            tuple(self.sentences.stated(node)),
        )

    def _fields(self, node: str) -> Iterator[Field]:
        """Yield what a node says in the model's own terms, without labels and provenance."""
        predicates = {
            row[0].value for row in self._rows(f"SELECT DISTINCT ?p {{ {node_of(node)} ?p ?o }}")
        }
        own = {
            local_name(predicate): predicate
            for predicate in predicates - FRAME
            if predicate.startswith((ZP_NS, VOCABULARIES["rdf"]))
        }
        for name in sorted(own, key=_field_order):
            values = self._values(node, own[name])
            given = values if self.most is None else values[-self.most :]
            yield Field(name, self._readable(given), len(values) - len(given))

    def _values(self, node: str, predicate: str) -> list[ox.NamedNode | ox.Literal]:
        """Return what a property gives; an event's IRI begins with its day, so the newest last."""
        quads = self.store.quads_for_pattern(node_of(node), node_of(predicate), None)
        values = {q.object for q in quads if isinstance(q.object, ox.NamedNode | ox.Literal)}
        return sorted(values, key=lambda value: value.value)

    def _names(self, node: str, predicate: str) -> tuple[str, ...]:
        return self._readable(self._values(node, predicate))

    def _readable(self, values: list[ox.NamedNode | ox.Literal]) -> tuple[str, ...]:
        """Give values as a person reads them, sorted."""
        return tuple(
            sorted(
                name_of(self.store, value.value) if isinstance(value, ox.NamedNode) else value.value
                for value in values
            )
        )


def _pointing(kind: str, iri: str, posts: tuple[str, ...]) -> str:
    """Write the pattern of the statements (?node) of a class that point to one of some nodes."""
    mine = str(node_of(iri))
    of_class = f"?node a ?class FILTER(?class = {node_of(kind)})"
    own = (f"{{ ?node {p} {mine} }}" for p in OWN_POINTERS.get(kind, ()))
    shared = (f"{{ ?node {p} {mine} . {of_class} }}" for p in SHARED_POINTERS)
    held = (f"{{ ?node zp:post {node_of(post)} }}" for post in posts if kind == ZP.Tenure)
    return " UNION ".join((*own, *shared, *held))


def _telling_order(told: Told) -> tuple[int, str, int, str]:
    """Sort by kind, then by date, then by place in a list, then by what is said."""
    kinds = [local_name(kind) for kind in STATEMENT_CLASSES]
    values = {field.name: field.values[0] for field in told.fields}
    date = min((values[name] for name in values.keys() & DATED), default="")
    place = next((int(values[name]) for name in PLACED if name in values), 0)
    return kinds.index(told.kind), date, place, str(told.fields)


def _field_order(name: str) -> tuple[int, str]:
    """Put who, what and whom before when and how."""
    return LEADING.index(name) if name in LEADING else len(LEADING), name
