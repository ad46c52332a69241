"""The site as a reader uses it: served from this machine, in a browser without another network."""

from __future__ import annotations

import base64
import json
import re
import zlib
from importlib.resources import files
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Go, counts, needs_bundle
from tests.web.conftest import Client

pytestmark = pytest.mark.browser
AXE = files("axe_playwright_python") / "axe.min.js"
PERSON = "/id/person/蔡奇"
GRAPH = f"/graph?start=https://w3id.org/zhengpu{PERSON}"


@needs_bundle
@pytest.mark.parametrize("text", ["北京市市长", "北京 市长", "bjssz"])
def test_a_post_is_found_by_its_parts(go: Go, site: Client, text: str) -> None:
    page = go(site, "/").page
    page.locator("#search").fill(text)
    expect(page.locator(".matches li").first).to_contain_text("北京市人民政府市长")


@needs_bundle
@pytest.mark.parametrize("text", ["蔡奇", "caiqi", "cai qi"])
def test_search_leads_to_a_person_by_keys_alone(go: Go, site: Client, text: str) -> None:
    page = go(site, "/").page
    page.keyboard.type(text)
    expect(page.locator(".matches li").first).to_contain_text("蔡奇")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("蔡奇")


@needs_bundle
def test_a_late_answer_leaves_what_the_keys_are_at(go: Go, site: Client) -> None:
    page = go(site, "/").page
    page.keyboard.type("cai")
    expect(page.locator(".matches li").first).to_contain_text("蔡奇")
    page.keyboard.press("ArrowDown")
    with page.expect_response("**/search?q=caiq*"):
        page.keyboard.type("q")
    expect(page.locator(".matches li").first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("蔡奇")


def test_a_fact_leads_to_its_sentence(go: Go, site: Client) -> None:
    page = go(site, PERSON).page
    fact = page.locator("#posts .fact", has_text="中国共产党北京市委员会书记")
    fact.locator("summary").click()
    quote = fact.locator("blockquote a").first
    words = quote.inner_text()
    quote.click()
    target = page.locator(".anchor:target + mark")
    expect(target).to_be_in_viewport()
    assert target.inner_text().strip()[:12] in words


def test_all_of_it_works_without_a_script(go: Go, site: Client) -> None:
    page = go(site, "/", script=False).page
    page.locator("#search").fill("蔡奇")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("蔡奇")
    page.locator("#posts summary").first.click()
    page.locator("#posts blockquote a").first.click()
    expect(page.locator(".anchor:target + mark")).to_be_in_viewport()


def test_language_and_look_are_switched_and_kept(go: Go, site: Client) -> None:
    page = go(site, PERSON).page
    page.locator("a[hreflang=en]").click()
    expect(page.locator("#posts h2")).to_contain_text("Posts")
    page.locator(".to-dark").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.goto(site.address)
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_saved_question_is_asked(go: Go, site: Client) -> None:
    page = go(site, "/questions/holder_on").page
    page.locator("input[name=post]").fill("北京市人民政府市长")
    page.locator("input[name=on]").fill("2019-09-08")
    page.locator("form .run button").click()
    expect(page.locator(".answer tbody")).to_contain_text("陈吉宁")


@needs_bundle
def test_an_answer_is_a_table_a_chart_and_a_graph(go: Go, site: Client) -> None:
    page = go(site, "/questions/most_often_with?person=蔡奇&ask=1").page
    expect(page.locator(".answer table a.name", has_text="陈吉宁")).to_be_visible()
    page.locator("label[for=as-chart]").click()
    expect(page.locator(".chart .lines li", has_text="陈吉宁")).to_be_visible()
    expect(page.locator(".answer table")).to_be_hidden()
    page.locator(".views a").click()
    page.wait_for_selector("body[data-graph]")
    nodes, edges = counts(page)
    assert nodes >= 5
    assert edges >= nodes - 1


@needs_bundle
def test_a_parameter_is_picked(go: Go, site: Client) -> None:
    page = go(site, "/questions/holder_on").page
    field = page.locator("input[name=post]")
    field.fill("蔡奇")
    page.wait_for_timeout(400)  # a person is no post
    assert page.locator(".fields .matches li").count() == 0
    field.fill("shizhang")
    page.locator(".fields .matches li", has_text="市长").first.click()
    expect(field).to_have_value(re.compile("^北京.*市长$"))


def serious_faults(page: Page) -> list[tuple[str, list[object]]]:
    # Through the protocol, since the page's own policy lets no other script in.
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("async () => (await axe.run()).violations")
    return [
        (fault["id"], [node["target"] for node in fault["nodes"]][:4])
        for fault in found
        if fault["impact"] in {"serious", "critical"}
    ]


def write_query(page: Page, text: str) -> None:
    page.locator(".yasqe .CodeMirror-lines").last.click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(text)


@needs_bundle
def test_a_query_is_written_and_run_by_keys(go: Go, site: Client) -> None:
    page = go(site, "/query").page
    write_query(page, "SELECT ?p { ?p zp:holds ?post . ?p a zp:Offici")
    expect(page.locator(".CodeMirror-hint-active")).to_contain_text("zp:Official")
    page.keyboard.press("Enter")
    page.keyboard.insert_text(" }")
    page.keyboard.press("Control+Enter")
    link = page.locator(".yasr tbody a", has_text="蔡奇").first
    expect(link).to_have_attribute("href", re.compile("^/id/person/"))
    assert page.locator(".parseErrorIcon").count() == 0  # the endpoint declares the prefixes


@needs_bundle
def test_an_entity_is_completed_by_its_name(go: Go, site: Client) -> None:
    page = go(site, "/query").page
    write_query(page, "SELECT ?post { caiqi")
    page.locator(".CodeMirror-hint", has_text="person:蔡奇").click()
    page.wait_for_function("() => document.activeElement.closest('.CodeMirror')")
    page.keyboard.insert_text(" zp:holds ?post }")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".yasr tbody")).to_contain_text("中国共产党北京市委员会书记")


