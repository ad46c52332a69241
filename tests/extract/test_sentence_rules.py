"""A rule of sentences finds nothing where none of the patterns that it states can match."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import kg.extract
from kg.extract.base.occasions import Occasion
from kg.extract.document import find
from kg.extract.events import events
from kg.extract.events.events import find_occasions
from kg.extract.events.report import Report
from kg.extract.events.sentence_rules import Read, SentenceRule, sentence_rule
from kg.text.cues import Cued
from tests.extract.conftest import ReadText

SEEDS = sorted((Path(__file__).parents[2] / "seeds").rglob("*.txt"))
RULES = {name: rule for name, rule in vars(events).items() if isinstance(rule, SentenceRule)}


def _examples() -> list[str]:
    """Return the sentences that the rules' docstrings say they read."""
    modules = Path(kg.extract.__path__[0]).rglob("*.py")
    told = (re.findall("真例：([^\n]+)", module.read_text("utf-8")) for module in sorted(modules))
    examples = (example for found in told for line in found for example in line.split(" | "))
    return [example.replace("|", "").replace("⏎", "\n") for example in examples]


def _strict(rule: SentenceRule) -> Read:
    """Wrap a rule: it fails if it finds something that its patterns did not announce."""
    read, mask = rule.read, rule.mask

    def check(report: Report, start: int, end: int) -> Sequence[Occasion]:
        before = len(report.opened)
        found = read(report, start, end)
        if found or len(report.opened) > before:
            assert report.findings.cues.mask(start, end) & mask, report.text[start:end]
        return found

    return check


@pytest.fixture
def ask_all_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask every rule at every sentence."""
    for rule in RULES.values():
        monkeypatch.setattr(rule, "read", _strict(rule))
        monkeypatch.setattr(rule, "mask", -1)


def _read(read_text: ReadText, text: str) -> int:
    return len(find_occasions(*find(read_text(text))).events)


@pytest.mark.usefixtures("ask_all_rules")
def test_rules_announce_what_they_find_in_the_seeds(read_text: ReadText) -> None:
    assert sum(_read(read_text, seed.read_text("utf-8")) for seed in SEEDS)


@pytest.mark.usefixtures("ask_all_rules")
def test_rules_announce_what_they_find_in_their_examples(read_text: ReadText) -> None:
    assert sum(_read(read_text, example) for example in _examples())


@pytest.mark.usefixtures("ask_all_rules")
def test_a_rule_that_keeps_a_pattern_to_itself_is_caught(
    read_text: ReadText, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule: Callable[..., SentenceRule] = sentence_rule(Cued("无此词"))
    monkeypatch.setattr(RULES["find_meetings"], "read", _strict(rule(RULES["find_meetings"].read)))
    with pytest.raises(AssertionError, match="召开"):
        _read(read_text, "3月5日，市长孟云舟主持召开市政府常务会议。")
