"""Bodies that a document names without the one that they are of, which stands elsewhere in it.

Rule: `bodies.own` (真例：全国人大常委会召开会议。宪法和法律委员会作了汇报。 | 云泽大学召开会议。
校党委书记程远舟出席).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kg.extract.base.body_names import BodyName, below, member_discipline, party_group
from kg.extract.base.reading import HAN, Reading
from kg.extract.bodies.central_bodies import organ_name, parents_of
from kg.extract.bodies.short_bodies import is_alias
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.text.cues import Cued

_CONGRESS = "中华人民共和国全国人民代表大会"
# 宪法和法律委员会: committees of congresses and of their standing committees
_COMMITTEE = Cued(
    "(?:宪法和法律|监察和司法|内务司法|财政经济|教育科学文化卫生|环境与资源保护|农业与农村|"
    "社会建设|华侨|外事|民族|法律|"
    "教科文卫|代表资格审查|法制)委员会|(?:法制|预算|代表|民族宗教侨务外事|城乡建设环境保护)"
    "工作委员会|委员长会议|"
    "(?:宪法法律|监察司法|内司|财经|教科文卫|环资|农业农村|农|社会|华侨|外事)委(?=副?主任委员|委员)"
)
SHORT = {
    "教科文卫委员会": "教育科学文化卫生委员会",
    "宪法法律委": "宪法和法律委员会", "监察司法委": "监察和司法委员会", "内司委": "内务司法委员会",
    "财经委": "财政经济委员会", "教科文卫委": "教育科学文化卫生委员会", "农委": "农业与农村委员会",
    "环资委": "环境与资源保护委员会", "农业农村委": "农业与农村委员会", "社会委": "社会建设委员会",
    "华侨委": "华侨委员会", "外事委": "外事委员会",
}  # fmt: skip
"""Committees of the national congress: the words of the law by the short forms: 宪法法律委."""
_CPPCC = "中国人民政治协商会议全国委员会"
# 人口资源环境委员会: committees of the 政协
_CPPCC_COMMITTEE = Cued(
    "(?:提案|经济(?:科技)?|农业和农村|人口资源环境|教科卫体|教科文卫体|社会和法制|社会法制|"
    "民族和宗教|民族宗教|港澳台侨|"
    "外事|文化文史和学习|文史和学习|文化文史|文史资料|学习和文史|委员工作)委员会|"
    "(?:提案|经济|经科|教文|教科文卫体?|教文卫体?|科教|城建|社法|民宗|文史|委员联络|委员工)"
    "委(?=副?主任)"
)
# 该院|执行指挥中心, 来到|杨岚人民法庭
_OF_COURT = Cued(
    f"(?:(?<=[该本]院)|(?<=法院)|(?<![{HAN}])|(?<=[到在]))"
    f"(?P<unit>(?:(?![的了在到])[{HAN}]){{2,4}}人民法庭|执行指挥中心|诉讼服务中心)"
)
_DELEGATION = Cued("代表团")
# 校党委, 集团纪委: the committees of the school, firm or command that the article is about;
# 部海事局, 部办公厅: departments of its ministry
_COMMITTEE_OF = Cued(
    "(?<![一-龥])(?:全|由|在|向|受|经)?(?:[我本该])?(?P<owner>[部局厅署]|学校|校|集团公司|集团|"
    "公司|医院|学院|军分区|警备区|人武部|分局|支队|总队)"
    "(?P<unit>(?:党委|纪委|党组)(?![办会])|(?<![部局厅署])(?:工会|团委|学生会)(?!员)"
    f"|(?<=部)(?:(?![的各直门分长委署队])[{HAN}]){{2,8}}?(?:司|局|办公厅)(?![长面部势令]))"
)
# 水利部副部长程远舟率|河湖管理司|、…: a department of the ministry that the sentence names
_OF_MINISTRY = Cued(
    f"(?:(?<![{HAN}])|(?<=[率由和与及]))部?(?P<unit>(?:(?![的率由公])[{HAN}]){{2,8}}(?<!公)司)"
    "(?=[、，。和与及]|有关|相关|负责|主要)"
)
# 云启集团…一行|到集团公司交流
_TO_US = (
    "[^。\\n]{0,60}(?:来|到|赴|莅临)我?(?:集团公司|集团|公司|司)"
    "(?:交流|调研|考察|座谈|参观|学习|走访|洽谈)"
)
# how many characters at its end tell a house from others
_TAIL = 6
# 公司|外部董事, 集团|党委书记: the firm that an article is about, before it names any
_OWN_FIRM = re.compile(
    "(?:(?<![一-龥])|(?<=[和与同由及]))(?:集团公司|集团|公司)(?=党[委组]|外部董事|董事|纪委|"
    "副?总经理|领导)"
)
_GOES_TO = re.compile("(?:[到赴]|拜访|走访|调研|考察|慰问|看望|检查)$")
_BRANCH = re.compile(f"[{HAN}（）]{{2,20}}?(?:分公司|分行|项目部|子公司)")
_OWN = (
    _OF_COURT.bit
    | _OF_MINISTRY.bit
    | _COMMITTEE.bit
    | _CPPCC_COMMITTEE.bit
    | _DELEGATION.bit
    | _COMMITTEE_OF.bit
)
_UNIONS = frozenset({"工会", "团委", "学生会"})
_KIND_OF_OWNER = {
    "部": "(?<!组织|宣传|统战)部", "局": "局", "厅": "厅", "署": "署",
    "学校": "大学|学院|学校|中学", "校": "大学|学院|学校|中学", "学院": "学院", "医院": "医院",
    "集团公司": "集团|集团[股份有限责任]{0,6}公司|总公司",
    "集团": "集团|集团[股份有限责任]{2,6}公司", "公司": "公司", "法院": "法院",
    "分局": "分局", "支队": "支队", "总队": "总队",
    "协会": "协会|学会|商会|联合会|研究会|促进会|联谊会",
    "军分区": "军分区", "警备区": "警备区", "人武部": "人民武装部|人武部",
}  # fmt: skip


def find_own(ground: Ground, kept: list[BodyMention]) -> Iterator[BodyMention]:
    """Yield the bodies of all kinds, one kind after the other."""
    if not ground.reading.cues.all & _OWN:
        return
    names = Counter(body.name.full for body in kept if not body.unresolved)
    yield from _committees(ground, kept, names)
    yield from _cppcc_committees(ground, kept, names)
    if any(name.startswith(_CONGRESS) for name in names):
        yield from _delegations(ground)
    yield from _party_committees(ground, kept)
    yield from _of_ministries(ground, kept)
    yield from _of_courts(ground, kept)


def _of_courts(ground: Ground, kept: list[BodyMention]) -> Iterator[BodyMention]:
    """Yield the units of the court that a text is about: 该院执行指挥中心, 到|杨岚人民法庭."""
    court = None
    for match in ground.reading.cues.finditer(_OF_COURT):
        court = court or own_house(ground, kept, "法院")
        if court is None:
            return
        name = below(court, match["unit"], "court")
        yield BodyMention(
            match.start("unit"), match.end(), name, "bodies.own", (court,), base="court",
            basis=f"{match['unit']}属文中{court.full}",
        )  # fmt: skip


def _of_ministries(ground: Ground, kept: list[BodyMention]) -> Iterator[BodyMention]:
    """Yield the departments of the one ministry that their sentence names before them."""
    for match in ground.reading.cues.in_clauses(_OF_MINISTRY):
        left, _ = ground.reading.sentence_at(match.start())
        named = {
            body.name.full: body
            for body in kept
            if left <= body.start < match.start()
            and body.level == "central"
            and body.name.kind == "department"
            and body.base == "organ"
        }
        if len(named) != 1:
            continue
        ((full, body),) = named.items()
        name = below(body.name, match["unit"], "department")
        yield BodyMention(
            match.start("unit"), match.end(), name, "bodies.own", (body.name, *body.parents),
            base="department", basis=f"{match['unit']}属文中{full}", level="central",
        )  # fmt: skip


def _committees(
    ground: Ground, kept: list[BodyMention], names: Counter[str]
) -> Iterator[BodyMention]:
    central = any(name.startswith(_CONGRESS) for name in names)
    local = {
        body.place: body.name if body.base == "congress" else body.parents[0]
        for body in kept
        if body.place is not None
        and (body.base == "congress" or (body.base == "congress-standing" and body.parents))
    }
    if not central and len(local) != 1:
        return
    for match in ground.reading.cues.finditer(_COMMITTEE):
        unit, start = match.group(), match.start()
        if ground.text[start - 1 : start] in "设立各专门":
            continue
        if central:
            yield from _of_congress(ground, match)
        elif unit != "委员长会议":
            ((place, congress),) = local.items()
            full = SHORT.get(unit, unit)
            basis = f"{unit}即文中{congress.full}{full}"
            yield BodyMention(
                *match.span(), below(congress, full, "congress"), "bodies.own", (congress,),
                place, "congress", basis,
            )  # fmt: skip


def _cppcc_committees(
    ground: Ground, kept: list[BodyMention], names: Counter[str]
) -> Iterator[BodyMention]:
    central = any(name.startswith(_CPPCC) for name in names)
    local = {body.name.full: body for body in kept if body.base == "cppcc"}
    if not central and len(local) != 1:
        return
    for match in ground.reading.cues.finditer(_CPPCC_COMMITTEE):
        unit = match.group()
        if central:
            yield from _of_national_cppcc(ground, match)
            continue
        (whole,) = local.values()
        basis = f"{unit}即文中{whole.name.full}{unit}"
        yield BodyMention(
            *match.span(), below(whole.name, unit, "cppcc"), "bodies.own", (whole.name,),
            whole.place, "cppcc", basis, whole.unresolved,
        )  # fmt: skip


def _of_national_cppcc(ground: Ground, match: re.Match[str]) -> Iterator[BodyMention]:
    """Yield a committee of the national 政协, which the lexicon need not have: 文史资料委员会."""
    forms, unit = ground.lexicon.organ_forms, match.group()
    organ, national = forms.get(f"全国政协{unit}"), forms.get(_CPPCC)
    if organ is not None:
        name, parents = organ_name(organ), parents_of(ground, organ)
    elif national is not None and unit.endswith("委员会"):
        parents = (organ_name(national),)
        name = below(parents[0], unit, "cppcc")
    else:
        return
    yield BodyMention(
        *match.span(), name, "bodies.own", parents, base="organ", basis=f"{unit}即{name.full}",
        level="central",
    )  # fmt: skip


def _of_congress(ground: Ground, match: re.Match[str]) -> Iterator[BodyMention]:
    for congress in ("全国人大", "全国人大常委会"):
        unit = SHORT.get(match.group(), match.group())
        organ = ground.lexicon.organ_forms.get(congress + unit)
        if organ is not None:
            basis = f"{match.group()}即{organ.name}"
            yield BodyMention(
                *match.span(), organ_name(organ), "bodies.own", parents_of(ground, organ),
                base="organ", basis=basis, level="central",
            )  # fmt: skip
            return


def _delegations(ground: Ground) -> Iterator[BodyMention]:
    """Yield the delegations to the congress: 江苏代表团."""
    for match in ground.reading.cues.finditer(_DELEGATION):
        place = ground.place_to.get(match.start())
        if place is not None and place.level == "province":
            surface = ground.text[place.start : match.end()]
            others = dict.fromkeys(f"{form}代表团" for form in (place.name, *place.forms))
            name = BodyName(surface, tuple(form for form in others if form != surface), "congress")
            yield BodyMention(place.start, match.end(), name, "bodies.own", base="delegation")


def _party_committees(ground: Ground, kept: list[BodyMention]) -> Iterator[BodyMention]:
    houses: dict[str, BodyName | None] = {}
    for match in ground.reading.cues.in_clauses(_COMMITTEE_OF):
        word = match["owner"]
        if word not in houses:
            houses[word] = own_house(ground, kept, word)
        owner = houses[word]
        if owner is None:
            continue
        name = _unit_of(owner, match["unit"])
        basis = f"{match.group()}即文中{owner.full}的{match['unit']}"
        yield BodyMention(
            match.start("owner"), match.end(), name, "bodies.own", (owner,), base=name.kind,
            basis=basis,
        )  # fmt: skip


def own_house(ground: Ground, kept: list[BodyMention], word: str) -> BodyName | None:
    """Return the one school, firm or command that a document means by 校, 集团 or 支队.

    It is the one that is named most often, and of several that are so, each more than once, the
    one that is named by itself, not only by its units; else the one of them in the headline.

    Args:
        ground: The document.
        kept: Its bodies.
        word: The word that stands for it.
    """
    ends = re.compile(f"(?:{_KIND_OF_OWNER[word]})$")
    names: dict[str, BodyName] = {}
    starts: dict[str, list[int]] = {}
    alone: Counter[str] = Counter()
    for body in kept:
        if body.unresolved and body.rule == "bodies.own":
            # 教务处 of a school that is not named
            continue
        of_one = any(ends.search(above.full) for above in body.parents)
        for name in body.parents if of_one else (body.name, *body.parents):
            # 云泽大学|法学院 is none of its own
            if ends.search(name.full):
                names[name.full] = name
                starts.setdefault(name.full, []).append(body.start)
        alone[body.name.full] += 1
    for short in tuple(starts):
        longer = [full for full in starts if is_alias(short, full)]
        if len(longer) == 1:
            # 华远集团 in the headline, 华远集团有限公司 below it
            starts[longer[0]] += starts.pop(short)
            alone[longer[0]] += alone[short]
    ranked = [
        ((len(at), alone[full] if len(at) > 1 else 0), full)
        for full, at in starts.items()
        if not is_met_by_us(ground.text, full)
        and not is_faculty(ground.text, full)
        and not is_named_late(ground.reading, at)
    ]
    most = max((rank for rank, _ in ranked), default=None)
    leading = [full for rank, full in ranked if rank == most]
    if len(leading) > 1:
        head, tail = ground.reading.title
        leading = [full for full in leading if any(head <= at < tail for at in starts[full])]
    return names[leading[0]] if len(leading) == 1 else None


def _unit_of(owner: BodyName, unit: str) -> BodyName:
    if unit == "纪委":
        return member_discipline(owner)
    if unit in ("党委", "党组"):
        return party_group(owner, unit)
    return below(owner, unit, "mass-organisation" if unit in _UNIONS else "department")


def is_met_by_us(text: str, house: str) -> bool:
    """Tell whether a school is whom 我校 deals with, and so not itself: 我校与云泽大学签约."""
    if house.endswith(("集团", "公司")) and re.search(re.escape(house) + _TO_US, text):
        return True
    if "我校" not in text and "我院" not in text:
        return False
    # 新疆维吾尔自治区…医院 may stand as 新疆自治区…医院
    name = f"[{HAN}]{{0,12}}{re.escape(house[-_TAIL:])}"
    deals = (
        f"我[校院][^，。；\\n]{{0,16}}?(?:与|和|同|赴|到|在|联合){name}(?!校友会)|校友、?{name}|"
        f"该[校院]{name}"
        f"|{name}[^。\\n]{{0,40}}(?:来|访问?|到|莅临|考察|参观|走进|为)(?:我[校院]|母校)"
    )
    return re.search(deals, text) is not None


def is_named_late(reading: Reading, starts: Sequence[int]) -> bool:
    """Tell whether a firm is one that the article's own 公司, named before it, deals with.

    真例：公司党委书记程远舟到岭西分公司调研，与云启科技有限公司总经理叶林川座谈.

    Args:
        reading: The document.
        starts: Where the firm's names stand.
    """
    head, tail = reading.title
    in_title = [at for at in starts if head <= at < tail]
    if any(_GOES_TO.search(reading.text, max(head, at - 3), at) is None for at in in_title):
        return False
    own = _OWN_FIRM.search(reading.text, reading.body[0])
    below = [at for at in starts if not head <= at < tail]
    late = own is not None and all(at > own.start() for at in below)
    branch = any(_BRANCH.match(reading.text, at) for at in starts)
    return late and (len(starts) == 1 or branch)


def is_faculty(text: str, house: str) -> bool:
    """Tell whether a 学院 is one of the school's, which has a 校长: 外国语学院|院长程远舟."""
    if not house.endswith("学院") or ("我校" not in text and "校长" not in text):
        return False
    of_school = "(?:原?副?院长|[0-9]{2,4}级|(?:学生|教师)(?:代表)?[一-龥]{2,3})"
    return re.search(re.escape(house) + of_school, text) is not None
