"""Forms of one body to one node: 俄罗斯国防部 is 俄罗斯联邦国防部, if that is written so anywhere.

A body that some documents only name by a form becomes the body of which others say that it has
this form. A form of two bodies that are not one themselves stays a body of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from kg.model.claims import DocumentClaims
from kg.model.knowledge import Body
from kg.model.naming import fold_name
from kg.resolve.entities import merge_bodies, union

T = TypeVar("T")
_KIND = "body/"
# Records that hold no ids of bodies, or are met in the thousands.
_PLAIN = frozenset({"source", "persons", "places", "campaigns", "concepts", "year", "year_basis"})


def unite_bodies(documents: Sequence[DocumentClaims]) -> tuple[DocumentClaims, ...]:
    """Write the claims of all documents with one id for all forms of a body."""
    bodies = merge_bodies(documents)
    ids = find_forms(bodies)
    if not ids:
        return tuple(documents)
    return tuple(_united(claims, ids, bodies) for claims in documents)


def find_forms(bodies: Mapping[str, Body]) -> dict[str, str]:
    """Map each body that is a form of another to that one's id."""
    named: dict[str, set[str]] = defaultdict(set)
    for body in bodies.values():
        if not body.unresolved:
            for name in body.other_names:
                named[fold_name(name)].add(body.id)
    whole = {key: key for key in bodies}
    candidates = {
        body.id: found
        for body in bodies.values()
        if not body.unresolved and (found := named[fold_name(body.name)] - {body.id})
    }
    changed = True
    while changed:
        changed = False
        for key in sorted(candidates):
            wholes = {_root(whole, other) for other in candidates[key]} - {_root(whole, key)}
            if len(wholes) == 1:
                _join(whole, key, wholes.pop(), bodies)
                changed = True
    return {key: root for key in bodies if (root := _root(whole, key)) != key}


def _root(whole: Mapping[str, str], key: str) -> str:
    while whole[key] != key:
        key = whole[key]
    return key


def _join(whole: dict[str, str], one: str, other: str, bodies: Mapping[str, Body]) -> None:
    """Put two bodies together under the one with the longer name."""
    roots = sorted((_root(whole, one), other), key=lambda key: (-len(bodies[key].name), key))
    whole[roots[1]] = roots[0]


def _united(
    claims: DocumentClaims, ids: Mapping[str, str], bodies: Mapping[str, Body]
) -> DocumentClaims:
    if not any(body.id in ids or ids.keys() & set(body.part_of) for body in claims.bodies):
        return claims
    changed = {
        field.name: _rewritten(getattr(claims, field.name), ids)
        for field in fields(claims)
        if field.name not in _PLAIN and field.name != "bodies"
    }
    own = tuple(_as_whole(body, ids, bodies) for body in claims.bodies)
    return replace(claims, bodies=own, **changed)


def _as_whole(body: Body, ids: Mapping[str, str], bodies: Mapping[str, Body]) -> Body:
    """Return the record of the whole body, with the names and relations of this one."""
    whole = bodies[ids.get(body.id, body.id)]
    above = {ids.get(key, key) for key in body.part_of} - {whole.id}
    if whole.id == body.id:
        return replace(body, part_of=tuple(sorted(above)))
    names = union(body.other_names, (body.name,))
    return replace(
        body,
        id=whole.id,
        name=whole.name,
        kind=whole.kind,
        level=whole.level,
        other_names=tuple(name for name in names if name != whole.name),
        part_of=tuple(sorted(above)),
    )


def _rewritten(value: T, ids: Mapping[str, str]) -> T:
    """Return a value with the new ids, however deep in tuples and records they stand."""
    if isinstance(value, str):
        return ids.get(value, value) if value.startswith(_KIND) else value  # type: ignore[return-value]  # a str for a str
    if isinstance(value, tuple):
        items = tuple(_rewritten(item, ids) for item in value)
        return value if items == value else items  # type: ignore[return-value]  # a tuple for one
    if is_dataclass(value) and not isinstance(value, type):
        changed = {}
        for field in fields(value):
            before = getattr(value, field.name)
            after = _rewritten(before, ids)
            if after is not before and after != before:
                changed[field.name] = after
        return replace(value, **changed) if changed else value
    return value