@needs_bundle
def test_an_answer_is_drawn_and_saved(go: Go, site: Client, tmp_path: Path) -> None:
    page = go(site, "/query").page
    write_query(page, "SELECT ?p (COUNT(*) AS ?n) { ?p zp:participatedIn ?e } GROUP BY ?p")
    page.keyboard.press("Control+Enter")
    page.locator(".yasr button", has_text="图表").click()
    expect(page.locator(".drawn .lines li", has_text="蔡奇")).to_be_visible()
    with page.expect_download() as download:
        page.locator(".saving button", has_text="CSV").click()
    download.value.save_as(tmp_path / "answer.csv")
    assert (tmp_path / "answer.csv").read_text("utf-8").startswith("p,n")
    page.locator(".drawn .views a").click()
    page.wait_for_selector("body[data-graph]")
    assert counts(page)[0] >= 5


@needs_bundle
def test_tabs_are_kept_and_an_address_asks_no_other_endpoint(go: Go, site: Client) -> None:
    page = go(site, "/query").page
    page.locator(".add-tab").click()
    write_query(page, "ASK { person:蔡奇 a zp:Official }")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".booleanResult").last).to_contain_text("是")
    page.keyboard.press("Escape")
    page.reload()
    expect(page.locator(".tabsList .tab")).to_have_count(2)
    query = quote("SELECT ?x { BIND(7 AS ?x) }")
    page.goto("about:blank")
    page.goto(f"{site.address}query#query={query}&endpoint=https%3A%2F%2Fexample.org%2Fsparql")
    expect(page.locator(".yasr:visible tbody")).to_contain_text("7")


@needs_bundle
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_an_answer(
    go: Go, site: Client, scheme: Literal["light", "dark"]
) -> None:
    page = go(site, "/query?query=" + quote("SELECT * { ?p zp:holds ?x }"), scheme=scheme).page
    page.locator(".yasr tbody tr").first.wait_for()
    assert serious_faults(page) == []


