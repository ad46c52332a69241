"""What a user decided about a graph: who is one person and who is not, what does not hold."""

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
        subject, object: For `same` and `different` two persons, each written as the identifier
            that the build gives without decisions (`person/李伟-云州市公安局`) or as
            `NAME@FILE`, the bearer of the name in one article. For `drop` the identifier of a
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
        """Give what is decided, whatever the order of two persons and the reason."""
        pair = (self.subject, self.object)
        return (self.kind.value, *(sorted(pair) if self.is_about_persons else pair))

    @property
    def is_about_persons(self) -> bool:
        """Tell whether it says who is one person."""
        return self.kind in (DecisionKind.SAME, DecisionKind.DIFFERENT)


Decisions = tuple[Decision, ...]
"""Decisions in the order of their keys."""


def decisions_hash(decisions: Sequence[Decision]) -> str:
    """Hash decisions, whatever their order; empty if there are none."""
    if not decisions:
        return ""
    rows = sorted("\t".join((*d.key, d.reason, d.on.isoformat())) for d in decisions)
    return sha256("\n".join(rows).encode()).hexdigest()
