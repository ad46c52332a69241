"""Bodies are loaded with their kinds, parents and forms."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon.organs import COLUMNS, TABLES, load_organs
from kg.lexicon.places import load_countries

ORGANS = load_organs()
BY_FORM = {form: organ for organ in ORGANS for form in (organ.name, *organ.forms)}


@pytest.mark.parametrize(
    ("form", "name", "kind"),
    [
        ("党中央", "中国共产党中央委员会", "party"),
        ("中共中央政治局", "中国共产党中央政治局", "party"),
        ("中央政治局常委会", "中国共产党中央政治局常务委员会", "party"),
        ("中央军委", "中央军事委员会", "military"),
        ("中央深改委", "中国共产党中央全面深化改革委员会", "leading-group"),
        ("中组部", "中国共产党中央委员会组织部", "department"),
        ("中纪委", "中国共产党中央纪律检查委员会", "supervision"),
        ("国家监委", "中华人民共和国国家监察委员会", "supervision"),
        ("国务院", "中华人民共和国国务院", "government"),
        ("国家发改委", "中华人民共和国国家发展和改革委员会", "department"),
        ("国务院妇儿工委", "国务院妇女儿童工作委员会", "leading-group"),
        ("全国人大外事委", "中华人民共和国全国人民代表大会外事委员会", "congress"),
        ("全国政协", "中国人民政治协商会议全国委员会", "cppcc"),
        ("最高法", "中华人民共和国最高人民法院", "court"),
        ("农工党", "中国农工民主党", "party-other"),
        ("团中央", "中国共产主义青年团中央委员会", "mass-organisation"),
        ("新华社", "新华通讯社", "media"),
        ("中国石油", "中国石油天然气集团有限公司", "enterprise"),
        ("中科大", "中国科学技术大学", "education"),
        ("安理会", "联合国安全理事会", "international"),
        ("联邦调查局", "美国联邦调查局", "department"),
        ("越共中央", "越南共产党中央委员会", "party-other"),
    ],
)
def test_a_short_form_names_its_body(form: str, name: str, kind: str) -> None:
    assert (BY_FORM[form].name, BY_FORM[form].kind) == (name, kind)


def test_a_form_of_a_ministry_needs_a_context() -> None:
    assert BY_FORM["外交部"].context
    assert not BY_FORM["国家发改委"].context


def test_bodies_that_were_reorganised_have_years() -> None:
    assert (BY_FORM["国土资源部"].until, BY_FORM["自然资源部"].since) == (2018, 2018)
    assert (BY_FORM["中央深改组"].since, BY_FORM["中央深改组"].until) == (2013, 2018)


def test_bodies_of_other_states_name_a_state() -> None:
    states = {country.name for country in load_countries()}
    assert {organ.country for organ in ORGANS} - states == {None}
    assert BY_FORM["国家杜马"].country == "俄罗斯"


def test_nothing_is_above_itself() -> None:
    parents = {organ.name: organ.parent for organ in ORGANS}
    for name in parents:
        seen, above = {name}, parents[name]
        while above is not None:
            assert above not in seen
            seen.add(above)
            above = parents[above]


def test_every_kind_of_body_is_there() -> None:
    counts = Counter(organ.kind for organ in ORGANS)
    assert counts["department"] > 150 and counts["party-other"] > 90
    assert counts["education"] > 200 and counts["enterprise"] > 130


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("甲会\t\tclub\t\t\t\t\tno\t\t来源", "none of"),
        ("甲会\t\tother\tvillage\t\t\t\tno\t\t来源", "none of"),
        ("甲会\t\tother\t\t乙会\t\t\tno\t\t来源", "no such parent"),
        ("甲会\t\tother\t\t\t2018\t2013\tno\t\t来源", "before it begins"),
        ("甲会\t甲会\tother\t\t\t\t\tno\t\t来源", "twice"),
        ("甲会\t\tother\t\t\t\t\tmaybe\t\t来源", "none of"),
    ],
)
def test_a_broken_body_is_rejected(tmp_path: Path, row: str, problem: str) -> None:
    head = "\t".join(COLUMNS) + "\n"
    for table in TABLES:
        (tmp_path / table).write_text(head, "utf-8")
    (tmp_path / TABLES[0]).write_text(head + row + "\n", "utf-8")
    with pytest.raises(LexiconError, match=problem):
        load_organs(tmp_path)
