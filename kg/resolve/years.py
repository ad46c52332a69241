"""Years that one document leaves open and others settle: by a campaign, or by the same event."""

from __future__ import annotations

from array import array
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


class Years:
    """Gives events without a year the year of the documents that report the same.

    First that of documents with the same event: its type, name, month and day, and a person or a
    host in common. Then that of documents with the same campaign. Either only where all of them
    are of one year; the basis names what is the same and the report's date.
    """

    def __init__(self) -> None:
        """Know no document yet."""
        self._campaigns: dict[str, dict[int, str]] = {}
        self._events: dict[_EventKey, list[_Dated]] = defaultdict(list)
        self._open: set[_EventKey] = set()
        # the documents that date an event, by a hash of its key, since few keys are asked for
        self._dating: tuple[array[int], array[int]] = array("q"), array("l")

    def note(self, number: int, claims: DocumentClaims) -> None:
        """Take a document as it was read: when its campaigns were, and which events it dates."""
        self._note_campaigns(claims)
        for event in claims.events:
            if _is_open(event) and event.month_day is not None:
                self._open.add((event.type, fold_name(event.name), *event.month_day))
            elif (key := _key_of(event)) is not None:
                self._dating[0].append(hash(key))
                self._dating[1].append(number)

    def _note_campaigns(self, claims: DocumentClaims) -> None:
        """Note of each campaign the years in which it is reported, each with a report's date."""
        published = claims.source.published
        if published is None:
            return
        for campaign in claims.campaigns:
            known = self._campaigns.setdefault(campaign.id, {})
            known[published.year] = min(known.get(published.year, "9999"), str(published))

    def dating(self) -> list[int]:
        """List the documents that date an event of which others leave the year open."""
        hashes = set(map(hash, self._open))
        pairs = zip(*self._dating, strict=True)
        return sorted({number for known, number in pairs if known in hashes})

    def note_dated(self, claims: DocumentClaims) -> None:
        """Take one of these once its dates are those of its original."""
        for event in claims.events:
            key = _key_of(event)
            if key in self._open and event.date is not None:
                report = str(claims.source.published or event.date)
                dated = _Dated(event.date.first.year, _shared(claims, event), report)
                self._events[key].append(dated)

    def settle(self, claims: DocumentClaims, reason: str | None) -> DocumentClaims:
        """Give the events of a document their years.

        Args:
            claims: The claims.
            reason: Why a user set the year of the article, None where none did.
        """
        if reason:
            return _on_decision(claims, reason)
        return _settle(claims, self._campaigns, self._events)


def reasons_for_years(
    files: Sequence[tuple[str, ...]], decisions: Decisions
) -> tuple[str | None, ...]:
    """Give the reason for which a user set the year of each document, None where none did."""
    reasons = {d.subject: d.reason for d in decisions if d.kind is DecisionKind.YEAR}
    return tuple(next((reasons[f] for f in names if f in reasons), None) for names in files)


def decided_basis(reason: str) -> str:
    """Write on what a date rests that a user's decision gives."""
    return f"决定（decisions.tsv）：{reason}"


def date_article(claims: DocumentClaims, reason: str | None) -> tuple[PartialDate, str] | None:
    """Return date and basis of a document whose date is not its own, None for all others.

    That is the year that a user set, that its text's anniversaries tell, or in which all its
    events lie where it has no date.
    """
    published = claims.source.published
    if published is not None:
        return None if reason is None else (published, decided_basis(reason))
    year = _year_of_text(claims)
    return None if year is None else (PartialDate(year[0]), year[1])


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


def _key_of(event: EventClaim) -> _EventKey | None:
    """Return type, name, month and day of an event whose date is stated."""
    if event.date is None or event.date_basis is not None:
        return None
    first = event.date.first
    if first.month is None or first.day is None:
        return None
    return event.type, fold_name(event.name), first.month, first.day


def _shared(claims: DocumentClaims, event: EventClaim) -> frozenset[str]:
    """Collect what two reports of one event have in common: people and hosts."""
    people = {p.participant for p in claims.participations if p.event == event.number}
    return frozenset(people.union(event.hosts, (f"person/{name}" for name in event.principals)))


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
