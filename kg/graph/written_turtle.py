"""What a build wrote as Turtle is read again, block by block, a tenth of the work of a store.

It reads its own writing only: a block has its subject at its head, a line for each predicate, and
an empty line behind; no line ends within a literal.
"""

from __future__ import annotations

import mmap
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, Final

import pyoxigraph as ox

from kg.graph.sections import Section
from kg.graph.turtle import TurtleTerms, header
from kg.graph.vocab import BASE, prefixes

_CHUNK: Final = 1 << 20
_FEW: Final = 6
_INDENT: Final = len("\n    ")
_TARGET: Final = re.compile(rb'"(?:[^"\\]|\\.)*"[^\s,]*|[^\s,"]\S*')
_TERM: Final = re.compile(r'"[^"]*"\S*|[^\s,]\S*')
_HALVED: Final = 5000
"""Things of a kind that are looked for by halving; for more all blocks are gone through."""
SectionPlace = tuple[Path, int, int]
"""A file, and where a section in it begins and ends."""
Row = tuple[str, list[str]]
"""A predicate's IRI, and what it leads to, as terms of Turtle without escapes."""


class WrittenTurtle:
    """The blocks of files of Turtle that this program wrote, by the kinds of their subjects."""

    def __init__(
        self,
        paths: Iterable[Path],
        base_iri: str = BASE,
        sections: Mapping[str, list[SectionPlace]] | None = None,
    ) -> None:
        """Take files and the places of their sections, which are looked for if they are not known.

        Raises:
            OSError: A file cannot be read.
        """
        self._base = base_iri
        self._terms = TurtleTerms(base_iri)
        self._prefixes = dict(prefixes(base_iri))
        self._header = header(base_iri)
        self._sections: dict[str, list[SectionPlace]] = defaultdict(list, sections or {})
        for path in paths if sections is None else ():
            for begin, end, subject in _sections(path):
                self._sections[self._kind(subject)].append((path, begin, end))

    def _kind(self, subject: str) -> str:
        """Return the kind of a subject, `` for a term of the ontology."""
        if subject.startswith("<"):
            return self._terms.kind(subject)
        kind = subject.partition(":")[0]
        return kind if self._prefixes[kind] == f"{self._base}{kind}/" else ""

    @property
    def kinds(self) -> Collection[str]:
        """The kinds of subjects that there are."""
        return self._sections.keys()

    def kind_of(self, iri: str) -> str:
        """Return the kind of things that an IRI stands for."""
        return self._terms.kind(f"<{iri}>")

    def written(self, iri: str) -> str:
        """Return an IRI as the files have it."""
        return self._terms[f"<{iri}>"]

    def iri(self, term: str) -> str:
        """Return the IRI that a term stands for."""
        if "\\" in term:
            (triple,) = ox.parse(self._header + f"{term} a {term} .".encode(), ox.RdfFormat.TURTLE)
            return str(triple.subject)[1:-1]
        if term[0] == "<":
            return term[1:-1]
        prefix, _, local = term.partition(":")
        return self._prefixes[prefix] + local

    def name(self, subject: bytes) -> bytes:
        """Return how the term of a thing ends behind the base, by which blocks are in order.

        `person:蔡奇` is the thing of which this is `person/蔡奇>`.
        """
        if subject[:1] != b"<" and b"\\" not in subject:
            return subject.replace(b":", b"/", 1) + b">"
        return f"{self.iri(subject.decode())[len(self._base) :]}>".encode()

    def blocks(self, kinds: Iterable[str]) -> Iterator[bytes]:
        """Yield the blocks about things of some kinds, as they follow each other in each file.

        Raises:
            OSError: A file cannot be read.
        """
        for kind in kinds:
            for path, begin, end in self._sections.get(kind, ()):
                yield from blocks_between(path, begin, end)

    def blocks_about(self, kind: str, subjects: Collection[bytes]) -> Iterator[bytes]:
        """Yield the blocks about some things of a kind, as they are written.

        Raises:
            OSError: A file cannot be read.
        """
        if len(subjects) > _HALVED:
            yield from (block for block in self.blocks([kind]) if subject_of(block) in subjects)
            return
        names = sorted(map(self.name, subjects))
        for path, begin, end in self._sections.get(kind, ()):
            with path.open("rb") as file, _mapped(file) as text:
                yield from Section(text, (begin, end), self.name).blocks(names)

    def links(
        self, kinds: Iterable[str], names: Iterable[bytes]
    ) -> Iterator[tuple[bytes, bytes, list[bytes]]]:
        """Yield subject, predicate and objects, as written, where things have some predicates.

        None of these may lead to a literal. They are looked for in whole sections, in half the
        time that it takes to ask each block.

        Raises:
            OSError: A file cannot be read.
        """
        either = b"|".join(map(re.escape, sorted(names)))
        # at the head of a block or in a further line; no line ends within a literal
        link = re.compile(rb"\n(?:\n(\S+)|   ) (%b) ([^\n]+) [;.](?=\n)" % either)
        for kind in kinds:
            for path, begin, end in self._sections.get(kind, ()):
                with path.open("rb") as file, _mapped(file) as text:
                    for found in link.finditer(text, begin - len(b"\n\n"), end):
                        subject, name, targets = found.groups()
                        if subject is None:
                            head = text.rfind(b"\n\n", 0, found.start()) + len(b"\n\n")
                            subject = text[head : text.find(b" ", head)]
                        yield subject, name, targets.split(b" , ")

    def rows(self, block: bytes, names: Mapping[bytes, str]) -> Iterator[Row]:
        """Yield what a block says of its subject by some predicates, each once.

        Args:
            block: It.
            names: The IRIs of the predicates by how they are written.
        """
        if b"\\" in block:
            yield from self._parsed(block, names)
            return
        for written, line in _lines(block):
            name = names.get(written)
            if name is not None:
                targets = line[len(written) + 1 : -2].decode()
                yield name, _TERM.findall(targets) if '"' in targets else targets.split(" , ")

    def _parsed(self, block: bytes, names: Mapping[bytes, str]) -> Iterator[Row]:
        """Yield what a block with escapes says, by the parser of the store."""
        found: dict[str, list[str]] = defaultdict(list)
        for triple in ox.parse(self._header + block, ox.RdfFormat.TURTLE, lenient=True):
            found[triple.predicate.value].append(_unescaped(triple.object))
        yield from ((name, found[name]) for name in names.values() if name in found)


