"""Events of a document: its meetings, visits, talks, releases and personnel changes.

Sentences are read in order. Words such as 召开, 会见, 调研 open an event or name one that is
already open; what the names around them do (主持, 出席, 陪同) goes to the event that is open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.extract.base.borders import Ranges
from kg.extract.base.occasions import Occasion
from kg.extract.events.accidents import find_accidents
from kg.extract.events.addresses import find_addresses
from kg.extract.events.agenda import Item, read_agenda
from kg.extract.events.both_sides import find_both
from kg.extract.events.channels import take_heard
from kg.extract.events.event_claims import (
    agenda_claims,
    event_claim,
    group_claims,
    participation_claims,
)
from kg.extract.events.farewells import find_farewells, name_ceremony, take_mourners
from kg.extract.events.greetings import read_greetings
from kg.extract.events.groups_formed import find_formed
from kg.extract.events.headline_events import day_of_lead, read_headline_event
from kg.extract.events.hearings import find_hearings, take_court
from kg.extract.events.honours import find_honours
from kg.extract.events.inspections import find_inspections
from kg.extract.events.instructions import find_instructions
from kg.extract.events.interviews import find_interviews
from kg.extract.events.meetings import find_meetings
from kg.extract.events.meetings_noted import find_noted
from kg.extract.events.minutes import read_minutes
from kg.extract.events.notices import read_letter, read_notice
from kg.extract.events.openings import find_openings
from kg.extract.events.releases import (
    find_bulletins,
    find_circulars,
    read_releases,
)
from kg.extract.events.remarks import Remark, find_remarks
from kg.extract.events.report import Report
from kg.extract.events.roles import assign_roles
from kg.extract.events.signings import find_signings
from kg.extract.events.sittings import is_sit_down
from kg.extract.events.speaking import goes_on_speaking, occasion_of, take_speakers
from kg.extract.events.state_elections import find_state_elections
from kg.extract.events.talks import find_talks, talks_again
from kg.extract.events.timing import EARLIER
from kg.extract.events.visits import find_announced, find_visits
from kg.extract.events.whole_report import date_by_report
from kg.extract.events.within import find_wholes
from kg.extract.found.findings import Findings
from kg.extract.found.sections import find_sections
from kg.extract.found.things import Things
from kg.extract.found.title_mentions import Holding
from kg.extract.found.voice import is_report
from kg.extract.personnel.biographies import PersonDetails
from kg.extract.personnel.personnel import read_personnel
from kg.model.claims import AgendaClaim, EventClaim, GroupClaim, ParticipationClaim
from kg.model.knowledge import EventType
from kg.model.record import record

# （图为孟云舟在东沙水库现场调研）: what a picture shows the article has told
_CAPTION = re.compile("（?图[为一二三四五六0-9]?(?:[：为]|，)")
# 县政协三次会议|第二次全体会议
_SITTING_OF = re.compile("(?:会议|大会)第[一二三四五六七八九十]+次全体会议$")
# 并在|会前|会见了代表
_BEFOREHAND = re.compile("(?:会|会议|仪式|活动|演出)前，?[^，。]{0,8}$")
_MET_BEFORE = re.compile("(?:会|会议|仪式|活动|演出)(?:开[幕始])?前，?[^，。]{0,14}$")


# what opens the events of a sentence, in the order in which it is asked
_LEADING = (find_meetings, find_talks, find_visits, find_openings)
_OTHERS = (
    find_both, find_signings, find_farewells, find_hearings, find_instructions, find_inspections,
    read_releases, find_honours, find_bulletins, find_circulars, find_addresses,
    find_state_elections, find_interviews, find_formed, find_accidents,
)  # fmt: skip


@record
class Occasions:
    """The events of a document and what hangs on them.

    Attributes:
        events: In text order, numbered from 1; the other claims point to the numbers.
        holdings: Posts that a personnel change or a line of a career names.
        details: Sex, birth and ethnicity by the person's name, where the text states them.
        year: The year that an anniversary in the text points to, None where there is none.
        event_of_remark: The number of the event at which a remark is made, for those that have one.
    """

    events: tuple[EventClaim, ...]
    participations: tuple[ParticipationClaim, ...]
    groups: tuple[GroupClaim, ...]
    agenda: tuple[AgendaClaim, ...]
    remarks: tuple[Remark, ...]
    holdings: tuple[Holding, ...]
    details: Mapping[str, PersonDetails]
    year: int | None
    year_basis: str | None
    event_of_remark: Mapping[Remark, int]

    def event_of(self, remark: Remark) -> int | None:
        """Return the number of the event at which a remark is made, None where it has none."""
        return self.event_of_remark.get(remark)


def find_occasions(findings: Findings, things: Things) -> Occasions:
    """Read the events of a document, with their parts, agenda and remarks."""
    reports = [
        Report(findings, things, section, find_remarks(findings, section.body))
        for section in find_sections(findings)
    ]
    remarks = [remark for report in reports for remark in report.remarks]
    personnel = read_personnel(findings, _spoken(remarks))
    items = [item for report in reports for item in _read_events(report, personnel.changes)]
    opened = sorted((o for report in reports for o in report.opened), key=lambda o: o.start)
    for occasion, whole in find_wholes(findings, opened):
        occasion.within = occasion.within or whole
    numbered = list(enumerate(opened, 1))
    number_of = {id(occasion): n for n, occasion in numbered}
    made_at = [
        (remark, occasion_of(report, remark)) for report in reports for remark in report.remarks
    ]
    year, year_basis = findings.anniversary or (None, None)
    return Occasions(
        events=tuple(event_claim(findings, n, occasion) for n, occasion in numbered),
        participations=tuple(
            claim
            for n, occasion in numbered
            for claim in participation_claims(findings, n, occasion)
        ),
        groups=tuple(
            claim for n, occasion in numbered for claim in group_claims(findings, n, occasion)
        ),
        agenda=agenda_claims(findings, number_of, items),
        remarks=tuple(remarks),
        holdings=tuple(personnel.holdings),
        details=personnel.details,
        year=year,
        year_basis=year_basis,
        event_of_remark={
            remark: number_of[id(o)]
            for remark, o in made_at
            if o is not None and id(o) in number_of
        },
    )


def _spoken(remarks: Sequence[Remark]) -> Ranges:
    """Return where the words of persons stand; what a body makes known (通报) may be a decision."""
    return Ranges((r.begin, r.end) for r in remarks if r.speaker is not None)


def _read_events(report: Report, changes: Sequence[Occasion]) -> list[Item]:
    """Open all events of a report and return the agenda of its meetings.

    The headline counts only where the sentences tell of none.
    """
    read_minutes(report)
    _read_sentences(report)
    items = read_agenda(report)
    report.opened += [item.passes_on for item in items if item.passes_on is not None]
    if _read_headline(report):
        _read_sentences(report)
    read_notice(report)
    read_letter(report)
    read_greetings(report)
    changes = [change for change in changes if report.section.holds(change.start)]
    date_by_report(report, changes)
    report.opened += changes
    read_headline_event(report)
    take_speakers(report)
    return items


def _read_sentences(report: Report) -> None:
    """Read the article's sentences; those before its body only note a session (…会议通过)."""
    reading = report.findings.reading
    if report.section.body[0] == reading.body[0]:
        for start, end in reading.sentences_in(0, reading.body[0]):
            if end <= reading.body[0]:
                find_noted(report, start, end)
    for start, end in reading.sentences_in(*report.section.body):
        _read_sentence(report, start, end)


