"""Who issued a document, and under which number: 云泽市委印发《…》（云委发〔2021〕3号）.

Rules: `documents.issued`, the bodies before a verb of issuing and a title (真例：中办、
国办印发《关于加强防汛工作的意见》), `documents.of`, a body right before the title
(真例：云泽市人民政府《关于加强防汛工作的意见》).
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.findings import Findings, Thing
from kg.extract.found.records import Footing, Records
from kg.extract.found.things import Things
from kg.model.ids import entity_id

# 云泽市委|近日联合印发|《…》
_ISSUES = re.compile(
    "(?P<gap>(?:关于|今天|昨天|近日|日前|当天|正式|联合|共同|制定并|研究制定并|[0-9]{1,2}日|"
    "（[0-9]{1,2}月[0-9]{1,2}日）)*)"
    "(?:印发|发布|公布|出台|颁布|下发|印发并实施|制发|发出)(?:了|的|实施)?$"
)
_LISTED = re.compile("[、，和与及 ]|以及|会同|联合")
# 《…》|（云政发〔2021〕3号）
_NUMBER = re.compile(
    "[（(]?(?P<number>[一-龥]{2,12}[〔\\[（(【](?:19|20)[0-9]{2}[〕\\]）)】](?:第)?[0-9]{1,4}号)"
    "[）)]?"
)
_PUBLIC = frozenset({"party", "government", "congress", "department", "cppcc", "military"})


def add_issuers(findings: Findings, things: Things, records: Records) -> None:
    """Give the documents of an article their issuers and numbers, with the passages."""
    ends: dict[int, list[BodyMention]] = {}
    for body in findings.bodies:
        ends.setdefault(body.end, []).append(body)
    for thing in findings.documents:
        _add_number(findings, things, thing)
        issuers, rule = _issuers(findings, thing, ends)
        for body in issuers:
            _relate(findings, things, records, thing, body, rule)


def _add_number(findings: Findings, things: Things, thing: Thing) -> None:
    number = _NUMBER.match(findings.text, thing.end)
    document = things.documents[thing.id]
    if number is None or document.number is not None:
        return
    # as printed: folding turns 〔2021〕 into （2021）
    span = findings.reading.span(*number.span("number"))
    printed = findings.reading.source.text[span.start : span.end]
    things.documents[thing.id] = replace(document, number=printed)


def _issuers(
    findings: Findings, thing: Thing, ends: dict[int, list[BodyMention]]
) -> tuple[list[BodyMention], str]:
    verb = _ISSUES.search(findings.text, max(0, thing.start - 24), thing.start)
    if verb is None:
        owners = [body for body in ends.get(thing.start, ()) if body.name.kind in _PUBLIC]
        return owners, "documents.of"
    found: list[BodyMention] = []
    end = verb.start()
    while last := ends.get(end):
        found = [*last, *found]
        start = min(body.start for body in last)
        gap = next(
            (size for size in (2, 1) if _LISTED.fullmatch(findings.text, start - size, start)), 0
        )
        if not gap:
            break
        end = start - gap
    return found, "documents.issued"


def _relate(
    findings: Findings,
    things: Things,
    records: Records,
    thing: Thing,
    body: BodyMention,
    rule: str,
) -> None:
    identity = entity_id("body", body.name.full)
    document = things.documents[thing.id]
    issued = tuple(sorted({*document.issued_by, identity}))
    things.documents[thing.id] = replace(document, issued_by=issued)
    passage = findings.reading.passage(min(body.start, thing.start), thing.end)
    records.relate(thing.id, "issuedBy", identity, Footing(passage, rule))
