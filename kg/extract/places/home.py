"""Which place 市, 区 and 省 mean in a document, and where 我市 and 全市 stand for it.

Rule: `places.ours` (真例：云泽市委召开会议。我市将抓好落实). The basis says on what the reading
rests: places that the text names, the divisions above them, the publisher's own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from kg.extract.base.body_names import place_level
from kg.extract.base.reading import Reading, in_dictionary, tag_alone
from kg.extract.places.local_places import publisher_stem
from kg.extract.places.places import DIVISION_LEVELS, PlaceMention
from kg.model.record import record
from kg.text.cues import Cued

_LEVEL_WORDS = (
    "省", "市", "县", "区", "州", "旗", "自治区", "自治州", "盟", "镇", "乡", "街道", "社区", "村",
    "新区", "自治县",
)  # fmt: skip
_NO_DISTRICTS = (
    "自治区", "社区", "地区", "行政区", "开发区", "高新区", "经开区", "园区", "景区", "保税区",
    "度假区", "示范区", "合作区", "工业区", "集聚区", "港区", "名胜区",
)  # fmt: skip
_WITH_ABOVE = ("区", "县", "旗", "市", "州", "自治州")
_ABOVE = ("自治区", "自治州", "省", "市", "盟")
# 云泽市|委, 青潭县|人民政府: the place whose body is named counts more
_BODY_BEHIND = re.compile("委|人民政府|政府|人大|政协|纪委|监委")
# 沅陵|师范学院, 山东昌乐|人。: what a school is named after, where somebody comes from
_NOT_HERE = re.compile(
    "[一-龥]{0,6}?(?:大学|学院|公司|集团|银行|中学|军区|战区|战役|会战|起义)|籍|人[，。；]"
)
# 省、|镇川市交办的问题, 贯彻|镇川市第四十次会议精神: the place above, as those below it speak of it
_ABOVE_BEFORE = re.compile(
    "(?:省[委府]?[、和与及]|(?:学习|贯彻|传达|落实|执行)(?:好|了)?(?:省[^，。；]{0,8}[、和与及])?)$"
)
# 来自|云泽市的客商, 赴|云泽市招商: places of others
_OTHERS_BEFORE = ("来自", "毗邻", "邻近", "对口支援", "对口帮扶", "对口协作")
_OTHERS_BEHIND = re.compile("[一-龥]{0,6}?(?:客商|商会|企业家|籍|招商|推介|学习考察|取经|对接)")
# ，市长程远舟率队赴|深圳市考察: they come from another place of that level
_GOAL = re.compile(
    "(?:^|[，、。\n我])副?(?P<level>[省市县区州旗])(?:委|长|政府|人大|政协|领导)[^。；\n]{0,60}"
    "(?:赴|前往)[^。；\n]{0,24}$"
)
_FARTHEST_GOAL, _LONGEST_WAY = 90, 27
# 率|云泽市党政代表团赴…: those who travel come from the paper's own place
_LED = ("率", "率领")
# as many as one mention of a place that no list has
_VOTES_OF_PAPER = 3
_COMMITTEES = frozenset({"市委", "省委", "县委", "区委"})
# 我市, 全市: the paper's own place; before a body (我市市委) they are part of its name
_OURS = Cued(
    "(?:我|全|本)(?P<word>省|市|区|县|州|旗|自治区|自治州)"
    "(?=[^直属委政人纪监]|人民(?!政府|法院|检察|代表)|各|党|政协委员|有|在|的)"
)


# 党委 of 党委办公室: a publisher that no place is in the name of
_NO_PLACE = re.compile(
    "[委党府局办校院社组团会]|集团|公司|人民|中国|新华|光明|经济|青年|"
    "央视|央广|国际|环球|法[治制]|农民|工人|妇女|科技|教育|财经|解放|国防|纪检|军|求是|红旗|南方|"
    "北方|东方|西部"
)
# 县委, 全县, 县政府: words by which an article speaks of the place that it is about
_OWN = {
    level: Cued(
        f"(?<![一-龥])[全我]?{level}(?:委|政府|人大|政协|直|属|领导|纪委|里|内|长(?![江城春沙])"
        f"|[一-龥]{{2,10}}?(?:局|厅|指挥部|办公室)(?![长面部]))|[全我]{level}"
    )
    for level in ("省", "市", "县", "区", "旗", "州")
}


@record
class Home:
    """Which place each generic level word means in a document, and on what that rests.

    Attributes:
        own: The publisher's own place, None where it has none.
    """

    places: dict[str, str]
    bases: dict[str, str]
    own: str | None = None

    def of(self, word: str) -> tuple[str, str] | None:
        """Return the place that 市, 区 … stands for and the basis, None where it is open."""
        place = self.places.get(word)
        return None if place is None else (place, self.bases[word])

    def settle(self, word: str, place: str, basis: str) -> None:
        """Let a level word mean a place, unless one is settled for it."""
        if word not in self.places:
            self.places[word], self.bases[word] = place, basis


@lru_cache(maxsize=1 << 12)
def _words_for(place: str) -> tuple[str, ...]:
    """Return the level words that may mean a place: 市 for 云泽市, 区 and 新区 for 松河新区."""
    return tuple(
        word
        for word in _LEVEL_WORDS
        if place.endswith(word) and not (word == "区" and place.endswith(_NO_DISTRICTS))
    )


def is_level_of(word: str, place: str) -> bool:
    """Tell whether a level word may mean a place: 市 means 云泽市, no 云泽县."""
    return word in _words_for(place)


def find_home(reading: Reading, places: list[PlaceMention]) -> Home:
    """Find the place that each generic level word of the document means.

    The places of the document vote: those of the publisher's name and the headline most, those
    in the names of bodies more than bare ones; the publisher's own place votes even where the
    text does not name it. With no place of a level, the division above a settled one stands in.
    """
    divisions = [
        place
        for place in places
        if (place.level in DIVISION_LEVELS or place.rule == "places.local")
        and not (place.rule == "places.known" and _NOT_HERE.match(reading.text, place.end))
    ]
    own = _own_place(reading, divisions)
    home = Home({}, {}, own)
    source = f"来源：{reading.source.publisher}"
    for word, counts in _votes(reading, divisions, own).items():
        winner = _winner(counts)
        if winner is not None:
            told = winner != own or counts[winner] > _VOTES_OF_PAPER
            home.settle(word, winner, f"文中所称{winner}" if told else source)
    within: dict[str, str | None] = {}
    for place in divisions:
        within.setdefault(place.name, place.within)
    for word in _words_for(own or ""):
        home.settle(word, own or "", source)
    listed = reading.lexicon.places.get(own or "")
    if own is not None and listed is not None:
        within.setdefault(own, listed.within)
    _add_above(home, within)
    return home


def _votes(
    reading: Reading, divisions: list[PlaceMention], own: str | None
) -> dict[str, dict[str, int]]:
    stem = publisher_stem(reading)
    votes: dict[str, dict[str, int]] = {
        word: {own: _VOTES_OF_PAPER} for word in _words_for(own or "") if own is not None
    }
    for mention in divisions:
        weight = _weight(reading, mention, stem)
        for word in _words_for(mention.name):
            counts = votes.setdefault(word, {})
            counts[mention.name] = counts.get(mention.name, 0) + weight
    return votes


def _winner(counts: dict[str, int]) -> str | None:
    """Return the place that leads clearly: alone, twice the second's votes, or 3 more."""
    voted = [item for item in counts.items() if item[1] > 0]
    ranked = sorted(voted, key=lambda item: (-item[1], item[0]))
    if len(ranked) < 2:
        return ranked[0][0] if ranked else None
    (first, most), (_, next_most) = ranked[:2]
    return first if most >= 2 * next_most or most >= next_most + 3 else None


