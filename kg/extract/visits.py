"""Visits (调研, 考察, 慰问, 出访): who goes where to see it.

Rule: `events.visit` (真例：3月5日，市委书记孟云舟到青砚县调研春耕备耕工作。 | 3月5日，
市委书记孟云舟来到云溪村，看望慰问老党员); who goes takes part by `roles.lead` (真例：3月5日，
市委书记孟云舟到青砚县调研).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.body_mentions import BodyMention
from kg.extract.clauses import clause_start, find_stop
from kg.extract.farewells import is_mourning
from kg.extract.findings import Group
from kg.extract.occasions import Occasion, When
from kg.extract.people import Occurrence
from kg.extract.report import Report, Verb, body_ids, find_told_verbs, find_verbs
from kg.extract.sentence_rules import sentence_rule
from kg.extract.timing import date_near, inherited_day, undated
from kg.model.ids import entity_id
from kg.model.knowledge import EventType, ParticipationRole
from kg.model.time import DateRange
from kg.text.cues import Cued

# 到青砚县实地调研 | 看望慰问困难职工; 慰问电 and 慰问金 are things
_VISIT = Cued(
    "现场观摩|观摩(?![会活团组点台席摩])|实地调研|调研(?!室)|考察|视察|督导检查|检查|察看|查看(?!文件|台账|资料|记录|档案)|督导|督查|暗访|抽查|慰问(?![电信金品])|看望慰问|看望|走访慰问|走访|拜访|参观|瞻仰|接访(?![日制中室工时])|接待(?=[^，。；]{0,6}(?:上访|来访|信访))"
    "|巡查|指导(?=[^，。；]{0,12}(?:工作|抢险|救灾|救援|防汛|生产|建设))|访问|访[华日美俄欧](?=[，。；并])"
    "|结束(?:了)?对[^，。；]{2,36}?访问(?!时|后|途中|期间|之后|并)|宣讲|祭扫"
    "|巡河|巡湖|巡林|巡山|巡田|夜访|夜查|夜巡|下访|家访|约访|回访|现场办公|踏[勘看]|督办|督战|包保"
    "|考核(?![组员])|验收(?!组)|招商(?!引资|局|会|项目)|学习(?=[，。；]|[^，。；]{1,14}(?:经验|做法))|对接(?!会)"
    "|了解|推进|推动|调度|指挥|处置|协调|解决|帮扶|送(?=[^，。；]{1,12}(?:慰问|祝福|温暖|关怀|清凉|政策))"
    "|(?:开展|进行)(?:了)?(?=[^，。；]{0,16}(?:活动|行动|服务|帮扶|纾困|解困|工作|攻坚|整治|招商引资)[，。；]|招商引资)"
)
# 到云溪村|推进项目建设: what tells of a visit only beside where somebody goes
_BESIDE_WAY = re.compile(
    "巡|夜|下访|家访|约访|回访|现场办公|踏|督办|督战|包保|考核|验收|招商|学习|对接|了解|推进|推动|调度|指挥|处置|协调|解决|帮扶|送|开展|进行"
)
# 深入青砚县|, 带队到企业|: where somebody goes, in the clause of the verb
_WAY = re.compile(
    "(?:[^，。；]{0,24}?(?:[^一-龥]|方式|队|率|[^，。；]人|一行|先后|分别|专程|再次|冒[雨雪]|连夜|同志))?[^，。；]{0,12}?"
    "(?:来到|走进|深入|前往|奔赴|莅临|下沉|进驻|赴|来(?=我?[省市县区州旗镇校]|[一-龥]{2,8}[省市县区州旗镇乡村])|(?<![做得达提遇感想看谈说直受])到(?![位底会场]))(?P<where>[^，。；]{2,40})"
)
# 应贝林国外长奥雷尔邀请，|
_INVITED = Cued("应[^。；]{2,80}?邀请，")
# 岭东省代表团|近日先后|访问|贝林国
_DELEGATION = re.compile(
    "[^，。；、到赴]{0,12}代表团(?:一行)?(?:近日|日前|先后|相继|分别|应邀|将|于|，)*"
)
# 在青砚县|指挥抢险, 在云溪|巡河: on the spot
_ON_SITE = re.compile("在[^，。；]{2,24}")
_DONE_ON_SITE = re.compile("巡|夜|下访|家访|现场办公|踏|督办|督战|调度|指挥|处置")
# 孟云舟|巡河, 孟云舟|夜查环保工作: the verb itself says that somebody goes
_GOES_BY_ITSELF = re.compile("巡[河湖林山田查]|夜[查访巡]|踏[勘看]|督[办战]")
# 带队|开展人居环境整治
_LED_TEAM = re.compile(
    "(?:亲自)?(?:带队|率队)|(?:带领|率领?)[^，。；]{2,60}?[组队团]在[^，。；]{2,16}"
)
# ，就防汛工作贯彻情况|开展: about what, however long
_ABOUT = re.compile("，?[就围对针][^。；]{2,120}?(?=(?:进行|开展)(?:了)?)")
# 深入云溪大桥项目，现场|推进项目建设
_THEN = re.compile("，(?:现场|实地|就地|一线)?$")
# 孟云舟与温若水|一同到青砚县: both of them go
_GO_TOGETHER = re.compile("(?:一同|一道|一起|共同)(?=到|赴|深入|来到|前往|走进)")
_BOTH = re.compile("[与和同]")
# 孟云舟|拜访|省电力公司总经理方明达
_CALLED_ON = re.compile("(?:了)?[^，。；]{0,40}")
# 开展主题党日活动, 参加植树: what is done there is an event of its own
_OWN_EVENT = re.compile(
    "[^，。；]{0,16}(?:党日|植树|学习|演练|会[，。；]|会议|仪式|论坛|培训|宣讲)"
)
# 来到云溪村，…: a visit where no verb of seeing follows
ARRIVE = Cued(
    "来到|走进|(?:先后|分别|还)到(?:了)?(?![位底会场])|(?<=[员人长席记行])到了(?=[^，。；]{2,20}[村镇乡园区厂校站所场馆、，])|(?:连夜|立即|第一时间|迅速|紧急)?(?:赶赴|赶往|赶到(?=现场|事故|灾区))|前往(?!送别|吊唁|悼念)|(?:乘专机)?(?:飞抵|抵达)(?![，。后时])|(?:离京|启程)(?:前往|赴|去)"
)
# between the name and the verb: 先后到青砚县、白石镇 | 率队 | 在云溪村; not 做到, 存在
_GOES = re.compile(
    "来到|走进|前往|莅临|下沉|赶赴|赶往|赶到|深入|(?<![做得达提遇感想看谈说直受])到(?![位底])|赴|(?<![存所正])在(?!$|于|[^，。]{0,12}[上中下]的)"
    "|带队|率队|率团|带领(?=[^，。；]{1,20}(?:，|深入|赴|到|对|先后|前往))|率[^，。；]{0,12}团|来(?=我?[省市县区州旗]|我[校院厂司地]|[一-龥]{1,4}(?:，就|就|进行|开展|视察|调研|检查|考察))"
    "|(?<![以近后前年月日天起])来(?=[^，。；来]{1,16}$)"
)
# 以“四不两直”方式|检查, 就防汛工作开展|督导: how and about what, nobody goes in so many words
_HOW = re.compile(
    "(?:副?(?:书记|主任|[一-龥]{1,3}[长员]))?等?(?:一行|[0-9]+人|实地|现场|专题|分别|先后|突击|随机|上门|登门|入户|深夜|连夜|冒[雨雪]|“四不两直”|，|以[^，。；]{2,14}(?:方式|形式)|[就围对][^，。；]{2,40}(?:进行|开展|展开)(?:了)?)*"
)
_TELLING = ("访问", "参观", "慰问", "看望", "瞻仰", "拜访")
_LONGEST_WAY = 60
_LONGEST_GAP = 30
_GOES_WHERE = re.compile("来到|前往|深入|赴|到|来")
# 市人大社会建设委员会|3月5日赴云溪镇开展立法|调研
_BODY_GOES = re.compile(
    "(?P<team>[^，。；到赴]{0,10}(?:[组团队]))?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:[上下]午)?(?:一行(?:[0-9一二三四五六七八九十]+人)?)?(?P<way>(?:分别|先后)?(?:赴|到|来|莅临|前往|深入)[^，。；]{2,40}"
    "|(?P<members>(?:部分)?(?:委员|代表)(?:们)?(?:集中|专题)?)|组织(?P<whom>[^，。；]{0,12}(?:代表|委员|专家|干部|成员))(?:们)?[^，。；]{0,30})"
)
# 到开发区, 深入3家企业: where a team goes that is no place of a name
_SOMEWHERE = re.compile("(?:[省市县区州旗镇乡村校院]|企业|公司|社区|项目|现场|基地)")
_SEES = (
    "观摩", "考察", "调研", "视察", "参观", "察看", "查看", "检查", "督导检查", "暗访", "抽查",
)  # fmt: skip
_TOURS = ("调研", "考察", "视察", "检查", "督导", "督查")
# 来到云溪公园，|参加义务植树活动: what is told is the activity
_TAKES_PART_THERE = re.compile(
    "[^。；]{2,40}，(?:一起|共同|[同与和][^，。；]{1,16}一[起道])?(?:参加|出席)[^，。；]{2,40}(?:活动|仪式|会议|大会|座谈会|植树|党日|[晚午]?宴会?|招待会|论坛|晚会|[开闭]幕[式会])[，。]"
    "|[他她]所在的[^，。；]{2,20}代表团，?[^。；]{0,24}审议"
)
# 率部分政协委员|视察
_LEADS_OTHERS = re.compile("(?:率领?|带领|组织)[^，。；]{2,30}")
# 表示慰问和哀悼: nobody goes anywhere
_FEELS = ("表示", "致以", "亲切", "诚挚")
# 孟云舟今天上午乘专机离开北京|对贝林国进行国事|访问
_STATE_VISIT = re.compile(
    "(?:将)?(?:定)?(?:于)?[^。；]{0,40}?(?:对|到|赴|前往)[^，。；]{2,30}(?:进行|作)(?:为期[^，。；]{1,6}的)?"
    "(?:国事|正式|正式友好|工作|友好)?"
)
# 孟云舟应邀访问了贝林国
_GOES_TO = re.compile("(?:应邀|正式|继续|先后|相继|分别|将于|定于|将|于|率团|一行|，)*")
# 孟云舟|圆满|结束对贝林国的国事访问
_ENDS = re.compile("(?:是在)?(?:圆满|成功|胜利|顺利)?")
_VISITS_US = re.compile("访[华日美俄欧]")
_NEAR_PLACE = 10
# 区长孟云舟巡查翠溪⏎3月5日，区长孟云舟…: the line above an item of a digest
_REST_OF_LINE = re.compile("[^，。；\n]{0,40}\n+")
_NEAR_HEADING = 60
# 日前，孟云舟到青石镇检查…: on some other day than the visit before
_ANOTHER_DAY = re.compile("日前|近日|连日来|近期")
# 在市委书记温若水陪同下， | 由温若水陪同到… | 受温若水委托，: who is there besides, or who sends
_ESCORT = re.compile(
    "，?(?:[由在][^，。；]{2,60}?(?:的)?陪同下?|在[^。；]{2,120}?陪同下|受[^，。；]{2,30}?委托)，?"
)
_ESCORTS = re.compile("(?:的)?陪同|委托|[^，。；]{0,30}?陪同下")
# 陪同调研, 参加调研: another one's visit; 曾来到: one of long ago
# 传达了省委关于深入|调研阶段的精神: what is told is no visit
_NOT_OWN = re.compile(
    "[。；]|到会$|(?:传达|宣读)[^，]*$|陪同|一同|参加|随同|一起|曾|多次|每到|逝世|病重|患病"
)
_SAYS = ("强调", "指出")
# 孟云舟对奥雷尔来访|表示欢迎
_WELCOMED = re.compile("[^，。；]{0,12}表示[^，。；]{0,6}(?:欢迎|感谢|祝贺|谢意|敬意)")
# 欢迎孟云舟访问贝林国: a visit that somebody wishes for or speaks of
_WISHED = re.compile("(?:欢迎|邀请|期待|感谢|祝贺|请|祝)[^，。；]{0,10}$")
# 赴岭东考察时的重要讲话: a visit that is only spoken of
_OF = ("的", "时的", "期间的")
# 看望|参加会议的委员时的重要讲话精神
_TAUGHT_THERE = re.compile(
    "[^，。；]{0,40}(?:时|期间)(?:发表|作出)?的?(?:一系列)?(?:重要)?(?:讲话|指示|嘱托)"
    "|[^，。；]{0,16}(?:讲话|指示|批示)的?精神"
)
# 事故发生后，…赶赴现场: on the day of the accident
_AFTER_IT = re.compile(
    "(?:事故|灾害|险情|灾情|地震|火灾|爆炸|案件|事件)发生后|接(?:到)?报(?:告|警)?后"
)
# 孟云舟带领|镇长温若水以及有关人员赴青砚县: who leads goes before
_BRINGS = ("带领", "率领", "率", "携")
_AS_NOUN = ("组", "团", "员", "室", "报告", "成果", "阶段")
# 与孟云舟一同: the name before goes
_WITH = ("和", "与", "同", "对", "向")
# 调研春耕备耕工作: what the visit is for names it
_OBJECT = re.compile("(?:(?!时(?:强调|指出|要求|表示|说))[^，。；并\n]){0,30}")


@sentence_rule(_VISIT, ARRIVE)
def find_visits(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the visit of a sentence, or find it among those that are open; a sentence has one."""
    for verb in find_told_verbs(report, _VISIT, start, end):
        subject = _visitors(report, verb)
        if subject is not None and _is_visit(report, verb, subject):
            return [_visit(report, verb, subject)]
        if subject is None and (tour := _tour(report, verb)) is not None:
            return [tour]
    arrive = next(iter(find_verbs(report, ARRIVE, start, end)), None)
    subject = _visitors(report, arrive) if arrive is not None else None
    if arrive is not None and _TAKES_PART_THERE.match(report.text, arrive.end, end):
        return []
    if arrive is not None and subject is not None and _may_visit(report, arrive, subject):
        return [_visit(report, arrive, subject)]
    return []


