"""The words of which one stands in every match are read off a regular expression."""

from __future__ import annotations

import re

import pytest

from kg.text.literals import cues_of


@pytest.mark.parametrize(
    ("pattern", "cues"),
    [
        ("会见|会谈", {"会见", "会谈"}),
        ("(?:集体|分别)?(?:会见|会谈)(?:了)?", {"会见", "会谈"}),
        ("[一-龥]{2,4}(?=涉嫌|被查)", {"涉嫌", "被查"}),
        ("(?<![主责])任(?!务)", {"任"}),
        ("(?<=在)京", {"京"}),
        ("对(?:[^，]{0,40}?)(?:立案|严重违纪)", {"立案", "严重违纪"}),
        ("[省市]委第[一二三]+轮巡[视察]", {"轮巡视", "轮巡察"}),
        ("(?:同志)+为核心", {"为核心"}),
        ("共?青团(?P<place>.{2})委", {"青团"}),
    ],
)
def test_the_words_that_tell_most_are_chosen(pattern: str, cues: set[str]) -> None:
    assert set(cues_of(pattern) or ()) == cues


@pytest.mark.parametrize(
    "pattern",
    ["[一-龥]{2,4}", "会见|[一-龥]", "(?:会见)?", "(?:会见)*。?", "[^，]", "(?<=会见)", "(?i:ab)"],
)
def test_a_pattern_that_needs_no_word_has_no_cues(pattern: str) -> None:
    assert cues_of(pattern) is None


def test_a_pattern_that_ignores_case_has_no_cues() -> None:
    assert cues_of("ab", re.IGNORECASE) is None


def test_a_word_that_holds_another_is_left_out() -> None:
    assert set(cues_of("召开|主持召开") or ()) == {"召开"}


def test_too_many_strings_are_not_spelled_out() -> None:
    tens = "(?:甲|乙|丙|丁|戊|己|庚|辛|壬|癸)"
    assert cues_of(tens * 4) == cues_of(tens * 2)
