"""Events that documents tell without a day go to the meeting that they refer to, or stand alone."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.model.knowledge import EventType
from kg.model.record import record
from kg.resolve.event_agreement import TELLING_LENGTH
from kg.resolve.tellings import Place, Told, event_identity

# A speech is passed on within weeks; four months keep the meetings of two years apart.
_PASSED_ON_WITHIN = 120
# 主题教育读书班: many hold one, and none of them says when
_TELLS_ALONE = 10

KindAndName = tuple[str, str]


@record
class Undated:
    """An event that a document tells without a day.

    Attributes:
        report: Its number.
        identity: Its id if it stands alone.
        referring: How the document tells it, if it may refer to an event of others.
    """

    place: Place
    report: int
    identity: str
    referring: Told | None


def find_undated(reports: Iterable[Told]) -> Iterator[Undated]:
    """Yield the events without a day, which are the first."""
    for told in reports:
        if told.bucket[0]:
            return
        referring = told if _is_referred(told) else None
        yield Undated(told.place, told.index, event_identity([told.event]), referring)


def place_of_undated(undated: Undated) -> Place:
    """Return by what events without a day are sorted."""
    return undated.place


@dataclass(slots=True)
class Meeting:
    """A dated event that others may refer to.

    Attributes:
        names: Type and name as its reports have it, as far as some refer to it so.
        day: The ordinal of its last day.
        principals: Those whom its first report names.
        documents: Those that report it.
        number: Its own among the events, once that is known.
    """

    names: frozenset[KindAndName]
    day: int
    principals: tuple[str, ...]
    documents: set[int]
    number: int = -1


def meeting_of(group: Sequence[Told], referred: frozenset[KindAndName]) -> Meeting | None:
    """Return what of a dated event tells those who refer to it; None if nobody does."""
    date = group[0].event.date
    kind = group[0].event.type.value
    names = referred.intersection((kind, report.core) for report in group)
    if date is None or not names:
        return None
    documents = {report.document for report in group}
    principals = group[0].report.principals
    return Meeting(names, date.last.latest().toordinal(), principals, documents)


@dataclass(slots=True)
class _Reference:
    """Reports that refer to one event of which none tells the day; the earliest first."""

    reports: list[Told]


class References:
    """Puts events without a day where they belong: to a meeting that is referred to, or alone."""

    def __init__(self, undated: Iterable[Undated]) -> None:
        """Look for the names that are referred to."""
        self._alone: list[tuple[int, str]] = []
        self._referring: list[Told] = []
        for one in undated:
            if one.referring is None:
                self._alone.append((one.report, one.identity))
            else:
                self._referring.append(one.referring)
        self._dated: dict[KindAndName, list[Meeting]] = {
            report.kind_and_name: [] for report in self._referring
        }

    @property
    def names(self) -> frozenset[KindAndName]:
        """The types and names by which reports refer to events."""
        return frozenset(self._dated)

    def note(self, number: int, meeting: Meeting) -> None:
        """Take a dated event; the numbers are in the order of type and day."""
        meeting.number = number
        for name in meeting.names:
            self._dated[name].append(meeting)

    def place(self, group_of: array[int], identities: list[str]) -> None:
        """Say of which event each report is; new ones are added to the identities."""
        for report, identity in self._alone:
            group_of[report] = len(identities)
            identities.append(identity)
        for reference in self._refer(group_of):
            for told in reference.reports:
                group_of[told.index] = len(identities)
            reports = sorted(reference.reports, key=lambda told: told.key)
            identities.append(event_identity([told.event for told in reports]))

    def _refer(self, group_of: array[int]) -> list[_Reference]:
        """Put reports to the meetings that they refer to; return the others, by event."""
        for meetings in self._dated.values():
            meetings.sort(key=lambda meeting: (meeting.day, meeting.number))
        beside: dict[KindAndName, list[_Reference]] = defaultdict(list)
        references = []
        for report in sorted(self._referring, key=lambda r: (r.published or 0, r.key)):
            before = _told_before(report, self._dated[report.kind_and_name])
            if before is not None:
                before.documents.add(report.document)
                group_of[report.index] = before.number
                continue
            known = beside[report.kind_and_name]
            reference = _told_beside(report, known)
            if reference is None:
                reference = _Reference([])
                known.append(reference)
                references.append(reference)
            reference.reports.append(report)
        return references


def _told_before(report: Told, meetings: Sequence[Meeting]) -> Meeting | None:
    """Find the last event of a name before an article that refers to it; of a day the first."""
    if report.published is None:
        return None
    begin = bisect_left(meetings, report.published - _PASSED_ON_WITHIN, key=_day_of_meeting)
    end = bisect_right(meetings, report.published, key=_day_of_meeting)
    near = [meeting for meeting in meetings[begin:end] if _can_refer(report, meeting)]
    return min(near, key=lambda meeting: (-meeting.day, meeting.number), default=None)


def _day_of_meeting(meeting: Meeting) -> int:
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


def _can_refer(report: Told, meeting: Meeting) -> bool:
    """Tell whether a report may refer to an event: of another article, with the same principals."""
    same = report.report.principals == meeting.principals
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
