"""Which event is part of which: 会见 during a summit, 第二次全体会议 of a session."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model.claims import DocumentClaims, EventClaim
from kg.model.knowledge import EventType
from kg.resolve.event_agreement import SITTING, TELLING_LENGTH, core_name
from kg.resolve.event_decisions import Key

# A congress or a fair lasts weeks, and is told on its first day or its last.
_WITHIN = 21


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event with the ordinals of its first and last day, None where no day is told."""

    id: str
    days: tuple[int, int] | None


def find_wholes(documents: Sequence[DocumentClaims], ids: Mapping[Key, str]) -> dict[str, str]:
    """Map each event that is part of another to that one.

    The whole is an event of the name that the report of the part gives, of the same article or
    of the same days in others; where that leaves two, none is chosen.

    Args:
        documents: The documents.
        ids: Which event each (document, number) reports.
    """
    named = _by_name(documents, ids)
    found: dict[str, set[str]] = defaultdict(set)
    for number, claims in enumerate(documents):
        for claim in claims.events:
            part = ids[number, claim.number]
            for name in _wholes_of(claim):
                whole = _choose(part, _days(claim), named.get(core_name(name), {}))
                if whole is not None:
                    found[part].add(whole)
    wholes = {part: min(several) for part, several in found.items() if len(several) == 1}
    return {part: whole for part, whole in wholes.items() if wholes.get(whole) != part}


def _wholes_of(claim: EventClaim) -> Iterator[str]:
    """Yield the names of the event that a claim's event is part of."""
    if claim.within is not None:
        yield claim.within
    for name in (claim.name, *claim.other_names):
        sitting = SITTING.search(name)
        if sitting is not None and sitting.start() >= TELLING_LENGTH:
            yield name[: sitting.start()]


def _by_name(
    documents: Sequence[DocumentClaims], ids: Mapping[Key, str]
) -> Mapping[str, dict[str, _Dated]]:
    """Map each name to the meetings and visits that bear it; a dated report goes before others."""
    named: dict[str, dict[str, _Dated]] = defaultdict(dict)
    for number, claims in enumerate(documents):
        for claim in claims.events:
            if claim.type in (EventType.MEETING, EventType.VISIT, EventType.OTHER):
                event = _Dated(ids[number, claim.number], _days(claim))
                for name in (claim.name, *claim.other_names):
                    known = named[core_name(name)].get(event.id)
                    if known is None or known.days is None:
                        named[core_name(name)][event.id] = event
    return named


def _days(claim: EventClaim) -> tuple[int, int] | None:
    if claim.date is None or claim.date.first.day is None:
        return None
    return claim.date.first.earliest().toordinal(), claim.date.last.latest().toordinal()


def _choose(part: str, days: tuple[int, int] | None, events: Mapping[str, _Dated]) -> str | None:
    """Choose the event of the nearest days, of two as near the earlier.

    None where no event is near, or two of the same days bear the name: one of them is meant.
    """
    if days is None:
        return None
    near = sorted(
        (apart, event.days, event.id)
        for event in events.values()
        if event.id != part
        and event.days is not None
        and (apart := max(event.days[0] - days[1], days[0] - event.days[1], 0)) <= _WITHIN
    )
    if not near or (len(near) > 1 and near[0][:2] == near[1][:2]):
        return None
    return near[0][2]
