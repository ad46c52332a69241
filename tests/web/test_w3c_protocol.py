"""The requests of the W3C's SPARQL 1.1 Protocol tests for queries, as its manifest prints them.

They go to a server whose graph has the suite's own graphs besides, `data1.rdf` to `data3.rdf`, each
of which says of itself that it is a document.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox
import pytest

from kg.graph.vocab import RDF_TYPE
from tests.web.conftest import Client, serving

KASEI = "http://kasei.us/2009/09/sparql/data/"
DATA = [f"{KASEI}data{number}.rdf" for number in range(4)]
FORM, QUERY = "application/x-www-form-urlencoded", "application/sparql-query"
RESULTS = ("application/sparql-results+json", "application/sparql-results+xml")
TABLES = (*RESULTS, "text/csv", "text/tab-separated-values")
TRIPLES = ("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json")


def graphs(which: str, *numbers: int) -> str:
    return "&".join(f"{which}-graph-uri={quote(DATA[number], safe='')}" for number in numbers)


def named(*numbers: int) -> str:
    return " ".join(f"GRAPH ?g{number} {{ <{DATA[number]}> a ?type }}" for number in numbers)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request and what must come of it.

    Attributes:
        status: The first figure of the status.
        truth: The answer of ASK, None for another kind.
        media_types: Those of which the answer must have one.
    """

    name: str
    method: str
    address: str
    body: str = ""
    media_type: str | None = None
    status: int = 2
    truth: bool | None = None
    media_types: tuple[str, ...] = RESULTS
    encoding: str = "utf-8"


ZERO = f"?{graphs('default', 0)}"
BOTH = f"ASK {{ <{DATA[1]}> a ?type . <{DATA[2]}> a ?type . }}"
NAMED = f"ASK {{ {named(1, 2)} }}"
FULL = f"ASK {{ <{DATA[3]}> a ?type {named(1, 2)} }}"
FROM = f"ASK FROM <{DATA[3]}> {{ {named(1, 2)} }}"
SUITE = (
    Asked("query_post_form", "POST", ZERO, f"query={quote('ASK {}')}", FORM, truth=True),
    Asked(
        "query_dataset_default_graphs_get",
        "GET",
        f"?query={quote(BOTH)}&{graphs('default', 1, 2)}",
        truth=True,
    ),
    Asked(
        "query_dataset_default_graphs_post",
        "POST",
        f"?{graphs('default', 1, 2)}",
        BOTH,
        QUERY,
        truth=True,
    ),
    Asked(
        "query_dataset_named_graphs_post", "POST", f"?{graphs('named', 1, 2)}", NAMED, QUERY,
        truth=True,
    ),
    Asked(
        "query_dataset_named_graphs_get", "GET", f"?query={quote(NAMED)}&{graphs('named', 1, 2)}",
        truth=True,
    ),
    Asked(
        "query_dataset_full", "POST", f"?{graphs('default', 3)}&{graphs('named', 1, 2)}", FULL,
        QUERY, truth=True,
    ),
    # The manifest escapes the `&` between the two graphs, and so names one that is nowhere: what
    # it means is asked here, and what it prints below.
    Asked("query_multiple_dataset", "POST", f"?{graphs('named', 1, 2)}", FROM, QUERY, truth=True),
    Asked(
        "query_multiple_dataset_as_printed", "POST",
        f"?named-graph-uri={quote(f'{DATA[1]}&named-graph-uri={DATA[2]}', safe='')}", FROM, QUERY,
        truth=False,
    ),
    Asked("query_get", "GET", f"?query={quote('ASK {}')}&{graphs('default', 0)}", truth=True),
    Asked(
        "query_content_type_select", "POST", ZERO, "SELECT (1 AS ?value) {}", QUERY,
        media_types=TABLES,
    ),
    Asked("query_content_type_ask", "POST", ZERO, "ASK {}", QUERY),
    Asked(
        "query_content_type_describe", "POST", ZERO, "DESCRIBE <http://example.org/>", QUERY,
        media_types=TRIPLES,
    ),
    Asked(
        "query_content_type_construct", "POST", ZERO, "CONSTRUCT { <s> <p> 1 } WHERE {}", QUERY,
        media_types=TRIPLES,
    ),
    Asked("query_post_direct", "POST", "", "ASK {}", QUERY, truth=True),
    Asked(
        "bad_query_method", "PUT", f"?query={quote('ASK {}')}&{graphs('default', 0)}",
        media_type=FORM, status=4,
    ),
    Asked(
        "bad_multiple_queries", "GET", "?query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D", status=4,
    ),
    Asked("bad_query_wrong_media_type", "POST", "", "ASK {}", "text/plain", status=4),
    Asked("bad_query_missing_form_type", "POST", "", "query=ASK%20%7B%7D", status=4),
    Asked("bad_query_missing_direct_type", "POST", "", "ASK {}", status=4),
    Asked(
        "bad_query_non_utf8", "POST", "", "ASK {}", f"{QUERY}; charset=UTF-16", status=4,
        encoding="utf-16",
    ),
    Asked("bad_query_syntax", "GET", "?query=ASK%20%7B", status=4),
)  # fmt: skip


@pytest.fixture(scope="module")
def server(built_seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    graph = tmp_path_factory.mktemp("suite") / "graph"
    shutil.copytree(built_seeds, graph)
    store = ox.Store(str(graph / "store"))
    document = ox.NamedNode("http://xmlns.com/foaf/0.1/Document")
    for iri in DATA[1:]:
        node = ox.NamedNode(iri)
        store.add(ox.Quad(node, ox.NamedNode(RDF_TYPE), document, node))
    store.flush()
    del store
    with serving(graph) as client:
        yield client


@pytest.mark.parametrize("asked", SUITE, ids=lambda asked: asked.name)
def test_the_suite_is_answered(server: Client, asked: Asked) -> None:
    headers = {} if asked.media_type is None else {"Content-Type": asked.media_type}
    body = asked.body.encode(asked.encoding) if asked.body else None
    answer = server.ask(f"/sparql/{asked.address}", method=asked.method, body=body, headers=headers)
    assert answer.status // 100 == asked.status, answer.text
    if asked.status == 2:
        assert answer.media_type in asked.media_types
    if asked.truth is not None:
        assert json.loads(answer.body)["boolean"] is asked.truth


def test_a_form_may_name_graphs_in_the_address(server: Client) -> None:
    """As the suite's own form does, with a graph that makes a difference."""
    for number, truth in ((1, True), (0, False)):
        answer = server.ask(
            f"/sparql?{graphs('default', number)}",
            method="POST",
            body=f"query={quote('ASK { ?s ?p ?o }')}".encode(),
            headers={"Content-Type": FORM},
        )
        assert json.loads(answer.body)["boolean"] is truth
