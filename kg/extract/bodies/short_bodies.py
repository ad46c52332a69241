"""Short forms of bodies that only the rest of the document explains.

Rules: `bodies.again`, a team by its last word (真例：中央第二巡回督导组进驻云泽。
督导组组长程远舟讲话), `bodies.context`, a short form that the document's subject settles
(真例：新疆召开会议。兵团干部参加), `bodies.shared`, a kind of body that stands behind the last of
several places (真例：辽宁、江苏、江西政协参加).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.base.body_names import BodyName, place_body, place_level
from kg.extract.base.reading import HAN
from kg.extract.bodies.central_bodies import organ_name, parents_of
from kg.extract.bodies.free_units import with_unit
from kg.extract.bodies.team_offices import in_order
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.extract.places.places import DIVISION_LEVELS, PlaceMention
from kg.text.cues import Cued

# 云泽科技大学|（以下简称“云科大”）
_DEFINED = Cued(f"（(?:以下|下)?简称[：:]?“?(?P<short>[{HAN}]{{2,10}})”?）")
# ，|市局|党委委员; not 市局长, 市局面; 市院|检委会 of a 检察院, which a 法院 has none of
_BUREAU = Cued(
    f"(?:(?<![{HAN}])|(?<=[由和与对向在到领率同请]))"
    "(?P<level>[省市县区州旗])(?:局(?![长面部势限])|(?P<court>院)(?![长校线系落]))"
)
_TEAMS = ("督察组", "督导组", "指导组", "巡视组", "巡察组")
_HOUSES = ("参议院", "众议院")
_SHARED = frozenset(
    {"cppcc", "party", "government", "congress-standing", "discipline", "court", "procuratorate"}
)
_FIRM_END = re.compile("集团$|公司$")
# 第一人民医院, 实验小学: what a place has, which the text also names without it
_OF_PLACES = re.compile("医院$|学校$|中学$|小学$|学院$|公司$|集团$|协会$|商会$|联合会$|基金会$")
_LEAST_ALONE = 4
_LEVELS = frozenset("省市县区州旗盟")
_TOWNS = ("镇", "乡", "街道", "苏木")
# 国网|青屿供电公司: firms of 国家电网有限公司 and its brand
_BRAND = "国网"
_GRID = re.compile("^(?!国网)(?!国家电网).*(?:电力|供电|电网)[^党工纪]{0,6}公司$")
# 青潭|法院
_COURT = re.compile(f"(?P<stem>[{HAN}]{{2,4}}(?<![市县区旗]))(?P<unit>法院|检察院)")


def find_again(ground: Ground, kept: list[BodyMention]) -> Iterator[BodyMention]:
    """Yield short forms of what the document named in full or what its places settle."""
    yield from _defined(ground, kept)
    yield from _bureaus(ground, kept)
    yield from _teams(ground, kept)
    yield from _groups(ground, kept)
    if any(place.name == "新疆维吾尔自治区" for place in ground.places):
        yield from _by_form(ground, "兵团", "新疆生产建设兵团", "文中述新疆")
    houses = [house for house in _HOUSES if house in ground.text]
    if not houses:
        return
    countries = {place.name: place for place in ground.places if place.is_other_state}
    if len(countries) == 1:
        (country,) = countries.values()
        for house in houses:
            for form in country.forms:
                basis = f"文中只有{form}一个外国"
                yield from _by_form(ground, house, f"{form}国会{house}", basis)


def _defined(ground: Ground, kept: list[BodyMention]) -> Iterator[BodyMention]:
    """Yield a body by the short form that the text gives it: 云泽科技大学（以下简称“云科大”）."""
    ends = {body.end: body for body in kept}
    for match in ground.reading.cues.finditer(_DEFINED):
        body = ends.get(match.start())
        short = match["short"]
        if body is None or short in ground.lexicon.lists.not_bodies:
            continue
        basis = f"{short}即文中{body.name.full}"
        name = replace(body.name, others=tuple(dict.fromkeys((*body.name.others, short))))
        for start, end in ground.reading.find(short):
            again = replace(body, start=start, end=end, name=name, rule="bodies.again", basis=basis)
            # 云科大|党委
            yield with_unit(ground, again)


def _bureaus(ground: Ground, kept: list[BodyMention]) -> Iterator[BodyMention]:
    """Yield the one bureau or court of a level that a text is about: 市局 after 云泽市公安局."""
    for match in ground.reading.cues.finditer(_BUREAU):
        ending = f"[{HAN}]{{2,4}}(?:法院|检察院)$" if match["court"] else f"[{HAN}]{{2,8}}局$"
        ends = re.compile(match["level"] + ending)
        named = {
            name.full: (name, body)
            for body in kept
            for name in (body.name, *body.parents)
            if body.end <= match.start() and ends.search(name.full)
        }
        if len(named) == 1:
            ((name, body),) = named.values()
            yield replace(
                body, start=match.start(), end=match.end(), rule="bodies.again", name=name,
                parents=() if name is not body.name else body.parents,
                base=body.base if match["court"] and name is body.name else "department",
                basis=f"{match.group()}即文中{name.full}",
            )  # fmt: skip


def _teams(ground: Ground, kept: list[BodyMention]) -> Iterator[BodyMention]:
    teams = {body.name.full: body for body in kept if body.base == "leading-group"}
    for word in _TEAMS if teams else ():
        named = [team for full, team in teams.items() if full.endswith(word)]
        if len(named) != 1:
            continue
        basis = f"{word}即文中{named[0].name.full}"
        for match in re.finditer(f"(?<![一二三四五六七八九十回]){word}", ground.text):
            start, end = match.span()
            yield replace(named[0], start=start, end=end, rule="bodies.again", basis=basis)


def _groups(ground: Ground, kept: list[BodyMention]) -> Iterator[BodyMention]:
    """Yield a group by the first two characters of its name: 华岳集团 for 华岳建设集团有限公司."""
    firms = {b.name.full: b for b in kept if b.name.kind == "enterprise" and not b.unresolved}
    for full, firm in firms.items():
        short = full[:2] + "集团"
        if "集团" not in full[3:] or full.startswith(short):
            continue
        rivals = (other for other in firms if other[:2] == full[:2] and not other.startswith(short))
        if sum("集团" in other for other in rivals) != 1:
            continue
        basis = f"{short}即文中{full}"
        name = BodyName(full, (*firm.name.others, short), "enterprise")
        for match in re.finditer(re.escape(short), ground.text):
            yield replace(
                firm, start=match.start(), end=match.end(), name=name, rule="bodies.again",
                basis=basis,
            )  # fmt: skip


def _by_form(ground: Ground, form: str, full: str, basis: str) -> Iterator[BodyMention]:
    organ = ground.lexicon.organ_forms.get(full)
    if organ is None:
        return
    name, parents = organ_name(organ), parents_of(ground, organ)
    for match in re.finditer(f"(?<![一-龥]){form}|{form}(?=[一-龥])", ground.text):
        if ground.reading.begins_word(match.start()):
            yield BodyMention(
                *match.span(), name, "bodies.context", parents, base="organ", basis=basis
            )


def find_shared(ground: Ground, kept: list[BodyMention]) -> Iterator[BodyMention]:
    """Yield the bodies of the places listed before one: 辽宁、江苏、江西政协 are three bodies."""
    for body in kept:
        if body.base not in _SHARED or body.place is None:
            continue
        start = body.start
        # 翠湖区、江岚区和|青岩区政协: the last of a list has 和 before it
        while ground.text[start - 1 : start] in ("、", *("和与及" if start == body.start else "")):
            before = ground.place_to.get(start - 1)
            if before is None or not _is_of_level(before, body.place):
                break
            yield replace(
                body, start=before.start, end=before.end, place=before.name, parents=(),
                name=place_body(body.base, before.name), rule="bodies.shared",
                level=place_level(before.name),
            )  # fmt: skip
            start = before.start


def _is_of_level(place: PlaceMention, other: str) -> bool:
    """Tell whether a place may have the body of another: a county a county's, a town a town's."""
    if place.level == "township":
        return place.name.endswith(_TOWNS) and other.endswith(_TOWNS)
    return place.level in DIVISION_LEVELS


def join_aliases(ground: Ground, bodies: list[BodyMention]) -> list[BodyMention]:
    """Give a short form of a firm, hospital, school or court the names of the full one.

    真例：华远集团 in an article that begins with 华远海洋工程集团有限公司; 第一人民医院 in one on
    云泽市第一人民医院; 青潭法院 in one on 青潭县人民法院.
    """
    named = {body.name.full: body for body in bodies if not body.unresolved}
    free = {full: body for full, body in named.items() if body.base == "free"}
    if not free:
        return bodies
    for body in bodies:
        for number, above in enumerate(body.parents if not body.unresolved else ()):
            if above.full not in named:
                whole = replace(body, name=above, parents=body.parents[number + 1 :])
                named[above.full] = whole
    free |= {full: body for full, body in named.items() if _FIRM_END.search(full)}
    # 中国银行股份有限公司 is no short form of 中国邮政储蓄银行股份有限公司
    full_of = _full_names(free, {full for full in free if _is_listed(ground, full)})
    for short in free:
        longer = [named[full] for full in named if _is_placed_alias(ground, short, full)]
        if len(longer) == 1 and short not in full_of:
            full_of[short] = longer[0]
    return [_below_joined(_joined(body, full_of), full_of) for body in bodies]


def _below_joined(body: BodyMention, full_of: dict[str, BodyMention]) -> BodyMention:
    """Name a unit by the full name of its house: 集团党委 in an article on 华远集团有限公司."""
    above = body.parents[0] if body.parents else None
    target = None if above is None else full_of.get(above.full)
    if above is None or target is None or above.full not in body.name.full:
        return body
    full = body.name.full.replace(above.full, target.name.full, 1)
    others = tuple(dict.fromkeys((body.name.full, *body.name.others)))
    parents = (target.name, *target.parents)
    return replace(body, name=replace(body.name, full=full, others=others), parents=parents)


def branded(ground: Ground, body: BodyMention) -> BodyMention:
    """Give a firm of the grid its brand: 国网|北京市电力公司."""
    start = body.start - len(_BRAND)
    if not ground.text.startswith(_BRAND, start) or not _GRID.search(body.name.full):
        return body
    others = (_BRAND + form for form in body.name.others)
    name = BodyName(_BRAND + body.name.full, (*others, body.name.full), "enterprise")
    return replace(body, start=start, name=name)


def _is_listed(ground: Ground, full: str) -> bool:
    """Tell whether a name is the full one of a firm that the lexicon has."""
    organ = ground.lexicon.organ_forms.get(full)
    return organ is not None and organ.name == full


def _full_names(free: dict[str, BodyMention], whole: set[str]) -> dict[str, BodyMention]:
    """Return, by the short form, the longest name of which each short form is made.

    Args:
        free: The bodies by their names.
        whole: Names that are no short forms.
    """
    full_of: dict[str, BodyMention] = {}
    for short in (form for form in free if form not in whole):
        brand = free[short].rule == "bodies.brand"
        longer = [
            free[full]
            for full in free
            if is_alias(short, full) or (brand and _is_brand_of(short, full))
        ]
        longer = [body for body in longer if not _is_below(body, short)]
        if longer:
            full_of[short] = max(longer, key=lambda body: (len(body.name.full), body.name.full))
    return full_of


def _is_below(unit: BodyMention, house: str) -> bool:
    """Tell whether a body is below a house: 华远集团|岭东分公司."""
    return any(above.full == house for above in unit.parents)


def _joined(body: BodyMention, full_of: dict[str, BodyMention]) -> BodyMention:
    target = full_of.get(body.name.full) if body.base == "free" else None
    name = (target or body).name
    aliases = tuple(short for short, full in full_of.items() if full.name.full == name.full)
    if target is None and not aliases:
        return body
    others = tuple(dict.fromkeys((*name.others, *aliases)))
    found = replace(body, name=BodyName(name.full, others, name.kind))
    if target is None:
        return found
    basis = f"{body.name.full}即文中{name.full}"
    return replace(
        found, basis=basis, parents=target.parents, place=target.place, level=target.level
    )


def _is_placed_alias(ground: Ground, short: str, full: str) -> bool:
    """Tell whether a short form is a full one without its place or the words behind that.

    真例：第一人民医院 and 云泽市第一人民医院, 青潭法院 and 青潭县人民法院.
    """
    # 市人民对外友好协会 is the home's, whatever other city's is named
    alone = len(short) >= _LEAST_ALONE and short[0] not in _LEVELS
    if alone and full.endswith(short) and _OF_PLACES.search(full):
        head = full.removesuffix(short)
        return head in {place.name for place in ground.places}
    court = _COURT.fullmatch(short)
    if court is None:
        return False
    return re.fullmatch(f"{court['stem']}[市县区旗](?:中级)?人民{court['unit']}", full) is not None


def _is_brand_of(short: str, full: str) -> bool:
    """Tell whether a firm by its brand is one named in full: 恒岳重工 of 恒岳重型工业有限公司."""
    if full[:2] != short[:2] or len(full) <= len(short) or not _FIRM_END.search(full):
        return False
    return in_order(short, full)


def is_alias(short: str, full: str) -> bool:
    """Tell whether a short form is made of the characters of the full one, in order."""
    if len(full) <= len(short) or full[:2] != short[:2] or not _FIRM_END.search(full):
        return False
    stem = _FIRM_END.sub("", short)
    if stem == short or len(stem) < 2:
        return False
    if full.endswith("分公司") and full.startswith(short):
        return False
    if short.endswith("集团") and "集团" not in full:
        # 华远集团 is not 华远云泽热电有限公司, a firm of it
        return False
    position = 0
    for char in stem:
        position = full.find(char, position) + 1
        if position == 0:
            return False
    return True
