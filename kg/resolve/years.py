"""Years that one document leaves open and others settle: by a campaign, or by the same event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model.claims import DocumentClaims, EventClaim
from kg.model.decisions import DecisionKind, Decisions
from kg.model.knowledge import EventType
from kg.model.naming import fold_name
from kg.model.time import DateRange, PartialDate

Basis = tuple[int, str]
"""A year, and on what it rests."""


def settle_years(
    documents: Sequence[DocumentClaims], reasons: Sequence[str | None]
) -> tuple[DocumentClaims, ...]:
    """Give events without a year the year of the documents that report the same.

    First that of documents with the same event: its type, name, month and day, and a person or a
    host in common. Then that of documents with the same campaign. Either only where all of them
    are of one year; the basis names what is the same and the report's date.

    Args:
        documents: The claims of each document.
        reasons: Why a user set the year of each document's article, None where none did.
    """
    campaigns = _years_of_campaigns(documents)
    events = _years_of_events(documents)
    return tuple(
        _on_decision(claims, reason) if reason else _settle(claims, campaigns, events)
        for claims, reason in zip(documents, reasons, strict=True)
    )


def reasons_for_years(
    files: Sequence[tuple[str, ...]], decisions: Decisions
) -> tuple[str | None, ...]:
    """Give the reason for which a user set the year of each document, None where none did."""
    reasons = {d.subject: d.reason for d in decisions if d.kind is DecisionKind.YEAR}
    return tuple(next((reasons[f] for f in names if f in reasons), None) for names in files)


def decided_basis(reason: str) -> str:
    """Write on what a date rests that a user's decision gives."""
    return f"决定（decisions.tsv）：{reason}"


def date_articles(
    documents: Sequence[DocumentClaims], reasons: Sequence[str | None]
) -> dict[int, tuple[PartialDate, str]]:
    """Map each document whose date is not its own to the date and its basis.

    That is the year that a user set, that its text's anniversaries tell, or in which all its
    events lie where it has no date.
    """
    found = {}
    for number, (claims, reason) in enumerate(zip(documents, reasons, strict=True)):
        published = claims.source.published
        if reason is not None and published is not None:
            found[number] = published, decided_basis(reason)
        elif published is None:
            year = _year_of_text(claims)
            if year is not None:
                found[number] = PartialDate(year[0]), year[1]
    return found


def _year_of_text(claims: DocumentClaims) -> Basis | None:
    if claims.year is not None:
        return claims.year, claims.year_basis or "文中所述"
    bases = {
        (event.date.first.year, event.date_basis)
        for event in claims.events
        if event.date is not None and event.date_basis is not None
    }
    years = {year for year, _ in bases}
    return min(bases) if len(years) == 1 else None


def _on_decision(claims: DocumentClaims, reason: str) -> DocumentClaims:
    """Mark the dates of a document whose year a user set as resting on that."""
    basis = decided_basis(reason)
    return replace(
        claims,
        events=tuple(
            event if event.date is None else replace(event, date_basis=basis)
            for event in claims.events
        ),
    )


@dataclass(frozen=True, slots=True)
class _Dated:
    """A dated event of a document: who and which hosts it has, and the report's date."""

    year: int
    shared: frozenset[str]
    report: str


_EventKey = tuple[EventType, str, int, int]


def _years_of_events(documents: Sequence[DocumentClaims]) -> Mapping[_EventKey, list[_Dated]]:
    years: dict[_EventKey, list[_Dated]] = defaultdict(list)
    for claims in documents:
        for event in claims.events:
            if event.date is None or event.date_basis is not None:
                continue
            first = event.date.first
            if first.month is not None and first.day is not None:
                key = event.type, fold_name(event.name), first.month, first.day
                report = str(claims.source.published or event.date)
                years[key].append(_Dated(first.year, _shared(claims, event), report))
    return years


def _shared(claims: DocumentClaims, event: EventClaim) -> frozenset[str]:
    """Collect what two reports of one event have in common: people and hosts."""
    people = {p.participant for p in claims.participations if p.event == event.number}
    return frozenset(people.union(event.hosts, (f"person/{name}" for name in event.principals)))


def _years_of_campaigns(documents: Sequence[DocumentClaims]) -> dict[str, dict[int, str]]:
    """Map each campaign to the years in which it is reported, each with a report's date."""
    years: dict[str, dict[int, str]] = {}
    for claims in documents:
        published = claims.source.published
        if published is None:
            continue
        for campaign in claims.campaigns:
            known = years.setdefault(campaign.id, {})
            known[published.year] = min(known.get(published.year, "9999"), str(published))
    return years


def _settle(
    claims: DocumentClaims,
    campaigns: Mapping[str, Mapping[int, str]],
    events: Mapping[_EventKey, list[_Dated]],
) -> DocumentClaims:
    open_events = [event for event in claims.events if _is_open(event)]
    if not open_events:
        return claims
    found = {basis for event in open_events for basis in _by_event(claims, event, events)}
    found = found or {
        (year, f"{campaign.name}见于{day}的报道")
        for campaign in claims.campaigns
        for year, day in campaigns.get(campaign.id, {}).items()
    }
    if len({year for year, _ in found}) != 1:
        return claims
    year, basis = min(found)
    return replace(claims, events=tuple(_dated(event, year, basis) for event in claims.events))


def _by_event(
    claims: DocumentClaims, event: EventClaim, events: Mapping[_EventKey, list[_Dated]]
) -> Iterator[Basis]:
    if event.month_day is None:
        return
    shared = _shared(claims, event)
    for dated in events.get((event.type, fold_name(event.name), *event.month_day), ()):
        if dated.shared & shared:
            yield dated.year, f"同一活动（{event.name}）见于{dated.report}的报道"


def _is_open(event: EventClaim) -> bool:
    return event.date is None and event.month_day is not None


def _dated(event: EventClaim, year: int, basis: str) -> EventClaim:
    if not _is_open(event) or event.month_day is None:
        return event
    month, day = event.month_day
    try:
        value = DateRange.of(PartialDate(year, month, day))
    except ValueError:  # 29 February of a year that has none: the campaign's year is not meant
        return event
    return replace(event, date=value, date_basis=basis)
