"""Seats in commands and services of the army that a title names in short: 海军政治委员, 军区司令员.

真例：陆军政治委员孟云舟、副总参谋长方明达; 军区司令员叶林川 in an article on 北京军区.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from kg.extract.base.body_names import BodyName, below
from kg.extract.found.title_mentions import Seat, Setting, mention_seat
from kg.lexicon.words import RoleEntry

# 海军|政治委员, 空军政治部|主任, 军区|副司令员, 集团军|军长
_UNIT = re.compile(
    "(?:(?<![一-龥])|(?<=[任为由和与]))(?P<service>陆军|海军|空军)(?P<staff>司令部|参谋部|政治部|"
    "政治工作部|后勤部|装备部)?$"
    "|(?:(?<![一-龥])|(?<=[任为由]))(?P<organ>联合参谋部|政治工作部|后勤保障部|装备发展部|"
    "训练管理部|国防动员部)"
    "$|(?:(?<![一-龥])|(?<=[由向在和与到赴]))(?P<command>军区|省军区|战区|集团军|警备区|卫戍区|"
    "军分区)$"
)
_HEADS_OF_STAFFS = frozenset({"主任", "副主任", "部长", "副部长"})
_STAFF = "总参谋长"
_GENERAL_STAFF, _COMMISSION = "中国人民解放军总参谋部", "中央军事委员会"
# 任|联合参谋部|副参谋长, in news of the army
_OF_COMMISSION = ("军委", "解放军", "军区", "战区")
# what shows that China's forces are meant
_OURS = ("中央军委", "解放军", "我国", "中国")


def command_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat of an officer in a service, or in the command that the text is about.

    Args:
        setting: The document.
        begin: Where the title begins with its modifiers.
        entry: The role.
    """
    if entry.kind != "military" and entry.form not in _HEADS_OF_STAFFS:
        return None
    if entry.form.endswith(_STAFF):
        alone = not setting.reading.is_han(begin - 1) and not setting.foreign_states()
        return _organ(setting, begin, _GENERAL_STAFF) if alone else None
    unit = _UNIT.search(setting.text, max(0, begin - 8), begin)
    if unit is not None and unit["organ"] is not None:
        told = any(word in setting.text for word in _OF_COMMISSION)
        return _organ(setting, unit.start(), f"中央军委{unit['organ']}") if told else None
    if unit is None or (entry.kind != "military" and unit["staff"] is None):
        return None
    if unit["service"] is not None:
        ours = not setting.foreign_states() or any(word in setting.text for word in _OURS)
        if not ours:
            return None
        seat = _organ(setting, unit.start(), f"中国人民解放军{unit['service']}")
        return seat if unit["staff"] is None or seat is None else _staff(seat, unit["staff"])
    named = [
        body for body in setting.bodies
        if body.name.kind == "military" and body.name.full.endswith(unit["command"])
    ]  # fmt: skip
    (first, most), *others = Counter(b.name.full for b in named).most_common(2) or [("", 0)]
    if not most or (others and most == others[0][1]):
        return None
    body = next(body for body in named if body.name.full == first)
    seat = mention_seat(body)
    basis = f"{unit['command']}即文中{first}"
    return Seat(
        unit.start(), body.name, None, seat.place, seat.parents, basis, False, seat.level, seat.base
    )  # fmt: skip


def staff_seat(setting: Setting, begin: int, entry: RoleEntry, previous: Seat) -> Seat | None:
    """Return the seat in the general staff: 中央军委委员、|总参谋长, no post of the commission."""
    if not entry.form.endswith(_STAFF) or previous.body.full != _COMMISSION:
        return None
    return _organ(setting, begin, _GENERAL_STAFF)


def _staff(seat: Seat, unit: str) -> Seat:
    """Return the seat in a department of a service: 空军政治部."""
    return replace(seat, body=below(seat.body, unit, "military"), parents=(seat.body,))


def _organ(setting: Setting, start: int, name: str) -> Seat | None:
    organ = setting.lexicon.organ_forms.get(name)
    if organ is None:
        return None
    return Seat(start, BodyName(organ.name, organ.forms, organ.kind), level="central", base="organ")
