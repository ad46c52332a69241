"""The files of the ontology are in their fixed order, and the constants are in step with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse
from rdflib.namespace import FOAF, ORG, PROV, SDO, SKOS, TIME, DefinedNamespace

from kg.errors import GraphError
from kg.graph import vocab
from kg.graph.ontology_files import ontology_path
from kg.graph.vocab import BODY_KINDS, LEVELS, VOCABULARIES, ZP, ZP_NS
from kg.model.knowledge import EventType, Mode, ParticipationRole, TenureKind
from tests.ontology.canonical import FILES, canonical
from tests.ontology.example_graphs import INVALID, VALID

DEFINED_BY = VOCABULARIES["rdfs"] + "isDefinedBy"


def constants() -> dict[str, str]:
    return {name: iri for name, iri in vars(ZP).items() if not name.startswith("__")}


def declared() -> set[str]:
    quads = parse(path=ontology_path("zhengpu.ttl"), format=RdfFormat.TURTLE)
    return {q.subject.value for q in quads if q.predicate.value == DEFINED_BY}


@pytest.mark.parametrize("name", FILES)
def test_file_is_its_own_serialisation(name: str) -> None:
    text = ontology_path(name).read_text(encoding="utf-8")
    assert canonical(text) == text, "run: python -m tests.ontology.canonical"


@pytest.mark.parametrize("path", [*VALID, *INVALID], ids=lambda path: path.stem)
def test_example_is_its_own_serialisation(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert canonical(text) == text


def test_canonical_keeps_every_triple_and_the_opening_comment() -> None:
    text = '# why\n@prefix a: <http://a/> .\na:s a:p ( 1 2 ) , [ a:q "x\\"y"@en , true ] .\n'
    written = canonical(text)
    assert written.startswith("# why\n")
    assert canonical(written) == written
    assert len(list(parse(written, RdfFormat.TURTLE))) == 8


def test_constants_are_the_declared_terms() -> None:
    values = [*constants().values(), *BODY_KINDS.values(), *LEVELS.values()]
    assert sorted(values) == sorted(declared())


def test_constants_are_named_as_the_terms() -> None:
    assert {name: ZP_NS + name for name in constants()} == constants()


@pytest.mark.parametrize("closed_list", [TenureKind, EventType, ParticipationRole, Mode])
def test_the_model_uses_declared_names(closed_list: type[TenureKind]) -> None:
    assert {ZP_NS + member.value for member in closed_list} - declared() == set()


def test_prefixes_of_data_follow_the_base() -> None:
    assert vocab.prefixes("https://example.org/x/")["person"] == "https://example.org/x/person/"
    assert vocab.PREFIXES["zp"] == ZP_NS


def test_ontology_path_tells_what_is_missing() -> None:
    with pytest.raises(GraphError, match=r"nowhere\.ttl"):
        ontology_path("nowhere.ttl")


@pytest.mark.parametrize("vocabulary", [FOAF, ORG, PROV, SDO, SKOS, TIME], ids=str)
def test_alignments_point_to_terms_that_exist(vocabulary: type[DefinedNamespace]) -> None:
    quads = parse(path=ontology_path("alignments.ttl"), format=RdfFormat.TURTLE)
    used = {q.object.value for q in quads if isinstance(q.object, NamedNode)}
    ours = {iri for iri in used if iri.startswith(str(vocabulary))}
    assert ours
    assert {iri for iri in ours if iri not in vocabulary} == set()
