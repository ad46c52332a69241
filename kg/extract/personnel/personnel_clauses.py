"""A clause that a formula of 人事任免 is read in, with the names and titles that stand in it."""

from __future__ import annotations

import re

from kg.extract.base.people import Occurrence
from kg.extract.found.findings import Findings
from kg.extract.found.title_mentions import Title
from kg.model.record import record
from kg.text.cues import Cued
from kg.text.dates import DateExpression


@record
class Clause:
    """A clause [left, right) of the sentence that begins at `start`, with its names and titles.

    Attributes:
        date: The first day that the sentence names, None where it names none.
    """

    findings: Findings
    start: int
    left: int
    right: int
    people: list[Occurrence]
    titles: list[Title]
    date: DateExpression | None

    @property
    def words(self) -> str:
        """The clause's own characters."""
        return self.findings.text[self.left : self.right]

    def find(self, pattern: Cued) -> re.Match[str] | None:
        """Return the first match in the clause."""
        return self.findings.cues.search(pattern, self.left, self.right)

    def people_behind(self, pattern: Cued) -> list[Occurrence]:
        """Return the names behind the first match, none where nothing matches."""
        match = self.find(pattern)
        return [p for p in self.people if match and p.start > match.start()]
