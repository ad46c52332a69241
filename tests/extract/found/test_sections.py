"""Items of a digest are reports of their own within one article."""

from __future__ import annotations

import pytest

from kg.extract.found.sections import find_sections
from tests.extract.conftest import FindIn
from tests.extract.reading_events import read_article

DIGEST = (
    "岭东省启动春耕\n3月5日，省委召开全省农村工作会议。省委书记孟云舟强调，要抓好春耕。\n"
    "青州机场通航\n今天，市委副书记温若水出席通航仪式。他表示，要加强管理。"
)


def test_an_item_has_its_own_events_and_remarks() -> None:
    claims = read_article(DIGEST, "国内联播快讯")
    assert [event.name for event in claims.events] == ["全省农村工作会议", "通航仪式"]
    assert [(r.speaker, r.event) for r in claims.remarks] == [("孟云舟", 1), ("温若水", 2)]
    attended = [(p.event, p.participant) for p in claims.participations if p.role == "Attend"]
    assert attended == [(2, "person/温若水")]


def test_who_does_something_in_one_item_is_nobody_in_the_next() -> None:
    text = (
        "岭东省启动春耕\n3月5日，省委召开全省农村工作会议。\n青州机场通航\n市委副书记温若水出席。"
    )
    assert read_article(text, "国内联播快讯").participations == ()


def test_passages_stand_in_the_article_s_own_text() -> None:
    claims = read_article(DIGEST, "国内联播快讯")
    text = claims.source.text
    quotes = [text[e.passage.start : e.passage.end] for e in claims.events]
    assert quotes == [
        "3月5日，省委召开全省农村工作会议。",
        "今天，市委副书记温若水出席通航仪式。",
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("市委召开工作会议。\n市委书记孟云舟主持会议。", 1, id="one report"),
        pytest.param(
            "市委召开工作会议。\n强化责任担当\n市委书记孟云舟主持会议。", 1, id="a heading within"
        ),
        pytest.param(
            "市委召开工作会议。\n青州机场今天正式通航\n3月5日，青州机场通航。",
            2,
            id="a heading above a day",
        ),
        pytest.param("◆3月5日，市委召开会议。\n◆3月4日，市政府召开会议。", 2, id="bullets"),
        pytest.param("◆3月5日，市委召开会议。\n市委书记孟云舟主持。", 1, id="one bullet"),
    ],
)
def test_items_are_told_apart(find_in: FindIn, text: str, number: int) -> None:
    sections = find_sections(find_in(text))
    assert len(sections) == number
    assert sections[0].body[0] == 0 or sections[0].title[0] == 0
    assert sections[-1].body[1] == len(text)


def test_more_lines_of_the_headline_are_no_report() -> None:
    text = (
        "省委召开党外人士座谈会\n孟云舟主持座谈会并讲话\n"
        "3月5日，省委召开党外人士座谈会。省委书记孟云舟主持座谈会。"
    )
    claims = read_article(text, "省委召开党外人士座谈会 孟云舟主持座谈会")
    assert len(claims.events) == 1
