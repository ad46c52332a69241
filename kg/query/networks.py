"""Makes a networkx graph of the entities and the direct properties between them."""

from __future__ import annotations

import networkx as nx
import pyoxigraph as ox

from kg.graph.vocab import ZP_NS
from kg.query.entities import ENTITY_CLASSES, name_of
from kg.query.names import local_name


def to_networkx(store: ox.Store) -> nx.MultiDiGraph[str]:
    """Make nodes of entities (IRI, `label`, `kind`) and keyed edges of what stands between them."""
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for iri, kind in sorted(_kinds(store).items()):
        network.add_node(iri, label=name_of(store, iri), kind=kind)
    edges = {
        (quad.subject.value, quad.object.value, local_name(quad.predicate.value))
        for quad in store.quads_for_pattern(None, None, None)
        if quad.predicate.value.startswith(ZP_NS)
        and isinstance(quad.subject, ox.NamedNode)
        and isinstance(quad.object, ox.NamedNode)
        and quad.subject.value in network
        and quad.object.value in network
    }
    for subject, target, key in sorted(edges):
        network.add_edge(subject, target, key=key)
    return network


def _kinds(store: ox.Store) -> dict[str, str]:
    """Give each entity's most specific class."""
    kinds: dict[str, str] = {}
    rdf_type = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    for kind in ENTITY_CLASSES:
        for quad in store.quads_for_pattern(None, rdf_type, ox.NamedNode(kind)):
            if isinstance(quad.subject, ox.NamedNode):
                kinds.setdefault(quad.subject.value, local_name(kind))
    return kinds
