"""Seats in bodies that no rule of bodies reads: the noun between a border and a role.

Rule: `bodies.stem` (真例：云桥灌区管理处处长程远舟介绍 |
区森防指指挥长程远舟出席). The role tells that a body stands before it; a proper name, a level word
or a number in its words, that it is one of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.body_names import BodyName, below, party_group
from kg.extract.base.borders import STOP_TAGS_IN_SPACE, Word, left_border, past_words
from kg.extract.base.reading import HAN, NATIVE_TAGS, in_dictionary
from kg.extract.bodies.free_endings import free_kind
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Seat, Setting, mention_seat
from kg.lexicon.words import RoleEntry
from kg.model.knowledge import TenureKind

RULE = "bodies.stem"
_GROUP = re.compile("党委|党组|纪委|党总支|党支部")
# 党委书记|、董事长; 党委委员|、副总经理
_FIRM_BEHIND = re.compile("、(?:常务)?副?(?:董事|总经理|总裁|经理|行长|执行董事)")
# words that name any firm, or what no firm is called
_ANY_FIRM = re.compile(
    "公司|集团|企业|银行|单位|机构|负责|部门|协会|商会|同志|代表|专家|委员|联合会|分行|支行|知名|"
    "著名|优秀|大学|学院|医院|合作社|基金|党委|党组|董事|[省市县区州旗盟镇乡村]$"
)
_FIRM_RUN = re.compile(f"(?:(?![和与由])[{HAN}]){{3,10}}$")
_LONGEST_FIRM = 10
_LONGEST = 16
_SHORTEST = 4
# 上海期货交易所|原|党委 书记
_FORMER = re.compile("(?P<body>.+?)(?:原|前)(?P<unit>党委|党组|党支部|党总支|)")
# 宪法和|法律委员会, 驻|澳门联络办公室: the name began earlier
_CUT = frozenset("和与及驻")
# how bodies end; 干部, 记者 and other people do not
_ENDS = re.compile(
    "(?:组|队|团|办|局|厅|委|会|中心|院|站|所|校|指挥部|防指|支部|总支|党委|党组|公司|集团|基金|"
    "社|馆|厂|场|台|"
    "连|营|旅|师|军|舰|分局|管理处|办事处|办公室|委员会|联盟|组织|部队|机关|学堂|园|股份|科技)$"
)
_KINDS = (
    (re.compile("组$|指挥部$|防指$|专班$"), "leading-group"),
    (re.compile("支部$|总支$|党委$|党组$"), "party"),
    (re.compile("连$|营$|团$|旅$|师$|军$|部队$|舰$|支队$|大队$"), "military"),
    (re.compile("局$|厅$|办$|委$|办公室$|管理处$|办事处$"), "department"),
    (re.compile("股份$|科技$|厂$"), "enterprise"),
)
# 矿山救护大队|大队长: the office says that the unit is one
_TEAM = re.compile(f"(?:(?![和与由的])[{HAN}]){{2,10}}?(?P<unit>[大支总中]队)$")
_WITH_OFFICES = frozenset({"department", "military", "government"})
_DELEGATION = re.compile("代表团$|访问团$|考察团$")
# 中央代表团|副团长
_OF_CENTRE = re.compile("中央.*(?:代表团|慰问团|调查组|工作组|督导组|考察团)$")
_LEVEL = re.compile("自治区|自治州|[省市县区州旗盟镇乡]")
_ANY = re.compile(
    "^(?:有关|相关|各|该|本|某|部分|其他|所属|基层|上级|下级|多家|一些|全体|广大|这|那|其|"
    "[省市县区部]属)"
)
_NUMBERED = re.compile("第[一二三四五六七八九十]+|[0-9]+")
# 第二十届中央委员会: a term of a body that is known without it
_TERM = re.compile("第[一二三四五六七八九十]+届")
_PROPER_TAGS = frozenset({"ns", "nz", "x"})


def stem_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in the unread body that ends where a title begins, None where none does."""
    if entry.kind == "state" or _ENDS.search(setting.text, max(0, begin - 3), begin) is None:
        return None
    start = past_words(setting.text, _left(setting, begin), begin, shortest=_SHORTEST)
    team = _TEAM.search(setting.text, max(0, begin - _LONGEST), begin)
    own = team is not None and entry.form.endswith(team["unit"] + "长")
    if own and team is not None and not setting.reading.is_han(team.start() - 1):
        start = team.start()
    stands = setting.text[start] == "对" or setting.text.startswith("会上", start - 1)
    if stands and _LEVEL.match(setting.text, start + 1):
        # 对|区公园管理处副主任程远舟批评教育, 会上|市公积金中心党委书记程远舟作报告
        start += 1
    if setting.text[start] in "年月日" and setting.text[start - 1 : start].isdigit():
        # 1979年至1982|年第二汽车制造厂副厂长
        start += 1
    former = _FORMER.fullmatch(setting.text, start, begin)
    name = setting.text[start:begin] if former is None else former["body"] + former["unit"]
    if len(name) < _SHORTEST or _ANY.match(name) or not (own or _is_proper(setting, start, name)):
        return None
    whole = next((b for b in setting.bodies if b.start == start and b.end < begin - 1), None)
    if whole is not None and former is None and _has_offices(whole):
        # 天津市公安局|警卫局: of a body that is read without it
        unit = below(whole.name, setting.text[whole.end : begin], _kind(name))
        return mention_seat(
            BodyMention(
                start, begin, unit, RULE, (whole.name, *whole.parents), whole.place, base="free",
                level=whole.level,
            )
        )  # fmt: skip
    full, unresolved = _spelled_out(setting, start, name)
    mention = BodyMention(
        start, begin, BodyName(full, (), _kind(name)), RULE, unresolved=unresolved, base="free"
    )
    seat = mention_seat(mention)
    return seat if former is None else replace(seat, kind=TenureKind.FORMER)


