"""Sorted triples become Turtle and TriG that are pleasant to read and the same every time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import groupby, islice
from typing import IO, Final

import pyoxigraph as ox

from kg.graph.triples import GraphLines
from kg.graph.vocab import BASE, prefixes

# The kinds of data in the order of the file: what it is about, then what is said, then the
# passages that say it. Kinds that are not named here and terms of the ontology come last.
_ORDER: Final = (
    "article",
    "person",
    "body",
    "post",
    "role",
    "place",
    "campaign",
    "document",
    "concept",
    "date",
    "series",
    "event",
    "tenure",
    "participation",
    "group",
    "agenda",
    "remark",
    "relation",
    "change",
    "mention",
    "evidence",
    "graph",
    "run",
)
_CHUNK: Final = 50_000
# Marks of direction, line separators and controls: legal in a literal, a trap for its reader.
_UNSEEN: Final = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def write_turtle(lines: Iterable[str], out: IO[bytes], base_iri: str = BASE) -> None:
    """Write lines of one graph, sorted as `in_order` does, as Turtle."""
    out.write(_header(base_iri))
    out.writelines(_blocks(lines, base_iri))


def write_trig(graphs: GraphLines, out: IO[bytes], base_iri: str = BASE) -> None:
    """Write several graphs as TriG, in the order given."""
    out.write(_header(base_iri))
    for graph, lines in graphs.items():
        kind, _, name = graph.partition("/")
        out.write(f"\n{kind}:{name} {{\n".encode())
        out.writelines(_blocks(lines, base_iri))
        out.write(b"}\n")


def _header(base_iri: str) -> bytes:
    rows = (f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(prefixes(base_iri).items()))
    return "".join(rows).encode()


def _blocks(lines: Iterable[str], base_iri: str) -> Iterator[bytes]:
    """Yield the subjects' blocks as Turtle, an empty line behind each and before each kind."""
    names = dict(prefixes(base_iri))
    for section in _by_kind(lines, base_iri):
        yield b"\n"
        for chunk in _chunks(section):
            text = "".join(f"{line} .\n" for line in chunk).encode()
            # A default graph in TriG reads like Turtle, and quads need not become triples first.
            quads = ox.parse(text, ox.RdfFormat.N_TRIPLES)
            buffer = BytesIO()
            ox.serialize(quads, buffer, ox.RdfFormat.TRIG, prefixes=names)
            yield _polished(buffer.getvalue())


def _by_kind(lines: Iterable[str], base_iri: str) -> list[list[str]]:
    """Cut sorted lines into one list a kind of subject, in the order of the file."""
    begin = len(base_iri) + 1
    opening = f"<{base_iri}"

    def kind(line: str) -> str:
        return line[begin : line.index("/", begin)] if line.startswith(opening) else ""

    sections = {name: list(section) for name, section in groupby(lines, kind)}
    ranks = {name: rank for rank, name in enumerate(_ORDER)}
    return [sections[name] for name in sorted(sections, key=lambda n: (ranks.get(n, 99), n))]


def _chunks(lines: list[str]) -> Iterator[list[str]]:
    """Cut lines into parts of a bearable size without parting a subject's lines."""
    start = 0
    while start < len(lines):
        end = start + _CHUNK
        while end < len(lines) and _subject(lines[end]) == _subject(lines[end - 1]):
            end += 1
        yield list(islice(lines, start, end))
        start = end


def _subject(line: str) -> str:
    return line[: line.index(" ")]


def _polished(written: bytes) -> bytes:
    """Drop the serializer's prefixes, part the subjects, write out what cannot be seen."""
    start = 0
    while written.startswith(b"@prefix ", start):
        start = written.index(b"\n", start) + 1
    # Line ends within literals are escaped, so this one always ends a subject.
    text = written[start:].replace(b" .\n", b" .\n\n").replace(b"\n\t", b"\n    ").decode()
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04X}", text).encode()
