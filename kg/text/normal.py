"""A text folded for matching, with the way back to the offsets of the original.

What is matched: full-width punctuation, curly quotes, simplified characters, no spaces inside the
sentences. What is written into the graph are always the original's own characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kg.model.record import record
from kg.model.text import Span
from kg.text.script import converter

# what each mark, space and wide character is folded to
_FOLDED = {
    ",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）",
    "「": "“", "」": "”", "『": "‘", "』": "’", "﹃": "“", "﹄": "”", "｢": "“", "｣": "”",
    "•": "·", "‧": "·", "∙": "·", "・": "·", "●": "·", "．": "·", "〔": "（", "〕": "）",
    "\u00a0": " ", "\u3000": " ", "\t": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ",
    "\u200b": " ", "\ufeff": " ", "\u200e": " ", "\u200f": " ", "\u202a": " ", "\u202c": " ",
    **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
    **{chr(0xFF21 + letter): chr(0x41 + letter) for letter in range(26)},
    **{chr(0xFF41 + letter): chr(0x61 + letter) for letter in range(26)},
    "％": "%", "－": "—", "–": "—", "―": "—", "〇": "〇", "○": "〇",
}  # fmt: skip
DOTS = frozenset(mark for mark, folded in _FOLDED.items() if folded == "·")
"""Marks that are printed for · between the parts of a foreign name."""
_TO_FOLD = re.compile("[" + re.escape("".join(_FOLDED)) + "]")
# 5，000 | 07：59: a comma or colon between digits stays what it is
_NUMERIC = re.compile(r"[，：](?<=[0-9].)(?=[0-9])")
# 枫城市召开全市优化营商环境大会.市委书记: a full stop after a Chinese character
_STOP = re.compile(r"\.(?<=[\u4e00-\u9fff”）].)(?=[\u4e00-\u9fff“（\s]|$)", re.M)
# 【召开教育工作会议】3月5日，…: a heading and what it heads
_HEADING = re.compile(r"^【(?P<heading>[^【】\n]{2,60})】(?=[^\n]*[，。])", re.M)
# 1日　县委书记主持会议: the day at the head of a chronicle's line is a clause
_DAY_HEAD = re.compile(
    r"^(?P<day>(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:(?:\d{1,2}[-—至、])?\d{1,2}日|[同是当]日))"
    r" (?= *\S)",
    re.M,
)
_SPACES = re.compile(r"(?<=\S) +(?=\S)|^ +| +$", re.M)
# 张立秀（女）, 王 亮, 肖开提·依明
_NAME = (
    r"(?:[\u4e00-\u9fff]{2,8}·[\u4e00-\u9fff·]{2,12}"
    r"|[\u4e00-\u9fff] +[\u4e00-\u9fff](?![\u4e00-\u9fff])"
    r"|[\u4e00-\u9fff]{2,4})(?:（[^（）\n]{1,10}）)?"
)
_NAMES = re.compile(_NAME)
# 副主任：张立秀（女） 李保田 王 亮: a row of names that only spaces part, behind a title or of six
_ROW = re.compile(
    rf" *(?:(?P<head>[^，。；：\n]{{2,40}}：) *{_NAME}(?: +{_NAME})+|{_NAME}(?: +{_NAME}){{5,}}) *"
)
# the same with marks; spaces within it part no clauses
_ROSTER = re.compile(rf" *(?:[^，。；：\n]{{2,40}}：)? *{_NAME}(?:、 *{_NAME})+ *")
_SENTENCE_MARK = re.compile(r"[。，；！]")
# at least this share of characters must change before a text counts as traditional;
# simplified news changes in under one of 1,000 (乾县, 著名 misread), traditional in over 200
_TRADITIONAL_SHARE = 0.02


@record
class Normal:
    """A folded text. `kept` holds, for each of its characters, the offset in the original.

    `kept` is None where no character was dropped, so that offsets are the same; `traditional`
    tells that the original is in traditional characters.
    """

    text: str
    kept: tuple[int, ...] | None
    traditional: bool = False

    def original(self, start: int, end: int) -> Span:
        """Return the original's span of the folded characters [start, end)."""
        if self.kept is None:
            return Span(start, end)
        return Span(self.kept[start], self.kept[end - 1] + 1)

    def folded(self, span: Span) -> tuple[int, int]:
        """Return the folded range of an original span; it may be empty."""
        if self.kept is None:
            return span.start, span.end
        return bisect_left(self.kept, span.start), bisect_right(self.kept, span.end - 1)


