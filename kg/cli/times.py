"""Keeps how long the stages of a build took, and its slowest documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from heapq import heappushpop, nlargest
from time import perf_counter
from typing import TYPE_CHECKING

from kg.query.visible import visible

if TYPE_CHECKING:
    from kg.pipeline.steps import Progress, Step

# So many documents are listed.
SLOWEST = 20


class Times:
    """Is told of the steps and documents of a build."""

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        """Begin to measure by a clock that gives seconds."""
        self._clock = clock
        self._stages: list[tuple[str, float]] = []
        self._documents: list[tuple[float, str]] = [(0.0, "")] * SLOWEST

    def following(self, progress: Progress) -> Progress:
        """Give a function that passes each step on, and notes when its stage began."""

        def tell(step: Step) -> None:
            if not self._stages or self._stages[-1][0] != step.stage:
                self._stages.append((step.stage, self._clock()))
            progress(step)

        return tell

    def document(self, name: str, seconds: float) -> None:
        """Note how long a document took."""
        heappushpop(self._documents, (seconds, name))

    def lines(self) -> Iterator[str]:
        """Yield the stages with their seconds and share, then the slowest documents."""
        ends = [begin for _, begin in self._stages[1:]] + [self._clock()]
        lengths = [end - begin for (_, begin), end in zip(self._stages, ends, strict=False)]
        total = sum(lengths)
        yield f"{total:.2f} s in all"
        for (stage, _), length in zip(self._stages, lengths, strict=True):
            yield f"{length:10.2f} s {length / max(total, 1e-9):4.0%} {stage}"
        slow = [(seconds, name) for seconds, name in self._documents if name]
        if slow:
            yield "slowest documents:"
        for seconds, name in nlargest(SLOWEST, slow):
            yield f"{seconds:10.3f} s {visible(name)}"
