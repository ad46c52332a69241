"""Places that the lexicon knows, where they stand in a document.

Rules: `places.known` (真例：程远舟在杭州调研), `places.capital`, Beijing as 京
(真例：全国人大常委会会议在京闭幕). A form of two characters counts only where it is a word of its
own: 吉林 in 在吉林召开, not in a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.base.borders import Ranges
from kg.extract.base.reading import Reading, in_dictionary
from kg.extract.places.everyday_places import find_stems, lies_in
from kg.lexicon.lexicon import KnownPlace
from kg.lexicon.places import CHINA, LEVELS
from kg.model.record import record
from kg.text.cues import Cued

DIVISION_LEVELS = frozenset(LEVELS)
# 在京, 来京: Beijing by its one-character form
_CAPITAL = Cued("(?<=[在来抵赴进返离])京(?=[，。、出召举会主开同与分闭考调参参]|$)")
# districts that are called by what they are: 城区 of 阳泉市
_KINDS_OF_DISTRICTS = frozenset({"城区", "郊区", "矿区"})
# 永嘉|州市, 长岭|市: another level word than the place's own; not 市场, 区域, 县城
_OTHER_LEVEL = re.compile(
    "自治[州县旗]|[市县州盟](?![场县区区域级外内直际城民乡容政情委])|"
    "[区州县](?=委|人民|政府|人大|政协|[市县])"
)
# 沧州|路街道, 南京|东路: a street that is named after a city
_STREET = re.compile("道街道|[东西南北中一二三]?[路街巷](?!上|线|演|径|透|由|头|舞|区)|大[道街]")
# 紫云|山, 澜沧|江: a mountain or a river that bears the name of a county
_NATURE = re.compile("水(?![利务文产电库上])|[山江河湖湾岭峡岛礁](?![区县市镇脉东西南北上下])")
_OF_CHINA = re.compile(
    "特色|梦(?!想)|工人阶级|"
    "[一-龥]{2,6}网(?:讯|站|消息|[一-龥]{1,6}频道|[一-龥]{0,4}[0-9]|编辑|记者|$)"
)
# 霍州|煤业, 攀枝花|钢铁: a firm by its short name
_OF_FIRM = re.compile(
    "(?:煤[业电矿]|矿[业务]|钢铁|石化|热电|卷烟)(?!基地|大省|[大强][县市]|资源|产业)"
)
# 青潭|新城, 青潭|花园小区: what is called after a county, or like one
_ESTATE = re.compile("新城(?!区)|(?:花园|家园|嘉园)?小区")
# 香格里拉|网讯, 云泽|网记者: a site of the net
_OF_NET = re.compile("网(?:讯|消息|频道|记者|[ 0-9\n]|$)")
_LEVEL_WORDS = frozenset("省市县区州")
# what a place of another state is
_ABROAD = frozenset({"state", "city"})
# “哈瓦那|”号核潜艇: a ship with the name of a place
_SHIP = re.compile("”[号级轮舰杯]")
# of China where they stand alone
_PARTS = frozenset({"东部", "西部", "中部"})
_MARKS = frozenset("，。；：、（“\n")
# 于|北京, 经|上海: surnames that lead to a place
_BEFORE_PLACES = frozenset("于向从经过来由和自至到赴抵驻离游钟东西南北中上下江黄")
# 李广东|受到…, 李广东|将…: what stands behind a name and no place
_AFTER_NAME = re.compile("[，、等 将受被说在]|同志|主持|出席|参加|严重|违")
# 海口|镇海林村, 青田|乡: a township that bears the short name of a city or county
_VILLAGE = re.compile("[一-龥]{1,3}村(?!镇)")
# 响水|村: a village that bears the short name of a county
_HAMLET = re.compile("村(?![民镇里落庄级委干部寨史])")
_TOWN = re.compile("镇(?![长政级])|乡(?![长政级村镇土亲音间情愁])")
# （记者刘华山摄影邵阳）: names of the press, no places; 记者李木北京报道 tells where
_PRESS = Cued(
    "(?:记者|通讯员|摄影)[^（）。，；\n]{2,24}(?=）)(?<!报道)(?<!电)(?<!讯)|"
    "记者[^（）。，；\n]{2,14}(?=摄(?:影)?(?:[ \n]|$))|"
    "[□■](?:[一-龥]{2,3} ){1,4}[一-龥]{2,3}(?= ?报道)"
)
_DIVISION = re.compile("县(?!境)|[市镇乡](?![场民域])|区(?![域间段内])")
_WATERS = frozenset("河江湖溪渠川水库路")
# verbs, prepositions, conjunctions, adverbs, pronouns, particles, times
_TAGS_OF_NO_PLACE = "vpcdrut"
# those that it gives names of cities too
_TAGS_AT_BORDERS = "vdt"
_NAME_TAGS = frozenset({"ns", "nt", "nz", "j", "nr", "nrfg"})


@record
class PlaceMention:
    """A place at [start, end); `name` is its full name.

    Attributes:
        forms: The forms that name it, the full one among them.
        level: country, province, prefecture, county, township, site …; None where none is known.
        within: Name of the place that it lies in, None where none is known.
    """

    start: int
    end: int
    name: str
    forms: tuple[str, ...]
    level: str | None
    adcode: str | None = None
    within: str | None = None
    rule: str = "places.known"
    basis: str | None = None

    @property
    def is_other_state(self) -> bool:
        """Tell whether it is a state, and not China."""
        return self.level == "country" and self.name != CHINA


def find_known(reading: Reading) -> list[PlaceMention]:
    """Find the places of the lexicon in text order, without overlaps."""
    found: list[PlaceMention] = []
    roles = {end for _, end, role in reading.known.roles if role.kind != "member"}
    people: set[str] = set()
    inside = {end - 1 for begin, end, _ in reading.known.roles if end - begin <= 3}
    for start, end, place in reading.known.places:
        begins = any(mention.end == start for mention in found[-2:])
        if start in inside and not begins and _is_short(reading.text, start, end):
            # 党派处处长|葛远舟
            continue
        above = found[-1] if found and found[-1].end == start else None
        if end - start == 2 and _is_surname(reading, start, roles):
            people |= {reading.text[start : end + 1], reading.text[start - 1 : end]}
        elif _is_place(reading, start, end, place, above):
            found.append(_mention(place, start, end))
    everyday = (_mention(*stem) for stem in find_stems(reading, found))
    told = _tell_apart(reading, [*found, *everyday])
    press = Ranges(match.span() for match in reading.cues.finditer(_PRESS))
    return [
        mention
        for mention in told
        if not _is_one_of(reading.text, mention, people)
        and not press.cover(mention.start, mention.end)
    ]


def _is_short(text: str, start: int, end: int) -> bool:
    """Tell whether two characters stand without the level word of a place."""
    return end - start == 2 and text[end : end + 1] not in _LEVEL_WORDS


def _tell_apart(reading: Reading, found: list[PlaceMention]) -> Iterator[PlaceMention]:
    """Settle which of several divisions a shared name means: the one whose city is named too.

    真例：江苏省南京市鼓楼区. Where no city tells them apart the name stays open; 城区 and 郊区 are
    everyday words, and divisions only right behind their city (阳泉市城区).
    """
    named = {mention.name for mention in found}
    for number, mention in enumerate(found):
        several = reading.lexicon.namesakes.get(mention.name)
        if several is None:
            yield mention
            continue
        above = found[number - 1] if number and found[number - 1].end == mention.start else None
        around = {above.name} if above is not None else named
        like = [place for place in several if place.within in around]
        if len(like) == 1:
            yield _mention(like[0], mention.start, mention.end)
        elif len(mention.name) > 2:
            yield replace(mention, adcode=None, within=None)


def _is_one_of(text: str, mention: PlaceMention, people: set[str]) -> bool:
    """Tell whether a place is a piece of a name that a title stands before elsewhere."""
    if not people or mention.end - mention.start != 2:
        return False
    start, end = mention.start, mention.end
    return text[start : end + 1] in people or text[start - 1 : end] in people


def _mention(place: KnownPlace, start: int, end: int, rule: str = "places.known") -> PlaceMention:
    return PlaceMention(
        start, end, place.name, place.forms, place.level, place.adcode, place.within, rule
    )


# 内蒙古|人大常委会, no 内蒙古人
_ORGANS_OF_PEOPLE = ("人民", "人大常委", "人大主任", "人大副主任", "人大机关", "人大代表")
# what may stand before a place that begins with 和: 到|和县, not 总工会|和县妇联
_BEFORE_HE = frozenset("，。；：、“（\n在到赴由对向为省市至从于是")


def _is_another_word(
    reading: Reading, start: int, end: int, place: KnownPlace, above: PlaceMention | None
) -> bool:
    """Tell whether the characters of a place are something else, or pieces of it, here."""
    text, surface = reading.text, reading.text[start:end]
    if surface[0] in "镇乡":
        # 海口镇|海林村
        before = reading.lexicon.places.get(text[start - 2 : start])
        if before is not None and not lies_in(place, before):
            return True
        hamlet = before is None and above is None and reading.is_han(start - 1)
        if hamlet and _VILLAGE.match(text, end) is not None:
            return True
    if place.level == "area" and place.within is not None and surface != place.name:
        # 城市副中心 where no 北京 is named: another city's
        return place.within[:-1] not in text
    if place.level == "nature" and _DIVISION.match(text, end):
        # 东江|县: a county called after a river
        return True
    if surface == "苏丹" and (above is not None or text[start - 1] == "国"):
        # 阿曼|苏丹, 文莱达鲁萨兰国|苏丹: what the monarch is called
        return True
    if surface in _PARTS and text.startswith("城市", end):
        # 波兰的|西部城市: no part of China
        return True
    if surface == "和县" and start and text[start - 1] not in _BEFORE_HE:
        # 县总工会|和县妇联: the word between two bodies
        return True
    if surface in _KINDS_OF_DISTRICTS and (above is None or not lies_in(place, above)):
        return True
    if text.startswith("舰", end) and not text.startswith("队", end + 1):
        # 许昌|舰: a ship with the name of a city
        return True
    if text[start - 1] == "《" and place.level == "country":
        # 《|中国护士之歌》, 《|中华人民共和国国歌》
        return True
    if place.level in ("prefecture", "county") and _OF_FIRM.match(text, end):
        return True
    if _OF_NET.match(text, end) is not None:
        return True
    if text[start - 1] == "“" and _SHIP.match(text, end) is not None:
        return True
    if surface == "中国" and _OF_CHINA.match(text, end) is not None:
        # 中国|特色的政党制度, 中国|云泽网讯
        return True
    # 履新|中国电信
    taken = surface == "新中国" and text.endswith("履", 0, start)
    founded = surface == "新中国" and text.startswith("成立", end)
    turned = text.startswith("化", end) and not text.startswith("化工", end)
    return turned or founded or taken


def _is_place(
    reading: Reading, start: int, end: int, place: KnownPlace, above: PlaceMention | None
) -> bool:
    """Tell whether a form of a place names it here: not in 俄罗斯族, 四川话, 上海人, 北京化.

    Args:
        above: The place that ends where this one begins (山西|太原), which makes it sure.
    """
    text = reading.text
    surface, after = text[start:end], text[end : end + 1]
    if _cuts_words(reading, start, end) or _cuts_date(text, start):
        return False
    if _is_another_word(reading, start, end, place, above):
        return False
    if surface == "两岸" and text[start - 1] in _WATERS:
        # 多瑙河|两岸, 大运河|两岸
        return False
    is_country = place.level == "country"
    below = above is not None and lies_in(place, above) and reading.begins_word(end)
    # 美|加州, 俄|普斯科夫
    of_state = place.within is not None and text[start - 1] == place.within[0]
    sure = is_country or below or (of_state and place.level in _ABROAD)
    if len(surface) == 2 and not sure and not _stands(reading, start, end):
        return False
    if below and after == "人":
        return True
    if surface != place.name and not is_country and _names_another(reading, start, end, place):
        return False
    if is_country:
        return after != "族"
    if surface == place.name or place.level not in DIVISION_LEVELS:
        return True
    return after not in "族话" and (after != "人" or text.startswith(_ORGANS_OF_PEOPLE, end))


def _cuts_words(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a name of three characters is made of two words' pieces: 滨海|城市."""
    text = reading.text
    if end - start != 3 or not in_dictionary(text[start + 1 : end]):
        return False
    pieces = not reading.begins_word(start) and reading.begins_word(start + 1)
    return pieces and in_dictionary(text[start - 1 : start + 1])


