"""The settled documents of a build, and how what they say is brought together by key."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from kg.model.claims import DocumentClaims, Gist
from kg.model.knowledge import Article
from kg.model.record import record
from kg.model.spilling import HELD, Kept, Room
from kg.model.time import PartialDate
from kg.resolve.keyed import Keyed, OneBin, Stage

T = TypeVar("T")


@record
class Numbered:
    """A settled document among all.

    Attributes:
        number: Its own.
        article: The id of its article.
        files: Under which names it was read.
        published: When its text first came out, as far as it is told.
        persons, events, tenures: The numbers of its first one among those of all documents.
    """

    number: int
    article: str
    files: tuple[str, ...]
    claims: DocumentClaims
    published: PartialDate | None
    persons: int
    events: int
    tenures: int


@record
class Named:
    """A settled document, and what is meant in it.

    Attributes:
        who: The id of the person whom each name means; empty while persons are not asked for.
        events: The ids of its events, in their order; likewise.
    """

    settled: Numbered
    who: Mapping[str, str]
    events: Sequence[str] = ()


class Numbers:
    """Counts persons, events and tenures; of each document, how many the others before it have.

    Attributes:
        persons, events, tenures: The number of the first of each document, and of all.
    """

    def __init__(self) -> None:
        """Begin before the first document."""
        self.persons, self.events, self.tenures = array("L", [0]), array("L", [0]), array("L", [0])

    def number(
        self, article: Article, claims: DocumentClaims, published: PartialDate | None
    ) -> Numbered:
        """Number the next document, whose text first came out on a day."""
        firsts = self.persons[-1], self.events[-1], self.tenures[-1]
        number = len(self.persons) - 1
        self._count(claims)
        return Numbered(number, article.id, article.source_files, claims, published, *firsts)

    def _count(self, claims: DocumentClaims) -> None:
        for starts, some in (
            (self.persons, claims.persons), (self.events, claims.events),
            (self.tenures, claims.tenures),
        ):  # fmt: skip
            starts.append(starts[-1] + len(some))


Ids = Callable[[int, int], Sequence[str]]
"""Gives the ids of what documents name from one number up to another: of persons, or of events."""


class Spread(Protocol):
    """Holds the settled documents, here or elsewhere."""

    def take(self, documents: Iterable[Numbered], stage: Stage[Numbered, T]) -> Keyed[T]:
        """Take all documents, in their order, and bring together what a stage makes of them."""
        ...

    def by_key(
        self,
        stages: Sequence[Stage[Named, Any]],
        persons: Ids | None = None,
        events: Ids | None = None,
    ) -> list[Keyed[Any]]:
        """Bring together what each stage makes of the documents.

        Args:
            stages: They.
            persons: Gives the ids of persons, where stages ask for them.
            events: The same of events.
        """
        ...

    def __iter__(self) -> Iterator[Numbered]:
        """Yield them in their order."""
        ...

    def __getitem__(self, number: int) -> Numbered:
        """Return one, fast if it is near the one before."""
        ...


class Here:
    """Holds documents in this process, on disk where they are many; and all keys in one bin."""

    def __init__(self, room: Room = HELD) -> None:
        """Begin without any."""
        self._documents: Kept[Numbered] = Kept(room.for_outlines)
        self._room = room

    def take(self, documents: Iterable[Numbered], stage: Stage[Numbered, T]) -> Keyed[T]:
        """Take all documents, in their order, and bring together what a stage makes of them.

        Raises:
            OSError: They cannot be spilled.
        """
        bin_ = OneBin(stage.order, self._room)
        for settled in documents:
            self._documents.add(settled)
            bin_.add(stage.emit(settled))
        return bin_

    def by_key(
        self,
        stages: Sequence[Stage[Named, Any]],
        persons: Ids | None = None,
        events: Ids | None = None,
    ) -> list[Keyed[Any]]:
        """Bring together what each stage makes of the documents, in one go through them.

        Raises:
            OSError: It cannot be spilled.
        """
        bins = [OneBin(stage.order, self._room) for stage in stages]
        for named in name_each(self._documents, persons, events):
            for stage, bin_ in zip(stages, bins, strict=True):
                bin_.add(stage.emit(named))
        return list(bins)

    def __iter__(self) -> Iterator[Numbered]:
        """Yield them in their order."""
        return iter(self._documents)

    def __getitem__(self, number: int) -> Numbered:
        """Return one, fast if it is near the one before."""
        return self._documents[number]


def name_each(
    documents: Iterable[Numbered], persons: Ids | None, events: Ids | None
) -> Iterator[Named]:
    """Yield documents with the persons and the events that they name, as far as these are given."""
    for settled in documents:
        claims, who, told = settled.claims, dict[str, str](), tuple[str, ...]()
        if persons is not None:
            names = [person.name for person in claims.persons]
            known = persons(settled.persons, settled.persons + len(names))
            who = dict(zip(names, known, strict=True))
        if events is not None:
            told = tuple(events(settled.events, settled.events + len(claims.events)))
        yield Named(settled, who, told)


def for_stages(settled: Numbered) -> Numbered:
    """Return a document with what of it the stages ask, for other processes: 1.3 of 2.9 kB."""
    claims = settled.claims
    asked = DocumentClaims(
        claims.source,
        persons=claims.persons,
        tenures=claims.tenures,
        events=claims.events,
        participations=claims.participations,
        agenda=claims.agenda,
        relations=claims.relations,
        gist=Gist(claims.gist.bodies),
    )
    return replace(settled, claims=asked)
