"""Who is expelled, comes under investigation or dies, of those whom a clause names.

真例：霍南涉嫌严重违纪违法，正接受审查调查 | 霍南被开除党籍 | 霍南因病逝世.
"""

from __future__ import annotations

import re

from kg.extract.base.people import Occurrence
from kg.extract.found.findings import Findings
from kg.extract.personnel.personnel_clauses import Clause
from kg.text.cues import Cued

# 涉嫌严重违纪违法，正接受岭东省纪委监委纪律审查和监察调查 | 决定逮捕
INVESTIGATED = Cued(
    "(?:接受|正接受)(?:[^，。；]{0,40}?)(?:审查|调查)|立案审查|立案调查|"
    "进行(?:了)?立案(?:审查|调查|侦查)*|决定逮捕|作出逮捕决定"
    "|被查|提起公诉|被逮捕|批准逮捕|(?:依法|被)[^，。；]{0,16}刑事拘留|采取留置措施|被留置"
)
_AGAINST = Cued("对")
# 郭青，…张立，…王平|均因涉嫌严重违纪，正接受组织调查
# 叶林|、|局长霍南, 叶林（女）|、|云泽市财政局副局长霍南: a title without its body begins behind it
_LISTED = re.compile("(?:同志)?(?:（[^）]{1,12}）)?、[一-龥]{0,20}")
_ALL_OF_THEM = re.compile(
    "均(?=因|涉嫌|正|已|被|接受)|三人|[0-9]人(?=因|涉嫌|正|已|被|接受)|"
    "等(?:在内的)?[0-9一二三四五六七八九十]+[人名]，?$"
)
# 给予霍南开除党籍处分 | 被“双开”
EXPELLED = Cued("开除党籍|开除公职|被“?双开”?|予以“?双开”?|撤职")
# 因病医治无效逝世; 逝世十周年 is another day
DIED = Cued(
    "(?:因病[^，。]{0,24})?(?:逝世|病逝|去世|辞世|离世|(?<![的出了])牺牲|(?:因公)?殉职)"
    "(?!的|周年|[0-9一二三四五六七八九十]+周年|民警|辅警|烈士|战士|官兵|人员|军人|职工|干部|党员|"
    "英雄|将士|战友)"
)
# 享年83岁: of somebody told before
_OF_AGE = re.compile("(?:享|终|年仅)年?[0-9]{1,3}岁")
_IS_SUBJECT = ("，", "（", "是", "生前", "同志", "先生", "女士")
# 孟云舟就霍南逝世致唁电: who mourns has not died
_MOURNS = re.compile("[就对向]|得知|惊悉|获悉|因(?!病|公)")


def expelled(clause: Clause) -> list[Occurrence] | None:
    """The name right before the verb: 部长方明达撤职，换孟云舟; else the last of the clause."""
    verb = clause.find(EXPELLED)
    before = [p for p in clause.people if verb is not None and p.end <= verb.start()]
    return (before or clause.people)[-1:] or None


def deceased(clause: Clause) -> list[Occurrence] | None:
    """The name before the verb, else the subject of the sentence: 霍南同志，于…在青州逝世."""
    verb = clause.find(DIED)
    offset = verb.start() if verb is not None else clause.right
    named = [person for person in clause.people if person.end <= offset]
    named = named or clause.findings.people_in(clause.start, clause.left)[:1]
    if not named:
        return _told_of(clause) or None
    if _MOURNS.search(clause.findings.text, named[-1].end, offset):
        return None
    return named[-1:]


def _told_of(clause: Clause) -> list[Occurrence]:
    """Whom the sentence before is about: 孟云舟，生前是法官。15日，因公|殉职，年仅36岁."""
    text, start = clause.findings.text, clause.start
    if not _OF_AGE.search(text, clause.left, clause.findings.reading.sentence_at(start)[1]):
        return []
    before = clause.findings.reading.sentence_at(start - 1)[0] if start else start
    if "\n" in text[max(before, start - 1) : start]:
        return []
    subject = clause.findings.people_in(before, start)[:1]
    return subject if subject and text.startswith(_IS_SUBJECT, subject[0].end) else []


def suspects(clause: Clause) -> list[Occurrence]:
    """Whom a case is about: the person behind 对, else the sentence's subject."""
    verb = clause.find(INVESTIGATED)
    offset = verb.start() if verb else clause.right
    if _ALL_OF_THEM.search(clause.findings.text, clause.start, offset):
        return clause.findings.people_in(clause.start, offset)
    named = clause.people_behind(_AGAINST)
    if named:
        return [p for p in named if p.start < offset] or named[:1]
    if clause.people and clause.people[0].start < offset:
        return _listed(clause.findings, [p for p in clause.people if p.start < offset])
    return _listed(clause.findings, clause.findings.people_in(clause.start, clause.left))


def _listed(findings: Findings, people: list[Occurrence]) -> list[Occurrence]:
    """The first, with those that 、 joins to it: 局长叶林、|秘书长霍南等人|被查."""
    offices = {title.end: title.start for title in findings.titles}
    last = 1
    for before, behind in zip(people, people[1:], strict=False):
        begin = offices.get(behind.start, behind.start)
        if not _LISTED.fullmatch(findings.text, before.end, max(before.end, begin)):
            break
        last += 1
    return people[:last]
