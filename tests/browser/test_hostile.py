"""The site over a graph whose every text would like to be more than text, or is very long."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from playwright.sync_api import Page

import kg
from kg.graph.vocab import BASE
from kg.graph.writing import STORE
from kg.pipeline.report import FILE, BuildReport
from tests.browser.conftest import Go, needs_bundle
from tests.export.pages import LONG, hostile_store
from tests.web.conftest import Client, serving

pytestmark = pytest.mark.browser
GRAPH = ox.NamedNode(f"{BASE}graph/stated")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    out = tmp_path_factory.mktemp("hostile")
    store = ox.Store(out / STORE)
    store.bulk_extend(ox.Quad(q.subject, q.predicate, q.object, GRAPH) for q in hostile_store())
    store.flush()
    del store
    report = BuildReport(
        version=kg.__version__,
        base_iri=BASE,
        lexicon_hash="0",
        input_hash="0",
        documents=1,
        failures=(),
        sources={},
        entities={},
        statements={},
        triples={},
    )
    (out / FILE).write_text(report.to_json(), "utf-8")
    with serving(out) as client:
        yield client


def stays_text(page: Page) -> None:
    assert page.evaluate("() => window.ran") is None
    assert page.evaluate("() => document.querySelectorAll('img, iframe, object').length") == 0
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_every_kind_of_page_shows_text(go: Go, hostile: Client) -> None:
    page = go(hostile, "/", width=390).page
    stays_text(page)
    kinds = page.locator(".kinds a").evaluate_all("all => all.map(a => a.href)")
    assert len(kinds) > 5
    for kind in kinds:
        page.goto(kind)
        stays_text(page)
        links = page.locator(".hits a").evaluate_all("all => all.map(a => a.href)")
        for link in links[:3]:
            page.goto(link)
            page.locator("summary").evaluate_all("all => all.forEach(one => one.click())")
            stays_text(page)


def test_a_very_long_name_does_not_bury_its_page(go: Go, hostile: Client) -> None:
    page = go(hostile, f"/id/person/{quote('长')}").page
    heading = page.locator("h1")
    assert heading.inner_text().startswith(LONG[:50])
    box = heading.bounding_box()
    assert box is not None
    assert box["height"] < 500
    stays_text(page)


@needs_bundle
def test_search_and_graph_show_text(go: Go, hostile: Client) -> None:
    page = go(hostile, "/").page
    page.locator("#search").fill("script")
    page.locator(".matches li").first.wait_for()
    stays_text(page)
    page.goto(f"{hostile.address}graph")
    page.locator(".empty button").click()
    page.wait_for_function("() => /[1-9]/.test(document.querySelector('#counts').innerText)")
    page.locator("#as-list").click()
    page.locator("#table button").first.click()
    page.locator("#panel .facts-of-node > *").first.wait_for(state="attached")
    stays_text(page)


@needs_bundle
def test_answers_show_text(go: Go, hostile: Client) -> None:
    query = "SELECT ?x ?label { ?x rdfs:label ?label } LIMIT 50"
    page = go(hostile, f"/query?query={quote(query)}").page
    page.locator(".yasr tbody tr").first.wait_for()
    stays_text(page)
    page.locator(".yasr .select_chart").click()
    page.locator(".drawn > *").first.wait_for(state="attached")
    stays_text(page)
