"""The words of which one stands in every match are read off a regular expression."""

from __future__ import annotations

import re

import pytest

from kg.text.literals import Literals, literals_of


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("会见|会谈", {"会见", "会谈"}),
        ("(?:集体)?(?:会见|会谈)(?:了)?", {"集体会见", "集体会谈", "会见", "会谈"}),
        ("(?<![主责])任(?!务)", {"任"}),
        ("(?<=在)京", {"京"}),
        ("《[^》]+", {"《"}),
        ("(?:同志)+为核", {"同志"}),
        ("(?:同志)+为核心", {"同志"}),
        ("(?:第|每)[0-9]年", {"第", "每"}),
    ],
)
def test_the_words_that_begin_a_match_are_read(pattern: str, words: set[str]) -> None:
    assert literals_of(pattern) == Literals(frozenset(words), first=True)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("[一-龥]{2,4}(?=涉嫌|被查)", {"涉嫌", "被查"}),
        ("对(?:[^，]{0,40}?)(?:立案|严重违纪)", {"立案", "严重违纪"}),
        ("[省市]?第?[^，]+轮巡[视察]", {"轮巡视", "轮巡察"}),
        ("(?:省|市)+委员会", {"省委员会", "市委员会"}),
        ("共?(?P<place>.{2})委员会", {"委员会"}),
        (".{2}(?:男|女)(?=，)", {"男，", "女，"}),
        ("在(?P<name>.{2,9}?(?:会|论坛))上", {"会上", "论坛上"}),
        (".(?:[甲乙]会)+上", {"甲会上", "乙会上"}),
        (".(?:甲会|.)上", {"上"}),
        ("(?:对|向)(?P<whom>.{2})授予", {"授予"}),
    ],
)
def test_words_elsewhere_are_chosen_where_they_tell_more(pattern: str, words: set[str]) -> None:
    assert literals_of(pattern) == Literals(frozenset(words))


@pytest.mark.parametrize(
    "pattern",
    ["[一-龥]{2,4}", "会见|[一-龥]", "(?:会见)?", "(?:会见)*。?", "[^，]", "(?<=会见)", "(?i:ab)"],
)
def test_a_pattern_may_need_no_word(pattern: str) -> None:
    assert literals_of(pattern) == Literals(None)


def test_a_pattern_that_ignores_case_needs_no_word() -> None:
    assert literals_of("ab", re.IGNORECASE) == Literals(None)


def test_one_character_among_many_words_may_begin_a_match() -> None:
    words = {f"{tens}{ones}" for tens in "甲乙丙丁" for ones in "子丑寅"}
    pattern = "|".join(sorted(words)) + "|援.{1,3}干部"
    assert literals_of(pattern) == Literals(frozenset({*words, "援"}), first=True)


def test_a_word_that_begins_with_another_is_left_out() -> None:
    assert literals_of("召开|召开了|主持召开") == Literals(
        frozenset({"召开", "主持召开"}), first=True
    )


def test_too_many_strings_are_not_spelled_out() -> None:
    tens = "(?:甲|乙|丙|丁|戊|己|庚|辛|壬|癸)"
    assert literals_of(tens * 4) == literals_of(tens * 2)
