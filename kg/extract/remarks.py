"""Reported speech (表述): who says what, with which verb, in which words.

蔡奇强调，要深入学习… | 他指出，… | 会议要求，… | 《通知》指出，… | 陈明刚告诉记者，…
A remark runs to the end of its paragraph, or to where the next one begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.findings import Findings

_VERBS = "强调指出|强调|指出|表示|要求|认为|介绍说|介绍|透露|说|称|告诉记者|告诉|回应称|回应|重申|呼吁|叮嘱|嘱咐|通报称|通报|坦言|写道|提出|宣布|希望|勉励|号召"
# 强调，要… | 说：“…” | 强调“中国开放的大门会越开越大”
_REMARK = re.compile(f"(?P<verb>{_VERBS})(?:(?P<mark>[，：])|(?P<quote>(?=“)))")
# 表示韩中关系…, 要求坚决惩治…: without a mark, behind a comma or the name
_BARE = re.compile("(?P<verb>表示|要求|指出|强调|称|通报称)(?=[^，。：；、“的了过和与]{4,})")
_MEETING = re.compile(
    "(?:会议|大会|全会|文章|通知|意见|决定|公报|讲话|评论|社论|声明|方案|报告|贺信|贺电|信中|电文|座谈会|《[^》\n]{1,40}》)(?:还|并|同时|中|进一步|特别|最后|随后|认真)*$"
)
# 会议传达学习了…精神，指出，…: the meeting is the subject of the whole sentence
_SESSION_HEAD = re.compile("(?:会议|大会|全会|座谈会|文章|《)")
_PRONOUN = re.compile(
    "(?:^|[，。；])(?:随后|同时|最后|会上|期间|对此)?[，]?[他她](?:还|并|同时|进一步|特别|在[^，。]{1,16}[时中])?(?:，)?$"
)
_ADVERBIAL = re.compile(
    "(?:[^，。；]{0,40}(?:时|中|会上|座谈会上|讲话|致辞|发言|期间|现场|媒体上|声明中|一行|等|还|并|同时|也|进一步|特别|最后|先后|分别|就[^，。]{1,24}|对[^，。]{1,12}|向[^，。]{1,12}|今天|昨天|当天|今日|日|）|在[^，。]{1,20}|代表[^，。]{1,16}|总书记|主席|总理|总统|同志|书记|市长|部长|后))?"
)
_NOT_SPEECH = re.compile("(?:一致|普遍|纷纷|高度|充分|明确|多次|反复|共同)$")
_OBJECT = re.compile("(?:对|向|同|与|和|跟)$")


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark whose head begins at `start`; its words are [begin, end).

    Attributes:
        speaker: The person, None where a meeting, document or body speaks.
        name: Where the speaker's name stands, None for a pronoun.
    """

    speaker: str | None
    verb: str
    start: int
    begin: int
    end: int
    name: tuple[int, int] | None
    rule: str
    basis: str | None = None


def find_remarks(findings: Findings) -> list[Remark]:
    """Find the remarks in text order."""
    heads: list[Remark] = []
    for start, end in findings.reading.sentences:
        if end <= findings.reading.body[0] or start >= findings.reading.body[1]:
            continue
        heads += _in_sentence(findings, start, end, heads)
    return _bounded(findings, heads)


def _in_sentence(findings: Findings, start: int, end: int, before: list[Remark]) -> list[Remark]:
    text = findings.text
    found: list[Remark] = []
    marked = {match.start(): match for match in _REMARK.finditer(text, start, end)}
    bare = {
        match.start(): match
        for match in _BARE.finditer(text, start, end)
        if match.start() not in marked
    }
    for offset in sorted({**marked, **bare}):
        match = marked.get(offset) or bare[offset]
        if found and offset < found[-1].begin + 2:
            continue
        if _quoted(text, start, offset) or _is_noun(text, start, offset, match["verb"]):
            continue
        if found and not _new_speaker(
            findings, found[-1].begin, offset, match["verb"], bare=offset in bare
        ):
            continue
        remark = _read(findings, start, offset, match, [*before, *found], bare=offset in bare)
        if remark is not None:
            found.append(remark)
    return found


_NOUN_BEFORE = re.compile("(?:总|新|的|提出|各项|工作|目标|讲话|部署|基本|具体|根本|任务|更高|严格|有关|相关|标准|注入|带来|充满|寄予|殷切)$")


