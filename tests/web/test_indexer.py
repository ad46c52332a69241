from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

import pytest
from starlette.exceptions import HTTPException

from kg.graph.vocab import BASE, PREFIXES
from kg.web.app import make_app
from kg.web.indexer import Indexer
from kg.web.limits import Limits, Source
from kg.web.site import open_site
from tests.web.conftest import serving

Result = TypeVar("Result")


@pytest.fixture
def source(built_seeds: Path, tmp_path: Path) -> Source:
    """A graph whose index is not there yet."""
    shutil.copytree(built_seeds / "store", tmp_path / "store")
    return Source(tmp_path / "store", tmp_path / "search.sqlite", BASE, PREFIXES, "1")


def _run(work: Coroutine[Any, Any, Result]) -> Result:
    """Run it in a thread of its own: browser tests leave a running loop in the one of the tests."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def asked(source: Source, path: str, accept: str = "text/html") -> tuple[int, dict[str, str], str]:
    """Ask a site whose server has not begun to make the index."""
    sent = list[Any]()

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: object) -> None:
        sent.append(message)

    headers = [(b"host", b"127.0.0.1"), (b"accept", accept.encode()), (b"accept-language", b"en")]
    scope = {
        "type": "http", "method": "GET", "path": path, "raw_path": quote(path).encode(),
        "query_string": b"", "headers": headers, "scheme": "http", "server": ("127.0.0.1", 80),
    }  # fmt: skip
    app = make_app(open_site(source, Limits()), "127.0.0.1")
    _run(app(scope, receive, send))
    names = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], names, b"".join(part["body"] for part in sent[1:]).decode()


@pytest.mark.parametrize("path", ["/", "/search", "/list/Official", "/api/graph/top"])
def test_a_page_says_that_the_index_is_being_made(source: Source, path: str) -> None:
    status, headers, text = asked(source, path)
    assert (status, headers["retry-after"], headers["refresh"]) == (503, "5", "5")
    assert "index is" in text


def test_what_needs_no_index_is_answered_without_it(source: Source) -> None:
    status, _, text = asked(source, "/id/person/蔡奇", "text/turtle")
    assert status == 200
    assert "蔡奇" in text
    assert asked(source, "/questions")[0] == 200


def test_the_index_is_made_by_another_process(source: Source) -> None:
    indexer = Indexer(source)
    with pytest.raises(HTTPException):
        _ = indexer.index
    assert _run(indexer.make()) == ""
    assert indexer.index.find("蔡奇")[0].name == "蔡奇"
    assert Indexer(source).index.find("蔡奇")  # another start has it at once


def test_why_it_cannot_be_made_is_told(source: Source) -> None:
    for file in source.store.glob("*.sst"):
        os.truncate(file, 10)
    indexer = Indexer(source)
    problem = _run(indexer.make())
    assert "cannot be read" in problem
    with pytest.raises(HTTPException, match="cannot be read") as caught:
        _ = indexer.index
    assert caught.value.status_code == 500


def test_a_site_makes_the_index_that_it_lacks(built_seeds: Path, tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    shutil.copytree(built_seeds, graph)
    (graph / "search.sqlite").unlink(missing_ok=True)
    with serving(graph) as client:
        assert client.ask("/search?q=蔡奇", headers={"Accept": "application/json"}).status == 200
    assert (graph / "search.sqlite").is_file()
