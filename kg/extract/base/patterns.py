"""Patterns made of word lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of one of the words, longer ones first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def set_apart(words: Iterable[str], most: int = 4) -> str:
    """Return the pattern of one of the words, with up to `most` blanks in it: 主持 as 主　持."""
    return "|".join(f" {{0,{most}}}".join(word) for word in words)


@lru_cache(maxsize=16)
def row_of(words: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of one or more of the words without a gap."""
    return re.compile(f"(?:{any_of(words)})+")
