"""Visits of bodies and delegations, of whose members none is named.

真例：市人大社会建设委员会3月5日赴云溪镇开展立法调研; 岭东省代表团近日访问贝林国.
"""

from __future__ import annotations

import re

from kg.extract.base.clauses import clause_start, find_stop
from kg.extract.base.occasions import Occasion
from kg.extract.events.report import Report, Verb, body_ids
from kg.extract.events.timing import date_near, undated
from kg.extract.events.visit_signs import TOURS, is_abroad
from kg.extract.found.body_mentions import BodyMention
from kg.model.ids import entity_id
from kg.model.knowledge import EventType

# 岭东省代表团|近日先后|访问|贝林国
_DELEGATION = re.compile(
    "[^，。；、到赴]{0,12}代表团(?:一行)?(?:近日|日前|先后|相继|分别|应邀|将|于|，)*"
)
# 贝林国云州大学校长访问团一行4人|对我校进行了|访问
_RECEIVED = re.compile(
    "[^，。；、]{2,24}(?:访问|代表|考察|参观|交流)团(?:一行)?(?:[0-9一二三四五六七八九十]+人)?"
    "对我[校院所省市县区州国厂司][^，。；]{0,6}进行(?:了)?(?:为期[^，。；]{2,6}的)?[^，。；]{0,6}"
)
# 岭东省代表团各分团|赴青州多地|看望慰问
_DELEGATION_GOES = re.compile(
    "(?![^，。；]{0,12}(?:[此本这]次|采[取用]|组[成建]|成立|派出|由))[^，。；、到赴]{0,12}"
    "(?:代表团|慰问团|考察团|观摩团|访问团|参观团|(?:调研|督导|检查|督查|考核|视察|考察|验收)组)"
    "(?:各分团)?(?:一行)?(?:先后|分别|，)*(?:赴|到|前往|莅临|抵达?|"
    "来(?=我?[省市县区州旗镇校]|[一-龥]{2,6}[省市县区州旗镇乡]))[^，。；]{1,24}"
)
_SEES_PEOPLE = ("看望慰问", "看望", "慰问")
# 市人大社会建设委员会|3月5日赴云溪镇开展立法|调研
_BODY_GOES = re.compile(
    "(?P<team>[^，。；到赴]{0,10}(?:[组团队]))?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:[上下]午)?"
    "(?:一行(?:[0-9一二三四五六七八九十]+人)?)?(?P<way>(?:分别|先后)?(?:赴|到|来|莅临|前往|深入)"
    "[^，。；]{2,40}|(?P<members>(?:部分)?(?:委员|代表)(?:们)?(?:集中|专题)?)|"
    "组织(?P<whom>[^，。；]{0,12}(?:代表|委员|专家|干部|成员))(?:们)?[^，。；]{0,30})"
)
# 县人大常委会|先后开展了《防疫条例》执法|检查
_CARRIES_OUT = re.compile(
    "(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:先后|分别|集中|组织)?(?:就|对[^，。；]{2,30})?"
    "(?:开展|进行)(?:了)?[^，。；]{2,60}(?:执法|专题|集中)"
)
# 国际教育学院|一行5人|访问
_PARTY = re.compile("[^，。；]{0,6}一行(?:[0-9一二三四五六七八九十]+人)?(?:先后|分别|应邀|专程)*")
# 到开发区, 深入3家企业: where a team goes that is no place of a name
_SOMEWHERE = re.compile("(?:[省市县区州旗镇乡村校院]|企业|公司|社区|项目|现场|基地)")


