"""Findings of one document to claims: offsets of the original, identifiers, passages.

Rule of the mentions of dates: `dates.expression` (真例：2019年9月8日).
"""

from __future__ import annotations

import re

from kg.extract.base.body_names import unit_forms
from kg.extract.base.borders import Ranges
from kg.extract.base.people import Occurrence
from kg.extract.bodies.body_changes import find_body_changes
from kg.extract.events.events import Occasions
from kg.extract.events.remarks import Remark
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.findings import Findings
from kg.extract.found.records import Footing, Records
from kg.extract.found.things import Things
from kg.extract.found.title_mentions import Holding, Title
from kg.extract.writings.issuers import add_issuers
from kg.model.claims import (
    DocumentClaims,
    MentionClaim,
    PersonClaim,
    RemarkClaim,
    TenureClaim,
)
from kg.model.ids import entity_id
from kg.text.normal import DOTS

_PERSON = "person/"
# kinds of bodies that are named as units of another: 市委|组织部, 省教育厅|党组
_NAMED_ALONE = ("委员会", "理论学习中心组", "党校")
_UNITS = frozenset({"department", "unit", "court", "party", "education"})
# rules that read bodies within titles only
_BY_TITLES = frozenset(
    {"bodies.unscoped", "bodies.firm", "bodies.stem", "bodies.inner", "bodies.coined"}
)
# 海军|政委, 局党组|成员, 十六届中央|委员; not 云泽市|市长, 国家安全|顾问
_BODY_ENDS = re.compile(
    "(?<=[一-龥])[组队团办局厅部委会院处站所校社馆厂军师旅庭科司署方]$|"
    "(?:中心|公司|集团|中央|政府|支部|联盟)$"
)


def assemble(findings: Findings, things: Things, occasions: Occasions) -> DocumentClaims:
    """Turn what the rules found into the claims of the document, mentions in text order."""
    records = Records(findings.reading)
    mentions = _Mentions(findings, records)
    mentions.add_people()
    mentions.add_places()
    mentions.add_bodies()
    mentions.add_things(things)
    add_issuers(findings, things, records)
    mentions.add_dates()
    tenures = _tenures(findings, occasions, mentions)
    found = tuple(sorted(mentions.found, key=_place))
    return DocumentClaims(
        source=findings.reading.source,
        mentions=found,
        persons=_persons(findings, occasions, found),
        bodies=tuple(records.bodies[key] for key in sorted(records.bodies)),
        places=tuple(records.places[key] for key in sorted(records.places)),
        campaigns=tuple(things.campaigns[key] for key in sorted(things.campaigns)),
        documents=tuple(things.documents[key] for key in sorted(things.documents)),
        concepts=tuple(things.concepts[key] for key in sorted(things.concepts)),
        tenures=tenures,
        events=tuple(occasions.events),
        participations=tuple(occasions.participations),
        groups=tuple(occasions.groups),
        agenda=tuple(occasions.agenda),
        remarks=tuple(_remark(findings, occasions, remark) for remark in occasions.remarks),
        relations=tuple(records.relations[key] for key in sorted(records.relations)),
        body_changes=tuple(find_body_changes(findings)),
        year=occasions.year,
        year_basis=occasions.year_basis,
    )


def _named_in(text: str, title: Title) -> BodyMention | None:
    """Return the mention of a body that only a title names, by a short form: 局党组|成员."""
    words = text[title.start : title.end].removesuffix(title.entry.form).rstrip("原前代")
    seat = title.seat
    if seat is None or seat.unresolved or seat.body.kind == "state":
        return None
    if _BODY_ENDS.search(words) is None:
        return None
    if not any(form.endswith(words) for form in (seat.body.full, *seat.body.others)):
        return None
    return BodyMention(
        title.start, title.start + len(words), seat.body, "bodies.unscoped", seat.parents,
        basis=seat.basis or f"{words}即{seat.body.full}",
    )  # fmt: skip


