"""Honours (授予, 追授 … 称号): who gets which title or medal.

Rule: `events.honour` (真例：授予孟云舟、温若水等6名同志“云泽工匠”称号。 |
市民孟云舟被市委授予“云泽市劳动模范”称号); those who are honoured take part by `roles.honour`
(真例：授予孟云舟、温若水等6名同志“云泽工匠”称号).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.base.occasions import Occasion
from kg.extract.base.people import Occurrence
from kg.extract.events.report import Report, Verb, body_ids
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.timing import place_and_date
from kg.model.knowledge import EventType, ParticipationRole
from kg.text.cues import Cued

# “云泽工匠”称号 | 全市“道德模范”荣誉称号 | “共和国勋章” | 全国劳动模范称号
_WHAT = (
    "(?P<what>(?:全[国省市县区州]|[一-龥]{1,3}[省市县区州])?"
    "(?:“[^”\n]{2,30}”(?:国家)?(?:荣誉)?(?:称号|勋章|奖章)|“[^”\n]{2,28}(?:称号|勋章|奖章)”"
    "|(?:(?!等|同志|[0-9])[^“”，。；、（）\n]){3,14}?(?:荣誉称号|称号|勋章|奖章)))"
)
# 授予|孟云舟、温若水等6名同志|“云泽工匠”称号
_GIVEN = Cued(
    f"(?:授予|追授)(?P<whom>[^“”。；\n]{{2,160}}?)(?:等?[0-9一二三四五六七八九十]+[名位]?"
    f"(?:同志|人)|同志)?{_WHAT}"
)
# 给孟云舟同志|颁发“云泽功勋奖章”
_AWARDED = Cued(f"(?:给|为|向)(?P<whom>[^“”，。；\n]{{2,60}}?)(?:同志)?颁发(?:了)?{_WHAT}")
# 孟云舟|被市委授予|“云泽市劳动模范”称号
_GOT = Cued(
    f"(?:(?:被|获(?!得))(?P<by>[^“”，。；\n]{{0,40}}?)(?:追)?(?:授予|颁授)|荣获|荣膺)(?:了)?{_WHAT}"
)
_LONGEST_LIST = 3
# 孟云舟|为|荣获“云泽工匠”称号的个人颁奖: who got it is not named
_FOR = "为向给对"


@sentence_rule(_GOT, _AWARDED, _GIVEN)
def find_honours(report: Report, start: int, end: int) -> Sequence[Occasion]:
    """Open the honours that a sentence gives, or tells that somebody got.

    The report goes on with none of them.
    """
    found = False
    for match in report.findings.cues.finditer(_GOT, start, end):
        groups = report.findings.groups_in(start, match.start())
        if groups and report.text[match.start() - 1] not in _FOR:
            _open(report, list(groups[-1].people), match, (start, end))
            found = True
    for pattern in () if found else (_AWARDED, _GIVEN):
        for match in report.findings.cues.finditer(pattern, start, end):
            people = report.findings.people_in(*match.span("whom"))
            if people and people[-1].end <= match.start("what"):
                _open(report, people, match, (start, end))
    return ()


def _open(
    report: Report, people: list[Occurrence], match: re.Match[str], stretch: tuple[int, int]
) -> None:
    who = list(dict.fromkeys(found.person for found in people))
    listed = "、".join(who[:_LONGEST_LIST]) + ("等" if len(who) > _LONGEST_LIST else "")
    # 追授江流同志“云泽工匠”称号: who has died
    verb = "追授" if "追授" in match.group() else "授予"
    name = f"{verb}{listed}{match['what']}"
    for known in report.of_type(EventType.OTHER):
        if name in known.names:
            # what a decision's first line announces, its last one decides
            place_and_date(report, known, Verb(verb, match.start(), match.start(), *stretch))
            return
    occasion = Occasion(EventType.OTHER, match.start(), [name], "events.honour", principals=who)
    occasion.names.append(f"{listed}被{verb}{match['what']}")
    if match.groupdict().get("by"):
        occasion.hosts = body_ids(report.findings.bodies_in(*match.span("by")))
    for found in people:
        occasion.involve(found, ParticipationRole.ATTEND, "roles.honour")
    place_and_date(report, occasion, Verb("授予", match.start(), match.start(), *stretch))
    report.opened.append(occasion)
