"""Dead cycles are looked for once, when what was begun is left."""

from __future__ import annotations

import gc
from weakref import ref

from kg.model.time import PartialDate
from kg.pipeline.collecting import one_collection, without_collection
from kg.text.cues import Cues
from kg.text.dates import find_dates


class _Knot:
    """Points to itself."""

    def __init__(self) -> None:
        self.itself = self


def test_what_is_dead_is_freed_once_where_nothing_else_would() -> None:
    with without_collection():
        with one_collection():
            knot = ref(_Knot())
            assert knot() is not None
        assert knot() is None
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_there_before_is_left_to_others() -> None:
    with without_collection():
        knot = ref(_Knot())
        with one_collection():
            assert knot() is not None
        assert knot() is not None
        gc.collect()
        assert knot() is None


def test_reading_dates_leaves_nothing_dead_behind() -> None:
    with without_collection():
        gc.collect()
        assert find_dates(Cues("会议于5月3日召开。"), PartialDate(2030, 5, 4))
        assert gc.collect() == 0
