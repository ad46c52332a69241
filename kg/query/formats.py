"""Writes an answer in a format: a table to read, or one of the W3C's for other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import BinaryIO

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.names import Shortener
from kg.query.running import Answer, Rows, Term, Triples, Truth
from kg.query.tables import table_lines

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RESULT_FORMATS: Mapping[str, ox.QueryResultsFormat] = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}


@dataclass(frozen=True, slots=True)
class Style:
    """How to write: the prefixes that shorten, and the terminal's width (None: no terminal)."""

    prefixes: Mapping[str, str]
    width: int | None = None


def write_answer(
    answer: Answer, stream: BinaryIO, style: Style, *, format_name: str | None = None
) -> None:
    """Write an answer in UTF-8.

    Args:
        answer: What a query gave; it is used up.
        stream: Where to write, in bytes; all formats but `table` and `ttl` come row by row.
        style: Prefixes and width.
        format_name: A key of `FORMATS`; None for Turtle for triples and a table for the rest.

    Raises:
        QueryError: This kind of answer has no such format.
    """
    name = format_name or ("ttl" if isinstance(answer, Triples) else "table")
    if name not in FORMATS:
        raise QueryError(f"no format {name!r}: one of {', '.join(FORMATS)}")
    FORMATS[name](answer, stream, style)


def _write_table(answer: Answer, stream: BinaryIO, style: Style) -> None:
    if isinstance(answer, Truth):
        stream.write(b"true\n" if answer else b"false\n")
        return
    shortener = Shortener.of(style.prefixes)
    if isinstance(answer, Rows):
        columns = answer.columns
        rows = [[cell_text(term, shortener) for term in row] for row in answer]
    else:
        columns = ("subject", "predicate", "object")
        rows = [[cell_text(term, shortener) for term in triple] for triple in _sorted(answer)]
    for line in table_lines(columns, rows, width=style.width):
        stream.write(line.encode() + b"\n")


def cell_text(term: Term | None, shortener: Shortener) -> str:
    """Give a term as a person reads it: a name for an IRI, the characters of a literal."""
    if term is None:
        return ""
    if isinstance(term, ox.NamedNode):
        return shortener.shorten(term.value)
    return term.value if isinstance(term, ox.Literal) else str(term)


def _write_results(name: str) -> Callable[[Answer, BinaryIO, Style], None]:
    def write(answer: Answer, stream: BinaryIO, style: Style) -> None:
        if isinstance(answer, Triples):
            raise QueryError(f"the query gives triples, which {name} has no place for: use ttl")
        if isinstance(answer, Truth):
            if name in {"csv", "tsv"}:
                stream.write(b"true\n" if answer else b"false\n")
                return
            answer.answer.serialize(stream, format=RESULT_FORMATS[name])
        else:
            answer.solutions.serialize(stream, format=RESULT_FORMATS[name])
        if name in {"json", "xml"}:
            stream.write(b"\n")

    return write


def _write_turtle(answer: Answer, stream: BinaryIO, style: Style) -> None:
    if not isinstance(answer, Triples):
        raise QueryError("ttl is for CONSTRUCT and DESCRIBE: use table, csv, tsv, json or xml")
    stream.write(turtle(_sorted(answer), style.prefixes))


def turtle(triples: Iterable[ox.Triple], prefixes: Mapping[str, str]) -> bytes:
    """Write sorted triples as Turtle, one block a subject, with the prefixes that are used."""
    written = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=dict(prefixes)) or b""
    lines = written.splitlines(keepends=True)
    # Names and prefix lines come in the engine's own order; no data line begins with @prefix.
    head = sorted(line for line in lines if line.startswith(b"@prefix "))
    text = b"".join(line for line in lines if not line.startswith(b"@prefix "))
    used = [line for line in head if line.split()[1] in text]
    blocks = text.replace(b" .\n", b" .\n\n").rstrip(b"\n")
    return b"".join(used) + b"\n" + blocks + b"\n" if blocks else b""


def _sorted(triples: Iterable[ox.Triple]) -> list[ox.Triple]:
    return sorted(set(triples), key=_order)


def _order(triple: ox.Triple) -> tuple[str, bool, str, str]:
    predicate = triple.predicate.value
    return str(triple.subject), predicate != RDF_TYPE, predicate, str(triple.object)


FORMATS: Mapping[str, Callable[[Answer, BinaryIO, Style], None]] = {
    "table": _write_table,
    **{name: _write_results(name) for name in RESULT_FORMATS},
    "ttl": _write_turtle,
}
