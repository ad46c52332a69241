"""Reads JSON Lines: one record a line."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import ReadError
from kg.readers.opened import Opened, Piece

# A record has other fields beside the text, and JSON writes a character in up to six bytes.
_BYTES_PER_CHAR = 12


def read_jsonl(opened: Opened) -> Iterator[Piece]:
    """Yield a document for each line that is not blank, in the file's order."""
    limit = opened.max_chars * _BYTES_PER_CHAR
    number = 0
    while line := opened.stream.readline(limit):
        number += 1
        name = f"{opened.source_file}#{number}"
        if len(line) == limit:
            yield ReadError(name, f"a line of {limit:,} bytes or more; the rest is not read")
            return
        if line.strip():
            yield opened.raw("record", line, number)
