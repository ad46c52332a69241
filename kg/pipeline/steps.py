"""How a build tells how far it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """How far a build is: `total` is None where it is not known yet."""

    stage: str
    done: int
    total: int | None = None


Progress = Callable[[Step], None]
Timed = Callable[[str, float], None]
"""Is told the name of a document and how many seconds it took."""
Clock = Callable[[], float]
"""A function of a module that gives seconds."""


def no_clock() -> float:
    """Stand still."""
    return 0.0


def ignore_progress(step: Step) -> None:
    """Take no notice of how far a build is."""


def ignore_time(name: str, seconds: float) -> None:
    """Take no notice of how long a document took."""
