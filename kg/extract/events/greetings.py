"""Messages of many to one: who of a round of congratulations or condolences wrote (致电致函).

Rule: `events.greetings` (真例：又有许多国家领导人致电或致函国家主席孟云舟，祝贺新春。⏎
贝林国总统奥雷尔表示，祝贺新春). The lead names no sender; each paragraph behind it tells of one,
and a last sentence lists the others (发来贺电贺函的还有…).
"""

from __future__ import annotations

import re

from kg.extract.base.occasions import Occasion
from kg.extract.events.report import Report, Verb
from kg.extract.events.timing import place_and_date
from kg.extract.found.findings import Group
from kg.model.knowledge import EventType, Mode, ParticipationRole
from kg.text.cues import Cued
from kg.text.sentences import find_paragraphs

_WRITING = "(?:致电|致函|致信|发来贺电|发来唁电)"
# 外国政党政要和各界人士|致电致函|中共中央和习近平总书记，热烈|祝贺|中共二十大召开
_LEAD = Cued(
    "(?P<who>[^，。；\n]{0,30}(?:领导人|政要|负责人|首脑|元首|政府|组织|各界人士)"
    f"[^，。；\n]{{0,16}}?)(?P<verb>{_WRITING}(?:[或、和及]?{_WRITING})?)"
    "(?P<rest>[^。\n]{0,60}?(?:祝贺|祝福|祝愿|预祝|慰问|哀悼)[^。\n]*)"
)
# 奥雷尔|表示，…; 奥雷尔|祝愿…; 奥雷尔|向中国人民致以…
_WRITES = re.compile(
    "(?:在[^，。；]{1,8}中)?(?:表示|祝愿|祝贺|恭祝|衷心|热烈|诚挚|代表|说|认为|强调|指出|希望|向|"
    "对)"
)
# 发来贺电贺函的还有… | …也致电或致函习近平主席
_OTHERS = re.compile(f"(?:贺电|贺函|{_WRITING}|致贺)[^，。；\n]{{0,10}}的还有|也(?:都)?{_WRITING}")
# no mark but 、 stands between titles
_IN_CLAUSE = re.compile("[^，。；]*")
_LEADS = 3
"""Sentences among which the lead is looked for."""


def read_greetings(report: Report) -> None:
    """Open the round of messages that an article tells of, with all who wrote and to whom."""
    if not report.findings.cues.mask(*report.section.body) & _LEAD.bit:
        return
    for start, end in report.findings.reading.sentences_in(*report.section.body)[:_LEADS]:
        match = report.findings.cues.search(_LEAD, start, end)
        if match is not None and not report.findings.people_in(*match.span("who")):
            _open(report, match, start, end)
            return


def _open(report: Report, match: re.Match[str], start: int, end: int) -> None:
    addressed = report.findings.people_in(*match.span("rest"))
    senders = _senders(report, end, {found.person for found in addressed})
    if not senders:
        return
    name = f"{match['who']}{match['verb']}{match['rest']}"
    occasion = Occasion(
        EventType.TALKS, match.start(), [name], "events.greetings", mode=Mode.MESSAGE
    )
    heading = report.text[slice(*report.section.title)].strip()
    if "贺" in heading:
        occasion.names.insert(0, heading)
    people = [*(found for group in senders for found in group.people), *addressed]
    occasion.principals = list(dict.fromkeys(found.person for found in people))
    for found in people:
        occasion.involve(found, ParticipationRole.MEET, "roles.meet")
    verb = Verb(match["verb"], match.start("verb"), match.end("verb"), start, end)
    place_and_date(report, occasion, verb)
    report.opened.append(occasion)


def _senders(report: Report, offset: int, addressed: set[str]) -> list[Group]:
    """Return the names of those who wrote, of the paragraphs behind the lead."""
    senders = []
    for start, end in find_paragraphs(report.text):
        if start < offset or end > report.section.body[1]:
            continue
        groups = [
            group
            for group in report.findings.groups_in(start, end)
            if all(found.person not in addressed for found in group.people)
        ]
        if _OTHERS.search(report.text, start, end) is not None:
            senders += groups
        elif groups and _begins(report, start, groups[0]):
            senders.append(groups[0])
    return senders


def _begins(report: Report, start: int, group: Group) -> bool:
    """Tell whether a paragraph begins with those who write, by their titles and names."""
    titles_alone = _IN_CLAUSE.fullmatch(report.text, start, group.start) is not None
    return titles_alone and _WRITES.match(report.text, group.end) is not None
