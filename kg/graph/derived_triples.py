"""Derived statements become triples, each with the relation node that says on what it rests."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph import literals
from kg.graph.derivation import Derived
from kg.graph.iris import Terms
from kg.graph.sources import basis_lines
from kg.graph.vocab import RDF_OBJECT, RDF_PREDICATE, RDF_SUBJECT, RDF_TYPE, ZP, ZP_NS

# What a derived statement of each predicate rests on, in a few words.
_BASES = {
    "precedes": "the numbers of the phases or the days of the events",
    "succeeded": "tenures of one post with one seat, and nobody seen between them",
    "colleagueOf": "tenures in one body, or at the head of one place, at the same time",
    "subordinateTo": "names of the bodies, and the places that lie within each other",
    "superiorOf": "chiefs of a body and of one below it, or chief and deputy, at the same time",
    "coAttended": "complete rosters that name both",
    "contradicts": "sightings of two people in a post with one seat on one day",
    "concurrentWith": "tenures of one person that were seen in periods that overlap",
    "notNamedIn": "a complete roster without the holder, and another of the series with them",
    "movedAheadOf": "two reports of one paper on neighbouring events of a series",
    "stepOf": "an event that launches, concludes or is about the campaign or a phase of it",
    "dealtWithAt": "an event that is about the document",
    "usedBy": "articles that tell of an event of the body last before the formula",
    "spokenBy": "remarks of the person whose words have the formula",
    "firstUsedIn": "the days of publication of all articles that use it",
    "lastUsedIn": "the days of publication of all articles that use it",
}


def derived_lines(derived: Derived, terms: Terms) -> Iterator[str]:
    """Yield a derived property and its relation node."""
    node = terms[derived.id]
    subject, object_ = terms[derived.subject], terms[derived.object]
    predicate = f"<{ZP_NS}{derived.predicate}>"
    yield f"{subject} {predicate} {object_}"
    if derived.symmetric:
        yield f"{object_} {predicate} {subject}"
    yield f"{node} <{RDF_TYPE}> <{ZP.Relation}>"
    yield f"{node} <{RDF_SUBJECT}> {subject}"
    yield f"{node} <{RDF_PREDICATE}> {predicate}"
    yield f"{node} <{RDF_OBJECT}> {object_}"
    for statement in derived.rests_on:
        yield f"{node} <{ZP.restsOn}> {terms[statement]}"
    yield f"{node} <{ZP.rule}> {literals.plain(f'derived.{derived.predicate}')}"
    yield from basis_lines(node, _BASES[derived.predicate])
    if derived.count is not None:
        yield f"{node} <{ZP.count}> {literals.integer(derived.count)}"
    if derived.grade is not None:
        yield f"{node} <{ZP.grade}> {literals.plain(derived.grade)}"
    if derived.period is not None:
        yield f"{node} <{ZP.startDate}> {literals.day(derived.period.first)}"
        yield f"{node} <{ZP.endDate}> {literals.day(derived.period.last)}"
