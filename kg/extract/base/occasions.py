"""Events while they are read: what happened, when, where, and who was there."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.base.people import Occurrence
from kg.model.knowledge import EventType, Mode, ParticipationRole
from kg.model.record import record
from kg.model.time import DateRange


@record
class When:
    """A day or stretch of days as far as the document settles it.

    Attributes:
        month_day: Month and day where they are named and the year stays open.
        basis: On what the date rests where it is inferred.
    """

    date: DateRange | None = None
    month_day: tuple[int, int] | None = None
    basis: str | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether nothing is known of it."""
        return self.date is None and self.month_day is None


@record
class Part:
    """One part that a participant took; [start, end) is the name, `anchor` lies in its sentence."""

    participant: str
    role: ParticipationRole
    anchor: int
    rule: str
    name: tuple[int, int] | None = None
    basis: str | None = None


@dataclass(slots=True)
class Occasion:
    """An event in the making.

    Attributes:
        start: Offset of the words that report it; the event's passage is their sentence.
        names: The name as reported, then others.
        rule: The rule that read it, such as `events.visit`.
        places, hosts, about, launches, concludes: Ids, in text order.
        principals: Those who set it apart (who leads, who meets whom).
        parts: One for each participant and role; the first passage that says it stays.
        order: The participants in the order in which they were read.
        groups: Label, role and offset of those who are named only as a group.
        listed: Whether a list of those present was read.
        open_list: Whether it ended with 等.
        within: The name of the event during which it took place.
        planned: Whether the report tells that it was decided on (决定…召开), not that it was.
    """

    type: EventType
    start: int
    names: list[str]
    rule: str
    when: When = When()
    places: list[str] = field(default_factory=list)
    hosts: list[str] = field(default_factory=list)
    about: list[str] = field(default_factory=list)
    principals: list[str] = field(default_factory=list)
    parts: dict[tuple[str, ParticipationRole], Part] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    groups: list[tuple[str, ParticipationRole, int]] = field(default_factory=list)
    mode: Mode | None = None
    ordinal: int | None = None
    series: str | None = None
    listed: bool = False
    open_list: bool = False
    within: str | None = None
    planned: bool = False
    launches: list[str] = field(default_factory=list)
    concludes: list[str] = field(default_factory=list)

    def take(self, part: Part) -> None:
        """Note a part; the first passage that says it stays."""
        self.parts.setdefault((part.participant, part.role), part)
        if part.participant not in self.order:
            self.order.append(part.participant)

    def involve(self, found: Occurrence, role: ParticipationRole, rule: str) -> None:
        """Note the part of a person where the name stands."""
        name = (found.start, found.end)
        self.take(Part(person_id(found.person), role, found.start, rule, name))

    def involves(self, participant: str) -> bool:
        """Tell whether somebody has a part in it."""
        return participant in self.order

    @property
    def has_ended(self) -> bool:
        """Tell whether it is a visit of which only the end is told: 结束对贝林国的访问."""
        return self.type is EventType.VISIT and "结束对" in self.names[0]

    @property
    def has_whole_roster(self) -> bool | None:
        """Tell whether the report claims to name all who were there; None where it can't."""
        if self.type not in (EventType.MEETING, EventType.VISIT, EventType.TALKS):
            return None
        return self.listed and not self.open_list


def person_id(name: str) -> str:
    """Return the key by which claims point to a person of the document."""
    return f"person/{name}"
