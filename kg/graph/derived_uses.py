"""Who uses a formula (提法): first and last articles, bodies at whose events, people in remarks."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kg.graph.derivation import Derived
from kg.graph.periods import Period
from kg.graph.sources import mention_id
from kg.model.knowledge import Event, Knowledge, Mention
from kg.resolve.mentions import DocumentMentions

ONLY_SPEAKER = "only speaker"
"""Grade of a formula's speaker if nobody else's reported words have it."""


class Use(NamedTuple):
    """A spelling of a formula in an article, and where its passages begin and end there."""

    surface: str
    passages: Collection[tuple[int, int]]


Uses = Mapping[str, Mapping[str, list[Use]]]
"""The uses of each formula in each article."""
Reports = Mapping[str, tuple[Sequence[int], Sequence[set[str]]]]
"""Where the passages of events begin in each article, in order, and the hosts of the events."""


def formula_uses(knowledge: Knowledge) -> Iterator[Derived]:
    """Yield for each formula its first and last articles, its bodies and its speakers.

    Days are those of publication; articles without a day tell no first and no last.
    """
    uses = _uses(knowledge)
    using = {article for articles in uses.values() for article in articles}
    days = {
        article.id: article.published.earliest()
        for article in knowledge.articles
        if article.id in using
        and article.published is not None
        and article.published.day is not None
    }
    reports = _reports(knowledge.events, using)
    for concept in sorted(uses):
        yield from _limits(concept, uses[concept], days)
        yield from _bodies(concept, uses[concept], days, reports)
    yield from _speakers(knowledge, uses, days)


def _uses(knowledge: Knowledge) -> Uses:
    concepts = {concept.id for concept in knowledge.concepts}
    found: dict[str, dict[str, list[Use]]] = defaultdict(lambda: defaultdict(list))
    for article, denotes, use in _all_uses(knowledge.mentions):
        if denotes in concepts:
            found[denotes][article].append(use)
    return found


def _all_uses(mentions: Iterable[Mention]) -> Iterator[tuple[str, str, Use]]:
    """Yield article, formula and use; where it is a matter of many, no record of a mention is."""
    if isinstance(mentions, DocumentMentions):
        for article, denotes, surface, passages in mentions.concepts():
            yield article, denotes, Use(surface, passages)
    else:
        for mention in mentions:
            passages = {(passage.begin, passage.end) for passage in mention.evidence}
            yield mention.article, mention.denotes, Use(mention.surface, passages)


def _limits(
    concept: str, articles: Mapping[str, list[Use]], days: Mapping[str, date]
) -> Iterator[Derived]:
    dated = {article: days[article] for article in articles if article in days}
    if not dated:
        return
    for predicate, limit in (
        ("firstUsedIn", min(dated.values())),
        ("lastUsedIn", max(dated.values())),
    ):
        for article in sorted(a for a, day in dated.items() if day == limit):
            grounds = tuple(sorted(_mentions(concept, article, articles[article])))
            period = Period(limit, limit)
            yield Derived(concept, predicate, article, grounds, count=len(dated), period=period)


def _reports(events: Iterable[Event], using: Container[str]) -> Reports:
    """Sort by article, of those that use formulas, where its events are reported, with hosts."""
    reports: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for event in events:
        for passage in event.provenance.evidence:
            if passage.article in using:
                reports[passage.article][passage.begin].update(event.hosts)
    return {
        article: (begins := sorted(places), [places[begin] for begin in begins])
        for article, places in reports.items()
    }


def _hosts_at(uses: Iterable[Use], reports: tuple[Sequence[int], Sequence[set[str]]]) -> set[str]:
    """Return the hosts of the events that are told last at or before the passages of uses.

    The formulas of a digest of short items are not those of all bodies in it.
    """
    begins, hosts = reports
    found: set[str] = set()
    for use in uses:
        for begin, _ in use.passages:
            last = bisect_right(begins, begin)
            if last:
                found |= hosts[last - 1]
    return found


def _bodies(
    concept: str,
    articles: Mapping[str, list[Use]],
    days: Mapping[str, date],
    reports: Reports,
) -> Iterator[Derived]:
    by_host: dict[str, list[tuple[date, str]]] = defaultdict(list)
    for article, uses in articles.items():
        if article in days and article in reports:
            for host in _hosts_at(uses, reports[article]):
                by_host[host].append((days[article], article))
    for host, found in sorted(by_host.items()):
        ordered = sorted(found)
        ends = {ordered[0][1], ordered[-1][1]}
        grounds = {
            mention
            for article in ends
            for mention in _mentions(concept, article, articles[article])
        }
        period = Period(ordered[0][0], ordered[-1][0])
        yield Derived(
            concept, "usedBy", host, tuple(sorted(grounds)), count=len(found), period=period
        )


def _speakers(knowledge: Knowledge, uses: Uses, days: Mapping[str, date]) -> Iterator[Derived]:
    """Yield in whose remarks a formula stands: its mention's sentence and words are theirs."""
    by_passage: dict[tuple[str, int, int], list[tuple[str, str]]] = defaultdict(list)
    for concept, articles in uses.items():
        for article, used in articles.items():
            for use in used:
                for begin, end in use.passages:
                    by_passage[article, begin, end].append((concept, use.surface))
    spoken: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for remark in knowledge.remarks:
        if remark.speaker is None:
            continue
        for passage in remark.provenance.evidence:
            place = passage.article, passage.begin, passage.end
            for concept, surface in by_passage.get(place, ()):
                if surface in remark.text:
                    spoken[concept, remark.speaker].add((remark.id, passage.article))
    speakers = Counter(concept for concept, _ in spoken)
    for (concept, speaker), remarks in sorted(spoken.items()):
        dates = sorted(days[article] for _, article in remarks if article in days)
        yield Derived(
            concept,
            "spokenBy",
            speaker,
            tuple(sorted({remark for remark, _ in remarks})),
            count=len({remark for remark, _ in remarks}),
            grade=ONLY_SPEAKER if speakers[concept] == 1 else None,
            period=Period(dates[0], dates[-1]) if dates else None,
        )


def _mentions(concept: str, article: str, uses: Iterable[Use]) -> Iterator[str]:
    """Yield the ids of the mentions of a formula in an article."""
    return (mention_id(article, concept, use.surface) for use in uses)
