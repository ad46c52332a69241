"""The seat (body) of a title, by what stands before its role, in the order of the rules.

An office that belongs to one body; the body right before it; a place or state (`place_seats`);
what the title before it in the chain passes on (`passed_seats`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.body_names import BodyName, below, standing
from kg.extract.bodies.place_seats import envoy_seat, foreign_unit_seat, place_seat, sending_seat
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Seat, Setting, Title, mention_seat
from kg.extract.posts.chain_units import unit_seat
from kg.extract.posts.command_seats import staff_seat
from kg.extract.posts.fixed_seats import fixed_seat
from kg.extract.posts.house_seats import firm_seat, house_seat
from kg.extract.posts.offices import house_of
from kg.extract.posts.passed_seats import inherit
from kg.extract.posts.township_seats import township_seat
from kg.lexicon.words import RoleEntry
from kg.model.knowledge import TenureKind

# 华远公司原党委|委员, 水利厅党组|书记
_PARTY_GROUP = re.compile("(?:(?P<former>原|前)|新任|现任)?(?P<unit>分党组|党组|党委|党工委)$")
_HEADS_OF_SECTIONS = frozenset({"部长", "处长", "科长"})
_HEADS_OF_STANDING = frozenset({"主任", "副主任", "常务副主任"})
_SECRETARIAT, _OURS = "书记处", "中国共产党"
# 书记处|第一|书记
_FIRST_SECRETARY = 5
# 公司|董事长: what the document named in full
_NAMED_BEFORE = re.compile(
    "(?:集团公司|总公司|公司|集团|研究院|学院|医院|学校|大学|银行|协会|社区党委|村党委|商会|"
    "基金会|分局|支队|总队)$"
)
_SCHOOL_BETWEEN = re.compile(
    "[、兼，]+[一-龥]{3,12}(?:学院|大学|医院|研究院|中心|研究所|基金会|协会|学会)"
)
_SCHOOLS = frozenset({"学院", "大学"})
_FIRMS = frozenset({"公司", "集团公司", "集团"})
# 琴湖安装公司, 城北分局: what a name that no rule reads may stand before
_OFTEN_NAMED = ("公司", "集团", "分局", "支队", "总队")
# 韩村河|村党委: of the village that it names
_COMMUNITIES = ("村党委", "社区党委")
_GOES = re.compile("(?:[到赴]|前往|莅临|走进|拜访|走访|会见|(?<![一-龥])与)$")
# offices that a body sends somebody to another one for
_POSTED = ("专员", "组长", "代表", "督察", "特派员")
_TEAM_HEAD = "纪检组长"
_POSTED_TO = re.compile("(?:派)?驻[一-龥]{1,12}$")
# short forms of former ministries that are units of firms and schools too
_LIKE_UNITS = frozenset({"人事部", "内务部", "物资部", "商业部", "国防部", "建设部"})
# 云泽市政协|多名|前副主席, 青砚县检察院|的一名|书记员
_SOME = re.compile("的?(?:多|[一两二三四五六七八九数几])[名位]$")
# 中央办公厅分管日常工作的|副主任, 联合国负责人道主义事务的|副秘书长
_IN_CHARGE = re.compile(
    "(?:(?:分管|主持)[一-龥]{0,4}工作|"
    "(?:负责|分管|主管)(?:(?!负责|分管|主管)[一-龥、]){2,14}?(?:事务|工作|问题|业务|领域|政策|"
    "关系)?)的$"
)


def find_seat(
    setting: Setting,
    begin: int,
    entry: RoleEntry,
    *,
    start: int,
    chained: Title | None,
    last: Title | None = None,
) -> Seat | None:
    """Return the seat of a role by all rules but the one of context, None where none fits.

    Args:
        setting: The document.
        begin: Where the title begins with its modifiers (代, 原).
        entry: The role.
        start: Where the role begins.
        chained: The title before it in the same chain, None where it is the first.
        last: The title before it with only its holder between, None where there is none.
    """
    found = (
        fixed_seat(setting, begin, entry, chained, last)
        or sending_seat(setting, begin, entry)
        or envoy_seat(setting, begin)
        or _unit_like_organ(setting, begin, chained)
        or _body_before(setting, begin, start, entry)
        or township_seat(setting, begin, entry, chained or last)
        or (
            None
            if _is_decided(setting, begin, chained)
            else place_seat(setting, begin, start, entry)
        )
        or foreign_unit_seat(setting, begin, entry)
    )
    if found is None:
        found = firm_seat(setting, begin, entry) or _unit_of_house(setting, begin, entry, chained)
    if found is not None or chained is None or chained.seat is None:
        return found if found is None or chained is None else _of_their_party(found, chained)
    house = entry.kind == "congress" or entry.form.endswith("委员长")
    if house and chained.seat.body.kind == "party-other":
        # 劳动党中央政治局常委、最高人民会议…|委员长: of a house that no rule reads
        return None
    unit = staff_seat(setting, begin, entry, chained.seat)
    unit = unit or unit_seat(setting, begin, entry, chained.seat)
    if unit is None and _SCHOOL_BETWEEN.fullmatch(setting.text, chained.end, begin):
        # 教育部党组成员、国家教育行政学院|院长: of a school that no rule reads
        return None
    return unit or inherit(begin, entry, chained.seat)


def _is_decided(setting: Setting, begin: int, chained: Title | None) -> bool:
    """Tell whether an office is decided on with the one before: 为副市长，并决定为|代理市长."""
    seated = chained is not None and chained.seat is not None
    return seated and setting.text.endswith("决定为", 0, begin)


def _of_their_party(found: Seat, chained: Title) -> Seat:
    """Return the committee of a place as that of another state's party, of which the chain tells.

    真例：越共中央政治局委员、|河内市委|书记: no committee of the 中国共产党.
    """
    above = "" if chained.body is None else chained.body.full
    party, centre, _ = above.partition("中央")
    ours = found.place is not None and found.body.full.startswith(_OURS)
    if not centre or above.startswith(_OURS) or not ours:
        return found
    if chained.body is None or chained.body.kind not in ("party-other", "other", "department"):
        return found
    rest = found.body.full.removeprefix(_OURS)
    name = BodyName(party + rest, (), "party-other")
    return replace(found, body=name, parents=(), mention=None, base="foreign")


def _unit_like_organ(setting: Setting, begin: int, chained: Title | None) -> Seat | None:
    """Return the seat in the 人事部 of the body before: 体育训练中心纪委副书记、人事部|部长."""
    body = None if chained is None else setting.body_to(begin)
    if body is None or chained is None or chained.seat is None:
        return None
    seat, words = chained.seat, setting.text[body.start : begin]
    if words not in _LIKE_UNITS or body.level != "central" or seat.level == "central":
        return None
    whole = house_of(seat.body, seat.parents)
    unit = below(whole, words, "department")
    return replace(
        seat, start=body.start, body=unit, parents=(whole, *seat.parents), mention=None,
        kind=TenureKind.INCUMBENT,
    )  # fmt: skip


def _body_before(setting: Setting, begin: int, start: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in the body that ends where the title's modifiers or its role begin."""
    body = setting.body_to(begin) or setting.body_to(start)
    if body is None and setting.text[begin - 1 : begin] == "的":
        charge = _IN_CHARGE.search(setting.text, max(0, begin - 22), begin)
        body = None if charge is None else setting.body_to(charge.start())
    if body is None and entry.form.endswith(_POSTED):
        # 省监委|驻集团|监察专员
        posted = _POSTED_TO.search(setting.text, max(0, begin - 14), begin)
        body = None if posted is None else setting.body_to(posted.start())
    if body is None and (some := _SOME.search(setting.text, max(0, begin - 3), begin)):
        body = setting.body_to(some.start())
    if body is None and entry.form == _TEAM_HEAD:
        # 省纪委驻省卫生厅|纪检组|长: the body ends inside the role
        body = setting.body_to(start + len(_TEAM_HEAD) - 1)
    body = body or _body_with_brackets(setting, begin)
    if body is not None:
        return _standing_politburo(setting, body, entry) or _standing_congress(body, entry)
    found = _secretariat(setting, start) or _party_group(setting, start)
    found = found or _named_before(setting, begin)
    if found is not None:
        return found
    # 外交部长: the body ends inside the role
    if entry.kind == "ministry" and not entry.deputy:
        body = setting.body_to(start + 1)
    if body is not None and setting.text[body.start - 1 : body.start] == "副":
        # 岚国代理副|国防部长
        return None
    return None if body is None else mention_seat(body)