def _weight(reading: Reading, mention: PlaceMention, stem: str | None) -> int:
    before = reading.text[max(0, mention.start - 12) : mention.start]
    if before.endswith(_OTHERS_BEFORE) or _ABOVE_BEFORE.search(before):
        return 0
    if _OTHERS_BEHIND.match(reading.text, mention.end):
        return 0
    if _is_goal(reading.text, mention):
        return 0
    weight = 4 if before.endswith(_LED) else 1
    if mention.rule == "places.local":
        weight += 2
    if stem is not None and mention.name.startswith(stem[:2]):
        weight += 8
    if reading.title[0] <= mention.start < reading.title[1]:
        weight += 4
    if _BODY_BEHIND.match(reading.text, mention.end) or (
        reading.text[mention.end - 1 : mention.end + 1] in _COMMITTEES
    ):
        weight += 2
    return weight


def _is_goal(text: str, mention: PlaceMention) -> bool:
    """Tell whether people of another place of that level travel there: 市长程远舟率队赴|深圳市."""
    near = text[max(0, mention.start - _LONGEST_WAY) : mention.start]
    if "赴" not in near and "前往" not in near:
        return False
    goal = _GOAL.search(text, max(0, mention.start - _FARTHEST_GOAL), mention.start)
    return goal is not None and mention.name.endswith(goal["level"])


