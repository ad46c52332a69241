"""The ontology's labels of the terms that a graph points to, so that it is complete in itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.graph.vocab import RDFS_LABEL


def term_label_lines(terms: set[str], ontology: Path) -> Iterator[str]:
    """Yield the labels that the ontology's file gives those terms."""
    for quad in ox.parse(path=str(ontology), format=ox.RdfFormat.TURTLE):
        if str(quad.subject) in terms and quad.predicate.value == RDFS_LABEL:
            yield str(quad.triple)
