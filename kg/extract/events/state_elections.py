"""States that are elected to a seat in an international body (当选理事国, 连任成员国).

Rule: `events.state_elected` (真例：贝林国5日成功连任国际电信联盟理事国). No person holds the seat,
so that the event has no participant.
"""

from __future__ import annotations

import re

from kg.extract.base.occasions import Occasion
from kg.extract.events.report import Report, Verb
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.timing import place_and_date, undated
from kg.model.knowledge import EventType
from kg.text.cues import Cued

_ELECTED = Cued(
    "(?P<verb>当选|连任)(?:为)?(?P<what>[^，。；：“”\n]{2,30}?(?:理事国|成员国|主席国|委员国|"
    "理事会成员))(?=[，。；]|$)"
)
# 贝林国|以180票高票|成功|连任
_HOW = re.compile("(?:以[^，。；]{2,10}票)?(?:再次|成功|高票|顺利|继续)*")


@sentence_rule(_ELECTED)
def find_state_elections(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the election of the state that stands before the verb; a sentence has one."""
    match = report.findings.cues.search(_ELECTED, start, end)
    states = report.findings.places_in(start, match.start()) if match else []
    if match is None or not states:
        return []
    if not _HOW.fullmatch(undated(report, states[-1].end, match.start())):
        return []
    state = report.text[states[-1].start : states[-1].end]
    name = f"{state}{match['verb']}{match['what']}"
    if any(name in o.names for o in report.opened):
        return []
    occasion = Occasion(EventType.PERSONNEL_CHANGE, match.start(), [name], "events.state_elected")
    place_and_date(report, occasion, Verb(match["verb"], match.start(), match.end(), start, end))
    report.opened.append(occasion)
    return []