@sentence_rule(_INVITED)
def find_announced(report: Report, start: int, end: int) -> Sequence[Occasion]:
    """Open the visit that somebody announces: 发言人宣布：应…邀请，奥雷尔将于5日访问贝林国."""
    match = report.findings.cues.search(_INVITED, start, end)
    return [] if match is None else find_visits(report, match.end(), end)


def _tour(report: Report, verb: Verb) -> Occasion | None:
    """The visit of a body: 市人大社会建设委员会3月5日赴云溪镇开展立法调研."""
    if verb.word == "访问":
        return _delegation(report, verb)
    for body in report.findings.bodies_in(verb.left, verb.start)[:1]:
        match = _BODY_GOES.fullmatch(report.text, body.end, verb.start)
        places = report.findings.places_in(body.end, verb.start)
        if match is None or verb.word not in _TOURS:
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


def _delegation(report: Report, verb: Verb) -> Occasion | None:
    """The visit of a delegation abroad, nobody of which is named: 岭东省代表团近日访问贝林国."""
    bodies = report.findings.bodies_in(verb.left, verb.start)[:1]
    head = bodies[0].start if bodies else clause_start(report.text, verb.left, verb.start)
    who = undated(report, head, verb.start)
    if _DELEGATION.fullmatch(who.removeprefix(_surface(report, bodies))) is None:
        return None
    if not _is_abroad(report, verb):
        return None
    object_end = find_stop(report.text, "，。；", verb.end, verb.right)
    name = who + undated(report, verb.start, object_end).replace("了", "", 1)
    occasion = Occasion(EventType.VISIT, verb.start, [name], "events.visit")
    occasion.hosts = body_ids(bodies)
    places = report.findings.places_in(verb.end, object_end)
    occasion.places = list(dict.fromkeys(entity_id("place", place.name) for place in places))
    occasion.when = date_near(report.findings, verb)
    report.opened.append(occasion)
    return occasion


