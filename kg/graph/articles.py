"""Articles are written with their passages and mentions, each in its form at once, and counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.graph import literals
from kg.graph.forms import Form, Naming, Passage, Row
from kg.graph.graph_names import GraphName, graph_of
from kg.graph.index import Tally
from kg.graph.iris import Terms
from kg.graph.sources import (
    HASH_PREFIX,
    article_rows,
    mention_name,
    publication_rows,
    statement_passages,
)
from kg.graph.vocab import ZP, ZP_NS
from kg.model.knowledge import Article, Evidence, Knowledge, Mention

_OF_A_PASSAGE: Final = 5
"""Triples, all in the background."""
_OF_A_MENTION: Final = 4
"""Triples beside its class, passages and rules: basis kind, entity, article, surface."""
_CLOSED: Final = ">"
"""Ends an IRI, and sorts behind digits, so that `…-1-59>` comes before `…-1-5>`."""


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """All that stands in the graph about one article and what it alone says.

    Attributes:
        mentions: What it mentions, each entity and surface once.
        passages: What statements quote of it, beside its mentions.
        digest: Of all that decides these, where it is known.
    """

    article: Article
    mentions: Sequence[Mention]
    passages: Sequence[Evidence] = ()
    digest: str = ""


def write_article(facts: ArticleFacts, terms: Terms, forms: Iterable[Form]) -> Tally:
    """Write an article, its passages and its mentions, all but its text, in some forms.

    Their subjects are in no other article's part, nor in the shared ones, so articles can be
    written apart.

    Raises:
        ValueError: A passage does not stand in the article.
    """
    article_hash = facts.article.id.partition("/")[2]
    rows = _article_rows(facts, terms)
    passages = _passages(facts, article_hash[:HASH_PREFIX])
    mentions = sorted(_naming(mention, article_hash[:HASH_PREFIX]) for mention in facts.mentions)
    for form in forms:
        form.add_subject(terms[facts.article.id], rows)
        form.add_passages(article_hash, passages)
        form.add_mentions(article_hash, mentions)
    return _tally(rows, passages, mentions)


def facts_by_article(knowledge: Knowledge) -> Iterator[ArticleFacts]:
    """Yield what the graph says of each article, in their order."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in knowledge.mentions:
        mentions[mention.article].append(mention)
    passages = statement_passages(knowledge)
    for article, quoted in zip(knowledge.articles, passages, strict=True):
        yield ArticleFacts(article, mentions[article.id], quoted)


def _article_rows(facts: ArticleFacts, terms: Terms) -> list[Row]:
    """Return what is said of an article, sorted; its class sorts first."""
    article = facts.article
    rows: set[Row] = {(*said, GraphName.BACKGROUND) for said in article_rows(article, terms)}
    if article.published_basis is not None:
        rows.update((*said, GraphName.INFERRED) for said in publication_rows(article))
    named = {mention.denotes: GraphName.INFERRED for mention in facts.mentions}
    named.update((m.denotes, GraphName.STATED) for m in facts.mentions if m.basis is None)
    rows.update((f"<{ZP.mentions}>", terms[entity], graph) for entity, graph in named.items())
    return sorted(rows)


def _passages(facts: ArticleFacts, prefix: str) -> list[Passage]:
    """Return the passages on which anything rests, each once, sorted as their IRIs are."""
    text, found = facts.article.source.text, {(p.begin, p.end) for p in facts.passages}
    found.update((p.begin, p.end) for mention in facts.mentions for p in mention.evidence)
    passages = []
    for begin, end in found:
        if not 0 <= begin < end <= len(text):
            raise ValueError(f"nothing stands at {facts.article.id}[{begin}:{end}]")
        quote = literals.plain(text[begin:end])
        passages.append(Passage(f"{prefix}-{begin}-{end}", begin, end, quote))
    return sorted(passages, key=lambda passage: f"{passage.name}{_CLOSED}")


def _naming(mention: Mention, prefix: str) -> Naming:
    passages = [f"{prefix}-{quote.begin}-{quote.end}" for quote in mention.evidence]
    if len(passages) > 1:
        passages.sort(key=lambda name: f"{name}{_CLOSED}")
    rules = sorted(map(literals.plain, mention.rules))
    name = mention_name(mention.article, mention.denotes, mention.surface)
    return Naming(name, mention, passages, rules)


def _tally(rows: list[Row], passages: list[Passage], mentions: list[Naming]) -> Tally:
    """Count what an article's part holds, its text too."""
    triples = dict.fromkeys(GraphName, 0)
    for _, _, graph in rows:
        triples[graph] += 1
    triples[GraphName.BACKGROUND] += _OF_A_PASSAGE * len(passages) + len(mentions)
    pointed = {ZP.Article}
    for _, mention, quoted, rules in mentions:
        said = _OF_A_MENTION + len(quoted) + len(rules) + (mention.basis is not None)
        triples[graph_of(mention.basis)] += said
        pointed.add(ZP.Stated if mention.basis is None else ZP.Inferred)
    triples[GraphName.TEXT] = 1
    classes = {"Article": 1, "Evidence": len(passages), "Mention": len(mentions)}
    pointed |= {ZP_NS + class_ for class_, number in classes.items() if number}
    return Tally(
        {class_: number for class_, number in classes.items() if number},
        {str(graph): number for graph, number in triples.items() if number},
        tuple(sorted(f"<{term}>" for term in pointed)),
    )