def _end_of_whole(text: str, body: BodyMention, whole: str) -> int | None:
    """Return where, in a unit's words, those of a body above it end: 省教育厅|党组.

    None where the words do not name it, as 组织部 in a list behind 市委办公室.
    """
    words = text[body.start : body.end]
    rest = body.name.full.removeprefix(whole)
    if rest == body.name.full or body.base not in _UNITS or rest.endswith(_NAMED_ALONE):
        # 人大常委会, 全国人大教育科学文化卫生委员会 are named for themselves
        return None
    # the shortest forms are no words of their own: 市文明|办
    forms = (form for form in unit_forms(rest) if len(form) > 1)
    shown = next((form for form in forms if words.endswith(form)), None)
    end = body.end - len(shown or "")
    return end if shown is not None and end > body.start else None


def _place(mention: MentionClaim) -> tuple[int, int, str]:
    return mention.span.start, mention.span.end, mention.denotes


class _Mentions:
    """The mentions of one document; records are kept of what they denote."""

    def __init__(self, findings: Findings, records: Records) -> None:
        self.findings = findings
        self.records = records
        self.found: list[MentionClaim] = []
        self._unscoped: set[tuple[str, int]] = set()

    def add(self, denotes: str, start: int, end: int, footing: tuple[str, str | None]) -> None:
        """Note a mention of an entity at [start, end), with its rule and basis."""
        reading = self.findings.reading
        rule, basis = footing
        passage = reading.passage(start, end)
        self.found.append(MentionClaim(denotes, reading.span(start, end), passage, rule, basis))

    def add_people(self) -> None:
        """Add the persons, but for names inside formulas and campaigns.

        习近平总书记关于… names who said it, 习近平法治思想 only what it is.
        """
        text = self.findings.text
        formulas = [
            thing
            for thing in self.findings.concepts
            if thing.rule == "concepts.known" and "总书记关于" not in text[thing.start : thing.end]
        ]
        blocked = Ranges((t.start, t.end) for t in (*formulas, *self.findings.campaigns))
        for found in self.findings.people:
            if not blocked.cover(found.start, found.end):
                self.add(_PERSON + found.person, found.start, found.end, (found.rule, None))

    def add_places(self) -> None:
        """Add the places that are no part of another name, and foreign states wherever."""
        findings = self.findings
        people = Ranges((person.start, person.end) for person in findings.people)
        wholes = (
            findings.bodies, findings.documents, findings.campaigns, findings.concepts,
        )  # fmt: skip
        inside = Ranges((whole.start, whole.end) for kind in wholes for whole in kind)
        for place in findings.places:
            if people.overlap(place.start, place.end) or (
                inside.cover(place.start, place.end) and not place.is_other_state
            ):
                continue
            denotes = self.records.place(place)
            self.add(denotes, place.start, place.end, (place.rule, place.basis))

    def add_bodies(self) -> None:
        """Add the bodies; 水利厅党组 mentions the 厅 too, 市纪委监委驻水利局纪检组 the 纪委.

        公安厅交警总队一支队 mentions the 总队 and the 厅.
        """
        for body in self.findings.bodies:
            footing = (body.rule, body.basis)
            self.add(self.records.body(body), body.start, body.end, footing)
            if body.rule == "bodies.stationed" and body.parents:
                sender = self.findings.text.index("纪委", body.start) + 2
                above = entity_id("body", body.parents[0].full)
                self.add(above, body.start, sender, footing)
                continue
            for name in body.parents:
                end = _end_of_whole(self.findings.text, body, name.full)
                if end is not None:
                    self.add(entity_id("body", name.full), body.start, end, footing)
        for holding in self.findings.holdings:
            self.body_of(holding.title)

    def body_of(self, title: Title) -> str:
        """Return the body of a title; one that only the title mentions is added once."""
        identity = self.records.body_of(title)
        mention = title.seat.mention if title.seat is not None else None
        if mention is None:
            mention = _named_in(self.findings.text, title)
        if mention is None or mention.rule not in _BY_TITLES or mention.name is not title.body:
            return identity
        if (identity, mention.start) not in self._unscoped:
            self._unscoped.add((identity, mention.start))
            self.add(identity, mention.start, mention.end, (mention.rule, mention.basis))
        return identity

    def add_things(self, things: Things) -> None:
        """Add campaigns, documents and concepts, and which campaigns are phases."""
        findings = self.findings
        for kind in (findings.campaigns, findings.documents, findings.concepts):
            for thing in kind:
                self.add(thing.id, thing.start, thing.end, (thing.rule, thing.basis))
        for campaign in findings.campaigns:
            passage = findings.reading.passage(campaign.start, campaign.end)
            part, footing = things.campaigns[campaign.id], Footing(passage, "campaigns.phase")
            # 第三批消费品以旧换新: a phase of a campaign that is itself part of one
            while part.phase_of is not None:
                self.records.relate(part.id, "phaseOf", part.phase_of, footing)
                part = things.campaigns[part.phase_of]

    def add_dates(self) -> None:
        """Add the date expressions whose date is settled."""
        for found in self.findings.dates:
            if found.value is not None:
                footing = ("dates.expression", found.basis)
                self.add(f"date/{found.value}", found.start, found.end, footing)


