"""What a page shows: sections of facts, each with the passages on which it rests."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Basis(StrEnum):
    """How a fact is known: a passage says it, it was read between the lines, rules conclude it."""

    STATED = "stated"
    INFERRED = "inferred"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a fact; `href` is where they lead, `kind` the class of the entity they name.

    `soft` words stand back behind the others, `strong` ones stand out.
    """

    text: str
    href: str | None = None
    kind: str | None = None
    soft: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article, and the address at which it stands lit."""

    quote: str
    href: str
    title: str
    published: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """On what a fact rests.

    Attributes:
        because: The basis of what was inferred or derived.
        passages: The earliest sentences that say it, as many as are shown.
        more: Leads to all of them where there are more.
    """

    basis: Basis
    because: str | None
    passages: tuple[Passage, ...]
    rules: tuple[str, ...]
    more: Piece | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A bar on a line of time, in thousandths of the line's length.

    Attributes:
        starts, ends: Whether a source reports the beginning and the end; elsewhere the bar
            reaches only from the first sighting to the last.
    """

    x: int
    width: int
    starts: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class End:
    """One end of the time of a tenure or a phase, and how it is known.

    Attributes:
        day: The day, month or year.
        known: `seen` where an article only shows it there, `started` or `ended` where one
            reports that it began or ended on that day.
    """

    day: str
    known: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the graph says.

    Attributes:
        when: The time, as it is shown.
        ends: In place of `when`: both ends of a time, or the one day that is known.
        pieces: What it says.
        notes: More, each on a line of its own.
        position: Its place in a printed list.
        quote: Words that were said.
        stretch: Its bar on the section's line of time.
        grounds: None where it is no statement: a name, a count.
        under: Facts that belong to it: the agenda of a meeting.
        is_gap: It is a time of which nothing is known, between others of a line of time.
    """

    pieces: tuple[Piece, ...]
    when: str = ""
    ends: tuple[End, ...] = ()
    notes: tuple[tuple[Piece, ...], ...] = ()
    position: int | None = None
    quote: str | None = None
    stretch: Stretch | None = None
    grounds: Grounds | None = None
    under: tuple[Fact, ...] = ()
    is_gap: bool = False


SHOWN, SHOWN_ON_DEMAND = 25, 500


@dataclass(frozen=True, slots=True)
class Wanted:
    """Of which sections a reader wants more than their beginning, and from which fact on."""

    keys: frozenset[str] = frozenset()
    start: int = 0

    def window(self, key: str) -> tuple[int, int]:
        """Tell from where a section shows facts, and how many."""
        return (self.start, SHOWN_ON_DEMAND) if key in self.keys else (0, SHOWN)


@dataclass(frozen=True, slots=True)
class Bar:
    """A column of a histogram: its label, count and height in hundredths."""

    label: str
    count: int
    height: int
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page.

    Attributes:
        key: Of its heading in the table of words; also its place in the page.
        facts: As many as are shown.
        total: How many there are.
        layout: `list`, `timeline`, `roster`, `tree` or `cards`.
        heading: Words of its own behind the heading, such as the article of a roster.
        ticks: Years below the bars, with their place in thousandths.
        bars: A histogram above the facts.
        beside: Sections that stand side by side in this one, in place of facts.
        start: How many facts come before those that are shown.
        held: How many are shown, where facts stand below headings of their own.
    """

    key: str
    facts: tuple[Fact, ...]
    total: int
    layout: str = "list"
    heading: tuple[Piece, ...] = ()
    ticks: tuple[tuple[int, str], ...] = ()
    bars: tuple[Bar, ...] = ()
    beside: tuple[Section, ...] = ()
    start: int = 0
    held: int | None = None

    @property
    def shown(self) -> int:
        """How many of the total are shown."""
        return len(self.facts) if self.held is None else self.held

    @property
    def next(self) -> int | None:
        """The number of the first fact that comes after those that are shown, None at the end."""
        end = self.start + self.shown
        return end if self.facts and end < self.total else None


@dataclass(frozen=True, slots=True)
class Property:
    """A property of the entity itself, by the ontology's label, and its values."""

    name: str
    values: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All of an entity's page.

    Attributes:
        kind: Local name of its class, `kind_label` the word for it.
        above: What it is part of, the whole first.
        unresolved: The context left open what the name means.
    """

    iri: str
    name: str
    kind: str
    kind_label: str
    other_names: tuple[str, ...]
    properties: tuple[Property, ...]
    sections: tuple[Section, ...]
    above: tuple[Piece, ...] = ()
    unresolved: bool = False
    grounds: Grounds | None = None
