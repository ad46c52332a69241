from __future__ import annotations

import gzip
import json
import time
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.readers.decoding import clean
from kg.readers.html import html_lines, looks_like_html, parsed_lines, read_html, simple_lines

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "xwlb.jsonl.gz"
PAGE = """<!DOCTYPE html><html><head><title>市政府召开会议_要闻_岭东市人民政府</title>
<meta name="PubDate" content="2023-05-06 08:00"><meta name="ContentSource" content="岭东日报">
<link rel="canonical" href="https://example.org/a.html"><script>alert("x")</script></head><body>
<ul><li><a href="/">首页</a></li><li><a href="/z">政务公开</a></li></ul>
<div>您当前的位置：<a>首页</a> &gt; <a>要闻</a></div><div><h1>
  市政府召开会议 </h1><p>发布时间：2023-05-06 08:00 来源：岭东日报 <a>打印</a></p>
<div><p>　　市长高远主持会议，研究<a href="x">防汛</a>工作。</p><p>会议强调，
要做好准备。</p><p style="display: none">看不见</p><p>（记者 苗苗）</p></div></div>
<h3>相关新闻</h3><ul><li><a>市长调研。</a></li></ul>
<div>主办：岭东市人民政府。</div></body></html>"""


def test_page_loses_its_menu_and_its_foot() -> None:
    draft = read_html(PAGE)
    assert draft.text.split("\n") == [
        "市政府召开会议",
        "发布时间：2023-05-06 08:00 来源：岭东日报 打印",
        "市长高远主持会议，研究防汛工作。",
        "会议强调，要做好准备。",
        "（记者 苗苗）",
    ]
    assert draft.title is not None
    assert draft.text[draft.title.start : draft.title.end] == "市政府召开会议"


def test_page_gives_its_fields() -> None:
    draft = read_html(PAGE)
    assert (str(draft.given.published), draft.given.publisher) == ("2023-05-06", "岭东日报")
    assert draft.url == "https://example.org/a.html"


def test_page_without_h1_has_its_headline_from_its_title() -> None:
    draft = read_html(PAGE.replace("h1>", "div>"))
    assert draft.text.startswith("市政府召开会议\n发布时间")


def test_address_that_is_no_web_address_is_dropped() -> None:
    assert read_html(PAGE.replace("https://example.org/a.html", "javascript:alert(1)")).url is None


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>一</p><p>二</p>", ["一", "二"]),
        ("<p>一<br>二<br/>三</p>", ["一", "二", "三"]),
        ("<div>&nbsp;</div><div>一&nbsp;二</div>", ["一\xa0二"]),
        ("<p>　　市长<b>高&nbsp;远</b>出席</p>", ["市长高\xa0远出席"]),
        ("<p>&ldquo;枫桥&rdquo;&lt;b&gt;&amp;amp;</p>", ["“枫桥”<b>&amp;"]),
        ("<table><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></table>", ["一 二", "三"]),
        ("<p>一</p><script>x()</script><style>p{}</style><!-- 注 --><p>二</p>", ["一", "二"]),
        ("<p>市长\n  高远</p>", ["市长 高远"]),
        ("<p>会议强调，\n要做好</p>", ["会议强调，要做好"]),
        ("一\n<b>二</b>", ["一", "二"]),
        ("330会议.txt\n<span>一</span><br>", ["330会议.txt", "一"]),
        ("<p>高&#8203;远&#27;</p>", ["高远"]),
        ("", []),
    ],
)
def test_paragraphs_of_a_fragment(markup: str, lines: list[str]) -> None:
    assert parsed_lines(markup) == lines
    assert html_lines(markup) == lines


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<p>一</p>", True),
        ("一<br>二", True),
        ("<DIV>一</DIV>", True),
        ("一 < 二，三 > 二", False),
        ("《<十四五>规划》", False),
        ("阅读<更多>", False),
    ],
)
def test_html_is_told_from_text(text: str, html: bool) -> None:
    assert looks_like_html(text) is html


PIECES = st.lists(
    st.sampled_from(
        [
            *("<p>", "</p>", '<p style="text-indent: 2em;">', "<br>", "<br/>", "<strong>"),
            *("</strong>", '<span style="color: rgb(1, 2, 3)">', "</span>", "&nbsp;", "&lt;"),
            *("&amp;", "&gt;", "&ldquo;", "高远", "，", "。", "a", " ", "\n", "　", "\n  ", "<b>"),
            *('<p style="display:none">', "<!--", "-->", "&", "&#39;", "<a href='x'>", "</a>"),
        ]
    ),
    max_size=14,
)


@given(PIECES)
def test_patterns_read_what_the_parser_reads(pieces: list[str]) -> None:
    markup = "<p>" + "".join(pieces) + "</p>"
    simple = simple_lines(markup)
    assert simple is None or simple == parsed_lines(markup)


def test_hidden_and_unknown_markup_is_not_simple() -> None:
    assert simple_lines('<p style="display:none">一</p>') is None
    assert simple_lines("<div>一</div>") is None
    assert simple_lines('<p style="text-indent: 2em;">一<br></p>') == ["一"]


@pytest.mark.skipif(not CORPUS.is_file(), reason="the corpus stands outside the repository")
def test_patterns_read_the_corpus_as_the_parser_does() -> None:
    with gzip.open(CORPUS, "rb") as lines:
        sample = [clean(json.loads(line)["html"]) for line in islice(lines, 0, None, 60)]
    read = [(markup, simple) for markup in sample if (simple := simple_lines(markup)) is not None]
    assert len(read) > 0.95 * len(sample)
    for markup, simple in read:
        assert simple == parsed_lines(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 25_000 + "一",
        "<p>" + " " * 250_000 + "一",
        "<p>一</p>" * 15_000,
        "<br>\n" * 50_000 + "一",
        "<a" * 100_000 + ">一",
        "<b>&" * 50_000 + "一",
    ],
    ids=["deep", "blanks", "paragraphs", "breaks", "open", "entities"],
)
def test_large_and_odd_markup_takes_seconds_of_the_processor(markup: str) -> None:
    # Its own seconds, which a busy machine leaves as they are; in steps of n² it would be hours.
    begun = time.process_time()
    read_html(markup)
    assert time.process_time() - begun < 20
