"""What one document says, before it is brought together with what the others say.

Bodies, places, campaigns, documents and concepts are the same thing wherever they are named in
full, so claims carry them as the records of the graph. Who a person is and which event is meant
shows only across documents: a person is keyed here by the name as the document spells it in full
(`person/蔡奇`), an event by its number in the document (`event/1`).
"""

from __future__ import annotations

from dataclasses import field

from kg.model.knowledge import (
    Body,
    Campaign,
    Concept,
    Document,
    EventType,
    Mode,
    ParticipationRole,
    Place,
    TenureKind,
)
from kg.model.record import record
from kg.model.text import SourceText, Span
from kg.model.time import DateRange, PartialDate


@record
class MentionClaim:
    """That the characters at `span` name `denotes`.

    Attributes:
        denotes: `person/NAME`, `event/N`, or the id of a body, place, campaign, document,
            concept or date.
        passage: The sentence around it.
        rule: The rule that found it.
        basis: On what the reading rests where the characters alone do not tell.
    """

    denotes: str
    span: Span
    passage: Span
    rule: str
    basis: str | None = None


@record
class PersonClaim:
    """A person of this document; `other_names` are the shorter and longer forms it uses."""

    name: str
    other_names: tuple[str, ...] = ()
    sex: str | None = None
    birth: PartialDate | None = None
    ethnicity: str | None = None


@record
class TenureClaim:
    """That a person holds, held or will hold a role in a body (`body` is an id)."""

    person: str
    body: str
    role: str
    kind: TenureKind
    passage: Span
    rule: str
    basis: str | None = None
    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None


@record
class EventClaim:
    """An event of this document.

    Attributes:
        number: 1-based, in text order; `event/N` points to it.
        date: When, as far as the document settles it.
        month_day: Month and day where the document names them and leaves the year open.
        date_basis: On what the date rests where it is inferred.
        places, hosts, about: Ids; `principals` are the persons that set it apart from others.
        within: The name of the event during which it took place.
    """

    number: int
    type: EventType
    name: str
    passage: Span
    rule: str
    other_names: tuple[str, ...] = ()
    date: DateRange | None = None
    month_day: tuple[int, int] | None = None
    date_basis: str | None = None
    places: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    principals: tuple[str, ...] = ()
    mode: Mode | None = None
    series: str | None = None
    ordinal: int | None = None
    roster_complete: bool | None = None
    within: str | None = None
    launches: tuple[str, ...] = ()
    concludes: tuple[str, ...] = ()
    basis: str | None = None


@record
class ParticipationClaim:
    """That a person (or a body, where the text lists bodies) took part in event `event`."""

    event: int
    participant: str
    role: ParticipationRole
    passage: Span
    rule: str
    position: int | None = None
    capacity: tuple[tuple[str, str], ...] = ()
    """Body id and role of the posts named with the participant there."""
    basis: str | None = None


@record
class GroupClaim:
    """Participants named only as a group."""

    event: int
    label: str
    role: ParticipationRole
    passage: Span
    rule: str


@record
class AgendaClaim:
    """An item of a meeting's agenda."""

    event: int
    position: int
    action: str
    passage: Span
    rule: str
    label: str | None = None
    about: tuple[str, ...] = ()
    passes_on: int | None = None
    undisclosed: bool = False


@record
class RemarkClaim:
    """A reported speech act; `words` is where its exact words stand."""

    speaker: str | None
    verb: str
    words: Span
    event: int | None
    passage: Span
    rule: str
    basis: str | None = None


@record
class RelationClaim:
    """A direct property between entities: partOf, issuedBy, phaseOf, jurisdiction."""

    subject: str
    predicate: str
    object: str
    passage: Span
    rule: str
    basis: str | None = None


@record
class BodyChangeClaim:
    """That bodies were `renamed`, `merged`, `founded` or `abolished`; `originals` became `results`.

    Attributes:
        originals, results: Ids of bodies; one of them may be empty.
        on: When, as far as the sentence says.
    """

    kind: str
    originals: tuple[str, ...]
    results: tuple[str, ...]
    on: DateRange | None
    passage: Span
    rule: str


MentionRow = tuple[str, str, int, int, str, str | None]
"""What a mention denotes, its surface, begin and end of its passage, its rule and its basis."""


@record
class Gist:
    """What of a document's text and mentions tells when it is brought together with others.

    Attributes:
        bodies: Id and first passage of each body that is mentioned, in the order of these.
        dates: Surface, id and basis of each mention of a date, in text order.
        concepts: The mentions of fixed formulas.
        sentences: The sentences of the article proper, hashed and packed.
        words: The exact words of each remark.
        documents: Id and basis of each mention of a 文件, in text order; None where these are as
            they were read.
    """

    bodies: tuple[tuple[str, Span], ...] = ()
    dates: tuple[tuple[str, str, str | None], ...] = ()
    concepts: tuple[MentionRow, ...] = ()
    sentences: bytes = b""
    words: tuple[str, ...] = ()
    documents: tuple[tuple[str, str | None], ...] | None = None


@record
class Detail:
    """The text of a document and what it mentions, in text order."""

    text: str
    mentions: tuple[MentionRow, ...]


@record
class DocumentClaims:
    """Everything that one document says; mentions in text order.

    In an outline, `gist` stands in the place of the mentions and of the text, which are empty.
    """

    source: SourceText
    mentions: tuple[MentionClaim, ...] = ()
    persons: tuple[PersonClaim, ...] = ()
    bodies: tuple[Body, ...] = ()
    places: tuple[Place, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    documents: tuple[Document, ...] = ()
    concepts: tuple[Concept, ...] = ()
    tenures: tuple[TenureClaim, ...] = ()
    events: tuple[EventClaim, ...] = ()
    participations: tuple[ParticipationClaim, ...] = ()
    groups: tuple[GroupClaim, ...] = ()
    agenda: tuple[AgendaClaim, ...] = ()
    remarks: tuple[RemarkClaim, ...] = ()
    relations: tuple[RelationClaim, ...] = ()
    body_changes: tuple[BodyChangeClaim, ...] = ()
    year: int | None = None
    """The year that the text's anniversaries and campaigns point to, where it has no date."""
    year_basis: str | None = field(default=None)
    gist: Gist = field(default_factory=Gist)