def _cuts_date(text: str, start: int) -> bool:
    """Tell whether a name begins with the end of a day: 3月4|日本区召开会议."""
    return text[start] == "日" and text[start - 1 : start].isdigit()


def _names_another(reading: Reading, start: int, end: int, place: KnownPlace) -> bool:
    """Tell whether a short form is only a piece of another name here.

    真例：永嘉 in 永嘉州市, a city that no list has; 紫云 in 紫云山.
    """
    text = reading.text
    if len(text[start:end]) > 3 or place.level not in DIVISION_LEVELS:
        return False
    if _OTHER_LEVEL.match(text, end) is not None and not place.name.endswith(text[end]):
        return True
    if place.level == "county" and _ESTATE.match(text, end) is not None:
        return True
    if _STREET.match(text, end) is not None or _HAMLET.match(text, end) is not None:
        return True
    if _TOWN.match(text, end) is not None:
        forms = (text[end : end + size] for size in (2, 3))
        behind = (reading.lexicon.places.get(form) for form in forms)
        return not any(below is not None and lies_in(below, place) for below in behind)
    return place.level == "county" and _NATURE.match(text, end) is not None


def _is_surname(reading: Reading, start: int, roles: set[int]) -> bool:
    """Tell whether a name of a person begins here or one character before.

    真例：鄢陵 in 主席鄢陵君, 清远 in 书记华清远. `roles`: where roles end.
    """
    text = reading.text
    if start in roles:
        return True
    if text[start - 1] not in reading.lexicon.surnames:
        return False
    # 。李广东受到…: at the head of a clause, and no preposition
    return start - 1 in roles or (
        text[start - 2 : start - 1] in _MARKS
        and text[start - 1] not in _BEFORE_PLACES
        and not reading.begins_word(start + 1)
        and _AFTER_NAME.match(text, start + 2) is not None
    )


