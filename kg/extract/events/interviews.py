"""Interviews (专访) that a broadcaster or paper gives to somebody as a piece of its own.

Rule: `events.interview` (真例：《高端访谈》栏目将播出对贝林国总统奥雷尔的独家专访。 |
今天的《岭东访谈》，来看本报记者对省长孟云舟的专访。); who is interviewed speaks there by
`roles.interview` (真例：今天来看本报记者对省长孟云舟的专访。).
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.base.occasions import Occasion
from kg.extract.events.report import Report, Verb
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.timing import place_and_date
from kg.model.knowledge import EventType, ParticipationRole
from kg.text.cues import Cued

# 播出对|贝林国总统奥雷尔|的独家专访, 本报记者对|省长孟云舟|的专访
_INTERVIEW = Cued(
    "(?:播出|刊发|推出)(?:了)?对?(?P<aired>[^，。；《》\n]{4,40}?)的?(?:独家)?专访(?![团组稿])"
    "|(?:总台|央视|本台|本报|新华社|新华网)?记者(?:就[^，。；\n]{2,30})?对"
    "(?P<asked>[^，。；《》\n]{4,40}?)(?:进行(?:了)?|的)(?:独家)?专访(?![团组稿])"
)


@sentence_rule(_INTERVIEW)
def find_interviews(report: Report, start: int, end: int) -> Sequence[Occasion]:
    """Open the interviews of a sentence, with whom they are; the report goes on with the last."""
    found: list[Occasion] = []
    for match in report.findings.cues.finditer(_INTERVIEW, start, end):
        people = report.findings.people_in(*match.span("aired" if match["aired"] else "asked"))
        if not people or _is_told(report, people[-1].person):
            continue
        whom = people[-1]
        occasion = Occasion(EventType.OTHER, match.start(), [match.group()], "events.interview")
        occasion.names.append(f"专访{whom.person}")
        occasion.principals = [whom.person]
        occasion.involve(whom, ParticipationRole.SPEAK, "roles.interview")
        place_and_date(report, occasion, Verb("专访", match.start(), match.end(), start, end))
        report.opened.append(occasion)
        found.append(occasion)
    return found


def _is_told(report: Report, person: str) -> bool:
    """Tell whether the headline or the lead has told of the interview."""
    told = (known for known in report.opened if known.rule == "events.interview")
    return any(person in known.principals for known in told)
