"""Entities become triples: persons, bodies, posts, places, campaigns, documents, dates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, Final

from kg.graph import literals
from kg.graph.iris import Terms
from kg.graph.pinyin import name_pinyin, person_pinyin
from kg.graph.vocab import BODY_KINDS, LEVELS, RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL, ZP
from kg.model.knowledge import (
    Body,
    Campaign,
    Concept,
    Document,
    EventSeries,
    Knowledge,
    Namesakes,
    Person,
    Place,
    Post,
    Role,
)
from kg.model.time import DateRange

Entity = (
    Person | Namesakes | Body | Role | Post | Place | Campaign | Document | Concept | EventSeries
)


def entities(knowledge: Knowledge) -> Iterator[Entity]:
    """Yield all entities."""
    return chain(
        knowledge.persons,
        knowledge.namesakes,
        knowledge.bodies,
        knowledge.roles,
        knowledge.posts,
        knowledge.places,
        knowledge.campaigns,
        knowledge.documents,
        knowledge.concepts,
        knowledge.series,
    )


def entity_lines(entity: Entity, terms: Terms) -> Iterator[str]:
    """Yield what the background graph says of an entity."""
    return _LINES[type(entity)](entity, terms)


def label_lines(
    node: str,
    name: str,
    other_names: Iterable[str] = (),
    reading: Callable[[str], str | None] | None = None,
) -> Iterator[str]:
    """Yield the full name, the forms that stand for it without context, and its pinyin."""
    yield f"{node} <{RDFS_LABEL}> {literals.chinese(name)}"
    for other in other_names:
        if other != name:
            yield f"{node} <{SKOS_ALT_LABEL}> {literals.chinese(other)}"
    if reading is not None and (text := reading(name)) is not None:
        yield f"{node} <{SKOS_ALT_LABEL}> {literals.pinyin(text)}"


def person_lines(person: Person, terms: Terms) -> Iterator[str]:
    """Yield a person's classes and names."""
    node = terms[person.id]
    yield f"{node} <{RDF_TYPE}> <{ZP.Person}>"
    if person.official:
        yield f"{node} <{RDF_TYPE}> <{ZP.Official}>"
    yield from label_lines(node, person.name, person.other_names, person_pinyin)


def stated_person_lines(person: Person, terms: Terms) -> Iterator[str]:
    """Yield what a passage states of a person: sex, birth, ethnicity."""
    node = terms[person.id]
    if person.sex is not None:
        yield f"{node} <{ZP.sex}> {literals.plain(person.sex)}"
    if person.birth is not None:
        yield f"{node} <{ZP.birth}> {literals.partial_date(person.birth)}"
    if person.ethnicity is not None:
        yield f"{node} <{ZP.ethnicity}> {literals.plain(person.ethnicity)}"


def namesakes_lines(namesakes: Namesakes, terms: Terms) -> Iterator[str]:
    """Yield a name that several persons bear."""
    node = terms[namesakes.id]
    yield f"{node} <{RDF_TYPE}> <{ZP.Namesakes}>"
    yield from label_lines(node, namesakes.name)
    for person in namesakes.persons:
        yield f"{node} <{ZP.borneBy}> {terms[person]}"


def body_lines(body: Body, terms: Terms) -> Iterator[str]:
    """Yield a body."""
    node = terms[body.id]
    yield f"{node} <{RDF_TYPE}> <{ZP.Body}>"
    yield from label_lines(node, body.name, body.other_names, name_pinyin)
    yield f"{node} <{ZP.bodyKind}> <{BODY_KINDS[body.kind]}>"
    if body.level is not None:
        yield f"{node} <{ZP.level}> <{LEVELS[body.level]}>"
    for parent in body.part_of:
        yield f"{node} <{ZP.partOf}> {terms[parent]}"
    for place in body.jurisdiction:
        yield f"{node} <{ZP.jurisdiction}> {terms[place]}"
    if body.unresolved:
        yield f"{node} <{ZP.unresolved}> {literals.boolean(True)}"


