"""`kg export`: a built graph, or a part of it, in the format of another program."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from kg.cli.output import DEFAULT_GRAPH, GraphOption, ToOption, data_output
from kg.errors import QueryError

if TYPE_CHECKING:
    import networkx as nx

    from kg.api import Graph


class Target(StrEnum):
    """What to write."""

    GEXF = "gexf"
    GRAPHML = "graphml"
    CSV = "csv"
    JSONLD = "jsonld"
    NQ = "nq"
    HTML = "html"


def export(
    format_: Annotated[
        Target,
        typer.Argument(
            metavar="FORMAT",
            help="gexf, graphml or csv for the network of entities; jsonld or nq for every "
            "triple; html for the graph view in one file, which needs no server.",
        ),
    ],
    select: Annotated[
        str | None,
        typer.Option(
            "--select",
            metavar="QUERY",
            help="Only the entities of a SELECT; for jsonld and nq, the triples of a CONSTRUCT.",
        ),
    ] = None,
    graph: GraphOption = DEFAULT_GRAPH,
    to: ToOption = None,
) -> None:
    """Write a built graph, or the part that a query selects, for another program."""
    from kg import api

    opened = api.open(graph)
    if format_ is Target.HTML:
        page = _page(opened, select)
        with data_output(to) as stream:
            stream.write(page.encode())
        return
    if format_ in {Target.JSONLD, Target.NQ}:
        with data_output(to) as stream:
            _write_triples(opened, format_, select, stream)
        return
    network = _network(opened, select)
    with data_output(to) as stream:
        _write_network(network, format_, stream)


def _page(opened: Graph, select: str | None) -> str:
    from kg.export.graph_reader import StoreReader
    from kg.export.viewer import viewer_html

    only = () if select is None else _selected(opened, select)
    if select is not None and not only:
        raise QueryError("--select names no entity")
    return viewer_html(StoreReader(opened.store), opened.report.base_iri, only=only)


def _network(opened: Graph, select: str | None) -> nx.MultiDiGraph[str]:
    network = opened.to_networkx()
    return network if select is None else network.subgraph(_selected(opened, select))


def _selected(opened: Graph, select: str) -> set[str]:
    """Collect the IRIs in all columns of a query's rows."""
    rows = opened.query(select)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise QueryError("--select wants a SELECT, whose rows name the entities")
    values = (value for row in rows if isinstance(row, dict) for value in row.values())
    return {value for value in values if isinstance(value, str)}


def _write_network(network: nx.MultiDiGraph[str], format_: Target, stream: BinaryIO) -> None:
    from kg.export.network_files import write_edges, write_gexf, write_graphml

    writers = {Target.GEXF: write_gexf, Target.GRAPHML: write_graphml, Target.CSV: write_edges}
    writers[format_](network, stream)


def _write_triples(opened: Graph, format_: Target, select: str | None, stream: BinaryIO) -> None:
    from kg.export.triple_files import write_part, write_whole
    from kg.query.running import Triples

    if select is None:
        write_whole(opened.store, format_, opened.prefixes, stream)
        return
    answer = opened.answer(select)
    if not isinstance(answer, Triples):
        raise QueryError("--select wants a CONSTRUCT or DESCRIBE for this format")
    write_part(answer, format_, opened.prefixes, stream)
