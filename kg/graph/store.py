"""Files of quads become a store on disk, and a store on disk is opened for reading."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from kg.errors import GraphError, OutputError
from kg.graph.vocab import ONTOLOGY


def write_store(
    files: Iterable[Path],
    ontology: Iterable[Path],
    directory: Path,
    without: tuple[Iterable[str], str] = ((), ""),
) -> None:
    """Load files of quads, and the ontology's files, into a new store.

    Args:
        files: TriG, or N-Quads, packed or not, of this program's own making.
        ontology: Turtle, for the graph of the ontology.
        directory: The store's; it must not exist yet.
        without: Lines of N-Triples, and the graph in which the files have and the store has not
            them.
    """
    store = ox.Store(str(directory))
    for path in files:
        # What this program wrote needs no check of its IRIs again.
        if path.suffix == ".gz":
            with gzip.open(path) as stream:
                store.bulk_load(cast(IO[bytes], stream), ox.RdfFormat.N_QUADS, lenient=True)
        else:
            store.bulk_load(path=str(path), lenient=True)
    lines, graph = without
    text = "".join(f"{line} <{graph}> .\n" for line in lines)
    for quad in ox.parse(text, ox.RdfFormat.N_QUADS):
        store.remove(quad)
    for path in ontology:
        name = ox.NamedNode(ONTOLOGY)
        store.bulk_load(path=str(path), format=ox.RdfFormat.TURTLE, to_graph=name)
    store.optimize()
    store.flush()


def write_store_apart(
    files: Iterable[Path],
    ontology: Iterable[Path],
    directory: Path,
    without: tuple[Iterable[str], str] = ((), ""),
) -> None:
    """Do what `write_store` does in a process of its own.

    Raises:
        OutputError: The process died.
    """
    try:
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            pool.submit(write_store, files, ontology, directory, without).result()
    except BrokenProcessPool as error:
        raise OutputError(
            f"the store at {directory} could not be loaded: the process that did it ended early "
            "(out of memory?)"
        ) from error


def open_store(directory: Path) -> ox.Store:
    """Open a store for reading; ask it with `use_default_graph_as_union=True`.

    Raises:
        GraphError: There is none, or it is damaged.
    """
    if not directory.is_dir():
        raise GraphError(f"no graph at {directory.parent}: make one with `kg build`")
    try:
        return ox.Store.read_only(str(directory))
    except OSError as error:
        raise GraphError(f"the graph at {directory.parent} cannot be read: {error}") from error
