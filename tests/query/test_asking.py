from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.errors import QuestionError
from kg.graph.vocab import ZP
from kg.query.asking import ask_question, make_rows
from kg.query.naming import nodes_named
from kg.query.questions import parse_question
from kg.query.running import Rows, Term
from tests.graph.sample import TEXT

POSTS = """\
# 某人有哪些职务？
# Which posts has a person?
#? person name 赵一鸣
SELECT ?post ?person (?tenure AS ?evidence) {
  ?tenure zp:holder ?person ; zp:post/rdfs:label ?post ; zp:tenureKind zp:Incumbent
}
"""


@pytest.fixture(scope="module")
def graph(built: Path) -> kg.Graph:
    return kg.open(built)


def ask(graph: kg.Graph, text: str, *, evidence: bool = False, **values: str) -> Rows:
    question = parse_question("q", text)
    answer = ask_question(graph.store, question, values, prefixes=graph.prefixes, evidence=evidence)
    assert isinstance(answer, Rows)
    return answer


def cells(rows: Rows) -> list[tuple[str, ...]]:
    return [tuple(_text(term) for term in row) for row in rows]


def _text(term: Term | None) -> str:
    return "" if term is None else str(getattr(term, "value", term))


def test_a_plain_answer_has_neither_parameters_nor_evidence(graph: kg.Graph) -> None:
    rows = ask(graph, POSTS)
    assert rows.columns == ("post",)
    assert cells(rows) == [("中国共产党青州市委员会书记",)]


def test_with_evidence_each_sentence_comes_with_its_file(graph: kg.Graph) -> None:
    rows = ask(graph, POSTS, evidence=True)
    assert rows.columns == ("post", "evidence", "source")
    assert cells(rows) == [("中国共产党青州市委员会书记", TEXT, "a.txt")]


def test_evidence_of_what_is_derived_is_that_of_what_it_rests_on(graph: kg.Graph) -> None:
    text = "SELECT (?r AS ?evidence) { ?r rdf:predicate zp:coAttended ; zp:restsOn ?p }"
    assert cells(ask(graph, text, evidence=True)) == [(TEXT, "a.txt")]


def test_a_name_of_several_nodes_shows_which_each_row_is_of(graph: kg.Graph) -> None:
    text = "#? thing name 净滩行动第1批\nSELECT ?thing ?name { ?thing rdfs:label ?name }"
    assert ask(graph, text).columns == ("name",)
    store = graph.store
    shared = nodes_named(store, "孙三", graph.prefixes)
    assert [node.value.rpartition("/")[2] for node in shared] == ["孙三"]


def test_a_name_may_differ_in_quotes_or_be_an_iri(graph: kg.Graph) -> None:
    exact = nodes_named(graph.store, "青州市委", graph.prefixes)
    assert exact == nodes_named(graph.store, "body:中国共产党青州市委员会", graph.prefixes)
    assert exact == nodes_named(graph.store, exact[0].value, graph.prefixes)
    assert nodes_named(graph.store, "“8+2”", graph.prefixes) == nodes_named(
        graph.store, "8＋2", graph.prefixes
    )
    assert nodes_named(graph.store, "青州市", graph.prefixes) != exact
    assert nodes_named(graph.store, "青", graph.prefixes) == ()
    assert nodes_named(graph.store, "https://not an iri", graph.prefixes) == ()


@pytest.mark.parametrize("name", ["青州市委", "“青州 市委”", "zhonggongqingzhoushiwei"])
def test_a_name_of_a_kind_is_of_that_kind_only(graph: kg.Graph, name: str) -> None:
    anything = nodes_named(graph.store, name, graph.prefixes)
    assert nodes_named(graph.store, name, graph.prefixes, ZP.Body) == anything
    assert nodes_named(graph.store, name, graph.prefixes, ZP.Person) == ()


def test_rows_that_differ_only_in_evidence_are_one(graph: kg.Graph) -> None:
    text = "SELECT ?verb (?e AS ?evidence) { ?r zp:verb ?verb ; zp:evidence ?e } ORDER BY ?verb"
    assert cells(ask(graph, text)) == [("强调",), ("指出",)]


def test_an_unknown_parameter_is_refused(graph: kg.Graph) -> None:
    with pytest.raises(QuestionError):
        ask(graph, POSTS, post="书记")


def test_a_yes_or_no_question_is_answered_as_it_is(graph: kg.Graph) -> None:
    question = parse_question("q", "ASK { ?p a zp:Person }")
    assert ask_question(graph.store, question, {}, prefixes=graph.prefixes)


def test_made_rows_keep_terms_and_gaps() -> None:
    rows = make_rows(["a", "b"], [(None, None)])
    assert rows.columns == ("a", "b")
    assert list(rows) == [(None, None)]
