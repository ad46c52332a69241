"""The site over a graph of some thousands of nodes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

import kg
from tests.browser.conftest import Go, counts, needs_bundle
from tests.web.conftest import Client, serving
from tests.web.news import write_news

pytestmark = pytest.mark.browser
# Cumulative layout shift as browsers count it, which ends half a second after what a user does.
SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 400);
})"""


@pytest.fixture(scope="module")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    folder = tmp_path_factory.mktemp("large")
    write_news(folder / "news.jsonl", 450)
    kg.build(folder / "news.jsonl", out=folder / "out")
    with serving(folder / "out") as client:
        yield client


def at_rest(page: Page) -> None:
    page.wait_for_function("() => !document.querySelector('#view[aria-busy]')")


@needs_bundle
def test_the_graph_grows_to_thousands_and_a_permalink_restores_it(
    go: Go, large_site: Client
) -> None:
    page = go(large_site, "/graph").page
    page.locator(".empty button").click()
    expect(page.locator("#counts")).to_contain_text("150")
    while counts(page)[0] < 2000:
        before = counts(page)[0]
        page.locator("#around").click()
        page.wait_for_timeout(100)
        at_rest(page)
        assert counts(page)[0] > before
    address = page.url
    page.locator(".choice", has_text="文件").locator("input").uncheck()
    page.locator("#period-from").fill("12")
    nodes, edges = counts(page)
    page.wait_for_function(
        "old => location.href != old && location.hash.length > 1000", arg=address
    )
    page.wait_for_timeout(600)  # of two changes at once one address is written
    address = page.url
    visit = go(large_site, address.removeprefix(large_site.address.rstrip("/")))
    again = visit.page
    again.wait_for_selector("body[data-graph]")
    assert counts(again) == [nodes, edges]
    asked = [url for url in visit.requests if "/api/" in url]
    assert [url.partition("/api/")[2] for url in asked] == ["graph/links"]
    expect(again.locator("#period-from")).to_have_value("12")


@needs_bundle
def test_the_period_and_a_path_are_chosen(go: Go, large_site: Client) -> None:
    page = go(large_site, "/list/Official").page
    link = page.locator(".hits a").first
    first, iri = link.inner_text(), link.get_attribute("href")
    other = page.locator(".hits a").nth(1).inner_text()
    page.goto(f"{large_site.address}graph?start=https://w3id.org/zhengpu{iri}")
    page.wait_for_selector("body[data-graph]")
    whole = counts(page)
    page.locator("#period-to").fill("0")
    assert counts(page)[1] < whole[1]
    page.locator("#period-to").fill("99")
    page.locator(".path > summary").click()
    for end, name in (("from", first), ("to", other)):
        page.locator(f"#path-{end}").fill(name)
        page.locator(f"#path-{end} + .matches li", has_text=name).first.click()
    page.locator(".path button").click()
    at_rest(page)
    expect(page.locator(".path [role=status]")).to_have_text("")
    page.locator("#as-list").click()
    expect(page.locator("#table")).to_contain_text(other)


@needs_bundle
def test_nothing_moves_after_it_was_shown(go: Go, large_site: Client) -> None:
    person = "/list/Official"
    first = go(large_site, person).page.locator(".hits a").first.get_attribute("href")
    assert first is not None
    for path in ("/", first, person, "/query", "/questions", "/questions/coverage", "/graph"):
        page = go(large_site, path).page
        page.wait_for_load_state("networkidle")
        assert page.evaluate(SHIFTS) < 0.01, path
