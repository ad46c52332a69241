"""Sections of a graph are made of those of an earlier one, and it is noted in what they differ."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from mmap import mmap
from pathlib import Path
from typing import BinaryIO, Final

from kg.graph.index import Index, Range
from kg.graph.turtle import opening
from kg.graph.written_turtle import blocks_between

OF_ARTICLES: Final = frozenset({"article", "evidence", "mention"})
"""Kinds of subjects that one article alone tells of, in whose names its hash stands."""
_HASH: Final = 16

Block = tuple[bytes, bytes]
"""The line that opens a graph of TriG, and a block in it."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A graph from which the one that is written will hardly differ.

    Attributes:
        folder: Where its files are.
        index: What they hold.
        kept: Ids of the articles of which the new one says the same.
    """

    folder: Path
    index: Index
    kept: frozenset[str]

    @property
    def gone(self) -> frozenset[bytes]:
        """How the names of the nodes begin of the articles that are not kept."""
        known = frozenset(map(hash_of, self.index.articles))
        return known.difference(map(hash_of, self.kept))


@dataclass(slots=True)
class Difference:
    """The blocks of TriG that one graph has and another has not."""

    removed: list[Block] = field(default_factory=list)
    added: list[Block] = field(default_factory=list)

    def compare(self, graph: str, old: Iterable[bytes], new: Iterable[bytes]) -> None:
        """Note in what two sections of a graph differ."""
        before, after = set(old), set(new)
        line = opening(graph).rstrip()
        self.removed += ((line, block) for block in before - after)
        self.added += ((line, block) for block in after - before)


def hash_of(article: str) -> bytes:
    """Return how the names of an article's nodes begin, by its id."""
    return article.partition("/")[2][:_HASH].encode()


class ArticleSection:
    """The blocks of articles in a section of a file, in the order of the articles' hashes.

    Where those of an article stand is found by halving, so that only what differs is looked at.
    """

    def __init__(self, text: bytes | mmap, place: Range) -> None:
        """Take the text of a file and the range of the section in it."""
        self._text, (self.begin, self.end) = text, place

    def of(self, article: bytes, begin: int) -> Range:
        """Find where the blocks of an article stand, or would stand, by its hash.

        Args:
            article: The hash.
            begin: Where a block begins that is not behind them.
        """
        end = self.end
        while begin < end:
            found = self._text.rfind(b"\n\n", begin, (begin + end) // 2)
            block = begin if found == -1 else found + 2
            if self._hash_at(block) < article:
                begin = self._behind(block)
            else:
                end = block
        while end < self.end and self._hash_at(end) == article:
            end = self._behind(end)
        return begin, end

    def between(self, begin: int, end: int) -> bytes:
        """Return the text of a range, with the empty line behind each block."""
        return self._text[begin:end]

    def _hash_at(self, block: int) -> bytes:
        begin = self._text.find(b":", block) + 1
        return self._text[begin : begin + _HASH]

    def _behind(self, block: int) -> int:
        return self._text.find(b"\n\n", block) + 2


@dataclass(slots=True)
class Merger:
    """Writes a section of articles: the blocks that are kept of an earlier one, and new ones.

    Attributes:
        removed, added: The blocks of the earlier one that are not kept, and those that are new.
    """

    file: BinaryIO
    removed: list[bytes] = field(default_factory=list)
    added: list[bytes] = field(default_factory=list)
    _is_begun: bool = False

    def merge(self, old: ArticleSection, new: Iterable[bytes], gone: Collection[bytes]) -> None:
        """Write a section, an empty line before it.

        Args:
            old: The earlier one.
            new: New blocks, in the order of the articles' hashes.
            gone: The hashes of the articles of the earlier one whose blocks are not kept.

        Raises:
            OSError: It cannot be written.
        """
        by_article = {article: list(blocks) for article, blocks in groupby(new, _hash_in)}
        at = old.begin
        for article in sorted(by_article.keys() | gone):
            begin, end = old.of(article, at)
            self._write(old.between(at, begin if article in gone else end))
            if article in gone:
                self.removed += old.between(begin, end).split(b"\n\n")[:-1]
            added = by_article.get(article, [])
            self._write(b"".join(block + b"\n\n" for block in added))
            self.added += added
            at = end
        self._write(old.between(at, old.end))

    def _write(self, text: bytes) -> None:
        if text:
            self.file.write(text if self._is_begun else b"\n" + text)
            self._is_begun = True


def _hash_in(block: bytes) -> bytes:
    begin = block.index(b":") + 1
    return block[begin : begin + _HASH]


def blocks_in(path: Path | None, place: Range | None = None) -> Iterator[bytes]:
    """Yield the blocks of a file that holds nothing else, or of a range of one; none of none.

    Raises:
        OSError: It cannot be read.
    """
    if path is not None:
        begin, end = place or (0, path.stat().st_size)
        yield from blocks_between(path, begin, end)


def kinds_in(sections: Mapping[tuple[str, tuple[str, str]], Range], graph: str) -> set[str]:
    """Return the kinds of subjects of which a graph has sections, in any file."""
    return {kind for _, (owner, kind) in sections if owner == graph}
