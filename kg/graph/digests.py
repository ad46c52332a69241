"""Digests of what is said of each thing, which tell in what a graph differs from an earlier one.

A record says something of one thing, or of a few: a tenure of itself and of its holder. So a
digest is kept of each thing, the sum of those of all records that say something of it, and lines
are made only of what has another digest than in the earlier graph.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
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
    """The digests of things, by how their terms end behind the base."""

    def __init__(self, terms: Terms) -> None:
        """Begin without any; some 200 bytes are held of each."""
        self._terms, self._begin = terms, len(f"<{terms.base_iri}")
        self._sums: dict[str, int] = {}

    def note(self, saying: Saying) -> None:
        """Add what a record says."""
        written = repr(saying.record).encode("utf-8", "surrogatepass")
        digest = int.from_bytes(blake2b(written, digest_size=_BYTES).digest())
        terms, sums, begin = self._terms, self._sums, self._begin
        for subject in saying.subjects:
            name = terms[subject][begin:]
            sums[name] = sums.get(name, 0) + digest

    def save(self, folder: Path) -> None:
        """Write them, sorted.

        Raises:
            OSError: They cannot be written.
        """
        lines = (f"{name} {self._sums[name] & _MASK:x}\n" for name in sorted(self._sums))
        with (folder / DIGESTS).open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(lines)

    def take_others(self, folder: Path) -> set[str]:
        """Return the things of which an earlier graph does not say the same; hold none any more.

        They may be things of one of the two graphs alone.

        Raises:
            OSError: The digests of the earlier graph cannot be read.
        """
        sums, self._sums = self._sums, {}
        others = set()
        with (folder / DIGESTS).open(encoding="utf-8", newline="\n") as file:
            for line in file:
                name, _, digest = line[:-1].rpartition(" ")
                own = sums.get(name)
                if own is not None and own & _MASK == int(digest, 16):
                    del sums[name]
                else:
                    others.add(name)
        others.update(sums)
        return others


def lines_about(
    wanted: Collection[str], sayings: Iterable[Saying], terms: Terms
) -> Iterator[Lines]:
    """Yield the lines that have some things as subjects, and no others."""
    begin = len(f"<{terms.base_iri}")
    for saying in sayings:
        if any(terms[subject][begin:] in wanted for subject in saying.subjects):
            for graph, lines in saying.lines:
                yield graph, [line for line in lines if line[begin : line.index(">") + 1] in wanted]
