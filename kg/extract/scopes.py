"""Places of a document, and which place 市, 区 and 省 mean in it.

Known places come from the lexicon; places that no list has (云泽市) are recognised by the bodies that
are named after them and by how the document uses them.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

import rjieba

from kg.extract.body_names import MUNICIPALITIES, place_level
from kg.extract.reading import HAN, Reading
from kg.lexicon.lexicon import KnownPlace

DIVISION_LEVELS = frozenset({"province", "prefecture", "county"})
# 云泽市 in 云泽市人民政府, 到云泽市, 青潭县委
_DIVISION = re.compile(
    f"(?=([{HAN}]{{2,8}}?)(自治州|自治县|省|市|县|区|州|旗|盟)(?![{HAN}]{{0,2}}(?:直|属)))"
)
_TOWN = re.compile(
    f"(?<![{HAN}])([{HAN}]{{2,4}}?)(街道|镇|乡|村|社区)(?![{HAN}]?(?:干部|民|级|振兴|容|风|里|上|办))"
)
_STEM_NEVER = re.compile(
    "[委党省市县区的了在是和与及或等将被把让向对从为于由到以而也都各全我本该每某这那同经据赴任免兼受按并把给使令]"
)
_STEM_WORDS = frozenset(
    "直辖 地级 县级 省会 中心 沿海 现代 农村 城乡 开发 高新 示范 试验 实验 合作 工业 产业 行政 自治 特别行政 经济 "
    "边境 民族 革命老 革命 贫困 灾 受灾 疫 社 地 园 景 山 牧 林 库 校 片 战 首都 大都 都 超 股 楼 门 夜 集 早 菜 "
    "国家级 部分 沿线 周边 相关 有关 其他 一些 多个 十个 五个 三个 两个 几个 兄弟 友好 重点 美丽 文明 智慧 "
    "主城 城 郊 老城 新城 中央 中部 西部 东部 北部 南部 内陆 沿边 主产 主销 平衡 无人 保护 自然保护 "
    "先行 自贸 自由贸易 保税 综合保税 风景名胜 名胜 风景 免税 缓冲 隔离 管控 禁 禁渔 生态 功能 辖 小 街 商务 "
    "党员干部驻 走村 进村 入村 驻村 试点 古 乡 新农 数字乡 消费 资本 金融 证券 房地产 人才 劳动力 汽车 国内 国际 "
    "海外 统一大 全国统一大 大 农贸 批发 要素 技术 土地 电力 碳 债券 股票 期货 期 外汇 城市".split()
)
# 云泽日报, 青屿发布, 翠湖区融媒体中心, 岭东人大网
_PUBLISHER = re.compile(
    f"^(?:中共)?([{HAN}]{{2,10}}?)(?:日报|晚报|晨报|时报|都市报|商报|早报|新报|报|发布|融媒体中心|融媒|电视台|广播电视台|新闻网|"
    "人大网|政协网|政府网|人民政府|市政府|县政府|区政府|纪委监委|纪委|委组织部|委宣传部|零距离|在线|组织工作|党建网|网|办公室)"
)


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place at [start, end); `name` is its full name."""

    start: int
    end: int
    name: str
    forms: tuple[str, ...]
    level: str | None
    adcode: str | None = None
    within: str | None = None
    rule: str = "places.known"
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Local:
    """A division that the document itself makes known."""

    name: str
    level: str | None


def find_places(reading: Reading) -> list[PlaceMention]:
    """Find the places of a document in text order, without overlaps; known ones go first."""
    known = [
        _known(reading, start, end, place)
        for start, end, place in reading.lexicon.places.find(reading.text)
    ]
    mentions = [mention for mention in known if mention is not None]
    taken = _Taken(mentions)
    for local in find_locals(reading, taken):
        forms = _local_forms(reading, local)
        for form in forms:
            for match in re.finditer(re.escape(form), reading.text):
                start, end = match.span()
                if form != local.name and not _stands_free(reading, start, end):
                    continue
                mentions = taken.put(
                    PlaceMention(start, end, local.name, forms, local.level, rule="places.local")
                )
    return sorted(taken.mentions, key=lambda mention: mention.start)


class _Taken:
    """Place mentions that don't overlap; a longer one takes the place of a shorter."""

    def __init__(self, mentions: list[PlaceMention]) -> None:
        self.mentions = mentions

    def put(self, new: PlaceMention) -> list[PlaceMention]:
        rivals = [m for m in self.mentions if m.start < new.end and new.start < m.end]
        if all(m.end - m.start < new.end - new.start for m in rivals):
            self.mentions = [m for m in self.mentions if m not in rivals] + [new]
        return self.mentions

    def covers(self, start: int, end: int) -> bool:
        return any(m.start <= start and end <= m.end for m in self.mentions)


