"""Two reports are of one event if nothing keeps them apart; what does is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model.knowledge import EventType
from kg.resolve.event_agreement import Point, Report, agreements, differences

DAY = "2020-05-01"
MEETING = Report("a", EventType.MEETING, "云州市安全生产工作会议", DAY)
BRIEFING = Report("a", EventType.MEETING, "新闻发布会", DAY, hosts=frozenset({"新闻办"}))
LETTER = Report("a", EventType.TALKS, "赵一向江河论坛致贺信", DAY, principals=("赵一",))
TALKS = Report("a", EventType.TALKS, "赵一会见钱二", DAY, principals=("赵一", "钱二"))
VISIT = Report(
    "a",
    EventType.VISIT,
    "赵一到开发区调研",
    DAY,
    principals=("赵一",),
    places=frozenset({"开发区"}),
)


@pytest.mark.parametrize(
    ("one", "other", "points"),
    [
        pytest.param(MEETING, replace(MEETING, article="b"), [], id="one name that tells"),
        pytest.param(
            MEETING,
            replace(MEETING, article="b", name="云州市全市安全生产工作会议"),
            [Point.SHORT_NAME],
            id="words put in, and nothing in common",
        ),
        pytest.param(
            replace(MEETING, persons=frozenset({"赵一"})),
            replace(
                MEETING, article="b", name="云州市春季安全生产工作会议", persons=frozenset({"赵一"})
            ),
            [],
            id="words put in at one place, and a person in common",
        ),
        pytest.param(
            replace(MEETING, chairs=frozenset({"赵一"})),
            replace(MEETING, article="b", chairs=frozenset({"钱二"})),
            [Point.CHAIRS],
            id="two chairs",
        ),
        pytest.param(
            BRIEFING,
            replace(BRIEFING, article="b"),
            [Point.SHORT_NAME],
            id="two briefings of one host on one day",
        ),
        pytest.param(
            replace(BRIEFING, type=EventType.RELEASE, name="云州市统计局发布数据"),
            replace(BRIEFING, type=EventType.RELEASE, name="云州市统计局发布数据", article="b"),
            [Point.SHORT_NAME],
            id="two releases of one host on one day",
        ),
        pytest.param(
            replace(BRIEFING, persons=frozenset({"赵一"})),
            replace(BRIEFING, article="b", persons=frozenset({"赵一"})),
            [],
            id="a briefing with one speaker",
        ),
        pytest.param(
            replace(
                BRIEFING, name="欢迎仪式", hosts=frozenset(), persons=frozenset({"赵一", "钱二"})
            ),
            replace(
                BRIEFING,
                article="b",
                name="欢迎仪式",
                hosts=frozenset(),
                persons=frozenset({"赵一", "孙三"}),
            ),
            [Point.SHORT_NAME],
            id="two welcomes by one host",
        ),
        pytest.param(
            replace(MEETING, persons=frozenset({"赵一"})),
            replace(
                MEETING,
                article="b",
                name="云州市安全生产工作会议开幕式",
                persons=frozenset({"赵一"}),
            ),
            [Point.NAME],
            id="a meeting and its opening",
        ),
        pytest.param(
            replace(MEETING, persons=frozenset({"赵一"})),
            replace(
                MEETING,
                article="b",
                name="赵一同列席云州市安全生产工作会议的代表座谈",
                persons=frozenset({"赵一"}),
            ),
            [Point.NAME],
            id="a meeting and a talk with those who attend it",
        ),
        pytest.param(
            LETTER,
            replace(LETTER, article="b", name="赵一给云州大学师生回信"),
            [Point.NAME],
            id="two letters of one sender on one day",
        ),
        pytest.param(
            TALKS,
            replace(TALKS, article="b", name="赵一同钱二会谈"),
            [],
            id="talks of the same two",
        ),
        pytest.param(
            VISIT,
            replace(VISIT, article="b", name="赵一在开发区考察项目"),
            [],
            id="a visit to one place under two names",
        ),
        pytest.param(
            VISIT,
            replace(VISIT, article="b", name="赵一看望老党员", places=frozenset()),
            [Point.PLACES],
            id="two visits of one leader, no place in common",
        ),
    ],
)
def test_differences(one: Report, other: Report, points: list[Point]) -> None:
    assert list(differences(one, other)) == points
    assert list(differences(other, one)) == points


def test_agreements() -> None:
    other = replace(VISIT, article="b", name="赵一在开发区考察项目")
    assert list(agreements(VISIT, other)) == [
        Point.TYPE, Point.DAY, Point.PRINCIPALS, Point.PLACES,
    ]  # fmt: skip
