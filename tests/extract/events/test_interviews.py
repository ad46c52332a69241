"""Interviews that are pieces of their own are events at which the one who is asked speaks."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import parts, read_article


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("5日的《岭东访谈》，来看总台记者对贝林国总统奥雷尔的专访。", id="by whom"),
        pytest.param("《高端访谈》栏目5日将播出对贝林国总统奥雷尔的独家专访。", id="aired"),
        pytest.param("3月5日，本报记者就两国合作对贝林国总统奥雷尔进行了专访。", id="on what"),
    ],
)
def test_whom_an_interview_is_with_speaks_there(text: str) -> None:
    (event,) = read_article(text).events
    assert (event.rule, str(event.date)) == ("events.interview", "2021-03-05")
    assert parts(text) == [(1, "奥雷尔", "Speak")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("贝林国总统奥雷尔5日在接受本报记者采访时说，两国友好。", id="答问"),
        pytest.param("5日，专访团到达云泽市，市长孟云舟会见记者。", id="a team"),
    ],
)
def test_who_answers_a_question_gives_no_interview(text: str) -> None:
    assert "events.interview" not in [event.rule for event in read_article(text).events]


def test_an_interview_that_the_headline_and_the_lead_tell_is_one() -> None:
    title = "《高端访谈》今晚播出贝林国总统奥雷尔专访"
    text = "5日，《高端访谈》栏目将播出对贝林国总统奥雷尔的独家专访。"
    assert len(read_article(text, title).events) == 1
