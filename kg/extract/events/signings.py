"""Signings between bodies (签署, 签订 …协议), told without a word for the ceremony.

Rule: `events.signing` (真例：3月5日，青州市人民政府与云溪建设集团在青州签署战略合作协议); who
signs for a side takes part by `roles.sign`.
"""

from __future__ import annotations

from kg.extract.base.occasions import Occasion
from kg.extract.events.report import Report, Verb, body_ids
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.timing import date_near, place_and_date, undated
from kg.model.knowledge import EventType
from kg.text.cues import Cued

# 我市|与云溪建设集团有限公司|签订战略框架协议
_SIGNED = Cued(
    "(?:^|(?<=[，。；：\n]))(?P<sides>[^，。；：《》\n]{2,50}?[与同和][^，。；：《》\n]{2,50}?)"
    "(?P<verb>签署|签订)(?:了)?(?P<what>[^，。；：\n]{0,40}?(?:协议书?|备忘录|合同)》?)"
    "(?=[，。；\n]|$)"
)


@sentence_rule(_SIGNED)
def find_signings(report: Report, start: int, end: int) -> list[Occasion]:
    """Open what two bodies sign on a day; persons that sign, and what is signed at a meeting,
    belong to other rules.
    """
    match = report.findings.cues.search(_SIGNED, start, end)
    if match is None or "见证" in match["sides"] or report.of_type(EventType.MEETING):
        return []
    verb = Verb(match["verb"], match.start("verb"), match.end("verb"), start, end)
    if report.findings.people_in(*match.span()) or date_near(report.findings, verb).date is None:
        return []
    name = undated(report, *match.span()).replace("签订了", "签订").replace("签署了", "签署")
    occasion = Occasion(EventType.MEETING, match.start("verb"), [name], "events.signing")
    occasion.hosts = body_ids(report.findings.bodies_in(*match.span("sides")))
    place_and_date(report, occasion, verb)
    report.opened.append(occasion)
    return [occasion]
