"""Measures a running site as README reports it: `python -m tests.bench.site ADDRESS [PID]`.

With the process of `kg serve` it also tells how long its cores worked for a request, which does
not depend on what else the machine does.

Sixteen clients, each over a connection of its own, ask one thing after the other for some seconds;
pages, names and values differ from request to request. Then a browser opens the start page and a
person's page, each time anew, and says when their first content was painted.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

CLIENTS = 16
SECONDS = 8.0
ENTITIES = 200
OPENINGS = 7
NAMES = """SELECT ?p ?name { ?p a zp:Official ; rdfs:label ?name .
  FILTER(LANG(?name) = "zh") } ORDER BY ?p"""
POSTS = 'SELECT ?post {{ ?p rdfs:label "{name}"@zh ; zp:holds ?x . ?x rdfs:label ?post }} #{number}'
FIRST_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of one kind of request; times in milliseconds."""

    kind: str
    rate: float
    middle: float
    late: float
    work: float | None

    def __str__(self) -> str:
        """Write a row of the README's table."""
        work = "" if self.work is None else f" {self.work:.2f} |"
        return f"| {self.kind} | {self.rate:,.0f} | {self.middle:.0f} | {self.late:.0f} |{work}"


def main(address: str, process: int | None = None) -> None:
    """Measure everything and print it."""
    host, port = urlsplit(address).hostname or "127.0.0.1", urlsplit(address).port or 80
    names = _names(address)
    _say(f"load before: {_load()}")
    with _trivial() as place:
        hello = [f"GET / HTTP/1.1\r\nHost: {place[0]}\r\n\r\n".encode()] * CLIENTS
        _say(str(asyncio.run(_measure("a page that says hello", hello, place, None))))
    for kind, requests in _requests(names, f"{host}:{port}").items():
        _say(str(asyncio.run(_measure(kind, requests, (host, port), process))))
    for kind, path in (("start page", "/"), ("a person's page", _path(names[0][0]))):
        _say(f"first content of the {kind}: {_painted(address.rstrip('/') + path):.0f} ms")
    _say(f"load after: {_load()}")


@contextlib.contextmanager
def _trivial() -> Iterator[tuple[str, int]]:
    """Serve a page of one word as the site is served, for how much this machine can do just now."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = int(listening.getsockname()[1])
    command = ("-m", "uvicorn", "tests.bench.hello:app", "--port", str(port), "--no-access-log")
    with subprocess.Popen([sys.executable, *command, "--log-level", "error"]) as process:
        try:
            _await_answer(port)
            yield "127.0.0.1", port
        finally:
            process.terminate()


def _await_answer(port: int) -> None:
    for _ in range(100):
        with contextlib.suppress(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port)).close()
            return
        time.sleep(0.1)
    raise TimeoutError("the page that says hello was not served")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _load() -> str:
    return ", ".join(f"{load:.1f}" for load in os.getloadavg())


def _names(address: str) -> list[tuple[str, str]]:
    """List the IRIs and names of officials, spread over all of them."""
    headers = {"Accept": "application/sparql-results+json"}
    asked = Request(f"{address.rstrip('/')}/sparql?query={quote(NAMES)}", headers=headers)
    with urlopen(asked) as answer:
        rows = json.load(answer)["results"]["bindings"]
    step = max(1, len(rows) // ENTITIES)
    return [(row["p"]["value"], row["name"]["value"]) for row in rows[::step]]


def _path(iri: str) -> str:
    return quote("/id/" + iri.partition("/id/")[2], safe="/%")


def _requests(names: Sequence[tuple[str, str]], host: str) -> dict[str, list[bytes]]:
    def get(path: str, accept: str) -> bytes:
        lines = (f"GET {path} HTTP/1.1", f"Host: {host}", f"Accept: {accept}", "", "")
        return "\r\n".join(lines).encode("ascii")

    typed = [name[:length] for _, name in names for length in (1, 2, 3)]
    queries = [POSTS.format(name=name, number=n) for n in range(10) for _, name in names]
    results = "application/sparql-results+json"
    return {
        "search": [get(f"/search?q={quote(text)}", "application/json") for text in typed],
        "entity page": [get(_path(iri), "text/html") for iri, _ in names],
        "small query": [get(f"/sparql?query={quote(text)}", results) for text in queries],
    }


async def _measure(
    kind: str, requests: Sequence[bytes], place: tuple[str, int], process: int | None
) -> Figures:
    times = list[float]()
    worked = None if process is None else _worked(process)
    begin = time.perf_counter()
    asking = (_ask(requests[n::CLIENTS], *place, begin, times) for n in range(CLIENTS))
    await asyncio.gather(*asking)
    lasted = time.perf_counter() - begin
    work = None
    if process is not None and worked is not None:
        work = (_worked(process) - worked) * 1000 / len(times)
    times.sort()
    late = times[int(len(times) * 0.99)]
    return Figures(kind, len(times) / lasted, median(times) * 1000, late * 1000, work)


def _worked(process: int) -> float:
    """Tell how many seconds a process and those that it started have worked, as Linux counts."""
    ticks = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            name, fields = stat.parent.name, stat.read_text("utf-8").rpartition(")")[2].split()
            if str(process) in {name, fields[1]}:
                ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


async def _ask(
    requests: Sequence[bytes], host: str, port: int, begin: float, times: list[float]
) -> None:
    """Ask over one connection until the time is over; anything but 200 is an error."""
    reader, writer = await asyncio.open_connection(host, port)
    number = 0
    while (now := time.perf_counter()) < begin + SECONDS:
        writer.write(requests[number % len(requests)])
        number += 1
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        if head[9:12] not in {b"200", b"303"}:
            raise ValueError(head.decode())
        size = int(head.partition(b"content-length:")[2].partition(b"\r")[0] or 0)
        await reader.readexactly(size)
        times.append(time.perf_counter() - now)
    writer.close()


def _painted(address: str) -> float:
    """Open a page in new browser profiles; give the median time to its first content."""
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    times = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for _ in range(OPENINGS):
            page = browser.new_context().new_page()
            page.goto(address)
            page.wait_for_load_state("networkidle")
            times.append(float(page.evaluate(FIRST_PAINT)))
            page.context.close()
        browser.close()
    return median(times)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
