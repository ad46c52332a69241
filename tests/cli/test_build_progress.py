"""What a build tells while it runs, and of what took long."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from kg.cli.progress import Pace, shown_progress
from kg.cli.times import SLOWEST, Times
from kg.pipeline.steps import Step
from tests.conftest import ROOT, SEEDS, RunKg


def ticking() -> Callable[[], float]:
    """Give a clock that goes on by a second each time it is asked."""
    return map(float, count()).__next__


def test_pace_counts_from_the_first_step_of_a_stage() -> None:
    pace = Pace(ticking())
    assert pace.of(Step("extracting", 100, 400)) == ""
    assert pace.of(Step("extracting", 150, 400)) == "50 a second, 5 s left"
    assert pace.of(Step("extracting", 400, 400)) == ""
    assert pace.of(Step("resolving", 0)) == ""


def test_lines_come_for_every_tenth(capsys: pytest.CaptureFixture[str]) -> None:
    with shown_progress(terminal=False) as tell:
        for done in range(1, 101):
            tell(Step("writing", done, 100))
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 10
    assert lines[-1] == "writing 100 of 100"


def test_no_line_comes_twice(capsys: pytest.CaptureFixture[str]) -> None:
    stages = [Step("writing", 2, 2), Step("drawing", 0), Step("loading", 0)]
    with shown_progress(terminal=False) as tell:
        for step in (*stages[:1] * 3, *stages[1:], stages[1]):
            tell(step)
    assert capsys.readouterr().err.splitlines() == ["writing 2 of 2", "drawing …", "loading …"]


def test_quiet_says_nothing(run_kg: RunKg, tmp_path: Path) -> None:
    done = run_kg("build", SEEDS, "--quiet", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_the_log_has_stages_and_documents(run_kg: RunKg, tmp_path: Path) -> None:
    done = run_kg("build", SEEDS, "--quiet", "--log", "slow.log", cwd=tmp_path)
    assert done.returncode == 0
    lines = (tmp_path / "slow.log").read_text("utf-8").splitlines()
    assert " s in all; the stages" in lines[0]
    stages = [line.partition("% ")[2].partition(":")[0] for line in lines[1:]]
    assert stages[:3] == ["starting", "reading", "extracting"]
    (slowest,) = (at for at, line in enumerate(lines) if line.startswith("slowest documents"))
    assert len(lines[slowest + 1 :]) == 2


def test_the_log_is_a_timeline() -> None:
    times = Times(ticking())
    tell = times.following(lambda step: None)
    for step in (Step("reading", 1), Step("reading", 9), Step("extracting", 4, 9)):
        tell(step)
    tell(Step("extracting", 9, 9))
    assert list(times.lines()) == [
        "3.00 s in all; the stages, from when and how long:",
        "      0.00 s       1.00 s  33% starting",
        "      1.00 s       1.00 s  33% reading: 8, 8 a second",
        "      2.00 s       1.00 s  33% extracting: 5, 5 a second",
    ]


_TIMED = """
import sys, time
from pathlib import Path
from kg.lexicon import load_lexicon
from kg.pipeline.tasks import Reading, read_each
from kg.pipeline.versions import reading_version
from kg.readers import cut_paths

def clock():
    assert "kg.extract.document" in sys.modules
    return time.perf_counter()

reading = Reading(None, load_lexicon().hash, reading_version(), {}, clock)
(raw,) = cut_paths([Path(sys.argv[1])])
(((said, seconds),)) = read_each(reading, [raw])
"""


def test_what_reads_is_loaded_before_a_document_is_timed() -> None:
    article = str(sorted(SEEDS.glob("*.txt"))[0])
    subprocess.run([sys.executable, "-c", _TIMED, article], check=True, cwd=ROOT)


def test_only_the_slowest_are_listed() -> None:
    times = Times(ticking())
    for number in range(100):
        times.document(f"{number}.txt", float(number))
    slow = [line for line in times.lines() if line.endswith(".txt")]
    assert len(slow) == SLOWEST
    assert slow[0].split() == ["99.000", "s", "99.txt"]


def test_a_long_document_is_cut_where_that_is_asked(run_kg: RunKg, tmp_path: Path) -> None:
    text = "青州市委书记赵一鸣主持召开会议。\n" * 40
    (tmp_path / "a.txt").write_text(f"会议\n2020年5月2日 来源：青州日报\n{text}", "utf-8")
    refused = run_kg("build", "a.txt", "--max-chars", "200", cwd=tmp_path)
    assert refused.returncode == 1
    assert "--long cut" in refused.stderr.decode()
    done = run_kg("build", "a.txt", "--max-chars", "200", "--long", "cut", cwd=tmp_path)
    assert done.returncode == 0
    assert "read up to a paragraph" in done.stdout.decode()
