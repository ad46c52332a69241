from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.errors import QuestionError
from kg.query.checking import check_graph, find_gaps, summary


def test_a_gap_lies_between_two_months_of_one_source() -> None:
    covered = [("2019-11", "甲报"), ("2020-02", "甲报"), ("2020-03", "甲报"), ("2020-01", "乙报")]
    assert list(find_gaps(covered)) == [("甲报", "2019-12", "2020-01", "2")]


def test_a_year_is_no_month() -> None:
    assert list(find_gaps([("2019", "甲报"), ("2020-01", "甲报"), ("2020-02", "甲报")])) == []


def test_the_check_has_its_sections_in_order(built: Path) -> None:
    sections = kg.open(built).check()
    assert [section.name for section in sections] == [
        "contradictions",
        "shared_names",
        "unsure",
        "gaps",
        "doubtful",
        "weak_joins",
    ]
    named = {section.name: section.rows for section in sections}
    assert {row[0] for row in named["shared_names"]} == {"孙三"}
    assert all(row[1].startswith("person:") for row in named["shared_names"])
    kinds = {row[0].split()[0] for row in named["unsure"]}
    assert kinds == {"事件日期", "发表日期"}
    assert summary(sections).startswith("contradictions 0, shared_names")


def test_a_check_without_its_question_is_refused(built: Path) -> None:
    graph = kg.open(built)
    with pytest.raises(QuestionError, match="no question 'contradictions'"):
        check_graph(graph.store, {}, graph.prefixes)
