"""The seat (body) of a title, by what stands before its role, in the order of the rules.

An office that belongs to one body; the body right before it; a place or state (`place_seats`); a
unit without its place, which the title before it explains (真例：市委常委、组织部部长); the seat
of the title before it in the chain (真例：党组书记、厅长).
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.body_mentions import BodyMention
from kg.extract.body_names import BodyName, below, place_body
from kg.extract.place_seats import foreign_unit_seat, place_seat, same_state_seat, state_seat
from kg.extract.reading import HAN
from kg.extract.title_mentions import Seat, Setting, Title
from kg.lexicon.words import RoleEntry
from kg.model.knowledge import TenureKind

# 组织部 in 市委常委、组织部部长: units that a chain names without their place
UNIT = re.compile(
    "(?:政法委员会|政法委|组织部|宣传部|统一战线工作部|统战部|纪委|监委|研究室|办公厅|办公室|党组|审判委员会|"
    "检察委员会|编办|改革办|社会工作部|网信办|人武部|法院|检察院|公安局|财政局|教育局)$"
)
# units that stand beside the committee, not below it: 市委常委、公安局局长
_UNITS_OF_PLACES = {
    "纪委": "discipline", "监委": "supervision", "法院": "court", "检察院": "procuratorate",
    "公安局": None, "财政局": None, "教育局": None, "人武部": None,
}  # fmt: skip
# 华远公司原党委|委员, 水利厅党组|书记
_PARTY_GROUP = re.compile("(?P<former>原|前)?(?P<unit>党组|党委|党工委)$")
# 公司|董事长: what the document named in full
_NAMED_BEFORE = re.compile(
    "(?:公司|集团|研究院|学院|医院|学校|大学|银行|协会|社区党委|村党委|商会|基金会)$"
)
# 中央办公厅分管日常工作的|副主任
_IN_CHARGE = re.compile("(?:分管|主持)[一-龥]{0,4}工作的$")
# 主任|陈某某，|副主任, 副主任|覃可、尹川，|秘书长
_NAMES_BETWEEN = re.compile(f"[{HAN}]{{2,4}}(?:[、和][{HAN}]{{2,4}})*[，、]")
_ELECTED_KINDS = frozenset({"office", "member", "court", "procuratorate"})


def find_seat(
    setting: Setting, begin: int, entry: RoleEntry, *, start: int, chained: Title | None
) -> Seat | None:
    """Return the seat of a role by all rules but the one of context, None where none fits.

    Args:
        setting: The document.
        begin: Where the title begins with its modifiers (代, 原).
        entry: The role.
        start: Where the role begins.
        chained: The title before it in the same chain, None where it is the first.
    """
    found = (
        _fixed(setting, begin, entry)
        or _body_before(setting, begin, start, entry)
        or place_seat(setting, begin, start, entry)
        or foreign_unit_seat(setting, begin)
    )
    if found is not None or chained is None or chained.seat is None:
        return found
    return _unscoped(setting, begin, chained.seat) or inherit(begin, entry, chained.seat)


def _fixed(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat of an office of one body: 国务委员, 国家主席, 越南国家主席."""
    if entry.form == "国务委员":
        organ = setting.lexicon.organ_forms.get("国务院")
        if organ is not None:
            return Seat(begin, BodyName(organ.name, organ.forms, organ.kind), base="organ")
    if entry.form in ("主席", "副主席") and setting.text.endswith("国家", 0, begin):
        state = setting.place_to.get(begin - 2)
        if state is not None and state.level == "country":
            return state_seat(state, entry.form)
        china = BodyName("中华人民共和国", ("中国",), "state")
        return Seat(begin - 2, china, place=china.full, base="state")
    return None


def _of_mention(body: BodyMention) -> Seat:
    return Seat(
        body.start, body.name, body, body.place, body.parents, body.basis, body.unresolved,
        body.level, body.base,
    )  # fmt: skip


