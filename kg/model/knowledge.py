"""What all documents together say: entities and statements, one record for one thing.

Identifiers (`id`, and every field that points to one) are paths below BASE, unescaped:
`person/蔡奇`, `post/中国共产党北京市委员会-书记`, `event/2019-09-08-…`, `date/2019-09-08`.
The graph room turns them into IRIs. Tuples are in the order that the docstring states, else sorted.
The rooms above import every record from here; they stand by kind in the modules named below.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field

from kg.model.decisions import Decision
from kg.model.entities import (
    Body,
    Campaign,
    Concept,
    DateNode,
    Document,
    EventSeries,
    Namesakes,
    Person,
    Place,
    Post,
    Role,
)
from kg.model.kinds import (
    EventType,
    Mode,
    ParticipationRole,
    TenureKind,
)
from kg.model.record import record
from kg.model.sources import (
    Article,
    Evidence,
    Mention,
    Provenance,
)
from kg.model.statements import (
    AgendaItem,
    BodyChange,
    Event,
    GroupParticipation,
    Participation,
    Relation,
    Remark,
    Tenure,
)

__all__ = [
    "AgendaItem",
    "Article",
    "Body",
    "BodyChange",
    "Campaign",
    "Concept",
    "DateNode",
    "Document",
    "Doubt",
    "Event",
    "EventSeries",
    "EventType",
    "Evidence",
    "GroupParticipation",
    "Knowledge",
    "Mention",
    "Mode",
    "Namesakes",
    "Participation",
    "ParticipationRole",
    "Person",
    "Place",
    "Post",
    "Provenance",
    "Relation",
    "Remark",
    "Role",
    "Run",
    "Tenure",
    "TenureKind",
]


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
