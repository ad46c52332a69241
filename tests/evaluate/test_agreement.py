"""The scores are those of `tools/score.py`, with which the project is judged."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.evaluate.building import evaluate_folders
from kg.evaluate.gold import text_files
from kg.evaluate.report import score_record
from kg.evaluate.scoring import Evaluation
from tests.conftest import ROOT

SHARED = ROOT.parent / "shared"
TOOL = SHARED / "tools" / "score.py"
FOLDERS = [ROOT / "tests" / "gold" / name for name in ("seeds", "devlocal", "blind", "blind2")]
# The graph below has no article of these: all that is in them is missed.
UNREAD = SHARED / "gold" / "dev"

pytestmark = pytest.mark.skipif(not TOOL.is_file(), reason="no ../shared/tools/score.py")


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("agreement") / "graph"
    kg.build(list(text_files(FOLDERS)), out)
    return out


def _reference(folders: list[Path], graph: Path) -> dict[str, Any]:
    command = [sys.executable, TOOL, *folders, graph / "graph.ttl", "--json"]
    done = subprocess.run(list(map(str, command)), capture_output=True, check=True, timeout=600)
    record: dict[str, Any] = json.loads(done.stdout)
    return record


def _scores(evaluation: Evaluation) -> dict[str, Any]:
    return {name: dict(score_record(score)) for name, score in evaluation.scores().items()}


@pytest.mark.parametrize(
    "folders", [*([folder] for folder in FOLDERS), FOLDERS, [*FOLDERS, UNREAD]]
)
def test_every_number_is_the_same(folders: list[Path], graph: Path) -> None:
    if not all(folder.is_dir() for folder in folders):
        pytest.skip("no ../shared/gold/dev")
    evaluation, reference = evaluate_folders(folders, graph=graph), _reference(folders, graph)
    evidence, missing = reference.pop("evidence"), reference.pop("missing_articles")
    scores = _scores(evaluation)
    # A list in which nothing is asked and nothing given is left out there.
    assert {name: scores.pop(name) for name in reference} == reference
    assert all(not (row["tp"] or row["fp"] or row["fn"]) for row in scores.values())
    assert list(evaluation.missing) == missing
    mine = evaluation.evidence
    assert [mine.facts, mine.facts_with_quote, mine.quotes, mine.quotes_in_text] == [
        evidence[name] for name in ("facts", "with_quote", "quotes", "quotes_found_in_text")
    ]
