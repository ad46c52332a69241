"""What the page shows of a graph lies packed beside it, for the build that changes a little of it.

To read it again out of the Turtle takes ten times as long. A build in which little is otherwise
packs nothing anew: it puts behind what it found in what the graphs differ.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import OutputError
from kg.export.recalling import RecallingReader
from kg.graph.turning import Turned
from kg.pipeline.packing import pack, unpack_all

RECALLED: Final = ".recalled"
"""The file beside the graph."""
_MOST_TURNS: Final = 4
"""Differences that are kept one after the other; each is gone through by every later build."""


@dataclass(slots=True)
class Recalled:
    """What is known of a graph.

    Attributes:
        path: The file in which it is, if it is in one.
        turns: How many differences stand in that.
    """

    reader: RecallingReader
    path: Path | None = None
    turns: int = 0

    def go_on(self, turned: Turned) -> None:
        """Go on to a graph of which few things are otherwise.

        Raises:
            OSError: A file cannot be read or written.
        """
        self.reader.turn(turned.before, turned.after)
        self.reader.read_from(turned.sections)

    def keep(self, path: Path, turned: Turned | None) -> None:
        """Leave it for the next build: as it is, or by what `turned` it from where it was.

        Raises:
            OSError: It cannot be written.
        """
        if self.path is None or turned is None or self.turns == _MOST_TURNS:
            path.write_bytes(pack(self.reader.state))
            return
        shutil.copyfile(self.path, path)
        with path.open("ab") as file:
            file.write(pack((turned.before, turned.after)))


def load_recalled(path: Path, base_iri: str) -> Recalled:
    """Take what was kept of a graph whose files are whole.

    Raises:
        OSError: It cannot be read.
        OutputError: It is damaged.
    """
    try:
        state, *turns = unpack_all(path.read_bytes())
    except ValueError as error:
        raise OutputError(f"{path} is damaged: build again with --fresh") from error
    reader = RecallingReader((), base_iri, state)
    for before, after in turns:
        reader.turn(before, after)
    return Recalled(reader, path, len(turns))
