"""Reads the end of an article: `(责编:王珂园、常雪梅)`, a signature with its date, buttons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model.time import PartialDate
from kg.readers.dateline import (
    Frame,
    find_date,
    find_dates,
    looks_like_publisher,
    read_frame_line,
    tidy_publisher,
)
from kg.readers.lines import Line
from kg.readers.press import read_press


@dataclass(frozen=True, slots=True)
class Ending:
    """Where the article proper ends (exclusive), and what the lines below it say."""

    end: int
    frame: Frame


# 会场.jpg; 图片来源：市新闻中心; 打印本页; 上一篇：…; ---; (更新时间戳: 1719751877470);
# （此件公开发布）
_LEFTOVER = re.compile(
    r"[-=—*_\s]+|[-\s]*[(（]?更新时间戳.*|[(（]此件.{0,12}[)）]|[(（]?完[)）]?|undefined"
    r"|\S{1,60}\.(?:jpe?g|png|gif|bmp|webp)|.{0,12}图片?来源[:：].{2,20}"
    r"|[\W_]*(?:上一[篇条]|下一[篇条]|相关(?:新闻|阅读|链接|文章)|延伸阅读|扫一扫|分享到|打印|"
    r"关闭|返回"
    r"|版权所有|Copyright|©|纠错|特别声明|免责声明|阅读原文|推荐阅读|网站地图|主办|承办).{0,60}"
)
_IN_BRACKETS = re.compile(r"[(（【\[](?P<inner>[^()（）【】]{2,100})[)）】\]]")
# …会议研究了其他事项。（记者 张三）; …其他事项。 记者 张三 摄
_AT_THE_END = re.compile(
    r"[(（](?P<inner>[^()（）]{2,80})[)）]\s*$"
    r"|(?<=[。！”])\s*(?P<open>[^\s。，]{0,12}记者[^。，]{2,30})$"
)
# 《松河日报》（2022年1月15日 01版）; 据《松河日报》2022年1月15日
_CUTTING = re.compile(
    r"[(（]?\s*(?:据|原载|转自|摘自|来源[:：]?)?\s*《(?P<name>[^》]{2,20})》\s*[(（]?"
    r"\s*(?P<date>\d{4}[^)）]*)[)）]*"
    r"|[(（]\s*(?P<day>\d{4}年\d{1,2}月\d{1,2}日)\s*《(?P<paper>[^》]{2,20})》[^)）]{0,12}[)）]"
)
# （据“云泽发布”微信公众号 2020-11-09）
_QUOTING = re.compile(
    r"[(（](?:据|来源[:：]?|摘自|转自)\s*[“《]?(?P<name>[\w·]{2,20})[”》]?(?:微信公众号|微博|"
    r"客户端|网站)?\s*(?P<date>\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?)?\s*[)）]"
)
_SIGNATURE_LINES = 3
# 岭东省人民政府办公厅　2021年2月1日印发; alone on its line, 2021年2月1日
_ISSUED = re.compile(r"\s*印发\s*$|\s*$")
_ISSUE_LINES = 8
_LONGEST_ISSUE = 80
"""Of a line that is a name and a day and nothing else."""


def read_ending(lines: Sequence[Line]) -> Ending:
    """Read the lines of an article from its body's first line on; that line is always body."""
    below: list[Frame] = []
    last = len(lines) - 1
    while last > 0:
        found = _read_end_line(lines[last].text)
        if found is None:
            break
        below.append(found)
        last -= 1
    frame = sum(reversed(below), Frame())
    if last > 0 and (signed := _read_signature(lines[: last + 1])):
        return Ending(lines[last].end, frame + signed)
    frame += Frame(drawn_up=_issue_day(lines[1 : last + 1]))
    inline = _AT_THE_END.search(lines[last].text)
    if inline and inline.start() and (found := _read_bracket(inline["inner"] or inline["open"])):
        cut = len(lines[last].text[: inline.start()].rstrip())
        return Ending(lines[last].start + cut, found + frame)
    return Ending(lines[last].end, frame)


def _issue_day(lines: Sequence[Line]) -> PartialDate | None:
    """Return the day under a document that goes on below it with 抄送, 印发 and the like."""
    for line in lines[-_ISSUE_LINES:]:
        dates = find_dates(line.text) if len(line.text) <= _LONGEST_ISSUE else ()
        if not dates:
            continue
        (start, end), day = dates[0]
        before = line.text[:start].strip(" \u3000")
        if _ISSUED.match(line.text, end) and (not before or looks_like_publisher(before)):
            return day
    return None


def is_leftover(line: str) -> bool:
    """Tell whether a line is a button or a rule, of no article."""
    return _LEFTOVER.fullmatch(line) is not None


def _read_end_line(line: str) -> Frame | None:
    """Read a line below the article; None where it still belongs to it."""
    if is_leftover(line):
        return Frame()
    if cutting := _CUTTING.fullmatch(line):
        return Frame(
            find_date(cutting["date"] or cutting["day"]), cutting["name"] or cutting["paper"]
        )
    if quoting := _QUOTING.fullmatch(line):
        return Frame(find_date(quoting["date"] or ""), quoting["name"])
    if bracketed := _IN_BRACKETS.fullmatch(line):
        return _read_bracket(bracketed["inner"])
    found = read_frame_line(line)
    # A date without a field's name is a signature's: it belongs to the document.
    # 2023-05-06 岭东日报 is none, but tells where the article stood
    alone = found is not None and found.publisher is None
    return None if alone and find_dates(line[:12]) else found


def _read_bracket(inner: str) -> Frame | None:
    """Read what an article has in brackets at its end; None where it is part of the text."""
    if press := read_press(inner):
        return Frame(press=press)
    if looks_like_publisher(inner):
        return Frame(publisher=inner)
    found = read_frame_line(inner)
    return found if found and found != Frame() and not find_dates(inner[:12]) else None


def _read_signature(lines: Sequence[Line]) -> Frame | None:
    """Read `中共沧澜市委组织部` over `2024年5月11日`: who issued a document and when."""
    dates = find_dates(lines[-1].text)
    if not dates:
        return None
    (start, end), day = dates[0]
    beside = lines[-1].text[:start].strip(" \u3000(（")
    if lines[-1].text[end:].strip(" ()（）。") or (beside and not looks_like_publisher(beside)):
        return None
    signers = [beside] if beside else []
    for line in reversed(lines[-1 - _SIGNATURE_LINES : -1]):
        if not looks_like_publisher(line.text):
            break
        signers.append(line.text)
    return Frame(day, tidy_publisher(signers[-1]) if signers else None)
