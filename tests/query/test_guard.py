from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.query.guard import check_query
from kg.query.running import run_query

PREFIXES = {"x": "http://127.0.0.1:1/", "": "http://127.0.0.1:1/"}

SERVICES = {
    "plain": "SELECT * { SERVICE <http://127.0.0.1:1/> {} }",
    "silent": "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> {} }",
    "lower case": "select * { service <http://127.0.0.1:1/> {} }",
    "variable": "SELECT * { SERVICE?x{} }",
    "no space before a name": "SELECT * { SERVICEx:y{} }",
    "empty prefix": "SELECT * {SERVICE:p{}}",
    "joined to a word": "SELECT * { ?s ?p trueSERVICE <http://127.0.0.1:1/> {} }",
    "joined to a number": "SELECT * { ?s ?p 1SERVICE <http://127.0.0.1:1/> {} }",
    "after less-than, as if in an IRI": (
        "SELECT * { FILTER(1<2)SERVICE#>\n<http://127.0.0.1:1/>{} }"
    ),
    "after less-than, as if in a text": (
        "SELECT * { ?s ?p ?o FILTER(?o<'>' ) SERVICE <http://127.0.0.1:1/> {} #'\n}"
    ),
    "behind a comment": "SELECT * { SERVICE # <x>\n <http://127.0.0.1:1/> {} }",
    "behind a text with quotes": ("SELECT * { ?s ?p '''a'b''' SERVICE <http://127.0.0.1:1/> {} }"),
    "behind an escaped quote": r"""SELECT * { ?s ?p "a\"" SERVICE <http://127.0.0.1:1/> {} # " """,
}


@pytest.mark.parametrize("text", SERVICES.values(), ids=SERVICES.keys())
def test_service_is_refused_however_it_is_written(text: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        check_query(text)


REFUSED = {
    "INSERT DATA { <http://a> <http://b> 1 }": "INSERT is refused",
    "PREFIX a: <http://e> delete where {}": "DELETE is refused",
    "LOAD <http://127.0.0.1:1/>": "LOAD is refused",
    "# a comment\nDROP ALL": "DROP is refused",
}


@pytest.mark.parametrize(("text", "problem"), REFUSED.items(), ids=REFUSED.keys())
def test_changes_are_refused(text: str, problem: str) -> None:
    with pytest.raises(QueryError, match=problem):
        check_query(text)


ALLOWED = {
    "in an IRI": "SELECT * {?s <http://x/service> ?o . ?o <http://x/from> ?y}",
    "as a variable": "SELECT ?service ?from { ?service a ?from }",
    "in a comment": "# SERVICE <http://x> {}\nSELECT * {}",
    "in texts": """SELECT * {?s ?p 'SERVICE <x> {}', '''FROM ' \n<x> LOAD <a>'''}""",
    "in a namespace": "PREFIX s: <http://schema.org/Service#>\nSELECT * {?s s:service ?o}",
    "in a name": "SELECT * {?s x:service ?o ; x:load ?y}",
    "beside comparisons": "SELECT * {?s ?p ?o FILTER(?o < 3 && ?o > 1)}",
    "in IRIs of a list": "SELECT * { VALUES ?x {<http://a/insert> <http://x/service>} }",
}


@pytest.mark.parametrize("text", ALLOWED.values(), ids=ALLOWED.keys())
def test_the_words_are_free_where_they_are_no_keywords(text: str) -> None:
    run_query(ox.Store(), text, prefixes=PREFIXES)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * " + "{" * 5000 + "}" * 5000,
        "SELECT * { FILTER(" + "(" * 5000 + "1" + ")" * 5000 + ") }",
        "SELECT * {" + "MINUS { ?s ?p ?o }" * 5000 + "}",
        "SELECT * { FILTER(" + "!" * 20000 + "true) }",
    ],
    ids=["groups", "brackets", "minus", "not"],
)
def test_a_query_that_would_end_the_process_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="too deep or too long"):
        check_query(text)


def test_long_lists_of_values_are_fine() -> None:
    values = " ".join(f"<http://e/{number}>" for number in range(10_000))
    run_query(ox.Store(), f"SELECT * {{ VALUES ?x {{ {values} }} }}", prefixes={})
