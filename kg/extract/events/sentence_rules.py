"""Rules that read a sentence, each called only where one of its patterns may match.

Of the dozen rules that open events fewer than one concerns a sentence. What a rule finds, it finds
by patterns with cues; it states them, and is asked where a cue of one of them stands:

    @sentence_rule(_HEARD)
    def find_hearings(report: Report, start: int, end: int) -> list[Occasion]: ...

A test calls all rules everywhere and fails where one finds what its patterns did not announce.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.extract.base.occasions import Occasion
from kg.extract.events.report import Report
from kg.model.record import record
from kg.text.cues import Cued

Read = Callable[[Report, int, int], Sequence[Occasion]]


@record
class SentenceRule:
    """A rule, and when it is asked.

    Attributes:
        read: Returns the events of [start, end) that the report goes on with.
        mask: The bits of the patterns without all of which it finds nothing.
        whole: Whether it reads the words of persons too, to the end of the sentence.
    """

    read: Read
    mask: int
    whole: bool = False

    def __call__(self, report: Report, start: int, end: int) -> Sequence[Occasion]:
        """Ask the rule, if one of its patterns may match in [start, end)."""
        if not report.findings.cues.mask(start, end) & self.mask:
            return ()
        return self.read(report, start, end)


def sentence_rule(*patterns: Cued, whole: bool = False) -> Callable[[Read], SentenceRule]:
    """Make a function a rule that finds nothing where none of the patterns matches."""
    mask = 0
    for pattern in patterns:
        mask |= pattern.bit
    return lambda read: SentenceRule(read, mask, whole)
