"""Looks up which nodes a name may mean, for the parameters of saved questions."""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox

from kg.graph.vocab import RDF_TYPE, ZP
from kg.query.labels import checked_iri, is_of_class, labelled, labelled_alike


def nodes_named(
    store: ox.Store, name: str, prefixes: Mapping[str, str], kind: str | None = None
) -> tuple[ox.NamedNode, ...]:
    """Find the nodes that a name means, sorted by IRI; none if there is none.

    Args:
        store: The graph.
        name: A label or another name as the graph writes it (by index, whatever the size of the
            graph), else one that differs in quotes, spaces or case, or pinyin (over the labels of
            the kind); or an IRI, whole or with a prefix.
        prefixes: Namespaces by prefix.
        kind: IRI of the class of what is named; None for any.
    """
    iri = _full_iri(name, prefixes)
    if iri is not None:
        node = checked_iri(iri)
        known = node is not None and any(store.quads_for_pattern(node, None, None))
        return (node,) if node is not None and known else ()
    found = {iri for iri in labelled(store, name) if is_of_class(store, iri, kind)}
    if not found:
        found = labelled_alike(store, name, kind)
    nodes = [ox.NamedNode(node) for node in sorted(found)]
    # The node of a shared name leads to those who bear it, who have the name themselves.
    return tuple(node for node in nodes if not _is_shared_name(store, node)) or tuple(nodes)


def _is_shared_name(store: ox.Store, node: ox.NamedNode) -> bool:
    kind = ox.NamedNode(ZP.Namesakes)
    return any(store.quads_for_pattern(node, ox.NamedNode(RDF_TYPE), kind))


def _full_iri(name: str, prefixes: Mapping[str, str]) -> str | None:
    """Give the IRI that a name is, None where it is a name."""
    prefix, colon, local = name.partition(":")
    if not colon or local.startswith("//"):
        return name if colon else None
    return prefixes[prefix] + local if prefix in prefixes else None
