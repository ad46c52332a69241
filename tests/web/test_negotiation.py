from __future__ import annotations

import pytest

from kg.web.guard import Guard, hosts_for
from kg.web.negotiation import preferred

OFFERS = {"application/json": "json", "text/html": "html", "text/turtle": "ttl"}


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", "json"),
        ("*/*", "json"),
        ("text/*", "html"),
        ("text/turtle", "ttl"),
        ("TEXT/Turtle; Q=0.5", "ttl"),
        ("text/html;q=0.3, text/turtle;q=0.7, */*;q=0.1", "ttl"),
        ("text/*;q=0.2, text/turtle;q=0", "html"),
        ("*/*;q=0.5, application/json;q=0", "html"),
        ("image/png", None),
        ("text/html;q=0", None),
        ("text/html;q=nonsense", None),
    ],
)
def test_the_best_that_is_wanted_is_chosen(accept: str, chosen: str | None) -> None:
    assert preferred(accept, OFFERS) == chosen


@pytest.mark.parametrize(
    ("bound", "host", "lets_in"),
    [
        ("127.0.0.1", "127.0.0.1:8000", True),
        ("127.0.0.1", "localhost", True),
        ("127.0.0.1", "[::1]:8000", True),
        ("127.0.0.1", "", False),
        ("127.0.0.1", "evil.example", False),
        ("192.0.2.7", "192.0.2.7:80", True),
        ("192.0.2.7", "localhost", False),
        ("0.0.0.0", "192.0.2.7", True),
        ("0.0.0.0", "evil.example", False),
    ],
)
def test_only_the_bound_host_is_answered(bound: str, host: str, lets_in: bool) -> None:
    async def nothing(*_: object) -> None:
        return

    assert Guard(nothing, hosts_for(bound)).lets_in(host) is lets_in
