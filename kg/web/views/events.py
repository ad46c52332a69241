"""Pages of events, series and dates: who was there in which order, what was on the agenda."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kg.graph.vocab import ZP
from kg.web.facts import Fact, Piece, Section, Wanted
from kg.web.reading import Reading
from kg.web.views.parts import (
    agenda_facts,
    articles_section,
    by_date,
    event_section,
    event_with_agenda,
    links_section,
    mentions_section,
    remark_fact,
    section,
)


def event_sections(reading: Reading, event: str, full: Wanted) -> list[Section]:
    """Show an event: roster by report, groups, agenda, remarks, reports."""
    nodes = reading.subjects(ZP.inEvent, event)
    groups = [node for node in nodes if reading.kind(node) == "GroupParticipation"]
    agenda = agenda_facts(reading, event)
    remarks = reading.subjects(ZP.madeAt, event)
    reports = set(reading.objects(event, ZP.reportedIn)) | {
        article for node in nodes for article in reading.objects(node, ZP.reportedIn)
    }
    return [
        *_rosters(reading, [node for node in nodes if reading.kind(node) == "Participation"]),
        section("groups", groups, lambda node: _group_fact(reading, node), full=full),
        Section("agenda", agenda, len(agenda), "roster"),
        section(
            "remarks", remarks, lambda one: remark_fact(reading, one, on_page_of=event), full=full
        ),
        links_section(reading, "parts", reading.subjects(ZP.partOfEvent, event), full),
        articles_section(reading, "reports", reports, full),
    ]


def _rosters(reading: Reading, participations: Sequence[str]) -> list[Section]:
    """Show the rosters of all reports side by side, each in its own order, roles of one joined."""
    by_article = defaultdict[str, list[str]](list)
    for node in participations:
        by_article[reading.object(node, ZP.reportedIn) or ""].append(node)
    ordered = sorted(by_article, key=lambda article: (reading.article(article)[1], article))
    rosters = {article: _roster(reading, by_article[article]) for article in ordered}
    if len(ordered) == 1:
        return [Section("roster", facts, len(facts), "roster") for facts in rosters.values()]
    beside = tuple(
        Section("roster", facts, len(facts), "roster", _heading(reading, article))
        for article, facts in rosters.items()
    )
    return [Section("rosters", (), len(beside), beside=beside)] if beside else []


def _heading(reading: Reading, article: str) -> tuple[Piece, ...]:
    """Name a report by title, paper and day."""
    publisher, day = reading.text(article, ZP.publisher), reading.article(article)[1]
    about = " · ".join(filter(None, (publisher, day)))
    return (reading.article_link(article), Piece(about, soft=True))


def _roster(reading: Reading, nodes: Sequence[str]) -> tuple[Fact, ...]:
    by_participant = defaultdict[str, list[str]](list)
    for node in nodes:
        by_participant[reading.object(node, ZP.participant) or node].append(node)
    rows = [_roster_fact(reading, who, found) for who, found in by_participant.items()]
    return tuple(sorted(rows, key=lambda row: (row.position or 9999, row.pieces[0].text)))


def _roster_fact(reading: Reading, who: str, nodes: Sequence[str]) -> Fact:
    roles = dict.fromkeys(r for node in nodes for r in reading.objects(node, ZP.participationRole))
    places = [n for node in nodes if (n := reading.number(node, ZP.listPosition))]
    posts = dict.fromkeys(
        post
        for node in nodes
        for tenure in reading.objects(node, ZP.inCapacity)
        for post in reading.objects(tenure, ZP.post)
    )
    return Fact(
        (reading.link(who), *(Piece(reading.name(role), soft=True) for role in roles)),
        position=min(places, default=None),
        notes=(reading.links(posts),) if posts else (),
        grounds=reading.grounds(*nodes),
    )


def _group_fact(reading: Reading, node: str) -> Fact:
    role = reading.object(node, ZP.participationRole)
    roles = (Piece(reading.name(role), soft=True),) if role else ()
    return Fact((Piece(reading.text(node, ZP.groupLabel)), *roles), grounds=reading.grounds(node))


def series_sections(reading: Reading, series: str, full: Wanted) -> list[Section]:
    """Show the events of a series, the latest first, with their agendas."""
    events = by_date(reading, reading.subjects(ZP.inSeries, series))
    return [section("events", events, lambda event: event_with_agenda(reading, event), full=full)]


def date_sections(reading: Reading, date: str, full: Wanted) -> list[Section]:
    """Show what happened on a date, and which articles name it."""
    return [
        event_section(reading, "events", reading.subjects(ZP.onDate, date), full),
        mentions_section(reading, "articles", date, full),
    ]
