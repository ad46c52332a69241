"""A pattern with cues finds what the pattern alone finds, and is tried only near its cues."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import kg.extract
from kg.text.cues import Cued, Cues, cue_words
from kg.text.normal import normalise
from kg.text.sentences import find_sentences

SEEDS = sorted((Path(__file__).parents[2] / "seeds").rglob("*.txt"))


def _patterns() -> dict[str, Cued]:
    """Return the patterns with cues of all rules, by module and name."""
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(kg.extract.__path__, "kg.extract.")
    ]
    return {
        f"{module.__name__}.{name}": value
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, Cued)
    }


PATTERNS = _patterns()


def test_rules_have_patterns_with_cues() -> None:
    assert len(PATTERNS) > 30


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_nothing_is_lost_for_want_of_a_cue(path: Path) -> None:
    text = normalise(path.read_text(encoding="utf-8")).text
    cues = Cues(text)
    for name, pattern in PATTERNS.items():
        for start, end in [(0, len(text)), *find_sentences(text)]:
            may_match = cues.mask(start, end) & pattern.bit != 0
            assert may_match == cues.may_match(pattern, start, end), name
            plain = [match.span() for match in pattern.regex.finditer(text, start, end)]
            assert [m.span() for m in cues.finditer(pattern, start, end)] == plain, name


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_clauses_are_searched_one_by_one(path: Path) -> None:
    cues = Cues(normalise(path.read_text(encoding="utf-8")).text)
    bounds = list(zip(cues.clauses, cues.clauses[1:], strict=False))
    for name, pattern in PATTERNS.items():
        plain = [m.span() for start, end in bounds for m in cues.finditer(pattern, start, end)]
        assert [match.span() for match in cues.in_clauses(pattern)] == plain, name


def test_cues_may_be_found_by_another_automaton() -> None:
    talks, words = Cued("会谈"), cue_words()
    hits = [(words.index("会谈"), 2, 4)]
    assert [m.span() for m in Cues("举行会谈", hits).finditer(talks)] == [(2, 4)]


def test_a_pattern_is_tried_only_between_its_bounds() -> None:
    talks = Cued("会[见谈]")
    cues = Cues("孟云舟会见温若水。会谈后")
    assert [match.group() for match in cues.finditer(talks)] == ["会见", "会谈"]
    assert [match.group() for match in cues.finditer(talks, 0, 9)] == ["会见"]
    assert not cues.may_match(talks, 4, 9)
    found = cues.search(talks, 4)
    assert found is not None and found.span() == (9, 11)


def test_a_pattern_that_needs_no_word_is_refused() -> None:
    with pytest.raises(ValueError, match="use re.compile"):
        Cued("[一-龥]{2}")


def test_a_pattern_of_lines_is_tried_where_lines_begin() -> None:
    label, text = (
        Cued("^ *[^\n：]{2}：\n?[^\n]*$", re.M),
        "主持：甲\n无\n 出席：乙，列席：丙\n记录：\n丁\n缺席：",
    )
    found = [match.span() for match in Cues(text).at_lines(label)]
    assert found == [match.span() for match in label.regex.finditer(text)]
    assert len(found) == 4
    assert [text[m.start() : m.end()] for m in Cues(text).at_lines(label, 1, 17)] == [
        " 出席：乙，列席：丙"
    ]
    assert not list(Cues("无").at_lines(label))
