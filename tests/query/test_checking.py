from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.errors import QuestionError
from kg.query.checking import by_source, check_graph, find_gaps, summary


def gaps(*covered: tuple[str, str, int]) -> list[tuple[str, ...]]:
    return list(find_gaps(by_source(covered)))


def test_a_gap_lies_between_two_months_of_one_source() -> None:
    covered = [("2019-11", "甲报", 3), ("2020-02", "甲报", 3), ("2020-03", "甲报", 3)]
    assert gaps(*covered, ("2020-01", "乙报", 9)) == [("甲报", "2019-12", "2020-01", "2", "0")]


def test_a_month_with_few_articles_is_a_gap() -> None:
    counts = (30, 31, 9, 30, 2)  # the last one may not be over
    covered = [(f"2020-0{month}", "甲报", count) for month, count in enumerate(counts, 1)]
    assert gaps(*covered) == [("甲报", "2020-03", "2020-03", "1", "9")]


def test_a_year_is_no_month() -> None:
    assert gaps(("2019", "甲报", 1), ("2020-01", "甲报", 1), ("2020-02", "甲报", 1)) == []


def test_the_check_has_its_sections_in_order(built: Path) -> None:
    sections = kg.open(built).check()
    assert [section.name for section in sections] == [
        "contradictions",
        "doubtful",
        "weak_joins",
        "shared_names",
        "inferred_dates",
        "short_forms",
        "coverage",
        "gaps",
    ]
    named = {section.name: section.rows for section in sections}
    assert {row[0] for row in named["shared_names"]} == {"孙三"}
    assert all(row[1].startswith("person:") for row in named["shared_names"])
    kinds = {row[0].split()[0] for row in named["inferred_dates"]}
    assert kinds == {"事件日期", "发表日期"}
    assert summary(sections).startswith("contradictions 0, doubtful 1, weak_joins 0, shared_names")


def test_each_row_of_a_check_has_its_sentences(built: Path) -> None:
    sections = {section.name: section for section in kg.open(built).check()}
    for name in ("doubtful", "shared_names"):
        rows = list(sections[name].with_grounds())
        assert rows
        assert all("赵一鸣" in sentence.quote for _, grounds in rows for sentence in grounds)
        assert all(grounds for _, grounds in rows)


def test_a_check_without_its_question_is_refused(built: Path) -> None:
    graph = kg.open(built)
    with pytest.raises(QuestionError, match="no question 'unsure'"):
        check_graph(graph.store, {}, graph.prefixes)
