"""Places by what is done there: halls where a meeting is held, sites that are visited, rivers.

Rules: `places.venue` (真例：会议在县政府二楼会议室召开 | 孟云舟来到康宁老年公寓、城南水厂) and
`places.river` (真例：梅溪水位上涨 | 青石河两岸). Their endings are everyday words, so that the
frame decides: 在…召开 takes any hall, 来到… any site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.borders import Ranges, past_clause
from kg.extract.patterns import row_of
from kg.extract.places import PlaceMention
from kg.extract.reading import HAN, Reading, in_dictionary, is_everyday
from kg.text.cues import Cued

# what a name of a hall or a site holds: no verb of seeing somebody, no word of grammar
_IN_NAME = (
    "(?:(?![的了在是与就并向对从将把被]|(?<=[园市店场馆院楼厂站心镇村路街区房城社室])和(?![平谐睦顺县田])|看望|慰问|参加|出席|听取|召开|举行)"
    f"[{HAN}A-Za-z0-9“”·（）])"
)
_HALLS = (
    "会议室|报告厅|多功能厅|会议厅|会见厅|宴会厅|接待厅|演播厅|演播室|演艺厅|音乐厅|大厅|礼堂|会堂|俱乐部|操场|运动场|"
    "体育场|体育馆|游泳馆|剧场|剧院|影院|广场|会议中心|活动中心|会展中心|体育中心|艺术中心|文化中心|市民中心|新闻中心|"
    "交流中心|国宾馆|迎宾馆|(?<=[一-龥]{2})(?:总统府|总理府|首相府|官邸)|宾馆|酒店|饭店|大厦|食堂|园区|公园|陵园|校区|办公楼|综合楼|教学楼|图书馆|文化馆|档案馆|纪念馆|博物馆|(?<=[一-龥]{2})楼"
)
# 孟云舟|来到|康宁老年公寓、城南水厂，
_WENT_TO = Cued(
    "(?:来到|走进|前往|深入|赶赴|参观|察看|查看|视察|走访慰问|走访|瞻仰|步入|登上|登临|实地调研|(?:检查|抽查|督查|巡查)(?=了)|到|赴|在(?=[^，。；：\n]{4,60}等[地处]))[了过]?"
)
_SITES = (
    f"{_HALLS}|福利院|敬老院|养老院|养老服务中心|老年公寓|殡仪馆|农贸市场|批发市场|菜市场|市场|超市|商场|水厂|电厂|电站|"
    "变电站|煤矿|矿山|客运站|汽车站|火车站|高铁站|加油站|充电站|收费站|服务区|口岸|码头|基地|茶园|果园|示范园|农业园|产业园|"
    "科创园|物流园|工业园|园区|养殖场|屠宰场|农场|林场|仓库|储备库|粮库|油库|服务大厅|接待大厅|服务中心|接待中心|游客中心|"
    "展览馆|展示馆|规划馆|综治中心|指挥中心|新城|片区|总部大楼|大楼|小区|安置点|家属院|施工现场|高速公路|服务站|卡口|"
    "检查站|景区|古镇|古街|大桥|隧道|泵站|水闸|水库|夜市|步行街|老街|渡口|采摘园|种植园|草莓园|生态园|植物园|动物园|庄园|山庄|农庄|民宿|书房|书屋|驿站|会客厅|小镇|综合体|峡谷|牧场|营地|安置房|出入口|高速出口|收费站口|特大桥|风貌区|街区|研学中心|保护区|祠堂|纪念碑|书院|电影院|"
    "文化宫|少年宫|行政中心|[湖闸堤桥岛]|(?<![大小高深爬登上下靠火江])山|(?<![公铁道马思出大小线电套退老新网上一])路|(?<![大小上沿长])街"
)
# 会议|在县政府二楼会议室|召开, 仪式|在市民中心|举行
_HELD_IN = Cued(
    f"在(?P<name>(?:{_IN_NAME}{{2,18}}?|[省市县区旗镇乡村校])(?:{_SITES})|市民中心|体育中心|会展中心|(?:工人)?文化宫|青少年宫|影剧院|文化广场|人民广场|烈士陵园|体育馆|大礼堂)"
    "(?=(?:隆重|顺利|如期|正式|成功|胜利|热烈|联合|同步|集中)?(?:举行|召开|举办|开幕|闭幕|启动|拉开|开班|开讲|进行|会见|主持|"
    "揭牌|上演|落幕|[作祭看察听参]|开展|调研|检查|仔细|实地|详细|向|为|同|与|，))"
)
_SITE = re.compile(
    f"(?P<name>(?P<stem>{_IN_NAME}{{2,16}}?)(?:{_SITES}))"
    "(?=[、，。；]|[和及](?!其)|等(?:地|处|，)|(?:实地)?(?:调研|考察|检查|看望|慰问|察看|查看|了解|督导|指导|督查))"
)
_NEXT = re.compile("、|[和及](?!其)|以及")
# what stands between two sites of a list and is none: a firm, a village
_OTHER = re.compile(
    f"(?:(?![的了在是就并向对从将把被看]|调研|考察|检查|慰问|了解)[{HAN}]){{3,9}}(?:、|和(?![平谐睦顺县田]))"
)
# 当地一酒店, 多家超市, 田间地头|市场, 全市重点园区: kinds, numbers, all of them
_KIND = re.compile(
    "^(?:[这那][个座条片家户些]|[百千万余]+亩|建成|建设|打造|下榻|落户|入驻|新建|当地|附近|震区|灾区|临时|集中|某|一[个家所座处些]|[两三四五六七八九十几多数各每]+[个家所座处条大]|有关|相关|部分|重点|一线|基层|现场|全[市县区省国]|"
    "各|多|大型|小型|新建|在建|老旧|田间|线上|线下|国内|国外|室内|室外|该|本|其他|企业|车间|农村|社区|群众|人员|学校|单位|医院|工地)"
    "|农户|群众|干部|企业和|代表|公司[^大总]|集团[^大总]|(?:大学|学院|法院|检察院|委员会|管委会|办公室)(?![一-龥0-9A-Za-z]*(?:室|厅|楼|堂|馆))"
)
# 青石河|两岸, 梅溪|水位: what only a river or a lake has
_RIVER = Cued(
    f"(?P<name>[{HAN}]{{1,3}}[河江湖溪])(?=流域|两岸|巡查|沿岸|沿线|畔|水位|水质|河段|干流|支流|[上中下]游|特大桥|岸线|河道|大堤|"
    "堤防|断面|水系|综合治理|边[，。的])"
)
_NO_RIVER = re.compile(
    "[的了在是和与及对将把被全各该本跨沿入过来到至从为大小内外两条江河湖库省市县区护城运莅]"
)


def _rivers(reading: Reading, places: list[PlaceMention]) -> list[PlaceMention]:
    """Return the rivers that no known place names."""
    rivers = [
        (head, match.end())
        for match in reading.cues.in_clauses(_RIVER)
        if (head := _river_start(reading, match)) is not None
    ]
    known = Ranges((place.start, place.end) for place in places if rivers)
    return [
        _mention(reading, start, end, "places.river", places)
        for start, end in rivers
        if not known.overlap(start, end)
    ]


def add_venues(reading: Reading, places: list[PlaceMention]) -> list[PlaceMention]:
    """Put halls, visited sites and rivers beside the places, in text order.

    A longer name takes the place of a site within it (科技园 in 科技园D座406会议室), not that of
    a division.
    """
    ends = {place.end: place for place in places}
    starts = {place.start: place for place in places}
    new: list[PlaceMention] = []
    for start, end, rule in [*_halls(reading), *_visited(reading, starts)]:
        if end in ends or (new and new[-1].end >= end):
            continue
        # 江汀市|翠湖区|一个红酒小镇景区
        stem = start
        while (above := starts.get(stem)) is not None and above.end < end:
            stem = above.end
        if _KIND.search(reading.text[start:end]) or _KIND.search(reading.text[stem:end]):
            continue
        first = starts.get(start)
        if first is not None and first.level == "venue":
            # 人民大会堂|北大厅
            continue
        new.append(_mention(reading, start, end, rule, places))
    new += _rivers(reading, places)
    if not new:
        return places
    taken = Ranges((venue.start, venue.end) for venue in new)
    kept = [
        place
        for place in places
        if place.level != "site" or not taken.cover(place.start, place.end)
    ]
    return sorted([*kept, *new], key=lambda place: (place.start, place.end))


def _halls(reading: Reading) -> Iterator[tuple[int, int, str]]:
    for match in reading.cues.finditer(_HELD_IN):
        yield *match.span("name"), "places.venue"


def _visited(reading: Reading, starts: dict[int, PlaceMention]) -> Iterator[tuple[int, int, str]]:
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
            stem = reading.text[begin : match.end("stem")]
            named = not past_others or not is_everyday(stem)
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


def _mention(
    reading: Reading, start: int, end: int, rule: str, places: list[PlaceMention]
) -> PlaceMention:
    """Return the site, whose division stands before its name: 青潭县|康宁老年公寓."""
    name = reading.text[start:end]
    inside = [place for place in places if place.start == start and place.end < end]
    if not inside or inside[0].level == "site" or end - inside[0].end < len("康宁公寓"):
        return PlaceMention(start, end, name, (name,), "site", rule=rule)
    short = reading.text[inside[0].end : end]
    return PlaceMention(
        inside[0].end, end, short, (short, name), "site", rule=rule, within=inside[0].name
    )


def _river_start(reading: Reading, match: re.Match[str]) -> int | None:
    """Return where the name of a river begins: 以来|沙溪|河水位."""
    end = match.end("name") - 1
    for start in (end - 2, end - 1, end - 3):
        stem = reading.text[start:end]
        if start < match.start() or not stem or _NO_RIVER.search(stem):
            continue
        if in_dictionary(stem + reading.text[end]):
            # 进行|长江: a word of its own, whatever stands before it
            return None
        if not reading.begins_word(start):
            continue
        return start
    return None
