"""Sorts the errors by kind: what differs between what was missed and what stands in its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kg.evaluate.gold import THING_LISTS
from kg.evaluate.matching import Outcome, Verdict
from kg.evaluate.names import best_likeness
from kg.evaluate.scoring import LISTS, Evaluation

# What the parts of an item of each list are.
PART_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "holds": ("person", "body", "role"),
    "dates": ("value",),
    "events": ("name", "kind"),
    "participations": ("person", "role", "event"),
    "event-dates": ("day",),
    "event-types": ("kind",),
    "remarks": ("speaker", "verb", "first words"),
    "part-of": ("child", "parent"),
}
# Lists whose items begin with a person.
WHOSE: Final = frozenset({"holds", "participations", "remarks"})
ALIKE: Final = 0.5
NOTHING, TWICE, BORDER = "nothing like it", "twice", "other border"


@dataclass(frozen=True, slots=True)
class Confusion:
    """The errors of one kind in one list.

    Attributes:
        missed, wrong: How many there are.
        examples: `document: what was annotated | what was given`, in the documents' order.
    """

    list_name: str
    kind: str
    missed: int
    wrong: int
    examples: tuple[str, ...]


def confusions(evaluation: Evaluation) -> tuple[Confusion, ...]:
    """Sort all errors by list and kind, the most frequent kind first."""
    found = defaultdict[tuple[str, str], list[Outcome]](list)
    examples = defaultdict[tuple[str, str], list[str]](list)
    for result in evaluation.results:
        for outcome, kind, partner in explained(result.outcomes):
            found[outcome.list_name, kind].append(outcome)
            # A pair of a missed and a wrong item is one example.
            if not (outcome.verdict is Verdict.WRONG and _is_missed(partner)):
                examples[outcome.list_name, kind].append(_example(outcome, partner))
    rows = [
        Confusion(
            name,
            kind,
            missed=sum(outcome.verdict is Verdict.MISSED for outcome in outcomes),
            wrong=sum(outcome.verdict is Verdict.WRONG for outcome in outcomes),
            examples=tuple(examples[name, kind]),
        )
        for (name, kind), outcomes in found.items()
    ]
    return tuple(sorted(rows, key=_rank))


def _is_missed(outcome: Outcome | None) -> bool:
    return outcome is not None and outcome.verdict is Verdict.MISSED


def _rank(row: Confusion) -> tuple[int, int, str]:
    return LISTS.index(row.list_name), -(row.missed + row.wrong), row.kind


def _example(outcome: Outcome, partner: Outcome | None) -> str:
    sides = (outcome.text or outcome.given, (partner.text or partner.given) if partner else "")
    return f"{outcome.document}: {' | '.join(filter(None, sides))}"


def explained(
    outcomes: Sequence[Outcome],
) -> Iterator[tuple[Outcome, str, Outcome | None]]:
    """Yield each error of a document with its kind and what stands nearest to it."""
    for outcome in outcomes:
        if outcome.verdict in {Verdict.MISSED, Verdict.WRONG}:
            kind, partner = _kind(outcome, outcomes)
            yield outcome, kind, partner


def _kind(error: Outcome, outcomes: Sequence[Outcome]) -> tuple[str, Outcome | None]:
    """Name the kind by the nearest item of the other side, else by where the item stands."""
    opposite = Verdict.WRONG if error.verdict is Verdict.MISSED else Verdict.MISSED
    others = [o for o in outcomes if o.list_name == error.list_name and o.verdict is opposite]
    same_list = _nearest(error, others)
    if same_list is not None:
        return same_list
    if error.verdict is Verdict.MISSED:
        cause = next(_causes(error, outcomes), None)
        if cause is not None:
            return cause
    if error.verdict is Verdict.WRONG:
        found = (o for o in outcomes if o.list_name == error.list_name and o.text)
        twin = next((o for o in found if _agreeing(error, o) == len(error.parts)), None)
        if twin is not None:
            return TWICE, twin
    if error.list_name in THING_LISTS:
        elsewhere = next(_in_other_list(error, outcomes), None)
        if elsewhere is not None:
            return f"in {elsewhere.list_name}", elsewhere
    return NOTHING, None


def _nearest(error: Outcome, others: Iterable[Outcome]) -> tuple[str, Outcome] | None:
    """Find the item that differs in one part, or whose name has other borders."""
    other = min(others, key=lambda other: _distance(error, other), default=None)
    if other is None:
        return None
    if error.list_name == "event-types":
        return "other kind", other
    if len(error.parts) == 1:
        return (_single_kind(error), other) if _likeness(error, other) >= ALIKE else None
    if _agreeing(error, other) != len(error.parts) - 1:
        return None
    names = PART_NAMES[error.list_name]
    pairs = zip(names, error.parts, other.parts, strict=True)
    return next(f"other {name}" for name, one, two in pairs if not one & two), other


def _distance(one: Outcome, other: Outcome) -> tuple[int, tuple[bool, ...], float]:
    """Rank by how many parts differ, earlier parts before later ones, then by likeness."""
    differing = tuple(not a & b for a, b in zip(one.parts, other.parts, strict=True))
    return sum(differing), differing, -_likeness(one, other)


def _single_kind(error: Outcome) -> str:
    names = PART_NAMES.get(error.list_name)
    return f"other {names[0]}" if names else BORDER


def _agreeing(one: Outcome, other: Outcome) -> int:
    """Count the parts that share a name."""
    return sum(bool(a & b) for a, b in zip(one.parts, other.parts, strict=True))


def _likeness(one: Outcome, other: Outcome) -> float:
    """Return how alike the closest names of each part are, on average."""
    pairs = zip(one.parts, other.parts, strict=True)
    return sum(_part_likeness(a, b) for a, b in pairs) / max(1, len(one.parts))


def _part_likeness(one: frozenset[str], other: frozenset[str]) -> float:
    contained = any(a in b or b in a for a in one for b in other)
    return max(best_likeness(one, other), ALIKE if contained else 0.0)


def _causes(error: Outcome, outcomes: Iterable[Outcome]) -> Iterator[tuple[str, Outcome]]:
    """Yield what else was missed, without which the item could not be found."""
    for other in outcomes:
        if other.verdict is not Verdict.MISSED:
            continue
        is_whose = error.list_name in WHOSE and other.list_name == "persons"
        if is_whose and error.parts[0] & other.parts[0]:
            yield "its person is missed", other
        is_where = error.list_name == "participations" and other.list_name == "events"
        if is_where and other.text.partition(" ")[2] in error.parts[2]:
            yield "its event is missed", other


def _in_other_list(error: Outcome, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Yield the items of other lists of names that bear its name, on the other side."""
    for other in outcomes:
        if other.list_name not in THING_LISTS or other.list_name == error.list_name:
            continue
        side = other.given if error.verdict is Verdict.MISSED else other.text
        if side and error.parts[0] & other.parts[0]:
            yield other
