from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from select import select
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest
import rdflib
import SPARQLWrapper
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from tests.conftest import RunKg
from tests.web.conftest import Client, serving

OFFICIALS = "SELECT ?name { ?person a zp:Official ; rdfs:label ?name } ORDER BY ?name"
CONSTRUCT = "CONSTRUCT { ?person rdfs:label ?name } { ?person a zp:Official ; rdfs:label ?name }"
CROSS_JOIN = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"
QUERY = {"Content-Type": "application/sparql-query"}


def names(body: bytes) -> set[str]:
    rows = json.loads(body)["results"]["bindings"]
    return {row["name"]["value"] for row in rows}


def test_all_three_ways_to_ask_give_the_same(client: Client) -> None:
    by_get = client.ask("/sparql?" + urlencode({"query": OFFICIALS}))
    by_form = client.form("/sparql", {"query": OFFICIALS})
    direct = client.ask("/sparql", method="POST", body=OFFICIALS.encode(), headers=QUERY)
    assert by_get.status == by_form.status == direct.status == 200
    assert by_get.body == by_form.body == direct.body
    assert "蔡奇" in names(by_get.body)


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("application/json", "application/sparql-results+json"),
        ("text/csv;q=0.4, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        ("text/csv;q=0.4, */*;q=0.9, application/sparql-results+json;q=0.1", XML),
        ("application/sparql-results+json, text/javascript;q=0.1", JSON),
    ],
)
def test_rows_come_as_wanted(client: Client, accept: str, media_type: str) -> None:
    response = client.query(OFFICIALS, accept)
    assert (response.status, response.media_type) == (200, media_type)


BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
JENA = (
    "application/sparql-results+json, application/sparql-results+xml;q=0.9, "
    "text/tab-separated-values;q=0.7, text/csv;q=0.5, application/json;q=0.2, "
    "application/xml;q=0.2, */*;q=0.1"
)


@pytest.mark.parametrize(
    ("accept", "wanted", "media_type"),
    [
        ("", "csv", "text/csv"),  # QGIS's delimited text, pandas.read_csv
        ("*/*", "csv", "text/csv"),  # curl
        (BROWSER, "tsv", "text/tab-separated-values"),
        (BROWSER, "unknown", XML),
        ("application/json, text/xml, application/xml, */*", "", JSON),  # R's httr
        (JENA, "", JSON),
        (XML, "json", XML),  # a header that names a format counts
    ],
)
def test_clients_of_all_kinds_are_answered_by_get(
    client: Client, accept: str, wanted: str, media_type: str
) -> None:
    fields = {"query": OFFICIALS} | ({"format": wanted} if wanted else {})
    headers = {"Accept": accept} if accept else {}
    response = client.ask("/sparql?" + urlencode(fields), headers=headers)
    assert (response.status, response.media_type) == (200, media_type)


@pytest.mark.parametrize(
    ("media_type", "format_"),
    [
        ("application/sparql-results+json", ox.QueryResultsFormat.JSON),
        ("application/sparql-results+xml", ox.QueryResultsFormat.XML),
        ("text/tab-separated-values", ox.QueryResultsFormat.TSV),
    ],
)
def test_rows_are_read_back_as_the_engine_gave_them(
    client: Client, media_type: str, format_: ox.QueryResultsFormat
) -> None:
    terms = (
        'VALUES (?a ?b) { (<http://example.org/甲> "a\\tb\\n\\"<&>]]>\\r") ("词"@zh 1.50) '
        '(UNDEF "x"^^xsd:date) }'
    )
    query = f"SELECT ?a ?b {{ {terms} }}"
    response = client.query(query, media_type)
    read = ox.parse_query_results(response.body, format=format_)
    expected = ox.Store().query(query, prefixes={"xsd": "http://www.w3.org/2001/XMLSchema#"})
    assert isinstance(read, ox.QuerySolutions)
    assert isinstance(expected, ox.QuerySolutions)
    assert [tuple(row) for row in read] == [tuple(row) for row in expected]


def test_csv_quotes_what_would_break_a_line(client: Client) -> None:
    response = client.query('SELECT ?a { VALUES ?a { "a,\\"b\\"\\nc" } }', "text/csv")
    assert response.text == 'a\r\n"a,""b""\nc"\r\n'


@pytest.mark.parametrize(
    "accept",
    ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"],
)
def test_triples_come_as_wanted(client: Client, accept: str) -> None:
    response = client.query(CONSTRUCT, accept)
    assert (response.status, response.media_type) == (200, accept)
    format_ = ox.RdfFormat.from_media_type(accept)
    assert format_ is not None
    found = {quad.object for quad in ox.parse(response.body, format=format_)}
    assert ox.Literal("蔡奇", language="zh") in found


def test_truth_comes_as_wanted(client: Client) -> None:
    assert json.loads(client.query("ASK { ?x a zp:Official }").body)["boolean"] is True
    xml = client.query("ASK { ?x a zp:Nothing }", "application/sparql-results+xml").text
    assert "<boolean>false</boolean>" in xml


