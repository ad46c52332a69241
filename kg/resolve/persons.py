"""Mentions to persons: the bearers of each name in persons, with identifiers that can be read."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from kg.errors import InputError
from kg.model.claims import DocumentClaims
from kg.model.decisions import Decision, DecisionKind, Decisions
from kg.model.ids import entity_id
from kg.model.knowledge import Doubt
from kg.model.naming import fold_name
from kg.model.spilling import HELD, Room, Sorter
from kg.resolve.aliases import join_aliases
from kg.resolve.bearers import Bearer, name_key
from kg.resolve.clusters import Cluster, WeakJoin, distinction, first_file, make_cluster
from kg.resolve.doubts import find_doubts
from kg.resolve.identity import Link, Reason, group_bearers, is_weak
from kg.text.script import simplified

_Row = tuple[tuple[str, date, str], int, Bearer]
"""Folded name, day and article by which bearers are sorted, the bearer's number, and the bearer."""
_Marks = Mapping[int, Sequence[tuple[str, str]]]


class Roll:
    """All bearers of all documents, numbered as they come, and given name by name."""

    def __init__(self, room: Room = HELD) -> None:
        """Begin without any."""
        self._rows: Sorter[_Row] = Sorter(lambda row: row[0], room)
        self.starts = array("L")
        """The number of the first bearer of each document."""
        self.count = 0

    def add(self, bearers: Iterable[Bearer]) -> None:
        """Add those of the next document, in the order of its persons."""
        self.starts.append(self.count)
        for bearer in bearers:
            self._rows.add(
                ((name_key(bearer.name), bearer.day, bearer.article), self.count, bearer)
            )
            self.count += 1

    def names(self, marks: _Marks) -> Iterator[tuple[str, list[int], list[Bearer]]]:
        """Yield each folded name with the numbers of its bearers and these, the earliest first."""
        for name, rows in groupby(self._rows, key=lambda row: row[0][0]):
            numbers, bearers = [], []
            for _, number, bearer in rows:
                numbers.append(number)
                more = marks.get(number)
                bearers.append(replace(bearer, marks=(*bearer.marks, *more)) if more else bearer)
            yield name, numbers, bearers


@dataclass(frozen=True, slots=True)
class PersonKey:
    """A person across documents: the id, the full name, and all names."""

    id: str
    name: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Identities:
    """The persons of all documents, by id, and who in each document is which of them.

    Attributes:
        doubts: Whom weak grounds join or part, by name.
        idle: The decisions that found nobody to decide on.
    """

    persons: tuple[PersonKey, ...]
    doubts: tuple[Doubt, ...] = ()
    idle: Decisions = ()
    _starts: Sequence[int] = ()
    _who: Sequence[int] = ()

    def numbers(self, number: int, claims: DocumentClaims) -> list[int]:
        """Return which of `persons` each of the persons of a document is, in their order."""
        start = self._starts[number]
        return list(self._who[start : start + len(claims.persons)])

    def of(self, number: int, claims: DocumentClaims) -> dict[str, str]:
        """Map each name in a document to the person's id."""
        known = self.numbers(number, claims)
        return {
            person.name: self.persons[which].id
            for person, which in zip(claims.persons, known, strict=True)
        }

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


def _simple_first(name: str) -> tuple[bool, str]:
    """Sort 赖一鸣 before 賴一鳴."""
    return name != simplified(name), name


@dataclass(slots=True)
class _Groups:
    """Bearers in clusters, by number, and clusters in persons.

    Attributes:
        cluster_of: The cluster of each bearer.
        weak: What joined clusters on weak grounds.
        persons: The clusters of each person.
    """

    cluster_of: array[int]
    clusters: list[Cluster] = field(default_factory=list)
    weak: list[WeakJoin] = field(default_factory=list)
    persons: list[list[int]] = field(default_factory=list)

    def members(self, clusters: Iterable[int]) -> list[int]:
        """Return the numbers of the bearers of some clusters."""
        wanted = set(clusters)
        return [number for number, cluster in enumerate(self.cluster_of) if cluster in wanted]

    def add(self, name: str, numbers: list[int], bearers: list[Bearer], own: list[Link]) -> None:
        """Group the bearers of a name, with what is decided of them."""
        grouping = group_bearers(bearers, own)
        for group in grouping.groups:
            for index in group:
                self.cluster_of[numbers[index]] = len(self.clusters)
            self.clusters.append(make_cluster(name, [bearers[index] for index in group]))
        told = set()
        for link in grouping.links:
            cluster = self.cluster_of[numbers[link.one]]
            if is_weak(link, bearers) and (cluster, link.reason, link.what) not in told:
                told.add((cluster, link.reason, link.what))
                one, other = bearers[link.one], bearers[link.other]
                files = first_file(one), first_file(other)
                self.weak.append(WeakJoin(cluster, one.name, link.reason, link.what, files))


