"""Which of the events that an article has told the words behind a name mean.

真例：孟云舟会见了与会代表。会议由温若水主持: at the meeting, not the talks told last.
"""

from __future__ import annotations

import re

from kg.extract.base.occasions import Occasion
from kg.extract.events.report import Report
from kg.extract.found.findings import Group
from kg.model.knowledge import EventType, Mode, ParticipationRole

TRAVELS = (EventType.TALKS, EventType.VISIT)
_BESIDE = ParticipationRole.ACCOMPANY
# which kind of event the words name: 温若水参加会见
_NAMED_BY = (
    (re.compile("(?:参加|出席|陪同)(?:了)?(?P<all>上述|有关)?(?:会见|会谈)"), EventType.TALKS),
    (re.compile("(?:参加|陪同)(?:了)?(?:调研|考察|检查|视察)"), EventType.VISIT),
    (re.compile("在[^，。；]{0,8}上签字"), EventType.RELEASE),
    (
        re.compile(
            "(?:出席|参加|列席)(?:了)?(?:会议|座谈会|大会|(?P<what>[^，。；]{0,8}仪式|开班式|"
            "[开闭]幕[式会]))(?=[。，；并]|$)"
        ),
        EventType.MEETING,
    ),
)
# 参加（开工）仪式, 主持座谈会: the last meeting that has the word in its name
_NAMED_MEETING = re.compile(
    "(?:出席|参加|列席|主持)(?:了)?[^，。；、]{0,8}?"
    "(?P<what>仪式|座谈会|启动会|推进会|动员会|开幕式|闭幕式|开班式|见面会|反馈会)(?=[，。；并]|$)"
)
# 参加上述活动: in all that the article told of, of its first day
_ALL_OF_IT = re.compile("(?:参加|出席)(?:了)?(?:上述|有关|系列)?活动")
# 孟云舟参加。: in all that the sentence before told of
_BARE_PART = re.compile("(?:等)?(?:参加|出席|陪同)。?")
# 会议由|孟云舟主持, 开幕式由|…: what he presides over stands before the name
_BY_WHOM = re.compile(
    "(?:大会|会议|[座恳]谈会|全会|论坛|峰会|仪式|典礼|[开闭]幕[式会]|活动)(?:分别)?由$"
)
# 主持会议, 致辞, 作工作报告: at a meeting only, though talks or a visit were told since
_ONLY_AT_A_MEETING = re.compile(
    "^[^，。；]{0,16}(?:主持(?:了)?(?:大会|会议|开幕|闭幕|仪式|论坛)|致(?:欢迎|开幕|闭幕|贺)?"
    "[辞词]|发表[^，。；]{0,10}[开闭]幕[辞词]|作[^，。；]{0,16}工作报告|代表[^，。；]{2,20}发言|"
    "等?(?:先后|分别|依次|首先)*(?:作(?:了)?(?:交流|大会|表态)?)?发言(?=[，；]|$)"
    "|(?:出席|参加)(?:了)?(?:会议|大会|论坛|[开闭]幕[式会])(?:并|$))"
)
# 代表双方|签约, 出席|签约仪式: of the signing that was told, not of the talks before it
_SIGNS = re.compile("签[约署字订](?!率|额|的|[0-9一二三四五六七八九十]+周年)")
# 向大会|作提案工作情况报告: nobody reports at talks
_REPORTS_THERE = re.compile(
    "^(?:同志)?(?:代表[^，。；]{2,16})?(?:向大会)?作(?:了)?[^，。；]{0,40}(?:报告|通报|说明)"
    "(?=[，；]|$)"
)
_TITLE_AHEAD = 1
# 孟云舟|会见了|出席岭东论坛的嘉宾
_OF_GUESTS = re.compile("会见|接见|看望|慰问|邀请|欢迎|感谢")
# 孟云舟、温若水一同观看。
_WATCHES = re.compile("(?:等)?(?:一同|一起|共同|陪同)?观看(?:了)?(?:演出|晚会)?。?")
_SHOW = re.compile("演出|晚会|音乐会|[汇展]演")
# 视频会议上，…。温若水陪同。: on the visit, as nobody goes along to a meeting
_GOES_ALONG = re.compile("(?:等)?陪同。?")


