"""Articles that are themselves a paper: a notice (通知, 公告), a circular, a letter.

Rule: `events.notice` (真例：云泽市人民政府关于禁止燃放烟花爆竹的通告⏎现将有关事项通告如下).
"""

from __future__ import annotations

import re

from kg.extract.base.occasions import Occasion, When
from kg.extract.events.report import Report, body_ids
from kg.extract.found.body_mentions import BodyMention
from kg.model.knowledge import EventType, Mode
from kg.model.time import DateRange
from kg.text.cues import Cued

# 关于孟云舟等同志任职前公示的公告
_NOTICE = Cued(
    "[^\n]*(?:关于[^\n]{2,80}(?:公告|公示|通告|通知|决定|意见|通报|决议|批复|复函)|"
    "(?:公示公告|任前公示|任免公告))(?=\n|$)"
)
_NOTIFIES = re.compile("(?:通知|公示|公告|通告)$")
# 青潭县纪委通报4起违反中央八项规定精神典型问题
CIRCULAR = Cued(
    "[^\n]*(?:通报|曝光)[0-9一二三四五六七八九十两]+(?:起|例|名|批)[^\n]*(?:问题|案例|案件|案)"
    "(?=\n|$)"
)
# 岭东省委致青州市委的感谢信
_OPEN_LETTER = Cued(
    "[^\n致]{2,30}致(?P<whom>[^\n]{2,60})(?:感谢信|贺信|慰问信|公开信|唁电|贺电|慰问电)(?=\n|$)"
)


def read_letter(report: Report) -> None:
    """Open the message that the article itself is: 岭东省委致青州市委的感谢信."""
    start, end = report.section.title
    line = report.findings.cues.search(_OPEN_LETTER, start, end)
    if line is None or report.of_type(EventType.TALKS):
        return
    occasion = Occasion(
        EventType.TALKS, line.start(), [line.group().strip()], "events.notice", mode=Mode.MESSAGE
    )
    occasion.hosts = body_ids(report.findings.bodies_in(start, line.start("whom")))
    date_own(report, occasion)
    report.opened.append(occasion)


def read_notice(report: Report) -> None:
    """Open the release that the article itself is, where it tells of no other event.

    真例：关于孟云舟等同志任职前公示的公告
    """
    start, end = report.section.title
    cues = report.findings.cues
    line = cues.search(_NOTICE, start, end) or cues.search(CIRCULAR, start, end)
    circular = line is not None and cues.match(CIRCULAR, line.start(), end) is not None
    kinds = (EventType.RELEASE,) if circular else (EventType.MEETING, EventType.RELEASE)
    told = report.of_type(*kinds)
    if line is not None and not circular:
        _name_own(report, line, told)
    # a notice (通知, 公示) names the session that decided it, a decision is what one decides
    noted = line is not None and _NOTIFIES.search(line.group()) is not None
    if line is None or any(not noted or occasion.rule != "events.noted" for occasion in told):
        return
    name = line.group().strip()
    occasion = Occasion(EventType.RELEASE, line.start(), [name], "events.notice")
    occasion.hosts = body_ids(report.findings.bodies_in(start, end))
    own = [d.id for d in report.findings.documents if d.rule == "documents.own"]
    occasion.about = own
    date_own(report, occasion)
    report.opened.append(occasion)


def _name_own(report: Report, line: re.Match[str], told: list[Occasion]) -> None:
    """Let what the article's own paper puts out bear its title and day too.

    真例：青州市政府关于印发《云溪规划》的通知⏎《云溪规划》已经市政府同意，现印发给你们
    """
    titled = report.findings.things_in(report.findings.documents, line.start(), line.end())
    abouts = {thing.id for thing in titled}
    for occasion in told:
        now = "现" in report.text[max(0, occasion.start - 2) : occasion.start]
        if occasion.type is EventType.RELEASE and (now or abouts.intersection(occasion.about)):
            date_own(report, occasion)
            occasion.names.append(line.group().strip())
            break


def own_issuers(report: Report) -> list[BodyMention]:
    """Return the bodies before the title of the paper that the article is: 市政府|关于…的通知."""
    own = [d for d in report.findings.documents if d.rule == "documents.own"]
    start = report.section.title[0]
    return report.findings.bodies_in(start, own[0].start) if own else []


def date_own(report: Report, occasion: Occasion) -> None:
    """Let a paper come out on the day that the article bears."""
    published = report.findings.reading.source.published
    if published is not None and occasion.when.is_open:
        occasion.when = When(DateRange.of(published))
