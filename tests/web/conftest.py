"""Sites that run as a user runs them, and a client that speaks HTTP to them by hand."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from tempfile import TemporaryFile
from urllib.parse import quote, urlencode, urlsplit

import pytest

from tests.conftest import ROOT

# What comes comes soon; on a machine that does much else, later. In seconds.
PATIENCE = 600.0


@dataclass(frozen=True, slots=True)
class Response:
    """What came back."""

    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def media_type(self) -> str:
        return (self.headers["content-type"] or "").partition(";")[0]


@dataclass(frozen=True, slots=True)
class Client:
    """Asks one server, each time over a connection of its own."""

    address: str

    @property
    def port(self) -> int:
        port = urlsplit(self.address).port
        assert port is not None
        return port

    def ask(
        self,
        path: str,
        *,
        method: str = "GET",
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float = PATIENCE,
    ) -> Response:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            target = quote(path, safe="/%?&=+:;,~@!$'()*#")
            connection.request(method, target, body=body, headers=dict(headers or {}))
            response = connection.getresponse()
            return Response(response.status, response.headers, response.read())
        finally:
            connection.close()

    def await_index(self) -> None:
        """Wait until the search index is made: the site answers before."""
        deadline = time.monotonic() + PATIENCE
        while self.ask("/search?q=x").status == 503:
            assert time.monotonic() < deadline, "the search index was not made"
            time.sleep(0.1)

    def form(self, path: str, fields: Mapping[str, str], accept: str = "*/*") -> Response:
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": accept}
        return self.ask(path, method="POST", body=urlencode(fields).encode(), headers=headers)

    def query(self, text: str, accept: str = "*/*") -> Response:
        return self.form("/sparql", {"query": text}, accept)


@contextmanager
def serving(graph: Path, *options: str) -> Iterator[Client]:
    """Run `kg serve` on a free port until the block ends."""
    command = [sys.executable, "-m", "kg", "serve", "--graph", str(graph), "--port", "0"]
    with (
        TemporaryFile() as talk,
        subprocess.Popen(
            [*command, *options],
            stdout=subprocess.PIPE,
            stderr=talk,
            env={"PATH": os.defpath, "PYTHONPATH": str(ROOT), "LANG": "C"},
        ) as process,
    ):
        assert process.stdout is not None
        address = process.stdout.readline().decode().strip()
        if not address:
            talk.seek(0)
            pytest.fail(f"the server did not start: {talk.read().decode()}")
        client = Client(address)
        try:
            client.await_index()
            yield client
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(PATIENCE)


@pytest.fixture(scope="session")
def client(built_seeds: Path) -> Iterator[Client]:
    """Serve the graph of the seeds."""
    with serving(built_seeds) as client:
        yield client


@pytest.fixture(scope="session")
def sample_client(built: Path) -> Iterator[Client]:
    """Serve the graph of the sample, whose texts would like to be more than text."""
    with serving(built) as client:
        yield client
