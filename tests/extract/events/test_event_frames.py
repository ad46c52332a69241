"""Frames in which events are told: what kind, on which day, and who had which part."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import read_article

_DAY = "2021-03-05"


@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        (
            "3月5日，市长孟云舟与来访的青禾集团董事长温若水举行工作会谈。",
            "Talks",
            {("孟云舟", "Meet"), ("温若水", "Meet")},
        ),
        (
            "3月5日，市长孟云舟接待了青禾集团董事长温若水一行，双方就合作进行洽谈。",
            "Talks",
            {("孟云舟", "Meet"), ("温若水", "Meet")},
        ),
        (
            "3月5日，国家主席孟云舟接受贝林国新任驻华大使奥雷尔递交国书。",
            "Talks",
            {("孟云舟", "Meet"), ("奥雷尔", "Meet")},
        ),
        (
            "3月5日，外交部长孟云舟应约同贝林国外长莫里视频会晤。",
            "Talks",
            {("孟云舟", "Meet"), ("莫里", "Meet")},
        ),
        (
            "3月5日，国务院总理孟云舟离京赴贝林国进行正式访问。",
            "Visit",
            {("孟云舟", "Lead")},
        ),
        (
            "3月5日，市政协主席孟云舟率部分政协委员视察城市管理工作。",
            "Visit",
            {("孟云舟", "Lead")},
        ),
        (
            "3月5日，市人大常委会组织部分人大代表视察重点项目，主任孟云舟参加视察。",
            "Visit",
            {("孟云舟", "Attend")},
        ),
        (
            "3月5日，市长孟云舟来到云溪大学，为师生作形势政策报告。",
            "Visit",
            {("孟云舟", "Lead"), ("孟云舟", "Speak")},
        ),
        (
            "3月5日，市长孟云舟看望慰问老党员，向他颁发“光荣在党50年”纪念章。",
            "Visit",
            {("孟云舟", "Lead")},
        ),
        (
            "3月5日，市四套班子领导孟云舟、温若水来到云溪公园，参加义务植树活动。",
            "Meeting",
            {("孟云舟", "Attend"), ("温若水", "Attend")},
        ),
        (
            "3月5日，云溪市数据局正式挂牌。市长孟云舟出席揭牌仪式并讲话。",
            "Meeting",
            {("孟云舟", "Attend"), ("孟云舟", "Speak")},
        ),
        (
            "3月5日，由市委组织部、市委党校联合举办的全市村党组织书记培训班开班。"
            "市长孟云舟出席开班式并作动员讲话。",
            "Meeting",
            {("孟云舟", "Attend"), ("孟云舟", "Speak")},
        ),
        ("3月5日，市生态环境局公布2020年度环境状况公报。", "Release", set()),
    ],
)
def test_a_frame_tells_one_event(text: str, kind: str, parts: set[tuple[str, str]]) -> None:
    claims = read_article(text)
    assert [(event.type.value, str(event.date)) for event in claims.events] == [(kind, _DAY)]
    took = {(p.participant.removeprefix("person/"), p.role.value) for p in claims.participations}
    assert took == parts


def test_who_receives_a_visitor_meets_him() -> None:
    claims = read_article("3月5日，青禾集团董事长温若水率队来云溪考察，市长孟云舟会见了温若水。")
    talks = next(event.number for event in claims.events if event.type.value == "Talks")
    met = {p.participant for p in claims.participations if p.event == talks}
    assert met == {"person/孟云舟", "person/温若水"}


def test_a_meeting_told_after_another_is_one_of_its_own() -> None:
    claims = read_article(
        "3月5日，市委召开全市经济工作会议。随后召开的座谈会上，市长孟云舟听取意见建议。"
    )
    assert [event.name for event in claims.events] == ["全市经济工作会议", "孟云舟召开座谈会"]
    assert [(p.event, p.role.value) for p in claims.participations] == [(2, "Attend")]


@pytest.mark.parametrize("name", ["2021年春季田径运动会", "一季度经济形势分析会"])
def test_a_time_within_a_name_is_no_day_of_the_meeting(name: str) -> None:
    (event,) = read_article(f"日前，{name}举行。").events
    assert (event.name, event.date) == (name, None)


def test_who_holds_an_occasion_is_no_part_of_its_name() -> None:
    (event,) = read_article("3月5日，由市政府主办的第五届云溪茶文化节开幕式在白石镇举行。").events
    assert event.name == "第五届云溪茶文化节开幕式"
