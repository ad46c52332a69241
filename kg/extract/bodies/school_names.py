"""Schools by a short name that the segmenter takes for a person's or cuts: 云泽大学, 淮洛医学院.

A stem of two to four characters before 大学 or 学院 is a school's where a border stands before it
and the name stands again, or what only schools have stands behind it (真例：由|云壑大学|校长介绍).
"""

from __future__ import annotations

import re

from kg.extract.base.borders import word_before
from kg.extract.base.reading import in_dictionary, tag_alone
from kg.extract.found.body_mentions import Ground

# 医|学院, 职业技术|学院: words of what is taught, between the stem and the ending
_TAUGHT = re.compile(
    "(?:医科?|科技|理工|工程|师范|财经|农业|工业|交通|职业技术|职业|商|音乐|美术|政法|外国语|"
    "民族|中医药)*$"
)
_LONGEST_TAUGHT = 8
# 云泽大学|党委书记, 云泽大学|师生
_BEHIND = re.compile(
    "原?(?:党委|纪委|副?校长|副?院长|教授|师生|学生|校友|附属|举行|召开|举办|图书馆|校园)|治丧|"
    "第[一二三四五六七八九十0-9]{1,3}[次届]"
)
_BORDERS = frozenset("在由到对向为与和及同任于从的赴至是给让、")
# 该校|音乐学院, 了|云泽大学: what no stem holds
_NEVER = frozenset("该本我了其某各校")
_SIZES = (2, 3, 4)


def school_start(ground: Ground, start: int, end: int) -> int | None:
    """Return where the name of a school begins whose ending stands at [start, end), or None."""
    reading, text = ground.reading, ground.text
    if text.startswith("生", end):
        # 大学|生
        return None
    taught = _TAUGHT.search(text, max(0, start - _LONGEST_TAUGHT), start)
    stem_end = start if taught is None else taught.start()
    for size in _SIZES:
        begin = stem_end - size
        if begin < 0 or not all(reading.is_han(at) for at in range(begin, stem_end)):
            return None
        name = text[begin:end]
        known = text.count(name) > 1 or _BEHIND.match(text, end) is not None
        stem = text[begin:stem_end]
        named = ground.lexicon.places.get(stem) is not None or not _is_everyday(stem)
        if any(char in _BORDERS or char in _NEVER for char in stem):
            # 报告会由|学院党委书记
            return None
        if known and named and _is_border(ground, begin):
            return begin
    return None


def _is_border(ground: Ground, begin: int) -> bool:
    """Tell whether a name may begin here: behind a mark, a preposition, a verb."""
    if ground.text.endswith(("同志", "中国共产党", "中共"), 0, begin):
        return True
    if ground.text[begin - 1 : begin + 1] == "同志":
        return False
    if not ground.reading.is_han(begin - 1) or ground.text[begin - 1] in _BORDERS:
        return True
    word = word_before(ground.reading, begin, longest=4)
    return word is not None and word.whole and word.tag[0] in "vpcud"


def _is_everyday(stem: str) -> bool:
    """Tell whether a stem is a word that names no school: 名牌大学, 开放大学."""
    return in_dictionary(stem) and tag_alone(stem)[0][1][:2] not in ("ns", "nr", "nz", "nt")
