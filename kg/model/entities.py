"""Entities of all documents together, one record for one thing (identifiers as in `knowledge`)."""

from __future__ import annotations

from kg.model.record import record
from kg.model.time import DateRange, PartialDate


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
class EventSeries:
    """A row of meetings of one body and kind: 国务院常务会议."""

    id: str
    name: str
