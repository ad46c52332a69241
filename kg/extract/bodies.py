"""Bodies (机构) in a text: 市委, 岭东省高级人民法院民事审判第二庭, 中央第二巡回督导组, 华远集团.

Three ways lead to a body: the lexicon's central organs, a place with a kind of body after it
(spelled out in full by `body_names`), and the endings of companies, schools and associations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.extract.body_names import BodyName, below, place_body, place_level, unit_forms, with_prefix
from kg.extract.reading import HAN, Reading
from kg.extract.scopes import Home, PlaceMention
from kg.lexicon.organs import Organ

_ORDINAL = r"(?:第?[一二三四五六七八九十]{1,3}届)?"
_QUOTED = r"“[^”\n]{2,40}”"
# what stands behind a place or a level word; the first that fits counts
_BASES: tuple[tuple[str, str], ...] = (
    ("party-standing", rf"{_ORDINAL}委常委会|{_ORDINAL}委常务委员会|党委常委会"),
    ("cppcc-standing", "政协常委会|政协常务委员会"),
    ("congress-standing", rf"{_ORDINAL}(?:人大常委会|人民代表大会常务委员会)"),
    ("discipline-supervision", "纪委监委|纪委、监委|纪委国家监委"),
    ("discipline", "纪委|纪律检查委员会"),
    ("supervision", "监委|监察委员会"),
    ("high-court", "高级人民法院|高院"),
    ("middle-court", "中级人民法院|中院"),
    ("court", "人民法院|法院"),
    ("procuratorate", "人民检察院|检察院"),
    ("government", "人民政府|政府"),
    ("congress", rf"{_ORDINAL}(?:人民代表大会|人大)(?!代表)"),
    ("cppcc", "政协"),
    ("party-work", "党工委"),
    ("party", rf"{_ORDINAL}(?:党委|委(?![员托派任屈婉]))"),
)
_BASE = re.compile("|".join(f"(?P<{kind.replace('-', '_')}>{form})" for kind, form in _BASES))
_MILITARY = re.compile("军分区|警备区|省军区|人民武装部|人武部|军区")
# endings of departments of a place; a short ending only behind a stem that is known to take it
_DEPARTMENT = re.compile(
    rf"(?P<unit>[{HAN}]{{1,14}}?(?:委员会办公室|委员会|管理委员会|管委会|指挥部办公室|指挥部|领导小组办公室|领导小组|管理局|监督管理局|总局|(?<![格布结全大开时破僵棋赌饭战变当书])局|(?<![大餐舞客])厅|总队|支队|总工会|联合会|工商联|红十字会|妇联|共青团|侨联|科协|文联|残联|研究院|档案馆|法制办|办公厅|办公室)"
    r"|(?:发改|发展改革|住建|卫健|卫生健康|卫生计生|经信|国资|民宗|民|教|农|交|科|商务|规划|建|经济信息化|农业农村|交通|城乡建设)委(?!员)"
    r"|(?:网信|信访|金融|外事|外|编|侨|台|政府|人防|法制|改革|深改|委|文明|扶贫|食药安|安|大数据)办(?![理法事公好成学])"
    r"|妇联|团委|科协|文联|残联|侨联|工商联|总工会|红十字会)"
)
_DEPARTMENT_NEVER = re.compile(
    "召开|举行|主持|参加|出席|听取|要(?!闻)|构建|审议|研究|传达|印发|会议|同志|领导|书记|主任|市长|各|有关|等|负责|第[一二三四五六七八九十]+批|强调|指出|要求|以及|代表|常委会"
)
_PARTY_UNITS = (
    "理论学习中心组|组织部|宣传部|统一战线工作部|统战部|政法委员会|政法委|社会工作部|政策研究室|政研室|研究室|办公厅|办公室|"
    "办(?![理法事公好成学])|巡视工作领导小组|巡察工作领导小组|巡视办|巡察办|网信办|编办|老干部局|党校|党史研究室|机关工委|直属机关工委|农办|外办|台办|督查室|改革办|财经办|全会|审计委员会|财经委员会|全面深化改革委员会|全面依法治市委员会|国家安全委员会"
)
_UNITS = re.compile(
    rf"{_PARTY_UNITS}|常委会|常务委员会|党组|党委|"
    r"审判委员会|检察委员会|(?:民事|刑事|行政)?审判(?:第[一二三四五六七八九十]+)?庭|(?:第[一二三四五六七八九十]+)?(?:民事|刑事|行政)(?:审判)?(?:第[一二三四五六七八九十]+)?庭|"
    r"专门委员会|[一-龥]{2,8}(?:专门委员会|工作委员会)|(?:财政经济|监察和司法|法制|外事|教育科学文化卫生|社会建设|民族|农业与农村|环境与资源保护|宪法和法律)委员会|"
    r"干部[监督教育一二三四]{1,4}[科处]|[一-龥]{2,4}(?:科|处|分局)(?![学技普研长理室于罚])|主席团"
)
_LEADING = re.compile(
    rf"(?:{_QUOTED}|[^，。、；：！？\n“”《》（）的]){{0,32}}?"
    r"(?:领导小组办公室|工作领导小组|领导小组|指挥部办公室|指挥部|工作专班|督导组|指导组|巡视组|巡察组|宣讲团|工作组|联席会议办公室|考核组|调研组|检查组)"
)
_LEADING_NEVER = re.compile(
    "召开|举行|主持|参加|出席|听取|要(?!闻)|构建|传达|同志|书记|强调|指出|要求|按照|会议|成立|派出|以及|全体|部署|决定|同意|根据"
)
_GENERIC = re.compile(r"自治区|自治州|自治县|新区|[省市县区州旗盟镇乡]|街道|社区|村")
_COMMON = re.compile("中共|中国共产党")
_LEAGUE = re.compile(f"共青团([{HAN}]{{2,12}}?)(?:委员会|委(?!员))")
_CPPCC = re.compile(
    rf"(?:中国人民政治协商会议|政协)(?:第[一二三四五六七八九十]+届)?([{HAN}]{{2,12}}?)委员会(常务委员会)?"
)
_STATIONED = re.compile(f"驻([{HAN}]{{2,16}}?)纪检监察组")
# 市排水集团和平分公司, 市第一人民医院
_FIRM = re.compile(
    f"(?:(?![的了在是和与及有还由从到])[{HAN}]){{2,10}}?(?:集团|公司|医院|大学|学校|中学|小学|银行|商会|协会)(?:[{HAN}]{{2,4}}分公司)?(?=[，。、；（）\n]|[{HAN}])"
)
# 央视网消息（新闻联播）：, 新华社北京6月1日电: the wire that carries the article, no actor of it
_WIRE_HEAD = re.compile("消息（|讯（|[一-龥]{2,6}[0-9]{1,2}月[0-9]{1,2}日电|[一-龥]{2,6}[0-9]{1,2}日电")
_TWO_STATES = re.compile("中[美俄法德英日韩欧巴印越哈阿意澳加荷丹瑞新泰马](?=企业家|政府间|高级别|经贸|合作)")
_CORPS = re.compile("(?:新疆生产建设)?兵团第(?P<number>[一二三四五六七八九十]+)师")
_CENTRE = re.compile("中央(?!委员会|政治局|军委|纪委|组织部|宣传部|统战部|政法委|办公厅|和国家)")
_CENTRAL_TEAM = re.compile(
    "主题教育中央(?P<team>第[一二三四五六七八九十]+(?:巡回)?(?:督导组|指导组))"
)
_PROGRAMME = re.compile("《(?P<name>[^》\n]{2,12})》(?P<kind>栏目|杂志|节目|周刊)")
# endings of bodies that are not part of a place
_FREE = re.compile(
    "股份有限公司|有限责任公司|集团有限公司|科技有限公司|有限公司|集团公司|分公司|总公司|公司|集团|银行|大学|学院|研究院|研究所|"
    "职业技术学校|中学|小学|幼儿园|学校|党校|医院|协会|学会|研究会|联合会|商会|基金会|促进会|总会|报社|通讯社|电视台|出版社|杂志社|"
    "航空公司|俱乐部|工会|共产党|劳动党|人民党|工党|民主党|军分区|兵团第[一二三四五六七八九十]+师|武警[一-龥]{0,6}总队|公安厅|公安局[一-龥]{2,3}分局|"
    "工商联|科协|侨联|友好协会|竞选团队|联合国|联盟|委员会|议会|国会|众议院|参议院|法院|检察院|最高法院|外交部|国防部|财政部|政府|军方|海军|空军|陆军|国防军|企业家委员会|理事会|秘书处|组织"
)
_FREE_GENERIC = frozenset(
    "公司 集团 银行 大学 学院 研究院 研究所 中学 小学 学校 幼儿园 党校 医院 协会 学会 研究会 联合会 商会 基金会 促进会 总会 报社 "
    "电视台 出版社 分公司 有限公司 总公司 工会 俱乐部 委员会 政府 理事会 秘书处 联盟 组织 军方 议会 法院 检察院 企业集团 上市公司 跨国公司 "
    "国有公司 科技公司 商业银行 中央银行 高等学校 高校 党组织 基层组织 基层党组织 国际组织 社会组织 自组织 群团组织 中小学 大中小学 "
    "地方政府 各级政府 中央政府 人民政府 国家政府 外国政府 本届政府 新一届政府 地方法院 人民法院 检察院 组委会 居民委员会 村民委员会 村委会 业主委员会 常务委员会 专门委员会 工作委员会 "
    "人民政协组织 党政组织 民间组织 恐怖组织 非政府组织 地区组织 多边组织 区域组织 家庭医院 三甲医院 公立医院 县级医院 综合医院 乡村小学 中学小学 各大学 名牌大学 "
    "政法学院 最高法院 职业院校 职业学校 民办学校 特殊教育学校 党委政府 党委和政府 市委市政府 省委省政府 区委区政府 县委县政府 两国政府 双方政府 各国政府 我国政府 该国政府 当地政府 国家组织 "
    "各级党委 新组织 社会团体 市场组织 经济组织 两新组织 专业协会 行业协会 行业商会 商协会 保险公司 物流公司 铁路公司 国家公司 能源公司 互联网公司 外资公司 民营公司 中国政府 外交部 国防部 财政部 海军 空军 陆军 人民海军 人民空军 共产党 民主党 工党 联合国组织".split()
)
_FREE_STOP_TAGS = frozenset("pcudryeo")
_FREE_HEADS = re.compile(
    "(?:各|本|该|全|某|一些|多家|多个|部分|所有|有关|相关|其他|许多|不少|一家|两家|这家|那家|国有|民营|中小|外资|大型|重点|属|驻|所在|原|由|被|对|向|与|和|以及|等|当地|两国|双方|各国|国内外|国外|国际多边|上述|其|我国|我市|我省|包括|支持|推动|加强|发挥|作为|成立|成为|参观|考察|来到|前往|走进|进入|依托|联合|会同|通过|加入|当选|出任|担任|责令|要求|邀请|接受|位于|毕业于|就读于|祝贺|感谢|期待|希望|欢迎)+"
)


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A body at [start, end).

    Attributes:
        name: Its names, spelled out.
        parents: Names of the bodies above it, the nearest first.
        place: The place whose body it is, None where it has none.
        base: Kind of the place's body that it is or stands below (`party`, `government` …).
        unresolved: The place stays open; `name` is then the short form.
    """

    start: int
    end: int
    name: BodyName
    rule: str
    parents: tuple[BodyName, ...] = ()
    place: str | None = None
    base: str | None = None
    basis: str | None = None
    unresolved: bool = False
    level: str | None = None


