"""A store is loaded by pieces, here or in a process of its own; both hold the same."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph import loading
from kg.graph.loading import StoreLoader
from kg.graph.processes import Pool
from kg.graph.store import open_store
from kg.graph.writing import STORE, write_graph
from tests.graph.sample import sample_knowledge

GRAPH = "https://example.org/g"


def _note(store: ox.Store, path: Path) -> None:
    path.write_text(str(len(store)))


@pytest.mark.parametrize("apart", [False, True])
def test_pieces_of_every_form_are_loaded_and_the_store_is_used_before_it_closes(
    tmp_path: Path, apart: bool
) -> None:
    (tmp_path / "one.trig").write_text(f"<{GRAPH}> {{ <urn:a> <urn:p> 1 , 2 . }}")
    (tmp_path / "two.nq").write_text(f"<urn:b> <urn:p> <urn:a> <{GRAPH}> .\n")
    (tmp_path / "three.ttl").write_text("<urn:c> <urn:p> <urn:a> .")
    loader = StoreLoader(tmp_path / "store")
    if apart:
        loader.go_apart()
    loader.load([tmp_path / "one.trig", tmp_path / "two.nq"])
    loader.load([tmp_path / "three.ttl"], GRAPH)
    loader.sort(partial(_note, path=tmp_path / "count"))
    loader.finish()
    assert (tmp_path / "count").read_text() == "4"
    assert {quad.graph_name for quad in open_store(tmp_path / "store")} == {ox.NamedNode(GRAPH)}


@pytest.mark.parametrize("apart", [False, True])
def test_a_piece_that_cannot_be_read_stops_the_build(tmp_path: Path, apart: bool) -> None:
    loader = StoreLoader(tmp_path / "store")
    if apart:
        loader.go_apart()
    loader.load([tmp_path / "none.trig"])
    with pytest.raises(OSError, match="none|No such file"):
        loader.sort()
    loader.close()


def _sorting_threads(directory: Path, piece: Path) -> set[int]:
    """Begin to load and return how the threads are scheduled that sort the store's files."""
    loading._begin(directory, piece, None)
    return {
        os.sched_getscheduler(int(thread.name))
        for thread in Path("/proc/self/task").glob("[0-9]*")
        if (thread / "comm").read_text("ascii").startswith(loading._SORTING)
    }


@pytest.mark.skipif(sys.platform != "linux", reason="threads have names in /proc")
def test_what_is_loaded_apart_is_not_sorted_before_the_end(tmp_path: Path) -> None:
    (tmp_path / "one.nq").write_text(f"<urn:b> <urn:p> <urn:a> <{GRAPH}> .\n")
    with Pool(1) as pool:
        found = pool.submit(_sorting_threads, tmp_path / "store", tmp_path / "one.nq").result()
    assert found == {os.SCHED_IDLE}


@pytest.mark.skipif(sys.platform != "linux", reason="threads have names in /proc")
def test_a_system_that_lets_nobody_hold_threads_back_loads_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def refuse(thread: int, *_: object) -> None:
        asked.append(thread)
        raise PermissionError

    (tmp_path / "one.nq").write_text(f"<urn:b> <urn:p> <urn:a> <{GRAPH}> .\n")
    monkeypatch.setattr(os, "sched_setscheduler", refuse)
    loading._begin(tmp_path / "store", tmp_path / "one.nq", None)
    loading._close(tmp_path / "store")
    assert asked
    assert len(open_store(tmp_path / "store")) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="threads have names in /proc")
def test_who_sorts_is_let_go_before_the_process_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    (tmp_path / "one.nq").write_text(f"<urn:b> <urn:p> <urn:a> <{GRAPH}> .\n")
    monkeypatch.setattr(os, "sched_setscheduler", lambda _, policy, __: asked.append(policy))
    loading._begin(tmp_path / "store", tmp_path / "one.nq", None)
    assert set(asked) == {os.SCHED_IDLE}
    loading._close(tmp_path / "store")
    assert asked[-1] == os.SCHED_OTHER
    assert asked.count(os.SCHED_OTHER) == asked.count(os.SCHED_IDLE)


def test_a_graph_in_many_pieces_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "whole").mkdir()
    (tmp_path / "pieces").mkdir()
    write_graph(sample_knowledge(), tmp_path / "whole")
    monkeypatch.setattr("kg.graph.pieces.AT_ONCE", 20)
    monkeypatch.setattr("kg.graph.pieces.APART", 50)
    write_graph(sample_knowledge(), tmp_path / "pieces")
    whole, pieces = (set(open_store(tmp_path / name / STORE)) for name in ("whole", "pieces"))
    assert whole == pieces
    for name in ("graph.ttl", "derived.ttl", "graph.trig"):
        assert (tmp_path / "whole" / name).read_bytes() == (tmp_path / "pieces" / name).read_bytes()


def test_a_process_that_loads_waits_for_no_module_that_writes() -> None:
    code = "import kg.graph.loading, sys; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "kg.graph.parts" not in ran.stdout.split()
    assert "pypinyin" not in ran.stdout.split()
