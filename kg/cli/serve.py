"""`kg serve`: the site over a built graph, and its SPARQL endpoint."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.output import DEFAULT_GRAPH, GraphOption, data_output, say
from kg.errors import KgError

LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})


def serve(
    graph: GraphOption = DEFAULT_GRAPH,
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="The port; 0 for any free one.")
    ] = 8000,
    host: Annotated[
        str, typer.Option("--host", help="The address to listen at; others can come in by it.")
    ] = "127.0.0.1",
    timeout: Annotated[
        float, typer.Option("--timeout", min=0.1, help="Seconds that a query may take.")
    ] = 30.0,
    memory: Annotated[
        int, typer.Option("--memory", min=768, help="Megabytes that a query may take.")
    ] = 2048,
    rows: Annotated[
        int, typer.Option("--rows", min=1, help="Rows that an answer may have.")
    ] = 100_000,
    workers: Annotated[
        int, typer.Option("--workers", min=1, max=64, help="Queries that run at one time.")
    ] = 2,
) -> None:
    """Serve the site of a built graph to this machine, with a SPARQL endpoint at /sparql."""
    from kg.graph.vocab import prefixes
    from kg.pipeline.report import FILE, load_report

    try:
        from kg.web.indexing import has_index
        from kg.web.limits import Limits, Source
        from kg.web.serving import serve as serve_site
    except ImportError as error:
        raise KgError(f"{error.name} is missing: pip install 'zhengpu[web]'") from error

    report = load_report(graph)
    source = Source(
        store=(graph / "store").resolve(),
        index=(graph / "search.sqlite").resolve(),
        base_iri=report.base_iri,
        prefixes=prefixes(report.base_iri),
        fingerprint=_fingerprint(graph / FILE, graph / "graph.ttl"),
        decisions=tuple(decision for decision, applied in report.decisions if applied),
        doubts=report.doubts,
    )
    limits = Limits(seconds=timeout, memory_mb=memory, rows=rows, workers=workers)
    if host not in LOCAL:
        say(f"listening at {host}: others in the network can read this graph and ask it")
    if not has_index(source):
        say("making the search index: pages come when it is there, /sparql answers at once")
    serve_site(source, limits, host=host, port=port, announce=_announce, warn=say)


def _announce(address: str, has_front_end: bool) -> None:
    with data_output(None) as stream:
        stream.write(address.encode() + b"\n")
    if not has_front_end:
        say(
            "the graph view and the search as you type are not built (no npm registry was in reach "
            "when zhengpu was installed): pages and endpoint work without them"
        )
    say("stop with Ctrl-C; a later build is shown when it is started again")


def _fingerprint(*files: Path) -> str:
    """Tell builds apart by what they wrote, which is a function of what went in."""
    digest = sha256()
    for file in files:
        if file.is_file():
            with file.open("rb") as stream:
                while block := stream.read(1 << 20):
                    digest.update(block)
    return digest.hexdigest()