def find_persons(roll: Roll, decisions: Decisions = ()) -> Identities:
    """Group the bearers that documents show into persons.

    Args:
        roll: The bearers.
        decisions: What a user decided; those that are not about persons are passed over.

    Raises:
        InputError: Decisions make two persons one that another one tells apart.
    """
    decided = [decision for decision in decisions if decision.is_about_persons]
    groups = _group(roll)
    if not decided:
        return _identities(roll, groups)
    sides = _sides(decided, roll, groups)
    idle = tuple(decision for decision, pair in sides.items() if not all(pair))
    active = {decision: pair for decision, pair in sides.items() if all(pair)}
    links = [
        Link(pair[0][0], number, Reason.DECISION, decision.reason)
        for decision, pair in active.items()
        if decision.kind is DecisionKind.SAME
        for number in (*pair[0][1:], *pair[1])
    ]
    groups = _group(roll, links, _marks(active))
    _check(groups, active)
    return _identities(roll, groups, idle)


def _identities(roll: Roll, groups: _Groups, idle: Decisions = ()) -> Identities:
    named = _keys(groups)
    order = sorted(range(len(named)), key=lambda index: named[index].id)
    person_of = [0] * len(groups.clusters)
    for which, index in enumerate(order):
        for cluster in groups.persons[index]:
            person_of[cluster] = which
    persons = tuple(named[index] for index in order)
    doubts = find_doubts(groups.clusters, [persons[which].id for which in person_of], groups.weak)
    who = array("L", (person_of[cluster] for cluster in groups.cluster_of))
    return Identities(persons, doubts, idle, roll.starts, who)


def _sides(
    decided: Sequence[Decision], roll: Roll, groups: _Groups
) -> dict[Decision, tuple[list[int], list[int]]]:
    """Find the bearers on both sides of each decision."""
    references = {side for decision in decided for side in (decision.subject, decision.object)}
    found: dict[str, list[int]] = {reference: [] for reference in references}
    for key, clusters in zip(_keys(groups), groups.persons, strict=True):
        if key.id in found:
            found[key.id] = groups.members(clusters)
    in_files = [(*reference.partition("@")[::2], reference) for reference in sorted(references)]
    for name, numbers, bearers in roll.names({}):
        for written, file, reference in in_files:
            if file and name_key(written) == name:
                found[reference] += [
                    number
                    for number, bearer in zip(numbers, bearers, strict=True)
                    if file in bearer.files
                ]
    return {decision: (found[decision.subject], found[decision.object]) for decision in decided}


def _marks(active: Mapping[Decision, tuple[list[int], list[int]]]) -> _Marks:
    """Mark the two sides of each decision that parts them, so that no reason joins them."""
    marks: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for decision, pair in active.items():
        if decision.kind is DecisionKind.DIFFERENT:
            for side, numbers in zip("ab", pair, strict=True):
                for number in numbers:
                    marks[number].append((f"decision {' '.join(decision.key)}", side))
    return marks


def _group(roll: Roll, decided: Sequence[Link] = (), marks: _Marks | None = None) -> _Groups:
    """Group all bearers: those of one name first, then aliases, then what is decided."""
    groups = _Groups(array("L", [0]) * roll.count)
    for name, numbers, bearers in roll.names(marks or {}):
        own: list[Link] = []
        if decided:
            place = {number: index for index, number in enumerate(numbers)}
            own = [
                replace(link, one=place[link.one], other=place[link.other])
                for link in decided
                if link.one in place and link.other in place
            ]
        groups.add(name, numbers, bearers, own)
    joined = join_aliases([(cluster.key, cluster.bodies) for cluster in groups.clusters])
    groups.persons = _join_decided(joined, groups, decided)
    return groups


def _join_decided(
    persons: list[list[int]], groups: _Groups, decided: Iterable[Link]
) -> list[list[int]]:
    """Join persons of different names that a user decided to be one."""
    person_of = {cluster: person for person in persons for cluster in person}
    for link in decided:
        one, other = (person_of[groups.cluster_of[number]] for number in (link.one, link.other))
        if one is not other:
            one += other
            person_of.update((cluster, one) for cluster in other)
    kept = {id(person): person for person in person_of.values()}
    return sorted(sorted(person) for person in kept.values())


def _check(groups: _Groups, active: Mapping[Decision, tuple[list[int], list[int]]]) -> None:
    person_of = {cluster: index for index, p in enumerate(groups.persons) for cluster in p}
    for decision, pair in active.items():
        ones, others = ({person_of[groups.cluster_of[n]] for n in side} for side in pair)
        if decision.kind is DecisionKind.DIFFERENT and ones & others:
            raise InputError(
                f"decisions contradict each other: {decision.subject} and {decision.object} are "
                f"decided to be two persons ({decision.reason}), and others make them one"
            )


def _keys(groups: _Groups) -> list[PersonKey]:
    """Give each person an id: the bare name, or, of namesakes, with what tells them apart."""
    named: dict[str, set[int]] = defaultdict(set)
    for index, person in enumerate(groups.persons):
        for cluster in person:
            named[groups.clusters[cluster].key].add(index)
    keys = []
    taken: set[str] = set()
    for person in groups.persons:
        clusters = [groups.clusters[number] for number in person]
        names = frozenset(name for cluster in clusters for name in cluster.names)
        name = min(names, key=lambda n: (-len(fold_name(n)), *_simple_first(n)))
        bare = entity_id("person", name)
        alone = len(named[name_key(name)]) == 1
        identity = bare if alone else f"{bare}-{distinction(clusters)}"
        if identity in taken:  # a user parts two of one name and body
            identity = f"{identity}-{min(cluster.article for cluster in clusters)[:12]}"
        taken.add(identity)
        keys.append(PersonKey(identity, name, names))
    return keys
