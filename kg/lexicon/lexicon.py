"""All word knowledge in one object, with the automaton that finds it in a text in one pass."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.lexicon.finding import Finder, Forms, Hit, Word
from kg.lexicon.lists import load_word_lists
from kg.lexicon.organs import Organ, load_organs
from kg.lexicon.own import OwnWords, read_own_words
from kg.lexicon.places import (
    Country,
    Division,
    NamedPlace,
    load_countries,
    load_divisions,
    load_former_divisions,
    load_named_places,
)
from kg.lexicon.tables import DATA
from kg.lexicon.terms import (
    CampaignEntry,
    DocumentEntry,
    Formula,
    load_campaigns,
    load_documents,
    load_formulas,
    load_guards,
    load_surnames,
    load_transliteration,
)
from kg.lexicon.words import RoleEntry, load_meeting_nouns, load_roles, load_verbs


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of the lexicon, of whatever table.

    Attributes:
        name: Full name.
        forms: Every form that names it without context, the full one first.
        level: country, province, prefecture, county, or the kind of a named place.
        adcode: GB/T 2260 code, None outside China's divisions.
        within: Name of the place that it lies in, None where none is known.
    """

    name: str
    forms: tuple[str, ...]
    level: str
    adcode: str | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True)
class KnownForms:
    """Which forms of the lexicon stand in a text: (start, end, entry) of each kind, in order."""

    places: Sequence[Hit[KnownPlace]]
    organs: Sequence[Hit[Organ]]
    roles: Sequence[Hit[RoleEntry]]
    formulas: Sequence[Hit[Formula]]
    campaigns: Sequence[Hit[CampaignEntry]]


# 水利部门, 航空航天部队, 教育部署: none of them names the ministry that it begins with
_BEHIND_MINISTRY = "门队署"


class Lexicon:
    """The lexicon that a build reads with."""

    def __init__(self, user_file: Path | None = None) -> None:
        own = read_own_words(user_file) if user_file else OwnWords()
        self.divisions = load_divisions()
        self.countries = load_countries()
        self.organs = (*own.organs, *load_organs())
        self.roles = {role.form: role for role in (*load_roles(), *own.roles)}
        self.verbs = load_verbs()
        self.meeting_nouns = load_meeting_nouns()
        guards = load_guards()
        own_places = _named_place_forms(own.places)
        self.places = Forms([*own_places, *_place_forms(self.divisions, self.countries)], guards)
        self.namesakes = _namesakes(self.divisions)
        organs = [(form, organ) for organ in self.organs for form in (organ.name, *organ.forms)]
        longer = _behind_ministries(form for form, _ in organs)
        self.organ_forms: Forms[Organ] = Forms(organs, (*guards, *longer))
        self.role_forms: Forms[RoleEntry] = Forms(list(self.roles.items()))
        formulas: list[tuple[str, Formula]] = [
            (form, entry)
            for entry in (*own.formulas, *load_formulas())
            for form in (entry.name, *entry.forms)
        ]
        self.formulas = Forms(formulas)
        self.campaign_entries = (*own.campaigns, *load_campaigns())
        self.campaigns: Forms[CampaignEntry] = Forms(
            [
                (form, entry)
                for entry in self.campaign_entries
                for form in (entry.name, *entry.forms)
            ]
        )
        self._beside: tuple[str, ...] = ()
        self._finder: Finder | None = None
        self.document_forms: dict[str, DocumentEntry] = {
            form: entry
            for entry in (*load_documents(), *own.documents)
            for form in (entry.name, *entry.forms)
        }
        surnames = load_surnames()
        self.surnames = frozenset(entry.form for entry in surnames if len(entry.form) == 1)
        self.compound_surnames = frozenset(entry.form for entry in surnames if len(entry.form) > 1)
        self.transliteration = load_transliteration()
        self.country_of = {form: country for country in self.countries for form in country.forms}
        self.state_characters = frozenset(c.abbr for c in self.countries if c.abbr)
        self.lists = load_word_lists()
        self.hash = hash_of_tables(user_file)

    def find(self, text: str, beside: tuple[str, ...]) -> tuple[KnownForms, list[Word]]:
        """Find the places, organs, roles, formulas and campaigns of a text in one pass.

        Args:
            text: The text.
            beside: Other words to be found in the same pass; the same ones for every text.

        Returns:
            The forms, and the number of each of the other words and where it stands, in text order.
        """
        if self._finder is None or self._beside is not beside:
            kinds = (self.places, self.organ_forms, self.role_forms, self.formulas, self.campaigns)
            self._beside, self._finder = beside, Finder(kinds, beside)
        forms, others = self._finder.find(text)
        return KnownForms(*forms), others


def _behind_ministries(forms: Iterable[str]) -> Iterator[str]:
    """Yield the longer words in which the name of a ministry stands by chance."""
    return (form + char for form in forms if form.endswith("部") for char in _BEHIND_MINISTRY)


def _place_forms(
    divisions: Sequence[Division], countries: Sequence[Country]
) -> list[tuple[str, KnownPlace]]:
    forms: list[tuple[str, KnownPlace]] = []
    names = {division.code: division.name for division in divisions}
    # of several divisions with one name the first by code stands for it; the text's own words
    # tell them apart
    for division in divisions:
        own = tuple(
            dict.fromkeys((division.name, division.short or division.name, *division.forms))
        )
        within = names.get(division.parent) if division.parent else None
        place = KnownPlace(division.name, own, division.level, division.code, within)
        forms += [(form, place) for form in own]
    for country in countries:
        place = KnownPlace(country.full, country.forms, "country")
        forms += [(form, place) for form in country.forms]
    forms += _named_place_forms(load_named_places())
    for former in load_former_divisions():
        own = (former.name, former.short) if former.short else (former.name,)
        place = KnownPlace(former.name, own, former.level, None, names.get(former.parent))
        forms += [(form, place) for form in own]
    return forms


def _namesakes(divisions: Sequence[Division]) -> dict[str, tuple[KnownPlace, ...]]:
    """Return the divisions that share a name (鼓楼区 of four cities), by the name."""
    names = {division.code: division.name for division in divisions}
    bearers: dict[str, list[KnownPlace]] = {}
    for division in divisions:
        within = names.get(division.parent) if division.parent else None
        own = (division.name,)
        place = KnownPlace(division.name, own, division.level, division.code, within)
        bearers.setdefault(division.name, []).append(place)
    return {name: tuple(several) for name, several in bearers.items() if len(several) > 1}


def _named_place_forms(named_places: Sequence[NamedPlace]) -> list[tuple[str, KnownPlace]]:
    forms: list[tuple[str, KnownPlace]] = []
    for named in named_places:
        own = (named.name, *named.aliases)
        place = KnownPlace(named.name, own, named.kind, within=named.within)
        forms += [(form, place) for form in own]
    return forms


def hash_of_tables(user_file: Path | None = None) -> str:
    """Hash the tables of a lexicon, which is its `hash`, without loading them.

    Raises:
        OSError: The user's file cannot be read.
    """
    digest = hashlib.sha256()
    for path in [*sorted(DATA.iterdir()), *([user_file] if user_file else [])]:
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


@lru_cache(maxsize=4)
def load_lexicon(user_file: Path | None = None) -> Lexicon:
    """Load the lexicon; the same object for the same file.

    Raises:
        LexiconError: A table breaks its format.
    """
    return Lexicon(user_file)
