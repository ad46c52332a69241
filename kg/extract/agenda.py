"""Agenda of a meeting (议题): what it passed on, studied, heard and decided.

真例：会议传达学习了习近平总书记在“不忘初心、牢记使命”主题教育工作会议上的重要讲话精神；会议还研究了其他事项。
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.findings import Findings, Thing
from kg.extract.occasions import Occasion, Part
from kg.extract.reading import Reading
from kg.extract.things import Things
from kg.model.claims import AgendaClaim
from kg.model.knowledge import EventType, ParticipationRole

_ACTION = re.compile(
    "(?P<action>传达学习|传达贯彻|传达|集体学习|审议通过|审议并通过|审议|表决通过|原则通过|原则同意|听取并审议|听取|研究部署|研究审议|研究|部署|讨论|分析|学习贯彻)(?:了)?(?P<label>[^。；\n]{2,120}?)(?=，指出|，强调|，要求|，审议|，听取|，研究|，传达|，部署|，决定|，讨论|，对|。|；|\n|，[^，。]{0,4}(?:审议|听取|研究|传达|部署))"
)
_MEETING_HEAD = re.compile("(?:会议|大会|全会|，|；|。|\n|^)(?:还|并|同时|先后|认真|专题|集体)*$")
_OTHER = re.compile("其他(?:有关)?(?:事项|事宜|议题)")
# 我市组织开展“我和我的祖国”群众性主题宣传教育活动的落实方案: a plan without 《》
_PLAN = re.compile(
    "[^，。；《》\n]{4,60}?(?:实施方案|落实方案|工作方案|行动方案|方案|实施意见|意见|管理办法|办法|条例|规划|行动计划|工作要点|若干措施)$"
)


@dataclass(frozen=True, slots=True)
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


def read_agenda(findings: Findings, things: Things, occasions: list[Occasion]) -> list[Item]:
    """Read the agenda of the document's first meeting that has one.

    The lead names the items and the body takes each up again; what is told at length counts,
    the lead's list where the body tells none.
    """
    meetings = [occasion for occasion in occasions if occasion.type is EventType.MEETING]
    if not meetings:
        return []
    lead: list[Item] = []
    told: list[Item] = []
    for number, (start, end) in enumerate(findings.reading.sentences):
        if end <= findings.reading.body[0] or start >= findings.reading.body[1]:
            continue
        items = list(_items(findings, things, meetings[0], start, end))
        head = findings.text[start : start + 12]
        (told if re.match("[\\s]*会议", head) else lead).extend(items)
        del number
    chosen = told if len(told) >= 2 or not lead else lead
    numbered = []
    for position, item in enumerate(chosen, 1):
        numbered.append(replace(item, position=position))
        for thing in item.about:
            if thing not in item.occasion.about:
                item.occasion.about.append(thing)
    return numbered


def _items(
    findings: Findings, things: Things, occasion: Occasion, start: int, end: int
) -> list[Item]:
    text = findings.text
    items = []
    for match in _ACTION.finditer(text, start, end):
        if not _MEETING_HEAD.search(text[max(start, match.start() - 12) : match.start()]):
            continue
        if findings.people_in(max(start, match.start() - 12), match.start()):
            continue
        label_start, label_end = match.span("label")
        about = _about(findings, things, label_start, label_end)
        label = text[label_start:label_end]
        undisclosed = _OTHER.search(label) is not None
        if not (
            about or undisclosed or re.search("精神|情况|工作|讲话|事项|汇报|报告|形势|措施", label)
        ):
            continue
        speech = None
        if match["action"].startswith(("传达", "学习贯彻", "集体学习")):
            speech = speech_passed_on(findings, label_start, label_end)
        items.append(
            Item(occasion, 0, match["action"], label, match.start(), about, undisclosed, speech)
        )
    return items


def _about(findings: Findings, things: Things, start: int, end: int) -> tuple[str, ...]:
    documents = findings.things_in(findings.documents, start, end)
    if not documents:
        plan = _PLAN.match(findings.text, start, end)
        if plan is not None and plan.end() == end:
            thing: Thing = things.add_document(start, end, "documents.plan")
            findings.documents.append(thing)
            documents = [thing]
    campaigns = findings.things_in(findings.campaigns, start, end) if not documents else []
    return tuple(dict.fromkeys(thing.id for thing in (*documents, *campaigns)))


# 传达学习了习近平总书记在“…”主题教育工作会议上的重要讲话精神
_SPEECH = re.compile("在(?P<name>[^，。；]{2,60}(?:会议|大会|座谈会|全会|论坛|仪式|会))上?的?(?:重要)?讲话")


def speech_passed_on(findings: Findings, start: int, end: int) -> Occasion | None:
    """Read the meeting whose speech an agenda item passes on; it is an event of its own."""
    match = _SPEECH.search(findings.text, start, end)
    if match is None:
        return None
    speakers = findings.people_in(start, match.start())
    occasion = Occasion(EventType.MEETING, match.start(), [match["name"]], "events.referred")
    for person in speakers[:1]:
        occasion.take(
            Part(
                f"person/{person.person}", ParticipationRole.SPEAK, person.start, "roles.speak",
                (person.start, person.end),
            )  # fmt: skip
        )
    for thing in findings.things_in(findings.campaigns, *match.span("name")):
        occasion.about.append(thing.id)
    return occasion
