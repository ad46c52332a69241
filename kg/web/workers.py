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


class WorkerPool:
    """So many workers; one that is killed is replaced when it is needed."""

    def __init__(self, source: Source, limits: Limits) -> None:
        """Make a pool without a process yet."""
        self._source, self._limits = source, limits
        self._free = asyncio.LifoQueue[Worker | None]()

    async def start(self) -> None:
        """Start the workers.

        Raises:
            GraphError: None can be started.
        """
        for _ in range(self._limits.workers):
            self._free.put_nowait(await Worker.start(self._source, self._limits))

    async def stop(self) -> None:
        """Kill the workers that are free; the others end with the query that they run."""
        while not self._free.empty():
            worker = self._free.get_nowait()
            if worker is not None:
                await worker.last_words()

    async def run(self, job: Job) -> Reply:
        """Run a query within the limits."""
        try:
            async with asyncio.timeout(self._limits.seconds):
                worker = await self._free.get()
        except TimeoutError:
            return Reply(Outcome.BUSY, "all workers are busy with other queries: try again")
        healthy: Worker | None = None
        try:
            healthy = worker or await Worker.start(self._source, self._limits)
            async with asyncio.timeout(self._limits.seconds):
                reply = await healthy.ask(job)
        except TimeoutError:
            await self._bury(healthy)
            healthy = None
            seconds = f"{self._limits.seconds:g}"
            return Reply(Outcome.TOO_LONG, f"the query was stopped after {seconds} seconds")
        except asyncio.IncompleteReadError:
            words = b"" if healthy is None else await healthy.last_words()
            healthy = None
            return self._crash(words)
        except asyncio.CancelledError:  # whoever asked has gone
            await self._bury(healthy)
            healthy = None
            raise
        finally:
            self._free.put_nowait(healthy)
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
