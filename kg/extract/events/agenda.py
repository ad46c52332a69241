"""Agenda of a meeting (议题): what it passed on, studied, heard and decided.

Rules: `agenda.item` reads an item (真例：3月5日，云泽市委常委会召开会议。
会议传达学习了全国安全生产会议精神，还研究了其他事项), `events.referred` the meeting whose speech
it passes on (真例：3月5日，云泽市委常委会召开会议，
传达学习习近平总书记在全国教育大会上的重要讲话精神。), `documents.plan` a plan that it takes up
without 《》 (真例：3月5日，云泽市政府召开常务会议，审议乡村振兴发展规划。).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.extract.base.occasions import Occasion
from kg.extract.base.reading import Reading
from kg.extract.events.report import Report
from kg.extract.found.findings import Findings, Thing
from kg.extract.found.things import Things
from kg.model.claims import AgendaClaim
from kg.model.knowledge import EventType, ParticipationRole
from kg.model.record import record
from kg.text.cues import Cued

# 会议审议通过了《…实施意见》，| 听取全市防汛工作情况汇报，研究…| 研究并原则同意了…
_ACTION = Cued(
    "(?P<action>(?:学习传达|传达|集体学习|学习贯彻)(?:学习|贯彻)*"
    "|(?:审议|审查|审定|表决通过|原则(?:通过|同意)|听取|研究|(?<!决策)部署|讨论|分析)"
    "(?:[并和、]?(?:一致|原则|表决|投票)*(?:通过|同意|批准|审议|审定|讨论|研究|部署))*)(?:了)?"
    "(?P<label>[^。；\n]{2,120}?)"
    "(?=，指出|，强调|，要求|，审议|，听取|，研究|，传达|，部署|，决定|，讨论|，表决|，对|"
    "，副?主任|。|；|\n|，[^，。]{0,4}(?:审议|听取|研究|传达|部署))"
)
# the meeting acts: 会议还, or a clause that goes on: ，
_MEETING_HEAD = re.compile(
    "(?:会议|大会|全会|，|；|。|\n|^)(?:还|并|同时|先后|认真|专题|集体|书面|一并)*$"
)
_HEAD_LENGTH = 12
# 研究了其他事项
_OTHER = re.compile("其他(?:有关)?(?:事项|事宜|议题)")
# what an item that names no document or campaign is about: 传达学习全国两会精神
_MATTER = re.compile("精神|情况|工作|讲话|事项|汇报|报告|形势|措施")
# 我市组织开展“我和我的祖国”群众性主题宣传教育活动的落实方案: a plan without 《》
_PLAN = re.compile(
    "[^，。；《》\n]{4,60}?(?:实施方案|落实方案|工作方案|行动方案|方案|实施意见|"
    "(?<!贯彻)(?<!落实)意见|管理办法|办法|条例|规划|行动计划"
    "|工作要点|若干措施)$"
)
# 传达学习了习近平总书记在“…”主题教育工作会议上的重要讲话精神
_SPEECH = re.compile(
    "在(?P<name>(?:(?!所作|同志在|主席在|书记在)[^，。；]){2,60}(?:会议|大会|座谈会|全会|论坛|"
    "仪式|会))上?的?(?:重要)?讲话"
)
_PASSES_ON = ("传达", "学习贯彻", "集体学习")
_TOLD = re.compile("\\s*会议")


@record
class Item:
    """An agenda item of `occasion`; its passage is the sentence at `start`."""

    occasion: Occasion
    position: int
    action: str
    label: str
    start: int
    about: tuple[str, ...]
    undisclosed: bool
    passes_on: Occasion | None = None

    def claim(self, event: int, passes_on: int | None, reading: Reading) -> AgendaClaim:
        """Return the claim for the event of this number, with that of the speech passed on."""
        return AgendaClaim(
            event, self.position, self.action, reading.passage(self.start), "agenda.item",
            label=self.label, about=self.about, passes_on=passes_on,
            undisclosed=self.undisclosed,
        )  # fmt: skip


def read_agenda(report: Report) -> list[Item]:
    """Read the agenda of each meeting that a report tells of.

    The lead names the items and the body takes each up again; what is told at length counts,
    the lead's list where the body tells none.
    """
    read: dict[int, _Agenda] = {}
    meeting: Occasion | None = None
    for start, end in report.findings.reading.sentences_in(*report.section.body):
        event = report.told.get(start)
        if meeting is None and (event is None or event.type is not EventType.MEETING):
            continue
        resumes = _TOLD.match(report.text, start, end) is not None
        if event is not None and event.type is EventType.MEETING and not (resumes and meeting):
            meeting = event
        if meeting is not None and (resumes or event is meeting):
            agenda = read.setdefault(id(meeting), _Agenda(meeting))
            items = _find_items(report.findings, report.things, meeting, (start, end))
            (agenda.told if resumes else agenda.lead).extend(items)
    return [item for agenda in read.values() for item in agenda.items()]


@dataclass(slots=True)
class _Agenda:
    """The items of one meeting as the lead names them and as the body tells them."""

    meeting: Occasion
    lead: list[Item] = field(default_factory=list)
    told: list[Item] = field(default_factory=list)

    def items(self) -> list[Item]:
        """Number those that count; what they are about, the meeting is about."""
        undisclosed = [item for item in self.told if item.undisclosed]
        at_length = len(self.told) - len(undisclosed) >= 2 or not self.lead
        chosen = self.told if at_length else self.lead + undisclosed
        about = [thing for item in chosen for thing in item.about]
        self.meeting.about = list(dict.fromkeys([*self.meeting.about, *about]))
        return [replace(item, position=position) for position, item in enumerate(chosen, 1)]


def _find_items(
    findings: Findings, things: Things, meeting: Occasion, sentence: tuple[int, int]
) -> Iterator[Item]:
    text = findings.text
    for match in findings.cues.finditer(_ACTION, *sentence):
        head = max(sentence[0], match.start() - _HEAD_LENGTH)
        if not _MEETING_HEAD.search(text[head : match.start()]):
            continue
        if findings.people_in(head, match.start()):
            continue
        label = match["label"]
        about = _about(findings, things, *match.span("label"))
        undisclosed = _OTHER.search(label) is not None
        if about or undisclosed or _MATTER.search(label):
            speech = None
            if match["action"].startswith(_PASSES_ON):
                speech = speech_passed_on(findings, *match.span("label"))
            yield Item(
                meeting, 0, match["action"], label, match.start(), about, undisclosed, speech
            )


def _about(findings: Findings, things: Things, start: int, end: int) -> tuple[str, ...]:
    """Return the documents of an item, a plan among them, else its campaigns."""
    named = findings.things_in(findings.documents, start, end)
    if not named and _PLAN.fullmatch(findings.text, start, end):
        plan: Thing = things.add_document(start, end, "documents.plan")
        findings.documents.append(plan)
        named = [plan]
    named = named or findings.things_in(findings.campaigns, start, end)
    return tuple(dict.fromkeys(thing.id for thing in named))


def speech_passed_on(findings: Findings, start: int, end: int) -> Occasion | None:
    """Read the meeting whose speech an agenda item passes on; it is an event of its own."""
    match = _SPEECH.search(findings.text, start, end)
    if match is None:
        return None
    occasion = Occasion(EventType.MEETING, match.start(), [match["name"]], "events.referred")
    for speaker in findings.people_in(start, match.start())[:1]:
        occasion.involve(speaker, ParticipationRole.SPEAK, "roles.speak")
    campaigns = findings.things_in(findings.campaigns, *match.span("name"))
    occasion.about = [campaign.id for campaign in campaigns]
    return occasion
