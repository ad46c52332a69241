"""What a reader gets and gives: a file that is open for reading, the documents cut out of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from kg.errors import ReadError
from kg.model.text import SourceText

# UTF-8 and GB 18030 need four bytes for a character at most, UTF-32 four always.
_BYTES_PER_CHAR = 4


class TooLong(ReadError):
    """A document is longer than one may be."""

    def __init__(self, source_file: str, max_chars: int) -> None:
        super().__init__(
            source_file,
            f"longer than {max_chars:,} characters; give its articles one by one, "
            "or take its beginning with --long cut",
        )


class Unopened(ReadError):
    """A file that was found cannot be opened, by this process."""

    @classmethod
    def of(cls, source_file: str, error: OSError) -> Unopened:
        """Say why the system, or a store, does not open it."""
        return cls(source_file, f"cannot be opened: {error.strerror or error}")


@dataclass(frozen=True, slots=True)
class Opened:
    """A file, or a member of an archive, open for reading.

    Attributes:
        source_file: What its documents are called.
        stream: Its bytes; read once, from the beginning.
        max_chars: How long a document may be.
        cut: A longer one is cut at a paragraph, not refused.
    """

    source_file: str
    stream: BinaryIO
    max_chars: int
    cut: bool = False

    def document(self, form: str) -> Raw:
        """Cut out the one document that it is.

        Raises:
            TooLong: It is longer than a document may be, and is not to be cut.
        """
        limit = self.max_chars * _BYTES_PER_CHAR
        data = self.stream.read(limit + 1)
        if len(data) <= limit:
            return self.raw(form, data)
        if not self.cut:
            raise TooLong(self.source_file, self.max_chars)
        end = max(data.rfind(mark, 0, limit) for mark in (b"\n", b"<"))
        return replace(self.raw(form, data[:end] if end > 0 else data[:limit]), is_beginning=True)

    def raw(self, form: str, data: bytes, number: int = 0) -> Raw:
        """Cut a document out of it, a record if it has a number."""
        return Raw(self.source_file, form, data, number, None, self.max_chars, self.cut)


@dataclass(frozen=True, slots=True)
class Raw:
    """A document as it stands in its file: cut out, and not looked into yet.

    To cut is cheap and goes from the beginning of a file to its end; to parse is dear, and any
    number of processes can do it.

    Attributes:
        source_file: Path of its file; of its container, if it is a record.
        form: `text` (plain or HTML), `markdown` or `record` (a JSON object).
        data: Its bytes.
        number: 1-based place of a record in its container, else 0.
        url: Address where its container gives one.
        max_chars: How long it may be.
        cut: If it is longer it is cut at a paragraph, not refused.
        is_beginning: It has been cut already, since its file is much longer.
    """

    source_file: str
    form: str
    data: bytes
    number: int = 0
    url: str | None = None
    max_chars: int = 0
    cut: bool = False
    is_beginning: bool = False

    @property
    def name(self) -> str:
        """What it is called where it cannot be read."""
        return f"{self.source_file}#{self.number}" if self.number else self.source_file


Item = SourceText | ReadError
Piece = Raw | ReadError
Reader = Callable[[Opened], Iterator[Piece]]
