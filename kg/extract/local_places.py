"""Divisions that no list has, recognised by what is named after them: rule `places.local`.

真例：云泽市 in 《中共云泽市委常委会2024年工作要点》; 翠湖区 in 江汀市翠湖区召开. Every name that
could end at a level word collects votes from what stands on both sides of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kg.extract.body_names import place_level
from kg.extract.borders import Ranges, word_before
from kg.extract.places import PlaceMention
from kg.extract.reading import HAN, Reading, tag_alone
from kg.model.record import record

# 云泽市 in 云泽市人民政府, 到云泽市, 青潭县委; not in 县直机关
_LEVEL = re.compile(f"(?:[省市县区旗盟]|州(?![市县区]))(?![{HAN}]{{0,2}}(?:直|属))")
# a name before a level word has at most four characters, with peoples in it eight
_LONGEST_STEM, _LONGEST_OF_PEOPLES = 4, 8
_KINDS = ("自治州", "自治县", "省", "市", "县", "区", "州", "旗", "盟")
_OF_PEOPLES = ("自治州", "自治县")
# 市场, 区域, 省级: everyday words that begin with a level word
_EVERYDAY = re.compile(
    "市(?:场|民|值|政(?![协府])|容|面|属|直|际|井)|省(?:级|直|部|份|内|外|际|会|去|略|吃)|"
    "区(?:域|别|间|块|位|分|内|外|划|县)|县(?:级|域|直|区|乡|城|里)|州(?:内|外|直)"
)
# 恩和土家族苗族 of 恩和土家族苗族自治州: a name and the peoples
_PEOPLES = re.compile(
    "(?P<place>[\u4e00-\u9fff]{2,4}?)(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|"
    "傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|"
    "塔吉克|怒|俄罗斯|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各)族?)+"
)
# 副市长, 领导, 本届政府: what no name of a division holds
_STEM_OFFICIAL = re.compile("[副届府]|领导|代表|世界|政府|人民|行署|行政公署")
# 升国旗, 加入欧盟, 智慧城市, 部分地区: flags, unions of states, kinds of place
_A_KIND = re.compile(
    "[国红面升军党战彩锦队团会校大举手授旌降插]旗|[欧东非北联同结加国友拉]盟|"
    "(?:[大个座民主心内外各些型慧要]|[东南西北]部)城市|[部分边界游前海灾困远族达定]地区|[这那]个?[省市县区]"
)
# 山区, 城市, 小区: everyday words at the end of a name, which only a body behind them makes one
_EVERYDAY_END = re.compile("(?:[山城老小灾园片景库校产牧林农街郊矿苏军战务民心洪]区|城市)$")
_SURELY_BEHIND = re.compile(
    "委(?!员)|人民|政府|人大|政协|纪委|监委|法院|检察院|[^，。、]{2,8}局|[省市县区]长|召开"
)
_STEM_NEVER = re.compile(
    "[委党省市县区的了在是和与及或等将被把让向对从为于由到以而也都各全我本该每某这那同经据赴任免兼受按并把给使令]"
)
_BEFORE = frozenset("在到赴由对向为和与及共的任同于")
_VERBS_BEFORE = ("来到", "前往", "走进", "召开", "主持", "出席", "会见", "参观")
# 云泽市委, 青潭县人民法院, 翠湖区水利局, 云泽市副市长, 云泽市召开
_BEHIND = re.compile(
    "委(?!员会?[^主])|人民|政府|人大|政协|纪委|监委|监察|中级|高级|法院|检察|[^，。、]{0,8}局|[^，。、]{0,6}厅|"
    "副?[省市县区州]?长|召开|举行|第|水利|教育|军区|警备区|武警|[一-龥]{2,3}[市县](?![场民])"
)
_COMMITTEE_BEHIND = re.compile("委|人民政府")
# 云泽日报, 青屿发布, 翠湖区融媒体中心, 岭东人大网
_PUBLISHER = re.compile(
    f"^(?:中共)?(?P<stem>[{HAN}]{{2,10}}?)(?:日报|晚报|晨报|时报|都市报|商报|早报|新报|报|发布|融媒体中心|融媒|"
    "电视台|广播电视台|新闻网|人大网|政协网|政府网|人民政府|市政府|县政府|区政府|纪委监委|纪委|委组织部|"
    "委宣传部|零距离|在线|组织工作|党建网|网|办公室)"
)
# votes that a name needs: a single sure side of one mention, or two mentions at heads of clauses
_ENOUGH = 2


@record
class Local:
    """A division that the document itself makes known."""

    name: str
    level: str | None


def add_locals(reading: Reading, known: list[PlaceMention]) -> list[PlaceMention]:
    """Put the divisions that no list has beside the known places, in text order.

    Of places that overlap the longer one stays, of equal ones the known.
    """
    mentions = known
    for local in find_locals(reading, known):
        forms = _forms(local)
        for form in forms:
            for start, end in reading.find(form):
                if form == local.name or _stands_free(reading, start):
                    new = PlaceMention(
                        start, end, local.name, forms, local.level, rule="places.local"
                    )
                    mentions = _put(mentions, new)
    return sorted(mentions, key=lambda mention: mention.start)


def _put(mentions: list[PlaceMention], new: PlaceMention) -> list[PlaceMention]:
    rivals = [m for m in mentions if m.start < new.end and new.start < m.end]
    if any(m.end - m.start >= new.end - new.start for m in rivals):
        return mentions
    return [m for m in mentions if m not in rivals] + [new]


def find_locals(reading: Reading, known: list[PlaceMention]) -> list[Local]:
    """Find the divisions that no list has, those with the most votes first."""
    publisher = publisher_stem(reading)
    chosen: list[Local] = []
    votes = _votes(reading, known, None if publisher is None else publisher[:2])
    for name, weight in sorted(votes.items(), key=_rank):
        own = publisher is not None and name.startswith(publisher[:2])
        if weight + (3 if own else 0) < _ENOUGH:
            continue
        if not any(_same_tail(name, other.name) for other in chosen):
            chosen.append(Local(name, place_level(name)))
    return chosen


def _rank(vote: tuple[str, int]) -> tuple[bool, int, int, str]:
    """Order candidates: the longest of those with peoples in the name, then by votes."""
    name, weight = vote
    if name.endswith(_OF_PEOPLES):
        return False, -len(name), -weight, name
    return True, -weight, -len(name), name


def _votes(reading: Reading, known: list[PlaceMention], own: str | None) -> Counter[str]:
    """Count what speaks for each name that could end at a level word."""
    taken = Ranges((place.start, place.end) for place in known)
    place_ends = {place.end for place in known}
    votes: Counter[str] = Counter()
    for first, name_end, end in _stems(reading):
        kind = reading.text[name_end:end]
        of_people = kind in _OF_PEOPLES
        if not of_people and taken.overlap(name_end, end):
            continue
        right = 2 if _BEHIND.match(reading.text, end) else 0
        longest = _LONGEST_OF_PEOPLES if of_people else _LONGEST_STEM
        for begin in range(name_end - 2, max(first, name_end - longest) - 1, -1):
            stem = reading.text[begin:name_end]
            free = of_people or not taken.overlap(begin, end)
            if free and _could_be_name(reading, begin, stem, kind, own):
                votes[stem + kind] += _left_weight(reading, place_ends, begin) + right
    return votes


def _stems(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """Yield of each level word where a name before it can begin, and [start, end) of the word.

    Such a name is Chinese, and of other level words holds at most a part: 县 in 县城区.
    """
    text, before = reading.text, -1
    for match in _LEVEL.finditer(text):
        end = match.end()
        whole = end - 3 if text[end - 3 : end] in _OF_PEOPLES else end - 1
        for start in sorted({whole, end - 1}):
            first, limit = start, max(start - _LONGEST_OF_PEOPLES, before - 1, 0)
            while first > limit and reading.is_han(first - 1):
                first -= 1
            if start - first >= 2:
                yield first, start, end
            before = start


def _could_be_name(reading: Reading, begin: int, stem: str, kind: str, own: str | None) -> bool:
    """Tell whether stem and kind may name a division; `own`: how the publisher's name begins."""
    end, name = begin + len(stem), stem + kind
    if not _stem_is_free(reading, stem, kind) or _A_KIND.search(name):
        return False
    if _EVERYDAY_END.search(name) and not (
        own == name[:2] or _SURELY_BEHIND.match(reading.text, end + len(kind))
    ):
        return False
    if kind not in "省市区县州":
        return True
    return not _EVERYDAY.match(reading.text, end) and not _is_everyday(reading, begin, end)


