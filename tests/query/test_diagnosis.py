from __future__ import annotations

import re

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.query.running import run_query

PREFIXES = {"zp": "http://z/", "rdfs": "http://r/"}

# text, line, column, what is said
MALFORMED = [
    ("SELECT ?s WHERE { ?s ?p '赵一鸣' ?? }", 1, 31, "? is not expected here"),
    ("SELECT ?s WHERE {\n ?s foo:bar '赵一鸣' }", 2, 5, "the prefix foo: is not declared"),
    ("SELECT ?s WHERE {\n ?s ?p '😀😀' ; ; . } x", 2, 21, "x is not expected here"),
    ("SELEC ?x {}", 1, 1, "SELEC is not expected here"),
    ("SELECT ?x {", 1, 11, "this { is not closed"),
    ("SELECT * {<a> ?p ?o}", 1, 11, "a relative IRI"),
    ("SELECT ?s { ?s a zp:Person  ?s rdfs:label ?l }", 1, 29, "?s is not expected here"),
    ("SELECT ?s WHERE { ?s rdfs:label '赵一鸣 }", 1, 33, "this quote is not closed"),
    ("SELECT ?s { ?s rdfs:label ?l } ORDER ?l", 1, 38, "?l is not expected here"),
    ("SELECT ?s { ?s ?p ?l } LIMIT x", 1, 30, "x is not expected here"),
    ("SELECT ?s { ?s ?p ?l FILTER(REGX(?l, 'a')) }", 1, 29, "REGX is not expected here"),
    ("SELECT ?s {\n\t?s ?p '赵' ; ; ; rdfs:label }", 2, 29, "} is not expected here"),
    ("SELECT ?s { ?s ?p ?l } }", 1, 24, "} is not expected here"),
    ("SELECT ?s {\r\n ?s ?p ?l }\r\n}", 3, 1, "} is not expected here"),
    ("SELECT (SUM(?x) AS ?y) ?z {?s ?p ?o}", 1, 1, "contains a variable that is unbound"),
    ("SELECT ?x {BIND(1 AS ?x) BIND(2 AS ?x)}", 1, 1, "bound twice"),
]


@pytest.mark.parametrize(("text", "line", "column", "problem"), MALFORMED)
def test_a_malformed_query_is_pointed_at(text: str, line: int, column: int, problem: str) -> None:
    with pytest.raises(QueryError, match=re.escape(problem)) as raised:
        run_query(ox.Store(), text, prefixes=PREFIXES)
    assert (raised.value.line, raised.value.column) == (line, column)
    assert str(raised.value).startswith(f"line {line}, column {column}: ")


def test_the_caret_stands_below_the_place_though_chinese_is_wide() -> None:
    with pytest.raises(QueryError) as raised:
        run_query(ox.Store(), "SELECT * { ?s ?p '赵一鸣' ?? }", prefixes={})
    _, excerpt, caret = str(raised.value).split("\n")
    assert excerpt == "  SELECT * { ?s ?p '赵一鸣' ?? }"
    assert caret.index("^") == len("  SELECT * { ?s ?p '") + 2 * 3 + len("' ")


def test_a_long_line_is_shown_around_the_place() -> None:
    text = "SELECT * { " + "?s ?p ?o . " * 100 + "?? }"
    with pytest.raises(QueryError) as raised:
        run_query(ox.Store(), text, prefixes={})
    assert all(len(line) < 120 for line in str(raised.value).split("\n"))


@pytest.mark.parametrize("text", ["", "   \n", "# nothing\n"])
def test_an_empty_query_is_said_to_be_empty(text: str) -> None:
    with pytest.raises(QueryError, match="the query is empty"):
        run_query(ox.Store(), text, prefixes={})


def test_a_hostile_query_is_shown_without_its_controls() -> None:
    with pytest.raises(QueryError) as raised:
        run_query(ox.Store(), "SELECT * { ?s ?p '\x1b[31m\u202e' ?? }", prefixes={})
    assert "\x1b" not in str(raised.value)
    assert "\u202e" not in str(raised.value)