def _known(reading: Reading, start: int, end: int, place: KnownPlace) -> PlaceMention | None:
    surface = reading.text[start:end]
    after = reading.text[end : end + 1]
    if len(surface) == 2 and place.level != "country" and not _short_form_stands(reading, start, end, surface):
        return None
    if after == "化" or (surface == "新中国" and reading.text.startswith("成立", end)):
        return None
    if place.level == "country" and after == "族":
        return None
    if surface == place.name or place.level not in DIVISION_LEVELS:
        pass
    elif after in "族话" or (after == "人" and reading.text[end : end + 2] != "人民"):
        return None
    return PlaceMention(
        start, end, place.name, place.forms, place.level, place.adcode, place.within
    )


def _short_form_stands(reading: Reading, start: int, end: int, surface: str) -> bool:
    """Tell whether a two-character form is a word of its own and not a piece of others."""
    word = reading.words.get(start)
    if word is not None:
        stop, tag = word
        if stop > end:
            return tag in ("ns", "nt", "nz", "j", "nr", "nrfg")
        return stop == end and tag[0] not in "vpcdrut" or stop < end
    if not reading.is_han(start - 1) or reading.text[start - 1] in "在到赴和与及至":
        return reading.begins_word(end) or reading.text[end : end + 1] in "省市县区州"
    return reading.text[start - 1] in "省市县区州国" and reading.begins_word(end)


def find_locals(reading: Reading, taken: _Taken) -> list[Local]:
    """Recognise divisions that no list has.

    真例：云泽市 in 《中共云泽市委常委会2024年工作要点》; 翠湖区 in 江汀市翠湖区召开.
    """
    text = reading.text
    votes: Counter[str] = Counter()
    for match in _DIVISION.finditer(text):
        stem, kind = match.group(1), match.group(2)
        end = match.start() + len(stem) + len(kind)
        for size in range(2, min(len(stem), 8) + 1):
            begin = match.end(1) - size
            name = text[begin:end]
            if begin < match.start() or not _stem_is_free(name[: -len(kind)], kind):
                continue
            if kind in "省市区县州" and (
                _RIGHT_NOT.match(text, end - 1) or _everyday(reading, begin, end - 1)
            ):
                continue
            if taken.covers(begin, end) or _overlaps_known(taken, begin, end):
                continue
            votes[name] += _left_weight(reading, taken, begin) + _right_weight(text, end)
    publisher = _publisher_stem(reading)
    chosen: list[Local] = []
    for name, weight in sorted(votes.items(), key=lambda item: (-item[1], -len(item[0]), item[0])):
        if publisher is not None and name.startswith(publisher[:2]):
            weight += 3
        if weight >= 3 and not any(_same_tail(name, other.name) for other in chosen):
            chosen.append(Local(name, place_level(name)))
    return chosen


def _overlaps_known(taken: _Taken, start: int, end: int) -> bool:
    return any(m.start < end and start < m.end for m in taken.mentions)


_RIGHT_NOT = re.compile("市(?:场|民|值|政|容|面|属|直|际|井)|省(?:级|直|部|份|内|外|际|会|去|略|吃)|区(?:域|别|间|块|位|分|内|外|划|县)|县(?:级|域|直|区|乡|城|里)|州(?:内|外|直)")
_ETHNIC = re.compile(
    "(?P<place>[\u4e00-\u9fff]{2,4}?)(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|俄罗斯|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各)族?)+"
)


def _everyday(reading: Reading, start: int, end: int) -> bool:
    """Tell whether the stem is made of everyday words: 召开, 代表, 常务副."""
    alone = rjieba.tag(reading.text[start:end])
    if len(alone) == 1 and alone[0][1][0] in "vdpcrm":
        return True
    offset = start
    while offset < end:
        word = reading.words.get(offset)
        if word is None:
            offset += 1
            continue
        stop, tag = word
        if stop - offset > 1 and tag[0] in "pcudrmv" or stop > end + 1:
            return True
        if offset == start and stop == end and tag in ("n", "v", "vn", "a", "b", "d", "l", "i", "t", "f"):
            return not re.match("委|人民政府", reading.text[end + 1 :])
        offset = stop
    return False


