"""How names and what is typed become tokens of the index, so that each lookup reads few rows.

A name is written as its pairs of characters with a mark at both ends (`^北 北京 京市 市$`): that a
name is so, begins so or has it in it are then phrases, and a pair is in far fewer names than a
character. Its pinyin and initials are written with the mark before them (`^beijing`, `^bj`), and
from each later word on without it (`jing`), so that beginnings are found by a prefix.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from kg.query.labels import fold
from kg.web.spelling import Spelling

# No name that is folded has them, and the tokenizer takes them for letters.
BEGIN, END = "\ue000", "\ue001"
CHARACTERS, LETTERS = "form_characters", "form_letters"
# Characters of a text that is looked for in parts, where no form has it in one piece.
FEWEST_LEFT_OUT = 4
SCHEMA = f"""
CREATE VIRTUAL TABLE {CHARACTERS} USING fts5(
    pairs, content='', columnsize=0, tokenize='ascii', prefix='1'
);
CREATE VIRTUAL TABLE {LETTERS} USING fts5(
    endings, content='', columnsize=0, detail=none, tokenize='ascii', prefix='2 3 4 5'
);
"""


class Nearness(Enum):
    """How what is found is named: as the text, so from its beginning, within, only in parts."""

    SAME = 0
    BEGINS = 1
    WITHIN = 2
    PARTS = 3


@dataclass(frozen=True, slots=True)
class Match:
    """A query of FTS5 for one of the two tables, made of letters, digits and its own quotes."""

    nearness: Nearness
    table: str
    query: str


def pairs_of(folded: str) -> str:
    """Write a name as pairs of characters.

    >>> pairs_of("京市").replace(BEGIN, "^").replace(END, "$")
    '^京 京市 市$'
    """
    return " ".join(map("".join, pairwise(f"{BEGIN}{folded}{END}")))


def letters_for(spelling: Spelling) -> str:
    """Write the ways to type a name in letters."""
    wholes = (BEGIN + whole for whole in spelling.wholes)
    return " ".join((*wholes, *(one for one in spelling.endings if one not in spelling.wholes)))


def matches(folded: str, letters: str, parts: Sequence[str]) -> Iterator[Match]:
    """Yield what to look for, the nearest first: whole names, beginnings, the rest, all parts.

    Args:
        folded: What was typed, by `kg.query.labels.fold`.
        letters: Its letters, where it is Latin.
        parts: What was typed, as it was cut by spaces.
    """
    if not folded:
        return
    for nearness, begin, end in (
        (Nearness.SAME, BEGIN, END),
        (Nearness.BEGINS, BEGIN, ""),
        (Nearness.WITHIN, "", ""),
    ):
        yield Match(nearness, CHARACTERS, _phrase(begin + folded + end))
        if letters:
            yield Match(nearness, LETTERS, f'"{begin}{letters}"' + ("" if end else "*"))
    if len(parts) > 1:  # 北京 市长
        yield _all_of(part for part in map(fold, parts) if part)
    elif not letters and len(folded) >= FEWEST_LEFT_OUT:  # 北京市长
        yield _all_of(_halves(folded))


def _all_of(parts: Iterable[str]) -> Match:
    return Match(Nearness.PARTS, CHARACTERS, " AND ".join(map(_phrase, parts)))


def _phrase(text: str) -> str:
    """Ask for the pairs of a text in a row; one character begins a pair wherever it stands."""
    return f'"{text}"*' if len(text) == 1 else f'"{" ".join(map("".join, pairwise(text)))}"'


def _halves(text: str) -> Iterator[str]:
    """Cut a text in parts of two characters, the last of three where one is left."""
    for start in range(0, len(text) - 1, 2):
        if start + 3 >= len(text):
            yield text[start:]
            return
        yield text[start : start + 2]
