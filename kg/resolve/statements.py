"""Events, their parts, agendas and remarks, relations and mentions, with final identifiers.

What one document alone states is made document by document, and kept on disk where it is much;
events, relations and persons are put together from the reports of each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from kg.model.claims import BodyChangeClaim, DocumentClaims, EventClaim, PersonClaim
from kg.model.ids import entity_id
from kg.model.knowledge import (
    AgendaItem,
    BodyChange,
    DateNode,
    Event,
    EventSeries,
    GroupParticipation,
    Participation,
    Person,
    Relation,
    Remark,
)
from kg.model.spilling import HELD, Room, Sorter
from kg.model.time import DateRange, PartialDate, parse_range
from kg.resolve.entities import Identified, by_id, union
from kg.resolve.events import Events, Tellings, event_name
from kg.resolve.mentions import Targets
from kg.resolve.persons import Identities
from kg.resolve.reports import Order, Report, digest
from kg.resolve.tenures import Tenures


@dataclass(frozen=True, slots=True)
class Meanings:
    """What the claims of documents point to: persons, events and tenures of the graph."""

    persons: Identities
    events: Events
    tenures: Tenures

    def targets(self, number: int, claims: DocumentClaims) -> Targets:
        """Return what the mentions of a document mean."""
        return Targets(
            tuple(body for body, _ in claims.gist.bodies),
            tuple((denotes, basis) for _, denotes, basis in claims.gist.dates),
            claims.gist.documents,
            self.persons.of(number, claims),
            self.events.of(number, claims),
        )


@dataclass(slots=True)
class _Individual:
    """What documents say of a person."""

    names: set[str] = field(default_factory=set)
    sex: str | None = None
    birth: PartialDate | None = None
    ethnicity: str | None = None

    def add(self, claim: PersonClaim) -> None:
        self.names.update((claim.name, *claim.other_names))
        self.sex = self.sex or claim.sex
        self.birth = self.birth or claim.birth
        self.ethnicity = self.ethnicity or claim.ethnicity


_Said = tuple[tuple[str, str, str], Report]
"""Subject, predicate and object of a relation, and where it is said."""


def _by_id(record: Identified) -> str:
    return record.id


def _first(said: _Said) -> tuple[str, str, str]:
    return said[0]


class Statements:
    """Turns the claims of all documents into statements, a document at a time."""

    def __init__(self, order: Order, meanings: Meanings, room: Room = HELD) -> None:
        """Begin without any."""
        self._order, self._meanings, self._room = order, meanings, room
        self.participations: Sorter[Participation] = Sorter(_by_id, room)
        self.groups: Sorter[GroupParticipation] = Sorter(_by_id, room)
        self.agenda: Sorter[AgendaItem] = Sorter(_by_id, room)
        self.remarks: Sorter[Remark] = Sorter(_by_id, room)
        self.dates: dict[str, DateNode] = {}
        self._series: dict[str, tuple[str, str]] = {}
        self._relations: Sorter[_Said] = Sorter(_first, room)
        self._changes: dict[tuple[object, ...], list[tuple[int, BodyChangeClaim]]]
        self._changes = defaultdict(list)
        self._individuals: dict[int, _Individual] = defaultdict(_Individual)

    def add(self, number: int, claims: DocumentClaims) -> None:
        """Take a document."""
        who = self._meanings.persons.of(number, claims)
        events = self._meanings.events.of(number, claims)
        for _, denotes, _ in claims.gist.dates:
            if denotes not in self.dates:
                self._date(parse_range(denotes.removeprefix("date/")))
        self._add_individuals(number, claims)
        self._add_participations(number, claims, who, events)
        self._add_groups(number, claims, events)
        self._add_agenda(number, claims, events)
        self._add_remarks(number, claims, who, events)
        for relation in claims.relations:
            key = relation.subject, relation.predicate, relation.object
            report = number, relation.passage, relation.rule, relation.basis
            self._relations.add((key, report))
        for change in claims.body_changes:
            self._changes[change.kind, change.originals, change.results].append((number, change))

    def _date(self, value: DateRange) -> None:
        self.dates.setdefault(f"date/{value}", DateNode(f"date/{value}", value))

    def _add_individuals(self, number: int, claims: DocumentClaims) -> None:
        known = self._meanings.persons.numbers(number, claims)
        pairs = zip(known, claims.persons, strict=True)
        for which, claim in sorted(pairs, key=lambda pair: pair[1].name):
            self._individuals[which].add(claim)

    def _add_participations(
        self,
        number: int,
        claims: DocumentClaims,
        who: Mapping[str, str],
        events: Mapping[int, str],
    ) -> None:
        """Add one participation an event, participant, role and article."""
        if not claims.participations:
            return
        tenures = self._meanings.tenures.of(number, claims)
        article, found = self._order.article(number), set[str]()
        for claim in claims.participations:
            kind, _, name = claim.participant.partition("/")
            event = events[claim.event]
            participant = who[name] if kind == "person" else claim.participant
            key = f"participation/{digest(event, participant, claim.role.value, article)}"
            if key in found:
                continue
            found.add(key)
            capacity = {t for post in claim.capacity for t in tenures.get((name, *post), ())}
            report = number, claim.passage, claim.rule, claim.basis
            self.participations.add(
                Participation(
                    key, event, participant, claim.role, self._order.provenance([report]),
                    claim.position, tuple(sorted(capacity)),
                )
            )  # fmt: skip

    def _add_groups(self, number: int, claims: DocumentClaims, events: Mapping[int, str]) -> None:
        """Add the attendees that are named as groups."""
        found: dict[str, GroupParticipation] = {}
        for claim in claims.groups:
            event, article = events[claim.event], self._order.article(number)
            key = f"participation/{digest(event, claim.label, claim.role.value, article)}"
            provenance = self._order.provenance([(number, claim.passage, claim.rule, None)])
            group = GroupParticipation(key, event, claim.label, claim.role, provenance)
            found.setdefault(key, group)
        for group in found.values():
            self.groups.add(group)

    def _add_agenda(self, number: int, claims: DocumentClaims, events: Mapping[int, str]) -> None:
        for claim in claims.agenda:
            event, passed = events[claim.event], claim.passes_on
            self.agenda.add(
                AgendaItem(
                    id=f"agenda/{digest(event, claim.position, self._order.article(number))}",
                    event=event,
                    position=claim.position,
                    action=claim.action,
                    provenance=self._order.provenance([(number, claim.passage, claim.rule, None)]),
                    label=claim.label,
                    about=claim.about,
                    passes_on=None if passed is None else events[passed],
                    undisclosed=claim.undisclosed,
                )
            )

    def _add_remarks(
        self,
        number: int,
        claims: DocumentClaims,
        who: Mapping[str, str],
        events: Mapping[int, str],
    ) -> None:
        article = self._order.article(number)
        for claim, words in zip(claims.remarks, claims.gist.words, strict=True):
            report = number, claim.passage, claim.rule, claim.basis
            self.remarks.add(
                Remark(
                    id=f"remark/{digest(article, claim.words.start, claim.verb)}",
                    speaker=None if claim.speaker is None else who[claim.speaker],
                    verb=claim.verb,
                    text=words,
                    event=None if claim.event is None else events[claim.event],
                    provenance=self._order.provenance([report]),
                )
            )

    def events(self, tellings: Tellings, wholes: Mapping[str, str]) -> Sequence[Event]:
        """Return the events by id.

        Args:
            tellings: The events that documents tell.
            wholes: Id of the event that each event is part of.
        """
        known = self._meanings.events
        found: Sorter[Event] = Sorter(_by_id, self._room)
        for which, reports in tellings.by_event(known.which):
            identity = known.names[which]
            told = [(report.document, report.event) for report in reports]
            found.add(self._event(identity, told, wholes.get(identity)))
        return found.kept()

    def _event(
        self, identity: str, reports: list[tuple[int, EventClaim]], part_of: str | None
    ) -> Event:
        claims = [claim for _, claim in reports]
        first, name = claims[0], event_name(claims)
        dated = min(
            (claim for claim in claims if claim.date is not None),
            key=lambda claim: claim.date_basis is not None,
            default=None,
        )
        if dated is not None and dated.date is not None:
            self._date(dated.date)
        complete = [c.roster_complete for c in claims if c.roster_complete is not None]
        names = {n for claim in claims for n in (claim.name, *claim.other_names)}
        return Event(
            id=identity,
            type=first.type,
            name=name,
            provenance=self._order.provenance((n, c.passage, c.rule, c.basis) for n, c in reports),
            other_names=tuple(sorted(names - {name})),
            date=None if dated is None else dated.date,
            date_basis=None if dated is None else dated.date_basis,
            places=union(*(claim.places for claim in claims)),
            hosts=union(*(claim.hosts for claim in claims)),
            about=union(*(claim.about for claim in claims)),
            mode=next((claim.mode for claim in claims if claim.mode is not None), None),
            series=self._series_of(identity, claims),
            ordinal=next((claim.ordinal for claim in claims if claim.ordinal is not None), None),
            roster_complete=any(complete) if complete else None,
            part_of=part_of,
            launches=union(*(claim.launches for claim in claims)),
            concludes=union(*(claim.concludes for claim in claims)),
        )

    def _series_of(self, event: str, claims: list[EventClaim]) -> str | None:
        name = next((claim.series for claim in claims if claim.series), None)
        if name is None:
            return None
        identity = entity_id("series", name)
        # of two spellings the one of the first event by id
        self._series[identity] = min(self._series.get(identity, (event, name)), (event, name))
        return identity

    def series(self) -> tuple[EventSeries, ...]:
        """Return the series of the events, by id."""
        return by_id(EventSeries(key, name) for key, (_, name) in self._series.items())

    def persons(self) -> tuple[Person, ...]:
        """Return the persons by id."""
        return tuple(
            Person(
                key.id, key.name, tuple(sorted(one.names - {key.name})), sex=one.sex,
                birth=one.birth, ethnicity=one.ethnicity,
            )
            for which, key in enumerate(self._meanings.persons.persons)
            for one in (self._individuals[which],)
        )  # fmt: skip

    def body_changes(self) -> tuple[BodyChange, ...]:
        """Return the changes of bodies, all reports of one change together.

        Its date is the first of those that the reports name.
        """
        return by_id(self._body_change(reports) for reports in self._changes.values())

    def _body_change(self, reports: list[tuple[int, BodyChangeClaim]]) -> BodyChange:
        claim = reports[0][1]
        on = min((told.on for _, told in reports if told.on is not None), key=str, default=None)
        if on is not None:
            self._date(on)
        said = [(number, told.passage, told.rule, None) for number, told in reports]
        identity = f"change/{digest(claim.kind, claim.originals, claim.results)}"
        return BodyChange(
            identity, claim.kind, claim.originals, claim.results, on,
            self._order.provenance(said),
        )  # fmt: skip

    def relations(self) -> Sequence[Relation]:
        """Return the evidence for direct properties between entities, by id."""
        found: Sorter[Relation] = Sorter(_by_id, self._room)
        for (subject, predicate, object_), rows in groupby(self._relations, key=_first):
            identity = f"relation/{digest(subject, predicate, object_)}"
            provenance = self._order.provenance(report for _, report in rows)
            found.add(Relation(identity, subject, predicate, object_, provenance))
        return found.kept()
