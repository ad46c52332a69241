"""Talks of 两国元首 where the sentence that tells of them names neither.

真例：孟云舟同贝林国总统举行会谈⏎欢迎仪式后，两国元首举行会谈。孟云舟指出，…。奥雷尔表示，…
Rule: `events.talks`; who is quoted there is who meets, by `roles.meet` with that as the basis.
"""

from __future__ import annotations

from kg.extract.base.occasions import Occasion, Part, person_id
from kg.extract.events.report import Report, Verb
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.timing import place_and_date
from kg.model.knowledge import EventType, Mode, ParticipationRole
from kg.text.cues import Cued

# 两国元首|举行|会谈 | 两国总理|共同|会见了记者
_BOTH = Cued(
    "两国(?:元首|总理|总统|领导人|外长|议长)(?!多次|曾)[^，。；]{0,8}?(?:举行|进行|共同)(?:了)?"
    "[^，。；]{0,6}?(?P<what>会谈|会晤|会见(?:了)?(?:中外)?记者)(?=[，。]|$)"
)
_SIDES = 2


@sentence_rule(_BOTH)
def find_both(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the talks of two heads whom the sentence does not name; a sentence has one."""
    match = report.findings.cues.search(_BOTH, start, end)
    if match is None or report.findings.people_in(start, end):
        return []
    what = match["what"].replace("了", "")
    told = report.of_type(EventType.TALKS)
    if told and not what.endswith("记者"):
        return []
    sides = told[-1].principals if told else _quoted(report)
    if len(sides) != _SIDES or any(what in o.names[0] for o in told):
        return []
    name = f"{sides[0]}同{sides[1]}{what}"
    occasion = Occasion(EventType.TALKS, match.start(), [name], "events.talks", mode=Mode.IN_PERSON)
    occasion.principals = list(sides)
    for side in sides:
        occasion.take(
            Part(
                person_id(side), ParticipationRole.MEET, match.start(), "roles.meet",
                basis=f"{match.group()[:4]}指所引述之{'、'.join(sides)}",
            )
        )  # fmt: skip
    place_and_date(report, occasion, Verb(what, match.start("what"), match.end(), start, end))
    report.opened.append(occasion)
    return [occasion]


def _quoted(report: Report) -> list[str]:
    """Return who is quoted in the report, each once, whom the headline names first."""
    headed = [found.person for found in report.findings.people_in(*report.section.title)]
    speakers = [remark.speaker for remark in report.remarks if remark.speaker is not None]
    return list(dict.fromkeys([*(one for one in headed if one in speakers), *speakers]))
