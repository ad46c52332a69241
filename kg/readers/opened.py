"""What a reader gets and gives: a file, or a member of an archive, open for reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from kg.errors import ReadError
from kg.model.text import SourceText

# UTF-8 and GB 18030 need four bytes for a character at most, UTF-32 four always.
_BYTES_PER_CHAR = 4


@dataclass(frozen=True, slots=True)
class Opened:
    """A file, or a member of an archive, open for reading.

    Attributes:
        source_file: What its documents are called.
        stream: Its bytes; read once, from the beginning.
        max_chars: How long a document may be.
    """

    source_file: str
    stream: BinaryIO
    max_chars: int

    def read_all(self) -> bytes:
        """Read the one document that it is.

        Raises:
            ReadError: It is longer than a document may be.
        """
        limit = self.max_chars * _BYTES_PER_CHAR
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            raise self.too_long()
        return data

    def too_long(self) -> ReadError:
        """Make the error that says so."""
        problem = f"longer than {self.max_chars:,} characters; give its articles one by one"
        return ReadError(self.source_file, problem)


Item = SourceText | ReadError
Reader = Callable[[Opened], Iterator[Item]]
