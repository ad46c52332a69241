"""What goes to a worker process and what comes back, and how both pass through a pipe."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import pyoxigraph as ox

LENGTH_BYTES = 8


class Outcome(StrEnum):
    """How a query ended; all but the first come with a message."""

    DONE = "done"
    MALFORMED = "malformed"
    NO_FORMAT = "no-format"
    TOO_MANY_ROWS = "rows"
    TOO_LARGE = "size"
    TOO_LONG = "time"
    TOO_BIG = "memory"
    BUSY = "busy"
    CRASHED = "crashed"


@dataclass(frozen=True, slots=True)
class Job:
    """A query to run.

    Attributes:
        results_format: Key of `kg.web.formats.RESULTS` for rows and truth, None if none suits.
        graph_format: Key of `kg.web.formats.GRAPHS` for triples, None if none suits.
        default_graphs: IRIs that make up the default graph; None for the union of all.
        named_graphs: IRIs that GRAPH sees; None for all.
        parameters: Terms for variables, by name.
        base: The IRI against which relative ones are read, None where there may be none.
    """

    text: str
    results_format: str | None
    graph_format: str | None
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    parameters: Mapping[str, ox.NamedNode | ox.Literal] = field(default_factory=dict)
    base: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """How it ended, and the answer in the format `format_name` if it is done.

    Attributes:
        line, column: 1-based place in the query that the message is about, None if unknown.
    """

    outcome: Outcome
    message: str = ""
    format_name: str = ""
    body: bytes = b""
    line: int | None = None
    column: int | None = None

    def to_bytes(self) -> bytes:
        """Write it as a line of JSON and the body."""
        head = [self.outcome, self.message, self.format_name, self.line, self.column]
        return json.dumps(head).encode() + b"\n" + self.body


def reply_from(content: bytes) -> Reply:
    """Read what `Reply.to_bytes` wrote."""
    head, _, body = content.partition(b"\n")
    outcome, message, format_name, line, column = json.loads(head)
    return Reply(Outcome(outcome), message, format_name, body, line, column)


def framed(content: bytes) -> bytes:
    """Put the length before the content."""
    return len(content).to_bytes(LENGTH_BYTES, "big") + content
