"""The graph of the seeds, byte for byte; made anew by `python -m tests.golden`."""

from __future__ import annotations

from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent


@pytest.mark.parametrize("name", ["graph.ttl", "derived.ttl"])
def test_the_seeds_give_the_golden_graph(name: str, built_seeds: Path) -> None:
    expected = (GOLDEN / f"seeds.{name}").read_bytes()
    assert (built_seeds / name).read_bytes() == expected
