"""A paragraph that reports what somebody does next is no part of the speech before it."""

from __future__ import annotations

from tests.extract.reading_events import events, parts


def test_a_meeting_that_passes_on_a_speech_is_reported_behind_another() -> None:
    text = (
        "3月4日，区委书记孟云舟到新华街道检查工作。他强调，要加强监测。\n"
        "3月5日下午，孟云舟主持召开区防汛领导小组第六次会议，学习温若水总书记重要讲话精神。\n"
        "区政协主席白露参加会议。"
    )
    assert events(text)[-1][1] == "区防汛领导小组第六次会议"
    assert (2, "白露", "Attend") in parts(text)
