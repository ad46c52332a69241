"""Processes of this machine that work for this one, and end when it ends, however it ends."""

from __future__ import annotations

import atexit
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread


def open_pool(processes: int) -> ProcessPoolExecutor:
    """Return a pool of processes, which are started by and by.

    A pool of Python alone waits for tasks forever once its owner is killed: a loader with its
    gigabyte, workers that go on reading. What is in hand is lost, as if it was killed too.
    """
    # spawn is the one way that works on every system and beside threads
    return ProcessPoolExecutor(processes, get_context("spawn"), initializer=_end_with_owner)


def _end_with_owner() -> None:
    # what it holds need not be freed piece by piece, for which its owner would wait
    atexit.register(os._exit, 0)
    owner = parent_process()
    if owner is not None:
        Thread(target=_end_after, args=(owner.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
