"""Concepts: formulas (提法) and short phrases in quotes.

Rules: `concepts.known`, a formula of the lexicon wherever it stands (真例：增强四个意识),
`concepts.quoted`, words in quotes that no other rule has taken and that are no sentence, number
or name of a thing (真例：落实“五个一”工作机制).
"""

from __future__ import annotations

import re

from kg.extract.borders import Ranges
from kg.extract.findings import Thing
from kg.extract.things import Things
from kg.text.cues import Cued

# “五个一”, “接诉即办”
_QUOTED = Cued("“(?P<name>[^“”\n]{2,28})”")
# “我们都很高兴”, “好了吗”: what somebody says
_SENTENCE_LIKE = re.compile(
    "[。！？；]|^[的了]|^(?:我|你|他|她|我们|他们|这|那|是|很|非常|不能|不是)|[了吗呢吧啊嘛]$"
)
# 他说：“…”, 标语写着“…”
_SPEECH_BEFORE = re.compile("(?:说|称|问|答|道|：|喊|写着|写道|表示|感慨|感叹)[，：]?$")
# 台风“博罗依”, “神舟”飞船: names of things
_THING_BEFORE = re.compile(
    "(?:台风|飓风|热带风暴|飞船|导弹|卫星|军舰|航母|潜艇|探测器|火箭|直升机|战机|演习|行动代号)$"
)
# “8.5%”, “青禾公司”, “枫叶奖”: numbers and names of another kind
_NOT_FORMULA = re.compile("^[0-9.,%]+$|公司$|号$|大会$|会议$|奖$|杯$|台风$|飞船$|日报$")


def find_concepts(things: Things, blocked: list[tuple[int, int]]) -> list[Thing]:
    """Find the concepts in text order.

    Args:
        things: Keeps their records.
        blocked: Ranges of bodies, campaigns and documents, inside which none stands.
    """
    taken = Ranges(blocked)
    found: list[Thing] = []
    for start, end, entry in things.reading.known.formulas:
        if entry.weight == "core" and not taken.cover(start, end):
            concept = things.concept(entry.name, entry)
            found.append(Thing(concept.id, start, end, "concepts.known"))
    known = Ranges((thing.start, thing.end) for thing in found)
    for match in things.reading.cues.finditer(_QUOTED):
        if taken.cover(*match.span()) or known.overlap(*match.span()):
            continue
        quoted = _quoted(things, match)
        if quoted is not None:
            found.append(quoted)
    return sorted(found, key=lambda thing: thing.start)


def _quoted(things: Things, match: re.Match[str]) -> Thing | None:
    text, name, start = things.reading.text, match["name"], match.start()
    if _SENTENCE_LIKE.search(name) or _NOT_FORMULA.search(name):
        return None
    if _SPEECH_BEFORE.search(text, max(0, start - 6), start):
        return None
    if _THING_BEFORE.search(text, max(0, start - 4), start):
        return None
    entry = things.reading.lexicon.formulas.get(name)
    if entry is None and len(name) <= 2:
        return None
    return Thing(things.concept(name, entry).id, *match.span(), "concepts.quoted")
