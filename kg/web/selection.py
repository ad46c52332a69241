"""The triples of a selection of nodes, as a file of them has them."""

from __future__ import annotations

from collections.abc import Collection

import pyoxigraph as ox

from kg.graph.vocab import RDF_TYPE, RDFS_LABEL
from kg.web.reading import Reading

NAMING = frozenset({RDF_TYPE, RDFS_LABEL})


def triples_among(reading: Reading, nodes: Collection[str]) -> list[ox.Triple]:
    """Collect what stands directly between nodes, with their labels and classes."""
    wanted = set(nodes)
    return list(
        dict.fromkeys(
            quad.triple
            for node in nodes
            for quad in reading.store.quads_for_pattern(ox.NamedNode(node), None, None)
            if quad.predicate.value in NAMING or _is_one_of(quad.object, wanted)
        )
    )


def _is_one_of(term: object, nodes: Collection[str]) -> bool:
    return isinstance(term, ox.NamedNode) and term.value in nodes
