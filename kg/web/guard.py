"""Around every request: the Host that it must name, and headers that keep pages to themselves."""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import ip_address

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# The table of the editor brings the style of its grips along, which is named here by its hash, and
# libraries in it write styles into the elements that they make.
EDITOR_PAGE = "/query"
EDITOR_POLICY = (
    "; style-src-elem 'self' 'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='"
    "; style-src-attr 'unsafe-inline'"
)
# OpenRefine, at another port of this machine, shows it in a frame.
PREVIEW_PAGE = "/reconcile/preview"
PREVIEW_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self' http://127.0.0.1:* http://localhost:* http://[::1]:*"
)
LOCAL_HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})
# Pages load from this server only; what runs in them is named, never written into them.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
POLICIES = {EDITOR_PAGE: POLICY + EDITOR_POLICY, PREVIEW_PAGE: PREVIEW_POLICY}


def hosts_for(bound: str) -> Collection[str] | None:
    """Give the names under which a server bound to an address may be asked for.

    A page of another site that has its own name point to this machine (DNS rebinding) comes
    with that name in Host. A server for all addresses is asked by names that nobody can list:
    then any address in figures is let in, and this machine's own names: None.
    """
    if bound in {"0.0.0.0", "::"}:
        return None
    return LOCAL_HOSTS | {bound} if bound in LOCAL_HOSTS else frozenset({bound})


class Guard:
    """Lets in who names this server, and adds the headers."""

    def __init__(self, app: ASGIApp, hosts: Collection[str] | None) -> None:
        """Guard an application; `hosts` is what `hosts_for` gives."""
        self._app, self._hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(MutableHeaders(scope=message), POLICIES.get(scope["path"], POLICY))
            await send(message)

        app: ASGIApp = self._app
        if not self.lets_in(Headers(scope=scope).get("host", "")):
            app = PlainTextResponse("this server is not known by that name\n", 421)
        await app(scope, receive, send_with_headers)

    def lets_in(self, host: str) -> bool:
        """Tell whether a Host header names this server."""
        name = _without_port(host).lower()
        if self._hosts is not None:
            return name in self._hosts
        return name in LOCAL_HOSTS or _is_address(name)


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _add_headers(headers: MutableHeaders, policy: str) -> None:
    headers["Content-Security-Policy"] = policy
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "no-referrer"
    headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
