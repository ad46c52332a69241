"""Who was seen in which post, and which tenures of two people share days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kg.graph.derivation import Derived
from kg.graph.periods import Period, observed_period, overlap
from kg.graph.statements import HOLDING
from kg.model.knowledge import Body, Knowledge, Post, Role, Tenure

Held = tuple[Tenure, Period]
"""A tenure and the days for which it is sure."""
# what is formed anew for each occasion: 中央代表团 of 2024 is not that of 2025
FOR_AN_OCCASION = (
    "代表团", "慰问团", "考察团", "访问团", "宣讲团", "主席团", "组委会", "组织委员会", "筹委会",
    "筹备委员会", "工作组", "督导组", "巡视组", "巡察组", "调查组",
)  # fmt: skip
Pairs = dict[tuple[str, str], list[tuple[Tenure, Tenure, Period]]]
"""Overlapping tenures, with the days that they share, by their two holders."""


@dataclass(frozen=True, slots=True)
class Board:
    """Who was seen in which post: incumbent and acting holders, bodies that are known by name."""

    posts: dict[str, Post]
    roles: dict[str, Role]
    bodies: dict[str, Body]
    seen: dict[str, tuple[Held, ...]]

    @classmethod
    def of(cls, knowledge: Knowledge) -> Board:
        """Set up the board of all that a build found."""
        bodies = {body.id: body for body in knowledge.bodies if not body.unresolved}
        posts = {post.id: post for post in knowledge.posts if post.body in bodies}
        seen: dict[str, list[Held]] = defaultdict(list)
        for tenure in knowledge.tenures:
            period = observed_period(tenure)
            if tenure.kind in HOLDING and tenure.post in posts and period is not None:
                seen[tenure.post].append((tenure, period))
        return cls(
            posts,
            {role.id: role for role in knowledge.roles},
            bodies,
            {post: tuple(sorted(held, key=_by_time)) for post, held in seen.items()},
        )

    def by_body(self) -> Iterator[tuple[Body, list[str]]]:
        """Yield each body with its posts in which somebody was seen."""
        grouped: dict[str, list[str]] = defaultdict(list)
        for post in sorted(self.seen):
            grouped[self.posts[post].body].append(post)
        for body in sorted(grouped):
            yield self.bodies[body], grouped[body]

    def role_of(self, post: str) -> Role | None:
        """Return the role of a post."""
        return self.roles.get(self.posts[post].role)

    def has_one_seat(self, post: str) -> bool:
        """Tell whether one person at a time holds a post.

        书记 is a role of one seat, but a secretariat (书记处) consists of several.
        """
        role = self.role_of(post)
        if role is None or role.seats != "one":
            return False
        return role.name != "书记" or not self.bodies[self.posts[post].body].name.endswith("书记处")

    def is_handed_on(self, post: str) -> bool:
        """Tell whether one holder of a post hands it to the next.

        Not in what is formed anew for each occasion, and may have two heads: 代表团, 组委会.
        """
        body = self.bodies[self.posts[post].body]
        return self.has_one_seat(post) and not body.name.endswith(FOR_AN_OCCASION)

    def is_leading(self, post: str) -> bool:
        """Tell whether a post is that of a chief or a deputy."""
        role = self.role_of(post)
        return role is not None and (self.has_one_seat(post) or role.name.startswith("副"))


def _by_time(held: Held) -> tuple[date, date, str]:
    return held[1].first, held[1].last, held[0].id


def add_overlap(pairs: Pairs, one: Held, other: Held) -> None:
    """Note that two tenures share days, if they are of two persons and do."""
    shared = overlap(one[1], other[1])
    if one[0].holder != other[0].holder and shared is not None:
        low, high = sorted((one[0].holder, other[0].holder))
        pairs[low, high].append((one[0], other[0], shared))


def add_below(pairs: Pairs, upper: Iterable[Held], lower: Iterable[Held]) -> None:
    """Note which tenures of an upper post share days with those of a lower one, in that order.

    Args:
        pairs: Where it is noted.
        upper: Those of one post, by the day on which they begin.
        lower: Those of the other, likewise.
    """
    waiting = iter(lower)
    following = next(waiting, None)
    begun: list[Held] = []
    for one, first in upper:
        while following is not None and following[1].first <= first.last:
            begun.append(following)
            following = next(waiting, None)
        begun = [held for held in begun if held[1].last >= first.first]
        for other, second in begun:
            shared = overlap(first, second)
            if one.holder != other.holder and shared is not None:
                pairs[one.holder, other.holder].append((one, other, shared))


def from_tenures(
    subject: str,
    predicate: str,
    object_: str,
    found: list[tuple[Tenure, Tenure, Period]],
    *,
    symmetric: bool,
    grade: str,
) -> Derived:
    """Derive a property of two holders from the pairs of their tenures that share days."""
    tenures = {tenure.id for one, other, _ in found for tenure in (one, other)}
    return Derived(
        subject,
        predicate,
        object_,
        tuple(sorted(tenures)),
        symmetric=symmetric,
        count=len(found),
        grade=grade,
        period=Period(min(p.first for _, _, p in found), max(p.last for _, _, p in found)),
    )
