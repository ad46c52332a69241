"""Reported speech (表述): who says what, with which verb, in which words.

A remark runs to the end of its paragraph, or to where the next one begins. Rules: `remarks.person`
(真例：孟云舟强调，要深入学习。 | 温若水告诉记者，汛情平稳) and `remarks.pronoun`
(真例：云泽市委书记孟云舟主持会议。他指出，要深入学习) have a speaker; `remarks.meeting`, where a
meeting or document speaks (真例：云泽市委召开会议。会议要求，要深入学习。 | 《通知》指出，
要深入学习), `remarks.body` (真例：省气象局今天表示，将有大雨) and `remarks.group`
(真例：各督导组组长强调，要深入学习) have none.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.reading import is_han
from kg.extract.events.said_before import SaidBefore, quote_before, said_before
from kg.extract.events.speakers import (
    HE,
    HE_TOO,
    SpeechVerb,
    body_speaks,
    dropped_subject,
    find_pronoun,
    find_speaker,
    fits_bare,
    general_secretary,
    is_everybody,
    is_group,
    is_meeting_verb,
    is_session_verb,
    last_subject,
)
from kg.extract.found.findings import Findings
from kg.extract.found.voice import is_report
from kg.model.record import record
from kg.text.cues import Cued, Cues
from kg.text.sentences import line_end, line_start

_VERBS = (
    "强调指出|强调|指出|表示|要求|认为|介绍说|(?<!自我)介绍|透露|说道|说|称|告诉记者|告诉|回答说|"
    "回答|回应称|回应|重申|呼吁|叮嘱|嘱咐|通报称|通报|坦言|谈到|说到|讲到"
    "|写道|提出|宣布|希望|勉励|号召|建议|寄语"
    "|直言|感慨道|感慨|感叹道|感叹|宣称|声称|坚称|辩称|告诫|提醒|警告|证实|承诺|批评|谴责|表态|"
    "指示|明确"
    # 他否认，…, but 予以否认，…
    "|(?<![的出发表了行受予份个据次以])(?:否认|坚信|敦促|指责|祝愿|回忆|解释)"
)
# 强调，要… | 说：“…” | 强调“中国开放的大门会越开越大”
_MARKED = Cued(
    f"(?P<verb>{_VERBS})(?:[，：]|(?P<quote>(?=“)))"
    "|(?P<verb3>反馈)："
    "|(?<=会议)(?P<verb4>决定)(?=，)，"
    "|(?P<verb2>勉励|叮嘱|嘱咐|希望|要求|鼓励|提醒|寄语|号召|告诫)(?:大家|他们|青年|"
    "[^，。；：“”]{1,10}(?:们|师生|同学|新生|官兵|职工|代表|干部|青年))[，：]"
    "|(?P<verb5>勉励|叮嘱|嘱咐|鼓励|提醒|寄语|号召|告诫)[^，。；：“”]{1,10}(?:[者警员]|战士|选手|"
    "群众|同志|部门|单位|企业家)[，：]"
)
# 表示深切慰问。: a feeling, no words
_FEELING = (
    "(?![一-龥、]{0,14}(?:慰问|哀悼|悼念|问候|敬意|谢意|感谢|祝贺|祝福|欢迎|同情|歉意)"
    "(?:[。，；]|$))"
)
# 表示韩中关系…, 要求坚决惩治…: without a mark, behind a comma or the name
_BARE = Cued(
    f"(?P<verb>表示{_FEELING}|要求|指出|强调|称(?![赞道号职谓霸之为呼作])|通报称|希望|勉励|叮嘱|"
    f"嘱咐|呼吁|敦促|"
    "(?<!被)认为|建议(?![书案稿])|"
    "(?<![的出发表了行受予份个据次])(?:警告(?![性信牌])|证实|指责))"
    "(?=过去|[^，。：；、“的了过和与][^，。：；]{3})"
)
# 提出五点建议：一是… | 提三点意见： | 强调三点：一要… | 提出五点要求。一是…
_LISTED = Cued(
    "(?P<verb>提出?|讲(?!话))(?:了)?(?:[一二三四五六七八九十几两]点|[^，。；：“]{0,6})"
    "(?P<noun>建议|要求|意见|主张|倡议|希望)"
    "(?:：|。\\Z|，(?=一[是要、]))"
    "|(?P<verb2>强调|要求|提出?)(?:了)?(?:以下)?[一二三四五六七八九十几两0-9]+(?:点|个方面)"
    "(?:意见|要求|建议|希望)?(?:：|。\\Z)"
)
# 提出两点要求。|一是…
_POINTS = re.compile("一[是要、]|第一|首先")
_SPEECH = _LISTED.bit | _MARKED.bit | _BARE.bit
# 总要求，把…; 注入希望，…
_NOUN_BEFORE = re.compile(
    "(?:总|新|的|点|条|项|字|明确|意见|对策|合理化|提出|提出了|各项|工作|目标|讲话|部署|基本|"
    "具体|根本|任务|更高|严格|有关|相关|情况|汇报|标准|注入|带来|充满|寄予|殷切|良好|美好|诚挚|"
    "衷心|和|宣读|宣读了|经验|(?:进行|作|做)了?)$"
)
# 按照县委工作要求，…; 要自觉对标会议要求，…
_BY_DEMAND = re.compile(
    "(?:[^，。；：]{0,10}?(?:要|须|必须))?(?:自觉|严格|切实|坚决|全面|认真)?(?:按照?|根据|对照|"
    "对标|落实|贯彻|围绕|紧扣|遵循|依照)"
    "|[^，。；：《》“”]{2,16}?(?:按照|根据|依照)[^，。；：]{0,12}\\Z"
)
_DONE = re.compile("进行|[作做]了|再次|重点")
_NOUNS = ("要求", "希望", "介绍", "号召", "通报", "提出", "建议", "祝愿", "解释", "指责", "回忆")
# 孟云舟警告，…: what is a noun as well (作出承诺，…) opens words only behind its subject
_ONLY_OF_SUBJECT = (
    "警告",
    "证实",
    "承诺",
    "批评",
    "谴责",
    "表态",
    "指示",
    "明确",
    "提醒",
    "感慨",
    "感叹",
)
_SUBJECT_GAP = re.compile(
    "(?![^，。；]*(?:作出|给予|受|严重|党内|政务|发出|履行|兑现|重要|[向对作]$))[^，。；的]{0,12}"
)
# 对我们来说，…; 也就是说，…; 人称，…
_NOT_SAID = re.compile("(?:小|学|传|据|话|虽|解|游|劝|可以|应该|来|就是|或者)$")
_NOT_CALLED = re.compile("(?:名|简|人|号|统|全|声|自|职|俗|通|尊)$")
_PARALLEL = ("表示", "强调", "指出", "要求", "认为")
# a new speaker stands this close before the verb
_NEAR = 30


@record
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


def find_remarks(findings: Findings, body: tuple[int, int]) -> list[Remark]:
    """Find the remarks of a report in text order; `body` is where it stands."""
    heads: list[Remark] = []
    for start, end in findings.reading.sentences_in(*body):
        _read_sentence(findings, start, end, heads)
    heads.sort(key=lambda remark: remark.begin)
    return _bounded(findings, heads, body[1])


def _read_sentence(findings: Findings, start: int, end: int, heads: list[Remark]) -> None:
    """Add the heads of the remarks of a sentence; a verb inside a remark opens none."""
    behind = said_before(findings, start, end)
    if behind is not None:
        heads.append(_behind(findings, behind, heads))
        return
    last: Remark | None = None
    if not findings.cues.mask(start, end) & _SPEECH:
        return
    for verb in _find_verbs(findings.cues, start, end):
        if last is not None and (
            verb.offset < last.begin + 2 or not _has_new_speaker(findings, last.begin, verb)
        ):
            continue
        remark = _head(findings, verb, heads)
        if remark is not None:
            quote = quote_before(findings.text, verb)
            told = quote is not None and any(quote < r.begin <= verb.start for r in heads[-1:])
            quote = None if told else quote
            remark = remark if quote is None else replace(remark, start=quote, begin=quote)
            heads.append(remark)
            last = remark


def _behind(findings: Findings, said: SaidBefore, before: list[Remark]) -> Remark:
    """Return the remark whose speaker stands behind it, be it 他: “…。”他说。"""
    if said.who is not None:
        name = (said.who.start, said.who.end)
        return Remark(
            said.who.person, said.verb, said.quote, said.begin, said.end, name, "remarks.person"
        )
    line = line_start(findings.text, said.quote)
    told = [r.speaker for r in before if line <= r.start <= said.quote and r.speaker is not None]
    start = findings.reading.sentence_at(said.quote)[0]
    meant = told[-1] if told else last_subject(findings, start)
    basis = None if meant is None else f"{said.pronoun}承前指{meant}"
    rule = "remarks.group" if meant is None else "remarks.pronoun"
    return Remark(meant, said.verb, said.quote, said.begin, said.end, None, rule, basis)


def _find_verbs(cues: Cues, start: int, end: int) -> list[SpeechVerb]:
    """Return the verbs of speech in text order; where both patterns match, the mark counts."""
    text = cues.text
    verbs: dict[int, SpeechVerb] = {}
    for pattern in (_LISTED, _MARKED, _BARE):
        for match in cues.finditer(pattern, start, end):
            offset, bare = match.start(), pattern is _BARE
            word = _word(match)
            if offset in verbs or _is_quoted(text, start, offset):
                continue
            proposes = bare and word == "希望" and text.endswith("提出", start, offset)
            if pattern is not _LISTED and not proposes and _is_noun(text, word, start, offset):
                continue
            quoted = pattern is _MARKED and match["quote"] is not None
            if match.group()[-1] == "。" and not _POINTS.match(text, match.end()):
                continue
            if quoted and _is_term(text, word, match.end(), end):
                continue
            clause = max(text.rfind(mark, start, offset) for mark in "，；：") + 1
            begin = match.end() + quoted
            verbs[offset] = SpeechVerb(
                word, start, max(clause, start), offset, match.end(), begin, bare
            )
    return [verbs[offset] for offset in sorted(verbs)]


_GROUPS = ("verb", "verb2", "verb3", "verb4", "verb5")


def _word(match: re.Match[str]) -> str:
    """Return the verb, whichever group of the pattern it stands in, with its object: 提出要求."""
    groups = match.groupdict()
    word = next(groups[name] for name in _GROUPS if groups.get(name))
    return word + (groups.get("noun") or "")


def _is_term(text: str, word: str, quote: int, end: int) -> bool:
    """Tell whether what is quoted is a term and no speech: 介绍“合作社＋农户”的办法."""
    close = text.find("”", quote, end)
    if word == "介绍":
        # 介绍“十四五”时期发展成就
        return close > 0 and is_han(text[close + 1 : close + 2])
    return close > 0 and text.startswith("的", close + 1)


def _is_noun(text: str, word: str, start: int, offset: int) -> bool:
    """Tell whether the word stands in a noun or a phrase: 总要求, 对我们来说."""
    before = text[max(start, offset - 3) : offset]
    if word == "说":
        return _NOT_SAID.search(before) is not None and not before.endswith("讲话")
    if word == "称":
        return _NOT_CALLED.search(before) is not None
    if word == "强调":
        # 对纪律进行再次|强调，要求…
        return _DONE.search(before) is not None and text.startswith("，要求", offset + len(word))
    if word not in _NOUNS:
        return False
    clause = max(text.rfind(mark, start, offset) for mark in "，；：") + 1
    if word == "要求" and _BY_DEMAND.match(text, max(clause, start), offset):
        return True
    return _NOUN_BEFORE.search(before) is not None


def _is_quoted(text: str, start: int, offset: int) -> bool:
    return text.count("“", start, offset) > text.count("”", start, offset)


def _has_new_speaker(findings: Findings, begin: int, verb: SpeechVerb) -> bool:
    """Tell whether a second verb of a sentence opens a remark of its own, not a subordinate one."""
    between = findings.text[begin : verb.offset]
    if "。" in between or "；" in between:
        return True
    tail = between.rpartition("，")[2]
    who = findings.text[verb.clause : verb.offset]
    if (verb.bare and who in HE_TOO) or (who in HE and findings.text[begin - 1] not in "，：“"):
        # 孟云舟说，…，他还强调要落实责任 | 孟云舟呼吁保持克制，他表示，…
        return True
    if verb.bare and who in ("", "并") and findings.text[begin - 1] not in "，：“":
        # 孟云舟认为措施有力，表示愿加强合作: two predicates of one subject
        return verb.word in _PARALLEL
    people = findings.people_in(begin, verb.offset)
    if verb.bare or not people or len(tail) > _NEAR:
        return False
    return people[-1].start >= verb.offset - len(tail)


def _head(findings: Findings, verb: SpeechVerb, before: list[Remark]) -> Remark | None:
    """Read who speaks; where the remark ends is still open."""
    said = Remark(None, verb.word, verb.start, verb.begin, verb.begin, None, "remarks.meeting")
    if is_everybody(findings, verb):
        return None if verb.bare else replace(said, rule="remarks.group")
    if is_group(findings, verb):
        rule = "remarks.body" if body_speaks(findings, verb) else "remarks.group"
        return None if verb.bare else replace(said, rule=rule)
    if is_session_verb(findings, verb):
        return replace(said, begin=verb.end, end=verb.end)
    if is_meeting_verb(findings, verb):
        return None if verb.bare else said
    dropped = None if _in_words(findings, verb, before) else dropped_subject(findings, verb)
    if dropped is not None:
        basis = f"句中无主语，承前指{dropped}"
        return replace(said, speaker=dropped, rule="remarks.pronoun", basis=basis)
    if verb.bare and not fits_bare(findings, verb):
        return None
    found = find_speaker(findings, verb)
    if found is not None:
        if verb.word in _ONLY_OF_SUBJECT and not _is_subject(findings, found.end, verb):
            return None
        name = (found.start, found.end)
        return replace(said, speaker=found.person, name=name, rule="remarks.person")
    secretary = general_secretary(findings, verb)
    if secretary is not None and verb.word not in _ONLY_OF_SUBJECT:
        basis = f"总书记承前指{secretary}"
        return replace(said, speaker=secretary, rule="remarks.pronoun", basis=basis)
    pronoun = find_pronoun(findings, verb)
    if verb.bare and pronoun is None:
        return None
    meant = None if pronoun is None else _meant(findings, verb, before)
    if meant is not None:
        basis = f"{pronoun}承前指{meant}"
        return replace(said, speaker=meant, rule="remarks.pronoun", basis=basis)
    return replace(said, rule="remarks.body") if body_speaks(findings, verb) else None


def _in_words(findings: Findings, verb: SpeechVerb, before: list[Remark]) -> bool:
    """Tell whether the sentence before a verb's is of the words of a remark."""
    if not before or not verb.start:
        return False
    start = findings.reading.sentence_at(verb.start - 1)[0]
    return before[-1].begin >= start or _goes_on(findings, before[-1], verb)


