"""Observations to tenures: one tenure a person, post and kind, with its window of observation."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby

from kg.lexicon import Lexicon
from kg.model.claims import DocumentClaims, TenureClaim
from kg.model.ids import entity_id, post_id
from kg.model.knowledge import Body, Post, Role, Tenure, TenureKind
from kg.model.record import record
from kg.model.spilling import HELD, Room, Sorter
from kg.model.time import PartialDate
from kg.resolve.entities import by_id
from kg.resolve.post_names import post_names
from kg.resolve.reports import Order, digest

Capacity = tuple[str, str, str]
"""Name, body and role of a person in a document."""
# 2003年3月，当选为主席, told in 2022, shows nobody in office: an appointment is news for a season
_NEWS = timedelta(days=90)
_OBSERVED = frozenset({TenureKind.INCUMBENT, TenureKind.ACTING})


@record
class Sighting:
    """That a document says who holds what.

    Attributes:
        holder, post: Their ids.
        index: Its number among those of all documents.
        document: That of the document.
        day: On which it shows the holder, None where it does not.
    """

    holder: str
    post: str
    index: int
    document: int
    claim: TenureClaim
    day: date | None


class Tenures:
    """Collects tenures, posts and roles; the sightings of one holder in one post at a time."""

    def __init__(
        self, order: Order, bodies: Mapping[str, Body], lexicon: Lexicon, room: Room = HELD
    ) -> None:
        """Begin without any."""
        self.roles: dict[str, Role] = {}
        self.posts: dict[str, Post] = {}
        self._order, self._bodies, self._lexicon = order, bodies, lexicon
        self._seen: Sorter[Sighting] = Sorter(lambda s: (s.holder, s.post, s.index), room)
        self._starts = array("L")
        self._count = 0
        self._keys: list[str] = []
        self._which = array("L")

    def add(
        self, claims: DocumentClaims, who: Mapping[str, str], published: PartialDate | None
    ) -> None:
        """Take the next document, with the ids of its persons and when its text first came out."""
        document = len(self._starts)
        self._starts.append(self._count)
        for index, claim in enumerate(claims.tenures, self._count):
            day = _observed(claim, claims, published)
            holding = who[claim.person], self._post(claim)
            self._seen.add(Sighting(*holding, index, document, claim, day))
        self._count += len(claims.tenures)

    def collect(self) -> tuple[Tenure, ...]:
        """Return the tenures by id."""
        found: list[Tenure] = []
        self._which = array("L", [0]) * self._count
        for holding, group in groupby(self._seen, key=lambda seen: (seen.holder, seen.post)):
            for (kind, ends), members in _tenures_of(list(group)).items():
                # how many reported ends lie before tells a second term from the first
                again = (str(ends),) if ends else ()
                key = f"tenure/{digest(*holding, kind.value, *again)}"
                for seen in members:
                    self._which[seen.index] = len(found)
                found.append(self._tenure(key, members))
        self._keys = [tenure.id for tenure in found]
        return by_id(found)

    def of(self, number: int, claims: DocumentClaims) -> dict[Capacity, set[str]]:
        """Map name, body and role of those who hold a post in a document to ids of tenures."""
        ids: dict[Capacity, set[str]] = defaultdict(set)
        for index, claim in enumerate(claims.tenures, self._starts[number]):
            ids[claim.person, claim.body, claim.role].add(self._keys[self._which[index]])
        return ids

    def _post(self, claim: TenureClaim) -> str:
        role = entity_id("role", claim.role)
        if role not in self.roles:
            entry = self._lexicon.roles.get(claim.role)
            self.roles[role] = Role(role, claim.role, seats=None if entry is None else entry.seats)
        identity = post_id(claim.body, claim.role)
        if identity not in self.posts:
            body = self._bodies[claim.body]
            others = post_names(body, claim.role, self._lexicon.roles.get(claim.role))
            name = f"{body.name}{claim.role}"
            self.posts[identity] = Post(identity, name, claim.body, role, others)
        return identity

    def _tenure(self, key: str, seen: Sequence[Sighting]) -> Tenure:
        # a removal that ends a tenure stands last, it does not say what kind of tenure it was
        first = min(seen, key=lambda one: one.claim.ended_on is not None)
        days = [s.day for s in seen if s.claim.kind in _OBSERVED and s.day is not None]
        first_observed = min(days, default=None)
        # whoever is elected again did not begin then
        started = [
            s.claim.started_on
            for s in seen
            if s.claim.started_on is not None
            and (first_observed is None or s.claim.started_on.earliest() <= first_observed)
        ]
        ended = [s.claim.ended_on for s in seen if s.claim.ended_on is not None]
        reports = ((s.document, s.claim.passage, s.claim.rule, s.claim.basis) for s in seen)
        return Tenure(
            id=key,
            holder=first.holder,
            post=first.post,
            kind=first.claim.kind,
            provenance=self._order.provenance(reports),
            first_observed=first_observed,
            last_observed=max(days, default=None),
            started_on=min(started, key=lambda value: value.earliest(), default=None),
            ended_on=max(ended, key=lambda value: value.latest(), default=None),
        )


def _tenures_of(seen: Sequence[Sighting]) -> dict[tuple[TenureKind, int], list[Sighting]]:
    """Part what is known of one person in one post by kind and by reported end.

    A reported removal ends the tenure that it is seen in; where none is, it is one of a
    former holder.
    """
    held = {one.claim.kind for one in seen} & _OBSERVED
    current = min(held, key=lambda kind: kind is TenureKind.ACTING, default=None)
    ends = {one.claim.ended_on.latest() for one in seen if one.claim.ended_on is not None}
    parts: dict[tuple[TenureKind, int], list[Sighting]] = defaultdict(list)
    for one in seen:
        kind, day = one.claim.kind, one.day
        if one.claim.ended_on is not None and current is not None:
            kind, day = current, one.claim.ended_on.latest()
        elif one.claim.started_on is not None:
            day = one.claim.started_on.earliest()
        before = sum(day is not None and end < day for end in ends)
        parts[kind, before if kind in _OBSERVED else 0].append(one)
    return parts


def _observed(
    claim: TenureClaim, claims: DocumentClaims, published: PartialDate | None
) -> date | None:
    """Return the day on which a document shows a holder: of its event, else of its print.

    Of several events those count in which the holder is named with this post: 江东省副省长X
    任河西省委副书记 shows a vice-governor on the day of that decision, not of later meetings.

    Args:
        claim: Who holds what.
        claims: The document that says so.
        published: When its text first came out.
    """
    person = f"person/{claim.person}"
    parts = [part for part in claims.participations if part.participant == person]
    named = [part for part in parts if (claim.body, claim.role) in part.capacity]
    attended = {part.event for part in named or parts}
    dates = [e.date for e in claims.events if e.number in attended and e.date is not None]
    days = [value.first.earliest() for value in dates if value.first.day is not None]
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
