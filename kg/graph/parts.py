"""Articles are written apart from each other, by any number of processes, and counted."""

from __future__ import annotations

import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kg.graph.index import Place, Tally
from kg.graph.iris import Terms, to_iri
from kg.graph.shuffle import Part, lines_of_part
from kg.graph.triples import ArticleFacts, GraphName, lines_of_article
from kg.graph.turtle import TurtleTerms, block, in_graph
from kg.graph.vocab import RDF_TYPE, ZP_NS

# The graphs of graph.ttl, and of graph.trig.
IN_TURTLE = (GraphName.BACKGROUND, GraphName.STATED, GraphName.INFERRED)
IN_TRIG = (*IN_TURTLE, GraphName.DERIVED)
_TYPE = f"<{RDF_TYPE}>"
_CLASS = re.compile(f" {re.escape(_TYPE)} <{re.escape(ZP_NS)}([^>]*)>$", re.MULTILINE)
_POINTED = re.compile(f" (<{re.escape(ZP_NS)}[^>]*>)$", re.MULTILINE)

_MOST_TERMS = 100_000
"""Terms that a writer keeps, of 300 bytes each."""
_EFFORT = 4
"""Of gzip: a third of the time of 9, for files a tenth larger."""

Row = tuple[str, str, GraphName]
"""Predicate and object, as terms of N-Triples or of Turtle, and the graph that says it."""


@dataclass(frozen=True, slots=True)
class Shape:
    """In which forms a graph is written.

    Attributes:
        turtle: As blocks for graph.ttl and graph.trig.
        quads: As lines of N-Quads, which any other store can load.
    """

    base_iri: str
    turtle: bool = True
    quads: bool = False


@dataclass(frozen=True, slots=True)
class PartFile:
    """A part that lies in a file: packed N-Quads, then packed texts.

    Attributes:
        quads: Bytes of the quads, behind which the texts begin.
    """

    path: Path
    quads: int


@dataclass(slots=True)
class Written:
    """Text of a part of the graph, by where it goes, and what it holds.

    Attributes:
        blocks: Blocks of Turtle by place.
        quads: Lines of N-Quads of all graphs but the texts, packed by gzip.
        texts: The articles' texts for the store: a graph of TriG, or packed N-Quads.
        classes: How many nodes of each class of the ontology (local name) there are.
        triples: How many triples of each graph there are.
        terms: Terms of the ontology that it points to.
        file: Where quads and texts lie instead, if a worker left them in a folder.
        articles: Digest and tally of each article in it that has a digest, by its id.
    """

    blocks: dict[Place, bytes] = field(default_factory=dict)
    quads: bytes = b""
    texts: bytes = b""
    classes: Counter[str] = field(default_factory=Counter)
    triples: Counter[str] = field(default_factory=Counter)
    terms: set[str] = field(default_factory=set)
    file: PartFile | None = None
    articles: dict[str, tuple[str, Tally]] = field(default_factory=dict)

    def count(self, tally: Tally) -> None:
        """Count what a part holds."""
        self.classes.update(tally.classes)
        self.triples.update(tally.triples)
        self.terms.update(tally.terms)


