"""Every command of the README runs, and every command has help and is in the README."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from kg.cli.main import make_app
from tests.conftest import ROOT, RunKg

README = (ROOT / "README.md").read_text("utf-8")
# $ kg show 蔡奇
SHOWN = re.findall(r"^\$ kg (.+)$", README, flags=re.MULTILINE)
# The graph that the others need.
FIRST = "build seeds"
REST = [line for line in SHOWN if line != FIRST]
COMMANDS = [
    command.callback.__name__
    for command in make_app().registered_commands
    if command.callback is not None
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the folder in which the reader of the README stands."""
    folder = tmp_path_factory.mktemp("readme")
    (folder / "seeds").symlink_to(ROOT / "seeds")
    return folder


@pytest.fixture(scope="module")
def built_here(folder: Path, run_kg_apart: RunKg) -> Path:
    """Run the README's first command."""
    done = run_kg_apart(*shlex.split(FIRST), cwd=folder)
    assert done.returncode == 0, done.stderr.decode()
    return folder


@pytest.mark.parametrize("line", REST)
def test_a_command_of_the_readme_runs(line: str, built_here: Path, run_kg_apart: RunKg) -> None:
    arguments = shlex.split(line)
    if arguments[0] == "view":
        arguments.append("--no-open")
    done = run_kg_apart(*arguments, cwd=built_here)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help_and_is_in_the_readme(name: str, run_kg: RunKg) -> None:
    done = run_kg(name, "--help")
    assert done.returncode == 0
    assert len(done.stdout.decode().splitlines()) > 5
    assert f"kg {name}" in README


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) <= 150


def test_shown_commands_are_found() -> None:
    assert FIRST in SHOWN
    assert REST