def _is_everyday(reading: Reading, start: int, end: int) -> bool:
    """Tell whether the stem is made of everyday words: 召开, 代表, 常务副."""
    if _inside_verb(reading, start):
        return True
    alone = tag_alone(reading.text[start:end])
    if len(alone) == 1 and alone[0][1][0] in "vdpcrm":
        return True
    offset = start
    while offset < end:
        word = reading.words.get(offset)
        if word is None:
            offset += 1
            continue
        stop, tag = word
        if (stop - offset > 1 and tag[0] in "pcudrmv") or stop > end + 1:
            return True
        if offset == start and stop == end and (tag == "vn" or tag in tuple("nvabdlitf")):
            return _COMMITTEE_BEHIND.match(reading.text, end + 1) is None
        offset = stop
    return False


def _inside_verb(reading: Reading, offset: int) -> bool:
    """Tell whether an offset lies inside a verb: 坚|决拥护."""
    word = word_before(reading, offset, longest=4)
    return word is not None and not word.whole and word.tag[0] in "vdil"


def _stem_is_free(reading: Reading, stem: str, kind: str) -> bool:
    """Tell whether the characters before a level word may be a name."""
    if _STEM_OFFICIAL.search(stem):
        return False
    if kind in _OF_PEOPLES:
        peoples = _PEOPLES.fullmatch(stem)
        return peoples is not None and _STEM_NEVER.search(peoples["place"]) is None
    stops = reading.lexicon.lists.not_divisions
    if stem in stops or any(stem[begin:] in stops for begin in range(1, len(stem) - 1)):
        return False
    if _STEM_NEVER.search(stem) and not stem.endswith("族"):
        return False
    return len(stem) <= 4


