"""Mentions to persons: which documents' bearers of one name are one person.

Bearers are one person where nothing tells them apart. They are kept apart where their posts are in
bodies of different places and no document shows both: a wrong merger is worse than a missing one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.model.claims import DocumentClaims
from kg.model.ids import entity_id
from kg.model.knowledge import Body
from kg.model.naming import fold_name


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person as one document shows them: the places and bodies of their posts."""

    document: int
    name: str
    places: frozenset[str]
    bodies: frozenset[str]


@dataclass(frozen=True, slots=True)
class PersonKey:
    """A person across documents: id, name, and the documents that show them."""

    id: str
    name: str
    documents: tuple[int, ...]


def find_bearers(documents: Sequence[DocumentClaims], roots: Mapping[str, str]) -> list[Bearer]:
    """List the persons of each document with the local places of their posts."""
    bearers = []
    for number, claims in enumerate(documents):
        held: dict[str, set[str]] = defaultdict(set)
        for tenure in claims.tenures:
            held[tenure.person].add(tenure.body)
        for person in claims.persons:
            bodies = frozenset(held[person.name])
            places = frozenset(roots[body] for body in bodies if body in roots)
            bearers.append(Bearer(number, person.name, places, bodies))
    return bearers


def local_roots(bodies: Mapping[str, Body]) -> dict[str, str]:
    """Tell the place below the centre to which a body belongs, by the head of its names."""
    roots = {}
    for body in bodies.values():
        if body.level in ("province", "prefecture", "county", "township"):
            short = min((n for n in (body.name, *body.other_names)), key=lambda n: (len(n), n))
            roots[body.id] = short[:2]
    return roots


def find_persons(bearers: Sequence[Bearer]) -> list[PersonKey]:
    """Group the bearers of each name into persons and give each an id."""
    by_name: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        by_name[fold_name(bearer.name)].append(bearer)
    keys = []
    for name in sorted(by_name):
        clusters = _clusters(by_name[name])
        for cluster in clusters:
            bare = entity_id("person", cluster[0].name)
            identity = bare if len(clusters) == 1 else f"{bare}-{_distinction(cluster)}"
            keys.append(
                PersonKey(identity, cluster[0].name, tuple(sorted(b.document for b in cluster)))
            )
    return keys


def _clusters(bearers: list[Bearer]) -> list[list[Bearer]]:
    local = [b for b in bearers if b.places]
    clusters: list[list[Bearer]] = []
    for bearer in local:
        joined = [c for c in clusters if any(b.places & bearer.places or b.bodies & bearer.bodies for b in c)]
        merged = [bearer, *(b for c in joined for b in c)]
        clusters = [c for c in clusters if c not in joined] + [merged]
    rest = [b for b in bearers if not b.places]
    if not clusters:
        return [rest]
    for bearer in rest:
        home = [c for c in clusters if any(b.bodies & bearer.bodies for b in c)] or clusters
        home[0].append(bearer)
    return [sorted(c, key=lambda b: b.document) for c in clusters]


def _distinction(cluster: list[Bearer]) -> str:
    bodies = sorted(body for bearer in cluster for body in bearer.bodies)
    return bodies[0].partition("/")[2] if bodies else str(cluster[0].document)
