"""Units of the school or hospital that a document speaks as, in the lists of who was there.

Rule: `bodies.own` (真例：我校与青潭县签约。学校办公室、教务处、科研处负责人参加). The house is the
one that the document names; where it names none, the unit stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kg.extract.base.body_names import BodyName, below, member_discipline, party_group
from kg.extract.base.borders import Ranges, past_clause
from kg.extract.base.reading import HAN, tag_alone
from kg.extract.bodies.institution_units import unit_name
from kg.extract.bodies.own_bodies import own_house
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.model.record import record
from kg.text.cues import Cued

# what no name of a unit holds
_CHAR = (
    "(?:(?![的了在是由及对向将被等从各某这那我该本每]|(?<!国)有|"
    "[和与](?![一-龥]{2,6}(?:学院|处|部|中心|研究院|办公室)))(?!二级|领导|学校|召开|举行|负责|"
    "参加|出席|相关|有关|主要|全体|部分|"
    "代表|书记|主任|教授|学生(?!工作|处|资助|社区|就业)|老师|组织(?!部|人事|宣传)|职能|直属单位|"
    f"[多余几])[{HAN}])"
)
# 处负责人, 部分教师, 处的汇报: what a list of units has behind it
_BEHIND = re.compile(
    "等?(?:部门|单位)?的?(?:工作|情况|专题)*汇报|等?(?:[0-9一二三四五六七八九十两]{1,2}个)?"
    "(?:相关|有关|单位|职能|部门|处室|部处|学院|科室|机关|二级)*的?"
    "(?:部分|全体|党政|主要|相关|有关|分管|具体)*(?:负责|领导|师生|教师|代表|人员|班子|同志|教授|"
    "干部|学生|医护|医生)"
)
_NEXT = re.compile("、|和|与|及|以及")
_VERB = re.compile("联合|共同|承办|主办|协办|牵头|发布|印发|以学校|副?主任|秘书|[，。；]")
# 党委办公室|（学校办公室）
_BRACKET = re.compile(f"[（(][{HAN}、]{{2,16}}[）)]")
_BEFORE = "由和与及、同"
# 、校医院|、: an item of a list that is no unit or read already
_OTHER = re.compile(f"[{HAN}]{{2,10}}?(?=[、和与及])")
# 听取了|党委组织部、人事处的汇报
_LED = re.compile("(?:听取|带领|率领|会同|组织(?!部))了?")
# ，|计算机学院党委|书记, 、|图书馆|馆长: a unit of the house before an office
_GROUP = re.compile("(?:直属)?(?:党委|党总支|党支部|纪委|团委|工会)$")
_LONGEST_UNIT = 16
_PROPER_TAGS = frozenset({"ns", "nr", "nrt"})
# 监察部 in 安全监察部
_LIKE_UNITS = ("人事部", "物资部", "建设部", "监察部", "商业部")


@record
class _Kind:
    """What a kind of house says of itself, and how its units are called.

    Attributes:
        voice: Words of which one stands in every document that speaks as such a house.
        head: The house by its kind before a unit.
        unit: A unit.
        word, open_name: By which word `own_house` finds it, and its name where it is not found.
        is_headed: A unit has the head before it: 组织部、宣传部负责人 may be a city's.
    """

    voice: Cued
    head: re.Pattern[str]
    unit: re.Pattern[str]
    word: str
    open_name: BodyName
    is_headed: bool = False


_KINDS = (
    _Kind(
        Cued("我校|学校党委|校党委|校领导|校长办公会|副校长"),
        re.compile("我校|本校|学校|校(?=[科教人财学研后审党发社外国保基招团][^园长友区]|办公室)"),
        re.compile(
            f"{_CHAR}{{1,14}}?(?:学院|研究生院)|{_CHAR}{{2,14}}?(?:研究院|研究所|实验室|工作部|"
            f"(?<!学)处|图书馆|档案馆|办公室|(?<!会议)中心|(?<![全干内外总本])部(?![门长分])|"
            f"校医院)"
            f"|{_CHAR}{{1,3}}处|{_CHAR}{{2,6}}(?:集团|公司)|附属{_CHAR}{{0,6}}(?:医院|中学|小学|"
            f"学校)|办公室|校办|党办|党校办|党政办|校?团委|校?工会|校学生会|研究生院|本科生院|"
            f"科研院|图书馆|档案馆|宣传部|组织部|统战部|人事处"
        ),
        "校",
        BodyName("我校", (), "education"),
    ),
    _Kind(
        Cued("我院"),
        re.compile("我院|本院|医院"),
        re.compile(
            f"{_CHAR}{{1,10}}?(?:[内外儿产骨眼诊验]科|医学科|医务[部处科]|办公室|(?<!会议)中心|"
            f"(?<!学)处|病区)|护理部|门诊部|医务[部处科]|办公室"
            f"|{_CHAR}{{2,4}}科"
        ),
        "医院",
        BodyName("我院", (), "other"),
    ),
    _Kind(
        Cued("集团公司|集团党委|公司党委"),
        re.compile("集团公司|集团|公司"),
        re.compile(
            f"{_CHAR}{{2,8}}?(?<![全干内外总本委])部(?![门长分])|"
            f"{_CHAR}{{2,8}}?(?:办公室|(?<!会议)中心)|综合部|财务部|办公室|党政办|工会"
        ),
        "集团公司",
        BodyName("公司", (), "enterprise"),
        is_headed=True,
    ),
)


def _union(name: BodyName, unit: str) -> BodyName:
    return below(name, unit, "mass-organisation")


_COMMITTEES = {
    "纪委": lambda name, _: member_discipline(name), "团委": _union, "工会": _union,
}  # fmt: skip
# 学校|办公室: which alone is any office
_WITH_HEAD = frozenset({"办公室", "团委", "工会"})


def with_house_units(ground: Ground, kept: list[BodyMention]) -> list[BodyMention]:
    """Add the units of the own house; what was read as a body inside such a name is dropped."""
    kinds = [kind for kind in _KINDS if ground.reading.cues.may_match(kind.voice)]
    if not kinds or (kinds[0].word == "医院" and "医院" not in ground.text):
        return kept
    free = [body for body in kept if not _is_loose(body)]
    taken = Ranges((body.start, body.end) for body in free)
    found = list(_units(ground, kept, kinds[0], taken))
    if not found:
        return kept
    ours = Ranges((unit.start, unit.end) for unit in found)
    return [*(body for body in kept if not ours.cover(body.start, body.end)), *found]


def _is_loose(body: BodyMention) -> bool:
    """Tell whether a body may be no more than a unit's name: 机电工程学院, 科学技术研究院."""
    former = body.base == "organ" and body.name.full.endswith(_LIKE_UNITS)
    return former or (body.rule == "bodies.free" and not body.parents)


