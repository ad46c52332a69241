"""The SPARQL endpoint: what comes by protocol runs in a worker and goes back as it was wanted."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from kg.web.description import PREFIXES, describe_service
from kg.web.formats import GRAPHS, MEDIA_TYPES, RESULTS, write_triples
from kg.web.jobs import Job, Outcome, Reply
from kg.web.negotiation import preferred
from kg.web.protocol import graph_format, make_job, read_request
from kg.web.site import Site

STATUSES: Mapping[Outcome, int] = {
    Outcome.DONE: 200,
    Outcome.MALFORMED: 400,
    Outcome.NO_FORMAT: 406,
    Outcome.TOO_MANY_ROWS: 400,
    Outcome.TOO_LARGE: 400,
    Outcome.TOO_LONG: 503,
    Outcome.TOO_BIG: 503,
    Outcome.BUSY: 503,
    Outcome.CRASHED: 500,
}
FORMATS = {**GRAPHS, **RESULTS}
OPEN = {"", "*/*"}
CLIENT_GONE = 499
SOON = 0.1  # seconds after which it is looked after whether anyone still waits


async def sparql(request: Request) -> Response:
    """Answer a request by the SPARQL 1.1 Protocol; without a query, describe the service."""
    site: Site = request.app.state.site
    asked = await read_request(request, site.limits.request_bytes)
    accept = _accept(request)
    if asked is None:
        return _description(request, site, accept)
    reply = await run_for(request, site, make_job(asked, accept, _endpoint(request)))
    return reply_response(reply)


def _endpoint(request: Request) -> str:
    return str(request.url.replace(query=""))


def _accept(request: Request) -> str:
    """Join the Accept headers; `format=csv` speaks for who cannot send one, such as QGIS."""
    accept = ", ".join(request.headers.getlist("accept"))
    named = FORMATS.get(request.query_params.get("format", ""))
    return named if named and (accept in OPEN or "text/html" in accept) else accept


def reply_response(reply: Reply) -> Response:
    """Turn a reply into a response; what went wrong is told in plain text."""
    if reply.outcome is Outcome.DONE:
        media_type = MEDIA_TYPES[reply.format_name]
        return Response(reply.body, headers={"Content-Type": media_type, "Vary": "Accept"})
    message = reply.message
    if reply.outcome is Outcome.NO_FORMAT:
        offered = ", ".join(MEDIA_TYPES.values())
        message = f"no format that is wanted; there are, each for its kind of answer: {offered}"
    return PlainTextResponse(message + "\n", STATUSES[reply.outcome])


async def run_for(request: Request, site: Site, job: Job) -> Reply:
    """Run a query as long as whoever asked waits for it.

    Raises:
        HTTPException: 499; whoever asked has gone, and nobody will see it.
    """
    running = asyncio.create_task(site.pool.run(job))
    watching: set[asyncio.Task[Any]] = {running}
    try:
        await asyncio.wait(watching, timeout=SOON)
        if not running.done():
            watching.add(asyncio.create_task(_gone(request)))
            await asyncio.wait(watching, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            return running.result()
        raise HTTPException(CLIENT_GONE)
    finally:
        for task in watching:
            task.cancel()


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _description(request: Request, site: Site, accept: str) -> Response:
    if accept and preferred(accept, {"text/turtle": "ttl", "text/html": "html"}) == "html":
        return RedirectResponse("/query", 303)
    name = graph_format(accept)
    if name is None:
        raise HTTPException(406, "the service is described in Turtle, N-Triples, RDF/XML, JSON-LD")
    endpoint = _endpoint(request)
    triples = describe_service(endpoint, site.source, site.index.census)
    body = write_triples(name, triples, dict(site.source.prefixes) | PREFIXES)
    return Response(body, headers={"Content-Type": GRAPHS[name], "Vary": "Accept"})
