"""Cuts a stream into batches that are worth sending to another process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

# A worker reads some 200,000 characters a second: a batch takes a quarter of a second, which is
# what a killed build can lose, and hides what the transfer costs.
BATCH_BYTES = 150_000
BATCH_ITEMS = 200


def batched(
    items: Iterable[T], size: Callable[[T], int], limit: int = BATCH_BYTES
) -> Iterator[tuple[T, ...]]:
    """Yield the items in batches of about `limit` bytes each, in their order."""
    batch: list[T] = []
    held = 0
    for item in items:
        batch.append(item)
        held += size(item)
        if held >= limit or len(batch) >= BATCH_ITEMS:
            yield tuple(batch)
            batch, held = [], 0
    if batch:
        yield tuple(batch)