def _units(
    ground: Ground, kept: list[BodyMention], kind: _Kind, taken: Ranges
) -> Iterator[BodyMention]:
    house = own_house(ground, kept, kind.word)
    for left, right in pairwise(ground.reading.cues.clauses):
        reached = left
        for head, begin in _beginnings(ground, kind, left, right):
            if head < reached:
                continue
            for start, end in _listed(ground, kind, begin, right, taken, headed=head < begin):
                shown = head if start == begin else start
                yield _mention(ground, kind, house, shown, start, end)
                reached = end
    if house is not None and not kind.is_headed and _speaks_as(ground, house):
        yield from _with_offices(ground, kind, house, taken)


def _speaks_as(ground: Ground, house: BodyName) -> bool:
    """Tell whether a document is a house's own: it says 我校, or has the house in its headline."""
    left, right = ground.reading.title
    headed = any(ground.text.find(name, left, right) >= 0 for name in (house.full, *house.others))
    publisher = ground.reading.source.publisher or ""
    own = "我校" in ground.text or "我院" in ground.text
    return own or headed or publisher.startswith(house.full)


def _with_offices(
    ground: Ground, kind: _Kind, house: BodyName, taken: Ranges
) -> Iterator[BodyMention]:
    """Yield the units of the house that an office stands behind: 、|计算机学院党委|书记."""
    for begin, _, _ in ground.reading.known.roles:
        group = _GROUP.search(ground.text, max(0, begin - 5), begin)
        end = begin if group is None else group.start()
        start = _border_before(ground, end)
        if start is None or taken.overlap(start, begin) or start in ground.place_at:
            continue
        words = ground.text[start:end]
        if kind.unit.fullmatch(words) is None or words in _WITH_HEAD or _has_own_name(words):
            continue
        unit = _mention(ground, kind, house, start, start, end)
        yield unit if group is None else _group_of(unit, group.group(), begin)


def _border_before(ground: Ground, end: int) -> int | None:
    """Return where the words begin that stand before an offset behind a mark or 由, 和."""
    for start in range(end - 3, max(0, end - _LONGEST_UNIT) - 1, -1):
        if not ground.reading.is_han(start):
            return None
        if not ground.reading.is_han(start - 1) or ground.text[start - 1] == "由":
            return start
    return None


