"""A new store is loaded while the rest of its graph is still being written.

The processes that load it import this module, so it leads to none of those that write a graph.
"""

from __future__ import annotations

import gzip
import os
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from io import BufferedReader
from pathlib import Path
from typing import IO, BinaryIO, cast

import pyoxigraph as ox

from kg.errors import OutputError
from kg.graph.chained import Chained
from kg.graph.processes import Pool

AT_ONCE = 500_000
"""Triples in a file to load, which the store sorts together.

With two files at a time the process comes to 1.1 GB; with a million triples in each to two, and
is no faster.
"""
_THREADS = 2
_BUFFERED = 1 << 18
_SORTING = "rocksdb:low"
"""How Linux has the threads called that sort a store's files together."""

Use = Callable[[ox.Store], None]
"""Does something with a store that is loaded; where it runs apart, a function of a module."""


class StoreFiller:
    """Loads files into a store, two at a time."""

    def __init__(self, directory: Path) -> None:
        """Open the store of a directory, or begin one where there is none yet."""
        self.store = ox.Store(str(directory))
        self._threads = ThreadPoolExecutor(_THREADS)
        self._loading: list[Future[None]] = []

    def begin(self, path: Path, graph: str | None = None) -> None:
        """Begin to load a file, of triples into that graph."""
        self._loading.append(self._threads.submit(self._load, path, graph))

    def _load(self, path: Path, graph: str | None) -> None:
        to_graph = None if graph is None else ox.NamedNode(graph)
        # What this program wrote needs no check of its IRIs again.
        if path.suffix in (".gz", ".list"):
            with gzip.open(path if path.suffix == ".gz" else _listed(path)) as file:
                stream = cast(IO[bytes], file)
                self.store.bulk_load(stream, ox.RdfFormat.N_QUADS, lenient=True)
        else:
            self.store.bulk_load(path=str(path), to_graph=to_graph, lenient=True)

    def wait(self) -> None:
        """Wait until all is loaded.

        Raises:
            OSError: A file cannot be read, or the store not be written.
        """
        for loading in self._loading:
            loading.result()
        self._loading.clear()

    def finish(self, use: Use | None = None) -> None:
        """Sort what was loaded in pieces together, and use the store meanwhile."""
        self.wait()
        sorting = self._threads.submit(self.store.optimize)
        if use is not None:
            use(self.store)
        sorting.result()
        self._threads.shutdown()
        self.store.flush()


def _listed(path: Path) -> BinaryIO:
    """Open the packed files beside a file that it names, a line each, as one."""
    paths = (path.parent / name for name in path.read_text("utf-8").splitlines())
    return cast(BinaryIO, BufferedReader(Chained(paths), _BUFFERED))


class StoreLoader:
    """Loads a store here, or in a process of its own from when that is worth it.

    A process of its own gives back the gigabyte that loading takes, and leaves this one free;
    another completes the store.
    """

    def __init__(self, directory: Path) -> None:
        """Begin no store yet."""
        self._directory = directory
        self._pool: Pool | None = None
        self._filler: StoreFiller | None = None
        self._asked: list[Future[None]] = []

    def go_apart(self) -> None:
        """Load in a process of its own all that is still to come."""
        if self._pool is None:
            self._pool = Pool(1)

    def load(self, paths: Iterable[Path], graph: str | None = None) -> None:
        """Begin to load files: TriG, packed N-Quads, lists of such, or triples into that graph."""
        for path in paths:
            if self._pool is None:
                self._here.begin(path, graph)
            else:
                self._asked.append(self._pool.submit(_begin, self._directory, path, graph))

    def sort(self, use: Use | None = None) -> None:
        """Wait until all is loaded; begin to sort the store's files together, and to use it.

        A store that is loaded in this process is sorted when this returns.

        Raises:
            OutputError: The process died.
            OSError: A file cannot be read, or the store not be written.
        """
        if self._pool is None:
            self._here.finish(use)
        else:
            self._asked.append(self._pool.submit(_close, self._directory))
            self._wait()
            # in which the store's own threads do not stand back any more
            self._pool.shutdown()
            self._pool = Pool(1)
            self._asked.append(self._pool.submit(_finish, self._directory, use))

    def finish(self) -> None:
        """Wait until the store is sorted, and close it.

        Raises:
            OutputError: The process died.
            OSError: The store cannot be written.
        """
        self._wait()
        self._filler = None
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None

    def close(self) -> None:
        """Let go of the store; a process that still works at it is ended."""
        self._filler = None
        if self._pool is not None:
            self._pool.stop()
            self._pool = None

    @property
    def _here(self) -> StoreFiller:
        if self._filler is None:
            self._filler = StoreFiller(self._directory)
        return self._filler

    def _wait(self) -> None:
        try:
            for asked in self._asked:
                asked.result()
        except BrokenProcessPool as error:
            raise OutputError(
                f"the store at {self._directory} could not be loaded: the process that did it "
                "ended early (out of memory?)"
            ) from error
        self._asked.clear()


# What the processes of its own do: one loads the store and ends, one completes it.
_fillers: dict[Path, StoreFiller] = {}


def _begin(directory: Path, path: Path, graph: str | None) -> None:
    if directory not in _fillers:
        _fillers[directory] = StoreFiller(directory)
        _hold_back_sorting()
    _fillers[directory].begin(path, graph)


def _hold_back_sorting() -> None:
    """Let the store's threads that sort its files together run only when nothing else can.

    They begin anew after every second piece, with all that was loaded before, which is sorted
    again at the end: of 5.3 million quads 28 s of CPU in place of 16, and more of more.
    """
    if sys.platform == "linux":
        _schedule_sorting(os.SCHED_IDLE)


def _let_sorting_go() -> None:
    """Let them run as others do, so that they end at once when they are to.

    Else the process is gone, but not they, and on one processor who waits for it keeps them from
    ending: with 3,969 articles for half a minute and more.
    """
    if sys.platform == "linux":
        _schedule_sorting(os.SCHED_OTHER)


def _schedule_sorting(policy: int) -> None:
    # where nobody may hold threads back, they go on and it takes longer
    with suppress(OSError):
        for thread in Path("/proc/self/task").glob("[0-9]*"):
            if (thread / "comm").read_text("ascii").startswith(_SORTING):
                os.sched_setscheduler(int(thread.name), policy, os.sched_param(0))


def _close(directory: Path) -> None:
    filler = _fillers.pop(directory)
    filler.wait()
    _let_sorting_go()


def _finish(directory: Path, use: Use | None) -> None:
    StoreFiller(directory).finish(use)
