"""Lets a user end what the engine of the store does, which hears of no signal while it works."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from traceback import clear_frames

from kg.errors import QueryError

_LOOKS = 0.2  # seconds; some systems deliver no signal while a thread is waited for


def stoppable(work: Callable[[], None], seconds: float | None = None) -> None:
    """Do some work in a thread, which ends with the process when it is interrupted or late.

    Args:
        work: What to do; what it raises is raised here.
        seconds: After how long it is given up, None if never.

    Raises:
        QueryError: It took longer.
    """
    raised: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 # handed to the thread that waits
            _let_go(error)
            raised.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    left = float("inf") if seconds is None else seconds
    while thread.is_alive() and left > 0:
        thread.join(min(_LOOKS, left))
        left -= _LOOKS
    if thread.is_alive():
        raise QueryError(f"the query was stopped after {seconds:g} seconds (--timeout)")
    if raised:
        raise raised[0]


def _let_go(error: BaseException | None) -> None:
    """Empty the frames of an error: an answer must end in the thread that made it."""
    while error is not None:
        clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__
