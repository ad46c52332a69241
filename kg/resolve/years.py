"""Years that one document leaves open and others settle: events of one campaign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.model.claims import DocumentClaims, EventClaim
from kg.model.time import DateRange, PartialDate


def settle_years(documents: Sequence[DocumentClaims]) -> tuple[DocumentClaims, ...]:
    """Give events without a year the year of the documents that report the same campaign.

    Only where all of them are of one year; the basis names the campaign and the report's date.
    """
    years = _years_of_campaigns(documents)
    return tuple(_settle(claims, years) for claims in documents)


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


def _settle(claims: DocumentClaims, years: dict[str, dict[int, str]]) -> DocumentClaims:
    if not any(_is_open(event) for event in claims.events):
        return claims
    found = {
        (year, f"{campaign.name}见于{day}的报道")
        for campaign in claims.campaigns
        for year, day in years.get(campaign.id, {}).items()
    }
    if len({year for year, _ in found}) != 1:
        return claims
    year, basis = min(found)
    events = tuple(_dated(event, year, basis) for event in claims.events)
    return replace(claims, events=events)


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
