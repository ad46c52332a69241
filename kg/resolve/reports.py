"""The documents of a build in their fixed order, and where in them a statement stands."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.model.claims import DocumentClaims
from kg.model.knowledge import Evidence, Provenance
from kg.model.text import SourceText, Span

Report = tuple[str, Span, str, str | None]
"""The id of an article, the passage, the rule that read it, and the basis of an inference."""
Head = tuple[str, str]
"""The content hash of a document and its source file."""


@dataclass(frozen=True, slots=True)
class Order:
    """The documents of a build in their order, each text once.

    Attributes:
        hashes: Their content hashes, sorted.
        files: Under which file names each was read.
        given: Which of the documents, as they were given, each of these is.
    """

    hashes: tuple[str, ...]
    files: tuple[tuple[str, ...], ...]
    given: tuple[int, ...]

    def article(self, number: int) -> str:
        """Return the id of a document's article."""
        return f"article/{self.hashes[number]}"


def provenance_of(reports: Iterable[Report]) -> Provenance:
    """Join the reports of one statement; it is inferred only if none of them states it."""
    known = list(reports)
    if len(known) == 1:
        ((article, passage, rule, basis),) = known
        evidence = Evidence(article, passage.start, passage.end)
        return Provenance((article,), (evidence,), (rule,), basis)
    places = sorted({(article, passage.start, passage.end) for article, passage, _, _ in known})
    bases = {basis for _, _, _, basis in known}
    return Provenance(
        tuple(dict.fromkeys(article for article, _, _ in places)),
        tuple(Evidence(article, begin, end) for article, begin, end in places),
        tuple(sorted({rule for _, _, rule, _ in known})),
        None if None in bases else "；".join(sorted(basis for basis in bases if basis)),
    )


def article_id(source: SourceText) -> str:
    """Return the id of the article that a text is."""
    return f"article/{source.content_hash}"


def head_of(claims: DocumentClaims) -> Head:
    """Return by what a document is put in order."""
    return claims.source.content_hash, claims.source.source_file


def order_documents(heads: Sequence[Head]) -> Order:
    """Put documents in the order of their hashes; equal texts are one article of several files."""
    files: dict[str, list[str]] = defaultdict(list)
    unique: dict[str, int] = {}
    for number in sorted(range(len(heads)), key=heads.__getitem__):
        content_hash, file = heads[number]
        unique.setdefault(content_hash, number)
        files[content_hash].append(file)
    return Order(
        tuple(unique), tuple(tuple(sorted(files[key])) for key in unique), tuple(unique.values())
    )


def digest(*parts: object) -> str:
    """Return a short hash of what a statement says, for its identifier."""
    return hashlib.sha256("\x1f".join(str(part) for part in parts).encode()).hexdigest()[:12]
