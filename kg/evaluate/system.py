"""Reads from a store, by public terms alone, what a graph says of each of its articles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from kg.evaluate.gold import THING_LISTS
from kg.evaluate.names import fold_all, without_context_bound
from kg.graph.vocab import PREFIXES, ZP_NS
from kg.query.running import Rows, run_query

LABELS = "SELECT ?x ?l { ?x rdfs:label|skos:prefLabel|skos:altLabel ?l }"
FULL_NAMES = "SELECT ?x ?l { ?x rdfs:label ?l }"
ARTICLES = "SELECT ?a ?f { ?a a zp:Article ; zp:sourceFile ?f }"
PEOPLE = "SELECT DISTINCT ?x { VALUES ?c { zp:Person zp:Official } ?x a ?c }"
BODIES = "SELECT DISTINCT ?x { { ?x a zp:Body } UNION { ?p zp:postIn ?x } }"
UNRESOLVED = "SELECT DISTINCT ?x { ?x zp:unresolved true }"
MENTIONED = "SELECT DISTINCT ?a ?x ?c { ?a zp:mentions ?x . ?x a ?c }"
DATES = "SELECT DISTINCT ?a ?v ?d { ?a zp:mentions ?d . ?d zp:edtf ?v }"
HOLDS = """SELECT DISTINCT ?a ?p ?b ?r {
    ?t a zp:Tenure ; zp:holder ?p ; zp:post ?post ; zp:reportedIn ?a .
    ?post zp:postIn ?b ; zp:role ?r }"""
EVENTS = """SELECT DISTINCT ?a ?e ?c ?s ?f {
    VALUES ?c { zp:Event zp:Meeting zp:Visit zp:Talks zp:PersonnelChange zp:Release }
    ?e a ?c ; zp:reportedIn ?a .
    OPTIONAL { ?e zp:startDate ?s } OPTIONAL { ?e zp:endDate ?f } }"""
EVENT_DATES = "SELECT ?e ?v { ?e zp:onDate ?d . ?d zp:edtf ?v }"
PARTICIPATIONS = """SELECT DISTINCT ?a ?e ?p ?r { ?x a zp:Participation ; zp:participant ?p ;
    zp:inEvent ?e ; zp:participationRole ?r ; zp:reportedIn ?a }"""
REMARKS = """SELECT DISTINCT ?a ?x ?p ?t { ?x a zp:Remark ; zp:text ?t ; zp:reportedIn ?a
    OPTIONAL { ?x zp:speaker ?p } }"""
VERBS = "SELECT ?x ?v { ?x a zp:Remark ; zp:verb ?v }"
PARTS = "SELECT DISTINCT ?a ?c ?p { ?c zp:partOf ?p . ?a zp:mentions ?c . ?c a zp:Body }"
FACTS = """SELECT DISTINCT ?a ?x ?q { VALUES ?c { zp:Tenure zp:Participation
    zp:GroupParticipation zp:AgendaItem zp:Remark zp:Relation zp:Event zp:Meeting zp:Visit
    zp:Talks zp:PersonnelChange zp:Release }
    ?x zp:reportedIn ?a ; a ?c
    OPTIONAL { ?x zp:evidence ?v . ?v zp:quote ?q ; zp:inArticle ?a } }"""
HOLDERS = "SELECT ?t ?p { ?t a zp:Tenure ; zp:holder ?p }"
# 000_44be.txt -> 000_44be
EXTENSION = re.compile(r"\.[A-Za-z]+$")
LIST_OF_CLASS = {ZP_NS + name: thing for thing, name in THING_LISTS.items()} | {
    f"{ZP_NS}Official": "persons"
}


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the graph: its IRI, its folded names, a name to show, whether it is a person."""

    iri: str
    names: frozenset[str]
    label: str
    is_person: bool = False

    @property
    def order(self) -> str:
        """A key to sort by, with the bracket that closes an IRI (so `a` is behind `a-b`)."""
        return f"{self.iri}>"


@dataclass(frozen=True, slots=True)
class SystemEvent:
    """An event as one article reports it; `date` in EDTF, None where it has none."""

    node: Node
    classes: frozenset[str]
    date: str | None
    roles: tuple[tuple[Node, str], ...]

    @property
    def people(self) -> frozenset[str]:
        """All names of all that took part."""
        return frozenset(name for node, _ in self.roles for name in node.names)


@dataclass(frozen=True, slots=True)
class SystemRemark:
    """A remark with one of its speakers, None where it has none."""

    iri: str
    speaker: Node | None
    words: str
    verbs: frozenset[str]


@dataclass(frozen=True, slots=True)
class SystemFact:
    """A statement: its quotes from the article, and the holder if it is a tenure."""

    iri: str
    quotes: tuple[str, ...]
    holder: Node | None


@dataclass(frozen=True, slots=True)
class SystemArticle:
    """All that the graph says of an article, sorted by IRI.

    Attributes:
        dates: Value in EDTF and IRI of each date that is mentioned.
        holds: Person, body and role of each tenure.
        parts: The mentioned bodies with what they are part of.
    """

    iri: str
    things: Mapping[str, tuple[Node, ...]]
    dates: tuple[tuple[str, str], ...]
    holds: tuple[tuple[Node, Node, Node], ...]
    events: tuple[SystemEvent, ...]
    remarks: tuple[SystemRemark, ...]
    parts: tuple[tuple[Node, Node], ...]
    facts: tuple[SystemFact, ...]


