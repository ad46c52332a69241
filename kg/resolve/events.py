"""Reports to events: one event for all reports that agree, each with every other.

A report joins a group only if it agrees (`event_agreement`) with all of it: a chain of loosely
similar reports is no event. What a user decided goes before. Reports of one type and day are in
hand at a time; of the others those that only refer to an event.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from kg.model.claims import DocumentClaims, EventClaim
from kg.model.decisions import Decisions
from kg.model.ids import entity_id
from kg.model.knowledge import Body, EventType, ParticipationRole
from kg.model.record import record
from kg.model.spilling import HELD, Room, Sorter
from kg.resolve.event_agreement import TELLING_LENGTH, Report, core_name, differences
from kg.resolve.event_decisions import Key, decide_events

# A speech is passed on within weeks; four months keep the meetings of two years apart.
_PASSED_ON_WITHIN = 120
# 主题教育读书班: many hold one, and none of them says when
_TELLS_ALONE = 10


@record
class Told:
    """An event as one document tells it.

    Attributes:
        index: Its number among those of all documents.
        key: The document, and the event's number in it.
        bucket: Type and day; no day, and no type, for an event that is told without one.
        report: What of it tells events apart.
        core: The name without what papers add or leave out.
        published: The ordinal of the day of publication, None where nothing tells it.
        passed_on: Whether the document tells of another meeting that passes its speech on.
    """

    index: int
    key: Key
    bucket: tuple[str, str]
    event: EventClaim
    report: Report
    core: str
    published: int | None
    passed_on: bool = False

    @property
    def document(self) -> int:
        """Return the number of the document."""
        return self.key[0]


class Tellings:
    """The events that documents tell, numbered as they come."""

    def __init__(self, bodies: Mapping[str, Body], room: Room = HELD) -> None:
        """Begin without any."""
        self.told: Sorter[Told] = Sorter(lambda told: (told.bucket, told.key), room)
        self.starts = array("L")
        """The number of the first event of each document."""
        self.count = 0
        self._room = room
        self._above = _Above(bodies)

    def add(self, claims: DocumentClaims, who: Mapping[str, str]) -> None:
        """Add those of the next document, with the ids of the persons that it names."""
        document = len(self.starts)
        self.starts.append(self.count)
        for told in _all_told(document, self.count, claims, who, self._above):
            self.told.add(told)
        self.count += len(claims.events)

    def by_event(self, event_of: Callable[[int], int]) -> Iterator[tuple[int, list[Told]]]:
        """Yield the number of each event with its reports, in the order of their documents.

        Args:
            event_of: Gives the number of the event that a report is of, by its own.
        """
        rows: Sorter[tuple[int, Told]] = Sorter(lambda row: (row[0], row[1].key), self._room)
        for told in self.told:
            rows.add((event_of(told.index), told))
        for number, group in groupby(rows, key=lambda row: row[0]):
            yield number, [told for _, told in group]


@dataclass(frozen=True, slots=True)
class Events:
    """Which event each report is of; and the decisions that found none.

    Attributes:
        names: The id of each event.
    """

    names: Sequence[str]
    idle: Decisions = ()
    _starts: Sequence[int] = ()
    _which: Sequence[int] = ()

    def of(self, number: int, claims: DocumentClaims) -> dict[int, str]:
        """Map the number of each event in a document to its id."""
        start = self._starts[number]
        return {
            event.number: self.names[self._which[start + index]]
            for index, event in enumerate(claims.events)
        }

    def which(self, report: int) -> int:
        """Return which of `names` a report is of, by its number."""
        return self._which[report]


def group_events(
    tellings: Tellings, files: Sequence[tuple[str, ...]] = (), decisions: Decisions = ()
) -> Events:
    """Find which reports are of one event.

    Events without a day are joined across documents only where a meeting is named whose speech
    is passed on, or an election or a death: with the last one of that name before. An id is
    `event/DAY-NAME`; where two events of a day would share it, the later ones by document carry
    a number.

    Args:
        tellings: The events of all documents.
        files: Under which names each document was read.
        decisions: What a user decided; those that are not about events are passed over.

    Raises:
        InputError: Decisions make two events one that another one tells apart.
    """
    group_of = array("l", [0]) * tellings.count
    groups = 0
    undated = _Undated(tellings.told)
    for bucket, told in groupby(tellings.told, key=lambda each: each.bucket):
        for group in _group(told) if bucket[0] else ():
            for report in group:
                group_of[report.index] = groups
            undated.note(groups, group)
            groups += 1
    undated.place(group_of, groups)
    found = _named(tellings, group_of)
    if not any(decision.is_about_events for decision in decisions):
        return found
    keys = {told.key: told.index for told in tellings.told}
    ids = {key: found.names[found._which[index]] for key, index in sorted(keys.items())}
    parts, idle = decide_events(ids, files, decisions)
    for number, part in enumerate(parts or ()):
        for key in part:
            group_of[keys[key]] = number
    return replace(_named(tellings, group_of), idle=idle)


@dataclass(slots=True)
class _Above:
    """Tells the bodies above each body."""

    bodies: Mapping[str, Body]

    def of(self, hosts: Iterable[str]) -> frozenset[str]:
        found: set[str] = set()
        waiting = list(hosts)
        while waiting:
            body = waiting.pop()
            if body not in found:
                found.add(body)
                waiting += self.bodies[body].part_of if body in self.bodies else ()
        return frozenset(found)


def _all_told(
    number: int, index: int, claims: DocumentClaims, who: Mapping[str, str], above: _Above
) -> Iterator[Told]:
    """Yield the events of a document, from `index` on."""
    if not claims.events:
        return
    took_part: dict[int, set[str]] = defaultdict(set)
    chaired: dict[int, set[str]] = defaultdict(set)
    for claim in claims.participations:
        name = claim.participant.removeprefix("person/")
        person = who.get(name, claim.participant)
        took_part[claim.event].add(person)
        if claim.role is ParticipationRole.CHAIR:
            chaired[claim.event].add(person)
    day = _day_of(claims)
    passed_on = {item.passes_on for item in claims.agenda}
    for place, event in enumerate(claims.events, index):
        principals = sorted(who.get(name, name) for name in event.principals)
        date = event.date
        day_of_event = "" if date is None else str(date)
        dated = date is not None and date.first.day is not None
        report = Report(
            article=number,
            type=event.type,
            name=event.name,
            day=day_of_event,
            principals=tuple(principals),
            persons=frozenset(took_part[event.number]).union(principals),
            chairs=frozenset(chaired[event.number]),
            hosts=frozenset(event.hosts),
            above=above.of(event.hosts),
            places=frozenset(event.places),
            ordinal=event.ordinal,
        )
        yield Told(
            place,
            (number, event.number),
            (event.type.value, day_of_event) if dated else ("", ""),
            event,
            report,
            core_name(event.name),
            day,
            event.number in passed_on,
        )


def _day_of(claims: DocumentClaims) -> int | None:
    """Return the day of publication, or that of the last event where it is not known."""
    if claims.source.published is not None:
        return claims.source.published.latest().toordinal()
    dates = [event.date.last.latest() for event in claims.events if event.date is not None]
    return max(dates).toordinal() if dates else None


def _group(reports: Iterable[Told]) -> list[list[Told]]:
    """Put reports of one type and day into events; each joins the first whose reports all agree."""
    groups: list[list[Told]] = []
    for report in reports:
        fitting = (group for group in groups if all(_agree(report, other) for other in group))
        group = next(fitting, None)
        if group is None:
            groups.append([report])
        else:
            group.append(report)
    return groups


def _agree(one: Told, other: Told) -> bool:
    return next(differences(one.report, other.report), None) is None


@dataclass(slots=True)
class _Meeting:
    """A dated event that others may refer to.

    Attributes:
        day: The ordinal of its last day.
        first: Its first report; `documents` those that report it.
    """

    number: int
    day: int
    first: Told
    documents: set[int]


@dataclass(slots=True)
class _Reference:
    """Reports that refer to one event of which none tells the day; the earliest first."""

    number: int
    reports: list[Told]


class _Undated:
    """Puts events without a day where they belong: to a meeting that is referred to, or alone."""

    def __init__(self, told: Iterable[Told]) -> None:
        """Look for the names that are referred to."""
        self._alone: list[int] = []
        self._referring: list[Told] = []
        for report in told:
            if report.bucket[0]:  # those without a day come first
                break
            if _is_referred(report):
                self._referring.append(report)
            else:
                self._alone.append(report.index)
        self._dated: dict[tuple[str, str], list[_Meeting]] = {
            _name_of(report): [] for report in self._referring
        }

    def note(self, number: int, group: Sequence[Told]) -> None:
        """Take a dated event."""
        date = group[0].event.date
        if date is None:
            return
        named = {(group[0].event.type.value, report.core) for report in group}
        if not named.isdisjoint(self._dated):
            documents = {report.document for report in group}
            meeting = _Meeting(number, date.last.latest().toordinal(), group[0], documents)
            for name in named & self._dated.keys():
                self._dated[name].append(meeting)

    def place(self, group_of: array[int], groups: int) -> None:
        """Say of which event each report is; new ones begin with the number `groups`."""
        for index in self._alone:
            group_of[index] = groups
            groups += 1
        for meetings in self._dated.values():
            meetings.sort(key=lambda meeting: (meeting.day, meeting.number))
        beside: dict[tuple[str, str], list[_Reference]] = defaultdict(list)
        for report in sorted(self._referring, key=lambda r: (r.published or 0, r.key)):
            name = _name_of(report)
            before = _told_before(report, self._dated[name])
            if before is not None:
                before.documents.add(report.document)
                group_of[report.index] = before.number
                continue
            reference = _told_beside(report, beside[name])
            if reference is None:
                reference = _Reference(groups, [])
                beside[name].append(reference)
                groups += 1
            reference.reports.append(report)
            group_of[report.index] = reference.number


def _name_of(report: Told) -> tuple[str, str]:
    return report.event.type.value, report.core


def _told_before(report: Told, meetings: Sequence[_Meeting]) -> _Meeting | None:
    """Find the last event of a name before an article that refers to it; of a day the first."""
    if report.published is None:
        return None
    begin = bisect_left(meetings, report.published - _PASSED_ON_WITHIN, key=_day_of_meeting)
    end = bisect_right(meetings, report.published, key=_day_of_meeting)
    near = [meeting for meeting in meetings[begin:end] if _can_refer(report, meeting)]
    return min(near, key=lambda meeting: (-meeting.day, meeting.number), default=None)


def _day_of_meeting(meeting: _Meeting) -> int:
    return meeting.day


def _told_beside(report: Told, references: list[_Reference]) -> _Reference | None:
    """Find the articles that refer to the same event, of which none tells its day.

    Those that are too old for this one are for all later ones, and are dropped.
    """
    if report.published is None or (_is_meeting(report) and len(report.core) < _TELLS_ALONE):
        return None
    limit = report.published - _PASSED_ON_WITHIN
    references[:] = [known for known in references if (known.reports[0].published or 0) >= limit]
    for known in references:
        principals = known.reports[0].report.principals
        if (
            principals == report.report.principals
            and known.reports[0].published is not None
            and all(other.document != report.document for other in known.reports)
        ):
            return known
    return None


def _can_refer(report: Told, meeting: _Meeting) -> bool:
    """Tell whether a report may refer to an event: of another article, with the same principals."""
    same = report.report.principals == meeting.first.report.principals
    return (same or _is_meeting(report)) and report.document not in meeting.documents


def _is_referred(report: Told) -> bool:
    """Tell whether an article only refers to a meeting, by a name that tells it, or to an election.

    真例：贺电祝贺赵一当选总书记: no day, and the same in ten articles of a month.
    """
    event = report.event
    if event.date is not None or event.month_day is not None:
        return False
    if event.type is EventType.PERSONNEL_CHANGE:
        return bool(report.report.principals)
    # 传达学习X在党的三中全会上的讲话: who spoke there is told with it
    if report.report.persons and not report.passed_on:
        return False
    return _is_meeting(report) and len(report.core) >= TELLING_LENGTH


def _is_meeting(report: Told) -> bool:
    return report.event.type is EventType.MEETING


def _named(tellings: Tellings, group_of: Sequence[int]) -> Events:
    """Give each event its id; of those that would share one, the later by document a number."""
    identities = [
        _identity([report.event for report in reports])
        for _, reports in tellings.by_event(group_of.__getitem__)
    ]
    names: list[str] = []
    taken: dict[str, int] = defaultdict(int)
    order = array("l", [-1]) * len(identities)
    for number in group_of:
        if order[number] < 0:
            identity = identities[number]
            taken[identity] += 1
            if taken[identity] > 1:
                identity = f"{identity}-{taken[identity]}"
            order[number] = len(names)
            names.append(identity)
    which = array("l", (order[number] for number in group_of))
    return Events(names, (), tellings.starts, which)


def event_name(events: Sequence[EventClaim]) -> str:
    """Choose the name of an event among those of its reports: the most usual, then the longest.

    Reports that date the event go before those that only refer to it.
    """
    dated = [event for event in events if event.date is not None] or events
    counted = Counter(event.name for event in dated)
    return min(counted, key=lambda name: (-counted[name], -len(name), name))


def _identity(events: Sequence[EventClaim]) -> str:
    date = next((event.date for event in events if event.date is not None), None)
    day = f"{date}-".replace("/", "--") if date is not None else ""
    return f"event/{day}{entity_id('event', event_name(events)).partition('/')[2]}"
