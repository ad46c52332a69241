"""Pages of bodies and places: what is below them, who held their posts, what they did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.graph.vocab import ZP
from kg.web.facts import SHOWN, Fact, Piece, Section, Wanted
from kg.web.reading import Reading
from kg.web.views.parts import (
    by_date,
    event_section,
    event_with_agenda,
    links_section,
    mentions_section,
    remarks_section,
    section,
    tenure_fact,
)
from kg.web.views.people import participations_section
from kg.web.views.times import stretches, tenure_ends

DEEPEST = 4


def body_sections(reading: Reading, body: str, full: Wanted) -> list[Section]:
    """Show a body: the tree below it, its posts and who held them, its meetings and agendas."""
    meetings = by_date(reading, reading.subjects(ZP.host, body))
    return [
        Section("below", _below(reading, body, ZP.partOf, DEEPEST), 0, "tree"),
        _posts_section(reading, reading.subjects(ZP.postIn, body), full),
        section("meetings", meetings, lambda e: event_with_agenda(reading, e), full=full),
        participations_section(reading, body, full),
        remarks_section(reading, body, full),
        links_section(reading, "issued", reading.subjects(ZP.issuedBy, body), full),
        mentions_section(reading, "articles", body, full),
    ]


def _below(reading: Reading, node: str, predicate: str, depth: int) -> tuple[Fact, ...]:
    if depth == 0:
        return ()
    children = sorted(reading.subjects(predicate, node), key=reading.name)
    return tuple(
        Fact((reading.link(child),), under=_below(reading, child, predicate, depth - 1))
        for child in children[: SHOWN * 5]
    )


def _posts_section(reading: Reading, posts: Sequence[str], full: Wanted) -> Section:
    """Show each post with its holders below it, all on one line of time."""
    start, most = full.window("posts")
    shown = posts[start : start + most]
    tenures = {post: _ordered(reading, reading.subjects(ZP.post, post)) for post in shown}
    nodes = [tenure for post in shown for tenure in tenures[post]]
    bars, ticks = stretches([tenure_ends(reading, tenure) for tenure in nodes])
    bar_of = dict(zip(nodes, bars, strict=True))
    facts = []
    for post in shown:
        role = reading.object(post, ZP.role)
        link = reading.link(post)
        name = replace(link, text=reading.name(role)) if role else link
        holders = tuple(
            replace(tenure_fact(reading, tenure, ZP.holder), stretch=bar_of[tenure])
            for tenure in tenures[post]
        )
        facts.append(Fact((name,), under=holders))
    return Section("posts", tuple(facts), len(posts), "timeline", ticks=ticks, start=start)


def _ordered(reading: Reading, tenures: Sequence[str]) -> list[str]:
    return sorted(tenures, key=lambda tenure: (tenure_ends(reading, tenure)[:2], tenure))


def chain_above(reading: Reading, node: str, predicate: str) -> tuple[Piece, ...]:
    """Give what a node is part of, the whole first; one way up where there are several."""
    chain = list[Piece]()
    seen = {node}
    above = reading.object(node, predicate)
    while above is not None and above not in seen:
        seen.add(above)
        chain.append(reading.link(above))
        above = reading.object(above, predicate)
    return tuple(reversed(chain))


def place_sections(reading: Reading, place: str, full: Wanted) -> list[Section]:
    """Show a place: what lies in it, its bodies, what happened there."""
    return [
        Section("within", _below(reading, place, ZP.within, 2), 0, "tree"),
        links_section(reading, "bodies", reading.subjects(ZP.jurisdiction, place), full),
        event_section(reading, "events", reading.subjects(ZP.place, place), full),
        mentions_section(reading, "articles", place, full),
    ]
