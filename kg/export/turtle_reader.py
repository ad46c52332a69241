"""The Turtle of a build answers what the drawing of a large graph asks, faster than its store.

A store looks up each name of each row that it gives: for the page of 19,500 articles that takes 40
seconds, which all files are read through in three.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

from kg.export.graph_reader import Pairs
from kg.export.resources import Resource, Value
from kg.graph.term_labels import term_labels
from kg.graph.vocab import BASE, RDF_OBJECT, RDF_PREDICATE, RDF_SUBJECT, RDF_TYPE, RDFS_LABEL, ZP
from kg.graph.written_turtle import WrittenTurtle, links_of, subject_of

# The kinds of things that are no nodes of a picture and have no ties, and most blocks of all, so
# that a property is looked for in the others; and where some are instead.
_APART: Final = frozenset({"article", "evidence", "mention", "relation"})
_HOMES: Final = {
    ZP.mentions: ("article",),
    ZP.denotes: ("mention",),
    ZP.holder: ("tenure",),
    ZP.speaker: ("remark",),
    ZP.madeAt: ("remark",),
}
_SHORT: Final = 60
"""Characters of a term from which on it hardly comes again: it is a sentence."""
Led = tuple[bytes, bytes, Sequence[bytes]]
"""Subject, property and objects, as they are written."""


class TurtleReader:
    """Reads from `graph.ttl` and `derived.ttl`."""

    def __init__(self, paths: Iterable[Path], base_iri: str = BASE) -> None:
        """Find the sections of the files.

        Raises:
            OSError: A file cannot be read.
        """
        self._read_from(WrittenTurtle(paths, base_iri))
        self._values: dict[str, Value] = {}
        self._alones: dict[str, tuple[Value, ...]] = {}

    def _read_from(self, files: WrittenTurtle) -> None:
        self._files = files
        self._others = sorted(set(self._files.kinds) - _APART)

    def subjects(self) -> Iterator[bytes]:
        """Yield all things, as they are written."""
        yield from map(subject_of, self._files.blocks(self._files.kinds))

    def classes(self, ranked: Sequence[str]) -> dict[str, str]:
        """Read the things of some classes, each with the last of these that it has."""
        ranks = {self._written(class_iri): rank for rank, class_iri in enumerate(ranked)}
        found: dict[bytes, int] = {}
        for subject, _, classes in self._links([RDF_TYPE]):
            known = [ranks[class_] for class_ in classes if class_ in ranks]
            if known:
                found[subject] = max(known)
        return {self._iri(subject): ranked[rank] for subject, rank in found.items()}

    def count(self, outgoing: Collection[str], incoming: Collection[str]) -> Counter[str]:
        """Count how often each thing has one set of properties, and is led to by another."""
        leaving = {self._written(name) for name in outgoing}
        leading = {self._written(name) for name in incoming}
        counts: Counter[bytes] = Counter()
        for subject, name, targets in self._links({*outgoing, *incoming}):
            if name in leaving:
                counts[subject] += len(targets)
            if name in leading:
                counts.update(targets)
        return Counter({self._iri(term): count for term, count in counts.items()})

    def some(self, iris: Iterable[str], properties: Collection[str]) -> dict[str, Resource]:
        """Read some properties of some things, those that have none of them too; by IRI."""
        wanted = sorted(set(iris))
        names = {self._written(name): name for name in properties}
        found: dict[str, dict[str, tuple[Value, ...]]] = {iri: {} for iri in wanted}
        by_kind: dict[str, dict[bytes, str]] = defaultdict(dict)
        for iri in wanted:
            by_kind[self._files.kind_of(iri)][self._written(iri)] = iri
        for iri in by_kind.pop("", {}).values():
            labels = self._labels.get(iri, ())
            values = (Value(text, language=language) for text, language in labels)
            found[iri] = {RDFS_LABEL: tuple(sorted(values))}
        for kind, known in by_kind.items():
            for block in self._files.blocks_about(kind, known):
                self._read(block, names, found[known[subject_of(block)]])
        return {iri: Resource(iri, values) for iri, values in found.items()}

    def _read(
        self, block: bytes, names: Mapping[bytes, str], found: dict[str, tuple[Value, ...]]
    ) -> None:
        for name, terms in self._files.rows(block, names):
            if len(terms) == 1 and name not in found:
                found[name] = self._alone(terms[0])
            else:
                found[name] = tuple(sorted([*found.get(name, ()), *map(self._value, terms)]))

    def pointing(self, names: Collection[str], targets: Iterable[str]) -> set[str]:
        """Find what leads to one of the targets by one of the properties."""
        wanted = set(map(self._written, targets))
        return {
            self._iri(subject)
            for subject, _, led_to in self._links(names)
            if not wanted.isdisjoint(led_to)
        }

    def first_pointing(
        self, name: str, targets: Collection[str], most: int
    ) -> Mapping[str, Sequence[str]]:
        """Find the first things that lead to each target by a property."""
        wanted = {self._written(target): target for target in targets}
        found: dict[str, list[str]] = {target: [] for target in targets}
        for subject, _, led_to in self._links([name]):
            for term in led_to:
                if term in wanted and len(found[wanted[term]]) < most:
                    found[wanted[term]].append(self._iri(subject))
        return found

    def relations(self, ends: Collection[str], hidden: Collection[str]) -> set[str]:
        """Find the relations whose two ends are among some things, but for hidden predicates."""
        wanted = set(map(self._written, ends))
        return {
            self._iri(subject)
            for subject, both in self._relations(hidden)
            if not any(wanted.isdisjoint(terms) for terms in both)
        }

    def _relations(self, hidden: Collection[str]) -> Iterable[tuple[bytes, Sequence[list[bytes]]]]:
        """Yield the relations but for those of hidden predicates, with their ends, as written."""
        left_out = set(map(self._written, hidden))
        names = {self._written(name) for name in (RDF_SUBJECT, RDF_PREDICATE, RDF_OBJECT)}
        predicate = self._written(RDF_PREDICATE)
        for block in self._files.blocks(["relation"]):
            said = dict(links_of(block, names))
            if left_out.isdisjoint(said.pop(predicate)):
                yield subject_of(block), list(said.values())

    def pairs(self, names: Collection[str]) -> Pairs:
        """Read all that some properties lead from and to."""
        found: dict[str, list[tuple[str, str]]] = {name: [] for name in names}
        written = {self._written(name): name for name in names}
        for subject, name, targets in self._links(names):
            source = self._iri(subject)
            found[written[name]] += ((source, self._iri(target)) for target in targets)
        return {name: sorted(held) for name, held in found.items()}

    def _by_home(self, names: Iterable[str]) -> Iterator[tuple[Sequence[str], list[str]]]:
        """Group properties by the kinds of things that have them."""
        homes: dict[Sequence[str], list[str]] = defaultdict(list)
        for name in names:
            homes[_HOMES.get(name, tuple(self._others))].append(name)
        yield from homes.items()

    def _links(self, names: Iterable[str]) -> Iterable[Led]:
        """Yield all that has some properties."""
        for kinds, of_kinds in self._by_home(names):
            yield from self._files.links(kinds, map(self._written, of_kinds))

    def _written(self, iri: str) -> bytes:
        return self._files.written(iri).encode()

    def _iri(self, term: bytes) -> str:
        return self._files.iri(term.decode())

    def _alone(self, term: str) -> tuple[Value, ...]:
        """Make the only value of a property; those that may come again are kept."""
        known = self._alones.get(term)
        if known is None:
            known = (self._value(term),)
            if len(term) < _SHORT:
                self._alones[term] = known
        return known

    def _value(self, term: str) -> Value:
        """Make the value of a term; those of names are kept."""
        if term[0] == '"':
            text, _, end = term[1:].rpartition('"')
            return Value(text, language=end[1:] if end[:1] == "@" else "")
        if ":" not in term:
            return Value(term)
        known = self._values.get(term)
        if known is None:
            known = self._values[term] = Value(self._files.iri(term), is_iri=True)
        return known

    @cached_property
    def _labels(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        return term_labels()