def _standing_politburo(setting: Setting, body: BodyMention, entry: RoleEntry) -> Seat | None:
    """Return the seat in the standing committee: 中央政治局|常委, who are more than its 委员."""
    organ = setting.lexicon.organ_forms.get(body.name.full + "常务委员会")
    if entry.form != "常委" or not body.name.full.endswith("中央政治局") or organ is None:
        return None
    name = BodyName(organ.name, organ.forms, organ.kind)
    basis = f"政治局常委即{organ.name}委员"
    return Seat(body.start, name, None, None, (body.name,), basis, level=body.level, base="organ")


def _standing_congress(body: BodyMention, entry: RoleEntry) -> Seat:
    """Return the seat in a body, that of 人大|主任 in the standing committee, which he heads."""
    seat = mention_seat(body)
    if body.base != "congress" or entry.form not in _HEADS_OF_STANDING:
        return seat
    name = standing(body.name)
    return replace(
        seat, body=name, mention=None, parents=(body.name, *body.parents), base="congress-standing"
    )


def _unit_of_house(
    setting: Setting, begin: int, entry: RoleEntry, chained: Title | None
) -> Seat | None:
    """Return the seat in the party committee of the school or firm: 市委委员、校党委|书记."""
    unit = setting.text[begin - 2 : begin] in ("党委", "党组", "纪委")
    # 政协副主席、党组|成员: of the body before
    # 行政部部长、|党委委员 is of the school; 厂长、|党委副书记 of the works that no rule reads
    section = chained is not None and chained.seat is None and chained.role in _HEADS_OF_SECTIONS
    if chained is not None and not section and setting.text[begin - 3 : begin - 2] in ("、", "兼"):
        return None
    return house_seat(setting, begin, entry) if unit else None


