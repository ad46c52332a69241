"""Names of talks, made of those who take part: 孟云舟会见奥雷尔, 孟云舟同奥雷尔通话."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.extract.base.people import Occurrence
from kg.extract.events.report import Report, Verb
from kg.extract.events.talk_sides import MUTUAL, SENDS, SENT_TO, WITH, unknown_partner
from kg.extract.found.findings import Group

_TAIL = re.compile("[^，。；并\n]{0,24}")  # 会见参加论坛的嘉宾代表: whom, where no name follows
# 孟云舟|致信; 孟云舟|发来贺信: of one letter
_LETTER_ALONE = re.compile("(?:致|致以|发来|发去)?贺?信")
_KIND = re.compile("话别|茶叙|共进|记者")
_AND_WITH = re.compile("[同与]")
_PAIR = 2


def talk_name(report: Report, verb: Verb, sides: list[Occurrence], behind: Group | None) -> str:
    """Name the talks after those who take part: 孟云舟会见奥雷尔, 孟云舟同奥雷尔通话."""
    first, others = sides[0].person, sides[1:]
    word = verb.word.replace("了", "").removeprefix("分别").removeprefix("先后")
    word = word.removeprefix("亲切")
    unnamed = WITH.search(report.text, sides[-1].end, verb.start) if behind is None else None
    if unnamed is not None and MUTUAL.search(word):
        # 孟云舟、温若水|同中外记者见面
        return f"{first}同{unnamed['whom']}{word}"
    if behind is not None:
        return f"{first}{word}{'、'.join(found.person for found in behind.people)}"
    tail = _TAIL.match(report.text, verb.end)
    if word.endswith("会见") and _is_one_side(report, sides, verb):
        return f"{first}{word}{tail.group() if tail else ''}".replace("见了", "见")
    if others and word.endswith("会见"):
        return f"{first}{word}{others[0].person}"
    to = None
    if word.startswith(SENDS):
        to = SENT_TO.search(report.text, sides[0].end, verb.start)
        others = [found for found in others if found.start > (to.start() if to else verb.end)]
        if others:
            return f"{first}向{others[0].person}{word}"
    elif others:
        return f"{first}同{_other_side(report, sides).person}{word}"
    if word.startswith(SENDS):
        return f"{first}{to.group() if to else ''}{word}"
    partner = unknown_partner(report, verb, sides[0])
    if partner is not None:
        return f"{first}同{partner}{word}"
    return f"{first}{word}{tail.group() if tail else ''}"


def _is_one_side(report: Report, sides: list[Occurrence], verb: Verb) -> bool:
    """Tell whether all stand before 会见: 孟云舟和副总理温若水、江行之|会见了记者."""
    if len(sides) == _PAIR and sides[1].start < verb.start:
        # 校长孟云舟、副校长温若水|会见了来宾
        return report.text.startswith("、", sides[0].end)
    if len(sides) <= _PAIR or _AND_WITH.search(report.text, sides[0].end, sides[1].start):
        return False
    gaps = [report.text[a.end : b.start] for a, b in pairwise(sides[1:])]
    return all(gap.startswith("、") for gap in gaps)


def _other_side(report: Report, sides: list[Occurrence]) -> Occurrence:
    """Return the first of the other side: 奥雷尔 in 孟云舟和夫人白露同总统奥雷尔话别."""
    couples = (p for p in pairwise(sides) if _AND_WITH.search(report.text, p[0].end, p[1].start))
    return next((found for _, found in couples), sides[1])


def kind_of(name: str) -> str:
    """Return what tells another meeting of the same people from their talks: 茶叙, 话别."""
    kind = _KIND.search(name)
    return kind.group() if kind else ""


def names_less(name: str, known: str, who: str) -> bool:
    """Tell whether one of two names of one side's talks leaves out the other side: 孟云舟致贺信."""
    verb = min(name, known, key=len).removeprefix(who)
    if _LETTER_ALONE.fullmatch(name, len(who)) and _LETTER_ALONE.fullmatch(known, len(who)):
        return True
    return name == known or (name.endswith(verb) and known.endswith(verb) and "向" not in verb)
