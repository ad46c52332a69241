"""Statements about entities, each with where it comes from (identifiers as in `knowledge`)."""

from __future__ import annotations

from datetime import date

from kg.model.kinds import EventType, Mode, ParticipationRole, TenureKind
from kg.model.record import record
from kg.model.sources import Provenance
from kg.model.time import DateRange, PartialDate


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
