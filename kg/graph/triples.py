"""Knowledge becomes the triples of each named graph, as lines of N-Triples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.graph import literals
from kg.graph.derivation import Derived
from kg.graph.derived_triples import derived_lines
from kg.graph.entities import date_id, date_lines, entity_lines, stated_person_lines
from kg.graph.events import event_background_lines, event_date_lines, event_lines
from kg.graph.graph_names import GraphName, graph_of
from kg.graph.iris import Terms
from kg.graph.sources import run_id, run_lines
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
from kg.model.knowledge import (
    AgendaItem,
    BodyChange,
    Event,
    GroupParticipation,
    Knowledge,
    Mode,
    Participation,
    Person,
    Relation,
    Remark,
    Tenure,
)
from kg.model.time import DateRange

Lines = tuple[GraphName, Iterable[str]]
"""Lines, and the graph in which they stand."""
_Statement = (
    Tenure | Participation | GroupParticipation | AgendaItem | Remark | Relation | BodyChange
)


class Saying(NamedTuple):
    """What a record says.

    Attributes:
        subjects: Ids of all things that are subjects of its lines.
        record: It, with all else that decides the lines.
        lines: They, made when they are gone through.
    """

    subjects: tuple[str, ...]
    record: object
    lines: tuple[Lines, ...]


def sayings(knowledge: Knowledge, derived: Iterable[Derived], terms: Terms) -> Iterator[Saying]:
    """Yield what is said of all but articles, their passages and their mentions, by record.

    In no order; a line may come more than once, and for more graphs than one. Each record is
    looked at once, since a large build has them on disk.

    Args:
        knowledge: What is known.
        derived: What is derived of it.
        terms: Makes the terms.
    """
    dates = {node.value for node in knowledge.dates}
    yield from _of_events(knowledge, dates, terms)
    yield from _of_statements(knowledge, terms)
    dates.update(change.on for change in knowledge.body_changes if change.on is not None)
    for value in dates:
        yield Saying((date_id(value),), value, ((GraphName.BACKGROUND, date_lines(value, terms)),))
    yield from _of_entities(knowledge, terms)
    for each in derived:
        subjects = each.id, each.subject, *((each.object,) if each.symmetric else ())
        yield Saying(subjects, each, ((GraphName.DERIVED, derived_lines(each, terms)),))
    made = tuple(graph for graph in GraphName if graph is not GraphName.TEXT)
    lines = run_lines(knowledge.run, made, terms)
    yield Saying((run_id(knowledge.run), *made), knowledge.run, ((GraphName.BACKGROUND, lines),))


def _of_events(knowledge: Knowledge, dates: set[DateRange], terms: Terms) -> Iterator[Saying]:
    """Yield what is said of events, whose dates are noted, and of who took part in them."""
    modes: dict[str, Mode] = {}
    for event in knowledge.events:
        if event.mode is not None:
            modes[event.id] = event.mode
        if event.date is not None:
            dates.add(event.date)
        yield Saying((event.id,), event, tuple(_event_lines(event, terms)))
    for participation in knowledge.participations:
        mode = modes.get(participation.event)
        lines = participation_lines(participation, mode, terms)
        said = _statement(participation, ZP.Participation, lines, terms)
        subjects = participation.id, participation.participant
        yield Saying(subjects, (participation, mode), said)
    for group in knowledge.groups:
        lines = group_lines(group, terms)
        yield Saying((group.id,), group, _statement(group, ZP.GroupParticipation, lines, terms))


def _event_lines(event: Event, terms: Terms) -> Iterator[Lines]:
    yield GraphName.BACKGROUND, event_background_lines(event, terms)
    yield graph_of(event.provenance.basis), event_lines(event, terms)
    if event.date_basis is not None:
        yield graph_of(event.date_basis), event_date_lines(event, terms)


def _of_statements(knowledge: Knowledge, terms: Terms) -> Iterator[Saying]:
    """Yield what statements say other than of who took part in what."""
    for tenure in knowledge.tenures:
        lines = _statement(tenure, ZP.Tenure, tenure_lines(tenure, terms), terms)
        yield Saying((tenure.id, tenure.holder), tenure, lines)
    for item in knowledge.agenda:
        lines = _statement(item, ZP.AgendaItem, agenda_lines(item, terms), terms)
        yield Saying((item.id,), item, (*lines, (GraphName.BACKGROUND, _label(item, terms))))
    for remark in knowledge.remarks:
        lines = _statement(remark, ZP.Remark, remark_lines(remark, terms), terms)
        yield Saying((remark.id,), remark, lines)
    for relation in knowledge.relations:
        lines = _statement(relation, ZP.Relation, relation_lines(relation, terms), terms)
        yield Saying((relation.id, relation.subject), relation, lines)
    for change in knowledge.body_changes:
        lines = _statement(change, ZP.BodyChange, body_change_lines(change, terms), terms)
        yield Saying((change.id,), change, lines)


def _statement(
    said: _Statement, class_: str, lines: Iterable[str], terms: Terms
) -> tuple[Lines, ...]:
    """Return the lines of a statement, and its class."""
    of_class = GraphName.BACKGROUND, _class(said.id, class_, terms)
    return (graph_of(said.provenance.basis), lines), of_class


def _class(identity: str, class_: str, terms: Terms) -> Iterator[str]:
    yield f"{terms[identity]} <{RDF_TYPE}> <{class_}>"


def _label(item: AgendaItem, terms: Terms) -> Iterator[str]:
    if item.label is not None:
        yield f"{terms[item.id]} <{RDFS_LABEL}> {literals.chinese(item.label)}"


def _of_entities(knowledge: Knowledge, terms: Terms) -> Iterator[Saying]:
    """Yield types, labels and facts of the lexicon of entities, and what passages state of some."""
    for entity, lines in entity_lines(knowledge, terms):
        said: tuple[Lines, ...] = ((GraphName.BACKGROUND, lines),)
        if isinstance(entity, Person):
            said = (*said, (GraphName.STATED, stated_person_lines(entity, terms)))
        yield Saying((entity.id,), entity, said)
