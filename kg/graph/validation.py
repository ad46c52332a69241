"""A built graph is held against the shapes and the hygiene queries of the ontology."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import rdflib
from pyoxigraph import DefaultGraph, NamedNode, QuerySolutions, RdfFormat, Store
from pyshacl import validate as run_shacl
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from kg.errors import GraphError
from kg.graph.ontology_files import ontology_path
from kg.graph.vocab import ONTOLOGY

SHAPES: Final = "https://w3id.org/zhengpu/shapes#"
_ONTOLOGY_FILES: Final = {
    "zhengpu.ttl": ONTOLOGY,
    "alignments.ttl": ONTOLOGY,
    "shapes.ttl": SHAPES.rstrip("#"),
}


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """Something that a graph must have and lacks, or must not have and has.

    Attributes:
        severity: Violation, Warning or Info, as SHACL names them.
        shape: Local name of the shape (`Tenure-holder`) or name of the hygiene query.
        focus: IRI of the node that breaks it, empty where it is about the whole graph.
        path: IRI of the property concerned, empty where there is none.
        value: The value concerned, empty where there is none.
        message_en, message_zh: What is wanted, in English and in Chinese.
    """

    severity: str
    shape: str
    focus: str
    path: str
    value: str
    message_en: str
    message_zh: str


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """What is wrong with a graph, sorted by severity, shape, focus, path and value."""

    violations: tuple[Violation, ...]

    @property
    def conforms(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.violations


def validate(graph_ttl: Path) -> ValidationReport:
    """Check a `graph.ttl` with the shapes and with every hygiene query.

    Raises:
        GraphError: The file is missing or is not Turtle.
    """
    found = [*check_shapes(graph_ttl), *check_hygiene(graph_ttl)]
    return ValidationReport(tuple(sorted(set(found))))


def check_shapes(graph_ttl: Path) -> Iterator[Violation]:
    """Yield what breaks a shape, in no fixed order.

    Raises:
        GraphError: The file is missing or is not Turtle.
    """
    shapes = _shapes()
    data = _copy_to_rdflib(_load(graph_ttl))
    _, report, _ = run_shacl(data, shacl_graph=shapes)
    if not isinstance(report, rdflib.Graph):
        raise GraphError(f"{graph_ttl}: the shapes cannot be checked: {report!r}")
    for result in report.subjects(RDF.type, SH.ValidationResult):
        shape = report.value(result, SH.sourceShape)
        yield Violation(
            severity=_text(report.value(result, SH.resultSeverity)).rpartition("#")[2],
            shape=_text(shape).removeprefix(SHAPES),
            focus=_text(report.value(result, SH.focusNode)),
            path=_text(report.value(result, SH.resultPath)),
            value=_text(report.value(result, SH.value)),
            message_en=_message(shapes, shape, "en"),
            message_zh=_message(shapes, shape, "zh"),
        )


def check_hygiene(graph_ttl: Path) -> Iterator[Violation]:
    """Yield what the hygiene queries find, query by query.

    Raises:
        GraphError: The file is missing or is not Turtle.
    """
    store = _load(graph_ttl)
    load_ontology(store)
    yield from run_hygiene(store)


def load_ontology(store: Store) -> None:
    """Put the ontology and the shapes into graphs of their own, beside the data."""
    for name, graph in _ONTOLOGY_FILES.items():
        store.load(path=ontology_path(name), format=RdfFormat.TURTLE, to_graph=NamedNode(graph))


def run_hygiene(store: Store) -> Iterator[Violation]:
    """Yield what the hygiene queries find in a store.

    Data stands in its default graph, the rest where `load_ontology` puts it.
    """
    for path in sorted(ontology_path("hygiene").glob("*.rq")):
        yield from _run_query(store, path)


def _run_query(store: Store, path: Path) -> Iterator[Violation]:
    text = path.read_text(encoding="utf-8")
    message_en, message_zh = (line.strip("#.。 ") for line in text.splitlines()[:2])
    solutions = store.query(text)
    if not isinstance(solutions, QuerySolutions):
        raise TypeError(f"{path} is no SELECT query")
    names = {variable.value for variable in solutions.variables}
    for solution in solutions:
        bound = {name: solution[name] for name in names & {"focus", "path", "value"}}
        texts = {name: getattr(term, "value", "") for name, term in bound.items()}
        yield Violation(
            severity="Violation",
            shape=path.stem,
            focus=texts.get("focus", ""),
            path=texts.get("path", ""),
            value=texts.get("value", ""),
            message_en=message_en,
            message_zh=message_zh,
        )


def _load(graph_ttl: Path) -> Store:
    store = Store()
    try:
        store.load(path=graph_ttl, format=RdfFormat.TURTLE)
    except OSError as error:
        raise GraphError(f"{graph_ttl} cannot be read: build a graph first") from error
    except SyntaxError as error:
        raise GraphError(f"{graph_ttl} is not Turtle: {error}") from error
    return store


@cache
def _shapes() -> rdflib.Graph:
    """Read the shapes, which pyshacl leaves as they are."""
    return _copy_to_rdflib(_load(ontology_path("shapes.ttl")))


def _copy_to_rdflib(store: Store) -> rdflib.Graph:
    """Make a graph for pyshacl; Oxigraph reads Turtle some thirty times faster than rdflib."""
    triples = store.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
    return rdflib.Graph().parse(data=triples, format="nt")


def _message(shapes: rdflib.Graph, shape: Node | None, language: str) -> str:
    for message in shapes.objects(shape, SH.message):
        if isinstance(message, rdflib.Literal) and message.language == language:
            return str(message)
    return ""


def _text(node: Node | None) -> str:
    return "" if node is None else str(node)
