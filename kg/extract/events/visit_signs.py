"""Whether a verb tells of a visit: who goes, and where to, stands in its clause.

真例：到云溪村|推进项目建设, 以“四不两直”方式|检查; 陪同|调研 is another's visit.
"""

from __future__ import annotations

import re

from kg.extract.events.farewells import is_mourning
from kg.extract.events.report import Report, Verb
from kg.extract.events.timing import undated
from kg.extract.found.findings import Group

# 到云溪村|推进项目建设: what tells of a visit only beside where somebody goes
_BESIDE_WAY = re.compile(
    "巡|夜|下访|家访|约访|回访|现场办公|踏|督办|督战|包保|考核|验收|招商|学习|对接|了解|推进|"
    "推动|调度|指挥|处置|协调|解决|帮扶|送|开展|进行"
)
# 深入青砚县|, 带队到企业|: where somebody goes, in the clause of the verb
_WAY = re.compile(
    "(?:[^，。；]{0,24}?(?:[^一-龥]|方式|队|率|[^，。；]人|一行|先后|分别|专程|再次|冒[雨雪]|"
    "连夜|同志))?[^，。；]{0,12}?"
    "(?:来到|走进|深入(?!践行|实施|推进|贯彻|落实|学习|领会|人心|推动|剖析|解读|阐[述释]|研讨)|"
    "前往|奔赴|莅临|下沉|进驻|赴|(?<![甚直乃以])至(?![今于少多此上]|[0-9])|"
    "来(?=我?[省市县区州旗镇校]|[一-龥]{2,8}[省市县区州旗镇乡村])|(?<![做得达提遇感想看谈说直受])"
    "到(?![位底会场]))(?P<where>[^，。；]{2,40})"
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
ABOUT = re.compile("，?[就围对针][^。；]{2,120}?(?=(?:进行|开展)(?:了)?)")
# 深入云溪大桥项目，现场|推进项目建设
_THEN = re.compile("，(?:现场|实地|就地|一线)?$")
# 孟云舟与温若水|一同到青砚县: both of them go
_GO_TOGETHER = re.compile("(?:一同|一道|一起|共同)(?=到|赴|深入|来到|前往|走进)")
_BOTH = re.compile("[与和同]")
# 开展主题党日活动, 参加植树: what is done there is an event of its own
_OWN_EVENT = re.compile(
    "[^，。；]{0,16}(?:党日|植树|学习|演练|会[，。；]|会议|仪式|论坛|培训|宣讲)"
)
# between the name and the verb: 先后到青砚县、白石镇 | 率队 | 在云溪村; not 做到, 存在
GOES = re.compile(
    "来到|走进|前往|莅临|莅(?=[一-龥]{1,2}(?:调研|考察|检查|视察|督导|指导))|下沉|赶赴|赶往|赶到|"
    "深入(?!践行|实施|推进|贯彻|落实|学习|领会|人心|推动|剖析|解读|阐[述释]|研讨)|"
    "(?<![做得达提遇感想看谈说直受])到(?![位底])|赴|"
    "(?<![存所正])在(?!$|于|[^，。]{0,12}[上中下]的)"
    "|带队|率队|率团|带领(?=[^，。；]{1,20}(?:，|深入|赴|到|对|先后|前往))|率[^，。；]{0,12}团|"
    "来(?=我?[省市县区州旗]|我[校院厂司地]|[一-龥]{1,4}(?:，就|就|进行|开展|视察|调研|检查|考察))"
    "|(?<![以近后前年月日天起])来(?=[^，。；来]{1,16}$)"
)
# 以“四不两直”方式|检查, 就防汛工作开展|督导: how and about what, nobody goes in so many words
_HOW = re.compile(
    "(?:副?(?:书记|主任|[一-龥]{1,3}[长员]))?等?(?:一行|[0-9]+人|实地|现场|专题|分别|先后|突击|"
    "随机|上门|登门|入户|深夜|连夜|冒[雨雪]|“四不两直”|，|(?:以|采取|采用|通过)[^，。；]{2,14}"
    "(?:方式|形式)|[就围对][^，。；]{2,40}(?:进行|开展|展开)(?:了)?)*"
)
_TELLING = ("共同参观", "访问", "造访", "到访", "参观", "慰问", "看望", "瞻仰", "拜访")
_LONGEST_WAY = 60
_SEES = (
    "观摩", "考察", "调研", "视察", "参观", "察看", "查看", "检查", "督导检查", "暗访", "抽查",
)  # fmt: skip
CALLS = ("访问", "造访", "到访", "出访")
TOURS = ("调研", "考察", "视察", "检查", "督导", "督查", "观摩")
# 率部分政协委员|视察
_LEADS_OTHERS = re.compile("(?:率领?|带领|组织)[^，。；]{2,30}")
# 表示慰问和哀悼: nobody goes anywhere
_FEELS = ("表示", "致以", "亲切", "诚挚")
# 孟云舟今天上午乘专机离开北京|对贝林国进行国事|访问
_STATE_VISIT = re.compile(
    "(?:将)?(?:定)?(?:于)?[^。；]{0,40}?(?:对|到|赴|前往)[^，。；]{2,30}(?:进行|作)"
    "(?:为期[^，。；]{1,6}的)?(?:国事|正式|正式友好|工作|友好)?"
)
# 对|上述四国|进行国事访问
_THESE = re.compile("(?:上述|这)[0-9一二三四五六七八两]国")
# 孟云舟来到|这里已经快三年了
_STAYS = re.compile("[^，。；]{0,6}已经?快?有?[0-9一二两三四五六七八九十]+多?年")
# 孟云舟应邀访问了贝林国
_GOES_TO = re.compile(
    "(?:应邀|正式|继续|先后|相继|分别|将于|定于|将|于|率[^，。；]{0,12}团|一行|"
    "[0-9一二两三四五六七八九十]+人|，)*"
)
# 孟云舟|圆满|结束对贝林国的国事访问
_ENDS = re.compile("(?:是在)?(?:圆满|成功|胜利|顺利)?")
_VISITS_US = re.compile("访[华日美俄欧]|来访")
# 访问|我校, 对|我校|进行友好访问
_US = re.compile("了?我[校院厂司所局国省市县区州]")
_NEAR_PLACE = 10
# 区长孟云舟巡查翠溪⏎3月5日，区长孟云舟…: the line above an item of a digest
_REST_OF_LINE = re.compile("[^，。；\n]{0,40}\n+")
_NEAR_HEADING = 60
# 在市委书记温若水陪同下， | 由温若水陪同到… | 受温若水委托，: who is there besides, or who sends
_ESCORT = re.compile(
    "，?(?:[由在][^，。；]{2,60}?(?:的)?陪同下?|在[^。；]{2,120}?陪同下|受[^，。；]{2,30}?委托)，?"
)
# 陪同调研, 参加调研: another one's visit; 曾来到: one of long ago
# 传达了省委关于深入|调研阶段的精神: what is told is no visit
_NOT_OWN = re.compile(
    "[。；]|[到莅]会(?:并|全程|现场|专门)*$|(?:传达|宣读)[^，]*$|陪同|一同|参加|随同|一起|曾|"
    "多次|每到|逝世|病重|患病"
)
_SAYS = ("强调", "指出")
# 孟云舟对奥雷尔来访|表示欢迎
_WELCOMED = re.compile("[^，。；]{0,12}表示[^，。；]{0,6}(?:欢迎|感谢|祝贺|谢意|敬意)")
# 欢迎孟云舟访问贝林国: a visit that somebody wishes for or speaks of
# 孟云舟邀请奥雷尔|共同参观: they went
AS_ONE = ("共同", "一同", "一起")
_WISHED = re.compile("(?:欢迎|邀请|期待|感谢|祝贺|请|祝)[^，。；]{0,10}$")
# 赴岭东考察时的重要讲话: a visit that is only spoken of
_OF = ("的", "时的", "期间的", "之际")
# 看望|参加会议的委员时的重要讲话精神
_TAUGHT_THERE = re.compile(
    "[^，。；]{0,40}(?:时|期间)(?:发表|作出)?的?(?:一系列)?(?:重要)?(?:讲话|指示|嘱托)"
    "|[^，。；]{0,16}(?:讲话|指示|批示)的?精神"
)
# 到访|芬兰期间
_DURING = re.compile("[^，。；]{1,10}(?:期间|之际)")
_AS_NOUN = ("组", "团", "员", "室", "报告", "成果", "阶段")


def may_visit(report: Report, verb: Verb, subject: Group) -> bool:
    """Tell whether the verb can be what the subject does, on a visit of its own."""
    text = report.text
    if verb.word in CALLS and _DURING.match(text, verb.end):
        return False
    if text.startswith(_OF, verb.end) or _TAUGHT_THERE.match(text, verb.end):
        return False
    if _WELCOMED.match(text, verb.end, verb.right) or _STAYS.match(text, verb.end, verb.right):
        return False
    if text.startswith(_SAYS, subject.end):
        return False
    wished = _WISHED.search(text, verb.left, subject.start)
    if wished and not verb.word.startswith(AS_ONE):
        return False
    if is_mourning(report, verb.left, verb.right):
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
    gap = way(undated(report, subject.end, verb.start))
    if len(subject.people) > 1 and _BOTH.search(
        report.text, subject.people[-2].end, subject.people[-1].start
    ):
        return _GO_TOGETHER.sub("", gap, count=1)
    return gap


def is_visit(report: Report, verb: Verb, subject: Group) -> bool:
    """Tell whether the verb reports what the subject does and not, say, a noun (调研组)."""
    gap = _gap(report, subject, verb)
    ends = report.text.startswith("。", verb.end)
    if _BESIDE_WAY.match(verb.word):
        return _goes_there(report, verb, subject, gap)
    if not may_visit(report, verb, subject) or report.text.startswith(_AS_NOUN, verb.end):
        return False
    if verb.word == "宣讲" and not is_way(gap):
        return False
    if _is_near(ABOUT.sub("", gap, count=1)) and GOES.search(gap):
        return True
    if _LEADS_OTHERS.fullmatch(gap) and verb.word in _SEES + TOURS:
        return True
    if gap.endswith(_FEELS):
        return False
    if gap and not verb.word.startswith(_TELLING) and _HOW.fullmatch(gap):
        return True
    if (
        verb.word in CALLS
        and _STATE_VISIT.fullmatch(gap)
        and (
            report.findings.places_in(subject.end, verb.start)
            or _THESE.search(gap)
            or _US.search(gap)
        )
    ):
        return True
    if verb.word.startswith("结束"):
        return _ENDS.fullmatch(gap) is not None
    if _VISITS_US.fullmatch(verb.word):
        return _GOES_TO.fullmatch(gap) is not None
    if verb.word in CALLS:
        there = is_abroad(report, verb) or _calls_on(report, verb)
        return _GOES_TO.fullmatch(gap) is not None and there
    if gap.endswith("率") or verb.word.startswith(("看望", "慰问", "走访", "拜访", "接访", "接待")):
        return not ends or len(gap) <= 1
    if verb.word.startswith(AS_ONE):
        return len(gap) <= 1 and not ends
    did = report.text.startswith("了", verb.end) and len(gap) <= _LONGEST_WAY
    return (len(gap) <= 1 or did) and verb.word in _SEES and not ends


def _is_near(gap: str) -> bool:
    """Tell whether all that a way lists is short: 深入青禾社区、白石小学，; meetings are no way."""
    if len(gap) <= _LONGEST_WAY:
        return True
    return all(len(one) <= _LONGEST_WAY for one in gap.split("、")) and "出席" not in gap


def _goes_there(report: Report, verb: Verb, subject: Group, gap: str) -> bool:
    """Tell whether the words before a verb of any work say where somebody goes to do it."""
    if not may_visit(report, verb, subject) or len(gap) > _LONGEST_WAY:
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


def is_abroad(report: Report, verb: Verb) -> bool:
    """Tell whether a place follows close behind 访问: 访问贝林国."""
    return any(
        place.start - verb.end <= _NEAR_PLACE and not report.text.startswith("期间", place.end)
        for place in report.findings.places_in(verb.end, verb.right)
    )


def _calls_on(report: Report, verb: Verb) -> bool:
    """Tell whether 访问 is to a body, or to the one whose paper it is: 访问云溪大学, 访问我校."""
    if _US.match(report.text, verb.end):
        return True
    bodies = report.findings.bodies_in(verb.end, verb.right)[:1]
    return any(body.start - verb.end <= 1 for body in bodies)


def way(words: str) -> str:
    """Leave out of the words between the visitors and the verb who goes along or sends them."""
    return _ESCORT.sub("", words, count=1) if "陪同" in words or "委托" in words else words
