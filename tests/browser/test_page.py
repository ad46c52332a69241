"""The page as a reader uses it, opened from a file in a browser without a network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.export.pages import HOSTILE

pytestmark = pytest.mark.browser
SENTENCE = "江州市第九届人民代表大会第二次会议1月11日选举温如玉为江州市市长。"
# Where on the screen a node is drawn, or the middle of the line between two.
PLACE_OF = """names => {
  const nodes = names.map(name => graph.nodes.find(node => node.label === name));
  const spots = nodes.map(node => picture.network.canvasToDOM({ x: node.x, y: node.y }));
  const mean = key => spots.reduce((sum, spot) => sum + spot[key], 0) / spots.length;
  const box = document.getElementById("canvas").getBoundingClientRect();
  return { x: box.x + mean("x"), y: box.y + mean("y") };
}"""
NAMES_DRAWN = """() => {
  const names = [];
  const real = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
    const width = this.measureText(text).width;
    names.push([text, x - width / 2, y - 6, x + width / 2, y + 6]);
    return real.call(this, text, x, y);
  };
  picture.network.redraw();
  return new Promise(done => setTimeout(() => {
    CanvasRenderingContext2D.prototype.fillText = real;
    done(names);
  }, 300));
}"""


def _click_on(page: Page, *names: str) -> None:
    place = page.evaluate(PLACE_OF, list(names))
    page.mouse.click(place["x"], place["y"])


def _search(page: Page, text: str) -> None:
    page.locator("#search").fill(text)
    page.keyboard.press("Enter")


def test_it_opens_without_a_request_or_an_error(open_page: Open, graph_page: Path) -> None:
    visit = open_page(graph_page)
    expect(visit.page.locator("#summary")).to_have_text("66 个节点 · 108 条关系 · 5 篇报道")
    _search(visit.page, "温如玉")
    visit.page.locator("#show-table").click()
    visit.page.locator("#language").click()
    assert visit.requests == [graph_page.as_uri()]
    assert visit.problems == []


@pytest.mark.parametrize("text", ["温如玉", "wenruyu", "Wēn rú", "wry"])
def test_a_person_is_found_by_name_and_by_pinyin(
    open_page: Open, graph_page: Path, text: str
) -> None:
    page = open_page(graph_page).page
    page.keyboard.press("/")
    page.keyboard.type(text)
    expect(page.locator("#matches li")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("#details h2")).to_have_text("温如玉")


@pytest.mark.parametrize(
    ("pinyin", "letters"),
    [("Zhao Yiming", "zym"), ("Cài Qí", "cq"), ("Lǚ Xi'an", "lxa"), ("Ge Renan", "grn")],
)
def test_initials_are_those_of_syllables(
    open_page: Open, graph_page: Path, pinyin: str, letters: str
) -> None:
    assert open_page(graph_page).page.evaluate("name => initials(name)", pinyin) == letters


def test_the_search_is_led_by_arrow_keys(open_page: Open, graph_page: Path) -> None:
    page = open_page(graph_page).page
    page.locator("#search").fill("市委")
    names = page.locator("#matches li > bdi:first-of-type").all_inner_texts()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#details h2")).to_have_text(names[2])


def test_an_alias_finds_the_body(open_page: Open, graph_page: Path) -> None:
    page = open_page(graph_page).page
    _search(page, "江州市委")
    expect(page.locator("#details h2")).to_have_text("中国共产党江州市委员会")


def test_a_click_on_a_node_shows_the_sentences(open_page: Open, graph_page: Path) -> None:
    page = open_page(graph_page).page
    _click_on(page, "温如玉")
    details = page.locator("#details")
    expect(details.locator("h2")).to_have_text("温如玉")
    quote = details.locator("blockquote", has_text=SENTENCE).first
    expect(quote).to_be_visible()
    source = quote.locator("xpath=following-sibling::figcaption")
    expect(source).to_contain_text("《江州市人民代表大会选举产生新一届市长》")
    expect(source).to_contain_text("2032-01-12")
    expect(quote.locator("mark").first).to_have_text("温如玉")


def test_stated_inferred_and_derived_differ_at_sight(open_page: Open, graph_page: Path) -> None:
    page = open_page(graph_page).page
    _search(page, "柳知行")
    styles = [
        page.locator(f"#details .fact.{basis}").first.evaluate(
            "element => getComputedStyle(element).borderLeftStyle"
        )
        for basis in ("stated", "inferred", "derived")
    ]
    assert styles == ["solid", "dashed", "dotted"]
    expect(page.locator("#details .because").first).to_contain_text("推断依据")


def test_a_click_on_a_line_shows_every_link_on_it(open_page: Open, graph_page: Path) -> None:
    page = open_page(graph_page).page
    _click_on(page, "方见山", "全省“清源”专项行动部署会议")
    headings = page.locator("#details h3")
    expect(headings).to_have_text(["出席", "讲话", "表述"])
    expect(page.locator("#details blockquote").first).to_be_visible()


def test_a_listed_neighbour_leads_to_its_node(open_page: Open, graph_page: Path) -> None:
    page = open_page(graph_page).page
    _search(page, "温如玉")
    page.locator("#details .node-link", has_text="江州市政府常务会议").first.click()
    expect(page.locator("#details h2")).to_have_text("江州市政府常务会议")
    assert "2032-02-19" in page.url or "%" in page.url
    page.keyboard.press("Escape")
    expect(page.locator("#details")).to_be_hidden()


def test_a_kind_is_switched_off_and_on(open_page: Open, graph_page: Path) -> None:
    page = open_page(graph_page).page
    shown = "kind => graph.nodes.filter(node => node.shown && node.kind === kind).length"
    assert page.evaluate(shown, "concept") == 0
    page.locator("#kinds input[value=concept]").check()
    assert page.evaluate(shown, "concept") == 6
    page.locator("#kinds input[value=person]").uncheck()
    assert page.evaluate(shown, "person") == 0
    page.locator("#reset").click()
    assert page.evaluate(shown, "person") == 15


def test_a_relation_is_switched_off(open_page: Open, graph_page: Path) -> None:
    page = open_page(graph_page).page
    row = page.locator("#relations .choice", has=page.locator("input[value=Attend]"))
    expect(row.locator(".count")).to_have_text("9")
    row.locator("input").uncheck()
    expect(row.locator(".count")).to_have_text("0/9")


def test_one_relation_is_left_alone(open_page: Open, graph_page: Path) -> None:
    page = open_page(graph_page).page
    page.locator("button[data-of=relations]:not([data-on])").click()
    page.locator("#relations input[value=holds]").check()
    left = "() => [...new Set(graph.links.filter(link => link.shown).map(link => link.relation))]"
    assert page.evaluate(left) == ["holds"]


def test_a_period_leaves_what_happened_in_it(open_page: Open, graph_page: Path) -> None:
    page = open_page(graph_page).page
    page.locator("#from").fill("2032-01-01")
    row = page.locator("#kinds .choice", has=page.locator("input[value=event]"))
    expect(row.locator(".count")).to_have_text("2/5")
    names = page.evaluate("() => graph.nodes.filter(node => node.shown).map(node => node.label)")
    assert {"温如玉", "江州市人民政府市长", "江州市人民政府"} <= set(names)
    assert not {"孟春和", "方见山", "江州市委常委会会议"} & set(names)


def test_the_list_shows_the_same_nodes_and_sorts(open_page: Open, graph_page: Path) -> None:
    page = open_page(graph_page).page
    page.locator("#show-table").click()
    rows = page.locator("#table-view tbody tr")
    expect(rows).to_have_count(52)
    page.locator("#table-view thead button", has_text="名称").click()
    header = page.locator("#table-view thead th").first
    expect(header).to_have_attribute("aria-sort", "ascending")
    rows.locator(".node-link").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#details h2")).to_have_text(rows.first.locator("th").inner_text())


def test_the_picture_moves_by_keys(open_page: Open, graph_page: Path) -> None:
    page = open_page(graph_page).page
    where = "() => picture.network.getViewPosition().x"
    before = page.evaluate(where)
    page.locator("#canvas .vis-network").focus()
    page.keyboard.down("ArrowRight")
    page.wait_for_function("before => picture.network.getViewPosition().x > before", arg=before)
    page.keyboard.up("ArrowRight")


def test_the_interface_speaks_english_too(open_page: Open, graph_page: Path) -> None:
    page = open_page(graph_page).page
    _search(page, "温如玉")
    page.locator("#language").click()
    expect(page.locator("#summary")).to_have_text("66 nodes · 108 links · 5 articles")
    expect(page.locator("#details .badge").first).to_have_text("inferred")
    assert page.locator("html").get_attribute("lang") == "en"


def test_names_do_not_lie_on_each_other(open_page: Open, graph_page: Path) -> None:
    page = open_page(graph_page).page
    drawn: list[list[Any]] = page.evaluate(NAMES_DRAWN)
    boxes = sorted({tuple(name) for name in drawn})
    assert len(boxes) > 25
    clashes = [
        (a[0], b[0])
        for index, a in enumerate(boxes)
        for b in boxes[:index]
        if a[1] < b[3] and b[1] < a[3] and a[2] < b[4] and b[2] < a[4]
    ]
    assert clashes == []


def test_the_picture_is_saved_as_png(open_page: Open, graph_page: Path, tmp_path: Path) -> None:
    page = open_page(graph_page).page
    with page.expect_download() as download:
        page.locator("#save-image").click()
    saved = tmp_path / "saved.png"
    download.value.save_as(saved)
    assert download.value.suggested_filename == "zhengpu.png"
    assert saved.read_bytes().startswith(b"\x89PNG")
    assert saved.stat().st_size > 20_000


def test_an_address_opens_at_its_node(open_page: Open, graph_page: Path) -> None:
    page = open_page(graph_page).page
    _search(page, "温如玉")
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator("#details h2")).to_have_text("温如玉")


def test_a_phone_shows_search_and_details_over_the_picture(
    open_page: Open, graph_page: Path
) -> None:
    page = open_page(graph_page, width=390, scheme="dark").page
    page.locator("#toggle-side").click()
    _search(page, "温如玉")
    expect(page.locator("#side")).to_be_hidden()
    expect(page.locator("#details h2")).to_be_in_viewport()
    assert page.evaluate("() => document.documentElement.scrollWidth") == 390


def test_hostile_text_does_not_run(open_page: Open, hostile_page: Path) -> None:
    visit = open_page(hostile_page)
    page = visit.page
    _search(page, "温如玉")
    expect(page.locator("#details h2")).to_contain_text("<img src=x onerror=window.ran=1>")
    place = page.evaluate(PLACE_OF, ["温如玉" + HOSTILE])
    page.mouse.move(place["x"], place["y"])
    for summary in page.locator("#details summary").all():
        summary.click()
    page.locator("#show-table").click()
    page.locator("#language").click()
    page.wait_for_timeout(200)
    assert page.evaluate("() => window.ran") is None
    assert page.locator("img").count() == 0
    assert visit.requests == [hostile_page.as_uri()]
    assert visit.problems == []
