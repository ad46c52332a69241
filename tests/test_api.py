from __future__ import annotations

import builtins
import doctest
import sys
from pathlib import Path

import pytest

import kg
from kg import api
from kg.errors import GraphError, KgError, QueryError

PERSONS = "SELECT ?name ?n { ?p a zp:Person ; rdfs:label ?name BIND(1 AS ?n) } ORDER BY ?name"


@pytest.fixture(scope="module")
def graph(built: Path) -> api.Graph:
    return kg.open(built)


def test_a_select_gives_dictionaries_of_plain_values(graph: api.Graph) -> None:
    assert graph.query(PERSONS) == [{"name": "赵一鸣", "n": 1}, {"name": "钱二", "n": 1}]


def test_select_gives_rows_and_nothing_else(graph: api.Graph) -> None:
    names: list[api.Value] = [row["name"] for row in graph.select(PERSONS)]
    assert names == ["赵一鸣", "钱二"]
    with pytest.raises(QueryError, match="rows come of a SELECT"):
        graph.select("ASK { ?p a zp:Person }")


def test_all_that_is_named_is_there(built: Path) -> None:
    assert all(hasattr(kg, name) for name in kg.__all__)
    assert kg.compare(built, built) == ()


def test_an_ask_gives_a_truth_value(graph: api.Graph) -> None:
    assert graph.query("ASK { ?p a zp:Person }") is True
    assert graph.query("ASK { ?p a zp:Nothing }") is False


def test_a_describe_gives_triples(graph: api.Graph) -> None:
    triples = graph.query("DESCRIBE person:赵一鸣")
    assert isinstance(triples, list)
    rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    zhao = "https://w3id.org/zhengpu/id/person/赵一鸣"
    assert (zhao, rdf_type, "https://w3id.org/zhengpu/ontology#Official") in triples


def test_what_is_unbound_is_none(graph: api.Graph) -> None:
    assert graph.query("SELECT ?x { OPTIONAL { ?x a zp:Nothing } }") == [{"x": None}]


def test_a_plain_query_sees_all_graphs_and_each_thing_once(graph: api.Graph) -> None:
    counted = "SELECT (COUNT(*) AS ?all) (COUNT(DISTINCT *) AS ?once) { ?s ?p ?o }"
    (row,) = graph.query(counted)  # type: ignore[misc]  # a SELECT gives a list
    assert isinstance(row, dict)
    assert row["all"] == row["once"]


def test_networkx_has_entities_and_their_direct_relations(graph: api.Graph) -> None:
    network = graph.to_networkx()
    zhao = "https://w3id.org/zhengpu/id/person/赵一鸣"
    assert network.nodes[zhao] == {"label": "赵一鸣", "kind": "Official"}
    assert "holds" in {key for _, _, key in network.out_edges(zhao, keys=True)}
    assert not any("tenure/" in node for node in network)


def test_rdflib_has_the_same_statements(graph: api.Graph) -> None:
    dataset = graph.to_rdflib()
    assert len({tuple(quad)[:3] for quad in dataset.quads()}) == len(
        {(quad.subject, quad.predicate, quad.object) for quad in graph.store}
    )
    assert "zp" in dict(dataset.namespaces())


def test_a_dataframe_has_a_column_a_variable(graph: api.Graph) -> None:
    frame = graph.to_dataframe(PERSONS)
    assert list(frame.columns) == ["name", "n"]
    assert list(frame["n"]) == [1, 1]


def test_a_dataframe_needs_a_select(graph: api.Graph) -> None:
    with pytest.raises(QueryError, match="rows come of a SELECT"):
        graph.to_dataframe("ASK {}")


def test_without_pandas_the_extra_is_named(
    graph: api.Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    load = builtins.__import__

    def without_pandas(name: str, *rest: object) -> object:
        if name == "pandas":
            raise ImportError(name)
        return load(name, *rest)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.delitem(sys.modules, "pandas", raising=False)
    monkeypatch.setattr(builtins, "__import__", without_pandas)
    with pytest.raises(KgError, match=r"pip install 'zhengpu\[dataframe\]'"):
        graph.to_dataframe(PERSONS)


def test_an_unknown_question_is_said(graph: api.Graph) -> None:
    with pytest.raises(QueryError, match="there is no question 'none'"):
        graph.ask("none")


def test_a_folder_without_graph_is_a_graph_error(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="there is no graph in"):
        kg.open(tmp_path)


def test_the_examples_of_the_docstrings_hold(
    built_seeds: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "seeds").symlink_to(Path(kg.__file__).parent.parent / "seeds")
    monkeypatch.chdir(tmp_path)
    names = {"graph": kg.open(built_seeds)}
    finder = doctest.DocTestFinder(recurse=True)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    # The module's own example comes first and builds `outputs`.
    for example in sorted(
        finder.find(api, extraglobs=names), key=lambda test: (test.name != "kg.api", test.name)
    ):
        runner.run(example)
    assert runner.summarize(verbose=False).failed == 0
    assert runner.tries > 10
