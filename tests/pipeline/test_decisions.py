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


REPORTS = {
    "d.txt": "2020年09月16日 来源：云州日报\n\n9月15日，云州市委常委会召开会议。"
    "市委书记赵启明主持会议。省财政厅派人列席。\n",
    "e.txt": "2020年09月16日 来源：江东日报\n\n9月15日，云州市委常委会召开会议。"
    "云州市委书记赵启明主持会议并讲话。\n",
    "f.txt": "2020年09月18日 来源：江东日报\n\n9月17日，江东省财政厅举行座谈会。\n",
}
MEETING = "event:2020-09-15-云州市委常委会会议"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def reported(graph: kg.Graph) -> list[list[str]]:
    """List the files of the reports of each event of the meeting's name."""
    rows = graph.query(
        "SELECT ?e ?file { ?e a zp:Meeting ; rdfs:label '云州市委常委会会议'@zh ;"
        " zp:reportedIn/zp:sourceFile ?file }"
    )
    assert isinstance(rows, list)
    pairs = [(str(row["e"]), str(row["file"])) for row in rows if isinstance(row, dict)]
    return sorted(sorted(f for e, f in pairs if e == event) for event in {e for e, _ in pairs})


def test_events_are_parted_and_joined(reports: Path) -> None:
    assert reported(build(reports)) == [["d.txt", "e.txt"]]
    parted = build(reports, f"different\t{MEETING}@d.txt\t{MEETING}@e.txt\t上下午各一次")
    assert reported(parted) == [["d.txt"], ["e.txt"]]
    assert reported(build(reports)) == [["d.txt", "e.txt"]]
    (joined,) = reported(
        build(reports, f"same\t{MEETING}\tevent:2020-09-17-江东省财政厅座谈会\t同一场会")
    )
    assert joined == ["d.txt", "e.txt", "f.txt"]


def test_contradicting_decisions_about_events_are_an_error(reports: Path) -> None:
    third = "event:2020-09-17-江东省财政厅座谈会"
    with pytest.raises(InputError, match="decided to be two events"):
        build(
            reports,
            f"different\t{MEETING}@d.txt\t{MEETING}@e.txt\t两场",
            f"same\t{MEETING}@d.txt\t{third}\t一场",
            f"same\t{MEETING}@e.txt\t{third}\t一场",
        )


def named(graph: kg.Graph, body: str) -> list[str]:
    """List the files that mention a body."""
    rows = graph.query(f"SELECT ?file {{ ?a zp:mentions body:{body} ; zp:sourceFile ?file }}")
    assert isinstance(rows, list)
    return sorted(str(row["file"]) for row in rows if isinstance(row, dict))


def test_a_body_means_another_in_one_file_or_everywhere(reports: Path) -> None:
    assert named(build(reports), "江东省财政厅") == ["f.txt"]
    here = build(reports, "same\tbody:省财政厅@d.txt\tbody:江东省财政厅\t江东的报纸")
    assert named(here, "江东省财政厅") == ["d.txt", "f.txt"]
    assert here.query("ASK { body:江东省财政厅 skos:altLabel '省财政厅'@zh }") is False
    everywhere = build(reports, "same\tbody:江东省财政厅\tbody:中国共产党云州市委员会\t试")
    assert named(everywhere, "江东省财政厅") == []
    assert named(build(reports), "江东省财政厅") == ["f.txt"]


def test_bodies_that_a_form_joins_are_kept_apart(tmp_path: Path) -> None:
    folder = tmp_path / "forms"
    folder.mkdir()
    (folder / "a.txt").write_text("2020年9月16日\n\n哈萨克斯坦议会议长科沙诺夫9月15日主持会议。\n")
    (folder / "b.txt").write_text(
        "2020年9月17日\n\n哈萨克斯坦共和国议会议长科沙诺夫9月16日主持会议。\n"
    )
    bodies = "SELECT ?b { ?b a zp:Body ; rdfs:label ?l FILTER(STRENDS(?l, '议会')) }"
    assert len(build(folder).query(bodies)) == 1  # type: ignore[arg-type]  # rows
    row = "different\tbody:哈萨克斯坦议会\tbody:哈萨克斯坦共和国议会\t试"
    assert len(build(folder, row).query(bodies)) == 2  # type: ignore[arg-type]  # rows


def test_what_no_body_or_event_answers_to_is_reported(reports: Path) -> None:
    graph = build(
        reports,
        "same\tbody:没有这个局\tbody:江东省财政厅\t误",
        "same\tbody:江东省财政厅@e.txt\tbody:中国共产党云州市委员会\t误",
        f"different\t{MEETING}@f.txt\t{MEETING}@e.txt\t误",
    )
    assert [applied for _, applied in graph.report.decisions] == [False, False, False]
