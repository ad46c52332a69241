"""In what the Turtle of a graph differs from that of an earlier one, for who has read that one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kg.graph.index import Place, Range
from kg.graph.merging import Earlier
from kg.graph.turtle import header
from kg.graph.written_turtle import SectionPlace, WrittenTurtle, subject_of

_File = tuple[str, Place]
_Blocks = tuple[list[bytes], list[bytes]]


@dataclass(frozen=True, slots=True)
class Turned:
    """The things of which two graphs say another thing.

    Attributes:
        before, after: Turtle with all that the earlier and the later graph say of them.
        sections: Where the sections of the later one's files stand, by the kind of their subjects.
    """

    before: bytes
    after: bytes
    sections: Mapping[str, list[SectionPlace]]


class Turning:
    """Collects the blocks in which the files of two graphs differ."""

    def __init__(self, earlier: Earlier, base_iri: str) -> None:
        """Begin with none."""
        self._earlier, self._base_iri = earlier, base_iri
        self._name = WrittenTurtle((), base_iri).name
        self._blocks: dict[str, dict[_File, _Blocks]] = defaultdict(dict)

    def note(self, file: str, place: Place, old: list[bytes], new: list[bytes]) -> None:
        """Note the blocks of a section that are no longer there, and the new ones."""
        self._blocks[place[1]][file, place] = old, new

    def turned(self, folder: Path, sections: Mapping[_File, Range]) -> Turned:
        """Return what was noted, with what other files go on to say of the same things.

        Args:
            folder: Where the files of the later graph are.
            sections: Where the sections of all of them stand.

        Raises:
            OSError: A file cannot be read.
        """
        before, after = header(self._base_iri), header(self._base_iri)
        places: dict[str, list[SectionPlace]] = defaultdict(list)
        for kind, by_file in sorted(self._blocks.items()):
            old, new = self._of_kind(by_file)
            before += _section(old)
            after += _section(new)
            places[kind] += (
                (folder / file, *sections[file, place])
                for file, place in by_file
                if (file, place) in sections
            )
        return Turned(before, after, dict(places))

    def _of_kind(self, by_file: Mapping[_File, _Blocks]) -> _Blocks:
        """Return all blocks about the things of a kind of which any file says another thing."""
        turned = {file: set(map(subject_of, chain(*both))) for file, both in by_file.items()}
        subjects = set[bytes]().union(*turned.values())
        found: _Blocks = [], []
        for (file, place), blocks in by_file.items():
            names = sorted(map(self._name, subjects - turned[file, place]))
            with self._earlier.section(file, place, self._name) as section:
                same = list(section.blocks(names))
            for known, own in zip(found, blocks, strict=True):
                known += own + same
        return found


def _section(blocks: Iterable[bytes]) -> bytes:
    text = b"".join(b"%b\n\n" % block for block in blocks)
    return b"\n" + text if text else b""