def _persons(
    findings: Findings, occasions: Occasions, mentions: tuple[MentionClaim, ...]
) -> tuple[PersonClaim, ...]:
    """Return the persons that are mentioned or hold a post, with the forms of their names."""
    named = {m.denotes[len(_PERSON) :] for m in mentions if m.denotes.startswith(_PERSON)}
    named |= {holding.person for holding in findings.holdings}
    forms: dict[str, set[str]] = {person: set() for person in named}
    for found in findings.people:
        surface = findings.text[found.start : found.end].replace(" ", "")
        if found.person in forms:
            written = {findings.reading.written(surface), _with_its_dot(findings, found, surface)}
            forms[found.person] |= {surface, *written} - {found.person}
    unknown = (None, None, None)
    return tuple(
        PersonClaim(person, tuple(sorted(forms[person])), *occasions.details.get(person, unknown))
        for person in sorted(named)
    )


def _with_its_dot(findings: Findings, found: Occurrence, surface: str) -> str:
    """Return a name with the dot that the document writes between its parts: 诺罗敦•西哈莫尼."""
    if "·" not in surface:
        return surface
    span = findings.reading.span(found.start, found.end)
    printed = findings.reading.source.text[span.start : span.end].replace(" ", "")
    dots = [char for char in printed if char in DOTS]
    return surface.replace("·", dots[0]) if dots else surface


def _tenures(
    findings: Findings, occasions: Occasions, mentions: _Mentions
) -> tuple[TenureClaim, ...]:
    """Return one tenure for each person, body, role and kind, as first stated or first dated."""
    claims: dict[tuple[str, str, str, str], TenureClaim] = {}
    for holding in (*findings.holdings, *occasions.holdings):
        claim = _tenure(findings, holding, mentions.body_of(holding.title))
        key = claim.person, claim.body, claim.role, claim.kind
        known = claims.get(key)
        if known is None or (_is_dated(claim) and not _is_dated(known)):
            claims[key] = claim
    return tuple(claims.values())


def _is_dated(claim: TenureClaim) -> bool:
    return claim.started_on is not None or claim.ended_on is not None


def _tenure(findings: Findings, holding: Holding, body: str) -> TenureClaim:
    title = holding.title
    left, right = min(title.start, holding.name[0]), max(title.end, holding.name[1])
    passage = findings.reading.passage(left, right)
    basis = title.seat.basis if title.seat is not None else None
    return TenureClaim(
        holding.person, body, title.office, title.kind, passage, holding.rule, basis,
        holding.started_on, holding.ended_on,
    )  # fmt: skip


def _remark(findings: Findings, occasions: Occasions, remark: Remark) -> RemarkClaim:
    reading = findings.reading
    start = remark.start if remark.name is None else remark.name[0]
    return RemarkClaim(
        remark.speaker,
        reading.written(remark.verb),
        reading.span(remark.begin, remark.end),
        occasions.event_of(remark),
        reading.passage(start, remark.begin),
        remark.rule,
        remark.basis,
    )
