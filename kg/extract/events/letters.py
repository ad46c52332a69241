"""Letters that somebody answers (复信, 回信).

Rule: `events.talks` (真例：国家主席孟云舟给青州机床厂职工回信); who writes has `roles.meet`.
"""

from __future__ import annotations

import re

from kg.extract.base.occasions import Occasion
from kg.extract.events.report import Report, Verb
from kg.extract.events.timing import date_near
from kg.model.knowledge import EventType, Mode, ParticipationRole
from kg.text.cues import Cued

# 孟云舟|复信|青州友人
_REPLIED = Cued("(?P<what>复信|回信)(?![，。精引]|的)(?P<whom>[^，。；]{2,40})")
# 给青州机床厂职工回信 | 给青州机床厂职工的回信
_LETTER = Cued("给(?P<whom>[^，。；]{2,50}?)(?:的)?(?P<what>回信|复信)(?!引|精神)")
_WRITES = re.compile(
    "(?:总书记|主席|同志|总理|[0-9]{1,2}月|[0-9]{1,2}日|今天|日前|近日|（[^）]{1,12}）)*"
)
LETTERS = (_LETTER, _REPLIED)
"""The cues of these letters."""


def find_letters(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the letter that somebody answers: 孟云舟给青州机床厂职工回信; a sentence has one."""
    cues = report.findings.cues
    match = cues.search(_LETTER, start, end) or cues.search(_REPLIED, start, end)
    writers = report.findings.people_in(start, match.start()) if match else []
    gap = report.text[writers[-1].end : match.start()] if match and writers else ""
    if match is None or not writers or not _WRITES.fullmatch(gap):
        return []
    who = writers[-1]
    name = f"{who.person}给{match['whom']}{match['what']}"
    known = [o for o in report.of_type(EventType.TALKS) if who.person in o.principals]
    for occasion in known:
        if occasion.mode is Mode.MESSAGE and occasion.names[0].endswith(("回信", "复信")):
            return [occasion]
    occasion = Occasion(EventType.TALKS, match.start(), [name], "events.talks", mode=Mode.MESSAGE)
    occasion.principals = [who.person]
    for found in (who, *report.findings.people_in(*match.span("whom"))):
        occasion.involve(found, ParticipationRole.MEET, "roles.meet")
    occasion.when = date_near(report.findings, Verb("回信", match.start(), match.end(), start, end))
    report.opened.append(occasion)
    return [occasion]
