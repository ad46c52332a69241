"""Draws the page of a graph that was written, while its store is loaded or changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.export.turtle_reader import TurtleReader
from kg.export.viewer import write_view
from kg.pipeline.collecting import without_collection
from kg.pipeline.engines import Engine, LocalEngine


@dataclass(frozen=True, slots=True)
class Drawing:
    """A page to draw.

    Attributes:
        written: The files of Turtle that it shows.
        page: Where it goes.
        base_iri: Below which the data lie.
    """

    written: tuple[Path, ...]
    page: Path
    base_iri: str


def draw(drawing: Drawing) -> None:
    """Draw a page.

    Raises:
        OutputError: It cannot be written.
    """
    with without_collection():
        reader = TurtleReader(drawing.written, drawing.base_iri)
        write_view(reader, drawing.page, drawing.base_iri)


def get_ready(engine: Engine) -> None:
    """Have another process of this machine, if there is one, load what draws: half a second."""
    if not isinstance(engine, LocalEngine) and engine.is_here:
        engine.map(_load, [None])


def _load(_: None) -> None:
    """Do nothing: what this module needs is loaded to call it."""


def begin_drawing(drawing: Drawing, engine: Engine) -> Iterator[None]:
    """Have a page drawn by a process of this machine; where there is no other, draw it at once.

    Returns:
        What ends when the page is drawn.
    """
    if isinstance(engine, LocalEngine) or not engine.is_here:
        draw(drawing)
        return iter(())
    return engine.map(draw, [drawing])
