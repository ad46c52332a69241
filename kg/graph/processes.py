"""Processes of this machine that work for this one, and end when it ends, however it ends."""

from __future__ import annotations

import atexit
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread


class Pool(ProcessPoolExecutor):
    """Processes that are started by and by, and end with their owner or when it says so.

    A pool of Python alone waits for tasks forever once its owner is killed: a loader with its
    gigabyte, workers that go on reading. What is in hand is lost, as if it was killed too.
    """

    def __init__(self, processes: int) -> None:
        """Begin a pool of at most so many processes."""
        # spawn is the one way that works on every system and beside threads
        context = get_context("spawn")
        # whose other end is closed when the processes are to end
        lifeline, self._held = context.Pipe(duplex=False)
        super().__init__(processes, context, initializer=_end_with_owner, initargs=(lifeline,))

    def stop(self) -> None:
        """End the processes at once, whatever they have in hand or were given."""
        self._held.close()
        self.shutdown(cancel_futures=True)


def _end_with_owner(lifeline: Connection) -> None:
    # Ctrl-C goes to all processes of a terminal; what becomes of the work, the owner decides
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # what it holds need not be freed piece by piece, for which its owner would wait
    atexit.register(os._exit, 0)
    owner = parent_process()
    if owner is not None:
        Thread(target=_end_after, args=(owner.sentinel, lifeline), daemon=True).start()


def _end_after(sentinel: int, lifeline: Connection) -> None:
    wait([sentinel, lifeline])
    os._exit(1)
