"""Records that documents share are told once."""

from __future__ import annotations

from kg.model.knowledge import Campaign
from kg.resolve.entities import Distinct


def test_equal_records_are_told_once_in_the_order_in_which_they_come() -> None:
    told: Distinct[Campaign] = Distinct()
    for name in ("甲", "乙", "甲", "丙", "乙"):
        told.note([Campaign(f"campaign/{name}", name)])
    told.note([Campaign("campaign/甲", "甲会")])
    assert [campaign.name for campaign in told] == ["甲", "乙", "丙", "甲会"]
