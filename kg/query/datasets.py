"""Reads which graphs a query names for itself by FROM and FROM NAMED."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from kg.query.lexing import Kind, Token, tokens
from kg.query.places import query_error

SILENT = frozenset({Kind.SPACE, Kind.COMMENT})


def has_dataset(store: ox.Store, text: str) -> bool:
    """Tell whether a query names its graphs, so that it must not see the union of all.

    Raises:
        QueryError: It names one that the store does not have; none is ever fetched.
    """
    if "from" not in text.lower():  # nearly every query
        return False
    named = list(_graphs(text))
    for token in named:
        if token.kind is Kind.IRI and not _knows(store, token.text[1:-1]):
            raise query_error(
                text, token.start, f"FROM {token.text}: no such graph here, and none is fetched"
            )
    return bool(named)


def _graphs(text: str) -> Iterator[Token]:
    """Yield what stands behind each FROM or FROM NAMED."""
    words = (token for token in tokens(text) if token.kind not in SILENT)
    for token in words:
        if token.kind is Kind.WORD and token.text.upper() == "FROM":
            graph = next(words, None)
            if graph is not None and graph.text.upper() == "NAMED":
                graph = next(words, None)
            if graph is not None:
                yield graph


def _knows(store: ox.Store, iri: str) -> bool:
    try:
        return store.contains_named_graph(ox.NamedNode(iri))
    except ValueError:  # relative to a BASE, or malformed: the engine judges
        return True
