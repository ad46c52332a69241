"""Input to claims: what has been read before is taken from the cache, the rest is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from kg.errors import InputError, OutputError, ReadError
from kg.model.claims import DocumentClaims
from kg.pipeline.batches import batched
from kg.pipeline.cache import ClaimsCache, Place, key_of, stamp_of
from kg.pipeline.engines import Engine
from kg.pipeline.keeping import keep_all
from kg.pipeline.packing import unpack
from kg.pipeline.sharing import Shared
from kg.pipeline.slices import read_slice, slices_of
from kg.pipeline.steps import Progress, Step, Timed, ignore_time
from kg.pipeline.surveying import Input, Survey
from kg.pipeline.tasks import Outcome, Reading, Said, read_each
from kg.readers import cut_paths
from kg.readers.opened import Raw

Keyed = tuple[bytes, Raw]


def read_missing(
    source: Input,
    found: Survey,
    cache: ClaimsCache,
    engine: Engine,
    progress: Progress,
    timed: Timed = ignore_time,
) -> None:
    """Read the documents that the cache does not have, and keep what they say there.

    Raises:
        InputError: The input changed since it was surveyed.
    """
    missing = cache.missing(found.keys)
    done, total = len(found.keys) - len(missing), len(found.keys)
    if done:
        progress(Step("extracting", done, total))
    if not missing:
        return
    for kept in _kept(source, found, missing, cache, engine):
        for key, (name, seconds) in kept:
            missing.discard(key)
            timed(name, seconds)
        done += len(kept)
        progress(Step("extracting", done, total))
    if missing:
        raise InputError("the documents changed while they were read: build again")


def _kept(
    source: Input, found: Survey, missing: set[bytes], cache: ClaimsCache, engine: Engine
) -> Iterator[Sequence[tuple[bytes, tuple[str, float]]]]:
    """Have the missing documents read, cut out here or, where there are parts, by the workers."""
    if found.parts:
        read_there = partial(read_slice, replace(source, paths=()))
        return keep_all(read_there, slices_of(found, missing), cache, engine)
    batches = batched(_unread(source, missing), lambda keyed: len(keyed[1].data))
    return keep_all(partial(_read_keyed, source.reading), batches, cache, engine)


def outcomes_of(keys: Iterable[bytes], cache: ClaimsCache) -> Iterator[Outcome]:
    """Yield what came of each document.

    Raises:
        OutputError: The cache is damaged.
    """
    for key in keys:
        try:
            yield unpack(cache.outcome(key))
        except ValueError as error:
            raise OutputError(f"{cache.path} is damaged: build again with --fresh") from error


@dataclass(slots=True)
class Documents:
    """The documents of a build: their outlines, and where the cache has their details."""

    outlines: list[DocumentClaims] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    _shared: Shared = field(default_factory=Shared)

    def add(self, key: bytes, outlines: Iterable[DocumentClaims]) -> None:
        """Add what a document says."""
        for number, outline in enumerate(outlines):
            self.outlines.append(self._shared.share(outline))
            self.places.append((key, number))

    def replace(self, number: int, key: bytes, outline: DocumentClaims) -> None:
        """Put what a document says the second time in the place of the first."""
        self.outlines[number] = self._shared.share(outline)
        self.places[number] = (key, 0)


def documents_and_failures(
    found: Survey, cache: ClaimsCache
) -> tuple[Documents, list[tuple[str, str]]]:
    """Return what all documents say, and what could not be read and why, sorted.

    Raises:
        InputError: No document could be read.
    """
    documents = Documents()
    failures = set(found.failures)
    for key, outcome in zip(found.keys, outcomes_of(found.keys, cache), strict=True):
        documents.add(key, outcome.outlines)
        failures.update(outcome.failures)
    if not documents.outlines:
        reasons = f":\n{listed(sorted(failures))}" if failures else ""
        raise InputError(f"no document could be read{reasons}")
    return documents, sorted(failures)


def listed(failures: Iterable[tuple[str, str]]) -> str:
    """List what could not be read, a line each."""
    return "\n".join(f"  {file}: {reason}" for file, reason in failures)


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
