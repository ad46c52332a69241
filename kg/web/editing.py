"""What the SPARQL editor asks the server for: names of nodes, and an answer as pages show it."""

from __future__ import annotations

import json

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.web.addresses import address_of, article_address
from kg.web.asking import drawn_answer
from kg.web.reader import page, reading_of
from kg.web.reading import Reading
from kg.web.sent import is_of_data, read_object, texts_in

MOST_NAMED = 5000


async def names(request: Request) -> Response:
    """Give names and addresses of nodes of the data, by their IRIs."""
    nodes = texts_in(await read_object(request), "nodes", MOST_NAMED)
    reading = reading_of(request)
    known = (node for node in nodes if is_of_data(node, reading.base_iri))
    return JSONResponse({node: _named(reading, node) for node in known})


def _named(reading: Reading, node: str) -> tuple[str, str]:
    if reading.kind(node) == "Article":
        return reading.article(node)[0], article_address(node, reading.base_iri)
    return reading.name(node), address_of(node, reading.base_iri) or ""


async def answer(request: Request) -> Response:
    """Show rows that come in SPARQL's JSON, with their chart and the way to the graph view."""
    rows = json.dumps(await read_object(request)).encode()
    try:
        shown = drawn_answer(request, rows)
    except (SyntaxError, ValueError) as error:
        raise HTTPException(400, "no results in the JSON of SPARQL") from error
    return page(request, "drawn.html.jinja", answer=shown)
