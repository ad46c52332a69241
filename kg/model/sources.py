"""What statements come from: articles, their passages, and what the articles name."""

from __future__ import annotations

from kg.model.record import record
from kg.model.text import SourceText
from kg.model.time import PartialDate


@record(order=True)
class Evidence:
    """A passage: `text[begin:end]` of the article with the id `article`."""

    article: str
    begin: int
    end: int


@record
class Provenance:
    """Where a statement comes from.

    Attributes:
        articles: Ids of the articles that report it.
        evidence: Passages that say it, at least one.
        rules: Names of the rules that read it.
        basis: None where a passage states it; where it was read between the lines, the
            short text that says on what it rests.
    """

    articles: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    rules: tuple[str, ...]
    basis: str | None = None


@record
class Article:
    """An article that was read; `id` is `article/` and its content hash."""

    id: str
    source: SourceText
    source_files: tuple[str, ...]
    published: PartialDate | None
    published_basis: str | None = None
    reprint_of: str | None = None


@record
class Mention:
    """That an article names an entity, date or event: one an article, entity and surface."""

    article: str
    denotes: str
    surface: str
    evidence: tuple[Evidence, ...]
    rules: tuple[str, ...]
    basis: str | None = None
