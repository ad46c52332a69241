"""The tree of bodies tells which is below which, and whose chief stands over whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import permutations, product
from typing import NamedTuple

from kg.graph.derivation import OBSERVED, Derived
from kg.graph.derived_board import Board, Pairs, add_below, from_tenures
from kg.model.ids import entity_id
from kg.model.knowledge import Body, Knowledge


class _Organ(NamedTuple):
    """A kind of organ that every level has: 中国共产党|云州市|委员会, and the one of the centre."""

    head: str
    tail: str
    central: str


# Those that lead their like one level down. Congresses and courts supervise theirs, CPPCC
# committees guide theirs, and neither is a superior.
# Source: 《中国共产党章程》第十六条、第四十五条; 《中华人民共和国宪法》第一百一十条、
# 第一百二十五条、第一百三十七条
_ORGANS = (
    _Organ("中国共产党", "委员会", "中国共产党中央委员会"),
    _Organ("中国共产党", "纪律检查委员会", "中国共产党中央纪律检查委员会"),
    _Organ("", "人民政府", "中华人民共和国国务院"),
    _Organ("", "监察委员会", "中华人民共和国国家监察委员会"),
    _Organ("", "人民检察院", "中华人民共和国最高人民检察院"),
)
# Roles of one seat that assist a chief or stand for a body elsewhere: 秘书长, 常务副省长, 大使
_NO_CHIEF = re.compile(
    "^(?:常务|名誉|荣誉|轮值)|(?:秘书长|参谋长|参谋总长|[工会经规农审][程计济划艺]师|督学|监事长|"
    "代表|大使)$"
)
Edges = Mapping[str, Set[str]]
"""The bodies directly above each body."""


def higher_bodies(knowledge: Knowledge) -> Iterator[Derived]:
    """Yield which body of a place is below its like of the place above: 云州市委 below 江东省委.

    One of a province is below that of the centre; a province that has neither a code of GB/T 2260
    nor a party committee (马尼托巴省) is another country's. It rests on what says of which places
    they are.
    """
    reasons = {r.subject: r.id for r in knowledge.relations if r.predicate == "jurisdiction"}
    places = {place.id: place for place in knowledge.places}
    bodies = {body.id: body for body in knowledge.bodies}
    organs: dict[tuple[_Organ, str], list[str]] = defaultdict(list)
    for body in knowledge.bodies:
        for place in body.jurisdiction:
            for organ in _organs_of(body, places[place].name) if place in places else ():
                organs[organ, place].append(body.id)
    for (organ, place), found in sorted(organs.items()):
        likes = {like for above in places[place].within for like in organs.get((organ, above), ())}
        central = entity_id("body", organ.central)
        ours = places[place].adcode is not None or (_ORGANS[0], place) in organs
        for one in found:
            top = {central} & bodies.keys() if ours and bodies[one].level == "province" else set()
            for other in sorted((likes | top) - {one}):
                rests_on = {reasons[body] for body in (one, other) if body in reasons}
                yield Derived(one, "subordinateTo", other, tuple(sorted(rests_on)))


def _organs_of(body: Body, place: str) -> Iterator[_Organ]:
    for organ in _ORGANS:
        if body.name.startswith(organ.head) and body.name.endswith(place + organ.tail):
            yield organ


def superiors(board: Board, higher: Iterable[Derived]) -> Iterator[Derived]:
    """Yield who stood over whom at the same time, by the tree of bodies.

    The chief of a body (书记) over its deputies (副书记), and over the chief of a body below it
    (宣传部部长), unless a body between the two has a chief of its own.

    Args:
        board: Who was seen in which post.
        higher: What `higher_bodies` yields.
    """
    pairs: Pairs = defaultdict(list)
    seats = {body.id: posts for body, posts in board.by_body()}
    for posts in seats.values():
        for chief, deputy in permutations(posts, 2):
            if board.has_one_seat(chief) and _is_deputy(board, deputy, chief):
                add_below(pairs, board.seen[chief], board.seen[deputy])
    chiefs = {body: [p for p in posts if _is_chief(board, p)] for body, posts in seats.items()}
    led = {body for body, posts in chiefs.items() if posts}
    edges = _edges(board, higher)
    for body in led:
        for above in _nearest(body, edges, led):
            if _answers_to(board.bodies[body], board.bodies[above]):
                for chief, head in product(chiefs[above], chiefs[body]):
                    add_below(pairs, board.seen[chief], board.seen[head])
    for (upper, lower), found in sorted(pairs.items()):
        yield from_tenures(upper, "superiorOf", lower, found, symmetric=False, grade=OBSERVED)


def _is_deputy(board: Board, deputy: str, chief: str) -> bool:
    role, over = board.role_of(deputy), board.role_of(chief)
    if role is None or over is None:
        return False
    return role.name in {f"副{over.name}", f"常务副{over.name}"}


def _is_chief(board: Board, post: str) -> bool:
    role = board.role_of(post)
    return role is not None and board.has_one_seat(post) and not _NO_CHIEF.search(role.name)


def _edges(board: Board, higher: Iterable[Derived]) -> Edges:
    edges: dict[str, set[str]] = defaultdict(set)
    for body in board.bodies.values():
        edges[body.id].update(above for above in body.part_of if above in board.bodies)
    for derived in higher:
        edges[derived.subject].add(derived.object)
    return edges


def _nearest(body: str, edges: Edges, led: Set[str]) -> set[str]:
    """Return the bodies above that have a chief, with no such body between."""
    found: set[str] = set()
    for above in edges.get(body, ()):
        found |= _first_led(above, edges, led, {body})
    return {one for one in found if not any(one in _all_above(o, edges) for o in found - {one})}


def _first_led(body: str, edges: Edges, led: Set[str], passed: set[str]) -> set[str]:
    if body in passed:
        return set()
    if body in led:
        return {body}
    passed = passed | {body}
    return {one for above in edges.get(body, ()) for one in _first_led(above, edges, led, passed)}


def _all_above(body: str, edges: Edges) -> set[str]:
    found: set[str] = set()
    open_ = list(edges.get(body, ()))
    while open_:
        one = open_.pop()
        if one not in found:
            found.add(one)
            open_ += edges.get(one, ())
    return found


def _answers_to(body: Body, above: Body) -> bool:
    """A 党组 is in its ministry, and its secretary is not below the minister."""
    return body.kind != "party" or above.kind == "party"
