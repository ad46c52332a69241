"""Cuts a text into its lines, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the blanks around it.

    Attributes:
        start, end: Half-open range in the text, in code points.
        gap: A blank line stands between it and the line above.
    """

    start: int
    end: int
    text: str
    gap: bool


_LINE = re.compile(r"[^\n]+")


def split_lines(text: str) -> list[Line]:
    """Cut a text into its lines, leaving out blank ones."""
    lines: list[Line] = []
    above = -1
    for match in _LINE.finditer(text):
        stripped = match[0].strip()
        if stripped:
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            lines.append(Line(start, start + len(stripped), stripped, match.start() > above + 1))
            above = match.end()
    return lines
