"""Reports to events: one event for all reports that agree on type, day, and name or principals."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from kg.model.claims import DocumentClaims, EventClaim
from kg.model.ids import entity_id
from kg.model.knowledge import EventType
from kg.model.naming import fold_name

# 全市, 召开: what one paper writes into a meeting's name and another leaves out
_LOOSE = re.compile("^全[市省国区县州]|召开|举行")


def group_events(
    documents: Sequence[DocumentClaims], persons: dict[tuple[int, str], str]
) -> dict[tuple[int, int], str]:
    """Return the id of the event of each (document, number).

    Reports of different documents are one event if they agree on type and day, and on the name
    (meetings, releases) or on who led or met whom (visits, talks). Events without a day are
    never joined across documents. An id is `event/DAY-NAME`; where two events of a day would
    share it, the later ones by document and place carry a number.
    """
    buckets: dict[tuple[str, ...], list[tuple[int, EventClaim]]] = defaultdict(list)
    for number, claims in enumerate(documents):
        for event in claims.events:
            buckets[_key(number, event, persons)].append((number, event))
    ids: dict[tuple[int, int], str] = {}
    taken: dict[str, int] = defaultdict(int)
    for key in sorted(buckets):
        members = buckets[key]
        identity = _identity(members[0][1])
        taken[identity] += 1
        if taken[identity] > 1:
            identity = f"{identity}-{taken[identity]}"
        for number, event in members:
            ids[number, event.number] = identity
    return ids


def _identity(event: EventClaim) -> str:
    day = f"{event.date}-".replace("/", "--") if event.date is not None else ""
    return f"event/{day}{entity_id('event', event.name).partition('/')[2]}"


def _key(number: int, event: EventClaim, persons: dict[tuple[int, str], str]) -> tuple[str, ...]:
    if event.date is None or event.date.first.day is None:
        return (event.type.value, "", f"{number:09}", f"{event.number:05}")
    who = sorted(persons.get((number, name), name) for name in event.principals)
    if event.type in (EventType.TALKS, EventType.VISIT, EventType.PERSONNEL_CHANGE) and who:
        name = event.name if event.type is EventType.PERSONNEL_CHANGE else ""
        return (event.type.value, str(event.date), ",".join(who), fold_name(name))
    return (event.type.value, str(event.date), _LOOSE.sub("", fold_name(event.name)), "")
