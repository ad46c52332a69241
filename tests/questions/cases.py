"""Reads what the corpus should answer: `expected/NAME.tsv` and `corpus/facts.tsv`.

The first line of an expected answer has the question's parameters, the others are its rows. A
second case of one question is `NAME.2.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.query.running import Rows, Term

HERE = Path(__file__).parent
FACTS = HERE.parent / "corpus" / "facts.tsv"


@dataclass(frozen=True, slots=True)
class Case:
    """A question with values, and the rows that it should give."""

    id: str
    question: str
    values: Mapping[str, str]
    rows: tuple[tuple[str, ...], ...]


def load_cases() -> Iterator[Case]:
    for path in sorted((HERE / "expected").glob("*.tsv")):
        head, *lines = path.read_text("utf-8").splitlines()
        words = head.lstrip("# ").split()
        values = {name.removeprefix("--"): value for name, value in _pairs(words)}
        rows = tuple(tuple(line.split("\t")) for line in lines)
        yield Case(path.stem, path.stem.partition(".")[0], values, rows)


def _pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    return zip(words[::2], words[1::2], strict=True)


def table(answer: Rows) -> tuple[tuple[str, ...], ...]:
    """Write an answer as the expected ones are: names of columns, then rows."""
    return (answer.columns, *(tuple(_text(term) for term in row) for row in answer))


def _text(term: Term | None) -> str:
    return "" if term is None else str(getattr(term, "value", term))


def marked(id_: str, value: object, failures: Mapping[str, str]) -> object:
    """Make a parameter of a test, expected to fail where the failure is known."""
    reason = failures.get(id_)
    marks = () if reason is None else (pytest.mark.xfail(strict=True, reason=reason),)
    return pytest.param(value, id=id_, marks=marks)
