"""What all documents together say: entities and statements, one record for one thing.

Identifiers (`id`, and every field that points to one) are paths below BASE, unescaped:
`person/蔡奇`, `post/中国共产党北京市委员会-书记`, `event/2019-09-08-…`, `date/2019-09-08`.
The graph room turns them into IRIs. Tuples are in the order that the docstring states, else sorted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field
from datetime import date
from enum import StrEnum

from kg.model.decisions import Decision
from kg.model.record import record
from kg.model.text import SourceText
from kg.model.time import DateRange, PartialDate


class TenureKind(StrEnum):
    """In which way a post is held; the value is the local name of the ontology's individual."""

    INCUMBENT = "Incumbent"
    ACTING = "Acting"
    FORMER = "Former"
    ELECT = "Elect"
    HONORARY = "Honorary"
    NOMINEE = "Nominee"


class EventType(StrEnum):
    """Kinds of event; the value is the local name of the ontology's class."""

    MEETING = "Meeting"
    VISIT = "Visit"
    TALKS = "Talks"
    PERSONNEL_CHANGE = "PersonnelChange"
    RELEASE = "Release"
    OTHER = "Event"


class ParticipationRole(StrEnum):
    """What a participant did; the value is the local name of the ontology's individual."""

    CHAIR = "Chair"
    ATTEND = "Attend"
    SPEAK = "Speak"
    LEAD = "Lead"
    MEET = "Meet"
    ACCOMPANY = "Accompany"
    APPOINTED = "Appointed"
    ELECTED = "Elected"
    REMOVED = "Removed"
    INVESTIGATED = "Investigated"
    DIED = "Died"
    SIGN = "Sign"
    AUTHOR = "Author"


class Mode(StrEnum):
    """How the parties of an event were together; local name of the ontology's individual."""

    IN_PERSON = "InPerson"
    VIDEO = "Video"
    CALL = "Call"
    MESSAGE = "Message"


@record(order=True)
class Evidence:
    """A passage: `text[begin:end]` of the article with the id `article`."""

    article: str
    begin: int
    end: int


@record
class Provenance:
    """Where a statement comes from.

    Attributes:
        articles: Ids of the articles that report it.
        evidence: Passages that say it, at least one.
        rules: Names of the rules that read it.
        basis: None where a passage states it; where it was read between the lines, the
            short text that says on what it rests.
    """

    articles: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    rules: tuple[str, ...]
    basis: str | None = None


@record
class Article:
    """An article that was read; `id` is `article/` and its content hash."""

    id: str
    source: SourceText
    source_files: tuple[str, ...]
    published: PartialDate | None
    published_basis: str | None = None
    reprint_of: str | None = None


@record
class Mention:
    """That an article names an entity, date or event: one an article, entity and surface."""

    article: str
    denotes: str
    surface: str
    evidence: tuple[Evidence, ...]
    rules: tuple[str, ...]
    basis: str | None = None


@record
class Person:
    """An individual; `official` if a tenure in a public body is known."""

    id: str
    name: str
    other_names: tuple[str, ...] = ()
    official: bool = False
    sex: str | None = None
    birth: PartialDate | None = None
    ethnicity: str | None = None


@record
class Namesakes:
    """A bare name that several persons bear; `persons` are their ids."""

    id: str
    name: str
    persons: tuple[str, ...]


@record
class Doubt:
    """That two bearers of names are taken for one person, or for two, on weak grounds.

    Attributes:
        joined: They are one in the graph; else they are two.
        name: The name, the shorter of two.
        persons: Ids of the person, or of the two.
        reason: Why they are joined (a value of `Reason`), or what makes them alike.
        what: The place that they have in common, where that is the reason.
        files: Source files, one of each.
    """

    joined: bool
    name: str
    persons: tuple[str, ...]
    reason: str
    what: str
    files: tuple[str, str]


@record
class Body:
    """An organisation (机构).

    Attributes:
        other_names: Forms that name it without context (北京市委), not 市委.
        kind: Code of the scheme of kinds: party, government, congress, cppcc, supervision,
            court, procuratorate, military, leading-group, department, mass-organisation,
            party-other, enterprise, education, media, international, other, state.
        level: central, province, prefecture, county, township, or None where it has none.
        part_of: Ids of the bodies directly above it.
        jurisdiction: Ids of the places that it is the body of.
        unresolved: The context leaves open which body the short form `name` means.
    """

    id: str
    name: str
    kind: str
    other_names: tuple[str, ...] = ()
    level: str | None = None
    part_of: tuple[str, ...] = ()
    jurisdiction: tuple[str, ...] = ()
    unresolved: bool = False


@record
class Role:
    """A role (职务) without its body: 书记. `seats` is `one`, `several` or None if unknown."""

    id: str
    name: str
    other_names: tuple[str, ...] = ()
    seats: str | None = None
    seniority: int | None = None


@record
class Post:
    """A role in a body."""

    id: str
    name: str
    body: str
    role: str
    other_names: tuple[str, ...] = ()