def _is_noun(text: str, start: int, offset: int, verb: str) -> bool:
    """Tell whether 要求, 希望 is a noun here: 总要求，把…; 注入希望，…"""
    if verb not in ("要求", "希望", "介绍", "号召", "说", "称", "通报", "提出"):
        return False
    return _NOUN_BEFORE.search(text[max(start, offset - 3) : offset]) is not None


def is_report(findings: Findings, start: int, end: int) -> bool:
    """Tell whether a sentence is the paper's own report and not part of a speech before it."""
    text = findings.text
    head = re.compile("(?:会议|大会)(?:以|还|传达|研究|听取|审议|由)|会上|会前|会后|会见后|会谈后|仪式后|活动开始前|活动前|座谈会上|仪式上|开幕会上|当天|据悉|据了解|又讯|随后|此外|调研中|期间").match(text, start, end)
    if head is not None:
        return True
    groups = findings.groups_in(start, end)
    if not groups:
        return False
    dated = any(d.start <= start + 1 for d in findings.dates_in(start, end))
    words = text[groups[-1].end : end]
    doing = re.search(
        "出席|参加|列席|陪同|主持|讲话(?!精神)|就座|到会|宣读|见证|揭牌|颁奖|作(?:了)?[^，。]{0,12}(?:报告|说明)|发言|致辞|来到|考察|会见|会谈|汇报|通报|调研|在座|签署|召开|率队|视察|检查|看望|慰问|致电|举行", words
    )
    return doing is not None and (dated or groups[0].start - start <= 40)


def _quoted(text: str, start: int, offset: int) -> bool:
    return text.count("“", start, offset) > text.count("”", start, offset)


def _new_speaker(findings: Findings, begin: int, offset: int, verb: str, *, bare: bool) -> bool:
    """Tell whether a second verb of a sentence opens a remark of its own, not a subordinate one."""
    between = findings.text[begin:offset]
    if "。" in between or "；" in between:
        return True
    tail = between[max(between.rfind("，"), -1) + 1 :]
    people = findings.people_in(begin, offset)
    return bool(people) and not bare and len(tail) <= 30 and people[-1].start >= offset - len(tail)


def _read(
    findings: Findings,
    start: int,
    offset: int,
    match: re.Match[str],
    before: list[Remark],
    *,
    bare: bool,
) -> Remark | None:
    text = findings.text
    head = text[start:offset]
    if text[offset - 1] == "，" and _SESSION_HEAD.match(head):
        return Remark(None, match["verb"], start, match.end(), match.end(), None, "remarks.meeting")
    clause = start + max(head.rfind("，"), head.rfind("；"), head.rfind("：")) + 1
    begin, verb = match.end(), match["verb"]
    if not bare and match["quote"] is not None:
        begin += 1
    if _MEETING.search(head[clause - start :]) or (bare is False and _MEETING.search(head)):
        speaks = findings.people_in(clause, offset)
        if (
            not speaks
            or _MEETING.search(text[speaks[-1].end : offset]) is None
            or re.search("讲话|报告|信中|电中|电文|声明中|座谈会|会议时|时$", text[speaks[-1].end : offset]) is None
        ):
            if not bare:
                return Remark(None, verb, start, begin, begin, None, "remarks.meeting")
            return None
    if bare and not _bare_fits(findings, clause, offset):
        return None
    speaker = _speaker(findings, start, clause, offset)
    if speaker is not None:
        return Remark(speaker[0], verb, start, begin, begin, speaker[1], "remarks.person")
    pronoun = re.search("[他她](?=[^，。；]{0,24}$)", text[clause:offset])
    if pronoun is not None and not bare:
        known = [remark for remark in before if remark.speaker is not None]
        last = _last_person(findings, start, known)
        if last is not None:
            return Remark(
                last, verb, start, begin, begin, None, "remarks.pronoun", f"{pronoun.group()}承前指{last}"
            )  # fmt: skip
    if not bare and _body_speaks(findings, clause, offset):
        return Remark(None, verb, start, begin, begin, None, "remarks.body")
    return None


def _bare_fits(findings: Findings, clause: int, offset: int) -> bool:
    """A verb without a mark counts right behind the speaker's name or after 现场，."""
    people = findings.people_in(clause, offset)
    if people:
        gap = findings.text[people[-1].end : offset]
        return gap in ("", "还", "并", "同时", "在讲话中", "现场", "总书记")
    return findings.text[clause - 1 : clause] == "，" and clause == offset


