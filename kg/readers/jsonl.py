"""Reads JSON Lines: one record a line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from kg.errors import ReadError
from kg.readers.decoding import decode
from kg.readers.opened import Item, Opened
from kg.readers.records import read_record

# A record has other fields beside the text, and JSON writes a character in up to six bytes.
_BYTES_PER_CHAR = 12


def read_jsonl(opened: Opened) -> Iterator[Item]:
    """Yield a document for each line that is not blank, in the file's order."""
    limit = opened.max_chars * _BYTES_PER_CHAR
    number = 0
    while line := opened.stream.readline(limit):
        number += 1
        name = f"{opened.source_file}#{number}"
        if len(line) == limit:
            yield ReadError(name, f"a line of {limit:,} bytes or more; the rest is not read")
            return
        if not line.strip():
            continue
        try:
            yield _read_line(opened, line, number, name)
        except ReadError as error:
            yield error


def _read_line(opened: Opened, line: bytes, number: int, name: str) -> Item:
    try:
        record = json.loads(decode(name, line))
    except (json.JSONDecodeError, RecursionError) as error:
        raise ReadError(name, f"not JSON: {error}") from error
    if not isinstance(record, dict):
        raise ReadError(name, "no record: a JSON object with a text is wanted")
    return read_record(opened.source_file, record, number, opened.max_chars)
