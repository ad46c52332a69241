"""When and where an event takes place, from its own sentence or from the event before it."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.occasions import Occasion, When, person_id
from kg.extract.events.report import Report, Verb
from kg.extract.found.findings import Findings
from kg.extract.found.voice import tells_when
from kg.extract.places.places import PlaceMention
from kg.model.ids import entity_id
from kg.model.knowledge import EventType
from kg.text.dates import DateExpression
from kg.text.sentences import line_start

# 会前，孟云舟会见了… | 调研期间，… : on the day of the event told before
SAME_DAY = re.compile(
    "[^，。；]{0,10}(?:仪式|会议|大会|活动|会见|会谈|座谈会|开幕式|典礼|庭审|宣判|酒会|宴会)前|"
    "(?:活动|签约)?现场(?:，|(?:还)?(?:举行|举办|进行|召开))|会前|会后|会上|会议期间|会见后|"
    "会谈后|活动开始前|活动前|仪式前|仪式上|随后|其间|期间"
    "|[^，。；]{0,10}(?:仪式|会议|会|活动|调研|开班式|视察|考察|检查|会见|会谈)(?:结束|闭幕)?"
    "后，|[^，。；]{0,12}结束后(?:，|召开|举行)|接着，|(?:大会|会议|活动|仪式)(?:还|同时)"
    "(?:举行|进行|组织)(?:了)?|(?:大会|会议|活动|仪式)(?:还|同时)?(?:授予|表彰|命名|通报表扬)|"
    "(?:在|访)[^，。；]{1,12}期间，|(?:会议|论坛|大会|峰会|年会|活动|考察|展会|博览会|培训|参会|"
    "出访)期间，|[上下]午，|当晚|晚上，|中午，|傍晚，|座谈会上|开幕会上|当天会后|闭庭后|庭审后|"
    "宣判后|庭后|休庭后|宴会前|抵达时|调研期间"
)
# 孟云舟还主持召开座谈会: besides what was told of before
_ALSO = re.compile(
    "[^，。；曾]{1,20}?还(?:先后|分别|一同|就[^，。；]{1,20})?"
    "(?:主持|会见|到|来到|前往|考察|调研|出席|参加|看望|走访|察看|召开|视察|实地|参观|听取|慰问)"
)
# 此前，副省长…就任免议案作了说明: of another occasion than the one reported
EARLIER = re.compile("此前|之前|早前|早些时候")
# 上午11时许，区委书记孟云舟…: of the day that the lines before tell of
_AT_THE_HOUR = re.compile(
    "(?:[上下中]午|凌晨|清晨|晚上?|当晚)?[0-9]{1,2}(?:时|点|：)[^，。；]{0,6}，"
)
# 上午，街道召开会议: the same where nothing else has been told
_HALF_DAY = re.compile("(?:当天)?(?:[上下中]午|晚上|当晚)，")
# 近日，孟云舟…: on some day that the report leaves open
_SOME_DAY = re.compile("日前|近日|连日来|近期|近年|近来|不久前")
# 日前，孟云舟…: some other day than that of the visit told before
_OTHER_DAY = re.compile("日前|近日|连日来|近期|近年|此次|此外")
# 调研组一行还在青石镇召开座谈会, 考察团一行…
_TEAM = re.compile(
    "(?:[一-龥]{0,6}(?:调研|检查|督导|督查|考察|视察|慰问|专家|工作|稽查|考核|验收)[组团]|代表团|"
    "大家|(?:委员|代表|专家)们)"
)
# 副团长孟云舟带领|二分团来到青潭县: on the delegation's visit
_PART_OF_TEAM = re.compile("(?:率领?|带领)[^，。；]{0,6}分团")
# 。2019年，…建成, 于2019年: a year dates what happens in it, not 对2019年情况进行抽查
_BY_YEAR = re.compile("(?:^|[，。；：、（\\s]|(?<!关)于|[在自从到年后])$")
# 2024年|会议, 3月|起, 新华社3月5日|电, but 5日下午|来到代表团
_NO_DAY_OF_IT = re.compile(
    "年会议|起(?![草诉])|以?来(?![到自往])|[以之][前后]|[电讯](?![视话影子力动商])"
)
# 朱向明|将率团出席论坛: on a day that is still to come
_WILL = re.compile(
    "将(?=率|于|在|出席|参加|举行|召开|举办|会见|访问|同|与|对|前往|赴|先后|继续|分别|陆续|应邀|"
    "首先|就|主持)"
)
# △王建国来考察: the next item of a chronicle, of the day of the one before
_ITEM = re.compile(r"[Δ△▲]\s*")
# 下届运动会: not of the day on which this one closes
_NEXT_ONES = ("下届", "下一届", "下次")
# 将于明年通车: when something else will be
_ENDS_LATER = re.compile("(?:将于|将在|到|至)$")
# 在岭东 | 来到青砚县
_PLACE_LEAD = re.compile("(?:在|到|赴|来到|走进|前往|深入)$")


def date_near(findings: Findings, verb: Verb) -> When:
    """Read the date of an event: the last one before its verb, a day rather than a month.

    真例：会议定于3月5日在岭东召开。
    """
    before = [
        found
        for found in findings.dates_in(verb.left, verb.right)
        if found.end <= verb.start and _dates_event(findings, found)
    ]
    if not before:
        return When()
    first, last = before[0], before[-1]
    chosen = first if first.is_day and not last.is_day else last
    return When(chosen.value, chosen.month_day, chosen.basis)


def place_and_date(report: Report, occasion: Occasion, verb: Verb) -> None:
    """Give an event the day and the places that its sentence names."""
    if occasion.when.is_open:
        occasion.when = date_near(report.findings, verb)
    if occasion.when.is_open and not occasion.names[0].startswith(_NEXT_ONES):
        occasion.when = inherited_day(report, verb)
    for place in report.findings.places_in(verb.left, verb.right):
        identity = entity_id("place", place.name)
        if (
            identity not in occasion.places
            and place.start <= verb.start + 2
            and not in_title(report.findings, place)
            and (is_led(report, place, verb.left) or _follows_led(report, place))
        ):
            occasion.places.append(identity)


def narrow(report: Report, occasion: Occasion, verb: Verb) -> None:
    """Give a meeting told within a journey of several days its own day, where one is told."""
    told, known = date_near(report.findings, verb), occasion.when.date
    if known is None or told.date is None or known.first == known.last:
        return
    within = known.first.earliest() <= told.date.first.earliest() <= known.last.latest()
    if within and told.date.first == told.date.last and occasion.rule == "events.attend":
        occasion.when = told


def inherited_day(report: Report, verb: Verb) -> When:
    """Return the day of an event whose sentence names none: of the one before, or of the line."""
    current = report.current
    if _WILL.search(report.text, verb.left, verb.end):
        return When()
    line = line_start(report.text, verb.left)
    if _ITEM.match(report.text, line) and not report.findings.dates_in(line, verb.left):
        return _day_of_item_before(report, line)
    first = current is None
    half = first and (_HALF_DAY.match(report.text, verb.left) or is_same_day(report, verb))
    said = current is None and tells_when(report.findings, verb.left, verb.right)
    if half or said or _AT_THE_HOUR.match(report.text, verb.left):
        return _day_told(report, verb)
    if EARLIER.match(report.text, verb.left) or _SOME_DAY.match(report.text, verb.left):
        return When()
    if current is None or (current.when.is_open and current.start < line):
        return _day_before(report, verb)
    if is_same_day(report, verb) or _ALSO.match(report.text, verb.left, verb.right):
        return replace(current.when, basis="与前述活动同日")
    if _PART_OF_TEAM.search(report.text, verb.left, verb.start):
        tours = [o for o in report.of_type(EventType.VISIT) if not o.principals]
        return replace(tours[0].when, basis="在前述行程中") if tours else When()
    if _turns_elsewhere(report, current, verb):
        return When()
    if _is_on_tour(report, current, verb):
        return replace(current.when, basis="在前述行程中")
    return _day_of_last(report, current, verb)


def _turns_elsewhere(report: Report, current: Occasion, verb: Verb) -> bool:
    """Tell whether the report has gone on to other days than those of the event told before.

    真例：7月2日，孟云舟飞抵青州。5月，他曾在云泽举行仪式; an event of which only a month is told
    lends it to none.
    """
    known = current.when.date
    if known is None:
        return False
    if known.precision != "day":
        return True
    begin = line_start(report.text, verb.left)
    return any(
        found.value is not None
        and _dates_event(report.findings, found)
        and (
            found.value.last.latest() < known.first.earliest()
            or found.value.first.earliest() > known.last.latest()
        )
        for found in report.findings.dates_in(max(begin, current.start), verb.left)
    )


def _day_told(report: Report, verb: Verb) -> When:
    """Return the day last named before, of which a sentence names the hour: 上午11时许，…."""
    published = report.findings.reading.source.published
    days = [
        found
        for found in report.findings.dates_in(report.section.body[0], verb.left)
        if found.is_day and _is_one_day(found) and _dates_event(report.findings, found)
    ]
    days = [d for d in days if d.value is not None]
    if published is not None:
        days = [d for d in days if d.value and d.value.last.earliest() <= published.latest()]
    return When(days[-1].value, basis="与前文所述之日同日") if days else When()


def _day_of_item_before(report: Report, line: int) -> When:
    """Return the day of the item before in a chronicle, whose sign stands for it: △王建国来考察."""
    days = [
        found
        for found in report.findings.dates_in(report.section.body[0], line)
        if found.is_day and _dates_event(report.findings, found)
    ]
    return When(days[-1].value, basis="与上条同日") if days else When()


def _is_on_tour(report: Report, current: Occasion, verb: Verb) -> bool:
    """Tell whether who is on the visit told before does it: 孟云舟一行在青石镇召开座谈会.

    Or who was at the meeting: 孟云舟等来到展区….
    Or their team, if no place at the head of the sentence says so: 调研组还召开座谈会.
    """
    if _OTHER_DAY.match(report.text, verb.left):
        return False
    people = report.findings.people_in(verb.left, verb.start)
    if current.type is EventType.MEETING:
        return bool(people) and current.involves(person_id(people[0].person))
    if current.type is not EventType.VISIT:
        return False
    if not people:
        return _TEAM.match(report.text, verb.left) is not None
    return people[0].person in current.principals


def _day_before(report: Report, verb: Verb) -> When:
    """Return the day at the head of the paragraph that a sentence goes on with.

    真例：3月5日，青州体育馆座无虚席。全市劳动模范表彰大会在这里举行。
    """
    start = line_start(report.text, verb.left)
    first = report.findings.reading.sentence_at(start)[1] if start < verb.left else start
    days = [
        found
        for found in report.findings.dates_in(start, first)
        if found.is_day and _dates_event(report.findings, found) and _is_one_day(found)
    ]
    days = days[:1] if days and days[0].start <= start + 1 else days[-1:]
    if not days:
        return _day_of_opening(report, verb)
    return When(days[0].value, days[0].month_day, "与前句同日")


def _day_of_last(report: Report, last: Occasion, verb: Verb) -> When:
    """Return the day of the event that the sentence before told in the same paragraph."""
    value = last.when.date
    before = report.findings.reading.sentence_at(max(verb.left - 1, 0))[0]
    if value is None or value.first != value.last or not before <= last.start < verb.left:
        return When()
    joined = "\n" not in report.text[last.start : verb.left]
    return replace(last.when, basis="与前述活动同日") if joined else When()


def _day_of_opening(report: Report, verb: Verb) -> When:
    """Return the day at the head of a lead that tells of no event: 3月5日，春节将至，….

    What the next paragraph tells first is of that day.
    """
    lead, text = report.section.body[0], report.text
    end = text.find("\n", lead, verb.left)
    second = line_start(text, verb.left)
    if report.opened or end < 0 or text[end:second].strip():
        return When()
    days = [d for d in report.findings.dates_in(lead, end) if d.is_day and d.value is not None]
    alone = len(days) == 1 and days[0].start <= lead + 1 and _is_one_day(days[0])
    return When(days[0].value, days[0].month_day, "与导语同日") if alone else When()


def _is_one_day(found: DateExpression) -> bool:
    return found.value is None or found.value.first == found.value.last


def undated(report: Report, start: int, end: int) -> str:
    """Return the words of a stretch without its days: 主席团4日上午在青州 as 主席团在青州."""
    kept, offset = "", start
    for date in report.findings.dates_in(start, end):
        kept += report.text[offset : date.start]
        offset = date.end
    return kept + report.text[offset:end]


def is_same_day(report: Report, verb: Verb) -> bool:
    """Tell whether the sentence ties itself to the event before: 会后，…"""
    return SAME_DAY.match(report.text, verb.left, verb.right) is not None


def is_led(report: Report, place: PlaceMention, start: int) -> bool:
    """Tell whether a place is one where somebody is or goes: 在岭东, 来到青砚县."""
    return _PLACE_LEAD.search(report.text, max(start, place.start - 2), place.start) is not None


def _follows_led(report: Report, place: PlaceMention) -> bool:
    """Tell whether it is the second part of such a place: 在岭东省青砚县."""
    return any(p.end == place.start and is_led(report, p, 0) for p in report.findings.places)


def _dates_event(findings: Findings, found: DateExpression) -> bool:
    """Tell whether a date can be an event's: 2024年会议, 3月起, 近年来 and 《…》 have none."""
    if (
        found.value is not None
        and found.value.precision == "year"
        and _ENDS_LATER.search(findings.text, max(0, found.start - 2), found.start)
    ):
        return False
    if findings.text.endswith(("截至", "截止"), 0, found.start):
        return False
    if (
        found.value is not None
        and found.value.precision == "year"
        and not _BY_YEAR.search(findings.text, max(0, found.start - 2), found.start)
    ):
        return False
    return not in_title(findings, found) and not _NO_DAY_OF_IT.match(findings.text, found.end)


def in_title(findings: Findings, found: DateExpression | PlaceMention) -> bool:
    """Tell whether a date or a place is a piece of a document's title: 《青潭县…条例》."""
    return any(d.start <= found.start and found.end <= d.end for d in findings.documents)
