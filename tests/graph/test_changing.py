from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.graph import changing
from kg.graph.changing import blocks_of, find_change
from kg.graph.parts import Shape
from kg.graph.store import open_store
from kg.graph.triples import facts_by_article
from kg.graph.vocab import BASE
from kg.graph.writing import STORE, TRIG, GraphFiles, write_graph
from kg.model.knowledge import Knowledge
from tests.graph.sample import sample_knowledge


def _written(knowledge: Knowledge, out: Path, earlier: Path | None = None) -> Path:
    out.mkdir()
    with GraphFiles(out, Shape(BASE), earlier) as files:
        files.add(files.writer.write_articles(facts_by_article(knowledge)))
        for part in files.shared_parts(knowledge):
            files.add(files.writer.write_part(part))
        files.finish()
        files.complete()
    return out


def test_blocks_are_all_of_a_file_with_the_graph_of_each(tmp_path: Path) -> None:
    out = _written(sample_knowledge(), tmp_path / "one")
    blocks = list(blocks_of(out / TRIG))
    assert {graph for graph, _ in blocks} >= {b"graph:background {", b"graph:stated {"}
    lines = (out / TRIG).read_bytes().split(b"\n")
    assert len(blocks) == sum(
        line.endswith(b" .") and not line.startswith(b"@prefix") for line in lines
    )


@pytest.mark.parametrize("most", [1.0, 0.0])
def test_a_changed_store_is_that_of_a_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: float
) -> None:
    monkeypatch.setattr(changing, "MOST", most)
    knowledge = sample_knowledge()
    fewer = replace(knowledge, remarks=knowledge.remarks[1:], tenures=knowledge.tenures[:-1])
    for before, after in ((knowledge, fewer), (fewer, knowledge)):
        name = f"{len(after.remarks)}-{most}"
        old = _written(before, tmp_path / f"old-{name}")
        changed = _written(after, tmp_path / f"changed-{name}", earlier=old)
        fresh = _written(after, tmp_path / f"fresh-{name}")
        assert (changed / TRIG).read_bytes() == (fresh / TRIG).read_bytes()
        assert set(open_store(changed / STORE)) == set(open_store(fresh / STORE))
        assert set(open_store(old / STORE)) != set(open_store(fresh / STORE))


def test_equal_graphs_differ_in_nothing(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    write_graph(sample_knowledge(), tmp_path / "one")
    change = find_change(tmp_path / "one" / TRIG, tmp_path / "one" / TRIG, BASE)
    assert change is not None
    assert not change.added | change.removed
