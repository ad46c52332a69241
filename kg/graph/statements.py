"""Statements become triples: tenures, participations, agenda items, remarks, relations, changes."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph import literals
from kg.graph.entities import date_id
from kg.graph.iris import Terms
from kg.graph.sources import basis_lines, evidence_id
from kg.graph.vocab import RDF_OBJECT, RDF_PREDICATE, RDF_SUBJECT, ZP, ZP_NS
from kg.model.knowledge import (
    AgendaItem,
    BodyChange,
    GroupParticipation,
    Mode,
    Participation,
    ParticipationRole,
    Provenance,
    Relation,
    Remark,
    Tenure,
    TenureKind,
)
from kg.model.time import DateRange

HOLDING = frozenset({TenureKind.INCUMBENT, TenureKind.ACTING})
TOGETHER = frozenset({Mode.IN_PERSON, Mode.VIDEO})
# The shortcuts of each role besides zp:participatedIn, which every role has.
_SHORTCUTS = {
    ParticipationRole.CHAIR: (ZP.chaired, ZP.attended),
    ParticipationRole.SPEAK: (ZP.spokeAt, ZP.attended),
    ParticipationRole.ATTEND: (ZP.attended,),
    ParticipationRole.ACCOMPANY: (ZP.accompanied, ZP.attended),
    ParticipationRole.LEAD: (ZP.led,),
    ParticipationRole.MEET: (ZP.met,),
}
_CHANGE_KINDS = {
    "renamed": ZP.Renamed,
    "merged": ZP.Merged,
    "founded": ZP.Founded,
    "abolished": ZP.Abolished,
}


def provenance_lines(node: str, provenance: Provenance, terms: Terms) -> Iterator[str]:
    """Yield the articles, passages, rules and basis of a statement."""
    for article in provenance.articles:
        yield f"{node} <{ZP.reportedIn}> {terms[article]}"
    for evidence in provenance.evidence:
        yield f"{node} <{ZP.evidence}> {terms[evidence_id(evidence)]}"
    for rule in provenance.rules:
        yield f"{node} <{ZP.rule}> {literals.plain(rule)}"
    yield from basis_lines(node, provenance.basis)


def tenure_lines(tenure: Tenure, terms: Terms) -> Iterator[str]:
    """Yield a tenure, and the shortcut zp:holds of incumbent and acting holders."""
    node = terms[tenure.id]
    yield f"{node} <{ZP.holder}> {terms[tenure.holder]}"
    yield f"{node} <{ZP.post}> {terms[tenure.post]}"
    yield f"{node} <{ZP.tenureKind}> <{ZP_NS}{tenure.kind}>"
    yield f"{node} <{ZP.tenureStatus}> <{_tenure_status(tenure)}>"
    if tenure.first_observed is not None:
        yield f"{node} <{ZP.firstObserved}> {literals.day(tenure.first_observed)}"
    if tenure.last_observed is not None:
        yield f"{node} <{ZP.lastObserved}> {literals.day(tenure.last_observed)}"
    if tenure.started_on is not None:
        yield f"{node} <{ZP.startedOn}> {literals.partial_date(tenure.started_on)}"
    if tenure.ended_on is not None:
        yield f"{node} <{ZP.endedOn}> {literals.partial_date(tenure.ended_on)}"
    yield from provenance_lines(node, tenure.provenance, terms)
    if tenure.kind in HOLDING:
        yield f"{terms[tenure.holder]} <{ZP.holds}> {terms[tenure.post]}"


def _tenure_status(tenure: Tenure) -> str:
    if tenure.ended_on is not None:
        return ZP.Ended
    return ZP.Observed if tenure.started_on is None else ZP.Started


def participation_lines(
    participation: Participation, mode: Mode | None, terms: Terms
) -> Iterator[str]:
    """Yield a participation in an event of that mode, and its shortcuts."""
    node = terms[participation.id]
    participant, event = terms[participation.participant], terms[participation.event]
    yield f"{node} <{ZP.participant}> {participant}"
    yield f"{node} <{ZP.inEvent}> {event}"
    yield f"{node} <{ZP.participationRole}> <{ZP_NS}{participation.role}>"
    if participation.position is not None:
        yield f"{node} <{ZP.listPosition}> {literals.integer(participation.position)}"
    for tenure in participation.capacity:
        yield f"{node} <{ZP.inCapacity}> {terms[tenure]}"
    yield from provenance_lines(node, participation.provenance, terms)
    yield f"{participant} <{ZP.participatedIn}> {event}"
    for shortcut in _SHORTCUTS.get(participation.role, ()):
        if shortcut != ZP.met or mode in TOGETHER:
            yield f"{participant} <{shortcut}> {event}"


def group_lines(group: GroupParticipation, terms: Terms) -> Iterator[str]:
    """Yield participants whom the article names only as a group."""
    node = terms[group.id]
    yield f"{node} <{ZP.groupLabel}> {literals.plain(group.label)}"
    yield f"{node} <{ZP.inEvent}> {terms[group.event]}"
    yield f"{node} <{ZP.participationRole}> <{ZP_NS}{group.role}>"
    yield from provenance_lines(node, group.provenance, terms)


def agenda_lines(item: AgendaItem, terms: Terms) -> Iterator[str]:
    """Yield an item of a meeting's agenda, all but its label."""
    node = terms[item.id]
    yield f"{node} <{ZP.inEvent}> {terms[item.event]}"
    yield f"{node} <{ZP.agendaPosition}> {literals.integer(item.position)}"
    yield f"{node} <{ZP.action}> {literals.plain(item.action)}"
    for entity in item.about:
        yield f"{node} <{ZP.about}> {terms[entity]}"
    if item.passes_on is not None:
        yield f"{node} <{ZP.passesOn}> {terms[item.passes_on]}"
    if item.undisclosed:
        yield f"{node} <{ZP.undisclosed}> {literals.boolean(True)}"
    yield from provenance_lines(node, item.provenance, terms)