def read_tour(report: Report, verb: Verb) -> Occasion | None:
    """The visit of a body: 市人大社会建设委员会3月5日赴云溪镇开展立法调研."""
    if verb.word == "访问":
        return _delegation(report, verb) or _calls(report, verb)
    if (sent := _sent_around(report, verb)) is not None:
        return sent
    if (inspected := _inspects(report, verb)) is not None:
        return inspected
    for body in report.findings.bodies_in(verb.left, verb.start)[:1]:
        match = _BODY_GOES.fullmatch(report.text, body.end, verb.start)
        places = report.findings.places_in(body.end, verb.start)
        if match is None or verb.word not in TOURS:
            return None
        way = match["members"] or match["way"] or ""
        if not (places or match["whom"] or match["members"] or _SOMEWHERE.search(way)):
            return None
        name = report.text[body.start : body.end] + way + verb.word
        if match["team"]:
            name = report.text[body.start : verb.end]
        occasion = Occasion(EventType.VISIT, verb.start, [name], "events.visit")
        occasion.hosts = body_ids([body])
        occasion.places = list(dict.fromkeys(entity_id("place", p.name) for p in places))
        occasion.when = date_near(report.findings, verb)
        report.opened.append(occasion)
        return occasion
    return None


def _sent_around(report: Report, verb: Verb) -> Occasion | None:
    """The visit of a delegation at home: 岭东省代表团各分团5日赴青州多地看望慰问干部群众."""
    if verb.word not in TOURS + _SEES_PEOPLE:
        return None
    head = clause_start(report.text, verb.left, verb.start)
    who = undated(report, head, verb.start)
    bodies = report.findings.bodies_in(head, verb.start)
    others = [body for body in bodies if not _surface(report, [body]).endswith("团")]
    if _DELEGATION_GOES.fullmatch(who) is None or others:
        return None
    return _opened(report, verb, who, bodies[:1], head)


def _inspects(report: Report, verb: Verb) -> Occasion | None:
    """The inspection that a body carries out: 县人大常委会先后开展了《防疫条例》执法检查."""
    head = clause_start(report.text, verb.left, verb.start)
    bodies = report.findings.bodies_in(head, verb.start)[:1]
    if not bodies or verb.word not in TOURS or date_near(report.findings, verb).date is None:
        return None
    if _CARRIES_OUT.fullmatch(report.text, bodies[0].end, verb.start) is None:
        return None
    return _opened(report, verb, undated(report, bodies[0].start, verb.start), bodies, verb.end)


def _calls(report: Report, verb: Verb) -> Occasion | None:
    """The visit of a body to another: 国际教育学院一行访问云溪大学."""
    bodies = report.findings.bodies_in(verb.left, verb.right)
    head = clause_start(report.text, verb.left, verb.start)
    who = [body for body in bodies if head <= body.start and body.end <= verb.start][-1:]
    whom = [body for body in bodies if 0 <= body.start - verb.end <= 1]
    if not who or not whom or _PARTY.fullmatch(report.text, who[0].end, verb.start) is None:
        return None
    return _opened(report, verb, undated(report, who[0].start, verb.start), who, verb.end)


def _delegation(report: Report, verb: Verb) -> Occasion | None:
    """The visit of a delegation abroad, nobody of which is named: 岭东省代表团近日访问贝林国."""
    bodies = report.findings.bodies_in(verb.left, verb.start)[:1]
    head = bodies[0].start if bodies else clause_start(report.text, verb.left, verb.start)
    who = undated(report, head, verb.start)
    if _RECEIVED.fullmatch(who):
        return _opened(report, verb, who, [], verb.end)
    if _DELEGATION.fullmatch(who.removeprefix(_surface(report, bodies))) is None:
        return None
    return _opened(report, verb, who, bodies, verb.end) if is_abroad(report, verb) else None


def _opened(report: Report, verb: Verb, who: str, bodies: list[BodyMention], left: int) -> Occasion:
    """Open the visit of a delegation, named by the words before and behind its verb.

    Where it goes stands behind `left`.
    """
    object_end = find_stop(report.text, "，。；", verb.end, verb.right)
    name = who + undated(report, verb.start, object_end).replace("了", "", 1)
    occasion = Occasion(EventType.VISIT, verb.start, [name], "events.visit")
    occasion.hosts = body_ids(bodies)
    places = report.findings.places_in(left, object_end)
    occasion.places = list(dict.fromkeys(entity_id("place", place.name) for place in places))
    occasion.when = date_near(report.findings, verb)
    report.opened.append(occasion)
    return occasion


def _surface(report: Report, bodies: list[BodyMention]) -> str:
    return report.text[bodies[0].start : bodies[0].end] if bodies else ""
