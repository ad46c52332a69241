"""Digests tell what is said otherwise than in an earlier graph, thing by thing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.graph.derived import derivations
from kg.graph.digests import DIGESTS, Digests, lines_about, load_digests
from kg.graph.index import load_index
from kg.graph.iris import Terms
from kg.graph.triples import Saying, sayings
from kg.graph.vocab import BASE
from kg.graph.written_turtle import WrittenTurtle, blocks_between, subject_of
from kg.model.knowledge import Body, Knowledge
from tests.graph.sample import sample_knowledge
from tests.graph.test_changing import written

# names of which some need escapes in Turtle, and some a percent sign in an IRI
ODD = (
    "甲", "甲-2", "甲2", "甲（乙）", "甲 乙", "甲/乙", "甲,乙", "甲·乙", "甲.", "甲'乙",
    "100%", "é", "㐀", "😀",
    "A.B", "a~b", "(x)", "x@y", "x#y", "-x", "x!", "x;y=1", "x&y", "x*",
)  # fmt: skip


def odd() -> tuple[Body, ...]:
    """Return bodies whose names are hard to write, sorted by id."""
    return tuple(Body(f"body/{name}", name, kind="party") for name in sorted(ODD))


def said(knowledge: Knowledge) -> list[Saying]:
    """Return all that is said."""
    return list(sayings(knowledge, derivations(knowledge)))


def test_every_subject_of_a_line_is_told() -> None:
    terms = Terms(BASE)
    for saying in said(sample_knowledge()):
        subjects = {terms[subject] for subject in saying.subjects}
        lines = [line for _, some in saying.lines(terms) for line in some]
        assert {line.partition(" ")[0] for line in lines} <= subjects


def test_what_is_said_otherwise_and_who_says_it(tmp_path: Path) -> None:
    whole, terms = sample_knowledge(), Terms(BASE)
    tenure = whole.tenures[0]
    changed = replace(tenure, provenance=replace(tenure.provenance, rules=("another",)))
    digests = Digests(terms)
    digests.note(said(whole))
    digests.save(tmp_path)
    assert digests.others(tmp_path) == set()
    derived = tuple(derivations(whole))
    for tenures in ((changed, *whole.tenures[1:]), whole.tenures[1:]):
        digests = Digests(terms)
        digests.note(sayings(replace(whole, tenures=tenures), derived))
        assert digests.others(tmp_path) == {f"{tenure.id}>", f"{tenure.holder}>"}


def test_damaged_digests_are_told(tmp_path: Path) -> None:
    digests = Digests(Terms(BASE))
    digests.note(said(sample_knowledge()))
    digests.save(tmp_path)
    whole = (tmp_path / DIGESTS).read_bytes()
    for damaged in (b"", whole[:-3], whole[:-8], whole[9:].replace(b"\n", b"", 1)):
        (tmp_path / DIGESTS).write_bytes(damaged)
        with pytest.raises(OutputError, match="damaged"):
            load_digests(tmp_path)


def test_lines_about_some_things_are_all_their_lines() -> None:
    whole, terms = sample_knowledge(), Terms(BASE)
    lines = [
        (graph, line) for each in said(whole) for graph, of in each.lines(terms) for line in of
    ]
    for person in whole.persons:
        ids = {person.id, whole.remarks[0].id}
        wanted = {f"{name}>" for name in ids}
        found = [
            (graph, line)
            for graph, of in lines_about(ids, wanted, said(whole), terms)
            for line in of
        ]
        nodes = {f"<{BASE}{name}" for name in wanted}
        expected = [row for row in lines if row[1].partition(" ")[0] in nodes]
        assert sorted(found) == sorted(expected)


def test_blocks_stand_in_the_order_of_their_names(tmp_path: Path) -> None:
    knowledge = sample_knowledge()
    out = written(replace(knowledge, bodies=(*knowledge.bodies, *odd())), tmp_path / "out")
    name = WrittenTurtle(()).name
    for (file, (_, kind)), place in load_index(out).sections.items():
        names = [name(subject_of(block)) for block in blocks_between(out / file, *place)]
        if kind:
            assert names == sorted(set(names))


@pytest.mark.parametrize("number", range(len(ODD)))
def test_a_thing_with_an_odd_name_comes_and_goes(tmp_path: Path, number: int) -> None:
    knowledge, bodies = sample_knowledge(), odd()
    less = (*knowledge.bodies, *bodies[:number], *bodies[number + 1 :])
    with_it = replace(knowledge, bodies=(*knowledge.bodies, *bodies))
    without = replace(knowledge, bodies=less)
    fresh = {each: written(k, tmp_path / each) for each, k in (("a", with_it), ("b", without))}
    for before, after, k in (("a", "b", without), ("b", "a", with_it)):
        out = written(k, tmp_path / f"{before}{after}", fresh[before])
        for path in (out / "graph.ttl", out / "graph.trig"):
            assert path.read_bytes() == (fresh[after] / path.name).read_bytes()
