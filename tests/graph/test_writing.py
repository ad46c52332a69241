"""The files say the same as the store, to every reader, and are the same bytes every time."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kg.errors import GraphError, InputError, OutputError
from kg.graph import pieces
from kg.graph.counts import GraphCounts
from kg.graph.ontology_files import ontology_path
from kg.graph.store import open_store
from kg.graph.validation import validate
from kg.graph.vocab import BASE, ONTOLOGY, ZP, ZP_NS, prefixes
from kg.graph.writing import write_graph
from tests.graph.sample import HOSTILE, sample_knowledge, shuffled

FILES = ("graph.ttl", "derived.ttl", "graph.trig")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graph")
    write_graph(sample_knowledge(), folder)
    return folder


def triples(path: Path) -> set[str]:
    return {str(quad.triple) for quad in ox.parse(path=str(path))}


def stored(out: Path, *names: str) -> set[str]:
    store = open_store(out / "store")
    graphs = [ox.NamedNode(f"{BASE}graph/{name}") for name in names]
    return {
        str(quad.triple)
        for graph in graphs
        for quad in store.quads_for_pattern(None, None, None, graph)
    }


def test_write_graph_leaves_nothing_else(out: Path) -> None:
    assert {path.name for path in out.iterdir()} == {*FILES, "store"}


def is_term_label(quad: ox.Quad) -> bool:
    """Tell whether it is one of the ontology's labels, which the store has in the ontology."""
    return str(quad.subject).startswith(f"<{ZP_NS}")


def test_turtle_says_what_the_store_says(out: Path) -> None:
    quads = ox.parse(path=str(out / "graph.ttl"))
    said = {str(quad.triple) for quad in quads if not is_term_label(quad)}
    assert said == stored(out, "background", "stated", "inferred")
    assert triples(out / "derived.ttl") == stored(out, "derived")


def test_trig_says_what_the_store_says_but_for_the_texts(out: Path) -> None:
    quads = ox.parse(path=str(out / "graph.trig"))
    said = {str(quad) for quad in quads if not is_term_label(quad)}
    left_out = {ox.NamedNode(f"{BASE}graph/text"), ox.NamedNode(ONTOLOGY)}
    store = open_store(out / "store")
    assert said == {str(quad) for quad in store if quad.graph_name not in left_out}


def test_no_triple_of_the_store_stands_in_two_graphs(out: Path) -> None:
    counted = open_store(out / "store").query(
        "SELECT (COUNT(*) AS ?all) (COUNT(DISTINCT *) AS ?distinct) { ?s ?p ?o }",
        use_default_graph_as_union=True,
    )
    assert isinstance(counted, ox.QuerySolutions)
    row = next(counted)
    assert row["all"] == row["distinct"]


@pytest.mark.parametrize("name", ["graph.ttl", "derived.ttl"])
def test_rdflib_reads_the_same_triples(out: Path, name: str) -> None:
    theirs = rdflib.Graph().parse(out / name, format="turtle")
    again = ox.parse(theirs.serialize(format="nt"), ox.RdfFormat.N_TRIPLES)
    assert {str(quad.triple) for quad in again} == triples(out / name)


# rdflib's own reader of TriG uses what rdflib deprecates.
@pytest.mark.filterwarnings("ignore:.* is deprecated, use Dataset:DeprecationWarning")
def test_rdflib_reads_the_same_quads(out: Path) -> None:
    theirs = rdflib.Dataset()
    theirs.parse(data=(out / "graph.trig").read_text(encoding="utf-8"), format="trig")
    again = ox.parse(theirs.serialize(format="nquads"), ox.RdfFormat.N_QUADS)
    ours = ox.parse(path=str(out / "graph.trig"))
    assert {str(quad) for quad in again} == {str(quad) for quad in ours}


def test_bytes_do_not_depend_on_order(out: Path, tmp_path: Path) -> None:
    for seed in range(3):
        folder = tmp_path / str(seed)
        folder.mkdir()
        write_graph(shuffled(sample_knowledge(), seed), folder)
        for name in FILES:
            assert (folder / name).read_bytes() == (out / name).read_bytes()


def test_a_large_store_is_loaded_apart_and_is_the_same(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "APART", 0)
    write_graph(sample_knowledge(), tmp_path)
    apart, here = (set(map(str, open_store(folder / "store"))) for folder in (tmp_path, out))
    assert apart == here


def test_every_quote_is_the_slice_of_the_text(out: Path) -> None:
    rows = open_store(out / "store").query(
        "SELECT ?text ?quote ?begin ?end { ?e zp:quote ?quote ; zp:begin ?begin ; zp:end ?end ;"
        " zp:inArticle/zp:text ?text }",
        prefixes=dict(prefixes()),
        use_default_graph_as_union=True,
    )
    assert isinstance(rows, ox.QuerySolutions)
    slices = [
        (row["text"].value[int(row["begin"].value) : int(row["end"].value)], row["quote"].value)
        for row in rows
    ]
    assert len(slices) == 2
    assert all(found == quote for found, quote in slices)


