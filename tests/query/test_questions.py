from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.query.questions import bind, load_questions, parse_question
from kg.query.running import Rows, run_query

TEXT = """\
# Who is named so
#? name name 赵一鸣
#? on date 2020-05-01
SELECT ?who ?name { ?who <http://e/label> ?name }
"""


def test_a_head_declares_title_and_parameters() -> None:
    question = parse_question("who", TEXT)
    assert question.title == "Who is named so"
    assert [(p.name, p.kind, p.default) for p in question.parameters] == [
        ("name", "name", "赵一鸣"),
        ("on", "date", "2020-05-01"),
    ]


def test_a_value_is_bound_as_a_term_and_never_read_as_sparql() -> None:
    hostile = "x' . ?s ?p ?o } #"
    question = parse_question("who", "#? name text\nSELECT ?who ?name { ?who ?label ?name }")
    store = ox.Store()
    who, label = ox.NamedNode("http://e/a"), ox.NamedNode("http://e/label")
    for name in (hostile, "other"):
        store.add(ox.Quad(who, label, ox.Literal(name)))
    terms = bind(question, {"name": hostile})
    answer = run_query(store, question.text, prefixes={}, parameters=terms)
    assert isinstance(answer, Rows)
    assert [row[1] for row in answer] == [ox.Literal(hostile)]


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"on": "2020-13-01"}, "on is no date: '2020-13-01'"),
        ({"who": "x"}, r"no parameter who \(has: name, on\)"),
    ],
)
def test_a_wrong_value_is_said(values: dict[str, str], problem: str) -> None:
    with pytest.raises(QueryError, match=problem):
        bind(parse_question("who", TEXT), values)


def test_a_parameter_without_default_wants_a_value() -> None:
    with pytest.raises(QueryError, match="wants a value for on"):
        bind(parse_question("q", "#? on date\nASK {}"), {})


@pytest.mark.parametrize("head", ["#? on", "#? on moment 2020", "#? On date 2020-01-01"])
def test_a_malformed_head_is_an_error(head: str) -> None:
    with pytest.raises(QueryError, match="question q: not NAME KIND DEFAULT"):
        parse_question("q", head + "\nASK {}")


def test_questions_are_found_by_their_file_names(tmp_path: Path) -> None:
    (tmp_path / "who.rq").write_text(TEXT, "utf-8")
    assert list(load_questions(tmp_path)) == ["who"]
    assert load_questions(tmp_path / "none") == {}
