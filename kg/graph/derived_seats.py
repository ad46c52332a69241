"""Tenures that contradict each other, and tenures that one person holds side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations

from kg.graph.derivation import Derived
from kg.graph.derived_board import Board
from kg.graph.periods import Period, overlap, overlapping
from kg.model.knowledge import Knowledge, Tenure, TenureKind

# In which kinds of body the posts of a dual-hatted person (交叉任职) are, from party to group.
_HATS = {"party": 0, "government": 1, "leading-group": 2}


def contradictions(board: Board) -> Iterator[Derived]:
    """Yield which two people are seen in a post with one seat on a day.

    A day that is reported as the end of one tenure or the beginning of the other is none: the
    seat changed hands on it. Nor is whoever acts for a holder: 代总统 while the 总统 is suspended.
    """
    for post in sorted(filter(board.is_handed_on, board.seen)):
        seen = [(held, period) for held, _ in board.seen[post] if (period := _seen(held))]
        for (one, first), (other, second) in overlapping(seen, lambda row: row[1]):
            shared = overlap(first, second)
            acting = (one.kind is TenureKind.ACTING) + (other.kind is TenureKind.ACTING)
            if one.holder != other.holder and shared is not None and acting != 1:
                if shared.first == shared.last and _changes_hands(one, other, shared.first):
                    continue
                low, high = sorted((one, other), key=lambda tenure: tenure.holder)
                rests_on = tuple(sorted((one.id, other.id)))
                yield Derived(
                    low.id, "contradicts", high.id, rests_on, symmetric=True, period=shared
                )


def _seen(tenure: Tenure) -> Period | None:
    if tenure.first_observed is None or tenure.last_observed is None:
        return None
    return Period(tenure.first_observed, tenure.last_observed)


def _changes_hands(one: Tenure, other: Tenure, day: date) -> bool:
    limits = (one.started_on, one.ended_on, other.started_on, other.ended_on)
    return any(limit is not None and str(limit) == day.isoformat() for limit in limits)


def concurrent_posts(knowledge: Knowledge) -> Iterator[Derived]:
    """Yield which posts of a party body, a government or a leading group one person had at once."""
    kinds: Mapping[str, str] = {body.id: body.kind for body in knowledge.bodies}
    hats = {
        post.id: _HATS[kinds[post.body]]
        for post in knowledge.posts
        if kinds.get(post.body) in _HATS
    }
    held: dict[str, list[tuple[int, Tenure, Period]]] = defaultdict(list)
    for tenure in knowledge.tenures:
        period = _seen(tenure)
        if period is not None and tenure.post in hats:
            held[tenure.holder].append((hats[tenure.post], tenure, period))
    for holder in sorted(held):
        for (one, first, early), (other, second, late) in combinations(held[holder], 2):
            shared = overlap(early, late)
            if one != other and shared is not None:
                low, high = (first, second) if one < other else (second, first)
                rests_on = tuple(sorted((first.id, second.id)))
                yield Derived(low.id, "concurrentWith", high.id, rests_on, period=shared)
