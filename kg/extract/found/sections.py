"""Items of a digest (快讯, 简讯): each is a report of its own within one article.

真例：国内联播快讯⏎岭东省启动春耕⏎3月5日，…⏎青州机场通航⏎今天，…
The items share the article, its file and its offsets; what one tells ends where the next begins.
Told apart are headings (a line without an end mark) in an article that calls itself a digest, or
above paragraphs that open with a day of their own, and paragraphs that open with a bullet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.found.findings import Findings
from kg.text.dates import DateExpression
from kg.text.sentences import find_paragraphs

# 国内联播快讯 | 一周要闻 | 简讯
_DIGEST = re.compile(
    "快讯|简讯|短讯|要闻速览|新闻速览|一周要闻|一周动态|新闻集锦|时政短波|简明新闻"
)
# ○3月5日，… | ■市政府…: ● is folded to ·
_BULLET = re.compile("[·〇○◆◇■□▲△★☆◎※▶➤]")
# ★人事
_SHORTEST = 6
# 岭东省启动春耕: a line that is no sentence
_HEADING = re.compile("(?!.*[。；…：])(?=.*[一-龥]).{6,46}(?<![！？，、”）])")
_LONGEST = 46
# 央视网消息（新闻联播）：8月31日深夜，…: the day stands this close to the paragraph's head
_EARLY = 24


@dataclass(frozen=True, slots=True)
class Section:
    """One report of an article: its heading, empty where it has none, and its body."""

    title: tuple[int, int]
    body: tuple[int, int]

    def holds(self, offset: int) -> bool:
        """Tell whether an offset lies in it."""
        return self.title[0] <= offset < self.body[1] or self.body[0] <= offset < self.body[1]


def find_sections(findings: Findings) -> list[Section]:
    """Return the reports of an article in their order; most articles are one."""
    reading = findings.reading
    begin, end = reading.body
    if begin >= end:
        return [Section(reading.title, reading.body)]
    lines = [(a, b) for a, b in find_paragraphs(findings.text) if begin <= a < end]
    heads = _bullets(findings.text, lines) or list(_headings(findings, lines))
    begin, heads = _behind_headline(findings, lines, heads)
    if not heads:
        return [Section(reading.title, (begin, end))]
    sections = []
    if begin < heads[0][0]:
        sections.append(Section(reading.title, (begin, heads[0][0])))
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        stop = end if following is None else following[0]
        sections.append(Section(head, (head[1], stop)))
    return sections


def _behind_headline(
    findings: Findings, lines: list[tuple[int, int]], heads: list[tuple[int, int]]
) -> tuple[int, list[tuple[int, int]]]:
    """Return where the article begins behind more lines of its headline, and what heads remain.

    真例：省委召开党外人士座谈会⏎省委召开党外人士座谈会⏎孟云舟主持并讲话⏎3月5日，…: one report.
    """
    begin = findings.reading.body[0]
    title = findings.reading.title
    first = next((a for a, b in lines if not _is_heading(findings.text, a, b)), begin)
    if title[0] == title[1] or not heads or heads[-1][0] >= first:
        return begin, heads
    if _DIGEST.search(findings.text, *title) or first == lines[0][0]:
        return begin, heads
    return first, []


def _bullets(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return what heads each paragraph with a bullet, where there are several.

    A heading with a bullet (★区委召开会议) is the next paragraphs'; a sentence has none.
    """
    marked = []
    for start, end in lines:
        if _BULLET.match(text, start):
            heading = _is_heading(text, start, end) or end - start < _SHORTEST
            marked.append((start + 1, end) if heading else (start, start))
    return marked if len(marked) > 1 else []


def _is_heading(text: str, start: int, end: int) -> bool:
    """Tell whether a line is no sentence; most are too long to be looked at."""
    return end - start <= _LONGEST and _HEADING.fullmatch(text, start, end) is not None


def _is_near(found: DateExpression) -> bool:
    """Tell whether a date can be that of a report: not 会上，他作了|2016—2017年度|工作汇报."""
    return found.value is None or found.value.precision != "year"


def _headings(findings: Findings, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the lines that head a report."""
    text = findings.text
    digest = _DIGEST.search(text, *findings.reading.title) is not None
    for line, following in zip(lines, lines[1:], strict=False):
        if not _is_heading(text, *line) or _is_heading(text, *following):
            continue
        early = (following[0], min(following[1], following[0] + _EARLY))
        if digest or any(_is_near(found) for found in findings.dates_in(*early)):
            yield line
