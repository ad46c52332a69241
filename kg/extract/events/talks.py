"""Talks (会见, 会谈, 通话, 致电): who meets, calls or writes to whom.

Rule: `events.talks` (真例：国家主席孟云舟会见了贝林国总统奥雷尔。 |
国家主席孟云舟同贝林国总统奥雷尔通电话。 | 国家主席孟云舟致电祝贺奥雷尔当选贝林国总统); they take
part by `roles.meet` (真例：国家主席孟云舟会见了贝林国总统奥雷尔).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.base.clauses import clause_start
from kg.extract.base.occasions import Occasion, person_id
from kg.extract.base.people import Occurrence
from kg.extract.events.letters import LETTERS, find_letters
from kg.extract.events.negotiations import NEGOTIATES, find_negotiations
from kg.extract.events.report import Report, Verb, body_ids, find_told_verbs
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.talk_names import kind_of, names_less, talk_name
from kg.extract.events.talk_sides import (
    MUTUAL,
    SENDS,
    SENT_TO,
    find_congratulated,
    find_object,
    find_sides,
    find_subjects,
    find_visitors,
    unknown_partner,
)
from kg.extract.events.talks_told import CALL, TALKS, reports_talks
from kg.extract.events.timing import date_near, place_and_date, undated
from kg.extract.found.findings import Group
from kg.model.knowledge import EventType, Mode, ParticipationRole

_EACH = ("分别", "先后")
# 孟云舟|还分别同伊岭国外长|莫里、…杜邦通电话
_EACH_WITH = re.compile("(?:分别|先后)(?:应约)?[同与]")
_TWO = 2
# 向大会致贺信: on the day of the meeting told before
_TO_MEETING = re.compile("向(?:大会|会议|全会|论坛|峰会|年会)致")
_BLESSES = re.compile("致贺[辞词]")
# 传达|孟云舟|致信和温若水批示: spoken of
_PASSED_ON = re.compile("(?:传达|宣读|学习|贯彻)(?:了)?[^，。；]{0,8}$")
# 欢迎仪式后，两国元首举行会谈。
_BOTH_TALK = re.compile(
    "(?:[^，。；]{0,10}后，)?(?:两国|双方)[^，。；]{0,6}(?:举行|进行)[^，。；]{0,6}(?:会谈|会晤)"
)
# 在会见奥雷尔时，
_AGAIN = re.compile("(?:在)?(?:会见|会晤|同|与)[^，。；]{2,24}时，")
_MESSAGE = re.compile("致|互致|发")
# 省委、省政府|3月5日向全省官兵|发出慰问信
_SENDER_GAP = re.compile("(?:等|联合|共同|专门|今天|近日|日前|，)*")


@sentence_rule(TALKS, *LETTERS, NEGOTIATES)
def find_talks(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the talks of a sentence, or find them among those that are open."""
    found = []
    for verb in find_told_verbs(report, TALKS, start, end):
        if reports_talks(report.text, verb):
            found += _talks(report, verb) or _sent_by_bodies(report, verb)
    found += find_letters(report, start, end)
    return found or find_negotiations(report, start, end)


def _talks(report: Report, verb: Verb) -> list[Occasion]:
    """Open the talks of a verb: one for each whom somebody 分别会见, else one for all."""
    before = find_subjects(report, verb)
    if not before or (_BLESSES.match(verb.word) and not _is_sent(report, verb)):
        return []
    if _PASSED_ON.search(report.text, verb.left, before[-1].start):
        return []
    behind = find_object(report, verb)
    if behind is None and verb.word.startswith("拜访"):
        # 拜访青禾集团: a visit
        return []
    each: Sequence[Group | None] = [behind]
    if behind is not None and verb.word.startswith(_EACH):
        each = [Group((one,), one.start, one.end) for one in behind.people]
    partners = _partners(report, before) if behind is None else []
    if partners:
        pairs = [[before[0], Group((one,), one.start, one.end)] for one in partners]
        return [o for pair in pairs if (o := _talk(report, verb, pair, None)) is not None]
    return [o for whom in each if (o := _talk(report, verb, before, whom)) is not None]


def _partners(report: Report, before: list[Group]) -> Sequence[Occurrence]:
    """Return those with each of whom somebody talks on his own: 分别同莫里、杜邦通电话."""
    if len(before) != _TWO or len(before[1].people) < _TWO:
        return ()
    lead = _EACH_WITH.search(report.text, before[0].end, before[1].start)
    return before[1].people if lead else ()


