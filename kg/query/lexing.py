"""Cuts SPARQL text into tokens, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a token is."""

    SPACE = "space"
    COMMENT = "comment"
    STRING = "string"
    IRI = "iri"
    VARIABLE = "variable"
    LANGUAGE = "language"
    BLANK = "blank"
    NAME = "name"
    WORD = "word"
    NUMBER = "number"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Token:
    """Characters of a query from `start` on."""

    kind: Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        """Give the place behind the last character."""
        return self.start + len(self.text)


# A local name: 蔡奇, 2019-09-08, a%2Fb, a\,b; a dot may stand inside it, not at its end.
_LOCAL_PART = r"(?:[\w:\-·]|%[0-9A-Fa-f]{2}|\\.)"
_LOCAL = rf"(?:{_LOCAL_PART}(?:\.*{_LOCAL_PART})*)?"
_PREFIX = r"(?:[^\W\d_](?:\.*[\w\-·])*)?:"

TOKEN = re.compile(
    "|".join(
        f"(?P<{kind}>{pattern})"
        for kind, pattern in (
            (Kind.SPACE, r"\s+"),
            (Kind.COMMENT, r"#[^\n\r]*"),
            (
                Kind.STRING,
                r'"""(?s:(?:"{0,2}(?:[^"\\]|\\.))*)"""'
                r"|'''(?s:(?:'{0,2}(?:[^'\\]|\\.))*)'''"
                r'|"(?:[^"\\\n\r]|\\.)*"'
                r"|'(?:[^'\\\n\r]|\\.)*'",
            ),
            (
                Kind.IRI,
                r'<(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>',
            ),
            (Kind.VARIABLE, r"[?$]\w+"),
            (Kind.LANGUAGE, r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*"),
            (Kind.BLANK, r"_:\w(?:\.*[\w\-·])*"),
            (Kind.NAME, _PREFIX + _LOCAL),
            (Kind.NUMBER, r"\d*\.?\d+(?:[eE][+-]?\d+)?"),
            (Kind.WORD, r"[^\W\d]\w*"),
            (Kind.MARK, r"(?s:.)"),
        )
    )
)


def token_at(text: str, start: int) -> Token:
    """Read the token that begins at `start`, which lies inside the text."""
    match = TOKEN.match(text, start)
    if match is None or match.lastgroup is None:
        raise ValueError(f"no character at {start}")
    return Token(Kind(match.lastgroup), match.group(), start)


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a query in text order, without spaces and comments.

    `<` opens an IRI wherever it can: `kg.query.guard` looks at the other reading too.
    """
    place = 0
    while place < len(text):
        token = token_at(text, place)
        place = token.end
        if token.kind not in {Kind.SPACE, Kind.COMMENT}:
            yield token