def test_hostile_text_comes_back_unchanged(out: Path) -> None:
    objects = [quad.object for quad in ox.parse(path=str(out / "graph.ttl"))]
    assert ox.Literal(HOSTILE) in objects


def test_nothing_that_cannot_be_seen_stands_in_the_files(out: Path) -> None:
    for name in FILES:
        text = (out / name).read_text(encoding="utf-8")
        assert not re.search(
            "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]", text
        )


def test_every_term_is_declared(out: Path) -> None:
    declared = {str(q.subject) for q in ox.parse(path=str(ontology_path("zhengpu.ttl")))}
    used = {
        str(node)
        for name in ("graph.ttl", "derived.ttl")
        for quad in ox.parse(path=str(out / name))
        for node in (quad.predicate, quad.object)
        if str(node).startswith(f"<{ZP_NS}")
    }
    assert f"<{ZP.coAttended}>" in used
    assert used <= declared


def test_graph_ttl_labels_every_term_that_it_points_to(out: Path) -> None:
    quads = list(ox.parse(path=str(out / "graph.ttl")))
    pointed = {str(q.object) for q in quads if str(q.object).startswith(f"<{ZP_NS}")}
    labelled = {str(q.subject) for q in quads if q.predicate.value.endswith("#label")}
    assert pointed <= labelled


def test_the_graph_conforms_to_the_shapes(out: Path, tmp_path: Path) -> None:
    both = tmp_path / "both.ttl"
    both.write_bytes((out / "graph.ttl").read_bytes() + (out / "derived.ttl").read_bytes())
    assert validate(both).violations == ()


def test_prefixes_are_sorted_and_types_come_first(out: Path) -> None:
    text = (out / "graph.ttl").read_text(encoding="utf-8")
    head = [line for line in text.splitlines() if line.startswith("@prefix")]
    assert head == sorted(head)
    blocks = [block for block in text.split("\n\n") if " a zp:" in block]
    assert all(re.match(r"\n*\S+ a zp:", block) for block in blocks)


def test_subjects_come_by_kind_with_readable_names(out: Path) -> None:
    text = (out / "graph.ttl").read_text(encoding="utf-8")
    starts = ["\narticle:", "\nperson:赵一鸣 a", "\nbody:", "\nevent:2020-05-01", "\nevidence:"]
    places = [text.index(start) for start in starts]
    assert places == sorted(places)
    assert f"<{BASE}" not in text.partition("\n\n")[2]


def test_the_ontology_is_in_the_store(out: Path) -> None:
    asked = open_store(out / "store").query(
        "ASK { ?x a zp:Meeting . zp:Meeting rdfs:subClassOf zp:Event . ?x zp:onDate ?date }",
        prefixes=dict(prefixes()),
        use_default_graph_as_union=True,
    )
    assert bool(asked)


def test_an_open_store_cannot_be_written(out: Path) -> None:
    with pytest.raises(RuntimeError, match="read-write"):
        open_store(out / "store").add(
            ox.Quad(ox.NamedNode("x:s"), ox.NamedNode("x:p"), ox.Literal(1))
        )


def test_open_store_where_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="kg build"):
        open_store(tmp_path / "store")


def test_open_store_where_one_is_broken(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    with pytest.raises(GraphError, match="cannot be read"):
        open_store(tmp_path / "store")


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").mkdir()
    with pytest.raises(OutputError, match=r"graph\.ttl"):
        write_graph(sample_knowledge(), tmp_path)


def test_another_base_moves_the_data_and_not_the_ontology(tmp_path: Path) -> None:
    write_graph(sample_knowledge(), tmp_path, base_iri="https://例子.中国/")
    text = (tmp_path / "graph.ttl").read_text(encoding="utf-8")
    assert BASE not in text
    assert ZP_NS in text
    assert len(triples(tmp_path / "graph.ttl")) > 100


def test_a_bad_base_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        write_graph(sample_knowledge(), tmp_path, base_iri="nowhere")
    assert list(tmp_path.iterdir()) == []


def test_counts(tmp_path: Path) -> None:
    counts = write_graph(sample_knowledge(), tmp_path)
    assert isinstance(counts, GraphCounts)
    assert counts.sources == {"Article": 1, "Evidence": 2, "Mention": 5}
    assert (counts.entities["Person"], counts.entities["Official"]) == (2, 1)
    assert (counts.statements["Event"], counts.statements["Meeting"]) == (3, 2)
    assert counts.by_graph["text"] == 1
