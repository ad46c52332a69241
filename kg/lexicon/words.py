"""Loads roles (职务), verbs and the nouns of meetings (会议)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.lexicon.tables import DATA, parse_choice, read_table, reject_twice

SEATS: Final = ("one", "several", "-")
ROLE_KINDS: Final = (
    "party", "head", "ministry", "office", "state", "congress", "court", "procuratorate",
    "military", "firm", "school", "member", "other",
)  # fmt: skip
VERB_KINDS: Final = (
    "speech", "chair", "attend", "speak", "accompany", "visit", "meet", "convene", "personnel",
    "release", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """A role without its body.

    Attributes:
        seats: `one`, `several`, or None where it is not known.
        deputy: Whether it is the deputy of another role (副书记).
        kind: Which body the role points to by itself (head: the government of a place).
    """

    form: str
    seats: str | None
    deputy: bool
    kind: str


def load_roles(directory: Path = DATA) -> tuple[RoleEntry, ...]:
    """Load the roles and, for those that have one, their deputies (副X, 常务副X).

    Raises:
        LexiconError: The table breaks its format.
    """
    table = "roles.tsv"
    entries: list[RoleEntry] = []
    for form, seats, deputy, kind in read_table(
        table, ("form", "seats", "deputy", "kind"), directory
    ):
        parse_choice(table, form, kind, ROLE_KINDS)
        known = None if parse_choice(table, form, seats, SEATS) == "-" else seats
        entries.append(RoleEntry(form, known, deputy=False, kind=kind))
        if parse_choice(table, form, deputy, ("yes", "no")) == "yes":
            entries += _deputies(form, kind)
    reject_twice(table, (entry.form for entry in entries))
    return tuple(entries)


def _deputies(form: str, kind: str) -> list[RoleEntry]:
    """Name the deputies: 副 stands before the role, inside 党组书记 before its last word."""
    for word in ("书记", "指挥"):
        if form.endswith(word) and form != word and not form.startswith("总"):
            form = form.removesuffix(word) + "副" + word
            return [RoleEntry(form, "several", deputy=True, kind=kind)]
    return [
        RoleEntry("副" + form, "several", deputy=True, kind=kind),
        RoleEntry("常务副" + form, "one", deputy=True, kind=kind),
    ]


def load_verbs(directory: Path = DATA) -> dict[str, str]:
    """Load the verbs with their kinds.

    Raises:
        LexiconError: The table breaks its format.
    """
    table = "verbs.tsv"
    verbs: dict[str, str] = {}
    rows = read_table(table, ("form", "kind"), directory)
    reject_twice(table, (form for form, _ in rows))
    for form, kind in rows:
        verbs[form] = parse_choice(table, form, kind, VERB_KINDS)
    return verbs


def load_meeting_nouns(directory: Path = DATA) -> tuple[str, ...]:
    """Load the nouns that end the name of a meeting (会议, 座谈会, 签约仪式), the longest first.

    Raises:
        LexiconError: The table breaks its format.
    """
    nouns = [form for (form,) in read_table("meetings.tsv", ("form",), directory)]
    return tuple(sorted(nouns, key=lambda noun: (-len(noun), noun)))