def _read_sentence(report: Report, start: int, end: int) -> None:
    """Read the events of a sentence, up to where somebody's words begin."""
    limit, speech = end, False
    if report.remarks:
        said = [remark for remark in report.remarks if start <= remark.start < end]
        begins = [remark.begin for remark in said if not _decides(remark)]
        limit = min(begins, default=end)
        within = any(r.begin <= start < r.end for r in report.remarks)
        speech = within or goes_on_speaking(report, start)
    turn = talks_again(report, start, limit)
    if turn is not None:
        report.current = turn
        report.turned.append(turn)
    if _CAPTION.match(report.text, start):
        return
    if not speech or is_report(report.findings, start, limit):
        opened = _open_events(report, start, limit, end)
        if report.current is None or EARLIER.match(report.text, start):
            return
        assign_roles(report, _announced(report, opened) or report.current, start, limit)
        take_mourners(report, start, limit)
        take_court(report, start, limit)
    if report.current is not None:
        report.told[start] = report.current
        take_heard(report, start, limit)


def _decides(remark: Remark) -> bool:
    """Tell whether a meeting's words are what it decides to hold: 会议决定，|大会于8月召开."""
    return remark.speaker is None and remark.verb == "决定"


def _announced(report: Report, opened: list[Occasion]) -> Occasion | None:
    """Return what a sentence tells that somebody will attend, None where it tells of more.

    真例：市政府举行记者会。市长孟云舟将于5日出席岭东论坛: he is at the forum.
    """
    if any(occasion is report.current for occasion in opened):
        return None
    ahead = [o for o in opened if o.rule == "events.attend" and _lies_ahead(report, o)]
    return ahead[-1] if ahead else None


