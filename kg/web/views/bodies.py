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
    in_order,
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
        section(
            "meetings",
            meetings,
            lambda event: event_with_agenda(reading, event, on_page_of=body),
            full=full,
        ),
        participations_section(reading, body, full),
        remarks_section(reading, body, full),
        links_section(reading, "issued", reading.subjects(ZP.issuedBy, body), full),
        mentions_section(reading, "articles", body, full),
    ]


def _below(reading: Reading, node: str, predicate: str, depth: int) -> tuple[Fact, ...]:
    """Show what lies below a node: divisions by their code, then the others by name."""
    if depth == 0:
        return ()

    def place_in_list(child: str) -> tuple[bool, str, str]:
        code = reading.text(child, ZP.adcode)
        return not code, code, reading.name(child)

    children = sorted(reading.subjects(predicate, node), key=place_in_list)
    return tuple(
        Fact((reading.link(child),), under=_below(reading, child, predicate, depth - 1))
        for child in children[: SHOWN * 5]
    )


def _posts_section(reading: Reading, posts: Sequence[str], full: Wanted) -> Section:
    """Show each post with its holders below it, all on one line of time."""
    start, most = full.window("posts")
    shown = sorted(posts, key=lambda post: _standing(reading, post))[start : start + most]
    tenures = {post: in_order(reading, reading.subjects(ZP.post, post)) for post in shown}
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


def _standing(reading: Reading, post: str) -> tuple[int, bool, str]:
    """Sort posts as lists of leaders do: who is alone in the post, deputies, then the others."""
    role = reading.object(post, ZP.role)
    name = reading.name(role or post)
    is_alone = role is not None and reading.text(role, ZP.seats) == "one"
    is_deputy = name.removeprefix("常务").startswith("副")
    return (1 if is_deputy else 0 if is_alone else 2), not name.startswith("常"), name


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
        event_section(reading, "events", reading.subjects(ZP.place, place), full, on_page_of=place),
        mentions_section(reading, "articles", place, full),
    ]
