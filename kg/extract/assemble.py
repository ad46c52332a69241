"""Findings of one document to claims: offsets of the original, identifiers, passages."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.bodies import BodyMention
from kg.extract.body_names import BodyName, as_body
from kg.extract.events import Occasions
from kg.extract.findings import Findings
from kg.extract.places import PlaceMention
from kg.extract.things import Things
from kg.extract.titles import Holding, Title
from kg.model.claims import (
    DocumentClaims,
    MentionClaim,
    PersonClaim,
    RelationClaim,
    RemarkClaim,
    TenureClaim,
)
from kg.model.ids import entity_id
from kg.model.knowledge import Body, Place
from kg.model.text import Span


@dataclass(slots=True)
class Assembly:
    """Turns what the rules found into the claims of the document."""

    findings: Findings
    things: Things
    occasions: Occasions
    bodies: dict[str, Body] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    mentions: list[MentionClaim] = field(default_factory=list)
    relations: dict[tuple[str, str, str], RelationClaim] = field(default_factory=dict)

    def claims(self) -> DocumentClaims:
        """Return the claims, mentions in text order."""
        findings, things = self.findings, self.things
        self._mention_people()
        self._mention_places()
        self._mention_bodies()
        self._mention_things()
        self._mention_dates()
        tenures = self._tenures()
        occasions = self.occasions
        self.mentions.sort(key=lambda mention: (mention.span, mention.denotes))
        return DocumentClaims(
            source=findings.reading.source,
            mentions=tuple(self.mentions),
            persons=self._persons(),
            bodies=tuple(self.bodies[key] for key in sorted(self.bodies)),
            places=tuple(self.places[key] for key in sorted(self.places)),
            campaigns=tuple(things.campaigns[key] for key in sorted(things.campaigns)),
            documents=tuple(things.documents[key] for key in sorted(things.documents)),
            concepts=tuple(things.concepts[key] for key in sorted(things.concepts)),
            tenures=tenures,
            events=tuple(occasions.events),
            participations=tuple(occasions.participations),
            groups=tuple(occasions.groups),
            agenda=tuple(occasions.agenda),
            remarks=self._remarks(),
            relations=tuple(self.relations[key] for key in sorted(self.relations)),
            year=occasions.year,
            year_basis=occasions.year_basis,
        )

    def _mention(
        self, denotes: str, start: int, end: int, rule: str, basis: str | None = None
    ) -> None:
        reading = self.findings.reading
        self.mentions.append(
            MentionClaim(
                denotes, reading.span(start, end), reading.passage(start, end), rule, basis
            )
        )

    # --- entities

    def _mention_people(self) -> None:
        blocked = [(t.start, t.end) for t in self.findings.concepts if t.rule == "concepts.known"]
        blocked += [(t.start, t.end) for t in self.findings.campaigns]
        for found in self.findings.people:
            if any(start <= found.start and found.end <= end for start, end in blocked):
                continue
            self._mention(f"person/{found.person}", found.start, found.end, found.rule)

    def _persons(self) -> tuple[PersonClaim, ...]:
        named = {
            m.denotes.partition("/")[2] for m in self.mentions if m.denotes.startswith("person/")
        }
        named |= {holding.person for holding in self.findings.holdings}
        forms: dict[str, set[str]] = {person: set() for person in named}
        for found in self.findings.people:
            surface = self.findings.text[found.start : found.end].replace(" ", "")
            if found.person in forms and surface != found.person:
                forms[found.person].add(surface)
        details = self.occasions.details
        return tuple(
            PersonClaim(
                person, tuple(sorted(forms[person])), *details.get(person, (None, None, None))
            )
            for person in sorted(named)
        )

    def _mention_places(self) -> None:
        inside = [(b.start, b.end) for b in self.findings.bodies]
        inside += [(t.start, t.end) for t in (*self.findings.documents, *self.findings.campaigns)]
        inside += [(t.start, t.end) for t in self.findings.concepts]
        people = {(p.start, p.end) for p in self.findings.people}
        for place in self.findings.places:
            covered = any(start <= place.start and place.end <= end for start, end in inside)
            if place.level == "country" and place.name != "中华人民共和国":
                covered = False
            overlaps = any(
                p.start < place.end and place.start < p.end for p in self.findings.people
            )
            if covered or (place.start, place.end) in people or overlaps:
                continue
            self._mention(self.place(place), place.start, place.end, place.rule, place.basis)

    def place(self, mention: PlaceMention) -> str:
        """Return the id of a place and keep its record."""
        identity = entity_id("place", mention.name)
        if identity not in self.places:
            within = () if mention.within is None else (self._place_named(mention.within),)
            self.places[identity] = Place(
                identity, mention.name, tuple(f for f in mention.forms if f != mention.name),
                mention.adcode, within,
            )  # fmt: skip
        return identity

    def _place_named(self, name: str) -> str:
        identity = entity_id("place", name)
        if identity not in self.places:
            known = self.findings.reading.lexicon.places.get(name)
            if known is None:
                self.places[identity] = Place(identity, name)
            else:
                self.places[identity] = Place(
                    identity, name, tuple(f for f in known.forms if f != name), known.adcode
                )
        return identity

    def _mention_bodies(self) -> None:
        for body in self.findings.bodies:
            self._mention(self.body(body), body.start, body.end, body.rule, body.basis)
            unit = self.findings.text[body.start : body.end][-2:]
            if unit in ("党组", "党委") and body.parents and not body.unresolved:
                above = entity_id("body", body.parents[0].full)
                self._mention(above, body.start, body.end - 2, body.rule, body.basis)
        for holding in self.findings.holdings:
            self._body_of_title(holding.title)

    def body(self, mention: BodyMention) -> str:
        """Return the id of a body, keep its record, its parents' and what ties them."""
        passage = self.findings.reading.passage(mention.start, mention.end)
        return self._body(
            mention.name, mention.parents, mention.place, mention.level, passage, mention.rule,
            mention.basis, unresolved=mention.unresolved,
        )  # fmt: skip

    def _body(
        self,
        name: BodyName,
        parents: tuple[BodyName, ...],
        place: str | None,
        level: str | None,
        passage: Span,
        rule: str,
        basis: str | None,
        *,
        unresolved: bool = False,
    ) -> str:
        above = None
        if parents and not unresolved:
            above = self._body(parents[0], parents[1:], place, level, passage, rule, basis)
        jurisdiction = ()
        record = as_body(
            name, level=level, parents=(above,) if above else (), jurisdiction=jurisdiction,
            unresolved=unresolved,
        )  # fmt: skip
        known = self.bodies.get(record.id)
        if known is None or (not known.part_of and record.part_of):
            self.bodies[record.id] = record
        if above is not None and above != record.id:
            self._relate(record.id, "partOf", above, passage, rule, basis)
        return record.id

    def _relate(
        self, subject: str, predicate: str, target: str, passage: Span, rule: str, basis: str | None
    ) -> None:
        self.relations.setdefault(
            (subject, predicate, target),
            RelationClaim(subject, predicate, target, passage, rule, basis),
        )

    def _body_of_title(self, title: Title) -> str:
        if title.mention is not None and title.mention.name is title.body:
            if title.mention.rule == "bodies.unscoped":
                identity = self.body(title.mention)
                key = (identity, title.mention.start)
                if key not in self._unscoped_seen:
                    self._unscoped_seen.add(key)
                    self._mention(
                        identity,
                        title.mention.start,
                        title.mention.end,
                        title.mention.rule,
                        title.mention.basis,
                    )
                return identity
            return self.body(title.mention)
        assert title.body is not None
        passage = self.findings.reading.passage(title.start, title.end)
        return self._body(
            title.body, title.parents, title.place, title.level, passage, "titles.body", title.basis,
            unresolved=title.unresolved,
        )  # fmt: skip

    _unscoped_seen: set[tuple[str, int]] = field(default_factory=set)

    def _mention_things(self) -> None:
        for things in (self.findings.campaigns, self.findings.documents, self.findings.concepts):
            for thing in things:
                self._mention(thing.id, thing.start, thing.end, thing.rule, thing.basis)
        for campaign in self.things.campaigns.values():
            if campaign.phase_of is not None:
                passages = [m.passage for m in self.mentions if m.denotes == campaign.id]
                self._relate(
                    campaign.id, "phaseOf", campaign.phase_of, passages[0], "campaigns.phase", None
                )

    def _mention_dates(self) -> None:
        for found in self.findings.dates:
            if found.value is not None:
                self._mention(
                    f"date/{found.value}", found.start, found.end, "dates.expression", found.basis
                )

    # --- statements

    def _tenures(self) -> tuple[TenureClaim, ...]:
        claims: dict[tuple[str, str, str, str], TenureClaim] = {}
        for holding in (*self.findings.holdings, *self.occasions.holdings):
            claim = self._tenure(holding)
            claims.setdefault((claim.person, claim.body, claim.role, claim.kind), claim)
        return tuple(claims.values())

    def _tenure(self, holding: Holding) -> TenureClaim:
        title = holding.title
        left = min(title.start, holding.name[0])
        right = max(title.end, holding.name[1])
        return TenureClaim(
            holding.person, self._body_of_title(title), title.role, title.kind,
            self.findings.reading.passage(left, right), holding.rule, title.basis,
            holding.started_on, holding.ended_on,
        )  # fmt: skip

    def _remarks(self) -> tuple[RemarkClaim, ...]:
        reading = self.findings.reading
        claims = []
        for remark in self.occasions.remarks:
            claims.append(
                RemarkClaim(
                    None if remark.speaker is None else remark.speaker,
                    remark.verb,
                    reading.span(remark.begin, remark.end),
                    self.occasions.event_of(remark),
                    reading.passage(
                        remark.start if remark.name is None else remark.name[0], remark.begin
                    ),
                    remark.rule,
                    remark.basis,
                )
            )
        return tuple(claims)
