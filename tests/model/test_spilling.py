"""Records on disk come back as those that are held: in order, any of them, any number of times."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from weakref import WeakSet

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model.spilling import HELD, Kept, Made, Room, Sorter
from kg.model.text import Span

COUNT = 1000


@pytest.fixture(params=["held", "on disk"])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Room:
    return HELD if request.param == "held" else Room(tmp_path, 10)


def test_kept_records_come_in_the_order_in_which_they_were_added(room: Room) -> None:
    spans = [Span(number, number + 1) for number in range(COUNT)]
    kept = Kept(room, spans)
    assert list(kept) == list(kept) == spans
    assert len(kept) == COUNT
    assert [kept[index] for index in (0, 999, 127, 128, 500, -1)] == [
        spans[index] for index in (0, 999, 127, 128, 500, -1)
    ]
    assert kept[126:130] == spans[126:130]
    with pytest.raises(IndexError):
        kept[COUNT]


def test_more_may_be_added_between_two_readings(room: Room) -> None:
    kept = Kept(room, range(200))
    assert kept[3] == 3
    kept.add(200)
    assert list(kept) == list(range(201))
    assert kept[200] == 200


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 5), st.integers())))
def test_of_equal_keys_the_first_added_is_the_first(
    tmp_path: Path, records: list[tuple[int, int]]
) -> None:
    sorter: Sorter[tuple[int, int]] = Sorter(lambda record: record[0], Room(tmp_path, 3))
    for record in records:
        sorter.add(record)
    expected = sorted(records, key=lambda record: record[0])
    assert list(sorter) == list(sorter) == list(sorter.kept()) == expected


def test_what_is_on_disk_has_no_name(tmp_path: Path) -> None:
    kept = Kept(Room(tmp_path, 1), range(COUNT))
    assert sum(kept) == sum(range(COUNT))
    assert list(tmp_path.iterdir()) == []


@dataclass(eq=False)
class _Record:
    number: int


def test_a_sorter_that_spilled_holds_no_record_once_it_is_read(tmp_path: Path) -> None:
    sorter: Sorter[_Record] = Sorter(lambda record: -record.number, Room(tmp_path, 300))
    added: WeakSet[_Record] = WeakSet()
    for number in range(COUNT):
        record = _Record(number)
        added.add(record)
        sorter.add(record)
    del record
    assert len(added) == COUNT % 301
    assert [found.number for found in sorter] == list(reversed(range(COUNT)))
    assert not added


def test_made_records_are_made_when_asked_for() -> None:
    squares = Made(4, lambda number: number * number)
    assert list(squares) == [0, 1, 4, 9]
    assert squares[-1] == 9
    assert squares[1:3] == [1, 4]
