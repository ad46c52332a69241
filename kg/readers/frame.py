"""Reads the frame of an article: where headline and body stand, and who published it when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model.text import Span
from kg.readers.dateline import Frame, read_frame_line
from kg.readers.ending import is_leftover, read_ending
from kg.readers.lines import Line, split_lines
from kg.readers.wire import is_wire, read_wire


@dataclass(frozen=True, slots=True)
class Framed:
    """Where headline and body of a text stand (each None where it has none), and its frame."""

    title: Span | None
    body: Span | None
    frame: Frame


@dataclass(frozen=True, slots=True)
class _Head:
    """The lines of the headline, the first line of the body, and what stands around them."""

    headline: tuple[int, ...]
    first: int
    frame: Frame


# 中国共产党新闻网>>“不忘初心、牢记使命”主题教育官方网站; 当前位置：首页 > 要闻
_BREADCRUMB = re.compile(r".{0,30}>>|.{0,4}(?:当前|所在)(?:的)?位置|首页\s*[>›»/·-]")
# 330北京市委常委会召开会议….txt: the name of the file that the text was once in.
_FILE_NAME = re.compile(
    r"(?:\d{1,5}(?![\d年月日届次号个名条项%％])[\s._\-、]*)?(?P<title>\S.*?)\.(?:txt|html?|docx?|"
    r"pdf)"
)
_NUMBERED = re.compile(
    r"[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[.．、]\D"
)
_LONGEST_HEADLINE = 120
_HEAD_LINES = 24
# A headline has two or three lines, a notice one more; what is longer has a page's menu above it.
_MOST_LINES = 6
_BLOCK_LINES = 3


def read_frame(text: str, marked: Span | None = None) -> Framed:
    """Find headline, body and frame in a text that has at least one character to see.

    Args:
        text: The article, one paragraph a line.
        marked: The headline where the source marks it, so that it needs no guessing.
    """
    lines = split_lines(text)
    head = _read_head(lines, marked)
    title = _title(text, [lines[number] for number in head.headline], marked)
    body = lines[head.first :]
    if not body:
        return Framed(title, None, head.frame)
    ending = read_ending(body)
    frame = head.frame
    for line in body[:2]:
        frame += read_wire(line.text)
    frame += ending.frame
    if frame.published is None:
        frame += Frame(published=frame.drawn_up)
    return Framed(title, Span(body[0].start, ending.end), frame)


def _read_head(lines: Sequence[Line], marked: Span | None) -> _Head:
    """Read down to the article proper."""
    kinds = _kinds(lines, marked)
    frame = sum((kind for kind in kinds if isinstance(kind, Frame)), Frame())
    if marked is None:
        plain = [number for number, kind in enumerate(kinds) if kind == "plain"]
    else:
        plain = [
            n for n, kind in enumerate(kinds) if kind == "plain" and lines[n].end > marked.start
        ]
    if not plain:
        return _Head((), len(kinds) if len(kinds) < len(lines) else 0, frame)
    below = [n for n, kind in enumerate(kinds) if isinstance(kind, Frame) and n > plain[0]]
    headline = _below_menu(lines, [number for number in plain if below and number < below[0]])
    if not headline or (marked is not None and len(headline) > _MOST_LINES):
        headline = plain[:1] if marked is not None else _block(lines, plain)
        return _settle(lines, kinds, headline, headline[-1] + 1, frame)
    if len(headline) > _MOST_LINES:
        headline = headline[-_BLOCK_LINES:]
    return _settle(lines, kinds, headline, below[0] + 1, frame)


def _below_menu(lines: Sequence[Line], headline: list[int]) -> list[int]:
    """Leave out what stands above a line that tells where in the site one is: a page's menu."""
    if not headline:
        return headline
    between = range(headline[0], headline[-1])
    crumbs = [number for number in between if _BREADCRUMB.match(lines[number].text)]
    return [number for number in headline if not crumbs or number > crumbs[-1]]


def _kinds(lines: Sequence[Line], marked: Span | None) -> list[Frame | str]:
    """Tell for each line above the article what it is: a Frame, `plain`, or `skip` for none."""
    kinds: list[Frame | str] = []
    title = None
    for line in lines[:_HEAD_LINES]:
        in_title = marked is not None and line.start < marked.end and line.end > marked.start
        above = marked is not None and line.end <= marked.start
        frame = None if in_title else read_frame_line(line.text, below=title is not None)
        if frame is not None:
            kinds.append(frame)
        elif not in_title and (line.text == title or _is_furniture(line.text)):
            kinds.append("skip")
        elif in_title or above or not _is_body(line.text, opening=title is None):
            kinds.append("plain")
            title = title or line.text
        else:
            break
    return kinds


def _is_furniture(line: str) -> bool:
    return _BREADCRUMB.match(line) is not None or is_leftover(line)


def _settle(
    lines: Sequence[Line],
    kinds: Sequence[Frame | str],
    headline: Sequence[int],
    first: int,
    frame: Frame,
) -> _Head:
    """Step over what is left of the frame; a text of headlines alone is all body."""
    while first < len(kinds) and kinds[first] != "plain":
        first += 1
    if first == len(lines) == len(headline):
        return _Head(tuple(headline[: len(headline) - 1][:1]), min(1, len(lines) - 1), frame)
    return _Head(tuple(headline), first, frame)


def _block(lines: Sequence[Line], plain: Sequence[int]) -> list[int]:
    """Take the first lines that stand together as the headline, where no dateline closes it."""
    block = [plain[0]]
    for number in plain[1:_BLOCK_LINES]:
        if number != block[-1] + 1 or lines[number].gap:
            break
        block.append(number)
    return block


def _is_body(line: str, *, opening: bool) -> bool:
    """Tell whether a line is of the article proper; `opening`: no headline stands above it."""
    if is_wire(line) or len(line) > _LONGEST_HEADLINE or "。" in line:
        return True
    return not opening and (line[-1] in "；;：:，," or _NUMBERED.match(line) is not None)


def _title(text: str, headline: Sequence[Line], marked: Span | None) -> Span | None:
    if not headline:
        return marked
    start, end = headline[0].start, headline[-1].end
    if marked is not None:
        return Span(marked.start, max(marked.end, end))
    if len(headline) == 1 and (named := _FILE_NAME.fullmatch(headline[0].text)):
        return Span(start + named.start("title"), start + named.end("title"))
    return Span(start, end)