@lru_cache(maxsize=1)
def _traditional() -> re.Pattern[str]:
    """Match a character (CJK, the first block and extension A) that has a simplified form."""
    block = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))]
    simple = converter().convert("\n".join(block)).split("\n")
    changed = (char for char, plain in zip(block, simple, strict=True) if char != plain)
    return re.compile(f"[{''.join(changed)}]")


def _simplify(text: str) -> str:
    # most texts have none, and to look is a hundredth of the work of converting
    if _traditional().search(text) is None:
        return text
    simple: str = converter().convert(text)
    if simple == text or len(simple) != len(text):
        return text
    changed = sum(a != b for a, b in zip(text, simple, strict=True))
    return simple if changed > _TRADITIONAL_SHARE * len(text) else text


def _pair_quotes(text: str) -> str:
    """Turn straight double quotes into opening and closing ones, starting afresh each line."""
    if '"' not in text:
        return text
    lines = []
    for line in text.split("\n"):
        parts = line.split('"')
        joined = parts[0]
        for number, part in enumerate(parts[1:]):
            joined += ("“" if number % 2 == 0 else "”") + part
        lines.append(joined)
    return "\n".join(lines)


def _plain(match: re.Match[str]) -> str:
    return _FOLDED[match.group()]


def _colon(match: re.Match[str]) -> str:
    return "," if match.group() == "，" else ":"


def normalise(text: str) -> Normal:
    """Fold a text. Idempotent; every character kept stands for one of the original's.

    Spaces go from lines that hold sentences (卓　越主持 → 卓越主持) and stay, one a gap, in
    headlines, where they part clauses (郁文昭讲话 卓越主持). In a row of names they become 、.
    """
    simple = _simplify(text)
    traditional = simple is not text
    normal = _fold(simple)
    # 大会 .市委书记: a mark may mean another one now that the space before it is gone
    while normal.kept is not None:
        again = _fold(normal.text)
        if again.text == normal.text:
            break
        kept = normal.kept
        through = kept if again.kept is None else tuple(kept[offset] for offset in again.kept)
        normal = Normal(again.text, through)
    return replace(normal, traditional=traditional) if traditional else normal


def _fold(text: str) -> Normal:
    """Fold the marks of a text in simplified characters, then drop the spaces, once."""
    folded = _pair_quotes(_TO_FOLD.sub(_plain, text))
    folded = _part_names(_STOP.sub("。", _NUMERIC.sub(_colon, folded)))
    if "】" in folded:
        folded = _HEADING.sub(r" \g<heading>\n", folded)
    if "日 " in folded:
        folded = _DAY_HEAD.sub(r"\g<day>，", folded)
    kept: list[int] = []
    pieces: list[str] = []
    previous = 0
    for start, end in _lost(folded):
        kept.extend(range(previous, start))
        pieces.append(folded[previous:start])
        previous = end
    if previous == 0:
        return Normal(folded, None)
    kept.extend(range(previous, len(folded)))
    pieces.append(folded[previous:])
    return Normal("".join(pieces), tuple(kept))


def _part_names(text: str) -> str:
    """Put 、 between the names of a row, for the first of the spaces that part two of them."""
    if " " not in text:
        return text
    lines = []
    for line in text.split("\n"):
        row = _ROW.fullmatch(line) if " " in line else None
        if row is not None:
            names = list(_NAMES.finditer(line, max(0, row.end("head"))))
            marks = {name.end() for name in names[:-1]}
            line = "".join("、" if at in marks else char for at, char in enumerate(line))
        lines.append(line)
    return "\n".join(lines)


def _lost(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of spaces that go, line by line."""
    if " " not in text:
        return
    offset = 0
    for line in text.split("\n"):
        if " " in line:
            yield from ((offset + start, offset + end) for start, end in _lost_in_line(line))
        offset += len(line) + 1


def _lost_in_line(line: str) -> Iterator[tuple[int, int]]:
    prose = _SENTENCE_MARK.search(line) is not None or _ROSTER.fullmatch(line) is not None
    for gap in _SPACES.finditer(line):
        start, end = gap.span()
        inner = start > 0 and end < len(line)
        latin = inner and line[start - 1].isascii() and line[end].isascii()
        if inner and (latin or not prose):
            start += 1
        if start < end:
            yield start, end
