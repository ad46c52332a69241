"""Writes the page of a graph that pyvis can show, which is not loaded to draw a larger one."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Store

from kg.export.page import write_page
from kg.export.viewer import MOST_OF_PYVIS


def write_small_page(store: Store, path: Path) -> None:
    """Write the page that a build leaves of a graph that pyvis can show.

    Raises:
        OutputError: The file cannot be written.
    """
    write_page(store, path, limit=MOST_OF_PYVIS)
