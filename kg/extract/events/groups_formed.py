"""Leading groups that are set up (成立…领导小组), with those who are put at their head.

Rule: `events.formed` (真例：3月5日，县政府决定成立青砚县防汛工作领导小组。领导小组由孟云舟任组长，
温若水任副组长); whom the text makes 组长 or 副组长 takes part by `roles.formed` (真例：
县政府决定成立青砚县防汛工作领导小组。⏎组长：孟云舟（副县长）⏎副组长：温若水（县政府办主任）).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.base.occasions import Occasion
from kg.extract.base.people import Occurrence
from kg.extract.events.report import Report, Verb, body_ids
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.timing import date_near, undated
from kg.model.knowledge import EventType, ParticipationRole
from kg.text.cues import Cued

_GROUP = "(?:领导小组|协调小组|工作专班|专班|指挥部|工作委员会)"
# 成立|青砚县防汛工作领导小组 | 成立|以孟云舟任组长，温若水任副组长的|防汛工作领导小组
_FORMED = Cued(
    f"(?:成立|组建|设立)(?:了)?(?:(?:以|由)[^。；\n]{{4,400}}?的)?"
    f"(?P<what>[^，。；：、\n]{{2,40}}?{_GROUP})(?![办下的成])"
)
# 成立领导小组以来, 关于成立…的通知: told of, or the title of a paper
_SPOKEN_OF = ("以来", "后", "之前", "之后", "时")
# 会议决定，|成立…领导小组: an item of the meeting that is told
_MEETING_DECIDES = re.compile("(?:会议?|大会|全会)(?:研究)?(?:决定|同意|通过)")
_HEAD = "(?:第一|常务|执行)?副?(?:组长|总指挥|指挥长)"
# 孟云舟县长|任组长 | 孟云舟（副县长）|担任副组长
_TAKES = re.compile(
    f"[一-龥]{{0,8}}?(?:（[^（）]{{0,30}}）)?(?:等)?(?:同志)?(?:分别)?(?:兼任|担任|任|为){_HEAD}"
)
# 组 长：|孟云舟 县长⏎|副组长：|温若水（县政府办主任）、江行之⏎|成员：|白露
_LABEL = re.compile(r"(?:(?:第一|常务|执行)?副?(?:组\s*长|总\s*指\s*挥|指\s*挥\s*长)|成\s*员)：")
# 三、工作职责: where the list of a group's members ends
_NEXT_HEADING = re.compile(r"\n\s*(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）)")
# 温若水 县政府办主任: what stands before a name within such a list
_AT_LINE_HEAD = re.compile(r"(?:\A|[：、，；])\s*\Z|\n\s*\Z")
# how far behind the words for it a list of the group's heads goes
_FARTHEST = 1200


@sentence_rule(_FORMED, whole=True)
def find_formed(report: Report, start: int, end: int) -> Sequence[Occasion]:
    """Open the setting up of a group, where the text puts somebody at its head."""
    match = report.findings.cues.search(_FORMED, start, end)
    if match is None or report.text.startswith(_SPOKEN_OF, match.end()):
        return ()
    if _MEETING_DECIDES.search(report.text, start, match.start()):
        return ()
    heads = list(_heads(report, match))
    if not heads or any(known.rule == "events.formed" for known in report.opened):
        return ()
    name = f"成立{undated(report, *match.span('what'))}"
    occasion = Occasion(EventType.OTHER, match.start(), [name], "events.formed")
    title = report.text[slice(*report.section.title)].strip().split("\n")[0].split(" ")[0]
    if "成立" in title and "关于" not in title:
        occasion.names.append(title)
    before = report.findings.bodies_in(start, match.start())
    occasion.hosts = body_ids(before[-1:])
    occasion.when = date_near(report.findings, Verb("成立", match.start(), match.end(), start, end))
    for found in heads:
        occasion.involve(found, ParticipationRole.APPOINTED, "roles.formed")
    report.opened.append(occasion)
    return ()


def _heads(report: Report, formed: re.Match[str]) -> Iterator[Occurrence]:
    """Yield those whom the text behind the words for a group names as its head or members."""
    text = report.text
    stop = min(report.section.body[1], formed.end() + _FARTHEST)
    first = _LABEL.search(text, formed.end(), stop)
    listed = first.start() if first else stop
    closed = _NEXT_HEADING.search(text, listed, stop)
    list_end = closed.start() if closed else stop
    for group in report.findings.groups_in(formed.start(), stop):
        name = group.people[0].start
        if listed < name < list_end:
            is_named = _AT_LINE_HEAD.search(text, listed, name)
        else:
            is_named = _TAKES.match(text, group.end, stop)
        if is_named:
            yield from group.people
