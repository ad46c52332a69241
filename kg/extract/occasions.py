"""Events while they are read: what happened, when, where, and who was there."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model.knowledge import EventType, Mode, ParticipationRole
from kg.model.time import DateRange


@dataclass(frozen=True, slots=True)
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
        principals: Those who set it apart (who leads, who meets whom).
        listed: Whether a list of those present was read, and whether it ended with 等.
    """

    type: EventType
    start: int
    names: list[str]
    rule: str
    date: DateRange | None = None
    month_day: tuple[int, int] | None = None
    date_basis: str | None = None
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
    part_of: Occasion | None = None
    launches: list[str] = field(default_factory=list)
    concludes: list[str] = field(default_factory=list)
    basis: str | None = None

    def take(self, part: Part) -> None:
        """Note a part; the first passage that says it stays."""
        self.parts.setdefault((part.participant, part.role), part)
        if part.participant not in self.order:
            self.order.append(part.participant)
