"""Lets pages of other ports of this machine read an answer, and nobody else's: CORS and JSONP."""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.web.guard import LOCAL_HOSTS

# A name, perhaps of a member: `jQuery3600_1732780000`, `a.b`.
CALLBACK = re.compile(r"[A-Za-z_$][\w$]{0,99}(\.[A-Za-z_$][\w$]{0,99}){0,3}", re.ASCII)
# What a browser says of a page of the same host, be it at another port.
NEAR = frozenset({"same-origin", "same-site"})
DAY = "86400"


def opened(request: Request, content: object) -> Response:
    """Answer in JSON which a page from this machine may read: OpenRefine runs at another port.

    With `callback` in the address it is a call of that function, for clients without CORS. A page
    of any site can have a script loaded, and no Origin is sent for it: so only what a browser says
    to be near, or a Referer of this machine, is let in.

    Raises:
        HTTPException: 400 or 403; the callback is no name, or not for a page of this machine.
    """
    callback = request.query_params.get("callback")
    if callback is None:
        return JSONResponse(content, headers={"Vary": "Origin", **_allowed(request)})
    if CALLBACK.fullmatch(callback) is None:
        raise HTTPException(400, "callback: the name of a function")
    if not _is_near(request):
        raise HTTPException(403, "callback: only for pages of this machine")
    # The comment keeps the first bytes from being those of another kind of file.
    script = f"/**/{callback}({json.dumps(content)});"
    headers = {"Cross-Origin-Resource-Policy": "same-site", "Vary": "Sec-Fetch-Site, Referer"}
    return Response(script, headers=headers, media_type="text/javascript")


def preflight(request: Request) -> Response:
    """Tell a browser that a page from this machine may send JSON."""
    headers = _allowed(request)
    if headers:
        headers |= {
            "Access-Control-Allow-Methods": "GET, POST",
            "Access-Control-Allow-Headers": "Content-Type, Accept",
            "Access-Control-Max-Age": DAY,
        }
    return Response(status_code=204, headers={"Vary": "Origin", **headers})


def _allowed(request: Request) -> dict[str, str]:
    origin = request.headers.get("origin", "")
    return {"Access-Control-Allow-Origin": origin} if _is_local(request, origin) else {}


def _is_near(request: Request) -> bool:
    site = request.headers.get("sec-fetch-site")
    if site is not None and site in NEAR:
        return True
    return _is_local(request, request.headers.get("referer", ""))


def _is_local(request: Request, address: str) -> bool:
    """Tell whether a page and this site are both of this machine."""
    try:
        host = urlsplit(address).hostname
    except ValueError:  # `http://[`
        return False
    return host in LOCAL_HOSTS and request.url.hostname in LOCAL_HOSTS
