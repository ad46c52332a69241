"""Reads the words that a user adds for documents of his own (`kg build --lexicon FILE`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kg.errors import LexiconError
from kg.lexicon.organs import BODY_KINDS, Organ
from kg.lexicon.places import PLACE_KINDS, NamedPlace
from kg.lexicon.tables import parse_choice, read_table, split_forms
from kg.lexicon.terms import FORMULA_KINDS, CampaignEntry, DocumentEntry, Formula
from kg.lexicon.words import ROLE_KINDS, RoleEntry

COLUMNS: Final = ("word", "what", "kind", "forms")
WHAT: Final = ("body", "place", "role", "campaign", "formula", "document")


@dataclass(slots=True)
class OwnWords:
    """The words of a user's table, by what they name; they win over the words of the package."""

    organs: list[Organ] = field(default_factory=list)
    places: list[NamedPlace] = field(default_factory=list)
    roles: list[RoleEntry] = field(default_factory=list)
    campaigns: list[CampaignEntry] = field(default_factory=list)
    formulas: list[Formula] = field(default_factory=list)
    documents: list[DocumentEntry] = field(default_factory=list)


def read_own_words(path: Path) -> OwnWords:
    """Read a table of tab-separated columns `word`, `what`, `kind`, `forms`.

    `word` is the full name; `what` body, place, role, campaign, formula or document; `kind` the
    code of its kind (for a body department, party …), empty for campaigns and documents; `forms`
    other forms split by |. A role is written without its deputies, each of which is a word.

    Raises:
        LexiconError: The file cannot be read as text or breaks this format.
    """
    name, own = path.name, OwnWords()
    try:
        rows = read_table(name, COLUMNS, path.parent, ordered=False)
    except OSError as error:
        raise LexiconError(str(path), "", f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise LexiconError(str(path), "", "is not UTF-8: save it as UTF-8") from error
    for word, what, kind, cell in rows:
        forms = split_forms(cell)
        match parse_choice(name, word, what, WHAT):
            case "body":
                parse_choice(name, word, kind, BODY_KINDS)
                own.organs.append(Organ(word, forms, kind, None, None, None, None, False, None))
            case "place":
                parse_choice(name, word, kind, PLACE_KINDS)
                own.places.append(NamedPlace(word, forms, kind, None))
            case "role":
                parse_choice(name, word, kind, ROLE_KINDS)
                own.roles += [
                    RoleEntry(form, None, deputy=form.startswith(("副", "常务副")), kind=kind)
                    for form in (word, *forms)
                ]
            case "formula":
                parse_choice(name, word, kind, FORMULA_KINDS)
                own.formulas.append(Formula(word, forms, kind, None, "core"))
            case "campaign":
                own.campaigns.append(CampaignEntry(word, forms, None, None))
            case _:
                own.documents.append(DocumentEntry(word, forms))
    return own
