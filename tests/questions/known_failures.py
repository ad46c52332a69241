"""Questions that are not answered rightly as yet, each with what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping

SEEDS: Mapping[str, str] = {}

_DECIDED = "18: 省委决定：X同志任…书记；Y同志不再担任…职务 is not read"
_SERIES = "01, 03, 04: no event has a series (zp:inSeries)"
CORPUS: Mapping[str, str] = {
    "before_and_after": _DECIDED,
    "body_tree.2": "37: X更名为Y is not read as a change of bodies",
    "campaign_timeline": "08-11 are several events; 16: 总结大会 concludes nothing",
    "contradictions": "26: 杨立群到 is read as 杨立",
    "coverage": "07: the same text with another dateline is not grouped as a reprint of 06",
    "holder_on.2": _DECIDED,
    "leading_group.2": "35: 云州市城市更新工作领导小组召开会议 gives no body",
    "not_named": _SERIES,
    "order_changes": _SERIES,
    "passed_on": "08-11: the meeting whose speech is passed on is four events, none of them 08's",
    "personnel_in.2": _DECIDED + "; 19: 接受…辞去…的请求 ends no tenure",
    "posts_of.2": "13: 副组长 behind 组长X， does not take over the body of 组长",
    "steering_team": "13: as posts_of.2",
    "two_provinces": "no body has a jurisdiction; 24: 江东省副省长X任… does not join the two",
    "undisclosed": "04, 10: 会议还研究了其他事项 at the end of a paragraph is not read",
}
