"""Seats of officials whose state stands before: that of an embassy's host, or of the office before.

真例：中国驻贝林国大使馆举行招待会，国民议会议长奥雷尔、代外长马尔罗、农业部长贝尔曼出席: whoever
has no state before his office is of the host's; 贝林国参议院主席奥雷尔、国民议会|议长马尔罗.
"""

from __future__ import annotations

import re

from kg.extract.base.body_names import BodyName
from kg.extract.base.reading import HAN
from kg.extract.bodies.place_seats import state_seat
from kg.extract.found.title_mentions import Seat, Setting, Title
from kg.extract.places.places import PlaceMention
from kg.lexicon.places import CHINA
from kg.lexicon.words import RoleEntry
from kg.text.sentences import line_start

# 驻|贝林国|大使馆
_MISSION = re.compile("(?:共和国)?(?:特命全权)?(?:大使|使馆|总领事|总领馆|临时代办)")
_RECEIVES = re.compile("招待会|宴会|酒会|仪式|出席|参加|应邀|到场|会见|拜会|递交")
# offices that every state has
_OF_STATES = frozenset(
    {"总统", "副总统", "总理", "副总理", "首相", "国王", "外长", "防长", "财长", "议长", "副议长"}
    | {"参谋长", "总参谋长", "三军总司令", "总检察长", "首席大法官", "外交国务秘书"}
)
_OF_BODIES = frozenset({"部长", "副部长", "主席", "副主席", "院长", "检察长"})
_HOUSES = ("议会", "议院", "国会", "法院", "检察院")
# 参议院主席|奥雷尔、|国民议会, 民族领袖|、|人民委员会
_NAME_BETWEEN = re.compile(f"[{HAN}·-]{{0,16}}、")
# 国民议会|议长, 国防军|参谋长, 农业|部长: a body of the state between a border and the office
_UNIT = re.compile(
    f"(?:(?<![{HAN}])|(?<=[和与及兼任]))(?P<unit>[{HAN}]{{0,8}}?(?:议会|议院|国会|呼拉尔|国防军|"
    f"武装部队|法院|检察院|[{HAN}]府|委员会|总局|部))$"
)
_MINISTRY = re.compile(f"(?:(?<![{HAN}])|(?<=[和与及兼任]))(?P<unit>[{HAN}]{{2,8}})$")
_OTHERS = re.compile("各国|中国|我国|我|外国")
_BORDER_BEFORE = frozenset("和与及兼任")


def host_seat(
    setting: Setting, begin: int, entry: RoleEntry, chained: Title | None, previous: Title | None
) -> Seat | None:
    """Return the seat of an office without a state in that of the embassy named before, or none.

    Args:
        setting: The document.
        begin: Where the title begins with its modifiers.
        entry: The role.
        chained: The title before it in the same chain, None where it is the first.
        previous: The title before it, in whatever chain.
    """
    ministry = entry.kind == "ministry" and not entry.deputy
    if not ministry and entry.form not in _OF_STATES | _OF_BODIES:
        return None
    host = _host(setting, begin)
    if host is None:
        return _of_next_body(setting, begin, entry, previous)
    named = (_MINISTRY if ministry else _UNIT).search(setting.text, max(0, begin - 11), begin)
    if named is not None and not _names_owner(setting, named, host):
        first = entry.form[0]
        unit = named["unit"] + first * (ministry and not named["unit"].endswith(first))
        return _unit_seat(named.start("unit"), host, unit, f"承前驻{host.name}")
    if named is not None and _is_government(setting, named["unit"], host):
        return state_seat(host, entry.form)
    if chained is not None or entry.form not in _OF_STATES or _follows_name(setting, begin):
        return None
    return state_seat(host, entry.form)


def _of_next_body(
    setting: Setting, begin: int, entry: RoleEntry, previous: Title | None
) -> Seat | None:
    """Return the seat in a body of the state whose office stands before: 参议院主席…、|国民议会."""
    seat = None if previous is None else previous.seat
    named = _UNIT.search(setting.text, max(0, begin - 11), begin)
    if seat is None or previous is None or named is None:
        return None
    of_party = seat.body.kind == "party-other" or "党" in seat.body.full
    if of_party and not named["unit"].endswith(_HOUSES):
        # 岚国劳动党中央政治局委员、|国际部|部长: of the party
        return None
    organ = setting.lexicon.organ_forms.get(seat.body.full)
    country = seat.place or (None if organ is None else organ.country)
    known = None if country is None else setting.lexicon.places.get(country)
    if known is None or known.level != "country" or known.name == CHINA:
        return None
    if entry.form not in _OF_BODIES | {"议长", "副议长"}:
        return None
    if _NAME_BETWEEN.fullmatch(setting.text, previous.end, named.start("unit")) is None:
        return None
    state = PlaceMention(begin, begin, known.name, known.forms, known.level)
    if _names_owner(setting, named, state) or setting.body_to(begin) is not None:
        return None
    return _unit_seat(named.start("unit"), state, named["unit"], f"承前属{known.name}")


def _unit_seat(start: int, state: PlaceMention, unit: str, basis: str) -> Seat:
    others = tuple(form + unit for form in state.forms if form != state.name)
    body = BodyName(state.name + unit, others, "other")
    return Seat(start, body, place=state.name, base="foreign", basis=basis)


def _names_owner(setting: Setting, named: re.Match[str], host: PlaceMention) -> bool:
    """Tell whether a body tells itself whose it is: 岚国议会, 老中友协, 各国议会."""
    unit = named["unit"]
    known = setting.lexicon.country_of.get(host.name)
    own = known is not None and known.abbr is not None and unit.startswith(known.abbr)
    return own or unit.startswith(host.forms) or _OTHERS.match(unit) is not None


def _is_government(setting: Setting, unit: str, host: PlaceMention) -> bool:
    """Tell whether a unit is the government of the host, by its character: 岚政府|副总理."""
    known = setting.lexicon.country_of.get(host.name)
    return known is not None and unit == f"{known.abbr}政府"


def _follows_name(setting: Setting, begin: int) -> bool:
    """Tell whether something stands right before an office that may be whose it is."""
    before = setting.text[begin - 1 : begin]
    return setting.reading.is_han(begin - 1) and before not in _BORDER_BEFORE


def _host(setting: Setting, begin: int) -> PlaceMention | None:
    """Return the state of the mission that the paragraph names last, where guests are told of."""
    left = line_start(setting.text, begin)
    if setting.text.rfind("驻", left, begin) < 0:
        return None
    if _RECEIVES.search(setting.text, *setting.reading.sentence_at(begin)) is None:
        return None
    before = [p for p in setting.places if left < p.start and p.end <= begin and p.is_other_state]
    posted = [
        place
        for place in before
        if setting.text[place.start - 1] == "驻" and _MISSION.match(setting.text, place.end)
    ]
    if not posted or any(place.name != posted[-1].name for place in before):
        return None
    return posted[-1]
