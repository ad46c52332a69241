"""What is told of a name that moved from one graph to another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moved:
    """A name that moved.

    Attributes:
        kind: A key of `moving.CLASSES`, or `post` for a post of a body that moved.
        name: The label in the earlier graph.
        old: The IRI in the earlier graph.
        new: The IRIs of what became of it: several where it is now known to be several.
        why: What moved it, and the document that did.
    """

    kind: str
    name: str
    old: str
    new: tuple[str, ...]
    why: str
