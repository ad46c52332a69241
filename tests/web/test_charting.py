from __future__ import annotations

import pytest

from kg.web.asking import Cell
from kg.web.charting import make_chart, picture_address

BASE = "https://w3id.org/zhengpu/id/"


def row(*values: str | int) -> tuple[Cell, ...]:
    return tuple(
        Cell(
            str(value),
            f"/id/person/{value}" if str(value)[0] in "甲乙丙" else None,
            isinstance(value, int),
        )
        for value in values
    )


def test_counts_are_bars_by_name() -> None:
    rows = [row("甲", 8, "2019-01-02", "2020-03-04"), row("乙", 2, "2019-01-02", "2019-01-02")]
    chart = make_chart(("name", "times", "first", "last"), rows)
    assert chart is not None
    assert [(line.label, line.value, line.stretch.width) for line in chart.lines] == [
        ("甲", "8", 1000),
        ("乙", "2", 250),
    ]
    assert chart.lines[0].href == "/id/person/甲"


def test_ends_of_time_are_lines_under_years() -> None:
    rows = [row("甲", "2019-01-02", "2020-12-31"), row("乙", "2020-01-01", "2020-06-30")]
    chart = make_chart(("name", "first", "last"), rows)
    assert chart is not None
    assert [line.value for line in chart.lines] == [
        "2019-01-02 – 2020-12-31",
        "2020-01-01 – 2020-06-30",
    ]
    assert [year for _, year in chart.ticks] == ["2019", "2020"]
    assert chart.lines[0].stretch.width > chart.lines[1].stretch.width


def test_numbers_by_month_are_columns() -> None:
    rows = [row("2019-01", "甲报", 3), row("2019-03", "甲报", 5), row("2019-03", "甲报", 1)]
    chart = make_chart(("month", "paper", "articles"), rows)
    assert chart is not None
    assert [(bar.label, bar.count) for bar in chart.bars] == [
        ("2019-01", 3),
        ("2019-02", 0),
        ("2019-03", 6),
    ]


def test_rows_with_days_alone_are_counted() -> None:
    chart = make_chart(("event", "day"), [row("甲", "2019-01-02"), row("乙", "2019-01-09")])
    assert chart is not None
    assert [(bar.label, bar.count) for bar in chart.bars] == [("2019-01", 2)]


@pytest.mark.parametrize(
    "rows", [[], [row("甲", 3)], [row("甲", "x"), row("乙", "y")], [row("甲", "2"), row("乙", "3")]]
)
def test_what_has_no_number_and_no_day_has_no_chart(rows: list[tuple[Cell, ...]]) -> None:
    assert make_chart(("name", "value"), rows) is None


def test_the_entities_of_an_answer_lead_to_the_graph_view() -> None:
    rows = [row("甲", 1), row("乙", 2), row("甲", 3)]
    address = picture_address(rows, [f"{BASE}person/丙"], BASE)
    assert address is not None
    assert address.startswith("/graph#n=https%3A%2F%2Fw3id.org%2Fzhengpu%2Fid%2F,person%2F")
    assert address.count(",") == 3
    assert picture_address(rows[:1], [], BASE) is None
