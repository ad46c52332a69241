"""Inspection teams come, and tell what they found."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import events, parts, read_article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "3月4日，省委第三巡视组向杭州市委反馈巡视情况。",
            [("events.inspection", "省委第三巡视组向杭州市委反馈巡视情况")],
            id="a team tells one body",
        ),
        pytest.param(
            "近日，县委3个巡察组，分别向县教育局党组、县审计局党组反馈了巡察情况。",
            [("events.inspection", "县委3个巡察组向县教育局党组、县审计局党组反馈巡察情况")],
            id="several teams tell several bodies",
        ),
        pytest.param(
            "孟云舟在会上传达了中央第五督导组向岭东省的反馈意见和省委书记温若水的讲话精神。",
            [],
            id="what a team told is passed on",
        ),
        pytest.param(
            "近日，8个督察组完成对10个地方进驻工作。\n进驻动员会上，各督察组组长强调，要提高站位。",
            [
                ("events.inspection", "8个督察组完成对10个地方进驻工作"),
                ("events.convene", "进驻动员会"),
            ],
            id="teams come, and what is said at the meeting",
        ),
        pytest.param("督察组进驻期间设立专门值班电话。", [], id="only when"),
    ],
)
def test_what_teams_do_is_an_event(text: str, expected: list[tuple[str, str]]) -> None:
    assert events(text) == expected


def test_who_tells_for_the_team_speaks_and_who_comes_to_hear_it_attends() -> None:
    text = (
        "3月4日，县委2个巡察组分别向县教育局、县审计局反馈巡察情况。"
        "第一巡察组组长万全向县教育局反馈时指出，局党组学用脱节。"
        "县委常委孟云舟出席了向县教育局的反馈会并讲话。"
    )
    assert parts(text) == [
        (2, "万全", "Speak"),
        (2, "孟云舟", "Attend"),
        (2, "孟云舟", "Speak"),
    ]
    assert [str(event.date) for event in read_article(text).events] == ["2021-03-04"] * 2


def test_who_answers_for_a_body_speaks_where_that_body_was_told_what_was_found() -> None:
    text = (
        "3月5日，区委第一巡察组向区教育局党组反馈巡察情况。3月6日，区委第二巡察组向白塔街道党工委"
        "反馈巡察情况。\n"
        "区教育局党组书记、局长孟云舟作表态发言，表示对反馈意见照单全收。白塔街道党工委书记温若水"
        "也作了表态。"
    )
    assert parts(text) == [(1, "孟云舟", "Speak"), (2, "温若水", "Speak")]
