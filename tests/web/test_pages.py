from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlencode

import pyoxigraph as ox
import pytest

import kg
from tests.web.conftest import Client, serving

HTML = {"Accept": "text/html"}
TAG = re.compile(r"<[^>]+>")
HREF = re.compile(r'href="([^"]+)"')


def words(html: str) -> str:
    """Reduce a page to what one reads."""
    return " ".join(unescape(TAG.sub(" ", html)).split())


def links(html: str) -> set[str]:
    return {unescape(address).partition("#")[0] for address in HREF.findall(html)}


def test_the_start_page_counts(client: Client) -> None:
    text = words(client.ask("/", headers=HTML).text)
    assert "2 篇报道" in text
    assert "官员" in text


def test_the_start_page_tells_what_is_covered(client: Client) -> None:
    text = words(client.ask("/", headers=HTML).text)
    assert "2 篇报道含有可引证的事实 共 2 篇" in text
    assert "北京日报 1" in text


def test_files_of_one_text_are_one_article_that_goes_by_its_first_line(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("云泽市委书记程远舟主持会议。\n会议研究防汛工作。", "utf-8")
    kg.build([tmp_path], out=tmp_path / "out")
    with serving(tmp_path / "out") as client:
        start = words(client.ask("/", headers=HTML).text)
        listed = words(client.ask("/list/Article", headers=HTML).text)
    assert "1 篇报道含有可引证的事实 共 1 篇" in start
    assert "云泽市委书记程远舟主持会议。" in listed


def test_a_campaign_s_events_stand_by_level(client: Client) -> None:
    text = words(client.ask("/id/campaign/不忘初心牢记使命主题教育", headers=HTML).text)
    _, by_level, rest = text.partition("省级 按时间 1")
    assert by_level
    assert rest.split("各层级时间线")[0].strip().startswith("2019-06-01 北京市委常委会会议")


def test_a_person_s_page_shows_posts_events_and_sentences(client: Client) -> None:
    text = words(client.ask("/id/person/蔡奇", headers=HTML).text)
    assert "中国共产党北京市委员会书记" in text
    assert "2019-06-01 – 2019-09-08 见报" in text
    assert "市委书记蔡奇主持" in text
    assert "推断" in text
    assert "依据" in text


def test_a_fact_s_sentence_is_one_click_away_and_lit(client: Client) -> None:
    html = client.ask("/id/person/蔡奇", headers=HTML).text
    address = next(a for a in HREF.findall(html) if a.startswith("/article/") and "#" in a)
    path, _, fragment = address.partition("#")
    article = client.ask(path, headers=HTML).text
    place = article.index(f'id="{fragment}"')
    _, begin, end = fragment.split("-")
    source = client.ask(f"{path}/text").text
    quote = source[int(begin) : int(end)]
    read = words(article[place:].partition(">")[2]).replace(" ", "")
    assert read.startswith("".join(quote.split())[:40])


def test_an_article_s_page_has_all_its_text(client: Client) -> None:
    html = client.ask("/id/person/蔡奇", headers=HTML).text
    for path in {a for a in links(html) if a.startswith("/article/")}:
        text = client.ask(f"{path}/text").text
        body = client.ask(path, headers=HTML).text
        inside = re.search(r'<div class="text".*?</div>', body, re.DOTALL)
        assert inside is not None
        shown = unescape(TAG.sub("", inside[0]))
        assert "".join(shown.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("accept", "format_"),
    [
        ("text/turtle", ox.RdfFormat.TURTLE),
        ("application/ld+json", ox.RdfFormat.JSON_LD),
        ("application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("text/html;q=0.4, text/turtle;q=0.6", ox.RdfFormat.TURTLE),
    ],
)
def test_an_entity_comes_in_the_format_that_is_wanted(
    client: Client, accept: str, format_: ox.RdfFormat
) -> None:
    response = client.ask("/id/person/蔡奇", headers={"Accept": accept})
    assert response.media_type == format_.media_type
    found = list(ox.parse(response.body, format=format_))
    person = ox.NamedNode("https://w3id.org/zhengpu/id/person/蔡奇")
    assert any(quad.subject == person for quad in found)
    assert any(quad.predicate.value.endswith("#quote") for quad in found)


def test_every_entity_and_every_link_of_its_page_has_a_page(client: Client) -> None:
    rows = json.loads(client.query("SELECT DISTINCT ?x { ?x rdfs:label ?l . ?x a ?c }").body)
    iris = [row["x"]["value"] for row in rows["results"]["bindings"]]
    addresses = [iri.removeprefix("https://w3id.org/zhengpu") for iri in iris if "/id/" in iri]
    assert len(addresses) > 60
    seen = set[str]()
    for address in addresses:
        response = client.ask(address, headers=HTML)
        assert response.status == (303 if "/article/" in address else 200), address
        seen |= {a for a in links(response.text) if a.startswith(("/id/", "/article/"))}
    for link in sorted(seen)[:200]:
        assert client.ask(link, headers=HTML).status in {200, 303}, unquote(link)


@pytest.mark.parametrize("kind", ["tenure", "participation", "remark", "agenda", "relation"])
def test_a_statement_has_a_page_too(client: Client, kind: str) -> None:
    query = f"SELECT ?x {{ ?x zp:rule ?r FILTER(STRSTARTS(STR(?x), STR({kind}:))) }} LIMIT 1"
    rows = json.loads(client.query(query).body)["results"]["bindings"]
    address = rows[0]["x"]["value"].removeprefix("https://w3id.org/zhengpu")
    text = words(client.ask(address, headers=HTML).text)
    assert "规则" in text


@pytest.mark.parametrize(
    "path",
    [
        "/id/person/无此人",
        "/article/00",
        "/article/..%2f",
        "/list/Nothing",
        "/questions/none",
        "/x",
    ],
)
def test_what_is_not_there_is_404(client: Client, path: str) -> None:
    response = client.ask(path, headers=HTML)
    assert response.status == 404
    assert "没有这一页" in response.text


def test_the_language_and_the_look_are_kept(client: Client) -> None:
    chosen = client.ask("/settings?language=en&theme=dark&back=/list/Body")
    assert chosen.status == 303
    assert chosen.headers["location"] == "/list/Body"
    cookies = "; ".join(c.partition(";")[0] for c in chosen.headers.get_all("set-cookie", []))
    page = client.ask("/list/Body", headers=HTML | {"Cookie": cookies}).text
    assert 'lang="en"' in page
    assert 'data-theme="dark"' in page
    assert "The most connected first" in page


def test_a_page_that_was_made_before_is_the_same_and_each_reader_gets_their_own(
    client: Client,
) -> None:
    first, again = (client.ask("/id/person/陈吉宁", headers=HTML) for _ in range(2))
    assert (again.text, again.status) == (first.text, 200)
    english = client.ask("/id/person/陈吉宁", headers=HTML | {"Accept-Language": "en"})
    assert 'lang="en"' in english.text
    turtle = client.ask("/id/person/陈吉宁", headers={"Accept": "text/turtle"})
    assert turtle.media_type == "text/turtle"
    assert client.ask("/id/person/陈吉宁", headers=HTML).text == first.text


@pytest.mark.parametrize("back", ["//evil.example/", "http://evil.example/", "/\\evil.example"])
def test_going_back_stays_here(client: Client, back: str) -> None:
    assert client.ask(f"/settings?theme=dark&back={back}").headers["location"] == "/"


def test_the_browser_s_language_is_heard(client: Client) -> None:
    english = client.ask("/", headers=HTML | {"Accept-Language": "en-GB,en;q=0.9,zh;q=0.5"})
    assert "What the graph holds" in english.text


def test_a_query_s_answer_is_a_table_with_links(client: Client) -> None:
    text = "SELECT ?p ?x { ?p a zp:Official . BIND('<b>bold' AS ?x) }"
    response = client.form("/query", {"query": text}, "text/html")
    assert "/id/person/蔡奇" in links(response.text)
    assert "<b>bold" not in response.text
    assert "&lt;b&gt;bold" in response.text
    wrong = client.form("/query", {"query": "SELECT * { ?s ?p }"}, "text/html")
    assert wrong.status == 400
    assert "line 1, column" in wrong.text


def test_a_saved_question_is_a_form(client: Client) -> None:
    listed = client.ask("/questions", headers=HTML).text
    assert "/questions/holder_on" in links(listed)
    asked = client.ask(
        "/questions/holder_on?post=北京市人民政府市长&on=2019-09-08&ask=1", headers=HTML
    )
    assert asked.status == 200
    assert "陈吉宁" in words(asked.text)
    assert 'class="cites"' in asked.text
    wrong = client.ask("/questions/holder_on?post=x&on=yesterday&ask=1", headers=HTML)
    assert wrong.status == 400


def test_a_name_that_nothing_bears_is_said_in_the_reader_s_language(client: Client) -> None:
    asked = client.ask("/questions/colleagues_of?person=无名氏&ask=1", headers=HTML)
    assert asked.status == 400
    assert "没有找到“无名氏”" in asked.text
    assert "--person" not in asked.text


def test_a_question_is_explained_in_the_reader_s_language(client: Client) -> None:
    english_too = HTML | {"Cookie": "language=en"}
    chinese, english = (
        client.ask("/questions/coverage", headers=headers).text.partition("<details")[0]
        for headers in (HTML, english_too)
    )
    assert "转载不计。" in chinese
    assert "Reprints do not count." not in chinese
    assert "Reprints do not count." in english
    assert "转载不计。" not in english
    assert 'value="9999' not in chinese  # an open end is an empty field


def test_every_saved_question_answers(client: Client) -> None:
    for address in links(client.ask("/questions", headers=HTML).text):
        if address.startswith("/questions/"):
            assert client.ask(address, headers=HTML).status in {200, 400}, address


def test_what_to_doubt_is_a_page(sample_client: Client) -> None:
    assert "/check" in links(sample_client.ask("/questions", headers=HTML).text)
    answer = sample_client.ask("/check", headers=HTML)
    assert answer.status == 200
    for name in ("contradictions", "doubtful", "inferred_dates", "short_forms", "coverage", "gaps"):
        assert f'<h2 id="{name}">' in answer.text
    assert "/id/person/" in answer.text
    assert "<details><summary>" in answer.text
    assert "<script>" not in answer.text


def test_hostile_text_stays_text(sample_client: Client) -> None:
    rows = json.loads(sample_client.query("SELECT DISTINCT ?x { ?x rdfs:label ?l }").body)
    iris = [row["x"]["value"] for row in rows["results"]["bindings"]]
    addresses = [iri.removeprefix("https://w3id.org/zhengpu") for iri in iris if "/id/" in iri]
    assert addresses
    for address in addresses:
        html = sample_client.ask(address, headers=HTML).text
        assert not re.search(r"<script(?! type=\"module\" src=\"/bundle/)", html), address
        assert not re.search(r"<img|onerror=|javascript:", html.replace("&lt;img", "")), address
        assert "style=" not in html


def test_what_was_seen_is_told_from_what_was_reported(client: Client) -> None:
    html = client.ask("/id/person/蔡奇", headers=HTML).text
    assert '<span class="end-seen"><time>2019-06-01</time></span>' in html
    assert "见报 报道所见的日期，不是起止" in words(html)


def test_the_posts_of_a_body_stand_by_rank(client: Client) -> None:
    text = words(client.ask("/id/body/中国共产党北京市委员会", headers=HTML).text)
    posts = text[text.index("任职") :]
    assert posts.index("书记") < posts.index("副书记")


def test_an_agenda_tells_what_was_dealt_with(client: Client) -> None:
    query = "SELECT ?e ?what { ?i a zp:AgendaItem ; zp:inEvent ?e ; rdfs:label ?what }"
    event, what = client.query(query, "text/csv").text.splitlines()[1].split(",", 1)
    page = client.ask(event.removeprefix("https://w3id.org/zhengpu"), headers=HTML).text
    assert what.strip('"').strip("《》")[:12] in words(page)


def test_a_document_has_a_path(client: Client) -> None:
    query = "SELECT ?d { ?d a zp:Document . ?i zp:about ?d ; a zp:AgendaItem }"
    document = client.query(query, "text/csv").text.split()[1]
    text = words(client.ask(document.removeprefix("https://w3id.org/zhengpu"), headers=HTML).text)
    _, path, rest = text.rpartition("经过 1 ")
    assert path
    assert re.match(r"(\d{4}-\d\d-\d\d|—) (审议|研究|传达学习|学习|听取)", rest)


def test_the_questions_stand_by_what_they_ask_about(client: Client) -> None:
    text = words(client.ask("/questions", headers=HTML).text)
    assert text.index("关于人物") < text.index("关于职位") < text.index("关于整个图谱")


def test_a_form_opens_with_what_this_graph_knows(client: Client) -> None:
    html = client.ask("/questions/holder_on", headers=HTML).text
    assert 'value="北京市委书记"' in html
    assert 'value="2019-07-15"' in html
    assert "蔡奇" in words(html)


def test_the_check_is_in_one_language(client: Client) -> None:
    chinese = words(client.ask("/check", headers=HTML).text)
    english = words(client.ask("/check", headers=HTML | {"Accept-Language": "en-GB"}).text)
    assert "推断的日期" in chinese
    assert "inferred dates" not in chinese.casefold()
    assert "Inferred dates" in english
    assert "推断的日期" not in english


def test_a_sentence_of_the_check_leads_to_its_place(client: Client) -> None:
    quote = "SELECT ?f ?q { ?e zp:quote ?q ; zp:inArticle ?a . ?a zp:sourceFile ?f } LIMIT 1"
    file, words_said = client.query(quote, "text/csv").text.splitlines()[1].split(",", 1)
    answer = client.ask("/sentence?" + urlencode({"file": file, "quote": words_said.strip('"')}))
    assert answer.status == 303
    assert re.fullmatch(r"/article/[0-9a-f]+#evidence-\d+-\d+", answer.headers["location"])
    assert client.ask("/sentence?file=none&quote=x").status == 404


def test_the_page_of_help_is_in_both_languages(client: Client) -> None:
    assert "见报不是就任" in words(client.ask("/about", headers=HTML).text)
    english = client.ask("/about", headers=HTML | {"Accept-Language": "en"}).text
    assert "A first sighting is no beginning" in words(english)


@pytest.mark.parametrize("accept", ["en-GB", "en", "en-US,zh;q=0.2", "fr,en;q=0.8", "zh;q=0.5,en"])
def test_english_of_any_place_is_english(client: Client, accept: str) -> None:
    html = client.ask("/about", headers=HTML | {"Accept-Language": accept}).text
    assert '<html lang="en">' in html


def test_answers_are_in_one_language(client: Client) -> None:
    path = "/questions/body_tree?body=北京市委&ask=1"
    chinese, _, _ = words(client.ask(path, headers=HTML).text).partition("SPARQL #")
    html = client.ask(path, headers=HTML | {"Accept-Language": "en"}).text
    english, _, _ = words(html).partition("SPARQL #")
    assert "下级" in chinese
    assert "下级 below" not in chinese
    assert "below" in english
    assert "下级" not in english


def test_a_list_tells_more_than_names(client: Client) -> None:
    officials = words(client.ask("/list/Official", headers=HTML).text)
    assert re.search(r"陈吉宁 \d+ 北京市人民政府市长|陈吉宁 \d+ 中国共产党北京市委员会", officials)
    meetings = client.ask("/list/Meeting?order=time", headers=HTML).text
    days = re.findall(r"20\d\d-\d\d-\d\d", words(meetings))
    assert days == sorted(days, reverse=True)
    assert 'aria-current="true">最近在前' in meetings


def test_what_is_not_there_can_be_searched_for(client: Client) -> None:
    html = client.ask("/id/person/没有这个人", headers=HTML).text
    assert 'href="/search?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E4%BA%BA"' in html
    assert "搜索“没有这个人”" in html