def test_what_cannot_be_given_is_406(client: Client) -> None:
    assert client.query(OFFICIALS, "text/turtle").status == 406
    assert client.query(CONSTRUCT, "image/png").status == 406


@pytest.mark.parametrize(
    ("method", "path", "content_type", "body", "status"),
    [
        ("GET", "/sparql?query=SELECT", None, None, 400),
        ("GET", "/sparql?query=ASK%7B%7D&query=ASK%7B%7D", None, None, 400),
        ("GET", "/sparql?query=%FF", None, None, 400),
        ("GET", "/sparql?update=CLEAR%20ALL", None, None, 403),
        ("GET", "/sparql?query=ASK%7B%7D&default-graph-uri=no%20iri", None, None, 400),
        ("POST", "/sparql", "text/plain", b"ASK {}", 415),
        ("POST", "/sparql", "application/sparql-update", b"CLEAR ALL", 403),
        ("POST", "/sparql", "application/sparql-query", b"\xff", 400),
        ("POST", "/sparql", "application/x-www-form-urlencoded", b"other=1", 400),
        ("POST", "/sparql", "application/x-www-form-urlencoded", b"update=CLEAR+ALL", 403),
        ("POST", "/sparql", "application/sparql-query", b" " * 1_000_001, 413),
        ("PUT", "/sparql", None, None, 405),
        ("DELETE", "/sparql", None, None, 405),
    ],
)
def test_wrong_requests_are_refused(
    client: Client,
    method: str,
    path: str,
    content_type: str | None,
    body: bytes | None,
    status: int,
) -> None:
    headers = {} if content_type is None else {"Content-Type": content_type}
    assert client.ask(path, method=method, body=body, headers=headers).status == status


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("INSERT DATA { zp:a zp:b zp:c }", "read only"),
        ("LOAD <http://example.org/>", "read only"),
        ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * FROM <http://example.org/> { ?s ?p ?o }", "FROM"),
        ("SELECT * { ?s ?p }", "line 1, column"),
    ],
)
def test_a_refused_query_says_why(client: Client, query: str, word: str) -> None:
    response = client.query(query)
    assert response.status == 400
    assert word in response.text


def test_the_data_set_can_be_named(client: Client) -> None:
    stated = "https://w3id.org/zhengpu/id/graph/stated"
    background = "https://w3id.org/zhengpu/id/graph/background"
    count = "SELECT (COUNT(*) AS ?n) { ?s a zp:Article }"

    def number(**graphs: str) -> str:
        fields = {"query": count} | {name.replace("_", "-"): iri for name, iri in graphs.items()}
        found = json.loads(client.form("/sparql", fields).body)
        return str(found["results"]["bindings"][0]["n"]["value"])

    assert number() == number(default_graph_uri=background) == "2"
    assert number(default_graph_uri=stated) == number(named_graph_uri=background) == "0"


def test_the_service_describes_itself(client: Client) -> None:
    response = client.ask("/sparql", headers={"Accept": "text/turtle"})
    found = rdflib.Graph().parse(data=response.body, format="turtle")
    ask = """
        PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
        PREFIX void: <http://rdfs.org/ns/void#>
        PREFIX zp: <https://w3id.org/zhengpu/ontology#>
        ASK { ?service a sd:Service ; sd:endpoint ?service ; sd:defaultDataset ?set .
              ?set void:classPartition [ void:class zp:Article ; void:entities 2 ] }
    """
    assert found.query(ask).askAnswer
    assert client.ask("/sparql", headers={"Accept": "image/png"}).status == 406


def test_rdflib_s_own_client_is_answered(client: Client) -> None:
    store = SPARQLStore(client.address + "sparql", method="POST_FORM")
    graph = rdflib.Graph(store)
    prefixes = "PREFIX zp: <https://w3id.org/zhengpu/ontology#>"
    rows = graph.query(f"{prefixes} SELECT ?p {{ ?p a zp:Official }}")
    assert len(list(rows)) >= 5


@pytest.mark.parametrize(
    ("method", "way"),
    [
        (SPARQLWrapper.GET, SPARQLWrapper.URLENCODED),
        (SPARQLWrapper.POST, SPARQLWrapper.URLENCODED),
        (SPARQLWrapper.POST, SPARQLWrapper.POSTDIRECTLY),
    ],
)
def test_sparqlwrapper_is_answered(client: Client, method: str, way: str) -> None:
    wrapper = SPARQLWrapper.SPARQLWrapper(client.address + "sparql")
    wrapper.setMethod(method)
    wrapper.setRequestMethod(way)
    wrapper.setQuery("SELECT ?name { ?p a zp:Official ; rdfs:label ?name } ORDER BY ?name")
    wrapper.setReturnFormat(SPARQLWrapper.JSON)
    table = wrapper.query().convert()
    assert isinstance(table, dict)
    names = {row["name"]["value"] for row in table["results"]["bindings"]}
    assert "蔡奇" in names
    wrapper.setQuery("CONSTRUCT { ?p a zp:Official } WHERE { ?p a zp:Official }")
    wrapper.setReturnFormat(SPARQLWrapper.TURTLE)
    turtle = wrapper.query().convert()
    assert isinstance(turtle, bytes)
    assert len(rdflib.Graph().parse(data=turtle, format="turtle")) == len(names)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example"])
