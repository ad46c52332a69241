"""Mentions to persons: which documents' bearers of one name are one person.

A wrong merger is worse than a missing one, so bearers are joined for a reason: a body in which both
hold posts, a place in whose bodies both do, or offices of the centre and the provinces, among whose
few hundred holders a name of three characters tells one person. A bearer without a post is joined
to the one who is known where the article is at home, else to the only one that the articles know.
All others of the name stand apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.model.claims import DocumentClaims
from kg.model.ids import entity_id
from kg.model.knowledge import Body
from kg.model.naming import fold_name

_HIGH = frozenset({"central", "province"})
_LOW = frozenset({"prefecture", "county", "township"})


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person as one document shows them.

    Attributes:
        bodies: Ids of the bodies of their posts.
        places: Places below the centre whose bodies these are.
        high: Some post is in a body of the centre, of a province, or of another state.
        home: The place whose bodies the document names most, None for national news.
        day: The document's date of publication, `date.max` where it has none.
        article: The document's content hash.
    """

    document: int
    article: str
    name: str
    bodies: frozenset[str]
    places: frozenset[str]
    high: bool
    home: str | None
    day: date


@dataclass(frozen=True, slots=True)
class PersonKey:
    """A person across documents: the id, the name, and the documents that show them."""

    id: str
    name: str
    documents: tuple[int, ...]


def find_persons(
    documents: Sequence[DocumentClaims], bodies: Mapping[str, Body]
) -> list[PersonKey]:
    """Group the bearers of each name into persons; by id."""
    by_name: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in _bearers(documents, bodies):
        by_name[fold_name(bearer.name)].append(bearer)
    keys = [key for name in sorted(by_name) for key in _keys(_clusters(by_name[name]))]
    return sorted(keys, key=lambda key: key.id)


def _bearers(documents: Sequence[DocumentClaims], bodies: Mapping[str, Body]) -> list[Bearer]:
    roots = {body.id: root for body in bodies.values() if (root := _root(body)) is not None}
    bearers = []
    for number, claims in enumerate(documents):
        held: dict[str, set[str]] = defaultdict(set)
        for tenure in claims.tenures:
            held[tenure.person].add(tenure.body)
        home = _home(claims, roots)
        published = claims.source.published
        day = published.earliest() if published is not None else date.max
        for person in claims.persons:
            own = frozenset(held[person.name])
            places = frozenset(roots[body] for body in own if body in roots)
            high = any(bodies[body].level in _HIGH or bodies[body].kind == "state" for body in own)
            bearers.append(
                Bearer(
                    number, claims.source.content_hash, person.name, own, places, high, home, day
                )
            )
    return bearers


def _root(body: Body) -> str | None:
    """Tell the place below the centre to which a body belongs, by the head of its short name."""
    if body.level not in _HIGH | _LOW or body.level == "central":
        return None
    return min((body.name, *body.other_names), key=lambda name: (len(name), name))[:2]


def _home(claims: DocumentClaims, roots: Mapping[str, str]) -> str | None:
    places = Counter(roots[body.id] for body in claims.bodies if body.id in roots)
    ranked = sorted(places.items(), key=lambda item: (-item[1], item[0]))
    return ranked[0][0] if ranked else None


def _clusters(bearers: list[Bearer]) -> list[list[Bearer]]:
    clusters: list[list[Bearer]] = []
    for bearer in (b for b in bearers if b.bodies):
        joined = [c for c in clusters if any(_are_one(bearer, other) for other in c)]
        clusters = [c for c in clusters if c not in joined]
        clusters.append([bearer, *(other for cluster in joined for other in cluster)])
    return _place_postless([b for b in bearers if not b.bodies], clusters)


def _are_one(one: Bearer, other: Bearer) -> bool:
    if one.bodies & other.bodies or one.places & other.places:
        return True
    return one.high and other.high and len(one.name) > 2


def _place_postless(bearers: list[Bearer], clusters: list[list[Bearer]]) -> list[list[Bearer]]:
    """Put the bearers without a post where they belong."""
    known = [list(cluster) for cluster in clusters]
    apart: list[Bearer] = []
    for bearer in bearers:
        near = [c for c in known if any(bearer.home in (b.home, *b.places) for b in c)]
        high = [c for c in known if any(b.high for b in c)]
        for choice in (near, known, high):
            if len(choice) == 1:
                choice[0].append(bearer)
                break
        else:
            apart.append(bearer)
    return [*known, *([apart] if apart else [])]


def _keys(clusters: list[list[Bearer]]) -> list[PersonKey]:
    keys = []
    for cluster in clusters:
        bare = entity_id("person", cluster[0].name)
        identity = bare if len(clusters) == 1 else f"{bare}-{_distinction(cluster)}"
        documents = tuple(sorted(bearer.document for bearer in cluster))
        keys.append(PersonKey(identity, min(b.name for b in cluster), documents))
    return keys


def _distinction(cluster: list[Bearer]) -> str:
    """Tell a namesake by the body of the earliest post; without a post, by an article's hash."""
    posts = sorted((b.day, body.partition("/")[2]) for b in cluster for body in b.bodies)
    if posts:
        return posts[0][1]
    return min(bearer.article for bearer in cluster)[:12]
