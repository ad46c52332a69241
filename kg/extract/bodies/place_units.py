"""Departments and firms of places: 市公安局, 青潭县人民武装部, 市第一人民医院, 区总工会.

They stand behind a place or a level word, as its committee and its government do, and take the
rule of the place (`bodies.placed`, `bodies.generic`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.base.body_names import (
    BodyName,
    below,
    command_name,
    place_body,
    place_level,
    unit_forms,
    with_prefix,
)
from kg.extract.base.borders import past_clause
from kg.extract.base.reading import HAN
from kg.extract.bodies.body_units import OFFICES_OF_TEAMS, extend
from kg.extract.bodies.free_endings import free_kind
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.model.record import record

# 青屿警备区, 云泽军分区, 区人武部
_MILITARY = re.compile(
    "预备役[一-龥]{1,5}?[营团师旅连]|军分区|警备区|卫戍区|省军区|人民武装部|人武部|武装部|军区"
)
# 市排水集团和平分公司, 市第一人民医院
_FIRM = re.compile(
    f"(?:(?![的了在是和与及有还由从到向对给把被]|作为)[{HAN}]){{2,14}}?"
    "(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|集团(?!有限|股份|公司)|公司|"
    "医院|保健院|疗养院|大学|学院|学校|广播电视台|电视台|"
    "中学(?!习)|小学|银行|商会|协会)"
    f"(?:[{HAN}]{{2,4}}分公司)?"
)
# 市计委, 市政务服务中心, 省农科院, 县党史研究室, 镇卫生院, 市台协: with no word between
_ALONE = (
    "(?:计|经|体改|经贸|外经贸|经协|物价|减灾|老龄|城管|规|农村工作|经体|经计|国防动员)"
    "委(?![员托派任屈婉]|会(?![议同见商谈客晤]))"
    f"|(?:(?![的了在是由和与及把被将向])[{HAN}]){{0,8}}?(?:融媒体|疾控|疾病预防控制|急救|血液|"
    f"公积金|社保|社会保障|医保|就业|人才|大数据|"
    "检验检测|检测|监测|结算|救助|推广|职教|会计核算|审批|交易|招商|服务|调度|管理|文明实践|核算|"
    "征收|拆迁|储备|气象|传媒|新闻|电教)中心(?!组|小学|学校|城区|的)"
    "|(?:农科|社科|林科|环科|水科|农业科学|林业科学|社会科学)院|农科所|档案馆|文史馆|看守所|"
    "救助站|气象台|血站|"
    "党史研究室|政策研究室|政研室|史志办|方志办|党史办|中心校|退役军人服务站|广播站"
    "|[一二三四五六七八九十]{1,2}中(?=[，。、；副]|校长|党委|党总支|师生|等)"
    "|(?:计生|台|台商|消|老科|老体|女企业家|私营企业|个体劳动者)协(?:会(?![长员]))?|知联会|新联会|"
    "红会|妇儿工委|总商会|黄埔(?:军校)?同学会|欧美同学会|老促会|贸促会|台商投资企业协会"
    f"|(?:(?![的了在是由和与及把被将向])[{HAN}]){{2,12}}?专班|党外知识分子联谊会|"
    f"新的社会阶层人士联(?:谊|合)会"
)
# 市城市管理委员会, 省发改委, 市扶贫办: endings of departments; a short ending (委, 办) only behind
# a stem that is known to take it, 局 and 厅 not where everyday words end or begin (布局, 局面)
_DEPARTMENT = re.compile(
    rf"{_ALONE}|(?:妇联|团委|科协|文联|残联|侨联|社科联|工商联(?!合)|总工会|关工委)"
    rf"(?=[副兼]?主席|书记|常委|秘书长|党组|负责)|"
    rf"(?!局)(?:(?:(?![的了在是由把被将向]|[和与及][省市县区州]|(?<=[委局厅办])[和与及])[{HAN}])"
    rf"{{1,16}}?(?:委员会办公室|委员会|管委会|指挥部办公室|指挥部|领导小组办公室|"
    r"领导小组|工作小组|联席会议办公室|监督管理局|管理局|总局|"
    r"(?<![格布结全大开时破僵棋赌饭战变当书新])局(?![面势部地限促])|(?<![大餐舞客告见议演展会宴])"
    r"厅|总队|支队|大队|(?:交警|消防|刑警|巡警|城管|路政|运管|综合执法)队|"
    r"总工会|联合会|工商联|红十字会|供销合作总社|供销合作社联合社|供销合作社|供销社|妇联|共青团|"
    r"侨联|科协|文联|残联|社科联|法学会|关工委|研究院|档案馆|法制办|"
    r"办公厅|办公室|分局|融媒体中心|(?:服务|促进|接待|登记|监管|综治)中心|福利院|疾控中心|"
    r"疾病预防控制中心|应急指挥中心)"
    r"|(?:财政|司法|税务|供电|国土|国土资源|自然资源|工商|市场监管|规划|畜牧|[一-龥]{0,4}派出)"
    r"所(?!长)|(?:应急管理|林业|农技|农业技术推广|水利|文化|广播|计生|畜牧兽医|农机|兽医)站(?!长)"
    r"|(?:发改|发展改革|住建|卫健|卫生健康|卫生计生|卫计|计生|经信|国资|民宗|民|教|农|农工|交|科|"
    r"商务|规划|建|体|编|"
    r"经济信息化|农业农村|交通|城乡建设|绿|安(?!委办)|爱卫)委(?!员|会(?![议同见商]))"
    r"|(?:减灾|双创|大气|治超|整治|平安|稳评|乡村振兴|振兴|民宗|老龄|妇儿工委|接待|史志|方志|"
    r"普法|两新|口岸|移民|农|旅游|经协|打私|三防|"
    r"创卫|创森|拆违|移民|铁路|老干|信访联席|"
    r"网信|信访|金融|外事|外|编|侨|台|政府|人防|法制|改革|深改|委|文明|扶贫|食药安|食安|安委|安|"
    r"大数据|双拥|"
    r"新闻|政府新闻|禁毒|防汛|创建|创城|创文|河长|河长制|林长|清欠|招商|重点|重点项目|征迁|拆迁|"
    r"综治|维稳|防范|疫情防控|营商环境|依法治市|扫黑|考核|人才|国安|保密)"
    r"办(?![理法事公好成学])"
    r"|(?:第[一二三四五六七八九十]+)?(?:(?![的了在是和由把被将向])[一-龥]){0,10}?"
    r"(?:督察组|督查组|督导组|指导组|巡视组|巡察组|工作组|检查组|调查组|考核组|验收组)"
    r"|[一-龥]{2,4}办(?=副?主任|领导|负责人|[、，]省|[、，]市)"
    r"|供销合作社联合社|供销合作社|供销联社|供销社|[防森]指|安委会|爱卫会|法学会|台联|慈善总会|"
    r"(?:[美书音作剧舞影视摄曲民记律消体足篮]|摄影家|作家|书法家|美术家|音乐家)协(?:会(?![长员]))?|"
    r"妇联(?!人)|团委|科协|文联|残联|侨联|社科联|工商联|总工会|红十字会|关工委)"
)
# 市召开…领导小组: words that no name of a department holds
_NEVER = re.compile(
    "[馆堂殿][一-龥]{0,3}厅$|^委会|建成|建立|启用|新增|指挥长|[到赴][省市县区]|共建|新建|筹建|"
    "妇联[对向为]|工会[对向为]|"
    "关于|召开|举行|主持|参加|出席|听取|要(?!闻)|构建|审议|(?<!政策)研究(?!室|院|所|中心)|传达|"
    "印发|会议(?!办公室)|同志|"
    "领导(?!小组)|书记|主任|主席|分别|[市县区]长(?!江)|各|有关|等|负责|第[一二三四五六七八九十]+"
    "批|强调|指出|要求|以及|代表|"
    "[调转赴就兼担出升]任|任职|常委会|会见|会谈|考察|拜会|任命|免去|成立|设立|组建|已[派建设紧]|"
    "实施|实现|相继|最大|请求|这家|一名|选拔|招聘|竞聘|[一两某多][省市县区州]|认定(?!中心)|"
    "派出(?!所)|更名|联合(?![会社])|会同|带领|前往|来到|副|人大|政协"
)
# 在云泽市|同世界银行, 岚岛|一所学校, 岚岛|约半数医院: no one body of the place
_NO_UNIT = re.compile(
    "[同跟]|因(?!特|斯)|(?:唯一|约|近)?(?:[一两三四五多半][所家座处个名县市区]|半数|多数)|多地|附近"
)
_LEADING = re.compile("领导小组|指挥部|组$")
# 市直机关工委
_ORGANS = re.compile("直(?:属)?(?:机关)?(?:党)?工委|直属机关(?:党的)?工作委员会")
# 市政法委: a unit of the party committee that is named without it
_PARTY_UNIT = re.compile("政法委员会|政法委(?!员)|组织部|宣传部|统战部|统一战线工作部|党校")
_MASS = re.compile(
    "总工会|妇联|联合会|共青团|团委|侨联|科协|文联|残联|工商联|红十字|社科联|法学会|关工委"
)
_TOWNSHIPS = frozenset({"村", "镇", "乡", "街道", "社区"})


@record
class Owner:
    """The place whose bodies are read: its words at [start, end), and how it is settled.

    Attributes:
        place: Its full name; the level word alone where `unresolved`.
        rule, basis: By which rule, and on what it rests where the words alone don't settle it.
        broader: The place above it that its bodies are often named with (江汀市翠湖区人民政府).
        unresolved: No place is settled for the level word.
        short: Its short form stands in the text (云泽), which few bodies are named by.
    """

    start: int
    end: int
    place: str
    rule: str
    basis: str | None = None
    broader: str | None = None
    unresolved: bool = False
    short: bool = False

    def name(self, kind: str) -> BodyName:
        """Return the names of its body of a kind."""
        return self.widened(place_body(kind, self.place))

    def widened(self, name: BodyName) -> BodyName:
        """Add the forms of a name with the broader place before it."""
        return with_prefix(name, self.place, self.broader) if self.broader else name


def find_units(ground: Ground, owner: Owner) -> Iterator[BodyMention]:
    """Yield the department, firm or military command that stands behind a place.

    真例：市住房和城乡建设局局长参加; 县人武部; 市排水集团.
    """
    text = ground.text
    military = _MILITARY.match(text, owner.end)
    if military is not None:
        yield from extend(ground, _command(ground, owner, military))
        return
    if owner.place in _TOWNSHIPS:
        return
    firm = _FIRM.match(text, owner.end)
    if firm is not None and not _is_clause(ground, owner, firm):
        yield _unit(ground, owner, firm, free_kind(firm.group()))
        return
    organs = _ORGANS.match(text, owner.end)
    if organs is not None:
        yield _organs_committee(ground, owner, organs)
        return
    party = _PARTY_UNIT.match(text, owner.end)
    if party is not None:
        yield _party_unit(ground, owner, party)
        return
    match = _DEPARTMENT.match(text, owner.end)
    if match is not None and not _is_clause(ground, owner, match):
        yield from extend(ground, _unit(ground, owner, match, _department_kind(match.group())))


def _is_clause(ground: Ground, owner: Owner, match: re.Match[str]) -> bool:
    """Tell whether what stands behind a place is more than a name: 在云泽市|同世界银行行长."""
    if _NEVER.search(match.group()) or _NO_UNIT.match(match.group()):
        return True
    return past_clause(ground.reading, owner.end, match.end()) > owner.end


def _department_kind(unit: str) -> str:
    if _MASS.search(unit):
        return "mass-organisation"
    return "leading-group" if _LEADING.search(unit) else "department"


def _unit(ground: Ground, owner: Owner, match: re.Match[str], kind: str) -> BodyMention:
    own = ground.text[owner.start : match.end()]
    first, *shorter = unit_forms(match.group())
    full = owner.place + first
    others = [owner.place + form for form in shorter]
    if owner.rule != "bodies.generic" and own != full:
        others.append(own)
    mention = _mention(owner, match.end(), own, BodyName(full, tuple(others), kind))
    open_short = owner.unresolved and not own.endswith(OFFICES_OF_TEAMS)
    if not first.endswith(OFFICES_OF_TEAMS) or open_short:
        return mention
    whole = own if owner.unresolved else full
    team = BodyName(whole.removesuffix("办公室"), (), "leading-group")
    return replace(mention, parents=(team,))


def _organs_committee(ground: Ground, owner: Owner, match: re.Match[str]) -> BodyMention:
    """Name the party's committee of the offices of a place: 市直机关工委."""
    place = owner.place
    others = (
        f"中共{place}直属机关工作委员会", f"{place}直属机关工委", f"{place}直机关工委",
        f"{place}直工委", f"{place}委直属机关工委",
    )  # fmt: skip
    name = BodyName(f"中国共产党{place}直属机关工作委员会", others, "party")
    return _mention(owner, match.end(), ground.text[owner.start : match.end()], name)


