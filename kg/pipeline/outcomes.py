"""What came of the documents of a build, which the build before left together in one pack.

To unpack 21,000 outcomes one by one, and to share what they repeat, takes 3.2 s; of one pack, in
which what is repeated stands once, 0.9 s.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kg.errors import OutputError
from kg.pipeline.cache import ClaimsCache
from kg.pipeline.packing import pack, unpack
from kg.pipeline.sharing import Shared
from kg.pipeline.tasks import Outcome

MOST_OTHERS = 0.05
"""Share of the outcomes that the pack may lack, or have without need, and still serve."""


class Outcomes:
    """The outcomes of documents by their keys: those that are asked for are held and shared."""

    def __init__(self, cache: ClaimsCache, stamp: bytes) -> None:
        """Begin with what was kept together, if it was read as the stamp says.

        Raises:
            OutputError: The cache is damaged.
        """
        self._cache, self._stamp = cache, stamp
        self._asked: dict[bytes, Outcome] | None = {}
        self._shared = Shared()
        packed = cache.together(stamp)
        self._packed: dict[bytes, Outcome] = {} if packed is None else self._unpacked(packed)

    def of(self, key: bytes) -> Outcome:
        """Return what came of a document.

        Raises:
            OutputError: The cache is damaged.
        """
        if self._asked is None:
            return self._read(key)
        outcome = self._asked.get(key) or self._packed.get(key)
        if outcome is None:
            outcome = self._read(key)
            outlines = tuple(map(self._shared.share, outcome.outlines))
            outcome = replace(outcome, outlines=outlines)
        self._asked[key] = outcome
        return outcome

    def let_go(self) -> None:
        """Hold none from now on: they are too many."""
        self._asked, self._packed, self._shared = None, {}, Shared()

    def keep(self) -> None:
        """Keep those that were asked for together, unless almost all are.

        Raises:
            OutputError: The cache cannot be written.
        """
        if self._asked is None:
            return
        others = self._asked.keys() ^ self._packed.keys()
        if len(others) > MOST_OTHERS * len(self._asked):
            self._cache.keep_together(self._stamp, pack(self._asked))

    def _read(self, key: bytes) -> Outcome:
        outcome: Outcome = self._unpacked(self._cache.outcome(key))
        return outcome

    def _unpacked(self, packed: bytes) -> Any:
        try:
            return unpack(packed)
        except ValueError as error:
            path = self._cache.path
            raise OutputError(f"{path} is damaged: build again with --fresh") from error
