"""What issue 2 wants of the seeds and the scorer does not see: one ASK a point."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from tests.questions.known_failures import SEEDS

ASKS = sorted((Path(__file__).parent / "seeds").glob("*.rq"))


def _marked(path: Path) -> object:
    reason = SEEDS.get(path.stem)
    marks = () if reason is None else (pytest.mark.xfail(strict=True, reason=reason),)
    return pytest.param(path, id=path.stem, marks=marks)


@pytest.fixture(scope="module")
def seeds(built_seeds: Path) -> kg.Graph:
    return kg.open(built_seeds)


@pytest.mark.parametrize("path", [_marked(path) for path in ASKS])
def test_the_seeds_are_read_right(path: Path, seeds: kg.Graph) -> None:
    assert seeds.query(path.read_text("utf-8")) is True


def test_every_known_failure_is_of_a_question() -> None:
    assert SEEDS.keys() <= {path.stem for path in ASKS}
