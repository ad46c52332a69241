"""Every saved question is asked of the corpus: from documents through the build to the answer."""

from __future__ import annotations

import re

import pytest

import kg
from kg.api import saved_questions
from kg.graph.ontology_files import ontology_path
from kg.query.running import Rows
from tests.questions.cases import Case, load_cases, marked, table
from tests.questions.known_failures import CORPUS

CASES = {case.id: case for case in load_cases()}
QUESTIONS = saved_questions()


@pytest.mark.parametrize("case", [marked(id_, case, CORPUS) for id_, case in CASES.items()])
def test_the_answer_is_the_expected_one(case: Case, corpus: kg.Graph) -> None:
    answer = corpus.answer_question(case.question, case.values)
    assert isinstance(answer, Rows)
    assert table(answer) == case.rows


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_has_an_expected_answer(name: str) -> None:
    assert name in CASES


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_is_in_the_list_for_readers(name: str) -> None:
    text = (ontology_path("questions") / "README.md").read_text("utf-8")
    row = next(line for line in text.splitlines() if f"| `{name}` |" in line)
    assert QUESTIONS[name].title in row
    assert QUESTIONS[name].english in row


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_in_both_languages_and_has_defaults(name: str) -> None:
    question = QUESTIONS[name]
    assert re.search(r"[一-鿿].*？$", question.title)
    assert re.search(r"^[^一-鿿]+\?$", question.english)
    assert all(parameter.default for parameter in question.parameters)


# Questions that count articles, or say who was not named where, rest on no single sentence.
WITHOUT_SENTENCES = frozenset({"coverage"})


SAID = [
    case
    for case in CASES.values()
    if case.question not in WITHOUT_SENTENCES and len(case.rows) > 1 and case.id not in CORPUS
]


@pytest.mark.parametrize("case", SAID, ids=lambda case: case.id)
def test_every_row_can_show_its_sentences(case: Case, corpus: kg.Graph) -> None:
    answer = corpus.answer_question(case.question, case.values, evidence=True)
    assert isinstance(answer, Rows)
    assert answer.columns[-2:] == ("evidence", "source")
    rows = table(answer)[1:]
    assert rows
    assert all(quote and source.endswith(".txt") for *_, quote, source in rows)


# Their own parameters say as of when: a stretch of time, or the day from which nothing is seen.
OWN_TIME = frozenset(
    {"events_between", "events_at", "events_of", "visits_of", "body_changes", "left_office"}
    | {"formulas_gone", "formulas_new"}
)


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_can_be_put_as_of_a_day(name: str) -> None:
    assert name in OWN_TIME or "on" in {p.name for p in QUESTIONS[name].parameters}


# They list who bears a name, of whom only the posts are as of the day.
OF_NAMES = frozenset({"namesakes", "shared_names"})


@pytest.mark.parametrize(
    "case", [case for case in SAID if case.question not in OWN_TIME | OF_NAMES]
)
def test_nothing_was_known_before_the_first_article(case: Case, corpus: kg.Graph) -> None:
    answer = corpus.answer_question(case.question, {**case.values, "on": "1990-01-01"})
    assert isinstance(answer, Rows)
    assert not list(answer)


def test_every_known_failure_is_of_a_case() -> None:
    assert CORPUS.keys() <= CASES.keys()
