"""The example graphs of the ontology, complete as a built graph is."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from kg.graph.ontology_files import ontology_path
from kg.graph.vocab import RDFS_LABEL

VALID = sorted(ontology_path("examples").glob("*.ttl"))
INVALID = sorted(ontology_path("examples/invalid").glob("*.ttl"))


@cache
def term_labels() -> str:
    """The labels of all terms, which a built graph carries and an example leaves out."""
    ontology = Store()
    ontology.load(path=ontology_path("zhengpu.ttl"), format=RdfFormat.TURTLE)
    lines = [
        f"{quad.subject} {quad.predicate} {quad.object} ."
        for quad in ontology
        if quad.predicate.value == RDFS_LABEL
    ]
    return "\n".join(sorted(lines)) + "\n"


def complete(example: Path, folder: Path) -> Path:
    """Write an example together with the labels of the terms as a graph of its own."""
    graph = folder / "graph.ttl"
    graph.write_text(example.read_text(encoding="utf-8") + term_labels(), encoding="utf-8")
    return graph


def promised_shape(example: Path) -> str:
    """Return the shape that the first comment of an invalid example names."""
    first = example.read_text(encoding="utf-8").partition("\n")[0]
    return first.removeprefix("# shape: ")
