"""Instructions (指示, 批示) that an article makes known: whose they are and what about.

Rule: `events.instruction` (真例：孟云舟作出重要指示⏎市委书记孟云舟近日对防汛救灾工作作出重要指示);
whose it is takes part by `roles.author`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.occasions import Occasion
from kg.extract.events.report import Report, Verb
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.timing import date_near, undated
from kg.model.knowledge import EventType, ParticipationRole
from kg.text.cues import Cued

# 作出重要指示 |; 作出的重要指示 and 指示精神 are spoken of
_INSTRUCTS = Cued("作出(?:了)?(?:重要)?(?:指示|批示)(?!精神|的|后|以来|为|是)")
_TELLS_SO = re.compile("指示|批示")
# 孟云舟|近日对防汛救灾工作|作出重要指示
_ABOUT = re.compile(
    "(?:同志|总书记|主席|总理|高度重视，|迅速|立即|第一时间)*(?P<about>[就对][^，。；]{2,40})?"
)
_LEAD_SENTENCES = 3


@sentence_rule(_INSTRUCTS, whole=True)
def find_instructions(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the instruction of a sentence, where the article is about it."""
    match = report.findings.cues.search(_INSTRUCTS, start, end)
    people = report.findings.people_in(start, match.start()) if match else []
    if match is None or not people or not _is_news(report, start, people[-1].person):
        return []
    who = people[-1]
    gap = _ABOUT.fullmatch(undated(report, who.end, match.start()).replace("近日", ""))
    if gap is None:
        return []
    name = f"{who.person}{gap['about'] or ''}{match.group().replace('了', '', 1)}"
    occasion = Occasion(EventType.RELEASE, match.start(), [name], "events.instruction")
    if gap["about"]:
        occasion.names.append(f"{who.person}{match.group().replace('了', '', 1)}")
    occasion.principals = [who.person]
    occasion.involve(who, ParticipationRole.AUTHOR, "roles.author")
    occasion.when = date_near(report.findings, Verb("作出", match.start(), match.end(), start, end))
    if occasion.when.is_open and report.current is not None:
        # 市政府3月5日召开会议。孟云舟作出批示。
        occasion.when = replace(report.current.when, basis="与所述会议同日")
    report.opened.append(occasion)
    return [occasion]


def _is_news(report: Report, start: int, who: str) -> bool:
    """Tell whether the headline announces it and the lead, or one told before, stands here.

    Beside a meeting it is told where the headline names whose it is.
    """
    title = report.section.title
    if not _TELLS_SO.search(report.text, *title):
        return False
    if any(occasion.rule == "events.instruction" for occasion in report.opened):
        return True
    lead = report.findings.reading.sentences_in(*report.section.body)[:_LEAD_SENTENCES]
    named = any(found.person == who for found in report.findings.people_in(*title))
    return (named or not report.opened) and any(sentence[0] == start for sentence in lead)
