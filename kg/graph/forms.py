"""The forms in which a part of a graph is written: blocks of Turtle by place, or lines of N-Quads.

Passages and mentions are two thirds of a graph and always say the same things, so their text is
made at once, in the order in which predicates sort. All else is rows that came from anywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, Protocol

from kg.graph import literals
from kg.graph.graph_names import GraphName, graph_of
from kg.graph.index import Place
from kg.graph.iris import Terms
from kg.graph.turtle import TurtleTerms, block
from kg.graph.vocab import RDF_TYPE, ZP
from kg.model.knowledge import Mention

# The graphs of graph.ttl, and of graph.trig.
IN_TURTLE: Final = (GraphName.BACKGROUND, GraphName.STATED, GraphName.INFERRED)
IN_TRIG: Final = (*IN_TURTLE, GraphName.DERIVED)

MOST_TERMS: Final = 100_000
"""Terms that a form keeps, of 300 bytes each."""

Row = tuple[str, str, GraphName]
"""Predicate and object, as terms of N-Triples or of Turtle, and the graph that says it."""


class Passage(NamedTuple):
    """A passage of an article: the local part of its IRI, where it stands, its words as a term."""

    name: str
    begin: int
    end: int
    quote: str


class Naming(NamedTuple):
    """A mention: the local parts of its IRI and of those of its passages, and its rules as terms.

    Passages and rules are sorted as their terms are.
    """

    name: str
    mention: Mention
    passages: Sequence[str]
    rules: Sequence[str]


class Form(Protocol):
    """Takes what is said of subjects, in the order of these."""

    def add_subject(self, subject: str, rows: list[Row]) -> None:
        """Add all that is said of a subject: rows of N-Triples, sorted, the classes first."""
        ...

    def add_passages(self, article: str, passages: Iterable[Passage]) -> None:
        """Add passages of the article with that hash."""
        ...

    def add_mentions(self, article: str, mentions: Iterable[Naming]) -> None:
        """Add mentions in the article with that hash."""
        ...


class TurtleForm:
    """Blocks for graph.ttl and for each graph of graph.trig."""

    def __init__(self, terms: Terms) -> None:
        """Write terms of that build."""
        self._terms = terms
        self._turtle = TurtleTerms(terms.base_iri)
        self._blocks: dict[Place, list[str]] = defaultdict(list)

    def add_subject(self, subject: str, rows: list[Row]) -> None:
        """Add a subject's block to graph.ttl, and its share to each graph of graph.trig."""
        turtle, blocks = self._turtle, self._blocks
        kind, node = turtle.kind(subject), turtle[subject]
        shares: dict[GraphName, list[tuple[str, str]]] = {}
        whole: list[tuple[str, str]] = []
        for predicate, target, graph in rows:
            said = turtle[predicate], turtle.target(target)
            if graph not in shares:
                shares[graph] = []
            shares[graph].append(said)
            if graph in IN_TURTLE:
                whole.append(said)
        for graph, share in shares.items():
            text = block(node, share)
            blocks[graph, kind].append(text)
            if share == whole:
                blocks["", kind].append(text)
                whole = []
        if whole:
            blocks["", kind].append(block(node, whole))

    def add_passages(self, article: str, passages: Iterable[Passage]) -> None:
        """Add passages, of which one graph tells all."""
        blocks, target = self._blocks["", "evidence"], self._turtle.target
        self._blocks[GraphName.BACKGROUND, "evidence"] = blocks
        for name, begin, end, quote in passages:
            blocks.append(
                f"evidence:{name} a zp:Evidence ;\n"
                f"    zp:begin {begin} ;\n"
                f"    zp:end {end} ;\n"
                f"    zp:inArticle article:{article} ;\n"
                f"    zp:quote {target(quote)} .\n\n"
            )

    def add_mentions(self, article: str, mentions: Iterable[Naming]) -> None:
        """Add mentions; the background has their class, another graph the rest."""
        turtle, terms, blocks = self._turtle, self._terms, self._blocks
        whole, classes = blocks["", "mention"], blocks[GraphName.BACKGROUND, "mention"]
        for name, mention, passages, rules in mentions:
            said = (
                f"{self._basis(mention.basis)} ;\n"
                f"    zp:denotes {turtle[terms[mention.denotes]]} ;\n"
                f"    zp:evidence evidence:{' , evidence:'.join(passages)} ;\n"
                f"    zp:inArticle article:{article} ;\n"
                f"    zp:rule {' , '.join(map(turtle.target, rules))} ;\n"
                f"    zp:surface {turtle.target(literals.plain(mention.surface))} .\n\n"
            )
            whole.append(f"mention:{name} a zp:Mention ;\n    {said}")
            classes.append(f"mention:{name} a zp:Mention .\n\n")
            blocks[graph_of(mention.basis), "mention"].append(f"mention:{name} {said}")

    def _basis(self, basis: str | None) -> str:
        if basis is None:
            return "zp:basisKind zp:Stated"
        written = self._turtle.target(literals.plain(basis))
        return f"zp:basis {written} ;\n    zp:basisKind zp:Inferred"

    def take(self) -> dict[Place, bytes]:
        """Return the blocks, and begin anew."""
        made: dict[int, bytes] = {}  # places that share blocks share their bytes
        for texts in self._blocks.values():
            if id(texts) not in made:
                made[id(texts)] = "".join(texts).encode()
        taken = {place: made[id(texts)] for place, texts in self._blocks.items() if texts}
        self._blocks = defaultdict(list)
        if len(self._turtle) > MOST_TERMS:
            self._turtle = TurtleTerms(self._terms.base_iri)
        return taken


