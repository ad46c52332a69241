"""What tests of several rooms share: a built graph and a way to run the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import kg
from kg.cli import main
from kg.export.page import write_page
from kg.graph.store import open_store
from kg.graph.vocab import BASE
from kg.graph.writing import STORE, write_graph
from kg.pipeline.report import FILE, BuildReport
from tests.graph.sample import sample_knowledge

ROOT = Path(kg.__file__).parent.parent
SEEDS = ROOT / "seeds"
CORPUS = ROOT / "tests" / "corpus" / "documents"
Run = subprocess.CompletedProcess[bytes]
RunKg = Callable[..., Run]
# What an example takes depends on what else the machine does.
settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the graph of the sample, with text that would like to be more than text."""
    out = tmp_path_factory.mktemp("built")
    counts = write_graph(sample_knowledge(), out)
    write_page(open_store(out / STORE), out / "graph.html")
    report = BuildReport(
        version=kg.__version__,
        base_iri=BASE,
        lexicon_hash="0",
        input_hash="0",
        documents=1,
        failures=(),
        sources=counts.sources,
        entities=counts.entities,
        statements=counts.statements,
        triples=counts.by_graph,
    )
    (out / FILE).write_text(report.to_json(), "utf-8")
    return out


@pytest.fixture(scope="session")
def built_seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the graph of the two seed documents."""
    out = tmp_path_factory.mktemp("seeds")
    kg.build(SEEDS, out=out)
    return out


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    """Build the graph of forty-two short documents whose people and places are invented."""
    out = tmp_path_factory.mktemp("corpus")
    kg.build(CORPUS, out=out)
    return kg.open(out)


def _bare(env: Mapping[str, str] | None) -> dict[str, str]:
    """Give the environment of a command: no more than it needs to start."""
    return {"PATH": os.defpath, "PYTHONPATH": str(ROOT), "LANG": "C", **(env or {})}


@pytest.fixture(scope="session")
def run_kg() -> RunKg:
    """Run `kg` in this process, as if in its own, with no terminal and a bare environment.

    A process of its own would load again what is loaded here, for a second each.
    """

    def run(
        *arguments: str | Path,
        stdin: bytes = b"",
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> Run:
        command = ["kg", *map(str, arguments)]
        written, told = BytesIO(), BytesIO()
        out, err = TextIOWrapper(written, "ascii"), TextIOWrapper(told, "ascii")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "argv", command)
            patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin), "utf-8"))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setattr(os, "environ", _bare(env))
            if cwd is not None:
                patch.chdir(cwd)
            with pytest.raises(SystemExit) as stopped:
                main()
        for stream in (out, err):
            stream.flush()
        return Run(command, int(stopped.value.code or 0), written.getvalue(), told.getvalue())

    return run


@pytest.fixture(scope="session")
def run_kg_apart() -> RunKg:
    """Run `python -m kg` in a process of its own, with no terminal and a bare environment."""

    def run(
        *arguments: str | Path,
        stdin: bytes = b"",
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> Run:
        return subprocess.run(
            [sys.executable, "-m", "kg", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=cwd,
            env=_bare(env),
            timeout=600,
            check=False,
        )

    return run
