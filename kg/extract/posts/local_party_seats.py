"""Seats in the one local branch of a democratic party that a document is about.

真例：中国民主同盟云泽市委员会…现任主委孟云舟，副主委叶林川;
民盟岭东省委会副主委、监督委员会主任孟云舟.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.body_names import below
from kg.extract.base.reading import HAN
from kg.extract.found.title_mentions import Seat, Setting, Title
from kg.lexicon.words import RoleEntry

_HEADS = frozenset({"主委", "副主委", "专职副主委", "主任委员", "副主任委员", "秘书长", "副秘书长"})
# which other bodies have too
_ALSO_ELSEWHERE = frozenset({"秘书长", "副秘书长", "主任委员", "副主任委员"})
# 现任|主委, ，|副主委, 王某任|副主任委员
_BEFORE = re.compile("(?:^|[，。；：、（\\n]|现任|担任|任|为|当选)$")
# 副主委、|监督委员会|主任
_COMMITTEE = re.compile(f"(?<=[、，])(?P<unit>[{HAN}]{{2,6}}委员会)$")
_TAKES = ("担任", "任", "当选")
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
    before = _BEFORE.search(setting.text, max(0, begin - 2), begin)
    if entry.form not in _HEADS or before is None:
        return None
    of_party = seat is not None and seat.body.kind == "party-other"
    if entry.form in _ALSO_ELSEWHERE and not of_party and before.group() not in _TAKES:
        return None
    own = {body.name.full: body for body in setting.bodies if body.rule == _OWN}
    if len(own) != 1:
        return None
    (branch,) = own.values()
    return Seat(
        begin, branch.name, place=branch.place, parents=branch.parents,
        basis=f"文中只有{branch.name.full}", level=branch.level, base=branch.base,
    )  # fmt: skip
