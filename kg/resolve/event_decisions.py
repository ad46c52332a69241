"""What a user decided about events: which reports are of one, which of two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from kg.errors import InputError
from kg.model.decisions import Decision, DecisionKind, Decisions

Key = tuple[int, int]
"""A document's number, and that of an event in it."""

# event/2023-01-11-新闻发布会|-2
_NUMBER = re.compile(r"(?<=\D)-[0-9]{1,3}$")

_Sides = tuple[frozenset[Key], frozenset[Key]]


def decide_events(
    ids: Mapping[Key, str], files: Sequence[tuple[str, ...]], decisions: Decisions
) -> tuple[list[list[Key]] | None, Decisions]:
    """Group the reports of events as a user decided.

    Args:
        ids: The event of each report without decisions.
        files: Under which names each document was read.
        decisions: What a user decided; those that are not about events are passed over.

    Returns:
        The reports of each event, None where nothing is decided; and the decisions that found
        nothing to decide on.

    Raises:
        InputError: Decisions make two events one that another one tells apart.
    """
    decided = [decision for decision in decisions if decision.is_about_events]
    if not decided:
        return None, ()
    sides = {d: (_meant(d.subject, ids, files), _meant(d.object, ids, files)) for d in decided}
    idle = tuple(decision for decision, pair in sides.items() if not all(pair))
    active = {decision: pair for decision, pair in sides.items() if all(pair)}
    group_of = _as_built(ids)
    for decision, pair in active.items():
        if decision.kind is DecisionKind.DIFFERENT:
            _part(group_of, pair)
    for decision, pair in active.items():
        if decision.kind is DecisionKind.SAME:
            _join(group_of, pair)
    _check(group_of, active)
    groups = {id(group): group for group in group_of.values()}
    return sorted(sorted(group) for group in groups.values()), idle


def _meant(
    reference: str, ids: Mapping[Key, str], files: Sequence[tuple[str, ...]]
) -> frozenset[Key]:
    """Find the reports that `event/DAY-NAME` means, or `event/DAY-NAME@FILE` in one article.

    In an article the number behind an event's name, which new documents may move, means nothing
    where the name tells enough.
    """
    event, at, file = reference.partition("@")
    here = {key: known for key, known in ids.items() if not at or file in files[key[0]]}
    exact = frozenset(key for key, known in here.items() if known == event)
    if exact or not at:
        return exact
    bare = _NUMBER.sub("", event)
    return frozenset(key for key, known in here.items() if _NUMBER.sub("", known) == bare)


def _as_built(ids: Mapping[Key, str]) -> dict[Key, set[Key]]:
    """Map each report to the set of those of its event."""
    groups: dict[str, set[Key]] = {}
    for key, event in ids.items():
        groups.setdefault(event, set()).add(key)
    return {key: groups[event] for key, event in ids.items()}


def _part(group_of: dict[Key, set[Key]], pair: _Sides) -> None:
    """Take the reports of the second side out of the groups in which some of the first are."""
    for key in sorted(pair[1]):
        group = group_of[key]
        if group & pair[0]:
            leaving = group & pair[1] - pair[0]
            group -= leaving
            group_of.update((gone, leaving) for gone in leaving)


def _join(group_of: dict[Key, set[Key]], pair: _Sides) -> None:
    """Put the groups of all reports of both sides together."""
    joined = set[Key]().union(*(group_of[key] for side in pair for key in side))
    group_of.update((key, joined) for key in joined)


def _check(group_of: Mapping[Key, set[Key]], active: Mapping[Decision, _Sides]) -> None:
    for decision, (ones, others) in active.items():
        if decision.kind is DecisionKind.DIFFERENT and _are_together(group_of, ones, others):
            raise InputError(
                f"decisions contradict each other: {decision.subject} and {decision.object} are "
                f"decided to be two events ({decision.reason}), and others make them one"
            )


def _are_together(
    group_of: Mapping[Key, set[Key]], ones: Iterable[Key], others: frozenset[Key]
) -> bool:
    return any(group_of[key] & others for key in ones)
