"""Divisions that no list has, recognised by what stands around them.

Rule: `places.local` (真例：《中共云泽市委常委会2024年工作要点》 | 江汀市翠湖区召开会议).
`division_names` weighs what could be a name; here the names are chosen and found in the text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator
from functools import lru_cache

from kg.extract.base.body_names import place_level
from kg.extract.base.reading import HAN, Reading, in_dictionary
from kg.extract.places.division_names import (
    OF_PEOPLES,
    Candidate,
    DivisionNames,
    drop_longer,
    is_word,
    stem_of,
)
from kg.extract.places.places import DIVISION_LEVELS, PlaceMention
from kg.lexicon import Lexicon
from kg.model.record import record
from kg.text.cues import Cued

# 渠县, 蒲城: of so many characters are names that longer ones may end with
_SHORT, _LEVELS_OF_SHORT = 2, "县市区旗"
_PARTS_NAMES = frozenset(
    "在到赴由对向为和与及共的任同于从驻将原现省市县区州经至是来让往回过本该各全我"
)
_BEFORE = frozenset("在到赴由对向为和与及共的任同于")
# 云泽日报, 青屿发布, 翠湖区融媒体中心, 岭东人大网
_PUBLISHER = re.compile(
    "^(?:中共|清风|廉洁|平安|美丽|今日|文明|法治|智慧|活力|幸福)?(?!党委|政府|人民|"
    "[省市县区州旗]委)"
    f"(?P<stem>[{HAN}]{{2,10}}?)(?:清风|廉洁|先锋|机关|政务|组工|党建|信息|资讯|党务|文明|统战|"
    f"长安|平安|教育|检察|司法)?"
    "(?:日报|晚报|晨报|时报|都市报|商报|早报|新报|快报|周报|导报|报|发布|融媒体中心|融媒|"
    "电视台|广播电视台|新闻网|人大网|政协网|政府网|人民政府|市政府|县政府|区政府|纪委监委|纪委|"
    "委组织部|"
    "委宣传部|[省市县区州旗盟](?:委|政府|人民政府|政协|人大|纪委|纪检|监委)|政协|人大(?:常委会)?|"
    "零距离|在线|组织工作|党建网|网|客户端|传媒|办公室)"
)
# 临江省|高级人民法院: what only provinces have
_PROVINCE = Cued(
    f"(?P<name>(?![全我本该各两外])[{HAN}]{{2}}省)"
    f"(?=高级人民法院|人民检察院|人民政府|人民代表大会|[{HAN}]{{2,8}}厅)"
)
# what a name needs, both sides together: one sure side and a border, or two mentions; an everyday
# word (和平区) needs a body behind it and more
_ENOUGH, _ENOUGH_FOR_A_WORD = 2.5, 6.0
_SURE_SIDE = 2.0
# the publisher's own name (云泽日报) is as good as a sure side
_OWN = 3.0


@record
class Local:
    """A division that the document itself makes known."""

    name: str
    level: str | None


def add_locals(reading: Reading, known: list[PlaceMention]) -> list[PlaceMention]:
    """Put the divisions that no list has beside the known places, in text order.

    Of places that overlap the longer one stays, of equal ones the known.
    """
    known = _not_within_longer(reading, _beside_own(reading, known))
    mentions = known
    for local in (*_provinces(reading), *find_locals(reading, known)):
        mentions = _put_all(reading, mentions, local)
    return sorted(mentions, key=lambda mention: mention.start)


def _provinces(reading: Reading) -> Iterator[Local]:
    """Yield the provinces of no list whose court or department a clause begins with.

    真例：临江省高级人民法院召开新闻发布会: whatever 临江市 the list has; not 选举|省人民政府省长.
    """
    names = {
        match["name"]
        for match in reading.cues.finditer(_PROVINCE)
        if not reading.is_han(match.start() - 1)
    }
    for name in sorted(names):
        known = any(reading.lexicon.places.get(form) for form in (name, name[1:]))
        if known or is_word(name[:-1]):
            continue
        if _PARTS_NAMES.isdisjoint(name[:-1]) and name[0] != "据":
            yield Local(name, "province")


def add_own(reading: Reading, places: list[PlaceMention], name: str) -> list[PlaceMention]:
    """Put the publisher's own place beside the others, where only its short form stands.

    真例：砾州岭 in the news of 砾州岭新闻网, whose 市委 is that of 砾州岭市. A short form
    that is an everyday word is left alone.
    """
    stem = stem_of(name)
    if stem is None or in_dictionary(stem) or any(place.name == name for place in places):
        return places
    mentions = _put_all(reading, places, Local(name, place_level(name)))
    return sorted(mentions, key=lambda mention: mention.start)


def _put_all(reading: Reading, mentions: list[PlaceMention], local: Local) -> list[PlaceMention]:
    forms = _forms(local)
    for form in forms:
        for start, end in reading.find(form):
            if form == local.name or _stands_free(reading, start):
                new = PlaceMention(start, end, local.name, forms, local.level, rule="places.local")
                mentions = _put(mentions, new)
    return mentions


def _beside_own(reading: Reading, known: list[PlaceMention]) -> list[PlaceMention]:
    """Drop the places that are only the beginning of the publisher's own: 常州 in 常州岭新闻网."""
    stem = publisher_stem(reading)
    if stem is None or reading.lexicon.places.get(stem) is not None:
        return known
    return [
        place
        for place in known
        if not (
            place.level in DIVISION_LEVELS
            and place.end - place.start < len(stem)
            and place.name[-1] not in stem
            and reading.text.startswith(stem, place.start)
        )
    ]


