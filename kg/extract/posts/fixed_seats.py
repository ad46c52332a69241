"""Seats of offices that belong to one body, whatever stands before: 国务委员, 国家主席, 中央委员.

真例：越共中央总书记、国家主席: in a chain the office is of the state whose party stands before;
老挝副总理兼外长, 越南副总理兼外交部长: of the same state.
"""

from __future__ import annotations

import re

from kg.extract.base.body_names import THE_STATE, BodyName
from kg.extract.bodies.place_seats import state_seat
from kg.extract.found.title_mentions import Seat, Setting, Title
from kg.extract.places.places import PlaceMention
from kg.lexicon.places import CHINA
from kg.lexicon.words import RoleEntry

_SECRETARIAT = "书记处"
_COMMITTEE = "中央委员会"
_HEADS_OF_STATES = frozenset({"总统", "副总统", "总理", "副总理", "首相", "国王"})
# 中央|候补委员, 十九届中央|委员; not 民盟中央|委员
_MEMBERS = frozenset({"委员", "候补委员"})
_CENTRE = re.compile("(?:^|[^一-龥]|届|中共|的|任|为|选|是|位|名)中央$")
# 国务委员兼|外长
_MINISTERS = {"外长": "外交部", "防长": "国防部", "财长": "财政部"}
# 越南副总理|兼外交部|长
_MINISTRY = re.compile("(?:兼任?|、|暨)(?P<unit>[一-龥]{1,8}部)")
# 越南|新任|国家主席
_COMES_HERE = re.compile("[来赴访]华[^，。；：\n]{0,10}的$")
_NEW = re.compile("(?:新任|现任|时任|候任|当选|原|前)$")
# how many characters short names of states have
_STATE_SIZES = (4, 3, 2)


def fixed_seat(
    setting: Setting, begin: int, entry: RoleEntry, chained: Title | None, last: Title | None
) -> Seat | None:
    """Return the seat of an office of one body, None where it is none.

    Args:
        setting: The document.
        begin: Where the title begins with its modifiers.
        entry: The role.
        chained: The title before it in the same chain, None where it is the first.
        last: The title before it with only its holder between, None where there is none.
    """
    return (
        _of_centre(setting, begin, entry, chained)
        or _head_of_party_s_state(setting, begin, entry, chained)
        or _minister(setting, begin, entry, chained)
        or _of_same_state(setting, begin, entry, chained)
        or _head_of_state(setting, begin, entry, chained or last)
    )


def _of_centre(
    setting: Setting, begin: int, entry: RoleEntry, chained: Title | None
) -> Seat | None:
    """Return the seat in an organ of the centre: 国务委员, 书记处|书记, 十九届中央|委员."""
    if entry.form == "国务委员":
        return _organ_seat(setting, begin, "国务院", "central")
    if entry.form == "书记" and setting.text.endswith(_SECRETARIAT, 0, begin) and chained:
        of_party = chained.body and chained.body.full.startswith("中国共产党中央")
        left = begin - len(_SECRETARIAT)
        return _organ_seat(setting, left, "中国共产党中央书记处", "central") if of_party else None
    whole = chained is not None and setting.text.endswith(_COMMITTEE, 0, begin)
    if whole and chained and chained.body and chained.body.full.startswith("中国共产党中央"):
        # 中央政治局常委、中央委员会|总书记
        return _organ_seat(setting, begin - len(_COMMITTEE), f"中国共产党{_COMMITTEE}", "central")
    if entry.form in _MEMBERS and _CENTRE.search(setting.text, max(0, begin - 4), begin):
        free = not _names_body(setting, begin)
        return _organ_seat(setting, begin - len("中央"), "中国共产党中央委员会") if free else None
    return None


def _organ_seat(setting: Setting, start: int, full: str, level: str | None = None) -> Seat | None:
    """Return the seat in an organ of the lexicon."""
    organ = setting.lexicon.organ_forms.get(full)
    if organ is None:
        return None
    name = BodyName(organ.name, organ.forms, organ.kind)
    return Seat(start, name, level=level, base="organ")