def _has_offices(whole: BodyMention) -> bool:
    """Tell whether what goes on behind a body is an office of it: 天津市公安局|警卫局."""
    return whole.name.kind in _WITH_OFFICES and not whole.unresolved


def firm_stem_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in a firm that is known by two words of its own, None where none stands.

    真例：琴湖安装党委书记、董事长程远舟; 琴湖安装副总经理程远舟.
    """
    group = _GROUP.search(setting.text, max(0, begin - 2), begin)
    end = begin if group is None else group.start()
    if entry.kind != "firm" and (group is None or not _is_firm_s(setting, begin, entry)):
        return None
    start = _firm_start(setting, end)
    if start is None:
        return None
    name = setting.text[start:end]
    generic = _ANY_FIRM.search(name) is not None and not _is_coined(name)
    if _ANY.match(name) or generic or not _may_be_firm(setting, start, end):
        return None
    house = BodyName(name, (), "enterprise")
    if group is None:
        return mention_seat(BodyMention(start, begin, house, RULE, base="free"))
    return mention_seat(
        BodyMention(start, begin, party_group(house, group.group()), RULE, (house,), base="free")
    )


def _is_coined(name: str) -> bool:
    """Tell whether 公司 or 集团 has a coined word before it: 天泽公司, not 物流公司."""
    stem = name.removesuffix("公司").removesuffix("集团")
    return stem != name and len(stem) == 2 and not in_dictionary(stem)


def _firm_start(setting: Setting, end: int) -> int | None:
    """Return where the name of a firm begins: at a mark, behind a verb (会见|琴湖安装), or None."""
    verbs, text = setting.lexicon.verbs, setting.text
    run = _FIRM_RUN.search(text, max(0, end - _LONGEST_FIRM), end)
    if run is None:
        return None
    begins = (at for at in range(end - 3, run.start() + 1, -1) if text[at - 2 : at] in verbs)
    start = next(begins, run.start())
    free = (
        start != run.start() or not setting.reading.is_han(start - 1) or text[start - 1] in "和与由"
    )
    return start if free else None


def _may_be_firm(setting: Setting, start: int, end: int) -> bool:
    """Tell whether no word of [start, end) is a particle, an office or a known verb."""
    lexicon, words = setting.lexicon, setting.reading.words
    for at in range(start, end):
        stop, tag = words[at]
        word = setting.text[at:stop] if stop else ""
        if word and (
            tag[0] in STOP_TAGS_IN_SPACE or word in lexicon.roles or word in lexicon.verbs
        ):
            return False
    return setting.place_to.get(end) is None


def _is_firm_s(setting: Setting, begin: int, entry: RoleEntry) -> bool:
    """Tell whether an office of the party is one of a firm: 党委书记|、董事长."""
    return _FIRM_BEHIND.match(setting.text, begin + len(entry.form)) is not None


def _left(setting: Setting, end: int) -> int:
    """Return where the noun that ends at `end` begins."""
    lexicon = setting.lexicon
    verbs = lexicon.lists.verbs_in_bodies

    def stops(word: Word) -> bool:
        if word.tag[0] in STOP_TAGS_IN_SPACE or word.surface in lexicon.roles:
            return True
        if word.tag[0] == "v" and word.tag != "vn" and word.surface not in verbs:
            return True
        return word.surface in lexicon.verbs

    return left_border(setting.reading, end, longest=_LONGEST, stops=stops)


def _is_proper(setting: Setting, start: int, name: str) -> bool:
    """Tell whether the words name one body and not any of a kind."""
    tag = setting.reading.words[start][1]
    # 郝宏军政协第十四届全国委员会: the name of another office's holder
    if setting.text[start - 1 : start] in _CUT or tag in NATIVE_TAGS or _TERM.search(name):
        return False
    if (
        _OF_CENTRE.match(name)
        or _NUMBERED.search(name)
        or _LEVEL.match(name)
        or setting.place_at(start) is not None
    ):
        return True
    return tag in _PROPER_TAGS


def _spelled_out(setting: Setting, start: int, name: str) -> tuple[str, bool]:
    """Put the place for the level word that a name begins with; tell whether it stays open."""
    level = _LEVEL.match(name)
    if level is None:
        return name, False
    settled = setting.chains.settle(setting.home, start, level.group())
    return (name, True) if settled is None else (settled[0] + name[level.end() :], False)


def _kind(name: str) -> str:
    if _DELEGATION.search(name):
        return "other"
    kind = next((kind for pattern, kind in _KINDS if pattern.search(name)), None)
    return kind or free_kind(name)
