"""What tells a person whose bearers have one name: little, however many articles show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kg.resolve.bearers import Bearer
from kg.resolve.identity import Reason


@dataclass(frozen=True, slots=True)
class Cluster:
    """Bearers of one folded name who are one person.

    Attributes:
        key: The folded name; `names` its spellings.
        name, file: The name that the first of them bears, and the first file of that article.
        bodies, realms: Of all their posts; `seats` those of one holder.
        post: The day and the name of the body of the earliest post, None without a post.
        article: The least hash of the articles.
        abroad: Whether an article shows them in a post abroad, or by a foreign name.
    """

    key: str
    name: str
    file: str
    names: frozenset[str]
    bodies: frozenset[str]
    realms: frozenset[str]
    seats: frozenset[str]
    post: tuple[date, str] | None
    article: str
    abroad: bool = False


@dataclass(frozen=True, slots=True)
class WeakJoin:
    """That a cluster was joined on weak grounds: reason, place, and a file of either side."""

    cluster: int
    name: str
    reason: Reason
    what: str
    files: tuple[str, str]


def make_cluster(key: str, bearers: Sequence[Bearer]) -> Cluster:
    """Make the cluster of bearers, in their order."""
    first = bearers[0]
    return Cluster(
        key,
        first.name,
        first_file(first),
        frozenset(bearer.name for bearer in bearers),
        frozenset(body for bearer in bearers for body in bearer.bodies),
        frozenset(realm for bearer in bearers for realm in bearer.realms),
        frozenset(seat for bearer in bearers for seat in bearer.seats),
        min(
            ((b.day, body.partition("/")[2]) for b in bearers for body in b.bodies),
            default=None,
        ),
        min(bearer.article for bearer in bearers),
        any(bearer.abroad for bearer in bearers),
    )


def first_file(bearer: Bearer) -> str:
    """Return the first file of the article that shows a bearer."""
    return min(bearer.files, default="")


def distinction(clusters: Iterable[Cluster]) -> str:
    """Tell a namesake by the body of the earliest post; without a post, by an article's hash."""
    several = list(clusters)
    posts = [cluster.post for cluster in several if cluster.post is not None]
    return min(posts)[1] if posts else min(cluster.article for cluster in several)[:12]
