from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import ROOT, RunKg
from tests.evaluate.samples import ANNOTATION, TEXT, write_gold

SEEDS = ROOT / "tests" / "gold" / "seeds"


def test_a_folder_is_built_and_scored(run_kg: RunKg, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    done = run_kg("evaluate", SEEDS, "--confusions", "--errors", "1", "--html", page)
    text = done.stdout.decode()
    assert done.returncode == 0, done.stderr.decode()
    assert text.startswith("seeds: 2 documents\nlist ")
    assert any(line.startswith("persons ") for line in text.splitlines())
    assert "facts carry a quote" in text
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_a_built_graph_is_scored_as_json(run_kg: RunKg, built_seeds: Path) -> None:
    done = run_kg(
        *("evaluate", SEEDS, "--graph", built_seeds, "--format", "json", "--only", "persons")
    )
    record = json.loads(done.stdout)
    assert list(record["lists"]) == ["persons"]
    assert record["lists"] == record["folders"]["seeds"]
    assert record["missing_articles"] == []


def test_floors_are_raised_and_not_lowered(run_kg: RunKg, tmp_path: Path) -> None:
    floors, folder = tmp_path / "floors.json", write_gold(tmp_path / "gold")
    raised = run_kg("evaluate", folder, "--raise-floors", floors)
    assert raised.returncode == 0, raised.stderr.decode()
    before = floors.read_bytes()
    worse = ANNOTATION | {"persons": [{"names": ["吴六溪"]}]}
    changed = write_gold(tmp_path / "changed" / "gold", worse, TEXT)
    refused = run_kg("evaluate", changed, "--raise-floors", floors)
    assert refused.returncode == 1
    assert b"no floor was changed" in refused.stderr
    assert floors.read_bytes() == before
    lowered = run_kg(
        *("evaluate", changed, "--raise-floors", floors, "--allow-regression", "new reading")
    )
    assert lowered.returncode == 0
    assert json.loads(floors.read_bytes())["gold"]["regressions"][0].startswith("new reading: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--only", "people"),
        ("--allow-regression", "why"),
        ("--raise-floors", "f.json", "--graph", "outputs"),
        ("--format", "xml"),
    ],
)
def test_wrong_usage_is_said(run_kg: RunKg, arguments: tuple[str, ...]) -> None:
    assert run_kg("evaluate", SEEDS, *arguments).returncode == 2


def test_a_folder_without_annotations_is_said(run_kg: RunKg, tmp_path: Path) -> None:
    done = run_kg("evaluate", tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"no annotations" in done.stderr
