"""Takes statements out of the graph that a user decided to drop, and all that stands on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

from kg.model.decisions import Decision, DecisionKind, Decisions
from kg.model.knowledge import AgendaItem, Body, Event, Knowledge, Mention, Relation, Remark
from kg.resolve.mentions import DocumentMentions


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Record = TypeVar("Record", bound=_Identified)

STATEMENTS = (
    "tenures", "events", "participations", "groups", "agenda", "remarks", "relations",
    "body_changes",
)  # fmt: skip


def drop_statements(knowledge: Knowledge, decisions: Decisions) -> Knowledge:
    """Return the knowledge without the statements that are to be dropped.

    What took place at a dropped event goes with it, and the direct property that a dropped
    relation bears out.
    """
    dropped = {d.subject for d in decisions if d.kind is DecisionKind.DROP}
    if not dropped:
        return knowledge
    events = {event.id for event in knowledge.events if event.id in dropped}
    relations = [relation for relation in knowledge.relations if relation.id in dropped]
    return replace(
        knowledge,
        mentions=_mentions_without(knowledge.mentions, events),
        bodies=tuple(_without_relations(body, relations) for body in knowledge.bodies),
        places=tuple(
            replace(place, within=_less(place.within, place.id, "within", relations))
            for place in knowledge.places
        ),
        campaigns=tuple(
            replace(c, phase_of=next(iter(_less((c.phase_of,), c.id, "phaseOf", relations)), None))
            if c.phase_of is not None
            else c
            for c in knowledge.campaigns
        ),
        documents=tuple(
            replace(d, issued_by=_less(d.issued_by, d.id, "issuedBy", relations))
            for d in knowledge.documents
        ),
        tenures=_kept(knowledge.tenures, dropped),
        events=tuple(_without_events(e, events) for e in _kept(knowledge.events, dropped)),
        participations=tuple(
            replace(p, capacity=tuple(t for t in p.capacity if t not in dropped))
            for p in _kept(knowledge.participations, dropped)
            if p.event not in events
        ),
        groups=tuple(g for g in _kept(knowledge.groups, dropped) if g.event not in events),
        agenda=tuple(
            _not_passing(item, events)
            for item in _kept(knowledge.agenda, dropped)
            if item.event not in events
        ),
        remarks=tuple(_elsewhere(r, events) for r in _kept(knowledge.remarks, dropped)),
        relations=_kept(knowledge.relations, dropped),
        body_changes=_kept(knowledge.body_changes, dropped),
    )


def idle_drops(knowledge: Knowledge, decisions: Decisions) -> Iterable[Decision]:
    """Yield the decisions to drop what is not there."""
    known = {record.id for kind in STATEMENTS for record in getattr(knowledge, kind)}
    for decision in decisions:
        if decision.kind is DecisionKind.DROP and decision.subject not in known:
            yield decision


def _kept(records: Iterable[Record], dropped: set[str]) -> tuple[Record, ...]:
    return tuple(record for record in records if record.id not in dropped)


def _mentions_without(mentions: Iterable[Mention], events: set[str]) -> Iterable[Mention]:
    if isinstance(mentions, DocumentMentions):
        return mentions.without(events)
    return tuple(mention for mention in mentions if mention.denotes not in events)


def _less(
    values: tuple[str, ...], subject: str, predicate: str, relations: Iterable[Relation]
) -> tuple[str, ...]:
    """Return the objects of a property without those of dropped relations."""
    gone = {r.object for r in relations if r.subject == subject and r.predicate == predicate}
    return tuple(value for value in values if value not in gone)


def _without_relations(body: Body, relations: Iterable[Relation]) -> Body:
    return replace(
        body,
        part_of=_less(body.part_of, body.id, "partOf", relations),
        jurisdiction=_less(body.jurisdiction, body.id, "jurisdiction", relations),
    )


def _without_events(event: Event, events: set[str]) -> Event:
    about = tuple(thing for thing in event.about if thing not in events)
    part_of = None if event.part_of in events else event.part_of
    return replace(event, about=about, part_of=part_of)


def _not_passing(item: AgendaItem, events: set[str]) -> AgendaItem:
    return replace(item, passes_on=None) if item.passes_on in events else item


def _elsewhere(remark: Remark, events: set[str]) -> Remark:
    return replace(remark, event=None) if remark.event in events else remark
