"""A store on disk is opened for reading."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.errors import GraphError


def open_store(directory: Path) -> ox.Store:
    """Open a store for reading; ask it with `use_default_graph_as_union=True`.

    Raises:
        GraphError: There is none, or it is damaged.
    """
    if not directory.is_dir():
        raise GraphError(f"no graph at {directory.parent}: make one with `kg build`")
    try:
        return ox.Store.read_only(str(directory))
    # of a damaged file pyoxigraph tells in either way
    except (OSError, RuntimeError) as error:
        raise GraphError(f"the graph at {directory.parent} cannot be read: {error}") from error
