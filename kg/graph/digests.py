"""Digests of what is said of each thing, which tell in what a graph differs from an earlier one.

A record says something of one thing, or of a few: a tenure of itself and of its holder. So a
digest is kept of each thing, the sum of those of all records that say something of it, and lines
are made only of what has another digest than in the earlier graph.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Final

from kg.graph.iris import Terms
from kg.graph.triples import Lines, Saying

DIGESTS: Final = ".subjects"
"""The file of a graph's digests: a line each of a thing, as `person/蔡奇>`, and its digest."""
_BYTES: Final = 8
_MASK: Final = (1 << 8 * _BYTES) - 1


class Digests:
    """The digests of things by their ids."""

    def __init__(self, terms: Terms) -> None:
        """Begin without any; some 200 bytes are held of each."""
        self._terms = terms
        self._sums: dict[str, int] = defaultdict(int)

    def note(self, saying: Saying) -> None:
        """Add what a record says."""
        written = repr(saying.record).encode("utf-8", "surrogatepass")
        digest = int.from_bytes(blake2b(written, digest_size=_BYTES).digest())
        sums = self._sums
        for subject in saying.subjects:
            sums[subject] += digest

    def save(self, folder: Path) -> None:
        """Write them by how the terms of things end behind the base, sorted.

        Raises:
            OSError: They cannot be written.
        """
        named = self._named()
        lines = (f"{name} {named[name] & _MASK:x}\n" for name in sorted(named))
        with (folder / DIGESTS).open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(lines)

    @cached_property
    def _names(self) -> dict[str, str]:
        """The name of each thing by its id, once all is noted."""
        terms, begin = self._terms, len(f"<{self._terms.base_iri}")
        return {subject: terms[subject][begin:] for subject in self._sums}

    def _named(self) -> dict[str, int]:
        """Return the digests by name; ids that are written alike are one thing."""
        names = self._names
        named: dict[str, int] = defaultdict(int)
        for subject, digest in self._sums.items():
            named[names[subject]] += digest
        return named

    def others(self, folder: Path) -> set[str]:
        """Return the names of the things of which an earlier graph does not say the same.

        They may be things of one of the two graphs alone.

        Raises:
            OSError: The digests of the earlier graph cannot be read.
        """
        named = self._named()
        others = set()
        with (folder / DIGESTS).open(encoding="utf-8", newline="\n") as file:
            for line in file:
                name, _, digest = line[:-1].rpartition(" ")
                own = named.get(name)
                if own is not None and own & _MASK == int(digest, 16):
                    del named[name]
                else:
                    others.add(name)
        others.update(named)
        return others

    def ids_of(self, names: Collection[str]) -> set[str]:
        """Return the ids of those things of this graph that have one of the names."""
        return {subject for subject, name in self._names.items() if name in names}


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
            for graph, lines in saying.lines:
                yield graph, [line for line in lines if line[begin : line.index(">") + 1] in names]
