"""Events as read to claims: passages of the original, numbers, positions and capacities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.extract.base.occasions import Occasion, person_id
from kg.extract.events.agenda import Item
from kg.extract.found.findings import Findings
from kg.model.claims import AgendaClaim, EventClaim, GroupClaim, ParticipationClaim
from kg.model.ids import entity_id


def event_claim(findings: Findings, number: int, occasion: Occasion) -> EventClaim:
    """Return the claim that an event took place."""
    return EventClaim(
        number=number,
        type=occasion.type,
        name=occasion.names[0],
        passage=findings.reading.passage(occasion.start),
        rule=occasion.rule,
        other_names=_other_names(findings, occasion),
        date=occasion.when.date,
        month_day=occasion.when.month_day,
        date_basis=occasion.when.basis,
        places=tuple(occasion.places),
        hosts=tuple(dict.fromkeys(occasion.hosts)),
        about=tuple(occasion.about),
        principals=tuple(occasion.principals),
        mode=occasion.mode,
        series=occasion.series,
        ordinal=occasion.ordinal,
        roster_complete=occasion.has_whole_roster,
        within=occasion.within,
        launches=tuple(occasion.launches),
        concludes=tuple(occasion.concludes),
    )


def _other_names(findings: Findings, occasion: Occasion) -> tuple[str, ...]:
    """Return the further names, with each name in the characters of the document."""
    written = [findings.reading.written(name) for name in occasion.names]
    names = dict.fromkeys([*occasion.names[1:], *written])
    return tuple(name for name in names if name != occasion.names[0])


def participation_claims(
    findings: Findings, number: int, occasion: Occasion
) -> Iterator[ParticipationClaim]:
    """Yield who took part in an event, with the position in the article's order."""
    positions = _positions(findings, occasion)
    for (participant, role), part in occasion.parts.items():
        passage = findings.reading.passage(part.anchor)
        yield ParticipationClaim(
            number, participant, role, passage, part.rule, positions[participant],
            _capacity(findings, part.name), part.basis,
        )  # fmt: skip


def _positions(findings: Findings, occasion: Occasion) -> dict[str, int]:
    """Number the participants by where each is first named with a part.

    A headline runs names together and leaves some out (李强主持 赵乐际王沪宁韩正出席), so that it
    gives no order: who is read there takes the place that the article gives.
    """
    headline_end = findings.reading.title[1]
    anchors: dict[str, int] = {}
    for (participant, _), part in occasion.parts.items():
        anchor = part.anchor
        if anchor < headline_end:
            anchor = _named_below(findings, participant, headline_end) or anchor
        anchors[participant] = min(anchor, anchors.get(participant, anchor))
    ordered = sorted(occasion.order, key=anchors.__getitem__)
    return {participant: position for position, participant in enumerate(ordered, 1)}


def _named_below(findings: Findings, participant: str, headline_end: int) -> int | None:
    """Return where the article first names a person below its headline, None where it does not."""
    return next(
        (
            found.start
            for found in findings.people
            if found.start >= headline_end and person_id(found.person) == participant
        ),
        None,
    )


def _capacity(findings: Findings, name: tuple[int, int] | None) -> tuple[tuple[str, str], ...]:
    """Return body and role of the posts that are named with somebody at that place."""
    return tuple(
        (entity_id("body", holding.title.body.full), holding.title.office)
        for holding in findings.holdings
        if holding.name == name and holding.title.body is not None
    )


def group_claims(findings: Findings, number: int, occasion: Occasion) -> Iterator[GroupClaim]:
    """Yield those who took part and are named only as a group."""
    for label, role, anchor in occasion.groups:
        yield GroupClaim(number, label, role, findings.reading.passage(anchor), "roles.group")


def agenda_claims(
    findings: Findings, number_of: Mapping[int, int], items: Sequence[Item]
) -> tuple[AgendaClaim, ...]:
    """Return the agenda's claims; `number_of` maps the `id` of an occasion to its number."""
    claims = []
    for item in items:
        passed = None if item.passes_on is None else number_of[id(item.passes_on)]
        event = number_of[id(item.occasion)]
        claims.append(item.claim(event, passed, findings.reading))
    return tuple(claims)