@dataclass(slots=True)
class Bodies:
    """Finds the bodies of one document."""

    reading: Reading
    places: list[PlaceMention]
    home: Home
    campaign: str | None = None
    found: list[BodyMention] = field(default_factory=list)
    _place_at: dict[int, PlaceMention] = field(default_factory=dict)
    _place_to: dict[int, PlaceMention] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._place_at = {place.start: place for place in self.places}
        self._place_to = {place.end: place for place in self.places}

    def find(self) -> list[BodyMention]:
        """Find all bodies in text order; of overlapping ones the longest."""
        candidates = [*self._organs(), *self._placed(), *self._generic(), *self._others()]
        kept = _longest(candidates)
        kept += [free for free in self._free() if not _overlaps(kept, free.start, free.end)]
        kept = _longest(kept)
        kept += [
            again for again in self._again(kept) if not _overlaps(kept, again.start, again.end)
        ]
        kept += list(self._shared_tails(kept))
        self.found = sorted(join_aliases(kept), key=lambda body: (body.start, body.end))
        return self.found

    def _shared_tails(self, kept: list[BodyMention]) -> Iterator[BodyMention]:
        """辽宁、江苏、江西政协 are three bodies: the kind stands behind the last place only."""
        for body in kept:
            if body.base not in ("cppcc", "party", "government", "congress-standing", "discipline") or body.place is None:
                continue
            start = body.start
            while self.reading.text[start - 1 : start] == "、":
                before = self._place_to.get(start - 1)
                if before is None or before.level not in ("province", "prefecture", "county"):
                    break
                yield replace(
                    body, start=before.start, end=before.end, place=before.name, parents=(),
                    name=place_body(body.base, before.name), rule="bodies.shared",
                    level=place_level(before.name),
                )  # fmt: skip
                start = before.start

    # --- organs of the lexicon

    def _organs(self) -> Iterator[BodyMention]:
        for start, end, organ in self.reading.lexicon.organ_finder.find(self.reading.text):
            mention = self._organ(start, end, organ)
            if mention is not None:
                yield from self._extend(mention)

    def _organ(self, start: int, end: int, organ: Organ) -> BodyMention | None:
        text = self.reading.text
        surface = text[start:end]
        if _WIRE_HEAD.match(text, end) is not None:
            return None
        if organ.name == "中华人民共和国" or (
            len(surface) <= 3 and not self._stands(start, end, surface)
        ):
            return None
        if organ.context and self._of_another(start):
            return None
        name = BodyName(organ.name, tuple(f for f in organ.forms if f != organ.name), organ.kind)
        parents = self._organ_parents(organ)
        foreign = self._place_to.get(start)
        if foreign is not None and foreign.level == "country" and foreign.name != "中华人民共和国":
            if organ.kind in (
                "party",
                "government",
                "department",
                "congress",
                "cppcc",
                "supervision",
            ):
                return self._foreign(foreign, start, end)
        return BodyMention(
            start, end, name, "bodies.organ", parents, level=organ.level, base="organ"
        )

    def _of_another(self, start: int) -> bool:
        """Tell whether 该国, 两国 … stands before a form that else means China's organ."""
        return re.search("(?:该国|两国|各国|对方|他国|外国)$", self.reading.text[max(0, start - 2) : start]) is not None

    def _foreign(self, country: PlaceMention, start: int, end: int) -> BodyMention:
        unit = self.reading.text[start:end]
        name = BodyName(
            country.name + unit,
            tuple(f + unit for f in country.forms if f != country.name),
            "department",
        )
        return BodyMention(
            country.start, end, name, "bodies.foreign", place=country.name, base="foreign"
        )

    def _stands(self, start: int, end: int, surface: str) -> bool:
        if not self.reading.is_han(start - 1):
            return True
        return self.reading.begins_word(start) or self._place_to.get(start) is not None

    def _organ_parents(self, organ: Organ) -> tuple[BodyName, ...]:
        if not organ.parent or organ.parent == "中国共产党" or organ.kind == "media":
            return ()
        above = self.reading.lexicon.organ_finder.get(organ.parent)
        if above is None:
            return ()
        return (BodyName(above.name, above.forms, above.kind), *self._organ_parents(above))

    # --- bodies of places

    def _placed(self) -> Iterator[BodyMention]:
        """Bodies with their place before them: 北京市委, 江汀市翠湖区人大常委会."""
        for place in self.places:
            if place.level in ("country", "region", "sea", "venue", "site", "nature"):
                continue
            yield from self._of_place(place)

    def _of_place(self, place: PlaceMention) -> Iterator[BodyMention]:
        text = self.reading.text
        start = self._common_before(self._chain_start(place))
        broader = self._broader(place)
        surface = text[place.start : place.end]
        if surface == place.name or (surface[-1] == place.name[-1] and len(surface) > 2) or place.name[-1] not in "省市县区州旗盟":
            yield from self._bases(start, place.end, place.name, "bodies.placed", None, broader)
            return
        # 北京 + 市委: the short form and the level word; 新疆 + 自治区党委
        for level in ("自治区", "自治州", "自治县", place.name[-1]):
            if text.startswith(level, place.end) and place.name.endswith(level):
                yield from self._bases(
                    start, place.end + len(level), place.name, "bodies.placed", None, broader
                )
                return
        if place.level in ("province", "prefecture") or place.rule == "places.local":
            yield from self._bases(
                start, place.end, place.name, "bodies.placed", None, broader, short=True
            )

    def _chain_start(self, place: PlaceMention) -> int:
        before = self._place_to.get(place.start)
        while before is not None and before.level in ("province", "prefecture", "county"):
            place = before
            before = self._place_to.get(place.start)
        return place.start

    def _broader(self, place: PlaceMention) -> str | None:
        before = self._place_to.get(place.start)
        if before is not None and before.level in ("province", "prefecture"):
            return before.name
        if place.name.endswith("区") and not place.name.endswith("自治区"):
            city = self.home.of("市")
            if city is not None and self.home.of("区") == (place.name, self.home.bases.get("区")):
                return city[0]
        return None

    def _common_before(self, start: int) -> int:
        text = self.reading.text
        for word in ("中国共产党", "中共"):
            if text.endswith(word, 0, start):
                return start - len(word)
        return start

    def _generic(self) -> Iterator[BodyMention]:
        """Bodies with a level word only: 市委, 区人大常委会, 自治州党委."""
        text = self.reading.text
        for match in _GENERIC.finditer(text):
            start, end = match.span()
            if self._covered(start) or not self._generic_begins(start):
                continue
            word = match.group()
            home = self._home_of(word)
            place = None if home is None else home[0]
            basis = None if home is None else f"{word}指{home[0]}：{home[1]}"
            broader = self._broader_of_home(word, place)
            yield from self._bases(
                start, end, place or word, "bodies.generic", basis, broader, unresolved=home is None
            )

    def _home_of(self, word: str) -> tuple[str, str] | None:
        for choice in (
            word,
            {"州": "自治州", "省": "自治区", "自治州": "州", "县": "自治县"}.get(word, word),
        ):
            home = self.home.of(choice)
            if home is not None:
                return home
        return None

    def _broader_of_home(self, word: str, place: str | None) -> str | None:
        if place is None or word not in ("区", "县"):
            return None
        city = self.home.of("市")
        return None if city is None or word == "县" else city[0]

    def _generic_begins(self, start: int) -> bool:
        text = self.reading.text
        if not self.reading.is_han(start - 1):
            return True
        if text[start - 1] in "我本原兼任为和与及由在向对经驻至受从到的令":
            return self.reading.begins_word(start) or text[start - 1] in "我本原兼驻受"
        if re.search("(?:委|政府|政协|纪委|监委|人大|常委会)$", text[max(0, start - 3) : start]):
            return True
        return self._verb_before(start)

    def _verb_before(self, start: int) -> bool:
        text = self.reading.text
        for size in (4, 3, 2):
            if text[max(0, start - size) : start] in self.reading.lexicon.verbs:
                return True
        for size in range(1, 5):
            word = self.reading.words.get(start - size)
            if word is not None and word[0] == start:
                return (
                    word[1][0] in "vpcdtufrm"
                    or word[1] in ("ad", "vn")
                    or (
                        text[start - size : start]
                        in ("同志", "机关", "中央", "常委", "主任", "书记", "代表")
                    )
                )
        return False

    def _covered(self, start: int) -> bool:
        return any(p.start <= start < p.end for p in self.places)

    def _bases(
        self,
        start: int,
        end: int,
        place: str,
        rule: str,
        basis: str | None,
        broader: str | None,
        *,
        unresolved: bool = False,
        short: bool = False,
    ) -> Iterator[BodyMention]:
        text = self.reading.text
        match = _BASE.match(text, end)
        if match is not None and match.lastgroup is not None:
            kind = match.lastgroup.replace("_", "-")
            if short and kind not in ("cppcc", "cppcc-standing", "congress", "congress-standing"):
                return
            for mention in self._base(start, match, kind, place, rule, basis, broader, unresolved):
                yield from self._extend(mention)
            return
        if text.startswith("委员会", end) and text[start : start + 2] in ("中共", "中国"):
            name = self._name("party", place, broader)
            mention = BodyMention(start, end + 3, name, rule, (), place, "party", basis, unresolved)
            yield from self._extend(mention)
            return
        if short and re.compile("[一-龥]{2,4}(?:局|海关)").match(text, end) is None:
            return
        yield from self._departments(start, end, place, rule, basis, broader, unresolved)

    def _name(self, kind: str, place: str, broader: str | None) -> BodyName:
        name = place_body(kind, place)
        return with_prefix(name, place, broader) if broader else name

    def _base(
        self,
        start: int,
        match: re.Match[str],
        kind: str,
        place: str,
        rule: str,
        basis: str | None,
        broader: str | None,
        unresolved: bool,
    ) -> Iterator[BodyMention]:
        text = self.reading.text
        level = place_level(place)

        def made(kind: str, end: int, parents: tuple[BodyName, ...] = ()) -> BodyMention:
            if unresolved:
                surface = text[start:end]
                return BodyMention(
                    start, end, BodyName(surface, (), place_body_kind(kind)), rule, (), None, kind,
                    None, unresolved=True,
                )  # fmt: skip
            name = self._name(kind, place, broader)
            return BodyMention(start, end, name, rule, parents, place, kind, basis, level=level)

        end = match.end()
        if kind == "party-standing":
            party = made("party", end)
            name = party.name if unresolved else _standing(party.name)
            yield replace(
                party, name=name, parents=() if unresolved else (party.name,), base="party"
            )
        elif kind == "discipline-supervision":
            yield made("discipline", end)
            yield replace(made("supervision", end), start=start)
        elif kind == "congress-standing":
            parents = () if unresolved else (self._name("congress", place, broader),)
            yield made(kind, end, parents)
        elif kind == "cppcc-standing":
            yield made(kind, end, () if unresolved else (self._name("cppcc", place, broader),))
        elif kind == "party-work":
            yield replace(made("party", end), base="party")
        else:
            yield made(kind, end)

    def _departments(
        self,
        start: int,
        end: int,
        place: str,
        rule: str,
        basis: str | None,
        broader: str | None,
        unresolved: bool,
    ) -> Iterator[BodyMention]:
        text = self.reading.text
        military = _MILITARY.match(text, end)
        if military is not None:
            yield self._unit_of_place(
                start,
                military.end(),
                place,
                military.group(),
                "military",
                rule,
                basis,
                broader,
                unresolved,
            )
            return
        firm = _FIRM.match(text, end) if place not in ("村", "镇", "乡", "街道", "社区") else None
        if firm is not None and not _DEPARTMENT_NEVER.search(firm.group()):
            yield self._unit_of_place(
                start, firm.end(), place, firm.group(), _free_kind(firm.group()), rule, basis, broader, unresolved
            )
            return
        match = _DEPARTMENT.match(text, end)
        if match is None or _DEPARTMENT_NEVER.search(match["unit"]):
            return
        unit = match["unit"]
        kind = "leading-group" if re.search("领导小组|指挥部", unit) else "department"
        if re.search("总工会|妇联|联合会|共青团|团委|侨联|科协|文联|残联|工商联|红十字", unit):
            kind = "mass-organisation"
        mention = self._unit_of_place(
            start, match.end(), place, unit, kind, rule, basis, broader, unresolved
        )
        yield from self._extend(mention)

    def _unit_of_place(
        self,
        start: int,
        end: int,
        place: str,
        unit: str,
        kind: str,
        rule: str,
        basis: str | None,
        broader: str | None,
        unresolved: bool,
    ) -> BodyMention:
        if unresolved:
            name = BodyName(self.reading.text[start:end], (), kind)
            return BodyMention(start, end, name, rule, base=kind, unresolved=True)
        forms = unit_forms(unit)
        full = place + forms[0]
        own = self.reading.text[start:end]
        others = tuple(place + form for form in forms[1:])
        if rule != "bodies.generic" and own != full:
            others = (*others, own)
        name = BodyName(full, others, kind)
        if kind == "military":
            stem = place.removesuffix("市").removesuffix("省")
            own = self.reading.text[start:end]
            full = own if own.startswith(stem) and not own.startswith(place) else stem + unit
            name = BodyName(
                full, tuple(f for f in (place + unit, f"中国人民解放军{full}") if f != full), kind
            )
        if broader:
            name = with_prefix(name, place, broader)
        return BodyMention(start, end, name, rule, (), place, kind, basis, level=place_level(place))

    # --- units below a body

    def _extend(self, mention: BodyMention) -> Iterator[BodyMention]:
        """Follow the units that stand behind a body; the last is the one that is named."""
        text = self.reading.text
        while True:
            leading = self._leading(mention)
            if leading is not None:
                mention = leading
                continue
            match = _UNITS.match(text, mention.end)
            if match is None or not self._unit_fits(mention, match):
                break
            mention = self._below(mention, match.end(), match.group(), "department")
        yield mention

    def _unit_fits(self, mention: BodyMention, match: re.Match[str]) -> bool:
        if mention.name.full == "中国共产党":
            return False
        unit, after = match.group(), self.reading.text[match.end() : match.end() + 2]
        if unit in ("党组", "党委") and after[:1] in "书成班":
            return True
        if unit in ("常委会", "常务委员会"):
            return mention.base in ("party", "discipline", "cppcc", "organ")
        if unit.endswith(("科", "处")) and mention.base not in (
            "party",
            "department",
            "government",
            "discipline",
        ):
            return False
        if unit.endswith("分局"):
            return "局" in mention.name.full
        if unit in ("办",) and mention.base not in ("party", "government"):
            return False
        if unit == "全会":
            return False
        if unit.endswith(("科", "处")) and re.search("召开|听取|部长|书记|同志|主任", unit):
            return False
        return True

    def _leading(self, mention: BodyMention) -> BodyMention | None:
        """A leading group or steering team of a body: 市委“…”主题教育领导小组."""
        if mention.base not in ("party", "government", "discipline", "organ", "department"):
            return None
        match = _LEADING.match(self.reading.text, mention.end)
        if match is None or _LEADING_NEVER.search(match.group()):
            return None
        return self._below(mention, match.end(), match.group(), "leading-group")

    def _below(self, mention: BodyMention, end: int, unit: str, kind: str) -> BodyMention:
        if mention.unresolved:
            name = BodyName(self.reading.text[mention.start : end], (), kind)
            return replace(mention, end=end, name=name, base=kind)
        if unit in ("常委会", "常务委员会"):
            name = _standing(mention.name)
        elif unit in ("党组", "党委"):
            name = below(mention.name, unit, "party")
            name = BodyName(
                name.full,
                (*name.others, *(f"中共{form}" for form in (name.full, *name.others))),
                "party",
            )
        else:
            kind = mention.name.kind if unit.endswith(("庭", "审判委员会", "检察委员会")) else kind
            name = below(mention.name, unit, kind)
        if kind == "leading-group":
            name = self._team(mention, name, unit)
        return replace(
            mention, end=end, name=name, parents=(mention.name, *mention.parents), base=kind,
            rule=f"{mention.rule.partition('.')[0]}.unit",
        )  # fmt: skip

    def _team(self, mention: BodyMention, name: BodyName, unit: str) -> BodyName:
        """Spell out a numbered team by the campaign that the article is about.

        中央第二巡回督导组 in an article on the campaign is
        中央“不忘初心、牢记使命”主题教育第二巡回督导组.
        """
        if self.campaign is None:
            return name
        number = re.fullmatch("(第[一二三四五六七八九十]+)?(巡回)?(督导组|指导组)", unit)
        if number is not None:
            full = below(mention.name, self.campaign + unit, "leading-group")
            return BodyName(full.full, (*full.others, name.full, *name.others), "leading-group")
        if unit.startswith("主题教育"):
            full = below(
                mention.name, self.campaign + unit.removeprefix("主题教育"), "leading-group"
            )
            return BodyName(full.full, (*full.others, name.full, *name.others), "leading-group")
        return name

    # --- other forms

    def _others(self) -> Iterator[BodyMention]:
        text = self.reading.text
        for match in _LEAGUE.finditer(text):
            place = self._full_place(match.group(1))
            yield BodyMention(
                match.start(), match.end(), place_body("league", place), "bodies.league",
                place=place, base="league", level=place_level(place),
            )  # fmt: skip
        for match in _CPPCC.finditer(text):
            if match.group(1) == "全国":
                continue
            place = self._full_place(match.group(1))
            kind = "cppcc-standing" if match.group(2) else "cppcc"
            yield BodyMention(
                match.start(), match.end(), place_body(kind, place), "bodies.cppcc", place=place,
                base=kind, level=place_level(place),
            )  # fmt: skip
        for match in _STATIONED.finditer(text):
            yield from self._stationed(match)
        for match in _CORPS.finditer(text):
            full = f"新疆生产建设兵团第{match['number']}师"
            others = (f"兵团第{match['number']}师", f"第{match['number']}师")
            name = BodyName(full, others, "military")
            yield BodyMention(match.start(), match.end(), name, "bodies.corps", base="military")
        for match in _CENTRE.finditer(text):
            yield from self._of_centre(match)
        for match in _CENTRAL_TEAM.finditer(text):
            yield self._central_team(match)
        for match in _PROGRAMME.finditer(text):
            name = BodyName(match["name"], (f"《{match['name']}》{match['kind']}",), "media")
            yield BodyMention(match.start(), match.end(), name, "bodies.media", base="media")

    def _of_centre(self, match: re.Match[str]) -> Iterator[BodyMention]:
        """A team or leading group of the centre: 中央第二巡回督导组."""
        unit = _LEADING.match(self.reading.text, match.end())
        if unit is None or _LEADING_NEVER.search(unit.group()) or unit.group().startswith(("和", "有关")):
            return
        centre = BodyName("中央", (), "leading-group")
        name = self._team(BodyMention(0, 1, centre, ""), below(centre, unit.group(), "leading-group"), unit.group())
        yield BodyMention(
            match.start(), unit.end(), name, "bodies.centre", base="leading-group", level="central"
        )

    def _central_team(self, match: re.Match[str]) -> BodyMention:
        """A team named with its campaign first: 主题教育中央第十三指导组."""
        campaign = self.campaign or "主题教育"
        full = f"中央{campaign}{match['team']}"
        others = (f"{campaign}中央{match['team']}", f"主题教育中央{match['team']}", f"中央{match['team']}")
        return BodyMention(
            match.start(), match.end(), BodyName(full, others, "leading-group"), "bodies.team",
            base="leading-group", level="central",
        )  # fmt: skip

    def _stationed(self, match: re.Match[str]) -> Iterator[BodyMention]:
        """A discipline team stationed in a body: 驻市委组织部纪检监察组."""
        host = match.group(1)
        city = self.home.of(host[0])
        full = host if city is None else city[0] + host[1:]
        names = BodyName(f"驻{full}纪检监察组", (), "supervision")
        if city is not None:
            names = BodyName(
                f"{city[0]}纪委监委驻{host}纪检监察组",
                (f"驻{full}纪检监察组", f"{city[0]}纪委监委驻{full}纪检监察组"),
                "supervision",
            )
        yield BodyMention(match.start(), match.end(), names, "bodies.stationed", base="discipline")

    def _full_place(self, form: str) -> str:
        for place in self.places:
            if form in place.forms:
                return place.name
        known = self.reading.lexicon.places.get(form)
        return known.name if known is not None else form

    # --- companies, schools, associations

    def _free(self) -> Iterator[BodyMention]:
        for match in _FREE.finditer(self.reading.text):
            start = self._left_border(match.start())
            surface = self.reading.text[start : match.end()]
            head = _FREE_HEADS.match(surface)
            if head is not None and head.end() < len(surface) - len(match.group()):
                start += head.end()
                surface = surface[head.end() :]
            if (
                start >= match.start()
                or surface in _FREE_GENERIC
                or not self._free_fits(surface, match)
            ):
                continue
            name = self._free_name(surface)
            yield from self._extend_free(
                BodyMention(start, match.end(), name, "bodies.free", base="free")
            )

    def _extend_free(self, mention: BodyMention) -> Iterator[BodyMention]:
        """A unit of a company or school: 青屿大学海洋工程研究院, 长泽大学法学院, X公司党委."""
        text = self.reading.text
        match = re.compile(f"党委(?=[书委副])|[{HAN}]{{1,8}}?(?:学院|研究院)").match(
            text, mention.end
        )
        if match is not None and not re.search("[、和与的]", match.group()):
            unit = match.group()
            kind = "party" if unit == "党委" else "education"
            yield replace(
                mention, end=match.end(), name=below(mention.name, unit, kind),
                parents=(mention.name,), base="unit",
            )  # fmt: skip
            return
        yield mention

    def _left_border(self, end: int) -> int:
        """Go back over nouns to where the name of a free body begins."""
        reading = self.reading
        offset = end
        while offset > 0 and reading.is_han(offset - 1) and end - offset < 20:
            previous = self._word_before(offset)
            if previous is None:
                break
            start, tag = previous
            word = reading.text[start:offset]
            if tag[0] in _FREE_STOP_TAGS or (
                tag[0] == "v"
                and tag != "vn"
                and len(word) > 1
                and word
                not in (
                    "建设",
                    "投资",
                    "装备",
                    "制造",
                    "工程",
                    "控股",
                    "联合",
                    "服务",
                    "发展",
                    "通信",
                    "运营",
                    "经营",
                    "贸易",
                    "合作",
                    "开发",
                    "创新",
                    "教育",
                    "管理",
                    "交流",
                )
            ):
                break
            if (
                tag[0] == "v"
                and len(word) == 1
                or word in reading.lexicon.roles
                or word in reading.lexicon.verbs
            ):
                break
            if tag == "f" or tag == "nr" and offset == end:
                break
            offset = start
        return offset

    def _word_before(self, offset: int) -> tuple[int, str] | None:
        for size in range(1, 9):
            word = self.reading.words.get(offset - size)
            if word is not None:
                return (offset - size, word[1]) if word[0] == offset or word[0] > offset else None
        return None

    def _free_fits(self, surface: str, match: re.Match[str]) -> bool:
        ending = match.group()
        stem = surface[: -len(ending)]
        role_follows = self.reading.lexicon.role_finder.get(self.reading.text[match.end() : match.end() + 2])
        if len(ending) <= 2 and not self.reading.begins_word(match.end()) and role_follows is None:
            return False
        if (
            len(stem) < 2
            or surface in _FREE_GENERIC
            or re.search("[各该某]|有关|相关|多家|部分", stem)
        ):
            return False
        if ending in (
            "委员会",
            "组织",
            "联盟",
            "政府",
            "法院",
            "检察院",
            "理事会",
            "秘书处",
            "议会",
            "国会",
            "外交部",
            "国防部",
            "财政部",
            "军方",
            "海军",
            "空军",
            "陆军",
            "集团",
            "工会",
            "众议院",
            "参议院",
            "共产党",
            "民主党",
            "人民党",
            "工党",
        ):
            return self._has_place_head(match.start() - len(stem), stem, ending)
        if ending in (
            "公司",
            "银行",
            "大学",
            "学院",
            "学校",
            "医院",
            "中学",
            "小学",
            "商会",
            "协会",
            "学会",
            "联合会",
        ):
            tags = rjieba_tags(stem)
            return (
                any(
                    tag in ("ns", "nz", "nt", "nr", "nrt", "x", "m", "eng", "s", "j")
                    for _, tag in tags
                )
                or self._has_place_head(match.start() - len(stem), stem, ending)
                )
        return True

    def _has_place_head(self, start: int, stem: str, ending: str) -> bool:
        place = self._place_at.get(start)
        if place is None and ending == "委员会" and _TWO_STATES.match(stem) is not None:
            return True
        if place is None:
            return ending in ("集团", "委员会", "工会") and any(
                tag in ("ns", "nz", "nt", "nrt") for _, tag in rjieba_tags(stem)
            )
        return ending not in ("组织", "联盟") or place.end - place.start < len(stem)

    def _free_name(self, surface: str) -> BodyName:
        others: tuple[str, ...] = ()
        for size in range(2, len(surface)):
            country = self.reading.lexicon.country_of.get(surface[:size])
            if country is not None and size < len(surface):
                others = tuple(
                    f + surface[size:] for f in country.forms if f + surface[size:] != surface
                )
        return BodyName(surface, others, _free_kind(surface))

    def _again(self, kept: list[BodyMention]) -> Iterator[BodyMention]:
        """Short forms of what the document named in full: 督导组, 兵团 in a text on Xinjiang."""
        text = self.reading.text
        teams = {b.name.full: b for b in kept if b.base == "leading-group"}
        for word in ("督导组", "指导组", "巡视组", "巡察组"):
            named = [b for b in teams.values() if b.name.full.endswith(word)]
            if len(named) == 1:
                for match in re.finditer(f"(?<![一二三四五六七八九十回]){word}", text):
                    yield replace(
                        named[0], start=match.start(), end=match.end(), rule="bodies.again",
                        basis=f"{word}即文中{named[0].name.full}",
                    )  # fmt: skip
        if any(place.name == "新疆维吾尔自治区" for place in self.places):
            yield from self._by_form("兵团", "新疆生产建设兵团", "文中述新疆")
        countries = {p.name: p for p in self.places if p.level == "country" and p.name != "中华人民共和国"}
        if len(countries) == 1:
            (country,) = countries.values()
            for house in ("参议院", "众议院"):
                for form in country.forms:
                    yield from self._by_form(house, f"{form}国会{house}", f"文中只有{form}一个外国")

    def _by_form(self, form: str, full: str, basis: str) -> Iterator[BodyMention]:
        organ = self.reading.lexicon.organ_finder.get(full)
        if organ is None:
            return
        name = BodyName(organ.name, tuple(f for f in organ.forms if f != organ.name), organ.kind)
        parents = self._organ_parents(organ)
        for match in re.finditer(f"(?<![一-龥]){form}|{form}(?=[一-龥])", self.reading.text):
            if self.reading.begins_word(match.start()):
                yield BodyMention(
                    match.start(), match.end(), name, "bodies.context", parents, base="organ", basis=basis
                )


