"""Talks (会见, 会谈, 通话, 致电): who meets, calls or writes to whom.

真例：孟云舟会见了贝林国总统奥雷尔。| 孟云舟同奥雷尔通电话。| 孟云舟致电祝贺奥雷尔当选贝林国总统。
Rule: `events.talks`.
"""

from __future__ import annotations

import re

from kg.extract.clauses import find_stop
from kg.extract.findings import Group
from kg.extract.occasions import Occasion
from kg.extract.people import Occurrence
from kg.extract.report import Report, Verb, find_told_verbs
from kg.extract.timing import place_and_date
from kg.model.knowledge import EventType, Mode, ParticipationRole

# 分别会见了 | 通电话 | 互致贺电 | 致贺信
_TALKS = re.compile(
    "(?:集体|分别|共同|视频|再次)?(?:会见|会谈|会晤|接见)(?:了)?|通电话|通话|互致(?:贺电|贺信|慰问电)"
    "|致(?:贺电|唁电|慰问电|感谢电|电|贺信|信|函)|视频会晤|交换意见"
)
# 参加会见, 举行了会谈: talks that others tell of; 访问期间会见 is one
_NOT_BEFORE = re.compile("(?:参加|出席|陪同|在|安排|举行了|后|前|工作|主持)$")
# 会见后, 会见厅, 会见时: when or where, not that
_NOT_BEHIND = re.compile("[后时前室厅]|期间|一行|\\Z")
# verbs of which both sides are the subject: 孟云舟和奥雷尔举行会谈
_MUTUAL = re.compile("会谈|会晤|通|互致|交换意见")
# between the verb and whom it means stand titles only, no second clause
_NOT_OBJECT = re.compile("[，。；]|时|并|强调|祝贺|感谢")
# 向杜邦总统致慰问电: all names before the verb are sides
_TO = re.compile("向[^，。]{0,40}$")
# 会见参加论坛的嘉宾代表: whom, where no name follows
_TAIL = re.compile("[^，。；并]{0,24}")
_MESSAGE = re.compile("致|互致")
_CALL = re.compile("通电话|通话")


def find_talks(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the talks of a sentence, or find them among those that are open."""
    found = []
    for verb in find_told_verbs(report, _TALKS, start, end):
        occasion = _talk(report, verb) if _reports_talks(report.text, verb) else None
        if occasion is not None:
            found.append(occasion)
    return found


def _reports_talks(text: str, verb: Verb) -> bool:
    """Tell whether the verb says that they met and not when others did (会见后, 参加会见)."""
    before = text[max(verb.left, verb.start - 4) : verb.start]
    if _NOT_BEFORE.search(before) and not text.endswith("期间", 0, verb.start):
        return False
    return _NOT_BEHIND.match(text, verb.end) is None


def _talk(report: Report, verb: Verb) -> Occasion | None:
    before = report.findings.groups_in(verb.left, verb.start)
    if not before:
        return None
    word = verb.word.removesuffix("了")
    behind = _object(report, verb)
    sides = _sides(report, verb, before, behind)
    mode = _mode(word)
    known = _same_talk(report, sides, mode)
    if known is not None:
        return known
    name = _name(report, verb, sides, behind)
    occasion = Occasion(EventType.TALKS, verb.start, [name], "events.talks", mode=mode)
    occasion.principals = [found.person for found in sides]
    for found in sides:
        occasion.involve(found, ParticipationRole.MEET, "roles.meet")
    place_and_date(report, occasion, verb)
    report.opened.append(occasion)
    return occasion


def _object(report: Report, verb: Verb) -> Group | None:
    """The names behind 会见: they follow with nothing but titles between."""
    stop = find_stop(report.text, "；。", verb.end, verb.right)
    behind = report.findings.groups_in(verb.end, stop)
    if not behind:
        return None
    gap = report.text[verb.end : behind[0].start]
    return behind[0] if len(gap) <= 24 and not _NOT_OBJECT.search(gap) else None


def _sides(
    report: Report, verb: Verb, before: list[Group], behind: Group | None
) -> list[Occurrence]:
    """Those who meet: the first names of the sentence, all of them where the verb is mutual."""
    mutual = _MUTUAL.search(verb.word) is not None
    sent = (
        verb.word.startswith("致")
        and behind is None
        and _TO.search(report.text, verb.left, verb.start) is not None
    )
    left = before if mutual or sent else before[:1]
    right = (behind,) if behind is not None else ()
    return [found for group in (*left, *right) for found in group.people]


def _mode(word: str) -> Mode:
    if _MESSAGE.match(word):
        return Mode.MESSAGE
    if _CALL.match(word):
        return Mode.CALL
    return Mode.VIDEO if "视频" in word else Mode.IN_PERSON


def _name(report: Report, verb: Verb, sides: list[Occurrence], behind: Group | None) -> str:
    """Name the talks after those who take part: 孟云舟会见奥雷尔, 孟云舟同奥雷尔通话."""
    first, others = sides[0].person, sides[1:]
    word = verb.word.removesuffix("了")
    if behind is not None:
        return f"{first}{word}{'、'.join(found.person for found in behind.people)}"
    if others:
        return f"{first}同{others[0].person}{word}"
    if word.startswith("致"):
        return f"{first}{word}"
    tail = _TAIL.match(report.text, verb.end)
    return f"{first}{word}{tail.group() if tail else ''}"


def _same_talk(report: Report, sides: list[Occurrence], mode: Mode) -> Occasion | None:
    people = {found.person for found in sides}
    for occasion in report.of_type(EventType.TALKS):
        if occasion.mode is mode and set(occasion.principals) == people:
            return occasion
    return None
