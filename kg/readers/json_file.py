"""Reads a JSON file: one record, an array of them, or an object that holds such an array."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kg.errors import ReadError
from kg.readers.decoding import decode
from kg.readers.opened import Opened, Piece
from kg.readers.records import has_text, record_of

# An array of articles is held while it is read; what is larger should be JSON Lines.
_LARGEST = 256 * 1024 * 1024


def read_json(opened: Opened) -> Iterator[Piece]:
    """Yield a document for each record, in the file's order."""
    try:
        records = _records(opened)
    except ReadError as error:
        yield error
        return
    for number, record in enumerate(records, start=1):
        yield record_of(opened, record, number)


def _records(opened: Opened) -> list[dict[str, Any]]:
    data = opened.stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise ReadError(opened.source_file, "larger than 256 MiB; give it as JSON Lines (.jsonl)")
    text = decode(opened.source_file, data)
    if not text.strip():
        raise ReadError(opened.source_file, "empty: it holds no text")
    try:
        value = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ReadError(opened.source_file, f"not JSON: {error}") from error
    records = _find_records(value)
    if not records:
        raise ReadError(opened.source_file, "no record with a text is in this JSON")
    return records


def _find_records(value: object) -> list[dict[str, Any]]:
    """Find the records in a value, or in the first of its fields that holds some."""
    if isinstance(value, list):
        return [item for item in value if isinstance(item, dict) and has_text(item)]
    if not isinstance(value, dict):
        return []
    if has_text(value):
        return [value]
    for inner in value.values():
        if isinstance(inner, list) and (found := _find_records(inner)):
            return found
    return []
