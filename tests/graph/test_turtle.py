"""Any lines come back from Turtle and TriG, and large graphs are written in parts."""

from __future__ import annotations

from io import BytesIO

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph import literals, turtle
from kg.graph.iris import Terms
from kg.graph.triples import GraphName, in_order
from kg.graph.turtle import write_trig, write_turtle
from kg.graph.vocab import RDF_OBJECT, RDF_TYPE, ZP

TERMS = Terms()
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=5)
NODES = st.builds(
    lambda kind, name: TERMS[f"{kind}/{name}"], st.sampled_from(["person", "x"]), NAMES
)
OBJECTS = st.one_of(
    NODES, TEXT.map(literals.plain), TEXT.map(literals.chinese), st.integers().map(literals.integer)
)
PREDICATES = st.sampled_from([f"<{RDF_TYPE}>", f"<{RDF_OBJECT}>", f"<{ZP.text}>"])
LINES = st.sets(st.builds(lambda s, p, o: f"{s} {p} {o}", NODES, PREDICATES, OBJECTS), max_size=8)


def written(lines: list[str]) -> bytes:
    out = BytesIO()
    write_turtle(lines, out)
    return out.getvalue()


@given(LINES)
def test_any_lines_come_back_from_turtle(lines: set[str]) -> None:
    text = "".join(f"{line} .\n" for line in lines)
    expected = {str(quad) for quad in ox.parse(text, ox.RdfFormat.N_TRIPLES)}
    found = {str(quad) for quad in ox.parse(written(in_order(lines)), ox.RdfFormat.TURTLE)}
    assert found == expected


@given(LINES, LINES)
def test_any_lines_come_back_from_trig(one: set[str], other: set[str]) -> None:
    graphs = {GraphName.STATED: in_order(one), GraphName.INFERRED: in_order(other)}
    out = BytesIO()
    write_trig(graphs, out)
    quads = ox.parse(out.getvalue(), ox.RdfFormat.TRIG)
    text = "".join(f"{line} {TERMS[name]} .\n" for name in graphs for line in graphs[name])
    expected = ox.parse(text, ox.RdfFormat.N_QUADS)
    assert {str(quad) for quad in quads} == {str(quad) for quad in expected}


def test_type_comes_first() -> None:
    node = TERMS["relation/1"]
    lines = in_order([f"{node} <{RDF_OBJECT}> {node}", f"{node} <{RDF_TYPE}> <{ZP.Relation}>"])
    assert written(lines).endswith(b"relation:1 a zp:Relation ;\n    rdf:object relation:1 .\n\n")


def test_parts_do_not_part_a_subject(monkeypatch: pytest.MonkeyPatch) -> None:
    nodes = [TERMS[f"person/{letter}"] for letter in "甲乙丙"]
    lines = in_order(
        f"{node} <{ZP.text}> {literals.integer(n)}" for node in nodes for n in range(3)
    )
    whole = written(lines)
    monkeypatch.setattr(turtle, "_CHUNK", 2)
    assert written(lines) == whole
