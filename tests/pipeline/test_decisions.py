"""A user's decisions are an input of a build: they overrule, and taking them back undoes them."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.errors import InputError

HEADER = "decision\tsubject\tobject\treason\tdate\n"
DOCUMENTS = {
    "a.txt": "2020年09月16日 来源：云州日报\n\n9月15日，云州市公安局局长王建军主持会议。\n",
    "b.txt": "2020年09月17日 来源：河西日报\n\n9月16日，河西省财政厅厅长王建军主持会议。\n",
    "c.txt": "3月2日，云州市委书记赵启明到高新区调研。\n",
}


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def build(documents: Path, *rows: str, file: Path | None = None) -> kg.Graph:
    """Build with these decisions beside the documents, or in a file of their own."""
    beside = documents / "decisions.tsv"
    beside.unlink(missing_ok=True)
    if rows:
        (file or beside).write_text(HEADER + "".join(f"{row}\t2026-11-28\n" for row in rows))
    kg.build(documents, out=documents.parent / "out", decisions_file=file)
    return kg.open(documents.parent / "out")


def persons(graph: kg.Graph, name: str) -> int:
    rows = graph.query(f'SELECT DISTINCT ?p {{ ?p a zp:Person ; rdfs:label "{name}"@zh }}')
    assert isinstance(rows, list)
    return len(rows)


SAME = "same\t王建军@a.txt\t王建军@b.txt\t据其简历为同一人"


def test_a_decision_joins_and_taking_it_back_parts_again(documents: Path) -> None:
    assert persons(build(documents), "王建军") == 2
    before = (documents.parent / "out" / "graph.ttl").read_bytes()
    joined = build(documents, SAME)
    assert persons(joined, "王建军") == 1
    assert [applied for _, applied in joined.report.decisions] == [True]
    build(documents)
    assert (documents.parent / "out" / "graph.ttl").read_bytes() == before


def test_decisions_are_part_of_the_input_and_no_document(documents: Path) -> None:
    plain, decided = build(documents).report, build(documents, SAME).report
    assert plain.documents == decided.documents == 3
    assert plain.input_hash != decided.input_hash
    assert not decided.failures


def test_a_file_of_its_own_can_be_given(documents: Path, tmp_path: Path) -> None:
    graph = build(documents, SAME, file=tmp_path / "mine.tsv")
    assert persons(graph, "王建军") == 1


def test_a_statement_is_dropped(documents: Path) -> None:
    find = "SELECT ?t { ?t a zp:Tenure ; zp:holder/rdfs:label '赵启明'@zh }"
    (row,) = build(documents).query(find)  # type: ignore[misc]  # one row
    assert isinstance(row, dict)
    key = str(row["t"]).rpartition("/")[2]
    graph = build(documents, f"drop\ttenure:{key}\t\t误读")
    assert graph.query(find) == []
    assert graph.query("ASK { ?p a zp:Official ; rdfs:label '赵启明'@zh }") is False


def test_a_year_dates_the_events_of_an_article(documents: Path) -> None:
    graph = build(documents, "year\tc.txt\t2019\t见报头")
    day = "SELECT ?day ?basis { ?e a zp:Visit ; zp:startDate ?day ; zp:dateBasis ?basis }"
    assert graph.query(day) == [{"day": "2019-03-02", "basis": "决定（decisions.tsv）：见报头"}]
    assert graph.query("ASK { ?a zp:publishedOn ?d ; zp:dateBasis ?b ; zp:sourceFile 'c.txt' }")


def test_a_decision_that_nothing_answers_to_is_reported(documents: Path) -> None:
    graph = build(documents, "drop\ttenure:000000000000\t\t误读", "year\tgone.txt\t2019\t见报头")
    assert [applied for _, applied in graph.report.decisions] == [False, False]


def test_a_missing_file_of_decisions_is_an_error(documents: Path) -> None:
    with pytest.raises(InputError, match="no such file of decisions"):
        kg.build(documents, out=documents.parent / "out", decisions_file=documents / "no.tsv")
