"""Pages of documents and concepts: where they came from, their path, who took them up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kg.graph.vocab import ZP, ZP_NS
from kg.web.facts import Fact, Piece, Section, Wanted
from kg.web.reading import Reading
from kg.web.telling import MENTION
from kg.web.views.levels import level_name, level_of, rank_of
from kg.web.views.parts import (
    agenda_fact,
    by_date,
    event_fact,
    mentions_section,
    relations_sections,
    section,
)
from kg.web.views.times import event_time, in_time, shown_ends, stretches

EVENT_KINDS = frozenset({"Event", "Meeting", "Visit", "Talks", "PersonnelChange", "Release"})


def about_sections(reading: Reading, thing: str, full: Wanted) -> list[Section]:
    """Show the events and agenda items about a thing by time, and the articles that name it."""
    events, items = _about(reading, thing)
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
        *_papers(reading, thing, full),
        mentions_section(reading, "uses", thing, full),
    ]


def concept_sections(reading: Reading, concept: str, full: Wanted) -> list[Section]:
    """Show a formula: where it was seen first, which bodies and persons took it up, and when."""
    events, items, *first_and_papers, uses = about_sections(reading, concept, full)
    first = [one for one in first_and_papers if one.key == "first_use"]
    return [
        *first,
        _spread(reading, concept, full),
        *(one for one in first_and_papers if one not in first),
        *relations_sections(reading, concept, {"speakers": ZP.spokenBy}, full),
        events,
        items,
        uses,
    ]


def document_sections(reading: Reading, document: str, full: Wanted) -> list[Section]:
    """Show a document: its path through meetings to its issue, and the articles that name it."""
    return [_path(reading, document, full), *about_sections(reading, document, full)[2:]]


def _about(reading: Reading, thing: str) -> tuple[list[str], list[str]]:
    """Give the events and the agenda items that are about a thing."""
    about = reading.subjects(ZP.about, thing)
    events = [node for node in about if reading.kind(node) in EVENT_KINDS]
    return events, [node for node in about if reading.kind(node) == "AgendaItem"]


def _path(reading: Reading, document: str, full: Wanted) -> Section:
    """Show each event that dealt with a document once, by time, with what was done there."""
    events, items = _about(reading, document)
    of_event = defaultdict[str, list[str]](list)
    for item in items:
        for event in reading.objects(item, ZP.inEvent):
            of_event[event].append(item)
    ordered = by_date(reading, {*events, *of_event}, newest_first=False)
    return section(
        "path", ordered, lambda node: _step_fact(reading, node, of_event[node]), full=full
    )


def _step_fact(reading: Reading, event: str, items: Iterable[str]) -> Fact:
    """Show an event by what it did with a document: an item's action, else the kind of event."""
    actions = dict.fromkeys(reading.text(item, ZP.action) for item in items)
    step = "、".join(filter(None, actions)) or reading.name(ZP_NS + reading.kind(event))
    shown = event_fact(reading, event)
    grounds = reading.grounds(event, *items)
    return replace(shown, pieces=(Piece(step, strong=True), *shown.pieces), grounds=grounds)


def _first_use(reading: Reading, thing: str) -> list[Section]:
    """Show the earliest dated article that names a thing, with the sentence."""
    first = next(iter(reading.lists.oldest(thing, MENTION, (0, 1))), None)
    if first is None or not first.day:
        return []
    grounds = reading.grounds(*first.nodes)
    quote = grounds.passages[0].quote if grounds.passages else None
    article = reading.article_link(first.other)
    return [Section("first_use", (Fact((article,), first.day, quote=quote, grounds=grounds),), 0)]


def _spread(reading: Reading, concept: str, full: Wanted) -> Section:
    """Show from when to when each body used a formula, by level and then by first use."""
    total = reading.lists.count(concept, "usedBy")
    rows = reading.lists.heaviest(concept, "usedBy", full.window("spread"))
    times = {row.other: _period(reading, row.nodes[0]) for row in rows}
    bars, ticks = stretches(list(times.values()))
    bar_of = dict(zip(times, bars, strict=True))
    by_level = defaultdict[str, list[Fact]](list)
    for row in sorted(rows, key=lambda row: (in_time(times[row.other]), row.other)):
        realm = reading.links(reading.objects(row.other, ZP.jurisdiction))
        fact = Fact(
            (reading.link(row.other), Piece(f"{row.weight} ×", soft=True)),
            ends=shown_ends(*times[row.other]),
            notes=(realm,) if realm else (),
            stretch=bar_of[row.other],
            grounds=reading.grounds(*row.nodes),
        )
        by_level[level_of(reading, [row.other])].append(fact)
    facts = tuple(
        Fact((Piece(level_name(reading, level), strong=True),), under=tuple(by_level[level]))
        for level in sorted(by_level, key=rank_of)
    )
    start = full.window("spread")[0]
    return Section("spread", facts, total, "timeline", ticks=ticks, start=start, held=len(rows))


def _period(reading: Reading, relation: str) -> tuple[str, str, bool, bool]:
    first, last = reading.text(relation, ZP.startDate), reading.text(relation, ZP.endDate)
    return first or last, last or first, False, False


def _papers(reading: Reading, thing: str, full: Wanted) -> list[Section]:
    """Show from when to when each publisher named a thing, the earliest first."""
    start, most = full.window("papers")
    publishers = reading.lists.by_publisher(thing)
    if len(publishers) < 2:
        return []
    found = publishers[start : start + most]
    times = [(first, last, False, False) for _, first, last, _ in found]
    bars, ticks = stretches(times)
    facts = tuple(
        Fact(
            (Piece(name), Piece(f"{number} ×", soft=True)),
            ends=shown_ends(*time),
            stretch=bar,
        )
        for (name, _, _, number), time, bar in zip(found, times, bars, strict=True)
    )
    return [Section("papers", facts, len(publishers), "timeline", ticks=ticks, start=start)]


def _item_time(reading: Reading, item: str) -> str:
    event = reading.object(item, ZP.inEvent)
    return event_time(reading, event) if event else ""


def _item_fact(reading: Reading, item: str) -> Fact:
    shown = agenda_fact(reading, item)
    events = reading.links(reading.objects(item, ZP.inEvent))
    return replace(
        shown, when=_item_time(reading, item), position=None, notes=(events, *shown.notes)
    )