def _head_of_party_s_state(
    setting: Setting, begin: int, entry: RoleEntry, chained: Title | None
) -> Seat | None:
    """Return the seat in a state whose party stands before: 塞尔维亚前进党主席、|总统."""
    if entry.form == "国务委员长":
        state = setting.place_to.get(begin) or _party_state(setting, begin, chained)
    elif entry.form in _HEADS_OF_STATES and not _names_body(setting, begin):
        state = _party_state(setting, begin, chained)
    else:
        return None
    return None if state is None else state_seat(state, entry.form)


def _minister(setting: Setting, begin: int, entry: RoleEntry, chained: Title | None) -> Seat | None:
    """Return the seat of a minister of China by a short form: 国务委员兼|外长."""
    council = chained is not None and _is_council(chained)
    ministry = _MINISTERS.get(entry.form) if council else None
    return None if ministry is None else _organ_seat(setting, begin, ministry)


def _head_of_state(
    setting: Setting, begin: int, entry: RoleEntry, before: Title | None
) -> Seat | None:
    """Return the seat of 国家主席: of the state before, else of China."""
    if entry.form not in ("主席", "副主席") or not setting.text.endswith("国家", 0, begin):
        return None
    new = _NEW.search(setting.text, max(0, begin - 4), begin - 2)
    left = begin - 2 if new is None else new.start()
    state = _state_to(setting, left) or _party_state(setting, left, before)
    if state is not None and state.level == "country":
        return state_seat(state, entry.form)
    if _COMES_HERE.search(setting.text, max(0, begin - 24), begin - 2):
        # 会见了来华访问的|国家主席武文赏: another state's, which the clause does not name
        return None
    return Seat(begin - 2, THE_STATE, place=CHINA, base="state")


def _of_same_state(
    setting: Setting, begin: int, entry: RoleEntry, chained: Title | None
) -> Seat | None:
    """Return the seat in a ministry of the state whose office stands before: 老挝副总理兼|外长."""
    seat = None if chained is None else chained.seat
    if seat is None or chained is None or seat.base != "state" or seat.place is None:
        return None
    known = setting.lexicon.places.get(seat.place)
    if known is None or known.level != "country" or known.name == CHINA:
        return None
    state = PlaceMention(begin, begin, known.name, known.forms, known.level)
    if entry.form in _MINISTERS:
        return state_seat(state, entry.form)
    unit = _MINISTRY.fullmatch(setting.text, chained.end, begin + 1)
    if unit is None or entry.kind != "ministry":
        return None
    # 国家经济部|部长 as well as 外交|部长
    words = unit["unit"].removesuffix("部部") + "部" * unit["unit"].endswith("部部")
    others = tuple(form + words for form in known.forms if form != known.name)
    body = BodyName(known.name + words, others, "department")
    return Seat(unit.start("unit"), body, place=known.name, base="state")


def _names_body(setting: Setting, begin: int) -> bool:
    return setting.place_to.get(begin) is not None or setting.body_to(begin) is not None


def _state_to(setting: Setting, end: int) -> PlaceMention | None:
    """Return the state whose name ends at an offset, if no word of it is cut: 和|老挝|国家主席."""
    place = setting.place_to.get(end)
    if place is not None:
        return place
    for size in _STATE_SIZES:
        known = setting.lexicon.places.get(setting.text[end - size : end]) if end >= size else None
        if known is not None and known.level == "country":
            return PlaceMention(end - size, end, known.name, known.forms, known.level)
    return None


def _is_council(title: Title) -> bool:
    return title.body is not None and title.body.full.endswith("国务院")


def _party_state(setting: Setting, start: int, chained: Title | None) -> PlaceMention | None:
    """Return the state whose party's office stands before in the chain, None where none does."""
    seat = None if chained is None else chained.seat
    if seat is None:
        return None
    organ = setting.lexicon.organ_forms.get(seat.body.full)
    abroad = seat.body.kind == "congress" and seat.base in ("foreign", "state")
    of_party = seat.place if abroad or seat.body.kind == "party-other" else None
    country = of_party if organ is None or organ.country is None else organ.country
    known = None if country is None else setting.lexicon.places.get(country)
    if known is None:
        return None
    return PlaceMention(start, start, known.name, known.forms, known.level)
