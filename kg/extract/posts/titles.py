"""Titles (职务称谓) in a text: 市委副书记、市长、市委…领导小组副组长陈吉宁.

A title is a body, what qualifies the office (代, 原, 常务), and a role; `seats` finds the body.
Titles joined by 、 are a chain. `title_holders` gives the chain to the name behind it, and where
the office has several seats (副市长) to the names that follow with 、 too; `titles_behind` reads
the titles behind a name (习近平总书记). Rules: `titles.before`, `titles.list`, `titles.brackets`,
`titles.behind`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.base.borders import word_before
from kg.extract.base.reading import in_dictionary
from kg.extract.bodies.one_state import told_state_seat
from kg.extract.bodies.special_regions import chief_seat
from kg.extract.found.title_mentions import Holding, Seat, Setting, Title
from kg.extract.posts.beside_seats import beside_seat
from kg.extract.posts.chain_units import UNIT
from kg.extract.posts.coined_seats import coined_seat
from kg.extract.posts.command_seats import command_seat
from kg.extract.posts.department_seats import department_seat
from kg.extract.posts.elected_seats import elected_seat
from kg.extract.posts.field_seats import field_seat
from kg.extract.posts.group_seats import office_seat, taken_group_seat
from kg.extract.posts.host_states import host_seat
from kg.extract.posts.house_seats import (
    chained_school_seat,
    house_seat,
    subject_seat,
    unit_head_seat,
)
from kg.extract.posts.inner_seats import inner_seat
from kg.extract.posts.local_party_seats import local_party_seat
from kg.extract.posts.modifiers import KINDS, modifiers_before
from kg.extract.posts.near_units import near_unit_seat
from kg.extract.posts.party_groups import party_group_seat
from kg.extract.posts.passed_seats import context_seat
from kg.extract.posts.seats import find_seat
from kg.extract.posts.stem_seats import firm_stem_seat, stem_seat
from kg.extract.posts.successor_seats import party_seat, successor_seat
from kg.extract.posts.taken_seats import taken_seat
from kg.extract.posts.this_seats import this_seat
from kg.lexicon.words import RoleEntry
from kg.model.knowledge import TenureKind

__all__ = ["Holding", "Setting", "Title", "find_titles"]

# 副县长|候选人, 副市长|人选: who is to hold the office
_NOMINEE = re.compile("(?:提名|拟任)?(?:候选人|人选)")
# 中央书记处|书记, 人民党|主席: a body may end inside the role
_SECRETARIAT = "书记处"
_ENDINGS = (_SECRETARIAT, "党")
# 总书记、国家|主席
_NATION = "国家"
# 常委会, 主席团, 书记处, 总理级: words that go on behind the role
_GOES_ON = {
    "常委": "会", "委员": "会", "国务委员": "会", "常务委员": "会",
    "主席": "团处台", "书记": "团处台",
    "总理": "级府办奖热信", "总统": "级府办奖热信", "部长": "级府办奖热信",
    "市长": "级府办奖热信", "理事": "会", "会长": "会", "常驻联合国代表": "团处",
    "经理": "层人部指", "董事": "会局", "监事": "会", "司令": "部",
    "总编": "室", "主编": "室",
    "督察": "局组办专", "参事": "室", "督查": "室组专", "编委": "会办", "院务委员": "会",
    "校务委员": "会",
    "执行董事": "会", "政法委员": "会", "统战委员": "会", "宣传委员": "会",
    "河长": "制办", "林长": "制办", "湖长": "制办", "路长": "制办", "链长": "制办",
}  # fmt: skip
# 成员|国, 领导人|馆
_NO_ROLE_BEFORE = frozenset("国馆")
# 主任|会议, 理事|委员会, 科技|高级顾问
_NO_ROLE_BEFORE_WORDS = (
    "会议", "团成员", "委员会", "工作委员会", "联络委员会", "领导委员会", "小组", "联组", "新闻局",
    "科技高级顾问", "高级顾问", "特别助理", "办公厅", "新闻秘书", "授勋令", "特赦令",
)  # fmt: skip
# 署长|办公室, 市长|热线: what the office of somebody names
_ROOMS = ("办公室", "办公会", "热线", "信箱", "专线")
# 各成员, 3名理事: roles of nobody in particular
_OFTEN_UNNAMED = frozenset({"助理", "代办", "督察", "成员", "专员", "理事"})
# 东岭省|原粮食局党组|书记
_ABOLISHED = re.compile("[省市州县区旗]原(?=[一-龥]{2})")
# 第十届、|十一届全国人大: the sessions for which somebody was in office
_SESSION = re.compile("第[一二三四五六七八九十]+届")
# what only the report of a death says
_OBITUARY = re.compile("因病医治无效|沉痛宣告|遗体")
_MINISTRY = re.compile("兼任?[一-龥]{1,8}")
_NOT_FORMER = frozenset({"目前", "日前", "此前", "之前", "当前", "以前"})
_HOLDER_BETWEEN = re.compile("[一-龥·]{2,8}[、和]")
_LINKS = frozenset({"", "、", "兼", "，兼", "、兼", "兼任", "，兼任", "，提名为", "，拟提名为",
    "、决定为", "，决定为", "、并决定为", "，并决定为",
})  # fmt: skip
# 书记（兼）, 副县长（挂职）: brackets that belong to the office
ASIDE = re.compile(
    "（(?:兼|兼任|挂职|正[厅处科]级|副[厅处科]级|主持工作|试用期[^）]{0,6}|保留[^）]{1,8}|"
    "国家元首|政府首脑)）"
)
# a body between two titles of a chain has no more characters: 市长、市委“…”领导小组|副组长
_LONGEST_GAP = 60


def find_titles(setting: Setting) -> list[Title]:
    """Find the titles in text order, each with its seat as far as it is settled."""
    titles: list[Title] = []
    for start, end, entry in setting.reading.known.roles:
        if not _is_role(setting, start, end, entry.form) or (titles and start < titles[-1].end):
            continue
        for ending in _ENDINGS:
            rest = setting.lexicon.roles.get(entry.form.removeprefix(ending), entry)
            if rest is not entry and (
                _ends_body(setting, start, ending) or _is_central(setting, titles, start, ending)
            ):
                start, entry = start + len(ending), rest
        titles.append(_title(setting, start, entry, titles))
    return titles


def _is_cut(setting: Setting, start: int, end: int) -> bool:
    """Tell whether a role is two pieces of words: 区长 in 地区|长治久安, 社长 in 新华社|长篇."""
    stop, tag = setting.reading.words[end - 1]
    placed = end - 1 in setting.place_to and setting.place_at(end - 1) is None
    if setting.text[start - 1 : start] in ("兼", "、"):
        # 老挝副总理兼外长|沙伦赛: 长沙 is none here
        return False
    if placed and not in_dictionary(setting.text[end - 1 : stop]):
        # 山西省长|林武: the level word is said once
        return False
    if setting.text[start] == "副" and end - start > len("副长"):
        # 由副院长|江一帆主持: no two words make these three characters
        return False
    before = word_before(setting.reading, end - 1) if stop > end else None
    if before is None or not before.whole or before.start >= start:
        return False
    if tag == "nr" and before.surface.endswith(setting.text[start : end - 1]):
        # 交警支队|长程远舟: the segmenter takes 长 for a surname
        return False
    # 组织处|处长: 处处 is a word, and none here
    return before.surface != setting.text[start] * 2


def _ends_body(setting: Setting, start: int, ending: str) -> bool:
    """Tell whether a body ends with the first characters of a role: 人民党|主席, not 党主席."""
    if setting.body_to(start + len(ending)) is not None:
        return True
    if ending == _SECRETARIAT:
        return setting.body_to(start) is not None
    return ending == "党" and setting.reading.is_han(start - 1)


def _is_central(setting: Setting, titles: Sequence[Title], start: int, ending: str) -> bool:
    """Tell whether 书记处 is the party's: 中央政治局常委、|书记处书记."""
    body = titles[-1].body if ending == _SECRETARIAT and titles else None
    if body is None or not body.full.startswith("中国共产党中央"):
        return False
    return _joined(setting, titles[-1].end, start, inside=0)


