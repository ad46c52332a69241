"""Articles, passages, mentions and the build itself become triples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import groupby
from operator import attrgetter
from typing import Final

from kg.graph import literals
from kg.graph.iris import Terms
from kg.graph.vocab import PROV_ACTIVITY, RDF_TYPE, RDFS_LABEL, VOCABULARIES, ZP
from kg.model.knowledge import Article, Evidence, Knowledge, Run
from kg.model.spilling import HELD, Room, Sorter

HASH_PREFIX = 16
"""Hexadecimal digits of a hash in an identifier: 64 bits, no clash among a million articles."""
_SHORT = 12
"""Of the hash of a mention among those of its article."""
_PROV_GENERATED = VOCABULARIES["prov"] + "wasGeneratedBy"
_XSD_ANY_URI = VOCABULARIES["xsd"] + "anyURI"

_place_of: Final = attrgetter("article", "begin", "end")
_PASSAGES: Final = 5
"""So many passages take less room than one record of most kinds."""


def article_rows(article: Article, terms: Terms) -> Iterator[tuple[str, str]]:
    """Yield predicate and object of what an article's frame says, but for an inferred date."""
    source = article.source
    yield f"<{RDF_TYPE}>", f"<{ZP.Article}>"
    headline = _headline(article)
    if headline:
        yield f"<{RDFS_LABEL}>", literals.chinese(headline)
    for source_file in article.source_files:
        yield f"<{ZP.sourceFile}>", literals.plain(source_file)
    if source.url is not None:
        yield f"<{ZP.sourceUrl}>", f"{literals.plain(source.url)}^^<{_XSD_ANY_URI}>"
    yield f"<{ZP.contentHash}>", literals.plain(source.content_hash)
    if source.publisher is not None:
        yield f"<{ZP.publisher}>", literals.plain(source.publisher)
    for reporter in source.reporters:
        yield f"<{ZP.reporter}>", literals.plain(reporter)
    for editor in source.editors:
        yield f"<{ZP.editor}>", literals.plain(editor)
    if article.reprint_of is not None:
        yield f"<{ZP.reprintOf}>", terms[article.reprint_of]
    if article.published_basis is None:
        yield from publication_rows(article)


def _headline(article: Article) -> str:
    """Return the first line of the headline, empty where the article has none."""
    title = article.source.title
    if title is None:
        return ""
    lines = article.source.text[title.start : title.end].split("\n")
    return " ".join(lines[0].split())


def publication_rows(article: Article) -> Iterator[tuple[str, str]]:
    """Yield predicate and object of when an article came out, and the basis of an inferred date."""
    if article.published is not None:
        yield f"<{ZP.publishedOn}>", literals.partial_date(article.published)
        if article.published_basis is not None:
            yield f"<{ZP.dateBasis}>", literals.plain(article.published_basis)


def text_line(article: Article, terms: Terms) -> str:
    """Return the line of an article's text, for the graph of texts."""
    return f"{terms[article.id]} <{ZP.text}> {literals.plain(article.source.text)}"


def evidence_id(evidence: Evidence) -> str:
    """Make the identifier of a passage: its article's hash and where it stands."""
    article_hash = evidence.article.partition("/")[2][:HASH_PREFIX]
    return f"evidence/{article_hash}-{evidence.begin}-{evidence.end}"


def statement_passages(knowledge: Knowledge, room: Room = HELD) -> Iterator[list[Evidence]]:
    """Yield for each article, in their order, the passages on which statements rest, each once."""
    found: Sorter[Evidence] = Sorter(_place_of, replace(room, most=_PASSAGES * room.most))
    for statements in (
        knowledge.tenures,
        knowledge.events,
        knowledge.participations,
        knowledge.groups,
        knowledge.agenda,
        knowledge.remarks,
        knowledge.relations,
        knowledge.body_changes,
    ):
        for statement in statements:
            for evidence in statement.provenance.evidence:
                found.add(evidence)
    by_article = groupby(found, key=lambda evidence: evidence.article)
    article, passages = next(by_article, ("", ()))
    for known in knowledge.articles:
        while article and article < known.id:
            article, passages = next(by_article, ("", ()))
        yield list(dict.fromkeys(passages)) if article == known.id else []


def mention_id(article: str, denotes: str, surface: str) -> str:
    """Make the identifier of a mention."""
    return f"mention/{mention_name(article, denotes, surface)}"


def mention_name(article: str, denotes: str, surface: str) -> str:
    """Make the local part of a mention: its article's hash and a short one of what it says.

    So the nodes of an article stand together in every sorted file, and are written with it.
    """
    article_hash = article.partition("/")[2][:HASH_PREFIX]
    key = f"{denotes}\n{surface}"
    return f"{article_hash}-{sha256(key.encode()).hexdigest()[:_SHORT]}"


def basis_lines(node: str, basis: str | None) -> Iterator[str]:
    """Yield whether a passage states it, or on what it rests."""
    if basis is None:
        yield f"{node} <{ZP.basisKind}> <{ZP.Stated}>"
    else:
        yield f"{node} <{ZP.basisKind}> <{ZP.Inferred}>"
        yield f"{node} <{ZP.basis}> {literals.plain(basis)}"


def run_id(run: Run) -> str:
    """Make the identifier of a build."""
    key = f"{run.version}\n{run.lexicon_hash}\n{run.input_hash}"
    return f"run/{sha256(key.encode()).hexdigest()[:HASH_PREFIX]}"


def run_lines(run: Run, graphs: Iterable[str], terms: Terms) -> Iterator[str]:
    """Yield the build, and that it made the graphs whose identifiers are given."""
    node = terms[run_id(run)]
    yield f"{node} <{RDF_TYPE}> <{PROV_ACTIVITY}>"
    yield f"{node} <{ZP.codeVersion}> {literals.plain(run.version)}"
    yield f"{node} <{ZP.lexiconHash}> {literals.plain(run.lexicon_hash)}"
    yield f"{node} <{ZP.inputHash}> {literals.plain(run.input_hash)}"
    for graph in graphs:
        yield f"{terms[graph]} <{_PROV_GENERATED}> {node}"
