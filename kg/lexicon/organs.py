"""Loads the organs of China's centre and other bodies that are known by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import LexiconError
from kg.lexicon.tables import (
    DATA,
    Row,
    parse_choice,
    parse_year,
    read_table,
    reject_twice,
    split_forms,
)

BODY_KINDS: Final = (
    "party", "government", "congress", "cppcc", "supervision", "court", "procuratorate",
    "military", "leading-group", "department", "mass-organisation", "party-other", "enterprise",
    "education", "media", "international", "other",
)  # fmt: skip
BODY_LEVELS: Final = ("central", "province", "prefecture", "county", "")
TABLES: Final = (
    "organs.tsv",
    "former_organs.tsv",
    "mass_bodies.tsv",
    "enterprises.tsv",
    "education.tsv",
    "foreign_bodies.tsv",
)
COLUMNS: Final = (
    "name", "forms", "kind", "level", "parent", "since", "until", "context", "country", "source"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Organ:
    """A body that its name alone tells apart.

    Attributes:
        name: Official full name.
        forms: Usual short forms that name it without context.
        kind: Code of the scheme of kinds in `model.entities.Body`.
        level: central, province, prefecture, county; None for bodies that are no organ of China.
        parent: Full name of the body directly above, None where it has none or it is not known.
        since, until: First and last year under this name; None where it has no known limit.
        context: Its short forms mean it only where no other country stands before (外交部).
        country: Name of the country that it belongs to, None for China's and international ones.
    """

    name: str
    forms: tuple[str, ...]
    kind: str
    level: str | None
    parent: str | None
    since: int | None
    until: int | None
    context: bool
    country: str | None


def load_organs(directory: Path = DATA) -> tuple[Organ, ...]:
    """Load the bodies of all tables, each table by name.

    Raises:
        LexiconError: A table breaks its format, two bodies share a form, or a parent is no entry.
    """
    organs = tuple(organ for table in TABLES for organ in _read_organs(table, directory))
    names = {organ.name for organ in organs}
    reject_twice(", ".join(TABLES), (f for organ in organs for f in (organ.name, *organ.forms)))
    for organ in organs:
        if organ.parent is not None and organ.parent not in names:
            raise LexiconError("organs.tsv", organ.name, f"no such parent: {organ.parent!r}")
    return organs


def _read_organs(table: str, directory: Path) -> Iterator[Organ]:
    for row in read_table(table, COLUMNS, directory):
        yield _organ(table, row)


def _organ(table: str, row: Row) -> Organ:
    name, forms, kind, level, parent, since, until, context, country, _source = row
    first, last = parse_year(table, name, since), parse_year(table, name, until)
    if first is not None and last is not None and last < first:
        raise LexiconError(table, name, f"ends in {last}, before it begins in {first}")
    return Organ(
        name,
        split_forms(forms),
        parse_choice(table, name, kind, BODY_KINDS),
        parse_choice(table, name, level, BODY_LEVELS) or None,
        parent or None,
        first,
        last,
        parse_choice(table, name, context, ("yes", "no")) == "yes",
        country or None,
    )
