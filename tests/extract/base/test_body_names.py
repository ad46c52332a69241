"""Full names of bodies are spelled out by the statutes' forms."""

from __future__ import annotations

import pytest

from kg.extract.base.body_names import (
    below,
    committee_short,
    place_body,
    place_level,
    standing,
    unit_forms,
)


@pytest.mark.parametrize(
    ("place", "level"),
    [
        ("岭东省", "province"), ("北京市", "province"), ("云泽市", "prefecture"),
        ("青潭县", "county"), ("恩和自治州", "prefecture"), ("松河镇", "township"), ("华北", None),
    ],
)  # fmt: skip
def test_the_level_of_a_place_is_read_off_its_end(place: str, level: str | None) -> None:
    assert place_level(place) == level


@pytest.mark.parametrize(
    ("kind", "full", "other"),
    [
        ("party", "中国共产党云泽市委员会", "中共云泽市委"),
        ("discipline", "中国共产党云泽市纪律检查委员会", "云泽市纪委"),
        ("government", "云泽市人民政府", "云泽市政府"),
        ("congress-standing", "云泽市人民代表大会常务委员会", "云泽市人大常委会"),
        ("cppcc", "中国人民政治协商会议云泽市委员会", "云泽市政协"),
        ("league", "中国共产主义青年团云泽市委员会", "共青团云泽市委"),
    ],
)
def test_a_place_has_its_bodies(kind: str, full: str, other: str) -> None:
    name = place_body(kind, "云泽市")
    assert name.full == full
    assert other in name.others


@pytest.mark.parametrize(("place", "short"), [("云泽市", "云泽市委"), ("松河镇", "松河镇党委")])
def test_a_committee_has_a_short_name(place: str, short: str) -> None:
    assert committee_short(place) == short


@pytest.mark.parametrize("unit", ["发改委", "发展改革委", "发展和改革委员会"])
def test_a_department_is_known_by_all_its_forms(unit: str) -> None:
    assert unit_forms(unit)[0] == "发展和改革委员会"
    assert unit in unit_forms(unit)


def test_a_department_that_no_table_has_is_its_own_form() -> None:
    assert unit_forms("水利局") == ("水利局",)


def test_units_and_standing_committees_take_every_form_of_what_is_above() -> None:
    party = place_body("party", "云泽市")
    unit = below(party, "组织部", "department")
    assert unit.full == "中国共产党云泽市委员会组织部"
    assert "云泽市委组织部" in unit.others
    assert "云泽市委常委会" in standing(party).others


def test_a_special_region_has_no_people_s_government() -> None:
    assert place_body("government", "香港特别行政区").full == "香港特别行政区政府"
