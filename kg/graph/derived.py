"""Statements lead to further ones: successors, colleagues, superiors, fellow attendees, order.

Each rule is defined in `ontology/rules/`, and a test compares what both give.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from kg.graph.derivation import OBSERVED, Derived
from kg.graph.derived_board import Board, Held, Pairs, add_overlap, from_tenures
from kg.graph.derived_rosters import order_changes, those_not_named
from kg.graph.derived_seats import concurrent_posts, contradictions
from kg.graph.derived_steps import campaign_steps, document_steps
from kg.graph.derived_tree import higher_bodies, superiors
from kg.graph.derived_uses import formula_uses
from kg.graph.periods import Period, overlapping
from kg.graph.statements import TOGETHER
from kg.model.knowledge import (
    Body,
    Campaign,
    Event,
    EventType,
    Knowledge,
    Participation,
    ParticipationRole,
    Tenure,
)

REPORTED = "reported"
"""Grade of what rests on a reported appointment or removal."""
SAME_UNIT = "same unit"
"""Grade of colleagues in one body."""
SAME_LOCALITY = "same locality"
"""Grade of colleagues who lead different bodies of one place."""

# A post of more holders than this is membership of a mass body (中央委员, 代表): its holders are
# not colleagues. The largest standing committees (常委会) of a province have some 60 members.
_MASS = 60
# Bodies of these kinds have members in the hundreds: only their leaders are colleagues.
_MASS_KINDS = frozenset({"congress", "cppcc", "mass-organisation", "international", "state"})
# 中央委员, 省委委员: the plenum of a party committee meets once or twice a year, its 常委会 weekly
_MEMBERS = frozenset({"委员", "候补委员"})
_PLENUM = re.compile("^中国共产党.*(?<!常务)委员会$")
_PRESENT = frozenset(
    {
        ParticipationRole.CHAIR,
        ParticipationRole.ATTEND,
        ParticipationRole.SPEAK,
        ParticipationRole.LEAD,
        ParticipationRole.MEET,
        ParticipationRole.ACCOMPANY,
    }
)
# Below the centre a place has one set of leading bodies; the capital's are not one locality.
_LOCAL = frozenset({"province", "prefecture", "county", "township"})
_GATHERINGS = frozenset({EventType.MEETING, EventType.VISIT})


def derive(knowledge: Knowledge) -> tuple[Derived, ...]:
    """Derive all that the rules give, sorted by subject, predicate and object."""
    return tuple(sorted(derivations(knowledge), key=lambda d: (d.subject, d.predicate, d.object)))


def derivations(knowledge: Knowledge) -> Iterator[Derived]:
    """Yield all that the rules give, rule by rule; it is not held."""
    board = Board.of(knowledge)
    higher = list(higher_bodies(knowledge))
    yield from phase_order(knowledge)
    yield from series_order(knowledge.events)
    yield from successions(board)
    yield from colleagues(board)
    yield from higher
    yield from superiors(board, higher)
    yield from fellow_attendees(knowledge)
    yield from contradictions(board)
    yield from concurrent_posts(knowledge)
    yield from those_not_named(knowledge)
    yield from order_changes(knowledge)
    yield from campaign_steps(knowledge)
    yield from document_steps(knowledge)
    yield from formula_uses(knowledge)


def phase_order(knowledge: Knowledge) -> Iterator[Derived]:
    """Yield that each phase of a campaign precedes the next one that an article tells of."""
    of_phases = (r for r in knowledge.relations if r.predicate == "phaseOf")
    reasons = {r.subject: r.id for r in sorted(of_phases, key=lambda r: r.id)}
    phases: dict[str, list[Campaign]] = defaultdict(list)
    for campaign in knowledge.campaigns:
        if campaign.id in reasons and campaign.phase_of and campaign.phase_number is not None:
            phases[campaign.phase_of].append(campaign)
    for whole in sorted(phases):
        ordered = sorted(phases[whole], key=lambda phase: (phase.phase_number or 0, phase.id))
        for before, after in pairwise(ordered):
            if before.phase_number != after.phase_number:
                rests_on = tuple(sorted({reasons[before.id], reasons[after.id]}))
                yield Derived(before.id, "precedes", after.id, rests_on)


def series_order(events: Iterable[Event]) -> Iterator[Derived]:
    """Yield that each event of a series precedes the next one, where their days tell.

    Days of one session, which bear its number (第二十次), are no two events of the series.
    """
    rows: dict[str, list[tuple[Period, Event]]] = defaultdict(list)
    for event in events:
        if event.series is not None and event.date is not None:
            period = Period(event.date.first.earliest(), event.date.last.latest())
            rows[event.series].append((period, event))
    for series in sorted(rows):
        ordered = sorted(rows[series], key=lambda row: (row[0].first, row[0].last, row[1].id))
        for (first, before), (second, after) in pairwise(ordered):
            is_one = before.ordinal is not None and before.ordinal == after.ordinal
            if first.last < second.first and not is_one:
                yield Derived(before.id, "precedes", after.id, tuple(sorted((before.id, after.id))))


def successions(board: Board) -> Iterator[Derived]:
    """Yield which tenure came after which in posts with one seat.

    The one ends before the other begins (or on its first day, where both limits are reported),
    and nobody else is seen in the post from the end to the beginning. One person's acting and
    full tenure are no succession.
    """
    for post in sorted(board.seen):
        if not board.is_handed_on(post):
            continue
        held = sorted(board.seen[post], key=lambda row: row[1].first)
        for one in held:
            other = _next(held, one)
            if other is not None and _gives_way(one, other):
                yield _succession(one, other)


def _gives_way(one: Held, other: Held) -> bool:
    (before, earlier), (after, later) = one, other
    if before.holder == after.holder:
        return False
    return earlier.last < later.first or (
        earlier.last == later.first and _is_reported(before, after)
    )


def _is_reported(before: Tenure, after: Tenure) -> bool:
    return before.ended_on is not None and after.started_on is not None


def _next(held: Iterable[Held], one: Held) -> Held | None:
    """Return the first of those seen at the end of a tenure or after it, if it is one alone."""
    rest = (row for row in held if row[0].id != one[0].id and one[1].last <= row[1].last)
    first, second = next(rest, None), next(rest, None)
    if first is None or (second is not None and second[1].first == first[1].first):
        return None
    return first


def _succession(one: Held, other: Held) -> Derived:
    (before, earlier), (after, later) = one, other
    return Derived(
        after.id,
        "succeeded",
        before.id,
        tuple(sorted((before.id, after.id))),
        grade=REPORTED if _is_reported(before, after) else OBSERVED,
        period=Period(earlier.last, later.first),
    )


def colleagues(board: Board) -> Iterator[Derived]:
    """Yield who was seen holding posts of one body, or leading one place, at the same time."""
    units: Pairs = defaultdict(list)
    places: dict[tuple[str, str], list[tuple[str, Held]]] = defaultdict(list)
    for body, posts in board.by_body():
        held = [
            pair for post in posts if _is_collegial(board, body, post) for pair in board.seen[post]
        ]
        for one, other in overlapping(held, lambda row: row[1]):
            add_overlap(units, one, other)
        for place in body.jurisdiction if body.level in _LOCAL else ():
            leading = (
                pair for post in posts if board.is_leading(post) for pair in board.seen[post]
            )
            places[place, body.level or ""].extend((body.id, pair) for pair in leading)
    localities: Pairs = defaultdict(list)
    for leaders in places.values():
        for (body_id, one), (other_body, other) in overlapping(leaders, lambda row: row[1][1]):
            if body_id != other_body:
                add_overlap(localities, one, other)
    for (low, high), found in sorted(units.items()):
        yield from_tenures(low, "colleagueOf", high, found, symmetric=True, grade=SAME_UNIT)
    for (low, high), found in sorted(localities.items()):
        if (low, high) not in units:
            yield from_tenures(low, "colleagueOf", high, found, symmetric=True, grade=SAME_LOCALITY)


def _is_collegial(board: Board, body: Body, post: str) -> bool:
    if board.is_leading(post):
        return True
    if body.kind in _MASS_KINDS or len(board.seen[post]) > _MASS:
        return False
    role = board.role_of(post)
    member = role is not None and role.name in _MEMBERS
    return not (member and body.kind == "party" and _PLENUM.search(body.name))


def fellow_attendees(knowledge: Knowledge) -> Iterator[Derived]:
    """Yield who was at the same events, in person or by video, where the roster is complete."""
    persons = {person.id for person in knowledge.persons}
    complete = [e for e in knowledge.events if e.roster_complete and _is_together(e)]
    present: dict[str, dict[str, str]] = {event.id: {} for event in complete}
    for participation in knowledge.participations:
        known = present.get(participation.event)
        if known is None or participation.role not in _PRESENT:
            continue
        if participation.participant in persons:
            _keep_first(known, participation)
    pairs: dict[tuple[str, str], list[tuple[Event, str, str]]] = defaultdict(list)
    for event in complete:
        for (one, first), (other, second) in combinations(sorted(present[event.id].items()), 2):
            pairs[one, other].append((event, first, second))
    for (one, other), found in sorted(pairs.items()):
        yield _co_attendance(one, other, found)


def _keep_first(present: dict[str, str], participation: Participation) -> None:
    """Keep one participation a person: the least by id, whatever their order."""
    known = present.get(participation.participant)
    if known is None or participation.id < known:
        present[participation.participant] = participation.id


def _is_together(event: Event) -> bool:
    """Tell whether those who attended were together; a meeting or visit without mode is one."""
    return event.mode in TOGETHER or (event.mode is None and event.type in _GATHERINGS)


def _co_attendance(one: str, other: str, found: list[tuple[Event, str, str]]) -> Derived:
    dates = [event.date for event, _, _ in found if event.date is not None]
    period = None
    if dates:
        period = Period(min(d.first.earliest() for d in dates), max(d.last.latest() for d in dates))
    rests_on = {participation for _, *pair in found for participation in pair}
    return Derived(
        one,
        "coAttended",
        other,
        tuple(sorted(rests_on)),
        symmetric=True,
        count=len(found),
        period=period,
    )
