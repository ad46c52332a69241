"""An instruction is a release of the person whose it is, where the article makes it known."""

from __future__ import annotations

from tests.extract.reading_events import events, read_article

TITLE = "孟云舟对防汛救灾工作作出重要指示 温若水作出批示"
TEXT = (
    "市委书记孟云舟近日对防汛救灾工作作出重要指示。孟云舟指出，各地要压实责任。\n"
    "市长温若水作出批示，要求有关部门加强值守。"
)


def test_each_instruction_is_an_event_of_its_author() -> None:
    article = read_article(TEXT, TITLE)
    assert [(event.rule, event.name) for event in article.events] == [
        ("events.instruction", "孟云舟对防汛救灾工作作出重要指示"),
        ("events.instruction", "温若水作出批示"),
    ]
    assert [(part.participant, part.role.value) for part in article.participations] == [
        ("person/孟云舟", "Author"),
        ("person/温若水", "Author"),
    ]
    assert [remark.event for remark in article.remarks] == [1, 2]


def test_an_instruction_that_a_meeting_studies_is_none() -> None:
    title = "市委召开常委会会议 学习重要指示"
    text = "3月5日，市委召开常委会会议，学习孟云舟对防汛救灾工作作出的重要指示。"
    assert [rule for rule, _ in events(text, title)] == ["events.convene"]


def test_an_instruction_beside_a_meeting_is_told_where_the_headline_names_whose_it_is() -> None:
    text = "省政府3月5日召开全省防汛电视电话会议。省长孟云舟作出重要批示。副省长温若水出席会议。"
    claims = read_article(text, "孟云舟对全省防汛电视电话会议作出重要批示强调 狠抓落实")
    assert [(e.rule, e.name, str(e.date)) for e in claims.events] == [
        ("events.convene", "全省防汛电视电话会议", "2021-03-05"),
        ("events.instruction", "孟云舟作出重要批示", "2021-03-05"),
    ]
