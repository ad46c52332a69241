"""Values of JSON one by one, of a file of which no more is held than one of them."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator

from kg.errors import ReadError
from kg.readers.decoding import BOMS, clean, guess_encoding, refuse_binary
from kg.readers.opened import Opened

_CHUNK = 1 << 20
_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


class JsonStream:
    """Reads the values that stand in an array or an object, in their order."""

    def __init__(self, opened: Opened, largest: int) -> None:
        """Begin.

        Args:
            opened: The file.
            largest: How many characters a value may have.

        Raises:
            ReadError: It is binary, or in no encoding that is known.
        """
        self._opened, self._largest = opened, largest
        start = opened.stream.read(_CHUNK)
        encoding, begin = _encoding_of(opened.source_file, start)
        self._encoding = encoding
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._text, self._at, self._ended = "", 0, False
        self._add(start[begin:], last=not start)

    def peek(self) -> str:
        """Return the next character that is no space, empty at the end."""
        while True:
            space = _SPACE.match(self._text, self._at)
            self._at = self._at if space is None else space.end()
            if self._at < len(self._text) or self._ended:
                return self._text[self._at : self._at + 1]
            self._fill()

    def take(self, characters: str) -> str:
        """Take the next character that is no space.

        Raises:
            ReadError: It is none of these characters.
        """
        found = self.peek()
        if not found or found not in characters:
            raise ReadError(self._opened.source_file, self._problem(found, characters))
        self._at += 1
        return found

    def _problem(self, found: str, wanted: str) -> str:
        return f"not JSON: {' or '.join(wanted)} is wanted where {found or 'the end'} stands"

    def value(self) -> object:
        """Take a whole value.

        Raises:
            ReadError: There is none, or it is too large.
        """
        self.peek()
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                self._more(f"not JSON: {error.msg}")
                continue
            except RecursionError as error:
                problem = f"not JSON that can be read: {error}"
                raise ReadError(self._opened.source_file, problem) from error
            if end == len(self._text) and not self._ended:
                self._fill()  # a number may go on behind what is held
                continue
            self._at = end
            return value

    def _more(self, problem: str) -> None:
        """Read on, since a value may go on behind what is held."""
        if self._ended:
            raise ReadError(self._opened.source_file, problem)
        if len(self._text) - self._at > self._largest:
            problem = f"not JSON, or a record of more than {self._largest:,} characters"
            raise ReadError(self._opened.source_file, problem)
        self._fill()

    def items(self) -> Iterator[object]:
        """Take an array and yield its items.

        Raises:
            ReadError: It is none.
        """
        self.take("[")
        if self.peek() == "]":
            self.take("]")
            return
        while True:
            yield self.value()
            if self.take(",]") == "]":
                return

    def take_keys(self) -> Iterator[str]:
        """Take an object and yield its keys; the value of each is to be taken before the next.

        Raises:
            ReadError: It is none.
        """
        self.take("{")
        if self.peek() == "}":
            self.take("}")
            return
        while True:
            if self.peek() != '"':
                self.take('"')
            yield str(self.value())
            if self.take(",}") == "}":
                return

    def _fill(self) -> None:
        """Read as much as is held, or a chunk, so that a long value is not tried too often."""
        data = self._opened.stream.read(max(_CHUNK, len(self._text) - self._at))
        self._add(data, last=not data)

    def _add(self, data: bytes, *, last: bool) -> None:
        try:
            text = self._decoder.decode(data, last)
        except UnicodeDecodeError as error:
            problem = f"broken encoding: not all of it is {self._encoding.upper()}"
            raise ReadError(self._opened.source_file, f"{problem}; save it as UTF-8") from error
        self._text = self._text[self._at :] + clean(text)
        self._at, self._ended = 0, last


def _encoding_of(source_file: str, start: bytes) -> tuple[str, int]:
    """Return the encoding of a file and where its text begins."""
    for mark, encoding in BOMS:
        if start.startswith(mark):
            return encoding, len(mark)
    refuse_binary(source_file, start)
    # a quote is one byte in every encoding, and never a part of a character
    whole = start if len(start) < _CHUNK else start[: start.rfind(b'"') + 1]
    return guess_encoding(whole), 0
