"""The least that a site of this kind can do: one word, always the same."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route


async def _hello(_request: Request) -> Response:
    return PlainTextResponse("hello")


app = Starlette(routes=[Route("/", _hello)])
