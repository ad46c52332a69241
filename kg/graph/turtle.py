"""Sorted triples become Turtle and TriG that are pleasant to read and the same every time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from itertools import groupby
from typing import IO, Final

import pyoxigraph as ox

from kg.graph.triples import GraphLines
from kg.graph.vocab import BASE, DATA_KINDS, RDF_TYPE, prefixes

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
# Marks of direction, line separators and controls: legal in a literal, a trap for its reader.
_BEFORE: Final = "<urn:s> <urn:p> "
# "北京"@zh, "2019-09-08"^^<…>: not escaped in N-Triples, not shortened, the same in Turtle.
_AS_IT_IS: Final = re.compile(
    r'"[^"\\\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]*"(?:@[-a-z]+)?'
)
_KEPT: Final = 200
_UNSEEN: Final = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def write_turtle(lines: Iterable[str], out: IO[bytes], base_iri: str = BASE) -> None:
    """Write lines of one graph, sorted as `in_order` does, as Turtle."""
    out.write(header(base_iri))
    out.writelines(_sections(lines, TurtleTerms(base_iri)))


def write_trig(graphs: GraphLines, out: IO[bytes], base_iri: str = BASE) -> None:
    """Write several graphs as TriG, in the order given."""
    out.write(header(base_iri))
    terms = TurtleTerms(base_iri)
    for graph, lines in graphs.items():
        kind, _, name = graph.partition("/")
        out.write(f"\n{kind}:{name} {{\n".encode())
        out.writelines(_sections(lines, terms))
        out.write(b"}\n")


def header(base_iri: str = BASE) -> bytes:
    """Return the declarations of prefixes."""
    rows = (f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(prefixes(base_iri).items()))
    return "".join(rows).encode()


class TurtleTerms(dict[str, str]):
    """Terms of N-Triples as terms of Turtle, each written once.

    What is plain is cut and pasted; the rest is asked of a serialiser, so that no rule of the
    grammar is told here again.
    """

    def __init__(self, base_iri: str = BASE) -> None:
        """Abbreviate with the prefixes of one build."""
        super().__init__()
        self.base_iri = base_iri
        self._prefixes = dict(prefixes(base_iri))
        self[f"<{RDF_TYPE}>"] = "a"
        # `<BASE` `person` / `蔡奇` `>`; Chinese characters need no escape, nor do letters.
        kinds = "|".join(DATA_KINDS)
        self._plain = re.compile(
            f"<{re.escape(base_iri)}({kinds})/([0-9A-Za-z\u4e00-\u9fff][-0-9A-Za-z\u4e00-\u9fff]*)>"
        )

    def __missing__(self, term: str) -> str:
        """Write a term; IRIs, numbers and days are kept."""
        if _AS_IT_IS.fullmatch(term):
            return term
        plain = self._plain.fullmatch(term)
        if plain is not None:
            written = self[term] = f"{plain[1]}:{plain[2]}"
            return written
        written = self._serialised(term)
        if term.endswith(">") and len(term) < _KEPT:
            self[term] = written
        return written

    def _serialised(self, term: str) -> str:
        quads = ox.parse(f"{_BEFORE}{term} .".encode(), ox.RdfFormat.N_TRIPLES)
        buffer = BytesIO()
        # A default graph in TriG reads like Turtle, and quads need not become triples first.
        ox.serialize(quads, buffer, ox.RdfFormat.TRIG, prefixes=self._prefixes)
        written = buffer.getvalue().decode()
        # Line ends within literals are escaped, so this is the end of the last line's statement.
        term = written[written.index(_BEFORE) + len(_BEFORE) : -len(" .\n")]
        return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04X}", term)


def blocks(lines: Iterable[str], terms: TurtleTerms) -> Iterator[str]:
    """Yield each subject's statements, an empty line behind; the lines are sorted by subject."""
    subject = predicate = ""
    for line in lines:
        new_subject, new_predicate, target = line.split(" ", 2)
        if new_subject != subject:
            before = " .\n\n" if subject else ""
            yield f"{before}{terms[new_subject]} {terms[new_predicate]} {terms[target]}"
        elif new_predicate != predicate:
            yield f" ;\n    {terms[new_predicate]} {terms[target]}"
        else:
            yield f" , {terms[target]}"
        subject, predicate = new_subject, new_predicate
    if subject:
        yield " .\n\n"


def sections(lines: Iterable[str], base_iri: str = BASE) -> Mapping[str, list[str]]:
    """Cut sorted lines into one list a kind of subject, `` for terms of the ontology."""
    begin = len(base_iri) + 1
    opening = f"<{base_iri}"

    def kind(line: str) -> str:
        return line[begin : line.index("/", begin)] if line.startswith(opening) else ""

    return {name: list(section) for name, section in groupby(lines, kind)}


def in_file_order(kinds: Iterable[str]) -> list[str]:
    """Sort kinds of subjects as they follow each other in a file."""
    ranks = {name: rank for rank, name in enumerate(_ORDER)}
    return sorted(kinds, key=lambda name: (ranks.get(name, len(ranks)), name))


def _sections(lines: Iterable[str], terms: TurtleTerms) -> Iterator[bytes]:
    """Yield the subjects' blocks by kind, an empty line before each kind."""
    cut = sections(lines, terms.base_iri)
    for kind in in_file_order(cut):
        yield b"\n"
        yield "".join(blocks(cut[kind], terms)).encode()
