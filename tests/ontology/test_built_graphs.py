"""Built graphs conform, and what is wrong with one is reported in a fixed order."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import GraphError
from kg.graph.validation import Violation, validate


def test_seed_graph_conforms(built_seeds: Path) -> None:
    assert validate(built_seeds / "graph.ttl").violations == ()


def test_sample_graph_conforms_with_what_is_derived(built: Path, tmp_path: Path) -> None:
    both = tmp_path / "both.ttl"
    both.write_bytes((built / "graph.ttl").read_bytes() + (built / "derived.ttl").read_bytes())
    assert validate(both).violations == ()


def test_violations_are_sorted_and_say_where_they_are(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text(
        "@prefix zp: <https://w3id.org/zhengpu/ontology#> .\n"
        "<http://e/b> a zp:Date ; zp:edtf 'June' . <http://e/a> a zp:Date ; zp:edtf 'May' .\n",
        encoding="utf-8",
    )
    report = validate(graph)
    found = [violation for violation in report.violations if violation.shape == "Date-edtf"]
    assert not report.conforms
    assert list(report.violations) == sorted(report.violations)
    assert [(v.focus, v.value) for v in found] == [("http://e/a", "May"), ("http://e/b", "June")]
    assert found[0] == Violation(
        severity="Violation",
        shape="Date-edtf",
        focus="http://e/a",
        path="https://w3id.org/zhengpu/ontology#edtf",
        value="May",
        message_en="A date has one value: a year, a month, a day, or two of these",
        message_zh="日期须有且仅有一个值：年、月、日或其区间",
    )


def test_a_missing_graph_is_an_error_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="build a graph first"):
        validate(tmp_path / "graph.ttl")


def test_a_graph_that_is_no_turtle_is_an_error(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text("<a> <b>", encoding="utf-8")
    with pytest.raises(GraphError, match="is not Turtle"):
        validate(graph)