@record
class Place:
    """A country, an administrative division, a region or a site."""

    id: str
    name: str
    other_names: tuple[str, ...] = ()
    adcode: str | None = None
    within: tuple[str, ...] = ()


@record
class Campaign:
    """A named drive over time (主题教育, 专项整治), or a phase of one."""

    id: str
    name: str
    other_names: tuple[str, ...] = ()
    phase_of: str | None = None
    phase_number: int | None = None


@record
class Document:
    """A 文件; `name` is its title without 《》."""

    id: str
    name: str
    other_names: tuple[str, ...] = ()
    issued_by: tuple[str, ...] = ()
    number: str | None = None


@record
class Concept:
    """A fixed formula (提法)."""

    id: str
    name: str
    other_names: tuple[str, ...] = ()


@record
class DateNode:
    """A day, month, year or range that an article names; `id` is `date/` and its value."""

    id: str
    value: DateRange


@record
class Tenure:
    """That a person holds, held or will hold a post.

    Attributes:
        first_observed, last_observed: First and last day on which an article shows it; only
            for incumbent and acting holders.
        started_on, ended_on: Only where an article reports the appointment or the removal.
    """

    id: str
    holder: str
    post: str
    kind: TenureKind
    provenance: Provenance
    first_observed: date | None = None
    last_observed: date | None = None
    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None


@record
class EventSeries:
    """A row of meetings of one body and kind: 国务院常务会议."""

    id: str
    name: str


@record
class Event:
    """What happened on an occasion; one record, however many articles report it.

    Attributes:
        date: When; None where neither text nor context says.
        date_basis: On what an inferred date rests, None for a stated one.
        places, hosts, about: Ids; `about` points to campaigns, documents, concepts, events.
        launches, concludes: Ids of campaigns or phases that it opens or closes.
        roster_complete: Whether the report claims to name those who were there.
    """

    id: str
    type: EventType
    name: str
    provenance: Provenance
    other_names: tuple[str, ...] = ()
    date: DateRange | None = None
    date_basis: str | None = None
    places: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    mode: Mode | None = None
    series: str | None = None
    ordinal: int | None = None
    roster_complete: bool | None = None
    part_of: str | None = None
    launches: tuple[str, ...] = ()
    concludes: tuple[str, ...] = ()


@record
class Participation:
    """One an event, participant, role and article.

    Attributes:
        position: 1-based place in the article's own order of names, None if it gives none.
        capacity: Ids of the tenures that are named with the participant there.
    """

    id: str
    event: str
    participant: str
    role: ParticipationRole
    provenance: Provenance
    position: int | None = None
    capacity: tuple[str, ...] = ()


@record
class GroupParticipation:
    """Participants whom the article names only as a group (市有关单位主要负责同志)."""

    id: str
    event: str
    label: str
    role: ParticipationRole
    provenance: Provenance


@record
class AgendaItem:
    """An item (议题) of a meeting; `action` is the text's verb: 传达学习, 审议, 研究 …"""

    id: str
    event: str
    position: int
    action: str
    provenance: Provenance
    label: str | None = None
    about: tuple[str, ...] = ()
    passes_on: str | None = None
    undisclosed: bool = False


@record
class Remark:
    """A reported speech act; `speaker` is None where a meeting or a document speaks."""

    id: str
    speaker: str | None
    verb: str
    text: str
    event: str | None
    provenance: Provenance


@record
class Relation:
    """Evidence for a direct property between entities; `predicate` is its local name: partOf."""

    id: str
    subject: str
    predicate: str
    object: str
    provenance: Provenance


@record
class BodyChange:
    """That bodies were renamed, merged, founded or abolished."""

    id: str
    kind: str
    originals: tuple[str, ...]
    results: tuple[str, ...]
    on: DateRange | None
    provenance: Provenance


@record
class Run:
    """The build itself: version and hashes of what went in; no clock time."""

    version: str
    lexicon_hash: str
    input_hash: str


@record
class Knowledge:
    """Everything that a build found, each kind sorted by id (mentions by article and entity).

    Mentions may be made as they are iterated over, any number of times; statements and articles may
    be on disk.
    """

    run: Run
    articles: Sequence[Article] = ()
    mentions: Iterable[Mention] = ()
    persons: tuple[Person, ...] = ()
    namesakes: tuple[Namesakes, ...] = ()
    bodies: tuple[Body, ...] = ()
    roles: tuple[Role, ...] = ()
    posts: tuple[Post, ...] = ()
    places: tuple[Place, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    documents: tuple[Document, ...] = ()
    concepts: tuple[Concept, ...] = ()
    dates: tuple[DateNode, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    series: tuple[EventSeries, ...] = ()
    events: Sequence[Event] = ()
    participations: Sequence[Participation] = ()
    groups: Sequence[GroupParticipation] = ()
    agenda: Sequence[AgendaItem] = ()
    remarks: Sequence[Remark] = ()
    relations: Sequence[Relation] = ()
    body_changes: tuple[BodyChange, ...] = field(default=())
    doubts: tuple[Doubt, ...] = ()
    idle_decisions: tuple[Decision, ...] = ()
    """Those of a user's decisions that found nothing to decide on."""