def test_another_name_in_host_is_turned_away(client: Client, host: str) -> None:
    assert client.ask("/sparql?query=ASK%7B%7D", headers={"Host": host}).status == 421


def test_no_other_site_may_read_or_frame_it(client: Client) -> None:
    response = client.ask("/sparql", headers={"Origin": "http://evil.example"})
    assert "access-control-allow-origin" not in response.headers
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


@pytest.fixture(scope="module")
def tight(built_seeds: Path) -> Iterator[Client]:
    with serving(built_seeds, "--timeout", "2", "--memory", "800", "--rows", "100") as client:
        yield client


def test_a_runaway_is_killed_and_others_are_answered(tight: Client) -> None:
    response = tight.query(CROSS_JOIN)
    assert response.status == 503
    assert "stopped after 2 seconds" in response.text
    for _ in range(3):
        assert tight.query("ASK {}").status == 200


def test_too_many_rows_are_refused(tight: Client) -> None:
    response = tight.query("SELECT * { ?s ?p ?o }")
    assert response.status == 400
    assert "more than 100 rows" in response.text
    assert tight.query("SELECT * { ?s ?p ?o } LIMIT 100").status == 200
    assert tight.query("CONSTRUCT WHERE { ?s ?p ?o }", "text/turtle").status == 400


def test_too_much_memory_is_refused(tight: Client) -> None:
    response = tight.query("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a")
    assert response.status == 503
    assert "800 MB" in response.text or "2 seconds" in response.text
    assert tight.query("ASK {}").status == 200


def test_small_queries_go_on_while_large_ones_take_all_workers(built_seeds: Path) -> None:
    with serving(built_seeds, "--timeout", "600", "--workers", "1") as client:
        large = [HTTPConnection("127.0.0.1", client.port) for _ in range(2)]
        for one in large:
            one.request("GET", "/sparql?" + urlencode({"query": CROSS_JOIN}))
        time.sleep(1)
        assert client.query("ASK {}").status == 200
        answered, _, _ = select([one.sock for one in large], [], [], 0)
        assert answered == []
        for one in large:
            one.close()


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("SELECT * { ?s (<urn:x>|!<urn:x>)* ?o . ?a ?b ?c . ?d ?e ?f } ORDER BY ?f", "2 seconds"),
        ("CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f }", "100 rows"),
        ("SELECT (GROUP_CONCAT(?q) AS ?all) { ?x zp:quote ?q . ?y ?p ?o . ?z ?r ?t }", "2 seconds"),
        ("SELECT * { ?s ?p ?o FILTER(" + "(" * 20_000 + "1" + ")" * 20_000 + ") }", "too deep"),
    ],
    ids=["path", "construct", "concatenation", "depth"],
)
def test_what_would_take_all_is_stopped(tight: Client, query: str, word: str) -> None:
    response = tight.query(query, "*/*")
    assert response.status in {400, 503}
    assert word in response.text or "800 MB" in response.text
    assert tight.query("ASK {}").status == 200


def test_an_answer_too_large_to_hold_is_refused(built_seeds: Path) -> None:
    doubled = " ".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(20))
    rows = " ".join(map(str, range(220)))
    query = f'SELECT ?v20 {{ VALUES ?row {{ {rows} }} BIND("x" AS ?v0) {doubled} }}'
    with serving(built_seeds, "--timeout", "600") as client:
        response = client.query(query)
    assert response.status == 400
    assert "more than 200 MB" in response.text


def test_who_leaves_frees_the_worker(built_seeds: Path) -> None:
    with serving(built_seeds, "--timeout", "60", "--workers", "1") as client:
        with pytest.raises(TimeoutError):
            client.ask("/sparql?" + urlencode({"query": CROSS_JOIN}), timeout=1)
        assert client.query("ASK {}").status == 200


def test_a_port_in_use_is_told(built_seeds: Path, run_kg_apart: RunKg) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = run_kg_apart("serve", "--graph", built_seeds, "--port", port)
    assert done.returncode == 1
    assert f"port {port} of 127.0.0.1 cannot be used" in done.stderr.decode()
    assert done.stdout == b""


def test_a_folder_without_a_graph_is_told(tmp_path: Path, run_kg_apart: RunKg) -> None:
    done = run_kg_apart("serve", "--graph", tmp_path)
    assert done.returncode == 1
    assert "kg build" in done.stderr.decode()