def _stem_is_free(stem: str, kind: str) -> bool:
    if re.search("[副届府]|领导|代表|世界|政府|人民", stem):
        return False
    if kind in ("自治州", "自治县"):
        return _ETHNIC.fullmatch(stem) is not None
    if stem in _STEM_WORDS or any(stem.endswith(word) and len(word) > 1 for word in _STEM_WORDS):
        return False
    if _STEM_NEVER.search(stem) and not stem.endswith("族"):
        return False
    limit = 7 if kind in ("自治州", "自治县") else 4
    return len(stem) <= limit


def _left_weight(reading: Reading, taken: _Taken, start: int) -> int:
    before = reading.text[start - 1 : start]
    if not reading.is_han(start - 1):
        return 2
    if any(m.end == start for m in taken.mentions) or before in "省市县区州":
        return 2
    if before in "在到赴由对向为和与及共的任同于":
        return 2
    if reading.text[max(0, start - 2) : start] in (
        "来到",
        "前往",
        "走进",
        "召开",
        "主持",
        "出席",
        "会见",
        "参观",
    ):
        return 2
    return 0


def _right_weight(text: str, end: int) -> int:
    if re.match(
        "委(?!员会?[^主])|人民|政府|人大|政协|纪委|监委|监察|中级|高级|法院|检察|[^，。、]{0,8}局|[^，。、]{0,6}厅|副?[省市县区州]?长|召开|举行|第|水利|教育",
        text[end:],
    ):
        return 2
    return 0


def _same_tail(name: str, other: str) -> bool:
    """Tell whether two candidates are one place with more or less before it."""
    return name.endswith(other) or other.endswith(name)


def _publisher_stem(reading: Reading) -> str | None:
    publisher = reading.source.publisher
    found = _PUBLISHER.match(publisher) if publisher else None
    return found.group(1) if found else None


def _local_forms(reading: Reading, local: Local) -> tuple[str, ...]:
    for kind in ("自治州", "自治县", "省", "市", "县", "区", "州", "旗", "盟"):
        if local.name.endswith(kind):
            stem = local.name.removesuffix(kind)
            ethnic = _ETHNIC.fullmatch(stem) if kind in ("自治州", "自治县") else None
            stem = ethnic["place"] if ethnic is not None else stem
            if len(stem) >= 2:
                return (local.name, stem)
    return (local.name,)


