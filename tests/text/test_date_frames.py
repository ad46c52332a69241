"""Days in lists and days until which something is to be done, wherever they stand in a sentence."""

from __future__ import annotations

import pytest

from kg.model.time import PartialDate
from kg.text.cues import Cues
from kg.text.dates import find_dates

_FRAMES = (
    "{}，云泽市召开会议。",
    "会议于{}举行。",
    "孟云舟{}在云泽市调研。",
    "据了解，{}全市实现增长。",
)


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("5日和6日", ["2021-05-05/2021-05-06"]),
        ("5日、6日", ["2021-05-05/2021-05-06"]),
        ("5至6日", ["2021-05-05/2021-05-06"]),
        ("5、6日", ["2021-05-05/2021-05-06"]),
        ("3月5日和20日", ["2021-03-05", "2021-03-20"]),
        ("3月5日、12日、19日", ["2021-03-05", "2021-03-12", "2021-03-19"]),
        ("3月15日、4月11日", ["2021-03-15", "2021-04-11"]),
        ("4月30日、5月1日", ["2021-04-30/2021-05-01"]),
        ("6日7时30分", ["2021-05-06"]),
        ("今年前4个月", ["2021-01/2021-04"]),
        ("12月31日前", ["2021-12-31"]),
        ("5月3日前", ["2021-05-03"]),
        ("2030年前", ["2030"]),
        ("五年前", []),
    ],
)
def test_days_are_read_in_every_frame(words: str, values: list[str]) -> None:
    for frame in _FRAMES:
        found = find_dates(Cues(frame.format(words)), PartialDate(2021, 5, 7))
        assert [str(date.value) for date in found] == values, frame
