from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.conftest import RunKg


def test_ask_alone_lists_the_questions_in_both_languages(tmp_path: Path, run_kg: RunKg) -> None:
    done = run_kg("ask", cwd=tmp_path)
    assert done.returncode == 0
    lines = done.stdout.decode().splitlines()
    assert "holder_on  --post 北京市委书记 --on 2019-07-15" in lines
    place = lines.index("holder_on  --post 北京市委书记 --on 2019-07-15")
    assert lines[place + 1] == "    某日前后谁以某职务见诸报道？"
    assert lines[place + 2] == "    Who was reported in a post around a day?"
    assert lines[place + 3].startswith("      任职时段")
    assert lines[place + 4].startswith("      days is 0 where")


def test_a_question_is_asked_with_values_and_shows_sentences(
    built_seeds: Path, run_kg: RunKg
) -> None:
    asked = ("ask", "holder_on", "--post", "北京市委书记", "--on=2019-07-15", "--evidence")
    done = run_kg(*asked, "--format", "csv", "--graph", built_seeds)
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    assert {row["holder"] for row in rows} == {"蔡奇"}
    assert {row["days"] for row in rows} == {"0"}
    assert any("市委书记蔡奇主持会议" in row["evidence"] for row in rows)
    assert {row["source"] for row in rows} == {
        "000_44be137ed7623153.txt",
        "003_8481b7d6e1ff0915.txt",
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ask", "nobody"), "there is no question 'nobody'; there are:\n  agenda_about\n"),
        (("ask", "holder_on", "--who", "x"), "has no parameter who; there are:\n  --post 北京"),
        (("ask", "holder_on", "--on", "x"), "on is no date: 'x'; there are:\n  --post 北京"),
        (("ask", "holder_on", "--on"), "'--on' is not --PARAMETER VALUE"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_wrong_usage_exits_with_2_and_the_right_ones(
    arguments: tuple[str, ...], said: str, built_seeds: Path, run_kg: RunKg
) -> None:
    done = run_kg(*arguments, "--graph", built_seeds)
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert done.stdout == b""


def test_a_name_that_nothing_has_is_said(built_seeds: Path, run_kg: RunKg) -> None:
    done = run_kg("ask", "posts_of", "--person", "赵无名", "--graph", built_seeds)
    assert done.returncode == 1
    assert "no person in the graph is named 赵无名 (--person)" in done.stderr.decode()
