from __future__ import annotations

from pathlib import Path

from tests.conftest import RunKg


def test_one_person_is_told_with_sentences(run_kg: RunKg, built_seeds: Path) -> None:
    done = run_kg("why", "蔡奇", "蔡奇", "--graph", built_seeds)
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert lines[0] == "蔡奇 — 蔡奇: 同一人 · one person"
    assert any("同在一机构任职" in line and "中国共产党北京市委员会" in line for line in lines)
    assert sum(line.startswith("    “") for line in lines) == 2


def test_two_people_are_told_apart_with_a_row_for_decisions(
    run_kg: RunKg, built_seeds: Path
) -> None:
    done = run_kg("why", "蔡奇", "吉林", "--graph", built_seeds)
    text = done.stdout.decode()
    assert done.returncode == 0
    assert "两人 · two persons" in text
    assert "− 姓名不同 · different names" in text
    row = next(line for line in text.splitlines() if line.startswith("    same"))
    assert [cell.partition("@")[0] for cell in row.strip().split("\t")] == [
        *("same", "蔡奇", "吉林", "…", "YYYY-MM-DD"),
    ]


def test_an_unknown_name_is_said(run_kg: RunKg, built: Path) -> None:
    done = run_kg("why", "王不存在", "赵一鸣", "--graph", built)
    assert done.returncode == 1
    assert done.stderr.decode() == "kg: no person, body or event in the graph is named 王不存在\n"
