"""Seats in the local branch of a democratic party that a document is about.

真例：中国民主同盟云泽市委员会…现任主委孟云舟，副主委叶林川;
民盟岭东省委会副主委、监督委员会主任孟云舟; 民盟云泽市第七次代表大会闭幕⏎选举程远舟为主任委员.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.body_names import below
from kg.extract.base.reading import HAN
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Seat, Setting, Title
from kg.lexicon.words import RoleEntry

_HEADS = frozenset({"主委", "副主委", "专职副主委"})
# which other bodies have too
_ALSO_ELSEWHERE = frozenset(
    {"秘书长", "副秘书长", "主任委员", "副主任委员", "常务委员", "常委", "委员"}
)
# 现任|主委, ，|副主委, 王某任|副主任委员, 当选|第七届委员会|主任委员
_BEFORE = re.compile(
    "(?P<word>^|[，。；：、（\\n]|现任|担任|任|为|当选)"
    "(?:(?:新一届|第[一二三四五六七八九十]{1,3}届)委员会)?$"
)
# 副主委、|监督委员会|主任
_COMMITTEE = re.compile(f"(?<=[、，])(?P<unit>[{HAN}]{{2,6}}委员会)$")
_TAKES = ("担任", "任", "当选")
# 选举程远舟|为|主任委员
_ELECTS = re.compile("选举|推选|当选")
_UNIT = re.compile("委员会$")
_OWN = "bodies.local-party"


def local_party_seat(
    setting: Setting, begin: int, entry: RoleEntry, previous: Title | None
) -> Seat | None:
    """Return the seat of an office in the party's branch, None where no one branch is meant."""
    seat = None if previous is None else previous.seat
    unit = _COMMITTEE.search(setting.text, max(0, begin - 10), begin)
    if unit is not None and seat is not None and seat.body.kind == "party-other":
        body = below(seat.body, unit["unit"], "party-other")
        parents = (seat.body, *seat.parents)
        return replace(seat, start=unit.start(), body=body, parents=parents, mention=None)
    before = _BEFORE.search(setting.text, max(0, begin - 11), begin)
    if before is None or entry.form not in _HEADS | _ALSO_ELSEWHERE:
        return None
    of_party = seat is not None and seat.body.kind == "party-other"
    sure = entry.form in _HEADS or of_party or before["word"] in _TAKES
    if not sure and not _is_voted(setting, begin):
        return None
    branch = _own_branch(setting, headed=not sure)
    if branch is None:
        return None
    return Seat(
        begin, branch.name, place=branch.place, parents=branch.parents,
        basis=f"所指即文中{branch.name.full}", level=branch.level, base=branch.base,
    )  # fmt: skip


def _is_voted(setting: Setting, begin: int) -> bool:
    """Tell whether the sentence elects somebody to an office: 全会选举程远舟为|主任委员."""
    left, _ = setting.reading.sentence_at(begin)
    elects = _ELECTS.search(setting.text, left, begin) is not None
    return elects and setting.text[begin - 1] in "为会选"


def _own_branch(setting: Setting, *, headed: bool) -> BodyMention | None:
    """Return the one branch that the document names; of several, or where asked, of the headline.

    真例：民盟云泽市第七次代表大会闭幕: the committee's name without 委员会 is that of the branch.
    """
    named = {body.name.full: body for body in setting.bodies if body.rule == _OWN}
    if headed or len(named) > 1:
        left, right = setting.reading.title
        named = {
            full: body
            for full, body in named.items()
            if any(
                setting.text.find(_UNIT.sub("", form), left, right) >= 0
                for form in (full, *body.name.others)
            )
        }
    return next(iter(named.values())) if len(named) == 1 else None
