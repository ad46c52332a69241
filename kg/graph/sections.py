"""A section of a file of blocks, in which those of a thing are found by halving."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from mmap import mmap

from kg.graph.index import Range

Key = Callable[[bytes], bytes]
"""Gives that by which blocks are in order, and which those of one thing share, by their subject."""


class Section:
    """The blocks of a section of a file, in the order of a key.

    Where those of a key stand is found by halving, so that only what differs is looked at.
    """

    def __init__(self, text: bytes | mmap, place: Range, key: Key) -> None:
        """Take the text of a file and the range of the section in it."""
        self._text, (self.begin, self.end), self._key = text, place, key

    def of(self, key: bytes, begin: int) -> Range:
        """Find where the blocks of a key stand, or would stand.

        Args:
            key: The key.
            begin: Where a block begins that is not behind them.
        """
        end = self.end
        while begin < end:
            found = self._text.rfind(b"\n\n", begin, (begin + end) // 2)
            block = begin if found == -1 else found + 2
            if self._key_at(block) < key:
                begin = self._behind(block)
            else:
                end = block
        while end < self.end and self._key_at(end) == key:
            end = self._behind(end)
        return begin, end

    def blocks(self, keys: Iterable[bytes]) -> Iterator[bytes]:
        """Yield the blocks of some keys, which are sorted."""
        at = self.begin
        for key in keys:
            begin, at = self.of(key, at)
            yield from self.between(begin, at).split(b"\n\n")[:-1]

    def between(self, begin: int, end: int) -> bytes:
        """Return the text of a range, with the empty line behind each block."""
        return self._text[begin:end]

    def _key_at(self, block: int) -> bytes:
        return self._key(self._text[block : self._text.find(b" ", block)])

    def _behind(self, block: int) -> int:
        return self._text.find(b"\n\n", block) + 2