def _is_role(setting: Setting, start: int, end: int, form: str) -> bool:
    """Tell whether the characters are a role here and not a piece of 常委会, 主席团, 成员国."""
    text = setting.text
    after = text[end : end + 1]
    if after in _NO_ROLE_BEFORE or text.startswith(_NO_ROLE_BEFORE_WORDS, end):
        return False
    if form.endswith("长") and text.startswith(_ROOMS, end):
        return False
    if after and (after == "级" or after in _GOES_ON.get(form, "")):
        return False
    if _is_cut(setting, start, end):
        return False
    if form == "领导人":
        return start in setting.place_to and after != "员"
    return form not in _OFTEN_UNNAMED or text[start - 1 : start] not in ("各", "名")


def _title(setting: Setting, start: int, entry: RoleEntry, titles: Sequence[Title]) -> Title:
    previous = titles[-1] if titles else None
    words = modifiers_before(setting.text, start)
    begin, end = start - len(words), start + len(entry.form)
    kind = next((found for word, found in KINDS if word in words), TenureKind.INCUMBENT)
    inside = 1 if entry.kind == "ministry" else 0
    head = begin - len(_NATION) if setting.text.endswith(_NATION, 0, begin) else begin
    joined = previous is not None and _joined(setting, previous.end, head, inside=inside)
    chained = previous if joined else None
    last = previous if previous is not None and _one_between(setting, previous, head) else None
    seat = _seat_before(setting, begin, entry, titles, start=start, chained=chained, last=last)
    seat = seat or _seat_elsewhere(setting, begin, entry, titles, chained=chained)
    if seat is not None:
        begin = seat.start
        kind = seat.kind if kind is TenureKind.INCUMBENT else kind
    nominee = _NOMINEE.match(setting.text, end)
    if nominee is not None:
        return Title(begin, nominee.end(), entry.form, entry, TenureKind.NOMINEE, seat)
    title = Title(begin, end, entry.form, entry, kind, seat)
    if kind is TenureKind.INCUMBENT:
        title = _in_time(setting, title, start)
    if title.kind is not kind:
        return title
    if chained is not None and _was_too(setting, chained, title):
        return replace(title, kind=TenureKind.FORMER)
    if previous is not None and _is_held_with(setting.text, previous, begin):
        return replace(title, kind=previous.kind)
    return title


