from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.evaluate.building import evaluate_folders
from kg.evaluate.floors import floors_of, load_floors, raised, sunk, write_floors
from kg.evaluate.gold import load_gold
from kg.evaluate.scoring import Evaluation, evaluate
from tests.conftest import ROOT
from tests.evaluate.samples import ANNOTATION, GRAPH, TEXT, sample_store, write_gold

GOLD = ROOT / "tests" / "gold"
FLOORS = GOLD / "floors.json"
WORSE = GRAPH.replace('"钱二江"', '"钱二"')


def _evaluation(folder: Path, graph: str = GRAPH) -> Evaluation:
    return evaluate(load_gold([folder]), sample_store(graph=graph))


@pytest.mark.parametrize("folder", sorted(path.name for path in GOLD.iterdir() if path.is_dir()))
def test_no_score_is_below_its_floor(folder: str) -> None:
    floors = load_floors(FLOORS)
    assert list(sunk(evaluate_folders([GOLD / folder]), floors[folder])) == []


def test_the_annotated_seeds_are_the_seeds() -> None:
    annotated, seeds = (
        {p.name: p.read_bytes() for p in folder.glob("*.txt")}
        for folder in (GOLD / "seeds", ROOT / "seeds")
    )
    assert annotated == seeds
    assert len(seeds) == 2


def test_floors_of_now_hold_now(tmp_path: Path) -> None:
    evaluation = _evaluation(write_gold(tmp_path / "gold"))
    file = tmp_path / "floors.json"
    write_floors({"gold": floors_of(evaluation)}, file)
    assert list(sunk(evaluation, load_floors(file)["gold"])) == []


def test_a_score_below_its_floor_is_said(tmp_path: Path) -> None:
    folder = write_gold(tmp_path / "gold")
    floors = floors_of(_evaluation(folder))
    assert any(
        line.startswith("persons: recall is 0.25")
        for line in sunk(_evaluation(folder, WORSE), floors)
    )


def test_a_changed_document_is_said(tmp_path: Path) -> None:
    floors = floors_of(_evaluation(write_gold(tmp_path / "gold")))
    other = _evaluation(write_gold(tmp_path / "other" / "gold", ANNOTATION, TEXT + "\n"))
    assert list(sunk(other, floors)) == ["a1.txt has changed"]


def test_floors_rise_but_sink_only_for_a_reason(tmp_path: Path) -> None:
    folder = write_gold(tmp_path / "gold")
    low, high = _evaluation(folder, WORSE), _evaluation(folder)
    floors = raised(high, raised(low, None, None), None)
    assert floors == floors_of(high)
    with pytest.raises(InputError, match="some would be lower"):
        raised(low, floors, None)
    lowered = raised(low, floors, "the rule was wrong elsewhere")
    assert lowered.lists == floors_of(low).lists
    assert lowered.regressions[0].startswith("the rule was wrong elsewhere: ")


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    assert load_floors(path) == {}
    path.write_text('{"gold": []}', "utf-8")
    with pytest.raises(InputError, match="not a file of floors"):
        load_floors(path)