def _not_within_longer(reading: Reading, known: list[PlaceMention]) -> list[PlaceMention]:
    """Drop the short names before which one character stands each time: 渠县 in 嘉渠县."""
    ends = {place.end for place in known}
    before: dict[str, list[str]] = defaultdict(list)
    for place in known:
        if place.end - place.start == _SHORT and place.name[-1] in _LEVELS_OF_SHORT:
            joined = place.start not in ends and reading.is_han(place.start - 1)
            character = reading.text[place.start - 1] if joined else ""
            if joined and _cuts_name(reading, place.start - 1):
                # once is enough where the character is a word of no other kind: 平|宁县
                before[reading.text[place.start : place.end]].append(character)
            before[reading.text[place.start : place.end]].append(character)
    within = {
        name
        for name, characters in before.items()
        if len(characters) > 1
        and len(set(characters)) == 1
        and characters[0]
        and characters[0] not in _PARTS_NAMES
    }
    return [place for place in known if reading.text[place.start : place.end] not in within]


def _cuts_name(reading: Reading, offset: int) -> bool:
    """Tell whether one character before a short name can only be its beginning: 平 in 平宁县."""
    stop, tag = reading.words[offset]
    return stop == offset + 1 and tag[0] in "anjzq" and reading.text[offset] not in _PARTS_NAMES


def _put(mentions: list[PlaceMention], new: PlaceMention) -> list[PlaceMention]:
    rivals = [m for m in mentions if m.start < new.end and new.start < m.end]
    if any(not _gives_way(m, new) for m in rivals):
        return mentions
    return [m for m in mentions if m not in rivals] + [new]


def _gives_way(known: PlaceMention, new: PlaceMention) -> bool:
    """Tell whether a known place yields: to a longer name, a short form to one that is named here.

    真例：栾川 is 栾川市 where the document names a 栾川市, whatever 栾川县 the list has.
    """
    length, other = known.end - known.start, new.end - new.start
    if length == other and known.rule == "places.known" and known.start == new.start:
        whole = length == len(known.name)
        return known.level == "city" or (known.level in DIVISION_LEVELS and not whole)
    return length < other


def find_locals(reading: Reading, known: list[PlaceMention]) -> list[Local]:
    """Find the divisions that no list has, the surest first."""
    publisher = publisher_stem(reading)
    own = None if publisher is None else publisher[:2]
    # 塔林 of 塔林日报 is no city of Estonia
    others = [p for p in known if p.level != "city" or reading.text[p.start : p.end] != publisher]
    named = DivisionNames(reading, others).found.values()
    candidates = drop_longer([one for one in named if not _is_told(reading, one.name)])
    chosen: list[Local] = []
    taken: set[int] = set()
    for candidate in sorted(candidates, key=_rank):
        # of names that end at one place the surest has it
        if candidate.ends - taken and _is_sure(
            candidate, own=own is not None and candidate.name.startswith(own)
        ):
            name = _behind_state(candidate.name, others, reading.lexicon.transliteration)
            if name is not None:
                chosen.append(Local(name, place_level(name)))
            taken |= candidate.ends
    return chosen