def _in_time(setting: Setting, title: Title, start: int) -> Title:
    """Return a title as one that is over, stood in for or to come, where the words say so."""
    begin = title.start
    if _former_before(setting.text, begin):
        return replace(title, kind=TenureKind.FORMER, start=begin - 1)
    if setting.text.endswith("代理", 0, begin):
        # 代理|云泽市人民政府市长职务
        return replace(title, kind=TenureKind.ACTING)
    if _is_past(setting, begin, start):
        return replace(title, kind=TenureKind.FORMER)
    return replace(title, kind=TenureKind.ELECT) if _is_to_come(setting, title) else title


def _seat_before(
    setting: Setting,
    begin: int,
    entry: RoleEntry,
    titles: Sequence[Title],
    *,
    start: int,
    chained: Title | None,
    last: Title | None,
) -> Seat | None:
    """Return the seat of a role by the words before it and the title before it."""
    previous = titles[-1] if titles else None
    apart = previous is not None and chained is None
    seat = (
        taken_group_seat(setting, begin, entry)
        or host_seat(setting, begin, entry, chained, previous)
        or successor_seat(setting, begin, entry, previous)
        or chained_school_seat(setting, begin, entry, previous)
        or (party_group_seat(setting, begin, entry, titles) if apart else None)
        or find_seat(setting, begin, entry, start=start, chained=chained, last=last)
        or party_seat(setting, begin, entry)
        or beside_seat(setting, begin, entry, previous)
        or (None if previous is None else taken_seat(setting, begin, entry, previous))
    )
    if seat is None or (chained is not None and seat.body == chained.body):
        return local_party_seat(setting, begin, entry, chained) or seat
    return seat


def _seat_elsewhere(
    setting: Setting,
    begin: int,
    entry: RoleEntry,
    titles: Sequence[Title],
    *,
    chained: Title | None,
) -> Seat | None:
    """Return the seat of a role by the chain before it or by what the document is about."""
    if chained is None:
        before = context_seat(setting, begin, entry, titles[-1]) if titles else None
        before = (
            before
            or field_seat(setting, begin, entry)
            or near_unit_seat(setting, begin, entry, titles, sure=True)
        )
        about = before or _of_subject(setting, begin, entry, titles)
        about = about or _by_short_name(setting, begin, entry)
        return about or near_unit_seat(setting, begin, entry, titles, sure=False)
    named = _by_short_name(setting, begin, entry)
    if named is not None or chained.seat is not None:
        return named
    # 领导小组组长、|检察长: the first is in a group that no rule reads
    found = department_seat(setting, begin, entry)
    return found or near_unit_seat(setting, begin, entry, titles, sure=False)


