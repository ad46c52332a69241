"""Folding makes spellings one and names readable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.naming import fold_name


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("守初心、担使命,找差距、抓落实", "守初心担使命找差距抓落实"),
        ("守初心、担使命，找差距、抓落实", "守初心担使命找差距抓落实"),
        ("“不忘初心、牢记使命”主题教育", "不忘初心牢记使命主题教育"),
        ("《关于办好小学的意见（试行）》", "关于办好小学的意见试行"),
        ("“8+2”专项整治", "8+2专项整治"),
        ("“８＋２”专项整治", "8+2专项整治"),
        ("伊万·伊万诺夫", "伊万·伊万诺夫"),
        ("伊万•伊万诺夫", "伊万·伊万诺夫"),
        ("第 3 次 会议", "第3次会议"),
        ("规划（2021—2025年）", "规划2021-2025年"),
        ("Ada  Example", "Ada_Example"),
        ("3、5号线", "3_5号线"),
        ("增长5%", "增长5%"),
        ("甲\u202e乙\u200b丙", "甲乙丙"),
        ("——", "--"),
    ],
)
def test_fold_name(name: str, folded: str) -> None:
    assert fold_name(name) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [("8+2", "82"), ("3.5号线", "35号线"), ("12·9运动", "129运动"), ("5%", "5")],
)
def test_fold_name_keeps_apart(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@given(st.text())
def test_fold_name_is_idempotent(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


@given(st.text(alphabet="甲乙丙A1.、，·“”《》 -+", min_size=1))
def test_fold_name_is_idempotent_on_names(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1))
def test_fold_name_drops_outer_marks(name: str) -> None:
    assert fold_name(f"《“{name}”》") == fold_name(name) == name