def _hides_something(url: str) -> bool:
    """Tell whether the picture in an address (`#v=`, deflated JSON) has a filter."""
    _, _, packed = url.partition("#v=")
    if not packed:
        return False
    deflated = base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4))
    return any(json.loads(zlib.decompress(deflated, wbits=-15))["hidden"].values())


@needs_bundle
def test_the_graph_grows_on_demand_and_is_filtered(go: Go, site: Client) -> None:
    page = go(site, GRAPH).page
    page.wait_for_selector("body[data-graph]")
    nodes, edges = counts(page)
    assert nodes > 5
    page.locator("#add").fill("习近平")
    page.locator("#side .matches li").first.click()
    expect(page.locator("#panel > h2")).to_have_text("习近平")
    page.wait_for_function("() => !document.querySelector('#view[aria-busy]')")
    assert counts(page)[0] >= nodes
    before = counts(page)
    page.locator(".choice", has_text="职位").locator("input").uncheck()
    assert counts(page)[0] < before[0]
    page.wait_for_url(_hides_something)
    page.reload()
    page.wait_for_selector("body[data-graph]")
    expect(page.locator(".choice", has_text="职位").locator("input")).not_to_be_checked()
    assert counts(page)[0] < before[0]
    assert edges > 0


@needs_bundle
def test_the_panel_of_the_graph_shows_sentences(go: Go, site: Client) -> None:
    page = go(site, GRAPH).page
    page.locator("#panel #posts summary").first.click()
    expect(page.locator("#panel #posts blockquote").first).to_be_visible()


@needs_bundle
def test_the_graph_is_a_list_too(go: Go, site: Client) -> None:
    page = go(site, GRAPH).page
    page.wait_for_selector("body[data-graph]")
    page.locator("#as-list").click()
    page.locator("#table button", has_text="北京市委员会书记").first.click()
    expect(page.locator("#panel > h2")).to_contain_text("书记")


@needs_bundle
@pytest.mark.parametrize("kind", ["PNG", "SVG", "GEXF", "Turtle"])
def test_the_graph_is_exported(go: Go, site: Client, kind: str, tmp_path: Path) -> None:
    page = go(site, GRAPH).page
    page.wait_for_selector("body[data-graph]")
    page.locator(".menu summary").click()
    with page.expect_download() as download:
        page.locator(".menu button", has_text=kind).click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    content = file.read_bytes()
    assert content[1:4] == b"PNG" if kind == "PNG" else "蔡奇" in content.decode()


@needs_bundle
def test_hostile_text_stays_text_where_scripts_run(go: Go, hostile_site: Client) -> None:
    for path in ("/", "/list/Official", "/list/Body", "/list/Concept", "/search?q=script"):
        page = go(hostile_site, path).page
        assert page.evaluate("() => document.querySelectorAll('img, iframe, object').length") == 0
        links = page.locator("main a.name").evaluate_all("all => all.map(a => a.href)")
        assert links, path
        for link in links[:6]:
            page.goto(link)
            assert page.locator("h1").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    [
        *("/", PERSON, "/id/body/中国共产党北京市委员会", "/id/post/中国共产党北京市委员会-书记"),
        *("/id/concept/四个意识", "/id/date/2019-09-08", "/search?q=北京", "/list/Body", GRAPH),
        *("/query", "/questions", "/questions/holder_on"),
    ],
)
def test_axe_finds_nothing_serious(
    go: Go, site: Client, path: str, scheme: Literal["light", "dark"]
) -> None:
    page = go(site, path, scheme=scheme).page
    page.wait_for_load_state("networkidle")
    assert serious_faults(page) == []


@pytest.mark.parametrize("path", ["/", PERSON, "/query", "/list/Body"])
@pytest.mark.parametrize("width", [390, 800, 1280])
def test_no_page_is_wider_than_the_screen(go: Go, site: Client, path: str, width: int) -> None:
    page = go(site, path, width=width).page
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