def role_lines(role: Role, terms: Terms) -> Iterator[str]:
    """Yield a role (职务)."""
    node = terms[role.id]
    yield f"{node} <{RDF_TYPE}> <{ZP.Role}>"
    yield from label_lines(node, role.name, role.other_names, name_pinyin)
    if role.seats is not None:
        yield f"{node} <{ZP.seats}> {literals.plain(role.seats)}"
    if role.seniority is not None:
        yield f"{node} <{ZP.seniority}> {literals.integer(role.seniority)}"


def post_lines(post: Post, terms: Terms) -> Iterator[str]:
    """Yield a post: a role in a body."""
    node = terms[post.id]
    yield f"{node} <{RDF_TYPE}> <{ZP.Post}>"
    yield from label_lines(node, post.name, post.other_names)
    yield f"{node} <{ZP.postIn}> {terms[post.body]}"
    yield f"{node} <{ZP.role}> {terms[post.role]}"


def place_lines(place: Place, terms: Terms) -> Iterator[str]:
    """Yield a place."""
    node = terms[place.id]
    yield f"{node} <{RDF_TYPE}> <{ZP.Place}>"
    yield from label_lines(node, place.name, place.other_names, name_pinyin)
    if place.adcode is not None:
        yield f"{node} <{ZP.adcode}> {literals.plain(place.adcode)}"
    for whole in place.within:
        yield f"{node} <{ZP.within}> {terms[whole]}"


def campaign_lines(campaign: Campaign, terms: Terms) -> Iterator[str]:
    """Yield a campaign, or a phase of one."""
    node = terms[campaign.id]
    yield f"{node} <{RDF_TYPE}> <{ZP.Campaign}>"
    yield from label_lines(node, campaign.name, campaign.other_names, name_pinyin)
    if campaign.phase_of is not None:
        yield f"{node} <{ZP.phaseOf}> {terms[campaign.phase_of]}"
    if campaign.phase_number is not None:
        yield f"{node} <{ZP.phaseNumber}> {literals.integer(campaign.phase_number)}"


def document_lines(document: Document, terms: Terms) -> Iterator[str]:
    """Yield a document (文件)."""
    node = terms[document.id]
    yield f"{node} <{RDF_TYPE}> <{ZP.Document}>"
    yield from label_lines(node, document.name, document.other_names)
    for body in document.issued_by:
        yield f"{node} <{ZP.issuedBy}> {terms[body]}"
    if document.number is not None:
        yield f"{node} <{ZP.documentNumber}> {literals.plain(document.number)}"


def concept_lines(concept: Concept, terms: Terms) -> Iterator[str]:
    """Yield a fixed formula (提法)."""
    node = terms[concept.id]
    yield f"{node} <{RDF_TYPE}> <{ZP.Concept}>"
    yield from label_lines(node, concept.name, concept.other_names, name_pinyin)


def series_lines(series: EventSeries, terms: Terms) -> Iterator[str]:
    """Yield a series of meetings."""
    node = terms[series.id]
    yield f"{node} <{RDF_TYPE}> <{ZP.EventSeries}>"
    yield from label_lines(node, series.name)


def date_id(value: DateRange) -> str:
    """Make the identifier of the node of a date."""
    return f"date/{value}"


def date_lines(value: DateRange, terms: Terms) -> Iterator[str]:
    """Yield the node of a date, with its first and last day."""
    node = terms[date_id(value)]
    yield f"{node} <{RDF_TYPE}> <{ZP.Date}>"
    yield f"{node} <{RDFS_LABEL}> {literals.plain(str(value))}"
    yield f"{node} <{ZP.edtf}> {literals.plain(str(value))}"


_LINES: Final[Mapping[type, Callable[[Any, Terms], Iterator[str]]]] = {
    Person: person_lines,
    Namesakes: namesakes_lines,
    Body: body_lines,
    Role: role_lines,
    Post: post_lines,
    Place: place_lines,
    Campaign: campaign_lines,
    Document: document_lines,
    Concept: concept_lines,
    EventSeries: series_lines,
}
