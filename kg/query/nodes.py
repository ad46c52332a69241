"""Reads single nodes of a store: the texts and nodes of a property, and what points to a node."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox


@dataclass(slots=True)
class Nodes:
    """Looks up the properties of nodes by IRI."""

    store: ox.Store

    def texts(self, node: str, predicate: str, *, language: str | None = None) -> list[str]:
        """Return the literals of a property, sorted; of one language if it is given."""
        found = (
            quad.object
            for quad in self.store.quads_for_pattern(
                ox.NamedNode(node), ox.NamedNode(predicate), None
            )
        )
        return sorted(
            {
                value.value
                for value in found
                if isinstance(value, ox.Literal) and language in (None, value.language)
            }
        )

    def objects(self, node: str, predicate: str) -> list[str]:
        """Return the nodes that a property points to, sorted."""
        quads = self.store.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(predicate), None)
        return sorted({q.object.value for q in quads if isinstance(q.object, ox.NamedNode)})

    def subjects(self, predicate: str, node: str) -> list[str]:
        """Return the nodes whose property points to a node, sorted."""
        quads = self.store.quads_for_pattern(None, ox.NamedNode(predicate), ox.NamedNode(node))
        return sorted({q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode)})

    def subjects_of_text(self, predicate: str, text: str) -> list[str]:
        """Return the nodes that have a plain text, sorted."""
        quads = self.store.quads_for_pattern(None, ox.NamedNode(predicate), ox.Literal(text))
        return sorted({q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode)})

    def has(self, node: str, predicate: str, other: str) -> bool:
        """Tell whether a property of a node points to another."""
        pattern = ox.NamedNode(node), ox.NamedNode(predicate), ox.NamedNode(other)
        return next(iter(self.store.quads_for_pattern(*pattern)), None) is not None
