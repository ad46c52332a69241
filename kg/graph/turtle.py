"""Sorted triples become blocks of Turtle, pleasant to read and the same every time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from typing import Final

import pyoxigraph as ox

from kg.graph.iris import HASHED
from kg.graph.vocab import BASE, DATA_KINDS, RDF_TYPE, VOCABULARIES, prefixes

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
_BEFORE: Final = "<urn:s> <urn:p> "
# "北京"@zh, "2019-09-08"^^<…>: not escaped in N-Triples, not shortened, the same in Turtle.
_AS_IT_IS: Final = re.compile(
    r'"[^"\\\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]*"(?:@[-a-z]+)?'
)
# What a literal with a datatype is: not escaped, and the type's IRI.
_TYPED: Final = re.compile(rf"({_AS_IT_IS.pattern})\^\^(<[^>]*>)")
# Numbers and truth are written without quotes and type.
_SHORTENED: Final = frozenset(
    f"<{VOCABULARIES['xsd']}{name}>" for name in ("boolean", "decimal", "double", "integer")
)
_KEPT: Final = 200
# Marks of direction, line separators and controls: legal in a literal, a trap for its reader.
_UNSEEN: Final = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


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
        self._opening = f"<{base_iri}"
        self._own = tuple(f"<{base_iri}{kind}/" for kind in HASHED)
        self._prefixes = dict(prefixes(base_iri))
        self[f"<{RDF_TYPE}>"] = "a"
        # `<BASE` `person` / `蔡奇` `>`; Chinese characters need no escape, nor do letters.
        kinds = "|".join(DATA_KINDS)
        self._plain = re.compile(
            f"<{re.escape(base_iri)}({kinds})/([0-9A-Za-z\u4e00-\u9fff][-0-9A-Za-z\u4e00-\u9fff]*)>"
        )

    def kind(self, subject: str) -> str:
        """Return the kind of a subject, by its IRI; `` for a term of the ontology."""
        if not subject.startswith(self._opening):
            return ""
        begin = len(self._opening)
        return subject[begin : subject.index("/", begin)]

    def target(self, term: str) -> str:
        """Write the object of a statement; what can be seen and has no escape is as it is."""
        if term[0] == '"' and term[-1] != ">" and "\\" not in term and term.isprintable():
            return term
        return self[term]

    def __missing__(self, term: str) -> str:
        """Write a term; IRIs, numbers and days are kept, but not IRIs with hashes."""
        if term.startswith(self._own):
            return term[len(self._opening) : -1].replace("/", ":", 1)
        if _AS_IT_IS.fullmatch(term):
            return term
        plain = self._plain.fullmatch(term)
        if plain is not None:
            written = self[term] = f"{plain[1]}:{plain[2]}"
            return written
        typed = _TYPED.fullmatch(term)
        if typed is not None and typed[2] not in _SHORTENED:
            written = f"{typed[1]}^^{self[typed[2]]}"
        else:
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


def block(subject: str, rows: Iterable[tuple[str, str]]) -> str:
    """Write what is said of a subject, an empty line behind; all terms are Turtle's.

    Rows are predicate and object, sorted, the classes first.
    """
    pieces: list[str] = []
    last = ""
    for predicate, target in rows:
        if predicate == last:
            pieces.append(f" , {target}")
        else:
            before = " ;\n   " if last else subject
            pieces.append(f"{before} {predicate} {target}")
            last = predicate
    pieces.append(" .\n\n")
    return "".join(pieces)


def in_file_order(kinds: Iterable[str]) -> list[str]:
    """Sort kinds of subjects as they follow each other in a file."""
    ranks = {name: rank for rank, name in enumerate(_ORDER)}
    return sorted(kinds, key=lambda name: (ranks.get(name, len(ranks)), name))


def opening(graph: str) -> bytes:
    """Begin a graph of TriG by its identifier; `}` ends it."""
    return f"{graph.replace('/', ':')} {{\n".encode()


def in_graph(graph: str, *blocks: bytes) -> bytes:
    """Put blocks into a graph of TriG."""
    return b"".join((opening(graph), *blocks, b"}\n")) if blocks else b""
