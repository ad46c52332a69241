"""Reads a JSON file: one record, an array of them, or an object that holds such an array."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.errors import ReadError
from kg.readers.json_stream import JsonStream
from kg.readers.opened import Opened, Piece
from kg.readers.records import has_text, record_of

# A record has other fields beside the text, and JSON writes a character in up to six.
_CHARS_PER_CHAR = 12


def read_json(opened: Opened) -> Iterator[Piece]:
    """Yield a document for each record, in the file's order; one record is held at a time.

    Where the file is broken, the records before that are read all the same.
    """
    number = 0
    try:
        for number, record in enumerate(_records(opened), start=1):
            yield record_of(opened, record, number)
    except ReadError as error:
        yield error
    else:
        if not number:
            yield ReadError(opened.source_file, "no record with a text is in this JSON")


def _records(opened: Opened) -> Iterator[dict[str, Any]]:
    stream = JsonStream(opened, opened.max_chars * _CHARS_PER_CHAR)
    first = stream.peek()
    if not first:
        raise ReadError(opened.source_file, "empty: it holds no text")
    if first == "[":
        yield from (item for item in stream.items() if _is_record(item))  # type: ignore[misc]
    elif first == "{":
        yield from _records_of_object(stream)
    else:
        stream.value()
    if stream.peek():
        raise ReadError(opened.source_file, "not JSON: something stands behind its end")


def _is_record(value: object) -> bool:
    return isinstance(value, dict) and has_text(value)


def _records_of_object(stream: JsonStream) -> Iterator[dict[str, Any]]:
    """Yield an object that is a record, or the records in the first of its fields that has some."""
    fields: dict[str, object] = {}
    found = False
    for key in stream.take_keys():
        stream.take(":")
        if stream.peek() != "[" or found or has_text(fields):
            fields[key] = stream.value()
            continue
        items: list[object] = []
        for item in stream.items():
            if isinstance(item, dict) and has_text(item):
                found = True
                yield item
            elif not found:
                items.append(item)
        fields[key] = items
    if not found and has_text(fields):
        yield fields
