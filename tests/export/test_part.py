"""A part of a graph, read by what touches it, is what the picture of the whole has there."""

from __future__ import annotations

from collections import Counter

from kg.export.choosing import count_nodes, most_tied, read_classes
from kg.export.graph_reader import StoreReader
from kg.export.page_links import MENTIONED
from kg.export.page_nodes import make_picture
from kg.export.part import FACTS_SHOWN, read_part
from kg.export.resources import local_name, read_pairs
from kg.graph.vocab import RDF_TYPE
from tests.export.pages import hand_made_store, hostile_store


def test_all_of_a_small_graph_is_its_picture() -> None:
    for store in (hand_made_store(), hostile_store()):
        part, classes = read_part(StoreReader(store), 1000)
        whole = make_picture(store, 1000)
        assert classes.keys() == {node.iri for node in whole.nodes}
        assert part.links == tuple(link for link in whole.links if link.relation != MENTIONED)
        assert [(n.iri, n.label, n.begin, n.end, n.facts) for n in part.nodes] == [
            (n.iri, n.label, n.begin, n.end, n.facts) for n in whole.nodes
        ]
        relations = {link.relation for link in part.links}
        assert part.terms == {k: v for k, v in whole.terms.items() if k in relations}
        things = Counter(local_name(value) for _, value in read_pairs(store, RDF_TYPE))
        assert count_nodes(things) == len(classes)
        assert part.node_total == whole.node_total


def test_facts_and_passages_are_the_same() -> None:
    store = hand_made_store()
    part, _ = read_part(StoreReader(store), 1000)
    whole = make_picture(store, 1000)
    shown = {iri for link in part.links for iri in link.facts[:FACTS_SHOWN]}
    assert shown
    for iri in shown:
        one, other = part.facts[iri], whole.facts[iri]
        assert (one.text, one.basis, one.basis_text) == (other.text, other.basis, other.basis_text)
        assert (one.passages, one.rests_on) == (other.passages, other.rests_on)
    for iri, passage in part.passages.items():
        assert whole.passages[iri] == passage


def test_of_a_larger_graph_those_with_most_ties_are_shown_with_the_links_between_them() -> None:
    store = hand_made_store()
    reader = StoreReader(store)
    whole, classes = read_part(reader, 1000)
    kept = most_tied(reader, classes.keys(), 8)
    part, _ = read_part(reader, 8)
    assert [node.iri for node in part.nodes] == kept
    assert len(kept) == 8
    ends = set(kept)
    assert part.links == tuple(
        link for link in whole.links if link.source in ends and link.target in ends
    )
    assert part.node_total == len(classes)


def test_the_same_each_time() -> None:
    reader = StoreReader(hand_made_store())
    assert read_part(reader, 8) == read_part(reader, 8)
    assert read_classes(reader) == read_classes(reader)
