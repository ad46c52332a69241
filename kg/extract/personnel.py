"""Appointments, removals, elections, investigations and deaths (人事任免).

真例：决定任命穆青山、聂海燕为岭东省人民政府副省长；免去霍南的岭东省监察委员会委员职务。
Source of the formulas: 《全国人民代表大会组织法》,
《地方各级人民代表大会和地方各级人民政府组织法》, 国务院任免国家工作人员 notices.
Rules: `personnel.appointed`, `personnel.removed`, `personnel.elected`, `personnel.investigated`,
`personnel.died`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from kg.extract.borders import Ranges
from kg.extract.careers import PersonDetails, career_posts, find_details, posts_behind
from kg.extract.findings import Findings
from kg.extract.headings import heading_of
from kg.extract.occasions import Occasion, When, person_id
from kg.extract.penalties import find_penalties
from kg.extract.people import Occurrence
from kg.extract.rolls import read_rolls
from kg.extract.title_mentions import Holding, Title
from kg.model.knowledge import EventType, ParticipationRole, TenureKind
from kg.model.record import record
from kg.text.cues import Cued
from kg.text.dates import DateExpression

# 决定任命穆青山为岭东省人民政府副省长
_APPOINT = Cued("任命(?![书的])|决定任(?!免)|聘任(?![书的])")
_IS_APPOINTED = re.compile("[被获](?:任命|聘任)")
# 何少峰同志任河西省委副书记: an appointment where the sentence decides, not in a life told
_TAKES_POST = Cued("(?:同志)?(?:（[^）]{1,12}）)?(?:兼任?|任|担任)(?=[一-龥])")
_DECIDES = re.compile("决定|批准|研究|任免|免去|不再[担兼]任|任职|任命|聘任|推举")
# 免去霍南的岭东省监察委员会委员职务 | 撤销霍南的职务
_REMOVE = Cued("免去|免除|撤销|罢免|免职")
# 霍南辞去岭东省财政厅厅长职务
_RESIGN = Cued("辞去|不再(?:担任|兼任)|(?:宣布|已|提出|提交)辞职")
# 接受温若水的辞呈: whom, not who accepts
_ACCEPTS = Cued("(?:接受|批准)(?P<whom>[^，。；]{2,40}?)(?:的)?(?:辞呈|辞职)")
# 选举段文澜为主任 | 段文澜当选省长; 选举产生, 选举办法, 当选人 say of nobody that
_ELECT = Cued(
    "选举(?!产生|和|的|人|中|团|权|结果|委员|，|办法|制度|工作)|当选(?![人所])|连任(?=[^，。的]{2})|补选|推选"
)
# 涉嫌严重违纪违法，正接受岭东省纪委监委纪律审查和监察调查 | 决定逮捕
_INVESTIGATED = Cued(
    "(?:接受|正接受)(?:[^，。；]{0,40}?)(?:审查|调查)|立案审查|立案调查|进行(?:了)?立案|决定逮捕|作出逮捕决定"
    "|被查|提起公诉|被逮捕"
)
_AGAINST = Cued("对")
# 郭青，…张立，…王平|均因涉嫌严重违纪，正接受组织调查
_ALL_OF_THEM = re.compile("均(?=因|涉嫌|正|已|被|接受)|三人|[0-9]人(?=因|涉嫌|正|已|被|接受)")
# 给予霍南开除党籍处分 | 被“双开”
_EXPELLED = Cued("开除党籍|开除公职|被“?双开”?|予以“?双开”?|撤职")
# 因病医治无效逝世; 逝世十周年 is another day
_DIED = Cued(
    "(?:因病[^，。]{0,24})?(?:逝世|病逝|去世|牺牲|殉职)(?!的|周年|[0-9一二三四五六七八九十]+周年)"
)
# 孟云舟就霍南逝世致唁电: who mourns has not died
_MOURNS = re.compile("[就对向]|得知|惊悉|获悉|因(?!病|公)")
# 向新当选的同志颁发…: no new election
_ELECTED_BEFORE = re.compile("当选人员|新当选的|向新当选")
# 补选代区长段文澜为人民代表大会代表: no post, and the one named is the one that he has
_ELECTED_DEPUTY = re.compile("为[^，。；]{0,40}代表$")
# 选举段文澜为…主任，|覃可、尹川（女）为副主任: the verb stands before, or above the list
_NAMES_AS = Cued("(?:[一-龥·、]|（[^）]{1,12}）){2,40}?(?:同志)?为")
_ELECTS = re.compile("选举|补选|推选")
_APPOINTS = re.compile("任命|任职|聘任")
# 免去霍南的…职务，|段文澜的…职务
_NAMES_OF = Cued("[一-龥·]{2,12}(?:（[^）]{1,12}）)?(?:同志)?的[^，；。]{2,40}职务")
_RELIEVES = re.compile("免去|免除|免职")
# 1988年1月当选为省人大常委会副主任: the subject of the sentence, in a life told
_ELECTED_THEN = re.compile("(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?当选")
# 向段文澜致电，祝贺他当选
_CONGRATULATES = re.compile("祝贺[他她]")
# 李强致电祝贺段文澜当选
_CONGRATULATES_ON = re.compile("祝贺(?=[^，。；]{2,20}?当选)")
# 霍南…，免去其财政厅厅长职务
_REMOVES_LAST = re.compile("免去[其他她]")
# one of these stands in every sentence that a rule here or in `careers` reads
_TRIGGER = Cued(
    "(?<![主责])任(?!务)|当过|免|聘|撤|罢|辞|不再|选|查|案|逮捕|公诉|开除|双开|逝|病|去世|牺牲|殉职|提名"
)
# not the comma in 孙丽（女，回族）
_CLAUSE_MARK = re.compile("[；，：](?![^（）\n]{0,10}）)")
# 任命其兼任…局长
_APPOINTS_LAST = re.compile("任命[其他她](?:为|兼)")
# 3月5日，市人大常委会召开第七次会议。会议决定任命…: decided on the day of the session
_SESSION = re.compile("[^\\n]{0,60}(?:召开|举行|闭幕)")
_ANNOUNCED = re.compile("宣布|宣读")
_DECIDED_THERE = re.compile("会议|大会|全会|经[^，。]{0,8}表决|决定|通过|任命|免去|接受|选举|宣布")
# 2023年11月30日岭东省人民代表大会常务委员会第七次会议通过 | 经2021年1月27日…会议研究决定：
_SESSION_DAY = re.compile("会议(?:审议|表决)?通过|会议闭幕|闭幕|表决通过|(?:会议|研究|讨论)决定：")


@dataclass(slots=True)
class Personnel:
    """What a document says of posts: changes as events, posts, and details of persons."""

    changes: list[Occasion] = field(default_factory=list)
    holdings: list[Holding] = field(default_factory=list)
    details: dict[str, PersonDetails] = field(default_factory=dict)


@record
class _Clause:
    """A clause [left, right) of the sentence that begins at `start`, with its names and titles.

    Attributes:
        date: The first day that the sentence names, None where it names none.
    """

    findings: Findings
    start: int
    left: int
    right: int
    people: list[Occurrence]
    titles: list[Title]
    date: DateExpression | None

    @property
    def words(self) -> str:
        """The clause's own characters."""
        return self.findings.text[self.left : self.right]

    def find(self, pattern: Cued) -> re.Match[str] | None:
        """Return the first match in the clause."""
        return self.findings.cues.search(pattern, self.left, self.right)

    def people_behind(self, pattern: Cued) -> list[Occurrence]:
        """Return the names behind the first match, none where nothing matches."""
        match = self.find(pattern)
        return [p for p in self.people if match and p.start > match.start()]


