"""Lines of graphs are parted by their subjects, on disk where they are many.

A statement's node, and the entities that it speaks of, get lines from all over the knowledge. The
lines of one subject are to be written together and in order; so lines are put into bins by how
their subjects begin, and a part is a run of bins that a process can hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from kg.graph.graph_names import GraphName
from kg.graph.vocab import BASE

HELD = 16 << 20
"""Characters of lines that are held before they go to disk: some 120,000 lines, 50 MB."""
PART = 2 << 20
"""Bytes of lines in a part: a third of a second of writing."""
# How much of an identifier tells its bin: two digits of a hash, the month of an event. Of names
# the first character does.
_WIDTHS = {
    **dict.fromkeys(("participation", "relation", "remark", "tenure"), 2),
    **dict.fromkeys(("event", "date"), len("2019-09")),
}

Part = tuple[tuple[GraphName, bytes], ...]
"""Lines of N-Triples of each graph, each with its end; a line may come more than once."""
_Place = tuple[int, int]
"""Where a piece of a bin begins in the file, and how long it is, in bytes."""


class LineShuffle:
    """Takes lines in any order; gives them back in parts, ordered by subject from part to part."""

    def __init__(self, path: Path, base_iri: str = BASE) -> None:
        """Spill to a file that does not exist yet; it is made only if it is needed."""
        self._path = path
        self._begin = len(f"<{base_iri}")
        self._bins: dict[GraphName, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._held = 0
        self._spilled: dict[str, dict[GraphName, list[_Place]]] = defaultdict(
            lambda: defaultdict(list)
        )

    def add(self, graph: GraphName, lines: Iterable[str]) -> None:
        """Take lines whose subjects stand below the base.

        Raises:
            OSError: They cannot be spilled.
        """
        begin, bins, held = self._begin, self._bins[graph], self._held
        for line in lines:
            end = line.index("/", begin)
            bins[line[begin : end + 1 + _WIDTHS.get(line[begin:end], 1)]].append(line)
            held += len(line)
            if held >= HELD:
                self._spill()
                held = 0
        self._held = held

    def _spill(self) -> None:
        with self._path.open("ab") as file:
            for graph, bins in self._bins.items():
                for key, lines in bins.items():
                    packed = _packed(lines)
                    self._spilled[key][graph].append((file.tell(), len(packed)))
                    file.write(packed)
                bins.clear()

    def parts(self) -> Iterator[Part]:
        """Yield all lines: the bins in the order of their subjects, some of them together.

        Raises:
            OSError: What was spilled cannot be read.
        """
        if not self._spilled:
            keys = sorted({key for bins in self._bins.values() for key in bins})
            yield from _joined(
                {graph: _packed(bins[key]) for graph, bins in self._bins.items() if key in bins}
                for key in keys
            )
            return
        self._spill()
        with self._path.open("rb") as file:
            yield from _joined(_read(file, self._spilled[key]) for key in sorted(self._spilled))


def _packed(lines: Iterable[str]) -> bytes:
    return "".join([f"{line}\n" for line in lines]).encode()


def _read(file: BinaryIO, places: Mapping[GraphName, list[_Place]]) -> dict[GraphName, bytes]:
    return {graph: b"".join(_piece(file, place) for place in of) for graph, of in places.items()}


def _piece(file: BinaryIO, place: _Place) -> bytes:
    file.seek(place[0])
    return file.read(place[1])


def _joined(bins: Iterable[Mapping[GraphName, bytes]]) -> Iterator[Part]:
    """Put bins together until they are a part."""
    held: dict[GraphName, list[bytes]] = defaultdict(list)
    size = 0
    for bin_ in bins:
        for graph, lines in bin_.items():
            held[graph].append(lines)
            size += len(lines)
        if size >= PART:
            yield _part(held)
            held, size = defaultdict(list), 0
    if size:
        yield _part(held)


def _part(held: Mapping[GraphName, list[bytes]]) -> Part:
    return tuple((graph, b"".join(held[graph])) for graph in sorted(held))
