"""Sites (水库, 大剧院, 产业园, 村, 街道) that no list has, by their endings.

Rule: `places.site` (真例：程远舟来到望潮区东沙水库 | 在松河大剧院闭幕). A sure ending makes a site
wherever a name stands before it, a loose one (中心, 路, 村) only behind a place or a verb of
going.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.borders import Ranges, Word, left_border, past_words
from kg.extract.home import Home
from kg.extract.patterns import row_of
from kg.extract.places import PlaceMention
from kg.extract.reading import Reading, in_dictionary
from kg.text.cues import Cued

# 松河大剧院, 东沙水库
_SURE = (
    "街道|水库|大剧院|剧院|大会堂|会堂|大礼堂|体育馆|体育场|广场|公园|古城|古镇|博物馆|博物院|纪念馆|展览馆|"
    "陈列馆|美术馆|科技馆|图书馆|规划馆|遗址|旧址|旧居|故居|故里|纪念碑|陵园|产业园区|产业园|工业园区|工业园|"
    "科技园|软件园|物流园|科学城|科创中心|规划展示中心|展示中心|调度指挥中心|会议中心|会展中心|博览中心|"
    "体育中心|奥体中心|艺术中心|市民中心|文化活动中心|活动中心|交流中心|应急指挥中心|指挥中心|党群服务中心|便民服务中心|政务服务中心|经济技术开发区|高新技术产业开发区|"
    "开发区|经开区|高新区|综保区|化工园区|产业园区|工业集中区|风景名胜区|旅游度假区|度假区|合作先行区|经济合作区|合作区|自由贸易试验区|自贸试验区|自由贸易港|保税区|新区|港区|机场|"
    "火车站|高铁站|泵站|水电站|核电站|清真寺|大桥|大道(?![路理])|大街|酒店|宾馆|商圈|湿地|林场|农场|牧场|联络站|饭店|大厦|礼堂|殡仪馆|"
    "示范基地|教育基地|实践基地|培训基地|训练基地|中试基地|污水处理厂|工人文化宫|文化宫"
)
# 到青禾村, 在松河码头
_LOOSE = (
    "村|社区|镇|乡|苏木|嘎查|港|路|寺|宫|码头|车站|管廊中心|中心|旧村|古村|工程|园|小区|[东南西北]站|采砂场|断面|"
    "堤防"
)
_SITE = Cued(f"{_SURE}|{_LOOSE}")
_IS_SURE = re.compile(_SURE)
# 乡镇, 村干部, 中心工作: everyday words that begin with an ending
_EVERYDAY = re.compile(
    "乡[镇村]|(?:村|乡)(?:干部|民|级|容|貌|风|里|上|振兴|委会|支书|医|情|亲|愁|土|间)|(?:镇|街道)(?:干部|级|长)|"
    "社区(?:干部|工作|居民|党(?!群)|服务|矫正|卫生|医院|养老|治理|食堂)|港(?:澳|口|珠|元|方|商|股)|路(?:军|上|段|径|线|子|透|演|政|斯|易)|"
    "中心(?:工作|任务|城区|组|大局)|工程(?:建设|进度|师|院|承揽|学|项目)|广场舞|新区域|机场路|"
    "村(?:会计|官|务|史|主任|书记|组|集体|党|局|厅|部|委|工作|改革|人居|公路|集体|两委|落)|镇化"
)
# 农村, 城镇, 下乡, 铁路: everyday words that end like a site
# 沙河镇龙涎井|村党支部: behind its township a village all the same
_OF_VILLAGES = re.compile("村(?:党支部|党总支|党委|村?委会|主任|书记|支书|两委)")
_EVERYDAY_END = re.compile(
    "(?:[包农乡全各每进驻入新本该贫困这那行政任范板丽明业点色富生然]村|[城乡市各重小名强两]镇|[村心小]集镇|[下城家返故老回他思出水助振美县]乡|"
    "[线电道出思丝销退老新马多套来同半一顺带探引问铺修走上让筑公条网弯正]路|[台各开空]港|[子皇故王]宫|"
    "[家校田果茶花乐菜陵儿桃庄葡公业技件流学游创]园)"
)
# 一座公园, 五大水库, 年丝绸之路: a number or a measure, which begins no name
_COUNTED = re.compile(
    "[多数几两各每一二三四五六七八九十百]+[个座条处家所片批类种段年号名多大]|[个座条处家所批类种号]|小$|万$|万(?=[亩个间座家户千百里])|"
    "[一两各每该某其]|当地|附近|[省市县区乡镇]+$|"
    ".*(?:[一两几数多][座条处家所个]|万[亩个间座家]|[两三四五六七八九十]大|全[市国省县州]|[全各该本我]$|助力)"
)
# 经|港珠澳大桥, 南距|虎门大桥: what stands before a name and is no part of it
_BEFORE_NAME = re.compile(
    "(?:[东南西北]?距离?|命名|经|向|占|步入|由|[今去明前]年|新建|在建|改建|原|代管|托管|国家级|省级|新任|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)(?=[一-龥]{2})|步入"
)
# 两河口|乡, 七里河|镇, 三棵树|村: numbers that begin the names of townships
_NUMBER_NAME = re.compile(
    "[两一二三四五六七八九十百千万][河江岔路口水山湾溪坝沟里棵道家龙泉圣星角方合庙井塘岭排桥]"
)
_HOUSES = re.compile(
    "馆$|院$|园$|广场$|碑$|故居$|旧址$|剧院$|会堂$|礼堂$|宫$|中心$|开发区$|高新区$|保税区$|园区$"
)
_ZONES = re.compile("[一-龥]{0,4}(?:开发区|高新区|经开区|保税区|园区|新区)")
# 来到|东沙水库, 、|松河码头
_LEAD = re.compile(
    "(?:在|到|赴|来到|走进|前往|深入|考察|参观|瞻仰|调研|察看|(?:检查|察看|查看|参观|考察|走访|调研|督查|抽查|巡查|慰问|到)了|查看|检查|督查|巡查|抽查|位于|、|和|沿|与|是|为|实施|建设|推进|走访|入驻|"
    "登上|抵达|进入|于|离开|从|至|对|将)$"
)
# 五棵槐村|党支部
_VILLAGE_BEHIND = re.compile("党支部|党总支|村?委会|村民委员会")
# 先后到|狄寨|、席王街道: a name in a row before another
_ROW_END = re.compile("(?:^|[，。；：“、到在赴往对和与至于为的省市县区旗])(?P<name>[一-龥]{2,3})$")
_LEVELS = "省市县区州旗"
_OF_BODY = re.compile("管理[处所局](?!处)")
_TOWARDS = frozenset(f"对{level}" for level in _LEVELS)
_BEFORE_LEVEL = "在到赴和的由从至于名"
_TOWNSHIPS = ("村", "镇", "乡", "街道", "社区", "苏木", "嘎查")
_TOWNSHIP_STEM = re.compile(
    "(?:(?![的了在和与及是有从各多个等全为被将把对向由以到至去、])[一-龥])+|[一-龥]和"
)
# 沙河镇|下辖村, 重点村党支部
_ANY_TOWNSHIP = re.compile(
    "下?辖|下?属|重点|部分|示范|相关|有关|软弱|试点|后进|先进|周边|附近|贫困|脱贫|疫情|责任|老旧|智慧|辖区"
)
# 到|八都镇调研, 、|八都镇人大主席: what stands before a township whose words the segmenter cuts
_TOWN_LED = re.compile("(?:[在到于赴由是共县市区旗]|来到|前往|深入|走进|走访|位于|^|[^一-龥])$")
_GONE_TO = re.compile("来到|前往|走进|深入|赶赴|走访|[赴、]$")
# 特色小|镇, 江南古|镇, 水|乡: kinds of town
_TOWN_KIND = re.compile("[小古名重水边老各两]$|特色|美丽|中心|建制|示范|^[实推执]行|^实施")
_TOWN_WORDS = frozenset({"镇", "乡", "街道", "村"})
# |吴家渡村|位于…, 走进|前进村|，: what makes a village of a few characters
_HAMLET_LED = re.compile("(?:^|[。，；\n“、]|来到|走进|前往|深入|走访|位于)$")
_HAMLET_BEHIND = re.compile(
    "位于|地处|村民|党支部|党总支|村?委会|[，。、](?!振兴)|是(?:一个|全)|共?有[0-9一二三四五六七八九十百]|考察|调研|驻村|第一书记|的(?:村民|老人|群众)"
)
_LONGEST_HAMLET = 4
# 行政|村, 脱贫|村, 我们|村: kinds of village
_HAMLET_KIND = re.compile(
    "行政|自然|脱贫|贫困|示范|文明|驻|进$|入$|我们|他们|本|该|试点|重点|薄弱|空心|城中|移民|民族|整|农|乡|帮扶|后进|先进|生态|旅游|美丽|智慧|数字|传统|古$|家$|同$|邻|跨|每|各|全|专业|[0-9一二三四五六七八九十]个"
)
# 八都镇|党委书记, 八都镇|镇长
_TOWN_BEHIND = re.compile(
    "第?[一二三四五六七八九十]{1,3}届|召开|党委|党工委|人大|人民政府|政府|办事处|纪委|人武部|副?[镇乡]长|党政|党群|[一-龥]{1,4}村(?![民镇])"
)
# 。红旗社区|对交办的问题…, 。红旗社区|党委书记
_CLAUSE_MARKS = frozenset("，。；：\n")
_COMMUNITY_ACTS = ("对", "党委", "党支部", "党总支", "召开", "组织", "开展", "位于", "是", "联合")
_WHOLE = (*"省市县区州旗盟镇乡村国", "街道", "社区", "苏木", "嘎查")
_PROJECTS = frozenset({"工程", "中心", "管廊中心"})
_NAME_TAGS = frozenset({"ns", "nr", "nz", "nt", "nrt", "nrfg", "x", "j"})
# parts of speech that end a name going back: particles, conjunctions, adverbs, places in space …
_STOP_TAGS = frozenset("pcudryeof")
_LONGEST = 20


def find_sites(
    reading: Reading, places: list[PlaceMention], home: Home | None = None
) -> list[PlaceMention]:
    """Find the sites of a document in text order; `home` tells whose 市博物馆 is."""
    endings = [
        match
        for match in reading.cues.finditer(_SITE)
        if not _EVERYDAY.match(reading.text, match.start())
        or _OF_VILLAGES.match(reading.text, match.start())
    ]
    if not endings:
        return []
    sites = _Sites(reading, places, home)
    for match in endings:
        sites.read(match)
    return sorted([*sites.found, *sites.shared()], key=lambda site: site.start)


class _Sites:
    """The sites found so far; a site that begins inside the one before it takes its place."""

    def __init__(self, reading: Reading, places: list[PlaceMention], home: Home | None) -> None:
        self.reading = reading
        self.home = home
        self.text = reading.text
        self.ends = {place.end: place for place in places}
        self.known = Ranges((place.start, place.end) for place in places)
        self.found: list[PlaceMention] = []
        self._roles = {end for _, end, _ in reading.known.roles}
        self._verbs = reading.lexicon.verbs

    def read(self, match: re.Match[str]) -> None:
        """Note the site that ends with an ending, if there is one."""
        if self.known.overlap(*match.span()):
            return
        if len(match.group()) == 1 and _EVERYDAY_END.match(self.text, match.start() - 1):
            return
        if match.group() in _TOWN_WORDS and self.text.startswith("域", match.end()):
            # 车王镇围绕|镇域经济
            return
        township = self._township(match)
        if _EVERYDAY.match(self.text, match.start()) and not (
            township is not None and self._is_township(self.ends.get(township))
        ):
            return
        if township is None:
            township = self._led_township(match)
        if _IS_SURE.fullmatch(match.group()) and _OF_BODY.match(self.text, match.end()):
            # 区综合行政执法局公园|管理处
            return
        if match.group() in _TOWN_WORDS and self.text[match.start() - 1] == "副":
            # 营厂乡原副|乡长
            return
        start = self._left(match.start()) if township is None else township
        stem = self.text[start : match.start()]
        if match.end() - start > _LONGEST or (not stem and start not in self.ends):
            return
        if (own := self._of_level(start, match)) is not None:
            self._put(own)
            return
        named = township is not None and _NUMBER_NAME.match(stem) is not None
        if _COUNTED.match(stem) and not named:
            return
        if stem and township is None and self._is_a_kind(start, stem, match.group()):
            return
        if township is not None or self._fits(start, match, stem):
            self._put(self._with_place(start, match.end(), match.group()))

    def shared(self) -> Iterator[PlaceMention]:
        """Yield the townships before one whose level word stands for all: 狄寨、席王街道.

        真例：板桥、岩脚两镇: of two townships the number stands before the word.
        """
        for site in self.found:
            ending = next((word for word in _TOWNSHIPS if site.name.endswith(word)), None)
            end = site.start - 1
            while ending is not None and self.text[end : end + 1] == "、":
                row = _ROW_END.search(self.text, max(0, end - 6), end)
                if row is None or self.known.overlap(*row.span("name")) or end in self._roles:
                    # 副市长|、涉村镇: an office is no township
                    break
                if row["name"].endswith(_TOWNSHIPS):
                    # 红山镇、白石乡: each has a word of its own
                    break
                start, name = row.start("name"), row["name"] + ending
                yield PlaceMention(
                    start, end, name, (name, row["name"]), "township", rule="places.site"
                )
                end = start - 1

    def _of_level(self, start: int, match: re.Match[str]) -> PlaceMention | None:
        """Return a venue that a level word gives: 市工人文化宫, 区会议中心, 旗会展中心."""
        level = self.text[start]
        if level not in _LEVELS or start in self.ends or _HOUSES.search(match.group()) is None:
            return None
        if self.reading.is_han(start - 1) and self.text[start - 1] not in _BEFORE_LEVEL:
            return None
        surface = self.text[start : match.end()]
        settled = None if self.home is None else self.home.of(level)
        name = surface if settled is None else settled[0] + surface[1:]
        return PlaceMention(
            start, match.end(), name, tuple(dict.fromkeys((name, surface))), "site",
            rule="places.site", within=None if settled is None else settled[0],
            basis=None if settled is None else f"{level}指{settled[0]}：{settled[1]}",
        )  # fmt: skip

    def _put(self, site: PlaceMention) -> None:
        self.ends[site.end] = site
        while self.found and self.found[-1].end > site.start:
            self.found.pop()
        self.found.append(site)

    def _is_a_kind(self, start: int, stem: str, ending: str) -> bool:
        """Tell whether everyday words make a kind of site: 文化广场, not 云泽文化广场."""
        if row_of(self.reading.lexicon.lists.not_sites).fullmatch(stem) is None:
            return False
        return start not in self.ends or _HOUSES.search(ending) is None

    def _township(self, match: re.Match[str]) -> int | None:
        """Return where a township or village begins right behind the place that it lies in.

        真例：青潭县青河镇李家村; 红山镇、白石乡. The segmenter knows few of these names.
        """
        if match.group() not in _TOWNSHIPS:
            return None
        for start in range(match.start() - 2, max(0, match.start() - 6), -1):
            listed = self.text[start - 1] == "、" and self._is_township(self.ends.get(start - 1))
            if listed or self._is_whole(self.ends.get(start)):
                stem = self.text[start : match.start()]
                fits = _TOWNSHIP_STEM.fullmatch(stem) and stem[:2] not in self._verbs
                fits = fits and not _ANY_TOWNSHIP.match(stem)
                return start if fits else None
        return None

    def _led_township(self, match: re.Match[str]) -> int | None:
        """Return where a township begins that only what stands around it shows.

        真例：到八都镇调研; 、八都镇党委书记: the segmenter takes 都 for an adverb.
        """
        if match.group() not in _TOWN_WORDS:
            return None
        if match.group() == "村":
            return self._hamlet(match)
        behind = _TOWN_BEHIND.match(self.text, match.end()) is not None
        for start in (match.start() - 2, match.start() - 3):
            stem = self.text[max(0, start) : match.start()]
            if (
                start < 0
                or self.known.overlap(start, match.start())
                or _TOWN_LED.search(self.text, max(0, start - 2), start) is None
            ):
                continue
            gone = self.reading.is_han(start - 1)
            sure = behind or (gone and not in_dictionary(stem)) or self._visited(start, match.end())
            kind = _TOWN_KIND.search(stem) or stem[:2] in self._verbs
            if _TOWNSHIP_STEM.fullmatch(stem) and sure and not kind:
                return start
        return None

    def _visited(self, start: int, end: int) -> bool:
        """Tell whether somebody went to what stands at [start, end): 来到|都城镇、."""
        return _GONE_TO.search(
            self.text, max(0, start - 2), start
        ) is not None and not self.reading.is_han(end)

    def _hamlet(self, match: re.Match[str]) -> int | None:
        """Return where a village begins that stands between a verb of going and a border."""
        if _HAMLET_BEHIND.match(self.text, match.end()) is None:
            return None
        for start in range(match.start() - 2, match.start() - _LONGEST_HAMLET - 1, -1):
            if start < 0 or self.known.overlap(start, match.start()):
                return None
            stem = self.text[start : match.start()]
            if _TOWNSHIP_STEM.fullmatch(stem) is None or _HAMLET_KIND.search(stem):
                return None
            if _HAMLET_LED.search(self.text, max(0, start - 2), start):
                return start
        return None

    def _is_township(self, place: PlaceMention | None) -> bool:
        return place is not None and place.level == "township"

    def _is_whole(self, place: PlaceMention | None) -> bool:
        """Tell whether a place stands with its level word, as a county before its townships."""
        if place is None:
            return False
        surface = self.text[place.start : place.end]
        # 杭州 is short for 杭州市
        return surface.endswith(_WHOLE) and (surface == place.name or len(surface) > 2)

    def _left(self, end: int) -> int:
        """Go back over the words of a site's name, to the place or the verb before it."""
        lexicon, inside = self.reading.lexicon, self.reading.lexicon.lists.verbs_in_sites

        def stops(word: Word) -> bool:
            surface = word.surface
            if word.end in self.ends or surface in lexicon.roles:
                return True
            if surface in inside or (word.tag == "f" and surface.endswith("期")):
                return False
            if word.tag[0] in _STOP_TAGS:
                return True
            verb = word.tag[0] == "v" and (len(surface) > 1 or surface in "到在赴是有来去为沿")
            return verb or surface in lexicon.verbs

        start = left_border(self.reading, end, longest=14, stops=stops)
        before = _BEFORE_NAME.match(self.text, start)
        start = start if before is None or before.end() >= end + 1 else before.end()
        if self.text[start : start + 2] in _TOWARDS:
            # 对|区综合行政执法局
            start += 1
        if self.text[start] in "在到" and end - start > 2:
            # 在席|王街道: no name begins with these, whatever words the segmenter sees
            start += 1
        inside_at = self.text.rfind("在", start, end)
        if inside_at > start and end - inside_at > 2 and self.text[inside_at - 1] not in "自存现所":
            # 程远舟在|招商大厦: the segmenter takes the particle into the name before it
            start = inside_at + 1
        for organ in ("人大常委会", "政协"):
            # 县人大常委会|三江街道工作委员会
            reached = self.text.rfind(organ, start, end)
            start = start if reached < 0 else reached + len(organ)
        for verb in ("运至", "送至", "延伸至", "搬至", "驶至"):
            reached = self.text.rfind(verb, start, end)
            start = start if reached < 0 else reached + len(verb)
        if _ZONES.match(self.text, end):
            # 副市长程远舟任|开发区…, 会议由|青禾开发区…: no part of the name
            start = past_words(self.text, start, end, shortest=0)
        stop, tag = self.reading.words[start]
        # 建设|翠湖科学城, but 建设路
        if stop and self.text[start:stop] in inside and stop + 2 <= end:
            return stop if tag[0] == "v" else start
        return start

    def _fits(self, start: int, match: re.Match[str], stem: str) -> bool:
        """Tell whether stem and ending make a site where they stand."""
        ending, after_place = match.group(), start in self.ends and start > 0
        if not stem:
            if ending in ("社区", "街道", "镇"):
                return not self._is_whole(self.ends.get(start))
            bare = ending in ("中心", "工程", "园", *_TOWNSHIPS)
            house = len(ending) > 2 and _HOUSES.search(ending) is not None
            return house or (self.text[start - 1] not in "省市县区州国" and not bare)
        if len(stem) == 1 and not after_place:
            return False
        led = after_place or _LEAD.search(self.text, max(0, start - 4), start) is not None
        if _IS_SURE.fullmatch(ending):
            return after_place or (len(stem) >= 2 and (led or self._begins(start)))
        if ending == "园":
            return after_place and 2 <= len(stem) <= 3
        if (
            ending in ("镇", "乡", "苏木")
            and 2 <= len(stem) <= 3
            and self._is_proper(start, match.start())
        ):
            return (
                led
                or not self.reading.is_han(start - 1)
                or self.text[start - 1] in "赴至由从是对及向的"
            )
        if ending in _TOWNSHIPS:
            near = after_place or self.text[start - 1 : start] in "、和到在进往与"
            near = near or self.text.endswith("到了", 0, start)
            if ending == "社区" and self._heads_clause(start, match.end()):
                return 2 <= len(stem) <= 4 and self._is_proper(start, match.start())
            if ending == "村" and _VILLAGE_BEHIND.match(self.text, match.end()):
                return 2 <= len(stem) <= 4
            return led and 2 <= len(stem) <= 5 and near
        proper = self._is_proper(start, match.start())
        listed = self.text[start - 1 : start] == "、" and not after_place
        if listed and ending in ("港", "宫", "寺") and stem[0] in self.reading.lexicon.surnames:
            # 巩宪群、孙积港: a list of names
            return False
        if ending == "路":
            free = led or not self.reading.is_han(start - 1)
            return 2 <= len(stem) <= 4 and free and proper
        if ending in _PROJECTS:
            return led and len(stem) >= 3 and self._in_list(start, match.end())
        return led and len(stem) >= 2 and (after_place or proper)

    def _heads_clause(self, start: int, end: int) -> bool:
        """Tell whether a community begins a clause as who does something: 红旗社区、铁西社区…."""
        if start and self.text[start - 1] not in _CLAUSE_MARKS:
            return False
        return self.text[end : end + 1] == "、" or self.text.startswith(_COMMUNITY_ACTS, end)

    def _begins(self, start: int) -> bool:
        return not self.reading.is_han(start - 1) or self.reading.begins_word(start)

    def _is_proper(self, start: int, end: int) -> bool:
        """Tell whether a stem looks like a name: a place, or no everyday word."""
        stop, tag = self.reading.words[start]
        return stop != end or tag in _NAME_TAGS

    def _in_list(self, start: int, end: int) -> bool:
        """Tell whether a site stands in a list of sites: 悦容公园、雄安科创中心、…等地."""
        if self.text[start - 1 : start] != "、" and self.text[end : end + 1] != "、":
            return False
        behind_site = any(site.end == start - 1 for site in self.found)
        return behind_site or self.reading.cues.search(_SITE, end, end + 30) is not None

    def _with_place(self, start: int, end: int, ending: str) -> PlaceMention:
        """Join a site to the place before it.

        真例：岭东会堂 and 云泽市博物馆 are one name; 望潮区东沙水库 a place and a site.
        """
        name = self.text[start:end]
        township = name.endswith(_TOWNSHIPS)
        level = "township" if township else "site"
        before = self.ends.get(start) if start > 0 else None
        if before is None:
            return PlaceMention(start, end, name, (name,), level, rule="places.site")
        surface = self.text[before.start : before.end]
        if (name != ending and self._is_whole(before)) or (township and len(name) > 2):
            return PlaceMention(
                start, end, name, (name, surface + name), level, rule="places.site",
                within=before.name,
            )  # fmt: skip
        level = "township" if name == "街道" else "site"
        name = surface + name
        return PlaceMention(before.start, end, name, (name,), level, rule="places.site")