@record
class _Rule:
    """A formula: the verb, what it does to somebody, and to whom.

    Attributes:
        whom: The people concerned; None where the formula does not fit the clause after all.
        names_posts: Whether posts begin or end with it.
    """

    verb: Cued
    role: ParticipationRole
    whom: Callable[[_Clause], list[Occurrence] | None]
    names_posts: bool


def read_personnel(findings: Findings, spoken: Ranges) -> Personnel:
    """Read the personnel changes of a document, with the posts that they begin and end.

    Args:
        findings: What the first rules found.
        spoken: Where somebody's own words stand, which decide nothing: 祝贺你当选总统.
    """
    personnel = Personnel(find_penalties(findings, spoken), details=find_details(findings))
    for start, end in findings.reading.sentences:
        told = findings.reading.title[1] < end and start < findings.reading.body[1]
        if told and _may_decide(findings, start, end):
            for clause in _clauses(findings, start, end):
                if not spoken.cover(clause.left, clause.right):
                    _read_clause(personnel, clause)
            personnel.holdings += career_posts(findings, start, end)
    for change, posts in read_rolls(findings):
        personnel.changes.append(change)
        personnel.holdings += posts
    return personnel


def _may_decide(findings: Findings, start: int, end: int) -> bool:
    """Tell whether a sentence holds a word of a rule, or goes on where one was said before."""
    cues = findings.cues
    found = cues.search(_TRIGGER, start, end) or cues.match(_NAMES_AS, start, end)
    return (found or cues.match(_NAMES_OF, start, end)) is not None


