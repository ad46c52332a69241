"""Knowledge becomes the triples of each named graph, as lines of N-Triples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, NamedTuple

from kg.graph import literals
from kg.graph.derivation import Derived
from kg.graph.derived_triples import derived_lines
from kg.graph.entities import (
    Entity,
    date_id,
    date_lines,
    entities,
    entity_lines,
    stated_person_lines,
)
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
    Run,
    Tenure,
)
from kg.model.time import DateRange

_MADE: Final = tuple(graph for graph in GraphName if graph is not GraphName.TEXT)
"""The graphs that the program makes."""

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
        write: A function of this module that makes the lines of such a record.
    """

    subjects: tuple[str, ...]
    record: object
    write: Callable[[Any, Terms], Iterable[Lines]]

    def lines(self, terms: Terms) -> Iterable[Lines]:
        """Make the lines, by graph."""
        return self.write(self.record, terms)


def sayings(knowledge: Knowledge, derived: Iterable[Derived]) -> Iterator[Saying]:
    """Yield what is said of all but articles, their passages and their mentions, by record.

    In no order; a line may come more than once, and for more graphs than one. Each record is
    looked at once, since a large build has them on disk.

    Args:
        knowledge: What is known.
        derived: What is derived of it.
    """
    dates = {node.value for node in knowledge.dates}
    yield from _of_events(knowledge, dates)
    yield from _of_statements(knowledge)
    dates.update(change.on for change in knowledge.body_changes if change.on is not None)
    for value in dates:
        yield Saying((date_id(value),), value, _date)
    for entity in entities(knowledge):
        yield Saying((entity.id,), entity, _person if isinstance(entity, Person) else _entity)
    for each in derived:
        subjects = each.id, each.subject, *((each.object,) if each.symmetric else ())
        yield Saying(subjects, each, _derived)
    yield Saying((run_id(knowledge.run), *_MADE), knowledge.run, _run)


def _of_events(knowledge: Knowledge, dates: set[DateRange]) -> Iterator[Saying]:
    """Yield what is said of events, whose dates are noted, and of who took part in them."""
    modes: dict[str, Mode] = {}
    for event in knowledge.events:
        if event.mode is not None:
            modes[event.id] = event.mode
        if event.date is not None:
            dates.add(event.date)
        yield Saying((event.id,), event, _event)
    for part in knowledge.participations:
        yield Saying((part.id, part.participant), (part, modes.get(part.event)), _participation)
    for group in knowledge.groups:
        yield Saying((group.id,), group, _group)


def _of_statements(knowledge: Knowledge) -> Iterator[Saying]:
    """Yield what statements say other than of who took part in what."""
    for tenure in knowledge.tenures:
        yield Saying((tenure.id, tenure.holder), tenure, _tenure)
    for item in knowledge.agenda:
        yield Saying((item.id,), item, _agenda_item)
    for remark in knowledge.remarks:
        yield Saying((remark.id,), remark, _remark)
    for relation in knowledge.relations:
        yield Saying((relation.id, relation.subject), relation, _relation)
    for change in knowledge.body_changes:
        yield Saying((change.id,), change, _body_change)


def _event(event: Event, terms: Terms) -> Iterator[Lines]:
    yield GraphName.BACKGROUND, event_background_lines(event, terms)
    yield graph_of(event.provenance.basis), event_lines(event, terms)
    if event.date_basis is not None:
        yield graph_of(event.date_basis), event_date_lines(event, terms)


def _participation(said: tuple[Participation, Mode | None], terms: Terms) -> Iterator[Lines]:
    participation, mode = said
    lines = participation_lines(participation, mode, terms)
    return _statement(participation, ZP.Participation, lines, terms)


def _group(group: GroupParticipation, terms: Terms) -> Iterator[Lines]:
    return _statement(group, ZP.GroupParticipation, group_lines(group, terms), terms)


def _tenure(tenure: Tenure, terms: Terms) -> Iterator[Lines]:
    return _statement(tenure, ZP.Tenure, tenure_lines(tenure, terms), terms)


def _agenda_item(item: AgendaItem, terms: Terms) -> Iterator[Lines]:
    yield from _statement(item, ZP.AgendaItem, agenda_lines(item, terms), terms)
    if item.label is not None:
        label = f"{terms[item.id]} <{RDFS_LABEL}> {literals.chinese(item.label)}"
        yield GraphName.BACKGROUND, (label,)


def _remark(remark: Remark, terms: Terms) -> Iterator[Lines]:
    return _statement(remark, ZP.Remark, remark_lines(remark, terms), terms)


def _relation(relation: Relation, terms: Terms) -> Iterator[Lines]:
    return _statement(relation, ZP.Relation, relation_lines(relation, terms), terms)


def _body_change(change: BodyChange, terms: Terms) -> Iterator[Lines]:
    return _statement(change, ZP.BodyChange, body_change_lines(change, terms), terms)


def _statement(
    said: _Statement, class_: str, lines: Iterable[str], terms: Terms
) -> Iterator[Lines]:
    """Yield the lines of a statement, and its class."""
    yield graph_of(said.provenance.basis), lines
    yield GraphName.BACKGROUND, (f"{terms[said.id]} <{RDF_TYPE}> <{class_}>",)


def _date(value: DateRange, terms: Terms) -> Iterator[Lines]:
    yield GraphName.BACKGROUND, date_lines(value, terms)


def _entity(entity: Entity, terms: Terms) -> Iterator[Lines]:
    """Yield type, labels and facts of the lexicon of an entity."""
    yield GraphName.BACKGROUND, entity_lines(entity, terms)


def _person(person: Person, terms: Terms) -> Iterator[Lines]:
    """Yield the same of a person, and what passages state of them."""
    yield from _entity(person, terms)
    yield GraphName.STATED, stated_person_lines(person, terms)


def _derived(derived: Derived, terms: Terms) -> Iterator[Lines]:
    yield GraphName.DERIVED, derived_lines(derived, terms)


def _run(run: Run, terms: Terms) -> Iterator[Lines]:
    yield GraphName.BACKGROUND, run_lines(run, _MADE, terms)