def _surface(report: Report, bodies: list[BodyMention]) -> str:
    return report.text[bodies[0].start : bodies[0].end] if bodies else ""


def _visitors(report: Report, verb: Verb) -> Group | None:
    """The names that stand last before the verb, not of those who go along or send somebody."""
    groups = report.findings.groups_in(verb.left, verb.start)
    acting = [g for g in groups[1:] if not _ESCORTS.match(report.text, g.end)]
    return [*groups[:1], *acting][-1] if groups else None


def _way(words: str) -> str:
    """Leave out of the words between the visitors and the verb who goes along or sends them."""
    return _ESCORT.sub("", words, count=1) if "陪同" in words or "委托" in words else words


def _may_visit(report: Report, verb: Verb, subject: Group) -> bool:
    """Tell whether the verb can be what the subject does, on a visit of its own."""
    text = report.text
    if text.startswith(_OF, verb.end) or _TAUGHT_THERE.match(text, verb.end):
        return False
    if _WELCOMED.match(text, verb.end, verb.right):
        return False
    if text.startswith(_SAYS, subject.end):
        return False
    if _WISHED.search(text, verb.left, subject.start) or is_mourning(report, verb.left, verb.right):
        return False
    if _is_heading(report, verb, subject) and not report.findings.dates_in(verb.left, verb.start):
        # the line above an item of a digest tells what the item tells
        return False
    escort = _ESCORT.search(text, subject.end, verb.start)
    goes = subject.end if escort is None else escort.end()
    if report.findings.title_behind(goes, verb.start) < verb.start:
        # 孟云舟作出批示，市长…赶赴现场: somebody else goes, whose name is not known
        return False
    return _NOT_OWN.search(_gap(report, subject, verb)) is None


