"""A court's hearing is an event: the case, who presides and who came."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, parts, read_article

HEARING = (
    "3月5日，青州市中级人民法院依法公开开庭审理被告人温某等三人污染环境一案，"
    "市中级人民法院院长孟云舟担任审判长。市人民检察院检察长温若水出庭支持公诉。"
    "市人大常委会副主任沈怀瑾及部分人大代表旁听庭审。"
)


def test_a_hearing_is_named_by_its_case_and_has_its_court_and_day() -> None:
    (event,) = read_article(HEARING).events
    assert (event.rule, event.name) == (
        "events.hearing",
        "公开开庭审理被告人温某等三人污染环境一案",
    )
    assert (str(event.date), event.hosts) == ("2021-03-05", ("body/青州市中级人民法院",))


def test_the_presiding_judge_chairs_and_the_others_attend() -> None:
    assert parts(HEARING) == [
        (1, "孟云舟", "Chair"),
        (1, "温若水", "Attend"),
        (1, "沈怀瑾", "Attend"),
    ]


def test_a_meeting_after_the_hearing_is_of_its_day() -> None:
    article = read_article(HEARING + "\n闭庭后，市中级人民法院召开座谈会。")
    assert [str(event.date) for event in article.events] == ["2021-03-05", "2021-03-05"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "3月5日，青州市中级人民法院对温某等九人涉恶案一审公开宣判。",
            ["一审公开宣判温某等九人涉恶案"],
            id="sentenced",
        ),
        pytest.param("法院依法公开开庭审理各类环境案件。", [], id="no case and no day"),
    ],
)
def test_a_hearing_has_a_case_and_a_day(text: str, names: list[str]) -> None:
    assert [name for _, name in events(text)] == names


def test_who_prosecutes_in_that_capacity_attends() -> None:
    text = (
        "3月5日，青州市中级人民法院公开开庭审理温某等人污染环境一案。"
        "市检察院检察长沈怀瑾以国家公诉人身份出庭支持公诉。"
    )
    assert parts(text) == [(1, "沈怀瑾", "Attend")]


def test_a_verdict_in_the_room_just_told_of_is_a_hearing() -> None:
    text = (
        "3月5日上午，青州市中级人民法院审判庭内庄严肃穆，温某等11人涉恶一案在这里公开宣判。"
        "院长孟云舟担任审判长，市人大常委会副主任沈怀瑾以及部分代表旁听了宣判。"
    )
    assert parts(text) == [(1, "孟云舟", "Chair"), (1, "沈怀瑾", "Attend")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "3月2日上午，原青潭县委副书记孟云舟涉嫌受贿一案在青州中院公开开庭审理。",
            "公开开庭审理原青潭县委副书记孟云舟涉嫌受贿一案",
            id="中院",
        ),
        pytest.param(
            "昨天，青潭县原副县长孟云舟受贿一案在青州市中级人民法院受审。",
            "青潭县原副县长孟云舟受贿一案受审",
            id="受审",
        ),
    ],
)
def test_cases_that_stand_before_their_court(text: str, name: str) -> None:
    assert events(text) == [("events.hearing", name)]