def meant(report: Report, group: Group, words: str, occasion: Occasion) -> list[Occasion]:
    """Choose the events that the words behind a list of names mean, else the one that is open.

    真例：参加会见 belongs to the talks, whatever came after; 会议由孟云舟主持 to the meeting.
    """
    own = _attended_there(report, group, words, occasion)
    if own is not None:
        return [own]
    meeting = _meeting_meant(report, group, words, occasion)
    if meeting is not None:
        return [meeting]
    if _SIGNS.search(words) and (signed := _release_here(report, group, words)) is not None:
        return [signed]
    if occasion.type is EventType.MEETING and _GOES_ALONG.fullmatch(words):
        return report.of_type(EventType.VISIT)[-1:] or [occasion]
    called = _NAMED_MEETING.search(words)
    if called is not None:
        meetings = [o for o in report.of_type(EventType.MEETING) if called["what"] in o.names[0]]
        if meetings and called["what"] not in occasion.names[0]:
            return meetings[-1:]
    for pattern, kind in _NAMED_BY:
        match = pattern.search(words)
        if match is not None:
            named = [o for o in report.of_type(kind) if not o.has_ended] or report.of_type(kind)
            what = match.groupdict().get("what")
            if match.groupdict().get("all"):
                return named
            if what and (ceremonies := [o for o in named if o.names[0].endswith(what)]):
                return ceremonies[-1:]
            if named:
                last = occasion if occasion.type is kind else named[-1]
                return _joined(report, [o for o in named if o.start == last.start])
    if _ALL_OF_IT.search(words) and report.opened:
        return _of_first_day(report.opened)
    if _BARE_PART.fullmatch(words):
        start, end = report.findings.reading.sentence_at(occasion.start)
        beside = [o for o in report.opened if start <= o.start < end and not o.planned]
        return beside or [occasion]
    return [occasion]


def _attended_there(
    report: Report, group: Group, words: str, occasion: Occasion
) -> Occasion | None:
    """Return another meeting that the words themselves tell those people to attend.

    真例：发言人主持记者会，内容如下：外长孟云舟将于5日出席岭东论坛。
    """
    end = group.end + len(words)
    told = (o for o in report.opened if o.rule == "events.attend" and group.end <= o.start < end)
    own = next((o for o in told if o is not occasion), None)
    if own is None or _OF_GUESTS.search(report.text, group.end, own.start):
        return None
    return own


def _signing(report: Report) -> Occasion | None:
    """Return the last signing that the report tells of: 签署战略合作协议, 签约仪式."""
    told = reversed(report.of_type(EventType.MEETING, EventType.RELEASE))
    return next((o for o in told if _SIGNS.search(o.names[0])), None)


def _release_here(report: Report, group: Group, words: str) -> Occasion | None:
    """Return what those people sign apart from the meeting that is told: 会前，…签署《…》."""
    end = group.end + len(words) + _TITLE_AHEAD
    return next((o for o in report.of_type(EventType.RELEASE) if group.end <= o.start < end), None)


def _of_first_day(opened: list[Occasion]) -> list[Occasion]:
    """Return the first event of an article and the meetings of its day: 会见, then 签约仪式."""
    first = opened[0]
    return [first] + [
        o for o in opened[1:] if o.type is EventType.MEETING and o.when.date == first.when.date
    ]


def _joined(report: Report, talks: list[Occasion]) -> list[Occasion]:
    """Of talks that one sentence opened, those that the article has told since, else all."""
    told = [o for o in talks if any(o is turned for turned in report.turned)]
    alone = [o for o in told if not any(role is _BESIDE for _, role in o.parts)]
    return alone if len(talks) > 1 and alone else talks


def _meeting_meant(report: Report, group: Group, words: str, occasion: Occasion) -> Occasion | None:
    """Return the meeting that the words are about where something else was told since."""
    if occasion.type not in TRAVELS:
        return None
    meetings = [o for o in report.of_type(EventType.MEETING) if not o.planned]
    if occasion.mode is Mode.MESSAGE and words:
        # 大会收到孟云舟的贺信。温若水致辞: of a letter nobody else has a part
        return meetings[-1] if meetings else None
    if _WATCHES.fullmatch(words):
        return next((o for o in reversed(meetings) if _SHOW.search(o.names[0])), None)
    if _SIGNS.search(words) and (signed := _signing(report)) is not None:
        return signed
    if occasion.type is EventType.TALKS and _REPORTS_THERE.match(words):
        return meetings[-1] if meetings else None
    by_whom = _BY_WHOM.search(report.text, max(0, group.start - 10), group.start)
    if by_whom is None and _ONLY_AT_A_MEETING.match(words) is None:
        return None
    return meetings[-1] if meetings else None
