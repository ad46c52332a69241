"""Mentions to persons: the bearers of each name in persons, with identifiers that can be read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.errors import InputError
from kg.model.decisions import Decision, DecisionKind, Decisions
from kg.model.ids import entity_id
from kg.model.knowledge import Doubt
from kg.model.naming import fold_name
from kg.resolve.aliases import join_aliases
from kg.resolve.bearers import Bearer, name_key
from kg.resolve.doubts import find_doubts
from kg.resolve.identity import Link, Reason, group_bearers, is_weak
from kg.text.script import simplified

Place = tuple[int, str]
"""A document's number and the name that a person has in it."""


@dataclass(frozen=True, slots=True)
class PersonKey:
    """A person across documents: the id, the full name, all names, and where they are shown."""

    id: str
    name: str
    names: frozenset[str]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Identities:
    """The persons of all documents, by id.

    Attributes:
        doubts: Whom weak grounds join or part, by name.
        idle: The decisions that found nobody to decide on.
    """

    persons: tuple[PersonKey, ...]
    doubts: tuple[Doubt, ...] = ()
    idle: Decisions = ()

    @property
    def ids(self) -> dict[Place, str]:
        """Map each (document, name) to the person's id."""
        return {place: person.id for person in self.persons for place in person.places}

    @property
    def namesakes(self) -> dict[str, list[str]]:
        """Map each name that several persons bear to their ids, sorted."""
        borne: dict[str, set[str]] = defaultdict(set)
        written: dict[str, str] = {}
        for person in self.persons:
            for name in person.names:
                key = name_key(name)
                borne[key].add(person.id)
                known = written.get(key, name)
                written[key] = min(name, known, key=_simple_first)
        return {written[key]: sorted(ids) for key, ids in borne.items() if len(ids) > 1}


@dataclass(slots=True)
class _Roll:
    """All bearers of all documents, each under a number, and the numbers of each folded name."""

    bearers: list[Bearer]
    places: list[Place]
    by_name: dict[str, list[int]]

    @classmethod
    def of(cls, shown: Sequence[Sequence[Bearer]]) -> _Roll:
        rows = [
            (bearer, (number, bearer.name))
            for number, bearers in enumerate(shown)
            for bearer in bearers
        ]
        rows.sort(key=lambda row: (name_key(row[0].name), row[0].day, row[0].article))
        by_name: dict[str, list[int]] = defaultdict(list)
        for number, (bearer, _) in enumerate(rows):
            by_name[name_key(bearer.name)].append(number)
        return cls([bearer for bearer, _ in rows], [place for _, place in rows], by_name)


def _simple_first(name: str) -> tuple[bool, str]:
    """Sort 赖一鸣 before 賴一鳴."""
    return name != simplified(name), name


def find_persons(shown: Sequence[Sequence[Bearer]], decisions: Decisions = ()) -> Identities:
    """Group the bearers that each document shows into persons.

    Args:
        shown: The bearers of each document.
        decisions: What a user decided; those that are not about persons are passed over.

    Raises:
        InputError: Decisions make two persons one that another one tells apart.
    """
    roll = _Roll.of(shown)
    decided = [decision for decision in decisions if decision.is_about_persons]
    clusters, weak = _group(roll, ())
    automatic = _keys(roll, clusters)
    if not decided:
        return _identities(roll, automatic, weak)
    sides = {decision: _sides(decision, roll, automatic) for decision in decided}
    idle = tuple(decision for decision, pair in sides.items() if not all(pair))
    active = {decision: pair for decision, pair in sides.items() if all(pair)}
    for decision, pair in active.items():
        if decision.kind is DecisionKind.DIFFERENT:
            _mark(roll, decision, pair)
    links = [
        Link(pair[0][0], number, Reason.DECISION, decision.reason)
        for decision, pair in active.items()
        if decision.kind is DecisionKind.SAME
        for number in (*pair[0][1:], *pair[1])
    ]
    clusters, weak = _group(roll, links)
    _check(roll, clusters, active)
    return _identities(roll, _keys(roll, clusters), weak, idle)


def _identities(
    roll: _Roll, persons: tuple[PersonKey, ...], weak: Iterable[Link], idle: Decisions = ()
) -> Identities:
    ids = {place: person.id for person in persons for place in person.places}
    doubts = find_doubts(roll.bearers, [ids[place] for place in roll.places], weak)
    return Identities(persons, doubts, idle)


