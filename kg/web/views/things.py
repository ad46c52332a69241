"""Pages of campaigns, documents and concepts: where they came from and how they spread."""

from __future__ import annotations

from kg.graph.vocab import ZP
from kg.web.facts import Fact, Section
from kg.web.reading import Reading
from kg.web.views.parts import (
    agenda_fact,
    by_date,
    event_fact,
    mentions_section,
    section,
)
from kg.web.views.times import event_time

EVENT_KINDS = frozenset({"Event", "Meeting", "Visit", "Talks", "PersonnelChange", "Release"})


def campaign_sections(reading: Reading, campaign: str, full: frozenset[str]) -> list[Section]:
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
        *about_sections(reading, campaign, full),
    ]


def _phase_fact(reading: Reading, phase: str) -> Fact:
    return Fact((reading.link(phase),), position=reading.number(phase, ZP.phaseNumber))


def about_sections(reading: Reading, thing: str, full: frozenset[str]) -> list[Section]:
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
        mentions_section(reading, "uses", thing, full),
    ]


def _first_use(reading: Reading, thing: str) -> list[Section]:
    """Show the earliest dated article that names a thing, with the sentence."""
    mentions = reading.subjects(ZP.denotes, thing)
    dated = [
        (day, mention)
        for mention in mentions
        for article in reading.objects(mention, ZP.inArticle)
        if (day := reading.article(article)[1])
    ]
    if not dated:
        return []
    day, mention = min(dated)
    grounds = reading.grounds(mention)
    articles = tuple(map(reading.article_link, reading.objects(mention, ZP.inArticle)))
    quote = grounds.passages[0].quote if grounds.passages else None
    return [Section("first_use", (Fact(articles, when=day, quote=quote, grounds=grounds),), 0)]


def _item_time(reading: Reading, item: str) -> str:
    event = reading.object(item, ZP.inEvent)
    return event_time(reading, event) if event else ""


def _item_fact(reading: Reading, item: str) -> Fact:
    shown = agenda_fact(reading, item)
    events = reading.links(reading.objects(item, ZP.inEvent))
    return Fact(
        shown.pieces, when=_item_time(reading, item), notes=(events,), grounds=shown.grounds
    )
