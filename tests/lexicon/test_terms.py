"""Surnames, formulas, campaigns and documents are loaded whole and consistent."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon.organs import load_organs
from kg.lexicon.terms import (
    load_campaigns,
    load_documents,
    load_formulas,
    load_guards,
    load_surnames,
    load_transliteration,
)

FORMULAS = {form: entry for entry in load_formulas() for form in (entry.name, *entry.forms)}
CAMPAIGNS = {form: entry for entry in load_campaigns() for form in (entry.name, *entry.forms)}


@pytest.mark.parametrize(
    ("surname", "reading"),
    [("曾", "zēng"), ("单", "shàn"), ("仇", "qiú"), ("解", "xiè"), ("查", "zhā"), ("谌", "chén")],
)
def test_a_surname_is_read_as_a_surname(surname: str, reading: str) -> None:
    readings = {entry.form: entry.reading for entry in load_surnames()}
    assert readings[surname] == reading


def test_compound_surnames_are_marked() -> None:
    compound = {entry.form for entry in load_surnames() if entry.compound}
    assert {"欧阳", "司徒", "钟离", "闻人", "申屠"} <= compound


def test_the_hundred_most_frequent_surnames_are_ranked() -> None:
    ranks = sorted(entry.rank for entry in load_surnames() if entry.rank is not None)
    assert ranks == list(range(1, len(ranks) + 1)) and len(ranks) >= 100


def test_characters_of_foreign_names_tell_whether_they_are_rare() -> None:
    characters = load_transliteration()
    assert characters["娅"] and not characters["大"]
    assert "的" not in characters and "和" not in characters


@pytest.mark.parametrize(
    ("form", "name", "kind", "weight"),
    [
        ("四个意识", "四个意识", "numbered", "core"),
        ("共建“一带一路”", "一带一路", "initiative", "core"),
        ("推进中国式现代化", "中国式现代化", "strategy", "core"),
        ("“三个代表”", "“三个代表”重要思想", "thought", "core"),
        ("绿水青山就是金山银山理念", "绿水青山就是金山银山", "slogan", "core"),
        ("西柏坡精神", "西柏坡精神", "spirit", "core"),
        ("改革开放", "改革开放", "strategy", "core"),
        ("正能量", "正能量", "concept", "loose"),
    ],
)
def test_a_formula_is_known(form: str, name: str, kind: str, weight: str) -> None:
    entry = FORMULAS[form]
    assert (entry.name, entry.kind, entry.weight) == (name, kind, weight)


def test_short_formulas_count_only_inside_quotation_marks() -> None:
    assert "“两新”" in FORMULAS and "两新" not in FORMULAS


def test_there_are_many_formulas() -> None:
    assert len({entry.name for entry in FORMULAS.values()}) > 700


@pytest.mark.parametrize(
    ("form", "name", "since", "until"),
    [
        ("“不忘初心、牢记使命”主题教育", "“不忘初心、牢记使命”主题教育", 2019, 2020),
        ("两学一做学习教育", "“两学一做”学习教育", 2016, 2019),
        ("党的群众路线教育实践活动", "党的群众路线教育实践活动", 2013, 2014),
        ("猎狐行动", "“猎狐”专项行动", 2014, None),
        ("扫黑除恶专项斗争", "扫黑除恶专项斗争", 2018, 2020),
    ],
)
def test_a_campaign_is_known(form: str, name: str, since: int, until: int | None) -> None:
    entry = CAMPAIGNS[form]
    assert (entry.name, entry.since, entry.until) == (name, since, until)


def test_a_batch_is_a_phase_of_its_campaign() -> None:
    second = CAMPAIGNS["第二批“不忘初心、牢记使命”主题教育"]
    assert (second.phase_of, second.phase) == ("“不忘初心、牢记使命”主题教育", 2)


def test_campaigns_and_formulas_share_no_form() -> None:
    assert not set(CAMPAIGNS) & set(FORMULAS)


def test_a_guard_is_longer_than_a_form_and_no_form_itself() -> None:
    guards = load_guards()
    bodies = {form for organ in load_organs() for form in (organ.name, *organ.forms)}
    assert {"民主党派", "万象更新"} <= set(guards)
    assert not set(guards) & (bodies | set(FORMULAS) | set(CAMPAIGNS))


def test_an_abbreviation_names_its_document() -> None:
    names = {form: entry.name for entry in load_documents() for form in entry.forms}
    assert names["宪法"] == "中华人民共和国宪法"
    assert names["党章"] == "中国共产党章程"


@pytest.mark.parametrize(
    ("table", "text", "problem"),
    [
        ("formulas.tsv", "name\tforms\tkind\tsince\tweight\n甲\t\tsong\t\tcore\n", "none of"),
        ("formulas.tsv", "name\tforms\tkind\tsince\tweight\n甲\t甲\tslogan\t\tcore\n", "twice"),
        ("formulas.tsv", "name\tforms\tkind\tsince\tweight\n甲\t\tslogan\t\thigh\n", "none of"),
    ],
)
def test_a_broken_formula_is_rejected(tmp_path: Path, table: str, text: str, problem: str) -> None:
    (tmp_path / table).write_text(text, "utf-8")
    with pytest.raises(LexiconError, match=problem):
        load_formulas(tmp_path)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("甲教育\t\t2020\t2019\t\t", "before it begins"),
        ("甲教育\t\t\t\t乙教育\t", "no entry"),
        ("甲教育\t\t\t\t\t2", "no number of a phase"),
    ],
)
def test_a_broken_campaign_is_rejected(tmp_path: Path, row: str, problem: str) -> None:
    head = "name\tforms\tsince\tuntil\tphase_of\tphase\n"
    (tmp_path / "campaigns.tsv").write_text(head + row + "\n", "utf-8")
    with pytest.raises(LexiconError, match=problem):
        load_campaigns(tmp_path)


@pytest.mark.parametrize("row", ["欧阳\tōu yáng\tno\t", "甲\tjiǎ yǐ\tno\t", "甲\tjiǎ\tno\tx"])
def test_a_broken_surname_is_rejected(tmp_path: Path, row: str) -> None:
    head = "surname\treading\tcompound\trank\n"
    (tmp_path / "surnames.tsv").write_text(head + row + "\n", "utf-8")
    with pytest.raises(LexiconError):
        load_surnames(tmp_path)
