"""Pages of campaigns: the phases, and what was done in them at which level."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kg.graph.vocab import ZP
from kg.web.facts import SHOWN, Fact, Piece, Section, Wanted
from kg.web.reading import Reading
from kg.web.views.levels import level_name, level_of, rank_of
from kg.web.views.parts import by_date, event_fact, section
from kg.web.views.things import EVENT_KINDS, about_sections
from kg.web.views.times import shown_ends, stretches

Time = tuple[str, str, bool, bool]


def campaign_sections(reading: Reading, campaign: str, full: Wanted) -> list[Section]:
    """Show a campaign: its phases, the events that open, carry and close it."""
    phases = reading.subjects(ZP.phaseOf, campaign)
    by_level = _by_level(reading, campaign, phases)
    return [
        _phases_section(reading, campaign, phases),
        *(
            section(
                key,
                by_date(reading, reading.subjects(predicate, campaign), newest_first=False),
                lambda node: event_fact(reading, node),
                full=full,
            )
            for key, predicate in (("launched", ZP.launches), ("concluded", ZP.concludes))
        ),
        _levels_section(reading, by_level),
        *(_level_section(reading, level, events) for level, events in by_level.items()),
        *about_sections(reading, campaign, full)[1:],
    ]


def _phases_section(reading: Reading, campaign: str, phases: Sequence[str]) -> Section:
    """Show the campaign and its phases on one line of time, in their order."""
    if not phases:
        return Section("phases", (), 0)
    ordered = sorted(phases, key=lambda phase: (reading.number(phase, ZP.phaseNumber) or 0, phase))
    times = [_time(reading, thing) for thing in (campaign, *ordered)]
    bars, ticks = stretches(times)
    whole = Fact((Piece(reading.words["phases.whole"], soft=True),))
    named = [Fact((*_number(reading, phase), reading.link(phase))) for phase in ordered]
    facts = tuple(
        replace(fact, ends=shown_ends(*time), stretch=bar)
        for fact, time, bar in zip((whole, *named), times, bars, strict=True)
    )
    return Section("phases", facts, len(phases), "timeline", ticks=ticks)


def _number(reading: Reading, phase: str) -> tuple[Piece, ...]:
    number = reading.number(phase, ZP.phaseNumber)
    said = reading.words["phase.number"].format(n=number) if number is not None else ""
    return (Piece(said, soft=True),) if said else ()


def _time(reading: Reading, thing: str) -> Time:
    """Give from when to when events of a campaign or phase are known; launch and end are reported.

    The first and the last event of one that was not reported to begin or end stand for its time.
    """
    launched = _days(reading, reading.subjects(ZP.launches, thing))
    concluded = _days(reading, reading.subjects(ZP.concludes, thing))
    days = sorted([*_days(reading, reading.subjects(ZP.about, thing)), *launched, *concluded])
    if not days:
        return "", "", False, False
    first = min(launched, default=days[0])
    last = max(concluded, default=days[-1])
    return first, max(first, last), bool(launched), bool(concluded)


def _days(reading: Reading, events: Sequence[str]) -> list[str]:
    return list(reading.lists.days(events).values())


def _by_level(reading: Reading, campaign: str, phases: Sequence[str]) -> dict[str, list[str]]:
    """Give the events of a campaign and its phases by time, under the level of their hosts."""
    carried = {
        event
        for thing in (campaign, *phases)
        for predicate in (ZP.about, ZP.launches, ZP.concludes)
        for event in reading.subjects(predicate, thing)
        if reading.kind(event) in EVENT_KINDS
    }
    by_level = defaultdict[str, list[str]](list)
    for event in by_date(reading, carried, newest_first=False):
        by_level[level_of(reading, reading.objects(event, ZP.host))].append(event)
    return {level: by_level[level] for level in sorted(by_level, key=rank_of)}


def _levels_section(reading: Reading, by_level: dict[str, list[str]]) -> Section:
    """Show from when to when each level had events, on one line of time."""
    if len(by_level) < 2:
        return Section("levels", (), 0)
    days = [sorted(_days(reading, events)) for events in by_level.values()]
    times = [(found[0], found[-1], False, False) if found else ("", "", False, False)
             for found in days]  # fmt: skip
    bars, ticks = stretches(times)
    facts = tuple(
        Fact(
            (
                Piece(level_name(reading, level)),
                Piece(reading.words.counted("levels.events", len(events)), soft=True),
            ),
            ends=shown_ends(*time),
            stretch=bar,
        )
        for (level, events), time, bar in zip(by_level.items(), times, bars, strict=True)
    )
    return Section("levels", facts, 0, "timeline", ticks=ticks)


def _level_section(reading: Reading, level: str, events: Sequence[str]) -> Section:
    facts = tuple(event_fact(reading, event) for event in events[:SHOWN])
    heading = (Piece(level_name(reading, level)),)
    return Section("level", facts, len(events), heading=heading)
