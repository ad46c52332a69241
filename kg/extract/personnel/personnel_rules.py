"""The formulas of appointments, removals, elections, investigations and deaths (人事任免).

A rule is a verb, what it does to somebody, and to whom of those that a clause names.
真例：决定任命穆青山、聂海燕为岭东省人民政府副省长；免去霍南的岭东省监察委员会委员职务。
Source of the formulas: 《全国人民代表大会组织法》,
《地方各级人民代表大会和地方各级人民政府组织法》, 国务院任免国家工作人员 notices.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.extract.base.headings import heading_of
from kg.extract.base.people import Occurrence
from kg.extract.found.findings import Findings
from kg.extract.personnel.elections import ELECT, elected
from kg.extract.personnel.entries import (
    ENTERS,
    REPLACES,
    SWORN_IN,
    entering,
    replacing,
    sworn_in,
)
from kg.extract.personnel.fates import DIED, EXPELLED, INVESTIGATED, deceased, expelled, suspects
from kg.extract.personnel.personnel_clauses import Clause
from kg.extract.personnel.post_takers import JOINS
from kg.model.knowledge import ParticipationRole
from kg.model.record import record
from kg.text.cues import Cued

# 决定任命穆青山为岭东省人民政府副省长 | 决定穆青山、聂海燕为大会副秘书长
_APPOINT = Cued(
    "任命(?![书的]|人员|的)|决定为(?=代)|决定任(?!免)|聘任(?![书的])|聘请(?=[^，。；]*为(?!专))"
    "|被聘(?:担任|为)"
    "|(?:决定|推举|确定)(?:由)?(?!选举|补选)(?=[一-龥·、]{2,60}?(?:同志)?为[一-龥]{2,24}?(?:长|"
    "主任|委员|人|主席|书记|员)(?:[，。；]|$))"
)
_IS_APPOINTED = re.compile("[被获](?:任命|聘[任请]?)")
# 何少峰同志任河西省委副书记: an appointment where the sentence decides, not in a life told
# 程远舟|局长任|组长: he is called by the post that he has
_TAKES_POST = Cued(
    "(?:同志|副?(?:书记|主任|主席|[局厅部处科所院校省市县区镇乡]长))?(?:（[^）]{1,12}）)?"
    "(?:分别|挂职)?(?:兼任?|任|担任|代理)(?=[一-龥])"
)
_DECIDES = re.compile(
    # 第五次盟员大会选举产生了委员会，程远舟任主任委员
    "选举产生|决定|宣布|批准|研究(?![室院所员会生中])|任免|免去|辞去|不再[担兼]?任|任职|任命|"
    "聘任|推举|指定|确定由|(?:职务|人事)(?:调整|变动)|"
    # 成立以县长程远舟任组长的河长制领导小组; 领导小组由程远舟任组长
    "成立[^。]*(?:小组|指挥部|专班)|(?:小组|指挥部|专班)由"
)
# 免去霍南的岭东省监察委员会委员职务 | 撤销霍南的职务
_REMOVE = Cued("免去|免除|撤销|罢免|免职")
# 霍南辞去岭东省财政厅厅长职务
_RESIGN = Cued("辞去|不再(?:担任|兼任|任)|(?:宣布|已|提出|提交)辞职")
_NO_LONGER = re.compile("(?:并|同时|且)?(?:不再|辞去)")
# 任命霍南为副市长，|接受其辞去市人大常委会副主任职务
_RESIGNS_HIS = re.compile("[其他她](?:提出|请求|申请)?(?:辞去|不再)")
# 接受温若水的辞呈: whom, not who accepts
_ACCEPTS = Cued("(?:接受|批准)(?P<whom>[^，。；]{2,40}?)(?:的)?(?:辞呈|辞职)")
# 选举段文澜为…主任，|覃可、尹川（女）为副主任: the verb stands before, or above the list
_NAMES_AS = Cued(
    "(?:[一-龥·、]|（[^）]{1,12}）){2,300}?(?:[0-9]{1,3}[人名位](?:代表|同志|委员)?)?(?:同志)?为"
)
_ELECTS = re.compile("选举(?!委员|工作)|补选|推选|增[选补]")
# 根据表决结果，|温若水、江行之为云泽市副市长
_APPOINTS = re.compile("任命|任职|聘[任请]|(?:表决|投票)结果|(?:表决|会议)(?:通过|决定)：$")
# 免去霍南的…职务，|段文澜的…职务, |段文澜、覃可同志的…职务
_NAMES_OF = Cued(
    "(?:[一-龥·]{2,8}(?:（[^）]{1,12}）)?、){0,12}[一-龥·]{2,12}(?:（[^）]{1,12}）)?"
    "(?:同志的?|的)[^，；。]{2,40}职务"
)
_RELIEVES = re.compile("免去|免除|免职")
# 霍南…，免去其财政厅厅长职务
_REMOVES_LAST = re.compile("免去[其他她]")
# 分别任|江苏、|浙江省委书记
_PLACES_BEFORE = re.compile("(?:[一-龥]{2,4}、){1,5}")
# one of these stands in every sentence that a rule here or in `careers` reads
_TRIGGER = Cued(
    "(?<![主责])任(?!务)|代理(?!人)|当过|(?:决定|推举|确定)(?=[^，。]{2,60}为)|履新|就职|免|聘|"
    "撤|罢|辞|"
    "不再|选|增补|查|案|逮捕|公诉|开除|双开|逝|病|[去辞离]世|牺牲|殉职|提名|(?:表决|投票)结果"
)
_DECIDES_ON = _TRIGGER.bit | _NAMES_AS.bit | _NAMES_OF.bit
_IN_BRACKETS = re.compile("[^（）\n]{0,20}）")
# 任命孟云舟为副市长，|并决定为代理市长
_DECIDED_AS = re.compile("并?决定为代")
# 向孟云舟颁发了|任命他为…的国务院令
_HANDED = re.compile("[向给][^，。；]{2,16}?颁发")
# 任命其兼任…局长
_APPOINTS_LAST = re.compile("任命[其他她](?:为|兼)")
# 孟云舟同志的…主任职务|自然免除
_LOST_SO = re.compile("的[^，。；]{2,40}职务(?:自然|自行|相应|同时|予以)(?:免除|免去)")
# 孟云舟对中央政府|任命他为…深感荣幸
_SAYS_OF_HIS = re.compile("[对就][^，。；]{0,12}任命[他她]")


@record
class Rule:
    """A formula: the verb, what it does to somebody, and to whom.

    Attributes:
        whom: The people concerned; None where the formula does not fit the clause after all.
        names_posts: Whether posts begin or end with it.
    """

    verb: Cued
    role: ParticipationRole
    whom: Callable[[Clause], list[Occurrence] | None]
    names_posts: bool


def may_decide(findings: Findings, start: int, end: int) -> bool:
    """Tell whether a sentence holds a word of a rule, or goes on where one was said before."""
    cues = findings.cues
    if not cues.mask(start, end) & _DECIDES_ON:
        return False
    found = cues.search(_TRIGGER, start, end) or cues.match(_NAMES_AS, start, end)
    return (found or cues.match(_NAMES_OF, start, end)) is not None


def _appointed(clause: Clause) -> list[Occurrence] | None:
    """Those named behind 任命, for 被任命为 those before it."""
    if _IS_APPOINTED.search(clause.words):
        return clause.people or None
    if _DECIDED_AS.match(clause.words):
        return _named_before(clause)
    last = _APPOINTS_LAST.search(clause.words)
    if last is not None:
        # 总理温若水|向孟云舟颁发了|任命他为…的国务院令
        says = _SAYS_OF_HIS.search(clause.words)
        if says is not None:
            return clause.findings.people_in(clause.start, clause.left + says.start())[:1] or None
        handed = _HANDED.search(clause.words)
        if handed is not None:
            return clause.findings.people_in(*(clause.left + at for at in handed.span()))[:1]
        return _named_before(clause)
    return clause.people_behind(_APPOINT) or None


def _resigning(clause: Clause) -> list[Occurrence]:
    """The name at the head of the clause, with those that 、 joins to it."""
    if not clause.people and _NO_LONGER.match(clause.words):
        # 霍南任财政厅厅长，|不再担任审计厅厅长职务
        return clause.findings.people_in(clause.start, clause.left)[-1:]
    if not clause.people and _RESIGNS_HIS.search(clause.words):
        return _named_before(clause)
    text, last = clause.findings.text, 1
    while last < len(clause.people):
        if text[clause.people[last - 1].end : clause.people[last].start] != "、":
            break
        last += 1
    return clause.people[:last]


def _let_go(clause: Clause) -> list[Occurrence]:
    """Those whose resignation somebody accepts."""
    return clause.people_behind(_ACCEPTS)[:1]


def _removed(clause: Clause) -> list[Occurrence] | None:
    """Those named behind 免去, for 免去其…职务 the person just named."""
    if not clause.titles and not clause.people:
        return None
    if _LOST_SO.search(clause.words):
        return clause.people[:1] or None
    named = clause.people_behind(_REMOVE)
    if not named and _REMOVES_LAST.search(clause.words):
        return _named_before(clause)
    return named


def _named_before(clause: Clause) -> list[Occurrence]:
    """Return the name that stands last before the clause, whom 其 means, none in brackets."""
    text = clause.findings.text
    before = [p for p in clause.findings.people if p.end <= clause.left]
    # 程远舟任副部长（列副部长霍南|之后）
    return [p for p in before if not _IN_BRACKETS.match(text, p.end, clause.left)][-1:]


def _taking(clause: Clause) -> list[Occurrence] | None:
    """Those named right before 任 and a post, with those listed before them by 、."""
    text = clause.findings.text
    title = text[slice(*clause.findings.reading.title)]
    sentence = text[slice(*clause.findings.reading.sentence_at(clause.left))]
    if not _DECIDES.search(sentence) and not _DECIDES.search(title) and not _founded(clause):
        return None
    for index, found in enumerate(clause.people):
        verb = _TAKES_POST.regex.match(text, found.end, clause.right)
        # 代理|县长: the title begins with the verb
        begins = (title.start for title in clause.titles if verb and title.start >= verb.start())
        if verb and any(_is_post_behind(text, verb.end(), max(verb.end(), b)) for b in begins):
            first = index
            while first and JOINS.fullmatch(
                text, clause.people[first - 1].end, clause.people[first].start
            ):
                first -= 1
            return clause.people[first : index + 1]
    return None


def _founded(clause: Clause) -> bool:
    """Tell whether a chronicle tells of a body founded years ago, and so of who led it then.

    真例：1988年12月15日，民盟云泽市筹备委员会成立，程远舟任主任委员。
    """
    published = clause.findings.reading.source.published
    date = None if clause.date is None else clause.date.value
    if published is None or date is None or date.last.year >= published.year:
        return False
    return "成立" in clause.findings.text[clause.start : clause.left]


def _is_post_behind(text: str, verb: int, title: int) -> bool:
    """Tell whether a title stands behind 任, or ends what does: 任县公安局交通管理大队|大队长."""
    gap = text[verb:title]
    if _PLACES_BEFORE.fullmatch(gap):
        return True
    return verb <= title <= verb + 24 and not re.search("[，。；：、任]", gap)


def rule_before(clause: Clause) -> Rule | None:
    """Return the rule whose verb the clause leaves out: …为主任，|覃可、白露为副主任."""
    text = clause.findings.text
    for shape, verbs in (
        (_NAMES_AS, ((_ELECTS, _ELECTION), (_APPOINTS, _APPOINTMENT))),
        (_NAMES_OF, ((_RELIEVES, _REMOVAL),)),
    ):
        if clause.findings.cues.match(shape, clause.left, clause.right):
            heading = slice(*heading_of(text, clause.left))
            for before in (text[clause.start : clause.left], text[heading]):
                for verb, rule in verbs:
                    if verb.search(before):
                        return rule
    return None


_REMOVAL = Rule(_REMOVE, ParticipationRole.REMOVED, _removed, names_posts=True)
_APPOINTMENT = Rule(_APPOINT, ParticipationRole.APPOINTED, _appointed, names_posts=True)
_ELECTION = Rule(ELECT, ParticipationRole.ELECTED, elected, names_posts=True)
ENTRY = Rule(ENTERS, ParticipationRole.APPOINTED, entering, names_posts=True)
# in the order in which they are tried; the first that fits a clause reads it
RULES = (
    Rule(EXPELLED, ParticipationRole.REMOVED, expelled, names_posts=False),
    Rule(INVESTIGATED, ParticipationRole.INVESTIGATED, suspects, names_posts=False),
    Rule(DIED, ParticipationRole.DIED, deceased, names_posts=False),
    Rule(_RESIGN, ParticipationRole.REMOVED, _resigning, names_posts=True),
    Rule(_ACCEPTS, ParticipationRole.REMOVED, _let_go, names_posts=False),
    _REMOVAL,
    _APPOINTMENT,
    _ELECTION,
    ENTRY,
    Rule(REPLACES, ParticipationRole.APPOINTED, replacing, names_posts=True),
    Rule(SWORN_IN, ParticipationRole.APPOINTED, sworn_in, names_posts=False),
    Rule(_TAKES_POST, ParticipationRole.APPOINTED, _taking, names_posts=True),
)
