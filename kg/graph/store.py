"""Sorted triples become a store on disk, and a store on disk is opened for reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.errors import GraphError
from kg.graph.iris import to_iri
from kg.graph.triples import GraphLines
from kg.graph.vocab import BASE, ONTOLOGY


def write_store(
    graphs: GraphLines,
    ontology: Iterable[Path],
    directory: Path,
    base_iri: str = BASE,
) -> None:
    """Load graphs by identifier (`graph/stated`), and the ontology's files, into a new store.

    `directory` must not exist yet. The lines pass through a file beside it, since the bulk
    loader is fastest from one.
    """
    lines_file = directory.with_name(f"{directory.name}.nq")
    with lines_file.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(quad_lines(graphs, base_iri))
    store = ox.Store(str(directory))
    store.bulk_load(path=str(lines_file), format=ox.RdfFormat.N_QUADS)
    for path in ontology:
        graph = ox.NamedNode(ONTOLOGY)
        store.bulk_load(path=str(path), format=ox.RdfFormat.TURTLE, to_graph=graph)
    store.optimize()
    store.flush()
    lines_file.unlink()


def quad_lines(graphs: GraphLines, base_iri: str = BASE) -> Iterator[str]:
    """Yield lines of N-Quads."""
    for graph, lines in graphs.items():
        end = f" <{to_iri(graph, base_iri)}> .\n"
        for line in lines:
            yield line + end


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
