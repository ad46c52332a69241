"""The site's addresses, and what answers at each."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from kg.web.asking import query_page, question_page, questions_page
from kg.web.checking import check, sentence
from kg.web.editing import answer, names
from kg.web.graphing import (
    around,
    graph_page,
    layout,
    links,
    neighbours,
    path,
    top,
    turtle,
)
from kg.web.guard import Guard, hosts_for
from kg.web.negotiation import preferred
from kg.web.opening import preflight
from kg.web.pages import (
    LONGEST_SEARCH,
    about,
    article,
    document_text,
    entity,
    listing,
    search,
    start,
    terms,
)
from kg.web.reader import page, settings, words_of
from kg.web.reconcile import extend, match, preview, properties, reconcile, suggest
from kg.web.site import ROOM, Site
from kg.web.sparql import sparql

PATIENCE = 10.0
"""Seconds for which the address is held back for the index: that of some thousand documents."""
SAID_BY_TITLE = {404, 503}
FOR_PROGRAMS = ("/sparql", "/reconcile", "/api/", "/static/", "/bundle/")


def make_app(site: Site, host: str) -> Starlette:
    """Make the application that serves a site bound to an address."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        await site.pool.start()
        making = asyncio.create_task(site.indexer.make())
        announcing = asyncio.create_task(_announce(app, making))
        yield
        for task in (announcing, making):
            task.cancel()
        await asyncio.gather(announcing, making, return_exceptions=True)
        await site.pool.stop()

    app = Starlette(
        routes=_routes(site),
        middleware=[Middleware(Guard, hosts=hosts_for(host))],
        exception_handlers={HTTPException: _problem},
        lifespan=lifespan,
    )
    app.router.redirect_slashes = False
    app.state.site = site
    app.state.on_ready = lambda: None
    app.state.on_problem = lambda problem: None
    return app


async def _announce(app: Starlette, making: asyncio.Task[str]) -> None:
    """Tell that requests can come, after the index if it does not take long, and what is wrong."""
    on_ready: Callable[[], None] = app.state.on_ready
    on_problem: Callable[[str], None] = app.state.on_problem
    await asyncio.wait([making], timeout=PATIENCE)
    on_ready()
    if problem := await making:
        on_problem(problem)


def _routes(site: Site) -> list[BaseRoute]:
    routes: list[BaseRoute] = [
        Route("/", start),
        Route("/sparql", sparql, methods=["GET", "POST"]),
        Route("/sparql/", sparql, methods=["GET", "POST"]),  # as the W3C's tests ask
        Route("/id/{rest:path}", entity),
        Route("/article/{digest}", article),
        Route("/article/{digest}/text", document_text),
        Route("/list/{kind}", listing),
        Route("/search", search),
        Route("/about", about),
        Route("/query", query_page, methods=["GET", "POST"]),
        Route("/questions", questions_page),
        Route("/questions/{name}", question_page),
        Route("/check", check),
        Route("/sentence", sentence),
        Route("/settings", settings),
        Route("/reconcile", preflight, methods=["OPTIONS"]),
        Route("/reconcile", reconcile, methods=["GET", "POST"]),
        Route("/reconcile/suggest", suggest),
        Route("/reconcile/suggest/{what}", suggest),
        Route("/reconcile/properties", properties),
        Route("/reconcile/preview", preview),
        Route("/reconcile/match", preflight, methods=["OPTIONS"]),
        Route("/reconcile/match", match, methods=["POST"]),
        Route("/reconcile/extend", preflight, methods=["OPTIONS"]),
        Route("/reconcile/extend", extend, methods=["POST"]),
        Route("/graph", graph_page),
        Route("/api/terms", terms),
        Route("/api/names", names, methods=["POST"]),
        Route("/api/answer", answer, methods=["POST"]),
        Route("/api/graph/neighbours", neighbours),
        Route("/api/graph/links", links, methods=["POST"]),
        Route("/api/graph/top", top),
        Route("/api/graph/around", around, methods=["POST"]),
        Route("/api/graph/turtle", turtle, methods=["POST"]),
        Route("/api/graph/path", path),
        Route("/api/graph/layout", layout, methods=["POST"]),
        Mount("/static", StaticFiles(directory=ROOM / "static")),
    ]
    if site.bundle is not None:
        routes.append(Mount("/bundle", StaticFiles(directory=site.bundle)))
    return routes


def _sought(request: Request) -> str:
    """Give the name of what an address asks for, to search for it."""
    kind, _, name = request.url.path.removeprefix("/id/").partition("/")
    return name[:LONGEST_SEARCH] if request.url.path.startswith("/id/") and kind else ""


async def _problem(request: Request, error: Exception) -> Response:
    """Tell what is wrong: a page to who reads, plain text to a program."""
    if not isinstance(error, HTTPException):
        raise error
    headers: Mapping[str, str] = error.headers or {}
    accept = request.headers.get("accept", "")
    offers = {"text/plain": "text", "text/html": "html"}
    is_read = preferred(accept, offers) == "html" and not request.url.path.startswith(FOR_PROGRAMS)
    if not is_read:
        return PlainTextResponse(f"{error.detail}\n", error.status_code, headers)
    title = words_of(request).get(f"error.{error.status_code}", error.detail)
    detail = "" if error.status_code in SAID_BY_TITLE else error.detail
    response = page(
        request,
        "problem.html.jinja",
        status=error.status_code,
        title=title,
        detail=detail,
        sought=_sought(request) if error.status_code == 404 else "",
    )
    response.headers.update(headers)
    return response
