"""The settled documents of a build on the workers of a cluster, and what they say brought together.

Documents go to the workers in parts. Of each part a worker makes a piece for each bin, by a hash
of the keys; the pieces of a bin go from worker to worker to the one that sorts them, and what a
stage makes of the bin comes back. All of it follows from the parts alone, so what a lost worker
had is made again by others, and neither their number nor that of the bins changes anything.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from heapq import merge
from itertools import chain, islice
from operator import getitem
from typing import Any, Generic, Protocol, TypeVar

from kg.model.record import record
from kg.model.spilling import Kept, Room
from kg.pipeline.steps import Progress, Step
from kg.resolve.keyed import Keyed, Stage
from kg.resolve.spread import Ids, Named, Numbered, for_stages, name_each

R = TypeVar("R")
T = TypeVar("T")

PART = 1_000
"""Documents in a part: 10 MB, a second of work."""
PARTS_A_BIN = 16
"""Of so many parts a bin takes up to 100 MB, sorted; there are as many bins as workers at least."""


class Cluster(Protocol):
    """Runs tasks whose results stay where they were made."""

    @property
    def threads(self) -> int:
        """How many tasks run at a time."""
        ...

    def submit(self, task: Callable[..., Any], *arguments: Any) -> Any:
        """Have a task run, for which results of others may be arguments; return its result."""
        ...

    def submit_each(self, task: Callable[..., Any], *columns: Sequence[Any]) -> list[Any]:
        """Have a task run for each row of arguments; return the results."""
        ...

    def fetch(self, made: Sequence[Any]) -> Iterator[Any]:
        """Yield results, in the order that is asked for."""
        ...


@record
class _Part:
    """A part as it is on the workers: its packed documents.

    Attributes:
        documents: The result that they are.
        persons, events: Half-open range of its own among those of all documents.
    """

    documents: Any
    persons: tuple[int, int]
    events: tuple[int, int]


class ClusterSpread:
    """Has documents on a cluster, and here, on disk where they are many, to be gone through."""

    def __init__(self, cluster: Cluster, room: Room, progress: Progress) -> None:
        """Begin without any."""
        self._cluster = cluster
        self._documents: Kept[Numbered] = Kept(room.for_outlines)
        self._parts: list[_Part] = []
        self._tell = _Told(progress)

    def take(self, documents: Iterable[Numbered], stage: Stage[Numbered, T]) -> Keyed[T]:
        """Take all documents, in their order, and bring together what a stage makes of them.

        Raises:
            OSError: They cannot be spilled.
        """
        rest = iter(documents)
        while batch := list(islice(rest, PART)):
            for settled in batch:
                self._documents.add(settled)
            first, last = batch[0], batch[-1]
            persons = first.persons, last.persons + len(last.claims.persons)
            events = first.events, last.events + len(last.claims.events)
            held = self._cluster.submit(_hold, _packed(list(map(for_stages, batch))))
            self._parts.append(_Part(held, persons, events))
        (bins,) = self._shuffled([stage], [None] * len(self._parts))
        return bins

    def by_key(
        self,
        stages: Sequence[Stage[Named, Any]],
        persons: Ids | None = None,
        events: Ids | None = None,
    ) -> list[Keyed[Any]]:
        """Bring together what each stage makes of the documents, in one shuffle."""
        known = (
            (_ids_of(persons, part.persons), _ids_of(events, part.events)) for part in self._parts
        )
        return self._shuffled(stages, map(_packed, known))

    def _shuffled(
        self, stages: Sequence[Stage[Any, Any]], known: Iterable[bytes | None]
    ) -> list[Keyed[Any]]:
        cluster, parts = self._cluster, self._parts
        count = max(min(cluster.threads, len(parts)), len(parts) // PARTS_A_BIN)
        sent = send(cluster, stages)
        # each by a message of its own, which holds the ids that its part names
        cut = [
            cluster.submit(_cut, sent, count, part.documents, ids)
            for part, ids in zip(parts, known, strict=True)
        ]
        bins = [
            cluster.submit(_sort, sent, cluster.submit_each(getitem, cut, [number] * len(cut)))
            for number in range(count)
        ]
        return [_Bins(cluster, bins, which, self._tell) for which in range(len(stages))]

    def __iter__(self) -> Iterator[Numbered]:
        """Yield them in their order."""
        return iter(self._documents)

    def __getitem__(self, number: int) -> Numbered:
        """Return one, fast if it is near the one before."""
        return self._documents[number]


class _Told:
    """Tells how many bins are done, those of all tasks together."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done = 0

    def one_more(self) -> None:
        self._done += 1
        self._progress(Step("resolving", self._done))