def _party_unit(ground: Ground, owner: Owner, match: re.Match[str]) -> BodyMention:
    own = ground.text[owner.start : match.end()]
    above = owner.name("party")
    name = below(above, match.group(), "department")
    name = replace(name, others=(*name.others, owner.place + match.group()))
    mention = _mention(owner, match.end(), own, name)
    return mention if owner.unresolved else replace(mention, parents=(above,))


def _command(ground: Ground, owner: Owner, match: re.Match[str]) -> BodyMention:
    """Name a military command, which leaves out the level word: 青屿警备区."""
    own, unit = ground.text[owner.start : match.end()], match.group()
    stem = owner.place.removesuffix("市").removesuffix("省")
    full = own if own.startswith(stem) and not own.startswith(owner.place) else stem + unit
    place = ground.place_to.get(owner.end)
    if owner.short and place is not None:
        # 澜沧军分区 of 澜沧州, 辽宁省|鞍山军分区
        full = ground.text[place.start : match.end()]
    if unit == "军区" and owner.place.endswith("省"):
        full = owner.place + unit
    if unit.endswith(("武部", "武装部")):
        # 青潭县人武部 is an office of the county beside its government
        full = owner.place + unit_forms(unit)[0]
    return _mention(owner, match.end(), own, command_name(full, owner.place, unit))


def _mention(owner: Owner, end: int, surface: str, name: BodyName) -> BodyMention:
    if owner.unresolved:
        name = BodyName(surface, (), name.kind)
        return BodyMention(owner.start, end, name, owner.rule, base=name.kind, unresolved=True)
    return BodyMention(
        owner.start, end, owner.widened(name), owner.rule, place=owner.place, base=name.kind,
        basis=owner.basis, level=place_level(owner.place),
    )  # fmt: skip