def _sides(
    decision: Decision, roll: _Roll, automatic: Iterable[PersonKey]
) -> tuple[list[int], list[int]]:
    """Find the bearers on both sides of a decision."""
    numbers = {place: number for number, place in enumerate(roll.places)}
    persons = {person.id: [numbers[place] for place in person.places] for person in automatic}

    def find(reference: str) -> list[int]:
        name, at, file = reference.partition("@")
        if not at:
            return persons.get(reference, [])
        named = roll.by_name.get(name_key(name), [])
        return [number for number in named if file in roll.bearers[number].files]

    return find(decision.subject), find(decision.object)


def _mark(roll: _Roll, decision: Decision, pair: tuple[list[int], list[int]]) -> None:
    """Mark the two sides of a decision, so that no reason joins them."""
    for side, numbers in zip("ab", pair, strict=True):
        for number in numbers:
            bearer = roll.bearers[number]
            mark = (f"decision {' '.join(decision.key)}", side)
            roll.bearers[number] = replace(bearer, marks=(*bearer.marks, mark))


def _group(roll: _Roll, decided: Sequence[Link]) -> tuple[list[list[int]], list[Link]]:
    """Group all bearers: those of one name first, then aliases, then what is decided.

    Returns:
        The groups, and the links on weak grounds that made them.
    """
    clusters: list[list[int]] = []
    weak: list[Link] = []
    for name in sorted(roll.by_name):
        numbers = roll.by_name[name]
        place = {number: index for index, number in enumerate(numbers)}
        own = [
            replace(link, one=place[link.one], other=place[link.other])
            for link in decided
            if link.one in place and link.other in place
        ]
        bearers = [roll.bearers[number] for number in numbers]
        grouping = group_bearers(bearers, own)
        weak += [
            replace(link, one=numbers[link.one], other=numbers[link.other])
            for link in grouping.links
            if is_weak(link, bearers)
        ]
        clusters += [[numbers[index] for index in group] for group in grouping.groups]
    clusters = join_aliases(clusters, roll.bearers)
    return _join_decided(clusters, decided), weak


def _join_decided(clusters: list[list[int]], decided: Iterable[Link]) -> list[list[int]]:
    """Join clusters of different names that a user decided to be one person."""
    cluster_of = {number: cluster for cluster in clusters for number in cluster}
    for link in decided:
        one, other = cluster_of[link.one], cluster_of[link.other]
        if one is not other:
            one += other
            cluster_of.update((number, one) for number in other)
    kept = {id(cluster): cluster for cluster in cluster_of.values()}
    return sorted(sorted(cluster) for cluster in kept.values())


def _check(
    roll: _Roll,
    clusters: Iterable[list[int]],
    active: Mapping[Decision, tuple[list[int], list[int]]],
) -> None:
    cluster_of = {number: index for index, c in enumerate(clusters) for number in c}
    for decision, (ones, others) in active.items():
        together = {cluster_of[n] for n in ones} & {cluster_of[n] for n in others}
        if decision.kind is DecisionKind.DIFFERENT and together:
            raise InputError(
                f"decisions contradict each other: {decision.subject} and {decision.object} are "
                f"decided to be two persons ({decision.reason}), and others make them one"
            )


def _keys(roll: _Roll, clusters: Sequence[Sequence[int]]) -> tuple[PersonKey, ...]:
    """Give each cluster its id: the bare name, or, of namesakes, with what tells them apart."""
    named: dict[str, list[int]] = defaultdict(list)
    for index, cluster in enumerate(clusters):
        for name in {name_key(roll.bearers[number].name) for number in cluster}:
            named[name].append(index)
    keys = []
    taken: set[str] = set()
    for cluster in clusters:
        bearers = [roll.bearers[number] for number in cluster]
        names = frozenset(bearer.name for bearer in bearers)
        name = min(names, key=lambda n: (-len(fold_name(n)), *_simple_first(n)))
        bare = entity_id("person", name)
        alone = len(named[name_key(name)]) == 1
        identity = bare if alone else f"{bare}-{distinction(bearers)}"
        if identity in taken:  # a user parts two of one name and body
            identity = f"{identity}-{min(bearer.article for bearer in bearers)[:12]}"
        taken.add(identity)
        places = tuple(sorted(roll.places[number] for number in cluster))
        keys.append(PersonKey(identity, name, names, places))
    return tuple(sorted(keys, key=lambda key: key.id))


def distinction(bearers: Sequence[Bearer]) -> str:
    """Tell a namesake by the body of the earliest post; without a post, by an article's hash."""
    posts = sorted((b.day, body.partition("/")[2]) for b in bearers for body in b.bodies)
    if posts:
        return posts[0][1]
    return min(bearer.article for bearer in bearers)[:12]
