"""The pages as a journalist reads them: on a phone, by keys, on paper, each kind of page."""

from __future__ import annotations

from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Go, Open, needs_bundle
from tests.browser.test_site import GRAPH, PERSON, serious_faults, write_query
from tests.conftest import RunKg
from tests.web.conftest import Client

pytestmark = pytest.mark.browser
MEETING = "/id/event/2019-09-08-全市不忘初心牢记使命主题教育第一批总结暨第二批部署会议"
CAMPAIGN = "/id/campaign/不忘初心牢记使命主题教育"
KINDS = (
    *("/about", "/check", MEETING, CAMPAIGN, "/id/place/北京市", "/id/role/书记"),
    *("/list/Official", "/list/Meeting?order=time", "/questions/roster_of"),
)
# Moves each that has no cause in the reader is counted; beyond a tenth one would be noticed.
SHIFTS = """
window.shifted = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", KINDS)
def test_each_kind_of_page_fits_a_phone_and_axe_finds_nothing(
    go: Go, site: Client, path: str, scheme: Literal["light", "dark"]
) -> None:
    page = go(site, path, width=375, scheme=scheme).page
    page.wait_for_load_state("networkidle")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 375
    assert page.locator("h1").count() == 1
    assert serious_faults(page) == []


@pytest.mark.parametrize("width", [375, 820, 1440])
@pytest.mark.parametrize("path", ["/", PERSON, MEETING, CAMPAIGN, "/check", "/query", GRAPH])
def test_nothing_moves_after_it_was_drawn(go: Go, site: Client, path: str, width: int) -> None:
    page = go(site, "/about", width=width).page
    page.add_init_script(SHIFTS)
    page.goto(site.address.rstrip("/") + path)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("() => window.shifted") < 0.1


def test_the_badge_of_a_fact_stays_under_the_pointer(go: Go, site: Client) -> None:
    page = go(site, PERSON).page
    badge = page.locator("#posts .badge").first
    before = badge.bounding_box()
    badge.click()
    expect(page.locator("#posts blockquote").first).to_be_visible()
    assert badge.bounding_box() == before


def test_a_row_of_doubts_leads_to_its_sentence(go: Go, site: Client) -> None:
    page = go(site, "/check").page
    row = page.locator("#inferred_dates + .scroll tbody, #inferred_dates ~ .scroll tbody").first
    row.locator("summary").click()
    link = row.locator(".said p a").first
    words = link.inner_text()
    link.click()
    target = page.locator(".anchor:target + mark")
    expect(target).to_be_in_viewport()
    assert target.inner_text().strip()[:10] in words


def test_on_a_phone_a_row_is_a_card(go: Go, site: Client) -> None:
    page = go(site, "/questions/holders_of", width=375).page
    cells = page.locator(".answer tbody tr").first.locator("td:visible")
    boxes = [box for cell in cells.all() if (box := cell.bounding_box())]
    assert len(boxes) >= 3
    assert len({box["x"] for box in boxes}) == 1
    assert all(one["y"] < other["y"] for one, other in zip(boxes, boxes[1:], strict=False))


def test_paper_has_the_facts_alone(go: Go, site: Client) -> None:
    page = go(site, PERSON, scheme="dark").page
    page.emulate_media(media="print")
    for gone in (".bar", ".foot", ".contents", ".data"):
        expect(page.locator(gone)).to_be_hidden()
    expect(page.locator("#posts")).to_be_visible()
    colour = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert colour == "rgb(255, 255, 255)"


def test_keys_go_through_a_page_in_order(go: Go, site: Client) -> None:
    page = go(site, PERSON).page
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    focused = page.evaluate("() => !!document.activeElement.closest('main')")
    assert focused
    outline = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


@needs_bundle
def test_suggestions_tell_the_form_and_the_kind_and_close(go: Go, site: Client) -> None:
    page = go(site, "/about").page
    page.keyboard.press("/")
    page.keyboard.type("北京市委")
    first = page.locator(".matches li").first
    expect(first).to_contain_text("中国共产党北京市委员会")
    expect(first.locator(".form")).to_have_text("北京市委")
    expect(first.locator(".soft")).to_have_text("机构")
    page.keyboard.press("Escape")
    expect(page.locator(".matches").first).to_be_hidden()


# Where names were written in the last picture: left, base line, right.
NAMES = """
window.written = [];
const drawing = CanvasRenderingContext2D.prototype;
const { fillText, clearRect } = drawing;
const isNames = context => context.canvas.classList.contains("sigma-labels");
drawing.fillText = function (text, x, y) {
  if (isNames(this)) window.written.push([x, y, x + this.measureText(text).width]);
  return fillText.apply(this, arguments);
};
drawing.clearRect = function () {
  if (isNames(this)) window.written = [];
  return clearRect.apply(this, arguments);
};
"""


@needs_bundle
@pytest.mark.parametrize("width", [375, 1440])
def test_no_name_in_the_picture_lies_on_another(go: Go, site: Client, width: int) -> None:
    page = go(site, "/about", width=width).page
    page.add_init_script(NAMES)
    page.goto(f"{site.address}graph")
    page.locator(".empty button").click()
    page.wait_for_function("() => !document.querySelector('#view[aria-busy]')")
    page.wait_for_function("() => window.written.length > 3")
    names: list[tuple[float, float, float]] = page.evaluate("() => window.written")
    for place, (left, line, right) in enumerate(names):
        for other_left, other_line, other_right in names[:place]:
            is_beside = right <= other_left or other_right <= left
            assert is_beside or abs(line - other_line) >= 13


@needs_bundle
def test_the_graph_is_walked_by_keys(go: Go, site: Client) -> None:
    page = go(site, GRAPH).page
    page.wait_for_selector("body[data-graph]")
    heading = page.locator("#panel > h2")
    expect(heading).to_have_text("蔡奇")
    page.locator("#canvas").focus()
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
        if heading.inner_text() != "蔡奇":
            break
    expect(heading).not_to_have_text("蔡奇")
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    expect(page.locator("#canvas")).to_be_focused()


@needs_bundle
def test_a_tab_asks_the_graphs_that_are_chosen(go: Go, site: Client) -> None:
    query = "SELECT (COUNT(*) AS ?n) { ?s zp:holds ?o }"
    page = go(site, "/query?query=" + quote(query)).page
    expect(page.locator(".yasr tbody")).to_contain_text("10")
    page.locator(".graphs label", has_text="推导").locator("input").check()
    page.locator(".yasqe_queryButton:visible").click()
    expect(page.locator(".yasr:visible tbody tr td").last).to_have_text("0")
    page.locator(".add-tab").click()
    expect(page.locator(".graphs input:checked")).to_have_count(0)
    write_query(page, query)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".yasr:visible tbody")).to_contain_text("10")
    page.reload()
    page.locator(".tabsList .tab a").first.click()
    expect(page.locator(".graphs input:checked")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("command", [("annotate", "seeds/000_44be137ed7623153.txt"), ("check",)])
def test_a_page_in_a_file_fits_a_phone_and_axe_finds_nothing(
    open_page: Open,
    run_kg: RunKg,
    built_seeds: Path,
    tmp_path: Path,
    command: tuple[str, ...],
    scheme: Literal["light", "dark"],
) -> None:
    file = tmp_path / "page.html"
    graph = ("--graph", built_seeds) if command[0] == "check" else ()
    assert run_kg(*command, "--html", "--to", file, *graph).returncode == 0
    page = open_page(file, width=375, scheme=scheme, ready="h1").page
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 375
    assert serious_faults(page) == []
