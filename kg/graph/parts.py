"""Articles are written apart from each other, by any number of processes, and counted."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kg.graph.articles import ArticleFacts, write_article
from kg.graph.forms import MOST_TERMS, Form, QuadForm, TurtleForm
from kg.graph.graph_names import GraphName
from kg.graph.index import Census, Place, Tally
from kg.graph.iris import Terms
from kg.graph.shuffle import Part
from kg.graph.sources import text_line
from kg.graph.subjects import TYPE, subjects_of
from kg.graph.turtle import in_graph
from kg.graph.vocab import ZP_NS

_TERM = f"<{ZP_NS}"
_EFFORT = 4
"""Of gzip: a third of the time of 9, for files a tenth larger."""


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
class Written(Census):
    """Text of a part of the graph, by where it goes, and how much it holds.

    Attributes:
        blocks: Blocks of Turtle by place.
        quads: Lines of N-Quads of all graphs but the texts, packed by gzip.
        texts: The articles' texts for the store: a graph of TriG, or packed N-Quads.
        file: Where quads and texts lie instead, if a worker left them in a folder.
        articles: Digest and tally of each article in it that has a digest, by its id.
    """

    blocks: dict[Place, bytes] = field(default_factory=dict)
    quads: bytes = b""
    texts: bytes = b""
    file: PartFile | None = None
    articles: dict[str, tuple[str, Tally]] = field(default_factory=dict)


class PartWriter:
    """Writes parts of a graph in every form that is wanted, sorted by subject."""

    def __init__(self, shape: Shape) -> None:
        """Keep the terms that several parts use."""
        self.shape = shape
        self.terms = Terms(shape.base_iri)
        self._turtle = TurtleForm(self.terms)
        self._quads = QuadForm(self.terms)
        self._forms: list[Form] = [self._turtle] if shape.turtle else []
        if shape.quads:
            self._forms.append(self._quads)

    def write_articles(self, facts: Iterable[ArticleFacts]) -> Written:
        """Write articles in their order, with their passages and mentions.

        Raises:
            ValueError: A passage does not stand in its article.
        """
        written = Written()
        texts: list[str] = []
        for each in facts:
            texts.append(text_line(each.article, self.terms))
            tally = write_article(each, self.terms, self._forms)
            written.count(tally)
            if each.digest:
                written.articles[each.article.id] = each.digest, tally
        return self._finished(written, texts)

    def write_part(self, part: Part) -> Written:
        """Write a part of what is not about one article alone."""
        written, triples = Written(), dict.fromkeys(GraphName, 0)
        for subject, rows in subjects_of(part):
            for form in self._forms:
                form.add_subject(subject, rows)
            for predicate, target, graph in rows:
                triples[graph] += 1
                if target.startswith(_TERM):
                    written.terms[target] += 1
                    if predicate == TYPE:
                        written.classes[target[len(_TERM) : -1]] += 1
        written.triples.update({str(graph): n for graph, n in triples.items() if n})
        return self._finished(written, [])

    def _finished(self, written: Written, texts: list[str]) -> Written:
        """Return what was written with its texts."""
        written.blocks = self._turtle.take()
        if lines := self._quads.take():
            written.quads = _packed(lines)
        if texts and self.shape.turtle:
            whole = "".join(f"{line} .\n" for line in texts)
            written.texts = in_graph(GraphName.TEXT, whole.encode())
        elif texts:
            end = f" {self.terms[GraphName.TEXT]} .\n"
            written.texts = _packed([f"{line}{end}" for line in texts])
        self.forget()
        return written

    def forget(self) -> None:
        """Let go of the terms of earlier parts when they have become many."""
        if len(self.terms) > MOST_TERMS:
            self.terms.clear()


def _packed(quads: list[str]) -> bytes:
    # no clock time in the head, so that equal quads are equal bytes
    return gzip.compress("".join(quads).encode(), _EFFORT, mtime=0)
