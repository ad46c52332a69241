"""Runs the extraction of many documents, in this process or in several, in a fixed order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from kg.errors import KgError
from kg.extract import extract_claims
from kg.lexicon import Lexicon, load_lexicon
from kg.model.claims import DocumentClaims
from kg.model.text import SourceText

# Documents that wait for one worker: enough that none is idle, few enough for memory.
AHEAD = 16


def extract_all(
    sources: Iterable[SourceText], lexicon: Lexicon, lexicon_file: Path | None, *, workers: int
) -> Iterator[DocumentClaims]:
    """Yield the claims of each document, in the order of the documents.

    Args:
        sources: The documents.
        lexicon: The lexicon, for this process.
        lexicon_file: The user's own lexicon, from which each other process loads the same.
        workers: How many processes; 1 for none but this one.

    Raises:
        KgError: A worker process died.
    """
    if workers <= 1:
        return (extract_claims(source, lexicon) for source in sources)
    return _extract_in_processes(sources, lexicon_file, workers)


def _extract_in_processes(
    sources: Iterable[SourceText], lexicon_file: Path | None, workers: int
) -> Iterator[DocumentClaims]:
    waiting: deque[Future[DocumentClaims]] = deque()
    rest = iter(sources)
    # spawn is the one way that works on every system and beside threads
    pool = ProcessPoolExecutor(
        workers, get_context("spawn"), initializer=_start_worker, initargs=(lexicon_file,)
    )
    try:
        with pool:
            for source in islice(rest, workers * AHEAD):
                waiting.append(pool.submit(_extract_here, source))
            while waiting:
                yield waiting.popleft().result()
                for source in islice(rest, 1):
                    waiting.append(pool.submit(_extract_here, source))
    except BrokenProcessPool as error:
        raise KgError(
            "a worker process ended early (out of memory?): try fewer with --workers"
        ) from error


@dataclass(slots=True)
class _Worker:
    """What a worker process keeps from one document to the next."""

    lexicon: Lexicon | None = None


_worker = _Worker()


def _start_worker(lexicon_file: Path | None) -> None:
    _worker.lexicon = load_lexicon(lexicon_file)


def _extract_here(source: SourceText) -> DocumentClaims:
    if _worker.lexicon is None:
        raise ValueError("the worker has not been started")
    return extract_claims(source, _worker.lexicon)
