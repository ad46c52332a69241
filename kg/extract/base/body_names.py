"""Full official names of bodies, spelled out from a place and a kind of body.

北京市 and the party committee of a place make 中国共产党北京市委员会, known as 中共北京市委 and
北京市委. Source of the forms: 《中国共产党章程》,
《地方各级人民代表大会和地方各级人民政府组织法》, 《中国人民政治协商会议章程》,
《中华人民共和国监察法》, 《人民法院组织法》, 《人民检察院组织法》.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from kg.lexicon.lists import load_department_forms
from kg.lexicon.places import CHINA
from kg.model.ids import entity_id
from kg.model.knowledge import Body
from kg.model.record import record

LEVELS = {
    "省": "province", "自治区": "province", "特别行政区": "province", "市": "prefecture",
    "自治州": "prefecture", "州": "prefecture", "盟": "prefecture", "地区": "prefecture",
    "自治县": "county", "自治旗": "county", "县": "county", "区": "county", "旗": "county",
    "镇": "township", "乡": "township", "街道": "township", "村": "township", "社区": "township",
}  # fmt: skip
MUNICIPALITIES = frozenset({"北京市", "天津市", "上海市", "重庆市"})


def place_level(place: str) -> str | None:
    """Tell the level of a Chinese place by the end of its name: 市 is a prefecture or a 直辖市."""
    if place in MUNICIPALITIES:
        return "province"
    for size in (5, 3, 2, 1):
        if place[-size:] in LEVELS:
            return LEVELS[place[-size:]]
    return None


@record
class BodyName:
    """The names of a body: the full one, and the others that name it without context."""

    full: str
    others: tuple[str, ...]
    kind: str


THE_STATE = BodyName(CHINA, ("中国",), "state")
"""China, whose chairman and ambassadors have their posts in it."""


def committee_short(place: str) -> str:
    """Return the usual short name of a place's party committee: 北京市委, 新疆维吾尔自治区党委."""
    if place.endswith(("自治区", "自治州", "镇", "乡", "村", "社区", "街道", "新区")):
        return place + "党委"
    return place + "委"


def _party(place: str) -> BodyName:
    short = committee_short(place)
    others = [f"中共{place}委员会", f"中共{short}", short, f"中共{place}委", f"{place}委"]
    if place.endswith("自治区") and len(place) > 5:
        others.append(place[:2] + "自治区党委")
    if place.endswith(("街道", "新区")):
        others += [f"{place}党工委", f"中共{place}工作委员会"]
    full = f"中国共产党{place}委员会"
    if place.endswith("新区"):
        full = f"中国共产党{place}工作委员会"
    return BodyName(full, tuple(dict.fromkeys(others)), "party")


def _discipline(place: str) -> BodyName:
    others = (
        f"中共{place}纪律检查委员会", f"{place}纪律检查委员会", f"中共{place}纪委", f"{place}纪委",
    )  # fmt: skip
    return BodyName(f"中国共产党{place}纪律检查委员会", others, "supervision")


_TEMPLATES = {
    "government": ("{}人民政府", ("{}政府",), "government"),
    "congress": ("{}人民代表大会", ("{}人大",), "congress"),
    "congress-standing": ("{}人民代表大会常务委员会", ("{}人大常委会",), "congress"),
    "cppcc": ("中国人民政治协商会议{}委员会", ("政协{}委员会", "{}政协"), "cppcc"),
    "cppcc-standing": (
        "中国人民政治协商会议{}委员会常务委员会",
        ("政协{}委员会常务委员会", "{}政协常委会"),
        "cppcc",
    ),
    "supervision": ("{}监察委员会", ("{}监委",), "supervision"),
    "high-court": ("{}高级人民法院", ("{}高院",), "court"),
    "middle-court": ("{}中级人民法院", ("{}中院",), "court"),
    "court": ("{}人民法院", ("{}法院",), "court"),
    # 云泽市法院 of a prefecture, by 《人民法院组织法》 article 22
    "prefecture-court": ("{}中级人民法院", ("{}中院", "{}法院", "{}人民法院"), "court"),
    # 岭东省法院
    "province-court": ("{}高级人民法院", ("{}高院", "{}法院", "{}人民法院"), "court"),
    "procuratorate": ("{}人民检察院", ("{}检察院",), "procuratorate"),
    "village": ("{}村民委员会", ("{}村委会",), "other"),
    "residents": ("{}居民委员会", ("{}居委会",), "other"),
    "street-office": ("{}办事处", (), "government"),
    "branch": (
        "中国共产党{}支部委员会",
        ("{}党支部", "中共{}支部委员会", "中共{}党支部"),
        "party",
    ),
    "general-branch": (
        "中国共产党{}总支部委员会",
        ("{}党总支", "中共{}总支部委员会", "中共{}党总支"),
        "party",
    ),
    "prefecture-party": ("中国共产党{}区委员会", ("{}委", "中共{}委", "中共{}区委员会"), "party"),
    "prefecture-office": ("{}区行政公署", ("{}区行署", "{}区专署", "{}区专员公署"), "government"),
    "revolutionary": ("{}革命委员会", ("{}革委会", "{}革委"), "government"),
    "league": (
        "中国共产主义青年团{}委员会",
        ("共青团{}委员会", "共青团{}委", "团{}委"),
        "mass-organisation",
    ),
}


