"""Which event is part of which: 会见 during a summit, 第二次全体会议 of a session."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from kg.model.claims import EventClaim
from kg.model.knowledge import EventType
from kg.model.record import record
from kg.resolve.event_agreement import SITTING, TELLING_LENGTH, core_name
from kg.resolve.events import Events
from kg.resolve.keyed import Keyed
from kg.resolve.tellings import Place, Told

# A congress or a fair lasts weeks, and is told on its first day or its last.
_WITHIN = 21


Days = tuple[int, int]
"""The ordinals of a first and a last day."""


@record
class _Part:
    """A report, by number, that tells of which event its own may be part; `place` sorts it."""

    place: Place
    report: int
    days: Days
    wholes: frozenset[str]


@record
class _Bearing:
    """That a report, by number, tells an event under a name; and its days, None without any."""

    place: Place
    report: int
    name: str
    days: Days | None


def find_wholes(told: Keyed[Told], events: Events) -> dict[str, str]:
    """Map each event that is part of another to that one.

    The whole is an event of the name that the report of the part gives, of the same article or
    of the same days in others; where that leaves two, none is chosen.

    Args:
        told: The events that documents tell.
        events: Which event each is.
    """
    parts = list(told.reduce(_find_parts, _place_of_part))
    named = _by_name(told, events, frozenset(name for part in parts for name in part.wholes))
    found: dict[int, set[int]] = defaultdict(set)
    for part in parts:
        event = events.which(part.report)
        for name in part.wholes:
            whole = _choose(event, part.days, named[name])
            if whole is not None:
                found[event].add(whole)
    wholes = {part: min(several) for part, several in found.items() if len(several) == 1}
    names = events.names
    return {
        names[part]: names[whole] for part, whole in wholes.items() if wholes.get(whole) != part
    }


def _place_of_part(part: _Part) -> Place:
    return part.place


def _find_parts(told: Iterable[Told]) -> Iterator[_Part]:
    for report in told:
        days = _days(report.event)
        if days is not None:
            wholes = frozenset(map(core_name, _wholes_of(report.event)))
            if wholes:
                yield _Part(report.place, report.index, days, wholes)


def _wholes_of(claim: EventClaim) -> Iterator[str]:
    """Yield the names of the event that a claim's event is part of."""
    if claim.within is not None:
        yield claim.within
    for name in (claim.name, *claim.other_names):
        sitting = SITTING.search(name)
        if sitting is not None and sitting.start() >= TELLING_LENGTH:
            yield name[: sitting.start()]


def _by_name(
    told: Keyed[Told], events: Events, wanted: frozenset[str]
) -> Mapping[str, dict[int, Days | None]]:
    """Map names to the meetings and visits that bear them; a dated report goes before others."""
    named: dict[str, dict[int, Days | None]] = {name: {} for name in wanted}
    for bearing in told.reduce(partial(_find_bearings, wanted), _place_of_bearing):
        event = events.which(bearing.report)
        if named[bearing.name].get(event) is None:
            named[bearing.name][event] = bearing.days
    return named


def _place_of_bearing(bearing: _Bearing) -> tuple[Place, str]:
    return bearing.place, bearing.name


def _find_bearings(wanted: frozenset[str], told: Iterable[Told]) -> Iterator[_Bearing]:
    for report in told:
        claim = report.event
        if claim.type in (EventType.MEETING, EventType.VISIT, EventType.OTHER):
            names = {core_name(name) for name in (claim.name, *claim.other_names)}
            for name in sorted(names & wanted):
                yield _Bearing(report.place, report.index, name, _days(claim))


def _days(claim: EventClaim) -> Days | None:
    if claim.date is None or claim.date.first.day is None:
        return None
    return claim.date.first.earliest().toordinal(), claim.date.last.latest().toordinal()


def _choose(part: int, within: Days, events: Mapping[int, Days | None]) -> int | None:
    """Choose the event of the nearest days, of two as near the earlier.

    None where no event is near, or two of the same days bear the name: one of them is meant.
    """
    first, last = within
    near = sorted(
        (apart, days, event)
        for event, days in events.items()
        if event != part
        and days is not None
        and (apart := max(days[0] - last, first - days[1], 0)) <= _WITHIN
    )
    if not near or (len(near) > 1 and near[0][:2] == near[1][:2]):
        return None
    return near[0][2]
