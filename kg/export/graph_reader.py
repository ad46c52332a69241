"""What the drawing of a large graph asks of it, and the answers of a store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice
from typing import Final, Protocol

from pyoxigraph import NamedNode, Store

from kg.export.resources import Resource, read_pairs
from kg.export.tables import iri_in, read_pointing, read_rows, read_some, rows_about
from kg.graph.vocab import RDF_OBJECT, RDF_PREDICATE, RDF_SUBJECT

_COUNT: Final = "SELECT ?n (COUNT(*) AS ?c) WHERE {{ {} }} GROUP BY ?n"
_RELATIONS: Final = (
    f"SELECT ?s ?o WHERE {{ VALUES ?n {{ @ }} ?s <{RDF_SUBJECT}> ?n ; <{RDF_PREDICATE}> ?p ; "
    f"<{RDF_OBJECT}> ?o FILTER(?p NOT IN (HIDDEN)) }}"
)
Pairs = Mapping[str, Sequence[tuple[str, str]]]
"""Subjects and objects, sorted, by the property between them."""


class GraphReader(Protocol):
    """Reads of a graph what touches the nodes that are drawn; all names are IRIs."""

    def classes(self, ranked: Sequence[str]) -> dict[str, str]:
        """Read the things of some classes, each with the last of these that it has."""
        ...

    def count(self, outgoing: Collection[str], incoming: Collection[str]) -> Counter[str]:
        """Count how often each thing has one set of properties, and is led to by another."""
        ...

    def some(self, iris: Iterable[str], properties: Collection[str]) -> dict[str, Resource]:
        """Read some properties of some things, those that have none of them too; by IRI."""
        ...

    def pointing(self, names: Collection[str], targets: Iterable[str]) -> set[str]:
        """Find what leads to one of the targets by one of the properties."""
        ...

    def first_pointing(
        self, name: str, targets: Collection[str], most: int
    ) -> Mapping[str, Sequence[str]]:
        """Find a few things that lead to each target by a property, sorted; of more, any."""
        ...

    def relations(self, ends: Collection[str], hidden: Collection[str]) -> set[str]:
        """Find the relations whose two ends are among some things, but for hidden predicates."""
        ...

    def pairs(self, names: Collection[str]) -> Pairs:
        """Read all that some properties lead from and to."""
        ...


class StoreReader:
    """Reads from a store."""

    def __init__(self, store: Store) -> None:
        """Read from that one."""
        self._store = store

    def classes(self, ranked: Sequence[str]) -> dict[str, str]:
        """Read the things of some classes, each with the last of these that it has."""
        found: dict[str, str] = {}
        for class_iri in ranked:
            rows = read_rows(self._store, f"SELECT ?n WHERE {{ ?n a <{class_iri}> }}")
            found.update((iri_in(node), class_iri) for (node,) in rows)
        return found

    def count(self, outgoing: Collection[str], incoming: Collection[str]) -> Counter[str]:
        """Count how often each thing has one set of properties, and is led to by another.

        The store counts, so what it costs hardly grows with the graph.
        """
        patterns = [f"?n <{name}> ?o" for name in outgoing]
        patterns += (f"?s <{name}> ?n" for name in incoming)
        counts: Counter[str] = Counter()
        for pattern in patterns:
            for node, count in read_rows(self._store, _COUNT.format(pattern)):
                counts[iri_in(node)] += int(count)
        return counts

    def some(self, iris: Iterable[str], properties: Collection[str]) -> dict[str, Resource]:
        """Read some properties of some things, those that have none of them too; by IRI."""
        return read_some(self._store, iris, properties)

    def pointing(self, names: Collection[str], targets: Iterable[str]) -> set[str]:
        """Find what leads to one of the targets by one of the properties."""
        wanted = list(targets)
        return {iri for name in names for iri, _ in read_pointing(self._store, name, wanted)}

    def first_pointing(
        self, name: str, targets: Collection[str], most: int
    ) -> Mapping[str, Sequence[str]]:
        """Find a few things that lead to each target by a property, as the index has them."""
        found = {}
        for target in targets:
            quads = self._store.quads_for_pattern(None, NamedNode(name), NamedNode(target))
            found[target] = sorted(str(quad.subject)[1:-1] for quad in islice(quads, most))
        return found

    def relations(self, ends: Collection[str], hidden: Collection[str]) -> set[str]:
        """Find the relations whose two ends are among some things, but for hidden predicates."""
        query = _RELATIONS.replace("HIDDEN", ", ".join(f"<{name}>" for name in sorted(hidden)))
        rows = rows_about(self._store, query, sorted(ends))
        return {iri_in(relation) for relation, end in rows if iri_in(end) in ends}

    def pairs(self, names: Collection[str]) -> Pairs:
        """Read all that some properties lead from and to."""
        return {name: read_pairs(self._store, name) for name in names}
