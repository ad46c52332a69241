"""Talks whose sides have no names are read where a day is told."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, only_event, parts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "新一轮伊法谈判5日在日内瓦举行。", "新一轮伊法谈判在日内瓦举行", id="by its subject"
        ),
        pytest.param(
            "法国和日本高级代表团5日在日内瓦举行会谈。",
            "法国和日本高级代表团在日内瓦举行会谈",
            id="by its sides",
        ),
    ],
)
def test_talks_without_names_are_found(text: str, name: str) -> None:
    event = only_event(text)
    assert (event.rule, event.name, event.type.value) == ("events.talks", name, "Talks")
    assert event.date is not None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("新一轮伊法谈判在日内瓦举行。", id="no day"),
        pytest.param("法国和日本3月5日表示愿举行会谈。", id="wished for"),
        pytest.param("法国代表团5日在日内瓦举行会谈后离开。", id="one side"),
    ],
)
def test_no_talks_are_made_of_wishes(text: str) -> None:
    assert events(text) == []


def test_who_takes_part_in_such_talks_meets() -> None:
    text = "新一轮伊法谈判5日在日内瓦举行。法国外长杜邦参加谈判。"
    assert parts(text) == [(1, "杜邦", "Meet")]


def test_talks_that_end_have_been_held() -> None:
    event = only_event("法国和日本高级代表团5日结束在日内瓦的会谈。")
    assert event.name == "法国和日本高级代表团结束在日内瓦的会谈"


def test_who_speaks_for_those_received_is_met() -> None:
    text = "市长孟云舟5日集体会见外方代表。法国外长杜邦代表外方发言。"
    assert (1, "杜邦", "Meet") in parts(text)