def _talk(report: Report, verb: Verb, before: list[Group], behind: Group | None) -> Occasion | None:
    word = verb.word.replace("了", "").removeprefix("分别").removeprefix("先后")
    sides = find_sides(report, verb, before, behind)
    guests = find_visitors(report, verb, before, behind)
    whom = Group((*guests,), guests[0].start, guests[0].end) if guests else behind
    sides += guests
    sides += find_congratulated(report, verb, sides)
    if len(sides) == 1 and MUTUAL.search(word) and unknown_partner(report, verb, sides[0]) is None:
        return None
    mode = _mode(word)
    name = talk_name(report, verb, sides, whom)
    known = _same_talk(report, sides, mode, name)
    if known is not None:
        if known.when.is_open:
            known.when = date_near(report.findings, verb)
        return known
    occasion = Occasion(EventType.TALKS, verb.start, [name], "events.talks", mode=mode)
    occasion.principals = [found.person for found in sides]
    for found in sides:
        occasion.involve(found, ParticipationRole.MEET, "roles.meet")
    place_and_date(report, occasion, verb)
    current = report.current
    to_meeting = current is not None and current.type is EventType.MEETING
    if current is not None and to_meeting and occasion.when.is_open and _TO_MEETING.search(name):
        occasion.when = replace(current.when, basis="与所致之会议同日")
    if occasion.when.is_open and current is not None and (guests or _are_of(sides, current)):
        # 孟云舟来我市调研。|温若水接待了调研组一行; 考察团一行|与温若水座谈
        occasion.when = replace(current.when, basis="与前述活动同日")
    report.opened.append(occasion)
    return occasion


def _are_of(sides: list[Occurrence], visit: Occasion) -> bool:
    """Tell whether all who lead a visit are among those who talk."""
    on_visit = visit.type is EventType.VISIT and len(visit.principals) > 1
    return on_visit and {found.person for found in sides}.issuperset(visit.principals)


def _sent_by_bodies(report: Report, verb: Verb) -> list[Occasion]:
    """Open the message of a body: 省委、省政府3月5日向全省官兵发出慰问信."""
    to = SENT_TO.search(report.text, verb.left, verb.start)
    if to is None or not verb.word.startswith(SENDS):
        return []
    bodies = report.findings.bodies_in(clause_start(report.text, verb.left, to.start()), to.start())
    bodies = bodies or report.findings.bodies_in(verb.left, to.start())
    if not bodies or report.findings.people_in(verb.left, verb.start):
        return []
    if _SENDER_GAP.fullmatch(undated(report, bodies[-1].end, to.start())) is None:
        return []
    hosts = body_ids(bodies)
    for known in report.of_type(EventType.TALKS):
        if known.mode is Mode.MESSAGE and known.hosts == hosts:
            return [known]
    who = report.text[bodies[0].start : bodies[-1].end]
    name = f"{who}{to.group()}{verb.word}"
    occasion = Occasion(EventType.TALKS, verb.start, [name], "events.talks", mode=Mode.MESSAGE)
    occasion.hosts = hosts
    place_and_date(report, occasion, verb)
    report.opened.append(occasion)
    return [occasion]


def _is_sent(report: Report, verb: Verb) -> bool:
    """Tell whether a 贺辞 is sent to somebody (向全会致贺辞) and not spoken for others there."""
    before = report.text[verb.left : verb.start]
    return SENT_TO.search(before) is not None and "代表" not in before


def _mode(word: str) -> Mode:
    if _MESSAGE.match(word):
        return Mode.MESSAGE
    if CALL.match(word):
        return Mode.CALL
    return Mode.VIDEO if "视频" in word else Mode.IN_PERSON


def talks_again(report: Report, start: int, end: int) -> Occasion | None:
    """Return the talks that a sentence comes back to: 在会见奥雷尔时，孟云舟表示，…"""
    talks = report.of_type(EventType.TALKS)
    if not talks:
        return None
    if _BOTH_TALK.match(report.text, start, end):
        return talks[-1]
    match = _AGAIN.match(report.text, start, end)
    if match is None:
        return None
    met = {person_id(found.person) for found in report.findings.people_in(start, match.end())}
    return next((o for o in talks if any(o.involves(person) for person in met)), None)


def _same_talk(report: Report, sides: list[Occurrence], mode: Mode, name: str) -> Occasion | None:
    """The talks of these people that are open; those of one known side have one name too."""
    people = {found.person for found in sides}
    for occasion in report.of_type(EventType.TALKS):
        same = occasion.mode is mode and set(occasion.principals) == people
        same = same and kind_of(name) == kind_of(occasion.names[0])
        if same and (len(people) > 1 or names_less(name, occasion.names[0], sides[0].person)):
            return occasion
    return None
