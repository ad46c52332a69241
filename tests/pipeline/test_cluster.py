"""A build on a Dask cluster gives the bytes of one on this machine, whatever dies meanwhile."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster

import kg
from kg.errors import InputError, KgError
from kg.graph import pieces, shards, shuffle
from kg.pipeline import build as building
from kg.pipeline import cluster as cluster_engine
from kg.pipeline import slices, spreading, surveying
from kg.pipeline.finished import FILE
from kg.pipeline.steps import Step
from tests.pipeline.test_build import ARTICLE, hashes
from tests.pipeline.test_resuming import write

pytestmark = pytest.mark.filterwarnings("default")  # Dask's own


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """Start a scheduler and two worker processes of one thread each."""
    make: Any = LocalCluster
    with make(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as cluster:
        yield cluster.scheduler_address


@pytest.fixture(scope="module")
def sixty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build sixty articles on this machine: what is in `in` is there in `here`."""
    folder = tmp_path_factory.mktemp("sixty")
    kg.build(write(folder / "in", range(60)), out=folder / "here")
    return folder


def test_a_cluster_gives_the_same_bytes(
    scheduler: str, sixty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreading, "PART", 7)
    steps: list[Step] = []
    kg.build(sixty / "in", out=tmp_path, cluster=scheduler, progress=steps.append)
    assert hashes(tmp_path) == hashes(sixty / "here")
    assert Step("resolving", 2) in steps  # bins on the two workers


def test_a_worker_that_dies_while_claims_are_reduced_changes_nothing(
    scheduler: str, sixty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreading, "PART", 7)
    shutil.copy(sixty / "here" / FILE, tmp_path)  # so that nothing is read again
    killed = Killer(scheduler, "resolving")
    kg.build(sixty / "in", out=tmp_path, cluster=scheduler, progress=killed)
    assert killed.pids
    assert hashes(tmp_path) == hashes(sixty / "here")


class Killer:
    """Is told how far a build is, and kills a worker as soon as a stage has begun."""

    def __init__(self, scheduler: str, stage: str) -> None:
        connect: Any = Client
        with connect(scheduler, set_as_default=False) as client:
            self._workers = sorted(client.run(os.getpid).values())
        self._stage = stage
        self.pids: list[int] = []

    def __call__(self, step: Step) -> None:
        if step.stage == self._stage and step.done and not self.pids:
            self.pids.append(self._workers[0])
            os.kill(self._workers[0], signal.SIGKILL)


