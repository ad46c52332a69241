"""The named graphs, and which of them says what."""

from __future__ import annotations

from enum import StrEnum


class GraphName(StrEnum):
    """The named graphs; the value is the identifier below BASE."""

    BACKGROUND = "graph/background"
    STATED = "graph/stated"
    INFERRED = "graph/inferred"
    DERIVED = "graph/derived"
    TEXT = "graph/text"


def graph_of(basis: str | None) -> GraphName:
    """Tell where a statement stands: stated if there is no basis, else inferred."""
    return GraphName.STATED if basis is None else GraphName.INFERRED