def _speaker(
    findings: Findings, start: int, clause: int, offset: int
) -> tuple[str, tuple[int, int]] | None:
    """The person who speaks: of the clause before the verb, else of the sentence's head."""
    text = findings.text
    groups = [g for g in findings.groups if g.end <= offset and g.people[-1].start >= clause]
    if not groups:
        if offset - clause <= 16 and not re.search("[他她]", text[clause:offset]):
            groups = [g for g in findings.groups if start <= g.start and g.end <= clause]
            if groups and re.search("[。；]", text[groups[-1].end : offset]):
                return None
            if (
                groups
                and clause != offset
                and not re.match("(?:并|还|他|她|在|现场)?", text[clause:offset])
            ):
                return None
        if not groups or any(b.start >= clause and b.end <= offset for b in findings.bodies):
            return None
        first = groups[0].people[0]
        return first.person, (first.start, first.end)
    subject = groups[0]
    for group in groups[1:]:
        before = text[group.start - 1 : group.start]
        if before not in "对向同与和跟为给受就":
            gap = text[subject.end : group.start]
            subject = group if "时" in gap or "后" in gap or not gap else subject
    if text[subject.start - 1 : subject.start] in ("对", "向", "受", "据") and len(groups) == 1:
        return None
    first = subject.people[0]
    if text.startswith(("竞选团队", "团队", "办公室", "政府", "方面"), first.end):
        return None
    if re.search("(?:精神|思想|论述|指示|讲话精神)", text[first.end : offset]):
        return None
    return first.person, (first.start, first.end)


def _last_person(findings: Findings, start: int, known: list[Remark]) -> str | None:
    """The person whom 他 means: the subject of the sentence before, else the last speaker."""
    sentence = findings.reading.sentence_at(start - 1) if start else (0, 0)
    subjects = findings.groups_in(sentence[0], start)
    if subjects:
        return subjects[0].people[0].person
    return known[-1].speaker if known else None


def _body_speaks(findings: Findings, clause: int, offset: int) -> bool:
    text = findings.text
    for body in findings.bodies:
        if clause <= body.start and body.end <= offset:
            gap = text[body.end : offset]
            if re.fullmatch(
                "(?:今天|昨天|当天|今日|近日|日前|方面|[0-9]{1,2}日|（[^）]{1,12}）|还|并|同时|在[^，。]{1,12}中)*",
                gap,
            ):
                return body.start == clause or text[clause : body.start] in ("", "美")
    return False


def _bounded(findings: Findings, heads: list[Remark]) -> list[Remark]:
    """End each remark at its paragraph's end or where the next one begins."""
    text = findings.text
    bounded = []
    for number, remark in enumerate(heads):
        stop = text.find("\n", remark.begin)
        stop = len(text) if stop < 0 else stop
        if number + 1 < len(heads) and heads[number + 1].start < stop:
            following = heads[number + 1]
            stop = (
                following.start
                if following.start > remark.begin
                else _clause_start(text, following)
            )
        if text[remark.begin - 1] == "“":
            close = text.find("”", remark.begin, stop)
            stop = close if close > 0 else stop
        stop = _before_report(findings, remark.begin, stop)
        stop = (
            min(stop, findings.reading.body[1]) if findings.reading.body[1] > remark.begin else stop
        )
        end = len(text[:stop].rstrip())
        if end - remark.begin >= 2:
            bounded.append(
                Remark(
                    remark.speaker,
                    remark.verb,
                    remark.start,
                    remark.begin,
                    end,
                    remark.name,
                    remark.rule,
                    remark.basis,
                )  # fmt: skip
            )
    return bounded


def _before_report(findings: Findings, begin: int, stop: int) -> int:
    """End a speech where the paper goes on in its own voice."""
    for start, end in findings.reading.sentences:
        if begin < start < stop and is_report(findings, start, min(end, stop)):
            return start
    return stop


def _clause_start(text: str, remark: Remark) -> int:
    anchor = remark.name[0] if remark.name is not None else remark.begin - len(remark.verb) - 1
    return max(text.rfind(mark, 0, anchor) for mark in "，。；：\n") + 1
