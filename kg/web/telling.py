"""What thousands of statements say of an entity, in the order in which its page shows it.

The lists lie in the index beside the store: a page reads the rows that it shows and no more.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph.vocab import RDF_OBJECT, RDF_PREDICATE, RDF_SUBJECT, ZP
from kg.query.names import local_name
from kg.web.rows import Facts, tally

SCHEMA = """
CREATE TABLE told (
    owner INTEGER, list TEXT, day TEXT, node TEXT, other INTEGER, weight INTEGER
);
CREATE TABLE published (article INTEGER PRIMARY KEY, publisher TEXT);
CREATE TABLE earliest (node TEXT PRIMARY KEY, passage TEXT, total INTEGER);
"""
INDEXES = "CREATE INDEX told_owner ON told (owner, list, day, other);"
PARTICIPATION, REMARK, MENTION = "participation", "remark", "mention"
MOST_PASSAGES = 6

Window = tuple[int, int]
"""How many rows come before those that are wanted, and how many are wanted."""
Row = tuple[int, str, str, str, int | None, int]


@dataclass(frozen=True, slots=True)
class Told:
    """A row of a list: statement nodes about one thing, such as an event or an article.

    Attributes:
        other: The IRI of the thing; of the remark itself in a list of remarks.
        weight: How often, where the statement counts.
    """

    nodes: tuple[str, ...]
    other: str
    day: str
    weight: int


class Lists:
    """The lists of one graph."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read an open index."""
        self._connection = connection

    def count(self, entity: str, name: str) -> int:
        """Count the things in a list of an entity."""
        query = f"SELECT count(DISTINCT coalesce(other, node)) FROM told WHERE {_OF}"
        row = self._connection.execute(query, (entity, name)).fetchone()
        return int(row[0])

    def newest(self, entity: str, name: str, window: Window) -> list[Told]:
        """Give the latest of a list, what is undated last."""
        return self._rows(entity, name, "max(day) DESC, iri DESC", window)

    def oldest(self, entity: str, name: str, window: Window) -> list[Told]:
        """Give the earliest of a list, what is undated last."""
        return self._rows(entity, name, "min(day) = '', min(day), iri", window)

    def heaviest(self, entity: str, name: str, window: Window) -> list[Told]:
        """Give what is told most often."""
        return self._rows(entity, name, "max(weight) DESC, min(node)", window)

    def _rows(self, entity: str, name: str, order: str, window: Window) -> list[Told]:
        # The node's own IRI stands for the thing where there is none.
        query = (
            "SELECT group_concat(node, ' '), coalesce(entity.iri, node) AS iri, max(day), "
            "max(weight) FROM told LEFT JOIN entity ON entity.id = told.other "
            f"WHERE {_OF} GROUP BY coalesce(other, node) ORDER BY {order} LIMIT ? OFFSET ?"
        )
        rows = self._connection.execute(query, (entity, name, window[1], window[0]))
        return [Told(tuple(sorted(nodes.split())), iri, day, n) for nodes, iri, day, n in rows]

    def by_month(self, entity: str) -> dict[str, int]:
        """Count the articles that name an entity by month."""
        query = (
            "SELECT substr(day, 1, 7), count(DISTINCT other) FROM told "
            f"WHERE {_OF} AND length(day) >= 7 GROUP BY 1"
        )
        return dict(self._connection.execute(query, (entity, MENTION)).fetchall())

    def by_publisher(self, entity: str) -> list[tuple[str, str, str, int]]:
        """Give publishers that name an entity: first and last day and how many articles."""
        query = (
            "SELECT publisher, min(day), max(day), count(DISTINCT other) FROM told "
            f"JOIN published ON article = other WHERE {_OF} AND day != '' "
            "GROUP BY publisher ORDER BY min(day), publisher"
        )
        return self._connection.execute(query, (entity, MENTION)).fetchall()

    def days(self, nodes: Collection[str]) -> dict[str, str]:
        """Give the first days of those of some events that have one."""
        query = (
            "SELECT iri, first FROM entity "
            "WHERE first != '' AND iri IN (SELECT value FROM json_each(?))"
        )
        return dict(self._connection.execute(query, (json.dumps(list(nodes)),)).fetchall())

    def passages(self, node: str) -> tuple[list[str], int] | None:
        """Give the earliest passages of a statement that has many, and how many it has."""
        query = "SELECT passage, total FROM earliest WHERE node = ?"
        row = self._connection.execute(query, (node,)).fetchone()
        return None if row is None else (row[0].split(), int(row[1]))


