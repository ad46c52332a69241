"""HermiT finds the ontology, its alignments and a graph consistent, and a broken copy not.

The copy that is reasoned over leaves out `xsd:date` and its kin, which make HermiT abort (they
are not in the datatype map of OWL 2), and `rdf:subject` and its kin, which OWL 2 DL reserves.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from owlready2 import (  # type: ignore[import-untyped]  # owlready2 has no types
    OwlReadyInconsistentOntologyError,
    World,
    sync_reasoner_hermit,
)
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg.graph.ontology_files import ontology_path
from kg.graph.vocab import BASE, RDF_OBJECT, RDF_PREDICATE, RDF_SUBJECT, RDF_TYPE, VOCABULARIES, ZP
from tests.ontology.example_graphs import VALID

SOURCES = (ontology_path("zhengpu.ttl"), ontology_path("alignments.ttl"))
UPPER = Path(__file__).with_name("upper.ttl")
XSD = VOCABULARIES["xsd"]
DATES = {XSD + name for name in ("date", "gYear", "gYearMonth")}
LEFT_OUT = {RDF_SUBJECT, RDF_PREDICATE, RDF_OBJECT, VOCABULARIES["owl"] + "imports"}
RDFS, PROV = VOCABULARIES["rdfs"], VOCABULARIES["prov"]
PERSON, BODY, CHANGE = (f"<{BASE}{kind}/甲>" for kind in ("person", "body", "change"))

pytestmark = pytest.mark.skipif(
    shutil.which("java") is None, reason="no Java here: HermiT cannot check the ontology"
)


def reasonable(paths: list[Path]) -> Iterator[str]:
    """Yield the triples of some files that HermiT can take, as N-Triples."""
    for path in paths:
        for quad in parse(path=path, format=RdfFormat.TURTLE):
            triple = quad.triple
            if triple.predicate.value not in LEFT_OUT and not is_date(triple):
                yield f"{triple} ."


def is_date(triple: Triple) -> bool:
    """Tell whether a triple has a date as its value, or as the datatype of its values."""
    if isinstance(triple.object, Literal):
        return triple.object.datatype.value in DATES
    return isinstance(triple.object, NamedNode) and triple.object.value in DATES


def is_consistent(folder: Path, data: list[Path], addition: str = "") -> bool:
    """Ask HermiT about ontology, alignments, upper ontologies, data and an addition."""
    copy = folder / "all.nt"
    lines = [*reasonable([*SOURCES, UPPER, *data]), addition]
    copy.write_text("\n".join(lines) + "\n", encoding="utf-8")
    world = World()
    world.get_ontology("https://w3id.org/zhengpu/ontology#").load(
        fileobj=copy.open("rb"), format="ntriples"
    )
    try:
        sync_reasoner_hermit(world, debug=0)
    except OwlReadyInconsistentOntologyError:
        return False
    return not list(world.inconsistent_classes())


def test_ontology_alignments_and_examples_are_consistent(tmp_path: Path) -> None:
    assert is_consistent(tmp_path, VALID)


def test_ontology_and_seed_graph_are_consistent(built_seeds: Path, tmp_path: Path) -> None:
    graphs = [built_seeds / "graph.ttl", built_seeds / "derived.ttl"]
    assert is_consistent(tmp_path, graphs)


@pytest.mark.parametrize(
    ("addition", "why"),
    [
        (f"{PERSON} <{ZP.holds}> {BODY} .", "a body is no post"),
        (f"{CHANGE} <{ZP.originalBody}> {PERSON} .", "a person is no body"),
        (
            f"<{ZP.reportedIn}> <{RDFS}subPropertyOf> <{PROV}wasDerivedFrom> .",
            "the change of bodies in the examples is an activity, so it is derived from nothing",
        ),
    ],
)
def test_broken_copy_is_inconsistent(addition: str, why: str, tmp_path: Path) -> None:
    types = "\n".join(
        f"{node} <{RDF_TYPE}> <{cls}> ."
        for node, cls in ((PERSON, ZP.Person), (BODY, ZP.Body), (CHANGE, ZP.BodyChange))
    )
    assert not is_consistent(tmp_path, VALID, f"{types}\n{addition}"), why
