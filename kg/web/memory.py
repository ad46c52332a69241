"""Remembers the answers that were asked for last, up to so many bytes of them."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from starlette.responses import Response

Key = tuple[bytes, ...]


class Kept:
    """The answers that were asked for last; what was not is forgotten."""

    def __init__(self, most_bytes: int) -> None:
        self._most, self._size = most_bytes, 0
        self._answers = OrderedDict[Key, Response]()
        self._lock = Lock()  # requests are answered in several threads

    def get(self, key: Key) -> Response | None:
        """Give an answer that was kept."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
            return self._answers.get(key)

    def keep(self, key: Key, answer: Response) -> None:
        """Keep an answer, and forget those that were not asked for for the longest time."""
        with self._lock:
            if key not in self._answers:
                self._answers[key] = answer
                self._size += len(answer.body)
            while self._size > self._most:
                _, forgotten = self._answers.popitem(last=False)
                self._size -= len(forgotten.body)
