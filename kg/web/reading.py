"""Looks things up in the graph and gives them as a page shows them: names, links, grounds."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from kg.graph.vocab import RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL, ZP, ZP_NS
from kg.query.entities import ENTITY_CLASSES, STATEMENT_CLASSES, name_of
from kg.query.names import local_name
from kg.web.addresses import address_of, article_address
from kg.web.facts import Basis, Grounds, Passage, Piece
from kg.web.indexer import Indexer
from kg.web.naming import title_of
from kg.web.telling import MOST_PASSAGES, Lists
from kg.web.words import Words

CLASSES = (*ENTITY_CLASSES, *STATEMENT_CLASSES, ZP.Evidence)
# Kinds of nodes of which the graph says little, so that all of it is read at once.
SMALL = (
    *("tenure", "participation", "remark", "agenda", "relation", "mention", "evidence", "change"),
    *("event", "date", "post"),
)
PASSAGES_ON_DEMAND = 1000

Value = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


class Reading:
    """A look at the union of a store's graphs, in one language; names are looked up once."""

    def __init__(
        self, store: ox.Store, indexer: Indexer, base_iri: str, words: Words, language: str
    ) -> None:
        """Look at a store for one request, and at the lists of its index where they are needed."""
        self.store, self._indexer, self.base_iri = store, indexer, base_iri
        self.words, self.language = words, language
        self._most = MOST_PASSAGES
        self._small = tuple(f"{base_iri}{kind}/" for kind in SMALL)
        self._known: dict[str, dict[str, list[Value]]] = {}
        self._names: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._articles: dict[str, tuple[str, str]] = {}
        self._of_many: dict[str, tuple[list[str], int] | None] = {}
        self._shown: dict[str, Passage] = {}

    @property
    def lists(self) -> Lists:
        """Give the lists of the index, without which most pages cannot be."""
        return self._indexer.index.lists

    def show_all_passages(self) -> None:
        """Give every passage of a statement from now on, where else the earliest are enough."""
        self._most = PASSAGES_ON_DEMAND

    def exists(self, iri: str) -> bool:
        """Tell whether the graph says anything of a node."""
        return any(self.store.quads_for_pattern(ox.NamedNode(iri), None, None))

    def objects(self, node: str, predicate: str) -> list[str]:
        """Give the nodes that a node points to, sorted."""
        values = self._values(node, predicate)
        return sorted({value.value for value in values if isinstance(value, ox.NamedNode)})

    def object(self, node: str, predicate: str) -> str | None:
        """Give the first of the nodes that a node points to."""
        return next(iter(self.objects(node, predicate)), None)

    def subjects(self, predicate: str, node: str) -> list[str]:
        """Give the nodes that point to a node, sorted."""
        quads = self.store.quads_for_pattern(None, ox.NamedNode(predicate), ox.NamedNode(node))
        return sorted({q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode)})

    def texts(self, node: str, predicate: str) -> list[str]:
        """Give the values of a property, sorted, languages aside."""
        values = self._values(node, predicate)
        return sorted({value.value for value in values if isinstance(value, ox.Literal)})

    def _values(self, node: str, predicate: str) -> Iterable[Value]:
        """Give what a property gives: from all that a statement says, looked up once."""
        if not node.startswith(self._small) or self._many(node) is not None:
            pattern = ox.NamedNode(node), ox.NamedNode(predicate), None
            return (quad.object for quad in self.store.quads_for_pattern(*pattern))
        if node not in self._known:
            said: dict[str, list[Value]] = {}
            for quad in self.store.quads_for_pattern(ox.NamedNode(node), None, None):
                said.setdefault(quad.predicate.value, []).append(quad.object)
            self._known[node] = said
        return self._known[node].get(predicate, ())

    def text(self, node: str, predicate: str) -> str:
        """Give the first value of a property, empty if it has none."""
        return next(iter(self.texts(node, predicate)), "")

    def number(self, node: str, predicate: str) -> int | None:
        """Give a value as a whole number, None if there is none."""
        text = self.text(node, predicate)
        return int(text) if text else None

    def kind(self, node: str) -> str:
        """Give the local name of the most specific class, empty if the model has none for it."""
        if node not in self._kinds:
            types = set(self.objects(node, RDF_TYPE))
            found = next((kind for kind in CLASSES if kind in types), "")
            self._kinds[node] = local_name(found) if found else ""
        return self._kinds[node]

    def name(self, node: str) -> str:
        """Give the name: a term's in the reader's language, else the Chinese one."""
        if node not in self._names:
            self._names[node] = self._term_label(node) or name_of(self.store, node)
        return self._names[node]

    def _term_label(self, node: str) -> str:
        if not node.startswith(ZP_NS):
            return ""
        quads = self.store.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(RDFS_LABEL), None)
        labels = [quad.object for quad in quads if isinstance(quad.object, ox.Literal)]
        return next((label.value for label in labels if label.language == self.language), "")

    def other_names(self, node: str) -> tuple[str, ...]:
        """Give the names beside the full one, Chinese first."""
        names = set(self.texts(node, SKOS_ALT_LABEL)) - {self.name(node)}
        return tuple(sorted(names, key=lambda name: (name.isascii(), len(name), name)))

    def link(self, node: str) -> Piece:
        """Name a node, and lead to its page where it has one."""
        kind = self.kind(node)
        if kind == "Article":
            return self.article_link(node)
        return Piece(self.name(node), address_of(node, self.base_iri), kind or None)

    def links(self, nodes: Iterable[str], between: str = "、") -> tuple[Piece, ...]:
        """Name nodes one after the other."""
        pieces = list[Piece]()
        for node in nodes:
            if pieces:
                pieces.append(Piece(between, soft=True))
            pieces.append(self.link(node))
        return tuple(pieces)

    def article(self, node: str) -> tuple[str, str]:
        """Give an article's title, else the first line of its text, and its date."""
        if node not in self._articles:
            title = title_of(self.text(node, RDFS_LABEL)) or title_of(self.text(node, ZP.text))
            self._articles[node] = (title or "—", self.text(node, ZP.publishedOn))
        return self._articles[node]

    def article_link(self, node: str) -> Piece:
        """Name an article and lead to its text."""
        return Piece(self.article(node)[0], article_address(node, self.base_iri), "Article")

    def grounds(self, *nodes: str) -> Grounds:
        """Gather on what statements rest that are shown as one fact."""
        bases = {self._basis(node) for node in nodes}
        basis = next(kind for kind in reversed(Basis) if kind in bases or kind is Basis.STATED)
        reasons = dict.fromkeys(text for node in nodes for text in self._reasons(node))
        passages = dict.fromkeys(p for node in nodes for p in self._passages(node))
        rules = dict.fromkeys(rule for node in nodes for rule in self.texts(node, ZP.rule))
        return Grounds(
            basis,
            "；".join(reasons) or None,
            tuple(passages)[: self._most],
            tuple(rules),
            next(filter(None, map(self._more_passages, nodes)), None),
        )

    def _more_passages(self, node: str) -> Piece | None:
        """Lead to the statement's own page where it rests on more passages than are shown."""
        found = self._many(node)
        if found is None or self._most == PASSAGES_ON_DEMAND:
            return None
        total = found[1]
        address = address_of(node, self.base_iri)
        return Piece(self.words.counted("passages", total), f"{address}?all=evidence")

    def _basis(self, node: str) -> Basis:
        if any(rule.startswith("derived.") for rule in self.texts(node, ZP.rule)):
            return Basis.DERIVED
        stated = self.object(node, ZP.basisKind) != ZP.Inferred
        return Basis.STATED if stated else Basis.INFERRED

    def _reasons(self, node: str) -> list[str]:
        """Tell the basis: of what a rule concludes in the reader's language."""
        rules = self.texts(node, ZP.rule)
        known = [text for rule in rules if (text := self.words.get(f"basis.{rule}"))]
        if known:
            return known
        quoted = [self.text(passage, ZP.quote) for passage in self.objects(node, ZP.basis)]
        return [*self.texts(node, ZP.basis), *filter(None, quoted)]

    def _passages(self, node: str) -> list[Passage]:
        """Give the passages of a statement, the earliest first, no more than are shown."""
        evidence = self._evidence(node)
        if not evidence:
            rests_on = self.objects(node, ZP.restsOn)[: self._most]
            grounds = (one for other in rests_on for one in self._evidence(other))
            evidence = list(dict.fromkeys(grounds))[: self._most]
        found_passages = map(self.passage, evidence)
        return sorted(found_passages, key=lambda passage: (passage.published, passage.href))

    def _evidence(self, node: str) -> list[str]:
        """Give a statement's passages by IRI; the earliest, where it has more than are shown."""
        found = self._many(node)
        if found is not None and self._most < found[1]:
            return found[0]
        return self.objects(node, ZP.evidence)

    def _many(self, node: str) -> tuple[list[str], int] | None:
        """Give the earliest passages of a statement that has many, and how many; looked up once."""
        if node not in self._of_many:
            is_known = self._indexer.is_made
            self._of_many[node] = self.lists.passages(node) if is_known else None
        return self._of_many[node]

    def passage(self, evidence: str) -> Passage:
        """Give a passage with the address at which it stands lit; one serves many facts."""
        if evidence not in self._shown:
            self._shown[evidence] = self._passage(evidence)
        return self._shown[evidence]

    def _passage(self, evidence: str) -> Passage:
        article = self.object(evidence, ZP.inArticle) or ""
        begin, end = self.text(evidence, ZP.begin), self.text(evidence, ZP.end)
        title, published = self.article(article)
        href = article_address(article, self.base_iri, begin, end)
        return Passage(self.text(evidence, ZP.quote), href, title, published)
