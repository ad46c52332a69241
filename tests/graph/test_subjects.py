"""Lines are put together by subject, each once, in the graph that has the most to say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.graph_names import GraphName
from kg.graph.subjects import TYPE, subjects_of

BACKGROUND, STATED, INFERRED, DERIVED = (
    GraphName.BACKGROUND,
    GraphName.STATED,
    GraphName.INFERRED,
    GraphName.DERIVED,
)
GRAPHS = st.sampled_from([BACKGROUND, STATED, INFERRED, DERIVED])
TERMS = st.sampled_from(["<urn:a>", "<urn:a-b>", '"a b"', '"\\u2028"@zh', '"2"^^<urn:t>'])
LINES = st.builds(
    lambda s, p, o: f"<urn:{s}> {p} {o}",
    st.sampled_from(["甲", "甲-乙", "丙"]),
    st.sampled_from([TYPE, "<http://a>", "<https://b>"]),
    TERMS,
)


def packed(said: dict[GraphName, list[str]]) -> tuple[tuple[GraphName, bytes], ...]:
    return tuple(
        (graph, "".join(f"{line}\n" for line in lines).encode()) for graph, lines in said.items()
    )


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ([STATED, STATED], [STATED]),
        ([BACKGROUND, STATED, INFERRED, DERIVED], [STATED]),
        ([BACKGROUND, INFERRED, DERIVED], [INFERRED]),
        ([DERIVED, BACKGROUND], [BACKGROUND, DERIVED]),
    ],
)
def test_a_triple_stands_in_the_graph_that_says_it_most_plainly(
    said: list[GraphName], kept: list[GraphName]
) -> None:
    part = tuple((graph, b"<urn:s> <urn:p> <urn:o>\n") for graph in said)
    assert list(subjects_of(part)) == [("<urn:s>", [("<urn:p>", "<urn:o>", g) for g in kept])]


@given(st.dictionaries(GRAPHS, st.lists(LINES, max_size=9)))
def test_all_is_kept_and_in_order(said: dict[GraphName, list[str]]) -> None:
    found = list(subjects_of(packed(said)))
    lines = {f"{subject} {p} {o}" for subject, rows in found for p, o, _ in rows}
    assert lines == {line for of in said.values() for line in of}
    subjects = [subject for subject, _ in found]
    assert subjects == sorted(set(subjects))
    for _, rows in found:
        assert rows == sorted(rows, key=lambda row: (row[0] != TYPE, row))
