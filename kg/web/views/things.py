"""Pages of campaigns, documents and concepts: where they came from and how they spread."""

from __future__ import annotations

from collections import defaultdict

from kg.graph.vocab import LEVELS as LEVEL_IRIS
from kg.graph.vocab import ZP
from kg.web.facts import SHOWN, Fact, Piece, Section, Wanted
from kg.web.reading import Reading
from kg.web.telling import MENTION
from kg.web.views.parts import (
    agenda_fact,
    by_date,
    event_fact,
    mentions_section,
    section,
)
from kg.web.views.times import event_time, stretches

# From the highest down; what is of no known level comes last.
RANKED = ("central", "province", "prefecture", "county", "township")
LEVELS = (*(LEVEL_IRIS[code] for code in RANKED), "")
EVENT_KINDS = frozenset({"Event", "Meeting", "Visit", "Talks", "PersonnelChange", "Release"})


def campaign_sections(reading: Reading, campaign: str, full: Wanted) -> list[Section]:
    """Show a campaign: its phases, the events that open, carry and close it."""
    phases = reading.subjects(ZP.phaseOf, campaign)
    phases.sort(key=lambda phase: (reading.number(phase, ZP.phaseNumber) or 0, phase))
    return [
        section("phases", phases, lambda node: _phase_fact(reading, node), full=full),
        section(
            "launched",
            by_date(reading, reading.subjects(ZP.launches, campaign), newest_first=False),
            lambda node: event_fact(reading, node),
            full=full,
        ),
        section(
            "concluded",
            by_date(reading, reading.subjects(ZP.concludes, campaign), newest_first=False),
            lambda node: event_fact(reading, node),
            full=full,
        ),
        *_by_level(reading, campaign),
        *about_sections(reading, campaign, full)[1:],
    ]


def _by_level(reading: Reading, campaign: str) -> list[Section]:
    """Show the events of a campaign and its phases by time, those of each level by themselves."""
    carried = {
        event
        for thing in (campaign, *reading.subjects(ZP.phaseOf, campaign))
        for predicate in (ZP.about, ZP.launches, ZP.concludes)
        for event in reading.subjects(predicate, thing)
        if reading.kind(event) in EVENT_KINDS
    }
    by_level = defaultdict[str, list[str]](list)
    for event in by_date(reading, carried, newest_first=False):
        by_level[_level(reading, event)].append(event)
    return [
        Section(
            "level",
            tuple(event_fact(reading, event) for event in by_level[level][:SHOWN]),
            len(by_level[level]),
            heading=(Piece(reading.name(level) if level else reading.words["level.none"]),),
        )
        for level in sorted(by_level, key=lambda level: (LEVELS.index(level), level))
    ]


def _level(reading: Reading, event: str) -> str:
    """Give the highest level of an event's hosts, empty where none is known."""
    levels = {
        level
        for host in reading.objects(event, ZP.host)
        for level in reading.objects(host, ZP.level)
    }
    return next((level for level in LEVELS if level in levels), "")


def _phase_fact(reading: Reading, phase: str) -> Fact:
    return Fact((reading.link(phase),), position=reading.number(phase, ZP.phaseNumber))


def about_sections(reading: Reading, thing: str, full: Wanted) -> list[Section]:
    """Show the events and agenda items about a thing by time, and the articles that name it."""
    about = reading.subjects(ZP.about, thing)
    events = [node for node in about if reading.kind(node) in EVENT_KINDS]
    items = [node for node in about if reading.kind(node) == "AgendaItem"]
    return [
        section(
            "about_events",
            by_date(reading, events, newest_first=False),
            lambda node: event_fact(reading, node),
            full=full,
        ),
        section(
            "about_items",
            sorted(items, key=lambda item: _item_time(reading, item)),
            lambda node: _item_fact(reading, node),
            full=full,
        ),
        *_first_use(reading, thing),
        *_spread(reading, thing),
        mentions_section(reading, "uses", thing, full),
    ]


def _first_use(reading: Reading, thing: str) -> list[Section]:
    """Show the earliest dated article that names a thing, with the sentence."""
    first = next(iter(reading.lists.oldest(thing, MENTION, (0, 1))), None)
    if first is None or not first.day:
        return []
    grounds = reading.grounds(*first.nodes)
    quote = grounds.passages[0].quote if grounds.passages else None
    article = reading.article_link(first.other)
    return [Section("first_use", (Fact((article,), first.day, quote=quote, grounds=grounds),), 0)]


def _spread(reading: Reading, thing: str) -> list[Section]:
    """Show from when to when each publisher named a thing, the earliest first."""
    found = reading.lists.by_publisher(thing)[:SHOWN]
    if len(found) < 2:
        return []
    bars, ticks = stretches([(first, last, False, False) for _, first, last, _ in found])
    facts = tuple(
        Fact(
            (Piece(name), Piece(f"{number} ×", soft=True)),
            when=first if first == last else f"{first} – {last}",
            stretch=bar,
        )
        for (name, first, last, number), bar in zip(found, bars, strict=True)
    )
    return [Section("spread", facts, 0, "timeline", ticks=ticks)]


def _item_time(reading: Reading, item: str) -> str:
    event = reading.object(item, ZP.inEvent)
    return event_time(reading, event) if event else ""


def _item_fact(reading: Reading, item: str) -> Fact:
    shown = agenda_fact(reading, item)
    events = reading.links(reading.objects(item, ZP.inEvent))
    return Fact(
        shown.pieces, when=_item_time(reading, item), notes=(events,), grounds=shown.grounds
    )
