"""Observations to tenures: one tenure a person, post and kind, with its window of observation."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from kg.lexicon import Lexicon
from kg.model.claims import TenureClaim
from kg.model.ids import entity_id, post_id
from kg.model.knowledge import Body, Post, Role, Tenure, TenureKind
from kg.resolve.post_names import post_names
from kg.resolve.reports import Reports, digest

# document number and what the document says
Observation = tuple[int, TenureClaim]

# 2003年3月，当选为主席, told in 2022, shows nobody in office: an appointment is news for a season
_NEWS = timedelta(days=90)
_OBSERVED = frozenset({TenureKind.INCUMBENT, TenureKind.ACTING})


@dataclass(slots=True)
class Tenures:
    """Collects tenures, posts and roles.

    Attributes:
        persons: Id of the person of each (document, name).
        ids: Ids of the tenures of each (document, name, body, role).
    """

    reports: Reports
    bodies: dict[str, Body]
    persons: dict[tuple[int, str], str]
    lexicon: Lexicon
    roles: dict[str, Role] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)
    ids: dict[tuple[int, str, str, str], set[str]] = field(default_factory=lambda: defaultdict(set))

    def collect(self) -> tuple[Tenure, ...]:
        """Return the tenures by id."""
        observations: dict[tuple[str, str], list[Observation]] = defaultdict(list)
        for number, claims in enumerate(self.reports.documents):
            for claim in claims.tenures:
                holding = self.persons[number, claim.person], self._post(claim)
                observations[holding].append((number, claim))
        grouped: dict[str, list[Observation]] = {}
        for holding, seen in observations.items():
            for (kind, ends), members in self._tenures_of(seen).items():
                # how many reported ends lie before tells a second term from the first
                again = (str(ends),) if ends else ()
                key = f"tenure/{digest(*holding, kind.value, *again)}"
                grouped[key] = members
                for number, claim in members:
                    self.ids[number, claim.person, claim.body, claim.role].add(key)
        return tuple(self._tenure(key, grouped[key]) for key in sorted(grouped))

    def _tenures_of(
        self, seen: list[Observation]
    ) -> dict[tuple[TenureKind, int], list[Observation]]:
        """Part what is known of one person in one post by kind and by reported end.

        A reported removal ends the tenure that it is seen in; where none is, it is one of a
        former holder.
        """
        held = {claim.kind for _, claim in seen} & _OBSERVED
        current = min(held, key=lambda kind: kind is TenureKind.ACTING, default=None)
        ends = [claim.ended_on.latest() for _, claim in seen if claim.ended_on is not None]
        parts: dict[tuple[TenureKind, int], list[Observation]] = defaultdict(list)
        for number, claim in seen:
            kind = claim.kind
            day: date | None
            if claim.ended_on is not None and current is not None:
                kind, day = current, claim.ended_on.latest()
            elif claim.started_on is not None:
                day = claim.started_on.earliest()
            else:
                day = self._observed(number, claim)
            before = sum(day is not None and end < day for end in set(ends))
            parts[kind, before if kind in _OBSERVED else 0].append((number, claim))
        return parts

    def _post(self, claim: TenureClaim) -> str:
        role = entity_id("role", claim.role)
        if role not in self.roles:
            entry = self.lexicon.roles.get(claim.role)
            self.roles[role] = Role(role, claim.role, seats=None if entry is None else entry.seats)
        identity = post_id(claim.body, claim.role)
        if identity not in self.posts:
            body = self.bodies[claim.body]
            others = post_names(body, claim.role, self.lexicon.roles.get(claim.role))
            name = f"{body.name}{claim.role}"
            self.posts[identity] = Post(identity, name, claim.body, role, others)
        return identity

    def _tenure(self, key: str, claims: list[Observation]) -> Tenure:
        # a removal that ends a tenure stands last, it does not say what kind of tenure it was
        number, first = min(claims, key=lambda seen: seen[1].ended_on is not None)
        observed = [(n, c) for n, c in claims if c.kind in _OBSERVED]
        days = [day for n, c in observed if (day := self._observed(n, c)) is not None]
        first_observed = min(days, default=None)
        # whoever is elected again did not begin then
        started = [
            c.started_on
            for _, c in claims
            if c.started_on is not None
            and (first_observed is None or c.started_on.earliest() <= first_observed)
        ]
        ended = [c.ended_on for _, c in claims if c.ended_on is not None]
        return Tenure(
            id=key,
            holder=self.persons[number, first.person],
            post=post_id(first.body, first.role),
            kind=first.kind,
            provenance=self.reports.provenance((n, c.passage, c.rule, c.basis) for n, c in claims),
            first_observed=first_observed,
            last_observed=max(days, default=None),
            started_on=min(started, key=lambda value: value.earliest(), default=None),
            ended_on=max(ended, key=lambda value: value.latest(), default=None),
        )

    def _observed(self, number: int, claim: TenureClaim) -> date | None:
        """Return the day on which a document shows a holder: of its event, else of its print.

        Of several events those count in which the holder is named with this post: 江东省副省长X
        任河西省委副书记 shows a vice-governor on the day of that decision, not of later meetings.
        """
        claims = self.reports.documents[number]
        person = f"person/{claim.person}"
        parts = [part for part in claims.participations if part.participant == person]
        named = [part for part in parts if (claim.body, claim.role) in part.capacity]
        attended = {part.event for part in named or parts}
        dates = [e.date for e in claims.events if e.number in attended and e.date is not None]
        days = [value.first.earliest() for value in dates if value.first.day is not None]
        published = self.reports.published(number)
        if published is None or published.day is None:
            return max(days, default=None)
        printed = published.earliest()
        told = [value.last.latest() for value in dates]
        told += [value.latest() for value in (claim.started_on, claim.ended_on) if value]
        if not days and told and printed - max(told) > _NEWS:
            return None
        nearest = min(days, key=lambda day: abs(printed - day), default=printed)
        # of a meeting of long ago, told now, it is not known whose title of today it gives
        return None if printed - nearest > _NEWS else nearest
