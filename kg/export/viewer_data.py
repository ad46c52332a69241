"""Writes a picture as the data of the graph view: every text once, the rest numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, Final

from kg.export.page_data import Numbering
from kg.export.page_links import MENTIONED
from kg.export.part import FACTS_SHOWN, MENTIONS_SHOWN
from kg.export.picture import Basis, Fact, Link, Node, Picture
from kg.graph.vocab import BASE

# So many passages of a fact are carried.
PASSAGES_SHOWN: Final = 4
BASES: Final = tuple(Basis)
Row = list[Any]


class ViewerData:
    """The rows of a picture, as `kg/web/ui/src/graph/embedded.ts` reads them."""

    def __init__(
        self,
        picture: Picture,
        places: Mapping[str, tuple[int, int]],
        classes: Mapping[str, str],
        base_iri: str = BASE,
    ) -> None:
        """Take a picture with the place and the class, by local name, of each of its nodes."""
        self._picture, self._places, self._classes = picture, places, classes
        self._base = base_iri
        self._kinds, self._relations = Numbering(), Numbering()
        self._facts, self._passages, self._articles = Numbering(), Numbering(), Numbering()

    def rows(self) -> dict[str, Any]:
        """Make everything that the view reads."""
        picture = self._picture
        links = [link for link in picture.links if link.relation != MENTIONED]
        degrees = Counter(iri for link in links for iri in (link.source, link.target))
        numbers = {node.iri: number for number, node in enumerate(picture.nodes)}
        node_rows = [self._node(node, degrees[node.iri]) for node in picture.nodes]
        link_rows = [self._link(link, numbers) for link in links]
        fact_rows = [self._fact(picture.facts[iri]) for iri in self._facts.names]
        return {
            "base": self._base,
            "kinds": self._kinds.names,
            "relations": self._relations.names,
            "bases": [basis.value for basis in BASES],
            "labels": {
                name: list(picture.terms[name])
                for name in self._relations.names
                if name in picture.terms
            },
            "nodes": node_rows,
            "links": link_rows,
            "facts": fact_rows,
            "passages": [self._passage(iri) for iri in self._passages.names],
            "articles": [self._article(iri) for iri in self._articles.names],
            "nodeTotal": picture.node_total,
        }

    def _node(self, node: Node, degree: int) -> Row:
        x, y = self._places[node.iri]
        own = [*node.facts, *node.mentions[:MENTIONS_SHOWN]]
        told = (iri for iri in own if self._picture.facts[iri].text)
        return [
            node.iri.removeprefix(self._base),
            self._kinds.of(self._classes[node.iri]),
            node.label,
            [*node.names, *node.pinyin],
            node.begin or "",
            node.end or "",
            x,
            y,
            [self._facts.of(iri) for iri in told],
            degree,
        ]

    def _link(self, link: Link, numbers: Mapping[str, int]) -> Row:
        return [
            numbers[link.source],
            numbers[link.target],
            self._relations.of(link.relation),
            BASES.index(link.basis),
            link.begin or "",
            link.end or "",
            [self._facts.of(iri) for iri in link.facts[:FACTS_SHOWN]],
        ]

    def _fact(self, fact: Fact) -> Row:
        passages = list(islice(self._told_by(fact), PASSAGES_SHOWN))
        return [
            BASES.index(fact.basis),
            fact.text,
            fact.basis_text,
            [self._passages.of(iri) for iri in passages],
            len(fact.passages),
        ]

    def _told_by(self, fact: Fact) -> Iterable[str]:
        """Yield the passages of a fact; of a derived one, those of the facts behind it."""
        facts = self._picture.facts
        behind = (facts[iri].passages for iri in fact.rests_on if iri in facts)
        yield from fact.passages or dict.fromkeys(iri for found in behind for iri in found)

    def _passage(self, iri: str) -> Row:
        passage = self._picture.passages[iri]
        return [self._articles.of(passage.article), passage.quote]

    def _article(self, iri: str) -> Row:
        source = self._picture.sources.get(iri)
        if source is None:
            return [iri, "", ""]
        return [source.title or source.file, source.published, source.publisher]
