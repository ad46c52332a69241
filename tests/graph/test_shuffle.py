"""Lines come back in parts that are ordered by subject, whether they were on disk or not."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from kg.graph import shuffle
from kg.graph.graph_names import GraphName
from kg.graph.shuffle import LineShuffle, Part
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


def lines_of(part: Part) -> list[str]:
    """Return the lines of a part that are stated, which are all, each once."""
    found = [line for graph, lines in part for line in lines.decode().split("\n")[:-1]]
    assert {graph: set(lines.split(b"\n")[:-1]) for graph, lines in part} == {
        GraphName.BACKGROUND: {line.encode() for line in found},
        GraphName.STATED: {line.encode() for line in found},
    }
    return sorted(set(found))


def parts(shuffle_: LineShuffle) -> list[list[str]]:
    return [lines_of(part) for part in shuffle_.parts()]


def test_no_line_is_lost(tmp_path: Path) -> None:
    (part,) = shuffled(tmp_path).parts()
    assert lines_of(part) == sorted(LINES)


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
