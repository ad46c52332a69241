"""Facts that pages of several kinds show: tenures, events, remarks, relations, articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from kg.graph.vocab import RDFS_LABEL, ZP
from kg.model.time import parse_date
from kg.query.names import local_name
from kg.web.addresses import article_address
from kg.web.facts import Fact, Piece, Section, Wanted
from kg.web.reading import Reading
from kg.web.telling import MENTION, REMARK, Told
from kg.web.views.times import (
    event_time,
    in_time,
    month_bars,
    shown_ends,
    stretches,
    tenure_ends,
)


def section(
    key: str,
    nodes: Sequence[str],
    show: Callable[[str], Fact],
    *,
    full: Wanted,
    layout: str = "list",
) -> Section:
    """Show as many nodes as a page holds, more of them where the reader asked for more."""
    start, most = full.window(key)
    facts = tuple(show(node) for node in nodes[start : start + most])
    return Section(key, facts, len(nodes), layout, start=start)


def tenures_section(
    reading: Reading, key: str, tenures: Iterable[str], *, naming: str, full: Wanted
) -> Section:
    """Show tenures on a line of time, earliest first; `naming` is zp:post or zp:holder."""
    ordered = in_order(reading, tenures)
    start, most = full.window(key)
    shown = ordered[start : start + most]
    bars, ticks = stretches([tenure_ends(reading, tenure) for tenure in shown])
    facts = tuple(
        replace(tenure_fact(reading, tenure, naming), stretch=bar)
        for tenure, bar in zip(shown, bars, strict=True)
    )
    return Section(key, facts, len(ordered), "timeline", ticks=ticks, start=start)


def in_order(reading: Reading, tenures: Iterable[str]) -> list[str]:
    """Sort tenures by their time, those of no known time last."""
    return sorted(tenures, key=lambda tenure: (in_time(tenure_ends(reading, tenure)), tenure))


def with_gaps(reading: Reading, shown: Section) -> Section:
    """Put a line between tenures of one post between which no article shows a holder."""
    facts = list[Fact]()
    latest = ""
    for fact in shown.facts:
        days = [end.day for end in fact.ends]
        if latest and days and days[0] > latest:
            facts.append(_gap(reading, latest, days[0]))
        facts.append(fact)
        latest = max([latest, *days])
    return replace(shown, facts=tuple(facts))


def _gap(reading: Reading, last: str, first: str) -> Fact:
    """Show a time in which nobody is seen, and how many days it has where both ends are days."""
    words = reading.words
    length = (parse_date(first).earliest() - parse_date(last).latest()).days
    said = f"{words['gap']} · {words.counted('days', length)}" if length > 0 else words["gap"]
    return Fact((Piece(said, soft=True),), when=f"{last} – {first}", is_gap=True)


def tenure_fact(reading: Reading, tenure: str, naming: str) -> Fact:
    """Show who or which post, in which manner, and when."""
    named = reading.links(reading.objects(tenure, naming))
    kind = reading.object(tenure, ZP.tenureKind)
    plain = kind in {None, ZP.Incumbent}
    manner = () if plain or kind is None else (Piece(reading.name(kind), soft=True),)
    return Fact(
        (*named, *manner),
        ends=shown_ends(*tenure_ends(reading, tenure)),
        grounds=reading.grounds(tenure),
    )


def by_date(reading: Reading, events: Iterable[str], *, newest_first: bool = True) -> list[str]:
    """Sort events by their first day, those without one last."""
    listed = set(events)
    days = reading.lists.days(listed)
    known = sorted(days, key=lambda event: (days[event], event), reverse=newest_first)
    return [*known, *sorted(listed - days.keys())]


def event_fact(reading: Reading, event: str, *, on_page_of: str = "") -> Fact:
    """Show an event by name, day, hosts and places, but for the one whose page it is."""
    where = [*reading.objects(event, ZP.host), *reading.objects(event, ZP.place)]
    where = [node for node in where if node != on_page_of]
    notes = (reading.links(where, " · "),) if where else ()
    return Fact(
        (reading.link(event),),
        when=event_time(reading, event),
        notes=notes,
        grounds=reading.grounds(event),
    )


def event_with_agenda(reading: Reading, event: str, *, on_page_of: str = "") -> Fact:
    """Show an event with the items of its agenda below it."""
    shown = event_fact(reading, event, on_page_of=on_page_of)
    return replace(shown, under=agenda_facts(reading, event))


def agenda_facts(reading: Reading, event: str) -> tuple[Fact, ...]:
    """Show the items of a meeting's agenda in their order."""
    items = reading.subjects(ZP.inEvent, event)
    agenda = [item for item in items if reading.kind(item) == "AgendaItem"]
    agenda.sort(key=lambda item: reading.number(item, ZP.agendaPosition) or 0)
    return tuple(agenda_fact(reading, item) for item in agenda)


