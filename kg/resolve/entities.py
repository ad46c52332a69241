"""Entities that their full name identifies: what the documents say of each, put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Generic, Protocol, TypeVar

from kg.model.knowledge import Body, Campaign, Concept, Document, Place


class Identified(Protocol):
    """A record with an identifier."""

    @property
    def id(self) -> str:
        """The identifier."""
        ...


Record = TypeVar("Record", bound=Identified)
Named = TypeVar("Named", Campaign, Document, Concept)


def by_id(records: Iterable[Record]) -> tuple[Record, ...]:
    """Sort records by id."""
    return tuple(sorted(records, key=lambda record: record.id))


class Distinct(Generic[Record]):
    """The records that documents give, each once, in the order in which they first come.

    Most documents say the same of a body; what is held is what they say differently.
    """

    def __init__(self) -> None:
        """Know none yet."""
        self._told: dict[Record, None] = {}

    def note(self, records: Iterable[Record]) -> None:
        """Take the records of a document."""
        for record in records:
            self._told.setdefault(record)

    def __iter__(self) -> Iterator[Record]:
        """Yield each."""
        return iter(self._told)


def join(records: Iterable[Record], merge: Callable[[Record, Record], Record]) -> dict[str, Record]:
    """Merge the records of one id; those that come again are passed over."""
    found: dict[str, Record] = {}
    told: set[Record] = set()
    for record in records:
        if record not in told:
            told.add(record)
            known = found.get(record.id)
            found[record.id] = record if known is None else merge(known, record)
    return found


def union(*parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return what stands in any of the tuples, sorted."""
    items = {item for part in parts for item in part}
    return tuple(sorted(items)) if items else ()


def merge_bodies(bodies: Iterable[Body]) -> dict[str, Body]:
    """Return bodies by id, each with all that is said of it."""
    return join(bodies, _merge_body)


def _merge_body(one: Body, other: Body) -> Body:
    return replace(
        one,
        other_names=union(one.other_names, other.other_names),
        part_of=union(one.part_of, other.part_of),
        jurisdiction=union(one.jurisdiction, other.jurisdiction),
        level=one.level or other.level,
        unresolved=one.unresolved and other.unresolved,
    )


def merge_places(places: Iterable[Place]) -> tuple[Place, ...]:
    """Return places, each with all that is said of it."""
    return by_id(join(places, _merge_place).values())


def _merge_place(one: Place, other: Place) -> Place:
    return replace(
        one,
        other_names=union(one.other_names, other.other_names),
        adcode=one.adcode or other.adcode,
        within=one.within or other.within,
    )


def merge_named(records: Iterable[Named]) -> tuple[Named, ...]:
    """Return campaigns, documents or concepts, each with all its names."""
    return by_id(join(records, _merge_names).values())


def merge_documents(records: Iterable[Document]) -> tuple[Document, ...]:
    """Return the documents, each with all its names, issuers and the first of its numbers."""
    return by_id(join(records, _merge_document).values())


def _merge_document(one: Document, other: Document) -> Document:
    numbers = sorted(number for number in (one.number, other.number) if number is not None)
    return replace(
        _merge_names(one, other),
        issued_by=union(one.issued_by, other.issued_by),
        number=numbers[0] if numbers else None,
    )


def _merge_names(one: Named, other: Named) -> Named:
    names = {one.name, other.name, *one.other_names, *other.other_names} - {one.name}
    return replace(one, other_names=tuple(sorted(names)))
