from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import GraphError
from kg.pipeline.report import FILE, BuildReport, load_report

REPORT = BuildReport(
    version="0.1.0",
    base_iri="https://e/",
    lexicon_hash="a",
    input_hash="b",
    documents=2,
    failures=(("坏.txt", "empty"),),
    sources={"Article": 2},
    entities={"Person": 1},
    statements={"Tenure": 1},
    triples={"stated": 3},
)


def test_a_report_reads_back_the_same(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(REPORT.to_json(), "utf-8")
    assert load_report(tmp_path) == REPORT


def test_a_report_is_readable_text() -> None:
    assert '"file": "坏.txt"' in REPORT.to_json()
    assert replace(REPORT).to_json() == REPORT.to_json()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"failures": 1}', '{"failures": []}'])
def test_a_foreign_report_is_a_graph_error(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")
    with pytest.raises(GraphError, match="build the graph again"):
        load_report(tmp_path)
