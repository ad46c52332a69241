"""Who takes up a post by a clause: 龚雨桐已于上月就任院长, 接替方明达担任书记, 宣誓就职.

Whoever decided it; what is to come (将接替) is not read.
"""

from __future__ import annotations

import re

from kg.extract.base.people import Occurrence
from kg.extract.personnel.elections import CONGRATULATES
from kg.extract.personnel.personnel_clauses import Clause
from kg.text.cues import Cued

# 龚雨桐已于上月就任岭东省社会科学院院长: taken up, whoever decided it
ENTERS = Cued("(?:就任|出任|接任|继任|升任|调任|转任|改任|履新)(?=[一-龥])")
# 奥雷尔|在云州宣誓就职
SWORN_IN = Cued("宣誓就职|就职(?=[，。；]|$)")
# 孟云舟|接替方明达担任|云泽市委书记
REPLACES = Cued("接替[一-龥]{2,8}?(?:兼任|担任|出任|任)(?=[一-龥])")
# 准备接替方明达, 预计接替方明达: not yet
_PLANS = re.compile("(?:准备|将|拟|预计|有望|可能|或)(?:于[^，]{1,8})?接替")
_SWORN_WHERE = re.compile("(?:[0-9]{1,2}日|今天|昨天|当天|正式|在[^，。；]{2,30})*")
_WILL = re.compile("将|祝贺|期待|等待")
# 就任省长以来, 出任县长后: only when something else was
_SINCE = re.compile("(?:以|之)?[来后时前际]|期间|的")
_ENTERED = re.compile(
    "(?:同志|[上中少]将|大校)?(?:现|已|则|亦|也|均|随后|就地|今日?|近日|[上本同当]月|日前|"
    "正式|新近|此前|宣誓|跨校|跨省|首次|[0-9]{1,2}日|于|[^，。；]{2,8}(?:日|月|旬|起))*"
)
# 接替谢某，|随后|出任
_AT_ONCE = re.compile("(?:随后|并|则|又|再|后)?")
_BY_WHOM = re.compile("由(?=[一-龥·、]{2,40}，$)")
_MOVED_ON = re.compile("(?:接替[^，。；]{2,4}|走马上任|离开[^，。；]{2,8}|卸任[^，。；]{2,16})，$")


def entering(clause: Clause) -> list[Occurrence] | None:
    """The name right before 就任, for 祝贺他就任 the person addressed; not 1985年出任县长."""
    verb = clause.find(ENTERS)
    if verb is None:
        return None
    posts = [title for title in clause.titles if title.start >= verb.end()]
    if posts and CONGRATULATES.match(clause.words):
        addressed = clause.findings.people_in(clause.start, clause.left)
        return addressed[-1:] if len(addressed) > 1 else None
    text = clause.findings.text
    for taken in clause.findings.cues.finditer(ENTERS, clause.left, clause.right):
        before = [p for p in clause.people if p.end <= taken.start()]
        # 接任的程远舟|调任: the first verb only tells who he is
        if not before or not _ENTERED.fullmatch(text, before[-1].end, taken.start()):
            continue
        posts = [title for title in clause.titles if title.start >= taken.end()]
        return None if not posts or _SINCE.match(text, posts[-1].end) else before[-1:]
    return _goes_on_to(clause, verb) if posts and not clause.people else None


def _goes_on_to(clause: Clause, verb: re.Match[str]) -> list[Occurrence] | None:
    """Who takes the post of a clause that begins with the verb: 接替谢某，|出任河南省委书记."""
    text = clause.findings.text
    if not _AT_ONCE.fullmatch(text, clause.left, verb.start()):
        return None
    people = clause.findings.people_in(clause.start, clause.left)
    by_whom = _BY_WHOM.search(text, clause.start, clause.left)
    if by_whom is not None:
        return [person for person in people if person.start >= by_whom.end()] or None
    moved = _MOVED_ON.search(text, clause.start, clause.left)
    first = [p for p in people if not text.endswith(("接替", "接任"), 0, p.start)]
    if moved is None or not first:
        return None
    # 温若水任厅长；霍南|卸任局长，|履新…: who leaves is named right before the verb
    left = [p for p in first if p.end <= moved.start()]
    return left[-1:] if text.startswith("卸任", moved.start()) and left else first[:1]


def sworn_in(clause: Clause) -> list[Occurrence] | None:
    """Who is named right before 宣誓就职, with at most a day and a place between."""
    verb = clause.find(SWORN_IN)
    before = [p for p in clause.people if verb is not None and p.end <= verb.start()]
    if verb is None or not before or _WILL.search(clause.words):
        return None
    gap = clause.findings.text[before[-1].end : verb.start()]
    return before[-1:] if _SWORN_WHERE.fullmatch(gap) else None


def replacing(clause: Clause) -> list[Occurrence] | None:
    """Who is named before 接替, in the clause or before it in the sentence."""
    verb = clause.find(REPLACES)
    if verb is None or not any(title.start >= verb.end() for title in clause.titles):
        return None
    whom = verb.start() + len("接替")
    if not clause.findings.people_in(whom, whom + 1) or _PLANS.search(clause.words):
        return None
    return clause.findings.people_in(clause.start, verb.start())[-1:] or None
