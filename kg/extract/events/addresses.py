"""Speeches of their own, at no meeting that the article names (发表讲话, 宣讲).

Rule: `events.address` (真例：12月31日，市长孟云舟在青州发表新年贺词。 | 3月5日，
市委书记孟云舟为党员讲专题党课).
"""

from __future__ import annotations

import re

from kg.extract.base.occasions import Occasion
from kg.extract.events.report import Report, Verb, find_verbs
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.timing import date_near, is_led, place_and_date, undated
from kg.extract.events.visits import ARRIVE
from kg.model.knowledge import EventType, ParticipationRole
from kg.text.cues import Cued

# 发表电视讲话 | 作形势报告 | 宣讲; 报告会 and 宣讲团 are nouns
_ADDRESS = Cued(
    "(?:(?:做|(?<!工)作)(?:了)?(?:[^，。；作]{0,16}(?:宣讲|形势|专题))?报告(?!会)|"
    "发表(?:了)?(?:全国|电视|视频|书面|公开|广播|重要|新年)*(?:讲话|演讲|贺词)"
    "|宣讲(?!团|报告|员|会|工作)|(?:讲授?|上)(?:了)?(?:一堂)?[^，。；讲上]{0,8}(?:党课|思政课)"
    "(?=[，。；]|$))"
)
# to all, so that no place is told
_WAYS = ("电视", "视频", "书面", "公开", "广播")
_LECTURE = ("党课", "思政课")
# a lecture of a campaign needs no day: 在青州作宣讲报告
_OF_A_TOUR = ("宣讲", "宣讲报告")
# 为机关党员|讲党课
_FOR_WHOM = re.compile("[为给][^，。；]{1,30}$")


@sentence_rule(_ADDRESS)
def find_addresses(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the first speech of a sentence, where the article tells of no meeting for it."""
    verbs = find_verbs(report, _ADDRESS, start, end)
    meetings = report.of_type(EventType.MEETING) if verbs else []
    if not verbs or any(meeting.rule != "events.address" for meeting in meetings):
        return []
    verb = verbs[0]
    groups = report.findings.groups_in(start, verb.start)
    groups = [group for group in groups if "。" not in report.text[group.end : verb.start]]
    on_air = any(way in verb.word for way in _WAYS)
    to_some = verb.word.endswith(_LECTURE) and _FOR_WHOM.search(report.text, start, verb.start)
    if not groups or not (on_air or to_some or _is_placed(report, verb)):
        return []
    if not verb.word.endswith(_OF_A_TOUR) and date_near(report.findings, verb).date is None:
        return []
    who, words = groups[-1].people[0], undated(report, groups[-1].end, verb.end)
    kind = EventType.OTHER if "发表" in verb.word else EventType.MEETING
    names = [f"{who.person}{words}", f"{who.person}{verb.word}"]
    occasion = Occasion(kind, verb.start, names, "events.address", principals=[who.person])
    occasion.involve(who, ParticipationRole.SPEAK, "roles.speak")
    place_and_date(report, occasion, verb)
    report.opened.append(occasion)
    return [occasion]


def _is_placed(report: Report, verb: Verb) -> bool:
    """Tell whether the speech has a place (在青州) and does not belong to a visit (来到青州)."""
    findings = report.findings
    if findings.cues.search(ARRIVE, verb.left, verb.start):
        return False
    places = findings.places_in(verb.left, verb.start)
    bodies = findings.bodies_in(verb.left, verb.start)
    return any(is_led(report, place, verb.left) for place in places) or any(
        report.text[body.start - 1] == "在" for body in bodies
    )