def test_a_worker_that_dies_changes_nothing(scheduler: str, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", range(300))
    killed = Killer(scheduler, "extracting")
    kg.build(folder, out=tmp_path / "there", cluster=scheduler, progress=killed)
    assert killed.pids
    kg.build(folder, out=tmp_path / "here")
    assert hashes(tmp_path / "there") == hashes(tmp_path / "here")


def write_mixed(folder: Path) -> Path:
    """Write files of several kinds, some larger than a part, and some that are broken."""
    write(folder, range(20))
    texts = [f"{ARTICLE}会议强调，第{n}项工作要抓好。" for n in range(120)]
    records = [json.dumps({"text": text}, ensure_ascii=False) for text in texts]
    (folder / "a.jsonl").write_text(
        "\n".join([*records[:60], "", "{broken", *records[60:]]), "utf-8"
    )
    (folder / "b.jsonl.gz").write_bytes(gzip.compress("\n".join(records[:70]).encode(), mtime=0))
    (folder / "c.txt").write_bytes(b"\x00\x01")
    (folder / "d.txt.gz").write_bytes(b"no gzip")
    (folder / "e.exe").write_bytes(b"MZ")
    # too long for a line of the maximum below, so that the rest is not read
    (folder / "f.jsonl").write_text("\n".join([*records, "x" * 120_000, *records]), "utf-8")
    return folder


def test_parts_of_the_input_give_the_same_bytes(
    scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surveying, "PART_BYTES", 5_000)
    monkeypatch.setattr(slices, "SLICE_BYTES", 2_000)
    folder = write_mixed(tmp_path / "in")
    here = kg.build(folder, out=tmp_path / "here", max_chars=10_000)
    there = kg.build(folder, out=tmp_path / "there", cluster=scheduler, max_chars=10_000)
    assert hashes(tmp_path / "there") == hashes(tmp_path / "here")
    assert there.failures == here.failures
    assert {file for file, _ in here.failures} == {
        *("a.jsonl#62", "c.txt", "d.txt.gz", "e.exe", "f.jsonl#121")
    }
    steps: list[Step] = []
    (folder / "new.txt").write_text(ARTICLE.replace("赵一鸣", "钱二"), "utf-8")
    for out, cluster in (("here", None), ("there", scheduler)):
        kg.build(
            folder, out=tmp_path / out, cluster=cluster, max_chars=10_000, progress=steps.append
        )
    assert hashes(tmp_path / "there") == hashes(tmp_path / "here")
    read = [step for step in steps if step.stage == "extracting"]
    assert {step.total - step.done for step in read if step.total} == {0, 1}


def shards_of(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (out / "graph.nq").iterdir()}


def triples_of(out: Path) -> set[str]:
    return set(map(str, kg.open(out).store))


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make many parts and shards of a small graph."""
    monkeypatch.setattr(building, "_ARTICLE_BYTES", 2_000)
    monkeypatch.setattr(shuffle, "PART", 4_000)
    monkeypatch.setattr(shards, "SHARD_BYTES", 20_000)
    monkeypatch.setattr(pieces, "AT_ONCE", 2_000)


@pytest.mark.usefixtures("small_parts")
def test_workers_write_the_shards(
    scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "in", range(60))
    here = kg.build(folder, out=tmp_path / "here", turtle=False)
    through_the_starter: list[Path] = []
    monkeypatch.setattr(shards.Shards, "add", spied(shards.Shards.add, through_the_starter))
    there = kg.build(folder, out=tmp_path / "there", turtle=False, cluster=scheduler)
    assert there == here
    assert len(shards_of(tmp_path / "here")) > 2
    assert shards_of(tmp_path / "there") == shards_of(tmp_path / "here")
    assert triples_of(tmp_path / "there") == triples_of(tmp_path / "here")
    assert len(through_the_starter) == 1  # the labels of terms, which come last
    assert {path.name for path in (tmp_path / "there").iterdir()} == {
        "graph.nq", "store", "report.json", ".claims.sqlite",
    }  # fmt: skip


def spied(method: Any, calls: list[Any]) -> Any:
    """Give a method that notes what it is called with."""

    def call(self: Any, argument: Any) -> Any:
        calls.append(argument)
        return method(self, argument)

    return call


@pytest.mark.usefixtures("small_parts")
def test_a_worker_that_dies_writing_changes_no_shard(scheduler: str, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", range(200))
    killed = Killer(scheduler, "writing")
    kg.build(folder, out=tmp_path / "there", turtle=False, cluster=scheduler, progress=killed)
    assert killed.pids
    kg.build(folder, out=tmp_path / "here", turtle=False)
    assert shards_of(tmp_path / "there") == shards_of(tmp_path / "here")
    assert triples_of(tmp_path / "there") == triples_of(tmp_path / "here")


@pytest.mark.usefixtures("small_parts")
def test_workers_that_do_not_see_the_output_send_what_they_write(
    scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not Path("/proc/self/cwd").exists():
        pytest.skip("no path here means another thing to another process")
    folder = write(tmp_path / "in", range(60))
    kg.build(folder, out=tmp_path / "here", turtle=False)
    monkeypatch.chdir(tmp_path)
    kg.build(folder, out="/proc/self/cwd/there", turtle=False, cluster=scheduler)
    assert shards_of(tmp_path / "there") == shards_of(tmp_path / "here")
    assert triples_of(tmp_path / "there") == triples_of(tmp_path / "here")


def test_nothing_changed_is_seen_by_the_workers(scheduler: str, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", range(10))
    kg.build(folder, out=tmp_path / "out")
    steps: list[Step] = []
    kg.build(folder, out=tmp_path / "out", cluster=scheduler, progress=steps.append)
    assert {step.stage for step in steps} == {"reading"}


def test_an_input_that_workers_lack_is_said(
    scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not Path("/proc/self/cwd").exists():
        pytest.skip("no path here means another thing to another process")
    write(tmp_path / "in", range(2))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(
        InputError, match=r"a worker cannot read /proc/self/cwd/in/0000\.txt .*No su"
    ):
        kg.build("/proc/self/cwd/in", out=tmp_path / "out", cluster=scheduler)


@contextmanager
def worker_of(address: str, folder: Path) -> Iterator[None]:
    """Start a worker that finds the modules of a folder before others."""
    command = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--no-nanny"]
    worker = subprocess.Popen(
        [*command, "--nthreads", "1", "--no-dashboard"],
        env={**os.environ, "PYTHONPATH": str(folder)},
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        worker.kill()
        worker.wait()


@contextmanager
def empty_cluster() -> Iterator[str]:
    """Start a scheduler alone."""
    make: Any = LocalCluster
    with make(n_workers=0, processes=True, dashboard_address=":0") as cluster:
        yield cluster.scheduler_address


def test_a_worker_of_another_version_is_said(tmp_path: Path) -> None:
    copy = tmp_path / "other" / "kg"
    shutil.copytree(Path(kg.__file__).parent, copy, ignore=shutil.ignore_patterns("ui", "web"))
    shutil.copytree(Path(kg.__file__).parent.parent / "ontology", copy.parent / "ontology")
    with (copy / "errors.py").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    folder = write(tmp_path / "in", range(2))
    with (
        empty_cluster() as address,
        worker_of(address, copy.parent),
        pytest.raises(KgError, match=r"another version of zhengpu or of what it uses is on tcp://"),
    ):
        kg.build(folder, out=tmp_path / "out", cluster=address)


def test_a_worker_without_the_program_is_said(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "kg.py").touch()
    folder = write(tmp_path / "in", range(2))
    with (
        empty_cluster() as address,
        worker_of(address, tmp_path / "none"),
        pytest.raises(KgError, match=r"another version of zhengpu or of what it uses is on tcp://"),
    ):
        kg.build(folder, out=tmp_path / "out", cluster=address)


def test_a_worker_that_joins_later_is_asked_too() -> None:
    with pytest.raises(KgError, match="another version of zhengpu .*: install the same"):
        cluster_engine.run_checked("of long ago", len, "task")


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
    with empty_cluster() as address, pytest.raises(KgError, match="has no workers: start some"):
        kg.build(folder, out=tmp_path / "out", cluster=address)
