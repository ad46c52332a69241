"""Where the clauses of a sentence begin and end, and what stands in quotes."""

from __future__ import annotations

_OPENING, _CLOSING = "“《（", "”》）"


def clause_start(text: str, start: int, offset: int) -> int:
    """Go back from `offset` to the head of its clause, past marks in quotes, not before `start`."""
    depth = 0
    for position in range(offset, start, -1):
        char = text[position - 1]
        depth += (char in _CLOSING) - (char in _OPENING)
        if char in "，。；：\n" and depth == 0:
            return position
    return min(start, offset)


def find_stop(text: str, marks: str, start: int, end: int) -> int:
    """Return where the first of `marks` stands within [start, end), else `end`."""
    return next((i for i in range(start, end) if text[i] in marks), end)


def find_open_stop(text: str, marks: str, start: int, end: int) -> int:
    """Return where the first of `marks` stands outside “” and 《》, else `end`."""
    depth = 0
    for position in range(start, end):
        char = text[position]
        if depth == 0 and char in marks:
            return position
        depth += (char in "“《") - (char in "”》")
    return max(start, end)


def is_quoted(text: str, start: int, offset: int) -> bool:
    """Tell whether a quote or title that begins behind `start` is still open at `offset`."""
    return any(
        text.count(a, start, offset) > text.count(b, start, offset) for a, b in ("“”", "《》")
    )
