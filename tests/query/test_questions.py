from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import QueryError, QuestionError
from kg.query.questions import Term, bind, load_questions, parse_question
from kg.query.running import Rows, run_query

TEXT = """\
# 谁叫这个名字？
# Who is named so?
# 按标签查找。
#? name name 赵一鸣
#? on date 2020-05-01
SELECT ?who ?name { ?who <http://e/label> ?name }
"""
ZHAO = ox.NamedNode("http://e/person/赵一鸣")


def only_zhao(name: str, _kind: str | None) -> tuple[ox.NamedNode, ...]:
    """Know one name only."""
    return (ZHAO,) if name == "赵一鸣" else ()


def bind_one(text: str, values: dict[str, str]) -> dict[str, Term]:
    (terms,) = bind(parse_question("q", text), values, only_zhao)
    return terms


def test_a_head_asks_in_two_languages_and_declares_parameters() -> None:
    question = parse_question("who", TEXT)
    assert (question.title, question.english) == ("谁叫这个名字？", "Who is named so?")
    assert question.definition == ("按标签查找。",)
    assert question.options == ("--name 赵一鸣", "--on 2020-05-01")
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
    (terms,) = bind(question, {"name": hostile}, only_zhao)
    answer = run_query(store, question.text, prefixes={}, parameters=terms)
    assert isinstance(answer, Rows)
    assert [row[1] for row in answer] == [ox.Literal(hostile)]


def test_a_name_is_bound_to_the_nodes_that_have_it() -> None:
    assert bind_one(TEXT, {})["name"] == ZHAO
    twice = bind(parse_question("who", TEXT), {}, lambda _n, _k: (ZHAO, ox.NamedNode("http://e/b")))
    assert [terms["name"] for terms in twice] == [ZHAO, ox.NamedNode("http://e/b")]


def test_a_name_that_nothing_has_is_said() -> None:
    with pytest.raises(QueryError, match="nothing in the graph is named 钱二 \\(--name\\)"):
        bind_one(TEXT, {"name": "钱二"})


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"on": "2020-13-01"}, "on is no date: '2020-13-01'"),
        ({"who": "x"}, "has no parameter who"),
    ],
)
def test_a_wrong_value_is_said_with_the_right_ones(values: dict[str, str], problem: str) -> None:
    with pytest.raises(QuestionError, match=problem) as caught:
        bind_one(TEXT, values)
    assert caught.value.known == ("--name 赵一鸣", "--on 2020-05-01")


def test_a_parameter_without_default_wants_a_value() -> None:
    with pytest.raises(QuestionError, match="wants a value for on"):
        bind_one("#? on date\nASK {}", {})


@pytest.mark.parametrize("value", ["2020-13", "2020", "x"])
def test_a_month_is_a_year_and_a_month(value: str) -> None:
    assert bind_one("#? month month 2020-05\nASK {}", {})["month"] == ox.Literal("2020-05")
    with pytest.raises(QuestionError, match="month is no month"):
        bind_one("#? month month 2020-05\nASK {}", {"month": value})


@pytest.mark.parametrize("head", ["#? on", "#? on moment 2020", "#? On date 2020-01-01"])
def test_a_malformed_head_is_an_error(head: str) -> None:
    with pytest.raises(QueryError, match="question q: not NAME KIND DEFAULT"):
        parse_question("q", head + "\nASK {}")


def test_questions_are_found_by_their_file_names(tmp_path: Path) -> None:
    (tmp_path / "who.rq").write_text(TEXT, "utf-8")
    assert list(load_questions(tmp_path)) == ["who"]
    assert load_questions(tmp_path / "none") == {}
