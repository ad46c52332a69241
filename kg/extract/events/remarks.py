"""Reported speech (表述): who says what, with which verb, in which words.

A remark runs to the end of its paragraph, or to where the next one begins. Rules: `remarks.person`
(真例：孟云舟强调，要深入学习。 | 温若水告诉记者，汛情平稳) and `remarks.pronoun`
(真例：云泽市委书记孟云舟主持会议。他指出，要深入学习) have a speaker; `remarks.meeting`, where a
meeting or document speaks (真例：云泽市委召开会议。会议要求，要深入学习。 | 《通知》指出，
要深入学习), `remarks.body` (真例：省气象局今天表示，将有大雨) and `remarks.group`
(真例：各督导组组长强调，要深入学习) have none. What several say together is a remark of each.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.events.said_before import SaidBefore, quote_before, said_before
from kg.extract.events.speakers import (
    HE,
    HE_TOO,
    body_speaks,
    dropped_subject,
    find_pronoun,
    find_speaker,
    fits_bare,
    general_secretary,
    is_everybody,
    is_group,
    is_meeting_alone,
    is_meeting_verb,
    is_session_verb,
    is_side,
    last_subject,
)
from kg.extract.events.speech_verbs import SPEECH, VERBS, SpeechVerb, find_speech_verbs
from kg.extract.found.findings import Findings
from kg.extract.found.voice import is_report
from kg.model.record import record
from kg.text.sentences import line_end, line_start

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
_AND_TOO = ("并", "还", "同时")
_PARALLEL = ("表示", "强调", "指出", "要求", "认为")
# 孟云舟和温若水|都表示，
_WITH_ONE_VOICE = re.compile(
    f"(?:等|同志|委员|代表|两人|两位|[都均也还]|分别|先后|一致|共同|同时)*(?:{VERBS})[，：“]*"
)
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
    return [each for r in _bounded(findings, heads, body[1]) for each in _of_each(findings, r)]


def _of_each(findings: Findings, remark: Remark) -> list[Remark]:
    """Return what several say with one voice as a remark of each: 孟云舟和温若水表示，…"""
    if remark.name is None:
        return [remark]
    begin = remark.name[0]
    groups = findings.groups_in(findings.reading.sentence_at(begin)[0], begin + 1)
    group = next((g for g in groups if begin in (who.start for who in g.people)), None)
    if group is None or len(group.people) == 1 or group.end > remark.begin:
        return [remark]
    if not _WITH_ONE_VOICE.fullmatch(findings.text, group.end, remark.begin):
        return [remark]
    return [replace(remark, speaker=who.person, name=(who.start, who.end)) for who in group.people]


def _read_sentence(findings: Findings, start: int, end: int, heads: list[Remark]) -> None:
    """Add the heads of the remarks of a sentence; a verb inside a remark opens none."""
    behind = said_before(findings, start, end)
    if behind is not None:
        heads.append(_behind(findings, behind, heads))
        return
    last: Remark | None = None
    if not findings.cues.mask(start, end) & SPEECH:
        return
    for verb in find_speech_verbs(findings.cues, start, end):
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


def _has_new_speaker(findings: Findings, begin: int, verb: SpeechVerb) -> bool:
    """Tell whether a second verb of a sentence opens a remark of its own, not a subordinate one."""
    between = findings.text[begin : verb.offset]
    if "。" in between or "；" in between:
        return True
    tail = between.rpartition("，")[2]
    who = findings.text[verb.clause : verb.offset]
    if verb.word.startswith("提") and who in _AND_TOO:
        # 她指出，…，并提出三点建议：一是…
        return True
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
        return replace(said, rule=rule) if not verb.bare or is_side(findings, verb) else None
    if is_session_verb(findings, verb):
        return replace(said, begin=verb.end, end=verb.end)
    if is_meeting_verb(findings, verb):
        return said if not verb.bare or is_meeting_alone(findings, verb) else None
    dropped = None if _in_words(findings, verb, before) else dropped_subject(findings, verb)
    if dropped is not None:
        basis = f"句中无主语，承前指{dropped}"
        return replace(said, speaker=dropped, rule="remarks.pronoun", basis=basis)
    if verb.bare and body_speaks(findings, verb):
        return replace(said, rule="remarks.body")
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
