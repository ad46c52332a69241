"""Titles whose body one document leaves to guessing, and that others state for the same name.

李显龙总理 alone reads like 国务院总理; where other documents say 新加坡总理李显龙, it is that one.
Only organs of the centre and of other countries are told apart so: below the centre two holders of
one name and role in two places are two people.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.model.claims import DocumentClaims, ParticipationClaim, TenureClaim
from kg.model.knowledge import Body
from kg.resolve.bearers import Realms

# How many times more documents have to state one body than all others. With 3, among 19,507 items
# some 70 titles move to another country; of 42 read by hand one was wrong (two 费尔南德斯).
_TIMES = 3

Chosen = Mapping[tuple[str, str], str]
"""The body that most documents state for a name and role."""


def settle_titles(
    documents: Sequence[DocumentClaims], bodies: Mapping[str, Body], realms: Realms
) -> tuple[DocumentClaims, ...]:
    """Give guessed titles the body that other documents state for the same name and role."""
    chosen = _chosen(documents, bodies, realms)
    return tuple(_settle(claims, chosen, bodies, realms) for claims in documents)


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
        if most >= _TIMES * (counts.total() - most):
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
