"""Why two names are one body, and two reports one event, as the graph of the corpus has it."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.errors import QueryError
from tests.conftest import CORPUS

ONE, OTHER = "01_standing_committee_march.txt", "02_standing_committee_march_other_paper.txt"
MEETING = "云州市委常委会会议"


def test_a_form_is_its_full_name_s_body(corpus: kg.Graph) -> None:
    (judgement,) = corpus.why("云州市委", "中国共产党云州市委员会")
    assert (judgement.kind, judgement.same) == ("body", True)
    assert any("云州市委: 全称的一种写法" in step.told for step in judgement.steps)


def test_a_short_form_means_what_its_article_makes_it(corpus: kg.Graph) -> None:
    (judgement,) = corpus.why(f"市委@{ONE}", "云州市委")
    assert judgement.same
    (first, _) = judgement.steps
    assert first.told.startswith("市委: 据上下文")
    assert first.files == (ONE,)
    assert "市委书记赵启明" in first.sentences[0]


def test_two_bodies_are_told_apart(corpus: kg.Graph) -> None:
    (judgement,) = corpus.why("中国共产党云州市委员会", "中国共产党清源市委员会")
    assert not judgement.same
    assert any("类别相同" in reason for reason in judgement.pro)
    assert any("辖区不同" in reason and "云州市 / 清源市" in reason for reason in judgement.con)
    assert judgement.decision.split("\t")[:3] == [
        "same", "body:中国共产党云州市委员会", "body:中国共产党清源市委员会",
    ]  # fmt: skip


def test_two_reports_of_one_event_are_told_by_what_agrees(corpus: kg.Graph) -> None:
    (judgement,) = corpus.why(f"{MEETING}@{ONE}", f"{MEETING}@{OTHER}")
    assert (judgement.kind, judgement.same) == ("event", True)
    (step,) = judgement.steps
    assert step.files == (ONE, OTHER)
    for point in (
        "类型相同",
        "日期相同 · the same day 2020-03-05",
        "主持人相同 · the same chair 赵启明",
    ):
        assert point in step.told
    assert judgement.decision.split("\t")[:3] == [
        "different", f"event:2020-03-05-{MEETING}@{ONE}", f"event:2020-03-05-{MEETING}@{OTHER}",
    ]  # fmt: skip


def test_two_events_of_one_name_are_told_by_what_differs(corpus: kg.Graph) -> None:
    march, may = f"event:2020-03-05-{MEETING}", f"event:2020-05-18-{MEETING}"
    (judgement,) = corpus.why(march, may)
    assert not judgement.same
    assert judgement.con == ("日期不同 · on different days: 2020-03-05 / 2020-05-18",)
    assert any("主办者相同" in reason for reason in judgement.pro)


def test_things_of_different_kinds_cannot_be_one(corpus: kg.Graph) -> None:
    with pytest.raises(QueryError, match="赵启明 is a person, 云州市委 a body: they can't be one"):
        corpus.why("赵启明", "云州市委")


def test_a_name_of_a_person_and_of_an_event_is_asked_about_itself(corpus: kg.Graph) -> None:
    person, event = "person:赵启明", f"event:2020-03-05-{MEETING}"
    for name in (person, event):
        (judgement,) = corpus.why(name, name)
        assert judgement.same


def test_a_decision_about_two_events_is_shown(tmp_path: Path) -> None:
    decisions = tmp_path / "decisions.tsv"
    decisions.write_text(
        "decision\tsubject\tobject\treason\tdate\n"
        f"different\tevent:2020-03-05-{MEETING}@{ONE}\tevent:2020-03-05-{MEETING}@{OTHER}"
        "\t上下午各一次\t2026-11-28\n"
    )
    kg.build(CORPUS, out=tmp_path / "out", decisions_file=decisions)
    (judgement,) = kg.open(tmp_path / "out").why(f"{MEETING}@{ONE}", f"{MEETING}@{OTHER}")
    assert not judgement.same
    assert any("上下午各一次" in reason for reason in judgement.con)
