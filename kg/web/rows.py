"""Rows of a whole store, by the engine: an index reads what it needs and passes over the rest."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from kg.errors import GraphError


def values(store: ox.Store, predicate: str) -> Iterator[tuple[str, ox.NamedNode | ox.Literal]]:
    """Yield what a property says: nodes by IRI with their values, one row a graph that says it.

    Half as dear as going through quads, of which the engine gives every part.
    """
    for node, value in _rows(store, f"SELECT ?s ?o {{ GRAPH ?g {{ ?s <{predicate}> ?o }} }}"):
        if isinstance(node, ox.NamedNode) and isinstance(value, ox.NamedNode | ox.Literal):
            yield node.value, value


class Facts:
    """The values of properties of a whole store, each property read once."""

    def __init__(self, store: ox.Store) -> None:
        """Read from a store when asked."""
        self.store = store
        self._known = dict[str, dict[str, str]]()

    def of(self, predicate: str) -> dict[str, str]:
        """Give the value by node; the first by code point where there are several."""
        if predicate not in self._known:
            found = self._known[predicate] = {}
            for node, term in values(self.store, predicate):
                value = term.value
                if node not in found or value < found[node]:
                    found[node] = value
        return self._known[predicate]


def members(store: ox.Store, kind: str) -> list[str]:
    """List the nodes of a class, each once."""
    rows = _rows(store, f"SELECT DISTINCT ?s {{ GRAPH ?g {{ ?s a <{kind}> }} }}")
    return [node.value for (node,) in rows if isinstance(node, ox.NamedNode)]


def tally(store: ox.Store, pattern: str, *, of: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """Count the matches of a pattern by the values of some of its variables, `?s ?p`.

    A hundred times as fast as counting in Python: 5 million quads by graph and property in 3 s.
    """
    for *key, number in _rows(store, f"SELECT {of} (COUNT(*) AS ?n) {{ {pattern} }} GROUP BY {of}"):
        parts = tuple(one.value for one in key if isinstance(one, ox.NamedNode | ox.Literal))
        if len(parts) == len(key) and isinstance(number, ox.Literal):
            yield parts, int(number.value)


def _rows(store: ox.Store, query: str) -> ox.QuerySolutions:
    found = store.query(query)
    if not isinstance(found, ox.QuerySolutions):
        raise GraphError("only SELECT gives rows")
    return found
