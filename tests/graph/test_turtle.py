"""Any lines come back from Turtle and TriG, and large graphs are written in parts."""

from __future__ import annotations

import re
from io import BytesIO

import pyoxigraph as ox
from hypothesis import given
from hypothesis import strategies as st

from kg.graph import literals, turtle
from kg.graph.iris import Terms
from kg.graph.triples import GraphName, in_order
from kg.graph.turtle import write_trig, write_turtle
from kg.graph.vocab import RDF_OBJECT, RDF_TYPE, ZP, prefixes

TERMS = Terms()
UNSEEN = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
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


def serialised(lines: list[str]) -> bytes:
    """Write a section as the serialiser would, what cannot be seen apart."""
    text = "".join(f"{line} .\n" for line in lines).encode()
    buffer = BytesIO()
    quads = ox.parse(text, ox.RdfFormat.N_TRIPLES)
    ox.serialize(quads, buffer, ox.RdfFormat.TRIG, prefixes=dict(prefixes()))
    rows = buffer.getvalue().split(b"\n")
    kept = b"\n".join(row for row in rows if not row.startswith(b"@prefix "))
    return kept.replace(b" .\n", b" .\n\n").replace(b"\n\t", b"\n    ")


@given(LINES.filter(lambda lines: not any(UNSEEN.search(line) for line in lines)))
def test_it_is_what_the_serialiser_writes(lines: set[str]) -> None:
    ordered = in_order(lines)
    by_kind = turtle.sections(ordered)
    expected = b"".join(b"\n" + serialised(by_kind[kind]) for kind in turtle.in_file_order(by_kind))
    assert written(ordered) == turtle.header() + expected
