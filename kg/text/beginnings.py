"""The characters with which the matches of a regular expression begin.

`[之以]?外|(?<!任)代理` matches nowhere but at 之, 以, 外 and 代: a table of patterns is asked
by the character at hand. The expression is taken as the standard library itself parses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

# what matches no character by itself
_BETWEEN = frozenset({code.AT, code.ASSERT, code.ASSERT_NOT})


def first_characters(pattern: str) -> frozenset[str]:
    """Return the characters of which one begins every match.

    Raises:
        ValueError: A match may be empty, or begin with characters that are not listed one by one.
    """
    characters, empty = _of(parser.parse(pattern))
    if characters is None or empty:
        raise ValueError(f"it may begin with any character: {pattern}")
    return characters


def looking_first(pattern: str) -> str:
    """Put a look at the first character before a pattern of many words.

    So that it is tried word by word only where one of them can begin: the standard library looks
    first by itself where nothing but words is joined, no assertion among them.
    """
    characters = "".join(map(re.escape, sorted(first_characters(pattern))))
    return f"(?=[{characters}])(?:{pattern})"


def _of(sequence: Iterable[tuple[Any, Any]]) -> tuple[frozenset[str] | None, bool]:
    """Return the characters, None for any, and whether all of the sequence can be left out."""
    found: frozenset[str] = frozenset()
    for operation, argument in sequence:
        characters, empty = _of_part(operation, argument)
        if characters is None:
            return None, empty
        found |= characters
        if not empty:
            return found, False
    return found, True


def _of_part(operation: Any, argument: Any) -> tuple[frozenset[str] | None, bool]:
    if operation is code.LITERAL:
        return frozenset({chr(argument)}), False
    if operation is code.IN and all(kind is code.LITERAL for kind, _ in argument):
        return frozenset(chr(value) for _, value in argument), False
    if operation is code.BRANCH:
        return _either(_of(branch) for branch in argument[1])
    if operation is code.SUBPATTERN and not (argument[1] or argument[2]):
        return _of(argument[3])
    if operation in (code.MAX_REPEAT, code.MIN_REPEAT):
        least, _, sequence = argument
        characters, empty = _of(sequence)
        return characters, empty or least == 0
    if operation in _BETWEEN:
        return frozenset(), True
    return None, True


def _either(
    branches: Iterable[tuple[frozenset[str] | None, bool]],
) -> tuple[frozenset[str] | None, bool]:
    found: frozenset[str] | None = frozenset()
    may_be_empty = False
    for characters, empty in branches:
        found = None if found is None or characters is None else found | characters
        may_be_empty = may_be_empty or empty
    return found, may_be_empty
