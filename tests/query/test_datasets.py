from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.query.running import Truth, run_query

PREFIXES = {"g": "http://graphs/"}


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """Make a store of two graphs with a triple each."""
    node = ox.NamedNode
    quads = [
        ox.Quad(
            node(f"http://a/{name}"), node("http://p"), ox.Literal(1), node(f"http://graphs/{name}")
        )
        for name in ("one", "two")
    ]
    store = ox.Store()
    store.extend(quads)
    return store


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ASK { <http://a/one> ?p 1 . <http://a/two> ?p 1 }", True),
        ("ASK FROM <http://graphs/one> { <http://a/one> ?p 1 }", True),
        ("ASK FROM <http://graphs/one> { <http://a/two> ?p 1 }", False),
        ("ask from g:one from g:two { <http://a/one> ?p 1 . <http://a/two> ?p 1 }", True),
        ("ASK FROM NAMED <http://graphs/two> { GRAPH ?g { <http://a/two> ?p 1 } }", True),
        ("ASK FROM NAMED <http://graphs/two> { <http://a/two> ?p 1 }", False),
        ("BASE <http://graphs/> ASK FROM <two> { <http://a/two> ?p 1 }", True),
        ("ASK { ?s ?p 1 # FROM <http://nowhere/>\n FILTER('FROM <http://nowhere/>' != '') }", True),
    ],
)
def test_a_query_sees_the_graphs_that_it_names(store: ox.Store, text: str, found: bool) -> None:
    answer = run_query(store, text, prefixes=PREFIXES)
    assert isinstance(answer, Truth)
    assert bool(answer) is found


@pytest.mark.parametrize("word", ["FROM", "from named", "FROM # where\n NAMED"])
def test_what_is_not_here_is_not_fetched(store: ox.Store, word: str) -> None:
    with pytest.raises(QueryError, match="no such graph here, and none is fetched"):
        run_query(store, f"ASK {word} <http://127.0.0.1:1/> {{ ?s ?p ?o }}", prefixes=PREFIXES)
