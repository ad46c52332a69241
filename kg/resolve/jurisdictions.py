"""Which place a body is the body of, as its full name says: 云州市人民政府 is that of 云州市."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.lexicon import Lexicon
from kg.model.claims import DocumentClaims, RelationClaim
from kg.model.ids import entity_id
from kg.model.knowledge import Body, Place
from kg.model.text import Span

RULE, BASIS = "resolve.jurisdiction", "机构全称所含地名"
_LEVELS = frozenset({"province", "prefecture", "county", "township"})
# 中国共产党云州市委员会 | 云州市人民代表大会常务委员会 | 江东省高级人民法院: a place has one
_NAMED = re.compile(
    "^(?:中国共产党|中国人民政治协商会议)?"
    "(?P<place>[\u4e00-\u9fff]{1,12}?(?:省|自治区|市|自治州|州|盟|自治县|县|旗|区|乡|镇))"
    "(?:委员会(?:常务委员会)?|人民政府|人民代表大会(?:常务委员会)?|纪律检查委员会|监察委员会"
    "|(?:高级|中级)?人民法院|人民检察院)$"
)

_ABOVE = re.compile("省|自治区|市|自治州")


def find_jurisdictions(bodies: Mapping[str, Body], places: Sequence[Place]) -> dict[str, str]:
    """Map leading bodies of places to the names of their places."""
    known = {place.id for place in places}
    found = {}
    for body in bodies.values():
        name = None if body.unresolved or body.jurisdiction else place_of(body)
        if name is not None:
            named = (n for n in endings(name) if entity_id("place", n) in known)
            found[body.id] = next(named, name)
    return found


def say_jurisdictions(claims: DocumentClaims, found: Mapping[str, str]) -> DocumentClaims:
    """Say of which place a body is where it is named, or where a title or a unit implies it."""
    passages: dict[str, Span] = {}
    for body, passage in claims.gist.bodies:
        if body in found:
            passages.setdefault(body, passage)
    for tenure in claims.tenures:
        if tenure.body in found:
            passages.setdefault(tenure.body, tenure.passage)
    for relation in claims.relations:
        if relation.predicate == "partOf" and relation.object in found:
            passages.setdefault(relation.object, relation.passage)
    if not passages:
        return claims
    said = tuple(
        RelationClaim(
            body, "jurisdiction", entity_id("place", found[body]), passages[body], RULE, BASIS
        )
        for body in sorted(passages)
    )
    return replace(claims, relations=(*claims.relations, *said))


def with_jurisdictions(
    bodies: Mapping[str, Body], said: Iterable[tuple[str, str]]
) -> dict[str, Body]:
    """Give bodies the places that relations say, each a body and a place."""
    places: dict[str, set[str]] = defaultdict(set)
    for body, place in said:
        places[body].add(place)
    return {
        key: replace(body, jurisdiction=tuple(sorted(places[key]))) if key in places else body
        for key, body in bodies.items()
    }


def with_places(
    places: Sequence[Place], names: Iterable[str], lexicon: Lexicon
) -> tuple[Place, ...]:
    """Add the places that only the names of bodies name, or events that were held there."""
    known = {place.id: place for place in places}
    for name in names:
        identity = entity_id("place", name)
        if identity not in known:
            known[identity] = _place(identity, name, lexicon)
    return tuple(known[key] for key in sorted(known))


def place_of(body: Body) -> str | None:
    """Return the name of the place whose leading body it is, None for every other body."""
    if body.level not in _LEVELS:
        return None
    match = _NAMED.match(body.name)
    return None if match is None else match["place"]


def endings(name: str) -> Iterator[str]:
    """Yield what of a name may name a place: 江汀市翠湖区, then 翠湖区.

    A body may be named with the place above its own.
    """
    yield name
    for match in _ABOVE.finditer(name):
        if match.end() < len(name):
            yield name[match.end() :]


def _place(identity: str, name: str, lexicon: Lexicon) -> Place:
    """Make a place, with what the lexicon knows of it."""
    entry = lexicon.places.get(name)
    if entry is None or entry.name != name:
        return Place(identity, name)
    return Place(identity, name, tuple(sorted(set(entry.forms) - {name})), entry.adcode)
