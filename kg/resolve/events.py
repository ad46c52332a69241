"""Reports to events: one event for all reports that agree, each with every other.

A report joins a group only if it agrees (`event_agreement`) with all of it: a chain of loosely
similar reports is no event. What a user decided goes before. Reports of one type and day are in
hand at a time; of the others those that only refer to an event.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from operator import itemgetter

from kg.model.claims import DocumentClaims, EventClaim
from kg.model.decisions import Decisions
from kg.model.record import record
from kg.resolve.event_agreement import differences
from kg.resolve.event_decisions import decide_events
from kg.resolve.keyed import Keyed
from kg.resolve.tellings import Place, Told, event_identity
from kg.resolve.undated_events import (
    KindAndName,
    Meeting,
    References,
    find_undated,
    meeting_of,
    place_of_undated,
)


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

    def ids(self, begin: int, end: int) -> list[str]:
        """Return the ids of the events that reports are of, from one number up to another."""
        return [self.names[which] for which in self._which[begin:end]]

    def which(self, report: int) -> int:
        """Return which of `names` a report is of, by its number."""
        return self._which[report]


def group_events(
    told: Keyed[Told],
    starts: Sequence[int],
    files: Sequence[tuple[str, ...]] = (),
    decisions: Decisions = (),
) -> Events:
    """Find which reports are of one event.

    Events without a day are joined across documents only where a meeting is named whose speech
    is passed on, or an election or a death: with the last one of that name before. An id is
    `event/DAY-NAME`; where two events of a day would share it, the later ones by document carry
    a number.

    Args:
        told: The events of all documents, by `tellings`.
        starts: The number of the first event of each document, and of all.
        files: Under which names each document was read.
        decisions: What a user decided; those that are not about events are passed over.

    Raises:
        InputError: Decisions make two events one that another one tells apart.
    """
    built = _build(told, starts[-1])
    found = _named(starts, built)
    if not any(decision.is_about_events for decision in decisions):
        return found
    reports = {place[1]: report for place, report in told.reduce(_find_keys, itemgetter(0))}
    ids = {key: found.names[found.which(report)] for key, report in sorted(reports.items())}
    decided, idle = decide_events(ids, files, decisions)
    parts = [[reports[key] for key in keys] for keys in decided or ()]
    return replace(_named(starts, _regrouped(built, parts, told)), idle=idle)


@dataclass(frozen=True, slots=True)
class _Grouped:
    """Reports in events that have no names yet.

    Attributes:
        group_of: The number of the event of each report.
        identities: The id of each event, but for what tells it from another of the same.
    """

    group_of: array[int]
    identities: list[str]


def _build(told: Keyed[Told], count: int) -> _Grouped:
    """Group the reports, as nobody decides otherwise."""
    group_of, identities = array("l", [0]) * count, list[str]()
    references = References(told.reduce(find_undated, place_of_undated))
    for group in told.reduce(partial(_find_groups, references.names), _place_of_group):
        for report in group.reports:
            group_of[report] = len(identities)
        if group.meeting is not None:
            references.note(len(identities), group.meeting)
        identities.append(group.identity)
    references.place(group_of, identities)
    return _Grouped(group_of, identities)


@record
class _Group:
    """Reports of one type and day that are one event.

    Attributes:
        place: Where its first report stands among all.
        reports: Their numbers.
        identity: Its id, but for a number.
        meeting: What of it tells those who refer to it; None if nobody does.
    """

    place: Place
    reports: tuple[int, ...]
    identity: str
    meeting: Meeting | None


def _place_of_group(group: _Group) -> Place:
    return group.place


def _find_groups(referred: frozenset[KindAndName], reports: Iterable[Told]) -> Iterator[_Group]:
    """Yield the events of each type and day."""
    for bucket, told in groupby(reports, key=lambda each: each.bucket):
        for group in _group(told) if bucket[0] else ():
            yield _Group(
                group[0].place,
                tuple(report.index for report in group),
                event_identity([report.event for report in group]),
                meeting_of(group, referred),
            )


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


def _named(starts: Sequence[int], grouped: _Grouped) -> Events:
    """Give each event its id; of those that would share one, the later by document a number."""
    names: list[str] = []
    taken: dict[str, int] = defaultdict(int)
    order = array("l", [-1]) * len(grouped.identities)
    for number in grouped.group_of:
        if order[number] < 0:
            identity = grouped.identities[number]
            taken[identity] += 1
            if taken[identity] > 1:
                identity = f"{identity}-{taken[identity]}"
            order[number] = len(names)
            names.append(identity)
    which = array("l", (order[number] for number in grouped.group_of))
    return Events(names, (), starts, which)


def _regrouped(built: _Grouped, parts: Sequence[Sequence[int]], told: Keyed[Told]) -> _Grouped:
    """Group the reports as a user decided, and ask again how those events are told that differ."""
    sizes = Counter(built.group_of)
    olds = [{built.group_of[report] for report in part} for part in parts]
    same = [
        len(old) == 1 and sizes[min(old)] == len(part)
        for old, part in zip(olds, parts, strict=True)
    ]
    differing = (part for part, is_same in zip(parts, same, strict=True) if not is_same)
    wanted = frozenset(report for part in differing for report in part)
    found = told.reduce(partial(_find_events, wanted), itemgetter(0))
    events = {report: event for _, report, event in found}
    group_of, identities = array("l", built.group_of), []
    for number, (part, old, is_same) in enumerate(zip(parts, olds, same, strict=True)):
        for report in part:
            group_of[report] = number
        identities.append(
            built.identities[min(old)]
            if is_same
            else event_identity([events[report] for report in part])
        )
    return _Grouped(group_of, identities)


def _find_keys(reports: Iterable[Told]) -> Iterator[tuple[Place, int]]:
    for told in reports:
        yield told.place, told.index


def _find_events(
    wanted: frozenset[int], reports: Iterable[Told]
) -> Iterator[tuple[Place, int, EventClaim]]:
    for told in reports:
        if told.index in wanted:
            yield told.place, told.index, told.event
