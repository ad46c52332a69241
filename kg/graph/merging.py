"""Sections of a graph are made of those of an earlier one, and it is noted in what they differ."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final

from kg.graph.index import Index, Range
from kg.graph.turtle import opening
from kg.graph.written_turtle import blocks_between

OF_ARTICLES: Final = frozenset({"article", "evidence", "mention"})
"""Kinds of subjects that one article alone tells of, in whose names its hash stands."""
_HASH: Final = 16
_AT_ONCE: Final = 5000
"""Blocks that are written at a time."""

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


def merged(
    old: Iterable[bytes], new: Iterable[bytes], kept: Container[bytes]
) -> Iterator[tuple[bytes, bool | None]]:
    """Merge the blocks of articles, both in the order of these.

    Yields:
        Each block: with True if it is new, None if it is old and kept, False if it goes.
    """
    rest = iter(new)
    block = next(rest, None)
    place = b"" if block is None else _hash_in(block)
    for earlier in old:
        its = _hash_in(earlier)
        while block is not None and place < its:
            yield block, True
            block = next(rest, None)
            place = b"" if block is None else _hash_in(block)
        yield earlier, None if its in kept else False
    if block is not None:
        yield block, True
        yield from ((left, True) for left in rest)


def _hash_in(block: bytes) -> bytes:
    begin = block.index(b":") + 1
    return block[begin : begin + _HASH]


def write_blocks(file: BinaryIO, blocks: Iterable[bytes]) -> None:
    """Write a section's blocks, an empty line before the first and one behind each.

    Raises:
        OSError: They cannot be written.
    """
    rest = iter(blocks)
    before = b"\n"
    while some := list(islice(rest, _AT_ONCE)):
        some.append(b"")
        file.write(before + b"\n\n".join(some))
        before = b""


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
