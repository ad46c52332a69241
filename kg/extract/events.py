"""Events of a document: its meetings, visits, talks, releases and personnel changes.

Sentences are read in order. Words such as 召开, 会见, 调研 open an event or name one that is already
open; what the names around them do (主持, 出席, 陪同) goes to the event that is open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract import event_rules as rules
from kg.extract.agenda import read_agenda
from kg.extract.findings import Findings, Group
from kg.extract.occasions import Occasion, Part
from kg.extract.personnel import read_personnel
from kg.extract.remarks import Remark, find_remarks, is_report
from kg.extract.roles import assign_roles
from kg.extract.things import Things
from kg.extract.titles import Holding
from kg.model.claims import AgendaClaim, EventClaim, GroupClaim, ParticipationClaim
from kg.model.ids import entity_id
from kg.model.knowledge import EventType, Mode, ParticipationRole
from kg.model.time import DateRange, PartialDate
from kg.text.dates import find_anniversary_year
from kg.text.numerals import parse_numeral

_SAME_DAY = re.compile(
    "^(?:会前|会后|会上|会议期间|会见后|会谈后|活动开始前|活动前|仪式前|仪式上|随后|其间|期间|座谈会上|开幕会上|当天会后|宴会前|抵达时|调研期间)"
)
# 此前，副省长…就任免议案作了说明: of another occasion than the one reported
_EARLIER = re.compile("此前|之前|早前|早些时候")
_PLACE_LEAD = re.compile("(?:在|到|赴|来到|走进|前往|深入)$")


@dataclass(slots=True)
class Occasions:
    """The events of a document and what hangs on them."""

    findings: Findings
    things: Things
    open: list[Occasion] = field(default_factory=list)
    events: list[EventClaim] = field(default_factory=list)
    participations: list[ParticipationClaim] = field(default_factory=list)
    groups: list[GroupClaim] = field(default_factory=list)
    agenda: list[AgendaClaim] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    holdings: list[Holding] = field(default_factory=list)
    details: dict[str, tuple[str | None, PartialDate | None, str | None]] = field(
        default_factory=dict
    )
    year: int | None = None
    year_basis: str | None = None
    _current: Occasion | None = None
    _of_sentence: dict[int, Occasion] = field(default_factory=dict)

    # --- reading

    def read(self) -> Occasions:
        """Read the document's events, parts, agenda and remarks."""
        findings = self.findings
        found = find_anniversary_year(findings.text)
        self.year, self.year_basis = found if found is not None else (None, None)
        self.remarks = find_remarks(findings)
        personnel = read_personnel(findings, self)
        body = findings.reading.body
        for start, end in findings.reading.sentences:
            if end <= body[0]:
                self.open += self._notes(start, end)
            elif start < body[1]:
                self._sentence(start, end)
        self._passed_notes()
        self._headline()
        self._notice()
        self.open += personnel
        self._speakers()
        self.open.sort(key=lambda occasion: occasion.start)
        self._claims()
        return self

    def _sentence(self, start: int, end: int) -> None:
        remark_begins = [r.begin for r in self.remarks if start <= r.start < end]
        limit = min(remark_begins, default=end)
        speech = self._inside_remark(start) or self._goes_on_speaking(start)
        if speech and not is_report(self.findings, start, limit):
            if self._current is not None:
                self._of_sentence[start] = self._current
            return
        opened = [
            *self._meetings(start, limit), *self._talks(start, limit), *self._visits(start, limit),
            *self._releases(start, limit), *self._announced(start, end), *self._addresses(start, limit),
        ]  # fmt: skip
        if opened:
            self._current = max(opened, key=lambda occasion: occasion.start)
        if self._current is not None and not _EARLIER.match(self.findings.text, start):
            assign_roles(self.findings, self._current, self.open, start, limit)
            self._of_sentence[start] = self._current

    def _inside_remark(self, offset: int) -> bool:
        return any(r.begin <= offset < r.end for r in self.remarks)

    def _goes_on_speaking(self, start: int) -> bool:
        """Tell whether a paragraph carries on the speech of the one before it: 要把握标准要求。…"""
        before = [r for r in self.remarks if r.end <= start]
        if not before or not self.findings.reading.source.text:
            return False
        last = max(before, key=lambda remark: remark.end)
        text = self.findings.text
        if "\n" not in text[last.end : start]:
            return False
        gap = [s for s in self.findings.reading.sentences if last.end <= s[0] < start]
        return not any(is_report(self.findings, *s) for s in gap) and not any(
            r.start >= last.end and r.start < start for r in self.remarks
        )

    def _addresses(self, start: int, end: int) -> list[Occasion]:
        """A speech of its own, at no meeting that the article names: X在某地发表讲话."""
        text = self.findings.text
        match = re.compile("(?:作(?:了)?(?:宣讲|专题宣讲|形势)?报告(?!会)|发表(?:了)?(?:电视|重要|新年)?(?:讲话|演讲|贺词)|宣讲(?!团|报告|员|会|工作))").search(text, start, end)
        if match is None or any(o.type is EventType.MEETING for o in self.open if o.rule != "events.address"):
            return []
        groups = [g for g in self.findings.groups_in(start, match.start()) if "。" not in text[g.end : match.start()]]
        dated = self._date_near(start, end, match.start())
        placed = any(_PLACE_LEAD.search(text[max(start, p.start - 2) : p.start]) for p in self.findings.places_in(start, match.start()))
        if not groups or not placed or rules.ARRIVE.search(text, start, match.start()):
            return []
        if dated[0] is None and match.group() != "宣讲":
            return []
        who = groups[-1].people[0]
        kind = EventType.OTHER if "发表" in match.group() else EventType.MEETING
        words = text[groups[-1].end : match.end()]
        occasion = Occasion(kind, match.start(), [f"{who.person}{words}", f"{who.person}{match.group()}"], "events.address")
        occasion.principals = [who.person]
        occasion.take(Part(f"person/{who.person}", ParticipationRole.SPEAK, who.start, "roles.speak", (who.start, who.end)))
        return [self._opened(occasion, start, end, match.start(), None)]

    # --- meetings

    def _meetings(self, start: int, end: int) -> list[Occasion]:
        opened = []
        text = self.findings.text
        for match in rules.CONVENE.finditer(text, start, end):
            if self._in_quotes(start, match.start()):
                continue
            occasion = self._convened(match, start, end)
            if occasion is not None:
                opened.append(occasion)
        for match in rules.ATTEND.finditer(text, start, end):
            occasion = self._attended(match, start, end)
            if occasion is not None:
                opened.append(occasion)
        return opened + self._notes(start, end)

    def _notes(self, start: int, end: int) -> list[Occasion]:
        noted = re.compile("（(?P<name>[^（）]{6,60}(?:会议|大会))通过）").search(self.findings.text, start, end)
        return [] if noted is None else [self._noted(noted, start, end)]

    def _in_quotes(self, start: int, offset: int) -> bool:
        text = self.findings.text
        return any(text.count(a, start, offset) > text.count(b, start, offset) for a, b in ("“”", "《》"))

    def _object(self, offset: int, end: int) -> tuple[int, int] | None:
        """The name of a meeting behind a verb: to the last noun of meeting before a mark."""
        text = self.findings.text
        if text[offset : offset + 1] == "了":
            offset += 1
        stop = offset
        depth = 0
        while stop < end and (depth or text[stop] not in "，。；！？\n"):
            depth += (text[stop] in "“《") - (text[stop] in "”》")
            stop += 1
        best = None
        for noun in rules.NOUN_END.finditer(text, offset, stop):
            if rules.NOUN_AFTER.match(text, noun.end()) and noun.end() - offset <= 80:
                best = noun.end()
                if text[noun.end() : noun.end() + 1] in "并、" or text.startswith(
                    "期间", noun.end()
                ):
                    break
        if best is None:
            return None
        return self._trim(offset, best)

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        text = self.findings.text
        lead = re.compile(
            "(?:新一届|本次|此次|了|的|由|这次|为期[^，]{1,4}天的|盛大的|隆重的)+"
        ).match(text, start, end)
        return (
            lead.end()
            if lead is not None and lead.end() < end - 2 and not text.startswith("新一届", start)
            else start
        ), end

    def _convened(self, match: re.Match[str], start: int, end: int) -> Occasion | None:
        text = self.findings.text
        if text.startswith("的", match.end()):
            return None
        clause = self._clause_start(start, match.start())
        named = (
            self._object(match.end(), end)
            if match.group() not in ("开幕", "闭幕", "闭会")
            else None
        )
        hosts = self._hosts(clause, match.start())
        if named is None:
            named = self._subject(start, clause, match.start())
            if named is None:
                return None
            hosts = []
        name = text[named[0] : named[1]]
        generic = rules.GENERIC.fullmatch(name) is not None
        if generic:
            name = self._full_name(name, named, hosts, match)
        known = self._known(name, generic and not hosts, match)
        if known is not None:
            self._place_and_date(known, start, end, match.start())
            return known
        occasion = Occasion(EventType.MEETING, match.start(), [name], "events.convene")
        occasion.hosts = [self._body_id(body) for body in hosts]
        if match.group() == "主持召开" or text[match.start() - 2 : match.start()] == "主持":
            self._chair_before(occasion, clause, match.start())
        return self._opened(occasion, start, end, match.start(), named)

    def _full_name(
        self, name: str, named: tuple[int, int], hosts: list, match: re.Match[str]
    ) -> str:  # type: ignore[type-arg]
        """Name a meeting that is only called 会议: by its host, or by what it commemorates."""
        text = self.findings.text
        purpose = re.compile("，((?:纪念|庆祝|听取|研究)[^，。]{4,40}(?:周年|情况))[，。]").match(
            text, named[1]
        )
        if purpose is not None and purpose.group(1).startswith(("纪念", "庆祝")):
            return purpose.group(1) + name
        if hosts:
            host = text[hosts[-1].start : hosts[-1].end]
            return host + name
        people = self.findings.people_in(self._clause_start(0, match.start()), match.start())
        if people:
            return (
                f"{people[0].person}主持召开{name}"
                if "主持" in match.group()
                else f"{people[0].person}{match.group()}{name}"
            )
        return name

    def _subject(self, start: int, clause: int, verb: int) -> tuple[int, int] | None:
        """The name before the verb: 第七次全国妇女儿童工作会议28日在京召开."""
        text = self.findings.text
        left = clause
        gap_limit = 34
        best = None
        for noun in rules.NOUN_END.finditer(text, max(start, verb - 110), verb):
            gap = text[noun.end() : verb]
            if (
                len(gap) <= gap_limit
                and not re.search("[。；]|上(?![午海])|并|强调|主持|出席|参加|讲话", gap)
                and rules.NOUN_AFTER.match(text, noun.end())
            ):
                if "，" in gap and not re.match("(?:圆满|胜利|顺利)", gap):
                    continue
                best = noun.end()
        if best is None:
            return None
        left = self._clause_start(start, best)
        for date in self.findings.dates_in(left, best):
            if date.start <= left + 1:
                left = date.end
        lead = re.compile("(?:新华[社网][^，。电]{2,14}电|中新[社网][^，。电]{2,14}电|，|在|日前|近日|由|为期[一二两三四五]天半?的)+").match(
            text, left, best
        )
        left = lead.end() if lead is not None else left
        return (left, best) if best - left >= 2 else None

    def _attended(self, match: re.Match[str], start: int, end: int) -> Occasion | None:
        named = self._object(match.end(), end)
        if named is None:
            return None
        text = self.findings.text
        name = text[named[0] : named[1]]
        after = text[named[1] : named[1] + 40]
        if (
            after.startswith("期间")
            or re.match("(?:并[^，。]{2,12})?的[^，。]{0,20}", after)
            and not after.startswith("的讲话")
        ):
            return None
        if rules.GENERIC.fullmatch(name) is not None or len(name) <= 3:
            return None
        if "。" in name or not self.findings.people_in(start, match.start()):
            return None
        known = self._known(name, False, match)
        if known is not None:
            return known
        occasion = Occasion(EventType.MEETING, match.start(), [name], "events.attend")
        occasion.hosts = [
            self._body_id(b) for b in self.findings.bodies_in(*named) if b.start == named[0]
        ][:1]
        occasion = self._opened(occasion, start, end, match.start(), named)
        for person in self.findings.people_in(*named):
            occasion.take(
                Part(
                    f"person/{person.person}",
                    ParticipationRole.ATTEND,
                    person.start,
                    "roles.host",
                    (person.start, person.end),
                )
            )
        return occasion

    def _noted(self, match: re.Match[str], start: int, end: int) -> Occasion:
        """A decision's head: （2023年11月30日…第七次会议通过）."""
        name_start, name_end = match.span("name")
        for date in self.findings.dates_in(name_start, name_end):
            name_start = max(name_start, date.end)
        name = self.findings.text[name_start:name_end]
        occasion = Occasion(EventType.MEETING, match.start(), [name], "events.noted")
        occasion.hosts = [self._body_id(b) for b in self.findings.bodies_in(name_start, name_end)][
            :1
        ]
        return self._opened(occasion, start, end, match.end(), (name_start, name_end))

    def _hosts(self, clause: int, verb: int) -> list:  # type: ignore[type-arg]
        """The bodies that hold a meeting: those before the verb with little between."""
        text = self.findings.text
        hosts = []
        for body in self.findings.bodies_in(clause, verb):
            gap = text[body.end : verb]
            if re.search("[，。；]|书记|主任|主席|长", gap[:6]):
                continue
            if len(gap) <= 40 and not self.findings.people_in(body.end, verb):
                hosts.append(body)
        return hosts

    def _known(self, name: str, generic: bool, match: re.Match[str]) -> Occasion | None:
        """An event that is open under this name."""
        meetings = [o for o in self.open if o.type is EventType.MEETING]
        if (
            generic
            and match.group() != "主持召开"
            and meetings
            and match.group() not in ("召开", "举行", "举办")
        ):
            return meetings[-1]
        folded = _core(name)
        for occasion in reversed(meetings):
            for other in occasion.names:
                core = _core(other)
                if core == folded or (
                    len(folded) >= 5 and (folded in core or core in folded) and len(core) >= 5
                ):
                    if name not in occasion.names:
                        occasion.names.append(name)
                    return occasion
        return None

    def _chair_before(self, occasion: Occasion, clause: int, verb: int) -> None:
        groups = [g for g in self.findings.groups if clause <= g.start and g.end <= verb]
        if not groups:
            groups = [
                g
                for g in self.findings.groups
                if g.start < verb and g.end > clause - 30 and g.end <= verb
            ]
        for group in groups[:1]:
            for found in group.people[:1]:
                occasion.take(
                    Part(
                        f"person/{found.person}",
                        ParticipationRole.CHAIR,
                        found.start,
                        "roles.chair",
                        (found.start, found.end),
                    )
                )
                occasion.principals.append(found.person)

    # --- talks

    def _talks(self, start: int, end: int) -> list[Occasion]:
        text = self.findings.text
        opened = []
        for match in rules.TALKS.finditer(text, start, end):
            if rules.TALKS_NOT.search(
                text[max(start, match.start() - 4) : match.start()]
            ) and not text.endswith("期间", 0, match.start()):
                continue
            if text[match.end() : match.end() + 1] in "后时前室厅" or text.startswith(
                ("期间", "一行"), match.end()
            ):
                continue
            if self._in_quotes(start, match.start()):
                continue
            occasion = self._talk(match, start, end)
            if occasion is not None:
                opened.append(occasion)
        return opened

    def _talk(self, match: re.Match[str], start: int, end: int) -> Occasion | None:
        text = self.findings.text
        verb = match.group().removesuffix("了")
        before = [g for g in self.findings.groups_in(start, match.start())]
        clause_end = min(
            (i for i in (text.find(m, match.end(), end) for m in "；。") if i >= 0), default=end
        )
        behind = self._object_group(match.end(), clause_end)
        if not before:
            return None
        left = before[:1] if not re.search("会谈|会晤|通|互致|交换意见", verb) else before
        sides = [p for g in left for p in g.people] + [
            p for p in (behind.people if behind is not None else ())
        ]
        if verb.startswith("致") and behind is None and "向" in text[start : match.start()]:
            to = re.compile("向[^，。]{0,40}$").search(text, start, match.start())
            sides = [p for g in before for p in g.people] if to is not None else sides
        if not sides:
            return None
        others = sides[1:]
        named = (
            behind.people[0].person
            if behind is not None
            else (others[0].person if others else None)
        )
        mode = (
            Mode.MESSAGE
            if rules.MESSAGE.match(verb)
            else Mode.CALL
            if rules.CALL.match(verb)
            else Mode.VIDEO
            if "视频" in verb
            else Mode.IN_PERSON
        )
        first = sides[0].person
        if behind is not None or verb.startswith("致") and named is None:
            name = f"{first}{verb}{'、'.join(p.person for p in (behind.people if behind is not None else ()))}"
        elif others:
            name = f"{first}同{others[0].person}{verb}"
        else:
            tail = re.compile("[^，。；并]{0,24}").match(text, match.end())
            name = f"{first}{verb}{tail.group() if tail is not None else ''}"
        known = self._same_talk(sides, mode)
        if known is not None:
            return known
        occasion = Occasion(EventType.TALKS, match.start(), [name], "events.talks", mode=mode)
        occasion.principals = [p.person for p in sides]
        for person in sides:
            occasion.take(
                Part(
                    f"person/{person.person}",
                    ParticipationRole.MEET,
                    person.start,
                    "roles.meet",
                    (person.start, person.end),
                )
            )
        return self._opened(occasion, start, end, match.start(), None)

    def _object_group(self, start: int, end: int) -> Group | None:
        """The names behind 会见: they follow with nothing but titles between."""
        text = self.findings.text
        for group in self.findings.groups_in(start, end):
            gap = text[start : group.start]
            if len(gap) <= 24 and not re.search("[，。；]|时|并|强调|祝贺|感谢", gap):
                return group
            return None
        return None

    def _same_talk(self, sides: list, mode: Mode) -> Occasion | None:  # type: ignore[type-arg]
        people = {p.person for p in sides}
        for occasion in self.open:
            if (
                occasion.type is EventType.TALKS
                and occasion.mode is mode
                and set(occasion.principals) == people
            ):
                return occasion
        return None

    # --- visits

    def _visits(self, start: int, end: int) -> list[Occasion]:
        text = self.findings.text
        opened = []
        for match in rules.VISIT.finditer(text, start, end):
            if self._in_quotes(start, match.start()):
                continue
            occasion = self._visit(match, start, end)
            if occasion is not None:
                opened.append(occasion)
                break
        else:
            arrive = rules.ARRIVE.search(text, start, end)
            if arrive is not None:
                occasion = self._visit(arrive, start, end, arriving=True)
                if occasion is not None:
                    opened.append(occasion)
        return opened

    def _visit(
        self, match: re.Match[str], start: int, end: int, *, arriving: bool = False
    ) -> Occasion | None:
        text = self.findings.text
        groups = [g for g in self.findings.groups_in(start, match.start())]
        if not groups:
            return None
        subject = groups[-1]
        gap = text[subject.end : match.start()]
        if not self._is_visit(match, subject, gap, arriving=arriving):
            return None
        if (
            len(groups) > 1
            and re.search("(?:和|与|同|对|向)$", text[: subject.start][-1:])
            and len(groups[-2].people) == 1
        ):
            subject = groups[-2]
        leads = [p.person for p in subject.people]
        date = self._date_near(start, end, match.start())
        known = self._same_visit(leads, date[0], start)
        sites = self._sites(
            subject.end, match.end() if arriving else match.start(), end, arriving=arriving
        )
        if known is not None:
            known.places += [site for site in sites if site not in known.places]
            return known
        words = re.compile("[^，。；并]{0,30}").match(text, match.start())
        name = (
            "、".join(leads)
            + (gap if len(gap) <= 30 and "，" not in gap else "")
            + (words.group() if words is not None else match.group())
        )
        occasion = Occasion(
            EventType.VISIT, match.start(), [name, f"{leads[0]}{match.group()}"], "events.visit"
        )
        occasion.principals = leads
        occasion.places = sites
        for person in subject.people:
            occasion.take(
                Part(
                    f"person/{person.person}",
                    ParticipationRole.LEAD,
                    person.start,
                    "roles.lead",
                    (person.start, person.end),
                )
            )
        occasion.date, occasion.month_day, occasion.date_basis = date
        if date[0] is None and _SAME_DAY.match(text[start:end]) and self._current is not None:
            occasion.date, occasion.date_basis = self._current.date, self._current.date_basis
        self.open.append(occasion)
        return occasion

    def _is_visit(self, match: re.Match[str], subject: Group, gap: str, *, arriving: bool) -> bool:
        """Tell whether the verb reports what the subject does and not, say, a noun (调研组)."""
        text = self.findings.text
        behind = text[match.end() : match.end() + 3]
        verb = match.group()
        if behind.startswith("的") or re.search("[。；]|到会$|陪同|一同|参加|随同|一起", gap):
            return False
        if text[subject.end : subject.end + 2] in ("强调", "指出"):
            return False
        if arriving:
            return True
        if behind.startswith(("组", "报告", "成果")) or verb == "宣讲" and "来到" not in gap:
            return False
        if self._goes(gap):
            return True
        if re.search("率$", gap) or verb.startswith(("看望", "慰问", "走访")):
            return not behind.startswith("。") or len(gap) <= 1
        return len(gap) <= 1 and verb in ("考察", "调研", "视察", "参观") and not behind.startswith("。")

    def _goes(self, gap: str) -> bool:
        return rules.GO.search(gap) is not None or re.search("带队|率队|率团", gap) is not None

    def _same_visit(self, leads: list[str], date: DateRange | None, start: int) -> Occasion | None:
        """An open visit of the same people, unless this one has a day of its own outside it."""
        for occasion in reversed(self.open):
            if occasion.type is not EventType.VISIT or not set(leads) & set(occasion.principals):
                continue
            if date is None or occasion.date is None or _within(date, occasion.date):
                return occasion
        return None

    def _sites(self, left: int, right: int, end: int, *, arriving: bool) -> list[str]:
        text = self.findings.text
        stop = right
        if arriving:
            stop = min(
                (i for i in (text.find(m, right, end) for m in "，。；") if i >= 0), default=end
            )
        ids = []
        for place in self.findings.places_in(left, stop):
            identity = entity_id("place", place.name)
            if identity not in ids:
                ids.append(identity)
        return ids

    # --- releases

    def _releases(self, start: int, end: int) -> list[Occasion]:
        text = self.findings.text
        opened = []
        for match in rules.RELEASE.finditer(text, start, end):
            documents = [d for d in self.findings.documents if match.end() <= d.start < end]
            clause = self._clause_start(start, match.start())
            behind = text[match.end() : match.end() + 30]
            published = match.group().startswith(("出版", "发行")) and [
                d for d in self.findings.documents if start <= d.start < match.start()
            ]
            statement = re.match("(?:声明|公告|通告|公报|联合声明)", behind)
            if published:
                documents = list(published)
            near = (
                bool(documents)
                and documents[0].start - match.end() <= 40
                and "。" not in text[match.end() : documents[0].start]
            )
            if not (near or published or statement):
                continue
            occasion = self._release(match, documents, clause, start, end, statement)
            if occasion is not None:
                opened.append(occasion)
        return opened

    def _announced(self, start: int, end: int) -> list[Occasion]:
        """A body's bulletin: 国家卫生健康委今天通报，…"""
        text = self.findings.text
        for match in re.compile("(?:通报|公布)(?=，)").finditer(text, start, end):
            for body in self.findings.bodies_in(start, match.start()):
                gap = text[body.end : match.start()]
                if re.fullmatch("(?:今天|昨天|近日|日前|[0-9]{1,2}日|（[^）]{1,12}）)*", gap) is None:
                    continue
                name = f"{text[body.start : body.end]}{match.group()}"
                occasion = Occasion(EventType.RELEASE, match.start(), [name], "events.bulletin")
                occasion.hosts = [self._body_id(body)]
                current = self._current
                self._opened(occasion, start, end, match.start(), None)
                self._current = current
                return [occasion]
        return []

    def _notice(self) -> None:
        """An article that is itself a notice: 关于…任职前公示的公告."""
        start, end = self.findings.reading.title
        text = self.findings.text
        line = re.compile("[^\n]*(?:关于[^\n]{2,80}(?:公告|公示|通告|通知|决定|意见|通报|决议))(?=\n|$)").search(text, start, end)
        if line is None or any(o.type in (EventType.MEETING, EventType.RELEASE) for o in self.open):
            return
        occasion = Occasion(EventType.RELEASE, line.start(), [line.group().strip()], "events.notice")
        occasion.hosts = [self._body_id(body) for body in self.findings.bodies_in(start, end)]
        published = self.findings.reading.source.published
        if published is not None:
            occasion.date = DateRange.of(published)
        self.open.append(occasion)

    def _release(
        self,
        match: re.Match[str],
        documents: list,
        clause: int,
        start: int,
        end: int,
        statement: re.Match[str] | None,
    ) -> Occasion | None:  # type: ignore[type-arg]
        text = self.findings.text
        bodies = self.findings.bodies_in(clause, match.start())
        verb = match.group().removesuffix("了").removeprefix("联合")
        if verb == "推出":
            return None
        people = [g for g in self.findings.groups_in(start, match.start())]
        signing = verb in ("签署", "签订")
        if signing and self._current is not None and self._current.type is EventType.MEETING:
            return None
        if (
            signing
            and not re.search("元首|双方|领导人", text[clause : match.start()])
            and not people
        ):
            return None
        title = self.things.documents[documents[0].id].name if documents and not statement else ""
        who = (
            text[bodies[0].start : bodies[-1].end]
            if bodies
            else (people[0].people[0].person if people else "")
        )
        name = (
            f"{who}{verb}《{title}》"
            if title
            else f"{who}{verb}{statement.group() if statement is not None else ''}"
        )
        if verb == "发表" and people and not bodies and not statement:
            return None
        for occasion in self.open:
            if (
                occasion.type is EventType.RELEASE
                and documents
                and documents[0].id in occasion.about
            ):
                return None
        occasion = Occasion(EventType.RELEASE, match.start(), [name], "events.release")
        occasion.about = list(dict.fromkeys(d.id for d in documents))
        occasion.hosts = [self._body_id(b) for b in bodies]
        if signing and self._current is not None and self._current.type is EventType.TALKS:
            for person in self._current.principals:
                occasion.take(
                    Part(
                        f"person/{person}",
                        ParticipationRole.SIGN,
                        match.start(),
                        "roles.sign",
                        None,
                        f"两国元首承前指{'、'.join(self._current.principals)}",
                    )
                )
        elif signing:
            for group in people[-1:]:
                for found in group.people:
                    occasion.take(
                        Part(
                            f"person/{found.person}",
                            ParticipationRole.SIGN,
                            found.start,
                            "roles.sign",
                            (found.start, found.end),
                        )
                    )
        author = (
            re.search("(?:的)?(?:重要)?(?:文章|讲话)$", text[match.end() : documents[0].start])
            if documents
            else None
        )
        if author is not None:
            for found in self.findings.people_in(match.end(), documents[0].start)[:1]:
                occasion.take(
                    Part(
                        f"person/{found.person}",
                        ParticipationRole.AUTHOR,
                        found.start,
                        "roles.author",
                        (found.start, found.end),
                    )
                )
        current = self._current
        self._opened(occasion, start, end, match.start(), None)
        if occasion.date is None and current is not None and signing:
            occasion.date = current.date
        self._current = current
        return None

    # --- what all share

    def _opened(
        self, occasion: Occasion, start: int, end: int, verb: int, named: tuple[int, int] | None
    ) -> Occasion:
        text = self.findings.text
        if named is not None:
            number = rules.ORDINAL.search(text, *named)
            if number is not None:
                occasion.ordinal = parse_numeral(number.group(1))
                occasion.series = rules.SERIES.sub("", occasion.names[0])
            for thing in self.findings.things_in(self.findings.campaigns, *named):
                self._campaign_part(occasion, thing.id, text[thing.end : thing.end + 6])
        self._place_and_date(occasion, start, end, verb)
        self.open.append(occasion)
        return occasion

    def _campaign_part(self, occasion: Occasion, campaign: str, after: str) -> None:
        """A campaign in a meeting's name: 第一批总结暨第二批部署会议 ends one phase and opens another."""
        record = self.things.campaigns[campaign]
        root = record.phase_of or campaign
        if root not in occasion.about:
            occasion.about.append(root)
        if after.startswith(("总结", "第一批总结")) and record.phase_of:
            occasion.concludes.append(campaign)
        elif after.startswith(("动员", "部署", "启动", "动员部署")):
            occasion.launches.append(campaign)

    def _place_and_date(self, occasion: Occasion, start: int, end: int, verb: int) -> None:
        text = self.findings.text
        if occasion.date is None and occasion.month_day is None:
            value, month_day, basis = self._date_near(start, end, verb)
            occasion.date, occasion.month_day, occasion.date_basis = value, month_day, basis
            if (
                value is None
                and month_day is None
                and _SAME_DAY.match(text[start:end])
                and self._current is not None
            ):
                occasion.date, occasion.month_day = self._current.date, self._current.month_day
                occasion.date_basis = "与前述活动同日"
        for place in self.findings.places_in(start, end):
            if _PLACE_LEAD.search(text[max(start, place.start - 2) : place.start]) or self._chained(
                place.start
            ):
                identity = entity_id("place", place.name)
                if identity not in occasion.places and place.start <= verb + 2:
                    occasion.places.append(identity)

    def _chained(self, start: int) -> bool:
        return any(
            p.end == start and _PLACE_LEAD.search(self.findings.text[max(0, p.start - 2) : p.start])
            for p in self.findings.places
        )

    def _date_near(
        self, start: int, end: int, verb: int
    ) -> tuple[DateRange | None, tuple[int, int] | None, str | None]:
        """The date of an event: in its sentence before the verb, else right behind it."""
        dates = [d for d in self.findings.dates_in(start, end) if self._dates_event(d)]
        before = [
            d for d in dates if d.end <= verb and "来" != self.findings.text[d.end : d.end + 1]
        ]
        chosen = before[-1] if before else None
        if before and before[0].value is not None and before[0].value.first.day is not None:
            chosen = (
                before[0]
                if before[-1].value is None or before[-1].value.first.day is None
                else before[-1]
            )
        if chosen is None:
            return None, None, None
        return chosen.value, chosen.month_day, chosen.basis

    def _dates_event(self, date: object) -> bool:
        text = self.findings.text
        return not any(
            d.start <= date.start and date.end <= d.end for d in self.findings.documents
        ) and not text.startswith(("年会议", "起"), date.end)  # type: ignore[attr-defined]

    def _clause_start(self, start: int, offset: int) -> int:
        """Go back to the head of the clause, past marks in quotes."""
        text = self.findings.text
        depth = 0
        position = offset
        while position > start:
            char = text[position - 1]
            depth += (char in "”》）") - (char in "“《（")
            if char in "，。；：\n" and depth == 0:
                break
            position -= 1
        return position

    def _body_id(self, body: object) -> str:
        return entity_id("body", body.name.full)  # type: ignore[attr-defined]

    def _passed_notes(self) -> None:
        """Read the agenda of each meeting."""
        self.agenda_items = read_agenda(self.findings, self.things, self.open)
        self.open += [item.passes_on for item in self.agenda_items if item.passes_on is not None]

    agenda_items: list = field(default_factory=list)  # type: ignore[type-arg]

    def _headline(self) -> None:
        """Read the headline where the article itself reports no event, or no release."""
        start, end = self.findings.reading.title
        if end <= start:
            return
        saved = self._current
        if not any(occasion.type is EventType.RELEASE for occasion in self.open):
            self._releases(start, end)
        if not self.open:
            for opened in (self._meetings(start, end), self._talks(start, end), self._visits(start, end)):
                for occasion in opened:
                    self._current = occasion
        self._current = self._current or saved

    def _speakers(self) -> None:
        """Who speaks at a meeting is a speaker of it."""
        for remark in self.remarks:
            if remark.speaker is None:
                continue
            occasion = self._occasion_of(remark)
            if occasion is None:
                continue
            person = f"person/{remark.speaker}"
            lead = (person, ParticipationRole.LEAD) in occasion.parts
            if occasion.type is EventType.MEETING and self._belongs(occasion, person):
                occasion.take(
                    Part(
                        person,
                        ParticipationRole.SPEAK,
                        remark.start,
                        "roles.remark",
                        remark.name,
                        remark.basis,
                    )
                )
            elif (occasion.type is EventType.VISIT and lead) or occasion.mode is Mode.MESSAGE:
                occasion.take(
                    Part(
                        person,
                        ParticipationRole.SPEAK,
                        remark.start,
                        "roles.remark",
                        remark.name,
                        remark.basis,
                    )
                )

    def _belongs(self, occasion: Occasion, person: str) -> bool:
        return True

    def _occasion_of(self, remark: Remark) -> Occasion | None:
        sentence = self.findings.reading.sentence_at(remark.start)[0]
        found = self._of_sentence.get(sentence)
        if found is None:
            earlier = [start for start in self._of_sentence if start <= sentence]
            found = self._of_sentence[max(earlier)] if earlier else None
        if found is not None and remark.speaker is not None:
            person = f"person/{remark.speaker}"
            if not any(p == person for p, _ in found.parts):
                for occasion in self.open:
                    if any(p == person for p, _ in occasion.parts):
                        return occasion
        return found

    def event_of(self, remark: Remark) -> int | None:
        """Return the number of the event at which a remark is made, None where it has none."""
        occasion = self._occasion_of(remark)
        if occasion is None or occasion not in self.open:
            return None
        return self.open.index(occasion) + 1

    # --- claims

    def _claims(self) -> None:
        reading = self.findings.reading
        for number, occasion in enumerate(self.open, 1):
            passage = reading.passage(occasion.start)
            self.events.append(
                EventClaim(
                    number=number, type=occasion.type, name=occasion.names[0], passage=passage,
                    rule=occasion.rule, other_names=tuple(dict.fromkeys(occasion.names[1:])),
                    date=occasion.date, month_day=occasion.month_day, date_basis=occasion.date_basis,
                    places=tuple(occasion.places), hosts=tuple(dict.fromkeys(occasion.hosts)),
                    about=tuple(occasion.about), principals=tuple(occasion.principals),
                    mode=occasion.mode, series=occasion.series, ordinal=occasion.ordinal,
                    roster_complete=self._complete(occasion),
                    launches=tuple(occasion.launches), concludes=tuple(occasion.concludes),
                    basis=occasion.basis,
                )
            )  # fmt: skip
            self._parts(number, occasion)
        for item in self.agenda_items:
            passed = None if item.passes_on is None else self.open.index(item.passes_on) + 1
            self.agenda.append(item.claim(self.open.index(item.occasion) + 1, passed, reading))

    def _complete(self, occasion: Occasion) -> bool | None:
        if occasion.type not in (EventType.MEETING, EventType.VISIT, EventType.TALKS):
            return None
        return occasion.listed and not occasion.open_list

    def _parts(self, number: int, occasion: Occasion) -> None:
        reading = self.findings.reading
        capacities: dict[tuple[int, int], list[tuple[str, str]]] = {}
        for holding in self.findings.holdings:
            if holding.title.body is not None:
                capacities.setdefault(holding.name, []).append(
                    (entity_id("body", holding.title.body.full), holding.title.role)
                )
        order = {
            p: i
            for i, p in enumerate(
                sorted(
                    occasion.order,
                    key=lambda q: min(x.anchor for (w, _), x in occasion.parts.items() if w == q),
                ),
                1,
            )
        }
        for (participant, role), part in occasion.parts.items():
            capacity = tuple(capacities.get(part.name, ())) if part.name is not None else ()
            self.participations.append(
                ParticipationClaim(
                    number, participant, role, reading.passage(part.anchor), part.rule,
                    order[participant], capacity, part.basis,
                )
            )  # fmt: skip
        for label, role, anchor in occasion.groups:
            self.groups.append(
                GroupClaim(number, label, role, reading.passage(anchor), "roles.group")
            )


def _core(name: str) -> str:
    """Fold a meeting's name for comparison."""
    return re.sub("[“”《》、，\\s]|全市|全省|全区|全国|新一届|市委|省委|区委", "", name)


def _within(inner: DateRange, outer: DateRange) -> bool:
    return (
        outer.first.earliest() <= inner.first.earliest()
        and inner.last.latest() <= outer.last.latest()
    )


def find_occasions(findings: Findings, things: Things) -> Occasions:
    """Read the events of a document."""
    return Occasions(findings, things).read()
