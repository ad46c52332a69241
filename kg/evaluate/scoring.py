"""Scores a graph against annotated documents: every list, by folder and over all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg.evaluate.events import compare_events
from kg.evaluate.gold import THING_LISTS, GoldDocument
from kg.evaluate.lists import (
    BLANK,
    compare_dates,
    compare_holds,
    compare_parts,
    compare_remarks,
    compare_things,
)
from kg.evaluate.matching import Outcome, Verdict
from kg.evaluate.names import fold
from kg.evaluate.personnel import compare_personnel
from kg.evaluate.system import SystemArticle, SystemFact, read_articles

LISTS: Final = (
    *THING_LISTS,
    *("dates", "holds", "events", "participations", "event-dates", "event-types"),
    *("remarks", "part-of"),
)
# Articles that the graph lacks say nothing.
SILENT_ARTICLE: Final = SystemArticle(
    "", {name: () for name in THING_LISTS}, (), (), (), (), (), ()
)
# A shorter quote could stand anywhere.
SHORTEST_QUOTE: Final = 4


@dataclass(frozen=True, slots=True)
class Score:
    """How much of a list was found, how much of what was given is right."""

    found: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was given that is right; 1 where nothing was given."""
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what there is that was found; 1 where there is nothing."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class EvidenceScore:
    """How many facts carry a quote from the text, and how many quotes stand there."""

    facts: int = 0
    facts_with_quote: int = 0
    quotes: int = 0
    quotes_in_text: int = 0

    def __add__(self, other: EvidenceScore) -> EvidenceScore:
        """Add up two documents."""
        return EvidenceScore(
            self.facts + other.facts,
            self.facts_with_quote + other.facts_with_quote,
            self.quotes + other.quotes,
            self.quotes_in_text + other.quotes_in_text,
        )

    def as_score(self) -> Score:
        """Count facts with a quote as found, without as missed, false quotes as wrong."""
        missed = self.facts - self.facts_with_quote
        return Score(self.facts_with_quote, self.quotes - self.quotes_in_text, missed)


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """A document with its article (None where the graph has none) and every outcome."""

    gold: GoldDocument
    article: SystemArticle | None
    outcomes: tuple[Outcome, ...]
    evidence: EvidenceScore


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The results of all documents, in the order in which they were given."""

    results: tuple[DocumentResult, ...]

    @property
    def folders(self) -> tuple[str, ...]:
        """The names of the folders, in order."""
        return tuple(dict.fromkeys(result.gold.folder for result in self.results))

    @property
    def missing(self) -> tuple[str, ...]:
        """The documents that the graph has no article of."""
        return tuple(result.gold.id for result in self.results if result.article is None)

    @property
    def evidence(self) -> EvidenceScore:
        """The evidence of all documents together."""
        return sum((result.evidence for result in self.results), EvidenceScore())

    def of_folder(self, folder: str) -> Evaluation:
        """Keep the documents of one folder."""
        return Evaluation(tuple(r for r in self.results if r.gold.folder == folder))

    def outcomes(self) -> Iterator[Outcome]:
        """Yield every outcome, document by document."""
        for result in self.results:
            yield from result.outcomes

    def scores(self) -> Mapping[str, Score]:
        """Score each list over all documents: micro-averages."""
        return count_scores(self.outcomes())


def count_scores(outcomes: Iterable[Outcome]) -> Mapping[str, Score]:
    """Count the outcomes of each list, in the order of `LISTS`."""
    counts = Counter((outcome.list_name, outcome.verdict) for outcome in outcomes)
    return {
        name: Score(
            counts[name, Verdict.FOUND], counts[name, Verdict.WRONG], counts[name, Verdict.MISSED]
        )
        for name in LISTS
    }


def evaluate(documents: Sequence[GoldDocument], store: ox.Store) -> Evaluation:
    """Score the graph in a store, whose articles are known by the names of their files."""
    articles = read_articles(store)
    return Evaluation(tuple(_result(gold, articles.get(gold.id)) for gold in documents))


def _result(gold: GoldDocument, article: SystemArticle | None) -> DocumentResult:
    known = article or SILENT_ARTICLE
    outcomes = (
        *compare_things(gold, known),
        *compare_dates(gold, known),
        *compare_holds(gold, known),
        *compare_personnel(gold, known),
        *compare_events(gold, known),
        *compare_remarks(gold, known),
        *compare_parts(gold, known),
    )
    return DocumentResult(gold, article, outcomes, _evidence(gold, known.facts))


def _evidence(gold: GoldDocument, facts: Iterable[SystemFact]) -> EvidenceScore:
    text = BLANK.sub("", gold.text)
    return sum((_fact_evidence(fact, text) for fact in facts), EvidenceScore())


def _fact_evidence(fact: SystemFact, text: str) -> EvidenceScore:
    """A quote counts if it stands in the text, a tenure's only if it names the holder."""
    squeezed = {quote: re.sub(r"\s", "", quote) for quote in fact.quotes}
    standing = [q for q, s in squeezed.items() if len(s) >= SHORTEST_QUOTE and s in text]
    named = fact.holder is None or any(
        name in fold(quote) for name in fact.holder.names for quote in standing
    )
    return EvidenceScore(1, int(bool(standing) and named), len(fact.quotes), len(standing))
