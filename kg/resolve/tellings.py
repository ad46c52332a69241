"""Events as single documents tell them, and what of that tells one event from another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model.claims import DocumentClaims, EventClaim
from kg.model.ids import entity_id
from kg.model.knowledge import Body, ParticipationRole
from kg.model.record import record
from kg.resolve.event_agreement import Report, core_name
from kg.resolve.event_decisions import Key
from kg.resolve.keyed import Stage
from kg.resolve.spread import Named


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

    @property
    def place(self) -> Place:
        """Give by what reports are sorted."""
        return self.bucket, self.key

    @property
    def kind_and_name(self) -> tuple[str, str]:
        """Give by what a report refers to an event."""
        return self.event.type.value, self.core


Place = tuple[tuple[str, str], Key]
"""Bucket and key of a report, by which reports are sorted: those of one type and day together."""


def tellings(bodies: Mapping[str, Body]) -> Stage[Named, Told]:
    """Return how events are brought together: by type and day, those without a day by name."""
    above = {body.id: body.part_of for body in bodies.values() if body.part_of}
    return Stage(_Teller(above).tell, place_of, _key)


def place_of(told: Told) -> Place:
    """Return by what a report is sorted."""
    return told.place


def _key(told: Told) -> str:
    return " ".join(told.bucket if told.bucket[0] else told.kind_and_name)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells the events of documents, and for that the bodies above each body."""

    above: Mapping[str, tuple[str, ...]]

    def _above(self, hosts: Iterable[str]) -> frozenset[str]:
        found: set[str] = set()
        waiting = list(hosts)
        while waiting:
            body = waiting.pop()
            if body not in found:
                found.add(body)
                waiting += self.above.get(body, ())
        return frozenset(found)

    def tell(self, named: Named) -> Iterator[Told]:
        """Yield the events of a document."""
        claims, who, number = named.settled.claims, named.who, named.settled.number
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
        for place, event in enumerate(claims.events, named.settled.events):
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
                above=self._above(event.hosts),
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


def event_name(events: Sequence[EventClaim]) -> str:
    """Choose the name of an event among those of its reports: the most usual, then the longest.

    Reports that date the event go before those that only refer to it.
    """
    if len(events) == 1:
        return events[0].name
    dated = [event for event in events if event.date is not None] or events
    counted = Counter(event.name for event in dated)
    return min(counted, key=lambda name: (-counted[name], -len(name), name))


def event_identity(events: Sequence[EventClaim]) -> str:
    """Return `event/DAY-NAME` for the reports of an event, in their order."""
    date = next((event.date for event in events if event.date is not None), None)
    day = f"{date}-".replace("/", "--") if date is not None else ""
    return f"event/{day}{entity_id('event', event_name(events)).partition('/')[2]}"
