"""What reconciled cells can be extended by: direct properties of an entity and their values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from kg.graph.vocab import RDFS_LABEL, SKOS_ALT_LABEL, VOCABULARIES, ZP_NS
from kg.query.labels import checked_iri, fold
from kg.query.names import local_name
from kg.web.reading import Reading
from kg.web.search import SearchIndex

# Names, which every entity has, beside the properties of the ontology.
NAMES = {"label": RDFS_LABEL, "altLabel": SKOS_ALT_LABEL}
DATE = VOCABULARIES["xsd"] + "date"
SAMPLED = 40  # of a kind, the most connected: what they have nearly all others can have
MOST_VALUES = 100


@dataclass(frozen=True, slots=True)
class Property:
    """A property by the name that goes into requests, `holds`, and its label."""

    name: str
    label: str

    def to_json(self) -> dict[str, str]:
        """Write it as the protocol does."""
        return {"id": self.name, "name": self.label}


def iri_of_property(name: str) -> str:
    """Give the IRI of a property that a request names."""
    return NAMES.get(name, ZP_NS + name)


def properties_of(
    index: SearchIndex, reading: Reading, base_iri: str, kinds: Sequence[str]
) -> list[Property]:
    """List the properties that entities of some kinds have, by label."""
    hits = [hit for kind in kinds for hit in index.listed(kind, limit=SAMPLED)]
    found = {
        local_name(quad.predicate.value)
        for hit in hits
        for quad in reading.store.quads_for_pattern(ox.NamedNode(hit.iri), None, None)
        if quad.predicate.value.startswith(ZP_NS) and _is_telling(quad.object, base_iri)
    }
    listed = [_property(reading, name) for name in {*found, *NAMES}]
    return sorted(listed, key=lambda one: (one.label, one.name))


def _property(reading: Reading, name: str) -> Property:
    label = reading.words[f"property.{name}"] if name in NAMES else ""
    return Property(name, label or reading.name(iri_of_property(name)))


def _is_telling(value: object, base_iri: str) -> bool:
    """Tell whether a value is a text or an entity, not a passage that bears it out."""
    if isinstance(value, ox.NamedNode):
        return not value.value.startswith((f"{base_iri}evidence/", f"{base_iri}relation/"))
    return isinstance(value, ox.Literal)


def named(properties: Iterable[Property], prefix: str) -> list[Property]:
    """Keep the properties whose label or name begins or goes on with what someone types."""
    wanted = fold(prefix)
    return [one for one in properties if wanted in fold(one.label) or wanted in fold(one.name)]


def values_of(reading: Reading, iri: str, name: str) -> list[ox.NamedNode | ox.Literal]:
    """Give the values of a property of a node, in a fixed order, the first `MOST_VALUES`."""
    node, predicate = checked_iri(iri), checked_iri(iri_of_property(name))
    if node is None or predicate is None:
        return []
    quads = reading.store.quads_for_pattern(node, predicate, None)
    found = {q.object for q in quads if isinstance(q.object, ox.NamedNode | ox.Literal)}
    return sorted(found, key=str)[:MOST_VALUES]


def extended(
    reading: Reading, base_iri: str, ids: Iterable[str], properties: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """Answer a request for properties of entities: their labels, and a row for each entity."""
    names = [name for one in properties if (name := str(one.get("id", ""))).isalpha()]
    return {
        "meta": [_property(reading, name).to_json() for name in names],
        "rows": {
            entity: {name: list(_cells(reading, base_iri, entity, name)) for name in names}
            for entity in ids
        },
    }


def _cells(reading: Reading, base_iri: str, entity: str, name: str) -> Iterator[dict[str, str]]:
    for value in values_of(reading, base_iri + entity, name):
        if isinstance(value, ox.NamedNode):
            local = value.value.removeprefix(base_iri)
            label = reading.name(value.value)
            # What is no entity of the graph, such as a kind, is told by its name.
            yield {"id": local, "name": label} if local != value.value else {"str": label}
        elif value.datatype.value == DATE:
            yield {"date": f"{value.value}T00:00:00Z"}
        else:
            yield {"str": value.value}


def bears(reading: Reading, iri: str, name: str, wanted: str) -> bool:
    """Tell whether a property of a node has a value that is written so, or is called so."""
    texts = (
        text
        for value in values_of(reading, iri, name)
        for text in ((value.value,) if isinstance(value, ox.Literal) else _called(reading, value))
    )
    return fold(wanted) in map(fold, texts)


def _called(reading: Reading, node: ox.NamedNode) -> Iterator[str]:
    yield node.value
    for predicate in NAMES.values():
        for quad in reading.store.quads_for_pattern(node, ox.NamedNode(predicate), None):
            if isinstance(quad.object, ox.Literal):
                yield quad.object.value