# states that one character is enough to tell: 俄图拉州, not 阿拜州
_STATES = frozenset("美俄英法德日韩印乌")


def _behind_state(name: str, known: list[PlaceMention], sounds: Container[str]) -> str | None:
    """Return a division abroad without the first character of its state: 俄|图拉州.

    None where less than a name is left: 美|明州.
    """
    named = {place.name[0] for place in known if place.is_other_state}
    if (
        name[0] not in named & _STATES
        or name[-1] not in "州郡"
        or any(char not in sounds for char in name[1:-1])
    ):
        return name
    return name[1:] if len(name) > len("美明州") else None


def _is_told(reading: Reading, name: str) -> bool:
    """Tell whether a word of a sentence is in what ends like a division: 会见里约市."""
    words = reading.lexicon.lists.clause_words
    if name.endswith(("如市", "若市")):
        # 观者如市
        return True
    return any(name[at : at + 2] in words for at in range(len(name) - 1))


def _rank(candidate: Candidate) -> tuple[bool, float, int, str]:
    """Order candidates: those with peoples in the name by length, the others by their borders."""
    of_peoples = candidate.kind in OF_PEOPLES
    weight = float(len(candidate.name)) if of_peoples else candidate.left
    return not of_peoples, -weight, -len(candidate.name), candidate.name


def _is_sure(candidate: Candidate, *, own: bool) -> bool:
    weight = candidate.left + candidate.right + (_OWN if own else 0.0)
    if candidate.everyday and candidate.kind == "县" and candidate.went:
        # 来到|长堤县石矶圩: a noun and 县 where somebody is or goes
        return candidate.left >= _SURE_SIDE and weight >= _ENOUGH
    if candidate.everyday:
        return candidate.right >= 2 and weight >= _ENOUGH_FOR_A_WORD
    if candidate.kind in ("区", "旗", "盟") and candidate.right < 1.5 and not own:
        # 核心区, 红旗, 同盟: too often no division to go by borders alone
        return False
    return candidate.left > 0 and weight >= _ENOUGH


# 湖南省|卫生计生委, 蚌埠市|蚌山区|人民检察院
_BODY_PUBLISHES = re.compile(
    f"(?:中共)?(?P<above>[{HAN}]{{2,5}}?(?:省|自治区|市|自治州|州|盟))?"
    f"(?P<stem>[{HAN}]{{2,5}}?(?:省|自治区|自治州|自治县|市|县|区|旗|州|盟))(?![区场监政级])"
    f"[{HAN}（）]{{0,18}}?(?:[局厅委院办会部校]|医院|中心|学校|中学|小学|大队|支队|网站|公报)$"
)


def publisher_stem(reading: Reading) -> str | None:
    """Return the publisher's place, None where it has none.

    真例：云泽 of 云泽日报, by its name; 上海市 of 解放日报, by the list of papers.
    """
    return _stem_of_publisher(reading.source.publisher or "", reading.lexicon)


@lru_cache(maxsize=1 << 10)  # asked four times a document, and papers print many
def _stem_of_publisher(publisher: str, lexicon: Lexicon) -> str | None:
    papers = lexicon.lists.papers
    for end in range(len(publisher), 1, -1):
        if publisher[:end] in papers:
            return papers[publisher[:end]]
    found = _PUBLISHER.match(publisher)
    return found["stem"] if found else _place_of_body(publisher, lexicon)


def _place_of_body(publisher: str, lexicon: Lexicon) -> str | None:
    """Return the division that a body which publishes is of: 蚌山区 of 蚌埠市蚌山区人民检察院.

    Of a district that the table knows in another city, the city: several cities have one.
    """
    found = _BODY_PUBLISHES.match(publisher)
    if found is None:
        return None
    stem, above = found["stem"], found["above"]
    known = lexicon.places.get(stem)
    if above is None or known is None or known.within in (None, above):
        return stem
    return above


def _forms(local: Local) -> tuple[str, ...]:
    """Return the full and the short form: 云泽市, 云泽."""
    stem = stem_of(local.name)
    return (local.name,) if stem is None else (local.name, stem)


def _stands_free(reading: Reading, start: int) -> bool:
    """Tell whether a short form of a local place is used as one (云泽的, 岭东会堂)."""
    if not reading.is_han(start - 1) or reading.begins_word(start):
        return True
    return reading.text[start - 1] in _BEFORE
