"""Takes a port and serves a site on it until it is told to stop."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn

from kg.errors import OutputError
from kg.web.app import make_app
from kg.web.limits import Limits, Source
from kg.web.site import open_site


def serve(
    source: Source,
    limits: Limits,
    *,
    host: str,
    port: int,
    announce: Callable[[str, bool], None],
    warn: Callable[[str], None],
) -> None:
    """Serve a graph.

    Args:
        source: The graph.
        limits: What a query may cost.
        host: The address to bind; whoever names another in `Host` is turned away.
        port: The port; 0 for any that is free.
        announce: Called with the address of the site, and whether its front end is built, when
            requests can come.
        warn: Called with the reason if the search index cannot be made.

    Raises:
        GraphError: There is no graph, or it is damaged.
        OutputError: The port cannot be used.
    """
    with _bound(host, port) as listening:
        site = open_site(source, limits)
        app = make_app(site, host)
        address = _address(host, listening.getsockname()[1])
        app.state.on_ready = lambda: announce(address, site.bundle is not None)
        app.state.on_problem = lambda problem: warn(f"the search index cannot be made: {problem}")
        config = uvicorn.Config(
            app, log_level="error", access_log=False, server_header=False, lifespan="on"
        )
        uvicorn.Server(config).run(sockets=[listening])


def _bound(host: str, port: int) -> socket.socket:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, protocol, _, place = found[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(place)
        listening.listen(128)
    except OSError as error:
        raise OutputError(
            f"port {port} of {host} cannot be used ({error.strerror}): give another with --port"
        ) from error
    return listening


def _address(host: str, port: int) -> str:
    name = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{name}:{port}/"
