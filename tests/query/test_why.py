"""Why two are one person: read back from the graph, the rules of the build say the same again."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

import kg
from kg.errors import QueryError
from kg.lexicon import load_lexicon
from kg.model.naming import fold_name
from kg.query.bearers import Reader
from kg.query.naming import nodes_named
from kg.resolve.identity import group_bearers
from tests.conftest import CORPUS

POLICE, AGAIN = "27_namesake_police.txt", "29_namesake_police_again.txt"
FINANCE = "28_namesake_finance.txt"


def test_namesakes_are_two_and_what_parts_them_is_told(corpus: kg.Graph) -> None:
    (judgement,) = corpus.why("王建军", "王建军")
    assert not judgement.same
    assert any(reason.startswith("姓名相同") for reason in judgement.pro)
    assert any("云州 / 河西" in reason for reason in judgement.con)
    assert judgement.decision.split("\t")[:3] == [
        "same", f"王建军@{POLICE}", f"王建军@{FINANCE}",
    ]  # fmt: skip


def test_one_person_has_a_chain_of_reasons_with_sentences(corpus: kg.Graph) -> None:
    (judgement,) = corpus.why(f"王建军@{AGAIN}", f"王建军@{POLICE}")
    assert judgement.same
    (step,) = judgement.steps
    assert step.told.endswith("云州市公安局")
    assert step.files == (AGAIN, POLICE)
    assert all("王建军" in sentence for sentence in step.sentences)


def test_two_names_are_two_persons(corpus: kg.Graph) -> None:
    (judgement,) = corpus.why("赵启明", "钱立新")
    assert not judgement.same
    assert any(reason.startswith("姓名不同") for reason in judgement.con)


def test_nobody_of_that_name(corpus: kg.Graph) -> None:
    with pytest.raises(
        QueryError, match="no person, body or event in the graph is named 赵启明 in no.txt"
    ):
        corpus.why("赵启明@no.txt", "赵启明")


def test_a_decision_is_shown(tmp_path: Path) -> None:
    decisions = tmp_path / "decisions.tsv"
    decisions.write_text(
        "decision\tsubject\tobject\treason\tdate\n"
        f"same\t王建军@{POLICE}\t王建军@{FINANCE}\t据其简历\t2026-11-28\n"
    )
    kg.build(CORPUS, out=tmp_path / "out", decisions_file=decisions)
    (judgement,) = kg.open(tmp_path / "out").why(f"王建军@{POLICE}", f"王建军@{FINANCE}")
    assert judgement.same
    assert any("据其简历" in reason for reason in judgement.pro)


def test_the_graph_groups_as_its_bearers_are_grouped_again(corpus: kg.Graph) -> None:
    """Everyone of the corpus: what `why` judges by is what the build judged by."""
    rows = corpus.query("SELECT ?p ?name { ?p a zp:Person ; rdfs:label ?name }")
    assert isinstance(rows, list)
    names = {str(row["name"]) for row in rows if isinstance(row, dict)}
    reader = Reader(corpus.store, load_lexicon())
    for name in sorted(names):
        persons = [node.value for node in nodes_named(corpus.store, name, corpus.prefixes)]
        shown = [s for s in reader.shown(persons) if fold_name(s.bearer.name) == fold_name(name)]
        expected: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(shown):
            expected[one.person].append(number)
        groups = group_bearers([one.bearer for one in shown]).groups
        assert sorted(map(list, groups)) == sorted(expected.values()), name


def test_the_check_lists_namesakes_with_what_speaks_for_and_against(corpus: kg.Graph) -> None:
    (section,) = (section for section in corpus.check() if section.name == "doubtful")
    (row,) = (row for row in section.rows if row[0] == "王建军")
    assert row[1:3] == ("王建军-云州市公安局", "王建军-河西省财政厅")
    assert "姓名相同" in row[3]
    assert "云州 / 河西" in row[4]


def test_the_check_lists_who_is_joined_without_a_body_in_common(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name, post in (("a.txt", "云州市委书记"), ("b.txt", "云州市公安局局长")):
        text = f"2020年09月16日 来源：云州日报\n\n9月15日，{post}孙立群主持会议。\n"
        (tmp_path / "in" / name).write_text(text, "utf-8")
    kg.build(tmp_path / "in", out=tmp_path / "out")
    sections = {section.name: section for section in kg.open(tmp_path / "out").check()}
    (row,) = sections["weak_joins"].rows
    assert row[:2] == ("孙立群", "孙立群")
    assert row[2].endswith("posts in bodies of 云州")
    assert set(row[3:]) == {"孙立群@a.txt", "孙立群@b.txt"}
