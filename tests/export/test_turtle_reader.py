"""What is read from the files of a build is what its store answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.export.choosing import most_tied
from kg.export.graph_reader import StoreReader
from kg.export.page_links import DIRECT
from kg.export.part import read_part
from kg.export.turtle_reader import TurtleReader
from kg.graph.store import open_store
from kg.graph.vocab import RDFS_LABEL, ZP
from kg.graph.writing import IN_ONE_GRAPH, STORE, write_graph
from tests.graph.sample import sample_knowledge

Readers = tuple[StoreReader, TurtleReader]


def _readers(folder: Path) -> Readers:
    files = TurtleReader(folder / name for name in IN_ONE_GRAPH)
    return StoreReader(open_store(folder / STORE)), files


@pytest.fixture(params=["sample", "seeds"])
def readers(request: pytest.FixtureRequest, tmp_path: Path) -> Readers:
    """Both readers of a graph with hostile text, and of one that was built."""
    if request.param == "sample":
        write_graph(sample_knowledge(), tmp_path)
        return _readers(tmp_path)
    return _readers(request.getfixturevalue("built_seeds"))


def test_both_draw_the_same_picture(readers: Readers) -> None:
    of_store, of_files = (read_part(reader, 1000) for reader in readers)
    assert of_store[1] == of_files[1]
    one, other = of_store[0], of_files[0]
    assert one.links == other.links
    assert one.terms == other.terms
    for mine, its in zip(one.nodes, other.nodes, strict=True):
        assert (mine.iri, mine.label, mine.names, mine.pinyin, mine.begin, mine.facts) == (
            its.iri, its.label, its.names, its.pinyin, its.begin, its.facts
        )  # fmt: skip
        assert mine.mention_count == its.mention_count
    of_both = one.facts.keys() & other.facts.keys()
    assert {iri for link in one.links for iri in link.facts[:3]} <= of_both
    assert all(one.facts[iri] == other.facts[iri] for iri in of_both)
    assert all(
        one.passages[iri] == other.passages[iri] for iri in one.passages & other.passages.keys()
    )


def test_both_choose_the_same_nodes(readers: Readers) -> None:
    of_store, of_files = readers
    nodes = read_part(of_store, 1000)[1]
    assert len(nodes) > 5
    assert most_tied(of_store, nodes, 5) == most_tied(of_files, nodes, 5)
    assert of_store.pairs(DIRECT) == of_files.pairs(DIRECT)


def test_what_is_not_there_has_no_properties(readers: Readers) -> None:
    for reader in readers:
        iris = ["https://w3id.org/zhengpu/id/person/无人", ZP.partOf]
        found = reader.some(iris, (RDFS_LABEL,))
        assert not found[iris[0]].properties
        assert {value.language for value in found[ZP.partOf].values(RDFS_LABEL)} == {"en", "zh"}
        assert reader.pointing([ZP.holder], iris) == set()
