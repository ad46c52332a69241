"""Seats of offices behind names, in the one house that has them: 大会由孟云舟校长主持.

真例：云泽市信息产业局召开会议⏎孟云舟副局长主持: of the house of the headline, whatever others
the text names; 民盟云泽市委会大事记⏎程远舟主席出席 is no head of a state.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.body_names import BodyName
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Seat, Setting, Title, mention_seat
from kg.extract.posts.offices import has_office

# who heads a house of a kind that a text seldom names several of
_HEADS_OF_HOUSES = frozenset(
    {"校长", "副校长", "主委", "副主委", "董事长", "行长", "副行长", "检察长", "副检察长"}
)
_OUR_SCHOOL = "我校"
_CHAIRS = frozenset({"主席", "副主席"})
# what may be chaired: the centre of a party, an association
_CHAIRED_KINDS = frozenset({"party-other", "mass-organisation"})
# where a head of a state may be meant
_OF_STATES = re.compile("国家主席|两国|元首")


def called_seat(setting: Setting, title: Title) -> Seat | None:
    """Return the seat in the house of the headline that has the office, else in the only one."""
    left, right = setting.reading.title
    houses = _houses(setting, title)
    headed = {
        body.name.full
        for body in setting.bodies
        if left <= body.start < right and body.name.full in houses
    }
    if _OUR_SCHOOL in setting.text and title.entry.form.endswith("校长"):
        # 我校…胡某某副校长…汉语学院院长: a faculty has no 校长
        houses = {
            full: body
            for full, body in houses.items()
            if full in headed or not full.endswith("学院")
        }
        if not houses:
            house = BodyName(_OUR_SCHOOL, (), "education")
            return Seat(title.start, house, unresolved=True, base="free")
    if headed:
        houses = {full: houses[full] for full in headed}
    elif title.entry.form not in _HEADS_OF_HOUSES:
        return None
    if len(houses) != 1:
        return None
    ((name, body),) = houses.items()
    basis = f"文中有{title.role}者只有{name}"
    return replace(mention_seat(body), start=title.start, mention=None, basis=basis)


def chaired_seat(setting: Setting, title: Title, person: str) -> Seat | None:
    """Return the seat of a 主席 in the association of the headline, where no state is spoken of."""
    text = setting.text
    leads = f"{person}总书记" in text or f"总书记{person}" in text or f"以{person}同志为" in text
    if leads or setting.foreign_states() or _OF_STATES.search(text):
        return None
    return called_seat(setting, title)


def _houses(setting: Setting, title: Title) -> dict[str, BodyMention]:
    """Return the bodies that have the office, by their names."""
    return {
        body.name.full: body
        for body in setting.bodies
        if not body.unresolved
        and _has(body, title)
        # 青禾大学|附小
        and setting.text[body.end : body.end + 1] != "附"
        # 青禾大学|文法学院
        and not any(has_office(parent, title.entry) for parent in body.parents)
    }


def _has(body: BodyMention, title: Title) -> bool:
    if title.role in _CHAIRS and body.name.kind in _CHAIRED_KINDS and body.place is None:
        return True
    return has_office(body.name, title.entry)
