"""What any process can do for a build, given only its arguments: read documents, write articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from kg import extract
from kg.errors import KgError, OutputError, ReadError
from kg.graph.articles import ArticleFacts
from kg.graph.parts import PartWriter, Shape, Written
from kg.graph.shuffle import Part
from kg.lexicon import Lexicon, load_lexicon
from kg.model.claims import Detail, DocumentClaims
from kg.model.knowledge import Article, Evidence
from kg.model.record import record
from kg.model.text import SourceText
from kg.pipeline.collecting import one_collection
from kg.pipeline.decisions import with_year
from kg.pipeline.packing import pack, unpack
from kg.pipeline.steps import Clock, no_clock
from kg.pipeline.versions import reading_version
from kg.readers import parse
from kg.readers.opened import Raw
from kg.resolve.mentions import Targets, final_rows, make_mentions
from kg.resolve.outlines import detail_of, outline_of


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


@record
class Outcome:
    """What came of a document: outlines, or why it could not be read, or both if it was cut."""

    outlines: tuple[DocumentClaims, ...] = ()
    failures: tuple[tuple[str, str], ...] = ()


class Said(NamedTuple):
    """What came of a document, packed: an Outcome, and text and mentions of each outline."""

    outcome: bytes
    details: tuple[tuple[bytes, bytes], ...]


def pack_said(claims: Iterable[DocumentClaims], failures: Iterable[tuple[str, str]] = ()) -> Said:
    """Pack what a document says, its outlines apart from the rest."""
    found = list(claims)
    outcome = Outcome(tuple(map(outline_of, found)), tuple(failures))
    return Said(pack(outcome), tuple(_packed_detail(detail_of(each)) for each in found))


def _packed_detail(detail: Detail) -> tuple[bytes, bytes]:
    return detail.text.encode("utf-8", "surrogatepass"), pack(detail.mentions)


def unpack_detail(text: bytes, mentions: bytes) -> Detail:
    """Unpack a detail.

    Raises:
        OutputError: It is damaged.
    """
    try:
        return Detail(text.decode("utf-8", "surrogatepass"), unpack(mentions))
    except ValueError as error:
        raise OutputError("what was read before is damaged: build again with --fresh") from error


def prepare(reading: Reading) -> None:
    """Load what reads documents, of which the first would wait a second for it.

    Raises:
        KgError: This process has another version of the program or of the lexicon.
    """
    _prepared(reading)


def _prepared(reading: Reading) -> Lexicon:
    """Load what reads documents, and give the lexicon."""
    lexicon = _lexicon_of(reading)
    import_module("kg.extract.document")
    return lexicon


def read_each(reading: Reading, raws: Iterable[Raw]) -> Iterator[tuple[Said, float]]:
    """Read documents and yield what each says, with the seconds that it took.

    Raises:
        KgError: This process has another version of the program or of the lexicon.
    """
    lexicon = _prepared(reading)  # not on the first document's account
    with one_collection():
        for raw in raws:
            begin = reading.clock()
            said = _read(reading, lexicon, raw)
            yield said, reading.clock() - begin


def _read(reading: Reading, lexicon: Lexicon, raw: Raw) -> Said:
    items = parse(raw)
    claims = (
        extract.extract_claims(with_year(item, reading.years), lexicon)
        for item in items
        if not isinstance(item, ReadError)
    )
    failures = ((e.source_file, e.problem) for e in items if isinstance(e, ReadError))
    return pack_said(claims, failures)


def _lexicon_of(reading: Reading) -> Lexicon:
    if reading.version != reading_version():
        raise KgError("a worker has another version of kg: install the same everywhere")
    lexicon = load_lexicon(reading.lexicon_file)
    if reading.lexicon_hash != lexicon.hash:
        raise KgError("a worker has another lexicon: give a path that all of them can read")
    return lexicon


@record
class Known:
    """A document, and the names in it that other documents make known."""

    source: SourceText
    names: frozenset[str]


def read_each_known(reading: Reading, tasks: Iterable[Known]) -> Iterator[Said]:
    """Read documents and yield what each says, given the names that stand in it.

    Raises:
        KgError: This process has another version of the program or of the lexicon.
    """
    lexicon = _lexicon_of(reading)
    with one_collection():
        for task in tasks:
            yield pack_said([extract.extract_claims(task.source, lexicon, task.names)])


@record
class ArticleTask:
    """An article to write.

    Attributes:
        article: It, without its text.
        detail: Its text and its mentions, packed.
        targets: What its mentions mean.
        passages: Begin and end of the passages that statements quote, in order.
        digest: Of all of these.
    """

    article: Article
    detail: tuple[bytes, bytes]
    targets: Targets
    passages: Sequence[tuple[int, int]]
    digest: str


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
    detail, identity = unpack_detail(*task.detail), task.article.id
    article = replace(task.article, source=replace(task.article.source, text=detail.text))
    mentions = make_mentions(identity, final_rows(detail.mentions, task.targets))
    passages = [Evidence(identity, begin, end) for begin, end in task.passages]
    return ArticleFacts(article, mentions, passages, task.digest)
