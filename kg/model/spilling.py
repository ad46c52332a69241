"""Records by the million: held while they are few, beyond that on disk, in files without a name.

The files vanish with the process, however it ends, and nobody else can write to them.
"""

from __future__ import annotations

import pickle
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")
CHUNK = 128
"""Records that are written and read together; of outlines half a megabyte."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much may be held.

    Attributes:
        folder: Where the rest goes; None: all is held.
        most: How many records of a kind are held; most kinds take about 1 kB.
    """

    folder: Path | None = None
    most: int = 75_000

    @property
    def for_outlines(self) -> Room:
        """The room for what one document says, which takes 10 kB."""
        return Room(self.folder, self.most // 3)

    def holds(self, records: int) -> bool:
        """Tell whether so many records of a kind may be held."""
        return self.folder is None or records <= self.most


HELD = Room()
"""Everything is held."""


class _File(Generic[T]):
    """Chunks of records on disk."""

    def __init__(self, folder: Path | None) -> None:
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115  # closed with the last reference
        self._places: list[int] = []
        self._ends: list[int] = []

    def __del__(self) -> None:
        self._file.close()

    def write(self, records: Sequence[T]) -> None:
        self._places.append(self._file.seek(0, 2))
        self._ends.append(len(self) + len(records))
        self._file.write(pickle.dumps(records, protocol=5))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def chunk(self, number: int) -> Sequence[T]:
        self._file.seek(self._places[number])
        records: Sequence[T] = pickle.load(self._file)  # what `write` wrote
        return records

    def chunks(self) -> Iterator[Sequence[T]]:
        return map(self.chunk, range(len(self._places)))

    def find(self, index: int) -> tuple[int, int]:
        """Return the chunk of a record, and the index of its first one."""
        number = bisect_right(self._ends, index)
        return number, self._ends[number - 1] if number else 0


class Kept(Sequence[T]):
    """Records in the order in which they are added."""

    def __init__(self, room: Room = HELD, records: Iterable[T] = ()) -> None:
        """Begin with some."""
        self._room = room
        self._last: list[T] = []
        self._file: _File[T] | None = None
        self._read: tuple[int, Sequence[T]] = (-1, ())
        for record in records:
            self.add(record)

    def add(self, record: T) -> None:
        """Add a record.

        Raises:
            OSError: It cannot be spilled.
        """
        self._last.append(record)
        if self._file is not None:
            if len(self._last) == CHUNK:
                self._file.write(self._last)
                self._last = []
        elif not self._room.holds(len(self._last)):
            self._file = _File(self._room.folder)
            for start in range(0, len(self._last), CHUNK):
                self._file.write(self._last[start : start + CHUNK])
            self._last = []

    def __len__(self) -> int:
        """Count them."""
        return len(self._last) + (0 if self._file is None else len(self._file))

    def __iter__(self) -> Iterator[T]:
        """Yield all."""
        if self._file is None:
            return iter(self._last)
        return chain(chain.from_iterable(self._file.chunks()), self._last)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        """Return one, fast if it is near the one before; or some."""
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        index = range(len(self))[index]
        if self._file is None or index >= len(self._file):
            return self._last[index - (0 if self._file is None else len(self._file))]
        number, start = self._file.find(index)
        if self._read[0] != number:
            self._read = number, self._file.chunk(number)
        return self._read[1][index - start]


class Sorter(Generic[T]):
    """Gives records in the order of a key; of equal keys in that in which they are added."""

    def __init__(self, key: Callable[[T], Any], room: Room = HELD) -> None:
        """Begin without any."""
        self._key, self._room = key, room
        self._runs: list[_File[T]] = []
        self._last: list[T] = []
        self._in_order = True

    def add(self, record: T) -> None:
        """Add a record.

        Raises:
            OSError: It cannot be spilled.
        """
        self._last.append(record)
        self._in_order = False
        if not self._room.holds(len(self._last)):
            self._spill()

    def _spill(self) -> None:
        run: _File[T] = _File(self._room.folder)
        self._last.sort(key=self._key)
        for start in range(0, len(self._last), CHUNK):
            run.write(self._last[start : start + CHUNK])
        self._runs.append(run)
        self._last = []

    def __iter__(self) -> Iterator[T]:
        """Yield all; any number of times, once all are added.

        Raises:
            OSError: They cannot be spilled.
        """
        if self._runs and self._last:
            # of a dozen kinds of records half a run each would stay in memory for good
            self._spill()
        if self._runs:
            runs = (chain.from_iterable(run.chunks()) for run in self._runs)
            return merge(*runs, key=self._key)
        if not self._in_order:
            self._last.sort(key=self._key)
            self._in_order = True
        return iter(self._last)

    def kept(self) -> Sequence[T]:
        """Return all, to be gone through several times."""
        return Kept(self._room, self) if self._runs else tuple(self)


class Made(Sequence[T]):
    """Records that are made from others whenever they are asked for."""

    def __init__(self, number: int, make: Callable[[int], T]) -> None:
        """Make record 0 to `number` - 1."""
        self._number, self._make = number, make

    def __len__(self) -> int:
        """Count them."""
        return self._number

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        """Make one, or some."""
        if isinstance(index, slice):
            return [self._make(number) for number in range(*index.indices(self._number))]
        return self._make(range(self._number)[index])
