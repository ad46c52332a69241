"""Digests of what is said of each thing, which tell in what a graph differs from an earlier one.

A record says something of one thing, or of a few: a tenure of itself and of its holder. So a
digest is kept of each thing, the sum of those of all records that say something of it, and lines
are made only of what has another digest than in the earlier graph.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Final

from kg.errors import OutputError
from kg.graph.iris import Terms
from kg.graph.triples import Lines, Saying

DIGESTS: Final = ".subjects"
"""The file of a graph's digests: a line each of a thing, as `person/蔡奇>`, and all digests."""
_BYTES: Final = 8
_MASK: Final = (1 << 8 * _BYTES) - 1
_END: Final = b"\n\n"
"""Stands between the names and the digests, of which each has `_BYTES`."""


class Digests:
    """The digests of things by their ids."""

    def __init__(self, terms: Terms) -> None:
        """Begin without any; some 200 bytes are held of each."""
        self._terms = terms
        self._sums: dict[str, int] = defaultdict(int)

    def note(self, sayings: Iterable[Saying]) -> None:
        """Add what records say."""
        sums, number = self._sums, int.from_bytes
        for subjects, record, _ in sayings:
            written = repr(record).encode("utf-8", "surrogatepass")
            digest = number(blake2b(written, digest_size=_BYTES).digest())
            for subject in subjects:
                sums[subject] += digest

    def save(self, folder: Path) -> None:
        """Write them by how the terms of things end behind the base, sorted.

        Raises:
            OSError: They cannot be written.
        """
        named = self._named
        names = sorted(named)
        digests = array("Q", map(named.__getitem__, names))
        with (folder / DIGESTS).open("wb") as file:
            file.write("\n".join(names).encode() + _END + digests.tobytes())

    @cached_property
    def _names(self) -> list[str]:
        """The names of the things, in the order of their ids, once all is noted."""
        return list(self._terms.names(self._sums))

    @cached_property
    def _named(self) -> dict[str, int]:
        """The digests by name; ids that are written alike are one thing."""
        named: dict[str, int] = {}
        for name, digest in zip(self._names, self._sums.values(), strict=True):
            named[name] = (named[name] + digest if name in named else digest) & _MASK
        return named

    def others(self, folder: Path) -> set[str]:
        """Return the names of the things of which an earlier graph does not say the same.

        They may be things of one of the two graphs alone.

        Raises:
            OSError: The digests of the earlier graph cannot be read.
            OutputError: They are damaged.
        """
        differing = self._named.items() ^ load_digests(folder).items()
        return {name for name, _ in differing}

    def ids_of(self, names: Collection[str]) -> set[str]:
        """Return the ids of those things of this graph that have one of the names."""
        named = zip(self._sums, self._names, strict=True)
        return {subject for subject, name in named if name in names}


def load_digests(folder: Path) -> dict[str, int]:
    """Read the digests of a graph by the names of things.

    Raises:
        OSError: They cannot be read.
        OutputError: They are damaged.
    """
    path = folder / DIGESTS
    names, _, packed = path.read_bytes().partition(_END)
    try:
        return dict(zip(names.decode().split("\n"), array("Q", packed), strict=True))
    except ValueError as error:
        raise OutputError(f"{path} is damaged: build again with --fresh") from error


def lines_about(
    ids: AbstractSet[str], names: Collection[str], sayings: Iterable[Saying], terms: Terms
) -> Iterator[Lines]:
    """Yield the lines that have some things as subjects, and no others.

    Args:
        ids: The ids of the things.
        names: How their terms end behind the base.
        sayings: What is said of all things.
        terms: Has the base.
    """
    begin = len(f"<{terms.base_iri}")
    for saying in sayings:
        if not ids.isdisjoint(saying.subjects):
            for graph, lines in saying.lines(terms):
                yield graph, [line for line in lines if line[begin : line.index(">") + 1] in names]
