from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.web.views.articles import cut

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10)), max_size=8)


def test_a_passage_within_another_is_told() -> None:
    (line,) = cut("甲乙丙丁", [(0, 4), (1, 3)])
    assert [(piece.text, piece.covers) for piece in line] == [
        ("甲", ("evidence-0-4",)),
        ("乙丙", ("evidence-0-4", "evidence-1-3")),
        ("丁", ("evidence-0-4",)),
    ]
    assert [piece.marks for piece in line] == [("evidence-0-4",), ("evidence-1-3",), ()]


def test_a_passage_over_two_lines_is_lit_in_both() -> None:
    lines = list(cut("甲乙\n丙丁", [(1, 4)]))
    assert [[(p.text, p.lit) for p in line] for line in lines] == [
        [("甲", False), ("乙", True)],
        [("丙", True), ("丁", False)],
    ]


@given(st.text(alphabet="甲乙\n", min_size=40, max_size=60), SPANS)
def test_no_character_is_lost(text: str, found: list[tuple[int, int]]) -> None:
    spans = sorted({(begin, begin + length) for begin, length in found})
    lines = ["".join(piece.text for piece in line) for line in cut(text, spans)]
    assert "\n".join(lines) == text


@given(st.text(alphabet="甲乙\n", min_size=40, max_size=60), SPANS)
def test_every_passage_has_one_anchor(text: str, found: list[tuple[int, int]]) -> None:
    spans = sorted({(begin, begin + length) for begin, length in found})
    marks = [mark for line in cut(text, spans) for piece in line for mark in piece.marks]
    assert sorted(marks) == sorted(f"evidence-{begin}-{end}" for begin, end in spans)