def _clauses(findings: Findings, start: int, end: int) -> Iterator[_Clause]:
    """Part a decision at ；, ， and ：; each part has its own people and titles."""
    date = _day_in(findings, start, end)
    marks = (mark.end() for mark in _CLAUSE_MARK.finditer(findings.text, start, end))
    bounds = [start, *marks, end]
    for left, right in zip(bounds, bounds[1:], strict=False):
        if left < right:
            titles = [t for t in findings.titles if left <= t.start and t.end <= right]
            people = findings.people_in(left, right)
            yield _Clause(findings, start, left, right, people, titles, date)


def _read_clause(personnel: Personnel, clause: _Clause) -> None:
    """Read what the first rule that fits finds, and the posts behind 现任 and 拟任."""
    for rule in _RULES:
        if clause.find(rule.verb):
            people = rule.whom(clause)
            if people is not None:
                _change(personnel, clause, rule, people)
                break
    else:
        left_out = _rule_before(clause)
        if left_out is not None and clause.people:
            _change(personnel, clause, left_out, clause.people)
    stretch = (clause.start, clause.left, clause.right)
    personnel.holdings += posts_behind(clause.findings, *stretch)


def _last_named(clause: _Clause) -> list[Occurrence] | None:
    return clause.people[-1:] or None


def _deceased(clause: _Clause) -> list[Occurrence] | None:
    """The name before the verb, else the subject of the sentence: 霍南同志，于…在青州逝世."""
    verb = clause.find(_DIED)
    offset = verb.start() if verb is not None else clause.right
    named = [person for person in clause.people if person.end <= offset]
    named = named or clause.findings.people_in(clause.start, clause.left)[:1]
    if not named or _MOURNS.search(clause.findings.text, named[-1].end, offset):
        return None
    return named[-1:]


def _appointed(clause: _Clause) -> list[Occurrence] | None:
    """Those named behind 任命, for 被任命为 those before it."""
    if _IS_APPOINTED.search(clause.words):
        return clause.people or None
    if _APPOINTS_LAST.search(clause.words):
        return _named_before(clause)
    return clause.people_behind(_APPOINT) or None


def _resigning(clause: _Clause) -> list[Occurrence]:
    return clause.people[:1]


def _let_go(clause: _Clause) -> list[Occurrence]:
    """Those whose resignation somebody accepts."""
    return clause.people_behind(_ACCEPTS)[:1]


def _removed(clause: _Clause) -> list[Occurrence] | None:
    """Those named behind 免去, for 免去其…职务 the person just named."""
    if not clause.titles and not clause.people:
        return None
    named = clause.people_behind(_REMOVE)
    if not named and _REMOVES_LAST.search(clause.words):
        return _named_before(clause)
    return named


def _named_before(clause: _Clause) -> list[Occurrence]:
    """Return the name that stands last before the clause, whom 其 means."""
    return [p for p in clause.findings.people if p.end <= clause.left][-1:]


def _taking(clause: _Clause) -> list[Occurrence] | None:
    """Those named right before 任 and a post, with those listed before them by 、."""
    text = clause.findings.text
    title = text[slice(*clause.findings.reading.title)]
    sentence = text[slice(*clause.findings.reading.sentence_at(clause.left))]
    if not _DECIDES.search(sentence) and not _DECIDES.search(title):
        return None
    begins = {title.start for title in clause.titles}
    for index, found in enumerate(clause.people):
        verb = _TAKES_POST.regex.match(text, found.end, clause.right)
        if verb is not None and any(_is_post_behind(text, verb.end(), begin) for begin in begins):
            first = index
            while first and text[clause.people[first - 1].end : clause.people[first].start] == "、":
                first -= 1
            return clause.people[first : index + 1]
    return None


