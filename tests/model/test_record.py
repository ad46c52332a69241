"""Tests for kg.model.record."""

from __future__ import annotations

import pickle

from kg.model.record import record
from kg.model.text import Span


@record
class _Lonely:
    """Has one field."""

    value: str


def test_a_record_comes_back_from_a_pickle() -> None:
    assert pickle.loads(pickle.dumps(Span(3, 7))) == Span(3, 7)
    assert pickle.loads(pickle.dumps(_Lonely("京"))) == _Lonely("京")


def test_a_pickle_holds_no_names_of_fields() -> None:
    assert b"start" not in pickle.dumps(Span(3, 7))


def test_a_record_is_shown_with_its_fields() -> None:
    assert repr(_Lonely("京")) == "_Lonely(value='京')"
