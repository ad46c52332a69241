"""Titles whose body one document leaves to guessing, in the light of what others state.

李显龙总理 alone reads like 国务院总理; where other documents say 新加坡总理李显龙, it is that one.
A guess that nothing bears out, at a time when others state another holder of the one seat, is
given up: a wrong post is worse than none. Only organs of the centre and of other countries are
told so: below the centre two holders of one name and role in two places are two people.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg.model.claims import DocumentClaims, ParticipationClaim, TenureClaim
from kg.model.knowledge import Body, TenureKind
from kg.resolve.bearers import Realms

# How many times more documents have to state one body than all others, and how often a holder has
# to be stated. With 3, among 19,507 items some 70 titles move to another country (of 42 read by
# hand one wrongly) and 73 guesses are given up (of 45 read two said what was true).
_TIMES = 3

Chosen = Mapping[tuple[str, str], str]
"""The body that most documents state for a name and role."""


def settle_titles(
    documents: Sequence[DocumentClaims], bodies: Mapping[str, Body], realms: Realms
) -> tuple[DocumentClaims, ...]:
    """Give guessed titles the body that other documents state for the same name and role."""
    chosen = _chosen(documents, bodies, realms)
    moved = tuple(_settle(claims, chosen, bodies, realms) for claims in documents)
    windows = _windows(moved, bodies, realms)
    return tuple(_give_up(claims, windows) for claims in moved)


def _chosen(
    documents: Sequence[DocumentClaims], bodies: Mapping[str, Body], realms: Realms
) -> Chosen:
    stated: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for claims in documents:
        for claim in claims.tenures:
            if claim.basis is None and _is_national(bodies[claim.body], realms):
                stated[claim.person, claim.role][claim.body] += 1
    chosen = {}
    for holding, counts in stated.items():
        body, most = min(counts.items(), key=lambda item: (-item[1], item[0]))
        times = 1 if _is_foreign(bodies[body], realms) else _TIMES
        if most >= times * (counts.total() - most):
            chosen[holding] = body
    return chosen


def _is_national(body: Body, realms: Realms) -> bool:
    """Tell whether it is an organ of the centre, or of another country."""
    return body.level == "central" or body.kind == "state" or _is_foreign(body, realms)


def _is_foreign(body: Body, realms: Realms) -> bool:
    return body.level is None and realms.of(body) is not None


def _settle(
    claims: DocumentClaims, chosen: Chosen, bodies: Mapping[str, Body], realms: Realms
) -> DocumentClaims:
    moved: dict[tuple[str, str, str], str] = {}
    for claim in claims.tenures:
        body = chosen.get((claim.person, claim.role))
        if body is not None and body != claim.body and _is_guessed(claim, body, bodies, realms):
            moved[claim.person, claim.body, claim.role] = body
    if not moved:
        return claims
    return replace(
        claims,
        tenures=tuple(_moved_tenure(claim, moved, bodies) for claim in claims.tenures),
        participations=tuple(_moved_capacity(p, moved) for p in claims.participations),
    )


def _is_guessed(claim: TenureClaim, body: str, bodies: Mapping[str, Body], realms: Realms) -> bool:
    """Tell whether a title rests on a guess: an inferred body, or 国防部长 of another country."""
    own = bodies[claim.body]
    if not _is_national(own, realms) or realms.of(own) == realms.of(bodies[body]):
        return False
    return claim.basis is not None or (own.level == "central" and _is_foreign(bodies[body], realms))


def _moved_tenure(
    claim: TenureClaim, moved: Mapping[tuple[str, str, str], str], bodies: Mapping[str, Body]
) -> TenureClaim:
    body = moved.get((claim.person, claim.body, claim.role))
    if body is None:
        return claim
    basis = f"他篇称{claim.person}为{bodies[body].name}{claim.role}"
    return replace(claim, body=body, basis=basis)


def _moved_capacity(
    claim: ParticipationClaim, moved: Mapping[tuple[str, str, str], str]
) -> ParticipationClaim:
    name = claim.participant.removeprefix("person/")
    capacity = tuple((moved.get((name, body, role), body), role) for body, role in claim.capacity)
    return claim if capacity == claim.capacity else replace(claim, capacity=capacity)


@dataclass(slots=True)
class _Window:
    """From when to when, and how often, documents state that somebody holds a post."""

    first: date
    last: date
    times: int = 1

    def add(self, day: date) -> None:
        """Note another document."""
        self.first, self.last = min(self.first, day), max(self.last, day)
        self.times += 1


Windows = Mapping[tuple[str, str], Mapping[str, _Window]]
"""Who is stated to hold a post with one seat, by body and role, then by name."""


def _windows(
    documents: Sequence[DocumentClaims], bodies: Mapping[str, Body], realms: Realms
) -> Windows:
    windows: dict[tuple[str, str], dict[str, _Window]] = defaultdict(dict)
    roles = realms.lexicon.roles
    for claims in documents:
        day = _day(claims)
        for claim in claims.tenures if day is not None else ():
            entry = roles.get(claim.role)
            stated = claim.basis is None and claim.kind is TenureKind.INCUMBENT
            if not stated or entry is None or entry.seats != "one" or day is None:
                continue
            if _is_national(bodies[claim.body], realms):
                holders = windows[claim.body, claim.role]
                if claim.person in holders:
                    holders[claim.person].add(day)
                else:
                    holders[claim.person] = _Window(day, day)
    return windows


def _day(claims: DocumentClaims) -> date | None:
    published = claims.source.published
    return None if published is None or published.day is None else published.earliest()


def _give_up(claims: DocumentClaims, windows: Windows) -> DocumentClaims:
    """Leave out guessed tenures of a seat that others state somebody else to hold that day."""
    day = _day(claims)
    if day is None:
        return claims
    gone = {
        (claim.person, claim.body, claim.role)
        for claim in claims.tenures
        if claim.basis is not None
        and claim.kind is TenureKind.INCUMBENT
        and _is_taken(claim, day, windows)
    }
    if not gone:
        return claims
    return replace(
        claims,
        tenures=tuple(c for c in claims.tenures if (c.person, c.body, c.role) not in gone),
        participations=tuple(_less_capacity(p, gone) for p in claims.participations),
    )


def _is_taken(claim: TenureClaim, day: date, windows: Windows) -> bool:
    holders = windows.get((claim.body, claim.role), {})
    return claim.person not in holders and any(
        window.times >= _TIMES and window.first <= day <= window.last for window in holders.values()
    )


def _less_capacity(
    claim: ParticipationClaim, gone: set[tuple[str, str, str]]
) -> ParticipationClaim:
    name = claim.participant.removeprefix("person/")
    capacity = tuple(post for post in claim.capacity if (name, *post) not in gone)
    return claim if capacity == claim.capacity else replace(claim, capacity=capacity)