def _is_post_behind(text: str, verb: int, title: int) -> bool:
    """Tell whether a title stands behind 任, or ends what does: 任县公安局交通管理大队|大队长."""
    return verb <= title <= verb + 24 and not re.search("[，。；：、任]", text[verb:title])


def _elected(clause: _Clause) -> list[Occurrence] | None:
    """Those named in the clause, for 祝贺他当选 the person addressed before."""
    if _ELECTED_BEFORE.search(clause.words) or _ELECTED_DEPUTY.search(clause.words):
        return []
    if any(_is_of_elect(clause, title) for title in clause.titles):
        return []
    if _CONGRATULATES.search(clause.words):
        before = clause.findings.people_in(clause.start, clause.left)
        return before[-1:] if len(before) + len(clause.people) > 1 else []
    wished = _CONGRATULATES_ON.search(clause.words)
    if wished is not None:
        behind = [p for p in clause.people if p.start >= clause.left + wished.end()]
        return behind[:1] or None
    if not clause.people and _ELECTED_THEN.match(clause.words):
        line = clause.findings.text.rfind("\n", 0, clause.start) + 1
        return clause.findings.people_in(line, clause.left)[:1] or None
    return clause.people or None


def _is_of_elect(clause: _Clause, title: Title) -> bool:
    """Tell whether a title only says that somebody was elected before: 会见当选总统段文澜."""
    is_elect = title.kind is TenureKind.ELECT
    return is_elect and any(person.start == title.end for person in clause.people)


def _rule_before(clause: _Clause) -> _Rule | None:
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


def _suspect(clause: _Clause) -> list[Occurrence]:
    """Whom a case is about: the person behind 对, else the sentence's subject."""
    verb = clause.find(_INVESTIGATED)
    offset = verb.start() if verb else clause.right
    if _ALL_OF_THEM.search(clause.findings.text, clause.start, offset):
        return clause.findings.people_in(clause.start, offset)
    named = clause.people_behind(_AGAINST)
    if named:
        return [p for p in named if p.start < offset] or named[:1]
    if clause.people and clause.people[0].start < offset:
        return clause.people[:1]
    return clause.findings.people_in(clause.start, clause.left)[:1]


_REMOVAL = _Rule(_REMOVE, ParticipationRole.REMOVED, _removed, names_posts=True)
_APPOINTMENT = _Rule(_APPOINT, ParticipationRole.APPOINTED, _appointed, names_posts=True)
_ELECTION = _Rule(_ELECT, ParticipationRole.ELECTED, _elected, names_posts=True)
# in the order in which they are tried; the first that fits a clause reads it
_RULES = (
    _Rule(_EXPELLED, ParticipationRole.REMOVED, _last_named, names_posts=False),
    _Rule(_INVESTIGATED, ParticipationRole.INVESTIGATED, _suspect, names_posts=False),
    _Rule(_DIED, ParticipationRole.DIED, _deceased, names_posts=False),
    _Rule(_RESIGN, ParticipationRole.REMOVED, _resigning, names_posts=True),
    _Rule(_ACCEPTS, ParticipationRole.REMOVED, _let_go, names_posts=False),
    _REMOVAL,
    _APPOINTMENT,
    _ELECTION,
    _Rule(_TAKES_POST, ParticipationRole.APPOINTED, _taking, names_posts=True),
)
_ONCE = (ParticipationRole.INVESTIGATED, ParticipationRole.REMOVED, ParticipationRole.DIED)


def _change(personnel: Personnel, clause: _Clause, rule: _Rule, people: list[Occurrence]) -> None:
    """Note a change, and a tenure for each person and post that it names."""
    if not people:
        return
    if not rule.names_posts:
        _event(personnel, clause, rule, people, clause.date)
        return
    date = (
        _month_of(clause) or clause.date or _decision_day(clause.findings) or _session_day(clause)
    )
    occasion = _event(personnel, clause, rule, people, date)
    text = clause.findings.text
    titles = [
        t
        for t in clause.titles
        if text.startswith("当选", t.start) or not any(p.end == t.start for p in people)
    ]
    if rule.role is ParticipationRole.APPOINTED:
        # 江东省副省长何少峰同志任…: the post that he had stands before him
        titles = [t for t in titles if t.start > people[0].start]
    # …常务委员会第二十七次会议决定任命穆青山为…: the body that decides is not the post
    named = [t for t in titles if t.start >= people[0].start] or titles
    if named:
        what = text[named[0].start : named[-1].end].removeprefix("当选")
        occasion.names.append(_name(rule.role, people, what))
        occasion.names.reverse()
    for person in people:
        for title in titles:
            named_behind = title.start >= person.start or rule.role is ParticipationRole.ELECTED
            if title.body is not None and named_behind and not _is_of_other(clause, title, person):
                personnel.holdings.append(_holding(person, title, rule, date))


