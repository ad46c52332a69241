"""Shows how far a build is: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.cli.output import say

if TYPE_CHECKING:
    from kg.pipeline.steps import Progress, Step

# A plain line for every tenth of the documents.
PARTS = 10


@contextmanager
def shown_progress(*, terminal: bool) -> Iterator[Progress]:
    """Give the function that a build tells how far it is."""
    if terminal:
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
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, TimeElapsedColumn(), console=console, transient=True) as bar:
        task = bar.add_task("starting", total=None)

        def tell(step: Step) -> None:
            bar.update(task, description=step.stage, completed=step.done, total=step.total)

        yield tell


class _Lines:
    """Says each stage once, and now and then how much of it is done."""

    def __init__(self) -> None:
        self._stage = ""

    def tell(self, step: Step) -> None:
        if step.total is None:
            if step.stage != self._stage:
                say(f"{step.stage} …")
        elif step.done == step.total or step.done % max(1, step.total // PARTS) == 0:
            say(f"{step.stage} {step.done} of {step.total}")
        self._stage = step.stage
