"""Reports to events: one event for all reports that agree on type, date, and name or principals."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.model.claims import DocumentClaims, EventClaim
from kg.model.ids import entity_id
from kg.model.naming import fold_name


@dataclass(frozen=True, slots=True)
class EventKey:
    """An event across documents: its id and the (document, number) of its reports."""

    id: str
    reports: tuple[tuple[int, int], ...]


def group_events(
    documents: Sequence[DocumentClaims], person: Callable[[int, str], str]
) -> list[EventKey]:
    """Group the reports of one event.

    Two reports of different documents are one event if they agree on type and day, and on the
    name or on who led, chaired or met. Events without a day are never joined across documents.
    """
    reports = [(n, event) for n, claims in enumerate(documents) for event in claims.events]
    buckets: dict[tuple[str, ...], list[tuple[int, EventClaim]]] = defaultdict(list)
    for number, event in reports:
        buckets[_key(number, event, person)].append((number, event))
    taken: dict[str, int] = defaultdict(int)
    keys = []
    for bucket in sorted(buckets):
        members = buckets[bucket]
        first = members[0][1]
        day = f"{str(first.date).replace('/', '--')}-" if first.date is not None else ""
        identity = entity_id("event", first.name)
        identity = f"event/{day}{identity.partition('/')[2]}"
        taken[identity] += 1
        if taken[identity] > 1:
            identity = f"{identity}-{taken[identity]}"
        keys.append(EventKey(identity, tuple((n, event.number) for n, event in members)))
    return keys


def _key(
    number: int, event: EventClaim, person: Callable[[int, str], str]
) -> tuple[str, ...]:
    if event.date is None or event.date.first.day is None:
        return (event.type.value, "", str(number), str(event.number))
    name = re.sub("^全[市省国区县]|召开|举行", "", fold_name(event.name))
    who = ",".join(sorted(person(number, p) for p in event.principals))
    if event.type.value in ("Talks", "Visit") and who:
        return (event.type.value, str(event.date), who, "")
    return (event.type.value, str(event.date), name, "")
