from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.export.resources import Value
from kg.export.tables import read_pointing, read_rows, read_some, value_in

P = "https://example.org/p"


@pytest.mark.parametrize(
    "literal",
    [
        Literal("北京"),
        Literal("北京", language="zh"),
        Literal('二"行\n\t\\n\r\u2028 @zh', language="zh"),
        Literal('"^^<https://example.org/x>'),
        Literal(""),
        Literal(5),
        Literal(True),
        Literal("2019-09-08", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#date")),
    ],
    ids=str,
)
def test_values_are_read_as_they_are(literal: Literal) -> None:
    store = Store()
    store.add(Quad(NamedNode("https://example.org/s"), NamedNode(P), literal))
    ((term,),) = read_rows(store, "SELECT ?o WHERE { ?s ?p ?o }")
    assert value_in(term) == Value(literal.value, language=literal.language or "")


def test_any_number_of_resources_is_read_with_what_was_asked_for() -> None:
    store = Store()
    iris = [f"https://example.org/{number:05}" for number in range(6001)]
    for iri in iris[:-1]:
        store.add(Quad(NamedNode(iri), NamedNode(P), NamedNode(iris[-1])))
        store.add(Quad(NamedNode(iri), NamedNode(P + "q"), Literal("other")))
    found = read_some(store, iris, (P,))
    assert list(found) == iris
    assert all(found[iri].properties == {P: (Value(iris[-1], True),)} for iri in iris[:-1])
    assert found[iris[-1]].properties == {}
    assert sorted(read_pointing(store, P, iris)) == [(iri, iris[-1]) for iri in iris[:-1]]


def test_what_is_no_iri_is_no_part_of_a_question() -> None:
    with pytest.raises(ValueError, match="IRI"):
        read_some(Store(), ["x> } ; DROP ALL #"], (P,))
