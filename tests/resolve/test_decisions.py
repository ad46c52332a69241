"""The file of decisions is read row by row, and what is wrong in it is said with its line."""

from __future__ import annotations

import pytest

from kg.errors import InputError
from kg.model.decisions import DecisionKind, decisions_hash
from kg.resolve.decisions import join_decisions, parse_decisions

HEADER = "decision\tsubject\tobject\treason\tdate\n"
SAME = "same\t赵一@a.txt\tperson:赵一-安陵市公安局\t见其简历\t2026-11-28\n"


def parse(*rows: str) -> object:
    return parse_decisions(HEADER + "".join(rows), "decisions.tsv")


def test_each_kind_is_read() -> None:
    rows = (
        "# a note\n\n",
        SAME,
        "different\t钱二@a.txt\t钱二@b.txt\t两人\t2026-11-28\n",
        "drop\ttenure:0a1b2c3d4e5f\t\t误读\t2026-11-28\n",
        "year\tb.txt\t2019\t见报头\t2026-11-28\n",
    )
    found = parse_decisions(HEADER + "".join(rows), "decisions.tsv")
    assert {decision.kind for decision in found} == set(DecisionKind)
    (same,) = (decision for decision in found if decision.kind is DecisionKind.SAME)
    assert same.object == "person/赵一-安陵市公安局"
    (drop,) = (decision for decision in found if decision.kind is DecisionKind.DROP)
    assert drop.subject == "tenure/0a1b2c3d4e5f"


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        pytest.param(
            ("merge\ta\tb\tc\t2026-11-28\n",), "line 2: 'merge' is no decision", id="kind"
        ),
        pytest.param(("same\t赵一@a.txt\n",), "line 2: 2 cells, not 5", id="cells"),
        pytest.param((SAME.replace("见其简历", ""),), "a decision needs a reason", id="reason"),
        pytest.param((SAME.replace("2026-11-28", "today"),), "'today' is no date", id="date"),
        pytest.param((SAME.replace("2026-11-28", ""),), "'' is no date", id="no date"),
        pytest.param((SAME.replace("赵一@a.txt", "赵一"),), "'赵一' is no person", id="person"),
        pytest.param(
            ("same\tbody:甲局\tevent:2020-座谈会\t同\t2026-11-28\n",),
            "body and event can't be one",
            id="two kinds",
        ),
        pytest.param(
            ("different\tbody:甲局@a.txt\tbody:乙局\t异\t2026-11-28\n",),
            "bodies are told apart by name",
            id="a body of one file",
        ),
        pytest.param(
            ("same\tbody:甲局@a.txt\tbody:乙局@b.txt\t同\t2026-11-28\n",),
            "only one of two bodies",
            id="two bodies of one file each",
        ),
        pytest.param(
            ("same\t赵一@a.txt\t赵一@a.txt\t同\t2026-11-28\n",), "on both sides", id="itself"
        ),
        pytest.param(
            ("drop\tperson:赵一\t\t误\t2026-11-28\n",), "is no statement", id="no statement"
        ),
        pytest.param(
            ("drop\ttenure:0a\tb\t误\t2026-11-28\n",), "the object stays empty", id="drop of two"
        ),
        pytest.param(("year\tb.txt\t19\t误\t2026-11-28\n",), "'19' is no year", id="year"),
        pytest.param((SAME, "\n", SAME), "line 4: decided in line 2 already", id="twice"),
        pytest.param(
            (SAME, SAME.replace("same", "different")), "decided to be one and to be two", id="both"
        ),
        pytest.param(
            ("year\tb.txt\t2019\t一\t2026-11-28\n", "year\tb.txt\t2020\t二\t2026-11-28\n"),
            "sets another year for b.txt",
            id="two years",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_line(rows: tuple[str, ...], problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        parse(*rows)


def test_an_iri_is_read_as_the_graph_writes_it() -> None:
    base = "https://w3id.org/zhengpu/id"
    row = f"same\t<{base}/body/甲局>\t{base}/body/%E4%B9%99局\t同\t2026-11-28\n"
    (decision,) = parse_decisions(HEADER + row, "decisions.tsv")
    assert (decision.subject, decision.object) == ("body/甲局", "body/乙局")
    row = f"drop\t{base}/tenure/0a1b2c3d4e5f\t\t误\t2026-11-28\n"
    (decision,) = parse_decisions(HEADER + row, "decisions.tsv")
    assert decision.subject == "tenure/0a1b2c3d4e5f"


def test_the_header_is_asked_for() -> None:
    with pytest.raises(InputError, match="has to name the columns decision, subject"):
        parse_decisions(SAME, "decisions.tsv")


def test_the_order_of_rows_and_of_two_persons_means_nothing() -> None:
    other = "year\tb.txt\t2019\t见报头\t2026-11-28\n"
    one = parse_decisions(HEADER + SAME + other, "a")
    two = parse_decisions(HEADER + other + SAME, "b")
    assert one == two
    assert decisions_hash(one) == decisions_hash(two[::-1]) != decisions_hash(one[:1])


def test_files_that_contradict_each_other_are_refused() -> None:
    one = parse_decisions(HEADER + SAME, "a")
    other = parse_decisions(HEADER + SAME.replace("same", "different"), "b")
    assert join_decisions([one, one]) == one
    with pytest.raises(InputError, match="to be one and to be two"):
        join_decisions([one, other])