def remark_lines(remark: Remark, terms: Terms) -> Iterator[str]:
    """Yield a reported speech act."""
    node = terms[remark.id]
    if remark.speaker is not None:
        yield f"{node} <{ZP.speaker}> {terms[remark.speaker]}"
    yield f"{node} <{ZP.verb}> {literals.plain(remark.verb)}"
    yield f"{node} <{ZP.text}> {literals.plain(remark.text)}"
    if remark.event is not None:
        yield f"{node} <{ZP.madeAt}> {terms[remark.event]}"
    yield from provenance_lines(node, remark.provenance, terms)


def relation_lines(relation: Relation, terms: Terms) -> Iterator[str]:
    """Yield the evidence for a direct property, and the property itself."""
    node = terms[relation.id]
    subject, object_ = terms[relation.subject], terms[relation.object]
    predicate = f"<{ZP_NS}{relation.predicate}>"
    yield f"{node} <{RDF_SUBJECT}> {subject}"
    yield f"{node} <{RDF_PREDICATE}> {predicate}"
    yield f"{node} <{RDF_OBJECT}> {object_}"
    yield from provenance_lines(node, relation.provenance, terms)
    yield f"{subject} {predicate} {object_}"


def body_change_lines(change: BodyChange, terms: Terms) -> Iterator[str]:
    """Yield that bodies were renamed, merged, founded or abolished."""
    node = terms[change.id]
    yield f"{node} <{ZP.changeKind}> <{_CHANGE_KINDS[change.kind]}>"
    for body in change.originals:
        yield f"{node} <{ZP.originalBody}> {terms[body]}"
    for body in change.results:
        yield f"{node} <{ZP.resultingBody}> {terms[body]}"
    if change.on is not None:
        yield from time_lines(node, change.on, terms)
    yield from provenance_lines(node, change.provenance, terms)


def time_lines(node: str, value: DateRange, terms: Terms) -> Iterator[str]:
    """Yield when something was: the date's node, its first and last day, how much is known."""
    yield f"{node} <{ZP.onDate}> {terms[date_id(value)]}"
    yield f"{node} <{ZP.startDate}> {literals.day(value.first.earliest())}"
    yield f"{node} <{ZP.endDate}> {literals.day(value.last.latest())}"
    yield f"{node} <{ZP.datePrecision}> {literals.plain(value.precision)}"
