"""Mentions to persons: the bearers of each name in persons, with identifiers that can be read."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from itertools import groupby
from operator import itemgetter

from kg.errors import InputError
from kg.model.claims import DocumentClaims
from kg.model.decisions import Decision, DecisionKind, Decisions
from kg.model.ids import entity_id
from kg.model.knowledge import Body, Doubt
from kg.model.naming import fold_name
from kg.model.record import record
from kg.resolve.aliases import Named, join_aliases
from kg.resolve.bearers import Bearer, Realms, find_bearers, name_key
from kg.resolve.clusters import Cluster, WeakJoin, distinction, first_file, make_cluster
from kg.resolve.doubts import find_doubts
from kg.resolve.identity import Link, Reason, group_bearers, is_weak
from kg.resolve.keyed import Keyed, Stage
from kg.resolve.spread import Numbered
from kg.text.script import simplified

_Marks = Mapping[int, Sequence[tuple[str, str]]]


@record
class Borne:
    """That a document shows a bearer of a name.

    Attributes:
        place: Folded name, day, article and number of the bearer, by which bearers are sorted.
    """

    place: tuple[str, date, str, int]
    bearer: Bearer

    @property
    def number(self) -> int:
        """Return the number of the bearer among those of all documents."""
        return self.place[3]


def bearers(bodies: Mapping[str, Body], realms: Realms) -> Stage[Numbered, Borne]:
    """Return how the bearers of a name are brought together, the earliest first."""
    return Stage(partial(_bear, bodies, realms), _place, _key)


def _bear(bodies: Mapping[str, Body], realms: Realms, settled: Numbered) -> Iterator[Borne]:
    """Yield whom a document shows, in the order of its persons."""
    found = find_bearers(settled.claims, settled.files, bodies, realms)
    for number, bearer in enumerate(found, settled.persons):
        yield Borne((name_key(bearer.name), bearer.day, bearer.article, number), bearer)


def _place(borne: Borne) -> tuple[str, date, str, int]:
    return borne.place


def _key(borne: Borne) -> str:
    return borne.place[0]


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

    def ids(self, begin: int, end: int) -> list[str]:
        """Return the ids of the persons whom bearers are, from one number up to another."""
        return [self.persons[which].id for which in self._who[begin:end]]

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

    def add(self, found: _Grouped) -> None:
        """Add the bearers of a name."""
        begin = len(self.clusters)
        for number, cluster in zip(found.numbers, found.cluster_of, strict=True):
            self.cluster_of[number] = begin + cluster
        self.clusters += found.clusters
        self.weak += (replace(join, cluster=begin + join.cluster) for join in found.weak)


@record
class _Grouped:
    """The bearers of a name, by number, in clusters; and what joined these on weak grounds."""

    name: str
    numbers: Sequence[int]
    cluster_of: Sequence[int]
    clusters: tuple[Cluster, ...]
    weak: tuple[WeakJoin, ...]


def _name_of(found: _Grouped) -> str:
    return found.name


@record
class _Decided:
    """What a user decided of bearers, by number: who is one, and the marks of those who are not."""

    links: tuple[Link, ...] = ()
    marks: _Marks = field(default_factory=dict)


def _find_groups(decided: _Decided, borne: Iterable[Borne]) -> Iterator[_Grouped]:
    """Yield the bearers of each name in clusters."""
    for name, rows in groupby(borne, key=_key):
        numbers, bearers = [], []
        for row in rows:
            numbers.append(row.number)
            more = decided.marks.get(row.number)
            marked = replace(row.bearer, marks=(*row.bearer.marks, *more)) if more else row.bearer
            bearers.append(marked)
        yield _group_name(name, numbers, bearers, decided.links)


def _group_name(
    name: str, numbers: Sequence[int], bearers: Sequence[Bearer], decided: Sequence[Link]
) -> _Grouped:
    """Group the bearers of a name, with what is decided of them."""
    own: list[Link] = []
    if decided:
        place = {number: index for index, number in enumerate(numbers)}
        own = [
            replace(link, one=place[link.one], other=place[link.other])
            for link in decided
            if link.one in place and link.other in place
        ]
    grouping = group_bearers(bearers, own)
    cluster_of = array("L", [0]) * len(numbers)
    for cluster, group in enumerate(grouping.groups):
        for index in group:
            cluster_of[index] = cluster
    clusters = (
        make_cluster(name, [bearers[index] for index in group]) for group in grouping.groups
    )
    weak = _weak_joins(grouping.links, bearers, cluster_of)
    return _Grouped(name, array("L", numbers), cluster_of, tuple(clusters), tuple(weak))


def _weak_joins(
    links: Iterable[Link], bearers: Sequence[Bearer], cluster_of: Sequence[int]
) -> Iterator[WeakJoin]:
    """Yield what joins clusters on weak grounds, each reason and place once."""
    told = set()
    for link in links:
        cluster = cluster_of[link.one]
        if is_weak(link, bearers) and (cluster, link.reason, link.what) not in told:
            told.add((cluster, link.reason, link.what))
            one, other = bearers[link.one], bearers[link.other]
            files = first_file(one), first_file(other)
            yield WeakJoin(cluster, one.name, link.reason, link.what, files)


def find_persons(
    borne: Keyed[Borne], starts: Sequence[int], decisions: Decisions = ()
) -> Identities:
    """Group the bearers that documents show into persons.

    Args:
        borne: All of them, by `bearers`.
        starts: The number of the first bearer of each document, and of all.
        decisions: What a user decided; those that are not about persons are passed over.

    Raises:
        InputError: Decisions make two persons one that another one tells apart.
    """
    decided = [decision for decision in decisions if decision.is_about_persons]
    groups = _group(borne, starts[-1])
    if not decided:
        return _identities(starts, groups)
    sides = _sides(decided, borne, groups)
    idle = tuple(decision for decision, pair in sides.items() if not all(pair))
    active = {decision: pair for decision, pair in sides.items() if all(pair)}
    links = tuple(
        Link(pair[0][0], number, Reason.DECISION, decision.reason)
        for decision, pair in active.items()
        if decision.kind is DecisionKind.SAME
        for number in (*pair[0][1:], *pair[1])
    )
    groups = _group(borne, starts[-1], _Decided(links, _marks(active)))
    _check(groups, active)
    return _identities(starts, groups, idle)


def _identities(starts: Sequence[int], groups: _Groups, idle: Decisions = ()) -> Identities:
    named = _keys(groups)
    order = sorted(range(len(named)), key=lambda index: named[index].id)
    person_of = [0] * len(groups.clusters)
    for which, index in enumerate(order):
        for cluster in groups.persons[index]:
            person_of[cluster] = which
    persons = tuple(named[index] for index in order)
    doubts = find_doubts(groups.clusters, [persons[which].id for which in person_of], groups.weak)
    who = array("L", (person_of[cluster] for cluster in groups.cluster_of))
    return Identities(persons, doubts, idle, starts, who)


def _sides(
    decided: Sequence[Decision], borne: Keyed[Borne], groups: _Groups
) -> dict[Decision, tuple[list[int], list[int]]]:
    """Find the bearers on both sides of each decision."""
    references = {side for decision in decided for side in (decision.subject, decision.object)}
    found: dict[str, list[int]] = {reference: [] for reference in references}
    for key, clusters in zip(_keys(groups), groups.persons, strict=True):
        if key.id in found:
            found[key.id] = groups.members(clusters)
    in_files = [(*reference.partition("@")[::2], reference) for reference in sorted(references)]
    wanted = [(name_key(name), file, reference) for name, file, reference in in_files if file]
    for _, number, reference in borne.reduce(partial(_find_meant, wanted), itemgetter(0)):
        found[reference].append(number)
    return {decision: (found[decision.subject], found[decision.object]) for decision in decided}


def _find_meant(
    wanted: Sequence[tuple[str, str, str]], borne: Iterable[Borne]
) -> Iterator[tuple[tuple[str, date, str, int], int, str]]:
    """Yield the bearers that `NAME@FILE` means, with that."""
    for row in borne:
        for name, file, reference in wanted:
            if row.place[0] == name and file in row.bearer.files:
                yield row.place, row.number, reference


def _marks(active: Mapping[Decision, tuple[list[int], list[int]]]) -> _Marks:
    """Mark the two sides of each decision that parts them, so that no reason joins them."""
    marks: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for decision, pair in active.items():
        if decision.kind is DecisionKind.DIFFERENT:
            for side, numbers in zip("ab", pair, strict=True):
                for number in numbers:
                    marks[number].append((f"decision {' '.join(decision.key)}", side))
    return marks


def _group(borne: Keyed[Borne], count: int, decided: _Decided | None = None) -> _Groups:
    """Group all bearers: those of one name first, then aliases, then what is decided."""
    decided = _Decided() if decided is None else decided
    groups = _Groups(array("L", [0]) * count)
    for found in borne.reduce(partial(_find_groups, decided), _name_of):
        groups.add(found)
    joined = join_aliases(
        [Named(each.key, each.bodies, each.seats, each.abroad) for each in groups.clusters]
    )
    groups.persons = _join_decided(joined, groups, decided.links)
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
