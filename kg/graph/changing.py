"""The store of a graph of which little changed is made from the earlier one by the difference.

Both graphs are written as TriG, whose blocks are the same bytes where they say the same; so the
blocks in which the files differ hold all that is to be removed and added. The texts are in no TriG:
they come and go with their articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from kg.graph.graph_names import GraphName
from kg.graph.index import Census
from kg.graph.iris import to_iri
from kg.graph.merging import Block, Difference
from kg.graph.store import open_store
from kg.graph.turtle import header, opening
from kg.graph.vocab import RDF_TYPE, ZP, ZP_NS
from kg.graph.written_turtle import subject_of, triples_of

_ARTICLE = (ox.NamedNode(RDF_TYPE), ox.NamedNode(ZP.Article))
_TELLING = (_ARTICLE[0], ox.NamedNode(ZP.reportedIn))
_PREFIX, _CLASS = b"zp:", b"a"
"""How terms of the ontology begin in the blocks, and how the predicate of classes is written."""
_TEXT = ox.NamedNode(ZP.text)


@dataclass(slots=True)
class Change:
    """Quads that a store has to lose and to get."""

    removed: set[ox.Quad] = field(default_factory=set)
    added: set[ox.Quad] = field(default_factory=set)

    @property
    def touched(self) -> set[str]:
        """The things of which a class, or an article that reports them, is removed."""
        return {
            quad.subject.value
            for quad in self.removed
            if quad.predicate in _TELLING and isinstance(quad.subject, ox.NamedNode)
        }


def change_of(difference: Difference, base_iri: str) -> Change:
    """Return the quads by which two graphs differ, given the blocks."""
    removed, added = _by_subject(difference.removed), _by_subject(difference.added)
    before = _quads(_others(removed, added), base_iri)
    after = _quads(_others(added, removed), base_iri)
    return Change(before - after, after - before)


_Said = dict[tuple[bytes, bytes], list[bytes]]
"""Blocks by the line that opens their graph and by their subject."""


def _by_subject(blocks: Iterable[Block]) -> _Said:
    said: _Said = defaultdict(list)
    for graph, block in blocks:
        said[graph, subject_of(block)].append(block)
    return said


def _others(ours: _Said, theirs: _Said) -> Iterator[Block]:
    """Yield what one side says and the other does not; to parse that alone takes a third.

    Who is known from thousands of articles stands in one block, of which a few lines differ.
    """
    for (graph, subject), blocks in ours.items():
        others = theirs.get((graph, subject))
        if others is None:
            yield from ((graph, block) for block in blocks)
            continue
        known = set(_said_in(others))
        said = (b"%b %b %b ." % (subject, *each) for each in _said_in(blocks) if each not in known)
        yield graph, b"\n".join(said)


def _said_in(blocks: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Yield each predicate of some blocks with each thing that it leads to, as written."""
    for block in blocks:
        for name, targets in triples_of(block):
            for target in targets:
                yield name, target


def census_of(graph: str, blocks: Iterable[bytes]) -> Census:
    """Count what blocks of a graph hold that tell all of their subjects."""
    census = Census()
    for block in blocks:
        for name, targets in triples_of(block):
            census.triples[graph] += len(targets)
            for target in targets:
                if target.startswith(_PREFIX):
                    term = target[len(_PREFIX) :].decode()
                    census.terms[f"<{ZP_NS}{term}>"] += 1
                    if name == _CLASS:
                        census.classes[term] += 1
    return census


def _quads(blocks: Iterable[Block], base_iri: str) -> set[ox.Quad]:
    """Parse blocks; the labels of the ontology's terms are no part of it, the store has those."""
    text = b"".join(b"%b\n%b\n}\n" % block for block in blocks)
    quads = ox.parse(header(base_iri) + text, ox.RdfFormat.TRIG, lenient=True)
    return {quad for quad in quads if quad.subject.value.startswith(base_iri)}


def change_store(
    earlier: Path, directory: Path, change: Change, texts: Path, base_iri: str
) -> ox.Store:
    """Make a store that differs from an earlier one, which stays as it is, by a change.

    Args:
        earlier: The earlier store.
        directory: The new one's, which does not exist yet; files of both are shared.
        change: What differs beside the texts.
        texts: TriG with the texts of all new articles, a line each.
        base_iri: Below which the data lie.

    Raises:
        OSError: The store cannot be made.
    """
    open_store(earlier).backup(str(directory))
    store = ox.Store(str(directory))
    graph = ox.NamedNode(to_iri(GraphName.TEXT, base_iri))
    for article in _articles(change.removed):
        for quad in list(store.quads_for_pattern(article, _TEXT, None, graph)):
            store.remove(quad)
    for quad in change.removed:
        store.remove(quad)
    store.extend(change.added)
    store.extend(_texts(texts, {article.value for article in _articles(change.added)}, base_iri))
    return store


def _articles(quads: Iterable[ox.Quad]) -> list[ox.NamedNode]:
    return [
        quad.subject
        for quad in quads
        if (quad.predicate, quad.object) == _ARTICLE and isinstance(quad.subject, ox.NamedNode)
    ]


def _texts(path: Path, articles: set[str], base_iri: str) -> Iterator[ox.Quad]:
    graph = opening(GraphName.TEXT)
    with path.open("rb") as file:
        for line in file:
            if line.startswith(b"<") and line[1 : line.index(b">")].decode() in articles:
                text = header(base_iri) + graph + line + b"}\n"
                yield from ox.parse(text, ox.RdfFormat.TRIG, lenient=True)