def _is_subject(findings: Findings, name_end: int, verb: SpeechVerb) -> bool:
    """Tell whether a word that is a noun as well says what the name before it does."""
    if findings.text.startswith(("他", "她"), verb.begin):
        # 孟云舟感慨，他说，…
        return False
    return _SUBJECT_GAP.fullmatch(findings.text, name_end, verb.offset) is not None


def _meant(findings: Findings, verb: SpeechVerb, before: list[Remark]) -> str | None:
    """The person whom 他 means: who acts before in the sentence or in the one before it.

    Else the last speaker.
    """
    same = findings.groups_in(verb.start, verb.clause)
    if same and findings.text[verb.clause] in "他她":
        return same[0].people[0].person
    speakers = [remark.speaker for remark in before if remark.speaker is not None]
    if before and before[-1].speaker is not None and _goes_on(findings, before[-1], verb):
        return before[-1].speaker
    return last_subject(findings, verb.start) or (speakers[-1] if speakers else None)


def _goes_on(findings: Findings, remark: Remark, verb: SpeechVerb) -> bool:
    """Tell whether the sentence before a verb is one of the words of a remark.

    真例：孟云舟强调，要担当作为。温若水同志工作扎实。他要求，…
    """
    start = findings.reading.sentence_at(verb.start - 1)[0] if verb.start else 0
    if start <= remark.begin or "\n" in findings.text[remark.begin : verb.start]:
        return False
    return not is_report(findings, start, verb.start)


