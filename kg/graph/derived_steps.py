"""Timelines: which events are steps of a campaign, and at which a document was dealt with."""

from __future__ import annotations

from collections import defaultdict
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
    grounds: dict[tuple[str, str], set[str]] = defaultdict(set)
    for item in knowledge.agenda:
        for thing in documents.intersection(item.about):
            grounds[item.event, thing].add(item.id)
    days: dict[str, Period | None] = {event: None for event, _ in grounds}
    for event in knowledge.events:
        dealt_with = documents.intersection(event.about)
        for thing in dealt_with:
            grounds[event.id, thing].add(event.id)
        if dealt_with or event.id in days:
            days[event.id] = _days(event)
    for (event_id, thing), ids in sorted(grounds.items()):
        rests_on = tuple(sorted({event_id, *ids}))
        yield Derived(thing, "dealtWithAt", event_id, rests_on, period=days[event_id])


def _days(event: Event) -> Period | None:
    if event.date is None:
        return None
    return Period(event.date.first.earliest(), event.date.last.latest())
