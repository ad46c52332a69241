"""Farewells to the dead (遗体火化, 送别, 告别, 追悼会): to whom, and who came.

Rule: `events.farewell` (真例：孟云舟同志的遗体，28日在青州殡仪馆火化。
温若水等到殡仪馆为孟云舟同志送别); those who stood before the bier take part by `roles.attend`.
"""

from __future__ import annotations

import re

from kg.extract.base.occasions import Occasion
from kg.extract.base.people import Occurrence
from kg.extract.events.report import Report, Verb
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.timing import place_and_date
from kg.extract.found.findings import Group
from kg.model.knowledge import EventType, ParticipationRole
from kg.text.cues import Cued

# 孟云舟同志的遗体，28日在青州殡仪馆|火化; 护送孟云舟同志的遗体到公墓火化
_CREMATED = Cued("遗体(?P<way>[^。；\n]{0,40}?)火化(?![场区间])")
# 为孟云舟同志送别 | 向孟云舟同志遗体告别: a farewell where no other was told
_SENDS_OFF = Cued("(?:为|向)[^，。；]{2,14}(?:送别|遗体告别)(?![仪活厅])")
# 在孟云舟同志遗体前肃立默哀 | 向孟云舟同志遗体三鞠躬 | 作最后的告别
_STANDS = Cued(
    "肃立|默哀|鞠躬|送别(?![仪活])|送行|吊唁|最后一程|前往告别|(?:最后|沉痛)的?告别|"
    "遗体告别(?![仪活厅])|瞻仰遗容|(?:参加|出席)告别|(?:参加|出席)追悼"
)
# 遗体告别仪式 | 送别活动 | 追悼大会
_CEREMONY = re.compile("(?:遗体)?(?:送别|告别)(?:仪式|活动|会)|追悼(?:大)?会|追思会|安葬仪式")
# 在|孟云舟同志的遗体前; 为|孟云舟同志送别: the dead one does nothing
_LED_BY = ("为", "向", "在", "对", "与")
_OF_THE_DEAD = re.compile(
    "(?:同志|先生|女士|烈士)?的?(?:遗体|亲属|家属|遗像|逝世|病重|患病|生前|住院|生病)"
)
# what the paper says of the mourned: no visit is meant by 看望 and 慰问 there
_MOURNS = Cued("逝世|病逝|遗体|灵柩|默哀|哀乐|送别|哀悼|病重期间|住院期间|抢救期间|治丧")


def is_mourning(report: Report, start: int, end: int) -> bool:
    """Tell whether a sentence tells of the dead: 病重期间和逝世后，…前往医院看望."""
    return report.findings.cues.search(_MOURNS, start, end) is not None


@sentence_rule(_CREMATED, _SENDS_OFF)
def find_farewells(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the farewell of a sentence where the report tells of none; a sentence has one."""
    if _farewell(report) is not None:
        return []
    match = report.findings.cues.search(_CREMATED, start, end)
    if match is not None:
        before = report.findings.people_in(start, match.start())
        if before:
            return [_cremation(report, before[-1], match, (start, end))]
    match = report.findings.cues.search(_SENDS_OFF, start, end)
    dead = report.findings.people_in(*match.span()) if match else []
    if match is None or not dead:
        return []
    return [_open(report, dead[0], f"{_honoured(report, dead[0])}送别", match, (start, end))]


def take_mourners(report: Report, start: int, end: int) -> None:
    """Make those who stand before the bier, or see the dead off, present at the farewell."""
    verb = report.findings.cues.search(_STANDS, start, end)
    occasion = None if verb is None else _farewell(report)
    if verb is None or occasion is None or occasion.planned:
        return
    for group in _mourners(report, start, verb.start()):
        for found in group.people:
            if not occasion.principals or found.person not in occasion.principals:
                occasion.involve(found, ParticipationRole.ATTEND, "roles.attend")
        occasion.listed = occasion.listed or len(group.people) > 1
        occasion.open_list = occasion.open_list or group.open


def name_ceremony(report: Report, occasion: Occasion) -> None:
    """Call a 遗体告别仪式 by whom it is for: the one whom the headline names."""
    name = occasion.names[0]
    if _CEREMONY.fullmatch(name) is None:
        return
    for found in report.findings.people_in(*report.section.title)[:1]:
        occasion.names.append(_honoured(report, found) + name)
        occasion.names.reverse()


def is_farewell_to(occasion: Occasion, person: str) -> bool:
    """Tell whether it is somebody's own farewell, at which the dead one does nothing."""
    return person in occasion.names[0] and _CEREMONY.search(occasion.names[0]) is not None


def _farewell(report: Report) -> Occasion | None:
    """Return the farewell that the report tells of."""
    for occasion in reversed(report.opened):
        if occasion.rule == "events.farewell" or _CEREMONY.search(occasion.names[0]):
            return occasion
    return None


def _cremation(
    report: Report, dead: Occurrence, match: re.Match[str], stretch: tuple[int, int]
) -> Occasion:
    way = match.start("way")
    for date in report.findings.dates_in(way, match.end()):
        way = date.end
    where = report.text[way : match.end()].lstrip("，将于")
    return _open(report, dead, f"{_honoured(report, dead)}遗体{where}", match, stretch)


def _open(
    report: Report, dead: Occurrence, name: str, match: re.Match[str], stretch: tuple[int, int]
) -> Occasion:
    occasion = Occasion(EventType.OTHER, match.start(), [name], "events.farewell")
    occasion.principals = [dead.person]
    title_start, title_end = report.section.title
    headline = report.text[title_start:title_end].strip()
    if dead.person in headline and "\n" not in headline:
        occasion.names.append(headline)
    place_and_date(report, occasion, Verb("火化", match.end() - 2, match.end(), *stretch))
    report.opened.append(occasion)
    return occasion


def _honoured(report: Report, found: Occurrence) -> str:
    """Return a name as the report calls the dead: 孟云舟同志."""
    return found.person + ("同志" if report.text.startswith("同志", found.end) else "")


def _mourners(report: Report, start: int, end: int) -> list[Group]:
    """Return the lists of names that act in [start, end), not those of the dead."""
    text = report.text
    return [
        group
        for group in report.findings.groups_in(start, end)
        if text[group.people[0].start - 1] not in _LED_BY
        and not _OF_THE_DEAD.match(text, group.people[-1].end)
    ]
