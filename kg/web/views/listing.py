"""What a list tells of an entity beside its name: enough to know it from its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from kg.graph.vocab import ZP
from kg.web.facts import Piece
from kg.web.reading import Reading
from kg.web.views.parts import in_order
from kg.web.views.times import event_time, tenure_ends

MOST = 2
EVENTS = ("Meeting", "Visit", "Talks", "PersonnelChange", "Release", "Event")


def about(reading: Reading, node: str, kind: str) -> tuple[Piece, ...]:
    """Tell of an official the posts last seen, of an event its time and hosts, and so on."""
    tell = _TOLD.get(kind)
    return tell(reading, node) if tell is not None else ()


def _posts(reading: Reading, person: str) -> tuple[Piece, ...]:
    """Give the posts held last, and till when they are known."""
    tenures = in_order(reading, reading.subjects(ZP.holder, person))
    held = [one for one in tenures if reading.object(one, ZP.tenureKind) != ZP.Former] or tenures
    latest = sorted(held, key=lambda tenure: tenure_ends(reading, tenure)[1], reverse=True)
    posts = dict.fromkeys(p for tenure in latest for p in reading.objects(tenure, ZP.post))
    return _soft(reading, list(posts)[:MOST])


def _event(reading: Reading, event: str) -> tuple[Piece, ...]:
    when = event_time(reading, event)
    hosts = _soft(reading, reading.objects(event, ZP.host)[:MOST])
    return (*((Piece(when, soft=True),) if when else ()), *hosts)


def _soft(reading: Reading, nodes: Iterable[str]) -> tuple[Piece, ...]:
    return tuple(Piece(reading.name(node), soft=True) for node in nodes)


def _pointing(predicate: str) -> Callable[[Reading, str], tuple[Piece, ...]]:
    return lambda reading, node: _soft(reading, reading.objects(node, predicate)[:MOST])


_TOLD: Mapping[str, Callable[[Reading, str], tuple[Piece, ...]]] = {
    "Official": _posts,
    "Body": _pointing(ZP.bodyKind),
    "Document": _pointing(ZP.issuedBy),
    "Campaign": _pointing(ZP.phaseOf),
    "Place": _pointing(ZP.within),
    **dict.fromkeys(EVENTS, _event),
}
