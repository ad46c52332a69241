"""Has the index of a graph made by another process while the site answers already.

Started as `python -m kg.web.indexer`, that process takes the source from stdin and gives the path
of the index to stdout.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import sys
from asyncio.subprocess import PIPE
from dataclasses import replace
from pathlib import Path

from starlette.exceptions import HTTPException

import kg
from kg.web.indexing import has_index, ready_index
from kg.web.limits import Source
from kg.web.search import SearchIndex

SOON = {"Retry-After": "5", "Refresh": "5"}
YIELDING = 10  # of Unix's 19 steps: requests come first


class Indexer:
    """The index of one graph, there or in the making."""

    def __init__(self, source: Source) -> None:
        """Open the index if it is there."""
        self._source, self._problem = source, ""
        self._index = SearchIndex(source.index) if has_index(source) else None

    @property
    def index(self) -> SearchIndex:
        """Give the index.

        Raises:
            HTTPException: 503 while it is being made, 500 if it could not be.
        """
        if self._index is not None:
            return self._index
        if self._problem:
            raise HTTPException(500, f"the search index could not be made: {self._problem}")
        raise HTTPException(503, "the search index is still being made", SOON)

    @property
    def is_made(self) -> bool:
        """Tell whether the index is there."""
        return self._index is not None

    async def make(self) -> str:
        """Make the index if it is not there; cancelled, the other process is stopped.

        Returns:
            Why it could not be made; empty if it is there.
        """
        if self._index is not None:
            return ""
        command = (sys.executable, "-m", "kg.web.indexer")
        root = Path(kg.__file__).parent.parent
        process = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=PIPE, stderr=PIPE, cwd=root
        )
        try:
            wanted = pickle.dumps(replace(self._source, decisions=(), doubts=()))
            path, words = await process.communicate(wanted)
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
        if process.returncode:
            lines = words.decode(errors="replace").strip().splitlines()
            self._problem = lines[-1] if lines else f"it ended with {process.returncode}"
        else:
            self._index = SearchIndex(Path(os.fsdecode(path)))
        return self._problem


def main() -> None:
    """Make the index of the source that comes by stdin."""
    if hasattr(os, "nice"):
        os.nice(YIELDING)
    # Pickle is safe here: only the server that started this process writes to the pipe.
    source: Source = pickle.loads(sys.stdin.buffer.read())
    sys.stdout.buffer.write(os.fsencode(ready_index(source)))


if __name__ == "__main__":
    main()