def _body_before(setting: Setting, begin: int, start: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in the body that ends where the title's modifiers or its role begin."""
    body = setting.body_to(begin) or setting.body_to(start)
    charge = _IN_CHARGE.search(setting.text, max(0, begin - 12), begin)
    if body is None and charge is not None:
        body = setting.body_to(charge.start())
    if body is not None:
        return _of_mention(body)
    found = _party_group(setting, start) or _named_before(setting, begin)
    if found is not None:
        return found
    # 外交部长: the body ends inside the role
    if entry.kind == "ministry" and not entry.deputy:
        body = setting.body_to(start + 1)
    return None if body is None else _of_mention(body)


def _party_group(setting: Setting, start: int) -> Seat | None:
    """Return the seat in the party committee or group of a body: 水利厅党组书记."""
    match = _PARTY_GROUP.search(setting.text, max(0, start - 5), start)
    body = None if match is None else setting.body_to(match.start())
    if match is None or body is None:
        return None
    return replace(
        _of_mention(body),
        body=below(body.name, match["unit"], "party"),
        mention=None,
        kind=TenureKind.FORMER if match["former"] else TenureKind.INCUMBENT,
        parents=(body.name, *body.parents),
    )


def _named_before(setting: Setting, begin: int) -> Seat | None:
    """Return the seat in the company or school that was named in full: 公司董事长, 研究院院长."""
    match = _NAMED_BEFORE.search(setting.text, max(0, begin - 4), begin)
    if match is None:
        return None
    unit = match.group()
    if unit.endswith("党委"):
        return _community(setting, match.start(), unit)
    named = [
        body for body in setting.bodies if body.end < match.start() and unit[:2] in body.name.full
    ]
    if not named:
        return None
    body = max(named, key=lambda found: found.end)
    basis = f"{unit}即文中{body.name.full}"
    return replace(_of_mention(body), start=match.start(), mention=None, basis=basis)


def _community(setting: Setting, start: int, unit: str) -> Seat | None:
    """Return the seat in the party committee of the community named before: 社区党委书记."""
    kind, end = unit.removesuffix("党委"), start + len(unit)
    before = [p for p in setting.places if p.end < end and p.name.endswith(kind)]
    if not before:
        return None
    place = before[-1].name
    others = (f"中共{place}委员会", f"中国共产党{place}委员会")
    return Seat(
        start, BodyName(f"{place}党委", others, "party"), place=place,
        basis=f"{unit}即文中{place}的党委", base="party",
    )  # fmt: skip


def _unscoped(setting: Setting, begin: int, previous: Seat) -> Seat | None:
    """Return the seat in a unit without its place, below or beside the previous title's body.

    真例：组织部部长 behind 市委常委, 研究室主任 behind 省人大常委会副秘书长.
    """
    match = UNIT.search(setting.text, max(0, begin - 8), begin)
    if match is None:
        return None
    unit = match.group()
    parents: tuple[BodyName, ...] = ()
    if unit not in _UNITS_OF_PLACES:
        root = _root(previous)
        name, parents = _unit_below(root, unit), (root,)
    elif previous.place is None:
        return None
    else:
        name = _unit_of_place(previous.place, unit)
    mention = BodyMention(
        match.start(), begin, name, "bodies.unscoped", parents, previous.place, "department",
        f"{unit}承前指{name.full}", previous.unresolved, previous.level,
    )  # fmt: skip
    return _of_mention(mention)


def _unit_of_place(place: str, unit: str) -> BodyName:
    kind = _UNITS_OF_PLACES[unit]
    return BodyName(place + unit, (), "department") if kind is None else place_body(kind, place)


def _unit_below(root: BodyName, unit: str) -> BodyName:
    name = below(root, unit, "department")
    if unit in ("审判委员会", "检察委员会"):
        return replace(name, kind=root.kind)
    return replace(name, kind="party") if unit == "党组" else name


def _root(previous: Seat) -> BodyName:
    """Return the body below which a unit stands: the committee, not its 常委会."""
    if previous.base in ("department", "leading-group") and previous.parents:
        return previous.parents[-1]
    return previous.body


def inherit(begin: int, entry: RoleEntry, previous: Seat) -> Seat:
    """Return the seat that a role without a body takes from a title before it.

    真例：水利厅党组书记、厅长: the second office is in the 厅, not in its 党组.
    """
    seat = replace(previous, start=begin, kind=TenureKind.INCUMBENT)
    if entry.kind != "party" and seat.body.full.endswith(("党组", "党委")):
        seat = _above(seat)
    if entry.kind in ("court", "procuratorate") and seat.body.full.endswith(("庭", "委员会")):
        seat = _above(seat)
    return seat


def _goes_down(text: str, begin: int, entry: RoleEntry, last: Title) -> bool:
    """Tell whether only names stand between a title and that of a deputy or secretary to it."""
    rank = last.role.removeprefix("常务").removeprefix("副")
    below = entry.form in (f"副{rank}", f"常务副{rank}") or (
        rank in ("主任", "主席") and entry.form in ("秘书长", "副秘书长")
    )
    return below and _NAMES_BETWEEN.fullmatch(text, last.end, begin) is not None


def _above(seat: Seat) -> Seat:
    if not seat.parents:
        return seat
    return replace(seat, body=seat.parents[0], parents=seat.parents[1:], mention=None)


def context_seat(setting: Setting, begin: int, entry: RoleEntry, last: Title) -> Seat | None:
    """Return the seat of an office by the title before it, which is of another chain.

    真例：选举陈某某为云泽市人大常委会主任，覃可、尹川为副主任;
    市人大常委会主任陈某某，副主任覃可、尹川，秘书长黎明出席.
    """
    state = same_state_seat(setting, begin, entry, last)
    if state is not None:
        return state
    if last.seat is not None and _goes_down(setting.text, begin, entry, last):
        return inherit(begin, entry, last.seat)
    former = setting.text[begin : begin + 1] in ("原", "前")
    if not former and setting.text[begin - 1 : begin] not in ("为", "选", "原", "任"):
        return None
    reading = setting.reading
    same = reading.sentence_at(last.start) == reading.sentence_at(begin)
    if not same or last.seat is None or entry.kind not in _ELECTED_KINDS:
        return None
    return inherit(begin, entry, last.seat)
