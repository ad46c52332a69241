"""The words of which one stands in everything that a regular expression matches.

`(?:集体|分别)?(?:会见|会谈)` matches nothing without 会见 or 会谈. The expression is taken as the
standard library itself parses it, and read from the inside: of a node that can match few strings,
all of them are known (`whole`); of the others, how they begin (`heads`), and words that they cannot
do without (`needed`).
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
_MOST = 64
# single characters stand in most texts; among so many words one of them does no harm
_WORDS_A_CHARACTER = 10
_EMPTY: Words = frozenset({""})


@record
class _Node:
    """What is known of the strings that a part of an expression matches.

    Attributes:
        whole: All of them, None where they are too many.
        heads: Words with which each begins, None where they are too many.
        tails: Words with which each ends, None where they are too many.
        needed: Words of which one stands in each or right behind it, None where there are none.
    """

    whole: Words | None = None
    heads: Words | None = None
    tails: Words | None = None
    needed: Words | None = None


@record
class Literals:
    """The words that a pattern needs.

    Attributes:
        words: One of them stands in every match, or in what it looks ahead to, which is within the
            range that is searched. None where the pattern needs none.
        first: Whether every match begins with one of them.
    """

    words: Words | None
    first: bool = False


def literals_of(pattern: str, flags: int = 0) -> Literals:
    """Return the words that a pattern needs; those that begin a match, unless others tell more.

    Where the words that begin it stand, there it is tried; for the others' sake a whole text is
    gone through, which takes a hundred times as long.
    """
    if flags & re.IGNORECASE:
        return Literals(None)
    node = _read(parser.parse(pattern, flags))
    heads = None if node.heads is None or "" in node.heads else _unextended(node.heads)
    if heads is None or (node.needed is not None and _tells_more(node.needed, heads)):
        return Literals(node.needed)
    return Literals(heads, first=True)


def _tells_more(needed: Words, heads: Words) -> bool:
    """Tell whether a text seldom holds the words needed, and often those that begin a match."""
    characters = sum(len(word) == 1 for word in heads)
    return _least(needed) > _least(heads) and _WORDS_A_CHARACTER * characters > len(heads)


def _read(sequence: Iterable[tuple[Any, Any]]) -> _Node:
    """Read parts that follow each other, and choose the best of the words that they need.

    What is read up to a part ends with one of the words of `run`.
    """
    run: Words = _EMPTY
    heads: Words | None = None
    broken = False
    candidates: list[Words] = []
    for operation, argument in sequence:
        node = _part(operation, argument)
        joined = None if node.whole is None else _joined(run, node.whole)
        if joined is not None:
            run = joined
        else:
            if not broken:
                heads = node.heads if run == _EMPTY else run
            candidates.append(run)
            broken, run = True, node.tails or _EMPTY
        if node.needed is not None:
            candidates.append(node.needed)
        if operation is code.ASSERT and argument[0] > 0:
            candidates.append(_before(run, argument[1]))
    candidates.append(run)
    if broken:
        return _Node(None, heads, run, _best(candidates))
    return _Node(run, run, run, _best(candidates))


def _part(operation: Any, argument: Any) -> _Node:
    """Read one part of an expression."""
    if operation is code.LITERAL:
        return _exactly(frozenset({chr(argument)}))
    if operation is code.IN:
        return _exactly(_members(argument))
    if operation is code.BRANCH:
        return _either([_read(branch) for branch in argument[1]])
    if operation is code.SUBPATTERN:
        _, added, taken, sequence = argument
        return _Node() if added or taken else _read(sequence)
    if operation in (code.MAX_REPEAT, code.MIN_REPEAT):
        return _repeated(*argument)
    if operation is code.ASSERT and argument[0] > 0:
        return _Node(_EMPTY, _EMPTY, _EMPTY, _read(argument[1]).needed)
    if operation in (code.ASSERT, code.ASSERT_NOT, code.AT):
        return _exactly(_EMPTY)
    return _Node()


def _before(run: Words, ahead: Iterable[tuple[Any, Any]]) -> Words:
    """Join words with the ones that a lookahead behind begins with: 男， of 男(?=，)."""
    heads = _read(ahead).heads
    joined = None if heads is None else _joined(run, heads)
    return run if joined is None else joined


def _exactly(words: Words | None) -> _Node:
    return _Node(words, words, words)


def _members(items: Sequence[tuple[Any, Any]]) -> Words | None:
    """Return the characters of a class that lists them one by one: [省市县]."""
    if any(operation is not code.LITERAL for operation, _ in items):
        return None
    return frozenset(chr(value) for _, value in items)


def _either(branches: Sequence[_Node]) -> _Node:
    return _Node(
        _union([branch.whole for branch in branches]),
        _union([branch.heads for branch in branches]),
        _union([branch.tails for branch in branches]),
        _union([branch.needed for branch in branches]),
    )


def _union(sets: Sequence[Words | None]) -> Words | None:
    """Return the words of all sets, None where one of them is not known."""
    known = [words for words in sets if words is not None]
    return frozenset[str]().union(*known) if len(known) == len(sets) else None


def _repeated(least: int, most: int, sequence: Iterable[tuple[Any, Any]]) -> _Node:
    node = _read(sequence)
    if least == 0:
        once = node.whole if most == 1 else None
        return _exactly(None if once is None else once | _EMPTY)
    return node if least == most == 1 else _Node(None, node.heads, node.tails, node.needed)


def _joined(before: Words, behind: Words) -> Words | None:
    if len(before) * len(behind) > _MOST:
        return None
    return frozenset(first + second for first in before for second in behind)


def _best(candidates: Iterable[Words]) -> Words | None:
    """Choose the words that stand in the fewest texts: long ones, and few of them."""
    useful = [_shortest(words) for words in candidates if words and "" not in words]
    if not useful:
        return None
    return max(useful, key=lambda words: (_least(words), -len(words), sorted(words)))


def _least(words: Words) -> int:
    return min(map(len, words))


def _shortest(words: Words) -> Words:
    """Drop the words that hold another one: where 集体会见 stands, 会见 does."""
    return frozenset(
        word
        for word in words
        if not any(other in word for other in words if len(other) < len(word))
    )


def _unextended(words: Words) -> Words:
    """Drop the words that begin with another one: 会见了 with 会见."""
    return frozenset(
        word
        for word in words
        if not any(word.startswith(other) for other in words if len(other) < len(word))
    )
