"""Claims of all documents to knowledge, in a fixed order, whatever the order of arrival."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kg.lexicon import Lexicon
from kg.model.claims import DocumentClaims, EventClaim, MentionClaim, TenureClaim
from kg.model.ids import entity_id, post_id
from kg.model.knowledge import (
    AgendaItem,
    Article,
    Body,
    Campaign,
    Concept,
    DateNode,
    Document,
    Event,
    EventSeries,
    Evidence,
    GroupParticipation,
    Knowledge,
    Mention,
    Namesakes,
    Participation,
    Person,
    Place,
    Post,
    Provenance,
    Relation,
    Remark,
    Role,
    Run,
    Tenure,
    TenureKind,
)
from kg.model.naming import fold_name
from kg.model.text import SourceText, Span
from kg.model.time import DateRange, PartialDate, parse_range
from kg.resolve.events import EventKey, group_events
from kg.resolve.persons import PersonKey, find_bearers, find_persons, local_roots

_PUBLIC = frozenset(
    "party government congress cppcc supervision court procuratorate military leading-group department mass-organisation state party-other".split()
)


def resolve(documents: Sequence[DocumentClaims], lexicon: Lexicon, run: Run) -> Knowledge:
    """Bring the claims of all documents together; a pure function of their set."""
    ordered = sorted(documents, key=lambda d: (d.source.content_hash, d.source.source_file))
    unique: list[DocumentClaims] = []
    files: dict[str, list[str]] = defaultdict(list)
    for claims in ordered:
        if claims.source.content_hash not in files:
            unique.append(claims)
        files[claims.source.content_hash].append(claims.source.source_file)
    unique = [_with_years(claims, unique) for claims in unique]
    return _Merger(unique, files, lexicon, run).merge()


def _with_years(claims: DocumentClaims, documents: Sequence[DocumentClaims]) -> DocumentClaims:
    """Give events without a year that of the documents that report the same campaign."""
    if not any(event.date is None and event.month_day is not None for event in claims.events):
        return claims
    years: dict[int, str] = {}
    own = {campaign.id for campaign in claims.campaigns}
    for other in documents:
        shared = own & {campaign.id for campaign in other.campaigns}
        if other is not claims and shared and other.source.published is not None:
            name = next(c.name for c in claims.campaigns if c.id == min(shared))
            years.setdefault(other.source.published.year, f"{name}见于{other.source.published}的报道")
    if len(years) != 1:
        return claims
    ((year, basis),) = years.items()
    events = tuple(
        replace(event, date=DateRange.of(PartialDate(year, *event.month_day)), date_basis=basis)
        if event.date is None and event.month_day is not None
        else event
        for event in claims.events
    )
    return replace(claims, events=events)


def _digest(*parts: object) -> str:
    return hashlib.sha256("\x1f".join(str(part) for part in parts).encode()).hexdigest()[:12]


@dataclass(slots=True)
class _Merger:
    documents: list[DocumentClaims]
    files: dict[str, list[str]]
    lexicon: Lexicon
    run: Run
    bodies: dict[str, Body] = field(default_factory=dict)
    persons: dict[tuple[int, str], str] = field(default_factory=dict)
    events: dict[tuple[int, int], EventKey] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)
    dates: dict[str, DateNode] = field(default_factory=dict)
    tenure_ids: dict[tuple[int, str, str, str], list[str]] = field(default_factory=dict)

    def merge(self) -> Knowledge:
        for claims in self.documents:
            for body in claims.bodies:
                self._merge_body(body)
        keys = find_persons(find_bearers(self.documents, local_roots(self.bodies)))
        self._index_persons(keys)
        for key in group_events(self.documents, self._person):
            for report in key.reports:
                self.events[report] = key
        tenures = self._tenures()
        persons, namesakes = self._persons(keys, tenures)
        participations = self._participations()
        mentions = self._mentions()
        events, series = self._events()
        return Knowledge(
            run=self.run,
            articles=self._articles(),
            mentions=mentions,
            persons=persons,
            namesakes=namesakes,
            bodies=_sorted(self.bodies),
            roles=_sorted(self.roles),
            posts=_sorted(self.posts),
            places=_merged([p for d in self.documents for p in d.places], _join_place),
            campaigns=_merged([c for d in self.documents for c in d.campaigns], _join_names),
            documents=_merged([x for d in self.documents for x in d.documents], _join_names),
            concepts=_merged([c for d in self.documents for c in d.concepts], _join_names),
            dates=_sorted(self.dates),
            tenures=tenures,
            series=series,
            events=events,
            participations=participations,
            groups=self._groups(),
            agenda=self._agenda(),
            remarks=self._remarks(),
            relations=self._relations(),
        )

    # --- places in articles

    def _evidence(self, number: int, span: Span) -> Evidence:
        source = self.documents[number].source
        return Evidence(_article_id(source), span.start, span.end, source.text[span.start : span.end])

    def _provenance(self, number: int, passage: Span, rule: str, basis: str | None) -> Provenance:
        evidence = self._evidence(number, passage)
        return Provenance((evidence.article,), (evidence,), (rule,), basis)

    def _articles(self) -> tuple[Article, ...]:
        articles = []
        for claims in self.documents:
            source = claims.source
            names = tuple(sorted(self.files[source.content_hash]))
            articles.append(Article(_article_id(source), source, names, source.published))
        return tuple(sorted(articles, key=lambda article: article.id))

    # --- entities

    def _merge_body(self, body: Body) -> None:
        known = self.bodies.get(body.id)
        if known is None:
            self.bodies[body.id] = body
            return
        self.bodies[body.id] = replace(
            known,
            other_names=_union(known.other_names, body.other_names),
            part_of=_union(known.part_of, body.part_of),
            level=known.level or body.level,
            unresolved=known.unresolved and body.unresolved,
        )

    def _index_persons(self, keys: list[PersonKey]) -> None:
        by_name: dict[str, list[PersonKey]] = defaultdict(list)
        for key in keys:
            by_name[fold_name(key.name)].append(key)
        for number, claims in enumerate(self.documents):
            for person in claims.persons:
                for key in by_name[fold_name(person.name)]:
                    if number in key.documents:
                        self.persons[number, person.name] = key.id

    def _person(self, number: int, name: str) -> str:
        return self.persons.get((number, name), entity_id("person", name))

    def _target(self, number: int, denotes: str) -> str | None:
        """Turn what a claim of a document points to into an id of the graph."""
        kind, _, rest = denotes.partition("/")
        if kind == "person":
            return self._person(number, rest)
        if kind == "event":
            return self.events[number, int(rest)].id
        if kind == "date":
            self.dates.setdefault(denotes, DateNode(denotes, parse_range(rest)))
        return denotes

    def _persons(
        self, keys: list[PersonKey], tenures: tuple[Tenure, ...]
    ) -> tuple[tuple[Person, ...], tuple[Namesakes, ...]]:
        officials = {
            t.holder for t in tenures if self.bodies[self.posts[t.post].body].kind in _PUBLIC
        }
        details: dict[str, Person] = {}
        for number, claims in enumerate(self.documents):
            for claim in claims.persons:
                identity = self._person(number, claim.name)
                known = details.get(identity, Person(identity, claim.name))
                details[identity] = replace(
                    known,
                    other_names=_union(known.other_names, claim.other_names),
                    official=identity in officials,
                    sex=known.sex or claim.sex,
                    birth=known.birth or claim.birth,
                    ethnicity=known.ethnicity or claim.ethnicity,
                )
        shared: dict[str, list[str]] = defaultdict(list)
        for key in keys:
            if key.id != entity_id("person", key.name):
                shared[key.name].append(key.id)
        namesakes = tuple(
            Namesakes(entity_id("person", name), name, tuple(sorted(ids)))
            for name, ids in sorted(shared.items())
        )
        return _sorted(details), namesakes

    # --- statements

    def _tenures(self) -> tuple[Tenure, ...]:
        grouped: dict[str, list[tuple[int, TenureClaim]]] = defaultdict(list)
        for number, claims in enumerate(self.documents):
            for claim in claims.tenures:
                post = self._post(claim)
                holder = self._person(number, claim.person)
                key = f"tenure/{_digest(holder, post, claim.kind.value)}"
                grouped[key].append((number, claim))
                self.tenure_ids.setdefault((number, claim.person, claim.body, claim.role), []).append(key)
        return tuple(self._tenure(key, grouped[key]) for key in sorted(grouped))

    def _post(self, claim: TenureClaim) -> str:
        body = self.bodies[claim.body]
        role = entity_id("role", claim.role)
        if role not in self.roles:
            entry = self.lexicon.roles.get(claim.role)
            self.roles[role] = Role(role, claim.role, seats=entry.seats if entry is not None else None)
        identity = post_id(claim.body, claim.role)
        short = min((body.name, *body.other_names), key=lambda name: (len(name), name))
        self.posts.setdefault(
            identity,
            Post(identity, f"{body.name}{claim.role}", claim.body, role, tuple(n for n in (f"{short}{claim.role}",) if short != body.name)),
        )  # fmt: skip
        return identity

    def _tenure(self, key: str, claims: list[tuple[int, TenureClaim]]) -> Tenure:
        number, first = claims[0]
        observed = sorted(
            day for n, c in claims if (day := self._observed(n, c)) is not None
        ) if first.kind in (TenureKind.INCUMBENT, TenureKind.ACTING) else []
        started = [c.started_on for _, c in claims if c.started_on is not None]
        ended = [c.ended_on for _, c in claims if c.ended_on is not None]
        return Tenure(
            key,
            self._person(number, first.person),
            post_id(first.body, first.role),
            first.kind,
            self._joint([(n, c.passage, c.rule, c.basis) for n, c in claims]),
            observed[0] if observed else None,
            observed[-1] if observed else None,
            min(started, key=lambda d: d.earliest()) if started else None,
            max(ended, key=lambda d: d.latest()) if ended else None,
        )

    def _observed(self, number: int, claim: TenureClaim) -> date | None:
        """The day on which a document shows a holder: its first event's, else its publication."""
        claims = self.documents[number]
        days = [
            event.date.first.earliest()
            for event in claims.events
            if event.date is not None and event.date.first.day is not None
            and any(p.participant == f"person/{claim.person}" and p.event == event.number for p in claims.participations)
        ]
        if days:
            return min(days)
        published = claims.source.published
        return published.earliest() if published is not None and published.day is not None else None

    def _joint(self, reports: list[tuple[int, Span, str, str | None]]) -> Provenance:
        evidence = sorted({self._evidence(number, passage) for number, passage, _, _ in reports})
        bases = sorted({basis for _, _, _, basis in reports if basis is not None})
        stated = any(basis is None for _, _, _, basis in reports)
        return Provenance(
            tuple(sorted({e.article for e in evidence})),
            tuple(evidence),
            tuple(sorted({rule for _, _, rule, _ in reports})),
            None if stated or not bases else "；".join(bases),
        )

    def _mentions(self) -> tuple[Mention, ...]:
        grouped: dict[tuple[str, str, str], list[tuple[int, MentionClaim]]] = defaultdict(list)
        for number, claims in enumerate(self.documents):
            article = _article_id(claims.source)
            for claim in claims.mentions:
                target = self._target(number, claim.denotes)
                surface = claims.source.text[claim.span.start : claim.span.end]
                if target is not None:
                    grouped[article, target, surface].append((number, claim))
        mentions = []
        for (article, target, surface), claims_of in sorted(grouped.items()):
            joint = self._joint([(n, c.passage, c.rule, c.basis) for n, c in claims_of])
            mentions.append(Mention(article, target, surface, joint.evidence, joint.rules, joint.basis))
        return tuple(mentions)

    def _events(self) -> tuple[tuple[Event, ...], tuple[EventSeries, ...]]:
        reports: dict[str, list[tuple[int, EventClaim]]] = defaultdict(list)
        for number, claims in enumerate(self.documents):
            for claim in claims.events:
                reports[self.events[number, claim.number].id].append((number, claim))
        series: dict[str, EventSeries] = {}
        events = []
        for identity in sorted(reports):
            events.append(self._event(identity, reports[identity], series))
        return tuple(events), _sorted(series)

    def _event(
        self, identity: str, reports: list[tuple[int, EventClaim]], series: dict[str, EventSeries]
    ) -> Event:
        first = reports[0][1]
        dated = [c for _, c in reports if c.date is not None]
        row = next((c.series for _, c in reports if c.series), None)
        if row is not None:
            series_id = entity_id("series", row)
            series.setdefault(series_id, EventSeries(series_id, row))
        names = [name for _, c in reports for name in (c.name, *c.other_names)]
        complete = [c.roster_complete for _, c in reports if c.roster_complete is not None]
        day = dated[0].date if dated else None
        if day is not None:
            self.dates.setdefault(f"date/{day}", DateNode(f"date/{day}", day))
        return Event(
            id=identity,
            type=first.type,
            name=first.name,
            provenance=self._joint([(n, c.passage, c.rule, c.basis) for n, c in reports]),
            other_names=tuple(sorted(set(names) - {first.name})),
            date=day,
            date_basis=dated[0].date_basis if dated else None,
            places=_union(*(c.places for _, c in reports)),
            hosts=_union(*(c.hosts for _, c in reports)),
            about=_union(*(c.about for _, c in reports)),
            mode=next((c.mode for _, c in reports if c.mode is not None), None),
            series=entity_id("series", row) if row is not None else None,
            ordinal=next((c.ordinal for _, c in reports if c.ordinal is not None), None),
            roster_complete=any(complete) if complete else None,
            launches=_union(*(c.launches for _, c in reports)),
            concludes=_union(*(c.concludes for _, c in reports)),
        )

    def _participations(self) -> tuple[Participation, ...]:
        found: dict[str, Participation] = {}
        for number, claims in enumerate(self.documents):
            for claim in claims.participations:
                event = self.events[number, claim.event].id
                participant = self._target(number, claim.participant)
                assert participant is not None
                article = _article_id(claims.source)
                name = claim.participant.partition("/")[2]
                capacity = sorted(
                    {i for body, role in claim.capacity for i in self.tenure_ids.get((number, name, body, role), ())}
                )
                key = f"participation/{_digest(event, participant, claim.role.value, article)}"
                found.setdefault(
                    key,
                    Participation(
                        key, event, participant, claim.role,
                        self._provenance(number, claim.passage, claim.rule, claim.basis),
                        claim.position, tuple(capacity),
                    ),
                )  # fmt: skip
        return _sorted(found)

    def _groups(self) -> tuple[GroupParticipation, ...]:
        found: dict[str, GroupParticipation] = {}
        for number, claims in enumerate(self.documents):
            for claim in claims.groups:
                event = self.events[number, claim.event].id
                key = f"participation/{_digest(event, claim.label, claim.role.value, _article_id(claims.source))}"
                provenance = self._provenance(number, claim.passage, claim.rule, None)
                found.setdefault(key, GroupParticipation(key, event, claim.label, claim.role, provenance))
        return _sorted(found)

    def _agenda(self) -> tuple[AgendaItem, ...]:
        found: dict[str, AgendaItem] = {}
        for number, claims in enumerate(self.documents):
            for claim in claims.agenda:
                event = self.events[number, claim.event].id
                passes = self.events[number, claim.passes_on].id if claim.passes_on else None
                key = f"agenda/{_digest(event, claim.position, _article_id(claims.source))}"
                found[key] = AgendaItem(
                    key, event, claim.position, claim.action,
                    self._provenance(number, claim.passage, claim.rule, None),
                    claim.label, claim.about, passes, claim.undisclosed,
                )  # fmt: skip
        return _sorted(found)

    def _remarks(self) -> tuple[Remark, ...]:
        found: dict[str, Remark] = {}
        for number, claims in enumerate(self.documents):
            text = claims.source.text
            for claim in claims.remarks:
                words = text[claim.words.start : claim.words.end]
                speaker = None if claim.speaker is None else self._person(number, claim.speaker)
                event = None if claim.event is None else self.events[number, claim.event].id
                key = f"remark/{_digest(_article_id(claims.source), claim.words.start, claim.verb)}"
                found[key] = Remark(
                    key, speaker, claim.verb, words, event,
                    self._provenance(number, claim.passage, claim.rule, claim.basis),
                )  # fmt: skip
        return _sorted(found)

    def _relations(self) -> tuple[Relation, ...]:
        grouped: dict[tuple[str, str, str], list[tuple[int, Span, str, str | None]]] = defaultdict(list)
        for number, claims in enumerate(self.documents):
            for claim in claims.relations:
                grouped[claim.subject, claim.predicate, claim.object].append(
                    (number, claim.passage, claim.rule, claim.basis)
                )
        return tuple(
            sorted(
                (
                    Relation(f"relation/{_digest(*key)}", *key, self._joint(reports))
                    for key, reports in grouped.items()
                ),
                key=lambda relation: relation.id,
            )
        )


def _article_id(source: SourceText) -> str:
    return f"article/{source.content_hash}"


def _sorted(records):  # type: ignore[no-untyped-def]
    return tuple(records[key] for key in sorted(records))


def _union(*parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({item for part in parts for item in part}))


def _merged(records, join):  # type: ignore[no-untyped-def]
    found = {}
    for record in records:
        known = found.get(record.id)
        found[record.id] = record if known is None else join(known, record)
    return _sorted(found)


def _join_names(left, right):  # type: ignore[no-untyped-def]
    names = {left.name, right.name, *left.other_names, *right.other_names} - {left.name}
    return replace(left, other_names=tuple(sorted(names)))


def _join_place(left: Place, right: Place) -> Place:
    return replace(
        left, other_names=_union(left.other_names, right.other_names),
        adcode=left.adcode or right.adcode, within=left.within or right.within,
    )  # fmt: skip


__all__ = ["Campaign", "Concept", "Document", "resolve"]
