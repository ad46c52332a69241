"""Counts of what a graph holds, by kind of thing and by named graph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.graph.graph_names import GraphName
from kg.graph.index import Census

_ENTITIES = frozenset(
    {
        "Body", "Campaign", "Concept", "Date", "Document", "EventSeries", "Namesakes", "Official",
        "Person", "Place", "Post", "Role",
    }
)  # fmt: skip
_SOURCES = frozenset({"Article", "Evidence", "Mention"})


@dataclass(frozen=True, slots=True)
class GraphCounts:
    """How many things a graph holds, by local name of their class; sorted by name.

    Attributes:
        sources: Articles, evidence, mentions.
        entities: Persons, officials (persons too), bodies …
        statements: Tenures, events (meetings too), participations …, derived relations too.
        by_graph: Triples by name of the graph: stated, inferred, derived, background, text; as
            in the store, without the ontology's labels that the files carry.
    """

    sources: Mapping[str, int]
    entities: Mapping[str, int]
    statements: Mapping[str, int]
    by_graph: Mapping[str, int]


def counts_of(total: Census) -> GraphCounts:
    """Sort what was counted into sources, entities and statements."""
    named = sorted((+total.classes).items())
    return GraphCounts(
        sources={name: n for name, n in named if name in _SOURCES},
        entities={name: n for name, n in named if name in _ENTITIES},
        statements={name: n for name, n in named if name not in _ENTITIES | _SOURCES},
        by_graph={name.rpartition("/")[2]: total.triples[name] for name in sorted(GraphName)},
    )
