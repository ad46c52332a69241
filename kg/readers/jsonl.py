"""Reads JSON Lines: one record a line."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import ReadError
from kg.readers.opened import Opened, Piece

# A record has other fields beside the text, and JSON writes a character in up to six bytes.
_BYTES_PER_CHAR = 12


class EndlessLine(ReadError):
    """A line is so long that neither it nor what follows it is read."""


def read_jsonl(opened: Opened) -> Iterator[Piece]:
    """Yield a document for each line that is not blank, in the file's order."""
    limit = _limit(opened)
    number = 0
    while line := opened.stream.readline(limit):
        number += 1
        yield from _piece(opened, line, number)
        if len(line) == limit:
            return
    if not number:
        yield ReadError(opened.source_file, "empty: it holds no text")


def read_range(opened: Opened, begin: int, end: int, before: int) -> Iterator[Piece]:
    """Yield a document for each line that begins in a range of bytes and is not blank.

    Args:
        opened: A file that can be read from any place.
        begin, end: The half-open range.
        before: How many ends of lines stand before it.
    """
    stream, limit, number = opened.stream, _limit(opened), before
    stream.seek(max(begin - 1, 0))
    if begin and stream.read(1) != b"\n":
        while (line := stream.readline(limit)) and not line.endswith(b"\n"):
            continue
        number += 1
    at = stream.tell()
    while at < end and (line := stream.readline(limit)):
        number += 1
        yield from _piece(opened, line, number)
        if len(line) == limit:
            return
        at += len(line)


def _limit(opened: Opened) -> int:
    """Return from which length in bytes a line is not read."""
    return opened.max_chars * _BYTES_PER_CHAR


def _piece(opened: Opened, line: bytes, number: int) -> Iterator[Piece]:
    limit = _limit(opened)
    if len(line) == limit:
        problem = f"a line of {limit:,} bytes or more; the rest is not read"
        yield EndlessLine(f"{opened.source_file}#{number}", problem)
    elif line.strip():
        yield opened.raw("record", line, number)
