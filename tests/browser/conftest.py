"""A headless Chromium, and pages that remember what they asked for and what went wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

import kg
from kg.export.page import write_page
from tests.export.pages import hand_made_store, hostile_store
from tests.web.conftest import Client, serving

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# No sandbox, since tests may run as root; no services that look for a network.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# What comes comes soon; on a machine that does much else, later. In milliseconds.
PATIENCE = 180_000
expect.set_options(timeout=PATIENCE)


@dataclass
class Visit:
    """An opened page with every request, console message and error so far."""

    page: Page
    requests: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


Open = Callable[..., Visit]
Go = Callable[..., Visit]
UI = Path(kg.__file__).parent / "web" / "ui"
# What the software renderer of a machine without a graphics card says of itself.
DRIVER = "GL Driver Message"

needs_bundle = pytest.mark.skipif(
    not (UI / "dist" / "main.js").is_file(), reason="the front end is not built"
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the Chromium of the system; skip where there is none."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip(f"no browser: none of {', '.join(BROWSERS)} is installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def graph_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the page of the hand-made graph."""
    path = tmp_path_factory.mktemp("calm") / "graph.html"
    write_page(hand_made_store(), path)
    return path


@pytest.fixture(scope="session")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the page of a graph whose every text would like to be more."""
    path = tmp_path_factory.mktemp("hostile") / "graph.html"
    write_page(hostile_store(), path)
    return path


@pytest.fixture(scope="session")
def site(built_seeds: Path) -> Iterator[Client]:
    """Serve the graph of the seeds."""
    with serving(built_seeds) as client:
        yield client


@pytest.fixture(scope="session")
def hostile_site(built: Path) -> Iterator[Client]:
    """Serve the graph of the sample, whose texts would like to be more than text."""
    with serving(built) as client:
        yield client


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Open files as a reader would, and close them all afterwards."""
    contexts = []

    def open_(
        path: Path,
        *,
        width: int = 1280,
        scheme: Literal["light", "dark"] = "light",
        ready: str = "body[data-ready]",
    ) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        visit = Visit(context.new_page())
        visit.page.on("request", lambda request: visit.requests.append(request.url))
        visit.page.on("console", lambda message: visit.problems.append(message.text))
        visit.page.on("pageerror", lambda error: visit.problems.append(str(error)))
        visit.page.goto(path.as_uri())
        visit.page.wait_for_selector(ready)
        return visit

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture
def go(browser: Browser) -> Iterator[Go]:
    """Open pages of a site; at the end nothing may have been asked of another, or gone wrong."""
    visits: list[tuple[Client, Visit]] = []

    def go_(
        client: Client,
        path: str,
        *,
        width: int = 1280,
        scheme: Literal["light", "dark"] = "light",
        script: bool = True,
    ) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            locale="zh-CN",
            reduced_motion="reduce",
            java_script_enabled=script,
        )
        context.set_default_timeout(PATIENCE)
        visit = Visit(context.new_page())
        visits.append((client, visit))
        visit.page.on("request", lambda request: visit.requests.append(request.url))
        visit.page.on("console", lambda message: visit.problems.append(message.text))
        visit.page.on("pageerror", lambda error: visit.problems.append(str(error)))
        visit.page.goto(client.address.rstrip("/") + path)
        return visit

    yield go_
    for client, visit in visits:
        visit.page.context.close()
        own = (client.address, "blob:", "data:")
        assert [url for url in visit.requests if not url.startswith(own)] == []
        assert [problem for problem in visit.problems if DRIVER not in problem] == []


def counts(page: Page) -> list[int]:
    """Read how many nodes and edges the graph view shows."""
    words = page.locator("#counts").inner_text()
    return [int(word) for word in words.replace("·", " ").split() if word.isdigit()]