def _is_heading(report: Report, verb: Verb, subject: Group) -> bool:
    """Tell whether the line ends with what the verb tells, and the next one names who it is."""
    if verb.left == report.section.title[0]:
        return False
    if report.text.startswith("\n", verb.end):
        return True
    line = _REST_OF_LINE.match(report.text, verb.end)
    if line is None:
        return False
    below = report.findings.people_in(line.end(), line.end() + _NEAR_HEADING)
    return any(found.person == subject.people[-1].person for found in below)


def _gap(report: Report, subject: Group, verb: Verb) -> str:
    """Return the words between the visitors and the verb that say where and how they go."""
    gap = _way(undated(report, subject.end, verb.start))
    if len(subject.people) > 1 and _BOTH.search(
        report.text, subject.people[-2].end, subject.people[-1].start
    ):
        return _GO_TOGETHER.sub("", gap, count=1)
    return gap


def _is_visit(report: Report, verb: Verb, subject: Group) -> bool:
    """Tell whether the verb reports what the subject does and not, say, a noun (调研组)."""
    gap = _gap(report, subject, verb)
    ends = report.text.startswith("。", verb.end)
    if _BESIDE_WAY.match(verb.word):
        return _goes_there(report, verb, subject, gap)
    if not _may_visit(report, verb, subject) or report.text.startswith(_AS_NOUN, verb.end):
        return False
    if verb.word == "宣讲" and not is_way(gap):
        return False
    if len(_ABOUT.sub("", gap, count=1)) <= _LONGEST_WAY and _GOES.search(gap):
        return True
    if _LEADS_OTHERS.fullmatch(gap) and verb.word in _SEES + _TOURS:
        return True
    if gap.endswith(_FEELS):
        return False
    if gap and not verb.word.startswith(_TELLING) and _HOW.fullmatch(gap):
        return True
    if (
        verb.word == "访问"
        and _STATE_VISIT.fullmatch(gap)
        and report.findings.places_in(subject.end, verb.start)
    ):
        return True
    if verb.word.startswith("结束"):
        return _ENDS.fullmatch(gap) is not None
    if _VISITS_US.fullmatch(verb.word):
        return _GOES_TO.fullmatch(gap) is not None
    if verb.word == "访问":
        return _GOES_TO.fullmatch(gap) is not None and _is_abroad(report, verb)
    if gap.endswith("率") or verb.word.startswith(("看望", "慰问", "走访", "拜访", "接访", "接待")):
        return not ends or len(gap) <= 1
    did = report.text.startswith("了", verb.end) and len(gap) <= _LONGEST_WAY
    return (len(gap) <= 1 or did) and verb.word in _SEES and not ends


