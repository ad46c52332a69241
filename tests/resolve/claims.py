"""Makes claims of documents for the tests of the resolve room: invented people and places."""

from __future__ import annotations

from kg.model.claims import (
    DocumentClaims,
    EventClaim,
    MentionClaim,
    ParticipationClaim,
    PersonClaim,
    TenureClaim,
)
from kg.model.ids import entity_id
from kg.model.knowledge import Article, Body, EventType, ParticipationRole, TenureKind
from kg.model.text import Span
from kg.model.time import PartialDate, parse_date, parse_range
from kg.resolve.reports import article_id
from kg.resolve.spread import Numbered, Numbers
from tests.factory import make_source


def make_body(name: str, short: str, level: str, kind: str = "party") -> Body:
    """Make a body of a place."""
    return Body(entity_id("body", name), name, kind, (short,), level)


AN = make_body("中国共产党安陵市委员会", "安陵市委", "prefecture")
AN_GOVERNMENT = make_body("安陵市人民政府", "安陵市政府", "prefecture", "government")
BO = make_body("中国共产党泊阳市委员会", "泊阳市委", "prefecture")
EAST = make_body("中国共产党东岭省委员会", "东岭省委", "province")
WEST = make_body("中国共产党西岭省委员会", "西岭省委", "province")
EAST_DEPARTMENT = make_body("东岭省财政厅", "东岭财政厅", "province", "department")
STATE_COUNCIL = make_body("中华人民共和国国务院", "国务院", "central", "government")
RUSSIA = Body(entity_id("body", "俄罗斯联邦"), "俄罗斯联邦", "state", ("俄罗斯",))
RUSSIAN_MINISTRY = Body(entity_id("body", "俄罗斯外交部"), "俄罗斯外交部", "department")


def make_claims(
    *holders: tuple[str, Body, str],
    bare: tuple[str, ...] = (),
    published: str | None = "2020-05-02",
    events: tuple[EventClaim, ...] = (),
    bodies: tuple[Body, ...] = (),
) -> DocumentClaims:
    """Make a document in which each (name, body, role) holds a post and `bare` are named."""
    names = [*dict.fromkeys(name for name, _, _ in holders), *bare]
    text = f"{published}：" + "、".join([*(f"{b.name}{r}{n}" for n, b, r in holders), *bare]) + "。"
    day: PartialDate | None = None if published is None else parse_date(published)
    passage = Span(0, len(text))
    held = {body.id: body for _, body, _ in holders} | {body.id: body for body in bodies}
    return DocumentClaims(
        source=make_source(text, f"{published}-{text[11:30]}.txt", day),
        mentions=tuple(MentionClaim(body, Span(0, 4), passage, "test.rule") for body in held),
        persons=tuple(PersonClaim(name) for name in names),
        bodies=tuple(held.values()),
        tenures=tuple(
            TenureClaim(name, body.id, role, TenureKind.INCUMBENT, passage, "test.rule")
            for name, body, role in holders
        ),
        events=events,
        participations=tuple(
            ParticipationClaim(
                event.number, f"person/{name}", ParticipationRole.ATTEND, passage, "test.rule"
            )
            for event in events
            for name in names
        ),
    )


def make_event(
    number: int,
    name: str,
    day: str | None,
    kind: EventType = EventType.MEETING,
    principals: tuple[str, ...] = (),
) -> EventClaim:
    """Make an event claim."""
    value = None if day is None else parse_range(day)
    return EventClaim(
        number, kind, name, Span(0, 4), "test.rule", date=value, principals=principals
    )


def numbered_as(numbers: Numbers, claims: DocumentClaims) -> Numbered:
    """Number a document as the next one of some."""
    source = claims.source
    article = Article(article_id(source), source, (source.source_file,), source.published)
    return numbers.number(article, claims, source.published)
