"""Articles are written apart from each other, by any number of processes, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.graph.iris import Terms, to_iri
from kg.graph.term_labels import pointed_terms
from kg.graph.triples import ArticleFacts, GraphName, lines_of_article, sort_key
from kg.graph.turtle import BlockWriter, TurtleTerms
from kg.graph.vocab import RDF_TYPE, ZP_NS

# The graphs of graph.ttl, and of graph.trig.
IN_TURTLE = (GraphName.BACKGROUND, GraphName.STATED, GraphName.INFERRED)
IN_TRIG = (*IN_TURTLE, GraphName.DERIVED)
_CLASS = f" <{RDF_TYPE}> <{ZP_NS}"

Place = tuple[str, str]
"""A graph, or `` for all of graph.ttl, and the kind of a subject: where a block of text goes."""


@dataclass(frozen=True, slots=True)
class Shape:
    """In which forms a graph is written.

    Attributes:
        turtle: As blocks for graph.ttl and graph.trig.
        quads: As lines of N-Quads.
    """

    base_iri: str
    turtle: bool = True
    quads: bool = False


@dataclass(slots=True)
class Written:
    """Text of a part of the graph, by where it goes, and what it holds.

    Attributes:
        blocks: Blocks of Turtle by place.
        quads: Lines of N-Quads of all graphs but the texts.
        texts: Lines of N-Quads of the articles' texts.
        classes: How many nodes of each class of the ontology (local name) there are.
        triples: How many triples of each graph there are.
        terms: Terms of the ontology that it points to.
    """

    blocks: dict[Place, bytes] = field(default_factory=dict)
    quads: bytes = b""
    texts: bytes = b""
    classes: Counter[str] = field(default_factory=Counter)
    triples: Counter[str] = field(default_factory=Counter)
    terms: set[str] = field(default_factory=set)


class PartWriter:
    """Writes lines, which come sorted and with their graph, in every form that is wanted."""

    def __init__(self, shape: Shape) -> None:
        """Keep the terms that several parts use."""
        self.shape = shape
        self.terms = Terms(shape.base_iri)
        self._turtle = TurtleTerms(shape.base_iri)
        self._ends = {name: f" <{to_iri(name, shape.base_iri)}> .\n" for name in GraphName}

    def write_articles(self, facts: Iterable[ArticleFacts]) -> Written:
        """Write articles in their order, with their passages and mentions."""
        parts = (lines_of_article(each, self.terms).by_graph() for each in facts)
        return self.write(parts)

    def write(self, parts: Iterable[Mapping[GraphName, set[str]]]) -> Written:
        """Write parts whose subjects differ, in their order within each kind of subject."""
        written = Written()
        blocks: dict[Place, BlockWriter] = {}
        quads: list[str] = []
        texts: list[str] = []
        for part in parts:
            texts += (line + self._ends[GraphName.TEXT] for line in part[GraphName.TEXT])
            lines = [(line, name) for name in IN_TRIG for line in part[name]]
            lines.sort(key=_by_line)
            if self.shape.turtle:
                self._add_blocks(lines, blocks)
            if self.shape.quads:
                quads += (line + self._ends[name] for line, name in lines)
            self._count(part, written)
        written.blocks = {place: block.text() for place, block in blocks.items()}
        written.quads = "".join(quads).encode()
        written.texts = "".join(texts).encode()
        return written

    def _add_blocks(
        self, lines: Iterable[tuple[str, GraphName]], blocks: dict[Place, BlockWriter]
    ) -> None:
        turtle, kind, last = self._turtle, "", ""
        for line, name in lines:
            subject, predicate, target = line.split(" ", 2)
            if subject != last:
                last, kind = subject, turtle.kind(subject)
            row = turtle[subject], turtle[predicate], turtle[target]
            for graph in ("", name) if name in IN_TURTLE else (name,):
                writer = blocks.get((graph, kind))
                if writer is None:
                    writer = blocks[graph, kind] = BlockWriter()
                writer.add(*row)

    @staticmethod
    def _count(part: Mapping[GraphName, set[str]], written: Written) -> None:
        for name, lines in part.items():
            written.triples[name] += len(lines)
        for name in (GraphName.BACKGROUND, GraphName.DERIVED):
            written.classes.update(
                line.partition(_CLASS)[2].rstrip(">") for line in part[name] if _CLASS in line
            )
        for name in IN_TRIG:
            written.terms |= pointed_terms(part[name])


def _by_line(row: tuple[str, GraphName]) -> bytes:
    return sort_key(row[0])
