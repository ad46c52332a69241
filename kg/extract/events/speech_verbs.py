"""Verbs of speech: where a sentence says 强调, 表示 or 提出三点要求 to report somebody's words.

真例：孟云舟强调，要深入学习。 | 孟云舟表示要加强合作。 | 孟云舟提出三点要求：一是…
"""

from __future__ import annotations

import re

from kg.extract.base.reading import is_han
from kg.model.record import record
from kg.text.cues import Cued, Cues

VERBS = (
    "强调指出|强调|指出|表示|要求|认为|介绍说|(?<!自我)介绍|透露|说道|说|称|告诉记者|告诉|回答说|"
    "回答|回应称|回应|重申|呼吁|叮嘱|嘱咐|通报称|通报|坦言|谈到|说到|讲到|提到(?!“)"
    "|写道|提出|宣布|希望|勉励|号召|建议|寄语"
    "|直言|感慨道|感慨|感叹道|感叹|宣称|声称|坚称|辩称|告诫|提醒|警告|证实|承诺|批评|谴责|表态|"
    "指示|明确"
    # 他否认，…, but 予以否认，…
    "|(?<![的出发表了行受予份个据次以])(?:否认|坚信|敦促|指责|祝愿|回忆|解释)"
)
# 强调，要… | 说：“…” | 强调“中国开放的大门会越开越大”
_MARKED = Cued(
    f"(?P<verb>{VERBS})(?:[，：]|(?P<quote>(?=“)))"
    "|(?P<verb3>反馈)：|(?<=会议)(?P<verb4>决定)(?=，)，"
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
    f"(?P<verb>表示{_FEELING}|要求(?!自己)|指出|强调|称(?![赞道号职谓霸之为呼作])|通报称|希望|"
    f"勉励|叮嘱|嘱咐|呼吁|敦促|(?<!被)认为|建议(?![书案稿])|提出(?=要[^求素点件])|"
    "(?<![的出发表了行受予份个据次])(?:警告(?![性信牌])|证实|指责)|号召(?=全|广大|各))"
    "(?=过去|[^，。：；、“的了过和与][^，。：；]{3})"
)
# 提出五点建议：一是… | 提三点意见： | 强调三点：一要… | 提出五点要求。一是…
_LISTED = Cued(
    "(?P<verb>提出?|讲(?!话))(?:了)?(?:[一二三四五六七八九十几两]点|[^，。；：“]{0,6})"
    "(?P<noun>建议|要求|意见|主张|倡议|希望)(?:：|。\\Z|，(?=一[是要、]))"
    "|(?P<verb2>强调|要求|提出?)(?:了)?(?:以下)?[一二三四五六七八九十几两0-9]+(?:点|个方面)"
    "(?:意见|要求|建议|希望)?(?:：|。\\Z|，(?=一[是要、个]))"
)
# 提出两点要求。|一是…
_POINTS = re.compile("一[是要、]|第一|首先")
SPEECH = _LISTED.bit | _MARKED.bit | _BARE.bit
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
# 对我们来说，…; 也就是说，…; 人称，…
_NOT_SAID = re.compile("(?:小|学|传|据|话|虽|解|游|劝|可以|应该|来|就是|或者)$")
_NOT_CALLED = re.compile("(?:名|简|人|号|统|全|声|自|职|俗|通|尊)$")


@record
class SpeechVerb:
    """A verb of speech at [offset, end) in the sentence that begins at `start`.

    Attributes:
        clause: Where its clause begins.
        begin: Where the words begin that it reports, behind an opening quote.
        bare: Whether neither a mark nor a quote follows.
    """

    word: str
    start: int
    clause: int
    offset: int
    end: int
    begin: int
    bare: bool


def find_speech_verbs(cues: Cues, start: int, end: int) -> list[SpeechVerb]:
    """Return the verbs of speech in text order; where both patterns match, the mark counts."""
    text = cues.text
    verbs: dict[int, SpeechVerb] = {}
    for pattern in (_LISTED, _MARKED, _BARE):
        for match in cues.finditer(pattern, start, end):
            offset, bare = match.start(), pattern is _BARE
            word = _word(match)
            if offset in verbs or _is_quoted(text, start, offset):
                continue
            proposes = bare and (
                word == "提出" or (word == "希望" and text.endswith("提出", start, offset))
            )
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
