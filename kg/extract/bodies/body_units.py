"""Units behind a body: 市委组织部, 县公安局直属分局, 市委“…”主题教育领导小组.

The last unit is the one that is named; the bodies that it goes through are its parents. A rule
`bodies.…` becomes `bodies.unit` there (真例：云泽市委组织部召开会议).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.base.body_names import BodyName, below, party_group, standing
from kg.extract.base.borders import past_clause
from kg.extract.base.reading import HAN
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.text.cues import Cued, Cues

_NUMBER = "第[一二三四五六七八九十]+"
# 市委组织部, 区委党校: units of party committees
_PARTY_UNITS = (
    "理论学习中心组|组织部(?!分)|宣传部(?!分)|统一战线工作部|统战部|政法委员会|政法委(?!员)|"
    "社会工作部|政策研究室|政研室|研究室|"
    "办公厅|办公室|办(?![理法事公好成学])|巡视工作领导小组|巡察工作领导小组|巡视办|巡察办|网信办|"
    "编办|"
    "(?:农村|农业|城市|经济|财贸|工交|工业|交通|教育|卫生|科教|文教|对外|群众|民族|企业)(?:工作)?"
    "部|农工部|城工部|"
    "(?:“两新”|(?:(?![和与及街镇乡区市县])[一-龥]){2,6})(?:组织)?(?:党)?工委(?!员)|农工委|老干局|"
    "老干部局|党校|党史研究室|机关工委|直属机关工委|[省市县区州]直机关工委|[省市县区州]直工委|"
    "直机关工委|农办|外办|"
    "台办|督查室|改革办|财经办|全会|保密办|机要局|讲师团|新闻办公室|新闻办|外事办公室|侨务办公室|"
    "国有资产监督管理委员会|国资委|金融办|扶贫办|法制办|参事室|"
    "驻北京办事处|驻京办|发展研究中心|人才办|国安办|依法治[省市县区州]办|两新工委|教育工委|"
    "非公工委|军民融合办|政治部|后勤部|司令部|参谋部|战备建设局|政治工作处"
)
# 市委审计委员会, 省委全面依法治省委员会办公室: commissions of party committees
_COMMISSION = re.compile(
    rf"(?:审计|财经|财经工作|全面深化改革|全面依法治[省市县区州旗盟]|依法治[省市县区州]|国家安全|"
    rf"外事工作|教育工作|机构编制|"
    rf"网络安全和信息化|军民融合发展|保密|密码|城乡社区发展治理|社会治理|城乡治理|农村工作|政法|"
    rf"社会工作|人才工作|"
    rf"金融|科技|海洋|法治建设|平安建设|精神文明建设指导|精神文明建设|教育|城市工作|巡察工作|"
    rf"[{HAN}]{{2,6}}工作)"
    "委员会(?:办公室)?"
)
# what a party committee has, where it stands without it
PARTY_UNITS = re.compile(f"{_COMMISSION.pattern}|{_PARTY_UNITS}")
# 高级人民法院民事审判第二庭, 省人大社会建设委员会, 公安局刑侦分局, 教育厅党组
_UNITS = re.compile(
    rf"{_COMMISSION.pattern}|{_PARTY_UNITS}|常委会|常务委员会|分党组|党组|党委|审判委员会|"
    rf"检察委员会|(?:民事|刑事|行政|(?![在第])[{HAN}]{{2,6}})?审判(?:{_NUMBER})?庭|"
    rf"(?:{_NUMBER})?(?:民事|刑事|行政)(?:审判)?(?:{_NUMBER})?庭|"
    rf"[民刑行][一二三四五六七]庭|立案庭|执行局|{_NUMBER}(?:检察部|监督检查室|审查调查室)|"
    r"专门委员会|[一-龥]{2,8}(?:专门委员会|工作委员会)|代表资格审查委员会|"
    r"(?:财政经济|监察和司法|法制|外事|教育科学文化卫生|社会建设|民族|农业与农村|环境与资源保护|"
    r"宪法和法律)委员会|"
    r"干部[监督教育一二三四]{1,4}[科处]|[一-龥]{2,4}(?:科|处|分局)(?![学技普研长理室于罚分置境])|"
    r"(?:(?![和与及的])[一-龥]){5,7}[科处](?=副?[科处]长)|主席团"
)
_SECTION_NEVER = re.compile(
    "召开|听取|部长|书记|同志|主任|对|查处|近期|严处|惩处|论处|好处|之处|予|被|有关|相关|各"
)
# 防汛抗旱指挥部|办公室: below the group, not right below whose group it is
OFFICES_OF_TEAMS = (
    "领导小组办公室", "指挥部办公室", "委员会办公室", "防指办公室", "森指办公室", "森防指办公室",
)  # fmt: skip
_HAVE_SECTIONS = frozenset({"party", "department", "government", "discipline"})
_OF_COMMANDS = frozenset({"政治部", "后勤部", "司令部", "参谋部", "战备建设局", "政治工作处"})
_HAVE_STANDING = frozenset({"party", "discipline", "cppcc", "organ"})
_HAVE_TEAMS = frozenset(
    {
        "party", "government", "discipline", "organ", "department", "congress", "cppcc",
        "congress-standing", "cppcc-standing",
    }
)  # fmt: skip
# 市委“不忘初心、牢记使命”主题教育领导小组, 省委第三巡回督导组
_TEAM = Cued(
    r"(?!由|于|向|和|与|及|以及)(?:“[^”\n]{2,40}”|[^，。、；：！？\s“”《》（）的]){0,32}?"
    r"(?:领导小组办公室|工作领导小组|领导小组|指挥部办公室|指挥部|工作专班|督导组|指导组|巡视组|"
    r"巡察组|"
    r"宣讲团|工作组|联席会议办公室|考核组|调研组|执法检查组|检查组|督查组|督察组|督导检查组|"
    r"督办组|调查组|验收组|视察组|"
    r"慰问组|考察组|巡查组|专家组(?!织)|指导队|专案组|专项组|专班|工作队|评估组|核查组|筹备组|"
    r"筹委会|组委会|委员会办公室)"
)
# 市委召开…领导小组会议: words that no name of a team holds
_TEAM_NEVER = re.compile(
    "班子|等部门|等单位|联合[省市县区]|专门|组建|专职|接待|参加|称|了(?!解)|已[派建设紧]|摧毁|"
    "宣布|使用|请求|[该本]局|意见|有关|相关|多个|[0-9]个|组织(?![部工建领科处])|将|召开|举行|"
    "主持|参加|出席|听取|(?<!机)要(?!闻)|构建|传达|同志|书记|[院校处科局厅司股]长(?!江|沙|春)|"
    "主任|带领|(?<!面)向|强调|指出|要求|按照|会议|成立|派出(?!所)|以及|全体|"
    "部署|决定|同意|根据|选举|产生|任命|组成|出席|[会接]见|[0-9]日|委员长|主席|总统|总理|"
    "领导(?!小组)|当天|率|赴|来|到|审议|通过|接见|看望|听取|各|全体|兼|成员|组长|委员(?!会)"
)
# 第三轮巡视|第六巡视组
_ROUND = re.compile(f"^{_NUMBER}轮(?:专项|常规)?巡[视察](?={_NUMBER}巡[视察]组)")
# 第二巡回督导组, 指导组
_NUMBERED_TEAM = re.compile(f"(?:{_NUMBER})?(?:巡回)?(?:督导组|指导组)")


# 区政协提案委, 县人大财经委: committees of congresses and 政协, also by their short forms
COMMITTEES = re.compile(
    "(?:(?:民族|宗教|华侨|侨务|外事|港澳台侨?|社会|法制|法治|监察|司法|财政|经济|教育|科学|文化|"
    "卫生|文史|学习|农业|农村|城乡|建设|城建|环境|资源|保护|民宗|台侨|[和与、])+委(?:员会|(?!员))|"
    "(?:提案|经济(?:科技)?|农业和农村|人口资源环境|教科卫体|教科文卫体?|社会和法制|社会法制|"
    "民族和宗教|民族宗教|港澳台侨|"
    "外事|文化文史和学习|学习和文史|文史资料|委员工作|代表工作|财政经济|法制|城乡建设环境保护|"
    "农业农村|华侨外事|监察司法)委员会"
    "|(?:提案|法(?=工委)|教文卫?|教科文卫?体?|科教|城建|城环|经济|经科|社法|民宗|文史|学习文史|"
    "委员联络|委员|代表|人选|选任联|选联|联络|人事|人代|预算|监司|民侨|财经|法制|社会|农业|"
    "农工|环资|监察司法|内司|民侨外|人事代表|农业农村|农业与农村|农村|城建环资|教科文卫体|"
    "民族宗教|外侨|侨务|社会建设|财经)(?:工作)?(?:工委|委(?!员)))"
)
# 港澳台侨和外事委员会|主任: any committee before its office
_ANY_COMMITTEE = re.compile(
    f"(?!关于|[市县省州])(?:(?![的了在是由副届])[{HAN}]){{2,16}}?(?:委员会|工委|委)"
    f"(?=副?主任|委员(?!会)|专职|办公室|主要)"
)
_HAVE_COMMITTEES = frozenset({"cppcc", "congress", "congress-standing", "cppcc-standing"})
# 外交部新闻司司长, 电监会市场监管部主任: departments of ministries before an office (by
# 《国务院行政机构设置和编制管理条例》 a ministry has 司 or 局, and 处 below them)
_MINISTRY_UNITS = re.compile(
    f"(?![和与及])(?:(?![的了在是有由从对向部委局])[{HAN}]){{2,12}}?"
    "(?:(?<!公)司(?![法机令仪炉])|局(?=原?副?局长)|部(?=原?副?主任))"
)
# 高新区管委会|经济发展局
_ZONE_BUREAUS = re.compile(
    f"(?:(?![和与及的])[{HAN}]){{2,8}}?(?:局|办公室)(?=副?局长|副?主任|负责|[，。、；：]|召开|"
    f"举行|有关|发布|介绍|获悉|牵头|承办|主办|联合)"
)
# 中国科学院|沅岭分院
_ACADEMIES = re.compile(f"(?:(?![的了在是和与及对向])[{HAN}]){{2,4}}?(?:分院|分社)")
# 疫情防控指挥部|综合协调组
_OF_HEADQUARTERS = re.compile(
    f"(?:(?![的了在是和与及对向由])[{HAN}]){{2,8}}?(?:组(?![织长建成])|专班)"
)
# 民盟中央|文化委员会主任
_PARTY_COMMITTEES = re.compile(f"(?:(?![和与及])[{HAN}]){{2,8}}?委员会(?=副?主任)")
# 建设银行|上海静安支行, 中国电信|云泽分公司
_BRANCHES = re.compile(
    f"(?:(?![的了在是和与及对向])[{HAN}]){{2,8}}?(?:分行|(?:中心)?支行|分公司|分局|营业部)"
)
# 公安局交通管理大队, 公安局城关派出所, 交警总队|高速公路一支队|三大队
_POLICE_UNITS = re.compile(
    "(?:(?![的了在和与对])[一-龥]){2,6}?(?:派出所|总队|大队|支队|中队)(?!长)|"
    "[一二三四五六七八九十]+[大支中]队(?!长)"
)
_WITH_POLICE_UNITS = re.compile(
    "公安[局厅](?:.{2,6}分局)?$|(?:公安|警察|交警|消防|救援|武警).*[总支大]队$|交警队$"
)


# 省政协|十二届委员会: the 政协 itself in a term
_OF_TERM = re.compile("第?[一二三四五六七八九十]{1,3}届委员会")


def extend(ground: Ground, mention: BodyMention) -> Iterator[BodyMention]:
    """Follow the units that stand behind a body; the last is the one that is named.

    真例：县委组织部干部监督科科长 holds a post in the third body of a row.
    """
    term = _OF_TERM.match(ground.text, mention.end) if mention.base == "cppcc" else None
    mention = mention if term is None else replace(mention, end=term.end())
    while True:
        team = _team_behind(ground, mention)
        if team is not None:
            mention = team
            continue
        match = _own_unit(ground, mention) or _UNITS.match(ground.text, mention.end)
        if match is None or not _unit_fits(ground, mention, match):
            break
        mention = _below(ground, mention, match, "department")
    yield mention


def _own_unit(ground: Ground, mention: BodyMention) -> re.Match[str] | None:
    """Match a unit that only bodies of this kind have."""
    if mention.base in _HAVE_COMMITTEES:
        known = COMMITTEES.match(ground.text, mention.end)
        any_of_them = _ANY_COMMITTEE.match(ground.text, mention.end)
        return any_of_them or known
    if mention.base == "organ" and mention.name.full.endswith("银行"):
        return _BRANCHES.match(ground.text, mention.end)
    if mention.base in ("organ", "foreign") and mention.name.kind == "department":
        return _MINISTRY_UNITS.match(ground.text, mention.end)
    if mention.base == "organ" and mention.name.full.endswith(("院", "社")):
        return _ACADEMIES.match(ground.text, mention.end)
    if mention.base == "organ" and mention.name.kind == "enterprise":
        return _BRANCHES.match(ground.text, mention.end)
    if mention.name.full.endswith("管理委员会") and mention.rule == "bodies.zone":
        return _ZONE_BUREAUS.match(ground.text, mention.end)
    if mention.name.full.endswith("指挥部"):
        return _OF_HEADQUARTERS.match(ground.text, mention.end)
    if mention.name.kind == "party-other":
        return _PARTY_COMMITTEES.match(ground.text, mention.end)
    if _WITH_POLICE_UNITS.search(mention.name.full) is not None:
        return _POLICE_UNITS.match(ground.text, mention.end)
    return None


def _unit_fits(ground: Ground, mention: BodyMention, match: re.Match[str]) -> bool:
    """Tell whether the body has such a unit."""
    unit = match.group()
    if mention.name.full == "中国共产党" or unit == "全会":
        return False
    if unit in ("常委会", "常务委员会"):
        return mention.base in _HAVE_STANDING
    if unit == "主席团":
        # 白石镇人大|主席团|主席
        return mention.base == "congress"
    # 人事代表选举工作委员会: a congress elects
    words = unit.replace("选举", "") if unit.endswith("委员会") else unit
    if _TEAM_NEVER.search(words) or past_clause(ground.reading, *match.span()) > match.start():
        return False
    if mention.base in ("organ", "foreign") and unit.endswith(("司", "局", "部")):
        return True
    if unit.endswith(("科", "处")):
        return mention.base in _HAVE_SECTIONS and _SECTION_NEVER.search(unit) is None
    if unit == "政治部" and mention.base in ("department", "organ"):
        return mention.name.kind == "department"
    if unit in _OF_COMMANDS:
        return mention.base == "military" or mention.name.kind in ("court", "procuratorate")
    if unit.endswith("分局"):
        return "局" in mention.name.full
    return unit != "办" or mention.base in ("party", "government", "congress", "cppcc")


def match_team(cues: Cues, offset: int) -> re.Match[str] | None:
    """Match the leading group, steering team or headquarters whose name begins at an offset."""
    match = cues.match(_TEAM, offset)
    return None if match is None or _TEAM_NEVER.search(match.group()) else match


def _team_behind(ground: Ground, mention: BodyMention) -> BodyMention | None:
    if mention.base not in _HAVE_TEAMS:
        return None
    match = match_team(ground.reading.cues, mention.end)
    return None if match is None else _below(ground, mention, match, "leading-group")


def _below(ground: Ground, mention: BodyMention, match: re.Match[str], kind: str) -> BodyMention:
    """Go on from a body to the unit behind it."""
    unit, end = _ROUND.sub("", match.group()), match.end()
    if mention.unresolved:
        name = BodyName(ground.text[mention.start : mention.end] + unit, (), kind)
        parents = (mention.name, *mention.parents)
        return replace(mention, end=end, name=name, base=kind, parents=parents)
    if unit.endswith(("庭", "审判委员会", "检察委员会")):
        kind = mention.name.kind
    if unit.endswith(("分公司", "分行", "支行")):
        kind = "enterprise"
    above = mention.name
    if unit in ("办", "办公室") and mention.base == "congress":
        # 县人大办 is the office of the standing committee
        above = standing(above)
    name = _unit_name(above, unit, kind)
    if above is not mention.name:
        own = tuple(form + unit for form in (mention.name.full, *mention.name.others))
        name = replace(name, others=tuple(dict.fromkeys((*name.others, *own))))
    if kind == "leading-group":
        name = team_name(mention.name, name, unit, ground.campaign)
    rule = f"{mention.rule.partition('.')[0]}.unit"
    parents = (mention.name, *mention.parents)
    if unit.endswith(OFFICES_OF_TEAMS) and not mention.unresolved:
        parents = (below(mention.name, unit.removesuffix("办公室"), kind), *parents)
    return replace(mention, end=end, name=name, parents=parents, base=kind, rule=rule)


def _unit_name(name: BodyName, unit: str, kind: str) -> BodyName:
    if unit in ("常委会", "常务委员会"):
        return standing(name)
    if unit in ("党组", "党委"):
        return party_group(name, unit)
    return below(name, unit, kind)


def team_name(above: BodyName, name: BodyName, unit: str, campaign: str | None) -> BodyName:
    """Spell out a numbered team by the campaign that the article is about.

    真例：中央第二巡回督导组 in an article on the campaign is
    中央“不忘初心、牢记使命”主题教育第二巡回督导组.
    """
    if campaign is None:
        return name
    numbered = _NUMBERED_TEAM.fullmatch(unit) is not None
    if not numbered and not unit.startswith("主题教育"):
        return name
    full = below(above, campaign + unit.removeprefix("主题教育"), "leading-group")
    return BodyName(full.full, (*full.others, name.full, *name.others), "leading-group")
