"""Appointments, removals, elections, investigations and deaths (人事任免).

真例：决定任命穆青山、聂海燕为岭东省人民政府副省长；免去霍南的岭东省监察委员会委员职务。
Source of the formulas: 《全国人民代表大会组织法》, 《地方各级人民代表大会和地方各级人民政府组织法》, 国务院任免国家工作人员 notices.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.findings import Findings
from kg.extract.occasions import Occasion, Part
from kg.extract.people import Occurrence
from kg.extract.reading import HAN
from kg.extract.titles import Holding, Title
from kg.model.knowledge import EventType, ParticipationRole, TenureKind
from kg.model.time import DateRange, PartialDate, parse_date
from kg.text.dates import DateExpression

if TYPE_CHECKING:
    from kg.extract.events import Occasions

_APPOINT = re.compile("任命|决定任|聘任")
_REMOVE = re.compile("免去|撤销|罢免|免职")
_RESIGN = re.compile("辞去")
_ELECT = re.compile("选举(?!产生|和|人|中|团|权|结果|委员|，|办法|制度|工作)|当选(?![人所])|补选|推选")
_INVESTIGATED = re.compile(
    "(?:接受|正接受)(?:[^，。；]{0,40}?)(?:审查|调查)|立案审查|立案调查|进行(?:了)?立案|决定逮捕|作出逮捕决定|被查|提起公诉|被逮捕"
)
_EXPELLED = re.compile("开除党籍|开除公职|被“?双开”?|予以“?双开”?|撤职")
_DIED = re.compile(
    "(?:因病[^，。]{0,24})?(?:逝世|病逝|去世|牺牲|殉职)(?!周年|[0-9一二三四五六七八九十]+周年)"
)
_NOMINEE = re.compile("拟任|拟提名为|拟提名|提名为")
_CURRENT = re.compile("现任")
_CAREER = re.compile("(?<![现拟担主责前继历连兼])任(?=[一-龥])|担任|出任|起任")
_SEX = re.compile(
    f"(?P<name>[{HAN}·]{{2,16}})，(?P<sex>男|女)(?:，(?P<ethnic>[{HAN}]{{1,5}}族))?(?:，(?P<birth>[0-9]{{4}}年[0-9]{{1,2}}月)(?:出)?生)?"
)


def read_personnel(findings: Findings, occasions: Occasions) -> list[Occasion]:
    """Read the personnel changes of a document, with the posts that they begin and end."""
    opened: list[Occasion] = []
    text = findings.text
    for match in _SEX.finditer(text):
        person = _named(findings, match.start("name"), match.end("name"))
        if person is not None:
            birth = _month(match["birth"]) if match["birth"] else None
            occasions.details.setdefault(person.person, (match["sex"], birth, match["ethnic"]))
    for start, end in findings.reading.sentences:
        if start >= findings.reading.body[1]:
            continue
        title = end <= findings.reading.title[1]
        if title:
            continue
        _formulas(findings, occasions, opened, start, end)
        _resume(findings, occasions, start, end)
    return opened


def _month(words: str) -> PartialDate:
    year, month = re.findall("[0-9]+", words)
    return parse_date(f"{year}-{int(month):02d}")


def _named(findings: Findings, start: int, end: int) -> Occurrence | None:
    for found in findings.people_in(start, end):
        if found.end == end:
            return found
    return None


def _formulas(
    findings: Findings, occasions: Occasions, opened: list[Occasion], start: int, end: int
) -> None:
    text = findings.text
    date = _date(findings, start, end)
    # clauses of one decision are parted by ； and ，; each has its own people and titles
    for left, right in _clauses(text, start, end):
        clause = text[left:right]
        people = findings.people_in(left, right)
        titles = [t for t in findings.titles if left <= t.start and t.end <= right]
        if _EXPELLED.search(clause) and people:
            _change(findings, opened, people[-1:], ParticipationRole.REMOVED, left, date, _EXPELLED)
        elif _INVESTIGATED.search(clause):
            subject = _case_subject(findings, start, left, right)
            _change(
                findings, opened, subject, ParticipationRole.INVESTIGATED, left, date, _INVESTIGATED
            )
        elif _DIED.search(clause) and people:
            _change(findings, opened, people[:1], ParticipationRole.DIED, left, date, _DIED)
        elif _RESIGN.search(clause):
            _decided(
                findings,
                occasions,
                opened,
                people[:1],
                titles,
                _RESIGN,
                ParticipationRole.REMOVED,
                left,
                date,
            )
        elif _REMOVE.search(clause) and (titles or people):
            named = [
                p for p in people if p.start > left + _REMOVE.search(clause).start()
            ] or _other(findings, left, clause)  # type: ignore[union-attr]
            _decided(
                findings,
                occasions,
                opened,
                named,
                titles,
                _REMOVE,
                ParticipationRole.REMOVED,
                left,
                date,
            )
        elif _APPOINT.search(clause) and people:
            _decided(
                findings,
                occasions,
                opened,
                people,
                titles,
                _APPOINT,
                ParticipationRole.APPOINTED,
                left,
                date,
            )
        elif (_ELECT.search(clause) or _goes_on_electing(text, start, left)) and (
            people or re.search("祝贺[他她]", clause)
        ):
            if re.search("祝贺[他她您]", clause) and not people:
                people = _addressee(findings, start, left)
            if re.search("当选人员|新当选的|向新当选", clause):
                continue
            _decided(
                findings,
                occasions,
                opened,
                people,
                titles,
                _ELECT,
                ParticipationRole.ELECTED,
                left,
                date,
            )
        if _NOMINEE.search(clause):
            _hold_behind(findings, occasions, start, left, right, _NOMINEE, TenureKind.NOMINEE)
        if _CURRENT.search(clause):
            _hold_behind(findings, occasions, start, left, right, _CURRENT, TenureKind.INCUMBENT)


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    bounds = [start]
    bounds += [i + 1 for i in range(start, end) if text[i] in "；，"]
    return [
        (left, right)
        for left, right in zip(bounds, [*bounds[1:], end], strict=True)
        if left < right
    ]


def _goes_on_electing(text: str, start: int, left: int) -> bool:
    """选举段文澜为…主任，覃可、白露、尹川为副主任: the verb stands in the clause before."""
    return (
        re.search("选举[^；。]*$", text[start:left]) is not None
        and re.match("[一-龥·、]{2,40}为", text[left : left + 44]) is not None
    )


def _other(findings: Findings, left: int, clause: str) -> list[Occurrence]:
    """免去其…职务: the person just named."""
    if "免去其" not in clause and "免去他" not in clause and "免去她" not in clause:
        return []
    before = [p for p in findings.people if p.end <= left]
    return before[-1:]


def _addressee(findings: Findings, start: int, left: int) -> list[Occurrence]:
    people = findings.people_in(start, left)
    return people[-1:] if len(people) > 1 else []


def _case_subject(findings: Findings, start: int, left: int, right: int) -> list[Occurrence]:
    """Whom a case is about: the person behind 对, else the sentence's subject."""
    text = findings.text
    people = findings.people_in(left, right)
    verb = _INVESTIGATED.search(text, left, right)
    after_to = re.search("对", text[left:right])
    if after_to is not None:
        named = [p for p in people if p.start > left + after_to.start()]
        if named:
            return [p for p in named if verb is None or p.start < verb.start()] or named[:1]
    if people and verb is not None and people[0].start < verb.start():
        return people[:1]
    return findings.people_in(start, left)[:1]


