"""Compares events, their kinds and days, and who took part in which role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from kg.evaluate.gold import GoldDocument, GoldEvent
from kg.evaluate.matching import Comparison, Item, Outcome, S, T, Verdict, link
from kg.evaluate.names import best_likeness, fold, fold_all
from kg.evaluate.system import Node, SystemArticle, SystemEvent

CLASSES: Final[Mapping[str, str]] = {
    "meeting": "Meeting",
    "visit": "Visit",
    "talks": "Talks",
    "personnel": "PersonnelChange",
    "release": "Release",
}
PERSONNEL: Final = "personnel"
# Names alike enough to be one event's; alike enough whatever the day.
ALIKE, CERTAIN = 0.5, 0.8
# How many of those named must be there for people to tell an event.
SHARED: Final = 0.5
SAME_KIND_BONUS, OPTIONAL_COST = 0.5, 0.3


def compare_events(document: GoldDocument, article: SystemArticle) -> Iterator[Outcome]:
    """Compare all events but personnel changes, then what is said of those that were matched."""
    wanted = [event_item(e) for e in document.events if e.kind != PERSONNEL]
    given = [system_event_item(e) for e in article.events if not is_personnel(e)]
    linked = link(wanted, given, _match)
    yield from Comparison("events", document.id).outcomes(wanted, given, linked, _match)
    for place, item in enumerate(wanted):
        partner = given[linked[place]] if place in linked else None
        if partner is not None and not item.value.optional:
            yield from _compare_kind(document.id, item, partner)
            yield from _compare_date(document.id, item, partner)
        if partner is not None or not item.value.optional:
            yield from _compare_roles(document.id, item.value, partner)


def is_personnel(event: SystemEvent) -> bool:
    """Tell whether an event is a personnel change, which is matched by who and what."""
    return CLASSES[PERSONNEL] in event.classes


def event_item(event: GoldEvent) -> Item[GoldEvent]:
    """Make an annotated event comparable."""
    parts = (fold_all(event.names), frozenset({CLASSES.get(event.kind, "Event")}))
    return Item(event, f"{event.kind} {event.names[0]}", parts, event.optional)


def system_event_item(event: SystemEvent) -> Item[SystemEvent]:
    """Make an event of the graph comparable."""
    kinds = event.classes - {"Event"} or event.classes
    text = f"{'/'.join(sorted(kinds))} {event.node.label}"
    return Item(event, text, (event.node.names, event.classes), node=event.node.iri)


def _match(wanted: Item[GoldEvent], given: Item[SystemEvent]) -> float:
    """Match by name, or by kind and people; another day needs nearly the same name."""
    gold, event = wanted.value, given.value
    alike = best_likeness(map(fold, gold.names), event.node.names)
    people = {fold(person.name) for person in gold.participants if not person.optional}
    shared = len(people & event.people) / max(1, len(people))
    same_kind = gold.kind == "other" or CLASSES.get(gold.kind, "Event") in event.classes
    if gold.date and event.date and gold.date != event.date and alike < CERTAIN:
        return 0.0
    if alike >= ALIKE or (same_kind and shared >= SHARED and people):
        bonus = SAME_KIND_BONUS if same_kind else 0.0
        return alike + shared + bonus - (OPTIONAL_COST if gold.optional else 0.0)
    return 0.0


def _compare_kind(
    document: str, wanted: Item[GoldEvent], given: Item[SystemEvent]
) -> Iterator[Outcome]:
    if wanted.value.kind in CLASSES:
        right = CLASSES[wanted.value.kind] in given.value.classes
        kind = Item(wanted.value, wanted.text, (wanted.parts[1],))
        given_kind = Item(given.value, given.text, (given.parts[1],))
        yield from found_or_other(Comparison("event-types", document), kind, given_kind, right)


def _compare_date(
    document: str, wanted: Item[GoldEvent], given: Item[SystemEvent]
) -> Iterator[Outcome]:
    if wanted.value.date:
        comparison = Comparison("event-dates", document)
        yield from date_outcomes(comparison, wanted, given, (given.value.date,))


def date_outcomes(
    comparison: Comparison,
    wanted: Item[GoldEvent],
    given: Item[SystemEvent],
    days: tuple[str | None, ...],
) -> Iterator[Outcome]:
    """Compare an event's day with those that the graph has; none is missed but not wrong."""
    day = wanted.value.date
    shown = "/".join(sorted({value for value in days if value}))
    gold_day = Item(day, f"{wanted.value.names[0]} {day}", (frozenset({day or ""}),))
    parts = (frozenset(value for value in days if value),)
    system_day = Item(shown, f"{given.value.node.label} {shown}", parts)
    if shown or day in days:
        yield from found_or_other(comparison, gold_day, system_day, day in days)
    else:
        yield comparison.outcome(Verdict.MISSED, gold_day, None)


def found_or_other(
    comparison: Comparison, wanted: Item[T], given: Item[S], right: bool
) -> Iterator[Outcome]:
    """Yield that the graph says the same, or that it misses it and says something else."""
    if right:
        yield comparison.outcome(Verdict.FOUND, wanted, given)
    else:
        yield comparison.outcome(Verdict.MISSED, wanted, None)
        yield comparison.outcome(Verdict.WRONG, None, given)


def role_item(event: str, name: str, role: str, *, optional: bool = False) -> Item[str]:
    """Make a participation that is annotated comparable."""
    parts = (frozenset({fold(name)}), frozenset({role}), frozenset({event}))
    return Item(name, f"{name} {role} @ {event}", parts, optional)


def system_role_item(event: str, node: Node, role: str) -> Item[Node]:
    """Make a participation of the graph comparable, in the annotated event of its own."""
    parts = (node.names, frozenset({role}), frozenset({event}))
    return Item(node, f"{node.label} {role} @ {event}", parts)


def _compare_roles(
    document: str, gold: GoldEvent, partner: Item[SystemEvent] | None
) -> Iterator[Outcome]:
    name = gold.names[0]
    wanted = [
        role_item(name, person.name, role, optional=gold.optional or person.optional)
        for person in gold.participants
        for role in person.roles
    ]
    # Whoever is named with any role was there.
    wanted += [
        role_item(name, person.name, "attend", optional=True)
        for person in gold.participants
        if "attend" not in person.roles
    ]
    named = {fold(person.name) for person in gold.participants}
    # Bodies count only where the annotation lists them.
    given = [
        system_role_item(name, node, role)
        for node, role in (partner.value.roles if partner is not None else ())
        if node.is_person or node.names & named
    ]
    yield from Comparison("participations", document).compare(wanted, given)
