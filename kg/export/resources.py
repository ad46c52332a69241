"""Reads the store into resources: an IRI with its values by property."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store, Variable

from kg.graph.vocab import RDFS_LABEL, SKOS_ALT_LABEL
from kg.model.time import parse_range

PINYIN_LANGUAGE: Final = "zh-latn-pinyin"
# A variable can be given a value only where it is selected; it comes last and is not looked at.
# No triple stands in two graphs, so DISTINCT would only take time.
SUBJECTS_OF_CLASS: Final = "SELECT ?s ?class WHERE { ?s a ?class }"
LABELS: Final = f"SELECT ?s ?o WHERE {{ ?s <{RDFS_LABEL}> ?o }}"


class Value(NamedTuple):
    """One value of a property; `language` is empty for IRIs and plain literals."""

    text: str
    is_iri: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Resource:
    """A node of the graph with its sorted values by the property's IRI."""

    iri: str
    properties: Mapping[str, tuple[Value, ...]]

    def values(self, name: str) -> tuple[Value, ...]:
        """Return all values of a property."""
        return self.properties.get(name, ())

    def iris(self, name: str) -> tuple[str, ...]:
        """Return the values of a property that are IRIs."""
        values = self.properties.get(name)
        return tuple([value.text for value in values if value.is_iri]) if values else ()

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the values of a property that are literals."""
        values = self.properties.get(name)
        return tuple([value.text for value in values if not value.is_iri]) if values else ()

    def iri_of(self, name: str) -> str | None:
        """Return the first IRI of a property, None if it has none."""
        return next(iter(self.iris(name)), None)

    def text_of(self, name: str) -> str | None:
        """Return the first literal of a property, None if it has none."""
        return next(iter(self.texts(name)), None)

    @property
    def label(self) -> str:
        """The full name, in Chinese where there is one; the end of the IRI where there is none."""
        return chinese(self.values(RDFS_LABEL)) or local_name(self.iri)

    @property
    def other_names(self) -> tuple[str, ...]:
        """The forms that name it without context."""
        values = self.values(SKOS_ALT_LABEL)
        return tuple(v.text for v in values if v.language != PINYIN_LANGUAGE)

    @property
    def pinyin(self) -> tuple[str, ...]:
        """Its names in pinyin."""
        values = self.values(SKOS_ALT_LABEL)
        return tuple(v.text for v in values if v.language == PINYIN_LANGUAGE)


def chinese(labels: tuple[Value, ...]) -> str:
    """Return the first Chinese label, the first of any language, or nothing."""
    ranked = sorted(labels, key=lambda value: not value.language.startswith("zh"))
    return ranked[0].text if ranked else ""


def local_name(iri: str) -> str:
    """Return what stands behind the last `#` or `/` of an IRI."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def read_properties(
    store: Store, subjects: Iterable[str], properties: Iterable[str]
) -> dict[str, Resource]:
    """Read resources with some of their properties only, each property in one go; sorted by IRI."""
    found: dict[str, dict[str, list[Value]]] = {iri: defaultdict(list) for iri in subjects}
    for name in properties:
        for quad in store.quads_for_pattern(None, NamedNode(name), None):
            subject = quad.subject
            if isinstance(subject, NamedNode) and (values := found.get(subject.value)) is not None:
                values[name].append(_value(quad.object))
    return {iri: _resource(iri, found[iri]) for iri in sorted(found)}


def read_resource(store: Store, iri: str) -> Resource:
    """Read one resource; it has no property where the store does not know it."""
    found: dict[str, list[Value]] = defaultdict(list)
    for quad in store.quads_for_pattern(NamedNode(iri), None, None):
        found[quad.predicate.value].append(_value(quad.object))
    return _resource(iri, found)


def read_subjects(store: Store, class_iri: str) -> list[str]:
    """Read the IRIs of all resources of a class."""
    return [subject.text for subject, _ in _rows(store, SUBJECTS_OF_CLASS, {"class": class_iri})]


def read_pairs(store: Store, property_iri: str, value: str | None = None) -> list[tuple[str, str]]:
    """Read subject and object of every statement of a property between IRIs, sorted."""
    wanted = None if value is None else NamedNode(value)
    quads = store.quads_for_pattern(None, NamedNode(property_iri), wanted)
    ends = ((quad.subject, quad.object) for quad in quads)
    return sorted(
        (subject.value, target.value)
        for subject, target in ends
        if isinstance(subject, NamedNode) and isinstance(target, NamedNode)
    )


def read_labels(store: Store) -> dict[str, tuple[Value, ...]]:
    """Read the labels of everything that has one, those of the ontology too."""
    found: dict[str, list[Value]] = defaultdict(list)
    for subject, value in _rows(store, LABELS, {}):
        found[subject.text].append(value)
    return {iri: tuple(sorted(values)) for iri, values in sorted(found.items())}


def first_and_last_day(text: str | None) -> tuple[str, str] | None:
    """Return the first and last day that a date in EDTF can be, None where it is no date."""
    if text is None:
        return None
    try:
        days = parse_range(text)
    except ValueError:
        return None
    return days.first.earliest().isoformat(), days.last.latest().isoformat()


def _resource(iri: str, values: Mapping[str, list[Value]]) -> Resource:
    return Resource(iri, {name: tuple(sorted(values[name])) for name in sorted(values)})


def _rows(store: Store, query: str, bindings: Mapping[str, str]) -> list[tuple[Value, ...]]:
    solutions = store.query(
        query,
        use_default_graph_as_union=True,
        substitutions={Variable(name): NamedNode(iri) for name, iri in bindings.items()},
    )
    assert isinstance(solutions, QuerySolutions)
    return [tuple(_value(term) for term in solution) for solution in solutions]


def _value(term: object) -> Value:
    if isinstance(term, Literal):
        return Value(term.value, language=term.language or "")
    if isinstance(term, NamedNode):
        return Value(term.value, is_iri=True)
    return Value(str(term))
