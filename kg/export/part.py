"""Reads a part of a large graph as a picture: only what touches the nodes that it shows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Final

from kg.export.choosing import KIND_OF, most_tied, read_classes
from kg.export.graph_reader import GraphReader
from kg.export.page_facts import (
    DRAWN,
    RESTS_SHOWN,
    STATEMENT_CLASSES,
    TEXT_OF,
    Facts,
    Found,
    Labels,
)
from kg.export.page_links import DIRECT, NOT_DRAWN, Statements, draw_links
from kg.export.page_nodes import by_class, own_facts, period_of, terms_of
from kg.export.picture import Kind, Link, Node, Picture
from kg.export.resources import Resource
from kg.graph.vocab import (
    RDF_TYPE,
    RDFS_LABEL,
    SKOS_ALT_LABEL,
    ZP,
    ZP_NS,
)

FACTS_SHOWN: Final = 3
"""Of those behind a link."""
MENTIONS_SHOWN: Final = 6
_NODE: Final = (RDFS_LABEL, SKOS_ALT_LABEL, ZP.startDate, ZP.endDate, ZP.edtf)
_STATEMENT: Final = tuple(
    name
    for name in dict.fromkeys((*DRAWN, RDF_TYPE, ZP.evidence, ZP.basis, *TEXT_OF.values()))
    if name != ZP.reportedIn
)
_MENTION: Final = (ZP.surface, ZP.basisKind, ZP.basis, ZP.evidence)
_PASSAGE: Final = (RDF_TYPE, ZP.inArticle, ZP.quote, ZP.begin)
_ARTICLE: Final = (RDF_TYPE, RDFS_LABEL, ZP.sourceFile, ZP.publisher, ZP.publishedOn)
_HIDDEN: Final = frozenset(ZP_NS + name for name in NOT_DRAWN)
# By which statements point to one of their ends, if both are shown.
_ENDS: Final = (ZP.inEvent, ZP.speaker, ZP.madeAt, ZP.originalBody)


def read_part(
    graph: GraphReader, most: int, only: Collection[str] = ()
) -> tuple[Picture, dict[str, str]]:
    """Read the picture of at most `most` nodes, of those of `only` if it names any.

    It has the facts that the graph view shows and the labels of its relations, no short names and
    no links by mention alone.

    Returns:
        The picture, and the most special class of every node of the graph.
    """
    classes = read_classes(graph)
    chosen = [iri for iri in classes if iri in only] if only else classes
    kinds = {iri: KIND_OF[classes[iri]] for iri in most_tied(graph, chosen, most)}
    found = _read_statements(graph, kinds)
    statements = Statements(by_class(found), (), kinds)
    links = draw_links(graph.pairs(DIRECT), statements)
    nodes = tuple(_nodes(graph, statements))
    facts = _make_facts(graph, found, nodes, links)
    picture = Picture(
        nodes=nodes,
        links=links,
        facts=facts.made,
        passages=facts.passages,
        sources=facts.sources,
        terms=terms_of(_labels_of_relations(graph, links)),
        node_total=len(classes),
        link_total=len(links),
    )
    return picture, classes


def _read_passages(graph: GraphReader, facts: Iterable[Resource]) -> dict[str, Resource]:
    """Read the passages of facts, and the articles of these."""
    told = chain.from_iterable(fact.iris(ZP.evidence) for fact in facts)
    passages = graph.some(told, _PASSAGE)
    articles = (iri for passage in passages.values() for iri in passage.iris(ZP.inArticle))
    return passages | graph.some(articles, _ARTICLE)


def _read_statements(graph: GraphReader, kinds: Mapping[str, Kind]) -> Found:
    """Read the statements that tie nodes to each other, and as many behind them as are shown."""
    events = [iri for iri, kind in kinds.items() if kind is Kind.EVENT]
    tenures = graph.pointing([ZP.holder], kinds)
    near = graph.pointing(_ENDS, kinds) | tenures
    near |= graph.relations(tenures | kinds.keys(), _HIDDEN)
    found = _by_class(graph.some(chain(events, near), _STATEMENT))
    behind = {
        iri
        for _, resource in found.values()
        for iri in islice(resource.iris(ZP.restsOn), RESTS_SHOWN)
        if iri not in found
    }
    return found | _by_class(graph.some(behind, _STATEMENT))


def _by_class(resources: Mapping[str, Resource]) -> Found:
    """Return those that are statements with their most special class."""
    found: Found = {}
    for iri, resource in resources.items():
        own = resource.iris(RDF_TYPE)
        for class_iri in STATEMENT_CLASSES:
            if class_iri in own:
                found[iri] = (class_iri, resource)
                break
    return found


def _nodes(graph: GraphReader, statements: Statements) -> Iterator[Node]:
    own = own_facts(statements)
    mentions = graph.first_pointing(ZP.denotes, statements.kinds, MENTIONS_SHOWN)
    for iri, resource in graph.some(statements.kinds, _NODE).items():
        kind = statements.kinds[iri]
        begin, end = period_of(resource, kind)
        yield Node(
            iri=iri,
            kind=kind,
            label=resource.label,
            short=resource.label,
            names=resource.other_names,
            pinyin=resource.pinyin,
            begin=begin,
            end=end,
            attributes=(),
            facts=tuple(own.get(iri, ())),
            mentions=tuple(mentions[iri]),
            mention_count=len(mentions[iri]),
        )


def _make_facts(
    graph: GraphReader, found: Found, nodes: Sequence[Node], links: Sequence[Link]
) -> Facts:
    """Make the facts that the view shows, from what is read for all of them at a time."""
    own = [iri for node in nodes for iri in node.facts]
    own += (iri for link in links for iri in link.facts[:FACTS_SHOWN])
    mentions = [iri for node in nodes for iri in node.mentions]
    known = {iri: resource for iri, (_, resource) in found.items()}
    known |= graph.some(mentions, _MENTION)
    needed = {iri for fact in (*own, *mentions) for iri in _behind(known[fact])} | {*own, *mentions}
    known |= _read_passages(graph, [known[iri] for iri in needed if iri in known])
    facts = Facts(known.__getitem__, found, _labels_of_items(graph, found), ())
    facts.make(own)
    facts.make_mentions(mentions)
    return facts


def _behind(fact: Resource) -> Iterable[str]:
    return fact.iris(ZP.restsOn)[:RESTS_SHOWN]


def _labels_of_items(graph: GraphReader, found: Found) -> Labels:
    """Read the labels of what agenda items are about, by which those without one are named."""
    items = (resource for class_iri, resource in found.values() if class_iri == ZP.AgendaItem)
    named = (iri for item in items for name in (ZP.about, ZP.passesOn) for iri in item.iris(name))
    labelled = graph.some(named, (RDFS_LABEL,))
    return {iri: resource.values(RDFS_LABEL) for iri, resource in labelled.items()}


def _labels_of_relations(graph: GraphReader, links: Iterable[Link]) -> Labels:
    names = {ZP_NS + link.relation for link in links}
    labelled = graph.some(names, (RDFS_LABEL,))
    found = {iri: resource.values(RDFS_LABEL) for iri, resource in labelled.items()}
    return {iri: values for iri, values in found.items() if values}
