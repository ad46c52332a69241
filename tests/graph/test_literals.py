"""Literals give back the values from which they were made."""

from __future__ import annotations

from datetime import date

import pyoxigraph as ox
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.graph import literals
from kg.graph.vocab import XSD_DATE, XSD_YEAR, XSD_YEAR_MONTH
from kg.model.time import parse_date
from tests.graph.sample import HOSTILE


def read(literal: str) -> ox.Literal:
    (quad,) = ox.parse(f"<x:s> <x:p> {literal} .", ox.RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, ox.Literal)
    return quad.object


@given(st.text(st.characters(exclude_categories=["Cs"])))
@example(HOSTILE)
@example('\\"')
@example("\x00")
def test_plain_gives_back_any_text(text: str) -> None:
    assert read(literals.plain(text)) == ox.Literal(text)


def test_languages_are_in_lower_case() -> None:
    assert read(literals.chinese("甲")) == ox.Literal("甲", language="zh")
    assert read(literals.pinyin("jia")).language == "zh-latn-pinyin"


@pytest.mark.parametrize(
    ("value", "datatype"),
    [("2020", XSD_YEAR), ("2020-05", XSD_YEAR_MONTH), ("2020-05-02", XSD_DATE)],
)
def test_partial_date_is_no_more_precise_than_given(value: str, datatype: str) -> None:
    literal = read(literals.partial_date(parse_date(value)))
    assert literal == ox.Literal(value, datatype=ox.NamedNode(datatype))


def test_numbers_days_and_truth() -> None:
    assert read(literals.integer(3)) == ox.Literal(3)
    assert read(literals.boolean(False)) == ox.Literal(False)
    assert read(literals.day(date(2020, 5, 2))).value == "2020-05-02"
