"""Keeps answers that were given, since a graph that is being served does not change."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from starlette.requests import Request
from starlette.responses import Response

from kg.web.memory import Key
from kg.web.reader import reader_of, site_of

Show = Callable[[Request], Response]


def kept(show: Show) -> Show:
    """Make a page once for each language, look and wanted format."""

    @wraps(show)
    def answer(request: Request) -> Response:
        answers, key = site_of(request).kept, _key(request)
        found = answers.get(key)
        if found is None:
            found = show(request)
            if found.status_code == 200:
                answers.keep(key, found)
        return Response(found.body, found.status_code, dict(found.headers))

    return answer


def _key(request: Request) -> Key:
    reader = reader_of(request)
    accept = ",".join(request.headers.getlist("accept"))
    path: bytes = request.scope["raw_path"]
    query: bytes = request.scope["query_string"]
    words = (reader.language, reader.theme or "", accept)
    return (path, query, *(word.encode() for word in words))
