"""Input to claims: what has been read before is taken from the cache, the rest is read."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from kg.errors import InputError, ReadError
from kg.extract.names.offered_names import names_mentioned, names_offered
from kg.model.claims import DocumentClaims
from kg.model.spilling import Made
from kg.pipeline.batches import batched
from kg.pipeline.cache import ClaimsCache, Place, key_of, stamp_of
from kg.pipeline.engines import Engine
from kg.pipeline.keeping import keep_all
from kg.pipeline.outcomes import Outcomes
from kg.pipeline.report import listed
from kg.pipeline.slices import read_slice, slices_of
from kg.pipeline.steps import Progress, Step, Timed, ignore_time
from kg.pipeline.surveying import Input, Survey
from kg.pipeline.tasks import Reading, Said, read_each
from kg.readers import cut_paths
from kg.readers.opened import Raw
from kg.resolve.reports import Head, head_of

Keyed = tuple[bytes, Raw]


def read_documents(
    source: Input,
    found: Survey,
    cache: ClaimsCache,
    engine: Engine,
    progress: Progress,
    timed: Timed = ignore_time,
    *,
    most: int,
) -> tuple[Documents, list[tuple[str, str]]]:
    """Read the documents that the cache does not have, and take what all say, in their order.

    What was read is taken while others are being read, since nothing else can be done meanwhile by
    the process that builds.

    Args:
        source: The input.
        found: Its documents.
        cache: Keeps what they say.
        engine: Runs the reading.
        progress: Is told how far it is.
        timed: Is told how long each document took.
        most: How many outlines may be held.

    Returns:
        The documents, and what could not be read and why, sorted.

    Raises:
        InputError: The input changed since it was surveyed, or no document could be read.
    """
    documents = Documents(Outcomes(cache, stamp_of(source.reading)), most)
    missing, waiting = cache.missing(found.keys), deque(found.keys)
    progress(Step("extracting", len(found.keys) - len(missing), len(found.keys)))
    for kept in _kept(source, found, missing, cache, engine):
        for key, (name, seconds) in kept:
            missing.discard(key)
            timed(name, seconds)
        documents.take(waiting, missing)
        progress(Step("extracting", len(found.keys) - len(missing), len(found.keys)))
    if missing:
        raise InputError("the documents changed while they were read: build again")
    documents.take(waiting, missing)
    failures = sorted({*found.failures, *documents.failures})
    if not documents.places:
        reasons = f":\n{listed(failures)}" if failures else ""
        raise InputError(f"no document could be read{reasons}")
    return documents, failures


def _kept(
    source: Input, found: Survey, missing: set[bytes], cache: ClaimsCache, engine: Engine
) -> Iterable[Sequence[tuple[bytes, tuple[str, float]]]]:
    """Have the missing documents read, cut out here or, where there are parts, by the workers."""
    if not missing:
        return ()
    if found.parts:
        read_there = partial(read_slice, replace(source, paths=()))
        return keep_all(read_there, slices_of(found, missing), cache, engine)
    batches = batched(_unread(source, missing), lambda keyed: len(keyed[1].data))
    return keep_all(partial(_read_keyed, source.reading), batches, cache, engine)


class Documents:
    """The documents of a build: how they are put in order, and where the cache has them.

    Attributes:
        places: Where the cache has each.
        heads: The hash and the source file of each.
        names: The names that each offers to others, and those that it mentions, until these have
            been read again.
        failures: What could not be read and why.
    """

    def __init__(self, outcomes: Outcomes, most: int) -> None:
        """Begin without any; at most so many outlines are held, more are asked of the cache."""
        self.places: list[Place] = []
        self.heads: list[Head] = []
        self.names: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
        self.failures: list[tuple[str, str]] = []
        self._outcomes, self._most = outcomes, most
        self._held: list[DocumentClaims] | None = []

    def take(self, waiting: deque[bytes], missing: Container[bytes]) -> None:
        """Add what documents say up to the first that has not been read."""
        while waiting and waiting[0] not in missing:
            self._add(waiting.popleft())

    def _add(self, key: bytes) -> None:
        outcome = self._outcomes.of(key)
        self.failures += outcome.failures
        for number, outline in enumerate(outcome.outlines):
            self.places.append((key, number))
            self.heads.append(head_of(outline))
            self.names.append((names_offered(outline), names_mentioned(outline)))
            if self._held is not None:
                self._held.append(outline)
                if len(self._held) > self._most:
                    self._held = None
                    self._outcomes.let_go()

    def replace(self, number: int, key: bytes) -> None:
        """Put what a document says the second time in the place of the first."""
        self.places[number] = (key, 0)
        (outline,) = self._outcomes.of(key).outlines
        if self._held is not None:
            self._held[number] = outline

    def keep(self) -> None:
        """Keep all outlines together for the next build, if they are held.

        Raises:
            OutputError: The cache cannot be written.
        """
        self._outcomes.keep()

    @property
    def outlines(self) -> Sequence[DocumentClaims]:
        """The outline of each document."""
        return Made(len(self.places), self._outline) if self._held is None else self._held

    def _outline(self, number: int) -> DocumentClaims:
        key, place = self.places[number]
        return self._outcomes.of(key).outlines[place]


def _unread(source: Input, missing: set[bytes]) -> Iterator[Keyed]:
    """Yield the documents that are to be read, each key once."""
    stamp, wanted = stamp_of(source.reading), set(missing)
    for piece in cut_paths(source.paths, max_document_chars=source.max_chars, cut=source.cut):
        if not isinstance(piece, ReadError):
            key = key_of(piece, stamp, source.reading)
            if key in wanted:
                wanted.discard(key)
                yield key, piece


def _read_keyed(
    reading: Reading, batch: Sequence[Keyed]
) -> Iterator[tuple[bytes, Said, tuple[str, float]]]:
    """Yield what each document says, and how it is called and how long it took."""
    outcomes = read_each(reading, (raw for _, raw in batch))
    for (key, raw), (said, seconds) in zip(batch, outcomes, strict=True):
        yield key, said, (raw.name, seconds)
