"""Compares personnel changes: one event a person or one a decision, both are right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.evaluate.events import (
    PERSONNEL,
    date_outcomes,
    event_item,
    is_personnel,
    role_item,
    system_event_item,
    system_role_item,
)
from kg.evaluate.gold import GoldDocument, GoldEvent
from kg.evaluate.matching import Comparison, Item, Outcome, Verdict
from kg.evaluate.names import best_likeness, fold
from kg.evaluate.system import SystemArticle, SystemEvent

ALIKE = 0.5
Pair = tuple[str, str]


def compare_personnel(document: GoldDocument, article: SystemArticle) -> Iterator[Outcome]:
    """Compare personnel changes by who and what, several to several."""
    wanted = [event_item(e) for e in document.events if e.kind == PERSONNEL]
    given = [system_event_item(e) for e in article.events if is_personnel(e)]
    yield from _events(document.id, wanted, given)
    gold = [item.value for item in wanted]
    yield from _roles(document.id, gold, [item.value for item in given])


def _events(
    document: str, wanted: Sequence[Item[GoldEvent]], given: Sequence[Item[SystemEvent]]
) -> Iterator[Outcome]:
    comparison, days = Comparison("events", document), Comparison("event-dates", document)
    known = set[str]()
    for item in wanted:
        hits = [other for other in given if _same(item.value, other.value)]
        known |= {hit.node for hit in hits}
        first = next(iter(hits), None)
        if item.optional:
            yield comparison.outcome(Verdict.FREE, item, first)
            continue
        yield comparison.outcome(Verdict.MISSED if first is None else Verdict.FOUND, item, first)
        if first is not None and item.value.date:
            found = tuple(hit.value.date for hit in hits)
            yield from date_outcomes(days, item, first, found)
    for other in given:
        if other.node not in known:
            yield comparison.outcome(Verdict.WRONG, None, other)


def _same(gold: GoldEvent, event: SystemEvent) -> bool:
    pairs = _pairs(gold)
    if pairs and event.roles:
        return any((name, role) in pairs for node, role in event.roles for name in node.names)
    return best_likeness(map(fold, gold.names), event.node.names) >= ALIKE


def _pairs(gold: GoldEvent) -> frozenset[Pair]:
    return frozenset((fold(p.name), role) for p in gold.participants for role in p.roles)


def _roles(
    document: str, wanted: Sequence[GoldEvent], given: Sequence[SystemEvent]
) -> Iterator[Outcome]:
    """Compare who and what over all changes of the document together."""
    comparison = Comparison("participations", document)
    stated = {pair for event in given for pair in event.roles}
    needed = {
        (fold(person.name), role)
        for event in wanted
        if not event.optional
        for person in event.participants
        if not person.optional
        for role in person.roles
    }
    for name, role in sorted(needed):
        nodes = [node for node, its_role in stated if its_role == role and name in node.names]
        item = role_item(PERSONNEL, name, role)
        partner = min(nodes, key=lambda node: node.order, default=None)
        if partner is None:
            yield comparison.outcome(Verdict.MISSED, item, None)
        else:
            other = system_role_item(PERSONNEL, partner, role)
            yield comparison.outcome(Verdict.FOUND, item, other)
    named = {(fold(p.name), "attend") for event in wanted for p in event.participants}
    allowed = named.union(*map(_pairs, wanted))
    for node, role in sorted(stated, key=lambda pair: (pair[0].order, pair[1])):
        if not any((name, role) in allowed for name in node.names):
            other = system_role_item(PERSONNEL, node, role)
            yield comparison.outcome(Verdict.WRONG, None, other)
