"""Bodies of places: 北京市委, 江汀市翠湖区人大常委会, 市政府, 自治州党委.

Rules: `bodies.placed`, a place and a kind of body (真例：江汀市人民政府召开常务会议), and
`bodies.generic`, a level word and a kind of body, whose place the document settles
(真例：市委书记孟云舟主持会议). What stands behind the place is one of the bodies that every place
has, else one of its departments (`place_units`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.base.body_names import BodyName, place_body_kind, place_level, standing
from kg.extract.base.borders import ends_relieved, word_before
from kg.extract.bodies.acting_sites import acts
from kg.extract.bodies.body_units import extend
from kg.extract.bodies.place_units import Owner, find_units
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.extract.places.places import DIVISION_LEVELS, PlaceMention
from kg.lexicon import Lexicon
from kg.text.beginnings import first_characters
from kg.text.cues import Cued

_ORDINAL = r"(?:第?[一二三四五六七八九十]{1,3}届)?"
# what stands behind a place or a level word (市|委常委会, 省|高级人民法院); the first that fits
_KINDS: tuple[tuple[str, str], ...] = (
    (
        "party-standing",
        rf"{_ORDINAL}委常委会|{_ORDINAL}委常委班子|{_ORDINAL}委常务委员会|党委常委会",
    ),
    ("cppcc-standing", "政协常委会|政协常务委员会"),
    ("congress-standing", rf"{_ORDINAL}(?:人大常委会|人民代表大会常务委员会)"),
    ("discipline-supervision", "纪委监委|纪委、监委|纪委国家监委"),
    ("discipline", rf"{_ORDINAL}(?:纪委|纪检委|纪律检查委员会)"),
    ("supervision", "监委|监察委员会"),
    ("high-court", "高级人民法院|高级法院|高院"),
    ("middle-court", "中级人民法院|中级法院|中院"),
    ("court", "人民法院|法院(?!系统)"),
    ("procuratorate", "人民检察院|检察院"),
    ("government", "人民政府|政府"),
    ("congress", rf"{_ORDINAL}(?:人民代表大会|人大)(?!代表(?!资格|工作|选举))"),
    ("cppcc", "政协"),
    ("party-work", "党工委"),
    ("branch", "党支部(?:委员会)?"),
    ("general-branch", "党总支(?:委员会)?"),
    ("village", "村民委员会|村委会|(?<=村)委会"),
    ("residents", "居民委员会|居委会"),
    ("street-office", "办事处"),
    ("prefecture-party", "(?:地区)?地委"),
    ("prefecture-office", "(?:地区)?(?:行署|专署|行政公署|专员公署)"),
    ("revolutionary", "革命委员会|革委会|革委"),
    # 省委会|专职副主委 is a democratic party's
    ("party", rf"{_ORDINAL}(?:党委|委(?![员托派任屈婉]|会(?![议同见商谈客晤])))"),
)
_KIND = re.compile("|".join(f"(?P<{kind.replace('-', '_')}>{form})" for kind, form in _KINDS))
_KIND_BEGINS = first_characters(_KIND.pattern)
# 中国共产党青潭县|第十四届委员会（常务委员会）
_COMMITTEE = re.compile(rf"{_ORDINAL}委员会(?P<standing>常务委员会)?")
# 江西政协, 云泽人大: the only bodies that news names by the short form of the place
_BEHIND_SHORT = frozenset(
    {
        "cppcc", "cppcc-standing", "congress", "congress-standing", "prefecture-party",
        "prefecture-office", "revolutionary", "discipline", "discipline-supervision",
        "supervision", "high-court", "middle-court",
    }
)  # fmt: skip
# 云泽税务局, 青屿海关, 云泽消防救援大队, 广西工业和信息化厅
_BUREAU = re.compile(
    "[一-龥]{2,4}(?:局|海关)|军分区|警备区|卫戍区|军区|消防救援[总支大]队|"
    "(?:(?![的在了])[一-龥]){2,12}?厅(?!级)"
)
# 洛川|法院, 洛川|检察院: of a county by its short form
_COURTS = ("法院", "人民法院", "检察院", "人民检察院")
# 市, 自治州, 街道: level words that stand for a place
_LEVEL_WORD = Cued("自治区|自治州|自治县|新区|[省市县区州旗盟镇乡]|街道|社区|村")
# 、|行署专员, ，|地委委员: bodies of a 地区 without its name
_PREFECTURAL = Cued("(?:(?<![一-龥])|(?<=[由兼和与任]))(?:地委|行署|专署)(?!书记处)")
_PREFECTURAL_BEHIND = re.compile("(?:地区)?(?:地委|行署|专署)")
# 惠岚市|（县级）|政府
_RANK = re.compile("[（(](?:县级|地级|副省级)[）)](?=人民政府|政府|委|人大|政协)")
_TOWNSHIP_WORDS = frozenset({"镇", "乡", "街道", "村", "社区"})
_ZONE = re.compile(
    "(?:开发|高新|经开|工业|示范|度假|保税|综保|园|港|集聚|集中|合作|景|名胜|片)区$|[业学技]园$"
)
_NO_WORKING = re.compile("(?<!新)[区县市旗]$")
_TOWNSHIP = re.compile("(?:街道|社区|[镇乡村])$")
_LEVEL_ENDS = tuple("省市县区州旗盟镇乡村")
_NO_DIVISIONS = frozenset({"country", "region", "sea", "venue", "site", "nature"})
# 市长, 乡村, 市县: level words that no body follows
_NO_OWNER = re.compile(
    "长(?!江|河|城)|[村镇县级属辖场域际]|块链|政(?=管理|工程|设施|园林|公用|道路)|"
    "直(?!属?机关|工委)|民(?![政宗委族])"
)
# 各市、|县人民政府: all of a kind, none of them named
_EACH = re.compile("(?:各|[0-9多两三四五六七八九十]个?)[地省市州区县旗盟、（）]*$")
# 市委市政府, 县纪委县监委: two bodies of one place
_BODY_ENDS = re.compile("(?:委|政府|政协|纪委|监委|人大|常委会)$")
# 向市委, 经省政府: a level word may stand behind these, whatever word the segmenter sees in 向市
# 新一届|市工商联
_NEW_TERM = ("新一届", "本届", "上届")
_BEFORE_LEVEL = "率陪随共我本原兼任为和与及由在向对经驻至受从到的令同将把被"
# 选举产生|省政协 too, where the segmenter takes 产生 for a noun
_NOUNS_BEFORE = frozenset({"同志", "机关", "中央", "常委", "主任", "书记", "代表", "产生"})
_OTHER_LEVELS = {"区": "自治区", "州": "自治州", "省": "自治区", "自治州": "州", "县": "自治县"}


def find_placed(ground: Ground) -> Iterator[BodyMention]:
    """Yield the bodies with their place before them: 北京市委, 江汀市翠湖区人大常委会."""
    for place in ground.places:
        # whatever names a body begins with a Chinese character
        named = ground.reading.is_han(place.end) or _RANK.match(ground.text, place.end)
        if place.level not in _NO_DIVISIONS and named:
            owner = _owner(ground, place)
            if owner is not None:
                yield from bodies_of(ground, owner)


def _owner(ground: Ground, place: PlaceMention) -> Owner | None:
    """Return the place as one whose bodies may follow, None where its form is too short for it."""
    found = _owner_end(ground.text, place)
    if found is None:
        return None
    end, short = found
    start = _chain_start(ground, place)
    # 岭东省|黄河三角洲…管委会 is named with what is before a place that is no division
    area = place.level in ("area", "zone") and not place.name.endswith("区")
    name = ground.text[start : place.end] if area and start < place.start else place.name
    return Owner(
        _with_party(ground.text, start), end, name, "bodies.placed",
        broader=_broader(ground, place), short=short,
    )  # fmt: skip


def _owner_end(text: str, place: PlaceMention) -> tuple[int, bool] | None:
    """Return where a body of the place may begin, and whether the place has its short form."""
    if _is_full(place, text[place.start : place.end]):
        rank = _RANK.match(text, place.end)
        return (place.end + _doubled(text, place) if rank is None else rank.end()), False
    # 北京 + 市委: the short form and the level word; 新疆 + 自治区党委
    for level in ("自治区", "自治州", "自治县", place.name[-1]):
        if text.startswith(level, place.end) and place.name.endswith(level):
            return place.end + len(level), False
    known_short = place.level in ("province", "prefecture") or place.rule == "places.local"
    former = _PREFECTURAL_BEHIND.match(text, place.end) is not None
    former = former or text.startswith(("中院", "中级人民法院"), place.end)
    former = former or (place.level == "county" and text.startswith(_COURTS, place.end))
    if known_short or former or _BUREAU.match(text, place.end):
        return place.end, True
    return None


def _is_full(place: PlaceMention, surface: str) -> bool:
    """Tell whether a place stands with its level word, or has none."""
    if surface == place.name or place.name[-1] not in "省市县区州旗盟":
        return True
    return surface[-1] == place.name[-1] and len(surface) > 2


def _doubled(text: str, place: PlaceMention) -> int:
    """Return the characters of a level word that stands twice: 1 for 青潭县|县委, else 0."""
    level = text[place.end : place.end + 1]
    twice = level in _LEVEL_ENDS and text[place.end - 1] == level
    return 1 if twice and _KIND.match(text, place.end + 1) else 0


def _chain_start(ground: Ground, place: PlaceMention) -> int:
    """Go back over the divisions above: to 江汀市 from 江汀市|翠湖区."""
    before = ground.place_to.get(place.start)
    while before is not None and (
        before.level in DIVISION_LEVELS
        # 沙河镇|龙涎井村|党支部
        or (before.level == "township" and place.name.endswith(("村", "社区")))
    ):
        place = before
        before = ground.place_to.get(place.start)
    return place.start


def _with_party(text: str, start: int) -> int:
    for word in ("中国共产党", "中共"):
        if text.endswith(word, 0, start):
            return start - len(word)
    return start


def _broader(ground: Ground, place: PlaceMention) -> str | None:
    before = ground.place_to.get(place.start)
    if before is not None and before.level in ("province", "prefecture"):
        return before.name
    if not place.name.endswith("区") or place.name.endswith("自治区"):
        return None
    city, district = ground.home.of("市"), ground.home.of("区")
    home = city is not None and district is not None and district[0] == place.name
    return city[0] if city and home and _may_lie_in(ground, place.name, city[0]) else None


def _may_lie_in(ground: Ground, district: str, city: str) -> bool:
    """Tell whether a district may be a city's: 翔安区 is no 杭州市翔安区, 鼓楼区 of several cities.

    The table keeps one district of a name, and a short form only of a name that stands once.
    """
    known = ground.lexicon.places.get(district)
    return known is None or len(known.forms) < 2 or known.within in (None, city)


def find_generic(ground: Ground) -> Iterator[BodyMention]:
    """Yield the bodies with a level word only: 市委, 区人大常委会, 自治州党委."""
    for match in ground.reading.cues.finditer(_LEVEL_WORD):
        start, end = match.span()
        site = ground.place_at.get(start)
        # 市档案馆|负责人
        acting = site is not None and site.rule == "places.site" and acts(ground, start, site.end)
        covered = not acting and ground.covered.cover(start, start + 1)
        if covered or _NO_OWNER.match(ground.text, end):
            continue
        each = _EACH.search(ground.text, max(0, start - 8), start)
        if each is not None or not _level_begins(ground, start):
            continue
        word = match.group()
        settled = _settled(ground, start, word)
        start = _with_party(ground.text, start)
        if settled is None:
            yield from bodies_of(ground, Owner(start, end, word, "bodies.generic", unresolved=True))
            continue
        place, reason = settled
        district = word == "区" and not place.endswith("自治区")
        city = ground.home.of("市") if district else None
        owner = Owner(
            start, end, place, "bodies.generic", f"{word}指{place}：{reason}",
            broader=city[0] if city and _may_lie_in(ground, place, city[0]) else None,
        )  # fmt: skip
        yield from bodies_of(ground, owner)


def find_prefectural(ground: Ground) -> Iterator[BodyMention]:
    """Yield the bodies of a 地区 that stand without its name: 阿克苏地委副书记、|行署专员."""
    for match in ground.reading.cues.finditer(_PREFECTURAL):
        start, end = match.span()
        named = [
            place
            for place in ground.places
            if place.end <= start
            and (place.name.endswith("地区") or _PREFECTURAL_BEHIND.match(ground.text, place.end))
        ]
        if named:
            place = named[-1].name
            owner = Owner(start, start, place, "bodies.generic", f"{match.group()}承前属{place}")
            kind = "prefecture-party" if match.group() == "地委" else "prefecture-office"
            yield from extend(ground, _body(ground, owner, kind, end))


def _settled(ground: Ground, start: int, word: str) -> tuple[str, str] | None:
    """Return the place that a level word means here, and on what that rests."""
    told = ground.chains.told(start, word) or _home_of(ground, word)
    return told or _township_before(ground, start, word)


def _township_before(ground: Ground, start: int, word: str) -> tuple[str, str] | None:
    """Return the township that a text named last before a level word: 八都镇…，镇党委书记."""
    if word not in _TOWNSHIP_WORDS:
        return None
    for place in reversed(ground.places):
        if place.end <= start and place.level == "township" and place.name.endswith(word):
            return place.name, f"前文{place.name}"
    return None


def _home_of(ground: Ground, word: str) -> tuple[str, str] | None:
    return ground.home.of(word) or ground.home.of(_OTHER_LEVELS.get(word, word))


def _level_begins(ground: Ground, start: int) -> bool:
    """Tell whether a level word begins a name here: behind a mark, a verb, 由, another body."""
    text, reading = ground.text, ground.reading
    if not reading.is_han(start - 1):
        return True
    if text[start - 1] in _BEFORE_LEVEL or text.endswith(_NEW_TERM, 0, start):
        return True
    if _BODY_ENDS.search(text[max(0, start - 3) : start]):
        return True
    if text[start - 1] == "日" and text[start - 2].isdigit():
        # 8月3日|旗委书记
        return True
    if text[start - 1] == "其":
        # 免去其|市教育局局长职务, not 砾格其|镇党委
        return _verb_before(ground, start - 1)
    return _verb_before(ground, start) or ends_relieved(reading, start)


def _verb_before(ground: Ground, start: int) -> bool:
    if any(ground.text[max(0, start - size) : start] in ground.lexicon.verbs for size in (4, 3, 2)):
        return True
    word = word_before(ground.reading, start, longest=4)
    if word is None or not word.whole:
        return False
    return word.tag[0] in "vpcdtufrm" or word.tag in ("ad", "vn") or word.surface in _NOUNS_BEFORE


def bodies_of(ground: Ground, owner: Owner) -> Iterator[BodyMention]:
    """Read what stands behind a place: its committee, its government …, else a department."""
    text = ground.text
    begins = text[owner.end : owner.end + 1] in _KIND_BEGINS
    match = _KIND.match(text, owner.end) if begins else None
    if match is not None and match.lastgroup is not None:
        kind = match.lastgroup.replace("_", "-")
        if kind == "party-work" and not owner.unresolved and _NO_WORKING.search(owner.place):
            # 区党工委 is of a zone: a district has a 区委
            words = text[owner.start : owner.end]
            owner = replace(owner, place=words, unresolved=owner.rule == "bodies.generic", basis="")
        if not _has(owner, kind, match.group()):
            return
        # 广西|党委: of the 自治区
        region = owner.short and match.group() == "党委" and owner.place.endswith("自治区")
        known = ground.lexicon.places.get(owner.place)
        # 洛川|法院 is one, but 岭东|法院 are many
        county = match.group() in _COURTS and known is not None and known.level == "county"
        if not owner.short or kind in _BEHIND_SHORT or region or county:
            for mention in _named(ground, owner, match.end(), kind):
                yield from extend(ground, mention)
    elif text[owner.start : owner.start + 2] in ("中共", "中国") and (
        committee := _COMMITTEE.match(text, owner.end)
    ):
        kind = "party-standing" if committee["standing"] else "party"
        for mention in _named(ground, owner, committee.end(), kind):
            yield from extend(ground, replace(mention, level=None))
    elif _stands_above(ground, owner):
        return
    elif not owner.short or _BUREAU.match(text, owner.end):
        yield from find_units(ground, owner)


def _stands_above(ground: Ground, owner: Owner) -> bool:
    """Tell whether another division stands right behind, whose the body is: 浙江省|青田县财政局."""
    below = ground.place_at.get(owner.end)
    if below is None or below.level not in DIVISION_LEVELS:
        return False
    return _is_full(below, ground.text[below.start : below.end]) and not owner.unresolved


def _has(owner: Owner, kind: str, words: str) -> bool:
    """Tell whether a place has a body of a kind: a village no 委, a city no 村委会."""
    if kind.startswith("cppcc") and _TOWNSHIP.search(owner.place):
        # 街道|政协委员小组: there is no 政协 below the counties
        return False
    if kind in ("village", "branch", "general-branch", "residents", "street-office"):
        level = {"village": "村", "residents": "社区", "street-office": "街道"}.get(kind, "村社区")
        return not owner.unresolved and owner.place[-1] in level
    if kind == "party-work" and _ZONE.search(owner.place):
        # 经开区党工委 is read with the zones
        return False
    return words != "委" or not owner.place.endswith(("村", "社区", "街道"))


def _named(ground: Ground, owner: Owner, end: int, kind: str) -> Iterator[BodyMention]:
    """Name the body of a kind that ends at `end`; 纪委监委 are two."""
    if kind == "party-standing":
        party = _body(ground, owner, "party", end)
        whole = replace(party, name=standing(party.name), parents=(party.name,))
        yield party if owner.unresolved else whole
    elif kind == "discipline-supervision":
        yield _body(ground, owner, "discipline", end)
        yield _body(ground, owner, "supervision", end)
    elif kind.endswith("-standing"):
        body = _body(ground, owner, kind, end)
        above = owner.name(kind.removesuffix("-standing"))
        yield body if owner.unresolved else replace(body, parents=(above,))
    else:
        yield _body(ground, owner, "party" if kind == "party-work" else kind, end)


def court_kind(lexicon: Lexicon, place: str) -> str:
    """Return of which kind the 法院 of a place is: a province has a high one, a county its own.

    Source: 《中华人民共和国人民法院组织法》, articles 20, 22 and 24.
    """
    known = lexicon.places.get(place)
    if place.endswith(("省", "自治区")) or (known is not None and known.level == "province"):
        return "province-court"
    middle = place.endswith("自治州") or (known is not None and known.level == "prefecture")
    return "prefecture-court" if middle else "court"


def _body(ground: Ground, owner: Owner, kind: str, end: int) -> BodyMention:
    surface = ground.text[owner.start : end]
    if owner.unresolved:
        name = BodyName(surface, (), place_body_kind(kind))
        return BodyMention(owner.start, end, name, owner.rule, base=kind, unresolved=True)
    if kind == "court":
        kind = court_kind(ground.lexicon, owner.place)
    name = owner.name(kind)
    if owner.rule == "bodies.placed" and _TOWNSHIP.search(owner.place):
        # 南坳区双井街道办事处: a township is named with what is above it
        others = dict.fromkeys((*name.others, surface))
        name = BodyName(name.full, tuple(f for f in others if f != name.full), name.kind)
    return BodyMention(
        owner.start, end, name, owner.rule, place=owner.place, base=kind,
        basis=owner.basis, level=place_level(owner.place),
    )  # fmt: skip
