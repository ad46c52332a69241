"""Observations to tenures: one tenure a person, post and kind, with its window of observation."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import groupby

from kg.lexicon import Lexicon
from kg.model.claims import DocumentClaims, TenureClaim
from kg.model.ids import entity_id, post_id
from kg.model.knowledge import Body, Post, Role, Tenure, TenureKind
from kg.model.record import record
from kg.model.time import PartialDate
from kg.resolve.deaths import is_dead
from kg.resolve.entities import by_id
from kg.resolve.keyed import Keyed, Stage
from kg.resolve.post_names import post_names
from kg.resolve.reports import digest, provenance_of
from kg.resolve.spread import Named

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
        article: The id of the document's article.
        day: On which it shows the holder, None where it does not.
    """

    holder: str
    post: str
    index: int
    article: str
    claim: TenureClaim
    day: date | None


def sightings() -> Stage[Named, Sighting]:
    """Return how it is brought together who holds what: by person and post."""
    return Stage(_see, _place, _key)


def _see(named: Named) -> Iterator[Sighting]:
    """Yield what a document says of who holds what."""
    settled = named.settled
    for index, claim in enumerate(settled.claims.tenures, settled.tenures):
        day = _observed(claim, settled.claims, settled.published)
        post = post_id(claim.body, claim.role)
        yield Sighting(named.who[claim.person], post, index, settled.article, claim, day)


def _place(seen: Sighting) -> tuple[str, str, int]:
    return seen.holder, seen.post, seen.index


def _key(seen: Sighting) -> str:
    return f"{seen.holder} {seen.post}"


@record
class _Held:
    """A tenure, and the numbers of the sightings that show it, in their order.

    Attributes:
        body, role: What its post is, as the first of them says it.
    """

    tenure: Tenure
    sightings: tuple[int, ...]
    body: str
    role: str


class Tenures:
    """The tenures, posts and roles of a build, and which tenure is meant where a document says so.

    Attributes:
        held: The tenures by id.
        posts, roles: By id.
    """

    def __init__(
        self,
        seen: Keyed[Sighting],
        starts: Sequence[int],
        bodies: Mapping[str, Body],
        lexicon: Lexicon,
        deaths: Mapping[str, date],
    ) -> None:
        """Find them.

        Args:
            seen: Who holds what, by `sightings`.
            starts: The number of the first sighting of each document, and of all.
            bodies: All bodies, by id.
            lexicon: Has the roles.
            deaths: The days on which persons died, by their ids.
        """
        self.roles: dict[str, Role] = {}
        self.posts: dict[str, Post] = {}
        self._bodies, self._lexicon = bodies, lexicon
        self._starts = starts
        self._keys: list[str] = []
        self._which = array("L", [0]) * starts[-1]
        first: dict[int, tuple[str, str]] = {}
        found: list[Tenure] = []
        for held in seen.reduce(partial(_find_tenures, deaths), _place_of_held):
            first[held.sightings[0]] = held.body, held.role
            for index in held.sightings:
                self._which[index] = len(found)
            found.append(held.tenure)
        for index in sorted(first):  # a post is named as the first document has it
            self._add_post(*first[index])
        self._keys = [tenure.id for tenure in found]
        self.held = by_id(found)

    def of(self, number: int, claims: DocumentClaims) -> dict[Capacity, set[str]]:
        """Map name, body and role of those who hold a post in a document to ids of tenures."""
        ids: dict[Capacity, set[str]] = defaultdict(set)
        for index, claim in enumerate(claims.tenures, self._starts[number]):
            ids[claim.person, claim.body, claim.role].add(self._keys[self._which[index]])
        return ids

    def _add_post(self, body_id: str, role_name: str) -> None:
        role = entity_id("role", role_name)
        if role not in self.roles:
            entry = self._lexicon.roles.get(role_name)
            self.roles[role] = Role(role, role_name, seats=None if entry is None else entry.seats)
        identity = post_id(body_id, role_name)
        if identity not in self.posts:
            body = self._bodies[body_id]
            others = post_names(body, role_name, self._lexicon.roles.get(role_name))
            name = f"{body.name}{role_name}"
            self.posts[identity] = Post(identity, name, body_id, role, others)


def _place_of_held(held: _Held) -> tuple[str, str, int]:
    return held.tenure.holder, held.tenure.post, held.sightings[0]


def _find_tenures(deaths: Mapping[str, date], sightings: Iterable[Sighting]) -> Iterator[_Held]:
    """Yield the tenures of each person in each post."""
    alive = (_as_former(seen) if _is_late(deaths, seen) else seen for seen in sightings)
    for holding, group in groupby(alive, key=lambda seen: (seen.holder, seen.post)):
        found = [_held(holding, *part) for part in _tenures_of(list(group)).items()]
        yield from sorted(found, key=_place_of_held)


def _is_late(deaths: Mapping[str, date], seen: Sighting) -> bool:
    """Tell whether a holder is seen in a post when dead."""
    return seen.claim.kind in _OBSERVED and is_dead(deaths, seen.holder, seen.day)


def _as_former(seen: Sighting) -> Sighting:
    return replace(seen, claim=replace(seen.claim, kind=TenureKind.FORMER), day=None)


def _held(
    holding: tuple[str, str], kind_and_ends: tuple[TenureKind, int], seen: Sequence[Sighting]
) -> _Held:
    kind, ends = kind_and_ends
    # how many reported ends lie before tells a second term from the first
    again = (str(ends),) if ends else ()
    tenure = _tenure(f"tenure/{digest(*holding, kind.value, *again)}", seen)
    first = seen[0].claim
    return _Held(tenure, tuple(one.index for one in seen), first.body, first.role)


def _tenure(key: str, seen: Sequence[Sighting]) -> Tenure:
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
    reports = ((s.article, s.claim.passage, s.claim.rule, s.claim.basis) for s in seen)
    return Tenure(
        id=key,
        holder=first.holder,
        post=first.post,
        kind=first.claim.kind,
        provenance=provenance_of(reports),
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
    if claim.rule.startswith("personnel."):
        # 1987年当选, told on the day of his death: the election, and not the death
        named = named or [part for part in parts if part.passage == claim.passage]
    attended = {part.event for part in named or parts}
    dates = [e.date for e in claims.events if e.number in attended and e.date is not None]
    days = [value.first.earliest() for value in dates if value.first.day is not None]
    if published is None or published.day is None:
        return max(days, default=None)
    printed = published.earliest()
    said = [value.latest() for value in (claim.started_on, claim.ended_on) if value]
    if said and not named and printed - max(said) > _NEWS:
        # 1991年任上海市委书记, told on the day of his death
        return None
    told = [value.last.latest() for value in dates] + said
    if not days and told and printed - max(told) > _NEWS:
        return None
    nearest = min(days, key=lambda day: abs(printed - day), default=printed)
    # of a meeting of long ago, told now, it is not known whose title of today it gives
    return None if printed - nearest > _NEWS else nearest
