"""The characters that begin a match are read off a regular expression."""

from __future__ import annotations

import re

import pytest

from kg.text.beginnings import first_characters, looking_first


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        ("专题|再次", "专再"),
        ("[之以]?外[，、]", "之以外"),
        ("(?:第|每)?[一二]+次", "第每一二"),
        ("(?=..月)(?:今|(?<!任)代理)", "今代"),
        ("(?P<what>甲|乙){2}丙", "甲乙"),
        ("(?:甲?|乙)丙", "甲乙丙"),
    ],
)
def test_they_are_all_that_can_begin_a_match(pattern: str, characters: str) -> None:
    assert first_characters(pattern) == frozenset(characters)


@pytest.mark.parametrize(
    "pattern", ["[一-龥]甲", "甲?", "甲|.", "[^甲]", "甲?[一-龥]", "(?i:a)", r"\d"]
)
def test_any_character_may_begin_a_match(pattern: str) -> None:
    with pytest.raises(ValueError, match=re.escape(pattern)):
        first_characters(pattern)


def test_a_pattern_that_looks_first_matches_the_same() -> None:
    words = r"座谈会(?!议)|(?<!员)会|(?P<show>\[演)"
    text = "委员会的座谈会议和座谈会，[演"
    plain = [(m.span(), m["show"]) for m in re.finditer(words, text)]
    assert [(m.span(), m["show"]) for m in re.finditer(looking_first(words), text)] == plain
    assert len(plain) == 3
