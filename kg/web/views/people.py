"""Pages of persons, posts and roles: who held what, who was where, who said what."""

from __future__ import annotations

from collections.abc import Mapping

from kg.graph.vocab import ZP
from kg.web.facts import Fact, Piece, Section, Wanted
from kg.web.reading import Reading
from kg.web.telling import MENTION, PARTICIPATION
from kg.web.views.parts import (
    in_order,
    links_section,
    mentions_section,
    participation_fact,
    relations_sections,
    remarks_section,
    section,
    tenures_section,
    with_gaps,
)

POSTS_SHOWN = 6
RELATED: Mapping[str, str] = {
    "co_attendees": ZP.coAttended,
    "colleagues": ZP.colleagueOf,
    "superiors": ZP.superiorOf,
}


def person_sections(reading: Reading, person: str, full: Wanted) -> list[Section]:
    """Show a person: posts, events, remarks, those met there, articles."""
    tenures = reading.subjects(ZP.holder, person)
    return [
        tenures_section(reading, "posts", tenures, naming=ZP.post, full=full),
        participations_section(reading, person, full),
        remarks_section(reading, person, full),
        *relations_sections(reading, person, RELATED, full),
        mentions_section(reading, "articles", person, full),
    ]


def participations_section(reading: Reading, entity: str, full: Wanted) -> Section:
    """Show the events in which an entity took part, the latest first."""
    window = full.window("events")
    found = reading.lists.newest(entity, PARTICIPATION, window)
    facts = tuple(participation_fact(reading, row.other, row.nodes) for row in found)
    total = reading.lists.count(entity, PARTICIPATION)
    return Section("events", facts, total, start=window[0])


def post_sections(reading: Reading, post: str, full: Wanted) -> list[Section]:
    """Show a post: its holders in order."""
    tenures = reading.subjects(ZP.post, post)
    holders = tenures_section(reading, "holders", tenures, naming=ZP.holder, full=full)
    role = reading.object(post, ZP.role)
    if role is not None and reading.text(role, ZP.seats) == "one":
        holders = with_gaps(reading, holders)
    return [
        holders,
        mentions_section(reading, "articles", post, full),
    ]


def role_sections(reading: Reading, role: str, full: Wanted) -> list[Section]:
    """Show a role: the posts that have it."""
    return [links_section(reading, "role_posts", reading.subjects(ZP.role, role), full)]


def namesakes_sections(reading: Reading, name: str, full: Wanted) -> list[Section]:
    """Show who bears a name, each with their posts."""
    bearers = reading.objects(name, ZP.borneBy)
    return [section("borne_by", bearers, lambda one: _bearer(reading, one), full=full)]


def _bearer(reading: Reading, person: str) -> Fact:
    """Show a bearer with the posts by which a reader tells them apart, and how often named."""
    tenures = in_order(reading, reading.subjects(ZP.holder, person))
    posts = dict.fromkeys(p for tenure in tenures for p in reading.objects(tenure, ZP.post))
    number = reading.words.counted("start.documents", reading.lists.count(person, MENTION))
    notes = (reading.links(list(posts)[:POSTS_SHOWN]),) if posts else ()
    return Fact((reading.link(person), Piece(number, soft=True)), notes=notes)
