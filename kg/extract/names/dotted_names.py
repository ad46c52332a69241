"""Foreign names with · that no title announces.

Rule: `names.dotted` (真例：武装领导人阿卜杜勒·马利克·胡塞发表讲话), a name of sounds alone, unless
a house, a ship or a prize bears it: 哈里·里德|国际机场, “卡尔·文森”|号.
"""

from __future__ import annotations

import re

from kg.extract.base.borders import Ranges
from kg.extract.base.people import People
from kg.extract.base.reading import Reading, in_dictionary
from kg.extract.names.names import Names

# the first part of a name has no more characters
_LONGEST_PART = 7
_SHORTEST = 4
_BEARS = re.compile(
    "[”》』】]|(?:[一二三四五六七八九十]世)?(?:国际)?(?:机场|空港|港口?)|号|级|型|杯|奖|案|"
    "法[案院]|条约|宣言|计划|报告|"
    "(?:[\u4e00-\u9fff]{0,4})(?:医院|大学|学院|学校|中学|小学|基金会?|基地|中心|体育[场馆]|公园|"
    "广场|博物馆|纪念[馆堂碑]|"
    "图书馆|剧院|宫|大厦|大桥|公路|大道|大街|街|路|广场|公司|集团|银行|研究所|司令部|难民营|"
    "水电站|大坝|工业园|论坛|篇)"
)
_BEFORE = frozenset("向对与和同及为的由给在是将")
# 获得者|马里·X, 作家|马里·X: with what words for people end
_BEARERS = frozenset("者员家师手星授士")
_OPENING = ("“", "《", "『", "【", "·", "-")
_PANCHEN = "班禅"


def note_dotted(reading: Reading, names: Names, people: People) -> None:
    """Note the persons whom a name of sounds with · tells, where nobody has been read."""
    text, at = reading.text, reading.text.find("·")
    # 铁力瓦尔迪·X说: who has been read stands there again, 铁力 is a place as well
    again = ((start, end) for _, start, end in people.occurrences()) if at >= 0 else ()
    taken = Ranges([*people.found, *again])
    while at >= 0:
        start = None if taken.overlap(at, at + 1) else _begin(reading, names, at)
        end = None if start is None else names.read(start, anchored=True, foreign=True)
        if start is not None and end is not None and _names_somebody(reading, names, start, end):
            people.add(start, end, "names.dotted")
            taken.add(start, end)
        at = text.find("·", at + 1)


def _begin(reading: Reading, names: Names, dot: int) -> int | None:
    """Return where the first part of a name begins before its ·, None where a word holds it."""
    text, start = reading.text, dot
    while dot - start < _LONGEST_PART and text[start - 1 : start] in names.transliteration:
        start -= 1
    if text.startswith(_PANCHEN, start - 2):
        return start - 2
    if dot - start == _LONGEST_PART or text[start - 1 : start] in _OPENING:
        return None
    if not reading.is_han(start - 1) or text[start - 1] in _BEFORE:
        return start
    if text[start - 1] in _BEARERS:
        return start
    # 阿不来|提·X: 来 writes no sounds, but one character alone is no first part
    if _ends_word(text, start):
        return start if dot - start > 1 else None
    # 人士|马里·X: the last character of the word before writes sounds too
    return start + 1 if dot - start > 2 and _ends_word(text, start + 1) else None


def _ends_word(text: str, end: int) -> bool:
    return any(in_dictionary(text[end - size : end]) for size in (2, 3))


def _names_somebody(reading: Reading, names: Names, start: int, end: int) -> bool:
    """Tell whether all parts are sounds and no places, and nothing bears the name."""
    parts = reading.text[start:end].split("·")
    if len(parts) < 2 or end - start < _SHORTEST or _BEARS.match(reading.text, end):
        return False
    if not names.ends.is_good(end):
        return False
    if any(reading.lexicon.places.get(part) is not None for part in parts[:-1]):
        return False
    sounds = all(char in names.transliteration or char == "-" for char in "".join(parts))
    return sounds or parts[0].startswith(_PANCHEN)
