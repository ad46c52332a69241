"""Loads the word lists of single rules: words that are no names, short forms of departments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from kg.errors import LexiconError
from kg.lexicon.tables import (
    DATA,
    parse_choice,
    parse_year,
    read_table,
    reject_twice,
    split_forms,
)
from kg.model.time import DateRange, parse_range

NEEDS: Final = ("place", "name")
_YES_NO: Final = ("yes", "no")


@dataclass(frozen=True, slots=True)
class WordLists:
    """The lists by which rules tell names from everyday words.

    Attributes:
        not_names: What begins like the name of a person and is none (会议).
        not_holders: What stands right behind a title and names nobody (职务).
        not_divisions: Stems that make no division (示范 of 示范区).
        not_campaigns: What stands before a campaign and is no part of its name (开展).
        not_bodies: What is a kind of body and not one of them (上市公司).
        clause_words: Words of sentences that no name of a body or a place holds (援引).
        before_bodies: What stands before the name of a free body (位于).
        not_sites: What makes the name of a kind of site (文化 of 文化广场).
        frequent_words: What news is full of, so that it names no site alone (世界, 一流).
        verbs_in_bodies, verbs_in_sites: Verbs that may stand inside a name (建设, 展示).
        weak_endings: Endings of bodies, and whether a place or any name must stand before them.
        ruling_parties: States whose ruling party has a 总书记, and its central committee.
        foundings: What anniversaries are counted from, and its year.
        occasions: Occasions of one time only, and between which days articles tell of them.
        papers: Papers whose name does not say of which place they are, and the place.
    """

    not_names: frozenset[str]
    not_holders: frozenset[str]
    not_divisions: frozenset[str]
    not_campaigns: frozenset[str]
    not_bodies: frozenset[str]
    clause_words: frozenset[str]
    before_bodies: frozenset[str]
    not_sites: frozenset[str]
    frequent_words: frozenset[str]
    verbs_in_bodies: frozenset[str]
    verbs_in_sites: frozenset[str]
    weak_endings: Mapping[str, str]
    ruling_parties: Mapping[str, str]
    foundings: Mapping[str, int]
    occasions: Mapping[str, DateRange]
    papers: Mapping[str, str]


@lru_cache(maxsize=4)
def load_word_lists(directory: Path = DATA) -> WordLists:
    """Load the lists; the same object for the same directory.

    Raises:
        LexiconError: A table breaks its format.
    """
    return WordLists(
        not_names=_words("not_names.tsv", "word", directory),
        not_holders=_words("not_holders.tsv", "word", directory),
        not_divisions=_words("not_divisions.tsv", "stem", directory),
        not_campaigns=_words("not_campaigns.tsv", "word", directory),
        not_bodies=_words("not_bodies.tsv", "name", directory),
        clause_words=_words("clause_words.tsv", "word", directory),
        before_bodies=_words("before_bodies.tsv", "word", directory),
        not_sites=_words("not_sites.tsv", "word", directory),
        frequent_words=_words("frequent_words.tsv", "word", directory),
        verbs_in_bodies=_name_verbs("body", directory),
        verbs_in_sites=_name_verbs("site", directory),
        weak_endings=_weak_endings(directory),
        ruling_parties=_pairs("ruling_parties.tsv", ("state", "body"), directory),
        foundings=_foundings(directory),
        occasions=_occasions(directory),
        papers=_pairs("papers.tsv", ("paper", "place"), directory),
    )


@lru_cache(maxsize=4)
def load_department_forms(directory: Path = DATA) -> dict[str, tuple[str, ...]]:
    """Load the full names of departments and the short forms of each, the most frequent first.

    Raises:
        LexiconError: The table breaks its format or two departments share a form.
    """
    table = "department_forms.tsv"
    rows = _pairs(table, ("full", "short"), directory)
    forms = {full: split_forms(short) for full, short in rows.items()}
    reject_twice(table, (form for shorts in forms.values() for form in shorts))
    return forms


def _words(table: str, column: str, directory: Path) -> frozenset[str]:
    return frozenset(word for (word,) in read_table(table, (column,), directory))


def _pairs(table: str, columns: tuple[str, str], directory: Path) -> dict[str, str]:
    rows = read_table(table, columns, directory)
    reject_twice(table, (first for first, _ in rows))
    return {first: second for first, second in rows}


def _name_verbs(use: str, directory: Path) -> frozenset[str]:
    table, columns = "name_verbs.tsv", ("word", "body", "site")
    return frozenset(
        row[0]
        for row in read_table(table, columns, directory)
        if parse_choice(table, row[0], row[columns.index(use)], _YES_NO) == "yes"
    )


def _weak_endings(directory: Path) -> dict[str, str]:
    table = "weak_endings.tsv"
    pairs = _pairs(table, ("ending", "needs"), directory)
    return {ending: parse_choice(table, ending, needs, NEEDS) for ending, needs in pairs.items()}


def _foundings(directory: Path) -> dict[str, int]:
    table = "foundings.tsv"
    years: dict[str, int] = {}
    for event, cell in _pairs(table, ("event", "year"), directory).items():
        year = parse_year(table, event, cell)
        if year is None:
            raise LexiconError(table, event, "has no year")
        years[event] = year
    return years


def _occasions(directory: Path) -> dict[str, DateRange]:
    table = "dated_occasions.tsv"
    spans: dict[str, DateRange] = {}
    for name, first, last in read_table(table, ("occasion", "first", "last"), directory):
        try:
            spans[name] = parse_range(f"{first}/{last}")
        except ValueError as error:
            raise LexiconError(table, name, str(error)) from error
    return spans