def _open_events(report: Report, start: int, limit: int, end: int) -> list[Occasion]:
    """Open the events of a sentence; the last one becomes the one that the report goes on with."""
    mask = report.findings.cues.mask(start, max(limit, end))
    opened = [o for r in _LEADING if mask & r.mask for o in r.read(report, start, limit)]
    if limit < end and mask & find_announced.mask:
        opened += find_announced(report, limit, end)
    for occasion in opened:
        name_ceremony(report, occasion)
    for rule in _OTHERS:
        if mask & rule.mask:
            opened += rule.read(report, start, end if rule.whole else limit)
    if opened:
        _go_on(report, opened)
    return opened


def _go_on(report: Report, opened: list[Occasion]) -> None:
    """Choose among the events of a sentence the one that the report goes on with, if any."""
    current = report.current
    told = report.of_type(EventType.VISIT) if current is not None else []
    around = [o for o in told if current is not None and current.within in o.names]
    visits = [o for o in (current, *around, *opened) if o and o.type is EventType.VISIT]
    apart = [o for o in opened if not _is_aside(o, current, visits)]
    if around and len(apart) < len(opened):
        # 在云溪，孟云舟接见官兵代表: the visit goes on
        current = report.current = around[-1]
    opened = apart
    happened = [o for o in opened if not _lies_ahead(report, o)]
    if current is not None or happened:
        opened = happened
    if any(o.type is EventType.VISIT for o in opened):
        opened = [o for o in opened if not is_sit_down(o)]
    if current is not None and current.type is EventType.VISIT:
        # 慰问中，孟云舟与官兵座谈交流: the visit goes on
        opened = [o for o in opened if not (is_sit_down(o) and _is_of_visitors(o, current))]
    if current is not None and current.type is EventType.VISIT:
        # 考察岭东; 孟云舟结束对贝林国的访问回到国内: the article goes on with the first
        opened = [o for o in opened if not o.has_ended]
    meeting = next((o for o in (*opened, current) if o and o.type is EventType.MEETING), None)
    if meeting is not None:
        # 孟云舟出席座谈会，并在会前会见与会代表: the article goes on with 座谈会
        opened = [o for o in opened if not _is_beforehand(report.text, o)]
    if current is not None and current.type is EventType.MEETING:
        # 县政协三次会议闭幕; 会上午举行的第二次全体会议上，…: the article goes on with the session
        opened = [o for o in opened if not _SITTING_OF.search(o.names[0])]
    if opened:
        report.current = max(opened, key=lambda occasion: occasion.start)


def _is_of_visitors(occasion: Occasion, visit: Occasion) -> bool:
    """Tell whether nobody takes part who is not on the visit."""
    there = {part.participant for part in visit.parts.values()}
    return there.issuperset(part.participant for part in occasion.parts.values())


def _is_beforehand(text: str, occasion: Occasion) -> bool:
    """Tell whether it took place before a meeting that the report goes on with: 并在会前会见了…."""
    before = _MET_BEFORE if occasion.type is EventType.TALKS else _BEFOREHAND
    return before.search(text, max(0, occasion.start - 24), occasion.start) is not None


def _is_aside(occasion: Occasion, current: Occasion | None, visits: Sequence[Occasion]) -> bool:
    """Tell whether it only belongs to a visit (在驻地，…接见官兵代表) or meeting (任职谈话)."""
    if occasion.type is EventType.TALKS and current is not None and current.type is occasion.type:
        # 当天，孟云舟同奥雷尔茶叙: beside their talks
        return set(occasion.principals) == set(current.principals)
    what = occasion.names[0].removeprefix("".join(occasion.principals))
    if occasion.type is EventType.TALKS and what.endswith("谈话") and current is not None:
        return current.type is EventType.MEETING
    return (
        occasion.type is EventType.TALKS
        and what.startswith("接见")
        and any(occasion.principals == visit.principals for visit in visits)
    )


def _lies_ahead(report: Report, occasion: Occasion) -> bool:
    """Tell whether an event is only announced, so that the article goes on with the one before."""
    published = report.findings.reading.source.published
    when = occasion.when.date
    if occasion.planned:
        return True
    if published is None or when is None:
        return False
    return when.first.earliest() > published.latest()


def _read_headline(report: Report) -> bool:
    """Read the headline where the article itself reports no event, or no release.

    Returns:
        Whether the sentences are to be read again, for what they tell of that event.
    """
    start, end = report.section.title
    if end <= start:
        return False
    if not report.of_type(EventType.RELEASE):
        read_releases(report, start, end)
    if report.opened:
        return False
    find_meetings(report, start, end)
    find_talks(report, start, end)
    find_visits(report, start, end)
    for occasion in report.opened:
        if occasion.when.is_open:
            occasion.when = day_of_lead(report)
    report.current = report.opened[-1] if report.opened else None
    return report.current is not None
