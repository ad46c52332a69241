"""All that documents report of an event, put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.model.claims import EventClaim
from kg.model.ids import entity_id
from kg.model.knowledge import Event
from kg.model.record import record
from kg.resolve.entities import union
from kg.resolve.keyed import Stage
from kg.resolve.reports import provenance_of
from kg.resolve.spread import Named
from kg.resolve.tellings import event_name


@record
class Reported:
    """That a document reports an event.

    Attributes:
        event: Its id.
        place: The number of the document, and the event's in it.
        article: The id of the document's article.
    """

    event: str
    place: tuple[int, int]
    article: str
    claim: EventClaim


def reports_of_events() -> Stage[Named, Reported]:
    """Return how the reports of an event are brought together, once it is known which it is."""
    return Stage(_report, _place, _event_of)


def _report(named: Named) -> Iterator[Reported]:
    """Yield the events of a document."""
    settled = named.settled
    for event, claim in zip(named.events, settled.claims.events, strict=True):
        yield Reported(event, (settled.number, claim.number), settled.article, claim)


def _place(reported: Reported) -> tuple[str, tuple[int, int]]:
    return reported.event, reported.place


def _event_of(reported: Reported) -> str:
    return reported.event


def find_events(reported: Iterable[Reported]) -> Iterator[tuple[Event, str | None]]:
    """Yield the events by id, each with the name of its series, None without one."""
    for identity, reports in groupby(reported, key=_event_of):
        yield _event(identity, list(reports))


def id_of_event(found: tuple[Event, str | None]) -> str:
    """Return by what events are sorted."""
    return found[0].id


def _event(identity: str, reports: list[Reported]) -> tuple[Event, str | None]:
    claims = [report.claim for report in reports]
    first, name = claims[0], event_name(claims)
    dated = min(
        (claim for claim in claims if claim.date is not None),
        key=lambda claim: claim.date_basis is not None,
        default=None,
    )
    complete = [c.roster_complete for c in claims if c.roster_complete is not None]
    names = {n for claim in claims for n in (claim.name, *claim.other_names)}
    series = next((claim.series for claim in claims if claim.series), None)
    event = Event(
        id=identity,
        type=first.type,
        name=name,
        provenance=provenance_of(
            (report.article, report.claim.passage, report.claim.rule, report.claim.basis)
            for report in reports
        ),
        other_names=tuple(sorted(names - {name})),
        date=None if dated is None else dated.date,
        date_basis=None if dated is None else dated.date_basis,
        places=union(*(claim.places for claim in claims)),
        hosts=union(*(claim.hosts for claim in claims)),
        about=union(*(claim.about for claim in claims)),
        mode=next((claim.mode for claim in claims if claim.mode is not None), None),
        series=None if series is None else entity_id("series", series),
        ordinal=next((claim.ordinal for claim in claims if claim.ordinal is not None), None),
        roster_complete=any(complete) if complete else None,
        launches=union(*(claim.launches for claim in claims)),
        concludes=union(*(claim.concludes for claim in claims)),
    )
    return event, series
