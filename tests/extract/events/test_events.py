"""The events of a document: their order, days, speakers and the sentences that say them."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, parts, read_article

REPORT = (
    "3月5日，市委召开工作会议。市委书记孟云舟主持会议并讲话。"
    "国家主席温若水3月4日在北京会见法国总统杜邦。\n孟云舟强调，要提高认识。"
)


def test_events_are_numbered_in_text_order() -> None:
    found = read_article(REPORT).events
    assert [event.number for event in found] == [1, 2]
    assert [event.passage for event in found] == sorted(event.passage for event in found)


def test_every_claim_stands_in_a_sentence_that_names_its_subject() -> None:
    claims = read_article(REPORT)
    text = claims.source.text
    for part in claims.participations:
        name = part.participant.removeprefix("person/")
        assert name in text[part.passage.start : part.passage.end]


def test_a_remark_is_made_where_its_speaker_takes_part() -> None:
    assert [remark.event for remark in read_article(REPORT).remarks] == [1]


def test_who_speaks_at_a_meeting_is_a_speaker() -> None:
    text = "市委召开工作会议。市委书记孟云舟强调，要提高认识。"
    assert parts(text) == [(1, "孟云舟", "Speak")]


def test_a_speech_that_goes_on_opens_no_event() -> None:
    text = "市委召开工作会议。市委书记孟云舟强调，要提高认识。\n要召开座谈会。"
    assert [name for _, name in events(text)] == ["工作会议"]


@pytest.mark.parametrize(
    ("text", "title", "rules"),
    [
        pytest.param(
            "各项工作进展顺利。", "市委召开经济工作会议", ["events.convene"], id="no other event"
        ),
        pytest.param(
            "市委召开工作会议。", "市委召开工作会议", ["events.convene"], id="told by the article"
        ),
        pytest.param(
            "市委召开工作会议。",
            "市委印发《关于加强基层治理的意见》",
            ["events.release", "events.convene"],
            id="a release beside a meeting",
        ),
    ],
)
def test_the_headline_is_read_where_the_article_tells_less(
    text: str, title: str, rules: list[str]
) -> None:
    assert [rule for rule, _ in events(text, title)] == rules


def test_an_anniversary_gives_the_year() -> None:
    claims = read_article("今年是新中国成立70周年。")
    assert claims.year == 2019
    assert claims.year_basis is not None


def test_a_remark_at_a_meeting_is_made_there_though_its_speaker_is_of_another_event() -> None:
    text = (
        "3月5日，市委书记孟云舟到海淀区调研。\n"
        "下午，孟云舟在云溪村召开座谈会。座谈会上，他强调，要落实。"
    )
    claims = read_article(text)
    assert [str(event.date) for event in claims.events] == ["2021-03-05"] * 2
    assert [remark.event for remark in claims.remarks] == [2]


def test_a_headline_gives_no_order_of_names() -> None:
    text = "庆祝大会举行 孟云舟主持 叶林川秦良骥霍南出席"
    body = "庆祝大会3月5日在杭州举行。孟云舟主持大会，叶林川、秦良骥、霍南出席。"
    claims = read_article(body, text)
    order = sorted(
        (part.position or 0, part.participant.removeprefix("person/"))
        for part in claims.participations
    )
    assert list(dict.fromkeys(name for _, name in order)) == ["孟云舟", "叶林川", "秦良骥", "霍南"]
