"""What any process can do for a build, given only its arguments: read documents, write articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from kg.errors import KgError, ReadError
from kg.extract import extract_claims
from kg.graph.parts import PartWriter, Shape, Written
from kg.graph.shuffle import Part
from kg.graph.triples import ArticleFacts
from kg.lexicon import Lexicon, load_lexicon
from kg.model.claims import DocumentClaims
from kg.model.knowledge import Article, Evidence
from kg.model.text import SourceText
from kg.pipeline.decisions import with_year
from kg.pipeline.packing import pack
from kg.pipeline.versions import reading_version
from kg.readers import parse
from kg.readers.opened import Raw
from kg.resolve.mentions import MentionRow, make_mentions

Clock = Callable[[], float]
"""A function of a module that gives seconds."""


def no_clock() -> float:
    """Stand still."""
    return 0.0


@dataclass(frozen=True, slots=True)
class Reading:
    """How documents are read.

    Attributes:
        lexicon_file: The user's own lexicon, which every process can read there.
        lexicon_hash: The hash that the lexicon then has.
        version: `reading_version()` of the process that asks.
        years: The year that a user set for a source file.
        clock: By which documents are timed.
    """

    lexicon_file: Path | None
    lexicon_hash: str
    version: str
    years: Mapping[str, int] = field(default_factory=dict)
    clock: Clock = no_clock


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a document: its claims, or why it could not be read, or both if it was cut."""

    claims: tuple[DocumentClaims, ...] = ()
    failures: tuple[tuple[str, str], ...] = ()


def read_batch(reading: Reading, raws: Sequence[Raw]) -> list[tuple[bytes, float]]:
    """Read documents and find what they say; a packed Outcome and the seconds that each took.

    Raises:
        KgError: This process has another version of the program or of the lexicon.
    """
    lexicon = _lexicon_of(reading)
    outcomes = []
    for raw in raws:
        begin = reading.clock()
        packed = pack(_read(reading, lexicon, raw))
        outcomes.append((packed, reading.clock() - begin))
    return outcomes


def _read(reading: Reading, lexicon: Lexicon, raw: Raw) -> Outcome:
    items = parse(raw)
    claims = (
        extract_claims(with_year(item, reading.years), lexicon)
        for item in items
        if not isinstance(item, ReadError)
    )
    failures = ((e.source_file, e.problem) for e in items if isinstance(e, ReadError))
    return Outcome(tuple(claims), tuple(failures))


def _lexicon_of(reading: Reading) -> Lexicon:
    if reading.version != reading_version():
        raise KgError("a worker has another version of kg: install the same everywhere")
    lexicon = load_lexicon(reading.lexicon_file)
    if reading.lexicon_hash != lexicon.hash:
        raise KgError("a worker has another lexicon: give a path that all of them can read")
    return lexicon


@dataclass(frozen=True, slots=True)
class Known:
    """A document, and the names in it that other documents make known."""

    source: SourceText
    names: frozenset[str]


def read_known_batch(reading: Reading, tasks: Sequence[Known]) -> list[DocumentClaims]:
    """Find what documents say, given the names that stand in them.

    Raises:
        KgError: This process has another version of the program or of the lexicon.
    """
    lexicon = _lexicon_of(reading)
    return [extract_claims(task.source, lexicon, task.names) for task in tasks]


@dataclass(frozen=True, slots=True)
class ArticleTask:
    """An article to write: what it mentions, and which passages statements quote."""

    article: Article
    mentions: Sequence[MentionRow]
    passages: Sequence[tuple[int, int]]


def write_batch(shape: Shape, tasks: Sequence[ArticleTask]) -> Written:
    """Write articles, in their order."""
    return _writer(shape).write_articles(map(_facts, tasks))


def write_part(shape: Shape, part: Part) -> Written:
    """Write a part of what is not about one article alone."""
    return _writer(shape).write_part(part)


@lru_cache(maxsize=1)
def _writer(shape: Shape) -> PartWriter:
    return PartWriter(shape)


def _facts(task: ArticleTask) -> ArticleFacts:
    identity = task.article.id
    passages = [Evidence(identity, begin, end) for begin, end in task.passages]
    return ArticleFacts(task.article, make_mentions(identity, task.mentions), passages)
