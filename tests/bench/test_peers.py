from __future__ import annotations

import sys
from pathlib import Path

from kg.evaluate.gold import load_gold
from kg.evaluate.scoring import Score
from tests.bench.peers import ask, score, table
from tests.evaluate.samples import write_gold


def test_a_peer_s_names_are_counted_once_and_optional_ones_are_free(tmp_path: Path) -> None:
    documents = load_gold([write_gold(tmp_path / "gold")])
    answers = {
        "a1": {
            "persons": ["赵一鸣", "孙三", "周五海"],
            "bodies": ["市委", "青州市委", "青州市人民政府"],
        }
    }
    assert score(documents, answers, "persons") == Score(found=1, wrong=1, missed=3)
    assert score(documents, answers, "bodies") == Score(found=1, wrong=0, missed=1)
    assert score(documents, answers, "places") == Score(found=0, wrong=0, missed=1)


def test_a_peer_that_cannot_run_is_left_out(tmp_path: Path) -> None:
    documents = load_gold([write_gold(tmp_path / "gold")])
    assert ask("no such peer", documents, sys.executable) is None


def test_the_best_at_persons_comes_first() -> None:
    scores = {kind: Score(1, 0, 1) for kind in ("persons", "bodies", "places")}
    lines = list(table({"worse": scores, "better": scores | {"persons": Score(1, 0, 0)}}))
    assert lines[2].startswith("| better | 1.000 / 1.000 / 1.000 | 1.000 / 0.500 / 0.667 |")
