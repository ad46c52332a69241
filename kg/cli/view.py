"""`kg view`: the page of a built graph, in the browser."""

from __future__ import annotations

import os
import sys
import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.output import DEFAULT_GRAPH, GraphOption, data_output, say
from kg.errors import GraphError

PAGE = "graph.html"


def view(
    graph: GraphOption = DEFAULT_GRAPH,
    no_open: Annotated[bool, typer.Option("--no-open", help="Only say where the page is.")] = False,
    port: Annotated[
        int | None,
        typer.Option("--port", min=1, max=65535, help="Serve the page on this machine's port."),
    ] = None,
) -> None:
    """Open the page of a built graph, and print where it is."""
    page = (graph / PAGE).resolve()
    if not page.is_file():
        raise GraphError(f"there is no page in {graph}: {_how_to_see(graph)}")
    if port is None:
        _print(str(page))
        address = page.as_uri()
    else:
        address = f"http://127.0.0.1:{port}/"
    opens = not no_open and _has_screen()
    if port is not None:
        from kg.cli.page_server import PageServer

        with PageServer(page, port) as server:
            _print(address)
            _open(address, wanted=opens)
            say("stop with Ctrl-C")
            server.serve_forever()
    else:
        _open(address, wanted=opens)


def _how_to_see(graph: Path) -> str:
    if (graph / "graph.nq").is_dir():
        return "it is in N-Quads; `kg serve` shows it, `kg build --turtle` makes the page"
    return "make one with `kg build PATH`"


def _print(text: str) -> None:
    with data_output(None) as stream:
        stream.write(text.encode() + b"\n")


def _has_screen() -> bool:
    """Tell whether a browser has where to open: not one in the terminal itself."""
    if sys.platform in {"win32", "darwin"} or "BROWSER" in os.environ:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _open(address: str, *, wanted: bool) -> None:
    if wanted and not webbrowser.open(address):
        say("no browser could be opened: open the page yourself")
