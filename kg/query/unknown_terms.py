"""Finds terms of a query that the ontology does not have: a misspelled one finds nothing."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import pairwise

import pyoxigraph as ox

from kg.graph.vocab import ONTOLOGY, ZP_NS
from kg.query.lexing import Kind, tokens

_PREFIX = "zp:"


def unknown_terms(store: ox.Store, text: str) -> Iterator[str]:
    """Say of each `zp:` name that the ontology in the store lacks which one may be meant.

    A query that declares the prefix itself may mean another vocabulary.
    """
    words = [token for token in tokens(text) if token.kind is not Kind.SPACE]
    names = dict.fromkeys(token.text for token in words if token.kind is Kind.NAME)
    if any(
        one.text.upper() == "PREFIX" and other.text == _PREFIX for one, other in pairwise(words)
    ):
        return
    known = {term.removeprefix(ZP_NS) for term in _terms(store)}
    for name in names:
        term = name.removeprefix(_PREFIX)
        if name.startswith(_PREFIX) and known and term not in known:
            close = get_close_matches(term, sorted(known), n=1)
            hint = f"; {_PREFIX}{close[0]} is" if close else ""
            yield f"{name} is no term of the ontology{hint}"


def _terms(store: ox.Store) -> Iterator[str]:
    for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(ONTOLOGY)):
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(ZP_NS):
            yield quad.subject.value
