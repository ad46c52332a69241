"""Lists of posts with the names behind them, under a line that elects or appoints.

Rules: `personnel.elected`, an event for each line
(真例：青潭县第十七届人民代表大会第一次会议选举产生：⏎县长：万全⏎副县长：谈笑（女）、司徒浩), whose
names `titles.roll` binds to the post; `personnel.appointed`, one for a list within a sentence
(真例：会议任命了第六届专家组组成人员。他们是：组长龚雨桐，副组长万全、谈笑).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from kg.extract.base.occasions import Occasion, When
from kg.extract.base.people import Occurrence
from kg.extract.found.findings import Findings
from kg.extract.found.title_mentions import Holding
from kg.extract.names.decision_words import THEY_ARE
from kg.extract.personnel.decision_days import day_in
from kg.model.knowledge import EventType, ParticipationRole
from kg.text.dates import DateExpression
from kg.text.sentences import line_at

# 任命了|第六届专家组组成人员|。他们是：
_WHOM = re.compile(
    "(?:任命|选举产生|选举|推选|聘任)(?:了)?(?P<whom>[^，。；]{4,50}?(?:人员|成员|委员|领导班子))。"
)
_ELECTS = re.compile("选举|当选|选出|补选")
_APPOINTS = re.compile("任命|聘任|任职")
# a list within a sentence names no fewer
_FEWEST = 2
# what stands above the first line of the list, past blank lines
_ABOVE = re.compile(r"(?P<head>[^\n]{2,120}?)[：。]?\s*\Z")


def read_rolls(findings: Findings) -> Iterator[tuple[Occasion, list[Holding]]]:
    """Yield an event for each office of such a list, with the posts that begin by it."""
    rolls = [held for held in findings.holdings if held.rule == "titles.roll"]
    head: tuple[int, int] | None = None
    last_line = -1
    for start, group in groupby(rolls, key=lambda held: held.title.start):
        held = list(group)
        line = _line_of(findings.text, start, held[-1].name[1])
        if last_line < 0 or findings.text[last_line : line[0]].strip("\n"):
            head = _head(findings.text, line[0])
        last_line = line[1]
        if head is not None:
            yield from _line(findings, head, held)


def read_enumerations(findings: Findings) -> Iterator[Occasion]:
    """Yield the event of a list within a sentence: 任命了…组成人员。他们是：组长龚雨桐，…"""
    for match in findings.cues.finditer(THEY_ARE):
        start, end = findings.reading.sentence_at(match.start())
        before = findings.reading.sentence_at(start - 1)
        role = _role_of(findings.text[slice(*before)]) if start else None
        people = findings.people_in(match.end(), end)
        if role is None or len(people) < _FEWEST:
            continue
        who = list(dict.fromkeys(found.person for found in people))
        whom = _WHOM.search(findings.text, *before)
        verb = "选举" if role is ParticipationRole.ELECTED else "任命"
        name = verb + (whom["whom"] if whom else "、".join(who))
        rule = f"personnel.{role.value.lower()}"
        occasion = Occasion(EventType.PERSONNEL_CHANGE, start, [name], rule, principals=who)
        date = day_in(findings, *before)
        if date is not None:
            occasion.when = When(date.value, basis=date.basis)
        for found in people:
            occasion.involve(found, role, rule)
        yield occasion


def _role_of(words: str) -> ParticipationRole | None:
    """Return what the words do to those of a list, None where they neither elect nor appoint."""
    if _ELECTS.search(words):
        return ParticipationRole.ELECTED
    return ParticipationRole.APPOINTED if _APPOINTS.search(words) else None


def _line_of(text: str, office: int, name_end: int) -> tuple[int, int]:
    """Return where the line of an office begins, and where that of its last name ends."""
    return line_at(text, office, name_end)


def _head(text: str, offset: int) -> tuple[int, int] | None:
    """Return the line above a list, None where nothing stands there."""
    above = _ABOVE.search(text[max(0, offset - 160) : offset])
    if above is None:
        return None
    start = max(0, offset - 160)
    return start + above.start("head"), start + above.end("head")


def _line(
    findings: Findings, head: tuple[int, int], held: list[Holding]
) -> Iterator[tuple[Occasion, list[Holding]]]:
    role = _role_of(findings.text[slice(*head)])
    if role is None:
        return
    title = findings.text[held[0].title.start : held[0].title.end]
    who = list(dict.fromkeys(one.person for one in held))
    people = "、".join(who)
    elected = role is ParticipationRole.ELECTED
    name = f"{people}当选{title}" if elected else f"任命{people}为{title}"
    rule = f"personnel.{role.value.lower()}"
    occasion = Occasion(EventType.PERSONNEL_CHANGE, held[0].name[0], [name], rule, principals=who)
    date = day_in(findings, *head)
    if date is not None:
        occasion.when = When(date.value, basis=date.basis)
    for one in held:
        occasion.involve(Occurrence(one.person, *one.name, one.rule), role, rule)
    yield occasion, [_begun(one, rule, date) for one in held]


def _begun(held: Holding, rule: str, date: DateExpression | None) -> Holding:
    """Return the post as begun on the day of the decision."""
    value = date.value if date is not None else None
    day = value.first if value is not None and value.first == value.last else None
    return replace(held, rule=rule, started_on=day)
