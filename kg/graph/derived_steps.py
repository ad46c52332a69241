"""Timelines: which events are steps of a campaign, and at which a document was dealt with."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.derivation import Derived
from kg.graph.periods import Period
from kg.model.knowledge import Event, Knowledge


def campaign_steps(knowledge: Knowledge) -> Iterator[Derived]:
    """Yield which event launches, concludes or is about a campaign, or a phase of it."""
    wholes = {campaign.id: campaign.phase_of for campaign in knowledge.campaigns}
    for event in knowledge.events:
        named = {c for c in (*event.launches, *event.concludes, *event.about) if c in wholes}
        found = named | {whole for c in named if (whole := wholes[c]) is not None}
        for campaign in sorted(found):
            yield Derived(event.id, "stepOf", campaign, (event.id,), period=_days(event))


def document_steps(knowledge: Knowledge) -> Iterator[Derived]:
    """Yield at which events a document was dealt with: 研究, 审议, 印发."""
    documents = {document.id for document in knowledge.documents}
    items: dict[tuple[str, str], list[str]] = {}
    for item in knowledge.agenda:
        for thing in item.about:
            items.setdefault((item.event, thing), []).append(item.id)
    about = {(event.id, thing) for event in knowledge.events for thing in event.about}
    events = {event.id: event for event in knowledge.events}
    for event_id, thing in sorted(about | items.keys()):
        if thing in documents:
            rests_on = tuple(sorted({event_id, *items.get((event_id, thing), ())}))
            period = _days(events[event_id])
            yield Derived(thing, "dealtWithAt", event_id, rests_on, period=period)


def _days(event: Event) -> Period | None:
    if event.date is None:
        return None
    return Period(event.date.first.earliest(), event.date.last.latest())
