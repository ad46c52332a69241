"""The examples conform, and each invalid one fails as it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from kg.graph.ontology_files import ontology_path
from kg.graph.validation import SHAPES, validate
from kg.graph.vocab import RDF_TYPE, VOCABULARIES
from tests.ontology.example_graphs import INVALID, VALID, complete, promised_shape


@pytest.mark.parametrize("example", VALID, ids=lambda path: path.stem)
def test_valid_examples_conform(example: Path, tmp_path: Path) -> None:
    assert validate(complete(example, tmp_path)).violations == ()


@pytest.mark.parametrize("example", INVALID, ids=lambda path: path.stem)
def test_invalid_examples_fail_exactly_the_shape_they_name(example: Path, tmp_path: Path) -> None:
    report = validate(complete(example, tmp_path))
    assert {violation.shape for violation in report.violations} == {promised_shape(example)}
    assert all(violation.message_en and violation.message_zh for violation in report.violations)


def test_every_class_is_used_in_a_valid_example() -> None:
    owl_class = NamedNode(VOCABULARIES["owl"] + "Class")
    declared = {
        quad.subject
        for quad in parse(path=ontology_path("zhengpu.ttl"), format=RdfFormat.TURTLE)
        if quad.predicate.value == RDF_TYPE and quad.object == owl_class
    }
    used = {
        quad.object
        for example in VALID
        for quad in parse(path=example, format=RdfFormat.TURTLE)
        if quad.predicate.value == RDF_TYPE
    }
    assert declared - used == set()


def test_every_hygiene_query_of_data_has_an_invalid_example() -> None:
    queries = {path.stem for path in ontology_path("hygiene").glob("data-*.rq")}
    lacking = queries - {promised_shape(example) for example in INVALID}
    # Examples leave the labels of terms out; test_hygiene.py has a case.
    assert lacking == {"data-term-label"}


def messages() -> dict[str, set[str]]:
    """Map each shape that has messages to their languages."""
    message = NamedNode("http://www.w3.org/ns/shacl#message")
    found: dict[str, set[str]] = {}
    for quad in parse(path=ontology_path("shapes.ttl"), format=RdfFormat.TURTLE):
        if quad.predicate == message:
            name = str(getattr(quad.subject, "value", "")).removeprefix(SHAPES)
            found.setdefault(name, set()).add(getattr(quad.object, "language", ""))
    return found


def test_every_shape_says_what_it_wants_in_both_languages() -> None:
    assert {name for name, found in messages().items() if found != {"en", "zh"}} == set()


def test_every_shape_has_an_invalid_example() -> None:
    assert set(messages()) - {promised_shape(example) for example in INVALID} == set()
