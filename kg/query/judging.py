"""What is told of two things that may be one: persons, bodies or events."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.decisions import Decision, DecisionKind


@dataclass(frozen=True, slots=True)
class Step:
    """One reason in a chain, with the sentences that it rests on and the files they stand in."""

    told: str
    files: tuple[str, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One of two that are compared.

    Attributes:
        node: The IRI.
        articles: In how many articles.
        known: What tells it: a person's posts, what a body is part of, a day.
    """

    name: str
    node: str
    articles: int
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two are one: the chain of reasons if so, else what speaks for and against.

    Attributes:
        kind: What they are: `person`, `body` or `event`.
        decision: A row for `decisions.tsv` that would overrule, empty where none would.
    """

    kind: str
    one: Side
    other: Side
    same: bool
    steps: tuple[Step, ...] = ()
    pro: tuple[str, ...] = ()
    con: tuple[str, ...] = ()
    decision: str = ""


def decision_text(decision: Decision) -> str:
    """Tell a user's decision in a line."""
    word = "同一 · the same" if decision.kind is DecisionKind.SAME else "不同 · different"
    return f"用户决定{word} ({decision.on.isoformat()}): {decision.reason}"


def decision_row(word: str, one: str, other: str) -> str:
    """Write a row for `decisions.tsv` whose reason and date are the user's to fill in."""
    return f"{word}\t{one}\t{other}\t…\tYYYY-MM-DD"
