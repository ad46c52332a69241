"""Named sites (水库, 大剧院, 产业园, 村, 街道) that no list has, by their endings and where they stand.

真例：程远舟来到望潮区东沙水库；在松河大剧院闭幕。
"""

from __future__ import annotations

import re

from kg.extract.places import PlaceMention
from kg.extract.reading import Reading

# endings that make a site wherever a name stands before them
_SURE = (
    "街道|水库|大剧院|剧院|大会堂|会堂|大礼堂|体育馆|体育场|广场|公园|古城|古镇|博物馆|博物院|纪念馆|展览馆|陈列馆|美术馆|科技馆|图书馆|规划馆|"
    "遗址|旧址|旧居|故居|故里|纪念碑|陵园|产业园区|产业园|工业园区|工业园|科技园|软件园|物流园|科学城|科创中心|规划展示中心|展示中心|调度指挥中心|"
    "经济技术开发区|高新技术产业开发区|开发区|高新区|合作先行区|经济合作区|合作区|自由贸易试验区|自贸试验区|自由贸易港|保税区|新区|港区|机场|火车站|高铁站|泵站|水电站|核电站|"
    "清真寺|大桥|大道|大街|酒店|宾馆|商圈|湿地|林场|农场|牧场|联络站|示范基地|中试基地"
)
# endings that need a place or a verb of going before them
_LOOSE = "村|社区|镇|乡|港|路|寺|宫|码头|车站|管廊中心|中心|旧村|古村|工程"
_SITE = re.compile(f"{_SURE}|{_LOOSE}")
_IS_SURE = re.compile(_SURE)
_AFTER = re.compile(
    "乡镇|(?:村|乡)(?:干部|民|级|容|风|里|上|振兴|委会|支书|医|情|亲|愁|土|间)|(?:镇|街道)(?:干部|级|长)|社区(?:干部|工作|居民|党|服务|矫正)|港(?:澳|口|珠|元|方|商|股)|路(?:军|上|径|线|子|透|演|政)|中心(?:工作|任务|城区|组|大局)|工程(?:建设|进度|师|院|承揽|学|项目)|广场舞|新区域|机场路"
)
_GENERIC = re.compile(
    "^(?:各|该|本|这|那|每一个|每一座|每|街道|全|其|一|两|三|多|某|有的|所有|这些|那些|老|新|小|大|古|山|农|乡|各级|有关|部分|传统|特色|美丽|和美|示范|重点|驻|进|入|走|回|搬|出|高标准|现代|文化|口袋|城市|主题|国家|国际|自由|综合|生态|工业|产业|经济|科技|农业|物流|教育|党群服务|便民服务|政务服务|指挥|调度|培训|研究|数据|服务|活动|会议|新闻|博览|体育|健身|医疗|养老|信息|金融|贸易|航运|创新|研发|制造|检测|治理|接待|游客|一站式|矛盾|综治|融媒体|县级|市级|区级|镇级|省级|民生|重大|重点|安居|希望|菜篮子|系统|世纪|配套|改造|提升|项目|惠民|民心|基础|水利|阳光|工作|党中央|为|以|是|围绕|金|核心|中|中国式|致富|发展|前进|必由之|丝绸之|长征|道|铁|公|绿色|奋斗|小康|革命|改革|复兴|赶考|强军|开放|正确|康庄|成长|创业|幸福|富裕|新的|现代化|高质量)+$"
)
_LEAD = re.compile(
    "(?:在|到|赴|来到|走进|前往|深入|考察|参观|瞻仰|调研|察看|位于|、|和|沿|与|是|为|实施|建设|推进|走访|入驻|登上|抵达|进入|于|离开|从|至|对|将)$"
)
_STOP_TAGS = frozenset("pcudryeo")
_WORK_WORDS = frozenset(
    [
        "建设",
        "合作",
        "展示",
        "调度",
        "指挥",
        "展览",
        "规划",
        "联络",
        "示范",
        "监管",
        "贸易",
        "出口",
        "加工",
        "清淤",
        "综合",
        "改造",
        "提升",
        "开发",
        "试验",
        "先行",
        "联合",
        "服务",
        "创新",
        "投资",
        "制造",
        "生产",
        "交易",
        "交流",
    ]
)


def find_sites(reading: Reading, places: list[PlaceMention]) -> list[PlaceMention]:
    """Find the sites of a document in text order."""
    ends = {place.end: place for place in places}
    found: list[PlaceMention] = []
    for match in _SITE.finditer(reading.text):
        if _AFTER.match(reading.text, match.start()):
            continue
        start = _left(reading, match.start(), ends)
        name = reading.text[start : match.end()]
        stem = reading.text[start : match.start()]
        if (not stem and start not in ends) or len(name) > 20 or (stem and _GENERIC.match(stem)):
            continue
        if not _fits(reading, start, match, stem, ends, found):
            continue
        site = _with_place(reading, start, match.end(), ends, found)
        ends[match.end()] = site
        found = [other for other in found if other.end <= site.start]
        found.append(site)
    return found


