"""What is to be written of each article, and of which the earlier graph says it already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from kg.graph.index import load_index
from kg.graph.merging import Earlier
from kg.graph.sources import statement_passages
from kg.model.knowledge import Article, Knowledge
from kg.model.spilling import Room
from kg.pipeline.cache import ClaimsCache, Place
from kg.pipeline.tasks import ArticleTask
from kg.resolve.mentions import DocumentMentions, Targets

MOST_WRITTEN = 0.15
"""Share of the articles that may differ: to change a quad costs some five times what to load it."""


@dataclass(frozen=True, slots=True)
class ArticlePlan:
    """All that decides what is written of an article, but for its text and mentions.

    Attributes:
        article: It, without its text.
        place: Where the cache has its text and mentions.
        targets: What its mentions mean.
        passages: Begin and end of the passages that statements quote, in order.
    """

    article: Article
    place: Place
    targets: Targets
    passages: Sequence[tuple[int, int]]

    @property
    def digest(self) -> str:
        """Hash it: what has the same digest is written the same by the same program."""
        said = repr((self.article, self.place, self.targets, self.passages))
        return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def plan_articles(
    knowledge: Knowledge, places: Sequence[Place], room: Room
) -> Iterator[ArticlePlan]:
    """Yield what is to be written of each article, in their order.

    Args:
        knowledge: What was resolved.
        places: Where the cache has each document, as they were given.
        room: How much may be held.
    """
    if not isinstance(knowledge.mentions, DocumentMentions):
        raise TypeError("mentions are not sorted by document")
    mentions = knowledge.mentions
    passages = zip(knowledge.articles, statement_passages(knowledge, room), strict=True)
    for number, (article, evidence) in enumerate(passages):
        if mentions.articles[number] != article.id:
            raise ValueError(f"articles out of order: {mentions.articles[number]}, {article.id}")
        quoted = [(quote.begin, quote.end) for quote in evidence]
        place = places[mentions.given[number]]
        yield ArticlePlan(article, place, mentions.targets(number), quoted)


def tasks_of(
    plans: Iterable[ArticlePlan], cache: ClaimsCache, *, digested: bool
) -> Iterator[ArticleTask]:
    """Yield the articles to write, in their order.

    They have digests only if asked for, so that a graph in N-Quads holds none.
    """
    for plan in plans:
        detail = cache.detail(plan.place)
        digest = plan.digest if digested else ""
        yield ArticleTask(plan.article, detail, plan.targets, plan.passages, digest)


def find_earlier(
    folder: Path, plans: Iterable[ArticlePlan], articles: int
) -> tuple[Earlier, Sequence[ArticlePlan]] | None:
    """Return the graph of a folder if almost all articles are written there as they are now.

    Args:
        folder: The folder.
        plans: What is to be written of each article.
        articles: How many there are.

    Returns:
        It, and what is to be written of the other articles; None if these are too many.

    Raises:
        OutputError: Its index is damaged.
        OSError: It has none.
    """
    index = load_index(folder)
    known = {name: digest for name, (digest, _) in index.articles.items()}
    kept: set[str] = set()
    changed: list[ArticlePlan] = []
    for plan in plans:
        if known.get(plan.article.id) == plan.digest:
            kept.add(plan.article.id)
        else:
            changed.append(plan)
            if len(changed) > articles * MOST_WRITTEN:
                return None
    return Earlier(folder, index, frozenset(kept)), changed
