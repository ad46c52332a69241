"""The corpus gives the same bytes in any order, by any workers, over any earlier build."""

from __future__ import annotations

import random
from pathlib import Path

import kg
from tests.conftest import CORPUS

FILES = ("graph.ttl", "derived.ttl", "graph.trig", "graph.html", "report.json")


def test_shuffled_with_workers_over_an_earlier_build_the_same_bytes(tmp_path: Path) -> None:
    kg.build(CORPUS, out=tmp_path / "plain")
    paths = sorted(CORPUS.iterdir())
    again = tmp_path / "again"
    kg.build(paths[:25], out=again)
    random.Random(4).shuffle(paths)
    kg.build(paths, out=again, workers=2)
    for name in FILES:
        assert (again / name).read_bytes() == (tmp_path / "plain" / name).read_bytes(), name
