"""Keeps Python from looking for dead cycles among records, which have none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_RECENT = 1
"""The generation up to which what was made lately is looked through."""


@contextmanager
def without_collection() -> Iterator[None]:
    """Free only what nothing points to, until it is left.

    The claims of all documents are millions of records; to go through them for cycles again and
    again takes as long as to resolve them (0.42 of 0.82 ms a document).
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def one_collection() -> Iterator[None]:
    """Free what nothing points to, and once, when it is left, the dead cycles made meanwhile.

    Reading makes none, but the libraries that parse some formats do. To look for them as often as
    Python does takes 2 % of reading. What was there before is not looked through: the claims of a
    whole build, beside which a few documents are read (0.5 s).
    """
    with without_collection():
        gc.freeze()
        try:
            yield
            gc.collect(_RECENT)
        finally:
            gc.unfreeze()
