"""What a division (省, 市, 县, 区, 旗 …) of no list may be called, weighed over a whole document.

真例：“，云泽市委”“在云泽市召开”“民建云泽市委” name 云泽市. Where a level word stands, any string of
characters before it could be the name; which one is, no single place tells. So what stands on both
sides of each candidate is weighed at all its places: 云泽市 follows a comma, a preposition and
another body's name, while 建云泽市 always cuts a word and 民建云泽市 stands once only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.extract.base.borders import Ranges, ends_relieved, word_before
from kg.extract.base.reading import HAN, Reading, in_dictionary, tag_alone
from kg.extract.places.places import PlaceMention
from kg.text.cues import Cued

OF_PEOPLES = ("自治州", "自治县", "自治旗")
KINDS = (*OF_PEOPLES, "新区", "省", "市", "县", "区", "州", "旗", "盟")
_LEVEL = Cued(
    f"(?:自治[州县旗]|(?<![创更全高])新区|(?<![{HAN}]自治)[省市县旗盟]|(?<!自治)(?<![社地])区|"
    f"(?<!自治)州(?![市县区]))(?![{HAN}]{{0,2}}[直属]|、[市县区州][、两三各])"
)
# 市场, 区域, 省级: everyday words that begin with a level word
_EVERYDAY = re.compile(
    "市(?:场|民|值|政(?![协府])|容|面|属|直|际|井|集|镇)|省(?:级|直|部|份|内|外|际|会|去|略|吃)|"
    "区(?:域|别|间|块|位|分|内|外|划|县)|县(?:级|域|直|区|乡|城|里)|州(?:内|外|直)|"
    "旗(?:帜|袍|舰|下)|盟(?:国|友|员)"
)
# 土家族苗族 of 恩和土家族苗族自治州
_PEOPLES = re.compile(
    f"(?P<place>[{HAN}]{{2,4}}?)(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|"
    f"哈萨克|"
    "傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|"
    "阿昌|普米|塔吉克|怒|俄罗斯|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各)族?)+"
)
# 副市长, 领导, 本届政府, 开好|市政协全会: what no name of a division holds
_OFFICIAL = re.compile(
    "^(?:前往|来到|抵达|到达|走进|进入|赶赴|奔赴|位于|地处|来自|返回|离开|途经|经过|告别|重返)|"
    "[副届府]|^青团|会议|领导|代表|代理|世界|政府|人民|行署|行政公署|中共|共青|民建|民革|民盟|"
    "民进|农工党|致公党|台盟|九三学社|武警|政协|带队|率队|率团|带领|陪同|一行|"
    "[开办做抓用建管守护干选搞]好|[做抓][实强优细大]"
)
_NEVER = re.compile(
    "[委党省市县区的了在是与及或等将被把让向对从为由以而也都各全我本该每某这那同据赴任免兼受按并"
    "给使令率]|^其"
)
# 升国旗, 加入欧盟, 智慧城市, 部分地区, 军分区: flags, unions of states, kinds of place
_A_KIND = re.compile(
    "[国红面升军党战彩锦队团会校大举手授旌降插]旗|[欧东非北联同结加国友拉]盟|军(?:分)?区|警备区|"
    "(?:[大个座民主心内外各些型慧要会级]|[东南西北]部)城市|[部分边界游前海灾困远族达定际]地区|"
    "[这那]个?[省市县区]"
)
# 山区, 城市, 小区: everyday words at the end of a name, which only a body behind them makes one
_EVERYDAY_END = re.compile(
    "(?:[山城老小灾园片景库校产牧林农街郊矿苏军战务民心洪]区|[城集超夜早股楼]市)$"
)
# 云泽市委, 青潭县人民法院, 翠湖区水利局, 云泽市副市长: what a division has and nothing else
_BODY_BEHIND = re.compile(
    "[省市县区州旗盟]?(?:委(?!员(?!会))|人大|政协|政府|纪委|党委|党工委|工委|管委会)|"
    "人民(?:政府|代表|法院|检察)|监委|监察|中级|高级|法院|检察院|"
    "[^，。、；：的\n]{2,8}(?:局|厅|办公室)|副?[省市县区州旗盟]长|[省市县区]?军分区|警备区|武警|"
    "公安|武装部|人武部"
    "|第?[一二三四五六七八九十百〇0-9]{1,4}届(?:[一二三四五六七八九十]次)?(?:[省市县区州旗]?委|"
    "人大|政协|人民代表)"
)
# 塔林|市委: a city of China, though one of another state has the name
_OF_CHINA = re.compile("[市县区旗](?:委|政协|人大|纪委|副?市长|人民(?:政府|法院|检察))")
# 云泽市|召开, ，青潭县|人，
_SAID_BEHIND = re.compile("召开|举行|开展|启动|人[，。；（）]")
# 青潭县、|砚北区: the next of a list of divisions
_LISTED = re.compile("[市县区旗]、$")
# 云泽市青潭县, 砚北区、陶窑镇: a division within it, or the next of a list
_DIVISION_BEHIND = re.compile(
    f"、[{HAN}]{{2,4}}(?:[市县区旗镇乡](?![场民域级])|街道)(?!社)"
    f"|[{HAN}]{{2,3}}(?:[市县旗镇乡](?![场民级])|街道|苏木)"
)
# 民建云泽市委, 武警云泽市支队, 中共青螺区委: what stands before the place in names of its bodies
_PREFIX = re.compile(
    "(?:同志任|[现曾历担兼拟时出就调]任|中共|中国共产党|共青团|团|民建|民革|民盟|民进|农工党|"
    "致公党|九三学社|社|台盟|政协|武警|来自|[在到赴由对向为与及共的于从将驻经是率、])$"
)
# 来到|长堤县, 在|长堤县
_GONE_TO = re.compile("(?:在|到|赴|前往|深入|走进|、)$")
# 产粮大|县, 贫困|县: kinds of county
_KIND_OF_COUNTY = re.compile(
    "[大强小穷富老新]$|贫困|示范|试点|重点|产粮|产油|边境|民族|农业|工业|人口|脱贫|帮扶|文明|"
    "生态|革命|牧业|旅游|经济|先进|"
    "沿江|沿海|山区|库区|灾区|对口|受援|周边|邻近|所在|部分|有关|相关|上述|项目|资源|粮食|畜牧|"
    "林业|卫生|园林|平安|摘帽"
)
# 和, 任: such words too, where the segmenter has them as words
_PARTICLE = re.compile("[和任同现原]$")
_NAME_TAGS = frozenset({"ns", "nr", "nz", "nt"})
# 到区, 经市, 两省, 强省: what no stem ends with
_NEVER_LAST = frozenset(
    "来到经两三四五六七八九多大立强撤设数几上夜超股楼花地跨加反深团出入进获省市县区旗盟"
)
# 年棚户区, 个县: what none begins with
_NEVER_FIRST = frozenset("年月日个届次名位元社两原团前兼")
# 新区, 开区, 东区: parts and zones of a city, which its name stands before
_KINDS_OF_DISTRICT = frozenset("新开东南西北中高")
_LEVEL_ENDS = "省市县区州旗盟镇乡"
_LONGEST, _LONGEST_OF_PEOPLES = 4, 16
# 邓建华和|县人大常委会: of three characters and more the last is no 和, as in 恩和县
_LONGEST_OF_HE = 2


@dataclass(slots=True)
class Candidate:
    """A name that a division may have.

    Attributes:
        places: Where it stands: [start, end) and what speaks for its beginning there; that a word
            is cut speaks against it.
        right: The most that speaks for its end at any of them: 2 a body of it, 1 a border.
        everyday: The stem is an everyday word.
        went: The stem is a noun and somebody is or goes there: 来到长堤县.
    """

    name: str
    kind: str
    everyday: bool
    places: list[tuple[int, int, float]] = field(default_factory=list)
    right: float = 0.0
    went: bool = False

    @property
    def left(self) -> float:
        """What speaks for the beginning of the name at all its places."""
        return sum(weight for _, _, weight in self.places)

    @property
    def ends(self) -> set[int]:
        """Where the name ends."""
        return {end for _, end, _ in self.places}


class DivisionNames:
    """Gathers the candidates of a document."""

    def __init__(self, reading: Reading, known: list[PlaceMention]) -> None:
        self.reading = reading
        self.text = reading.text
        self.found: dict[str, Candidate] = {}
        levels = [
            match
            for match in reading.cues.finditer(_LEVEL)
            if not _EVERYDAY.match(self.text, match.end() - 1)
        ]
        if not levels:
            return
        # 永嘉 does not stand in the way of 永嘉州市, 沙湾县 does in that of 沙湾县市
        # and no name begins with a province or a city: 北京|通州
        known = [place for place in known if not _begins_longer(reading.text, place)]
        whole = [
            place
            for place in known
            if place.level not in ("county", "city")
            or (place.level == "city" and not _OF_CHINA.match(reading.text, place.end))
            or reading.text[place.end - 1] in _LEVEL_ENDS
        ]
        self._whole = Ranges((place.start, place.end) for place in whole)
        self._known = Ranges((place.start, place.end) for place in known)
        self._ends = {place.end for place in known}
        for match in levels:
            self._read(match)

    def _read(self, level: re.Match[str]) -> None:
        """Note every candidate that ends with a level word."""
        kind, (stem_end, end) = level.group(), level.span()
        of_peoples = kind in OF_PEOPLES
        if not of_peoples and self._whole.overlap(stem_end, end):
            return
        for begin in self._begins(stem_end, of_peoples=of_peoples):
            right = self._right(begin, end)
            name = self.text[begin:end]
            candidate = self.found.get(name)
            if candidate is None:
                stem = self.text[begin:stem_end]
                if not self._may_name(begin, stem, kind, right=right):
                    continue
                everyday = is_word(stem)
                candidate = self.found[name] = Candidate(name, kind, everyday)
            relieved = stem_end == begin + 3 and ends_relieved(self.reading, stem_end)
            candidate.places.append((begin, end, 0.0 if relieved else self._left(begin)))
            candidate.right = max(candidate.right, right)
            candidate.went = candidate.went or (
                kind == "县"
                and _GONE_TO.search(self.text, max(0, begin - 2), begin) is not None
                and _is_noun(self.text[begin:stem_end])
            )

    def _begins(self, stem_end: int, *, of_peoples: bool) -> Iterator[int]:
        """Yield where a name before a level word may begin, the shortest first."""
        longest = _LONGEST_OF_PEOPLES if of_peoples else _LONGEST
        for begin in range(stem_end - 1, max(-1, stem_end - longest - 1), -1):
            if not self.reading.is_han(begin) or self._whole.overlap(begin, begin + 1):
                return
            if stem_end - begin >= 2 and (of_peoples or not self._cuts_known(begin, stem_end)):
                yield begin

    def _cuts_known(self, begin: int, end: int) -> bool:
        """Tell whether a known place lies partly within [begin, end), or is all of it."""
        before, behind = self._known.overlap(begin - 1, begin), self._known.overlap(end, end + 1)
        inside = self._known.overlap(begin, end)
        return inside and (
            self._known.cover(begin, end)
            and end - begin <= 2
            and not before
            and not behind
            or self._known.cover(begin - 1, begin + 1)
        )

    def _may_name(self, begin: int, stem: str, kind: str, *, right: float) -> bool:
        """Tell whether the characters before a level word may be a name at all."""
        if _OFFICIAL.search(stem) or _A_KIND.search(stem + kind):
            return False
        if kind in OF_PEOPLES:
            peoples = _PEOPLES.fullmatch(stem)
            # 莫沙自治县, as the place calls itself: without its peoples
            place = peoples["place"] if peoples is not None else stem
            return len(place) <= 4 and _NEVER.search(place) is None
        if (
            _NEVER.search(stem)
            or stem[-1] in _NEVER_LAST
            or (stem[-1] == "和" and len(stem) > _LONGEST_OF_HE)
            or stem[0] in _NEVER_FIRST
            or (_EVERYDAY_END.search(stem + kind) and right < (1 if len(stem) == 2 else 2))
        ):
            return False
        stops = self.reading.lexicon.lists.not_divisions
        if len(stem) == _LONGEST and _is_phrase(stem):
            return False
        if stem in stops or any(stem[i:] in stops for i in range(1, len(stem) - 1)):
            return False
        return not self._holds_other_words(begin, begin + len(stem))

    def _holds_other_words(self, start: int, end: int) -> bool:
        """Tell whether a verb, an adverb or the like stands in a stem: 召开, 带领云泽."""
        offset = start
        while offset < end:
            stop, tag = self.reading.words[offset]
            if not stop:
                offset += 1
                continue
            # a word that the whole stem is may be a name all the same: 和平区, 开发
            if tag[0] in "pcu" or (stop - offset > 1 and tag[0] in "drmv"):
                return True
            offset = stop
        return False

    def _left(self, begin: int) -> float:
        """Weigh the beginning of a name at one place."""
        if begin in self._ends:
            return 3.0
        if not self.reading.is_han(begin - 1):
            return 2.0
        before = self.text[max(0, begin - 6) : begin]
        if before[-1] in _LEVEL_ENDS:
            return 2.0
        if _PREFIX.search(before):
            return 2.0
        if _PARTICLE.search(before):
            return 2.0 if self.reading.begins_word(begin) else 1.0
        word = word_before(self.reading, begin, longest=4)
        if word is None or not word.whole:
            return -1.0
        return 2.0 if word.tag[0] in "vpcudt" else 0.0

    def _right(self, begin: int, end: int) -> float:
        """Weigh the end of a name at one place; one of a list is as sure as the one before."""
        if _BODY_BEHIND.match(self.text, end):
            return 2.0
        if _LISTED.search(self.text, max(0, begin - 2), begin):
            return 1.5
        if _DIVISION_BEHIND.match(self.text, end):
            return 1.5
        if not self.reading.is_han(end) or _SAID_BEHIND.match(self.text, end):
            return 1.0
        return 0.5 if self.reading.begins_word(end) else 0.0


def _begins_longer(text: str, place: PlaceMention) -> bool:
    """Tell whether a short form is the beginning of a district's name: 常州|岭区委."""
    tail = text[place.end : place.end + 2]
    return (
        place.end - place.start == 2
        and tail[1:] in ("区", "县")
        and tail[0] not in _NEVER_LAST
        and tail[0] not in _KINDS_OF_DISTRICT
        and _EVERYDAY_END.search(tail) is None
        and _BODY_BEHIND.match(text, place.end + 2) is not None
    )


