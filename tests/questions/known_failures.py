"""Questions that are not answered rightly as yet, each with what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping

SEEDS: Mapping[str, str] = {}

_SERIES = "01, 03, 04: no event has a series (zp:inSeries)"
CORPUS: Mapping[str, str] = {
    "campaign_timeline": "16: 总结大会 concludes nothing",
    "not_named": _SERIES,
    "order_changes": _SERIES,
    "two_provinces": "no body has a jurisdiction; 24: 江东省副省长X任… does not join the two",
}
