"""Reports to events: one event for all reports that agree, each with every other.

A report joins a group only if it agrees (`event_agreement`) with all of it: a chain of loosely
similar reports is no event. What a user decided goes before.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model.claims import DocumentClaims, EventClaim
from kg.model.decisions import Decisions
from kg.model.ids import entity_id
from kg.model.knowledge import Body, EventType, ParticipationRole
from kg.resolve.event_agreement import TELLING_LENGTH, Report, core_name, differences
from kg.resolve.event_decisions import Key, decide_events

# A speech is passed on within weeks; four months keep the meetings of two years apart.
_PASSED_ON_WITHIN = 120
# 主题教育读书班: many hold one, and none of them says when
_TELLS_ALONE = 10


@dataclass(frozen=True, slots=True)
class _Told:
    """An event as one document tells it.

    Attributes:
        report: What of it tells events apart.
        core: The name without what papers add or leave out.
        published: The ordinal of the day of publication, None where nothing tells it.
        passed_on: Whether the document tells of another meeting that passes its speech on.
    """

    document: int
    event: EventClaim
    report: Report
    core: str
    published: int | None
    passed_on: bool = False

    @property
    def key(self) -> Key:
        return self.document, self.event.number


Group = list[_Told]


@dataclass(frozen=True, slots=True)
class Events:
    """Which event each (document, number) reports, by id; and the decisions that found none."""

    ids: Mapping[Key, str]
    idle: Decisions = ()


def group_events(
    documents: Sequence[DocumentClaims],
    persons: Mapping[tuple[int, str], str],
    bodies: Mapping[str, Body],
    files: Sequence[tuple[str, ...]] = (),
    decisions: Decisions = (),
) -> Events:
    """Find which reports are of one event.

    Events without a day are joined across documents only where a meeting is named whose speech
    is passed on, or an election or a death: with the last one of that name before. An id is
    `event/DAY-NAME`; where two events of a day would share it, the later ones by document carry
    a number.

    Args:
        documents: The documents.
        persons: Id of the person of each (document, name).
        bodies: The bodies by id.
        files: Under which names each document was read.
        decisions: What a user decided; those that are not about events are passed over.

    Raises:
        InputError: Decisions make two events one that another one tells apart.
    """
    buckets: dict[tuple[str, str], Group] = defaultdict(list)
    undated: Group = []
    for told in _all_told(documents, persons, _Above(bodies)):
        date = told.event.date
        if date is None or date.first.day is None:
            undated.append(told)
        else:
            buckets[told.event.type.value, str(date)].append(told)
    groups = [group for key in sorted(buckets) for group in _group(buckets[key])]
    _place_undated(groups, undated)
    ids = _named(groups)
    parts, idle = decide_events(ids, files, decisions)
    if parts is None:
        return Events(ids, idle)
    by_key = {told.key: told for group in groups for told in group}
    return Events(_named([[by_key[key] for key in part] for part in parts]), idle)


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
    documents: Sequence[DocumentClaims], persons: Mapping[tuple[int, str], str], above: _Above
) -> Iterator[_Told]:
    for number, claims in enumerate(documents):
        took_part: dict[int, set[str]] = defaultdict(set)
        chaired: dict[int, set[str]] = defaultdict(set)
        for claim in claims.participations:
            name = claim.participant.removeprefix("person/")
            who = persons.get((number, name), claim.participant)
            took_part[claim.event].add(who)
            if claim.role is ParticipationRole.CHAIR:
                chaired[claim.event].add(who)
        day = _day_of(claims)
        passed_on = {item.passes_on for item in claims.agenda}
        for event in claims.events:
            principals = sorted(persons.get((number, name), name) for name in event.principals)
            report = Report(
                article=number,
                type=event.type,
                name=event.name,
                day="" if event.date is None else str(event.date),
                principals=tuple(principals),
                persons=frozenset(took_part[event.number]).union(principals),
                chairs=frozenset(chaired[event.number]),
                hosts=frozenset(event.hosts),
                above=above.of(event.hosts),
                places=frozenset(event.places),
                ordinal=event.ordinal,
            )
            core = core_name(event.name)
            yield _Told(number, event, report, core, day, event.number in passed_on)


def _day_of(claims: DocumentClaims) -> int | None:
    """Return the day of publication, or that of the last event where it is not known."""
    if claims.source.published is not None:
        return claims.source.published.latest().toordinal()
    dates = [event.date.last.latest() for event in claims.events if event.date is not None]
    return max(dates).toordinal() if dates else None


def _group(reports: Group) -> list[Group]:
    """Put reports of one type and day into events; each joins the first whose reports all agree."""
    groups: list[Group] = []
    for report in sorted(reports, key=lambda r: r.key):
        fitting = (group for group in groups if all(_agree(report, other) for other in group))
        group = next(fitting, None)
        if group is None:
            groups.append([report])
        else:
            group.append(report)
    return groups


def _agree(one: _Told, other: _Told) -> bool:
    return next(differences(one.report, other.report), None) is None


def _place_undated(groups: list[Group], undated: Group) -> None:
    """Put events without a day where they belong: to a meeting that is referred to, or alone."""
    dated: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        for core in {report.core for report in group}:
            dated[group[0].event.type.value, core].append(group)
    named: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for report in sorted(undated, key=lambda r: (r.published or 0, r.key)):
        key = report.event.type.value, report.core
        known = _told_before(report, dated[key]) or _told_beside(report, named[key])
        if known is not None:
            known.append(report)
        else:
            groups.append([report])
            named[key].append(groups[-1])


def _told_before(report: _Told, groups: Iterable[Group]) -> Group | None:
    """Find the last event of a name before an article that refers to it."""
    if not _is_referred(report) or report.published is None:
        return None
    days: dict[int, Group] = {}
    for group in groups:
        date = group[0].event.date
        if date is not None:
            ago = report.published - date.last.latest().toordinal()
            if 0 <= ago <= _PASSED_ON_WITHIN and _can_refer(report, group):
                days.setdefault(ago, group)
    return days[min(days)] if days else None


def _told_beside(report: _Told, groups: Iterable[Group]) -> Group | None:
    """Find the articles that refer to the same event, of which none tells its day."""
    if not _is_referred(report) or (_is_meeting(report) and len(report.core) < _TELLS_ALONE):
        return None
    for group in groups:
        if not _told_in(group, report) and all(_is_same_reference(report, r) for r in group):
            return group
    return None


def _can_refer(report: _Told, group: Group) -> bool:
    """Tell whether a report may refer to an event: of another article, with the same principals."""
    same = report.report.principals == group[0].report.principals
    return (same or _is_meeting(report)) and not _told_in(group, report)


def _told_in(group: Group, report: _Told) -> bool:
    return any(other.document == report.document for other in group)


def _is_referred(report: _Told) -> bool:
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


def _is_meeting(report: _Told) -> bool:
    return report.event.type is EventType.MEETING


def _is_same_reference(one: _Told, other: _Told) -> bool:
    if not _is_referred(other) or one.published is None or other.published is None:
        return False
    if one.report.principals != other.report.principals:
        return False
    return abs(one.published - other.published) <= _PASSED_ON_WITHIN


def _named(groups: Sequence[Group]) -> dict[tuple[int, int], str]:
    """Give each event its id."""
    ids: dict[tuple[int, int], str] = {}
    taken: dict[str, int] = defaultdict(int)
    for group in sorted(groups, key=lambda group: min(report.key for report in group)):
        identity = _identity([report.event for report in group])
        taken[identity] += 1
        if taken[identity] > 1:
            identity = f"{identity}-{taken[identity]}"
        for report in group:
            ids[report.key] = identity
    return ids


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
