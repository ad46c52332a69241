"""What is derived: a direct property between two entities or statements, with what it rests on."""

from __future__ import annotations

from hashlib import sha256

from kg.graph.periods import Period
from kg.model.record import record

OBSERVED = "observed"
"""Grade of what rests on sightings: the days on which articles show the holders."""


@record
class Derived:
    """A derived direct property between two entities or statements.

    Attributes:
        predicate: Local name of the property.
        rests_on: Ids of the statements that it follows from, sorted.
        symmetric: Whether it holds the other way round as well.
        count: On how many occasions it rests, None where occasions are not counted.
        grade: `observed` or `reported`, of colleagues `same unit` or `same locality`; None where
            nothing is open.
        period: First and last day for which it is known, None where it has none.
    """

    subject: str
    predicate: str
    object: str
    rests_on: tuple[str, ...]
    symmetric: bool = False
    count: int | None = None
    grade: str | None = None
    period: Period | None = None

    @property
    def id(self) -> str:
        """Make the identifier of its relation node."""
        key = f"{self.subject}\n{self.predicate}\n{self.object}"
        return f"relation/{sha256(key.encode()).hexdigest()[:16]}"