def _stands(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a form of two characters is a word of its own and not a piece of others."""
    stop, tag = reading.words[start]
    if stop > end:
        return tag in _NAME_TAGS
    if stop and (stop < end or tag[0] not in _TAGS_OF_NO_PLACE):
        return stop == end or reading.begins_word(end)
    if stop and tag[0] not in _TAGS_AT_BORDERS:
        return False
    # 、包头至银川: the segmenter takes it for a verb
    before = reading.text[start - 1]
    if not reading.is_han(start - 1) or before in "在到赴和与及至":
        return reading.begins_word(end) or reading.text[end : end + 1] in "省市县区州"
    return before in "省市县区州国" and reading.begins_word(end)


def find_capital(reading: Reading) -> list[PlaceMention]:
    """Find Beijing where it is called 京."""
    known = reading.lexicon.places.get("北京")
    if known is None:
        return []
    return [
        _mention(known, *match.span(), "places.capital")
        for match in reading.cues.finditer(_CAPITAL)
    ]


def add_sites(places: list[PlaceMention], sites: list[PlaceMention]) -> list[PlaceMention]:
    """Put sites beside divisions; a site takes the place of what it covers (吉林路, 高峰街道)."""
    if sites:
        taken = Ranges((site.start, site.end) for site in sites)
        kept = [place for place in places if not taken.overlap(place.start, place.end)]
        places = sorted([*_still_named(places, kept), *sites], key=lambda place: place.start)
    ends = {place.end for place in places}
    return [place for place in places if not _is_part_of_another(place, ends)]


def _still_named(before: list[PlaceMention], kept: list[PlaceMention]) -> list[PlaceMention]:
    """Drop the divisions of no list whose full name was only a piece of a site's: 利亚市."""
    if len(before) == len(kept):
        return kept
    lost = _named_in_full(before) - _named_in_full(kept)
    return [place for place in kept if place.rule != "places.local" or place.name not in lost]


def _named_in_full(places: list[PlaceMention]) -> set[str]:
    return {place.name for place in places if place.end - place.start == len(place.name)}


def _is_part_of_another(place: PlaceMention, ends: set[int]) -> bool:
    """Tell whether 东部 is that of the place before it, and not of China: 青河镇|东部."""
    return (
        place.level == "area"
        and place.end - place.start == 2
        and place.start in ends
        and (place.name[:2] in _PARTS)
    )
