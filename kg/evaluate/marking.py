"""Cuts a text at the borders of what was annotated in it and of what the graph found in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg.evaluate.matching import Outcome, Verdict
from kg.graph.vocab import PREFIXES
from kg.query.running import Rows, run_query

TEXTS: Final = "SELECT ?a ?text { ?a a zp:Article ; zp:text ?text }"
MENTIONS: Final = """SELECT DISTINCT ?a ?x ?surface ?begin ?quote {
    ?m a zp:Mention ; zp:inArticle ?a ; zp:denotes ?x ; zp:surface ?surface ; zp:evidence ?e .
    ?e zp:begin ?begin ; zp:quote ?quote }"""
# What covers what: errors are never hidden.
WORST_FIRST: Final = (Verdict.WRONG, Verdict.MISSED, Verdict.FOUND, Verdict.FREE)


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters [start, end) of a text, and what became of the item that they name."""

    start: int
    end: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters between two borders with the marks that cover them, the worst first."""

    text: str
    marks: tuple[Mark, ...]

    @property
    def verdict(self) -> str:
        """The worst verdict, empty where nothing is marked."""
        return self.marks[0].outcome.verdict.value if self.marks else ""

    @property
    def title(self) -> str:
        """Say of each item what became of it."""
        return "\n".join(
            f"{m.outcome.list_name}: {m.outcome.text or m.outcome.given} ({m.outcome.verdict})"
            for m in self.marks
        )


def read_texts(store: ox.Store) -> Mapping[str, str]:
    """Read the text of every article by its IRI."""
    return {article: text for article, text in _rows(store, TEXTS)}


def read_mentions(store: ox.Store) -> Mapping[tuple[str, str], tuple[tuple[int, int], ...]]:
    """Read where each article names each entity, by the IRIs of both: [start, end), sorted."""
    places = defaultdict[tuple[str, str], set[tuple[int, int]]](set)
    for article, entity, surface, begin, quote in _rows(store, MENTIONS):
        start = int(begin)
        for first, last in occurrences(quote, surface):
            places[article, entity].add((start + first, start + last))
    return {key: tuple(sorted(spans)) for key, spans in places.items()}


def _rows(store: ox.Store, query: str) -> Iterator[tuple[str, ...]]:
    answer = run_query(store, query, prefixes=PREFIXES)
    assert isinstance(answer, Rows)
    for row in answer:
        yield tuple(term.value for term in row if isinstance(term, ox.NamedNode | ox.Literal))


def occurrences(text: str, form: str) -> Iterator[tuple[int, int]]:
    """Yield where a form stands in a text, from left to right."""
    start = text.find(form) if form else -1
    while start >= 0:
        yield start, start + len(form)
        start = text.find(form, start + len(form))


def gold_marks(text: str, outcomes: Iterable[Outcome]) -> tuple[Mark, ...]:
    """Mark each annotated item wherever one of its forms stands by itself.

    A form inside a longer one of the same list (市委 in 市委组织部) names the longer item.
    """
    found = {
        Mark(start, end, outcome)
        for outcome in outcomes
        for form in outcome.forms
        for start, end in occurrences(text, form)
    }
    by_list = defaultdict[str, list[Mark]](list)
    for mark in found:
        by_list[mark.outcome.list_name].append(mark)
    alone = (mark for mark in found if not _is_inside(mark, by_list[mark.outcome.list_name]))
    return tuple(sorted(alone, key=_order))


def _is_inside(mark: Mark, others: Iterable[Mark]) -> bool:
    return any(
        other.start <= mark.start
        and mark.end <= other.end
        and mark.end - mark.start < other.end - other.start
        for other in others
    )


def system_marks(
    article: str,
    outcomes: Iterable[Outcome],
    mentions: Mapping[tuple[str, str], Sequence[tuple[int, int]]],
) -> tuple[Mark, ...]:
    """Mark what the graph gives, wherever it says that the article names it."""
    marks = {
        Mark(start, end, outcome)
        for outcome in outcomes
        if outcome.node
        for start, end in mentions.get((article, outcome.node), ())
    }
    return tuple(sorted(marks, key=_order))


def _order(mark: Mark) -> tuple[int, int, int, str, str]:
    outcome = mark.outcome
    rank = WORST_FIRST.index(outcome.verdict)
    return mark.start, mark.end, rank, outcome.list_name, outcome.text or outcome.given


def pieces(text: str, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Yield the whole text in pieces, in order."""
    borders = sorted({0, len(text)}.union(*((mark.start, mark.end) for mark in marks)))
    for start, end in zip(borders, borders[1:], strict=False):
        over = [mark for mark in marks if mark.start <= start and end <= mark.end]
        over.sort(key=lambda mark: WORST_FIRST.index(mark.outcome.verdict))
        yield Piece(text[start:end], tuple(over))
