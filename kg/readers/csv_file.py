"""Reads CSV and TSV: one record a row, its fields named by the header."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager

from kg.errors import ReadError
from kg.readers.decoding import guess_encoding, refuse_binary
from kg.readers.opened import Opened, Piece
from kg.readers.records import has_text, record_of

_PROBE = 65536
_DELIMITERS = (",", "\t", ";", "|")


def read_csv(opened: Opened) -> Iterator[Piece]:
    """Yield a document for each row below the header, in the file's order."""
    # The limit is the csv module's own and global; raised, it harms nobody.
    csv.field_size_limit(max(csv.field_size_limit(), opened.max_chars * 2))
    try:
        with _decoded(opened) as lines:
            for number, row in enumerate(_rows(opened, lines), start=1):
                # cells beyond the header's have no name
                fields = {name: value for name, value in row.items() if name is not None}
                yield record_of(opened, fields, number)
    except ReadError as error:
        yield error
    except UnicodeDecodeError as error:
        encoding = error.encoding.upper()
        problem = f"broken encoding: it is not {encoding} throughout; save it as UTF-8"
        yield ReadError(opened.source_file, problem)
    except csv.Error as error:
        yield ReadError(opened.source_file, f"not CSV: {error}")


@contextmanager
def _decoded(opened: Opened) -> Iterator[io.TextIOWrapper]:
    """Decode the file as it is read; the stream stays its owner's to close."""
    stream = io.BufferedReader(opened.stream, _PROBE)  # type: ignore[type-var]  # has readinto
    try:
        probe = stream.peek(_PROBE)[:_PROBE]
        lines = io.TextIOWrapper(stream, encoding=_encoding(opened, probe), newline="")
        try:
            yield lines
        finally:
            lines.detach()
    finally:
        stream.detach()


def _encoding(opened: Opened, probe: bytes) -> str:
    if not probe.strip():
        raise ReadError(opened.source_file, "empty: it holds no text")
    if probe.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if probe.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    refuse_binary(opened.source_file, probe)
    # The probe may cut a character in two: judge up to its last whole line.
    return guess_encoding(probe[: probe.rfind(b"\n") + 1] or probe)


def _rows(opened: Opened, lines: io.TextIOWrapper) -> csv.DictReader[str]:
    header = lines.readline()
    delimiter = max(_DELIMITERS, key=header.count)
    names = next(csv.reader([header], delimiter=delimiter), [])
    if not has_text(dict.fromkeys(names)):
        problem = "no column of text: the first row must name the columns (title, date, text …)"
        raise ReadError(opened.source_file, problem)
    return csv.DictReader(lines, fieldnames=names, delimiter=delimiter)
