"""What the endpoint is and what its graph holds, in SPARQL Service Description and VoID."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pyoxigraph as ox

from kg.graph.vocab import ONTOLOGY, RDF_TYPE, XSD_INTEGER
from kg.web.census import Census
from kg.web.limits import Source

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
FORMATS_NS = "http://www.w3.org/ns/formats/"
PREFIXES = {"sd": SD, "void": VOID, "formats": FORMATS_NS}
FORMATS = (
    *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
    *("Turtle", "N-Triples", "RDF_XML", "JSON-LD"),
)
Node = ox.NamedNode | ox.BlankNode


def describe_service(endpoint: str, source: Source, census: Census) -> list[ox.Triple]:
    """Describe the endpoint at an address and the data set behind it."""
    service, dataset = ox.NamedNode(endpoint), ox.NamedNode(f"{endpoint}#dataset")
    return [
        *_service(service, dataset),
        *_dataset(dataset, service, source, census),
        *_graphs(dataset, census),
    ]


def _service(service: Node, dataset: Node) -> Iterator[ox.Triple]:
    yield _is(service, SD + "Service")
    yield _link(service, SD + "endpoint", service)
    yield _link(service, SD + "supportedLanguage", ox.NamedNode(SD + "SPARQL11Query"))
    yield _link(service, SD + "feature", ox.NamedNode(SD + "UnionDefaultGraph"))
    for name in FORMATS:
        yield _link(service, SD + "resultFormat", ox.NamedNode(FORMATS_NS + name))
    yield _link(service, SD + "defaultDataset", dataset)


def _dataset(dataset: Node, service: Node, source: Source, census: Census) -> Iterator[ox.Triple]:
    yield _is(dataset, SD + "Dataset")
    yield _is(dataset, VOID + "Dataset")
    yield _link(dataset, VOID + "sparqlEndpoint", service)
    yield _link(dataset, VOID + "vocabulary", ox.NamedNode(ONTOLOGY))
    yield ox.Triple(dataset, ox.NamedNode(VOID + "uriSpace"), ox.Literal(source.base_iri))
    yield _count(dataset, "triples", sum(census.graphs.values()))
    yield _count(dataset, "entities", sum(census.classes.values()))
    yield _count(dataset, "documents", census.articles)
    for kind, number in census.classes.items():
        part = _part(dataset, kind)
        yield _link(dataset, VOID + "classPartition", part)
        yield _link(part, VOID + "class", ox.NamedNode(kind))
        yield _count(part, "entities", number)
    for predicate, number in census.predicates.items():
        part = _part(dataset, predicate)
        yield _link(dataset, VOID + "propertyPartition", part)
        yield _link(part, VOID + "property", ox.NamedNode(predicate))
        yield _count(part, "triples", number)


def _graphs(dataset: Node, census: Census) -> Iterator[ox.Triple]:
    default = ox.NamedNode(f"{_address(dataset)}-default")
    yield _link(dataset, SD + "defaultGraph", default)
    yield _is(default, SD + "Graph")
    for name, number in census.graphs.items():
        part = _part(dataset, name)
        yield _link(dataset, SD + "namedGraph", part)
        yield _link(part, SD + "name", ox.NamedNode(name))
        yield _link(part, SD + "graph", ox.NamedNode(f"{_address(part)}-graph"))
        yield _is(ox.NamedNode(f"{_address(part)}-graph"), SD + "Graph")
        yield _count(ox.NamedNode(f"{_address(part)}-graph"), "triples", number)


def _address(node: Node) -> str:
    return node.value


def _part(dataset: Node, iri: str) -> ox.NamedNode:
    return ox.NamedNode(f"{_address(dataset)}-{quote(iri, safe='')}")


def _is(node: Node, kind: str) -> ox.Triple:
    return _link(node, RDF_TYPE, ox.NamedNode(kind))


def _link(node: Node, predicate: str, other: Node) -> ox.Triple:
    return ox.Triple(node, ox.NamedNode(predicate), other)


def _count(node: Node, name: str, number: int) -> ox.Triple:
    literal = ox.Literal(str(number), datatype=ox.NamedNode(XSD_INTEGER))
    return ox.Triple(node, ox.NamedNode(VOID + name), literal)