# bodies of a 地区, which most cities and some autonomous prefectures were
_OF_PREFECTURES = frozenset({"prefecture-party", "prefecture-office"})


def place_body(kind: str, place: str) -> BodyName:
    """Name the body of a kind that a place has: `party`, `government`, `cppcc` …"""
    if kind == "party":
        return _party(place)
    if kind == "discipline":
        return _discipline(place)
    if kind in _OF_PREFECTURES:
        # 石家庄地委 had the place that 石家庄市 is now
        # and 甘孜地委 that of 甘孜藏族自治州; 云州地委 keeps its 州
        stem = place.removesuffix("地区")
        place = (stem if stem != place else place.rstrip("市县区")) + "地"
    if kind == "government" and place.endswith("特别行政区"):
        # by its basic law a 特别行政区 has a 政府 and no 人民政府
        return BodyName(f"{place}政府", (), "government")
    full, others, code = _TEMPLATES[kind]
    return BodyName(full.format(place), tuple(form.format(place) for form in others), code)


# the kinds of body that every place has
PLACE_BODIES = frozenset({"party", "discipline", *_TEMPLATES})


@lru_cache(maxsize=1 << 12)
def unit_forms(unit: str) -> tuple[str, ...]:
    """Return a unit's own name and the ones it is also known by, the fullest first."""
    departments = load_department_forms()
    if unit in departments:
        return (unit, *departments[unit])
    full = next((full for full, shorts in departments.items() if unit in shorts), unit)
    return tuple(dict.fromkeys((full, unit)))


def below(parent: BodyName, unit: str, kind: str) -> BodyName:
    """Name a unit of a body: 中国共产党北京市委员会组织部, 北京市委组织部."""
    forms = unit_forms(unit)
    full = parent.full + forms[0]
    others = [name + form for name in (parent.full, *parent.others) for form in forms]
    return BodyName(full, tuple(name for name in dict.fromkeys(others) if name != full), kind)


def command_name(full: str, place: str, unit: str) -> BodyName:
    """Name a military command of a place, also with the level word: 青屿警备区, 青屿市警备区."""
    forms = (place + form for form in unit_forms(unit))
    others = dict.fromkeys((*forms, f"中国人民解放军{full}"))
    return BodyName(full, tuple(form for form in others if form != full), "military")


def standing(name: BodyName) -> BodyName:
    """Name the standing committee (常务委员会) of a body."""
    full = name.full + "常务委员会"
    forms = (name.full, *name.others)
    others = [form + end for form in forms for end in ("常务委员会", "常委会")]
    return BodyName(full, tuple(f for f in dict.fromkeys(others) if f != full), name.kind)


def party_group(name: BodyName, unit: str) -> BodyName:
    """Name the 党组 or 党委 of a body, also with 中共 before it; a 党委 as 委员会 too."""
    group = below(name, unit, "party")
    forms = (group.full, *group.others)
    others = [*group.others, *(f"中共{form}" for form in forms)]
    if unit == "党委":
        others += [f"{head}{name.full}委员会" for head in ("中国共产党", "中共")]
    return replace(group, others=tuple(others))


def member_discipline(name: BodyName) -> BodyName:
    """Name the discipline committee of a firm, school or command: 青屿大学纪委."""
    if name.full.startswith("我"):
        # 我校 has no name that the full one could be made of
        return BodyName(f"{name.full[1:]}纪委", (f"{name.full}纪委",), "supervision")
    full = f"中国共产党{name.full}纪律检查委员会"
    forms = [f"{form}纪委" for form in (name.full, *name.others)]
    others = (f"中共{name.full}纪律检查委员会", *forms, *(f"中共{form}" for form in forms))
    return BodyName(full, tuple(dict.fromkeys(others)), "supervision")


def place_body_kind(kind: str) -> str:
    """Return the kind code of the body of a kind that places have: `court` for `high-court`."""
    return place_body(kind, "").kind


def as_body(
    name: BodyName,
    *,
    level: str | None = None,
    parents: tuple[str, ...] = (),
    jurisdiction: tuple[str, ...] = (),
    unresolved: bool = False,
) -> Body:
    """Make the record of a body."""
    return Body(
        id=entity_id("body", name.full),
        name=name.full,
        kind=name.kind,
        other_names=() if unresolved else name.others,
        level=level,
        part_of=parents,
        jurisdiction=jurisdiction,
        unresolved=unresolved,
    )


def with_prefix(name: BodyName, place: str, broader: str) -> BodyName:
    """Add the forms with the place above: 江汀市翠湖区人民政府 beside 翠湖区人民政府."""
    longer = [
        form.replace(place, broader + place, 1)
        for form in (name.full, *name.others)
        if place in form and broader + place not in form
    ]
    return replace(name, others=tuple(dict.fromkeys((*name.others, *longer))))