class _Bins(Generic[T]):
    """The sorted records of one stage, in bins on the workers, with those of others."""

    def __init__(self, cluster: Cluster, bins: Sequence[Any], which: int, tell: _Told) -> None:
        self._cluster, self._bins, self._which, self._tell = cluster, bins, which, tell

    def reduce(
        self, task: Callable[[Iterable[T]], Iterable[R]], order: Callable[[R], Any]
    ) -> Iterator[R]:
        """Yield what a task makes of the sorted records of each bin, in the order of all."""
        sent = send(self._cluster, task)
        made = [self._cluster.submit(_reduce, sent, bin_, self._which) for bin_ in self._bins]
        found: list[list[R]] = []
        for results in self._cluster.fetch(made):
            found.append(results)
            self._tell.one_more()
        return merge(*found, key=order)


def send(cluster: Cluster, what: object) -> Any:
    """Have something on the workers, once, for many tasks."""
    return cluster.submit(_unpacked, _packed(what))


def _packed(what: object) -> bytes:
    return zlib.compress(pickle.dumps(what, protocol=5), level=1)


def _unpacked(packed: bytes) -> Any:
    return pickle.loads(zlib.decompress(packed))  # what `_packed` made, and Dask would unpickle


def _hold(packed: bytes) -> bytes:
    """Have packed documents on a worker; it can put bytes on its disk, and knows their size."""
    return packed


def _cut(
    stages: Sequence[Stage[Any, Any]], count: int, packed: bytes, known: bytes | None
) -> list[list[bytes]]:
    """Make a piece for each bin of a part: what each stage makes of its documents.

    Args:
        stages: They; of settled documents, or, if the persons are known, of named ones.
        count: The number of bins.
        packed: The documents.
        known: The ids of their persons and events, packed, each with the number of its first.
    """
    documents: Iterable[Any] = _unpacked(packed)
    if known is not None:
        persons, events = _unpacked(known)
        documents = name_each(documents, _given(persons), _given(events))
    pieces: list[list[list[Any]]] = [[[] for _ in stages] for _ in range(count)]
    for document in documents:
        for which, stage in enumerate(stages):
            for row in stage.emit(document):
                pieces[bin_of(stage.key(row), count)][which].append(row)
    return [[pickle.dumps(rows, protocol=5) for rows in piece] for piece in pieces]


_Known = tuple[int, Sequence[str]]
"""A number, and the ids from there on."""


def _ids_of(ids: Ids | None, extent: tuple[int, int]) -> _Known | None:
    return None if ids is None else (extent[0], ids(*extent))


def _given(known: _Known | None) -> Ids | None:
    if known is None:
        return None
    first, ids = known
    return lambda begin, end: ids[begin - first : end - first]


def bin_of(key: str, count: int) -> int:
    """Return the bin of a key, the same in every process."""
    digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest) % count


def _sort(stages: Sequence[Stage[Any, Any]], pieces: Sequence[Sequence[bytes]]) -> list[bytes]:
    """Sort the records of a bin, those of each stage by themselves."""
    bins = []
    for which, stage in enumerate(stages):
        rows = chain.from_iterable(pickle.loads(piece[which]) for piece in pieces)
        bins.append(pickle.dumps(sorted(rows, key=stage.order), protocol=5))
    return bins


def _reduce(
    task: Callable[[Iterable[Any]], Iterable[R]], bins: Sequence[bytes], which: int
) -> list[R]:
    return list(task(pickle.loads(bins[which])))