class QuadForm:
    """Lines of N-Quads."""

    def __init__(self, terms: Terms) -> None:
        """Write terms of that build."""
        self._terms = terms
        self._ends = {name: f" {terms[name]} .\n" for name in GraphName}
        self._lines: list[str] = []

    def add_subject(self, subject: str, rows: list[Row]) -> None:
        """Add a line for each row."""
        ends = self._ends
        self._lines += [f"{subject} {p} {o}{ends[name]}" for p, o, name in rows]

    def add_passages(self, article: str, passages: Iterable[Passage]) -> None:
        """Add the lines of passages."""
        source, end_of_line = self._terms[f"article/{article}"], self._ends[GraphName.BACKGROUND]
        for name, begin, end, quote in passages:
            node = self._terms[f"evidence/{name}"]
            self._lines.append(
                f"{node} <{RDF_TYPE}> <{ZP.Evidence}>{end_of_line}"
                f"{node} <{ZP.begin}> {literals.integer(begin)}{end_of_line}"
                f"{node} <{ZP.end}> {literals.integer(end)}{end_of_line}"
                f"{node} <{ZP.inArticle}> {source}{end_of_line}"
                f"{node} <{ZP.quote}> {quote}{end_of_line}"
            )

    def add_mentions(self, article: str, mentions: Iterable[Naming]) -> None:
        """Add the lines of mentions."""
        terms, source = self._terms, self._terms[f"article/{article}"]
        background = self._ends[GraphName.BACKGROUND]
        for name, mention, passages, rules in mentions:
            node, end = terms[f"mention/{name}"], self._ends[graph_of(mention.basis)]
            quoted = [terms[f"evidence/{passage}"] for passage in passages]
            self._lines.append(
                f"{node} <{RDF_TYPE}> <{ZP.Mention}>{background}"
                f"{node} {self._basis(mention.basis, f'{end}{node}')}{end}"
                f"{node} <{ZP.denotes}> {terms[mention.denotes]}{end}"
                f"{node} <{ZP.evidence}> {f'{end}{node} <{ZP.evidence}> '.join(quoted)}{end}"
                f"{node} <{ZP.inArticle}> {source}{end}"
                f"{node} <{ZP.rule}> {f'{end}{node} <{ZP.rule}> '.join(rules)}{end}"
                f"{node} <{ZP.surface}> {literals.plain(mention.surface)}{end}"
            )

    @staticmethod
    def _basis(basis: str | None, between: str) -> str:
        if basis is None:
            return f"<{ZP.basisKind}> <{ZP.Stated}>"
        written = literals.plain(basis)
        return f"<{ZP.basis}> {written}{between} <{ZP.basisKind}> <{ZP.Inferred}>"

    def take(self) -> list[str]:
        """Return the lines, and begin anew."""
        taken, self._lines = self._lines, []
        return taken
