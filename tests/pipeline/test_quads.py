"""Above some size a graph is written as N-Quads in shards, which say what Turtle would."""

from __future__ import annotations

import gzip
from pathlib import Path

import pyoxigraph as ox
import pytest

import kg
from kg.graph import shards
from kg.pipeline import build as building
from tests.pipeline.test_resuming import write


def quads(out: Path) -> list[str]:
    """Read all quads of the shards, in their order."""
    return [
        str(quad)
        for shard in sorted((out / "graph.nq").iterdir())
        for quad in ox.parse(gzip.decompress(shard.read_bytes()), ox.RdfFormat.N_QUADS)
    ]


def test_shards_say_what_turtle_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "SHARD_BYTES", 1000)
    folder = write(tmp_path / "in", range(5))
    report = kg.build(folder, out=tmp_path / "turtle")
    assert kg.build(folder, out=tmp_path / "quads", turtle=False) == report
    found = quads(tmp_path / "quads")
    assert len(list((tmp_path / "quads" / "graph.nq").iterdir())) > 1
    assert len(found) == len(set(found))
    assert set(found) == {str(q) for q in ox.parse(path=str(tmp_path / "turtle" / "graph.trig"))}


def test_both_load_the_same_store(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", range(5))
    kg.build(folder, out=tmp_path / "turtle")
    kg.build(folder, out=tmp_path / "quads", turtle=False)
    stores = [set(map(str, kg.open(tmp_path / name).store)) for name in ("turtle", "quads")]
    assert stores[0] == stores[1]


def test_the_form_follows_the_number_and_leaves_nothing_of_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, out = write(tmp_path / "in", range(3)), tmp_path / "out"
    kg.build(folder, out=out)
    monkeypatch.setattr(building, "MOST_IN_TURTLE", 3)
    write(tmp_path / "in", range(4))
    kg.build(folder, out=out)
    assert {path.name for path in out.iterdir()} == {
        "graph.nq", "store", "report.json", ".claims.sqlite",
    }  # fmt: skip
    kg.build(folder, out=out, turtle=True)
    assert "graph.nq" not in {path.name for path in out.iterdir()}
    assert (out / "graph.html").is_file()
