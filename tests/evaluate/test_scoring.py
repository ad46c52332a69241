from __future__ import annotations

from pathlib import Path

import pytest

from kg.evaluate.confusions import confusions
from kg.evaluate.gold import load_gold
from kg.evaluate.matching import Verdict
from kg.evaluate.scoring import Evaluation, evaluate
from tests.evaluate.samples import GRAPH, sample_store, write_gold


@pytest.fixture
def evaluation(tmp_path: Path) -> Evaluation:
    return evaluate(load_gold([write_gold(tmp_path / "gold")]), sample_store())


@pytest.mark.parametrize(
    ("list_name", "found", "wrong", "missed", "why"),
    [
        ("persons", 2, 1, 2, "孙三 is wrong, 孙三河 and 李四湖 are missed, the reporter is free"),
        ("bodies", 2, 0, 0, "the optional government counts neither way"),
        ("documents", 0, 0, 1, "the document is a concept"),
        ("concepts", 0, 1, 0, "the document is a concept"),
        ("places", 1, 1, 0, "the second node of one place is a duplicate"),
        ("dates", 1, 0, 0, "the day of publication is free"),
        ("holds", 1, 1, 1, "the mayor is in the wrong body"),
        ("events", 1, 0, 1, "the appointment is missed"),
        ("event-types", 0, 1, 1, "a meeting is no visit"),
        ("event-dates", 1, 0, 0, "a personnel change without a day is not asked for one"),
        ("participations", 1, 1, 4, "钱二江 did not speak; 赵, 钱, 孙 and 李 miss a role"),
        ("remarks", 1, 0, 0, "speaker, verb and words agree"),
        ("part-of", 1, 0, 0, "child and parent agree"),
    ],
)
def test_a_list_is_counted(
    evaluation: Evaluation, list_name: str, found: int, wrong: int, missed: int, why: str
) -> None:
    score = evaluation.scores()[list_name]
    assert (score.found, score.wrong, score.missed) == (found, wrong, missed), why


def test_a_quote_counts_for_a_tenure_only_with_its_holder(evaluation: Evaluation) -> None:
    evidence = evaluation.evidence
    # The second tenure's quote names somebody else; participations and the remark have none.
    assert (evidence.facts, evidence.facts_with_quote) == (6, 2)
    assert (evidence.quotes, evidence.quotes_in_text) == (3, 3)


def test_a_resolved_body_is_not_found_by_a_short_form(tmp_path: Path) -> None:
    gold = load_gold([write_gold(tmp_path / "gold")])
    bare = GRAPH.replace('"青州市委"@zh', '"青州市某党委"@zh')
    outcomes = evaluate(gold, sample_store(graph=bare)).outcomes()
    assert ("bodies", Verdict.WRONG, "青州市某党委") in {
        (o.list_name, o.verdict, o.given) for o in outcomes
    }
    unresolved = bare + "body:委 zp:unresolved true ."
    assert evaluate(gold, sample_store(graph=unresolved)).scores()["bodies"].wrong == 0


def test_an_article_that_the_graph_lacks_is_missed_whole(tmp_path: Path) -> None:
    gold = load_gold([write_gold(tmp_path / "gold")])
    absent = evaluate(gold, sample_store(graph=GRAPH.replace("in/a1.txt", "in/b.txt")))
    assert absent.missing == ("a1",)
    assert absent.scores()["persons"].recall == 0.0
    assert absent.scores()["persons"].precision == 1.0


@pytest.mark.parametrize(
    ("list_name", "kind", "missed", "wrong"),
    [
        ("persons", "other border", 1, 1),
        ("persons", "nothing like it", 1, 0),
        ("documents", "in concepts", 1, 0),
        ("places", "twice", 0, 1),
        ("holds", "other body", 1, 1),
        ("event-types", "other kind", 1, 1),
        ("participations", "other role", 1, 1),
        ("participations", "its person is missed", 2, 0),
    ],
)
def test_errors_are_sorted_by_kind(
    evaluation: Evaluation, list_name: str, kind: str, missed: int, wrong: int
) -> None:
    rows = {(row.list_name, row.kind): row for row in confusions(evaluation)}
    row = rows[list_name, kind]
    assert (row.missed, row.wrong) == (missed, wrong)
    assert row.examples


def test_every_error_is_of_one_kind(evaluation: Evaluation) -> None:
    rows, scores = confusions(evaluation), evaluation.scores().values()
    assert sum(row.missed for row in rows) == sum(score.missed for score in scores)
    assert sum(row.wrong for row in rows) == sum(score.wrong for score in scores)
