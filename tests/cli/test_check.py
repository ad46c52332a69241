from __future__ import annotations

import json
from pathlib import Path

from kg.cli.check_page import check_page
from kg.query.checking import Section
from tests.conftest import RunKg


def test_check_lists_each_section_with_its_count(built: Path, run_kg: RunKg) -> None:
    done = run_kg("check", "--graph", built)
    assert done.returncode == 0
    text = done.stdout.decode()
    assert "矛盾：同日同职两人 · contradictions: two holders of one seat on a day (0)" in text
    assert "事件日期 date of an event" in text
    assert done.stderr.decode().startswith(
        "contradictions 0, doubtful 1, weak_joins 0, shared_names "
    )


def test_check_shows_sentences_where_asked(built: Path, run_kg: RunKg) -> None:
    text = run_kg("check", "--evidence", "--graph", built).stdout.decode()
    head = next(line for line in text.splitlines() if line.startswith("name "))
    assert head.split()[-2:] == ["sentence", "source"]
    assert ".txt" in text


def test_the_page_of_a_check_stands_alone(built: Path, run_kg: RunKg, tmp_path: Path) -> None:
    page = tmp_path / "check.html"
    assert run_kg("check", "--html", "--to", page, "--graph", built).returncode == 0
    text = page.read_text("utf-8")
    assert "Content-Security-Policy" in text
    assert '<h2 id="gaps">' in text
    assert "<script" not in text
    assert "<details><summary>原句 · sentences 1</summary><p>“" in text
    assert "推断的日期 <small>" in text
    assert '<span lang="en">inferred dates</span>' in text
    assert "color-scheme: light dark" in text
    assert "http" not in text.replace("http-equiv", "")


def test_text_of_documents_is_no_markup_of_the_page() -> None:
    rows = (("<script>alert(1)</script>", "a\u202eb"),)
    text = check_page([Section("unsure", "t", ("a", "b"), rows)])
    assert '<td data-label="a">&lt;script&gt;alert(1)&lt;/script&gt;</td>' in text
    assert '<td data-label="b">a\\u202eb</td>' in text


def test_diff_of_a_graph_with_itself_tells_of_nothing(built: Path, run_kg: RunKg) -> None:
    done = run_kg("diff", built, built)
    assert (done.returncode, done.stdout.decode()) == (0, "没有变化 · nothing changed\n")
    assert json.loads(run_kg("diff", built, built, "--format", "json").stdout) == []


def test_diff_tells_what_is_new(built: Path, built_seeds: Path, run_kg: RunKg) -> None:
    text = run_kg("diff", built, built_seeds).stdout.decode()
    assert text.startswith("新见的人 · people who are new (")
    assert "  李伟: 北京市人民代表大会常务委员会主任 (在任) on 2019-09-08\n" in text
    records = json.loads(run_kg("diff", built, built_seeds, "--format", "json").stdout)
    assert {"person_new", "person_gone", "event_new", "article_new"} <= {r["kind"] for r in records}
    table = run_kg("diff", built, built_seeds, "--format", "table").stdout.decode()
    assert table.splitlines()[0].split() == ["kind", "name", "what"]


def test_diff_of_no_graph_says_so(built: Path, tmp_path: Path, run_kg: RunKg) -> None:
    done = run_kg("diff", built, tmp_path)
    assert done.returncode == 1
    assert "there is no graph in" in done.stderr.decode()
