from __future__ import annotations

import sys

import pytest

from kg.model.text import SourceText
from tests.bench.speed import TURN, Elsewhere, measure, spread, table
from tests.factory import make_source


def _documents(number: int) -> list[SourceText]:
    return [make_source("孟云舟会见温若水。" * (count + 1)) for count in range(number)]


def test_documents_are_chosen_from_beginning_to_end() -> None:
    documents = _documents(10)
    assert spread(documents, 3) == [documents[0], documents[3], documents[6]]
    assert spread(documents, 20) == documents


def test_each_reads_all_documents_in_turns() -> None:
    read: dict[str, list[SourceText]] = {"kg": [], "other": []}
    documents = _documents(TURN + 2)
    rates = measure(documents, {name: seen.append for name, seen in read.items()})
    assert read["kg"] == read["other"] == documents[:TURN] + documents
    assert all(rate > 0 for rate in rates.values())


def test_a_peer_in_a_process_of_its_own_counts_its_own_seconds() -> None:
    documents = _documents(TURN + 2)
    peer = Elsewhere("rjieba.tag", sys.executable)
    rates = measure(documents, {"rjieba.tag": peer})
    peer.close()
    assert rates["rjieba.tag"] > 0


def test_a_peer_that_is_not_there_says_so() -> None:
    with pytest.raises(ValueError, match="choose one of"):
        Elsewhere("nobody", sys.executable)
    peer = Elsewhere("LAC", sys.executable)
    with pytest.raises(RuntimeError, match="process"):
        peer.seconds(_documents(1))
    peer.close()


def test_the_table_says_how_many_times_as_fast() -> None:
    assert list(table({"kg": 600_000.0, "jieba.cut": 400_000.0}))[2:] == [
        "| kg | 600,000 | 1.00 |",
        "| jieba.cut | 400,000 | 1.50 |",
    ]
