from __future__ import annotations

import pytest

from kg.web.facts import End
from kg.web.views.times import (
    LENGTH,
    histogram,
    in_time,
    month_bars,
    shown_ends,
    stretches,
    written,
)


def test_bars_stand_on_one_line_of_whole_years() -> None:
    ends = [("2019-01-01", "2019-12-31", True, False), ("2020-07-01", "2020-12-31", False, True)]
    bars, ticks = stretches(ends)
    first, second = bars
    assert first is not None
    assert second is not None
    assert (first.x, second.x + second.width) == (0, LENGTH)
    assert first.x + first.width < second.x
    assert (first.starts, first.ends, second.starts, second.ends) == (True, False, False, True)
    assert [year for _, year in ticks] == ["2019", "2020"]


def test_a_year_alone_covers_all_of_it() -> None:
    bars, _ = stretches([("2019", "2019", True, True)])
    assert bars[0] is not None
    assert bars[0].width == LENGTH


def test_what_has_no_time_has_no_bar() -> None:
    assert stretches([("", "", False, False)]) == ([None], ())


def test_empty_months_have_an_empty_bar() -> None:
    bars = histogram(["2019-11-02", "2020-01-05", "2020-01-09", "2020"])
    assert [(bar.label, bar.count) for bar in bars] == [
        ("2019-11", 1),
        ("2019-12", 0),
        ("2020-01", 2),
    ]
    assert bars[2].height == 100


def test_many_months_become_years() -> None:
    bars = month_bars({"2001-05": 1, "2001-06": 2, "2024-01": 1})
    assert (bars[0].label, bars[0].count) == ("2001", 3)
    assert len(bars) == 24


@pytest.mark.parametrize("days", [[], ["2019"], [""]])
def test_no_months_no_bars(days: list[str]) -> None:
    assert histogram(days) == ()


@pytest.mark.parametrize(
    ("edtf", "shown"),
    [
        ("2019-09-08", "2019-09-08"),
        ("2019", "2019"),
        ("2025-04-08/2025-04-09", "2025-04-08 – 09"),
        ("2025-04-28/2025-05-02", "2025-04-28 – 05-02"),
        ("2025-12-30/2026-01-02", "2025-12-30 – 2026-01-02"),
        ("2025-04/2025-05", "2025-04 – 05"),
        ("2019/2020-03", "2019 – 2020-03"),
    ],
)
def test_what_both_days_share_is_written_once(edtf: str, shown: str) -> None:
    assert written(edtf) == shown


SEEN, FROM, TILL = "seen", "started", "ended"


@pytest.mark.parametrize(
    ("first", "last", "starts", "ends", "shown"),
    [
        ("", "", False, False, []),
        ("2019-06-01", "2019-06-01", False, False, [("2019-06-01", SEEN)]),
        ("2019-06-01", "2019-09-08", False, False, [("2019-06-01", SEEN), ("2019-09-08", SEEN)]),
        ("2019-06-01", "2019-06-01", True, False, [("2019-06-01", FROM)]),
        ("2019-06-01", "2019-06-01", False, True, [("2019-06-01", TILL)]),
        ("2019-06-01", "2019-09-08", True, False, [("2019-06-01", FROM), ("2019-09-08", SEEN)]),
        ("2019-06-01", "2019-09-08", False, True, [("2019-06-01", SEEN), ("2019-09-08", TILL)]),
        ("2019-06-01", "2019-06-01", True, True, [("2019-06-01", FROM), ("2019-06-01", TILL)]),
    ],
)
def test_each_end_tells_whether_it_was_reported(
    first: str, last: str, starts: bool, ends: bool, shown: list[tuple[str, str]]
) -> None:
    assert shown_ends(first, last, starts, ends) == tuple(End(*end) for end in shown)


def test_what_has_no_time_comes_last() -> None:
    times = [("", "", False, False), ("2020", "2021", False, False), ("2019", "2022", True, False)]
    assert [ends[0] for ends in sorted(times, key=in_time)] == ["2019", "2020", ""]
