"""Seats of offices that their field stands before: 欧盟委员会|贸易|委员, 总统|国家安全事务|助理.

真例：欧盟外交与安全政策高级代表奥雷尔表示; 贝林国总统国家安全事务助理奥雷尔表示. The field is
no body: a 委员 for trade is the commission's, an aide for security of the president's state.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.borders import STOP_TAGS
from kg.extract.base.reading import HAN
from kg.extract.bodies.place_seats import abbreviated_state, state_seat
from kg.extract.found.title_mentions import Seat, Setting, mention_seat
from kg.lexicon.words import RoleEntry

_AIDES = frozenset(
    {"助理", "顾问", "特使", "特别代表", "首席顾问", "特别顾问", "首席特别顾问", "新闻秘书"}
)
_OFFICES = _AIDES | {"委员", "高级代表", "发言人", "协调员", "高级专员", "执行副主席"}
_FIELD = re.compile(f"(?:(?![的在向对将称为是由至])[{HAN}、]){{2,14}}")
# 总统|国家安全事务, 秘书长|苏丹问题: whose aide, and for what
_OWNED = re.compile(f"(?P<principal>总统|总理|首相|秘书长|主席|国王)(?:[{HAN}]{{2,12}})?$")
# 欧盟委员会|贸易总司: a body of its own has the office
_UNIT_END = re.compile("(?:[部局署司处组室团]|委员会|中心|机构|代表团|总司|理事会|议会|法院)$")
_LONGEST = 16


def field_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat of an office in the body or state before its field, None without one."""
    if entry.form not in _OFFICES:
        return None
    if entry.form in _AIDES and (seat := _aide_seat(setting, begin)) is not None:
        return seat
    for left in range(begin - 2, max(0, begin - _LONGEST) - 1, -1):
        body = setting.body_to(left)
        if body is not None:
            world = body.name.kind == "international" and not body.unresolved
            return mention_seat(body) if world and _is_field(setting, left, begin) else None
    return None


def _aide_seat(setting: Setting, begin: int) -> Seat | None:
    """Return the seat of an aide in the body or state whose head he serves."""
    owned = _OWNED.search(setting.text, max(0, begin - _LONGEST), begin)
    if owned is None:
        return None
    # 俄罗斯总统|新闻秘书: the field is within the office
    field = owned.end("principal")
    if field != begin and not _is_field(setting, field, begin):
        return None
    body = setting.body_to(owned.start())
    state = setting.place_to.get(owned.start()) or abbreviated_state(setting, owned.start())
    if body is not None:
        return replace(mention_seat(body), start=owned.end("principal"), mention=None)
    if state is None or state.level != "country":
        return None
    return replace(state_seat(state, owned["principal"]), start=owned.end("principal"))


def _is_field(setting: Setting, start: int, end: int) -> bool:
    """Tell whether the characters name a field of work: no verb, office or particle in them."""
    field = setting.text[start:end]
    if _FIELD.fullmatch(field) is None or _UNIT_END.search(field):
        return False
    lexicon, words = setting.lexicon, setting.reading.words
    for at in range(start, end):
        stop, tag = words[at]
        word = setting.text[at:stop] if stop else ""
        if word in ("和", "与", "及", "、", "") or tag == "ns":
            continue
        if word in lexicon.roles or word in lexicon.verbs or tag[0] in STOP_TAGS:
            return False
        if tag.startswith("nr"):
            # 首相|莫尔森|特别代表: his name, no field
            return False
    return True
