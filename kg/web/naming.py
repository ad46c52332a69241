"""The names of the entities of a store, as the index of names takes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph.vocab import RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL, ZP
from kg.query.entities import ENTITY_CLASSES
from kg.query.names import local_name

PINYIN_LANGUAGE = "zh-latn-pinyin"
GOVERNMENT = "人民政府"


@dataclass(frozen=True, slots=True)
class Named:
    """An entity with its names.

    Attributes:
        forms: Its names in the graph, the full one first.
        spoken: What it is called by parts, which the graph does not say.
        readings: The pinyin of its full name that the graph gives.
    """

    iri: str
    name: str
    kind: str
    forms: tuple[str, ...]
    readings: tuple[str, ...]
    spoken: tuple[str, ...] = ()


def named_entities(store: ox.Store) -> Iterator[Named]:
    """Yield every entity once, under the most specific of its classes."""
    seen = set[str]()
    for kind in ENTITY_CLASSES:
        for quad in store.quads_for_pattern(None, ox.NamedNode(RDF_TYPE), ox.NamedNode(kind)):
            node = quad.subject
            if isinstance(node, ox.NamedNode) and node.value not in seen:
                seen.add(node.value)
                yield _named(store, node, local_name(kind))


def _named(store: ox.Store, node: ox.NamedNode, kind: str) -> Named:
    """Read the names of an entity; what has none goes by the end of its IRI."""
    labels = _literals(store, node, RDFS_LABEL) or [ox.Literal(local_name(node.value))]
    others = _literals(store, node, SKOS_ALT_LABEL)
    name = min(labels, key=lambda label: (label.language != "zh", label.value)).value
    forms = _chinese((*labels, *others))
    given = sorted(label.value for label in others if label.language == PINYIN_LANGUAGE)
    spoken = frozenset(_spoken_post(store, node)) - forms if kind == "Post" else frozenset()
    own = (name, *sorted(forms - {name}))
    return Named(node.value, name, kind, own, tuple(given), tuple(sorted(spoken)))


def _spoken_post(store: ox.Store, post: ox.NamedNode) -> Iterator[str]:
    """Yield what a post is called by its body's short names: 北京市委书记, 北京市市长, 国防部长."""
    roles = [n for one in _nodes(store, post, ZP.role) for n in _literals(store, one, RDFS_LABEL)]
    for body in _nodes(store, post, ZP.postIn):
        labels = _literals(store, body, RDFS_LABEL)
        names = _chinese((*labels, *_literals(store, body, SKOS_ALT_LABEL)))
        names |= {name.removesuffix(GOVERNMENT) for name in names if name != GOVERNMENT}
        for role in roles:
            yield from (form for name in names for form in joined(name, role.value))


def joined(body: str, role: str) -> tuple[str, ...]:
    """Put a body's name and a role together, as one says it too where they overlap: 国防部长.

    >>> joined("国防部", "部长")
    ('国防部部长', '国防部长')
    """
    whole = body + role
    return (whole, body + role[1:]) if body[-1:] == role[:1] else (whole,)


def _chinese(labels: tuple[ox.Literal, ...]) -> frozenset[str]:
    return frozenset(label.value for label in labels if label.language != PINYIN_LANGUAGE)


def _literals(store: ox.Store, node: ox.NamedNode, predicate: str) -> list[ox.Literal]:
    quads = store.quads_for_pattern(node, ox.NamedNode(predicate), None)
    return [quad.object for quad in quads if isinstance(quad.object, ox.Literal)]


def _nodes(store: ox.Store, node: ox.NamedNode, predicate: str) -> list[ox.NamedNode]:
    quads = store.quads_for_pattern(node, ox.NamedNode(predicate), None)
    return [quad.object for quad in quads if isinstance(quad.object, ox.NamedNode)]