def agenda_fact(reading: Reading, item: str) -> Fact:
    """Show what a meeting did with what, in the words of the report, and what that is about."""
    about = [*reading.objects(item, ZP.passesOn), *reading.objects(item, ZP.about)]
    words = reading.text(item, RDFS_LABEL)
    links = reading.links(about, "、")
    is_named = any(_bare(piece.text) == _bare(words) for piece in links) or not words
    what = links if is_named else (Piece(words),)
    if reading.text(item, ZP.undisclosed) == "true":
        what = (*what, Piece(reading.words["undisclosed"], soft=True))
    return Fact(
        (Piece(reading.text(item, ZP.action), strong=True), *what),
        position=reading.number(item, ZP.agendaPosition),
        notes=(links,) if links and not is_named else (),
        grounds=reading.grounds(item),
    )


def _bare(words: str) -> str:
    return words.strip('《》“”"')


def participation_fact(reading: Reading, event: str, nodes: Sequence[str]) -> Fact:
    """Show an event with the roles and the printed place of one participant in it."""
    roles = dict.fromkeys(r for node in nodes for r in reading.objects(node, ZP.participationRole))
    pieces = [Piece(reading.name(role), soft=True) for role in roles]
    places = sorted({n for node in nodes if (n := reading.number(node, ZP.listPosition))})
    if places:
        numbers = "/".join(map(str, places))
        pieces.append(Piece(reading.words["position"].format(n=numbers), soft=True))
    capacity = dict.fromkeys(
        post
        for node in nodes
        for tenure in reading.objects(node, ZP.inCapacity)
        for post in reading.objects(tenure, ZP.post)
    )
    notes = (reading.links(capacity),) if capacity else ()
    return Fact(
        (reading.link(event), *pieces),
        when=event_time(reading, event),
        notes=notes,
        grounds=reading.grounds(*nodes),
    )


def remark_time(reading: Reading, remark: str) -> str:
    """Give the day on which something was said, else that of the article."""
    event = reading.object(remark, ZP.madeAt)
    spoken = event_time(reading, event) if event else ""
    articles = reading.objects(remark, ZP.reportedIn)
    return spoken or max((reading.article(article)[1] for article in articles), default="")


def remark_fact(reading: Reading, remark: str, *, on_page_of: str = "") -> Fact:
    """Show who said what, where; neither the speaker nor the event whose page it is."""
    speakers = [node for node in reading.objects(remark, ZP.speaker) if node != on_page_of]
    at = reading.links(node for node in reading.objects(remark, ZP.madeAt) if node != on_page_of)
    return Fact(
        (*reading.links(speakers), Piece(reading.text(remark, ZP.verb), soft=True)),
        when=remark_time(reading, remark),
        notes=(at,) if at else (),
        quote=reading.text(remark, ZP.text),
        grounds=reading.grounds(remark),
    )


def remarks_section(reading: Reading, speaker: str, full: Wanted) -> Section:
    """Show what a person or body said, the latest first."""
    window = full.window("remarks")
    found = reading.lists.newest(speaker, REMARK, window)
    facts = tuple(remark_fact(reading, row.other, on_page_of=speaker) for row in found)
    total = reading.lists.count(speaker, REMARK)
    return Section("remarks", facts, total, start=window[0])


