"""Whom weak grounds join or part: a name and a place in common, a short form of two long names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.model.knowledge import Doubt
from kg.resolve.aliases import DOT
from kg.resolve.bearers import Bearer, name_key
from kg.resolve.identity import Link, Reason


def find_doubts(
    bearers: Sequence[Bearer], persons: Sequence[str], weak: Iterable[Link]
) -> tuple[Doubt, ...]:
    """List the joins on weak grounds, one a person, reason and place, and the forms left apart.

    Args:
        bearers: All bearers.
        persons: Id of the person of each.
        weak: Links that name no body in common.
    """
    joined: dict[tuple[str, Reason, str], Doubt] = {}
    for link in weak:
        one, other = bearers[link.one], bearers[link.other]
        person = persons[link.one]
        joined.setdefault(
            (person, link.reason, link.what),
            Doubt(
                True, one.name, (person,), link.reason.value, link.what, (_file(one), _file(other))
            ),
        )
    found = [*joined.values(), *_forms_apart(bearers, persons)]
    return tuple(sorted(found, key=lambda d: (not d.joined, d.name, d.persons, d.reason, d.what)))


def _file(bearer: Bearer) -> str:
    return min(bearer.files, default="")


def _forms_apart(bearers: Sequence[Bearer], persons: Sequence[str]) -> Iterator[Doubt]:
    """Yield 哈梅内伊 beside 阿里·哈梅内伊: a short name that is part of a long one, and apart.

    A part before the last is mostly a given name, which many bear: there a realm has to agree.
    """
    realms: dict[str, set[str]] = defaultdict(set)
    longer: dict[str, dict[str, int]] = defaultdict(dict)
    shorter: dict[tuple[str, str], int] = {}
    for number, bearer in enumerate(bearers):
        realms[persons[number]].update(bearer.realms)
        name = name_key(bearer.name)
        if DOT in name:
            for part in set(name.split(DOT)):
                longer[part].setdefault(persons[number], number)
        else:
            shorter.setdefault((name, persons[number]), number)
    for (name, person), number in shorter.items():
        others = longer.get(name, {})
        if person in others:
            continue
        for other, where in others.items():
            last = name_key(bearers[where].name).rpartition(DOT)[2]
            if last != name and not realms[person] & realms[other]:
                continue
            files = _file(bearers[number]), _file(bearers[where])
            yield Doubt(False, bearers[number].name, (person, other), Reason.FORM.value, "", files)
