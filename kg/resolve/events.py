"""Reports to events: one event for all reports that agree, each with every other.

Reports are one event if they agree on type and day, on the name (meetings, releases) or on who led
or met whom (visits, talks), and if nothing contradicts it: hosts, chairs, rosters and ordinals that
have nothing in common, or two events of one article. A report joins a group only if it agrees with
all of it: a chain of loosely similar reports is no event.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model.claims import DocumentClaims, EventClaim
from kg.model.ids import entity_id
from kg.model.knowledge import Body, EventType, ParticipationRole
from kg.model.naming import fold_name

# 全市, 召开: what one paper writes into a meeting's name and another leaves out
_LOOSE = re.compile("^全[市省国区县州]|召开|举行")
# 启动仪式, 新闻发布会: names that many events of a day have; the longest has six characters
_TELLING_LENGTH = 7
# A speech is passed on within weeks; four months keep the meetings of two years apart.
_PASSED_ON_WITHIN = 120
_BY_PRINCIPALS = frozenset({EventType.TALKS, EventType.VISIT, EventType.PERSONNEL_CHANGE})


@dataclass(frozen=True, slots=True)
class _Report:
    """An event as one document tells it.

    Attributes:
        core: The name without what papers add or leave out.
        persons: Ids of those who took part; `chairs` of those who chaired.
        hosts: Ids of the hosts and of all bodies above them.
        published: The ordinal of the day of publication, None where nothing tells it.
    """

    document: int
    event: EventClaim
    core: str
    principals: tuple[str, ...]
    persons: frozenset[str]
    chairs: frozenset[str]
    hosts: frozenset[str]
    published: int | None

    @property
    def key(self) -> tuple[int, int]:
        return self.document, self.event.number


Group = list[_Report]


def group_events(
    documents: Sequence[DocumentClaims],
    persons: Mapping[tuple[int, str], str],
    bodies: Mapping[str, Body],
) -> dict[tuple[int, int], str]:
    """Return the id of the event of each (document, number).

    Events without a day are joined across documents only where a meeting is named whose speech
    is passed on: with the last one of that name before. An id is `event/DAY-NAME`; where two
    events of a day would share it, the later ones by document carry a number.
    """
    buckets: dict[tuple[str, str], Group] = defaultdict(list)
    undated: Group = []
    above = _Above(bodies)
    for report in _reports(documents, persons, above):
        date = report.event.date
        if date is None or date.first.day is None:
            undated.append(report)
        else:
            buckets[report.event.type.value, str(date)].append(report)
    groups = [group for key in sorted(buckets) for group in _group(buckets[key])]
    _place_undated(groups, undated)
    return _named(groups)


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


def _reports(
    documents: Sequence[DocumentClaims], persons: Mapping[tuple[int, str], str], above: _Above
) -> Iterator[_Report]:
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
        for event in claims.events:
            principals = sorted(persons.get((number, name), name) for name in event.principals)
            yield _Report(
                number,
                event,
                _LOOSE.sub("", fold_name(event.name)),
                tuple(principals),
                frozenset(took_part[event.number]).union(principals),
                frozenset(chaired[event.number]),
                above.of(event.hosts),
                day,
            )


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


def _agree(one: _Report, other: _Report) -> bool:
    if one.document == other.document:
        return _is_told_twice(one, other)
    if one.event.type in _BY_PRINCIPALS and one.principals and other.principals:
        if one.principals != other.principals:
            return False
        if one.event.type is EventType.PERSONNEL_CHANGE:
            return fold_name(one.event.name) == fold_name(other.event.name)
        return one.core == other.core or not _are_elsewhere(one.event, other.event)
    if _contradict(one, other):
        return False
    if one.core == other.core and len(one.core) >= _TELLING_LENGTH:
        return True
    short, long = sorted((one.core, other.core), key=len)
    return short in long and _have_in_common(one, other)


def _is_told_twice(one: _Report, other: _Report) -> bool:
    """Tell whether one document tells an event twice: the same name, or the same principals."""
    if one.event.type in _BY_PRINCIPALS and one.principals:
        same = one.principals == other.principals
        return same and (
            one.event.type is not EventType.PERSONNEL_CHANGE
            or fold_name(one.event.name) == fold_name(other.event.name)
        )
    return one.core == other.core and not other.principals


def _contradict(one: _Report, other: _Report) -> bool:
    if one.chairs and other.chairs and not one.chairs & other.chairs:
        return True
    if one.hosts and other.hosts and not _are_related(one, other):
        return True
    ordinals = {one.event.ordinal, other.event.ordinal} - {None}
    if len(ordinals) > 1:
        return True
    rosters = one.persons, other.persons
    return min(map(len, rosters)) > 1 and not rosters[0] & rosters[1]


def _are_related(one: _Report, other: _Report) -> bool:
    """Tell whether a host of one is a host of the other, or a body above it."""
    return bool(set(one.event.hosts) & other.hosts or set(other.event.hosts) & one.hosts)


def _have_in_common(one: _Report, other: _Report) -> bool:
    return bool(set(one.event.hosts) & set(other.event.hosts) or one.persons & other.persons)


def _are_elsewhere(one: EventClaim, other: EventClaim) -> bool:
    return bool(one.places and other.places and not set(one.places) & set(other.places))


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


def _told_before(report: _Report, groups: Iterable[Group]) -> Group | None:
    """Find the last meeting of a name before an article that passes on what was said there."""
    if not _is_referred(report) or report.published is None:
        return None
    days: dict[int, Group] = {}
    for group in groups:
        date = group[0].event.date
        if date is not None:
            ago = report.published - date.last.latest().toordinal()
            if 0 <= ago <= _PASSED_ON_WITHIN and not _told_in(group, report):
                days.setdefault(ago, group)
    return days[min(days)] if days else None


def _told_beside(report: _Report, groups: Iterable[Group]) -> Group | None:
    """Find the articles that refer to the same meeting, of which none tells itself."""
    if not _is_referred(report):
        return None
    for group in groups:
        if not _told_in(group, report) and all(_is_same_reference(report, r) for r in group):
            return group
    return None


def _told_in(group: Group, report: _Report) -> bool:
    return any(other.document == report.document for other in group)


def _is_referred(report: _Report) -> bool:
    """Tell whether an article only refers to a meeting, by a name that tells it."""
    event = report.event
    is_open = event.date is None and event.month_day is None and not report.persons
    return is_open and event.type is EventType.MEETING and len(report.core) >= _TELLING_LENGTH


def _is_same_reference(one: _Report, other: _Report) -> bool:
    if not _is_referred(other) or one.published is None or other.published is None:
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
