"""Who is elected by a clause: 选举段文澜为主任, 段文澜当选省长; not whom one meets who was before.

真例：会议选举段文澜为岭东省人大常委会主任。
Source of the formulas: 《全国人民代表大会组织法》,
《地方各级人民代表大会和地方各级人民政府组织法》.
"""

from __future__ import annotations

import re

from kg.extract.base.people import Occurrence
from kg.extract.found.title_mentions import Title
from kg.extract.personnel.personnel_clauses import Clause
from kg.model.knowledge import TenureKind
from kg.text.cues import Cued
from kg.text.sentences import line_start

# 选举段文澜为主任 | 段文澜当选省长; 选举产生, 选举办法, 当选人, 总统选举 say of nobody that
ELECT = Cued(
    "(?<!总统)(?<!议会)(?<!州长)(?<!市长)(?<!换届)(?<!议员)(?<!议院)(?<!中期)(?<!地方)(?<!指名)"
    "选举(?!产生|和|的|人|中|团|权|结果|委员|，|办法|制度|管理|事务|工作)|当选(?![人所结])|"
    "连任(?=[^，。的]{2})|补选|推选|增[选补](?=[^，。；]{2,40}为)"
)
# 向新当选的同志颁发…, 会见了新当选并获任命的行政长官段文澜: no new election
_ELECTED_BEFORE = re.compile("当选人员|新当选[^，。；]{0,12}的|向新当选")
# 补选代区长段文澜为人民代表大会代表: no post, and the one named is the one that he has
_ELECTED_DEPUTY = re.compile("为[^，。；]{0,40}代表$")
# 1988年1月当选为省人大常委会副主任: the subject of the sentence, in a life told
ELECTED_THEN = re.compile("(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?当选")
# 段文澜当选议长|仍有很大难度, 当选的可能性
_UNLIKELY = re.compile("当选[^，。；]{0,16}(?:难度|可能|几率|概率|希望|无望|有望|前景)")
# 感谢孟云舟对他再次当选…的祝愿
_WISHES_HIM = re.compile("[对就][他她](?:再次|再度|成功|正式)*(?:当选|连任)")
# 向段文澜致电，祝贺他当选
CONGRATULATES = re.compile("祝贺[他她]")
# 李强致电祝贺段文澜当选
_CONGRATULATES_ON = re.compile("祝贺(?=[^，。；]{2,20}?(?:当选|连任))")


def elected(clause: Clause) -> list[Occurrence] | None:
    """Those named in the clause, for 祝贺他当选 the person addressed before."""
    if _ELECTED_BEFORE.search(clause.words) or _ELECTED_DEPUTY.search(clause.words):
        return []
    if _UNLIKELY.search(clause.words):
        return []
    if any(_is_of_elect(clause, title) for title in clause.titles):
        return []
    if _WISHES_HIM.search(clause.words):
        # 苏明感谢…，感谢孟云舟对他再次|当选…的祝愿
        return clause.findings.people_in(clause.start, clause.left)[:1]
    if CONGRATULATES.search(clause.words):
        before = clause.findings.people_in(clause.start, clause.left)
        return before[-1:] if len(before) + len(clause.people) > 1 else []
    replaced = ("接替", "接任")
    people = [p for p in clause.people if not clause.findings.text.endswith(replaced, 0, p.start)]
    wished = _CONGRATULATES_ON.search(clause.words)
    if wished is not None:
        behind = [p for p in clause.people if p.start >= clause.left + wished.end()]
        return behind[:1] or None
    if not clause.people and ELECTED_THEN.match(clause.words):
        named = clause.findings.people_in(clause.start, clause.left)[:1]
        line = line_start(clause.findings.text, clause.start)
        return named or clause.findings.people_in(line, clause.left)[:1] or None
    return people or None


def _is_of_elect(clause: Clause, title: Title) -> bool:
    """Tell whether a title only says that somebody was elected before: 会见当选总统段文澜."""
    is_elect = title.kind is TenureKind.ELECT
    return is_elect and any(person.start == title.end for person in clause.people)
