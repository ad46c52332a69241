"""The site's addresses, and what answers at each."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from kg.web.guard import Guard, hosts_for
from kg.web.site import Site
from kg.web.sparql import sparql


def make_app(site: Site, host: str) -> Starlette:
    """Make the application that serves a site bound to an address."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        await site.pool.start()
        on_ready: Callable[[], None] = app.state.on_ready
        on_ready()
        yield
        await site.pool.stop()

    app = Starlette(
        routes=[Route("/sparql", sparql, methods=["GET", "POST"])],
        middleware=[Middleware(Guard, hosts=hosts_for(host))],
        exception_handlers={HTTPException: _problem},
        lifespan=lifespan,
    )
    app.state.site = site
    app.state.on_ready = lambda: None
    return app


async def _problem(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    return PlainTextResponse(f"{error.detail}\n", error.status_code, error.headers)