def _with_place(
    reading: Reading, start: int, end: int, ends: dict[int, PlaceMention], found: list[PlaceMention]
) -> PlaceMention:
    """Join a site to the place before it: 岭东会堂 is one name, 望潮区东沙水库 a place and a site."""
    name = reading.text[start:end]
    before = ends.get(start)
    if before is None or start == 0:
        return PlaceMention(start, end, name, (name,), _level(name), rule="places.site")
    surface = reading.text[before.start : before.end]
    settled = start < end and name.endswith(("村", "镇", "乡", "街道", "社区")) and len(name) > 2
    if (
        not settled
        and surface[-1] not in "省市县区州旗盟镇乡村国"
        and not surface.endswith(("街道", "社区"))
    ):
        return PlaceMention(
            before.start, end, surface + name, (surface + name,), "site", rule="places.site"
        )
    forms = (name, surface + name)
    return PlaceMention(
        start, end, name, forms, _level(name), rule="places.site", within=before.name
    )


def _level(name: str) -> str:
    return "township" if name.endswith(("村", "镇", "乡", "街道", "社区")) else "site"


def _left(reading: Reading, end: int, ends: dict[int, PlaceMention]) -> int:
    """Go back over the words of a site's name, to the place or the verb before it."""
    offset = end
    while offset > 0 and end - offset < 14 and reading.is_han(offset - 1):
        if offset in ends:
            break
        word = _word_before(reading, offset)
        if word is None:
            break
        start, tag = word
        surface = reading.text[start:offset]
        if tag[0] in _STOP_TAGS or tag == "f" or surface in reading.lexicon.roles:
            break
        if (
            tag[0] == "v"
            and surface not in _WORK_WORDS
            and (len(surface) > 1 or surface in "到在赴是有来去为沿")
        ):
            break
        if surface in reading.lexicon.verbs and surface not in _WORK_WORDS:
            break
        offset = start
    return offset


def _word_before(reading: Reading, offset: int) -> tuple[int, str] | None:
    for size in range(1, 9):
        word = reading.words.get(offset - size)
        if word is not None:
            return (offset - size, word[1]) if word[0] >= offset else None
    return None


def _fits(
    reading: Reading,
    start: int,
    match: re.Match[str],
    stem: str,
    ends: dict[int, PlaceMention],
    found: list[PlaceMention],
) -> bool:
    after_place = start in ends and start > 0
    if not stem:
        before = reading.text[ends[start].start : start]
        return before[-1] not in "省市县区州国" and match.group() not in (
            "中心",
            "工程",
            "村",
            "乡",
            "镇",
        )
    if len(stem) == 1 and not after_place:
        return False
    led = after_place or _LEAD.search(reading.text[max(0, start - 4) : start]) is not None
    if _IS_SURE.fullmatch(match.group()):
        begins = led or not reading.is_han(start - 1) or reading.begins_word(start)
        return begins and (len(stem) >= 2 or after_place)
    if match.group() in ("村", "社区", "镇", "乡"):
        return (
            led
            and 2 <= len(stem) <= 5
            and (after_place or reading.text[start - 1 : start] in "、和到在进往与")
        )
    if match.group() == "路":
        return (
            2 <= len(stem) <= 4
            and (led or not reading.is_han(start - 1))
            and _proper(reading, start, match.start())
        )
    if match.group() in ("工程", "中心", "管廊中心"):
        return led and len(stem) >= 3 and _in_list(reading, start, match.end(), found)
    return led and len(stem) >= 2 and (after_place or _proper(reading, start, match.start()))


def _proper(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a stem looks like a name: a place, or no everyday word."""
    word = reading.words.get(start)
    if word is None or word[0] < end:
        return True
    return word[1] in ("ns", "nr", "nz", "nt", "nrt", "nrfg", "x", "j") or word[0] > end


def _in_list(reading: Reading, start: int, end: int, found: list[PlaceMention]) -> bool:
    """Tell whether a site stands in a list of sites: 悦容公园、雄安科创中心、…等地."""
    beside = reading.text[start - 1 : start] == "、" or reading.text[end : end + 1] == "、"
    return beside and (
        any(p.end == start - 1 for p in found)
        or _SITE.search(reading.text, end, end + 30) is not None
    )