def _of_subject(
    setting: Setting, begin: int, entry: RoleEntry, titles: Sequence[Title]
) -> Seat | None:
    """Return the seat of the first office of a chain in what the document is about."""
    return (
        elected_seat(setting, begin, entry, titles)
        or house_seat(setting, begin, entry)
        or department_seat(setting, begin, entry)
        or stem_seat(setting, begin, entry)
        or firm_stem_seat(setting, begin, entry)
        or subject_seat(setting, begin, entry)
        or unit_head_seat(setting, begin, entry)
        or office_seat(setting, begin, entry)
        or told_state_seat(setting, begin, entry)
    )


def _by_short_name(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat of an office by a short name right before it, or by its own."""
    return (
        chief_seat(setting, begin, entry)
        or command_seat(setting, begin, entry)
        or this_seat(setting, begin, entry)
        or inner_seat(setting, begin, entry)
        or coined_seat(setting, begin, entry)
    )


def _was_too(setting: Setting, chained: Title, title: Title) -> bool:
    """Tell whether a former office's 原 goes for the next of its chain: 原省委书记、省长.

    In 全国政协原副主席、中国文联主席 it stands within the first, and the second names its own body.
    """
    if chained.kind is not TenureKind.FORMER:
        return False
    inside = setting.text[chained.start] not in ("原", "前")
    own = title.seat is not None and title.seat.mention is not None
    return not (inside and own and "原" in setting.text[chained.start : chained.end])


def _one_between(setting: Setting, previous: Title, head: int) -> bool:
    """Tell whether no more than a name stands between two titles: 越共中央总书记苏林、国家主席."""
    return _HOLDER_BETWEEN.fullmatch(setting.text, previous.end, head) is not None


def _is_held_with(text: str, previous: Title, begin: int) -> bool:
    """Tell whether a title was held with a former one: 原国务委员兼国防部长."""
    return previous.kind is TenureKind.FORMER and text[previous.end : begin] in ("兼", "兼任")


# 当选|岚国总统, 新当选并获中央政府任命的|澳门特别行政区行政长官
_ELECT_BEFORE = re.compile("当选\\Z|新当选(?:并获[^，。；]{2,8}任命)?的\\Z")
_LONGEST_ELECT = 18


def _former_before(text: str, start: int) -> bool:
    """Tell whether 原 or 前 stands before a title, and not as the end of 日前 or 目前."""
    return text[start - 1 : start] in ("原", "前") and text[start - 2 : start] not in _NOT_FORMER


def _is_to_come(setting: Setting, title: Title) -> bool:
    """Tell whether an office is taken up months after the vote: 当选|印度尼西亚共和国总统."""
    before = setting.text[max(0, title.start - _LONGEST_ELECT) : title.start]
    return title.begins_later and _ELECT_BEFORE.search(before) is not None


def _is_past(setting: Setting, begin: int, start: int) -> bool:
    """Tell whether a title is of the past: 时任东岭省委书记, an obituary's 第九届省政协主席."""
    if setting.text.endswith(("时任", "原任", "前任"), 0, begin) or _ABOLISHED.search(
        setting.text, begin, start
    ):
        return True
    if _SESSION.search(setting.text, max(0, begin - 10), begin + 6) is None:
        return False
    return _OBITUARY.search(setting.text) is not None


def _joined(setting: Setting, left: int, right: int, *, inside: int) -> bool:
    """Tell whether what stands between two titles makes them a chain.

    Args:
        setting: The document.
        left: Where the first ends.
        right: Where the second begins.
        inside: How many characters of the second a unit may end behind: 组织部 in 组织部长.
    """
    aside = ASIDE.match(setting.text, left, right)
    left = left if aside is None else aside.end()
    gap = setting.text[left : min(right, left + _LONGEST_GAP)]
    if gap in _LINKS:
        return True
    if gap[:1] == "，" and gap.endswith("局") and UNIT.fullmatch(gap[1:]):
        # 卫生健康局党组书记、局长，|中医药管理局|局长
        return True
    if gap[:1] == "兼" and inside and _MINISTRY.fullmatch(gap):
        # 哈萨克斯坦副总理|兼国家经济部|部长
        return True
    if gap[:1] not in ("、", "兼") or right - left >= _LONGEST_GAP:
        return False
    if UNIT.fullmatch(gap[1:]) or UNIT.fullmatch(setting.text, left + 1, right + inside):
        return True
    # a body stands between: 市委副书记、市长、市委…领导小组副组长
    return "。" not in gap and any(body.start == left + 1 for body in setting.bodies_to(right))
