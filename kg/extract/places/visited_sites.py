"""Sites that somebody visits, one or a list of them: 来到康宁老年公寓、恒岳装备、城南水厂等地.

Rule: `places.venue` (真例：孟云舟先后到曲河小流域治理项目、丰收水库、城南水厂等地调研). A verb of
going opens the list; what an item is shows at its end, so that firms and works are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.borders import past_clause
from kg.extract.base.patterns import row_of
from kg.extract.base.reading import HAN, Reading, is_everyday
from kg.extract.places.places import PlaceMention
from kg.text.cues import Cued

# what a name of a hall or a site holds: no verb of seeing somebody, no word of grammar
IN_NAME = (
    "(?:(?![的了在是与就并向对从将把被]|(?<=[园市店场馆院楼厂站心镇村路街区房城社室])"
    "和(?![平谐睦顺县田])|看望|慰问|参加|出席|听取|召开|举行|抵达|到达|护送)"
    f"[{HAN}A-Za-z0-9“”·（）])"
)
_HALLS = (
    "会议室|报告厅|多功能厅|会议厅|会见厅|宴会厅|接待厅|贵宾厅|贵宾室|演播厅|演播室|演艺厅|"
    "音乐厅|大厅|礼堂|会堂|俱乐部|操场|运动场|"
    "体育场|体育馆|游泳馆|剧场|剧院|影院|广场|会议中心|活动中心|会展中心|体育中心|艺术中心|"
    "文化中心|市民中心|新闻中心|"
    "交流中心|国宾馆|迎宾馆|(?<=[一-龥]{2})(?:总统府|总理府|首相府|官邸)|宾馆|酒店|饭店|大厦|"
    "食堂|园区|公园|陵园|校区|办公楼|综合楼|教学楼|图书馆|文化馆|档案馆|纪念馆|博物馆|"
    "(?<=[一-龥]{2})楼"
)
# 孟云舟|来到|康宁老年公寓、城南水厂，
_WENT_TO = Cued(
    "(?:来到|走进|前往|深入|赶赴|参观|察看|查看|视察|走访慰问|走访|瞻仰|步入|登上|登临|踏上|游览|"
    "观摩|实地(?:调研|考察|检查)|(?:检查|抽查|督查|巡查|考察|调研)(?=了)|到|赴|"
    "在(?=[^，。；：\n]{4,80}等(?:[地处]|景[区点]|场所|现场|项目|重点)|"
    "[^，。；：\n]{2,16}、[^，。；：\n]{2,80}，))"
    "[了过到]?(?:(?:位于|地处)[^，。；：、的\n]{2,12}的)?"
)
SITES = (
    f"{_HALLS}|福利院|敬老院|养老院|养老服务中心|老年公寓|殡仪馆|农贸市场|批发市场|菜市场|市场|"
    f"超市|商场|水厂|电厂|电站|"
    "变电站|煤矿|矿山|客运站|汽车站|火车站|高铁站|加油站|充电站|收费站|服务区|口岸|码头|基地|"
    "茶园|果园|示范园|农业园|产业园|"
    "科创园|物流园|工业园|园区|养殖场|屠宰场|农场|林场|仓库|储备库|粮库|油库|服务大厅|接待大厅|"
    "服务中心|接待中心|游客中心|"
    "展览馆|展示馆|规划馆|综治中心|指挥中心|新城|片区|总部大楼|大楼|小区|安置点|家属院|施工现场|"
    "高速公路|服务站|卡口|"
    "检查站|景区|古镇|古街|大桥|隧道|泵站|水闸|水库|夜市|步行街|老街|渡口|采摘园|种植园|草莓园|"
    "生态园|植物园|动物园|庄园|山庄|农庄|民宿|书房|书屋|驿站|会客厅|小镇|综合体|峡谷|牧场|营地|"
    "安置房|出入口|高速出口|收费站口|特大桥|风貌区|街区|研学中心|保护区|祠堂|纪念碑|书院|电影院|"
    "文化宫|少年宫|行政中心|艺术馆|科技馆|体验馆|书店|公墓|古村|古寺|生态城|科创城|产业城|商城|"
    "商圈|健身中心|医养中心|"
    "邻里汇|立交桥?|枢纽|泵房|工业城|工业区|集贸市场|深水港|风电场|(?<=[一-龥])(?:塔|亭)|"
    "(?<=[一-龥]{2})(?:(?<![开入建家])园|城区|站)|[湖闸堤桥岛]|"
    "(?<![大小高深爬登上下靠火江])山|(?<![公铁道马思出大小线电套退老新网上一之])路|"
    "(?<![大小上沿长])街"
)
_SITE = re.compile(
    f"(?P<name>(?P<stem>{IN_NAME}{{2,16}}?)(?P<kind>{SITES}))"
    "(?=[、，。；]|[和及](?!其)|等(?![待候级])|(?:实地)?(?:调研|考察|检查|看望|慰问|察看|查看|"
    "了解|督导|指导|督查))"
)
# 5000亩|华夏工业园: how large or long it is
_MEASURED = re.compile(
    "[0-9.]+(?:多|余)?[万千百]?(?:亩|公里|千米|米|平方米|平方公里|公顷|吨)(?:的)?(?=[一-龥]{2})"
)
# what ends with these is one of them however common the word before it: 丰收|水库, 胜利|大桥
_OWN_NAMES = frozenset({"水库", "水厂", "大桥", "公园", "广场", "水电站"})
# what ends with these has a name only where no everyday word stands before it: 斗门|站, 消防|站
_LOOSE = frozenset({"施工现场", "市场", "街区", "园", "城区", "站", "塔", "亭"})
_NEXT = re.compile("、|[和及](?!其)|以及")
# what stands between two sites of a list and is none: a firm, a village, a work on a dam
_OTHER = re.compile(
    "(?:(?![的了在是就并向对从将把被看等]|来到|调研|考察|检查|慰问|了解|和(?![平谐睦顺县田]))"
    f"[{HAN}A-Za-z0-9（）“”·-]){{2,24}}(?:、|和(?![平谐睦顺县田]))"
)


def find_visited(
    reading: Reading, starts: dict[int, PlaceMention]
) -> Iterator[tuple[int, int, str]]:
    """Yield the sites of each list behind a verb of going, places that are known among them.

    真例：孟云舟先后到青石镇、云台山景区调研.
    """
    reached = 0
    kinds = row_of(reading.lexicon.lists.not_sites)
    for verb in reading.cues.finditer(_WENT_TO):
        offset = max(verb.end(), reached)
        if offset > verb.end():
            continue
        past_others = False
        while True:
            known = starts.get(offset)
            link = None if known is None else _NEXT.match(reading.text, known.end)
            if link is not None:
                offset = link.end()
                continue
            match = _SITE.match(reading.text, offset)
            other = _OTHER.match(reading.text, offset) if match is None else None
            if other is not None:
                # 恒岳装备、|青河高速出入口
                offset, past_others = other.end(), True
                continue
            if match is None:
                break
            begin = past_clause(reading, *match.span("stem"))
            counted = _MEASURED.match(reading.text, begin, match.end("stem"))
            begin = begin if counted is None else counted.end()
            stem = reading.text[begin : match.end("stem")]
            weighed = match["kind"] in _LOOSE or (past_others and match["kind"] not in _OWN_NAMES)
            named = not weighed or not is_everyday(stem)
            if stem.count("（") != stem.count("）"):
                # 区）抽取约6万个调查|小区
                break
            if len(stem) > 1 and not kinds.fullmatch(stem) and named and not _cuts(reading, begin):
                yield begin, match.end("name"), "places.venue"
            reached = match.end()
            link = _NEXT.match(reading.text, reached)
            if link is None:
                break
            offset = link.end()


def _cuts(reading: Reading, start: int) -> bool:
    """Tell whether a name would begin inside a word: 可以到|达无障碍游泳馆."""
    stop, tag = reading.words[start - 1]
    return start > 0 and stop == start + 1 and tag[0] == "v"
