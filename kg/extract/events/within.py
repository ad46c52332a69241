"""During which other event something took place: rule of `zp:partOfEvent`.

真例：在云州出席第二届江河论坛期间会见韩文杰: the talks are part of 第二届江河论坛. 会议期间 means
the meeting that the text told before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.base.occasions import Occasion
from kg.extract.found.findings import Findings
from kg.model.knowledge import EventType
from kg.text.cues import Cued

_ENDS = (
    "会议|峰会|论坛|大会|年会|博览会|全会|两会|会晤|仪式|运动会|交易会|展览会|对话会|研讨会"
    "|进博会|服贸会"
)
# 出席|第二届江河论坛|期间, 论坛|期间
_DURING = Cued(
    "(?:(?:出席|参加|举行|召开|(?<=[，。；：\n])|在)"
    "(?P<name>(?:(?!出席|参加|举行|召开|期间)[^，。；：、《》\n]){3,40}?"
    f"(?:{_ENDS}))|(?P<short>会议|大会|论坛|峰会|年会|全会|访问))期间"
)
# a meeting of which the text says only 会议 is named so
_LEAST = 4


def find_wholes(findings: Findings, opened: Sequence[Occasion]) -> Iterator[tuple[Occasion, str]]:
    """Yield the events that took place during another one, with the name of that one.

    Args:
        findings: The document.
        opened: Its events, in text order.
    """
    for match in findings.reading.cues.in_clauses(_DURING):
        _, end = findings.reading.sentence_at(match.start())
        parts = [o for o in opened if match.end() <= o.start < end]
        name = match["name"] or _told_before(match, opened)
        if name is not None:
            yield from ((part, name) for part in parts if name not in part.names)


def _told_before(match: re.Match[str], opened: Sequence[Occasion]) -> str | None:
    """Return the name of the last event before that 会议期间 or 访问期间 can mean."""
    before = (o for o in reversed(opened) if o.start < match.start())
    return next((o.names[0] for o in before if _is_meant(match["short"], o)), None)


def _is_meant(word: str, occasion: Occasion) -> bool:
    name = occasion.names[0]
    if word == "访问":
        return occasion.type is EventType.VISIT and word in name
    fits = word == "会议" or name.endswith(word)
    return fits and occasion.type is EventType.MEETING and len(name) >= _LEAST
