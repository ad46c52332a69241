"""Seats in prose on who follows whom, where the post is told once or in the words of headlines.

真例：方明达辞去岭东省省长职务，孟云舟任代理省长: of the same province; 任命孟云舟为青禾大学校长，
免去方明达同志校长的职务: of the same school; 岭东原书记方明达,
内蒙古书记孟云舟: of the party committee, which the words leave out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.body_names import place_body, place_level
from kg.extract.found.title_mentions import Seat, Setting, Title
from kg.extract.places.places import DIVISION_LEVELS
from kg.lexicon.words import RoleEntry

# 孟云舟任|代理省长, 由孟云舟担任|省长
_TAKES = re.compile("(?:任|为|当选|代理|接替|辞去|免去)$")
# 程远舟不再担任|校长, 免去程远舟同志的|校长职务: what somebody else got in the words before
_LOSES = re.compile("(?:不再[担兼]?任|辞去|免去(?:[一-龥·]{2,4}(?:同志的?|的))?)$")
_LONGEST_LOSS = 14
# the post of whom somebody follows stands in the same sentence, parted by no ；
_PARTS = re.compile("[。；\\n]")
_PARTS_OF_DECISION = re.compile("[。\\n]")
_SECRETARIES = frozenset({"书记", "副书记"})
# 内蒙古|原|书记
_MODIFIER = re.compile("(?:原|前|时任|现任|新任)$")
_PARTY_LEVELS = frozenset({"province", "prefecture", "county"})


def successor_seat(
    setting: Setting, begin: int, entry: RoleEntry, previous: Title | None
) -> Seat | None:
    """Return the seat of the office before that somebody else gives up, None where none does."""
    if previous is None or previous.seat is None or previous.role != entry.form:
        return None
    loses = _LOSES.search(setting.text, max(0, begin - _LONGEST_LOSS), begin) is not None
    if not loses and _TAKES.search(setting.text, max(0, begin - 2), begin) is None:
        return None
    parts = _PARTS_OF_DECISION if loses else _PARTS
    if parts.search(setting.text, previous.end, begin) or begin in setting.place_to:
        return None
    basis = f"承前{previous.seat.body.full}"
    return replace(previous.seat, start=begin, mention=None, basis=basis)


def party_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in the party committee of the place right before: 内蒙古|书记."""
    if entry.form not in _SECRETARIES:
        return None
    modifier = _MODIFIER.search(setting.text, max(0, begin - 2), begin)
    place = setting.place_to.get(begin if modifier is None else modifier.start())
    if place is None or place.level not in DIVISION_LEVELS & _PARTY_LEVELS:
        return None
    return Seat(
        place.start, place_body("party", place.name), place=place.name,
        basis=f"书记即{place.name}党委书记", level=place_level(place.name), base="party",
    )  # fmt: skip
