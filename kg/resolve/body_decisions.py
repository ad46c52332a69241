"""What a user decided about bodies: which names mean one, in all documents or in one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.errors import InputError
from kg.model.claims import DocumentClaims
from kg.model.decisions import Decision, DecisionKind, Decisions

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class BodyDecisions:
    """Decisions about bodies, in the ids that documents name them by.

    Attributes:
        same: Pairs of ids that are one body wherever they are named; the second's name stays.
        different: Pairs that are two.
        in_files: What an id means in one document: the other id, by the document's number.
        idle: Those that found nothing to decide on.
    """

    same: tuple[Pair, ...] = ()
    different: tuple[Pair, ...] = ()
    in_files: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    idle: Decisions = ()

    def check(self, root_of: Callable[[str], str]) -> None:
        """Make sure that what is decided to be two was not decided to be one in several steps.

        Args:
            root_of: Gives what an id is one with.

        Raises:
            InputError: It was.
        """
        for one, other in self.different:
            if root_of(one) == root_of(other):
                raise InputError(
                    f"decisions contradict each other: {one} and {other} are decided to be two "
                    "bodies, and others make them one"
                )


def decide_bodies(
    documents: Sequence[DocumentClaims], files: Sequence[tuple[str, ...]], decisions: Decisions
) -> BodyDecisions:
    """Find what decisions about bodies decide on.

    Args:
        documents: The documents, before forms of bodies are put together.
        files: Under which names each was read.
        decisions: What a user decided; those that are not about bodies are passed over.
    """
    decided = [decision for decision in decisions if decision.is_about_bodies]
    if not decided:
        return BodyDecisions()
    known = {body.id for claims in documents for body in claims.bodies}
    same, different, idle = list[Pair](), list[Pair](), list[Decision]()
    in_files: dict[int, dict[str, str]] = defaultdict(dict)
    for decision in decided:
        one, other = decision.subject, decision.object
        if "@" in other:
            one, other = other, one
        name, _, file = one.partition("@")
        if "@" in other or not {name, other} <= known:
            idle.append(decision)
        elif file:
            numbers = list(_naming(name, file, documents, files))
            for number in numbers:
                in_files[number][name] = other
            idle += [] if numbers else [decision]
        else:
            pairs = same if decision.kind is DecisionKind.SAME else different
            pairs.append((one, other))
    return BodyDecisions(tuple(same), tuple(different), in_files, tuple(idle))


def _naming(
    body: str, file: str, documents: Sequence[DocumentClaims], files: Sequence[tuple[str, ...]]
) -> Iterator[int]:
    """Yield the documents of a file that name a body."""
    for number, names in enumerate(files):
        if file in names and any(known.id == body for known in documents[number].bodies):
            yield number
