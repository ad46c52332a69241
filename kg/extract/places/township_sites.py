"""Townships and villages that no list has, by the place before them or the words around them.

真例：青潭县青河镇李家村; 到八都镇调研; 前进村位于云溪河畔. The segmenter knows few of these names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extract.base.borders import Ranges
from kg.extract.base.reading import Reading, in_dictionary, tag_alone
from kg.extract.places.places import PlaceMention

TOWNSHIPS = ("村", "镇", "乡", "街道", "社区", "苏木", "嘎查")
_TOWNS = ("镇", "乡", "街道")
_TOWNSHIP_STEM = re.compile(
    "(?:向(?=[阳东西南北荣前红上]))?"
    "(?:(?![的了在和与及是有从各多个等全为被将把对向由以到至去籍、])[一-龥])+|[一-龥]和"
)
# 沙河镇|下辖村, 重点村党支部
_ANY_TOWNSHIP = re.compile(
    "下?辖|下?属|重点|部分|示范|相关|有关|软弱|试点|后进|先进|周边|附近|贫困|脱贫|疫情|责任|老旧|"
    "智慧|辖区"
)
# 到|八都镇调研, 、|八都镇人大主席: what stands before a township whose words the segmenter cuts
_TOWN_LED = re.compile("(?:[在到于赴由是共县市区旗]|来到|前往|深入|走进|走访|位于|^|[^一-龥])$")
_BYLINE = re.compile("(?:编辑|责编|监制|审核|校对|作者|摄影|记者|通讯员)[：:][一-龥]{1,3}$")
_GONE_TO = re.compile("来到|前往|走进|深入|赶赴|走访|[赴、]$")
# 特色小|镇, 江南古|镇, 水|乡: kinds of town
_TOWN_KIND = re.compile("[小古名重水边老各两]$|特色|美丽|中心|建制|示范|^[实推执]行|^实施")
TOWN_WORDS = frozenset({"镇", "乡", "街道", "村"})
# |吴家渡村|位于…, 走进|前进村|，: what makes a village of a few characters
_HAMLET_LED = re.compile("(?:^|[。，；\n“、]|来到|走进|前往|深入|走访|位于)$")
_HAMLET_BEHIND = re.compile(
    "位于|地处|村民|党支部|党总支|村?委会|[，。、](?!振兴)|是(?:一个|全)|"
    "共?有[0-9一二三四五六七八九十百]|考察|调研|驻村|第一书记|的(?:村民|老人|群众)"
)
_LONGEST_HAMLET = 4
_LONGEST_STEM, _LONGEST_SOUNDS = 5, 10
# 行政|村, 脱贫|村, 我们|村: kinds of village
_HAMLET_KIND = re.compile(
    "行政|自然|脱贫|贫困|示范|文明|驻|进$|入$|我们|他们|本|该|试点|重点|薄弱|空心|城中|移民|民族|"
    "整|农|乡|帮扶|后进|先进|生态|旅游|美丽|智慧|数字|传统|古$|家$|同$|邻|跨|每|各|全|专业|"
    "[0-9一二三四五六七八九十]个"
)
# 八都镇|党委书记, 八都镇|镇长
_TOWN_BEHIND = re.compile(
    "第?[一二三四五六七八九十]{1,3}届|召开|党委|党工委|人大|人民政府|政府|办事处|纪委|人武部|"
    "副?[镇乡]长|党政|党群|综合行政执法|综合执法|卫生院|派出所|财政所|司法所|便民服务|应急管理|"
    "中心学校|中心校|中心小学|[一-龥]{1,4}村(?![民镇])|[一-龥]{2,5}社区"
)
_TOWN_HEAD = re.compile(
    "(?P<name>(?P<stem>(?![城乡市县区各全老新本该])[一-龥]{2,3})(?:镇|乡(?!村)|街道))"
    "(?!社区|党群|便民|政务|综合|文化|老年|日间|养老|卫生)"
    "(?=[一-龥]{2,}(?:村|社区|公园|广场|水库|馆|园|小区|基地|中心)$)"
)
_WHOLE = (*"省市县区州旗盟镇乡村国", "街道", "社区", "苏木", "嘎查")
# 先后到|狄寨|、席王街道: a name in a row before another
_ROW_LED = "(?:^|[，。；：“、了到在赴往对和与至于为的省市县区旗])"
_ROW_END = re.compile(_ROW_LED + "(?P<name>[一-龥]{2,3})$")
# 听取了|石桥村|、伏漕村汇报: the same with a word of its own
_ROW_WHOLE = re.compile(_ROW_LED + "(?P<name>(?P<stem>[一-龥]{2,3})(?:村|镇|乡|街道|社区))$")

_BODY_ENDS = frozenset("局办委厅会组队部处所")


class Townships:
    """Tells where townships begin in one document."""

    def __init__(self, reading: Reading, ends: Mapping[int, PlaceMention], known: Ranges) -> None:
        """Read among the places known: `ends` by where they end, those found since too."""
        self.reading, self.text = reading, reading.text
        self.ends, self.known = ends, known
        self._roles = {end for _, end, _ in reading.known.roles}
        self._offices = {start for start, _, _ in reading.known.roles}
        self._verbs = reading.lexicon.verbs

    def shared(self, sites: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
        """Yield the townships before one whose level word stands for all: 狄寨、席王街道.

        真例：板桥、岩脚两镇: of two townships the number stands before the word.
        """
        for site in sites:
            if site.level != "township" or site.end in self._offices:
                # 长风桥、云里古镇: an old town is no township; 程远舟、沙河镇|副镇长 are people
                continue
            ending = next((word for word in TOWNSHIPS if site.name.endswith(word)), None)
            end = site.start - 1
            while ending is not None and self.text[end : end + 1] == "、":
                whole = self._whole_before(end)
                if whole is not None:
                    yield whole
                    end = whole.start - 1
                    continue
                row = _ROW_END.search(self.text, max(0, end - 6), end)
                if row is None or self.known.overlap(*row.span("name")) or end in self._roles:
                    # 副市长|、涉村镇: an office is no township
                    break
                if row["name"].endswith(TOWNSHIPS) or row["name"][-1] in _BODY_ENDS:
                    # 红山镇、白石乡: each has a word of its own; 县水利局、红山镇 are no two towns
                    break
                start, name = row.start("name"), row["name"] + ending
                yield PlaceMention(
                    start, end, name, (name, row["name"]), "township", rule="places.site"
                )
                end = start - 1

    def _whole_before(self, end: int) -> PlaceMention | None:
        """Return the township or village of a row that ends at an offset, found by no rule yet."""
        row = _ROW_WHOLE.search(self.text, max(0, end - 6), end)
        if row is None or end in self.ends or end in self._roles:
            return None
        start, name, stem = row.start("name"), row["name"], row["stem"]
        kind = _TOWN_KIND.search(stem) or _ANY_TOWNSHIP.match(stem) or _HAMLET_KIND.search(stem)
        if kind or _TOWNSHIP_STEM.fullmatch(stem) is None or self.known.overlap(start, end):
            return None
        return PlaceMention(start, end, name, (name,), "township", rule="places.site")

    def begin(self, match: re.Match[str]) -> int | None:
        """Return where a township or village begins right behind the place that it lies in.

        真例：青潭县青河镇李家村; 红山镇、白石乡. The segmenter knows few of these names.
        """
        if match.group() not in TOWNSHIPS:
            return None
        for start in range(match.start() - 2, max(0, match.start() - _LONGEST_SOUNDS), -1):
            if match.start() - start > _LONGEST_STEM and not self._sounds(start, match.start()):
                # 博岚市|介格布铁热克村 are words of another tongue
                return None
            if match.group() in _TOWNS and self._in_town(start):
                # 沙河镇|紧急组织镇村干部: no township lies in another
                return None
            listed = self.text[start - 1] == "、" and self.is_one(self.ends.get(start - 1))
            if listed or self.is_whole(self.ends.get(start)):
                stem = self.text[start : match.start()]
                fits = _TOWNSHIP_STEM.fullmatch(stem) and stem[:2] not in self._verbs
                fits = fits and not _ANY_TOWNSHIP.match(stem)
                return start if fits else None
        return None

    def _in_town(self, start: int) -> bool:
        """Tell whether a township, which has none within it, ends at an offset."""
        before = self.ends.get(start)
        return self.is_one(before) and self.text.endswith(_TOWNS, 0, start)

    def _sounds(self, start: int, end: int) -> bool:
        """Tell whether most characters are such as other tongues are written with."""
        sounds = self.reading.lexicon.transliteration
        return 5 * sum(char in sounds for char in self.text[start:end]) >= 3 * (end - start)

    def led(self, match: re.Match[str]) -> int | None:
        """Return where a township begins that only what stands around it shows.

        真例：到八都镇调研; 、八都镇党委书记: the segmenter takes 都 for an adverb.
        """
        if match.group() not in TOWN_WORDS:
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
            kind = _TOWN_KIND.search(stem) or stem[:2] in self._verbs or _tells_when(stem)
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

    def head(self, site: PlaceMention) -> PlaceMention | None:
        """Return the township that a site's name begins with: 梅岚镇|千禾村, no 古镇|广场."""
        match = _TOWN_HEAD.match(site.name)
        if match is None or self.text[site.start : site.end] != site.name:
            return None
        stem, name = match["stem"], match["name"]
        if _TOWN_KIND.search(stem) or _ANY_TOWNSHIP.match(stem):
            return None
        end = site.start + len(name)
        if self.known.overlap(site.start, end):
            return None
        return PlaceMention(site.start, end, name, (name,), "township", rule="places.site")

    def in_byline(self, match: re.Match[str]) -> bool:
        """Tell whether an ending is the end of an editor's name: 责编：赵岚|镇."""
        left = max(0, match.start() - 8)
        named = match.group() in TOWN_WORDS
        return named and _BYLINE.search(self.text, left, match.start()) is not None

    def is_one(self, place: PlaceMention | None) -> bool:
        """Tell whether a place is a township."""
        return place is not None and place.level == "township"

    def is_whole(self, place: PlaceMention | None) -> bool:
        """Tell whether a place stands with its level word, as a county before its townships."""
        if place is None:
            return False
        surface = self.text[place.start : place.end]
        # 杭州 is short for 杭州市
        return surface.endswith(_WHOLE) and (surface == place.name or len(surface) > 2)


def _tells_when(stem: str) -> bool:
    """Tell whether a word of sentences stands before the level word: 最后|镇党委书记讲话."""
    if not in_dictionary(stem):
        return False
    return tag_alone(stem)[0][1][0] in "dcr" or stem[-1] in "前后年期时"


def as_townships(text: str, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Let the short form of a county mean the township of that name that the text names.

    真例：考察团来到三岚镇。三岚产业兴旺: 三岚 is no 三岚县.
    """
    towns = {
        place.name.removesuffix(word): place
        for place in places
        if place.level == "township"
        for word in ("镇", "乡", "街道")
        if place.name.endswith(word)
    }
    if not towns:
        return list(places)
    found = []
    for place in places:
        town = towns.get(text[place.start : place.end]) if place.level == "county" else None
        if town is None or place.name in text:
            found.append(place)
        else:
            forms = (*town.forms, text[place.start : place.end])
            found.append(replace(town, start=place.start, end=place.end, forms=forms))
    return found
