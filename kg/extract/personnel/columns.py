"""Appointments in two columns, names and posts, under a line with the verb.

Rules: `names.column` (真例：任命：⏎姚立国　　青潭县财政局局长⏎顾恒、
李向　　青潭县人民检察院检察员), and `personnel.appointed`, `personnel.removed`,
`personnel.elected` with an event for each row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.base.occasions import Occasion, When
from kg.extract.base.people import People
from kg.extract.base.reading import HAN, Reading
from kg.extract.found.findings import Findings
from kg.extract.found.title_mentions import Holding
from kg.extract.personnel.decision_days import decision_day
from kg.model.knowledge import EventType, ParticipationRole, TenureKind
from kg.model.record import record
from kg.model.time import PartialDate
from kg.text.cues import Cued, Cues

# 任命： | 二、决定免去： | 免去下列人员职务：
_HEAD = Cued(
    "^ *(?:[一二三四五六七八九十]+、)?(?:会议|大会)?(?:表决通过|决定|批准)?"
    "(?P<verb>任命|免去|聘任|选举|补选)(?:下列人员|名单|的?职务|如下)*：?$",
    re.M,
)
_NAME = f"[{HAN}]{{2,4}}(?:·[{HAN}]{{1,8}})*"
_ROW = re.compile(
    rf" *(?P<names>{_NAME}(?:、{_NAME})*)(?:（[^）\n]{{1,10}}）)? +"
    rf"(?P<post>[{HAN}][^\n]{{3,70}})(?:\n|$)"
)
_NAME_OF = re.compile(_NAME)
_ROLES = {
    "任命": ParticipationRole.APPOINTED, "聘任": ParticipationRole.APPOINTED,
    "免去": ParticipationRole.REMOVED, "选举": ParticipationRole.ELECTED,
    "补选": ParticipationRole.ELECTED,
}  # fmt: skip


@record
class _Row:
    """A row: where its names and its post stand, and what happens to them."""

    names: tuple[tuple[int, int], ...]
    post: tuple[int, int]
    role: ParticipationRole


def _rows(cues: Cues) -> Iterator[_Row]:
    for head in cues.finditer(_HEAD):
        offset = head.end() + 1
        while (row := _ROW.match(cues.text, offset)) is not None:
            names = (n.span() for n in _NAME_OF.finditer(cues.text, *row.span("names")))
            yield _Row(tuple(names), row.span("post"), _ROLES[head["verb"]])
            offset = row.end()


def note_columns(reading: Reading, people: People) -> None:
    """Note the persons of such lists, in which any word is a name."""
    for row in _rows(reading.cues):
        for start, end in row.names:
            people.add(start, end, "names.column")


def read_columns(findings: Findings) -> Iterator[tuple[Occasion, list[Holding]]]:
    """Yield an event for each row, with the posts that it begins or ends."""
    date = decision_day(findings)
    value = date.value if date is not None else None
    day = value.first if value is not None and value.first == value.last else None
    for row in _rows(findings.cues):
        people = [p for span in row.names for p in findings.people_in(*span)]
        titles = [t for t in findings.titles if row.post[0] <= t.start and t.end <= row.post[1]]
        if not people or not titles:
            continue
        rule = f"personnel.{row.role.value.lower()}"
        who = list(dict.fromkeys(p.person for p in people))
        words = findings.text[titles[0].start : titles[-1].end]
        name = _named(row.role, "、".join(who), words)
        occasion = Occasion(EventType.PERSONNEL_CHANGE, row.post[0], [name], rule, principals=who)
        if value is not None:
            occasion.when = When(value, basis=date.basis if date is not None else None)
        for person in people:
            occasion.involve(person, row.role, rule)
        posts = [
            _changed(Holding(p.person, (p.start, p.end), title, rule), row.role, day)
            for p in people
            for title in titles
            if title.seat is not None
        ]
        yield occasion, posts


def _named(role: ParticipationRole, who: str, words: str) -> str:
    if role is ParticipationRole.REMOVED:
        return f"免去{who}的{words}职务"
    return f"{who}当选{words}" if role is ParticipationRole.ELECTED else f"任命{who}为{words}"


def _changed(held: Holding, role: ParticipationRole, day: PartialDate | None) -> Holding:
    """Return the post as begun or ended on the day of the decision."""
    if role is ParticipationRole.REMOVED:
        over = replace(held.title, kind=TenureKind.FORMER)
        return replace(held, title=over, ended_on=day)
    return replace(held, started_on=day)
