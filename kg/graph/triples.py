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
from kg.model.knowledge import (
    AgendaItem,
    BodyChange,
    GroupParticipation,
    Knowledge,
    Mode,
    Participation,
    Relation,
    Remark,
    Tenure,
)
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


Lines = tuple[GraphName, Iterable[str]]
"""Lines, and the graph in which they stand."""
_Said = Tenure | Participation | GroupParticipation | AgendaItem | Remark | Relation | BodyChange


def shared_lines(knowledge: Knowledge, terms: Terms) -> Iterator[Lines]:
    """Yield the lines about all but articles, their passages and their mentions.

    In no order; a line may come more than once, and for more graphs than one. But for what is
    derived, each record is looked at once, since a large build has them on disk.
    """
    dates = {node.value for node in knowledge.dates}
    yield from _event_lines(knowledge, dates, terms)
    yield from _statement_lines(knowledge, terms)
    dates.update(change.on for change in knowledge.body_changes if change.on is not None)
    yield GraphName.BACKGROUND, _background(knowledge, dates, terms)
    for person in knowledge.persons:
        yield GraphName.STATED, stated_person_lines(person, terms)
    for derived in derivations(knowledge):
        yield GraphName.DERIVED, derived_lines(derived, terms)


def _event_lines(knowledge: Knowledge, dates: set[DateRange], terms: Terms) -> Iterator[Lines]:
    """Yield events, whose dates are noted, and who took part in them."""
    modes: dict[str, Mode] = {}
    for event in knowledge.events:
        if event.mode is not None:
            modes[event.id] = event.mode
        if event.date is not None:
            dates.add(event.date)
        yield GraphName.BACKGROUND, event_background_lines(event, terms)
        yield graph_of(event.provenance.basis), event_lines(event, terms)
        if event.date_basis is not None:
            yield graph_of(event.date_basis), event_date_lines(event, terms)
    for participation in knowledge.participations:
        lines = participation_lines(participation, modes.get(participation.event), terms)
        yield from _statement(participation, ZP.Participation, lines, terms)
    for group in knowledge.groups:
        yield from _statement(group, ZP.GroupParticipation, group_lines(group, terms), terms)


def _statement_lines(knowledge: Knowledge, terms: Terms) -> Iterator[Lines]:
    """Yield statements other than of who took part in what."""
    for tenure in knowledge.tenures:
        yield from _statement(tenure, ZP.Tenure, tenure_lines(tenure, terms), terms)
    for item in knowledge.agenda:
        yield from _statement(item, ZP.AgendaItem, agenda_lines(item, terms), terms)
        if item.label is not None:
            label = f"{terms[item.id]} <{RDFS_LABEL}> {literals.chinese(item.label)}"
            yield GraphName.BACKGROUND, (label,)
    for remark in knowledge.remarks:
        yield from _statement(remark, ZP.Remark, remark_lines(remark, terms), terms)
    for relation in knowledge.relations:
        yield from _statement(relation, ZP.Relation, relation_lines(relation, terms), terms)
    for change in knowledge.body_changes:
        yield from _statement(change, ZP.BodyChange, body_change_lines(change, terms), terms)


def _statement(said: _Said, class_: str, lines: Iterable[str], terms: Terms) -> Iterator[Lines]:
    """Yield the lines of a statement, and its class."""
    yield graph_of(said.provenance.basis), lines
    yield GraphName.BACKGROUND, (f"{terms[said.id]}{_TYPE}<{class_}>",)


def _background(knowledge: Knowledge, dates: Iterable[DateRange], terms: Terms) -> Iterator[str]:
    """Yield types, labels and facts of the lexicon of entities and dates, and the build."""
    made = (graph for graph in GraphName if graph is not GraphName.TEXT)
    yield from run_lines(knowledge.run, made, terms)
    yield from entity_lines(knowledge, terms)
    for value in dates:
        yield from date_lines(value, terms)
