"""An event of one report is what it would be if it was put together of several."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.extract import extract_claims
from kg.lexicon import load_lexicon
from kg.model.claims import EventClaim
from kg.model.knowledge import Campaign
from kg.resolve.entities import _MOST_TAKEN, Distinct
from kg.resolve.event_reports import Reported, _event_of_one, _event_of_some
from tests.factory import make_source

ROOT = Path(__file__).parents[2]


def _claims() -> list[EventClaim]:
    """Return all events of the seeds, and some of which more is said than documents tell."""
    paths = sorted([*ROOT.glob("seeds/*.txt"), *ROOT.glob("tests/corpus/documents/*.txt")])
    sources = [make_source(path.read_text("utf-8"), path.name) for path in paths]
    lexicon = load_lexicon()
    found = [event for source in sources for event in extract_claims(source, lexicon).events]
    more = replace(
        found[0],
        other_names=(found[0].name, "乙会", "甲会", "乙会"),
        places=("place/乙", "place/甲", "place/乙"),
        about=("body/乙", "body/甲"),
        series="全市大会",
        ordinal=3,
        roster_complete=False,
        launches=("campaign/乙", "campaign/甲"),
        concludes=("campaign/甲",),
        date_basis="依上文",
    )
    return [*found, more, replace(more, date=None, series="")]


def test_an_event_of_one_report_is_the_same_by_either_way() -> None:
    claims = _claims()
    assert len(claims) > 10
    for claim in claims:
        report = Reported("event/甲", (0, claim.number), "article/a", claim)
        assert _event_of_one("event/甲", report) == _event_of_some("event/甲", [report])


@pytest.mark.parametrize("number", [3, 2 * _MOST_TAKEN + 3])
def test_equal_records_are_told_once_wherever_they_lie(number: int) -> None:
    told: Distinct[Campaign] = Distinct()
    shared = Campaign("campaign/甲", "甲")
    for each in range(number):
        told.note([shared, Campaign(f"campaign/{each % 7}", f"{each % 7}"), shared])
    expected = ["甲", *map(str, range(min(number, 7)))]
    assert [campaign.name for campaign in told] == expected
