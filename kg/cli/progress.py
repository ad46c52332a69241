"""Shows how far a build is: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING

from kg.cli.output import say

if TYPE_CHECKING:
    from kg.pipeline.steps import Progress, Step

# Seconds of a stage from which its pace is told.
LEAST = 0.5
# A plain line for every tenth of the documents.
PARTS = 10


@contextmanager
def shown_progress(*, terminal: bool, quiet: bool = False) -> Iterator[Progress]:
    """Give the function that a build tells how far it is."""
    if quiet:
        yield _Silence().tell
    elif terminal:
        with _bar() as progress:
            yield progress
    else:
        yield _Lines().tell


@contextmanager
def _bar() -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pace]}"),
    )
    with Bar(*columns, TimeElapsedColumn(), console=console, transient=True) as bar:
        task = bar.add_task("starting", total=None, pace="")
        pace = Pace(perf_counter)

        def tell(step: Step) -> None:
            said = pace.of(step)
            bar.update(
                task, description=step.stage, completed=step.done, total=step.total, pace=said
            )

        yield tell


class _Lines:
    """Says each stage once, and now and then how much of it is done; nothing twice."""

    def __init__(self) -> None:
        self._told: dict[str, int] = {}
        self._pace = Pace(perf_counter)

    def tell(self, step: Step) -> None:
        pace = self._pace.of(step)
        told = self._told.get(step.stage)
        if step.total is None:
            if told is None:
                say(f"{step.stage} …")
                self._told[step.stage] = 0
            return
        ends = step.done == step.total and told != step.total
        if ends or step.done - (told or 0) >= max(1, step.total // PARTS):
            say(f"{step.stage} {step.done} of {step.total}{', ' if pace else ''}{pace}")
            self._told[step.stage] = step.done


class _Silence:
    """Says nothing."""

    def tell(self, step: Step) -> None:
        """Take no notice."""


class Pace:
    """Tells how fast a stage goes, and how long it will yet take at that."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Measure by a clock that gives seconds."""
        self._clock = clock
        self._stage = ""
        self._begin, self._first = 0.0, 0

    def of(self, step: Step) -> str:
        """Return `310 a second, 58 s left`; nothing where there is no telling yet."""
        now = self._clock()
        if step.stage != self._stage:
            # what was done before the first step is no measure of what is to come
            self._stage, self._begin, self._first = step.stage, now, step.done
        done, seconds = step.done - self._first, now - self._begin
        if step.total is None or step.done >= step.total or done <= 0 or seconds < LEAST:
            return ""
        rate = done / seconds
        return f"{rate:,.0f} a second, {(step.total - step.done) / rate:,.0f} s left"
