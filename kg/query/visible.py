"""Makes text from documents safe to show: no character that moves, hides or colours others."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

# Controls (ESC begins a terminal sequence), format characters (bidi overrides, zero widths),
# surrogates, private use, line and paragraph separators.
HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


def visible(text: str, *, keep: str = "") -> str:
    r"""Write characters that a terminal would obey, or not show, as their code: `\x1b`, `\u202e`.

    Args:
        text: Any text.
        keep: Characters of these kinds that stay as they are, such as a line feed.
    """
    if text.isprintable():
        return text
    return "".join(_shown(character, keep) for character in text)


def _shown(character: str, keep: str) -> str:
    if character in keep or unicodedata.category(character) not in HIDDEN_CATEGORIES:
        return character
    return character.encode("unicode_escape").decode("ascii")


def display_width(text: str) -> int:
    """Count the columns that a text takes: two for a Chinese character, none for a mark."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pad(text: str, width: int) -> str:
    """Fill a text with spaces to the given number of columns."""
    return text + " " * max(0, width - display_width(text))


def wrap(text: str, width: int) -> Iterator[str]:
    """Cut a text into lines of at most `width` columns (at least one character each)."""
    line, used = "", 0
    for character in text:
        columns = _columns(character)
        if line and used + columns > width:
            yield line
            line, used = "", 0
        line, used = line + character, used + columns
    yield line
