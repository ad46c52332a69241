"""Which names moved from one graph to another, and why: an IRI is gone, or means another thing.

A name is a function of the documents: a namesake that appears, a fuller name, an earlier post or a
day that a new document tells moves it. What no article of both graphs shows did not move: it is
new, or gone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph.vocab import RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL, ZP
from kg.query.moved import Moved
from kg.query.names import local_name
from kg.query.nodes import Nodes
from kg.resolve.bearers import name_key

CLASSES: Mapping[str, str] = {
    "person": ZP.Person,
    "body": ZP.Body,
    "event": ZP.Event,
    "document": ZP.Document,
}
MOST_ARTICLES = 200
"""Articles of one thing that are looked at for what became of it."""
# event/2023-01-11-新闻发布会|-2
_NUMBERED = re.compile(r"(?<=\D)-[0-9]{1,3}$")
_NOTHING_NEW = "决定、词表或程序有变 · decisions, word lists or the program changed"


def find_moved(
    old: ox.Store, new: ox.Store, touched: Collection[str] | None = None
) -> tuple[Moved, ...]:
    """Find the names that moved, by kind and IRI.

    Args:
        old, new: Two graphs whose data stands below one base.
        touched: All things whose class, or an article that reports them, the new one has not; or
            more. None: all are looked at.
    """
    search = _Search(Nodes(old), Nodes(new), touched)
    found = [
        moved
        for kind in CLASSES
        for node in search.suspects(kind)
        for moved in search.of(kind, node)
    ]
    posts = [post for moved in found if moved.kind == "body" for post in search.posts(moved)]
    order = (*CLASSES, "post")
    return tuple(sorted((*found, *posts), key=lambda m: (order.index(m.kind), m.old)))


@dataclass(frozen=True, slots=True)
class _Search:
    """Looks for what became of things of the earlier graph in the later one."""

    old: Nodes
    new: Nodes
    touched: Collection[str] | None

    def suspects(self, kind: str) -> Iterator[str]:
        """Yield the things whose IRI is gone, or numbers another event, in the order of IRIs.

        Of a whole class all are read at once: to ask for 45,000 one by one took 5 s.
        """
        before, after = (self._things(graph, kind) for graph in (self.old, self.new))
        yield from sorted(before - after)
        if kind == "event":
            seconds = {event: f"{_NUMBERED.sub('', event)}-2" for event in before & after}
            numbered = before | after
            if self.touched is not None:
                numbered |= set(filter(self._is_event, seconds.values()))
            for event, second in sorted(seconds.items()):
                if second in numbered and self._is_another(event):
                    yield event

    def _things(self, graph: Nodes, kind: str) -> set[str]:
        """Return the things of a kind; most that is touched is mentions, which none asks for."""
        if self.touched is None:
            return _things(graph, CLASSES[kind])
        known = (node for node in self.touched if f"/{kind}/" in node)
        return {node for node in known if graph.has(node, RDF_TYPE, CLASSES[kind])}

    def _is_event(self, node: str) -> bool:
        return any(graph.has(node, RDF_TYPE, ZP.Event) for graph in (self.old, self.new))

    def _is_another(self, event: str) -> bool:
        """Tell whether an IRI that numbers events of one day and name now means another."""
        before, after = (set(g.objects(event, ZP.reportedIn)) for g in (self.old, self.new))
        return not before & after

    def of(self, kind: str, node: str) -> Iterator[Moved]:
        """Yield what became of a thing, if any article of both graphs shows it."""
        names = _names(self.old, node)
        found = {
            other
            for article in _articles(self.old, kind, node)[:MOST_ARTICLES]
            for other in _shown(self.new, kind, article)
            if names & _names(self.new, other)
        } - {node}
        if found:
            new = tuple(sorted(found))
            yield Moved(kind, _label(self.old, node), node, new, self._why(kind, node, new))

    def posts(self, moved: Moved) -> Iterator[Moved]:
        """Yield the posts of a body that moved."""
        for post in self.old.subjects(ZP.postIn, moved.old):
            roles = set(self.old.objects(post, ZP.role))
            found = [
                other
                for body in moved.new
                for other in self.new.subjects(ZP.postIn, body)
                if roles & set(self.new.objects(other, ZP.role))
            ]
            if found:
                yield Moved("post", _label(self.old, post), post, tuple(sorted(found)), moved.why)

    def _why(self, kind: str, node: str, new: tuple[str, ...]) -> str:
        if len(new) > 1:
            return f"现为多个 · now known to be {len(new)}{self._told_by(kind, new)}"
        other = new[0]
        if kind == "person" and (sharers := self._sharers(node, other)):
            return f"另有同名者 · also the name of {local_name(sharers[0])}" + self._told_by(
                kind, sharers
            )
        source = self._told_by(kind, new)
        if kind == "event" and not source:
            source = self._told_by(kind, self._numbered_with(other))
        if not source:
            return _NOTHING_NEW
        if self.old.has(other, RDF_TYPE, CLASSES[kind]) and kind != "event":
            return f"与之为一 · now one with {_label(self.old, other)}{source}"
        labels = _label(self.old, node), _label(self.new, other)
        if labels[0] != labels[1]:
            return f"新的全称 · the full or usual name is now {labels[1]}{source}"
        reasons = {
            "person": "最早的职务有变 · the earliest post is another",
            "event": "日期或同名事件有变 · its day, or the events of that name, changed",
        }
        return reasons.get(kind, "新的文件 · a new document") + source

    def _sharers(self, node: str, other: str) -> list[str]:
        """List the others who bear the name of a person; those whom new articles show first."""
        names = _names(self.old, node)
        shared = {
            person
            for bearer in (node, other)
            for name in self.new.subjects(ZP.borneBy, bearer) or [node]
            for person in self.new.objects(name, ZP.borneBy)
        } - {other}
        namesakes = [person for person in shared if names & _names(self.new, person)]
        before = {p for p in namesakes if self.old.has(p, RDF_TYPE, ZP.Person)}
        return sorted(p for p in namesakes if p not in before)

    def _numbered_with(self, event: str) -> list[str]:
        """List the events of the later graph that share day and name with one."""
        bare = _NUMBERED.sub("", event)
        found = [bare]
        while self.new.has(f"{bare}-{len(found) + 1}", RDF_TYPE, ZP.Event):
            found.append(f"{bare}-{len(found) + 1}")
        return found

    def _told_by(self, kind: str, nodes: tuple[str, ...] | list[str]) -> str:
        """Name the first document that only the later graph has and that shows one of these."""
        files = [
            file
            for node in nodes
            for article in _articles(self.new, kind, node)
            if not self.old.has(article, RDF_TYPE, ZP.Article)
            for file in self.new.texts(article, ZP.sourceFile)
        ]
        return f" ({min(files)})" if files else ""


def _things(graph: Nodes, class_iri: str) -> set[str]:
    found = graph.store.quads_for_pattern(None, ox.NamedNode(RDF_TYPE), ox.NamedNode(class_iri))
    return {quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode)}


def _articles(graph: Nodes, kind: str, node: str) -> list[str]:
    if kind == "event":
        return graph.objects(node, ZP.reportedIn)
    return graph.subjects(ZP.mentions, node)


def _shown(graph: Nodes, kind: str, article: str) -> Iterator[str]:
    """Yield the things of a kind that an article shows."""
    found = (
        graph.subjects(ZP.reportedIn, article)
        if kind == "event"
        else graph.objects(article, ZP.mentions)
    )
    return (node for node in found if graph.has(node, RDF_TYPE, CLASSES[kind]))


def _names(graph: Nodes, node: str) -> set[str]:
    return {
        name_key(name)
        for predicate in (RDFS_LABEL, SKOS_ALT_LABEL)
        for name in graph.texts(node, predicate, language="zh")
    }


def _label(graph: Nodes, node: str) -> str:
    return min(graph.texts(node, RDFS_LABEL, language="zh"), default=local_name(node))