def _goes_there(report: Report, verb: Verb, subject: Group, gap: str) -> bool:
    """Tell whether the words before a verb of any work say where somebody goes to do it."""
    if not _may_visit(report, verb, subject) or len(gap) > _LONGEST_WAY:
        return False
    if is_own_event(report.text, verb.end):
        return False
    if _DONE_ON_SITE.match(verb.word) and _ON_SITE.match(gap):
        return True
    if _GOES_BY_ITSELF.match(verb.word) and _HOW.fullmatch(gap):
        return not report.text.startswith("。", verb.end) or gap == ""
    if _LED_TEAM.fullmatch(gap) and verb.word == "开展":
        return True
    return is_way(_THEN.sub("", gap).removeprefix("，"))


def is_way(words: str) -> bool:
    """Tell whether the words between a name and a verb say where somebody goes: 率队到青砚县."""
    return _WAY.fullmatch(words) is not None


def is_own_event(text: str, offset: int) -> bool:
    """Tell whether what is carried out there is an event of its own: 开展|主题党日活动."""
    return _OWN_EVENT.match(text, offset) is not None


def _is_abroad(report: Report, verb: Verb) -> bool:
    """Tell whether a place follows close behind 访问: 访问贝林国."""
    return any(
        place.start - verb.end <= _NEAR_PLACE and not report.text.startswith("期间", place.end)
        for place in report.findings.places_in(verb.end, verb.right)
    )


