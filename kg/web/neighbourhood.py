"""The triples by which an entity is described: its own, its statements', their passages'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.graph.vocab import ZP
from kg.query.entities import STATEMENT_CLASSES
from kg.query.names import local_name
from kg.web.reading import Reading

MOST_STATEMENTS = 2000
STATEMENTS = frozenset(map(local_name, STATEMENT_CLASSES))


def description(reading: Reading, iri: str) -> list[ox.Triple]:
    """Collect the triples that describe a node, each once, without the texts of articles."""
    statements = list(_statements(reading, iri))[:MOST_STATEMENTS]
    passages = [p for node in (iri, *statements) for p in reading.objects(node, ZP.evidence)]
    nodes = dict.fromkeys([iri, *statements, *passages])
    return list(dict.fromkeys(_own(reading, nodes)))


def _statements(reading: Reading, iri: str) -> Iterator[str]:
    quads = reading.store.quads_for_pattern(None, None, ox.NamedNode(iri))
    subjects = {q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode)}
    return (node for node in sorted(subjects) if reading.kind(node) in STATEMENTS)


def _own(reading: Reading, nodes: Iterable[str]) -> Iterator[ox.Triple]:
    for node in nodes:
        for quad in reading.store.quads_for_pattern(ox.NamedNode(node), None, None):
            article_text = quad.predicate.value == ZP.text and reading.kind(node) == "Article"
            if not article_text:
                yield quad.triple
