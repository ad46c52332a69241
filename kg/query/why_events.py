"""Why two reports are of one event: in which points they agree, or which keep them apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

from kg.graph.vocab import RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL, ZP, ZP_NS
from kg.model.decisions import Decision
from kg.model.knowledge import EventType, ParticipationRole
from kg.query.bearers import Reader
from kg.query.judging import Judgement, Side, Step, decision_row, decision_text
from kg.query.names import local_name
from kg.query.why_bodies import Reference
from kg.resolve.event_agreement import Point, Report, agreements, core_name, differences

MOST_COMPARED = 40
"""Pairs of reports of two events that are compared, of which the first that differs is told."""
MOST_NAMED = 6
_PRINCIPAL: Mapping[EventType, frozenset[str]] = {
    EventType.VISIT: frozenset({ParticipationRole.LEAD}),
    EventType.TALKS: frozenset({ParticipationRole.MEET}),
    EventType.PERSONNEL_CHANGE: frozenset(
        {
            ParticipationRole.APPOINTED, ParticipationRole.ELECTED, ParticipationRole.REMOVED,
            ParticipationRole.INVESTIGATED, ParticipationRole.DIED,
        }
    ),
}  # fmt: skip
AGREE: Mapping[Point, str] = {
    Point.TYPE: "类型相同 · the same type",
    Point.DAY: "日期相同 · the same day",
    Point.NAME: "名称相同或一名含于另一名 · the same name, or one contains the other",
    Point.PRINCIPALS: "主角相同 · the same principals",
    Point.CHAIRS: "主持人相同 · the same chair",
    Point.HOSTS: "主办者相同 · the same host",
    Point.PERSONS: "与会者有共同的人 · people in common",
    Point.PLACES: "地点相同 · the same place",
    Point.ORDINAL: "届次相同 · the same ordinal",
}
DIFFER: Mapping[Point, str] = {
    Point.TYPE: "类型不同 · of different types",
    Point.DAY: "日期不同 · on different days",
    Point.NAME: "名称不同 · different names",
    Point.PRINCIPALS: "主角不同 · different principals",
    Point.CHAIRS: "主持人不同 · different chairs",
    Point.HOSTS: "主办者不同 · different hosts",
    Point.PERSONS: "与会者无一相同 · nobody in common",
    Point.PLACES: "地点不同 · in different places",
    Point.ORDINAL: "届次不同 · different ordinals",
    Point.ONE_ARTICLE: "同一篇报道分别叙述 · one article tells them as two",
    Point.SHORT_NAME: (
        "名称太短，又无共同的主办者或与会者 · the name is short, and no host or person is in common"
    ),
    Point.DECISION: "合并后与另一报道不合 · with another report of one of them it disagrees",
}
REFERRED = "只按名称提及的同名会议 · referred to by name only: the last meeting of that name before"


def judge_events(
    reader: Reader, ours: Reference, theirs: Reference, *, decisions: Sequence[Decision] = ()
) -> Judgement:
    """Judge whether two are one event, by their reports."""
    one, other = _side(reader, ours[0]), _side(reader, theirs[0])
    about = [decision_text(d) for d in decisions if _concerns(d, ours[0], theirs[0])]
    reports = [list(_reports(reader, node, file)) for node, _, file in (ours, theirs)]
    if ours[0] == theirs[0]:
        pairs = _different_articles(*reports)
        steps = tuple(_step(reader, ours[0], *pair) for pair in pairs)
        rows = (
            [f"event:{local_name(ours[0])}@{_file(reader, r.article)}" for r in pairs[0]]
            if (pairs)
            else []
        )
        row = decision_row("different", *rows) if rows else ""
        return Judgement("event", one, other, True, steps=steps, pro=tuple(about), decision=row)
    pro, con = _weigh(reader, *reports)
    row = decision_row("same", *(f"event:{local_name(r[0])}" for r in (ours, theirs)))
    return Judgement("event", one, other, False, pro=pro, con=(*about, *con), decision=row)


def _side(reader: Reader, node: str) -> Side:
    days = [_text(reader, day, ZP.edtf) for day in reader.objects(node, ZP.onDate)]
    return Side(
        _text(reader, node, RDFS_LABEL), node, len(reader.objects(node, ZP.reportedIn)),
        tuple(days),
    )  # fmt: skip


def _text(reader: Reader, node: str, predicate: str) -> str:
    return min(reader.texts(node, predicate), default="")


def _concerns(decision: Decision, one: str, other: str) -> bool:
    if not decision.is_about_events:
        return False
    decided = {side.partition("@")[0] for side in (decision.subject, decision.object)}
    return bool(decided & {f"event/{local_name(node)}" for node in (one, other)})


def _reports(reader: Reader, node: str, file: str) -> Iterator[Report]:
    """Yield what each article tells of an event; of one file alone if it is given."""
    types = {iri.removeprefix(ZP_NS) for iri in reader.objects(node, RDF_TYPE)}
    kind = next((t for t in EventType if t in types and t is not EventType.OTHER), EventType.OTHER)
    days = [_text(reader, day, ZP.edtf) for day in reader.objects(node, ZP.onDate)]
    hosts = frozenset(reader.objects(node, ZP.host))
    ordinals = reader.texts(node, ZP.ordinal)
    took_part = _participants(reader, node)
    for article in reader.objects(node, ZP.reportedIn):
        if file and file not in reader.texts(article, ZP.sourceFile):
            continue
        who = took_part.get(article, {})
        principals = {p for p, roles in who.items() if roles & _PRINCIPAL.get(kind, frozenset())}
        yield Report(
            article=article,
            type=kind,
            name=_name_in(reader, node, article),
            day=min(days, default=""),
            principals=tuple(sorted(principals)),
            persons=frozenset(who),
            chairs=frozenset(p for p, roles in who.items() if ParticipationRole.CHAIR in roles),
            hosts=hosts,
            above=frozenset(_above(reader, hosts)),
            places=frozenset(reader.objects(node, ZP.place)),
            ordinal=int(ordinals[0]) if ordinals else None,
        )


def _participants(reader: Reader, node: str) -> dict[str, dict[str, set[str]]]:
    """Map each article to who took part, and in which roles."""
    found: dict[str, dict[str, set[str]]] = {}
    for participation in reader.subjects(ZP.inEvent, node):
        roles = {r.removeprefix(ZP_NS) for r in reader.objects(participation, ZP.participationRole)}
        for article in reader.objects(participation, ZP.reportedIn):
            for who in reader.objects(participation, ZP.participant):
                found.setdefault(article, {}).setdefault(who, set()).update(roles)
    return found


def _name_in(reader: Reader, node: str, article: str) -> str:
    """Return the name by which an article tells an event: the longest of those that it writes."""
    surfaces = [
        surface
        for mention in reader.subjects(ZP.denotes, node)
        if reader.has(mention, ZP.inArticle, article)
        for surface in reader.texts(mention, ZP.surface)
    ]
    names = {
        name
        for predicate in (RDFS_LABEL, SKOS_ALT_LABEL)
        for name in reader.texts(node, predicate, language="zh")
    }
    told = [name for name in names if core_name(name) in {core_name(s) for s in surfaces}]
    return max(told or [_text(reader, node, RDFS_LABEL)], key=lambda name: (len(name), name))


def _above(reader: Reader, hosts: Iterable[str]) -> set[str]:
    found: set[str] = set()
    waiting = list(hosts)
    while waiting:
        body = waiting.pop()
        if body not in found:
            found.add(body)
            waiting += reader.objects(body, ZP.partOf)
    return found


def _different_articles(
    ours: Sequence[Report], theirs: Sequence[Report]
) -> list[tuple[Report, Report]]:
    """Pair the first report with each other one; of two that are asked for, the two."""
    if not ours or not theirs:
        return []
    return [(ours[0], other) for other in theirs if other.article != ours[0].article]


def _step(reader: Reader, node: str, one: Report, other: Report) -> Step:
    points = list(agreements(one, other))
    told = [_with_values(reader, AGREE[point], _values(point, one, other)) for point in points]
    if not (one.persons and other.persons) and next(differences(one, other), None) is not None:
        told.append(REFERRED)
    return Step(
        "；".join(told),
        (_file(reader, one.article), _file(reader, other.article)),
        (_quote(reader, node, one.article), _quote(reader, node, other.article)),
    )


def _values(point: Point, one: Report, other: Report) -> Iterable[str]:
    """Return what two reports have in common in a point: nodes or texts."""
    if point is Point.DAY:
        return (one.day,)
    shared = {
        Point.PRINCIPALS: set(one.principals) & set(other.principals),
        Point.CHAIRS: one.chairs & other.chairs,
        Point.HOSTS: one.hosts & other.hosts,
        Point.PERSONS: one.persons & other.persons,
        Point.PLACES: one.places & other.places,
    }
    return sorted(shared.get(point, ()))


def _with_values(reader: Reader, told: str, values: Iterable[str]) -> str:
    names = [_name(reader, value) for value in values]
    if not names:
        return told
    more = "…" if len(names) > MOST_NAMED else ""
    return f"{told} {'、'.join(names[:MOST_NAMED])}{more}"


def _name(reader: Reader, value: str) -> str:
    if "://" not in value:
        return value
    return _text(reader, value, RDFS_LABEL) or local_name(value)


def _weigh(
    reader: Reader, ours: Sequence[Report], theirs: Sequence[Report]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell in what two events agree, and what keeps a report of one apart from one of the other."""
    pairs = list(islice(product(ours, theirs), MOST_COMPARED))
    if not pairs:
        return (), ()
    one, other = next((pair for pair in pairs if any(_apart(*pair))), pairs[0])
    pro = [_with_values(reader, AGREE[p], _values(p, one, other)) for p in agreements(one, other)]
    con = [_difference(reader, point, one, other) for point in _apart(one, other)]
    return tuple(pro), tuple(con) or (DIFFER[Point.DECISION],)


