"""Events, their parts, agendas and remarks, relations and mentions, with final identifiers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kg.model.claims import BodyChangeClaim, Detail, EventClaim
from kg.model.ids import entity_id
from kg.model.knowledge import (
    AgendaItem,
    BodyChange,
    DateNode,
    Event,
    EventSeries,
    GroupParticipation,
    Participation,
    Relation,
    Remark,
)
from kg.model.time import DateRange, parse_range
from kg.resolve.entities import by_id, union
from kg.resolve.events import event_name
from kg.resolve.mentions import DocumentMentions, Targets
from kg.resolve.reports import Report, Reports, digest


@dataclass(slots=True)
class Statements:
    """Turns the claims of all documents into statements.

    Attributes:
        persons: Id of the person of each (document, name).
        event_ids: Id of the event of each (document, number).
        tenure_ids: Ids of the tenures of each (document, name, body, role).
        wholes: Id of the event that each event is part of.
    """

    reports: Reports
    persons: dict[tuple[int, str], str]
    event_ids: dict[tuple[int, int], str]
    tenure_ids: dict[tuple[int, str, str, str], set[str]]
    wholes: Mapping[str, str] = field(default_factory=dict)
    dates: dict[str, DateNode] = field(default_factory=dict)
    series: dict[str, EventSeries] = field(default_factory=dict)

    def _target(self, number: int, denotes: str) -> str:
        """Turn what a document's claim points to into an id of the graph."""
        kind, _, rest = denotes.partition("/")
        if kind == "person":
            return self.persons[number, rest]
        if kind == "event":
            return self.event_ids[number, int(rest)]
        return denotes

    def _date(self, value: DateRange) -> None:
        self.dates.setdefault(f"date/{value}", DateNode(f"date/{value}", value))

    def targets(self, number: int) -> Targets:
        """Return what the mentions of a document mean."""
        claims = self.reports.documents[number]
        return Targets(
            tuple(body for body, _ in claims.gist.bodies),
            tuple((denotes, basis) for _, denotes, basis in claims.gist.dates),
            claims.gist.documents,
            {person.name: self.persons[number, person.name] for person in claims.persons},
            {event.number: self.event_ids[number, event.number] for event in claims.events},
        )

    def mentions(self, detail_of: Callable[[int], Detail]) -> DocumentMentions:
        """Return one mention an article, entity and surface, sorted by these."""
        self._note_dates()
        documents = self.reports.documents
        return DocumentMentions(
            tuple(map(self.reports.article, range(len(documents)))),
            self.reports.given,
            detail_of,
            self.targets,
            lambda number: documents[number].gist.concepts,
        )

    def _note_dates(self) -> None:
        """Keep the dates that documents mention."""
        for claims in self.reports.documents:
            for _, denotes, _ in claims.gist.dates:
                if denotes not in self.dates:
                    self._date(parse_range(denotes.removeprefix("date/")))

    def events(self) -> tuple[Event, ...]:
        """Return the events by id."""
        grouped: dict[str, list[tuple[int, EventClaim]]] = defaultdict(list)
        for number, claims in enumerate(self.reports.documents):
            for claim in claims.events:
                grouped[self.event_ids[number, claim.number]].append((number, claim))
        return tuple(self._event(identity, grouped[identity]) for identity in sorted(grouped))

    def _event(self, identity: str, reports: list[tuple[int, EventClaim]]) -> Event:
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
            provenance=self.reports.provenance((n, c.passage, c.rule, c.basis) for n, c in reports),
            other_names=tuple(sorted(names - {name})),
            date=None if dated is None else dated.date,
            date_basis=None if dated is None else dated.date_basis,
            places=union(*(claim.places for claim in claims)),
            hosts=union(*(claim.hosts for claim in claims)),
            about=union(*(claim.about for claim in claims)),
            mode=next((claim.mode for claim in claims if claim.mode is not None), None),
            series=self._series(claims),
            ordinal=next((claim.ordinal for claim in claims if claim.ordinal is not None), None),
            roster_complete=any(complete) if complete else None,
            part_of=self.wholes.get(identity),
            launches=union(*(claim.launches for claim in claims)),
            concludes=union(*(claim.concludes for claim in claims)),
        )

    def _series(self, claims: list[EventClaim]) -> str | None:
        name = next((claim.series for claim in claims if claim.series), None)
        if name is None:
            return None
        identity = entity_id("series", name)
        self.series.setdefault(identity, EventSeries(identity, name))
        return identity

    def participations(self) -> tuple[Participation, ...]:
        """Return one participation an event, participant, role and article."""
        found: dict[str, Participation] = {}
        for number, claims in enumerate(self.reports.documents):
            for claim in claims.participations:
                event = self.event_ids[number, claim.event]
                participant = self._target(number, claim.participant)
                name = claim.participant.partition("/")[2]
                capacity = {
                    tenure
                    for body, role in claim.capacity
                    for tenure in self.tenure_ids.get((number, name, body, role), ())
                }
                article = self.reports.article(number)
                key = f"participation/{digest(event, participant, claim.role.value, article)}"
                report = (number, claim.passage, claim.rule, claim.basis)
                found.setdefault(
                    key,
                    Participation(
                        key, event, participant, claim.role, self.reports.provenance([report]),
                        claim.position, tuple(sorted(capacity)),
                    ),
                )  # fmt: skip
        return by_id(found.values())

    def groups(self) -> tuple[GroupParticipation, ...]:
        """Return the attendees that are named as groups."""
        found: dict[str, GroupParticipation] = {}
        for number, claims in enumerate(self.reports.documents):
            for claim in claims.groups:
                event = self.event_ids[number, claim.event]
                article = self.reports.article(number)
                key = f"participation/{digest(event, claim.label, claim.role.value, article)}"
                provenance = self.reports.provenance([(number, claim.passage, claim.rule, None)])
                found.setdefault(
                    key, GroupParticipation(key, event, claim.label, claim.role, provenance)
                )
        return by_id(found.values())

    def agenda(self) -> tuple[AgendaItem, ...]:
        """Return the agenda items."""
        found = []
        for number, claims in enumerate(self.reports.documents):
            for claim in claims.agenda:
                event = self.event_ids[number, claim.event]
                passed = claim.passes_on
                found.append(
                    AgendaItem(
                        id=f"agenda/{digest(event, claim.position, self.reports.article(number))}",
                        event=event,
                        position=claim.position,
                        action=claim.action,
                        provenance=self.reports.provenance(
                            [(number, claim.passage, claim.rule, None)]
                        ),
                        label=claim.label,
                        about=claim.about,
                        passes_on=None if passed is None else self.event_ids[number, passed],
                        undisclosed=claim.undisclosed,
                    )
                )
        return by_id(found)

    def remarks(self) -> tuple[Remark, ...]:
        """Return the remarks."""
        found = []
        for number, claims in enumerate(self.reports.documents):
            article = self.reports.article(number)
            for claim, words in zip(claims.remarks, claims.gist.words, strict=True):
                found.append(
                    Remark(
                        id=f"remark/{digest(article, claim.words.start, claim.verb)}",
                        speaker=None
                        if claim.speaker is None
                        else self.persons[number, claim.speaker],
                        verb=claim.verb,
                        text=words,
                        event=None if claim.event is None else self.event_ids[number, claim.event],
                        provenance=self.reports.provenance(
                            [(number, claim.passage, claim.rule, claim.basis)]
                        ),
                    )
                )
        return by_id(found)

    def body_changes(self) -> tuple[BodyChange, ...]:
        """Return the changes of bodies, all reports of one change together.

        Its date is the first of those that the reports name.
        """
        grouped: dict[tuple[object, ...], list[tuple[int, BodyChangeClaim]]] = defaultdict(list)
        for number, claims in enumerate(self.reports.documents):
            for claim in claims.body_changes:
                grouped[claim.kind, claim.originals, claim.results].append((number, claim))
        return by_id(self._body_change(reports) for reports in grouped.values())

    def _body_change(self, reports: list[tuple[int, BodyChangeClaim]]) -> BodyChange:
        claim = reports[0][1]
        on = min((told.on for _, told in reports if told.on is not None), key=str, default=None)
        if on is not None:
            self._date(on)
        said = [(number, told.passage, told.rule, None) for number, told in reports]
        identity = f"change/{digest(claim.kind, claim.originals, claim.results)}"
        return BodyChange(
            identity, claim.kind, claim.originals, claim.results, on,
            self.reports.provenance(said),
        )  # fmt: skip

    def relations(self) -> tuple[Relation, ...]:
        """Return the evidence for direct properties between entities."""
        grouped: dict[tuple[str, str, str], list[Report]] = defaultdict(list)
        for number, claims in enumerate(self.reports.documents):
            for claim in claims.relations:
                grouped[claim.subject, claim.predicate, claim.object].append(
                    (number, claim.passage, claim.rule, claim.basis)
                )
        return by_id(
            Relation(f"relation/{digest(*key)}", *key, self.reports.provenance(reports))
            for key, reports in grouped.items()
        )
