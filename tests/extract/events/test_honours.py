"""Honours are events of those who get them."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, parts


@pytest.mark.parametrize(
    ("text", "name", "who"),
    [
        pytest.param(
            "市委决定，授予孟云舟同志、市长温若水等6名同志“云泽工匠”称号。",
            "授予孟云舟、温若水“云泽工匠”称号",
            ["孟云舟", "温若水"],
            id="授予…称号",
        ),
        pytest.param(
            "上月底，副市长孟云舟被共青团杭州市委授予“杭州市优秀青年”称号。",
            "授予孟云舟“杭州市优秀青年”称号",
            ["孟云舟"],
            id="被…授予",
        ),
        pytest.param(
            "国家主席温若水签署主席令，授予孟云舟同志“共和国勋章”。",
            "授予孟云舟“共和国勋章”",
            ["孟云舟"],
            id="a medal",
        ),
        pytest.param(
            "副市长孟云舟荣获全国劳动模范称号。",
            "授予孟云舟全国劳动模范称号",
            ["孟云舟"],
            id="荣获 without quotes",
        ),
    ],
)
def test_an_honour_is_an_event(text: str, name: str, who: list[str]) -> None:
    assert events(text) == [("events.honour", name)]
    assert parts(text) == [(1, person, "Attend") for person in who]


@pytest.mark.parametrize(
    "text",
    ["会议讨论了授予称号事宜。", "国家主席温若水向勋章获得者颁授勋章奖章。"],
    ids=["nobody is named", "who gives is not honoured"],
)
def test_no_honour_is_made_up(text: str) -> None:
    assert [rule for rule, _ in events(text) if rule == "events.honour"] == []


def test_a_medal_is_awarded_once() -> None:
    text = (
        "省政府3月5日决定给孟云舟颁发“云泽功勋奖章”。\n省政府决定，给孟云舟同志颁发“云泽功勋奖章”。"
    )
    assert [name for _, name in events(text)] == ["授予孟云舟“云泽功勋奖章”"]
