"""Keeps how long the stages of a build took, and its slowest documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from heapq import heappushpop, nlargest
from time import perf_counter
from typing import TYPE_CHECKING

from kg.query.visible import visible

if TYPE_CHECKING:
    from kg.pipeline.steps import Progress, Step

# So many documents are listed.
SLOWEST = 20


@dataclass(slots=True)
class _Stage:
    """A stage: when it began, and how many documents were done first and last."""

    name: str
    begin: float
    first: int = 0
    last: int = 0


class Times:
    """Is told of the steps and documents of a build."""

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        """Begin to measure by a clock that gives seconds."""
        self._clock = clock
        self._stages = [_Stage("starting", clock())]
        self._documents: list[tuple[float, str]] = [(0.0, "")] * SLOWEST

    def following(self, progress: Progress) -> Progress:
        """Give a function that passes each step on, and notes when its stage began."""

        def tell(step: Step) -> None:
            if self._stages[-1].name != step.stage:
                self._stages.append(_Stage(step.stage, self._clock(), step.done))
            self._stages[-1].last = step.done
            progress(step)

        return tell

    def document(self, name: str, seconds: float) -> None:
        """Note how long a document took."""
        heappushpop(self._documents, (seconds, name))

    def lines(self) -> Iterator[str]:
        """Yield the stages, when each began and how long it took, then the slowest documents."""
        begin, end = self._stages[0].begin, self._clock()
        yield f"{end - begin:.2f} s in all; the stages, from when and how long:"
        ends = [stage.begin for stage in self._stages[1:]] + [end]
        for stage, until in zip(self._stages, ends, strict=True):
            length = until - stage.begin
            share = length / max(end - begin, 1e-9)
            said = f"{stage.begin - begin:10.2f} s {length:10.2f} s {share:4.0%} {stage.name}"
            yield said + _pace(stage.last - stage.first, length)
        slow = [(seconds, name) for seconds, name in self._documents if name]
        if slow:
            yield "slowest documents, from the first look at the text to its claims:"
        for seconds, name in nlargest(SLOWEST, slow):
            yield f"{seconds:10.3f} s {visible(name)}"


def _pace(done: int, seconds: float) -> str:
    """Return `: 300, 40 a second`; nothing of a stage that counts nothing."""
    return f": {done:,}, {done / max(seconds, 1e-9):,.0f} a second" if done > 0 else ""
