"""Writes the page of a graph that pyvis can show, which is loaded for no larger one."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from pyoxigraph import Store

from kg.export.viewer import MOST_OF_PYVIS


def write_small_page(store: Store, path: Path) -> None:
    """Write the page that a build leaves of a graph that pyvis can show.

    Raises:
        OutputError: The file cannot be written.
    """
    # a quarter of a second, which every large build would wait for
    import_module("kg.export.page").write_page(store, path, limit=MOST_OF_PYVIS)