def _secretariat(setting: Setting, start: int) -> Seat | None:
    """Return the seat in the secretariat of a body: 团中央书记处|第一书记."""
    at = setting.text.rfind(_SECRETARIAT, max(0, start - _FIRST_SECRETARY), start)
    body = setting.body_to(at) if at >= 0 else None
    if body is None:
        return None
    name = below(body.name, _SECRETARIAT, body.name.kind)
    return replace(mention_seat(body), body=name, mention=None, parents=(body.name, *body.parents))


def _body_with_brackets(setting: Setting, end: int) -> BodyMention | None:
    """Return the body whose other name in brackets ends there: 农业农村局（水利局）|局长."""
    if setting.text[end - 1 : end] != "）":
        return None
    return setting.body_to(setting.text.rfind("（", max(0, end - 12), end))


def _party_group(setting: Setting, start: int) -> Seat | None:
    """Return the seat in the party committee or group of a body: 水利厅党组书记."""
    match = _PARTY_GROUP.search(setting.text, max(0, start - 5), start)
    if match is None:
        return None
    body = setting.body_to(match.start()) or _body_with_brackets(setting, match.start())
    if body is None:
        return None
    return replace(
        mention_seat(body),
        body=below(body.name, match["unit"], "party"),
        mention=None,
        kind=TenureKind.FORMER if match["former"] else TenureKind.INCUMBENT,
        parents=(body.name, *body.parents),
    )


def _named_before(setting: Setting, begin: int) -> Seat | None:
    """Return the seat in the company or school that was named in full: 公司董事长, 研究院院长."""
    match = _NAMED_BEFORE.search(setting.text, max(0, begin - 4), begin)
    if match is None or not _is_alone(setting, match):
        return None
    unit = match.group()
    if unit.endswith("党委"):
        return _community(setting, match.start(), unit)
    named = [
        body for body in setting.bodies if body.end < match.start() and unit[:2] in body.name.full
    ]
    if unit in _SCHOOLS:
        # 天津大学理|学院: 中国科学院 has the characters, and is no 学院
        named = [b for b in named if house_of(b.name, b.parents).full.endswith(unit)]
    if not named:
        return None
    if unit in _FIRMS:
        # 云泽公司总经理赴青屿公司检查，公司|副总经理: the visitors' own firm
        own = [body for body in named if not _is_goal(setting, body)]
        named = own or named
    # 集团党委 stands for the 集团 too
    houses = (replace(body, name=house_of(body.name, body.parents)) for body in named)
    body = max(houses, key=lambda found: found.end)
    body = replace(body, parents=tuple(p for p in body.parents if p.full != body.name.full))
    basis = f"{unit}即文中{body.name.full}"
    return replace(mention_seat(body), start=match.start(), mention=None, basis=basis)


def _is_goal(setting: Setting, body: BodyMention) -> bool:
    """Tell whether somebody goes to a body, or meets it: 赴|青屿公司, 与|青屿公司."""
    return _GOES.search(setting.text, max(0, body.start - 4), body.start) is not None


def _is_alone(setting: Setting, match: re.Match[str]) -> bool:
    """Tell whether a word for a firm or bureau has no name before it, which no rule reads."""
    firm = match.group().endswith((*_OFTEN_NAMED, *_COMMUNITIES))
    before = setting.text[match.start() - 1 : match.start()]
    return (
        not firm or not setting.reading.is_han(match.start() - 1) or before in "该本我和与由任为的"
    )


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