def _visit(report: Report, verb: Verb, nearest: Group) -> Occasion:
    """Open the visit, or find the one that these people are on already."""
    subject = _leading(report, verb, nearest)
    leads = [found.person for found in subject.people]
    when = date_near(report.findings, verb)
    sites = _sites(report, verb, subject.end)
    known = _same_visit(report, leads, when.date, verb)
    if known is not None:
        if known.when.is_open:
            known.when = when
        known.places += [site for site in sites if site not in known.places]
        return known
    brings = subject is not nearest and report.text.endswith(_BRINGS, 0, nearest.start)
    names = [_name(report, verb, subject if brings else nearest, leads), f"{leads[0]}{verb.word}"]
    occasion = Occasion(EventType.VISIT, verb.start, names, "events.visit", principals=leads)
    occasion.places = sites
    occasion.when = _when(report, verb, when)
    for found in subject.people:
        occasion.involve(found, ParticipationRole.LEAD, "roles.lead")
    if brings:
        for found in nearest.people:
            occasion.involve(found, ParticipationRole.ACCOMPANY, "roles.accompany")
    for found in _called_on(report, verb):
        occasion.involve(found, ParticipationRole.MEET, "roles.meet")
    report.opened.append(occasion)
    return occasion


def _called_on(report: Report, verb: Verb) -> tuple[Occurrence, ...]:
    """Return on whom somebody calls: 孟云舟拜访省电力公司总经理方明达."""
    words = _CALLED_ON.match(report.text, verb.end, verb.right)
    if verb.word != "拜访" or words is None:
        return ()
    groups = report.findings.groups_in(verb.end, words.end())
    return groups[0].people if groups else ()


