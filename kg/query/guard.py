"""Refuses queries that would change the graph or reach beyond it, before they run.

The engine follows SERVICE to any address, so a hidden one must not pass. It also reads without
word boundaries (`trueSERVICEx:y{}` is a SERVICE to it) and takes `<` for less-than where an
operand stands before it, so that `FILTER(1<2)SERVICE#>` holds no IRI. Therefore every reading
of `<` is followed here, and a word that only contains SERVICE counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache

from kg.query.lexing import Kind, Token, token_at, tokens
from kg.query.places import query_error

UPDATES = frozenset(
    {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}
)
OPERANDS = frozenset(
    {Kind.STRING, Kind.IRI, Kind.VARIABLE, Kind.LANGUAGE, Kind.NAME, Kind.WORD, Kind.NUMBER}
)
# The engine's stack ends the whole process with 5,000 brackets in each other or 5,000 MINUS in a
# row (measured, 0.5.13, 8 MB); values of a VALUES don't count.
DEEPEST, LONGEST = 200, 4000
# What may stand behind SERVICE (SILENT): an IRI, a variable, a prefixed name.
SERVICE_TARGET = re.compile(r"(?:\s|#[^\n\r]*+)*+(?:[<?$:]|[^\W\d_])")
GROUP = re.compile(r"(?:\s|#[^\n\r]*+)*+\{")


@lru_cache(maxsize=64)  # a saved question is asked once for every meaning of a name
def check_query(text: str) -> None:
    """Let a reading query over the local graph pass.

    Raises:
        QueryError: It asks for another server or a change, or is of a size that the engine does
            not survive.
    """
    # A token's letters are the text's: most queries need no look at all their readings.
    for token in _readings(text) if "SERVICE" in text.upper() else ():
        if _asks_service(text, token):
            raise query_error(text, token.start, "SERVICE is refused: queries stay in this graph")
    _check_form(text)
    if len(text) > LONGEST or sum(map(text.count, "({[")) > DEEPEST:
        _check_size(text)


def _check_form(text: str) -> None:
    for token in tokens(text):
        if token.kind is not Kind.WORD or token.text.upper() in {"BASE", "PREFIX"}:
            continue
        if token.text.upper() in UPDATES:
            raise query_error(
                text, token.start, f"{token.text.upper()} is refused: the graph is read only"
            )
        return


def _check_size(text: str) -> None:
    depth = steps = 0
    for token in tokens(text):
        if token.kind not in {Kind.MARK, Kind.WORD}:
            continue
        steps += 1
        depth += (token.text in "({[") - (token.text in ")}]")
        if depth > DEEPEST or steps > LONGEST:
            raise query_error(text, token.start, "the query is too deep or too long from here on")


class _Before(Enum):
    """What stands before a place, as far as it tells how to read `<` there."""

    OPERAND = auto()
    PREFIX = auto()
    OTHER = auto()


def _readings(text: str) -> Iterator[Token]:
    """Yield the tokens of every reading of the text, `<` taken both ways behind an operand."""
    waiting = [(0, _Before.OTHER)]
    seen = set(waiting)
    while waiting:
        place, before = waiting.pop()
        if place >= len(text):
            continue
        token = token_at(text, place)
        yield token
        following = {(token.end, _before_next(token, before))}
        if token.kind is Kind.IRI and before is _Before.OPERAND:
            following.add((place + 1, _Before.OTHER))
        waiting += following - seen
        seen |= following


def _before_next(token: Token, before: _Before) -> _Before:
    if token.kind in {Kind.SPACE, Kind.COMMENT}:
        return before
    if token.kind is Kind.WORD and token.text.upper() == "PREFIX":
        return _Before.PREFIX
    if before is _Before.PREFIX:
        return _Before.OTHER
    return _Before.OPERAND if token.kind in OPERANDS or token.text == ")" else _Before.OTHER


def _asks_service(text: str, token: Token) -> bool:
    if token.kind is Kind.WORD and "SERVICE" in token.text.upper():
        return SERVICE_TARGET.match(text, token.end) is not None
    if token.kind is Kind.NAME and "SERVICE" in token.text.partition(":")[0].upper():
        return GROUP.match(text, token.end) is not None
    return False
