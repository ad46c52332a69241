"""The W3C's tests of the SPARQL 1.1 Protocol for queries, under their names in its manifest.

The suite's own graphs are not in a built one: `data1` is the graph of what is stated, `data2` of
what is inferred, `data3` of what is derived.
"""

from __future__ import annotations

import json
from urllib.parse import quote, urlencode

import pytest

from tests.web.conftest import Client, Response

GRAPHS = "https://w3id.org/zhengpu/id/graph/"
DATA1, DATA2, DATA3 = (GRAPHS + name for name in ("stated", "inferred", "derived"))
FORM, QUERY = "application/x-www-form-urlencoded", "application/sparql-query"
# True where both graphs are in the default graph, and no third one.
BOTH = """
ASK { FILTER EXISTS { ?t zp:basisKind zp:Stated } FILTER EXISTS { ?u zp:basisKind zp:Inferred }
      FILTER NOT EXISTS { ?x zp:restsOn ?y } }
"""
NAMED = f"""
ASK {{ FILTER EXISTS {{ GRAPH <{DATA1}> {{ ?t zp:basisKind zp:Stated }} }}
       FILTER EXISTS {{ GRAPH <{DATA2}> {{ ?u zp:basisKind zp:Inferred }} }}
       FILTER NOT EXISTS {{ GRAPH <{DATA3}> {{ ?x ?p ?y }} }}
       FILTER NOT EXISTS {{ ?s ?q ?o }} }}
"""


def get(client: Client, *fields: tuple[str, str], accept: str = "*/*") -> Response:
    return client.ask(f"/sparql?{urlencode(fields)}", headers={"Accept": accept})


def form(client: Client, *fields: tuple[str, str], path: str = "/sparql") -> Response:
    body = urlencode(fields).encode()
    return client.ask(path, method="POST", body=body, headers={"Content-Type": FORM})


def direct(client: Client, text: bytes, query: str = "", media_type: str = QUERY) -> Response:
    headers = {"Content-Type": media_type}
    return client.ask(f"/sparql{query}", method="POST", body=text, headers=headers)


def is_true(response: Response) -> bool:
    assert response.status == 200, response.text
    answer: bool = json.loads(response.body)["boolean"]
    return answer


def test_query_get(client: Client) -> None:
    assert is_true(get(client, ("query", "ASK {}")))


def test_the_slash_of_the_suite_s_own_path(client: Client) -> None:
    assert is_true(client.ask("/sparql/?query=ASK%20%7B%7D"))


def test_a_default_graph_that_is_not_there_is_empty(client: Client) -> None:
    unknown = ("default-graph-uri", "http://example.org/data0.rdf")
    assert is_true(get(client, ("query", "ASK {}"), unknown))
    assert not is_true(get(client, ("query", "ASK { ?s ?p ?o }"), unknown))


def test_query_post_form(client: Client) -> None:
    assert is_true(form(client, ("query", "ASK {}")))


def test_query_post_direct(client: Client) -> None:
    assert is_true(direct(client, b"ASK {}"))


@pytest.mark.parametrize("graphs", [(DATA1, DATA2)])
def test_query_dataset_default_graphs_get_and_post(client: Client, graphs: tuple[str, ...]) -> None:
    named = [("default-graph-uri", graph) for graph in graphs]
    assert is_true(get(client, ("query", BOTH), *named))
    assert is_true(form(client, ("query", BOTH), *named))
    assert is_true(direct(client, BOTH.encode(), f"?{urlencode(named)}"))
    assert not is_true(get(client, ("query", BOTH), *named, ("default-graph-uri", DATA3)))


def test_query_dataset_named_graphs_get_and_post(client: Client) -> None:
    named = [("named-graph-uri", graph) for graph in (DATA1, DATA2)]
    assert is_true(get(client, ("query", NAMED), *named))
    assert is_true(form(client, ("query", NAMED), *named))
    assert is_true(direct(client, NAMED.encode(), f"?{urlencode(named)}"))


def test_query_dataset_full(client: Client) -> None:
    full = f"ASK {{ ?x zp:restsOn ?y . GRAPH <{DATA1}> {{ ?t zp:basisKind zp:Stated }} }}"
    fields = (("default-graph-uri", DATA3), ("named-graph-uri", DATA1))
    assert is_true(get(client, ("query", full), *fields))
    assert not is_true(get(client, ("query", full), ("default-graph-uri", DATA3)))


def test_query_multiple_dataset(client: Client) -> None:
    """What the request names counts, not what the query names."""
    text = f"ASK FROM <{DATA1}> {{ ?x zp:restsOn ?y }}"
    assert is_true(get(client, ("query", text), ("default-graph-uri", DATA3)))
    assert not is_true(get(client, ("query", text)))


@pytest.mark.parametrize(
    ("text", "media_types"),
    [
        ("SELECT (1 AS ?value) {}", ("xml", "json", "csv", "tab-separated-values")),
        ("ASK {}", ("xml", "json")),
    ],
    ids=["query_content_type_select", "query_content_type_ask"],
)
def test_query_content_type_of_results(
    client: Client, text: str, media_types: tuple[str, ...]
) -> None:
    for name in media_types:
        plain = name in {"csv", "tab-separated-values"}
        media_type = f"text/{name}" if plain else f"application/sparql-results+{name}"
        assert get(client, ("query", text), accept=media_type).media_type == media_type


@pytest.mark.parametrize(
    "text",
    ["DESCRIBE person:蔡奇", "CONSTRUCT { <s> <p> 1 } WHERE {}"],
    ids=["query_content_type_describe", "query_content_type_construct"],
)
def test_query_content_type_of_triples(client: Client, text: str) -> None:
    query = f"BASE <http://example.org/> {text}"
    for media_type in ("application/rdf+xml", "text/turtle", "application/n-triples"):
        assert get(client, ("query", query), accept=media_type).media_type == media_type


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_bad_query_method(client: Client, method: str) -> None:
    assert client.ask("/sparql?query=ASK%20%7B%7D", method=method).status == 405


def test_bad_multiple_queries(client: Client) -> None:
    twice = (("query", "ASK {}"), ("query", "SELECT * {}"))
    assert get(client, *twice).status == 400
    assert form(client, *twice).status == 400


def test_bad_query_wrong_media_type(client: Client) -> None:
    assert direct(client, b"ASK {}", media_type="text/plain").status == 415


def test_bad_query_missing_form_type(client: Client) -> None:
    body = f"query={quote('ASK {}')}".encode()
    assert client.ask("/sparql", method="POST", body=body).status == 415


def test_bad_query_missing_direct_type(client: Client) -> None:
    assert client.ask("/sparql", method="POST", body=b"ASK {}").status == 415


def test_bad_query_non_utf8(client: Client) -> None:
    text = "ASK {}".encode("utf-16")
    assert direct(client, text, media_type=f"{QUERY}; charset=UTF-16").status in {400, 415}


def test_bad_query_syntax(client: Client) -> None:
    assert get(client, ("query", "ASK {")).status == 400
