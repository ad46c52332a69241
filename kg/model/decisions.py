"""What a user decided about a graph: which are one and which are not, what does not hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

DECISIONS_FILE = "decisions.tsv"
"""The file, on top of a folder of documents, that is no document but holds decisions."""


class DecisionKind(StrEnum):
    """What a decision does; the value is the word that stands in the file."""

    SAME = "same"
    DIFFERENT = "different"
    DROP = "drop"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of `decisions.tsv`.

    Attributes:
        subject, object: For `same` and `different` two persons, two bodies or two events, each
            written as the identifier that the build gives without decisions
            (`person/李伟-云州市公安局`, `body/云州市财政局`, `event/2020-03-05-…`), if need be with
            `@FILE` behind, what it means in one article; `NAME@FILE` is the bearer of a name in
            one article; of two bodies the second's name stays. For `drop` the identifier of a
            statement (`tenure/0a1b2c3d4e5f`) and nothing. For `year` an article's file and the
            year, of four digits.
        reason: Why, in the user's words; it becomes the basis of what follows from it.
        on: The day of the decision.
    """

    kind: DecisionKind
    subject: str
    object: str
    reason: str
    on: date

    @property
    def key(self) -> tuple[str, str, str]:
        """Give what is decided, whatever the order of two things and the reason."""
        pair = (self.subject, self.object)
        return (self.kind.value, *(sorted(pair) if self.is_about_two else pair))

    @property
    def is_about_two(self) -> bool:
        """Tell whether it says that two are one or are not."""
        return self.kind in (DecisionKind.SAME, DecisionKind.DIFFERENT)

    @property
    def is_about_persons(self) -> bool:
        """Tell whether it says who is one person."""
        return self.is_about_two and kind_of(self.subject) == "person"

    @property
    def is_about_bodies(self) -> bool:
        """Tell whether it says which are one body."""
        return self.is_about_two and kind_of(self.subject) == "body"

    @property
    def is_about_events(self) -> bool:
        """Tell whether it says which are one event."""
        return self.is_about_two and kind_of(self.subject) == "event"


def kind_of(reference: str) -> str:
    """Tell what one side of `same` or `different` is: `person`, `body` or `event`."""
    kind = reference.partition("/")[0]
    return kind if kind in ("body", "event") else "person"


Decisions = tuple[Decision, ...]
"""Decisions in the order of their keys."""


def decisions_hash(decisions: Sequence[Decision]) -> str:
    """Hash decisions, whatever their order; empty if there are none."""
    if not decisions:
        return ""
    rows = sorted("\t".join((*d.key, d.reason, d.on.isoformat())) for d in decisions)
    return sha256("\n".join(rows).encode()).hexdigest()