def _bounded(findings: Findings, heads: list[Remark], body_end: int) -> list[Remark]:
    """End each remark at its paragraph's end or where the next one begins."""
    bounded = []
    for remark, following in zip(heads, [*heads[1:], None], strict=False):
        stop = min(_stop(findings, remark, following), max(body_end, remark.begin))
        end = len(findings.text[:stop].rstrip())
        if end - remark.begin >= 2:
            bounded.append(replace(remark, end=end))
    return bounded


def _stop(findings: Findings, remark: Remark, following: Remark | None) -> int:
    text, begin = findings.text, remark.begin
    stop = line_end(text, begin)
    if following is not None and following.start < stop:
        stop = following.start if following.start > begin else _clause_start(text, following, begin)
    if text[begin - 1] == "“":
        close = text.find("”", begin, stop)
        stop = close if close > 0 else stop
    return _before_report(findings, begin, stop)


def _before_report(findings: Findings, begin: int, stop: int) -> int:
    """End a speech where the paper goes on in its own voice."""
    for start, end in findings.reading.sentences_from(begin + 1, stop):
        if is_report(findings, start, min(end, stop)):
            return start
    return stop


def _clause_start(text: str, remark: Remark, after: int) -> int:
    """Return where the clause begins that a remark behind the words at `after` opens with."""
    marked = text[remark.begin - 1] in "，：“"
    anchor = remark.begin - len(remark.verb) - marked
    if remark.name is not None and remark.name[0] > after:
        anchor = remark.name[0]
    return max(text.rfind(mark, 0, anchor) for mark in "，。；：\n") + 1
