"""What each document mentions, with final identifiers; one document at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model.claims import Detail, MentionRow
from kg.model.knowledge import Evidence, Mention
from kg.model.record import record


@record
class Targets:
    """What the mentions of one document mean in the graph.

    Attributes:
        bodies: The id of each body that it mentions, in the order of their first mentions.
        dates: Id and basis of each mention of a date, in text order.
        documents: The same of each mention of a 文件; None where these are as they were read.
        persons: The id of the person of each name.
        events: The id of each event by its number; one that was dropped is missing.
    """

    bodies: tuple[str, ...]
    dates: tuple[tuple[str, str | None], ...]
    documents: tuple[tuple[str, str | None], ...] | None
    persons: Mapping[str, str]
    events: Mapping[int, str]


def final_rows(mentions: Iterable[MentionRow], targets: Targets) -> Iterator[MentionRow]:
    """Yield what a document mentions with the identifiers of the graph, in text order."""
    bodies: dict[str, str] = {}
    dates, documents = iter(targets.dates), iter(targets.documents or ())
    for denotes, surface, begin, end, rule, basis in mentions:
        kind, _, name = denotes.partition("/")
        target: str | None = denotes
        if kind == "person":
            target = targets.persons[name]
        elif kind == "event":
            target = targets.events.get(int(name))
        elif kind == "body":
            target = bodies.get(denotes)
            if target is None:
                target = bodies[denotes] = targets.bodies[len(bodies)]
        elif kind == "date":
            target, basis = next(dates)
        elif kind == "document" and targets.documents is not None:
            target, basis = next(documents)
        if target is not None:
            yield target, surface, begin, end, rule, basis


def make_mentions(article: str, rows: Iterable[MentionRow]) -> list[Mention]:
    """Return one mention an entity and surface of a document, sorted by these."""
    grouped: dict[tuple[str, str], list[MentionRow]] = defaultdict(list)
    for row in rows:
        grouped[row[0], row[1]].append(row)
    return [_mention(article, *key, grouped[key]) for key in sorted(grouped)]


def _mention(article: str, denotes: str, surface: str, rows: list[MentionRow]) -> Mention:
    passages = sorted({(row[2], row[3]) for row in rows})
    bases = {row[5] for row in rows}
    return Mention(
        article,
        denotes,
        surface,
        tuple(Evidence(article, begin, end) for begin, end in passages),
        tuple(sorted({row[4] for row in rows})),
        # stated if any of its characters states it
        None if None in bases else "；".join(sorted(base for base in bases if base is not None)),
    )


@dataclass(frozen=True, slots=True, eq=False)
class DocumentMentions:
    """The mentions of all documents, sorted by article, entity and surface, made when asked for.

    They are most of what a large build knows, and nothing looks at all of them at once.

    Attributes:
        articles: The id of each article, in order.
        given: Which of the documents, as they were given, each article is.
        detail_of: Gives the mentions of a document, by its place among those given.
        targets_of: Gives what the mentions of an article mean, by its number.
        concepts_of: Gives the mentions of fixed formulas of an article, by its number.
        dropped: Ids of events that are no longer there.
    """

    articles: Sequence[str]
    given: Sequence[int]
    detail_of: Callable[[int], Detail]
    targets_of: Callable[[int], Targets]
    concepts_of: Callable[[int], tuple[MentionRow, ...]]
    dropped: frozenset[str] = frozenset()

    def __iter__(self) -> Iterator[Mention]:
        """Make them, one article at a time."""
        for number, article in enumerate(self.articles):
            rows = self.detail_of(self.given[number]).mentions
            yield from make_mentions(article, final_rows(rows, self.targets(number)))

    def __eq__(self, other: object) -> bool:
        """Tell whether two builds mention the same."""
        return isinstance(other, DocumentMentions) and list(self) == list(other)

    def __hash__(self) -> int:
        """Hash what is mentioned by the articles."""
        return hash(tuple(self.articles))

    def targets(self, number: int) -> Targets:
        """Return what the mentions of an article mean."""
        targets = self.targets_of(number)
        if not self.dropped:
            return targets
        kept = {n: event for n, event in targets.events.items() if event not in self.dropped}
        return replace(targets, events=kept)

    def concepts(self) -> Iterator[tuple[str, str, str, set[tuple[int, int]]]]:
        """Yield article, formula, surface and passages of each of those of fixed formulas."""
        for number, article in enumerate(self.articles):
            grouped: dict[tuple[str, str], set[tuple[int, int]]] = defaultdict(set)
            for denotes, surface, begin, end, _, _ in self.concepts_of(number):
                grouped[denotes, surface].add((begin, end))
            for key in sorted(grouped):
                yield article, *key, grouped[key]

    def without(self, events: Iterable[str]) -> DocumentMentions:
        """Return them without those of dropped events."""
        return replace(self, dropped=self.dropped | frozenset(events))
