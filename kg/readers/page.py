"""Finds the article among the lines of a web page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.readers.dateline import Frame, read_frame_line

# Marks in the text of a page; cleaned text holds no control characters, so they are no one's own.
BREAK = "\x1e"
LINK_BEGINS = "\x02"
LINK_ENDS = "\x03"
_MARK = re.compile(f"[{LINK_BEGINS}{LINK_ENDS}]")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a page and how many of its characters are links'."""

    text: str
    linked: int

    @property
    def is_menu(self) -> bool:
        """Tell whether it is all links, as menus and lists of news are."""
        return self.linked * 10 >= len(self.text) * 6 and "。" not in self.text

    @property
    def is_prose(self) -> bool:
        """Tell whether it is a paragraph."""
        return "。" in self.text or len(self.text) >= 60


# Below the article: 相关新闻, 上一篇：…, 版权所有, 京ICP备…
_BELOW = re.compile(
    r"[\W_]*(?:相关(?:新闻|阅读|链接|文章|推荐|报道|稿件)|上一[篇条]|下一[篇条]|推荐阅读|"
    r"延伸阅读|热门|精彩推荐"
    r"|版权所有|Copyright|©|打印本页|关闭窗口|返回顶部|网站地图|联系我们|扫一扫|微信扫|网友评论|"
    r"主办单位?[:：]"
    r"|承办|友情链接|\S{1,3}ICP备|附件下载|分享到)",
    re.IGNORECASE,
)
_ABOVE_LINES = 6
_SIGNATURE_LINES = 4


def text_lines(marked: str) -> list[str]:
    """Cut a text at its BREAKs into lines without blanks around them, dropping empty ones."""
    return [line for line in (part.strip() for part in marked.split(BREAK)) if line]


def article_lines(
    marked: str, heading: str | None, page_title: str | None
) -> tuple[str | None, list[str]]:
    """Choose the article's headline and lines, with the dateline, among those of a page."""
    rows = [row for row in _rows(marked) if not row.is_menu or row.text == heading]
    start = _headline_at(rows, heading, page_title)
    if start is None:
        start = _start_without_headline(rows)
        title = None
    else:
        title = rows[start].text
    return title, [row.text for row in rows[start : _end(rows, start)]]


def _rows(marked: str) -> list[_Row]:
    rows = []
    in_link = False
    for part in marked.split(BREAK):
        linked, plain = 0, []
        for piece in re.split(f"({_MARK.pattern})", part):
            if _MARK.fullmatch(piece):
                in_link = piece == LINK_BEGINS
            else:
                plain.append(piece)
                linked += len(piece.strip()) if in_link else 0
        text = "".join(plain).strip()
        if text:
            rows.append(_Row(text, linked))
    return rows


def _headline_at(rows: list[_Row], heading: str | None, page_title: str | None) -> int | None:
    """Find the headline: the h1 if prose follows it, else the longest line of the page's title."""
    if heading is not None:
        places = [n for n, row in enumerate(rows) if row.text == heading]
        places = [n for n in places if any(row.is_prose for row in rows[n + 1 :])]
        if places:
            return places[-1]
    if page_title is None:
        return None
    parts = [n for n, row in enumerate(rows) if len(row.text) >= 6 and row.text in page_title]
    return max(parts, key=lambda n: (len(rows[n].text), n)) if parts else None


def _start_without_headline(rows: list[_Row]) -> int:
    """Go up from the first paragraph as far as headline and dateline may reach."""
    first = next((n for n, row in enumerate(rows) if row.is_prose), 0)
    frames = [n for n in range(max(0, first - _ABOVE_LINES), first) if _is_frame(rows[n].text)]
    return max(0, (frames[0] if frames else first) - 1)


def _is_frame(line: str) -> bool:
    return (read_frame_line(line) or Frame()) != Frame()


def _end(rows: list[_Row], start: int) -> int:
    """Find where the article ends: above 相关新闻 and the like, or below its last paragraph."""
    prose = None
    for number in range(start + 1, len(rows)):
        if prose is not None and _BELOW.match(rows[number].text):
            return number
        if rows[number].is_prose:
            prose = number
    return len(rows) if prose is None else min(len(rows), prose + 1 + _SIGNATURE_LINES)
