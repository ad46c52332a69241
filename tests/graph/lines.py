"""What a graph says, as lines of N-Triples by graph, read from the N-Quads that are written."""

from __future__ import annotations

import gzip
from pathlib import Path

from kg.graph.articles import facts_by_article
from kg.graph.derived import derivations
from kg.graph.graph_names import GraphName
from kg.graph.iris import Terms
from kg.graph.parts import PartWriter, Shape
from kg.graph.shuffle import LineShuffle
from kg.graph.triples import sayings
from kg.graph.vocab import BASE
from kg.model.knowledge import Knowledge

ENDS = {name: f" {Terms()[name]} ." for name in GraphName}


def by_graph(*packed: bytes) -> dict[GraphName, list[str]]:
    """Unpack N-Quads; return the triples of each graph in their order."""
    text = b"".join(map(gzip.decompress, packed)).decode()
    quads = text.split("\n")[:-1]
    return {
        name: [quad.removesuffix(end) for quad in quads if quad.endswith(end)]
        for name, end in ENDS.items()
    }


def lines_by_graph(knowledge: Knowledge) -> dict[GraphName, list[str]]:
    """Write all that is known; return the triples of each graph.

    Raises:
        ValueError: A passage does not stand in its article.
    """
    writer = PartWriter(Shape(BASE, turtle=False, quads=True))
    shuffle = LineShuffle(Path("never spilled to"))
    for saying in sayings(knowledge, derivations(knowledge)):
        for graph, lines in saying.lines(writer.terms):
            shuffle.add(graph, lines)
    articles = writer.write_articles(facts_by_article(knowledge))
    shared = [writer.write_part(part) for part in shuffle.parts()]
    return by_graph(articles.quads, articles.texts, *(part.quads for part in shared))
