"""What belongs together by a key is brought together: in this process, or wherever an engine does.

A stage makes records of each document; all records of one key are in one bin, in their order; a
task makes what is wanted of the records of a bin. Whatever the number of bins, and in whatever
order they are done, the same comes of it: records are sorted by what no two have alike, and the
results of all bins are put in the order of their keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from kg.model.spilling import HELD, Room, Sorter

D = TypeVar("D", contravariant=True)
R = TypeVar("R")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Stage(Generic[D, T]):
    """How records are made of documents and brought together; functions of modules, all of them.

    Attributes:
        emit: Yields the records of a document.
        order: By what records are sorted; no two have it alike, and those of a key stand together.
        key: What is the same of records that belong together, in characters.
    """

    emit: Callable[[D], Iterable[T]]
    order: Callable[[T], Any]
    key: Callable[[T], str]


class Keyed(Protocol[T_co]):
    """Records of all documents, those of one key in one bin."""

    def reduce(
        self, task: Callable[[Iterable[T_co]], Iterable[R]], order: Callable[[R], Any]
    ) -> Iterator[R]:
        """Yield what a task makes of the sorted records of each bin, in the order of all.

        Args:
            task: A function of a module, or part of one; it keeps the order of the records, and
                what it makes of some of one key depends on those of that key alone.
            order: By what its results are sorted.
        """
        ...


class OneBin(Generic[T]):
    """Records of all keys in one bin, in this process, on disk where they are many."""

    def __init__(self, order: Callable[[T], Any], room: Room = HELD) -> None:
        """Begin without any."""
        self._rows: Sorter[T] = Sorter(order, room)

    def add(self, records: Iterable[T]) -> None:
        """Add the records of the next document.

        Raises:
            OSError: They cannot be spilled.
        """
        for record in records:
            self._rows.add(record)

    def reduce(
        self, task: Callable[[Iterable[T]], Iterable[R]], order: Callable[[R], Any]
    ) -> Iterator[R]:
        """Yield what a task makes of all records, which are in order already."""
        return iter(task(iter(self._rows)))