def _date(findings: Findings, start: int, end: int) -> DateExpression | None:
    days = [
        d
        for d in findings.dates_in(start, end)
        if d.value is not None and d.value.first.day is not None
    ]
    return days[0] if days else None


def _change(
    findings: Findings,
    opened: list[Occasion],
    people: list[Occurrence],
    role: ParticipationRole,
    left: int,
    date: DateExpression | None,
    verb: re.Pattern[str],
) -> Occasion | None:
    if not people:
        return None
    same = [o for o in opened if all((f"person/{p.person}", role) in o.parts for p in people)]
    if same and role in (
        ParticipationRole.INVESTIGATED,
        ParticipationRole.REMOVED,
        ParticipationRole.DIED,
    ):
        if same[0].date is None and date is not None:
            return same[0]
        return same[0]
    text = findings.text
    found = verb.search(text, left)
    words = found.group() if found is not None else ""
    name = f"{'、'.join(p.person for p in people)}{words}"
    occasion = Occasion(
        EventType.PERSONNEL_CHANGE, people[0].start, [name], f"personnel.{role.value.lower()}"
    )
    occasion.date = date.value if date is not None else None
    occasion.date_basis = date.basis if date is not None else None
    occasion.principals = [p.person for p in people]
    for person in people:
        occasion.take(
            Part(
                f"person/{person.person}",
                role,
                person.start,
                f"personnel.{role.value.lower()}",
                (person.start, person.end),
            )
        )
    opened.append(occasion)
    return occasion


