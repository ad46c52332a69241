"""The documents of a build in their fixed order, and where in them a statement stands."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.model.claims import DocumentClaims
from kg.model.knowledge import Article, Evidence, Provenance
from kg.model.text import SourceText, Span
from kg.model.time import PartialDate

Report = tuple[int, Span, str, str | None]
"""A document's number, the passage, the rule that read it, and the basis of an inference."""


@dataclass(frozen=True, slots=True)
class Reports:
    """The documents, each text once.

    Attributes:
        files: Under which file names each was read.
        reprints: The original of each reprint, both by number.
        given: Which of the documents, as they were given, each of these is.
        dates: The date of articles that state none, by number, and on what it rests.
    """

    documents: tuple[DocumentClaims, ...]
    files: tuple[tuple[str, ...], ...]
    given: tuple[int, ...] = ()
    reprints: Mapping[int, int] = field(default_factory=dict)
    dates: Mapping[int, tuple[PartialDate, str]] = field(default_factory=dict)

    def article(self, number: int) -> str:
        """Return the id of a document's article."""
        return article_id(self.documents[number].source)

    def evidence(self, number: int, span: Span) -> Evidence:
        """Return a passage of a document."""
        return Evidence(self.article(number), span.start, span.end)

    def provenance(self, reports: Iterable[Report]) -> Provenance:
        """Join the reports of one statement; it is inferred only if none of them states it."""
        known = list(reports)
        evidence = sorted({self.evidence(number, passage) for number, passage, _, _ in known})
        bases = sorted({basis for _, _, _, basis in known if basis is not None})
        stated = any(basis is None for _, _, _, basis in known)
        return Provenance(
            tuple(sorted({passage.article for passage in evidence})),
            tuple(evidence),
            tuple(sorted({rule for _, _, rule, _ in known})),
            None if stated else "；".join(bases),
        )

    def articles(self) -> tuple[Article, ...]:
        """Return the articles by id."""
        articles = (self._article(number) for number in range(len(self.documents)))
        return tuple(sorted(articles, key=lambda article: article.id))

    def published(self, number: int) -> PartialDate | None:
        """Return the day on which the text of a document first came out, as far as it is told."""
        return self.documents[self.reprints.get(number, number)].source.published

    def _article(self, number: int) -> Article:
        source = self.documents[number].source
        published, basis = self.dates.get(number, (source.published, None))
        original = self.reprints.get(number)
        return Article(
            self.article(number),
            source,
            self.files[number],
            published,
            published_basis=basis,
            reprint_of=None if original is None else self.article(original),
        )


def article_id(source: SourceText) -> str:
    """Return the id of the article that a text is."""
    return f"article/{source.content_hash}"


def order_documents(documents: Sequence[DocumentClaims]) -> Reports:
    """Put documents in the order of their hashes; equal texts are one article of several files."""
    files: dict[str, list[str]] = defaultdict(list)
    unique: dict[str, int] = {}
    sources = [claims.source for claims in documents]
    order = sorted(
        range(len(sources)), key=lambda n: (sources[n].content_hash, sources[n].source_file)
    )
    for number in order:
        unique.setdefault(sources[number].content_hash, number)
        files[sources[number].content_hash].append(sources[number].source_file)
    return Reports(
        tuple(documents[number] for number in unique.values()),
        tuple(tuple(sorted(files[key])) for key in unique),
        tuple(unique.values()),
    )


def digest(*parts: object) -> str:
    """Return a short hash of what a statement says, for its identifier."""
    return hashlib.sha256("\x1f".join(str(part) for part in parts).encode()).hexdigest()[:12]
