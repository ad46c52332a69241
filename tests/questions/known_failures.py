"""Questions that are not answered rightly as yet, each with what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping

SEEDS: Mapping[str, str] = {}

_SERIES = "01, 03, 04: no event has a series (zp:inSeries)"
CORPUS: Mapping[str, str] = {
    "body_tree.2": "37: X更名为Y is not read as a change of bodies",
    "campaign_timeline": "08-11 are several events; 16: 总结大会 concludes nothing",
    "coverage": "07: the same text with another dateline is not grouped as a reprint of 06",
    "leading_group.2": "35: 云州市城市更新工作领导小组召开会议 gives no body",
    "not_named": _SERIES,
    "order_changes": _SERIES,
    "passed_on": "08-11: the meeting whose speech is passed on is four events, none of them 08's",
    "two_provinces": "no body has a jurisdiction; 24: 江东省副省长X任… does not join the two",
}
