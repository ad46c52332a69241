"""Seats of offices that somebody takes in the house that the title before the name is in.

真例：青屿大学党委常务副书记孟云舟任校党委书记，副校长叶林川任校长。
云泽市财政局副局长程远舟升任局长: of the same office.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.body_names import BodyName, party_group
from kg.extract.base.reading import HAN
from kg.extract.found.title_mentions import Seat, Setting, Title
from kg.extract.posts.offices import HOUSES, has_office, house_of
from kg.lexicon.words import RoleEntry

# 青屿大学副校长|孟云舟任|校长, 叶林川同志升任|校党委|书记
_TAKES = re.compile(
    f"[{HAN}]{{2,4}}(?:同志)?(?:接任|继任|升任|转任|改任|出任|兼任|担任|任)"
    "(?P<house>校|学校|公司|集团|院)?(?P<unit>党委|党组)?"
)


def taken_seat(setting: Setting, begin: int, entry: RoleEntry, previous: Title) -> Seat | None:
    """Return the seat in the house or office of the title before the name, None without one."""
    seat = previous.seat
    takes = _TAKES.fullmatch(setting.text, previous.end, begin)
    if seat is None or takes is None or seat.unresolved:
        return None
    house = house_of(seat.body, seat.parents)
    parents: tuple[BodyName, ...] = (house,)
    unit, begins = takes["unit"], takes.start("house") if takes["house"] else takes.start("unit")
    if unit is not None and house.kind in HOUSES:
        body = party_group(house, unit)
    elif unit is None and has_office(house, entry) and (house.kind in HOUSES or begins < 0):
        body, parents = house, seat.parents if house is seat.body else ()
    else:
        return None
    return replace(
        seat, start=begin if begins < 0 else begins, body=body, parents=parents, mention=None,
        basis=f"承前在{house.full}",
    )  # fmt: skip
