"""Brands that firms are called by are told from words of everyday."""

from __future__ import annotations

import pytest

from kg.extract.bodies.brands import brand_of, is_brand, may_be_brand


@pytest.mark.parametrize(
    ("name", "brand"), [("恒岳重工", "恒岳"), ("丘钛微电子科技", "丘钛"), ("中铁装备", "中铁")]
)
def test_a_brand_stands_before_the_trades(name: str, brand: str) -> None:
    assert brand_of(name) == brand


@pytest.mark.parametrize("name", ["党风廉政建设", "制造再到物流", "实施强科技", "规上工业"])
def test_everyday_words_are_no_brand(name: str) -> None:
    assert brand_of(name) is None


def test_only_some_words_may_be_a_brand() -> None:
    assert may_be_brand("通力电梯")
    assert not may_be_brand("生物医药")
    assert not is_brand("专精特新")
