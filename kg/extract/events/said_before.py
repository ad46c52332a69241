"""Words that stand before who says them: “…。”孟云舟说。 | “…，”他说，“…。”

真例：“路修通了，日子越过越好。”孟云舟说。
"""

from __future__ import annotations

import re

from kg.extract.base.people import Occurrence
from kg.extract.events.speech_verbs import SpeechVerb
from kg.extract.found.findings import Findings
from kg.model.record import record
from kg.text.sentences import line_start

# “…。”谈起变化，孟云舟对大家说。 | “…。”他说。
_BEHIND = re.compile(
    "(?:[^“”。；：]{2,24}，)?(?:(?P<he>[他她])还?|[^“”，。；：]{2,30}?)"
    "(?P<verb>说|表示|介绍|坦言|告诉记者|回忆|感慨)道?。"
)
_QUOTE_ENDS = "，。！？…"
# “路通了。”孟云舟|说，“日子好了。”: what stands amid the words of one
_IN_THE_MIDST = ("说", "表示", "介绍说", "介绍", "坦言", "告诉记者", "感慨", "回忆")


@record
class SaidBefore:
    """Words in the quote that opens at `quote`, [begin, end), and who is told behind to say them.

    Attributes:
        who: The person named there, None for a pronoun.
        pronoun: 他 or 她, None where somebody is named.
    """

    verb: str
    quote: int
    begin: int
    end: int
    who: Occurrence | None
    pronoun: str | None


def said_before(findings: Findings, start: int, end: int) -> SaidBefore | None:
    """Read a sentence that only tells who says the words before it, None for any other."""
    text = findings.text
    if text[start - 1 : start] != "”":
        # “日子越过越好，”|孟云舟说。
        start = text.rfind("”", start, end) + 1
    match = _BEHIND.fullmatch(text, start, end) if start else None
    if match is None or text[start - 2] not in _QUOTE_ENDS:
        return None
    quote = text.rfind("“", line_start(text, start), start)
    people = findings.people_in(start, end) if match["he"] is None else []
    if quote < 0 or (match["he"] is None and not people):
        return None
    who = people[0] if people else None
    return SaidBefore(match["verb"], quote, quote + 1, start - 1, who, match["he"])


def quote_before(text: str, verb: SpeechVerb) -> int | None:
    """Return where words begin amid which stands who speaks: “路通了，”孟云舟说，“真好。”"""
    close = verb.clause if text[verb.clause] == "”" else verb.start - 1
    if verb.bare or text[close : close + 1] != "”" or text[close - 1] not in _QUOTE_ENDS:
        return None
    if close < verb.start and (verb.clause > verb.start or verb.word not in _IN_THE_MIDST):
        return None
    begin = text.rfind("“", line_start(text, close), close)
    return None if begin < 0 or text[begin - 1 : begin] == "：" else begin