def _leading(report: Report, verb: Verb, nearest: Group) -> Group:
    """Who leads: 孟云舟 in 孟云舟与温若水到青砚县调研."""
    before = report.findings.groups_in(verb.left, nearest.start)
    joined = report.text.endswith((*_WITH, *_BRINGS), 0, nearest.start)
    return before[-1] if joined and before and len(before[-1].people) == 1 else nearest


def _name(report: Report, verb: Verb, nearest: Group, leads: list[str]) -> str:
    """Name the visit in the report's words: 孟云舟到青砚县调研春耕备耕工作."""
    gap = _way(undated(report, nearest.end, verb.start))
    gap = _ABOUT.sub("", gap, count=1) if len(gap) > _LONGEST_GAP else gap
    if len(gap) > _LONGEST_GAP and (ways := list(_GOES_WHERE.finditer(gap))):
        gap = gap[ways[-1].start() :]
    gap = (
        gap.replace("，", "").replace("将于", "将").removeprefix("还")
        if len(gap) <= _LONGEST_GAP
        else ""
    )
    gap = gap.removesuffix("于")
    words = _OBJECT.match(report.text, verb.start, verb.right)
    return "、".join(leads) + gap + (words.group() if words else verb.word)


def _when(report: Report, verb: Verb, when: When) -> When:
    if when.is_open and _AFTER_IT.match(report.text, verb.left):
        days = report.findings.dates_in(report.section.body[0], verb.left)
        told = [found for found in days if found.is_day and found.value is not None]
        return When(told[0].value, basis="与所述事故同日") if told else when
    if when.is_open:
        return inherited_day(report, verb)
    return when


def _same_visit(
    report: Report, leads: list[str], date: DateRange | None, verb: Verb
) -> Occasion | None:
    """An open visit of the same people, unless this one has a day of its own outside it.

    One of which only the end is told (结束对贝林国的访问) is no other; one of another sentence is,
    where this one begins with 日前.
    """
    ends = verb.word.startswith("结束")
    apart = _ANOTHER_DAY.match(report.text, verb.left) is not None
    for occasion in reversed(report.of_type(EventType.VISIT)):
        if apart and occasion.start < verb.left:
            continue
        known = occasion.when.date
        if ends is not occasion.has_ended:
            continue
        if set(leads) & set(occasion.principals) and (
            date is None or known is None or _lies_within(date, known)
        ):
            return occasion
    return None


def _lies_within(inner: DateRange, outer: DateRange) -> bool:
    return (
        outer.first.earliest() <= inner.first.earliest()
        and inner.last.latest() <= outer.last.latest()
    )


def _sites(report: Report, verb: Verb, left: int) -> list[str]:
    """Return the places between the visitors and the verb, behind 来到 those of its clause."""
    stop = verb.start
    if ARRIVE.regex.fullmatch(verb.word):
        stop = find_stop(report.text, "，。；", verb.end, verb.right)
    way = _GOES.search(report.text, left, stop)
    places = report.findings.places_in(way.end() if way else left, stop)
    return list(dict.fromkeys(entity_id("place", place.name) for place in places))
