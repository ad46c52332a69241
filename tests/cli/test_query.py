from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT, RunKg

PERSONS = "SELECT ?name { ?p a zp:Person ; rdfs:label ?name } ORDER BY ?name"


def test_a_query_gives_a_table(run_kg: RunKg, built: Path) -> None:
    done = run_kg("query", PERSONS, "--graph", built)
    assert done.returncode == 0
    assert done.stdout.decode().split() == ["name", "──────", "赵一鸣", "钱二"]
    assert done.stderr == b""


def test_a_query_can_come_from_a_file_or_stdin(run_kg: RunKg, built: Path, tmp_path: Path) -> None:
    file = tmp_path / "persons.rq"
    file.write_text(PERSONS, "utf-8-sig")
    from_file = run_kg("query", file, "--graph", built, "--format", "json")
    from_stdin = run_kg("query", "-", "--graph", built, "--format", "json", stdin=PERSONS.encode())
    assert from_file.stdout == from_stdin.stdout
    assert len(json.loads(from_file.stdout)["results"]["bindings"]) == 2


def test_a_result_can_go_to_a_file(run_kg: RunKg, built: Path, tmp_path: Path) -> None:
    to = tmp_path / "persons.csv"
    done = run_kg("query", PERSONS, "--graph", built, "--format", "csv", "--to", to)
    assert (done.returncode, done.stdout) == (0, b"")
    assert to.read_bytes() == "name\r\n赵一鸣\r\n钱二\r\n".encode()


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_left(
    run_kg: RunKg, built: Path, tmp_path: Path
) -> None:
    done = run_kg("query", PERSONS, "--graph", built, "--to", tmp_path / "none" / "x.csv")
    assert done.returncode == 1
    assert b"x.csv cannot be written (No such file or directory)" in done.stderr
    assert list(tmp_path.iterdir()) == []


# seven joins of everything with everything: years of work
ENDLESS = f"SELECT (COUNT(*) AS ?n) {{ {' '.join(f'?a{n} ?b{n} ?c{n} .' for n in range(7))} }}"

# who starts the tests in the background may have what they start hear of no interruption
HEARING = (
    "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "runpy.run_module('kg', run_name='__main__')"
)


def test_a_query_ends_when_its_time_is_over(run_kg: RunKg, built: Path, tmp_path: Path) -> None:
    to = tmp_path / "many.csv"
    done = run_kg("query", ENDLESS, "--graph", built, "--timeout", "0.5", "--to", to)
    assert done.returncode == 1
    assert done.stderr == b"kg: the query was stopped after 0.5 seconds (--timeout)\n"
    assert list(tmp_path.iterdir()) == []


def test_a_query_ends_when_it_is_interrupted(built: Path, tmp_path: Path) -> None:
    part = tmp_path / ".many.csv.part"
    command = [sys.executable, "-c", HEARING, "query", ENDLESS, "--graph", str(built)]
    command += ["--to", str(tmp_path / "many.csv")]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE) as process:
        while not part.exists():
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, b"kg: stopped; nothing was changed\n")
    assert not part.exists()


def test_a_table_is_no_wider_than_it_need_be(run_kg: RunKg, built: Path, tmp_path: Path) -> None:
    long = 'SELECT ("%s" AS ?long) ("a" AS ?b) {}' % ("长" * 500)
    done = run_kg("query", long, "--graph", built, "--to", "-", cwd=tmp_path)
    head, rule, row = done.stdout.decode().splitlines()
    assert (len(rule), len(row), list(tmp_path.iterdir())) == (103, 503, [])


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            "SELECT ?p { ?p a zp:Officials }",
            "zp:Officials is no term of the ontology; zp:Official is\n",
        ),
        ("SELECT ?p { ?p zp:xyz ?x }", "zp:xyz is no term of the ontology\n"),
        ("SELECT ?p { ?p zp:holds/zp:post ?x }", ""),
        ("PREFIX zp: <urn:x> SELECT ?p { ?p zp:xyz ?x }", ""),
    ],
)
def test_a_term_that_is_none_is_said(run_kg: RunKg, built: Path, query: str, said: str) -> None:
    done = run_kg("query", query, "--graph", built)
    assert (done.returncode, done.stderr.decode()) == (0, said)


def test_a_malformed_query_fails_with_its_place(run_kg: RunKg, built: Path) -> None:
    done = run_kg("query", "SELECT ?p {\n ?p b zp:Person }", "--graph", built)
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.decode() == (
        "kg: line 2, column 5: b is not expected here\n   ?p b zp:Person }\n      ^\n"
    )


def test_a_query_file_that_is_not_there_is_said(run_kg: RunKg, built: Path) -> None:
    done = run_kg("query", "none.rq", "--graph", built)
    assert (done.returncode, done.stderr) == (1, b"kg: there is no query file none.rq\n")


def test_a_folder_without_graph_is_said(run_kg: RunKg, tmp_path: Path) -> None:
    done = run_kg("query", PERSONS, "--graph", tmp_path)
    assert done.returncode == 1
    assert done.stderr.decode() == (
        f"kg: there is no graph in {tmp_path}: make one with `kg build PATH`\n"
    )


def test_a_damaged_store_is_said(run_kg: RunKg, built: Path, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_bytes((built / "report.json").read_bytes())
    (tmp_path / "store").mkdir()
    done = run_kg("query", PERSONS, "--graph", tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith(b"kg: the graph at ")
    assert b"Traceback" not in done.stderr


def test_an_unknown_format_is_wrong_usage(run_kg: RunKg, built: Path) -> None:
    done = run_kg("query", PERSONS, "--graph", built, "--format", "yaml")
    assert done.returncode == 2
    assert b"'table', 'csv', 'tsv', 'json', 'xml', 'ttl'" in done.stderr


def test_a_closed_pipe_is_no_error(built: Path) -> None:
    every = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 200000"
    command = [sys.executable, "-m", "kg", "query", every, "--graph", str(built)]
    with subprocess.Popen(
        [*command, "--format", "csv"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_locale_without_chinese_is_no_hindrance(run_kg_apart: RunKg, built: Path) -> None:
    for language in ("C", "POSIX", "en_US.ISO-8859-1", "zh_CN.GBK"):
        done = run_kg_apart("query", PERSONS, "--graph", built, env={"LC_ALL": language})
        assert "赵一鸣" in done.stdout.decode("utf-8")