def _has_own_name(words: str) -> bool:
    """Tell whether a 学院 or 医院 is a house by itself: 云泽学院, no 化学化工学院."""
    return any(tag in _PROPER_TAGS for _, tag in tag_alone(words))


def _group_of(unit: BodyMention, group: str, end: int) -> BodyMention:
    """Return the committee of a unit: 计算机学院|党委."""
    committee = group.removeprefix("直属")
    name = _COMMITTEES.get(committee, party_group)(unit.name, committee)
    return replace(unit, end=end, name=name, parents=(unit.name, *unit.parents), base="party")


def _beginnings(ground: Ground, kind: _Kind, left: int, right: int) -> Iterator[tuple[int, int]]:
    """Yield where a list of units may begin in a clause, each behind where its head begins.

    One without a head begins with the clause: 教务处、科研处负责人参加.
    """
    heads = [match.span() for match in kind.head.finditer(ground.text, left, right)]
    led = _LED.search(ground.text, left, right) if not kind.is_headed else None
    if led is not None:
        yield led.end(), led.end()
    if not kind.is_headed and all(start > left for start, _ in heads):
        yield left, left
    yield from (span for span in heads if _begins(ground, span[0]))


def _begins(ground: Ground, start: int) -> bool:
    """Tell whether 学校 stands by itself, not 高等学校."""
    return not ground.reading.is_han(start - 1) or ground.text[start - 1] in _BEFORE


def _listed(
    ground: Ground, kind: _Kind, begin: int, right: int, taken: Ranges, *, headed: bool
) -> Iterator[tuple[int, int]]:
    """Yield where the units of a list stand; none unless what is behind it shows a list."""
    found: list[tuple[int, int]] = []
    at = begin
    while True:
        unit = _unit(ground, kind, at, right)
        if unit is not None and not taken.overlap(at, unit) and at not in ground.place_at:
            found.append((at, unit))
        else:
            other = _OTHER.match(ground.text, at, right) if len(found) > 1 else None
            if other is None:
                break
            unit = other.end()
        bracket = _BRACKET.match(ground.text, unit, right)
        join = _NEXT.match(ground.text, unit if bracket is None else bracket.end(), right)
        if join is None:
            break
        at = join.end()
    if not found:
        return
    end = found[-1][1]
    bracket = _BRACKET.match(ground.text, end, right)
    end = end if bracket is None else bracket.end()
    listed = _BEHIND.match(ground.text, end) is not None
    if listed if len(found) > 1 else headed and (listed or _VERB.match(ground.text, end)):
        yield from found


def _unit(ground: Ground, kind: _Kind, at: int, right: int) -> int | None:
    """Return where the unit ends that begins at an offset: what goes on as a list or ends one."""
    for match in _ends(kind.unit, ground.text, at, right):
        goes_on = (
            _NEXT.match(ground.text, match, right)
            or _BEHIND.match(ground.text, match)
            or _VERB.match(ground.text, match)
            or _BRACKET.match(ground.text, match)
        )
        if goes_on is not None and past_clause(ground.reading, at, match) == at:
            return match
    return None


def _ends(pattern: re.Pattern[str], text: str, at: int, right: int) -> Iterator[int]:
    """Yield the ends of what a lazy pattern matches at an offset, the nearest first."""
    match = pattern.match(text, at, right)
    if match is None:
        return
    yield match.end()
    for end in range(match.end() + 1, min(right, at + 18) + 1):
        if pattern.fullmatch(text, at, end) is not None:
            yield end


def _mention(
    ground: Ground, kind: _Kind, house: BodyName | None, shown: int, start: int, end: int
) -> BodyMention:
    unit = ground.text[start:end]
    if house is None:
        words = ground.text[shown:end] if unit in _WITH_HEAD else unit
        name = unit_name(kind.open_name, unit)
        return BodyMention(
            shown, end, replace(name, full=words, others=()), "bodies.own", (kind.open_name,),
            base=name.kind, unresolved=True,
        )  # fmt: skip
    name = unit_name(house, unit)
    above: tuple[BodyName, ...] = (house,)
    if unit.startswith("党委") and unit != "党委":
        # 党委|组织部: of the committee
        committee = party_group(house, "党委")
        name = below(committee, unit.removeprefix("党委"), "department")
        above = (committee, house)
    if unit in _WITH_HEAD:
        # 云泽大学办公室 is 云泽大学学校办公室
        name = replace(name, others=(*name.others, house.full + ground.text[shown:end]))
    basis = f"{unit}即文中{house.full}的{unit}"
    return BodyMention(shown, end, name, "bodies.own", above, base=name.kind, basis=basis)
