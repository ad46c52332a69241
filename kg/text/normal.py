"""A text folded for matching, with the way back to the offsets of the original.

What is matched: full-width punctuation, curly quotes, simplified characters, no spaces inside the
sentences. What is written into the graph are always the original's own characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from opencc import OpenCC

from kg.model.text import Span

_FOLD = str.maketrans(
    {
        ",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）",
        "「": "“", "」": "”", "『": "‘", "』": "’", "﹃": "“", "﹄": "”", "｢": "“", "｣": "”",
        "•": "·", "‧": "·", "∙": "·", "・": "·", "●": "·", "．": "·", "〔": "（", "〕": "）",
        "\u00a0": " ", "\u3000": " ", "\t": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ",
        "\u200b": " ", "\ufeff": " ", "\u200e": " ", "\u200f": " ", "\u202a": " ", "\u202c": " ",
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        **{chr(0xFF21 + letter): chr(0x41 + letter) for letter in range(26)},
        **{chr(0xFF41 + letter): chr(0x61 + letter) for letter in range(26)},
        "％": "%", "－": "—", "–": "—", "―": "—", "〇": "〇", "○": "〇",
    }
)  # fmt: skip
# 5，000 | 07：59: a comma or colon between digits stays what it is
_NUMERIC = re.compile(r"(?<=[0-9])[，：](?=[0-9])")
# 枫城市召开全市优化营商环境大会.市委书记: a full stop after a Chinese character
_STOP = re.compile(r"(?<=[\u4e00-\u9fff”）])\.(?=[\u4e00-\u9fff“（\s]|$)", re.M)
_SPACES = re.compile(r"(?<=\S) +(?=\S)|^ +| +$", re.M)
_SENTENCE_MARK = re.compile(r"[。，；！]")
# at least this share of characters must change before a text counts as traditional;
# simplified news changes in under one of 1,000 (乾县, 著名 misread), traditional in over 200
_TRADITIONAL_SHARE = 0.02


@dataclass(frozen=True, slots=True)
class Normal:
    """A folded text. `kept` holds, for each of its characters, the offset in the original.

    `kept` is None where no character was dropped, so that offsets are the same.
    """

    text: str
    kept: tuple[int, ...] | None

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
def _converter() -> OpenCC:
    return OpenCC("t2s")


@lru_cache(maxsize=1)
def _traditional() -> frozenset[str]:
    """Return the characters (CJK, the first block and extension A) that have a simplified form."""
    block = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))]
    simple = _converter().convert("\n".join(block)).split("\n")
    return frozenset(char for char, plain in zip(block, simple, strict=True) if char != plain)


def _simplify(text: str) -> str:
    # most texts have none, and to look is a hundredth of the work of converting
    if _traditional().isdisjoint(text):
        return text
    simple: str = _converter().convert(text)
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


def _colon(match: re.Match[str]) -> str:
    return "," if match.group() == "，" else ":"


def normalise(text: str) -> Normal:
    """Fold a text. Idempotent; every character kept stands for one of the original's.

    Spaces go from lines that hold sentences (卓　越主持 → 卓越主持) and stay, one a gap, in
    headlines, where they part clauses (郁文昭讲话 卓越主持).
    """
    normal = _fold(text)
    # 大会 .市委书记: a mark may mean another one now that the space before it is gone
    while normal.kept is not None:
        again = _fold(normal.text)
        if again.text == normal.text:
            break
        kept = normal.kept
        through = kept if again.kept is None else tuple(kept[offset] for offset in again.kept)
        normal = Normal(again.text, through)
    return normal


def _fold(text: str) -> Normal:
    """Fold marks and characters, then drop the spaces, once."""
    folded = _pair_quotes(_simplify(text).translate(_FOLD))
    folded = _STOP.sub("。", _NUMERIC.sub(_colon, folded))
    if " " not in folded:
        return Normal(folded, None)
    kept: list[int] = []
    start = 0
    for line in folded.split("\n"):
        _keep_line(line, start, kept)
        start += len(line) + 1
        kept.append(start - 1)
    kept.pop()
    if len(kept) == len(folded):
        return Normal(folded, None)
    return Normal("".join([folded[offset] for offset in kept]), tuple(kept))


def _keep_line(line: str, start: int, kept: list[int]) -> None:
    if " " not in line:
        kept.extend(range(start, start + len(line)))
        return
    prose = _SENTENCE_MARK.search(line) is not None
    previous = 0
    for gap in _SPACES.finditer(line):
        kept.extend(range(start + previous, start + gap.start()))
        inner = gap.start() > 0 and gap.end() < len(line)
        latin = inner and line[gap.start() - 1].isascii() and line[gap.end()].isascii()
        if inner and (latin or not prose):
            kept.append(start + gap.start())
        previous = gap.end()
    kept.extend(range(start + previous, start + len(line)))
