"""What an article has told so far: the events that its sentences opened, and the last of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extract.base.clauses import is_quoted
from kg.extract.base.occasions import Occasion
from kg.extract.events.remarks import Remark
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.findings import Findings
from kg.extract.found.sections import Section
from kg.extract.found.things import Things
from kg.model.ids import entity_id
from kg.model.knowledge import EventType
from kg.model.record import record
from kg.text.cues import Cued


@dataclass(slots=True)
class Report:
    """An article, or an item of a digest, on its way through the rules of events.

    Attributes:
        section: Where its heading and its body stand.
        remarks: Who says what, in text order.
        opened: The events, in the order in which they were read.
        current: The event that a sentence without one of its own goes on with.
        voices: Whether a sentence is the paper's own report, by the sentence's offset.
        text: The folded text.
        told: The event of each sentence, by the sentence's offset.
        turned: The talks that the article has come back to: 会见奥雷尔时，….
    """

    findings: Findings
    things: Things
    section: Section
    remarks: list[Remark]
    opened: list[Occasion] = field(default_factory=list)
    current: Occasion | None = None
    told: dict[int, Occasion] = field(default_factory=dict)
    turned: list[Occasion] = field(default_factory=list)
    voices: dict[int, bool] = field(default_factory=dict)
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = self.findings.text

    def of_type(self, *types: EventType) -> list[Occasion]:
        """Return the events of these kinds that are open."""
        return [occasion for occasion in self.opened if occasion.type in types]


@record
class Verb:
    """A word that reports an event, at [start, end) of the stretch [left, right) of a sentence."""

    word: str
    start: int
    end: int
    left: int
    right: int


def find_verbs(report: Report, pattern: Cued, left: int, right: int) -> list[Verb]:
    """Return the words of a stretch that match, in text order."""
    return [
        Verb(match.group(), match.start(), match.end(), left, right)
        for match in report.findings.cues.finditer(pattern, left, right)
    ]


def find_told_verbs(report: Report, pattern: Cued, left: int, right: int) -> list[Verb]:
    """Return those that the article says itself: none in quotes or in a document's title."""
    verbs = find_verbs(report, pattern, left, right)
    return [verb for verb in verbs if not is_quoted(report.text, left, verb.start)]


def body_ids(bodies: Iterable[BodyMention]) -> list[str]:
    """Return the ids of bodies, in their order."""
    return [entity_id("body", body.name.full) for body in bodies]
