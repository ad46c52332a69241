"""The one other state that an article is about, whose offices and organs it names without it.

真例：缅甸新政府宣誓就职，当选总统吴某某、外交部部长…: they are Myanmar's, as the article has no
word of China.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.base.reading import Reading
from kg.extract.bodies.place_seats import state_seat
from kg.extract.found.title_mentions import Seat, Setting
from kg.extract.places.places import PlaceMention
from kg.lexicon.places import CHINA
from kg.lexicon.words import RoleEntry
from kg.text.sentences import line_at

# what shows that an article has to do with China, whose organs are called as those of others
_OF_CHINA = re.compile("中国|中方|我国|中共|国务院|北京|全国人大|全国政协|在京|赴京|[访驻来]华")
# 中丹合作, where the article names 丹麦
_PAIR = re.compile("(?<!其)中(?P<state>[一-龥])")
# what every state has, and is called so in most
EVERYWHERE = frozenset(
    ("外交部", "国防部", "财政部", "教育部", "司法部", "卫生部", "农业部", "交通部", "文化部")
)
# 交给|前副总理: what may stand right before
_BEFORE = frozenset("和与由及是为的任在给向对")
# offices that China has not
_NOT_OURS = (
    *("总统", "首相", "国王", "女王", "外相", "防相", "大臣", "官房长官", "国务卿", "王储"),
)  # fmt: skip
# 向|岚国提供支持: a state that is no subject of its sentence
_AIMED_AT = frozenset("向对与同在从赴给援驻访")
_OF_DIVISIONS = frozenset({"province", "prefecture", "county", "zone"})
# how often the state is named for each time that another one is
_CLEARLY = 2
# those that China has too
_EVERYWHERE = (
    *("总理", "副总理", "外长", "防长", "财长", "内政部长", "议长", "副议长", "众议长"),
    *("参议长", "总检察长"),
)  # fmt: skip


def state_told_of(
    reading: Reading, places: Sequence[PlaceMention], *, with_china: bool = False
) -> PlaceMention | None:
    """Return the other state that an article is about, None where it tells of none or of several.

    Args:
        reading: The article.
        places: Its places.
        with_china: China may be told of too: for offices that it has not.
    """
    if not with_china and _is_of_china(reading, 0, len(reading.text)):
        return None
    named = [p for p in places if p.is_other_state]
    (first, most), *others = Counter(p.name for p in named).most_common(2) or [("", 0)]
    if not most or (others and most < _CLEARLY * others[0][1]):
        return None
    return next(place for place in named if place.name == first)


def is_told_abroad(reading: Reading, offset: int) -> bool:
    """Tell whether the paragraph around an offset tells of other states and not of China.

    真例：以色列国防军称，对黎巴嫩南部进行“有限打击”.
    """
    begin, stop = line_at(reading.text, offset)
    if _is_of_china(reading, begin, stop):
        return False
    told = [place for start, _, place in reading.known.places if begin <= start < stop]
    if any(place.level in _OF_DIVISIONS for place in told):
        # 得益于海南自贸港“零关税”政策
        return False
    return any(place.level == "country" and place.name != CHINA for place in told)


def state_before(
    reading: Reading, places: Sequence[PlaceMention], start: int, end: int
) -> PlaceMention | None:
    """Return the other state whose organ a form at [start, end) is by what its paragraph says.

    真例：岚国内阁授权总理和|国防部|长回应; 岚国代总统由副总理兼|教育部|长担任, in a digest that
    tells of China elsewhere. The paragraph has no word of China, and one other state stands
    before the form; a ministry's spokesman (外交部|发言人) is ours.
    """
    text = reading.text
    if text.startswith("发言人", end):
        return None
    begin, stop = line_at(text, start, end)
    if _is_of_china(reading, begin, stop):
        return None
    head = reading.sentence_at(start)[0]
    before = [
        p
        for p in places
        if p.level == "country" and begin <= p.start < start and text[p.start - 1] not in _AIMED_AT
    ]
    for since in (head, begin):
        named = {p.name: p for p in before if p.start >= since}
        if len(named) == 1:
            state = next(iter(named.values()))
            return None if state.name == CHINA else state
        if named:
            return None
    return None


def _is_of_china(reading: Reading, start: int, end: int) -> bool:
    """Tell whether words have to do with China, be it by a pair's name: 中丹合作, not 其中|丹麦."""
    if _OF_CHINA.search(reading.text, start, end):
        return True
    countries = reading.lexicon.country_of
    states = {
        at: countries[place.name]
        for at, _, place in reading.known.places
        if place.name in countries
    }
    characters = {state.abbr for state in states.values()}
    return any(
        pair["state"] in characters and pair.start("state") not in states
        for pair in _PAIR.finditer(reading.text, start, end)
    )


def told_state_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat of an office of a state that only the article names: 当选|总统.

    Args:
        setting: The document.
        begin: Where the title begins with its modifiers.
        entry: The role.
    """
    ours = not entry.form.endswith(_NOT_OURS)
    if ours and not entry.form.endswith(_EVERYWHERE):
        return None
    before = setting.text[begin - 1 : begin]
    if before == "）" or (setting.reading.is_han(begin - 1) and before not in _BEFORE):
        return None
    state = state_told_of(setting.reading, setting.places, with_china=not ours)
    before_it = [p for p in setting.places if p.level == "country" and p.end <= begin]
    if state is None or (before_it and before_it[-1].name != state.name):
        # 韩国…，前总统: the state named last, in a digest that tells of another one more often
        return None
    seat = state_seat(replace(state, start=begin, end=begin), entry.form)
    return replace(seat, basis=f"文中述{state.forms[-1]}")
