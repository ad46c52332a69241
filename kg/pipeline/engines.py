"""Runs tasks on many batches: in this process, in several, or on a cluster; in a fixed order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from itertools import islice
from types import TracebackType
from typing import Protocol, TypeVar

from kg.errors import KgError
from kg.graph.processes import Pool
from kg.model.spilling import Room
from kg.pipeline.steps import Progress
from kg.resolve.spread import Here, Spread

A = TypeVar("A")
B = TypeVar("B")

# Batches that wait for one worker: enough that none is idle, few enough for memory.
AHEAD = 3


class Engine(Protocol):
    """Runs tasks. A task is a function of a module, its arguments and results can be pickled.

    Attributes:
        is_here: Its tasks can write to the files of this machine.
    """

    is_here: bool

    def map(self, task: Callable[[A], B], batches: Iterable[A]) -> Iterator[B]:
        """Start a task for the first batches at once; yield all results in their order."""
        ...

    def spread(self, room: Room, progress: Progress) -> Spread:
        """Give what takes the documents of a build, and brings together what they say by key."""
        ...


class LocalEngine:
    """Runs everything in this process, when its result is asked for."""

    is_here = True

    def __enter__(self) -> LocalEngine:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """End; there is nothing to stop."""

    def map(self, task: Callable[[A], B], batches: Iterable[A]) -> Iterator[B]:
        """Yield each result."""
        return map(task, batches)

    def spread(self, room: Room, progress: Progress) -> Spread:
        """Give what takes documents in this process."""
        return Here(room)


class ProcessEngine:
    """Runs tasks in other processes of this machine."""

    is_here = True

    def __init__(self, workers: int) -> None:
        """Start `workers` processes, by and by."""
        self._workers = workers
        self._pool = Pool(workers)

    def __enter__(self) -> ProcessEngine:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the processes; after an error at once, whatever they have in hand."""
        if error is None:
            self._pool.shutdown()
        else:
            self._pool.stop()

    def map(self, task: Callable[[A], B], batches: Iterable[A]) -> Iterator[B]:
        """Start tasks, a few for each process ahead of the results.

        Raises:
            KgError: A process died.
        """
        rest = iter(batches)
        waiting = deque(
            self._pool.submit(task, batch) for batch in islice(rest, self._workers * AHEAD)
        )
        return self._results(task, waiting, rest)

    def spread(self, room: Room, progress: Progress) -> Spread:
        """Give what takes documents in this process."""
        return Here(room)

    def _results(
        self, task: Callable[[A], B], waiting: deque[Future[B]], rest: Iterator[A]
    ) -> Iterator[B]:
        try:
            while waiting:
                result = waiting.popleft().result()
                waiting.extend(self._pool.submit(task, batch) for batch in islice(rest, 1))
                yield result
        except BrokenProcessPool as error:
            raise KgError(
                "a worker process ended early (out of memory?): try fewer with --workers; "
                "what was read is kept"
            ) from error


def open_engine(workers: int, cluster: str | None) -> AbstractContextManager[Engine]:
    """Give the engine of a cluster, or of a number of processes; 1 is this process alone.

    Raises:
        KgError: The cluster is not there, or Dask is not installed.
    """
    if cluster is not None:
        from kg.pipeline.cluster import ClusterEngine

        return ClusterEngine(cluster)
    return LocalEngine() if workers <= 1 else ProcessEngine(workers)
