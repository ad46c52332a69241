"""Any lines come back from Turtle and TriG, and large graphs are written in parts."""

from __future__ import annotations

import gzip
import re
from io import BytesIO

import pyoxigraph as ox
from hypothesis import given
from hypothesis import strategies as st

from kg.graph import literals
from kg.graph.graph_names import GraphName
from kg.graph.iris import Terms
from kg.graph.parts import PartWriter, Shape
from kg.graph.shuffle import Part
from kg.graph.turtle import TurtleTerms, header, in_file_order
from kg.graph.vocab import BASE, RDF_OBJECT, RDF_TYPE, VOCABULARIES, ZP, prefixes

TERMS = Terms()
UNSEEN = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=5)
NODES = st.builds(
    lambda kind, name: TERMS[f"{kind}/{name}"], st.sampled_from(["person", "x"]), NAMES
)
OBJECTS = st.one_of(
    NODES,
    TEXT.map(literals.plain),
    TEXT.map(literals.chinese),
    st.integers().map(literals.integer),
    st.booleans().map(literals.boolean),
    st.dates().map(literals.day),
    TEXT.map(lambda text: f"{literals.plain(text)}^^<{VOCABULARIES['xsd']}anyURI>"),
)
PREDICATES = st.sampled_from([f"<{RDF_TYPE}>", f"<{RDF_OBJECT}>", f"<{ZP.text}>"])
LINES = st.sets(st.builds(lambda s, p, o: f"{s} {p} {o}", NODES, PREDICATES, OBJECTS), max_size=8)


def stated(lines: set[str]) -> Part:
    """Make a part of lines of one graph."""
    return ((GraphName.STATED, "".join(f"{line}\n" for line in lines).encode()),)


def parts(lines: set[str]) -> dict[str, bytes]:
    """Write lines of one graph; give the blocks by kind of subject."""
    blocks = PartWriter(Shape(BASE)).write_part(stated(lines)).blocks
    assert {graph for graph, _ in blocks} <= {"", GraphName.STATED}
    return {kind: text for (graph, kind), text in blocks.items() if graph == GraphName.STATED}


def written(lines: set[str]) -> bytes:
    """Write lines as a file is joined."""
    found = parts(lines)
    return header() + b"".join(b"\n" + found[kind] for kind in in_file_order(found))


@given(LINES)
def test_any_lines_come_back_from_turtle(lines: set[str]) -> None:
    text = "".join(f"{line} .\n" for line in lines)
    expected = {str(quad) for quad in ox.parse(text, ox.RdfFormat.N_TRIPLES)}
    found = {str(quad) for quad in ox.parse(written(lines), ox.RdfFormat.TURTLE)}
    assert found == expected


@given(LINES)
def test_any_lines_come_back_from_quads(lines: set[str]) -> None:
    writer = PartWriter(Shape(BASE, turtle=False, quads=True))
    quads = writer.write_part(stated(lines)).quads
    text = "".join(f"{line} {TERMS[GraphName.STATED]} .\n" for line in lines)
    expected = {str(quad) for quad in ox.parse(text, ox.RdfFormat.N_QUADS)}
    unpacked = gzip.decompress(quads)
    assert {str(quad) for quad in ox.parse(unpacked, ox.RdfFormat.N_QUADS)} == expected


def test_type_comes_first() -> None:
    node = TERMS["relation/1"]
    lines = {f"{node} <{RDF_OBJECT}> {node}", f"{node} <{RDF_TYPE}> <{ZP.Relation}>"}
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
    ordered = sorted(lines, key=lambda line: line.replace(f" <{RDF_TYPE}> ", "  ", 1))
    for kind, text in parts(lines).items():
        own = [line for line in ordered if TurtleTerms().kind(line.split(" ")[0]) == kind]
        assert text == serialised(own)
