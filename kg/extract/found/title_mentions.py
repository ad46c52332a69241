"""Titles as found in a text, the seats that they name, and what the rules look up."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.base.body_names import BodyName
from kg.extract.base.reading import Reading
from kg.extract.found.body_mentions import BodyMention
from kg.extract.places.chain_places import ChainPlaces
from kg.extract.places.home import Home
from kg.extract.places.places import PlaceMention
from kg.lexicon.words import RoleEntry
from kg.model.knowledge import TenureKind
from kg.model.record import record
from kg.model.time import PartialDate


@record
class Seat:
    """The body that an office is in, and how a title shows it.

    Attributes:
        start: Where the title that names it begins: at the body's words if they stand there.
        mention: The body's mention, None where another body or a place stands for it.
        place: The place whose body it is, None where it has none.
        parents: Names of the bodies above it, the nearest first.
        basis: On what it rests where the title alone does not settle it.
        base: Kind of the place's body that it is or stands below.
        kind: FORMER where 原 stands between the body and the office.
    """

    start: int
    body: BodyName
    mention: BodyMention | None = None
    place: str | None = None
    parents: tuple[BodyName, ...] = ()
    basis: str | None = None
    unresolved: bool = False
    level: str | None = None
    base: str | None = None
    kind: TenureKind = TenureKind.INCUMBENT


def mention_seat(body: BodyMention) -> Seat:
    """Return the seat in a body that the text names: 云泽市水利局|局长."""
    return Seat(
        body.start, body.name, body, body.place, body.parents, body.basis, body.unresolved,
        body.level, body.base,
    )  # fmt: skip


_LATER = frozenset({"总统", "行政长官"})
_OF_MINISTRIES = {"外长": "部长", "防长": "部长", "财长": "部长", "副外长": "副部长"}


@record
class Title:
    """A title at [start, end): its role, and its seat where the text settles one."""

    start: int
    end: int
    role: str
    entry: RoleEntry
    kind: TenureKind
    seat: Seat | None = None

    @property
    def body(self) -> BodyName | None:
        """The body that the office is in, None where it stays open."""
        return None if self.seat is None else self.seat.body

    @property
    def office(self) -> str:
        """The role as the body has it: the 外长 of a 外交部 is its 部长."""
        of_ministry = self.seat is not None and self.seat.body.full.endswith("部")
        return _OF_MINISTRIES.get(self.role, self.role) if of_ministry else self.role

    @property
    def begins_later(self) -> bool:
        """Whether who is elected takes office months after: presidents, heads of world bodies.

        And the 行政长官 of 香港 and 澳门.
        """
        return self.seat is not None and (
            self.role in _LATER or self.seat.body.kind == "international"
        )


@record
class Holding:
    """That the person named at `name` holds a title."""

    person: str
    name: tuple[int, int]
    title: Title
    rule: str
    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None


class Setting:
    """What is known of a document before its titles are read.

    Attributes:
        place_to: The places by where they end.
        bodies: The bodies in text order.
        chains: The places that titles take from the ones before them.
    """

    def __init__(
        self,
        reading: Reading,
        places: Sequence[PlaceMention],
        bodies: Sequence[BodyMention],
        home: Home,
    ) -> None:
        self.reading = reading
        self.text = reading.text
        self.lexicon = reading.lexicon
        self.places = places
        self.place_to = {place.end: place for place in places}
        self._place_at = {place.start: place for place in places}
        self.chains = ChainPlaces(reading, places)
        self.bodies = bodies
        self.home = home
        self._bodies_to: dict[int, list[BodyMention]] = {}
        for body in bodies:
            self._bodies_to.setdefault(body.end, []).append(body)

    def place_at(self, start: int) -> PlaceMention | None:
        """Return the place that begins at an offset, None where there is none."""
        return self._place_at.get(start)

    def bodies_to(self, end: int) -> Sequence[BodyMention]:
        """Return the bodies that end at an offset."""
        return self._bodies_to.get(end, ())

    def body_to(self, end: int) -> BodyMention | None:
        """Return the first of the bodies that end at an offset, None where there is none."""
        return next(iter(self.bodies_to(end)), None)

    def foreign_states(self) -> dict[str, PlaceMention]:
        """Return the first mention of each state but China, by its full name."""
        states: dict[str, PlaceMention] = {}
        for place in self.places:
            if place.is_other_state:
                states.setdefault(place.name, place)
        return states
