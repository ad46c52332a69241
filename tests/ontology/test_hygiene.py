"""The hygiene queries find nothing in the ontology, and each of them finds what it is for."""

from __future__ import annotations

import pytest
from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store

from kg.graph.ontology_files import ontology_path
from kg.graph.validation import load_ontology, run_hygiene
from kg.graph.vocab import ONTOLOGY, PREFIXES

HEAD = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
TERM = """
zp:slogan a owl:DatatypeProperty ; rdfs:isDefinedBy <https://w3id.org/zhengpu/ontology> ;
    rdfs:label "slogan"@en , "口号"@zh ; skos:prefLabel "slogan"@en , "口号"@zh ;
    skos:definition "short words on a banner"@en , "横幅上的简短文字"@zh ;
    skos:example "会场挂着横幅。"@zh .
"""


def findings(ontology: str = "", data: str = "") -> set[str]:
    """Name the queries that find something in the ontology with additions, beside some data."""
    store = Store()
    graph = NamedNode(ONTOLOGY)
    load_ontology(store)
    store.load(HEAD + ontology, format=RdfFormat.TURTLE, to_graph=graph)
    store.load(HEAD + data, format=RdfFormat.TURTLE, to_graph=DefaultGraph())
    return {violation.shape for violation in run_hygiene(store)}


def test_the_ontology_is_clean() -> None:
    assert findings() == set()


def test_a_complete_term_is_clean() -> None:
    assert findings(TERM) == set()


@pytest.mark.parametrize(
    ("query", "addition"),
    [
        ("term-undeclared", "zp:Meeting rdfs:seeAlso zp:Gathering ."),
        ("term-kind", TERM + "zp:slogan a owl:ObjectProperty ."),
        ("term-wording", TERM.replace('prefLabel "slogan"@en ,', "prefLabel")),
        ("term-wording", TERM + 'zp:slogan rdfs:label "motto"@en .'),
        ("term-wording", TERM.replace('"short words on a banner"@en , ', "")),
        ("term-language", TERM + 'zp:slogan skos:scopeNote "court"@fr .'),
        ("term-example", TERM.replace('skos:example "会场挂着横幅。"@zh', "rdfs:seeAlso zp:verb")),
        ("label-differs", TERM.replace('prefLabel "slogan"', 'prefLabel "motto"')),
        ("label-shared", TERM.replace('"slogan"', '"meeting"')),
        ("label-shared", TERM.replace("short words on a banner", "has passed away")),
        ("definition-circular", TERM.replace("short words", "slogan")),
        ("definition-circular", TERM.replace("简短文字", "口号")),
        ("definition-sentence", TERM.replace("on a banner", "on a banner.")),
        ("definition-sentence", TERM.replace("简短文字", "简短文字。")),
        ("name-style", TERM.replace("zp:slogan", "zp:Slogan")),
        ("concept-scheme", TERM.replace("owl:DatatypeProperty", "skos:Concept")),
        ("inverse", TERM + "zp:holds owl:inverseOf zp:slogan ."),
        ("deprecated", TERM + "zp:slogan owl:deprecated true ."),
        ("header", f'<{ONTOLOGY}> dcterms:modified "2027-01-01"^^xsd:date .'),
        ("blank-node", "zp:Meeting rdfs:seeAlso [] ."),
    ],
)
def test_a_broken_ontology_is_found(query: str, addition: str) -> None:
    assert query in findings(addition)


def test_data_without_the_labels_of_its_terms_is_found() -> None:
    assert findings(data="event:1 zp:mode zp:Video .") >= {"data-term-label"}


def test_every_query_of_the_ontology_has_a_case() -> None:
    cases = test_a_broken_ontology_is_found.pytestmark[0].args[1]  # type: ignore[attr-defined]
    queries = {path.stem for path in ontology_path("hygiene").glob("*.rq")}
    ontology_queries = {name for name in queries if not name.startswith("data-")}
    assert ontology_queries == {query for query, _ in cases}