def drop_longer(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Drop 民建云泽市 and 走进云泽市 where 云泽市 stands elsewhere too, at a border of its own."""
    by_name = {candidate.name: candidate for candidate in candidates}
    return [
        candidate
        for candidate in by_name.values()
        if not any(
            _stands_elsewhere(by_name[shorter], candidate)
            for begin in range(1, len(candidate.name) - 2)
            if (shorter := candidate.name[begin:]) in by_name
        )
    ]


def _stands_elsewhere(shorter: Candidate, longer: Candidate) -> bool:
    taken = longer.ends
    return any(weight > 0 and end not in taken for _, end, weight in shorter.places)


def stem_of(name: str) -> str | None:
    """Return the name without its level word (云泽, 恩和), None where too little is left."""
    kind = next((kind for kind in KINDS if name.endswith(kind)), "")
    stem = name.removesuffix(kind)
    peoples = _PEOPLES.fullmatch(stem) if kind in OF_PEOPLES else None
    stem = peoples["place"] if peoples is not None else stem
    return stem if kind and len(stem) >= 2 else None


def _is_phrase(stem: str) -> bool:
    """Tell whether four characters are two everyday words that tell what is done: 充分肯定."""
    first, second = stem[:2], stem[2:]
    if not (in_dictionary(first) and in_dictionary(second)):
        return False
    return tag_alone(second)[0][1][0] == "v" and tag_alone(first)[0][1][0] in "adv"


def is_word(stem: str) -> bool:
    """Tell whether the segmenter knows a stem as an everyday word: 召开, 幸福, 沿海."""
    return in_dictionary(stem) and tag_alone(stem)[0][1][:2] not in _NAME_TAGS


def _is_noun(stem: str) -> bool:
    """Tell whether a stem is one noun that makes no kind of county: 长堤, not 贫困."""
    if _KIND_OF_COUNTY.search(stem):
        return False
    words = tag_alone(stem)
    return len(words) == 1 and words[0][1][0] == "n"
