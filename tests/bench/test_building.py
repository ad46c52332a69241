from __future__ import annotations

import json
from pathlib import Path

from tests.bench.building import build, copies, later, write
from tests.factory import make_source

DOCUMENTS = [make_source(f"2021年5月{day}日，李一鸣主持会议。") for day in (1, 2)]


def test_copies_differ_from_each_other_and_the_first_is_the_document() -> None:
    texts = [record["text"] for record in copies(DOCUMENTS, 3)]
    assert texts[:2] == [document.text for document in DOCUMENTS]
    assert len(set(texts)) == 6


def test_years_and_a_surname_move() -> None:
    assert later("2021年5月1日，李一鸣主持会议。", 0) == "2021年5月1日，李一鸣主持会议。"
    moved = later("2021年5月1日，李一鸣主持会议。", 1)
    assert moved.startswith("2025年5月1日，")
    assert "李一鸣" not in moved


def test_a_build_is_timed_in_a_process_of_its_own(tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", copies(DOCUMENTS, 1))
    cost = build(tmp_path / "in.jsonl", tmp_path / "out", 1)
    assert cost.wall > 0
    assert cost.memory > 10
    assert json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))["documents"] == 2