def join_aliases(bodies: list[BodyMention]) -> list[BodyMention]:
    """Give a short form of a company the names of the full one: 华远集团, 华远海洋工程集团有限公司."""
    free = {b.name.full: b for b in bodies if b.base == "free"}
    longer: dict[str, BodyMention] = {}
    for short in free:
        for full, body in free.items():
            if len(full) > len(short) and full[:2] == short[:2] and _is_alias(short, full):
                longer[short] = max(longer.get(short, body), body, key=lambda b: (len(b.name.full), b.name.full))
    joined = []
    for body in bodies:
        target = longer.get(body.name.full) if body.base == "free" else None
        aliases = tuple(s for s, b in longer.items() if b.name.full == (target or body).name.full)
        if body.base == "free" and (target is not None or aliases):
            name = (target or body).name
            others = tuple(dict.fromkeys((*name.others, *aliases)))
            body = replace(
                body, name=BodyName(name.full, others, name.kind),
                basis=None if target is None else f"{body.name.full}即文中{name.full}",
            )  # fmt: skip
        joined.append(body)
    return joined


def _is_alias(short: str, full: str) -> bool:
    """Tell whether a short form is made of the characters of the full one, in order."""
    stem = re.sub("集团$|公司$", "", short)
    if stem == short or not re.search("公司$|集团$", full) or len(stem) < 2:
        return False
    position = 0
    for char in stem:
        position = full.find(char, position) + 1
        if position == 0:
            return False
    return True