def _apart(one: Report, other: Report) -> Iterator[Point]:
    if one.type is not other.type:
        yield Point.TYPE
    if one.day != other.day:
        yield Point.DAY
    yield from differences(one, other)


def _difference(reader: Reader, point: Point, one: Report, other: Report) -> str:
    sides: Mapping[Point, tuple[Iterable[str], Iterable[str]]] = {
        Point.TYPE: ((one.type,), (other.type,)),
        Point.DAY: ((one.day,), (other.day,)),
        Point.NAME: ((one.name,), (other.name,)),
        Point.SHORT_NAME: ((one.name,), (other.name,)),
        Point.PRINCIPALS: (one.principals, other.principals),
        Point.CHAIRS: (sorted(one.chairs), sorted(other.chairs)),
        Point.HOSTS: (sorted(one.hosts), sorted(other.hosts)),
        Point.PLACES: (sorted(one.places), sorted(other.places)),
        Point.PERSONS: (sorted(one.persons), sorted(other.persons)),
        Point.ORDINAL: ((str(one.ordinal),), (str(other.ordinal),)),
    }
    if point not in sides:
        return DIFFER[point]
    texts = [
        "、".join(_name(reader, value) for value in list(side)[:MOST_NAMED]) or "无 · none"
        for side in sides[point]
    ]
    return f"{DIFFER[point]}: {texts[0]} / {texts[1]}"


def _file(reader: Reader, article: int | str) -> str:
    return min(reader.texts(str(article), ZP.sourceFile), default="")


def _quote(reader: Reader, node: str, article: int | str) -> str:
    """Return the sentence in which an article tells an event."""
    quotes = [
        quote
        for passage in reader.objects(node, ZP.evidence)
        if reader.has(passage, ZP.inArticle, str(article))
        for quote in reader.texts(passage, ZP.quote)
    ]
    return " ".join(min(quotes, default="").split())
