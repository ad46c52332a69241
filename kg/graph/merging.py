"""Sections of a graph are made of those of an earlier one, and it is noted in what they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import BinaryIO, Final

from kg.graph.index import Index, Place, Range
from kg.graph.sections import Key, Section
from kg.graph.turtle import opening
from kg.graph.written_turtle import blocks_between, subject_of

OF_ARTICLES: Final = frozenset({"article", "evidence", "mention"})
"""Kinds of subjects that one article alone tells of, in whose names its hash stands."""
_HASH: Final = 16

Block = tuple[bytes, bytes]
"""The line that opens a graph of TriG, and a block in it."""


def article_of(subject: bytes) -> bytes:
    """Return the beginning of the hash of an article in the name of one of its nodes."""
    begin = subject.index(b":") + 1
    return subject[begin : begin + _HASH]


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

    @contextmanager
    def section(self, file: str, place: Place, key: Key) -> Iterator[Section]:
        """Give a section of one of the files, an empty one if it has none.

        Raises:
            OSError: The file cannot be read.
        """
        at = self.index.sections.get((file, place), (0, 0))
        with (
            (self.folder / file).open("rb") as opened,
            mmap(opened.fileno(), 0, access=ACCESS_READ) as text,
        ):
            yield Section(text, at, key)


@dataclass(slots=True)
class Difference:
    """The blocks of TriG that one graph has and another has not."""

    removed: list[Block] = field(default_factory=list)
    added: list[Block] = field(default_factory=list)

    def note(self, graph: str, old: Iterable[bytes], new: Iterable[bytes]) -> None:
        """Note the blocks of a graph that are no longer there, and the new ones."""
        before, after = set(old), set(new)
        line = opening(graph).rstrip()
        self.removed += ((line, block) for block in before - after)
        self.added += ((line, block) for block in after - before)


def hash_of(article: str) -> bytes:
    """Return how the names of an article's nodes begin, by its id."""
    return article.partition("/")[2][:_HASH].encode()


@dataclass(slots=True)
class Merger:
    """Writes a section: the blocks that are kept of an earlier one, and new ones.

    Attributes:
        key: That of the blocks.
        removed, added: The blocks of the earlier one that are not kept, and those that are new.
    """

    file: BinaryIO
    key: Key
    removed: list[bytes] = field(default_factory=list)
    added: list[bytes] = field(default_factory=list)
    _is_begun: bool = False

    def merge(self, old: Section, new: Iterable[bytes], gone: Iterable[bytes]) -> None:
        """Write a section, an empty line before it.

        Args:
            old: The earlier one.
            new: New blocks, in the order of the keys.
            gone: The keys of the blocks of the earlier one that are not kept.

        Raises:
            OSError: It cannot be written.
        """
        by_key = {key: list(blocks) for key, blocks in groupby(new, self._key_of)}
        left_out, at = set(gone), old.begin
        for key in sorted(by_key.keys() | left_out):
            begin, end = old.of(key, at)
            self._write(old.between(at, begin if key in left_out else end))
            if key in left_out:
                self.removed += old.between(begin, end).split(b"\n\n")[:-1]
            added = by_key.get(key, [])
            self._write(b"".join(block + b"\n\n" for block in added))
            self.added += added
            at = end
        self._write(old.between(at, old.end))

    def _key_of(self, block: bytes) -> bytes:
        return self.key(subject_of(block))

    def _write(self, text: bytes) -> None:
        if text:
            self.file.write(text if self._is_begun else b"\n" + text)
            self._is_begun = True


def blocks_in(path: Path | None) -> Iterator[bytes]:
    """Yield the blocks of a file that holds nothing else; none of none.

    Raises:
        OSError: It cannot be read.
    """
    if path is not None:
        yield from blocks_between(path, 0, path.stat().st_size)


def kinds_in(sections: Mapping[tuple[str, tuple[str, str]], Range], graph: str) -> set[str]:
    """Return the kinds of subjects of which a graph has sections, in any file."""
    return {kind for _, (owner, kind) in sections if owner == graph}
