"""Answers of the engine become bytes in the W3C's formats, no more rows than allowed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from kg.query.formats import turtle
from kg.query.running import Term

Row = tuple[Term | None, ...]
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
RESULTS_NS = "http://www.w3.org/2005/sparql-results#"

# First the one that is given when any will do.
RESULTS: Mapping[str, str] = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv; charset=utf-8; header=present",
    "tsv": "text/tab-separated-values; charset=utf-8",
}
GRAPHS: Mapping[str, str] = {
    "ttl": "text/turtle; charset=utf-8",
    "nt": "application/n-triples",
    "rdf": "application/rdf+xml",
    "jsonld": "application/ld+json",
}
MEDIA_TYPES: Mapping[str, str] = {**RESULTS, **GRAPHS}
# Other names under which clients ask for them.
ALIASES: Mapping[str, str] = {
    "application/json": "json",
    "application/xml": "xml",
    "text/xml": "xml",
    "application/x-turtle": "ttl",
    "text/plain": "nt",
}


class TooManyRows(Exception):
    """An answer has more rows or triples than allowed."""


def limited(rows: Iterable[Row], limit: int) -> Iterator[Row]:
    """Yield rows.

    Raises:
        TooManyRows: There are more than `limit`.
    """
    iterator = iter(rows)
    yield from islice(iterator, limit)
    if next(iterator, None) is not None:
        raise TooManyRows


def limited_triples(triples: Iterable[ox.Triple], limit: int) -> list[ox.Triple]:
    """Collect each triple once, in the engine's order.

    Raises:
        TooManyRows: There are more than `limit`.
    """
    found = dict[ox.Triple, None]()
    for triple in triples:
        found[triple] = None
        if len(found) > limit:
            raise TooManyRows
    return list(found)


def write_rows(format_name: str, columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """Write the answer of a SELECT."""
    return "".join(_ROW_WRITERS[format_name](columns, rows)).encode()


def write_truth(format_name: str, truth: bool) -> bytes:
    """Write the answer of an ASK."""
    word = "true" if truth else "false"
    if format_name == "json":
        return f'{{"head":{{}},"boolean":{word}}}\n'.encode()
    if format_name == "xml":
        return f"{_XML_HEAD}<head></head><boolean>{word}</boolean></sparql>\n".encode()
    return f"{word}\n".encode()


def write_triples(
    format_name: str, triples: Sequence[ox.Triple], prefixes: Mapping[str, str]
) -> bytes:
    """Write the answer of a CONSTRUCT or DESCRIBE, sorted by subject."""
    ordered = sorted(triples, key=lambda triple: (str(triple.subject), str(triple)))
    if format_name == "ttl":
        return turtle(ordered, prefixes)
    format_ = _GRAPH_FORMATS[format_name]
    named = {} if format_name == "nt" else dict(prefixes)
    return ox.serialize(ordered, format=format_, prefixes=named) or b""


_GRAPH_FORMATS = {
    "nt": ox.RdfFormat.N_TRIPLES,
    "rdf": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
}
_XML_HEAD = f'<?xml version="1.0"?><sparql xmlns="{RESULTS_NS}">'


def _json_parts(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    yield f'{{"head":{{"vars":{json.dumps(list(columns))}}},"results":{{"bindings":['
    separator = ""
    for row in rows:
        bound = {
            column: _json_term(term)
            for column, term in zip(columns, row, strict=True)
            if term is not None
        }
        yield separator + json.dumps(bound, ensure_ascii=False, separators=(",", ":"))
        separator = ",\n"
    yield "]}}\n"


def _json_term(term: Term) -> dict[str, Any]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, ox.Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {name: _json_term(part) for name, part in parts.items()}}
    written = {"type": "literal", "value": term.value}
    if term.language:
        return written | {"xml:lang": term.language}
    plain = term.datatype.value == XSD_STRING
    return written if plain else written | {"datatype": term.datatype.value}


def _xml_parts(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    variables = "".join(f"<variable name={quoteattr(column)}/>" for column in columns)
    yield f"{_XML_HEAD}<head>{variables}</head><results>"
    for row in rows:
        bindings = "".join(
            f"<binding name={quoteattr(column)}>{_xml_term(term)}</binding>"
            for column, term in zip(columns, row, strict=True)
            if term is not None
        )
        yield f"<result>{bindings}</result>\n"
    yield "</results></sparql>\n"


def _xml_term(term: Term) -> str:
    if isinstance(term, ox.NamedNode):
        return f"<uri>{escape(term.value)}</uri>"
    if isinstance(term, ox.BlankNode):
        return f"<bnode>{escape(term.value)}</bnode>"
    if isinstance(term, ox.Triple):
        parts = (("subject", term.subject), ("predicate", term.predicate), ("object", term.object))
        inside = "".join(f"<{name}>{_xml_term(part)}</{name}>" for name, part in parts)
        return f"<triple>{inside}</triple>"
    # A carriage return would be read as a line feed.
    text = escape(term.value, {"\r": "&#13;"})
    if term.language:
        return f"<literal xml:lang={quoteattr(term.language)}>{text}</literal>"
    datatype = term.datatype.value
    if datatype == XSD_STRING:
        return f"<literal>{text}</literal>"
    return f"<literal datatype={quoteattr(datatype)}>{text}</literal>"


def _csv_parts(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    yield ",".join(columns) + "\r\n"
    for row in rows:
        yield ",".join(map(_csv_field, row)) + "\r\n"


def _csv_field(term: Term | None) -> str:
    if term is None:
        return ""
    text = term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)
    if any(character in text for character in '",\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def _tsv_parts(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    yield "\t".join(f"?{column}" for column in columns) + "\n"
    for row in rows:
        yield "\t".join("" if term is None else _tsv_field(term) for term in row) + "\n"


def _tsv_field(term: Term) -> str:
    # N-Triples escapes line ends but may leave a tab.
    return str(term).replace("\t", "\\t")


_ROW_WRITERS: Mapping[str, Callable[[Sequence[str], Iterable[Row]], Iterator[str]]] = {
    "json": _json_parts,
    "xml": _xml_parts,
    "csv": _csv_parts,
    "tsv": _tsv_parts,
}
