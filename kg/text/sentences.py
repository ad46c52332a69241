"""Paragraphs and sentences of a folded text."""

from __future__ import annotations

import re

# a sentence ends at 。！？ with the closing marks behind it, or at the end of its line
_SENTENCE = re.compile(r"[^。！？\n]+(?:[。！？]+[”’）》]*|(?=\n)|$)|[。！？]+[”’）》]*")
_LINE = re.compile(r"[^\n]+")


def find_sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return [start, end) of each sentence, in order; blank ones are left out."""
    stop = len(text) if end is None else end
    return [
        match.span() for match in _SENTENCE.finditer(text, start, stop) if match.group().strip()
    ]


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """Return [start, end) of each line that is not blank, in order."""
    return [match.span() for match in _LINE.finditer(text) if match.group().strip()]


def line_start(text: str, offset: int) -> int:
    """Return where the line begins that an offset is in; at a line's end, that line's."""
    return text.rfind("\n", 0, offset) + 1


def line_end(text: str, offset: int) -> int:
    """Return where the line ends that an offset is in, without its break."""
    stop = text.find("\n", offset)
    return len(text) if stop < 0 else stop


def line_at(text: str, start: int, end: int | None = None) -> tuple[int, int]:
    """Return [start, end) of the line that an offset or a stretch is in, without its break."""
    return line_start(text, start), line_end(text, start if end is None else end)
