"""Events, their parts, agendas and remarks, relations and mentions, with final identifiers.

What one document alone states is made document by document, and kept on disk where it is much;
events, relations and persons are put together from the reports of each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.model.claims import BodyChangeClaim, DocumentClaims, PersonClaim
from kg.model.knowledge import (
    AgendaItem,
    BodyChange,
    DateNode,
    Event,
    EventSeries,
    GroupParticipation,
    Participation,
    Person,
    Remark,
)
from kg.model.spilling import HELD, Room, Sorter
from kg.model.time import DateRange, PartialDate, parse_range
from kg.resolve.entities import Identified, by_id
from kg.resolve.event_reports import Reported, find_events, id_of_event
from kg.resolve.events import Events
from kg.resolve.keyed import Keyed
from kg.resolve.mentions import Targets
from kg.resolve.persons import Identities
from kg.resolve.reports import digest, provenance_of
from kg.resolve.spread import Numbered
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


def _by_id(record: Identified) -> str:
    return record.id


class Statements:
    """Turns the claims of all documents into statements, a document at a time."""

    def __init__(self, meanings: Meanings, room: Room = HELD) -> None:
        """Begin without any."""
        self._meanings, self._room = meanings, room
        self.participations: Sorter[Participation] = Sorter(_by_id, room)
        self.groups: Sorter[GroupParticipation] = Sorter(_by_id, room)
        self.agenda: Sorter[AgendaItem] = Sorter(_by_id, room)
        self.remarks: Sorter[Remark] = Sorter(_by_id, room)
        self.dates: dict[str, DateNode] = {}
        self._series: dict[str, tuple[str, str]] = {}
        self._changes: dict[tuple[object, ...], list[tuple[str, BodyChangeClaim]]]
        self._changes = defaultdict(list)
        self._individuals: dict[int, _Individual] = defaultdict(_Individual)

    def add(self, settled: Numbered) -> None:
        """Take a document."""
        number, claims = settled.number, settled.claims
        who = self._meanings.persons.of(number, claims)
        events = self._meanings.events.of(number, claims)
        for _, denotes, _ in claims.gist.dates:
            if denotes not in self.dates:
                self._date(parse_range(denotes.removeprefix("date/")))
        self._add_individuals(number, claims)
        self._add_participations(settled, who, events)
        self._add_groups(settled, events)
        self._add_agenda(settled, events)
        self._add_remarks(settled, who, events)
        for change in claims.body_changes:
            self._changes[change.kind, change.originals, change.results].append(
                (settled.article, change)
            )

    def _date(self, value: DateRange) -> None:
        self.dates.setdefault(f"date/{value}", DateNode(f"date/{value}", value))

    def _add_individuals(self, number: int, claims: DocumentClaims) -> None:
        known = self._meanings.persons.numbers(number, claims)
        pairs = zip(known, claims.persons, strict=True)
        for which, claim in sorted(pairs, key=lambda pair: pair[1].name):
            self._individuals[which].add(claim)

    def _add_participations(
        self,
        settled: Numbered,
        who: Mapping[str, str],
        events: Mapping[int, str],
    ) -> None:
        """Add one participation an event, participant, role and article."""
        if not settled.claims.participations:
            return
        tenures = self._meanings.tenures.of(settled.number, settled.claims)
        article, found = settled.article, set[str]()
        for claim in settled.claims.participations:
            kind, _, name = claim.participant.partition("/")
            event = events[claim.event]
            participant = who[name] if kind == "person" else claim.participant
            key = f"participation/{digest(event, participant, claim.role.value, article)}"
            if key in found:
                continue
            found.add(key)
            capacity = {t for post in claim.capacity for t in tenures.get((name, *post), ())}
            report = settled.article, claim.passage, claim.rule, claim.basis
            self.participations.add(
                Participation(
                    key, event, participant, claim.role, provenance_of([report]),
                    claim.position, tuple(sorted(capacity)),
                )
            )  # fmt: skip

    def _add_groups(self, settled: Numbered, events: Mapping[int, str]) -> None:
        """Add the attendees that are named as groups."""
        found: dict[str, GroupParticipation] = {}
        for claim in settled.claims.groups:
            event, article = events[claim.event], settled.article
            key = f"participation/{digest(event, claim.label, claim.role.value, article)}"
            provenance = provenance_of([(settled.article, claim.passage, claim.rule, None)])
            group = GroupParticipation(key, event, claim.label, claim.role, provenance)
            found.setdefault(key, group)
        for group in found.values():
            self.groups.add(group)

    def _add_agenda(self, settled: Numbered, events: Mapping[int, str]) -> None:
        for claim in settled.claims.agenda:
            event, passed = events[claim.event], claim.passes_on
            self.agenda.add(
                AgendaItem(
                    id=f"agenda/{digest(event, claim.position, settled.article)}",
                    event=event,
                    position=claim.position,
                    action=claim.action,
                    provenance=provenance_of([(settled.article, claim.passage, claim.rule, None)]),
                    label=claim.label,
                    about=claim.about,
                    passes_on=None if passed is None else events[passed],
                    undisclosed=claim.undisclosed,
                )
            )

    def _add_remarks(
        self,
        settled: Numbered,
        who: Mapping[str, str],
        events: Mapping[int, str],
    ) -> None:
        article, claims = settled.article, settled.claims
        for claim, words in zip(claims.remarks, claims.gist.words, strict=True):
            report = settled.article, claim.passage, claim.rule, claim.basis
            self.remarks.add(
                Remark(
                    id=f"remark/{digest(article, claim.words.start, claim.verb)}",
                    speaker=None if claim.speaker is None else who[claim.speaker],
                    verb=claim.verb,
                    text=words,
                    event=None if claim.event is None else events[claim.event],
                    provenance=provenance_of([report]),
                )
            )

    def events(self, reported: Keyed[Reported], wholes: Mapping[str, str]) -> Sequence[Event]:
        """Return the events by id.

        Args:
            reported: What documents report of each.
            wholes: Id of the event that each event is part of.
        """
        found: Sorter[Event] = Sorter(_by_id, self._room)
        for event, series in reported.reduce(find_events, id_of_event):
            if event.date is not None:
                self._date(event.date)
            if event.series is not None and series is not None:
                # of two spellings the one of the first event by id
                known = self._series.get(event.series, (event.id, series))
                self._series[event.series] = min(known, (event.id, series))
            whole = wholes.get(event.id)
            found.add(event if whole is None else replace(event, part_of=whole))
        return found.kept()

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

    def _body_change(self, reports: list[tuple[str, BodyChangeClaim]]) -> BodyChange:
        claim = reports[0][1]
        on = min((told.on for _, told in reports if told.on is not None), key=str, default=None)
        if on is not None:
            self._date(on)
        said = [(article, told.passage, told.rule, None) for article, told in reports]
        identity = f"change/{digest(claim.kind, claim.originals, claim.results)}"
        return BodyChange(
            identity, claim.kind, claim.originals, claim.results, on,
            provenance_of(said),
        )  # fmt: skip
