"""Meetings as they open: their number, row, campaigns, day and places, and which are known."""

from __future__ import annotations

import re

from kg.extract.base.occasions import Occasion, When
from kg.extract.events.meeting_names import Stretch
from kg.extract.events.report import Report, Verb, body_ids
from kg.extract.events.same_meetings import is_same_name, is_short_name
from kg.extract.events.timing import place_and_date
from kg.model.knowledge import EventType
from kg.text.numerals import parse_numeral

_ORDINAL = re.compile("第(?P<number>[0-9一二三四五六七八九十百]+)次")
# 云溪市委常委会会议, 全国宣传部长会议, 庆祝…75周年招待会: one of a row, though it has no number
_RECURS = re.compile(
    "(?:常委会(?:扩大)?会议|常务会议|政治局会议|党组会议|主任会议|主席会议|委员长会议|"
    "领导小组(?:全体)?会议|党外人士座谈会|新年茶话会|团拜会|国庆招待会|周年招待会"
    "|^(?:中央|全国)[一-龥]{2,10}(?:工作|部长|厅局长|局长)(?:电视电话)?会议)$"
)
_YEAR = re.compile("[0-9]{4}年(?:度)?|[0-9]+周年")
# 主持|反馈会议: where a team told only one body what it found
_FEEDBACK = ("反馈会", "反馈会议", "反馈大会")
# 第六次|会议, 这次常委会会议: whose row it is one of stands elsewhere
_ANY_ROW = re.compile("(?:会议|全体会议|大会|全会)|(?:这|本|该|此)次.*")
# 市委, 区政府: whose, only the context says
_BARE_LEVEL = re.compile("[省市州县区旗镇乡盟](?:委|政府|人大|政协|纪委)|[我本全][省市州县区]")


def open_meeting(report: Report, occasion: Occasion, verb: Verb, named: Stretch) -> Occasion:
    """Add a meeting to the report, with its number, campaigns, day and places.

    Args:
        report: The article so far.
        occasion: The meeting, by its name.
        verb: Where the words that report it stand, with the sentence around them.
        named: Where its name stands.
    """
    if not occasion.hosts:
        at = [body for body in report.findings.bodies_in(*named) if body.start == named[0]]
        occasion.hosts = body_ids(at[:1])
    numbers = list(_ORDINAL.finditer(report.text, *named))
    if len(numbers) == 1:
        number = numbers[0]
        occasion.ordinal = parse_numeral(number["number"])
        occasion.series = _series(report, _ORDINAL.sub("", occasion.names[0]), named)
    elif not numbers and _RECURS.search(occasion.names[0]):
        occasion.series = _series(report, _YEAR.sub("", occasion.names[0]), named)
    for thing in report.findings.things_in(report.findings.campaigns, *named):
        _take_campaign(report, occasion, thing.id, report.text[thing.end : thing.end + 6])
    place_and_date(report, occasion, verb)
    if any(
        not date.is_day and date.value is not None and date.value == occasion.when.date
        for date in report.findings.dates_in(*named)
    ):
        # 2021年春季运动会: the year belongs to the name
        occasion.when = When()
    report.opened.append(occasion)
    return occasion


def _series(report: Report, name: str, named: Stretch) -> str | None:
    """Name the row that a meeting is one of; None where it is open whose 市政府 holds it.

    Args:
        report: The document.
        name: The meeting's name without its number or year.
        named: Where the name stands.
    """
    if _ANY_ROW.fullmatch(name):
        return None
    bare = _BARE_LEVEL.match(name)
    if bare is None:
        return name
    start = report.text.rfind(bare.group(), 0, named[1])
    for body in report.findings.bodies_in(max(start, 0), named[1] + len(name)):
        surface = report.text[body.start : body.end]
        if name.startswith(surface) and not body.unresolved:
            return body.name.full + name.removeprefix(surface)
    return None


def _take_campaign(report: Report, occasion: Occasion, campaign: str, after: str) -> None:
    """A campaign in a meeting's name: 第一批总结暨第二批部署会议 ends a phase and opens another."""
    record = report.things.campaigns[campaign]
    root = record.phase_of or campaign
    if root not in occasion.about:
        occasion.about.append(root)
    ends = after.startswith(("总结大会", "总结会", "总结表彰"))
    if ends or (record.phase_of and after.startswith(("总结", "第一批总结"))):
        occasion.concludes.append(campaign)
    elif after.startswith(("动员", "部署", "启动")):
        occasion.launches.append(campaign)


def known_meeting(report: Report, name: str) -> Occasion | None:
    """A meeting that is open under this name; the name is kept as another one of it."""
    told = [o for o in report.of_type(EventType.MEETING) if o.rule == "events.inspection"]
    if name in _FEEDBACK and len(told) == 1:
        return told[0]
    for occasion in reversed(report.of_type(EventType.MEETING)):
        if _is_feedback(name, occasion) or any(
            is_same_name(name, other) or is_short_name(name, other) for other in occasion.names
        ):
            if name not in occasion.names:
                occasion.names.append(name)
            return occasion
    return None


def _is_feedback(name: str, occasion: Occasion) -> bool:
    """Tell whether a 反馈会 is the occasion on which a team told one body what it found."""
    if occasion.rule != "events.inspection" or not name.endswith("反馈会"):
        return False
    whom = name.removesuffix("反馈会").removesuffix("的").removeprefix("向")
    return len(whom) > 2 and whom in occasion.names[0] and "、" not in occasion.names[0]
