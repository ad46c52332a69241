"""Events become triples: what happened, when, where, held by whom, about what."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph import literals
from kg.graph.entities import label_lines
from kg.graph.iris import Terms
from kg.graph.statements import provenance_lines, time_lines
from kg.graph.vocab import RDF_TYPE, ZP, ZP_NS
from kg.model.knowledge import Event, EventType


def event_background_lines(event: Event, terms: Terms) -> Iterator[str]:
    """Yield an event's classes and names."""
    node = terms[event.id]
    yield f"{node} <{RDF_TYPE}> <{ZP.Event}>"
    if event.type is not EventType.OTHER:
        yield f"{node} <{RDF_TYPE}> <{ZP_NS}{event.type}>"
    yield from label_lines(node, event.name, event.other_names)


def event_lines(event: Event, terms: Terms) -> Iterator[str]:
    """Yield what is said of an event, but for an inferred date."""
    node = terms[event.id]
    for predicate, targets in (
        (ZP.place, event.places),
        (ZP.host, event.hosts),
        (ZP.about, event.about),
        (ZP.launches, event.launches),
        (ZP.concludes, event.concludes),
    ):
        for target in targets:
            yield f"{node} <{predicate}> {terms[target]}"
    if event.mode is not None:
        yield f"{node} <{ZP.mode}> <{ZP_NS}{event.mode}>"
    if event.series is not None:
        yield f"{node} <{ZP.inSeries}> {terms[event.series]}"
    if event.ordinal is not None:
        yield f"{node} <{ZP.ordinal}> {literals.integer(event.ordinal)}"
    if event.roster_complete is not None:
        yield f"{node} <{ZP.rosterComplete}> {literals.boolean(event.roster_complete)}"
    if event.part_of is not None:
        yield f"{node} <{ZP.partOfEvent}> {terms[event.part_of]}"
    yield from provenance_lines(node, event.provenance, terms)
    if event.date_basis is None:
        yield from event_date_lines(event, terms)


def event_date_lines(event: Event, terms: Terms) -> Iterator[str]:
    """Yield when an event was, with the basis of an inferred date."""
    if event.date is not None:
        node = terms[event.id]
        yield from time_lines(node, event.date, terms)
        if event.date_basis is not None:
            yield f"{node} <{ZP.dateBasis}> {literals.plain(event.date_basis)}"
