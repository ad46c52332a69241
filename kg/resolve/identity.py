"""Which bearers of one name are one person, and for what reason.

A wrong merger is worse than a missing one, so bearers are joined for a reason: a body in which both
hold posts, a realm (a place, a foreign country) in whose bodies both do, or offices so high that
their few holders are told by name. What speaks against (two sexes, a user's decision) wins over
every reason but a user's. A bearer without a post is joined to the one who is known where the
article is at home, else to the only one that the articles know, else to the one whom nearly all
articles mean; so is one with posts of long ago to a leader whom everybody knows. All others of the
name stand apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.resolve.bearers import Bearer

# 王勇 of 国务院 and 王勇 of a ministry may be two; three characters name one of a few thousand
_TELLING_LENGTH = 3
# A bare name in national news is that of the holder whom five of six articles with a post name:
# with 5 no bare 蔡奇, 王勇, 韩正 of 19,507 items stays apart, and 罗德里格斯 of three states does.
_BEST_KNOWN = 5
# 时任云州市副市长|赵一鸣: of the leader whom everybody knows, if so many articles show them as one
_EVERYBODY = 20


class Reason(StrEnum):
    """Why two bearers are one person; the strongest first."""

    DECISION = "decision"
    BODY = "body"
    REALM = "realm"
    TOP = "top"
    HIGH = "high"
    AT_HOME = "at home"
    ONLY_ONE = "only one"
    BEST_KNOWN = "best known"
    FORM = "form of the name"


_ORDER = tuple(Reason)
WEAK = frozenset({Reason.REALM, Reason.TOP, Reason.HIGH, Reason.BEST_KNOWN})
"""Reasons that name no body in common: whoever is joined for one of them is to be doubted."""


@dataclass(frozen=True, slots=True)
class Link:
    """That two bearers (by number) are one person, for a reason; `what` is the body or realm."""

    one: int
    other: int
    reason: Reason
    what: str = ""


@dataclass(frozen=True, slots=True)
class Grouping:
    """The bearers of a name, by number, in persons; and the links that were kept and refused."""

    groups: tuple[tuple[int, ...], ...]
    links: tuple[Link, ...]
    refused: tuple[Link, ...]


def group_bearers(bearers: Sequence[Bearer], decided: Iterable[Link] = ()) -> Grouping:
    """Group the bearers of one name into persons, whatever their order.

    Args:
        bearers: Those of one name, in a fixed order.
        decided: Links by a user's decision, which go first.
    """
    clusters = _Clusters(bearers)
    for link in [*decided, *_shared(bearers)]:
        clusters.join(link)
    for link in _of_mixed(bearers, clusters):
        clusters.join(link)
    for link in _of_those_without_post(bearers, clusters):
        clusters.join(link)
    for link in _of_those_before(bearers, clusters):
        clusters.join(link)
    _gather_unknown(bearers, clusters)
    return clusters.grouping()


class _Clusters:
    """Groups that grow by links, unless the marks of two groups contradict each other."""

    def __init__(self, bearers: Sequence[Bearer]) -> None:
        self.members: dict[int, list[int]] = {n: [n] for n in range(len(bearers))}
        self.cluster_of = list(range(len(bearers)))
        self.marks: dict[int, dict[str, str]] = {n: dict(b.marks) for n, b in enumerate(bearers)}
        self.links: list[Link] = []
        self.refused: list[Link] = []

    def join(self, link: Link) -> None:
        one, other = self.cluster_of[link.one], self.cluster_of[link.other]
        if one == other:
            return
        if not _agree(self.marks[one], self.marks[other]):
            self.refused.append(link)
            return
        if len(self.members[one]) < len(self.members[other]):
            one, other = other, one
        for number in self.members[other]:
            self.cluster_of[number] = one
        self.members[one] += self.members.pop(other)
        self.marks[one].update(self.marks.pop(other))
        self.links.append(link)

    def grouping(self) -> Grouping:
        groups = sorted(tuple(sorted(members)) for members in self.members.values())
        return Grouping(tuple(groups), tuple(self.links), tuple(self.refused))


def _agree(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    return all(other.get(name, value) == value for name, value in one.items())


def _shared(bearers: Sequence[Bearer]) -> Iterator[Link]:
    """Yield the links of those with posts: by body, by realm, by rank, each row in order."""
    rows: dict[tuple[int, str], list[int]] = defaultdict(list)
    for number, bearer in enumerate(bearers):
        for reason, what in keys_of(bearer):
            rows[_ORDER.index(reason), what].append(number)
    for rank, what in sorted(rows):
        row = rows[rank, what]
        for one, other in zip(row, row[1:], strict=False):
            yield Link(one, other, _ORDER[rank], what)


def keys_of(bearer: Bearer) -> Iterator[tuple[Reason, str]]:
    """Yield what a bearer shares with whoever is the same person, and which reason that is."""
    if not bearer.is_mixed:
        yield from ((Reason.BODY, body) for body in bearer.bodies)
        yield from ((Reason.REALM, realm) for realm in bearer.realms)
    if bearer.top:
        yield Reason.TOP, ""
    if bearer.high and len(bearer.name) >= _TELLING_LENGTH:
        yield Reason.HIGH, ""


def _of_mixed(bearers: Sequence[Bearer], clusters: _Clusters) -> list[Link]:
    """Link each bearer of posts in several countries to the person of most bearers in one."""
    alone: dict[str, list[int]] = defaultdict(list)
    for number, bearer in enumerate(bearers):
        if not bearer.is_mixed:
            for body in bearer.bodies:
                alone[body].append(number)
    found = []
    for number, bearer in enumerate(bearers):
        rows = [(len(alone[body]), body) for body in bearer.bodies if body in alone]
        if bearer.is_mixed and rows:
            most, body = min(rows, key=lambda row: (-row[0], row[1]))
            found.append(Link(alone[body][0], number, Reason.BODY, body))
    return found


def _of_those_without_post(bearers: Sequence[Bearer], clusters: _Clusters) -> list[Link]:
    """Link each bearer without a post to the person who is meant, if that is clear."""
    with_post: dict[int, list[int]] = defaultdict(list)
    for number, bearer in enumerate(bearers):
        if bearer.bodies:
            with_post[clusters.cluster_of[number]].append(number)
    known = sorted(with_post.values())
    homes = [
        {place for n in group for place in (bearers[n].home, *bearers[n].realms)} for group in known
    ]
    best = _best_known(known)
    found = []
    for number, bearer in enumerate(bearers):
        if bearer.bodies:
            continue
        near = [group for group, home in zip(known, homes, strict=True) if bearer.home in home]
        for reason, choice in (
            (Reason.AT_HOME, near), (Reason.ONLY_ONE, known), (Reason.BEST_KNOWN, best),
        ):  # fmt: skip
            if len(choice) == 1:
                what = (bearer.home or "") if reason is Reason.AT_HOME else ""
                found.append(Link(choice[0][0], number, reason, what))
                break
    return found


def _of_those_before(bearers: Sequence[Bearer], clusters: _Clusters) -> list[Link]:
    """Link who is only told to have held posts once to a leader of the centre of that name.

    真例：三十年前，时任云州市副市长的赵一鸣同志: where nearly all articles mean one 赵一鸣, of
    whom none says what he was so long ago.
    """
    grown: dict[int, list[int]] = defaultdict(list)
    for number, bearer in enumerate(bearers):
        if bearer.bodies and len(bearer.name) >= _TELLING_LENGTH:
            grown[clusters.cluster_of[number]].append(number)
    best = _best_known(sorted(grown.values()))
    if len(best) != 1 or sum(bearers[number].top for number in best[0]) < _EVERYBODY:
        return []
    (known,) = best
    return [
        Link(known[0], number, Reason.BEST_KNOWN)
        for number, bearer in enumerate(bearers)
        if bearer.is_past and clusters.cluster_of[number] != clusters.cluster_of[known[0]]
    ]


def is_weak(link: Link, bearers: Sequence[Bearer]) -> bool:
    """Tell whether a link joins two who may well be two.

    A bare name is joined to the only bearer that is known; where that one has posts of a place of
    China below the centre only, and the article is at home in another, it may be somebody else.
    """
    if link.reason is not Reason.ONLY_ONE:
        return link.reason in WEAK
    one, other = bearers[link.one], bearers[link.other]
    if one.high or one.countries or not one.realms or other.home is None:
        return False
    return other.home not in (*one.realms, one.home)


def _best_known(known: Sequence[list[int]]) -> list[list[int]]:
    total = sum(map(len, known))
    return [group for group in known if len(group) > _BEST_KNOWN * (total - len(group))]


def _gather_unknown(bearers: Sequence[Bearer], clusters: _Clusters) -> None:
    """Put those of whom nothing is known together: one person of that name, or several."""
    unknown = [
        members[0]
        for _, members in sorted(clusters.members.items())
        if not any(bearers[number].bodies for number in members)
    ]
    for number in unknown[1:]:
        clusters.join(Link(unknown[0], number, Reason.ONLY_ONE))