def _left_weight(reading: Reading, place_ends: set[int], start: int) -> int:
    before = reading.text[start - 1 : start]
    if start in place_ends:
        return 3
    if not reading.is_han(start - 1):
        return 1
    if (
        before in "省市县区州"
        or before in _BEFORE
        or reading.text.endswith(_VERBS_BEFORE, 0, start)
    ):
        return 2
    return 0


def _same_tail(name: str, other: str) -> bool:
    """Tell whether two candidates are one place with more or less before it."""
    return name.endswith(other) or other.endswith(name)


def publisher_stem(reading: Reading) -> str | None:
    """Return the place in the publisher's name (云泽 of 云泽日报), None where it has none."""
    publisher = reading.source.publisher
    found = _PUBLISHER.match(publisher) if publisher else None
    return found["stem"] if found else None


def _forms(local: Local) -> tuple[str, ...]:
    """Return the full and the short form: 云泽市, 云泽."""
    kind = next((kind for kind in _KINDS if local.name.endswith(kind)), "")
    stem = local.name.removesuffix(kind)
    peoples = _PEOPLES.fullmatch(stem) if kind in _OF_PEOPLES else None
    stem = peoples["place"] if peoples is not None else stem
    return (local.name, stem) if kind and len(stem) >= 2 else (local.name,)


def _stands_free(reading: Reading, start: int) -> bool:
    """Tell whether a short form of a local place is used as one (云泽的, 岭东会堂)."""
    if not reading.is_han(start - 1) or reading.begins_word(start):
        return True
    return reading.text[start - 1] in _BEFORE
