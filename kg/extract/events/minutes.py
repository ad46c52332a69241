"""Minutes (会议纪要): their head of labels says when and where a meeting was and who was there.

Rule: `events.minutes` (真例：云泽市政府第九次常务会议纪要⏎时间：2022年9月1日⏎地点：州府一号会议室⏎
主持：扎西（州长）⏎出席：霍云开（副州长）　央金卓玛); the name is the headline's.
"""

from __future__ import annotations

import re

from kg.extract.base.occasions import Occasion, When
from kg.extract.base.patterns import set_apart
from kg.extract.events.open_meetings import open_meeting
from kg.extract.events.report import Report, Verb
from kg.extract.names.roster_names import OF_LABEL
from kg.model.ids import entity_id
from kg.model.knowledge import EventType, ParticipationRole
from kg.text.cues import Cued

_LABELS = (
    "时间", "日期", "地点", "主持", "召集", "出席", "参加", "参会", "与会", "到会", "列席",
)  # fmt: skip
# 时    间： | 主 持 人： | 参加会议人员：
_FIELD = Cued(
    f"^ *(?:会 {{0,4}}议 {{0,4}})?(?P<label>{set_apart(_LABELS, 8)})(?: {{0,4}}(?:{OF_LABEL}))?："
    "(?P<value>[^\n]+)",
    re.M,
)
# 青潭县第九届人民政府第63次常务会议|纪要（摘要）
_HEADLINE = re.compile(
    "(?:关于)?(?P<name>[^\n]{2,60}(?:会议|全会|大会|会))(?:的?(?:纪要|记录))?(?:（[^）\n]*）)?"
    "\\s*(?:\n|$)"
)
_ROLES = {
    "主持": ParticipationRole.CHAIR, "召集": ParticipationRole.CHAIR,
    "出席": ParticipationRole.ATTEND, "参加": ParticipationRole.ATTEND,
    "参会": ParticipationRole.ATTEND, "与会": ParticipationRole.ATTEND,
    "到会": ParticipationRole.ATTEND, "列席": ParticipationRole.ATTEND,
}  # fmt: skip
_FEWEST = 3
_WHEN, _WHERE = ("时间", "日期"), "地点"


def read_minutes(report: Report) -> None:
    """Open the meeting whose minutes the article is; it is what the article goes on with."""
    # the reader takes the line of the day for a part of the frame above the body
    head, end = report.section.title[1], report.section.body[1]
    fields = list(report.findings.cues.at_lines(_FIELD, head, end))
    labels = {_label(field) for field in fields}
    headline = _HEADLINE.match(report.text, *report.section.title)
    if headline is None or len(labels) < _FEWEST or not labels & _ROLES.keys():
        return
    occasion = Occasion(
        EventType.MEETING, headline.start(), [headline["name"]], "events.minutes", listed=True
    )
    for field in fields:
        _read_field(report, occasion, field)
    named = headline.span("name")
    open_meeting(report, occasion, Verb("召开", named[1], named[1], *named), named)
    report.current = occasion


def _label(field: re.Match[str]) -> str:
    """Return a label without the blanks that set its characters apart: 主 持 人."""
    return field["label"].replace(" ", "")


def _read_field(report: Report, occasion: Occasion, field: re.Match[str]) -> None:
    """Read one line of the head: the day, the place, or those who have one part."""
    label, stretch = _label(field), field.span("value")
    if label in _WHEN:
        for date in report.findings.dates_in(*stretch)[:1]:
            occasion.when = When(date.value, date.month_day, date.basis)
    elif label == _WHERE:
        places = report.findings.places_in(*stretch)
        occasion.places += [entity_id("place", place.name) for place in places]
    else:
        for found in report.findings.people_in(*stretch):
            occasion.involve(found, _ROLES[label], f"roles.{_ROLES[label].value.lower()}")
