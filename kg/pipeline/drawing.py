"""Draws the page of a graph that was written, while its store is loaded or changed.

Where the graph will hardly differ from an earlier one, the process that draws is there from the
beginning: it reads the few documents that are new, and then what was kept of the earlier one.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from types import TracebackType

from kg.export.recalling import RecallingReader
from kg.export.viewer import write_view
from kg.graph.turning import Turned
from kg.pipeline.collecting import without_collection
from kg.pipeline.engines import Engine, LocalEngine, ProcessEngine
from kg.pipeline.recalled import RECALLED, Recalled, load_recalled
from kg.pipeline.tasks import Reading, prepare

_BEHIND = 3
"""Steps down in priority: half of what others have, with which it is done when the store is."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A page to draw.

    Attributes:
        written: The files of Turtle that it shows.
        page: Where it goes.
        base_iri: Below which the data lie.
        turned: In what the files differ from those that were recalled.
    """

    written: tuple[Path, ...]
    page: Path
    base_iri: str
    turned: Turned | None = None


def draw(drawing: Drawing) -> None:
    """Draw a page, and leave beside it what the drawing of a later one can use.

    Raises:
        OutputError: It cannot be written.
    """
    with without_collection():
        # it is let go of with the process: to free it takes as long as to read a fifth of it
        known, turned = _recalled[0] if _recalled else None, drawing.turned
        if known is not None and turned is not None:
            known.go_on(turned)
        else:
            known = Recalled(RecallingReader(drawing.written, drawing.base_iri))
        write_view(known.reader, drawing.page, drawing.base_iri)
        known.keep(drawing.page.with_name(RECALLED), turned)


def _draw_behind(drawing: Drawing) -> None:
    """Draw where others leave room: the store is waited for longer.

    Two threads load it and one sorts its files together, beside which there is a processor free.
    """
    if hasattr(os, "nice"):
        os.nice(_BEHIND)
    draw(drawing)


# What the process that draws knows of an earlier graph.
_recalled: list[Recalled] = []


def _recall(base_iri: str, path: Path) -> None:
    """Take what was kept of a graph that will hardly change, if anything was."""
    if path.is_file():
        with without_collection():
            _recalled.append(load_recalled(path, base_iri))


class Drawer:
    """Draws in another process of this machine, or, if there is none, at once."""

    def __init__(self, engine: Engine) -> None:
        """Begin; an engine of several processes draws, but what was recalled in one of its own."""
        self._engine = engine
        self._own: ProcessEngine | None = None
        self._asked: list[Iterator[None]] = []

    def __enter__(self) -> Drawer:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process of its own, if there is one."""
        if self._own is not None:
            self._own.__exit__(kind, error, trace)

    def reader(self, reading: Reading) -> Engine:
        """Give what reads a few documents: the process of its own, which loads the rules at once.

        Where there is none, it is this process.
        """
        if isinstance(self._engine, LocalEngine) or not self._engine.is_here:
            return LocalEngine()
        self._own = ProcessEngine(1)
        self._asked.append(self._own.map(prepare, [reading]))
        return self._own

    def recall(self, folder: Path, base_iri: str) -> None:
        """Have what was kept of an earlier graph taken from which the new one hardly differs."""
        if self._own is not None:
            self._asked.append(self._own.map(partial(_recall, base_iri), [folder / RECALLED]))

    def begin(self, drawing: Drawing) -> None:
        """Begin to draw."""
        if self._own is not None:
            asked = self._own.map(draw, [drawing])
        elif isinstance(self._engine, ProcessEngine):
            asked = self._engine.map(_draw_behind, [drawing])
        else:
            asked = LocalEngine().map(draw, [drawing])
        self._asked.append(asked)

    def finish(self) -> None:
        """Wait until all is drawn.

        Raises:
            KgError: The page cannot be written, or the process died.
        """
        deque(chain.from_iterable(self._asked), maxlen=0)