def subject_of(block: bytes) -> bytes:
    """Return the subject of a block, as it is written."""
    return block[: block.index(b" ")]


def links_of(block: bytes, names: Collection[bytes]) -> Iterator[tuple[bytes, list[bytes]]]:
    """Yield those of some predicates that a block has, and what they lead to, all as written.

    None of them may lead to a literal. Few are looked for one by one, in a third of the time that
    it takes to go through the lines; in no order.
    """
    if len(names) <= _FEW:
        for name in names:
            begin = _line_of(block, name)
            if begin != -1:
                end = block.find(b"\n", begin)
                targets = block[begin + len(name) + 1 : (len(block) if end == -1 else end) - 2]
                yield name, targets.split(b" , ")
        return
    for name, line in _lines(block):
        if name in names:
            yield name, line[len(name) + 1 : -2].split(b" , ")


def triples_of(block: bytes) -> Iterator[tuple[bytes, list[bytes]]]:
    """Yield each predicate of a block with all that it leads to, as written."""
    for name, line in _lines(block):
        targets = line[len(name) + 1 : -2]
        yield name, _TARGET.findall(targets) if b'"' in targets else targets.split(b" , ")


def _line_of(block: bytes, name: bytes) -> int:
    """Return where a predicate stands in a block, -1 if it has none."""
    head = block.index(b" ") + 1
    if block.startswith(b"%b " % name, head):
        return head
    found = block.find(b"\n    %b " % name)
    return found if found == -1 else found + _INDENT


def _lines(block: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield each predicate of a block with its line, which begins with it and ends in ` ;`."""
    lines = block.split(b"\n    ")
    lines[0] = lines[0][lines[0].index(b" ") + 1 :]
    for line in lines:
        yield line[: line.index(b" ")], line


def _unescaped(term: object) -> str:
    """Write a term as the blocks have it, but with every character as it is."""
    if isinstance(term, ox.NamedNode):
        return f"<{term.value}>"
    assert isinstance(term, ox.Literal)
    return f'"{term.value}"@{term.language}' if term.language else f'"{term.value}"'


def _sections(path: Path) -> Iterator[tuple[int, int, str]]:
    """Yield where the sections of a file begin and end, and the first subject of each."""
    with path.open("rb") as file, _mapped(file) as text:
        begin = text.find(b"\n\n")
        while begin != -1 and begin + 2 < len(text):
            begin += 2
            found = text.find(b"\n\n\n", begin)
            end = len(text) if found == -1 else found + 2
            yield begin, end, text[begin : text.find(b" ", begin)].decode()
            begin = found + 1 if found != -1 else -1


def _mapped(file: BinaryIO) -> mmap.mmap:
    return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def blocks_between(path: Path, begin: int, end: int) -> Iterator[bytes]:
    """Yield the blocks of a range of a file of Turtle or TriG, without the lines between them.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        file.seek(begin)
        rest, left = b"", end - begin
        while left > 0 and (chunk := file.read(min(_CHUNK, left))):
            left -= len(chunk)
            pieces = (rest + chunk).split(b"\n\n")
            rest = pieces.pop()
            yield from pieces
        if rest.strip():
            yield rest.strip(b"\n")
