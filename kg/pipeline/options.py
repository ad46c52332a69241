"""How a build is to be made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.graph.vocab import BASE
from kg.pipeline.steps import Clock, Progress, Timed, ignore_progress, ignore_time, no_clock
from kg.readers.formats import MAX_DOCUMENT_CHARS


@dataclass(frozen=True, slots=True)
class Options:
    """How to build; see `build_graph` for each."""

    workers: int = 1
    base_iri: str = BASE
    lexicon_file: Path | None = None
    decisions_file: Path | None = None
    fresh: bool = False
    strict: bool = False
    max_chars: int = MAX_DOCUMENT_CHARS
    cut: bool = False
    cluster: str | None = None
    turtle: bool | None = None
    clock: Clock = no_clock
    timed: Timed = ignore_time
    progress: Progress = ignore_progress

    @property
    def own_words(self) -> Path | None:
        """The user's own lexicon, wherever a process stands that reads it."""
        return None if self.lexicon_file is None else self.lexicon_file.absolute()
