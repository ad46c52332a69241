from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.query.formats import FORMATS, Style, write_answer
from kg.query.running import run_query
from kg.query.visible import display_width

PREFIXES = {"p": "http://e/person/", "rdfs": "http://www.w3.org/2000/01/rdf-schema#"}
SELECT = "SELECT ?p ?name { ?p rdfs:label ?name } ORDER BY ?name"
HOSTILE = '\x1b[31m赵\u202e\n=1+1, "x"'


@pytest.fixture
def store() -> ox.Store:
    label = ox.NamedNode(PREFIXES["rdfs"] + "label")
    store = ox.Store()
    for name, text in (("赵一鸣", "赵一鸣"), ("a/b", HOSTILE)):
        subject = ox.NamedNode(PREFIXES["p"] + name)
        graph = ox.NamedNode("http://e/graph")
        store.add(ox.Quad(subject, label, ox.Literal(text, language="zh"), graph))
    return store


def written(
    store: ox.Store, text: str, format_name: str | None = None, width: int | None = None
) -> str:
    stream = BytesIO()
    answer = run_query(store, text, prefixes=PREFIXES)
    write_answer(answer, stream, Style(PREFIXES, width), format_name=format_name)
    return stream.getvalue().decode()


def test_a_table_is_aligned_with_names_and_nothing_hidden(store: ox.Store) -> None:
    lines = written(store, SELECT).splitlines()
    assert lines[0] == "p                      name"
    assert lines[2] == r'<http://e/person/a/b>  \x1b[31m赵\u202e\n=1+1, "x"'
    assert lines[3] == "p:赵一鸣               赵一鸣"


def test_a_table_is_wrapped_to_a_terminal_only(store: ox.Store) -> None:
    narrow = written(store, SELECT, width=20).splitlines()
    assert max(map(display_width, narrow)) <= 20
    assert "".join(line[:9].strip() for line in narrow[2:5]) == "<http://e/person/a/b>"


def test_csv_and_json_keep_the_characters(store: ox.Store) -> None:
    rows = list(csv.reader(StringIO(written(store, SELECT, "csv"), newline="")))
    assert rows[0] == ["p", "name"]
    assert rows[1] == ["http://e/person/a/b", HOSTILE]
    bindings = json.loads(written(store, SELECT, "json"))["results"]["bindings"]
    assert bindings[0]["name"] == {"type": "literal", "value": HOSTILE, "xml:lang": "zh"}


def test_tsv_writes_terms(store: ox.Store) -> None:
    assert written(store, SELECT, "tsv").splitlines()[0] == "?p\t?name"


def test_xml_is_the_w3c_form(store: ox.Store) -> None:
    text = written(store, "SELECT ?p { ?p rdfs:label '赵一鸣'@zh }", "xml")
    assert "http://www.w3.org/2005/sparql-results#" in text
    assert "赵一鸣</uri>" in text


@pytest.mark.parametrize("format_name", [None, "csv", "json", "xml"])
def test_ask_has_an_answer_in_every_format(store: ox.Store, format_name: str | None) -> None:
    assert "true" in written(store, "ASK { ?p rdfs:label ?name }", format_name)


def test_construct_is_turtle_that_reads_back_the_same(store: ox.Store) -> None:
    construct = "CONSTRUCT { ?p rdfs:label ?name } WHERE { ?p rdfs:label ?name }"
    text = written(store, construct)
    assert text.startswith("@prefix ")
    found = set(ox.parse(text.encode(), format=ox.RdfFormat.TURTLE))
    assert {quad.object.value for quad in found if isinstance(quad.object, ox.Literal)} == {
        "赵一鸣",
        HOSTILE,
    }
    assert text == written(store, construct)


def test_nothing_constructed_is_an_empty_file(store: ox.Store) -> None:
    assert written(store, "CONSTRUCT WHERE { ?s a ?o }") == ""


@pytest.mark.parametrize("format_name", ["csv", "tsv", "json", "xml"])
def test_triples_have_no_place_in_result_formats(store: ox.Store, format_name: str) -> None:
    with pytest.raises(QueryError, match="use ttl"):
        written(store, "DESCRIBE ?p { ?p rdfs:label ?name }", format_name)


def test_rows_have_no_place_in_turtle(store: ox.Store) -> None:
    with pytest.raises(QueryError, match="CONSTRUCT and DESCRIBE"):
        written(store, SELECT, "ttl")


def test_the_formats_are_those_of_the_command() -> None:
    assert list(FORMATS) == ["table", "csv", "tsv", "json", "xml", "ttl"]


def test_the_own_prefix_of_a_query_wins(store: ox.Store) -> None:
    text = "PREFIX p: <http://other/> ASK { p:赵一鸣 ?p ?o }"
    assert written(store, text) == "false\n"
