"""Appointments, removals, elections, investigations and deaths as events and posts (人事任免).

`personnel_rules` has the formulas. Rules: `personnel.appointed` (真例：决定任命穆青山、
聂海燕为岭东省人民政府副省长), `personnel.removed` (真例：免去霍南的岭东省监察委员会委员职务),
`personnel.elected` (真例：选举穆青山为岭东省人大常委会主任), `personnel.investigated`
(真例：岭东省水利厅原厅长霍南涉嫌严重违纪违法，目前正接受审查调查), `personnel.died`
(真例：岭东省政协原主席霍南因病逝世).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.extract.base.borders import Ranges
from kg.extract.base.occasions import Occasion, When, person_id
from kg.extract.base.people import Occurrence
from kg.extract.found.findings import Findings
from kg.extract.found.title_mentions import Holding, Title
from kg.extract.personnel.biographies import Biographies, PersonDetails, find_details
from kg.extract.personnel.careers import career_posts, is_over, posts_behind
from kg.extract.personnel.columns import read_columns
from kg.extract.personnel.decision_days import day_in, decision_day, month_of, session_day
from kg.extract.personnel.obituaries import obituary_posts
from kg.extract.personnel.penalties import find_penalties
from kg.extract.personnel.personnel_clauses import Clause
from kg.extract.personnel.personnel_rules import ENTRY, RULES, Rule, may_decide, rule_before
from kg.extract.personnel.post_takers import takers
from kg.extract.personnel.rolls import read_enumerations, read_rolls
from kg.extract.personnel.said_posts import beside_posts, from_posts, is_posts
from kg.extract.posts.foreign_holders import is_appointed_abroad
from kg.model.knowledge import EventType, ParticipationRole, TenureKind
from kg.text.cues import Cued
from kg.text.dates import DateExpression

# not the comma in 孙丽（女，回族）; 免去某甲的部长职务|、任命某乙为部长;
# 选举某甲为院长|、某乙为检察长, 任命某甲任局长|、某乙任主任; 免去某甲的局长职务|、某乙的主任职务
_STRETCH = re.compile("；")
_CLAUSE_MARK = re.compile(
    "(?:[；，：]|、(?=任命|免去)|(?<=[长任席员记])、(?=[一-龥·]{2,8}?(?:（[^）\n]{1,8}）)?"
    "(?:为|兼?任|担任|不再[担兼]?任)(?![命免务职])[一-龥])"
    "|(?<=职务)、(?=[一-龥·]{2,8}?(?:（[^）\n]{1,8}）)?(?:同志)?(?:辞去|的[^，。；、]{2,40}职务)))"
    "(?![^（）\n]{0,10}）)"
)

# 刘玉同志|为|大会副秘书长; 霍南|的|岭东省监察委员会委员职务; 霍南、温若水|分别提出辞去|…
_VERB_OF_POST = re.compile(
    "(?:同志)?(?:（[^（）]{1,12}）)?"
    "(?:为|的|任|担任|兼任|就任|出任|当选为?|(?:分别)?(?:提出|请求|申请)?辞去)(?:了)?"
)
_IS_ELECTED = Cued("当选")
# 此前，孟云舟曾任…: not of the day on which the others were chosen
_EARLIER = re.compile("[此之]前|早前|曾|历任|先后|近日|日前|据悉|据了解")
_BREAK = re.compile("[，。；、：]")
# 辞去省十二届人大代表职务
_POST_GIVEN_UP = re.compile("(?:辞去|免去)[^，。；]{2,40}?职务")


@dataclass(slots=True)
class Personnel:
    """What a document says of posts: changes as events, posts, and details of persons."""

    changes: list[Occasion] = field(default_factory=list)
    holdings: list[Holding] = field(default_factory=list)
    details: dict[str, PersonDetails] = field(default_factory=dict)


def read_personnel(findings: Findings, spoken: Ranges) -> Personnel:
    """Read the personnel changes of a document, with the posts that they begin and end.

    Args:
        findings: What the first rules found.
        spoken: Where somebody's own words stand, which decide nothing: 祝贺你当选总统.
    """
    personnel = Personnel(find_penalties(findings, spoken), details=find_details(findings))
    lives = Biographies(findings)
    for start, end in findings.reading.sentences:
        if end <= findings.reading.title[1] or start >= findings.reading.body[1]:
            continue
        if may_decide(findings, start, end):
            for clause in _clauses(findings, start, end):
                if not spoken.cover(clause.left, clause.right):
                    _read_clause(personnel, clause)
                    stretch = (start, clause.left, clause.right)
                    personnel.holdings += posts_behind(findings, lives, *stretch)
        personnel.holdings += career_posts(findings, lives, start, end)
        personnel.holdings += list(obituary_posts(findings, start, end, personnel.holdings))
        personnel.holdings += list(beside_posts(findings, lives, start, end, personnel.holdings))
    personnel.holdings += is_posts(findings, lives, personnel.holdings)
    personnel.holdings += from_posts(findings)
    personnel.changes += read_enumerations(findings)
    for change, posts in (*read_rolls(findings), *read_columns(findings)):
        personnel.changes.append(change)
        personnel.holdings += posts
    return personnel


def _clauses(findings: Findings, start: int, end: int) -> Iterator[Clause]:
    """Part a decision at ；, ， and ：; each part has its own people and titles.

    真例：3月25日，孟云舟辞去省长职务；3月26日，方明达辞去省长职务: each stretch its own day.
    """
    first, date = start, day_in(findings, start, end)
    days = []
    for mark in _STRETCH.finditer(findings.text, start, end):
        date = day_in(findings, first, mark.end()) or date
        days.append((mark.end(), date))
        first = mark.end()
    if days:
        date = day_in(findings, first, end) or date
    days.append((end, date))
    marks = (mark.end() for mark in _CLAUSE_MARK.finditer(findings.text, start, end))
    bounds = [start, *marks, end]
    for left, right in zip(bounds, bounds[1:], strict=False):
        if left < right:
            titles = [t for t in findings.titles if left <= t.start and t.end <= right]
            people = findings.people_in(left, right)
            told = next(day for stop, day in days if left < stop)
            yield Clause(findings, start, left, right, people, titles, told)


def _read_clause(personnel: Personnel, clause: Clause) -> None:
    """Read what the first rule that fits finds."""
    mask = clause.findings.cues.mask(clause.left, clause.right)
    for rule in RULES:
        if mask & rule.verb.bit and clause.find(rule.verb):
            people = rule.whom(clause)
            if people is not None:
                _change(personnel, clause, rule, people)
                break
    else:
        left_out = rule_before(clause)
        if left_out is not None and clause.people:
            _change(personnel, clause, left_out, clause.people)


_ONCE = (ParticipationRole.INVESTIGATED, ParticipationRole.REMOVED, ParticipationRole.DIED)


def _change(personnel: Personnel, clause: Clause, rule: Rule, people: list[Occurrence]) -> None:
    """Note a change, and a tenure for each person and post that it names."""
    if not people:
        return
    if not rule.names_posts:
        _event(personnel, clause, rule, people, clause.date)
        return
    date = month_of(clause) or clause.date or session_day(clause) or decision_day(clause.findings)
    date = date or _day_of_change_before(personnel, clause)
    occasion = _event(personnel, clause, rule, people, date)
    text = clause.findings.text
    # 免去程远舟|云泽市委书记职务: behind a name stands the post that is lost
    lost = rule.role is ParticipationRole.REMOVED
    titles = [
        t
        for t in clause.titles
        if lost
        or text.startswith(("当选", "代理"), t.start)
        or not any(p.end == t.start for p in people)
    ]
    if rule.role is ParticipationRole.APPOINTED:
        # 江东省副省长何少峰同志任…: the post that he had stands before him
        titles = [t for t in titles if t.start > people[0].start]
    elected = clause.find(_IS_ELECTED)
    if rule.role is ParticipationRole.ELECTED:
        # 副市长|程远舟被选为董事长: what he was before begins on no such day
        own = [t for t in titles if not any(p.start == t.end for p in people)]
        titles = own or titles
    if rule.role is ParticipationRole.ELECTED and elected is not None:
        # 接任省委书记的程远舟1月30日|当选为省人大常委会主任
        titles = [t for t in titles if t.start >= elected.start()] or titles
    # …常务委员会第二十七次会议决定任命穆青山为…: the body that decides is not the post
    named = [t for t in titles if t.start >= people[0].start] or titles
    if named:
        begin = _post_begins(text, people[-1].end, named[0].start)
        if begin < people[-1].end <= named[-1].end:
            # 免去程远舟|市公安局局长职务: the title may hold the name
            begin = people[-1].end
        # 主席（会长|）
        end = named[-1].end
        end += text.startswith("）", end) and "（" in text[begin:end]
        what = text[begin:end].removeprefix("当选").removeprefix("的")
        # 免去…职务、|叶林的…职务: his name alone names no change
        others = [name for name in occasion.names if name not in occasion.principals]
        occasion.names = [_name(rule, people, what), *others]
    written = clause.findings.reading.lexicon.transliteration
    for person, title in takers(clause.findings, people, titles):
        if is_appointed_abroad(title, person.person, written):
            continue
        named_behind = title.start >= person.start or rule.role is ParticipationRole.ELECTED
        if title.body is not None and named_behind and not _is_of_other(clause, title, person):
            personnel.holdings.append(_holding(clause.findings, person, title, rule, date))


def _day_of_change_before(personnel: Personnel, clause: Clause) -> DateExpression | None:
    """Return the day of the change told just before, where nothing leads away from it.

    真例：孟云舟3月5日当选省政协副主席。温若水等35人当选常务委员。
    """
    findings, last = clause.findings, next(iter(personnel.changes[-1:]), None)
    if last is None or last.when.date is None or last.when.date.precision != "day":
        return None
    begin = findings.reading.sentence_at(last.start)[0]
    apart = findings.text.count("\n", last.start, clause.start) > 2
    days = [found for found in findings.dates_in(begin, clause.left) if found.is_day]
    other = any(found.value != last.when.date for found in days)
    if apart or other or _EARLIER.search(findings.text, clause.start, clause.right):
        return None
    return DateExpression(last.start, last.start, last.when.date, basis="与前述任免同日")


def _post_begins(text: str, name_end: int, title: int) -> int:
    """Return where the words for a post begin: 为|大会副秘书长, though the title is 副秘书长."""
    verb = _VERB_OF_POST.match(text, name_end, title)
    if verb is None or _BREAK.search(text, verb.end(), title):
        return title
    return verb.end()


def _is_of_other(clause: Clause, title: Title, person: Occurrence) -> bool:
    """Tell whether a title stands right before the name of somebody else: 总理李强会见当选总统…."""
    return any(other.start == title.end and other is not person for other in clause.people)


def _event(
    personnel: Personnel,
    clause: Clause,
    rule: Rule,
    people: list[Occurrence],
    date: DateExpression | None,
) -> Occasion:
    """Open the change, or find it: one dies, is removed or comes under investigation once."""
    for known in personnel.changes:
        same = all((person_id(p.person), rule.role) in known.parts for p in people)
        if same and rule.role in _ONCE:
            if known.when.is_open and date is not None:
                known.when = When(date.value, date.month_day, date.basis)
            return known
    verb = clause.find(rule.verb)
    who = [found.person for found in people]
    words = _words(clause.findings.text, verb) if verb else ""
    # 免去|额尔其图|同志法院院长职务 names him already
    name = words if any(person in words for person in who) else "、".join(who) + words
    kind = f"personnel.{rule.role.value.lower()}"
    occasion = Occasion(EventType.PERSONNEL_CHANGE, people[0].start, [name], kind, principals=who)
    if date is not None:
        occasion.when = When(date.value, date.month_day, date.basis)
    for found in people:
        occasion.involve(found, rule.role, kind)
    personnel.changes.append(occasion)
    return occasion


_DONE = re.compile("^进行了?(?=立案)")


def _words(text: str, verb: re.Match[str]) -> str:
    """Write what a change is, with the post that no title reads: 辞去省人大代表职务."""
    post = _POST_GIVEN_UP.match(text, verb.start())
    return post.group() if post else _DONE.sub("", verb.group(), count=1)


def _name(rule: Rule, people: list[Occurrence], what: str) -> str:
    who = "、".join(found.person for found in people)
    if rule is ENTRY:
        return f"{who}就任{what}"
    return {
        ParticipationRole.APPOINTED: f"任命{who}为{what}",
        ParticipationRole.REMOVED: f"免去{who}的{what}职务",
        ParticipationRole.ELECTED: f"{who}当选{what}",
    }[rule.role]


def _holding(
    findings: Findings, person: Occurrence, title: Title, rule: Rule, date: DateExpression | None
) -> Holding:
    """Return the post that somebody gets or loses; it begins or ends on the day of the decision."""
    ends = rule.role is ParticipationRole.REMOVED
    kind = TenureKind.FORMER if ends else TenureKind.INCUMBENT
    if title.kind is TenureKind.ACTING:
        kind = TenureKind.ACTING
    value = date.value if date is not None else None
    day = value.first if value is not None and value.first == value.last else None
    if day is not None and is_over(findings, day):
        kind = TenureKind.FORMER
    if rule.role is ParticipationRole.ELECTED and title.begins_later:
        kind = TenureKind.ELECT
    return Holding(
        person.person,
        (person.start, person.end),
        replace(title, kind=kind),
        f"personnel.{rule.role.value.lower()}",
        started_on=None if ends or kind is TenureKind.ELECT else day,
        ended_on=day if ends else None,
    )
