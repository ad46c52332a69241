"""What is read is kept at once, document by document, so that a kill loses the one in hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TypeVar

from kg.pipeline.cache import ClaimsCache
from kg.pipeline.engines import Engine
from kg.pipeline.tasks import Said

Batch = TypeVar("Batch")
Note = TypeVar("Note")
Read = Callable[[Batch], Iterator[tuple[bytes, Said, Note]]]
"""Reads a batch and yields, for each document, its key, what it says, and a note."""


def keep_all(
    read: Read[Batch, Note], batches: Iterable[Batch], cache: ClaimsCache, engine: Engine
) -> Iterator[Sequence[tuple[bytes, Note]]]:
    """Read batches and keep what each document says; yield keys and notes, a batch at a time.

    On this machine the process that reads a document keeps it before it goes on to the next, which
    takes 0.1 ms; from a cluster a batch comes back and is kept whole.

    Raises:
        OutputError: The cache cannot be written.
    """
    if engine.is_here:
        yield from engine.map(partial(_read_and_keep, read, cache.path), batches)
        return
    for batch in engine.map(partial(_read, read), batches):
        cache.keep((key, said) for key, said, _ in batch)
        yield [(key, note) for key, _, note in batch]


def _read_and_keep(read: Read[Batch, Note], path: Path, batch: Batch) -> list[tuple[bytes, Note]]:
    notes = []
    with closing(ClaimsCache(path)) as cache:
        for key, said, note in read(batch):
            cache.keep([(key, said)])
            notes.append((key, note))
    return notes


def _read(read: Read[Batch, Note], batch: Batch) -> list[tuple[bytes, Said, Note]]:
    return list(read(batch))