def _add_above(home: Home, within: dict[str, str | None]) -> None:
    """Let 省 and 市 be the divisions above a settled place, by the table of divisions."""
    for word in _WITH_ABOVE:
        place = home.places.get(word)
        above = within.get(place) if place is not None else None
        if above is None:
            continue
        for upper in _ABOVE:
            if above.endswith(upper) and upper not in home.places:
                home.settle(upper, above, f"{place}属{above}（GB/T 2260）")
                break


def _own_place(reading: Reading, divisions: list[PlaceMention]) -> str | None:
    """Return the publisher's own place: 北京市 of 北京日报, None where it has none.

    One that no list has is of the level that the article speaks of most.
    真例：《青阶报》 on 县委, 全县 and 我县 is a paper of 青阶县.
    """
    stem = publisher_stem(reading)
    if stem is None:
        return None
    known = reading.lexicon.places.get(stem)
    if known is not None and known.level in DIVISION_LEVELS:
        return known.name
    named = next((place.name for place in divisions if place.name.startswith(stem)), None)
    if named is not None:
        return named
    site = f"{stem}网"
    if reading.source.publisher == site and stem not in reading.text.replace(site, ""):
        # 千帆网 on 云泽市: a site has a name of its own more often than a paper
        return None
    if not 2 <= len(stem) <= 4 or _NO_PLACE.search(stem) or _is_press(reading, stem):
        return None
    counts = {level: len(list(reading.cues.finditer(own))) for level, own in _OWN.items()}
    (first, most), (_, next_most) = sorted(counts.items(), key=lambda item: -item[1])[:2]
    rivals = (place for place in divisions if first in _words_for(place.name))
    if any(_weight(reading, place, stem) > _VOTES_OF_PAPER for place in rivals):
        # 市场星报 on 安徽省人大常委会: a paper that is named after no place
        return None
    if most >= 2 and most > next_most:
        return stem if stem.endswith(first) else stem + first
    return None


def _is_press(reading: Reading, stem: str) -> bool:
    """Tell whether a publisher's name is an organ's (央视网) or begins with a word (新华网)."""
    if reading.lexicon.organ_forms.get(stem) is not None:
        return True
    # 青螺 is a word and may be a place all the same, 学习 and 每日 are none
    return in_dictionary(stem) and not tag_alone(stem)[0][1].startswith("n")


def find_ours(reading: Reading, places: list[PlaceMention], home: Home) -> list[PlaceMention]:
    """Find the places that 我市, 全市 stand for, each with its basis."""
    known = {place.name: place for place in places}
    found = []
    for match in reading.cues.finditer(_OURS):
        start = match.start()
        settled = _named_last(reading, places, match) or home.of(match["word"])
        begins = reading.begins_word(start) or not reading.is_han(start - 1)
        if settled is None or not begins:
            continue
        name, reason = settled
        like = known.get(name) or _from_lexicon(reading, name)
        basis = f"{match.group()}指{name}：{reason}"
        found.append(replace(like, start=start, end=match.end(), rule="places.ours", basis=basis))
    return found


def _named_last(
    reading: Reading, places: list[PlaceMention], match: re.Match[str]
) -> tuple[str, str] | None:
    """Return the place that 全省 means by the division named last before it in its sentence.

    真例：湘西州出现汛情，全省转移群众 is 湖南省, whatever stood before; 新疆全区 is the 自治区.
    A paper's own 我省 is the one that the document settles.
    """
    if not match.group().startswith("全"):
        return None
    word, start = match["word"], reading.sentence_at(match.start())[0]
    for place in reversed(places):
        if start <= place.start and place.end <= match.start() and place.level in DIVISION_LEVELS:
            region = word == "区" and place.name.endswith("自治区")
            if region or word in _words_for(place.name):
                return place.name, f"前文{place.name}"
            above = place.within
            return (above, f"{place.name}属{above}") if above and above.endswith(word) else None
    return None


def _from_lexicon(reading: Reading, name: str) -> PlaceMention:
    """Return a place of which the document has no mention, at a range that stands for none."""
    place = reading.lexicon.places.get(name)
    if place is None:
        return PlaceMention(0, 1, name, (name,), place_level(name))
    return PlaceMention(0, 1, place.name, place.forms, place.level, place.adcode, place.within)
