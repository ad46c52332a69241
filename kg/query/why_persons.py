"""Why two bearers of names are one person: what the build joined them by, or what parts them.

The bearers are read back from the graph and judged again by the rules of the build.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from kg.graph.vocab import RDF_TYPE, ZP
from kg.model.decisions import Decision
from kg.model.naming import fold_name
from kg.query.bearers import Reader, Shown
from kg.query.judging import Judgement, Side, Step, decision_row, decision_text
from kg.query.names import local_name
from kg.query.naming import nodes_named
from kg.resolve.aliases import DOT, are_forms_of_one
from kg.resolve.bearers import name_key
from kg.resolve.identity import Link, Reason, group_bearers, keys_of

TOLD: Mapping[Reason, str] = {
    Reason.DECISION: "用户决定 · a decision",
    Reason.BODY: "同在一机构任职 · both hold posts in",
    Reason.REALM: "任职同属一地或一国 · posts in bodies of",
    Reason.TOP: "均为中央领导机构成员或省级主官，为数不多 · both in offices with few holders",
    Reason.HIGH: "均在中央或省级机构，姓名三字以上 · both in central or provincial bodies",
    Reason.AT_HOME: "无职务，报道所在地仅此一人 · no post; the only one known there",
    Reason.ONLY_ONE: "无职务，同名仅此一人 · no post; the only bearer of the name",
    Reason.FORM: "姓名互为长短形式 · forms of one name",
    Reason.BEST_KNOWN: "无职务，同名报道绝大多数指此人 · no post; the one whom nearly all mean",
}
ALIAS = "姓名互为长短形式，同在一机构 · forms of one name, posts in one body"


def judge_persons(
    reader: Reader,
    ours: list[Shown],
    theirs: list[Shown],
    *,
    prefixes: Mapping[str, str],
    decisions: Sequence[Decision] = (),
) -> Judgement:
    """Judge whether two are one person, each by the bearers that are meant."""
    one, other = _side(reader, ours), _side(reader, theirs)
    about = [decision_text(d) for d in decisions if _concerns(d, ours, theirs)]
    if one.node == other.node:
        names = {name for name in reader.names(one.node) if fold_name(name)}
        nodes = {node.value for n in names for node in nodes_named(reader.store, n, prefixes)}
        everyone = reader.shown(sorted({p for node in nodes for p in persons_of(reader, node)}))
        steps = _chain(reader, everyone, ours, theirs)
        row = decision_row("different", *_parted(ours, theirs)) if ours != theirs else ""
        return Judgement(
            "person", one, other, True, steps=tuple(steps), pro=tuple(about), decision=row
        )
    pro, con = _weigh(reader, ours, theirs)
    row = decision_row("same", _reference(ours), _reference(theirs)) if pro else ""
    return Judgement("person", one, other, False, pro=tuple(pro), con=(*about, *con), decision=row)


def persons_of(reader: Reader, node: str) -> Iterator[str]:
    """Yield the persons that a node is or stands for."""
    if reader.subjects(ZP.holder, node) or ZP.Person in reader.objects(node, RDF_TYPE):
        yield node
    yield from reader.objects(node, ZP.borneBy)


def _parted(ours: Sequence[Shown], theirs: Sequence[Shown]) -> tuple[str, str]:
    return _reference(ours), _reference(theirs)


def _side(reader: Reader, shown: Sequence[Shown]) -> Side:
    bodies = sorted({body for s in shown for body in s.bearer.bodies})
    names = sorted({s.bearer.name for s in shown}, key=lambda name: (-len(name), name))
    posts = tuple(reader.body(body).name for body in bodies)
    return Side(names[0], shown[0].person, len({s.bearer.article for s in shown}), posts)


def _reference(shown: Sequence[Shown]) -> str:
    first = shown[0].bearer
    return (
        f"{first.name}@{first.files[0]}" if first.files else f"person:{local_name(shown[0].person)}"
    )


def _concerns(decision: Decision, ours: Sequence[Shown], theirs: Sequence[Shown]) -> bool:
    """Tell whether a decision is about two bearers, one on each side."""
    if not decision.is_about_persons:
        return False
    sides = [_references(shown) for shown in (ours, theirs)]
    one, other = decision.subject, decision.object
    return (one in sides[0] and other in sides[1]) or (other in sides[0] and one in sides[1])


def _references(shown: Sequence[Shown]) -> set[str]:
    found = {f"person/{local_name(s.person)}" for s in shown}
    return found | {f"{s.bearer.name}@{file}" for s in shown for file in s.bearer.files}


def _weigh(
    reader: Reader, ours: Sequence[Shown], theirs: Sequence[Shown]
) -> tuple[list[str], list[str]]:
    """Tell what speaks for two being one person, and what against."""
    pro, con = [], []
    names = [{name_key(s.bearer.name) for s in side} for side in (ours, theirs)]
    if names[0] & names[1]:
        pro.append("姓名相同 · the same name")
    elif any(_may_be_one(a, b) for a, b in product(*names)):
        pro.append("姓名可为长短形式 · one may be a form of the other")
    else:
        con.append("姓名不同 · different names")
    shared = _keys(ours) & _keys(theirs)
    pro += [f"{TOLD[reason]} {_what(reader, what)}".rstrip() for reason, what in sorted(shared)]
    if all(any(s.bearer.high for s in side) for side in (ours, theirs)) and not shared:
        pro.append("均在中央或省级机构，但姓名仅两字 · both high up, but the name is short")
    for side, text in ((ours, "前者 · the first"), (theirs, "后者 · the second")):
        if not any(s.bearer.bodies for s in side):
            con.append(f"{text}: 无职务可比 · no post to go by")
    realms = [{realm for s in side for realm in s.bearer.realms} for side in (ours, theirs)]
    if realms[0] and realms[1] and not realms[0] & realms[1]:
        con.append("任职地不同 · posts in " + " / ".join("、".join(sorted(r)[:4]) for r in realms))
    elif not shared:
        con.append("没有共同的机构 · no body in common")
    con += _contradictions(ours, theirs)
    return pro, con


def _may_be_one(one: str, other: str) -> bool:
    if DOT in one and DOT in other:
        return are_forms_of_one(one, other)
    return one in other.split(DOT) or other in one.split(DOT)


def _keys(side: Iterable[Shown]) -> set[tuple[Reason, str]]:
    return {key for shown in side for key in keys_of(shown.bearer)}


def _contradictions(ours: Sequence[Shown], theirs: Sequence[Shown]) -> Iterator[str]:
    marks = [dict(mark for s in side for mark in s.bearer.marks) for side in (ours, theirs)]
    for name in sorted(marks[0].keys() & marks[1].keys()):
        if marks[0][name] != marks[1][name]:
            yield f"{name}: {marks[0][name]} / {marks[1][name]}"


def _what(reader: Reader, what: str) -> str:
    return reader.body(what).name if "://" in what else what


def _chain(
    reader: Reader, everyone: Sequence[Shown], ours: Sequence[Shown], theirs: Sequence[Shown]
) -> Iterator[Step]:
    """Yield the shortest chain of reasons from a bearer on one side to one on the other."""
    places = {(s.bearer.article, s.bearer.name): n for n, s in enumerate(everyone)}
    start = [places[s.bearer.article, s.bearer.name] for s in ours]
    goal = {places[s.bearer.article, s.bearer.name] for s in theirs}
    if set(start) == goal:
        goal = {max(start)}
        start = [min(start)]
    for link in _shortest(_links(everyone), start, goal):
        pair = everyone[link.one], everyone[link.other]
        told = ALIAS if link.what == ALIAS else f"{TOLD[link.reason]} {_what(reader, link.what)}"
        yield Step(
            told.rstrip(),
            (_file(pair[0]), _file(pair[1])),
            (_quote(reader, pair[0]), _quote(reader, pair[1])),
        )


def _file(shown: Shown) -> str:
    return min(shown.bearer.files, default="")


def _quote(reader: Reader, shown: Shown) -> str:
    if shown.passage is None:
        return ""
    return " ".join(min(reader.texts(shown.passage, ZP.quote), default="").split())


def _links(everyone: Sequence[Shown]) -> dict[int, list[Link]]:
    """Collect the links between bearers: by what they share, and those that the rules add."""
    links: dict[int, list[Link]] = {number: [] for number in range(len(everyone))}
    rows: dict[tuple[str, Reason, str], list[int]] = defaultdict(list)
    by_name: dict[str, list[int]] = defaultdict(list)
    aliases: dict[str, dict[str, int]] = defaultdict(dict)
    for number, shown in enumerate(everyone):
        name = name_key(shown.bearer.name)
        by_name[name].append(number)
        aliases[shown.person].setdefault(name, number)
        for key in keys_of(shown.bearer):
            rows[shown.person, *key].append(number)
    found = [
        Link(hub, number, reason, what)
        for (_, reason, what), row in sorted(rows.items())
        for hub in {row[0], row[-1]}
        for number in row
        if number != hub
    ]
    for numbers in by_name.values():
        grouping = group_bearers([everyone[number].bearer for number in numbers])
        found += [
            Link(numbers[link.one], numbers[link.other], link.reason, link.what)
            for link in grouping.links
        ]
    for firsts in (sorted(numbers.values()) for numbers in aliases.values()):
        found += [Link(firsts[0], number, Reason.BODY, ALIAS) for number in firsts[1:]]
    for link in found:
        links[link.one].append(link)
        links[link.other].append(Link(link.other, link.one, link.reason, link.what))
    return links


def _shortest(
    links: Mapping[int, Sequence[Link]], start: Iterable[int], goal: set[int]
) -> list[Link]:
    came: dict[int, Link | None] = dict.fromkeys(start)
    if came.keys() & goal:
        return []
    waiting = deque(came)
    while waiting:
        number = waiting.popleft()
        for link in links[number]:
            if link.other in came:
                continue
            came[link.other] = link
            if link.other in goal:
                return _back(came, link.other)
            waiting.append(link.other)
    return []


def _back(came: Mapping[int, Link | None], number: int) -> list[Link]:
    path: list[Link] = []
    link = came[number]
    while link is not None:
        path.append(link)
        link = came[link.one]
    return path[::-1]
