"""Runs tasks on a Dask cluster: other machines, as SLURM, Kubernetes or a shell started them."""

from __future__ import annotations

import platform
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from itertools import islice
from types import TracebackType
from typing import Any, TypeVar

from kg.errors import KgError
from kg.model.spilling import Room
from kg.pipeline.spreading import ClusterSpread
from kg.pipeline.steps import Progress
from kg.pipeline.versions import worker_version

try:
    from distributed import Client, KilledWorker
    from distributed.comm.core import CommClosedError
except ImportError as error:
    raise KgError("Dask is missing: pip install 'zhengpu[dask]'") from error

A = TypeVar("A")
B = TypeVar("B")

# Seconds in which a scheduler, and its first worker, must answer.
PATIENCE = 15
# Batches on their way for each thread of a worker: the network is slower than a pipe.
AHEAD = 4
# How often a task is given to another worker after its own died with it.
RETRIES = 3


class ClusterEngine:
    """Runs tasks on the workers of a scheduler; what a lost worker had is done again by others."""

    is_here = False

    def __init__(self, address: str) -> None:
        """Connect to the scheduler at an address like `tcp://10.0.0.1:8786`.

        Raises:
            KgError: None answers, it has no workers, or they have another version.
        """
        self._address = address
        try:
            connect: Any = Client
            self._client = connect(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise KgError(
                f"no Dask scheduler answers at {address}: start one with `dask scheduler`, "
                "and give the address that it prints"
            ) from error
        try:
            self._wait_for_workers()
            self._compare_versions()
        except KgError:
            self._client.close()
            raise
        self._version = worker_version()

    def _wait_for_workers(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            raise KgError(
                f"the scheduler at {self._address} has no workers: start some with "
                f"`dask worker {self._address} --nthreads 1`"
            ) from error

    def _compare_versions(self) -> None:
        """Compare Python first, since what asks for the rest is code of this one."""
        found = self._client.get_versions()
        pythons = {address: _python_of(told) for address, told in found["workers"].items()}
        pythons[self._address] = _python_of(found["scheduler"])
        _compare(pythons, platform.python_version(), "Python")

        def ask() -> str:
            try:
                there = import_module("kg.pipeline.versions")
                return str(there.worker_version())
            except (ImportError, AttributeError):  # none, or one of long ago
                return ""

        versions = dict(self._client.run(ask))
        versions[self._address] = self._client.run_on_scheduler(ask)
        _compare(versions, worker_version(), "zhengpu or of what it uses")

    def __enter__(self) -> ClusterEngine:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the cluster, which goes on without this client."""
        self._client.close()

    def map(self, task: Callable[[A], B], batches: Iterable[A]) -> Iterator[B]:
        """Start tasks, a few for each worker ahead of the results.

        Raises:
            KgError: Workers died again and again, or the scheduler went away.
        """
        rest = iter(batches)
        waiting = deque(self.submit(task, batch) for batch in islice(rest, self.threads * AHEAD))
        return self._results(task, waiting, rest)

    def submit(self, task: Callable[..., Any], *arguments: Any) -> Any:
        """Have a task run, for which results of others may be arguments; its result stays there."""
        return self._client.submit(
            run_checked, self._version, task, *arguments, pure=False, retries=RETRIES
        )

    def submit_each(self, task: Callable[..., Any], *columns: Sequence[Any]) -> list[Any]:
        """Have a task run for each row of arguments, by one message to the scheduler."""
        checked = partial(run_checked, self._version, task)
        made: list[Any] = self._client.map(checked, *columns, pure=False, retries=RETRIES)
        return made

    def fetch(self, made: Iterable[Any]) -> Iterator[Any]:
        """Yield the results of tasks.

        Raises:
            KgError: Workers died again and again, or the scheduler went away.
        """
        with self._explained():
            for result in made:
                yield result.result()

    def spread(self, room: Room, progress: Progress) -> ClusterSpread:
        """Give what has the documents of a build on the workers."""
        return ClusterSpread(self, room, progress)

    @property
    def threads(self) -> int:
        """How many tasks the workers run at a time, as many as there are now."""
        return sum(self._client.nthreads().values())

    def _results(
        self, task: Callable[[A], B], waiting: deque[Any], rest: Iterator[A]
    ) -> Iterator[B]:
        while waiting:
            with self._explained():
                result: B = waiting.popleft().result()
            waiting.extend(self.submit(task, batch) for batch in islice(rest, 1))
            yield result

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Say what it means where Dask gives up.

        Raises:
            KgError: Workers died again and again, or the scheduler went away.
        """
        try:
            yield
        except KilledWorker as error:
            raise KgError(
                "workers of the cluster died again and again (out of memory?); "
                "what was read is kept"
            ) from error
        except (CancelledError, CommClosedError, TimeoutError) as error:
            raise KgError(
                f"the scheduler at {self._address} went away; what was read is kept"
            ) from error


def run_checked(version: str, task: Callable[..., B], *arguments: Any) -> B:
    """Run a task, on a worker that may have joined after versions were compared.

    Raises:
        KgError: This process has another version.
    """
    if version != worker_version():
        raise KgError(_another(platform.node(), "zhengpu or of what it uses"))
    return task(*arguments)


def _python_of(told: dict[str, Any]) -> str:
    """Return the version of Python of what a process tells of itself, `3.11.7`."""
    return ".".join(str(told["host"]["python"]).split(".")[:3])


def _compare(found: dict[str, str], own: str, what: str) -> None:
    others = [address for address, version in found.items() if version != own]
    if others:
        raise KgError(_another(", ".join(sorted(others)), what))


def _another(where: str, what: str) -> str:
    return (
        f"another version of {what} is on {where}: install the same everywhere, "
        "on the scheduler too"
    )