def _decided(
    findings: Findings,
    occasions: Occasions,
    opened: list[Occasion],
    people: list[Occurrence],
    titles: list[Title],
    verb: re.Pattern[str],
    role: ParticipationRole,
    left: int,
    date: DateExpression | None,
) -> None:
    """A change to named posts: one event, and a tenure for each person and post."""
    if not people:
        return
    date = date or _decision_day(findings)
    occasion = _change(findings, opened, people, role, left, date, verb)
    if occasion is None:
        return
    ends = role is ParticipationRole.REMOVED
    titles = [t for t in titles if not any(p.end == t.start for p in people)]
    if titles:
        occasion.names.append(_name_of(findings, people, titles, role))
        occasion.names.reverse()
    day = (
        date.value.first
        if date is not None and date.value is not None and date.value.first == date.value.last
        else None
    )
    for person in people:
        for title in titles:
            if (
                title.body is None
                or title.start < person.start
                and role is not ParticipationRole.ELECTED
            ):
                continue
            kind = TenureKind.FORMER if ends else TenureKind.INCUMBENT
            if title.kind is TenureKind.ACTING:
                kind = TenureKind.ACTING
            occasions.holdings.append(
                Holding(
                    person.person,
                    (person.start, person.end),
                    replace(title, kind=kind),
                    occasion.rule,
                    started_on=None if ends else day,
                    ended_on=None,
                )  # fmt: skip
            )


def _name_of(
    findings: Findings, people: list[Occurrence], titles: list[Title], role: ParticipationRole
) -> str:
    who = "、".join(p.person for p in people)
    what = findings.text[titles[0].start : titles[-1].end]
    return {
        ParticipationRole.APPOINTED: f"任命{who}为{what}",
        ParticipationRole.REMOVED: f"免去{who}的{what}职务",
        ParticipationRole.ELECTED: f"{who}当选{what}",
    }[role]


def _decision_day(findings: Findings) -> DateExpression | None:
    """The day of the session that a list of appointments names in its head."""
    text = findings.text
    for date in findings.dates:
        if date.value is not None and date.value.first.day is not None:
            line_end = text.find("\n", date.end)
            if re.search(
                "会议通过|会议闭幕|闭幕|表决通过",
                text[date.end : line_end if line_end > 0 else None],
            ):
                return date
    return None


def _hold_behind(
    findings: Findings,
    occasions: Occasions,
    start: int,
    left: int,
    right: int,
    verb: re.Pattern[str],
    kind: TenureKind,
) -> None:
    """现任X, 拟任X: titles behind the verb, of the subject of the sentence."""
    text = findings.text
    found = verb.search(text, left, right)
    people = findings.people_in(start, left) or findings.people_in(left, right)
    if found is None or not people:
        return
    for title in _chain_from(findings, found.end()):
        if title.body is not None:
            occasions.holdings.append(
                Holding(
                    people[0].person,
                    (people[0].start, people[0].end),
                    replace(title, kind=kind),
                    "personnel.post",
                )
            )


def _chain_from(findings: Findings, offset: int) -> list[Title]:
    chain: list[Title] = []
    for title in findings.titles:
        gap = findings.text[offset : title.start]
        if title.start >= offset and (
            gap == "" or (not chain and len(gap) <= 2) or (chain and gap in ("、", "兼"))
        ):
            chain.append(title)
            offset = title.end
        elif title.start > offset + 40:
            break
    return chain


def _resume(findings: Findings, occasions: Occasions, start: int, end: int) -> None:
    """A line of a career: 2006年11月任青砚县委副书记、县长."""
    text = findings.text
    for match in _CAREER.finditer(text, start, end):
        dates = [d for d in findings.dates_in(start, match.start()) if d.end >= match.start() - 3]
        chain = _chain_from(findings, match.end())
        if not chain or not dates:
            continue
        people = findings.people_in(start, match.start())
        person = people[-1] if people else _subject_of_career(findings, start)
        if person is None:
            continue
        started = dates[-1].value.first if dates[-1].value is not None else None
        for title in chain:
            if title.body is not None:
                kind = (
                    TenureKind.FORMER
                    if not people and title.kind is TenureKind.INCUMBENT
                    else title.kind
                )
                occasions.holdings.append(
                    Holding(
                        person.person,
                        (person.start, person.end),
                        replace(title, kind=kind),
                        "personnel.career",
                        started_on=started,
                    )
                )


def _subject_of_career(findings: Findings, start: int) -> Occurrence | None:
    before = [p for p in findings.people if p.end <= start]
    return before[-1] if before else None


def one_day(value: DateRange | None) -> PartialDate | None:
    """Return the day of a range that is one day."""
    return (
        value.first
        if value is not None and value.first == value.last and value.first.day is not None
        else None
    )
