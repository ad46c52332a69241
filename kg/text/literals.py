"""The words of which one stands in everything that a regular expression matches.

`(?:集体|分别)?(?:会见|会谈)` matches nothing without 会见 or 会谈. The expression is taken as the
standard library itself parses it, and read from the inside: of a node that can match few strings,
all of them are known (`whole`); of the others, words that they cannot do without (`needed`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from kg.model.record import record

Words = frozenset[str]

# a node that can match more strings is not followed string by string
_MOST = 256
_EMPTY: Words = frozenset({""})


@record
class _Node:
    """What is known of the strings that a part of an expression matches.

    Attributes:
        whole: All of them, None where they are too many.
        needed: Words of which one stands in each or right behind it, None where there are none.
    """

    whole: Words | None = None
    needed: Words | None = None


def cues_of(pattern: str, flags: int = 0) -> Words | None:
    """Return words of which one stands in every match of `pattern`, None where there are none.

    A word may stand in what a match looks ahead to: within the searched range, behind the match.
    """
    return None if flags & re.IGNORECASE else _read(parser.parse(pattern, flags)).needed


def _read(sequence: Iterable[tuple[Any, Any]]) -> _Node:
    """Read parts that follow each other, and choose the best of the words that they need."""
    run: Words = _EMPTY
    broken = False
    candidates: list[Words] = []
    for operation, argument in sequence:
        node = _part(operation, argument)
        joined = None if node.whole is None else _joined(run, node.whole)
        if joined is not None:
            run = joined
        else:
            candidates.append(run)
            broken, run = True, node.whole or _EMPTY
        if node.needed is not None:
            candidates.append(node.needed)
    candidates.append(run)
    return _Node(None if broken else run, _best(candidates))


def _part(operation: Any, argument: Any) -> _Node:
    """Read one part of an expression."""
    if operation is code.LITERAL:
        return _Node(whole=frozenset({chr(argument)}))
    if operation is code.IN:
        return _Node(whole=_members(argument))
    if operation is code.BRANCH:
        return _either([_read(branch) for branch in argument[1]])
    if operation is code.SUBPATTERN:
        _, added, taken, sequence = argument
        return _Node() if added or taken else _read(sequence)
    if operation in (code.MAX_REPEAT, code.MIN_REPEAT):
        return _repeated(*argument)
    if operation is code.ASSERT and argument[0] > 0:
        return _Node(whole=_EMPTY, needed=_read(argument[1]).needed)
    if operation in (code.ASSERT, code.ASSERT_NOT, code.AT):
        return _Node(whole=_EMPTY)
    return _Node()


def _members(items: Sequence[tuple[Any, Any]]) -> Words | None:
    """Return the characters of a class that lists them one by one: [省市县]."""
    if any(operation is not code.LITERAL for operation, _ in items):
        return None
    return frozenset(chr(value) for _, value in items)


def _either(branches: Sequence[_Node]) -> _Node:
    needed = [branch.needed for branch in branches]
    whole = [branch.whole for branch in branches]
    return _Node(
        None if None in whole else frozenset().union(*(words or () for words in whole)),
        None if None in needed else frozenset().union(*(words or () for words in needed)),
    )


def _repeated(least: int, most: int, sequence: Iterable[tuple[Any, Any]]) -> _Node:
    node = _read(sequence)
    if least == 0:
        once = node.whole if most == 1 else None
        return _Node(None if once is None else once | _EMPTY)
    return node if least == most == 1 else _Node(needed=node.needed)


def _joined(before: Words, behind: Words) -> Words | None:
    if len(before) * len(behind) > _MOST:
        return None
    return frozenset(first + second for first in before for second in behind)


def _best(candidates: Iterable[Words]) -> Words | None:
    """Choose the words that stand in the fewest texts: long ones, and few of them."""
    useful = [_shortest(words) for words in candidates if words and "" not in words]
    if not useful:
        return None
    return max(useful, key=lambda words: (min(map(len, words)), -len(words), sorted(words)))


def _shortest(words: Words) -> Words:
    """Drop the words that hold another one: where 集体会见 stands, 会见 does."""
    return frozenset(
        word
        for word in words
        if not any(other in word for other in words if len(other) < len(word))
    )