def read_articles(store: ox.Store) -> Mapping[str, SystemArticle]:
    """Read all articles by the name of their source file, without folder and extension.

    Raises:
        QueryError: The store cannot be read.
    """
    reader = _Reader(store)
    return {
        EXTENSION.sub("", file.rsplit("/", 1)[-1]): reader.article(iri)
        for iri, file in reader.rows(ARTICLES)
    }


class _Reader:
    """Asks the store each question once and hands the answers out by article."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self.node = cache(self._node)
        self._by_article = cache(self._ask_by_first)
        self._sets = cache(self._ask_sets)
        self._members = cache(self._ask_members)

    def rows(self, query: str) -> list[tuple[str, ...]]:
        """Ask, and give the values as texts, sorted; one that is unbound is empty."""
        answer = run_query(self._store, query, prefixes=PREFIXES)
        assert isinstance(answer, Rows)
        return sorted({tuple(map(_text, row)) for row in answer})

    def _ask_by_first(self, query: str) -> Mapping[str, list[tuple[str, ...]]]:
        grouped = defaultdict[str, list[tuple[str, ...]]](list)
        for first, *others in self.rows(query):
            grouped[first].append(tuple(others))
        return dict(grouped)

    def _ask_sets(self, query: str) -> Mapping[str, frozenset[str]]:
        return {
            first: frozenset(value for (value,) in others)
            for first, others in self._ask_by_first(query).items()
        }

    def _ask_members(self, query: str) -> frozenset[str]:
        return frozenset(iri for (iri,) in self.rows(query))

    def _node(self, iri: str) -> Node:
        labels = self._sets(LABELS).get(iri, frozenset())
        names = fold_all(labels) or fold_all([_local_name(iri)])
        if iri in self._members(BODIES) and iri not in self._members(UNRESOLVED):
            names = without_context_bound(names)
        full = self._sets(FULL_NAMES).get(iri, labels)
        # Chinese before English.
        shown = min(full, key=lambda label: (label.isascii(), label), default=_local_name(iri))
        return Node(iri, names, shown, iri in self._members(PEOPLE))

    def article(self, iri: str) -> SystemArticle:
        holds = {tuple(map(self.node, row)) for row in self._by_article(HOLDS).get(iri, ())}
        parts = {tuple(map(self.node, row)) for row in self._by_article(PARTS).get(iri, ())}
        return SystemArticle(
            iri=iri,
            things=self._things(iri),
            dates=tuple((value, node) for value, node in self._by_article(DATES).get(iri, ())),
            holds=tuple(
                (person, body, role) for person, body, role in sorted(holds, key=_node_order)
            ),
            events=tuple(self._events_in(iri)),
            remarks=tuple(self._remarks_in(iri)),
            parts=tuple((child, parent) for child, parent in sorted(parts, key=_node_order)),
            facts=tuple(self._facts_in(iri)),
        )

    def _things(self, iri: str) -> Mapping[str, tuple[Node, ...]]:
        found: dict[str, set[Node]] = {name: set() for name in THING_LISTS}
        for thing, kind in self._by_article(MENTIONED).get(iri, ()):
            if kind in LIST_OF_CLASS:
                found[LIST_OF_CLASS[kind]].add(self.node(thing))
        return {
            name: tuple(sorted(nodes, key=lambda node: node.order)) for name, nodes in found.items()
        }

    def _events_in(self, iri: str) -> Iterator[SystemEvent]:
        classes = defaultdict[str, set[str]](set)
        dates: dict[str, str] = {}
        for event, kind, first, last in self._by_article(EVENTS).get(iri, ()):
            classes[event].add(kind.removeprefix(ZP_NS))
            if first:
                dates[event] = first if last in ("", first) else f"{first}/{last}"
        roles = defaultdict[str, set[tuple[Node, str]]](set)
        for event, participant, role in self._by_article(PARTICIPATIONS).get(iri, ()):
            roles[event].add((self.node(participant), role.removeprefix(ZP_NS).lower()))
        for node in sorted(map(self.node, classes), key=lambda node: node.order):
            yield SystemEvent(
                node,
                frozenset(classes[node.iri]),
                min(self._sets(EVENT_DATES).get(node.iri, ()), default=dates.get(node.iri)),
                tuple(sorted(roles[node.iri], key=lambda pair: (pair[0].order, pair[1]))),
            )

    def _remarks_in(self, iri: str) -> Iterator[SystemRemark]:
        for remark, speaker, words in self._by_article(REMARKS).get(iri, ()):
            verbs = self._sets(VERBS).get(remark, frozenset())
            yield SystemRemark(remark, self.node(speaker) if speaker else None, words, verbs)

    def _facts_in(self, iri: str) -> Iterator[SystemFact]:
        quotes = defaultdict[str, list[str]](list)
        for fact, quote in self._by_article(FACTS).get(iri, ()):
            quotes[fact] += [quote] if quote else []
        for fact, found in quotes.items():
            holder = min(self._sets(HOLDERS).get(fact, ()), default=None)
            yield SystemFact(fact, tuple(found), self.node(holder) if holder else None)


def _text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> str:
    if term is None:
        return ""
    return str(term) if isinstance(term, ox.Triple) else term.value


def _node_order(nodes: tuple[Node, ...]) -> tuple[str, ...]:
    return tuple(node.order for node in nodes)


def _local_name(iri: str) -> str:
    return re.split(r"[/#]", iri)[-1]
