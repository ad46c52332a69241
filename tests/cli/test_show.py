from __future__ import annotations

import re
from pathlib import Path

from tests.conftest import RunKg


def test_an_entity_is_shown_with_its_sentences(run_kg: RunKg, built: Path) -> None:
    done = run_kg("show", "赵一鸣", "--graph", built)
    text = done.stdout.decode()
    assert done.returncode == 0
    assert text.startswith("赵一鸣  Official  person:赵一鸣\n  also Zhao Yiming\n")
    assert "中国共产党青州市委员会书记" in text
    assert "firstObserved 2020-05-01" in text
    assert "inferred: 青州日报 means Qingzhou" in text
    assert "“青州市委书记赵一鸣主持会议" in text


def test_nothing_that_a_terminal_obeys_is_shown(run_kg: RunKg, built: Path) -> None:
    text = run_kg("show", "赵一鸣", "--graph", built).stdout.decode()
    assert r"\u202e" in text
    assert not set(text) & {"\x1b", "\x07", "\u202e", "\u2066", "\r"}


def test_a_name_of_several_lists_them(run_kg: RunKg, built: Path) -> None:
    done = run_kg("show", "净滩行动第", "--graph", built)
    assert done.returncode == 1
    assert done.stdout == b""
    lines = done.stderr.decode().splitlines()
    assert "may mean one of these" in lines[0]
    assert [line.split()[:2] for line in lines[1:]] == [
        ["净滩行动第1批", "Campaign"],
        ["净滩行动第2批", "Campaign"],
    ]


def test_an_unknown_name_is_said(run_kg: RunKg, built: Path) -> None:
    done = run_kg("show", "王不存在", "--graph", built)
    assert done.returncode == 1
    assert done.stderr.decode() == "kg: nothing in the graph is named 王不存在\n"


def test_a_statement_is_shown_by_what_a_decision_drops_it_by(run_kg: RunKg, built: Path) -> None:
    text = run_kg("show", "赵一鸣", "--graph", built).stdout.decode()
    (identity, *_) = re.findall(r"tenure:\S+", text)
    done = run_kg("show", identity, "--graph", built)
    assert done.returncode == 0
    assert "赵一鸣" in done.stdout.decode()
