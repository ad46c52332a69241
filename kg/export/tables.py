"""Asks a store for tables: rows of a query as text, a fraction of the work of its objects.

The store writes the whole answer as TSV, which is cut at its tabs: a row costs a quarter of what it
does as terms of Python.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from pyoxigraph import (
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    parse,
)

from kg.export.resources import Resource, Value

# Longer questions take no less time a name.
_AT_ONCE: Final = 5000


def read_rows(store: Store, query: str) -> Iterator[list[str]]:
    """Ask for rows of terms, as N-Triples writes them but for numbers, which are bare."""
    solutions = store.query(query, use_default_graph_as_union=True)
    assert isinstance(solutions, QuerySolutions)
    text = solutions.serialize(format=QueryResultsFormat.TSV)
    assert text is not None
    # the first line names the variables; line ends within literals are escaped
    for line in text.decode().split("\n")[1:-1]:
        yield line.split("\t")


def rows_about(store: Store, query: str, iris: Iterable[str]) -> Iterator[list[str]]:
    """Ask a question with `VALUES ?n { @ }` about any number of IRIs, which stand for the `@`."""
    rest = iter(iris)
    while some := list(islice(rest, _AT_ONCE)):
        names = " ".join(str(NamedNode(iri)) for iri in some)
        yield from read_rows(store, query.replace("@", names))


def iri_in(term: str) -> str:
    """Return the IRI of a term that is one."""
    return term[1:-1]


def value_in(term: str) -> Value:
    """Return a term as a value."""
    if term[0] == "<":
        return Value(term[1:-1], is_iri=True)
    if term[0] != '"':
        return Value(term)
    if "\\" in term:
        literal = next(parse(f"<urn:s> <urn:p> {term} .", RdfFormat.N_TRIPLES)).object
        assert isinstance(literal, Literal)
        return Value(literal.value, language=literal.language or "")
    text, _, end = term[1:].rpartition('"')
    return Value(text, language=end[1:] if end[:1] == "@" else "")


def read_some(store: Store, iris: Iterable[str], properties: Iterable[str]) -> dict[str, Resource]:
    """Read some properties of some resources, those that have none of them too; by IRI."""
    wanted = sorted(set(iris))
    names = ", ".join(f"<{name}>" for name in properties)
    query = f"SELECT ?n ?p ?o WHERE {{ VALUES ?n {{ @ }} ?n ?p ?o FILTER(?p IN ({names})) }}"
    found: dict[str, dict[str, list[Value]]] = {iri: defaultdict(list) for iri in wanted}
    for subject, name, target in rows_about(store, query, wanted):
        found[subject[1:-1]][name[1:-1]].append(value_in(target))
    return {
        iri: Resource(iri, {name: tuple(sorted(values)) for name, values in known.items()})
        for iri, known in found.items()
    }


def read_pointing(store: Store, name: str, targets: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield what points by a property to one of the targets, and to which, in no set order."""
    query = f"SELECT ?s ?n WHERE {{ VALUES ?n {{ @ }} ?s <{name}> ?n }}"
    for subject, target in rows_about(store, query, targets):
        yield iri_in(subject), iri_in(target)
