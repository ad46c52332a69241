"""Whom weak grounds join or part: a name and a place in common, a short form of two long names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.model.knowledge import Doubt
from kg.resolve.aliases import DOT
from kg.resolve.clusters import Cluster, WeakJoin
from kg.resolve.identity import Reason


def find_doubts(
    clusters: Sequence[Cluster], persons: Sequence[str], weak: Iterable[WeakJoin]
) -> tuple[Doubt, ...]:
    """List the joins on weak grounds, one a person, reason and place, and the forms left apart.

    Args:
        clusters: All bearers, in clusters.
        persons: Id of the person of each cluster.
        weak: Joins that name no body in common.
    """
    joined: dict[tuple[str, Reason, str], Doubt] = {}
    for join in weak:
        person = persons[join.cluster]
        joined.setdefault(
            (person, join.reason, join.what),
            Doubt(True, join.name, (person,), join.reason.value, join.what, join.files),
        )
    found = [*joined.values(), *_forms_apart(clusters, persons)]
    return tuple(sorted(found, key=lambda d: (not d.joined, d.name, d.persons, d.reason, d.what)))


def _forms_apart(clusters: Sequence[Cluster], persons: Sequence[str]) -> Iterator[Doubt]:
    """Yield 哈梅内伊 beside 阿里·哈梅内伊: a short name that is part of a long one, and apart.

    A part before the last is mostly a given name, which many bear: there a realm has to agree.
    """
    realms: dict[str, set[str]] = defaultdict(set)
    longer: dict[str, dict[str, int]] = defaultdict(dict)
    shorter: dict[tuple[str, str], int] = {}
    for number, cluster in enumerate(clusters):
        realms[persons[number]].update(cluster.realms)
        if DOT in cluster.key:
            for part in set(cluster.key.split(DOT)):
                longer[part].setdefault(persons[number], number)
        else:
            shorter.setdefault((cluster.key, persons[number]), number)
    for (name, person), number in shorter.items():
        others = longer.get(name, {})
        if person in others:
            continue
        for other, where in others.items():
            last = clusters[where].key.rpartition(DOT)[2]
            if last != name and not realms[person] & realms[other]:
                continue
            files = clusters[number].file, clusters[where].file
            yield Doubt(False, clusters[number].name, (person, other), Reason.FORM.value, "", files)
