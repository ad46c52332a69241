from __future__ import annotations

import csv
import io
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest

from tests.conftest import RunKg

SELECT = "SELECT ?p ?post { ?p a zp:Official ; zp:holds ?post }"


def export(run_kg: RunKg, graph: Path, *arguments: str) -> bytes:
    done = run_kg("export", *arguments, "--graph", graph)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    return done.stdout


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_a_network_is_read_back(
    name: str, built_seeds: Path, run_kg: RunKg, tmp_path: Path
) -> None:
    file = tmp_path / f"graph.{name}"
    file.write_bytes(export(run_kg, built_seeds, name))
    network = nx.read_graphml(file) if name == "graphml" else nx.read_gexf(_older(file))
    labels = {data["label"] for _, data in network.nodes(data=True)}
    assert "蔡奇" in labels
    assert network.number_of_edges() > 20


def _older(file: Path) -> Path:
    """Call it GEXF 1.2, of which 1.3 keeps these parts: networkx reads no newer one."""
    text = file.read_text("utf-8").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
    file.write_text(text.replace('version="1.3"', 'version="1.2"'), "utf-8")
    return file


def test_a_part_is_selected(built_seeds: Path, run_kg: RunKg) -> None:
    content = export(run_kg, built_seeds, "csv", "--select", SELECT).decode()
    rows = list(csv.DictReader(io.StringIO(content)))
    assert {row["relation"] for row in rows} >= {"holds"}
    assert {row["source_label"] for row in rows if row["relation"] == "holds"} >= {"蔡奇"}
    assert not any("/event/" in row["target"] for row in rows)


@pytest.mark.parametrize(
    ("name", "format_"), [("nq", ox.RdfFormat.N_QUADS), ("jsonld", ox.RdfFormat.JSON_LD)]
)
def test_every_triple_is_written(
    name: str, format_: ox.RdfFormat, built_seeds: Path, run_kg: RunKg
) -> None:
    found = set(ox.parse(export(run_kg, built_seeds, name), format=format_))
    assert found == set(ox.Store.read_only(str(built_seeds / "store")))


def test_what_a_construct_gives_is_written(built_seeds: Path, run_kg: RunKg) -> None:
    query = "CONSTRUCT WHERE { ?p a zp:Official }"
    content = export(run_kg, built_seeds, "nq", "--select", query)
    assert content.count(b"\n") >= 5


@pytest.mark.parametrize(("name", "query"), [("nq", SELECT), ("gexf", "ASK {}"), ("csv", "SELEC")])
def test_a_query_of_the_wrong_kind_is_told(
    name: str, query: str, built_seeds: Path, run_kg: RunKg
) -> None:
    done = run_kg("export", name, "--select", query, "--graph", built_seeds)
    assert done.returncode == 1
    assert done.stdout == b""
    assert b"kg: " in done.stderr


def test_hostile_text_stays_text(built: Path, run_kg: RunKg, tmp_path: Path) -> None:
    file = tmp_path / "graph.graphml"
    file.write_bytes(export(run_kg, built, "graphml"))
    assert nx.read_graphml(file).number_of_nodes() > 5
    assert b"<script>" not in file.read_bytes()
