"""Seats in the body or place that 该 points back to: 该局局长程远舟, 该镇党委书记叶林川.

It is the one of that kind that the document named most often before, the last of equals.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from kg.extract.base.body_names import BodyName, below, member_discipline, party_group, place_body
from kg.extract.base.reading import HAN
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Seat, Setting, mention_seat
from kg.extract.posts.offices import house_of
from kg.lexicon.words import RoleEntry

_THIS = re.compile(
    "(?:该|本)(?P<word>局|厅|委|部|署|行|司|院|所|馆|台|社|站|处|厂|矿|校|会|办|室|中心|指挥部|"
    "医院|学校|学院|大学|公司|集团|企业|[省市县区州旗镇乡村]|街道|社区)"
    f"(?P<unit>机关党委|党组|党委|党工委|党支部|党总支|纪委|工会|团委|办公室|"
    f"[{HAN}]{{2,9}}(?:[处科室局庭部系]|中心|学院)|)$"
)
_ENDS = {
    "委": ("委员会", "委"), "校": ("大学", "学院", "学校", "中学", "小学", "校", "中"),
    "学校": ("大学", "学院", "学校", "中学", "小学"), "企业": ("公司", "集团", "厂"),
    "公司": ("公司", "集团", "银行"), "行": ("银行", "分行", "支行", "行"), "办": ("办公室", "办"),
    "部": ("部",), "院": ("院",), "室": ("室",), "会": ("会",),
}  # fmt: skip
_PLACES = tuple("省市县区州旗镇乡村") + ("街道", "社区")
_PARTY = {"党委": "party", "党工委": "party", "党支部": "branch", "党总支": "general-branch"}
_COMMITTEES = frozenset({"党组", "党委", "机关党委"})


def this_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in what 该局, 该校 or 该镇 before a title stands for, None without one."""
    this = _THIS.search(setting.text, max(0, begin - 12), begin)
    if this is None:
        return None
    if this["word"] in _PLACES:
        return _of_place(setting, this, entry)
    ends = _ENDS.get(this["word"], (this["word"],))
    before = (body for body in setting.bodies if body.end <= this.start())
    wholes = ((house_of(body.name, body.parents), body) for body in before)
    fitting = [pair for pair in wholes if pair[0].full.endswith(ends)]
    if not fitting:
        return None
    # 周其凤不再担任|该校|校长: of the sentence's own, where it names one
    left, _ = setting.reading.sentence_at(this.start())
    near = [pair for pair in fitting if pair[1].start >= left]
    fitting = near or fitting
    # 该院 is the hospital that an article is about, whichever other it names in between
    counts = Counter(house.full for house, _ in fitting)
    most = max(counts.values())
    found = next(pair for pair in reversed(fitting) if counts[pair[0].full] == most)
    return _in_body(setting, this, *found)


def _in_body(setting: Setting, this: re.Match[str], house: BodyName, body: BodyMention) -> Seat:
    parents = body.parents if house is body.name else ()
    basis = f"{setting.text[this.start() : this.end('word')]}即前文{house.full}"
    seat = replace(
        mention_seat(replace(body, name=house, parents=parents)),
        start=this.start(), mention=None, basis=basis,
    )  # fmt: skip
    unit = this["unit"]
    if not unit:
        return seat
    if unit == "纪委":
        return replace(seat, body=member_discipline(house), parents=())
    group = party_group(house, unit) if unit in _COMMITTEES else below(house, unit, "department")
    return replace(seat, body=group, parents=(house, *parents), base="unit")


def _of_place(setting: Setting, this: re.Match[str], entry: RoleEntry) -> Seat | None:
    """Return the seat in the committee or government of the place that was named last."""
    kind = _PARTY.get(this["unit"])
    if kind is None and this["unit"] == "" and entry.kind == "head":
        kind = "government"
    before = (p for p in reversed(setting.places) if p.end <= this.start())
    place = next((p for p in before if p.name.endswith(this["word"])), None)
    if kind is None or place is None:
        return None
    basis = f"{setting.text[this.start() : this.end('word')]}即前文{place.name}"
    return Seat(
        this.start(), place_body(kind, place.name), place=place.name, basis=basis, base=kind
    )
