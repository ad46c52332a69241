"""A pool of worker processes: a query that takes too much is stopped by killing its process."""

from __future__ import annotations

import asyncio
import contextlib
import json
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

import kg
from kg.errors import GraphError
from kg.web.jobs import LENGTH_BYTES, Job, Outcome, Reply, framed, reply_from
from kg.web.limits import Limits, Source

OUT_OF_MEMORY = (b"memory allocation of", b"MemoryError", b"bad_alloc")
START_SECONDS = 60.0
SHOWN_OF_A_CRASH = 2000
BEYOND_EXPRESS = {Outcome.TOO_LONG, Outcome.CRASHED}
SHORTLY = 0.3  # seconds that a query waits for one of the workers before it may take the express


class Worker:
    """One process, which runs one query at a time."""

    def __init__(self, process: Process) -> None:
        """Take charge of a process that has just been started."""
        self._process = process

    @classmethod
    async def start(cls, source: Source, limits: Limits) -> Worker:
        """Start a process and wait until it has opened the store.

        Raises:
            GraphError: It cannot; its own words say why.
        """
        settings = {
            "store": str(source.store.resolve()),
            "prefixes": dict(source.prefixes),
            "memory_mb": limits.memory_mb,
            "rows": limits.rows,
            "answer_mb": limits.answer_mb,
            "seconds": limits.seconds,
        }
        command = (sys.executable, "-m", "kg.web.worker", json.dumps(settings))
        root = Path(kg.__file__).parent.parent
        process = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=PIPE, stderr=PIPE, cwd=root
        )
        worker = cls(process)
        try:
            await asyncio.wait_for(worker._receive(), START_SECONDS)
        except (asyncio.IncompleteReadError, TimeoutError) as error:
            words = (await worker.last_words()).decode(errors="replace").strip().splitlines()
            reason = words[-1] if words else "it said nothing"
            raise GraphError(f"no process for queries could be started: {reason}") from error
        return worker

    async def ask(self, job: Job) -> Reply:
        """Run one query.

        Raises:
            IncompleteReadError: The process died on it.
        """
        if self._process.stdin is None:
            raise ValueError("started without a pipe")
        with contextlib.suppress(ConnectionError):
            self._process.stdin.write(framed(pickle.dumps(job)))
            await self._process.stdin.drain()
        return reply_from(await self._receive())

    async def last_words(self) -> bytes:
        """Kill the process, if it is not dead, and give the end of what it wrote to stderr."""
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        _, words = await self._process.communicate()
        return words[-SHOWN_OF_A_CRASH:]

    async def _receive(self) -> bytes:
        if self._process.stdout is None:
            raise ValueError("started without a pipe")
        head = await self._process.stdout.readexactly(LENGTH_BYTES)
        return await self._process.stdout.readexactly(int.from_bytes(head, "big"))


Workers = asyncio.LifoQueue[Worker | None]
"""Places for queries; None where a process was killed."""
Place = tuple[Workers, Worker | None]


class WorkerPool:
    """So many workers; one that is killed is replaced when it is needed.

    One more takes what finds all of them busy, for a short time: so small queries go on while large
    ones take all that they may.
    """

    def __init__(self, source: Source, limits: Limits) -> None:
        """Make a pool without a process yet."""
        self._source, self._limits = source, limits
        self._free, self._express = Workers(), Workers()

    async def start(self) -> None:
        """Start the workers.

        Raises:
            GraphError: None can be started.
        """
        for places, number in ((self._free, self._limits.workers), (self._express, 1)):
            for _ in range(number):
                places.put_nowait(await Worker.start(self._source, self._limits))

    async def stop(self) -> None:
        """Kill the workers that are free; the others end with the query that they run."""
        for workers in (self._free, self._express):
            while not workers.empty():
                await self._bury(workers.get_nowait())

    async def run(self, job: Job) -> Reply:
        """Run a query within the limits."""
        worker = await self._next(self._free, SHORTLY)
        if worker is None:
            express = await self._next(self._express, self._limits.express_seconds)
            if express is not None:
                reply = await self._within(self._limits.express_seconds, job, express)
                if reply.outcome not in BEYOND_EXPRESS:
                    return reply
            worker = await self._next(self._free, self._limits.seconds)
        if worker is None:
            return Reply(Outcome.BUSY, "all workers are busy with other queries: try again")
        return await self._within(self._limits.seconds, job, worker)

    async def _next(self, free: Workers, seconds: float) -> Place | None:
        """Wait for a place among some workers, None if there is none in time."""
        try:
            async with asyncio.timeout(seconds):
                return free, await free.get()
        except TimeoutError:
            return None

    async def _within(self, seconds: float, job: Job, place: Place) -> Reply:
        """Run a query for so long at most, and free its place."""
        free, worker = place
        healthy: Worker | None = None
        try:
            healthy = worker or await Worker.start(self._source, self._limits)
            async with asyncio.timeout(seconds):
                reply = await healthy.ask(job)
        except TimeoutError:
            await self._bury(healthy)
            healthy = None
            problem = f"the query was stopped after {seconds:g} seconds"
            return Reply(Outcome.TOO_LONG, problem)
        except asyncio.IncompleteReadError:
            words = b"" if healthy is None else await healthy.last_words()
            healthy = None
            return self._crash(words)
        except asyncio.CancelledError:  # whoever asked has gone
            await self._bury(healthy)
            healthy = None
            raise
        finally:
            free.put_nowait(healthy)
        return self._too_big() if reply.outcome is Outcome.TOO_BIG else reply

    async def _bury(self, worker: Worker | None) -> None:
        if worker is not None:
            await worker.last_words()

    def _crash(self, words: bytes) -> Reply:
        if any(sign in words for sign in OUT_OF_MEMORY):
            return self._too_big()
        return Reply(Outcome.CRASHED, "the query ended the process that ran it: make it simpler")

    def _too_big(self) -> Reply:
        problem = f"the query needs more memory than the {self._limits.memory_mb} MB it may have"
        return Reply(Outcome.TOO_BIG, problem)
