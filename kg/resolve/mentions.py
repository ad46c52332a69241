"""What each document mentions, with final identifiers; one document at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from kg.model.knowledge import Evidence, Mention

MentionRow = tuple[str, str, int, int, str, str | None]
"""Id of what is meant, surface, begin and end of the passage, rule, basis."""


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
        rows_of: Gives what the article of a number mentions.
        dropped: Ids of events that are no longer there.
        kind: The one kind of thing that is looked at (`concept`), empty for all.
    """

    articles: tuple[str, ...]
    rows_of: Callable[[int], list[MentionRow]]
    dropped: frozenset[str] = frozenset()
    kind: str = ""

    def __iter__(self) -> Iterator[Mention]:
        """Make them, one article at a time."""
        for article, rows in self.by_article():
            yield from make_mentions(article, rows)

    def __eq__(self, other: object) -> bool:
        """Tell whether two builds mention the same."""
        return isinstance(other, DocumentMentions) and list(self) == list(other)

    def __hash__(self) -> int:
        """Hash what is mentioned by the articles."""
        return hash(self.articles)

    def by_article(self) -> Iterator[tuple[str, list[MentionRow]]]:
        """Yield the id of each article, and what it mentions."""
        for number, article in enumerate(self.articles):
            rows = self.rows_of(number)
            kept = (row for row in rows if row[0] not in self.dropped)
            yield article, [row for row in kept if row[0].startswith(self.kind)]

    def of_kind(self, kind: str) -> DocumentMentions:
        """Return those of one kind of thing."""
        return replace(self, kind=f"{kind}/")

    def without(self, events: Iterable[str]) -> DocumentMentions:
        """Return them without those of dropped events."""
        return replace(self, dropped=self.dropped | frozenset(events))
