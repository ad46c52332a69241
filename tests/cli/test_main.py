from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from tests.conftest import ROOT, RunKg


def on_a_terminal(*arguments: str | Path) -> str:
    """Run a command whose stdout and stderr are a terminal and give what it wrote."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "COLUMNS": "70"}
    environment.pop("NO_COLOR", None)
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        written = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:
                break
            if not part:
                break
            written += part
    os.close(ours)
    assert process.returncode == 0
    return written.decode()


def test_the_version_is_printed(run_kg_apart: RunKg) -> None:
    assert run_kg_apart("--version").stdout.decode() == f"kg {kg.__version__}\n"


def test_an_unknown_command_is_wrong_usage(run_kg_apart: RunKg) -> None:
    done = run_kg_apart("nonsense")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"No such command 'nonsense'" in done.stderr


def test_no_command_shows_the_help(run_kg_apart: RunKg) -> None:
    done = run_kg_apart()
    assert b"Commands:" in done.stdout + done.stderr


def test_a_terminal_gets_a_bar_and_wrapped_tables(built: Path, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("青州市委书记赵一鸣主持会议。", "utf-8")
    assert "\x1b[" in on_a_terminal("build", text, "--out", tmp_path / "out")
    quotes = "SELECT ?q { ?e zp:quote ?q }"
    lines = on_a_terminal("query", quotes, "--graph", built).splitlines()
    assert max(map(len, lines)) <= 70


@pytest.mark.parametrize("format_name", ["table", "csv", "tsv", "json", "xml"])
def test_no_text_of_a_document_drives_the_terminal(built: Path, format_name: str) -> None:
    quotes = "SELECT ?q { ?e zp:quote ?q }"
    written = on_a_terminal("query", quotes, "--graph", built, "--format", format_name)
    assert not set(written) & {"\x1b", "\x07", "\u202e", "\u2066"}
