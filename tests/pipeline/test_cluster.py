"""A build on a Dask cluster gives the bytes of one on this machine, whatever dies meanwhile."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster

import kg
from kg.errors import KgError
from kg.pipeline import cluster as cluster_engine
from kg.pipeline.steps import Step
from tests.pipeline.test_build import hashes
from tests.pipeline.test_resuming import write

pytestmark = pytest.mark.filterwarnings("default")  # Dask's own


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """Start a scheduler and two worker processes of one thread each."""
    make: Any = LocalCluster
    with make(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as cluster:
        yield cluster.scheduler_address


def test_a_cluster_gives_the_same_bytes(scheduler: str, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", range(60))
    kg.build(folder, out=tmp_path / "here")
    kg.build(folder, out=tmp_path / "there", cluster=scheduler)
    assert hashes(tmp_path / "there") == hashes(tmp_path / "here")


def test_a_worker_that_dies_changes_nothing(scheduler: str, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", range(300))
    connect: Any = Client
    with connect(scheduler, set_as_default=False) as client:
        pids = sorted(client.run(os.getpid).values())
    killed: list[int] = []

    def kill_one(step: Step) -> None:
        if step.stage == "extracting" and not killed:
            killed.append(pids[0])
            os.kill(pids[0], signal.SIGKILL)

    kg.build(folder, out=tmp_path / "there", cluster=scheduler, progress=kill_one)
    assert killed
    kg.build(folder, out=tmp_path / "here")
    assert hashes(tmp_path / "there") == hashes(tmp_path / "here")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def test_no_scheduler_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_engine, "PATIENCE", 1)
    folder = write(tmp_path / "in", range(2))
    address = f"tcp://127.0.0.1:{free_port()}"
    with pytest.raises(KgError, match=f"no Dask scheduler answers at {address}: start one"):
        kg.build(folder, out=tmp_path / "out", cluster=address)


def test_an_address_that_is_none_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_engine, "PATIENCE", 1)
    folder = write(tmp_path / "in", range(2))
    with pytest.raises(KgError, match="no Dask scheduler answers"):
        kg.build(folder, out=tmp_path / "out", cluster="nonsense")


def test_a_scheduler_without_workers_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster_engine, "PATIENCE", 2)
    folder = write(tmp_path / "in", range(2))
    make: Any = LocalCluster
    with (
        make(n_workers=0, processes=True, dashboard_address=":0") as empty,
        pytest.raises(KgError, match="has no workers: start some"),
    ):
        kg.build(folder, out=tmp_path / "out", cluster=empty.scheduler_address)
