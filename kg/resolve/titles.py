"""Titles whose body one document leaves to guessing, in the light of what others state.

李显龙总理 alone reads like 国务院总理; where other documents say 新加坡总理李显龙, it is that one.
A guess that nothing bears out, at a time when others state another holder of the one seat, is
given up: a wrong post is worse than none. Only organs of the centre and of other countries are
told so: below the centre two holders of one name and role in two places are two people.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from kg.model.claims import DocumentClaims, ParticipationClaim, TenureClaim
from kg.model.knowledge import Body, TenureKind
from kg.resolve.bearers import Realms

# How many times more documents have to state one body than all others, and how often a holder has
# to be stated. With 3, among 19,507 items some 70 titles move to another country (of 42 read by
# hand one wrongly) and 73 guesses are given up (of 45 read two said what was true).
_TIMES = 3

_IN_OFFICE = frozenset({TenureKind.INCUMBENT, TenureKind.ACTING})

Holding = tuple[str, str, str]
"""Name, body and role."""
Windows = Mapping[tuple[str, str], Mapping[str, "_Window"]]
"""Who is stated to hold a post with one seat, by body and role, then by name."""


class Statings:
    """What documents state of who holds what: 300 bytes a name, body and role."""

    def __init__(self) -> None:
        """Know no document yet."""
        self._times: Counter[Holding] = Counter()
        # with the bodies that the same document gives the title by inference
        self._windows: dict[tuple[Holding, frozenset[str]], _Window] = {}

    def note(self, claims: DocumentClaims) -> None:
        """Take a document."""
        day = _day(claims)
        for claim in claims.tenures:
            if claim.basis is not None:
                continue
            holding = claim.person, claim.body, claim.role
            self._times[holding] += 1
            if claim.kind is TenureKind.INCUMBENT and day is not None:
                key = holding, _inferred_beside(claim, claims)
                window = _Window(day, day)
                known = self._windows.setdefault(key, window)
                if known is not window:
                    known.add(window)

    def titles(self, bodies: Mapping[str, Body], realms: Realms, ids: Mapping[str, str]) -> Titles:
        """Tell what follows for titles that are guessed.

        Args:
            bodies: The bodies by id.
            realms: Tells the realms of bodies.
            ids: The id of the whole for that of each form of a body.
        """
        titles = Titles(bodies, realms, self._chosen(bodies, realms, ids))
        windows: dict[tuple[str, str], dict[str, _Window]] = defaultdict(dict)
        for ((person, form, role), inferred), window in self._windows.items():
            body = ids.get(form, form)
            entry = realms.roles.get(role)
            if entry is None or entry.seats != "one" or not _is_national(bodies[body], realms):
                continue
            beside = body in {ids.get(other, other) for other in inferred}
            if titles.moved((person, body, role), "" if beside else None) is None:
                known = windows[body, role].setdefault(person, replace(window, times=0))
                known.add(window)
        titles.windows = windows
        return titles

    def _chosen(
        self, bodies: Mapping[str, Body], realms: Realms, ids: Mapping[str, str]
    ) -> dict[tuple[str, str], str]:
        """Choose for a name and role the body that most documents state."""
        stated: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for (person, form, role), times in self._times.items():
            body = ids.get(form, form)
            if _is_national(bodies[body], realms):
                stated[person, role][body] += times
        chosen = {}
        for holding, counts in stated.items():
            body, most = min(counts.items(), key=lambda item: (-item[1], item[0]))
            times = 1 if _is_foreign(bodies[body], realms) else _TIMES
            if most >= times * (counts.total() - most):
                chosen[holding] = body
        return chosen


def _inferred_beside(claim: TenureClaim, claims: DocumentClaims) -> frozenset[str]:
    """Return the bodies in which a document puts a title by inference, beside a stated one."""
    return frozenset(
        other.body
        for other in claims.tenures
        if other.basis is not None and (other.person, other.role) == (claim.person, claim.role)
    )


@dataclass(slots=True)
class Titles:
    """Gives guessed titles the body that other documents state for the same name and role.

    Attributes:
        chosen: The body that most documents state for a name and role.
    """

    bodies: Mapping[str, Body]
    realms: Realms
    chosen: Mapping[tuple[str, str], str]
    windows: Windows = field(default_factory=dict)

    def settle(self, claims: DocumentClaims) -> DocumentClaims:
        """Settle the titles of a document."""
        return _give_up(self._of_one_state(self._move(claims)), self.windows)

    def _of_one_state(self, claims: DocumentClaims) -> DocumentClaims:
        """Leave out in whose posts of a second state a document mixes two people of one name.

        真例：岚国总统安德烈、岭国外长安德烈 are two, and all of the second would be the first's.
        The state that other documents give that name stays, else the one that is told first.
        """
        states: dict[str, dict[str, set[Holding]]] = defaultdict(lambda: defaultdict(set))
        for claim in sorted(claims.tenures, key=lambda claim: claim.passage.start):
            state = self.realms.of(self.bodies[claim.body])
            if claim.kind in _IN_OFFICE and state in self.realms.countries:
                holding = claim.person, claim.body, claim.role
                states[claim.person][state].add(holding)
        gone: set[Holding] = set()
        for held in states.values():
            known = max(held, key=lambda state: sum(map(self._times, held[state])))
            gone.update(*(held[state] for state in held if state != known))
        return _without(claims, gone)

    def _times(self, holding: Holding) -> int:
        """Return how many documents beside one state that somebody holds a post with one seat."""
        person, body, role = holding
        window = self.windows.get((body, role), {}).get(person)
        return 0 if window is None else window.times - 1

    def moved(self, holding: Holding, basis: str | None) -> str | None:
        """Return the body to which a title is moved, None if it stays."""
        person, own, role = holding
        body = self.chosen.get((person, role))
        if body is None or body == own or not self._is_guessed(own, body, basis):
            return None
        return body

    def _is_guessed(self, own: str, body: str, basis: str | None) -> bool:
        """Tell whether a title rests on a guess: an inferred body, or 国防部长 of elsewhere."""
        ours, theirs, realms = self.bodies[own], self.bodies[body], self.realms
        if not _is_national(ours, realms) or realms.of(ours) == realms.of(theirs):
            return False
        return basis is not None or (ours.level == "central" and _is_foreign(theirs, realms))

    def _move(self, claims: DocumentClaims) -> DocumentClaims:
        moved: dict[Holding, str] = {}
        for claim in claims.tenures:
            holding = claim.person, claim.body, claim.role
            body = self.moved(holding, claim.basis)
            if body is not None:
                moved[holding] = body
        if not moved:
            return claims
        return replace(
            claims,
            tenures=tuple(_moved_tenure(claim, moved, self.bodies) for claim in claims.tenures),
            participations=tuple(_moved_capacity(p, moved) for p in claims.participations),
        )


def _is_national(body: Body, realms: Realms) -> bool:
    """Tell whether it is an organ of the centre, or of another country."""
    return body.level == "central" or body.kind == "state" or _is_foreign(body, realms)


def _is_foreign(body: Body, realms: Realms) -> bool:
    return body.level is None and realms.of(body) is not None


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

    def add(self, other: _Window) -> None:
        """Note other documents."""
        self.first, self.last = min(self.first, other.first), max(self.last, other.last)
        self.times += other.times


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
    return _without(claims, gone)


def _without(claims: DocumentClaims, gone: set[Holding]) -> DocumentClaims:
    """Leave out who holds what."""
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


def _less_capacity(claim: ParticipationClaim, gone: set[Holding]) -> ParticipationClaim:
    name = claim.participant.removeprefix("person/")
    capacity = tuple(post for post in claim.capacity if (name, *post) not in gone)
    return claim if capacity == claim.capacity else replace(claim, capacity=capacity)
