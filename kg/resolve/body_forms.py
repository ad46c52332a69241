"""Forms of one body to one node: 俄罗斯国防部 is 俄罗斯联邦国防部, if that is written so anywhere.

A body that some documents only name by a form becomes the body of which others say that it has
this form. A form of two bodies that are not one themselves stays a body of its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from dataclasses import replace

from kg.model.claims import DocumentClaims
from kg.model.knowledge import Body
from kg.model.naming import fold_name
from kg.resolve.body_decisions import BodyDecisions
from kg.resolve.entities import union
from kg.resolve.rewriting import rewritten_claims
from kg.text.script import simplified

NONE = BodyDecisions()
"""No decisions."""
# 美国|黑石集团: firms, schools and foundations have names of their own; 国家电视台 has none
_OWN_NAMED = frozenset({"enterprise", "education", "other"})
_COMMON = re.compile("国家|联邦|中央|全国|皇家|中小|大型|地方|中国|外交|政府")
_OWN_ENDS = re.compile("(?:集团|公司|银行|大学|学院|基金会|研究所|研究院|协会|医院|小学|中学)$")
_AND = re.compile("(?<=[一-龥]{2})与(?=[一-龥]{2})")
_LEAST, _LONGEST_COUNTRY = 4, 12


def find_forms(
    bodies: Mapping[str, Body],
    decisions: BodyDecisions = NONE,
    countries: Container[str] = (),
) -> dict[str, str]:
    """Map each body that is a form of another, or is decided to be it, to that one's id.

    Raises:
        InputError: Decisions contradict each other.
    """
    named: dict[str, set[str]] = defaultdict(set)
    for body in bodies.values():
        if not body.unresolved:
            for name in (body.name, *body.other_names, *_without_country(body, countries)):
                named[_key(name)].add(body.id)
    whole = {key: key for key in bodies}
    for one, other in decisions.same:
        if one in bodies and other in bodies and _root(whole, one) != _root(whole, other):
            whole[_root(whole, one)] = _root(whole, other)
    decisions.check(lambda key: _root(whole, key))
    candidates = {
        body.id: found
        for body in bodies.values()
        if not body.unresolved and (found := named[_key(body.name)] - {body.id})
    }
    for key in sorted(candidates):
        for other in sorted(candidates[key]):
            # 印尼政府 and 印度尼西亚共和国政府 each have the other as a form
            if key in candidates.get(other, ()) and not _are_apart(whole, (key, other), decisions):
                _join(whole, key, _root(whole, other), bodies)
    changed = True
    while changed:
        changed = False
        for key in sorted(candidates):
            wholes = {_root(whole, other) for other in candidates[key]} - {_root(whole, key)}
            if len(wholes) == 1 and not _are_apart(whole, (key, *wholes), decisions):
                _join(whole, key, wholes.pop(), bodies)
                changed = True
    return {key: root for key in bodies if (root := _root(whole, key)) != key}


def _without_country(body: Body, countries: Container[str]) -> Iterator[str]:
    """Yield 黑石集团 for 美国黑石集团, and nothing for 泰国国家电视台."""
    name = body.name
    if body.kind not in _OWN_NAMED or not _OWN_ENDS.search(name):
        return
    for end in range(min(len(name) - _LEAST, _LONGEST_COUNTRY), 1, -1):
        if name[:end] in countries and not _COMMON.match(name, end):
            yield name[end:]
            return


def _key(name: str) -> str:
    """Fold a body's name; what joins its fields tells no two apart: 安全与外交, 安全和外交."""
    return _AND.sub("和", fold_name(simplified(name)))


def _root(whole: Mapping[str, str], key: str) -> str:
    while whole[key] != key:
        key = whole[key]
    return key


def _are_apart(whole: Mapping[str, str], pair: tuple[str, ...], decisions: BodyDecisions) -> bool:
    """Tell whether a user decided that two bodies, or others that are one with them, are two."""
    roots = {_root(whole, key) for key in pair}
    return any(
        {_root(whole, a), _root(whole, b)} == roots
        for a, b in decisions.different
        if a in whole and b in whole
    )


def _join(whole: dict[str, str], one: str, other: str, bodies: Mapping[str, Body]) -> None:
    """Put two bodies together under the longer name, in simplified characters if there is one."""

    def order(key: str) -> tuple[int, bool, str]:
        name = bodies[key].name
        return -len(name), name != simplified(name), key

    roots = sorted((_root(whole, one), other), key=order)
    whole[roots[1]] = roots[0]


def with_whole_bodies(
    claims: DocumentClaims, ids: Mapping[str, str], bodies: Mapping[str, Body]
) -> DocumentClaims:
    """Write the claims of a document with one id for all forms of a body.

    Args:
        claims: The claims.
        ids: The id of the whole for that of each form.
        bodies: All bodies by id.
    """
    if not any(body.id in ids or ids.keys() & set(body.part_of) for body in claims.bodies):
        return claims
    own = tuple(as_whole(body, ids, bodies) for body in claims.bodies)
    return replace(rewritten_claims(claims, ids, without="bodies"), bodies=own)


def as_whole(body: Body, ids: Mapping[str, str], bodies: Mapping[str, Body]) -> Body:
    """Return the record of the whole body, with the names and relations of this one."""
    whole = bodies[ids.get(body.id, body.id)]
    above = {ids.get(key, key) for key in body.part_of} - {whole.id}
    if whole.id == body.id:
        return replace(body, part_of=tuple(sorted(above)))
    # 省财政厅 names no body without its context, whoever decided which one it means
    names = () if body.unresolved else union(body.other_names, (body.name,))
    return replace(
        body,
        id=whole.id,
        name=whole.name,
        kind=whole.kind,
        level=whole.level,
        other_names=tuple(name for name in names if name != whole.name),
        part_of=tuple(sorted(above)),
    )