def _is_of_other(clause: _Clause, title: Title, person: Occurrence) -> bool:
    """Tell whether a title stands right before the name of somebody else: 总理李强会见当选总统…."""
    return any(other.start == title.end and other is not person for other in clause.people)


def _event(
    personnel: Personnel,
    clause: _Clause,
    rule: _Rule,
    people: list[Occurrence],
    date: DateExpression | None,
) -> Occasion:
    """Open the change, or find it: one dies, is removed or comes under investigation once."""
    for known in personnel.changes:
        same = all((person_id(p.person), rule.role) in known.parts for p in people)
        if same and rule.role in _ONCE:
            return known
    verb = clause.findings.cues.search(rule.verb, clause.left)
    who = [found.person for found in people]
    name = "、".join(who) + (verb.group() if verb else "")
    kind = f"personnel.{rule.role.value.lower()}"
    occasion = Occasion(EventType.PERSONNEL_CHANGE, people[0].start, [name], kind, principals=who)
    if date is not None:
        occasion.when = When(date.value, basis=date.basis)
    for found in people:
        occasion.involve(found, rule.role, kind)
    personnel.changes.append(occasion)
    return occasion


def _name(role: ParticipationRole, people: list[Occurrence], what: str) -> str:
    who = "、".join(found.person for found in people)
    return {
        ParticipationRole.APPOINTED: f"任命{who}为{what}",
        ParticipationRole.REMOVED: f"免去{who}的{what}职务",
        ParticipationRole.ELECTED: f"{who}当选{what}",
    }[role]


def _holding(person: Occurrence, title: Title, rule: _Rule, date: DateExpression | None) -> Holding:
    """Return the post that somebody gets or loses; it begins or ends on the day of the decision."""
    ends = rule.role is ParticipationRole.REMOVED
    kind = TenureKind.FORMER if ends else TenureKind.INCUMBENT
    if title.kind is TenureKind.ACTING:
        kind = TenureKind.ACTING
    value = date.value if date is not None else None
    day = value.first if value is not None and value.first == value.last else None
    return Holding(
        person.person,
        (person.start, person.end),
        replace(title, kind=kind),
        f"personnel.{rule.role.value.lower()}",
        started_on=None if ends else day,
        ended_on=day if ends else None,
    )


def _day_in(findings: Findings, start: int, end: int) -> DateExpression | None:
    """Return the first day that a sentence names."""
    days = (
        d
        for d in findings.dates_in(start, end)
        if d.value and d.value.first.day and findings.text[d.end : d.end + 1] not in ("讯", "电")
    )
    return next(days, None)


def _month_of(clause: _Clause) -> DateExpression | None:
    """Return the date at the head of a clause of a life told: 1988年1月当选…"""
    if not _ELECTED_THEN.match(clause.words):
        return None
    return next(iter(clause.findings.dates_in(clause.left, clause.right)), None)


def _session_day(clause: _Clause) -> DateExpression | None:
    """Return the day of the meeting told before, at which the clause decides."""
    findings = clause.findings
    announced = _ANNOUNCED.search(findings.text, clause.start, clause.left)
    if announced is None and not _DECIDED_THERE.match(findings.text, clause.start):
        return None
    published = findings.reading.source.published
    for date in reversed(findings.dates):
        value = date.value
        if date.end <= clause.start and value is not None and value.first.day is not None:
            ahead = published is not None and value.last.latest() > published.latest()
            return date if not ahead and _SESSION.match(findings.text, date.end) else None
    return None


def _decision_day(findings: Findings) -> DateExpression | None:
    """Return the day of the session that a list of appointments names in its head."""
    for date in findings.dates:
        if date.value is not None and date.value.first.day is not None:
            line = findings.text[date.end :].partition("\n")[0]
            if _SESSION_DAY.search(line):
                return date
    return None
