"""A page is drawn from what is recalled of an earlier graph, and what of the new one is otherwise.

All that was read to draw the page of the earlier one is kept; what has to be read then of the new
one are the things that changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, MutableMapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from kg.export.resources import Resource
from kg.export.turtle_reader import Led, TurtleReader
from kg.graph.vocab import BASE
from kg.graph.written_turtle import SectionPlace, WrittenTurtle

Key = TypeVar("Key")
_Names = frozenset[str]
_Links = tuple[tuple[bytes, tuple[bytes, ...]], ...]
"""Properties of a thing with what they lead to, as written."""
_BySubject = dict[bytes, _Links]
State = tuple[Any, ...]
"""What a reader knows, as tables of strings and of `Value`s."""


class RecallingReader(TurtleReader):
    """Reads what it is asked for once, also when it goes on to a graph that is little otherwise."""

    def __init__(
        self, paths: Iterable[Path], base_iri: str = BASE, state: State | None = None
    ) -> None:
        """Begin with files of which nothing is known, or that much.

        Raises:
            OSError: A file cannot be read.
        """
        super().__init__(paths, base_iri)
        self._base_iri = base_iri
        self._classes: dict[Sequence[str], dict[str, str]] = {}
        self._counts: dict[tuple[_Names, _Names], Counter[str]] = {}
        self._led: dict[_Names, _BySubject] = {}
        self._ends: dict[_Names, dict[bytes, Sequence[list[bytes]]]] = {}
        self._some: dict[_Names, dict[str, Resource]] = {}
        if state is not None:
            self._classes, counts, self._led, self._ends, some = state
            self._counts = {names: Counter(known) for names, known in counts.items()}
            self._some = {
                names: {iri: Resource(iri, values) for iri, values in known.items()}
                for names, known in some.items()
            }

    @property
    def state(self) -> State:
        """All that is known, for another reader."""
        counts = {names: dict(known) for names, known in self._counts.items()}
        some = {
            names: {iri: resource.properties for iri, resource in known.items()}
            for names, known in self._some.items()
        }
        return self._classes, counts, self._led, self._ends, some

    def classes(self, ranked: Sequence[str]) -> dict[str, str]:
        """Read the things of some classes, each with the last of these that it has."""
        key = tuple(ranked)
        if key not in self._classes:
            self._classes[key] = super().classes(ranked)
        return dict(self._classes[key])

    def count(self, outgoing: Collection[str], incoming: Collection[str]) -> Counter[str]:
        """Count how often each thing has one set of properties, and is led to by another."""
        key = frozenset(outgoing), frozenset(incoming)
        if key not in self._counts:
            self._counts[key] = super().count(outgoing, incoming)
        return self._counts[key]

    def first_pointing(
        self, name: str, targets: Collection[str], most: int
    ) -> Mapping[str, Sequence[str]]:
        """Find the first things that lead to each target by a property."""
        led = self._recalled([name])
        self._led[frozenset([name])] = {key: led[key] for key in sorted(led, key=self._files.name)}
        return super().first_pointing(name, targets, most)

    def some(self, iris: Iterable[str], properties: Collection[str]) -> dict[str, Resource]:
        """Read some properties of some things, those that have none of them too; by IRI."""
        wanted = sorted(set(iris))
        known = self._some.setdefault(frozenset(properties), {})
        known |= super().some((iri for iri in wanted if iri not in known), properties)
        return {iri: known[iri] for iri in wanted}

    def _links(self, names: Iterable[str]) -> Iterable[Led]:
        for subject, links in self._recalled(names).items():
            for name, targets in links:
                yield subject, name, targets

    def _recalled(self, names: Iterable[str]) -> _BySubject:
        key = frozenset(names)
        if key not in self._led:
            self._led[key] = _by_subject(super()._links(key))
        return self._led[key]

    def _relations(self, hidden: Collection[str]) -> Iterable[tuple[bytes, Sequence[list[bytes]]]]:
        key = frozenset(hidden)
        if key not in self._ends:
            self._ends[key] = dict(super()._relations(key))
        return self._ends[key].items()

    def turn(self, before: bytes, after: bytes) -> None:
        """Go on to a graph of which few things are otherwise, whose files are told later.

        Args:
            before: Turtle with all that the graph says of them.
            after: Turtle with all that the other one says of them.

        Raises:
            OSError: A file cannot be read or written.
        """
        with TemporaryDirectory() as folder:
            old, new = (
                TurtleReader([_written(Path(folder) / name, text)], self._base_iri)
                for name, text in (("before", before), ("after", after))
            )
            self._forget({*old.subjects(), *new.subjects()})
            self._learn(old, new)

    def read_from(self, sections: Mapping[str, list[SectionPlace]]) -> None:
        """Read from now on from the files that have these sections, by the kind of subjects."""
        self._read_from(WrittenTurtle((), self._base_iri, sections))

    def _forget(self, subjects: Collection[bytes]) -> None:
        """Forget all that is known of some things but how often they are led to."""
        for led in self._led.values():
            _drop(led, subjects)
        for ends in self._ends.values():
            _drop(ends, subjects)
        iris = list(map(self._iri, subjects))
        for classes in self._classes.values():
            _drop(classes, iris)
        for resources in self._some.values():
            _drop(resources, iris)

    def _learn(self, before: TurtleReader, after: TurtleReader) -> None:
        """Take what is said now of the things that were forgotten, as far as it was asked for."""
        for ranked, classes in self._classes.items():
            classes |= after.classes(ranked)
        for (outgoing, incoming), counts in self._counts.items():
            counts.subtract(before.count(outgoing, incoming))
            counts.update(after.count(outgoing, incoming))
        for names, led in self._led.items():
            led |= _by_subject(after._links(names))
        for hidden, ends in self._ends.items():
            ends |= dict(after._relations(hidden))


def _by_subject(links: Iterable[Led]) -> _BySubject:
    """Group links by what leads; of equal ones, as those to a class or a person, one is held."""
    found: _BySubject = {}
    held: dict[_Links, _Links] = {}
    terms: dict[bytes, bytes] = {}
    for subject, name, targets in links:
        own = (*found.get(subject, ()), (name, tuple(map(terms.setdefault, targets, targets))))
        found[subject] = held.setdefault(own, own)
    return found


def _drop(known: MutableMapping[Key, Any], keys: Iterable[Key]) -> None:
    for key in keys:
        known.pop(key, None)


def _written(path: Path, text: bytes) -> Path:
    path.write_bytes(text)
    return path