def _stands_free(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a short form of a local place is used as one (云泽的, 岭东会堂)."""
    return (
        not reading.is_han(start - 1)
        or reading.begins_word(start)
        or reading.text[start - 1] in ("在到赴由对向为和与及共的任同于")
    )


@dataclass(frozen=True, slots=True)
class Home:
    """Which place each generic level word means in a document, and on what that rests."""

    places: dict[str, str]
    bases: dict[str, str]

    def of(self, word: str) -> tuple[str, str] | None:
        """Return the place that 市, 区 … stands for and the basis, None where it is open."""
        place = self.places.get(word)
        return None if place is None else (place, self.bases[word])


_GENERIC_ENDS = {
    "省": ("省",), "市": ("市",), "县": ("县",), "区": ("区",), "州": ("州",), "旗": ("旗",),
    "自治区": ("自治区",), "自治州": ("自治州",), "盟": ("盟",), "镇": ("镇",), "乡": ("乡",),
    "街道": ("街道",), "社区": ("社区",), "村": ("村",), "新区": ("新区",), "自治县": ("自治县",),
}  # fmt: skip


def find_home(reading: Reading, places: list[PlaceMention]) -> Home:
    """Find the place that each generic level word of the document means.

    The places of the document vote: those of the publisher's name and the headline most, those
    in the names of bodies more than bare ones. With no place of a level, the division above or
    below a settled one stands in.
    """
    votes: dict[str, Counter[str]] = {}
    within: dict[str, str | None] = {}
    stem = _publisher_stem(reading)
    for mention in places:
        if mention.level not in DIVISION_LEVELS and mention.rule != "places.local":
            continue
        for word, ends in _GENERIC_ENDS.items():
            if mention.name.endswith(ends) and not (
                word == "区" and mention.name.endswith("自治区")
            ):
                weight = _home_weight(reading, mention, stem)
                votes.setdefault(word, Counter())[mention.name] += weight
                within.setdefault(mention.name, mention.within)
    places_of: dict[str, str] = {}
    bases: dict[str, str] = {}
    for word, counter in votes.items():
        ranked = sorted(counter.items(), key=lambda item: (-item[1], item[0]))
        if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1] or ranked[0][1] >= ranked[1][1] + 3:
            places_of[word] = ranked[0][0]
            bases[word] = f"文中所称{ranked[0][0]}"
    _add_above(places_of, bases, within)
    _add_publisher(places_of, bases, stem, reading)
    return Home(places_of, bases)


def _home_weight(reading: Reading, mention: PlaceMention, stem: str | None) -> int:
    weight = 1
    if mention.rule == "places.local":
        weight += 2
    if stem is not None and mention.name.startswith(stem[:2]):
        weight += 8
    if reading.title[0] <= mention.start < reading.title[1]:
        weight += 4
    if re.match("委|人民政府|政府|人大|政协|纪委|监委", reading.text[mention.end :]) or (
        reading.text[mention.end - 1 : mention.end + 1] in ("市委", "省委", "县委", "区委")
    ):
        weight += 2
    return weight


def _add_above(
    places: dict[str, str], bases: dict[str, str], within: dict[str, str | None]
) -> None:
    """Let 省 and 市 be the divisions above a settled place, by the table of divisions."""
    for word in ("区", "县", "旗", "市", "州", "自治州"):
        place = places.get(word)
        above = within.get(place) if place is not None else None
        if place is None or above is None:
            continue
        for upper in ("自治区", "自治州", "省", "市", "盟"):
            if above.endswith(upper) and upper not in places:
                places[upper] = above
                bases[upper] = f"{place}属{above}（GB/T 2260）"
                break


def _add_publisher(
    places: dict[str, str], bases: dict[str, str], stem: str | None, reading: Reading
) -> None:
    """Let the paper's own place settle what the text leaves open: 北京日报 makes 市 北京市."""
    if stem is None:
        return
    known = reading.lexicon.places.get(stem)
    if known is None or known.level not in DIVISION_LEVELS:
        return
    for word, ends in _GENERIC_ENDS.items():
        if known.name.endswith(ends) and word not in places:
            places[word] = known.name
            bases[word] = f"来源：{reading.source.publisher}"


def is_municipality(place: str) -> bool:
    """Tell whether a place is a 直辖市."""
    return place in MUNICIPALITIES


def add_sites(places: list[PlaceMention], sites: list[PlaceMention]) -> list[PlaceMention]:
    """Put sites beside divisions; a site takes the place of what it covers (吉林路, 高峰街道)."""
    kept = [
        place for place in places if not any(s.start < place.end and place.start < s.end for s in sites)
    ]
    return sorted([*kept, *sites], key=lambda place: place.start)


# 在京, 来京: Beijing by its one-character form
_CAPITAL = re.compile("(?<=[在来抵赴进返离])京(?=[，。、出召举会主开同与分闭考调参参]|$)")


def find_capital(reading: Reading) -> list[PlaceMention]:
    """Find Beijing where it is called 京."""
    known = reading.lexicon.places.get("北京")
    if known is None:
        return []
    return [
        PlaceMention(
            match.start(), match.end(), known.name, known.forms, known.level, known.adcode,
            known.within, "places.capital",
        )  # fmt: skip
        for match in _CAPITAL.finditer(reading.text)
    ]


# 我市, 全市: the paper's own place; before a body (我市市委) they are part of its name
_OURS = re.compile("(?:我|全|本)(?P<word>省|市|区|县|州|旗|自治区|自治州)(?=[^直属委政人纪监]|人民(?!政府|法院|检察|代表)|各|党|政协委员|有|在|的)")


def find_ours(reading: Reading, places: list[PlaceMention], home: Home) -> list[PlaceMention]:
    """Find the places that 我市, 全市 stand for, each with its basis."""
    known = {place.name: place for place in places}
    found = []
    for match in _OURS.finditer(reading.text):
        settled = home.of(match["word"])
        if settled is None or not (reading.begins_word(match.start()) or not reading.is_han(match.start() - 1)):
            continue
        name, basis = settled
        like = known.get(name) or _from_lexicon(reading, name)
        found.append(
            replace(
                like, start=match.start(), end=match.end(), rule="places.ours",
                basis=f"{match.group()}指{name}：{basis}",
            )  # fmt: skip
        )
    return found


def _from_lexicon(reading: Reading, name: str) -> PlaceMention:
    place = reading.lexicon.places.get(name)
    if place is None:
        return PlaceMention(0, 1, name, (name,), place_level(name))
    return PlaceMention(0, 1, place.name, place.forms, place.level, place.adcode, place.within)