_OF = "owner = (SELECT id FROM entity WHERE iri = ?) AND list = ?"


def write_lists(connection: sqlite3.Connection, facts: Facts, numbers: Mapping[str, int]) -> None:
    """Write the lists of all entities, which are numbered by IRI."""
    connection.executescript(SCHEMA)
    connection.executemany("INSERT INTO told VALUES (?, ?, ?, ?, ?, ?)", _told(facts, numbers))
    rows = ((numbers[a], name) for a, name in facts.of(ZP.publisher).items() if a in numbers)
    connection.executemany("INSERT INTO published VALUES (?, ?)", rows)
    connection.executemany("INSERT INTO earliest VALUES (?, ?, ?)", _earliest(facts))
    connection.executescript(INDEXES)


def _told(facts: Facts, numbers: Mapping[str, int]) -> Iterator[Row]:
    for node, participant in facts.of(ZP.participant).items():
        event = facts.of(ZP.inEvent).get(node, "")
        if participant in numbers and event in numbers:
            day = _day_of(facts, event, "")
            yield numbers[participant], PARTICIPATION, day, node, numbers[event], 0
    for node, speaker in facts.of(ZP.speaker).items():
        if speaker in numbers:
            event, article = (facts.of(p).get(node, "") for p in (ZP.madeAt, ZP.reportedIn))
            yield numbers[speaker], REMARK, _day_of(facts, event, article), node, None, 0
    for node, entity in facts.of(ZP.denotes).items():
        article = facts.of(ZP.inArticle).get(node, "")
        if entity in numbers and article in numbers:
            day = _day_of(facts, "", article)
            yield numbers[entity], MENTION, day, node, numbers[article], 0
    yield from _related(facts, numbers)


def _day_of(facts: Facts, event: str, article: str) -> str:
    """Give the first day of an event, else that of an article."""
    return facts.of(ZP.startDate).get(event) or facts.of(ZP.publishedOn).get(article, "")


def _related(facts: Facts, numbers: Mapping[str, int]) -> Iterator[Row]:
    """Yield relations under both their ends, by the name of what they say."""
    objects, predicates = facts.of(RDF_OBJECT), facts.of(RDF_PREDICATE)
    for node, subject in facts.of(RDF_SUBJECT).items():
        name, other = local_name(predicates.get(node, "")), objects.get(node, "")
        if subject in numbers and other in numbers:
            weight = int(facts.of(ZP.count).get(node, "0"))
            yield numbers[subject], name, "", node, numbers[other], weight
            yield numbers[other], name, "", node, numbers[subject], weight


def _earliest(facts: Facts) -> Iterator[tuple[str, str, int]]:
    """Yield the earliest passages of statements that have more than are shown."""
    of_node = defaultdict[str, list[str]](list)
    for node, many in _many(facts.store).items():
        of_node[node] = sorted(many, key=lambda passage: (_day(facts, passage), passage))
    for node, passages in of_node.items():
        yield node, " ".join(passages[:MOST_PASSAGES]), len(passages)


def _day(facts: Facts, passage: str) -> str:
    return _day_of(facts, "", facts.of(ZP.inArticle).get(passage, ""))


def _many(store: ox.Store) -> Mapping[str, Collection[str]]:
    """Give the passages of statements that have more than are shown."""
    evidence, found = ox.NamedNode(ZP.evidence), dict[str, set[str]]()
    pattern = f"GRAPH ?g {{ ?node <{ZP.evidence}> ?passage }}"
    for (node,), number in tally(store, pattern, of="?node"):
        if number > MOST_PASSAGES:
            quads = store.quads_for_pattern(ox.NamedNode(node), evidence, None)
            found[node] = {q.object.value for q in quads if isinstance(q.object, ox.NamedNode)}
    return found