class PartWriter:
    """Writes lines of graphs in every form that is wanted, sorted by subject."""

    def __init__(self, shape: Shape) -> None:
        """Keep the terms that several parts use."""
        self.shape = shape
        self.terms = Terms(shape.base_iri)
        self._turtle = TurtleTerms(shape.base_iri)
        self._ends = {name: f" <{to_iri(name, shape.base_iri)}> .\n" for name in GraphName}

    def write_articles(self, facts: Iterable[ArticleFacts]) -> Written:
        """Write articles in their order, with their passages and mentions."""
        names: list[tuple[str, str]] = []
        tallies: list[Tally] = []

        def parts() -> Iterator[Mapping[GraphName, set[str]]]:
            for each in facts:
                names.append((each.article.id, each.digest))
                yield lines_of_article(each, self.terms)

        written = self.write(parts(), tallies.append)
        written.articles = {
            name: (digest, tally)
            for (name, digest), tally in zip(names, tallies, strict=True)
            if digest
        }
        return written

    def write_part(self, part: Part) -> Written:
        """Write a part of what is not about one article alone."""
        return self.write([lines_of_part(part)])

    def write(
        self,
        parts: Iterable[Mapping[GraphName, set[str]]],
        tell: Callable[[Tally], None] = lambda _: None,
    ) -> Written:
        """Write parts whose subjects differ, in their order within each kind of subject.

        What each part holds is counted, and told.
        """
        written = Written()
        blocks: dict[Place, list[str]] = defaultdict(list)
        quads: list[str] = []
        texts: list[str] = []
        end_of_text = " .\n" if self.shape.turtle else self._ends[GraphName.TEXT]
        for part in parts:
            texts += (line + end_of_text for line in part[GraphName.TEXT])
            for subject, rows in _by_subject(part):
                if self.shape.turtle:
                    self._add_blocks(subject, rows, blocks)
                if self.shape.quads:
                    quads += (f"{subject} {p} {o}{self._ends[name]}" for p, o, name in rows)
            tally = _tally(part)
            written.count(tally)
            tell(tally)
        written.blocks = {place: "".join(texts).encode() for place, texts in blocks.items()}
        if quads:
            written.quads = _packed(quads)
        if texts:
            whole = in_graph(GraphName.TEXT, "".join(texts).encode())
            written.texts = whole if self.shape.turtle else _packed(texts)
        self.forget()
        return written

    def forget(self) -> None:
        """Let go of the terms of earlier parts when they have become many."""
        if len(self.terms) > _MOST_TERMS:
            self.terms.clear()
        if len(self._turtle) > _MOST_TERMS:
            self._turtle = TurtleTerms(self.shape.base_iri)

    def _add_blocks(self, subject: str, rows: list[Row], blocks: dict[Place, list[str]]) -> None:
        """Add a subject's block to graph.ttl, and its share to each graph of graph.trig."""
        turtle = self._turtle
        kind, node = turtle.kind(subject), turtle[subject]
        written = [(turtle[p], turtle.target(o), name) for p, o, name in rows]
        names = dict.fromkeys(name for _, _, name in rows)
        if len(names) == 1:
            (name,) = names
            text = block(node, written)
            blocks[name, kind].append(text)
            if name in IN_TURTLE:
                blocks["", kind].append(text)
            return
        for name in names:
            blocks[name, kind].append(block(node, (row for row in written if row[2] is name)))
        if in_turtle := [row for row in written if row[2] in IN_TURTLE]:
            blocks["", kind].append(block(node, in_turtle))


def _tally(part: Mapping[GraphName, set[str]]) -> Tally:
    text = "\n".join(line for name in IN_TRIG for line in part[name])
    triples = {str(name): len(lines) for name, lines in part.items() if lines}
    terms = sorted(set(_POINTED.findall(text)))
    classes = dict(sorted(Counter(_CLASS.findall(text)).items()))
    return Tally(classes, triples, tuple(terms))


def _packed(quads: list[str]) -> bytes:
    # no clock time in the head, so that equal quads are equal bytes
    return gzip.compress("".join(quads).encode(), _EFFORT, mtime=0)


def _by_subject(part: Mapping[GraphName, set[str]]) -> Iterator[tuple[str, list[Row]]]:
    """Yield each subject with what is said of it, sorted, its classes first."""
    subjects: dict[str, list[Row]] = defaultdict(list)
    for name in IN_TRIG:
        for line in part[name]:
            subject, predicate, target = line.split(" ", 2)
            subjects[subject].append((predicate, target, name))
    for subject in sorted(subjects):
        rows = sorted(subjects[subject])
        classes = [row for row in rows if row[0] == _TYPE]
        yield subject, classes + [row for row in rows if row[0] != _TYPE] if classes else rows
