"""An article's part says the same in every form, and is counted as it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.articles import ArticleFacts
from kg.graph.forms import IN_TRIG
from kg.graph.graph_names import GraphName
from kg.graph.parts import PartWriter, Shape
from kg.graph.turtle import header, in_graph
from kg.graph.vocab import BASE, RDF_TYPE, ZP, ZP_NS
from kg.model.knowledge import Evidence, Mention
from tests.factory import make_article
from tests.graph.lines import by_graph
from tests.graph.sample import HOSTILE, TEXT

ARTICLE = make_article(TEXT)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=9)
PLACES = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).filter(
    lambda place: place[0] < place[1]
)
EVIDENCE = PLACES.map(lambda place: Evidence(ARTICLE.id, *place))
MENTIONS = st.lists(
    st.builds(
        Mention,
        st.just(ARTICLE.id),
        WORDS.map(lambda name: f"person/{name}"),
        WORDS,
        st.sets(EVIDENCE, min_size=1, max_size=4).map(tuple),
        st.sets(WORDS, min_size=1, max_size=2).map(tuple),
        st.none() | WORDS,
    ),
    unique_by=lambda mention: (mention.denotes, mention.surface),
    max_size=5,
)
FACTS = st.builds(
    ArticleFacts, st.just(ARTICLE), MENTIONS, st.lists(EVIDENCE, max_size=3), st.just("digest")
)


def in_quads(facts: ArticleFacts) -> dict[GraphName, list[str]]:
    """Write an article as N-Quads, without its text."""
    written = PartWriter(Shape(BASE, turtle=False, quads=True)).write_articles([facts])
    return by_graph(written.quads)


@given(FACTS)
def test_trig_and_turtle_say_what_the_quads_say(facts: ArticleFacts) -> None:
    blocks = PartWriter(Shape(BASE)).write_articles([facts]).blocks
    quads = in_quads(facts)
    for name in IN_TRIG:
        own = in_graph(name, *(text for (graph, _), text in blocks.items() if graph == name))
        found = ox.parse(header() + own, ox.RdfFormat.TRIG)
        assert {str(quad.triple) for quad in found} == parsed(quads[name])
    whole = b"".join(text for (graph, _), text in blocks.items() if not graph)
    found_triples = {str(triple) for triple in ox.parse(header() + whole, ox.RdfFormat.TURTLE)}
    assert found_triples == parsed([line for name in IN_TRIG for line in quads[name]])


def parsed(lines: list[str]) -> set[str]:
    """Parse triples, each once; none comes twice."""
    assert len(set(lines)) == len(lines)
    text = "".join(f"{line} .\n" for line in lines)
    return {str(triple) for triple in ox.parse(text, ox.RdfFormat.N_TRIPLES)}


@given(FACTS)
def test_a_part_is_counted_as_it_is(facts: ArticleFacts) -> None:
    writer = PartWriter(Shape(BASE, turtle=False, quads=True))
    written = writer.write_articles([facts])
    lines = by_graph(written.quads, written.texts)
    assert written.triples == {name: len(of) for name, of in lines.items() if of}
    classes = Counter(
        line.rpartition(ZP_NS)[2][:-1] for of in lines.values() for line in of if RDF_TYPE in line
    )
    assert written.classes == classes
    assert written.articles[ARTICLE.id][0] == "digest"


@given(FACTS)
def test_quads_are_sorted_by_subject_and_predicate_the_class_first(facts: ArticleFacts) -> None:
    writer = PartWriter(Shape(BASE, turtle=False, quads=True))
    lines = by_graph(writer.write_articles([facts]).quads)
    for of in lines.values():
        assert of == sorted(of, key=lambda line: line.replace(f" <{RDF_TYPE}> ", "  ", 1))


def test_an_entity_that_one_surface_states_is_not_inferred_as_well() -> None:
    stated = Mention(ARTICLE.id, "body/b", "甲", (Evidence(ARTICLE.id, 0, 2),), ("rule",))
    inferred = replace(stated, surface="乙", basis=HOSTILE)
    for mentions in ([stated, inferred], [inferred, stated]):
        lines = in_quads(ArticleFacts(ARTICLE, mentions))
        named = {name for name, of in lines.items() if any(ZP.mentions in line for line in of)}
        assert named == {GraphName.STATED}


def test_a_passage_that_does_not_stand_in_the_text_is_refused() -> None:
    beyond = Evidence(ARTICLE.id, 0, len(TEXT) + 1)
    with pytest.raises(ValueError, match="nothing stands at"):
        in_quads(ArticleFacts(ARTICLE, (), [beyond]))
