"""What is written is put together to pieces, of which a store is loaded one by one meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.graph.forms import IN_TRIG
from kg.graph.loading import AT_ONCE, StoreLoader
from kg.graph.parts import Shape, Written
from kg.graph.turtle import header, in_graph

APART = 200_000
"""Triples from which a process of its own loads the store; to start one takes half a second."""


class Pieces:
    """Files in a folder that are filled, and then loaded, one after the other."""

    def __init__(self, folder: Path, shape: Shape, loader: StoreLoader) -> None:
        """Begin none yet."""
        self._folder, self._shape, self._loader = folder, shape, loader
        self._path = folder
        self._pieces = self._held = self._total = 0

    def add(self, written: Written) -> None:
        """Add a part, all in the same form; load the piece when it is full.

        Raises:
            OSError: It cannot be written.
        """
        triples = written.triples.total()
        if self._held + triples > AT_ONCE:
            self.load()
        if not self._held:
            self._begin(packed="nq.gz" if written.file is None else "list")
        self._held += triples
        self._total += triples
        append(self._path, b"".join(_to_load(written)))

    def _begin(self, packed: str) -> None:
        self._pieces += 1
        self._path = self._folder / f"{self._pieces}.{'trig' if self._shape.turtle else packed}"
        append(self._path, header(self._shape.base_iri) if self._shape.turtle else b"")

    def load(self) -> None:
        """Begin to load the piece, apart if there will be many."""
        if self._total >= APART:
            self._loader.go_apart()
        if self._held:
            self._loader.load([self._path])
        self._held = 0


def _to_load(written: Written) -> Iterator[bytes]:
    """Yield a part as the store loads it: TriG, packed N-Quads, or the name of a file of them."""
    for graph in IN_TRIG:
        blocks = [text for (owner, _), text in written.blocks.items() if owner == graph]
        yield in_graph(graph, *blocks)
    yield written.quads
    yield written.texts
    if written.file is not None:
        yield f"{written.file.path.name}\n".encode()


def append(path: Path, text: bytes) -> None:
    """Write to the end of a file.

    Raises:
        OSError: It cannot be written.
    """
    with path.open("ab") as file:
        file.write(text)
