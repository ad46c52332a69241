"""The graph view in one file, as `kg export html` writes it, opened without a network."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kg.export.graph_reader import StoreReader
from kg.export.viewer import has_viewer, viewer_html
from kg.graph.store import open_store
from kg.graph.vocab import BASE
from tests.browser.conftest import DRIVER, Open, Visit, counts
from tests.export.pages import hostile_store

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not has_viewer(), reason="the front end is not built"),
]


@pytest.fixture(scope="module")
def seeds_file(built_seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("offline") / "seeds.html"
    path.write_text(viewer_html(StoreReader(open_store(built_seeds / "store")), BASE), "utf-8")
    return path


def shown(open_page: Open, file: Path) -> Visit:
    visit: Visit = open_page(file, ready="body[data-graph]")
    visit.page.wait_for_function("() => /[1-9]/.test(document.querySelector('#counts').innerText)")
    return visit


def add(page: Page, text: str) -> None:
    page.locator("#add").fill(text)
    page.locator("#side .matches li").first.click()


def test_it_begins_finds_and_shows_sentences_without_a_request(
    open_page: Open, seeds_file: Path
) -> None:
    visit = shown(open_page, seeds_file)
    page = visit.page
    assert counts(page)[0] > 20
    add(page, "cai qi")
    expect(page.locator("#panel > h2")).to_have_text("蔡奇")
    row = page.locator("#panel .fact", has_text="中国共产党北京市委员会书记").first
    row.locator("summary").click()
    expect(row.locator("blockquote").first).to_contain_text("市委书记蔡奇")
    assert visit.requests == [seeds_file.as_uri()]
    assert [problem for problem in visit.problems if DRIVER not in problem] == []


def test_it_expands_finds_a_path_and_is_restored(open_page: Open, seeds_file: Path) -> None:
    page = shown(open_page, seeds_file).page
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("#counts")).to_contain_text("0 nodes")
    page.locator(".path > summary").click()
    for end, name in (("from", "吉林"), ("to", "北京市委书记")):
        page.locator(f"#path-{end}").fill(name)
        page.locator(f"#path-{end} + .matches li").first.click()
    page.locator(".path button").click()
    page.wait_for_function("() => document.querySelector('#counts').innerText[0] > '1'")
    few = counts(page)
    page.wait_for_function("() => location.hash.startsWith('#v=')")
    before = page.url
    page.locator("#around").click()
    page.wait_for_function(
        "few => parseInt(document.querySelector('#counts').innerText) > few", arg=few[0]
    )
    many = counts(page)
    page.wait_for_function("before => location.href != before", arg=before)
    page.wait_for_timeout(500)  # of changes at once one address is written
    page.reload()
    page.wait_for_selector("body[data-graph]")
    assert counts(page) == many


@pytest.mark.parametrize("kind", ["PNG", "SVG", "GEXF", "Turtle"])
def test_it_exports(open_page: Open, seeds_file: Path, kind: str, tmp_path: Path) -> None:
    page = shown(open_page, seeds_file).page
    page.locator(".menu summary").click()
    with page.expect_download() as download:
        page.locator(".menu button", has_text=kind).click()
    download.value.save_as(tmp_path / "it")
    content = (tmp_path / "it").read_bytes()
    assert content[1:4] == b"PNG" if kind == "PNG" else "蔡奇" in content.decode()


def test_hostile_text_stays_text(open_page: Open, tmp_path: Path) -> None:
    file = tmp_path / "hostile.html"
    file.write_text(viewer_html(StoreReader(hostile_store()), BASE), "utf-8")
    page = shown(open_page, file).page
    for text in ("script", "长"):
        add(page, text)
        page.wait_for_selector(
            "#panel .facts-of-node .sections, #panel .facts-of-node:empty", state="attached"
        )
        for summary in page.locator("#panel summary").all()[:5]:
            summary.click()
    page.locator("#as-list").click()
    assert page.evaluate("() => window.ran") is None
    assert page.evaluate("() => document.querySelectorAll('img, iframe').length") == 0