def rjieba_tags(text: str) -> list[tuple[str, str]]:
    """Segment a short string."""
    import rjieba

    return [(word, tag) for word, tag in rjieba.tag(text)]


def place_body_kind(base: str) -> str:
    """Return the kind code of a place's body."""
    return place_body("party" if base.startswith("party") else base, "").kind


def _standing(name: BodyName) -> BodyName:
    forms = (name.full, *name.others)
    full = name.full + "常务委员会"
    others = [form + end for form in forms for end in ("常务委员会", "常委会")]
    return BodyName(full, tuple(f for f in dict.fromkeys(others) if f != full), name.kind)


def _free_kind(surface: str) -> str:
    for pattern, kind in (
        ("公司|集团|银行|企业", "enterprise"), ("大学|学院|中学|小学|学校|党校|幼儿园|研究院", "education"),
        ("日报|晚报|电视台|报社|通讯社|出版社|杂志社", "media"), ("共产党|民主党|人民党|工党|劳动党", "party-other"),
        ("兵团第|军分区|总队|海军|空军|陆军|国防军", "military"), ("议会|国会|众议院|参议院", "congress"),
        ("政府", "government"), ("法院", "court"), ("检察院", "procuratorate"),
        ("外交部|国防部|财政部|公安局|公安厅", "department"), ("工会|联合会|工商联|科协|侨联", "mass-organisation"),
    ):  # fmt: skip
        if re.search(pattern, surface):
            return kind
    return "other"


def _longest(mentions: list[BodyMention]) -> list[BodyMention]:
    """Keep, of overlapping mentions, the longest; two at the same place are a joint name."""
    ranked = sorted(mentions, key=lambda m: (-(m.end - m.start), m.start, m.unresolved))
    kept: list[BodyMention] = []
    for mention in ranked:
        rivals = [k for k in kept if k.start < mention.end and mention.start < k.end]
        if all(
            (k.start, k.end) == (mention.start, mention.end) and k.name.full != mention.name.full
            and k.rule == mention.rule for k in rivals
        ):  # fmt: skip
            kept.append(mention)
    return sorted(kept, key=lambda m: (m.start, m.end))


def _overlaps(kept: list[BodyMention], start: int, end: int) -> bool:
    return any(k.start < end and start < k.end for k in kept)
