"""Every rule of extraction has an example in a docstring, and reads it.

The form is `` `rule` … (真例：text) ``, with ` | ` between several texts and ⏎ where a line ends.
An example is read alone and as an article of a paper, its first line the headline if it has more.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path

import pytest

import kg.extract
from kg.extract.assemble import assemble
from kg.extract.base.reading import read
from kg.extract.document import find
from kg.extract.events.events import find_occasions
from kg.lexicon import load_lexicon
from kg.model.text import SourceText
from tests.extract.reading_events import article

RULE = re.compile("[a-z]+\\.[a-z]+(?:-[a-z]+)*")
EXAMPLE = re.compile(f"`({RULE.pattern})`[^`()]*\\(真例：([^()]+)\\)")
WITH_DOCSTRING = (ast.Module, ast.ClassDef, ast.FunctionDef)
# What it reads another document must make known; test_known_names.py has its examples.
OF_SEVERAL_DOCUMENTS = "names.known"


def modules() -> Iterator[ast.Module]:
    for path in sorted(Path(kg.extract.__file__).parent.rglob("*.py")):
        yield ast.parse(path.read_text("utf-8"))


def examples() -> Iterator[tuple[str, str]]:
    """Yield each rule with each text that a docstring gives for it."""
    for module in modules():
        for node in ast.walk(module):
            told = ast.get_docstring(node) if isinstance(node, WITH_DOCSTRING) else None
            for rule, texts in EXAMPLE.findall(_unwrapped(told or "")):
                yield from ((rule, text.strip().replace("⏎", "\n")) for text in texts.split(" | "))


def _unwrapped(docstring: str) -> str:
    """Undo the breaks of lines; between Chinese characters or marks none becomes a space."""
    joined = re.sub(r"(?<=[^\x00-\x7f])\n(?=[^\x00-\x7f])", "", docstring)
    return joined.replace("\n", " ")


EXAMPLES = sorted(set(examples()))


def rules_written() -> set[str]:
    """Return the rules that the code names, those of a kind that has examples."""
    kinds = {rule.partition(".")[0] for rule, _ in EXAMPLES}
    strings = (
        node.value
        for module in modules()
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return {s for s in strings if RULE.fullmatch(s) and s.partition(".")[0] in kinds}


@cache
def rules_that_read(text: str) -> frozenset[str]:
    headline, parted, rest = text.partition("\n")
    sources = [article(text), replace(article(text), published=None, publisher=None)]
    if parted:
        sources.append(article(rest, headline))
    return frozenset(rule for source in sources for rule in _rules_over(source))


def _rules_over(source: SourceText) -> Iterator[str]:
    findings, things = find(read(source, load_lexicon()))
    claims = assemble(findings, things, find_occasions(findings, things))
    yield from _rules_in(claims)
    yield from _rules_in((findings.people, findings.holdings, findings.bodies, findings.places))


def _rules_in(found: object) -> Iterator[str]:
    """Yield the values of the fields `rule` in records and sequences of them."""
    if isinstance(found, tuple | list):
        for item in found:
            yield from _rules_in(item)
    elif is_dataclass(found):
        for field in fields(found):
            value = getattr(found, field.name)
            if field.name == "rule":
                yield value
            else:
                yield from _rules_in(value)


@pytest.mark.parametrize(("rule", "text"), EXAMPLES)
def test_a_rule_reads_its_example(rule: str, text: str) -> None:
    assert rule in rules_that_read(text)


def test_every_rule_has_an_example() -> None:
    read = {rule for _, text in EXAMPLES for rule in rules_that_read(text)}
    known = {rule for rule, _ in EXAMPLES} | {OF_SEVERAL_DOCUMENTS}
    assert (rules_written() | read) - known == set()
