"""Lines come back in parts that are ordered by subject, whether they were on disk or not."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from kg.graph import shuffle
from kg.graph.shuffle import LineShuffle, lines_of_part
from kg.graph.triples import GraphName
from kg.graph.vocab import BASE

SUBJECTS = (
    "agenda/0a",
    "event/2019-09-08-会议",
    "event/2019-10-01-会议",
    "person/李",
    "person/李平",
)
LINES = [f'<{BASE}{subject}> <urn:p> "{n}\\n\u2028"@zh' for subject in SUBJECTS for n in range(9)]


def shuffled(folder: Path, seed: int = 0) -> LineShuffle:
    found = LineShuffle(folder / "lines")
    for line in random.Random(seed).sample(LINES * 2, 2 * len(LINES)):
        found.add(GraphName.STATED, [line])
        found.add(GraphName.BACKGROUND, [line])
    return found


def parts(shuffle_: LineShuffle) -> list[list[str]]:
    return [sorted(lines_of_part(part)[GraphName.STATED]) for part in shuffle_.parts()]


def test_lines_are_in_one_graph_and_come_once(tmp_path: Path) -> None:
    (part,) = shuffled(tmp_path).parts()
    lines = lines_of_part(part)
    assert lines[GraphName.STATED] == set(LINES)
    assert not lines[GraphName.BACKGROUND]


def test_parts_are_ordered_by_subject(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shuffle, "PART", 100)
    found = parts(shuffled(tmp_path))
    assert len(found) == 4  # 李 and 李平 begin alike
    assert [line for part in found for line in part] == sorted(LINES)


def test_spilled_lines_come_in_the_same_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shuffle, "PART", 100)
    held = parts(shuffled(tmp_path))
    monkeypatch.setattr(shuffle, "HELD", 300)
    assert parts(shuffled(tmp_path, seed=1)) == held
    assert (tmp_path / "lines").stat().st_size > 0
