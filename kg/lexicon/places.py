"""Loads what is known of places: divisions of China of today and before, countries, others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from kg.errors import LexiconError
from kg.lexicon.tables import DATA, Row, parse_choice, read_table, reject_twice, split_forms

CHINA: Final = "中华人民共和国"
"""Full name of the state whose news is read."""
LEVELS: Final = ("province", "prefecture", "county")
PLACE_KINDS: Final = (
    "city", "state", "region", "sea", "area", "venue", "site", "nature", "zone"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Division:
    """An administrative division of China that exists.

    Attributes:
        code: Six digits of GB/T 2260.
        name: Full name (正定县).
        short: The name without its kind (正定); None where that is one character, a word of
            everyday language, or the name of several divisions.
        forms: Other usual names (恩施州), which name it without context.
        level: province, prefecture or county.
        parent: Code of the division directly above, None for provinces.
    """

    code: str
    name: str
    short: str | None
    forms: tuple[str, ...]
    level: str
    parent: str | None


@dataclass(frozen=True, slots=True)
class FormerDivision:
    """A division that was renamed, merged or abolished.

    Attributes:
        parent: Code of the division, as of today, in which it lay.
        until: Day of the State Council's or ministry's decision, or the year alone.
        successor: Code of the division, as of today, that has its seat or most of its land.
    """

    name: str
    short: str | None
    level: str
    parent: str
    until: date | int
    successor: str


@dataclass(frozen=True, slots=True)
class Country:
    """A state.

    Attributes:
        name: Usual short name (塔吉克斯坦).
        full: Official full name (塔吉克斯坦共和国); equal to `name` where there is no other.
        aliases: Other names for it.
        abbr: The character that stands for it in compounds (塔 in 中塔), None where it has none;
            several states share some of them.
        iso2: ISO 3166-1 code of two letters, or the one in common use.
        capital: Seat of its government or head of state, None where the city has its name.
    """

    name: str
    full: str
    aliases: tuple[str, ...]
    abbr: str | None
    iso2: str
    capital: str | None

    @property
    def forms(self) -> tuple[str, ...]:
        """Every name of it once, the full one first."""
        return tuple(dict.fromkeys((self.full, self.name, *self.aliases)))


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that is neither a division of China nor a state.

    Attributes:
        kind: city (of another country or Taiwan), state (a first-level division of another
            country), region, sea, nature (mountain, river, lake, island), area (a region of
            China), zone (a new area or free trade zone), venue (a hall, square or guest house),
            site (a place known for its history, a port, an airport).
        within: Name of the country, or of the division of China, in which it lies; None where
            it lies in several.
    """

    name: str
    aliases: tuple[str, ...]
    kind: str
    within: str | None


def load_divisions(directory: Path = DATA) -> tuple[Division, ...]:
    """Load the divisions of today by code.

    Raises:
        LexiconError: The table breaks its format, or a parent or a code is wrong.
    """
    table = "places.tsv"
    columns = ("code", "name", "short", "forms", "level", "parent")
    divisions = tuple(_division(table, row) for row in read_table(table, columns, directory))
    by_code = {division.code: division for division in divisions}
    if len(by_code) < len(divisions):
        raise LexiconError(table, "code", "a code stands twice")
    for division in divisions:
        _check_parent(table, division, by_code)
    reject_twice(table, (f for d in divisions for f in (d.short, *d.forms) if f is not None))
    return divisions


def _division(table: str, row: Row) -> Division:
    code, name, short, forms, level, parent = row
    if len(code) != 6 or not (code.isascii() and code.isdigit()):
        raise LexiconError(table, name, f"{code!r} is no code of six digits")
    if len(short) == 1:
        raise LexiconError(table, name, "a short form of one character")
    parse_choice(table, name, level, LEVELS)
    return Division(code, name, short or None, split_forms(forms), level, parent or None)


def _check_parent(table: str, division: Division, by_code: dict[str, Division]) -> None:
    if division.level == "province":
        if division.parent is not None:
            raise LexiconError(table, division.name, "a province with a parent")
        return
    parent = by_code.get(division.parent or "")
    if parent is None or LEVELS.index(parent.level) >= LEVELS.index(division.level):
        raise LexiconError(table, division.name, f"no parent: {division.parent!r}")


def load_former_divisions(directory: Path = DATA) -> tuple[FormerDivision, ...]:
    """Load the divisions that are gone, by name.

    Raises:
        LexiconError: The table breaks its format.
    """
    table = "former_places.tsv"
    columns = ("name", "short", "level", "parent", "until", "successor")
    return tuple(_former(table, row) for row in read_table(table, columns, directory))


def _former(table: str, row: Row) -> FormerDivision:
    name, short, level, parent, until, successor = row
    parse_choice(table, name, level, LEVELS)
    try:
        end = int(until) if len(until) == 4 else date.fromisoformat(until)
    except ValueError as error:
        raise LexiconError(table, name, f"{until!r} is no day or year") from error
    return FormerDivision(name, short or None, level, parent, end, successor)


def load_countries(directory: Path = DATA) -> tuple[Country, ...]:
    """Load the states by name.

    Raises:
        LexiconError: The table breaks its format or two states share a form.
    """
    table = "countries.tsv"
    columns = ("name", "full", "aliases", "abbr", "iso2", "capital")
    countries = tuple(_country(table, row) for row in read_table(table, columns, directory))
    reject_twice(table, (form for country in countries for form in country.forms))
    reject_twice(table, (country.iso2 for country in countries))
    return countries


def _country(table: str, row: Row) -> Country:
    name, full, aliases, abbr, iso2, capital = row
    if len(abbr) > 1:
        raise LexiconError(table, name, f"{abbr!r} is more than one character")
    return Country(name, full or name, split_forms(aliases), abbr or None, iso2, capital or None)


def load_named_places(directory: Path = DATA) -> tuple[NamedPlace, ...]:
    """Load cities, regions, seas, venues and sites: each table by name.

    Raises:
        LexiconError: A table breaks its format or two places share a form.
    """
    places = tuple(_read_named_places(directory))
    reject_twice("cities.tsv, regions.tsv", (f for p in places for f in (p.name, *p.aliases)))
    return places


def _read_named_places(directory: Path) -> Iterator[NamedPlace]:
    columns = ("name", "aliases", "kind", "within")
    for table in ("cities.tsv", "regions.tsv"):
        for name, aliases, kind, within in read_table(table, columns, directory):
            parse_choice(table, name, kind, PLACE_KINDS)
            yield NamedPlace(name, split_forms(aliases), kind, within or None)
