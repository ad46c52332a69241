"""Loads surnames, characters of foreign names, formulas, campaigns and documents."""

from __future__ import annotations

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

FORMULA_KINDS: Final = (
    "thought", "theory", "numbered", "initiative", "strategy", "slogan", "spirit", "concept"
)  # fmt: skip
WEIGHTS: Final = ("core", "loose")
YES_NO: Final = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Surname:
    """A surname of Chinese names.

    Attributes:
        reading: Pinyin with tones, as a surname; spaces between the syllables.
        compound: Whether it has several characters.
        rank: Place among the hundred most frequent, None for others.
    """

    form: str
    reading: str
    compound: bool
    rank: int | None


@dataclass(frozen=True, slots=True)
class Formula:
    """A fixed formula (提法).

    Attributes:
        forms: Other forms that it is quoted in.
        kind: thought, theory, numbered (四个意识), initiative, strategy, slogan, spirit, concept.
        since: Year in which it was coined, None where it is not known.
        weight: core, if a careful annotator marks it wherever it stands; else loose.
    """

    name: str
    forms: tuple[str, ...]
    kind: str
    since: int | None
    weight: str


@dataclass(frozen=True, slots=True)
class CampaignEntry:
    """A named drive (主题教育, 专项行动, 普查).

    Attributes:
        since, until: First and last year; None where it has no fixed one.
        phase_of: Name of the campaign that it is a phase or a part of, None if of none.
        phase: Number of the phase, None where it has none.
    """

    name: str
    forms: tuple[str, ...]
    since: int | None
    until: int | None
    phase_of: str | None = None
    phase: int | None = None


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document that is often named without 《》 or by an abbreviation (宪法, 党章)."""

    name: str
    forms: tuple[str, ...]


def load_surnames(directory: Path = DATA) -> tuple[Surname, ...]:
    """Load the surnames, sorted.

    Raises:
        LexiconError: The table breaks its format.
    """
    table = "surnames.tsv"
    columns = ("surname", "reading", "compound", "rank")
    surnames = tuple(_surname(table, row) for row in read_table(table, columns, directory))
    reject_twice(table, (surname.form for surname in surnames))
    return surnames


def _surname(table: str, row: Row) -> Surname:
    form, reading, cell, rank = row
    compound = parse_choice(table, form, cell, YES_NO) == "yes"
    if compound != (len(form) > 1) or len(reading.split()) != len(form):
        raise LexiconError(table, form, "length, reading and compound don't go together")
    if rank and not rank.isdigit():
        raise LexiconError(table, form, f"{rank!r} is no rank")
    return Surname(form, reading, compound, int(rank) if rank else None)


def load_transliteration(directory: Path = DATA) -> dict[str, bool]:
    """Load the characters of transliterated names; true for those that are rare elsewhere.

    Raises:
        LexiconError: The table breaks its format.
    """
    table = "transliteration.tsv"
    rows = read_table(table, ("character", "rare"), directory)
    reject_twice(table, (character for character, _ in rows))
    return {
        character: parse_choice(table, character, rare, YES_NO) == "yes" for character, rare in rows
    }


def load_guards(directory: Path = DATA) -> tuple[str, ...]:
    """Load the words in which forms of the other tables stand by chance (民主党 in 民主党派).

    Raises:
        LexiconError: The table breaks its format.
    """
    return tuple(word for (word,) in read_table("guards.tsv", ("word",), directory))


def load_formulas(directory: Path = DATA) -> tuple[Formula, ...]:
    """Load the formulas by name.

    Raises:
        LexiconError: The table breaks its format or two formulas share a form.
    """
    table = "formulas.tsv"
    columns = ("name", "forms", "kind", "since", "weight")
    formulas = tuple(
        Formula(
            name,
            split_forms(forms),
            parse_choice(table, name, kind, FORMULA_KINDS),
            parse_year(table, name, since),
            parse_choice(table, name, weight, WEIGHTS),
        )
        for name, forms, kind, since, weight in read_table(table, columns, directory)
    )
    reject_twice(table, (form for entry in formulas for form in (entry.name, *entry.forms)))
    return formulas


def load_campaigns(directory: Path = DATA) -> tuple[CampaignEntry, ...]:
    """Load the campaigns by name.

    Raises:
        LexiconError: The table breaks its format, two campaigns share a form, or one is a phase
            of a campaign that is no entry.
    """
    table = "campaigns.tsv"
    columns = ("name", "forms", "since", "until", "phase_of", "phase")
    campaigns = tuple(_campaign(table, row) for row in read_table(table, columns, directory))
    reject_twice(table, (form for entry in campaigns for form in (entry.name, *entry.forms)))
    names = {entry.name for entry in campaigns}
    for entry in campaigns:
        if entry.phase_of is not None and entry.phase_of not in names:
            raise LexiconError(table, entry.name, f"a phase of {entry.phase_of!r}, no entry")
    return campaigns


def _campaign(table: str, row: Row) -> CampaignEntry:
    name, forms, since, until, phase_of, phase = row
    first, last = parse_year(table, name, since), parse_year(table, name, until)
    if first is not None and last is not None and last < first:
        raise LexiconError(table, name, f"ends in {last}, before it begins in {first}")
    if phase and not (phase.isascii() and phase.isdigit() and phase_of):
        raise LexiconError(table, name, f"{phase!r} is no number of a phase")
    number = int(phase) if phase else None
    return CampaignEntry(name, split_forms(forms), first, last, phase_of or None, number)


def load_documents(directory: Path = DATA) -> tuple[DocumentEntry, ...]:
    """Load the documents by name.

    Raises:
        LexiconError: The table breaks its format or two documents share a form.
    """
    table = "documents.tsv"
    rows = read_table(table, ("name", "forms"), directory)
    documents = tuple(DocumentEntry(name, split_forms(forms)) for name, forms in rows)
    reject_twice(table, (form for entry in documents for form in (entry.name, *entry.forms)))
    return documents
