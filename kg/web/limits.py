"""What a query may cost, and what the site needs to know to run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.model.decisions import Decision
from kg.model.knowledge import Doubt


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may use before it is stopped.

    Attributes:
        seconds: Wall time, the waiting for a free worker not counted.
        memory_mb: Address space of a worker; some 450 MB of it are the engine's own.
        rows: Rows or triples of an answer.
        answer_mb: An answer as it is written: the server holds it until it is sent.
        workers: Queries that run at one time.
        express_seconds: Wall time in the one worker more that takes queries when all are busy.
        request_bytes: The longest request body.
    """

    seconds: float = 30.0
    memory_mb: int = 2048
    rows: int = 100_000
    answer_mb: int = 200
    workers: int = 2
    express_seconds: float = 2.0
    request_bytes: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """The built graph that is shown: where its store lies, and below which IRI its data.

    Attributes:
        index: The file of the search index, made when it is missing or stale.
        fingerprint: Tells two builds apart.
        decisions: What a user decided, as far as the build found something to decide on.
        doubts: The names of which the build was unsure whom they mean.
    """

    store: Path
    index: Path
    base_iri: str
    prefixes: Mapping[str, str]
    fingerprint: str
    decisions: tuple[Decision, ...] = ()
    doubts: tuple[Doubt, ...] = ()
