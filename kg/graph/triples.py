"""Knowledge becomes the triples of each named graph, as lines of N-Triples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from kg.graph import literals
from kg.graph.derived import derivations
from kg.graph.derived_triples import derived_lines
from kg.graph.entities import date_lines, entity_lines, stated_person_lines
from kg.graph.events import event_background_lines, event_date_lines, event_lines
from kg.graph.iris import Terms
from kg.graph.sources import run_lines
from kg.graph.statements import (
    agenda_lines,
    body_change_lines,
    group_lines,
    participation_lines,
    relation_lines,
    remark_lines,
    tenure_lines,
)
from kg.graph.vocab import RDF_TYPE, RDFS_LABEL, ZP
from kg.model.knowledge import Knowledge
from kg.model.time import DateRange


class GraphName(StrEnum):
    """The named graphs; the value is the identifier below BASE."""

    BACKGROUND = "graph/background"
    STATED = "graph/stated"
    INFERRED = "graph/inferred"
    DERIVED = "graph/derived"
    TEXT = "graph/text"


_TYPE = f" <{RDF_TYPE}> "


def graph_of(basis: str | None) -> GraphName:
    """Tell where a statement stands: stated if there is no basis, else inferred."""
    return GraphName.STATED if basis is None else GraphName.INFERRED


def shared_lines(knowledge: Knowledge, terms: Terms) -> Iterator[tuple[GraphName, Iterable[str]]]:
    """Yield the lines about all but articles, their passages and their mentions.

    In no order; a line may come more than once, and for more graphs than one.
    """
    for basis, said in _statements(knowledge, terms):
        yield graph_of(basis), said
    yield GraphName.BACKGROUND, _background(knowledge, terms)
    for derived in derivations(knowledge):
        yield GraphName.DERIVED, derived_lines(derived, terms)


def _statements(knowledge: Knowledge, terms: Terms) -> Iterator[tuple[str | None, Iterable[str]]]:
    """Yield the lines of every statement with its basis, None for what a passage states."""
    for person in knowledge.persons:
        yield None, stated_person_lines(person, terms)
    for tenure in knowledge.tenures:
        yield tenure.provenance.basis, tenure_lines(tenure, terms)
    yield from _event_statements(knowledge, terms)
    for remark in knowledge.remarks:
        yield remark.provenance.basis, remark_lines(remark, terms)
    for relation in knowledge.relations:
        yield relation.provenance.basis, relation_lines(relation, terms)
    for change in knowledge.body_changes:
        yield change.provenance.basis, body_change_lines(change, terms)


def _event_statements(
    knowledge: Knowledge, terms: Terms
) -> Iterator[tuple[str | None, Iterable[str]]]:
    """Yield events, and who took part in them and what they dealt with."""
    modes = {event.id: event.mode for event in knowledge.events if event.mode is not None}
    for event in knowledge.events:
        yield event.provenance.basis, event_lines(event, terms)
        if event.date_basis is not None:
            yield event.date_basis, event_date_lines(event, terms)
    for participation in knowledge.participations:
        lines = participation_lines(participation, modes.get(participation.event), terms)
        yield participation.provenance.basis, lines
    for group in knowledge.groups:
        yield group.provenance.basis, group_lines(group, terms)
    for item in knowledge.agenda:
        yield item.provenance.basis, agenda_lines(item, terms)


def _background(knowledge: Knowledge, terms: Terms) -> Iterator[str]:
    """Yield types, labels, facts of the lexicon, and the build."""
    made = (graph for graph in GraphName if graph is not GraphName.TEXT)
    yield from run_lines(knowledge.run, made, terms)
    yield from entity_lines(knowledge, terms)
    for value in _dates(knowledge):
        yield from date_lines(value, terms)
    for event in knowledge.events:
        yield from event_background_lines(event, terms)
    yield from _class_lines(knowledge, terms)
    for item in knowledge.agenda:
        if item.label is not None:
            yield f"{terms[item.id]} <{RDFS_LABEL}> {literals.chinese(item.label)}"


def _class_lines(knowledge: Knowledge, terms: Terms) -> Iterator[str]:
    """Yield the classes of statements other than events."""
    for records, class_ in (
        (knowledge.tenures, ZP.Tenure),
        (knowledge.participations, ZP.Participation),
        (knowledge.groups, ZP.GroupParticipation),
        (knowledge.agenda, ZP.AgendaItem),
        (knowledge.remarks, ZP.Remark),
        (knowledge.relations, ZP.Relation),
        (knowledge.body_changes, ZP.BodyChange),
    ):
        for record in records:
            yield f"{terms[record.id]}{_TYPE}<{class_}>"


def _dates(knowledge: Knowledge) -> set[DateRange]:
    """Collect the dates that articles name and those of events and changes."""
    found = {node.value for node in knowledge.dates}
    found.update(event.date for event in knowledge.events if event.date is not None)
    found.update(change.on for change in knowledge.body_changes if change.on is not None)
    return found
