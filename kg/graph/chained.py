"""Several files are read as one."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any


class Chained(io.RawIOBase):
    """The bytes of several files, as if they were one."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._rest: Iterator[Path] = iter(paths)
        self._file: io.BufferedReader | None = None

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read on, in the next file where one ends; 0 at the end of the last."""
        while True:
            if self._file is not None:
                if found := self._file.readinto(buffer):
                    return found
                self._file.close()
            path = next(self._rest, None)
            if path is None:
                self._file = None
                return 0
            self._file = path.open("rb")

    def close(self) -> None:
        """Close the file in hand."""
        if self._file is not None:
            self._file.close()
        super().close()
