"""Divisions, countries and other places are loaded whole and consistent."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon.places import (
    Division,
    load_countries,
    load_divisions,
    load_former_divisions,
    load_named_places,
)

BY_CODE = {division.code: division for division in load_divisions()}
BY_NAME = {country.name: country for country in load_countries()}


def test_every_division_of_today_is_there() -> None:
    levels = Counter(division.level for division in BY_CODE.values())
    assert levels["province"] == 34
    # 333 prefectures and 雄安新区; 2,8xx counties by the Ministry of Civil Affairs
    assert levels["prefecture"] == 334
    assert 2830 <= levels["county"] <= 2860


@pytest.mark.parametrize(
    ("code", "name", "short", "parent"),
    [
        ("110000", "北京市", "北京", None),
        ("650000", "新疆维吾尔自治区", "新疆", None),
        ("110108", "海淀区", "海淀", "110000"),
        ("130123", "正定县", "正定", "130100"),
        ("533300", "怒江傈僳族自治州", "怒江", "530000"),
        ("532800", "西双版纳傣族自治州", "西双版纳", "530000"),
        ("422800", "恩施土家族苗族自治州", "恩施", "420000"),
        ("152500", "锡林郭勒盟", "锡林郭勒", "150000"),
        ("653100", "喀什地区", "喀什", "650000"),
        ("659001", "石河子市", "石河子", "650000"),
        ("310115", "浦东新区", "浦东", "310000"),
        ("133100", "雄安新区", "雄安", "130000"),
    ],
)
def test_a_division_has_its_short_form_and_parent(
    code: str, name: str, short: str, parent: str | None
) -> None:
    division = BY_CODE[code]
    assert (division.name, division.short, division.parent) == (name, short, parent)


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("120101", "和平区: an everyday word, and Shenyang has one too"),
        ("110105", "朝阳区: several divisions"),
        ("220200", "吉林市: the province has the short form"),
        ("653101", "喀什市: the prefecture has it"),
        ("140400", "长治市: stands inside 长治久安"),
        ("451300", "来宾市: means guests"),
        ("411600", "周口市 keeps its own"),
    ],
)
def test_a_short_form_that_misleads_is_left_out(code: str, why: str) -> None:
    assert (BY_CODE[code].short is None) == ("keeps" not in why)


def test_autonomous_divisions_have_their_usual_form_too() -> None:
    assert BY_CODE["422800"].forms == ("恩施州",)
    assert BY_CODE["450000"].forms == ("广西自治区",)


def test_a_county_lies_in_its_prefecture_and_province() -> None:
    def chain(division: Division) -> list[str]:
        up = [division.name]
        while division.parent is not None:
            division = BY_CODE[division.parent]
            up.append(division.name)
        return up

    assert chain(BY_CODE["532823"]) == ["勐腊县", "西双版纳傣族自治州", "云南省"]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("110000\t北京市\t北京\t\tprovince\t110000", "province with a parent"),
        ("1100\t北京市\t北京\t\tprovince\t", "six digits"),
        ("110000\t北京市\t京\t\tprovince\t", "one character"),
        ("110000\t北京市\t北京\t\tcity\t", "none of"),
        ("110101\t东城区\t\t\tcounty\t110000", "no parent"),
    ],
)
def test_a_broken_division_is_rejected(tmp_path: Path, row: str, problem: str) -> None:
    head = "code\tname\tshort\tforms\tlevel\tparent\n"
    (tmp_path / "places.tsv").write_text(head + row + "\n", "utf-8")
    with pytest.raises(LexiconError, match=problem):
        load_divisions(tmp_path)


def test_former_divisions_point_to_divisions_of_today() -> None:
    former = load_former_divisions()
    assert all(f.parent in BY_CODE and f.successor in BY_CODE for f in former)
    by_name = {f.name: f for f in former}
    assert by_name["崇文区"].until == date(2010, 7, 1)
    assert BY_CODE[by_name["宣武区"].successor].name == "西城区"
    assert BY_CODE[by_name["南汇区"].successor].name == "浦东新区"
    assert by_name["襄樊市"].short == "襄樊"


def test_every_state_is_there() -> None:
    assert len(BY_NAME) == 201
    assert all(country.iso2.isupper() and len(country.iso2) == 2 for country in BY_NAME.values())


@pytest.mark.parametrize(
    ("name", "full", "abbr"),
    [
        ("塔吉克斯坦", "塔吉克斯坦共和国", "塔"),
        ("美国", "美利坚合众国", "美"),
        ("朝鲜", "朝鲜民主主义人民共和国", "朝"),
        ("加拿大", "加拿大", "加"),
        ("印度尼西亚", "印度尼西亚共和国", None),
    ],
)
def test_a_state_has_its_names(name: str, full: str, abbr: str | None) -> None:
    assert (BY_NAME[name].full, BY_NAME[name].abbr) == (full, abbr)


def test_the_forms_of_a_state_begin_with_the_full_one() -> None:
    assert BY_NAME["阿联酋"].forms == ("阿拉伯联合酋长国", "阿联酋")
    assert BY_NAME["印度尼西亚"].forms == ("印度尼西亚共和国", "印度尼西亚", "印尼")


def test_other_places_lie_in_known_ones() -> None:
    known = {division.name for division in BY_CODE.values()} | set(BY_NAME)
    assert {p.within for p in load_named_places()} - known == {None}


@pytest.mark.parametrize(
    ("name", "kind", "within"),
    [
        ("人民大会堂", "venue", "北京市"),
        ("加利福尼亚州", "state", "美国"),
        ("台北", "city", "台湾省"),
        ("长江三角洲", "area", None),
        ("东南亚", "region", None),
        ("中国（新疆）自由贸易试验区", "zone", None),
    ],
)
def test_other_places_have_a_kind(name: str, kind: str, within: str | None) -> None:
    places = {place.name: place for place in load_named_places()}
    assert (places[name].kind, places[name].within) == (kind, within)


def test_no_form_names_places_of_two_tables() -> None:
    forms = Counter(
        [f for d in BY_CODE.values() for f in (d.short, *d.forms) if f]
        + [f for c in BY_NAME.values() for f in c.forms]
        + [f for p in load_named_places() for f in (p.name, *p.aliases)]
    )
    assert [form for form, count in forms.items() if count > 1] == []
