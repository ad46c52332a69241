"""Runs tasks on a Dask cluster: other machines, as SLURM, Kubernetes or a shell started them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from itertools import islice
from types import TracebackType
from typing import Any, TypeVar

from kg.errors import KgError

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
            KgError: None answers, or it has no workers.
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
            self._client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            self._client.close()
            raise KgError(
                f"the scheduler at {address} has no workers: start some with "
                f"`dask worker {address} --nthreads 1`"
            ) from error

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
        threads = sum(self._client.nthreads().values())
        waiting = deque(self._submit(task, batch) for batch in islice(rest, threads * AHEAD))
        return self._results(task, waiting, rest)

    def _submit(self, task: Callable[[A], B], batch: A) -> Any:
        return self._client.submit(task, batch, pure=False, retries=RETRIES)

    def _results(
        self, task: Callable[[A], B], waiting: deque[Any], rest: Iterator[A]
    ) -> Iterator[B]:
        try:
            while waiting:
                result: B = waiting.popleft().result()
                waiting.extend(self._submit(task, batch) for batch in islice(rest, 1))
                yield result
        except KilledWorker as error:
            raise KgError(
                "workers of the cluster died again and again (out of memory?); "
                "what was read is kept"
            ) from error
        except (CancelledError, CommClosedError, TimeoutError) as error:
            raise KgError(
                f"the scheduler at {self._address} went away; what was read is kept"
            ) from error
