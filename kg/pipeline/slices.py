"""Workers of a cluster read the documents of a part of the input, some at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from kg.pipeline.cache import key_of, stamp_of
from kg.pipeline.surveying import Extent, Input, Survey, unreachable
from kg.pipeline.tasks import Said, read_each
from kg.readers.opened import Raw, Unopened
from kg.readers.parts import FilePart, cut_part

SLICE_BYTES = 1 << 19
"""Of documents in a slice: some two seconds of reading, which a dead worker can lose."""
MOST_SLICES = 32
"""Of a part. A file that is packed is unpacked for each up to its documents, which takes a
sixtieth of the time that reading them takes: of 32 slices a quarter in all."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Documents of a part that are to be read.

    Attributes:
        begin, end: Half-open range in the documents of the part.
        wanted: The keys of those that are missing.
    """

    part: FilePart
    begin: int
    end: int
    wanted: frozenset[bytes]


def slices_of(found: Survey, missing: set[bytes]) -> Iterator[Slice]:
    """Yield the slices in which documents are missing, each key in the first that has it."""
    left = set(missing)
    for extent in found.parts:
        length = extent.end - extent.begin
        step = _step(extent)
        for begin in range(0, length, step):
            end = min(begin + step, length)
            keys = found.keys[extent.begin + begin : extent.begin + end]
            wanted = left.intersection(keys)
            left -= wanted
            if wanted:
                yield Slice(extent.part, begin, end, frozenset(wanted))


def _step(extent: Extent) -> int:
    """Return how many documents of a part are a slice."""
    slices = min(-(-extent.size // SLICE_BYTES), MOST_SLICES)
    return max(1, -(-(extent.end - extent.begin) // max(slices, 1)))


def read_slice(source: Input, task: Slice) -> Iterator[tuple[bytes, Said, tuple[str, float]]]:
    """Yield what each wanted document says, and how it is called and how long it took.

    Raises:
        InputError: This worker cannot open a file.
    """
    stamp, left = stamp_of(source.reading), set(task.wanted)
    keyed = []
    for raw in islice(_documents(source, task.part), task.begin, task.end):
        key = key_of(raw, stamp, source.reading)
        if key in left:
            left.discard(key)
            keyed.append((key, raw))
    outcomes = read_each(source.reading, (raw for _, raw in keyed))
    for (key, raw), (said, seconds) in zip(keyed, outcomes, strict=True):
        yield key, said, (raw.name, seconds)


def _documents(source: Input, part: FilePart) -> Iterator[Raw]:
    for piece in cut_part(part, source.max_chars, cut=source.cut):
        if isinstance(piece, Unopened):
            names = {file.source_file: file.path for file in part.files}
            raise unreachable(str(names[piece.source_file]), piece.problem)
        if isinstance(piece, Raw):
            yield piece
