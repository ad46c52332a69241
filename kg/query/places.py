"""Says where in a query something is wrong: line, column, the line itself and a caret."""

from __future__ import annotations

from kg.errors import QueryError
from kg.query.visible import display_width, visible
from kg.text.sentences import line_at

SHOWN_BEFORE, SHOWN_BEHIND = 60, 40


def query_error(text: str, offset: int, problem: str) -> QueryError:
    """Make the error that points at the character `offset` (0-based) of the query."""
    offset = min(offset, len(text))
    line = text.count("\n", 0, offset) + 1
    begin, end = line_at(text, offset)
    column = offset - begin + 1
    excerpt = _excerpt(text[begin:end].rstrip("\r"), column - 1)
    return QueryError(f"line {line}, column {column}: {problem}\n{excerpt}", line, column)


def _excerpt(line: str, place: int) -> str:
    """Show a line, cut to what fits, with a caret below the character at `place`."""
    start = max(0, place - SHOWN_BEFORE)
    before = ("…" if start else "") + visible(line[start:place].replace("\t", " "))
    behind = visible(line[place : place + SHOWN_BEHIND].replace("\t", " "))
    more = "…" if len(line) > place + SHOWN_BEHIND else ""
    return f"  {before}{behind}{more}\n  {' ' * display_width(before)}^"


def offset_of(text: str, line: int, column: int) -> int:
    """Turn a 1-based line and column into an offset, the end of the text if it lies beyond."""
    begin = 0
    for _ in range(line - 1):
        begin = text.find("\n", begin) + 1
        if begin == 0:
            return len(text)
    return min(begin + column - 1, len(text))
