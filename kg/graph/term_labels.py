"""The ontology's labels of the terms that a graph points to, so that it is complete in itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pyoxigraph as ox

from kg.graph.ontology_files import ontology_path
from kg.graph.vocab import RDFS_LABEL


def term_label_lines(terms: set[str], ontology: Path) -> Iterator[str]:
    """Yield the labels that the ontology's file gives those terms."""
    for quad in ox.parse(path=str(ontology), format=ox.RdfFormat.TURTLE):
        if str(quad.subject) in terms and quad.predicate.value == RDFS_LABEL:
            yield str(quad.triple)


def term_labels() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return the labels of the ontology's terms, as text and language, by their IRIs."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for quad in ox.parse(path=str(ontology_path("zhengpu.ttl")), format=ox.RdfFormat.TURTLE):
        if quad.predicate.value == RDFS_LABEL and isinstance(quad.object, ox.Literal):
            found[str(quad.subject)[1:-1]].append((quad.object.value, quad.object.language or ""))
    return found