def relations_sections(
    reading: Reading, entity: str, kinds: Mapping[str, str], full: Wanted
) -> list[Section]:
    """Show the relations with others, a section of each kind, each with its count; most first.

    Args:
        reading: The graph.
        entity: The entity.
        kinds: Predicates by the key of their section.
        full: Keys of sections of which the reader wants all.
    """
    sections = []
    for key, predicate in kinds.items():
        name = local_name(predicate)
        window, total = full.window(key), reading.lists.count(entity, name)
        found = reading.lists.heaviest(entity, name, window)
        facts = tuple(_relation_fact(reading, row) for row in found)
        sections.append(Section(key, facts, total, "cards", start=window[0]))
    return sections


def _relation_fact(reading: Reading, row: Told) -> Fact:
    node = row.nodes[0]
    first, last = reading.text(node, ZP.startDate), reading.text(node, ZP.endDate)
    number = (Piece(f"{row.weight} ×", soft=True),) if row.weight else ()
    grade = reading.text(node, ZP.grade)
    graded = (Piece(reading.words.get(f"grade.{grade}", grade), soft=True),) if grade else ()
    when = first if first == last else f"{first} – {last}"
    grounds = reading.grounds(*row.nodes)
    return Fact((reading.link(row.other), *number, *graded), when=when, grounds=grounds)


def mentions_section(reading: Reading, key: str, entity: str, full: Wanted) -> Section:
    """Show the articles that name an entity, the earliest first, and how many in each month."""
    window, total = full.window(key), reading.lists.count(entity, MENTION)
    found = reading.lists.oldest(entity, MENTION, window)
    facts = tuple(_mention_fact(reading, row.other, row.nodes, row.day) for row in found)
    bars = month_bars(reading.lists.by_month(entity))
    return Section(key, facts, total, bars=bars, start=window[0])


def _mention_fact(reading: Reading, article: str, mentions: Sequence[str], day: str) -> Fact:
    surfaces = dict.fromkeys(s for node in mentions for s in reading.texts(node, ZP.surface))
    shown = " · ".join(list(surfaces)[:4])
    publisher = reading.text(article, ZP.publisher)
    return Fact(
        (reading.article_link(article), Piece(publisher, soft=True)),
        when=day,
        notes=((Piece(shown, soft=True),),),
        grounds=reading.grounds(*mentions),
    )


def articles_section(reading: Reading, key: str, articles: Iterable[str], full: Wanted) -> Section:
    """Show articles by date."""
    ordered = sorted(articles, key=lambda article: (reading.article(article)[1], article))

    def show(article: str) -> Fact:
        publisher = reading.text(article, ZP.publisher)
        pieces = (reading.article_link(article), Piece(publisher, soft=True))
        return Fact(pieces, when=reading.article(article)[1])

    return section(key, ordered, show, full=full)


def links_section(reading: Reading, key: str, nodes: Sequence[str], full: Wanted) -> Section:
    """Show nodes by name."""
    ordered = sorted(nodes, key=lambda node: (reading.name(node), node))
    return section(
        key, ordered, lambda node: Fact((reading.link(node),)), full=full, layout="cards"
    )


def event_section(
    reading: Reading, key: str, events: Iterable[str], full: Wanted, *, on_page_of: str = ""
) -> Section:
    """Show events, the latest first."""
    ordered = by_date(reading, set(events))

    def show(event: str) -> Fact:
        return event_fact(reading, event, on_page_of=on_page_of)

    return section(key, ordered, show, full=full)


def article_of_passage(reading: Reading, evidence: str) -> str:
    """Give the address of the article at a passage."""
    article = reading.object(evidence, ZP.inArticle) or ""
    begin, end = reading.text(evidence, ZP.begin), reading.text(evidence, ZP.end)
    return article_address(article, reading.base_iri, begin, end)
