"""Compares two built graphs: who is new, who moved, what else is not as it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import pyoxigraph as ox

from kg.query.moved import Moved
from kg.query.names import local_name
from kg.query.running import Rows, run_query


class ChangeKind(StrEnum):
    """In which way something is not as it was; the value is its heading."""

    PERSON_NEW = "新见的人 · people who are new"
    POST_NEW = "新见的任职 · who is seen in another post"
    SUCCESSION_NEW = "新的继任 · who came after whom"
    TENURE_DAYS = "任职时段变化 · tenures whose days changed"
    PERSON_GONE = "不再出现的人 · people who are gone"
    POST_GONE = "不再得出的任职 · tenures that no longer follow"
    NAME_MOVED = "标识变动 · names that moved"
    EVENT_NEW = "新的事件 · events that are new"
    EVENT_GONE = "不再得出的事件 · events that no longer follow"
    ARTICLE_NEW = "新的报道 · new articles"
    ARTICLE_GONE = "不再读入的报道 · articles no longer read"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: what it is about, its IRI, and a sentence that tells it."""

    kind: ChangeKind
    name: str
    iri: str
    told: str


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """The days of a tenure as the graph writes them; empty where it does not say."""

    first: str
    last: str
    started: str
    ended: str


@dataclass(frozen=True, slots=True, order=True)
class Seat:
    """A person in a post, in one way (在任, 代理)."""

    person: str
    post: str
    kind: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What of a graph is compared; labels by IRI, articles by content hash."""

    articles: Mapping[str, str]
    persons: Mapping[str, str]
    posts: Mapping[str, str]
    events: Mapping[str, str]
    tenures: Mapping[Seat, tuple[Stretch, ...]]
    successions: frozenset[tuple[str, str, str]]


ARTICLES = "SELECT ?hash ?file { ?a a zp:Article ; zp:contentHash ?hash ; zp:sourceFile ?file }"
LABELS = "SELECT ?thing ?name { ?thing a zp:%s ; rdfs:label ?name }"
EVENTS = """
SELECT ?event ?name {
  ?event a zp:Event ; rdfs:label ?label
  OPTIONAL { ?event zp:onDate/zp:edtf ?day }
  BIND(IF(BOUND(?day), CONCAT(?day, " ", STR(?label)), STR(?label)) AS ?name)
}
"""
TENURES = """
SELECT ?person ?post ?kind ?first ?last ?started ?ended {
  ?tenure zp:holder ?person ; zp:post ?post ; zp:tenureKind/rdfs:label ?kind
  FILTER(LANG(?kind) = "zh")
  OPTIONAL { ?tenure zp:firstObserved ?first ; zp:lastObserved ?last }
  OPTIONAL { ?tenure zp:startedOn ?started }
  OPTIONAL { ?tenure zp:endedOn ?ended }
}
"""
SUCCESSIONS = """
SELECT ?post ?later ?earlier {
  ?b zp:succeeded ?a ; zp:holder ?later ; zp:post ?post . ?a zp:holder ?earlier
}
"""


def take_snapshot(store: ox.Store, prefixes: Mapping[str, str]) -> Snapshot:
    """Read what is compared from a graph."""

    def rows(text: str) -> Iterator[tuple[str, ...]]:
        answer = run_query(store, text, prefixes=prefixes)
        if isinstance(answer, Rows):
            for row in answer:
                yield tuple("" if t is None else str(getattr(t, "value", t)) for t in row)

    def pairs(text: str) -> dict[str, str]:
        return {row[0]: row[1] for row in sorted(rows(text), reverse=True)}

    tenures: dict[Seat, list[Stretch]] = defaultdict(list)
    for person, post, kind, *days in rows(TENURES):
        tenures[Seat(person, post, kind)].append(Stretch(*days))
    return Snapshot(
        articles=pairs(ARTICLES),
        persons=pairs(LABELS % "Person"),
        posts=pairs(LABELS % "Post"),
        events=pairs(EVENTS),
        tenures={seat: tuple(sorted(found)) for seat, found in tenures.items()},
        successions=frozenset((row[0], row[1], row[2]) for row in rows(SUCCESSIONS)),
    )


def compare(old: Snapshot, new: Snapshot, moves: Sequence[Moved] = ()) -> tuple[Change, ...]:
    """Tell what is not in one graph as in the other, by kind, then by name.

    Args:
        old, new: What of the graphs is compared.
        moves: The names that moved from one to the other, which are neither new nor gone.
    """
    carried = _with_moved_names(old, {m.old: m.new[0] for m in moves if len(m.new) == 1})
    gone = {moved.old for moved in moves}
    known = {iri for moved in moves for iri in moved.new}
    found = [
        *_named(ChangeKind.ARTICLE_NEW, new.articles, old.articles),
        *_named(ChangeKind.ARTICLE_GONE, old.articles, new.articles),
        *_people(carried, new),
        *(_moved(moved) for moved in moves if moved.kind != "post"),
        *_seats(carried, new),
        *_successions(carried, new),
        *(c for c in _named(ChangeKind.EVENT_NEW, new.events, old.events) if c.iri not in known),
        *(c for c in _named(ChangeKind.EVENT_GONE, old.events, new.events) if c.iri not in gone),
    ]
    order = list(ChangeKind)
    return tuple(sorted(found, key=lambda c: (order.index(c.kind), c.name, c.iri, c.told)))


def _with_moved_names(old: Snapshot, moved: Mapping[str, str]) -> Snapshot:
    """Write the old graph with the new names of what moved."""
    return Snapshot(
        old.articles,
        {moved.get(person, person): name for person, name in old.persons.items()},
        {moved.get(post, post): name for post, name in old.posts.items()},
        old.events,
        {
            Seat(
                moved.get(seat.person, seat.person), moved.get(seat.post, seat.post), seat.kind
            ): stretches
            for seat, stretches in old.tenures.items()
        },
        frozenset(
            (moved.get(post, post), moved.get(later, later), moved.get(earlier, earlier))
            for post, later, earlier in old.successions
        ),
    )


def _named(kind: ChangeKind, here: Mapping[str, str], there: Mapping[str, str]) -> Iterator[Change]:
    for key in here.keys() - there.keys():
        yield Change(kind, here[key], key, here[key])


def _moved(moved: Moved) -> Change:
    names = ", ".join(local_name(iri) for iri in moved.new)
    told = f"{moved.name} is now {names}, was {local_name(moved.old)}: {moved.why}"
    return Change(ChangeKind.NAME_MOVED, moved.name, moved.new[0], told)


def _people(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    for person in new.persons.keys() - old.persons.keys():
        seats = sorted(seat for seat in new.tenures if seat.person == person)
        seen = "; ".join(_seat_text(new, seat) for seat in seats)
        name = new.persons[person]
        yield Change(ChangeKind.PERSON_NEW, name, person, f"{name}: {seen}" if seen else name)
    for person in old.persons.keys() - new.persons.keys():
        name = old.persons[person]
        yield Change(ChangeKind.PERSON_GONE, name, person, name)


def _seats(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    """Yield tenures of people who are in both graphs."""
    both = old.persons.keys() & new.persons.keys()
    for seat in new.tenures.keys() | old.tenures.keys():
        if seat.person not in both:
            continue
        name = new.persons[seat.person]
        if seat not in old.tenures:
            told = f"{name} is seen as {_seat_text(new, seat)}{_before(old, seat.person)}"
            yield Change(ChangeKind.POST_NEW, name, seat.person, told)
        elif seat not in new.tenures:
            told = f"{name} is no longer seen as {_seat_text(old, seat)}"
            yield Change(ChangeKind.POST_GONE, name, seat.person, told)
        elif new.tenures[seat] != old.tenures[seat]:
            told = f"{name}, {_seat_text(new, seat)}, was {_days(old.tenures[seat])}"
            yield Change(ChangeKind.TENURE_DAYS, name, seat.person, told)


def _before(old: Snapshot, person: str) -> str:
    """Tell in which post a person was last seen before."""
    seats = [seat for seat in old.tenures if seat.person == person]
    if not seats:
        return ""
    last = max(seats, key=lambda seat: (old.tenures[seat][-1].last, seat))
    return f"; was seen as {_seat_text(old, last)}"


def _seat_text(snapshot: Snapshot, seat: Seat) -> str:
    return (
        f"{snapshot.posts.get(seat.post, seat.post)} ({seat.kind}) {_days(snapshot.tenures[seat])}"
    )


def _days(stretches: tuple[Stretch, ...]) -> str:
    return ", ".join(_stretch_text(stretch) for stretch in stretches)


def _stretch_text(stretch: Stretch) -> str:
    parts = []
    if stretch.first:
        once = stretch.first == stretch.last
        parts.append(f"on {stretch.first}" if once else f"from {stretch.first} to {stretch.last}")
    if stretch.started:
        parts.append(f"began {stretch.started}")
    if stretch.ended:
        parts.append(f"ended {stretch.ended}")
    return " ".join(parts) or "on no known day"


def _successions(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    for post, later, earlier in new.successions - old.successions:
        names = (new.persons.get(later, later), new.persons.get(earlier, earlier))
        told = f"{names[0]} came after {names[1]} as {new.posts.get(post, post)}"
        yield Change(ChangeKind.SUCCESSION_NEW, names[0], later, told)
