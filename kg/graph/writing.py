"""Knowledge is written to a folder: Turtle, TriG and the store, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import OutputError
from kg.graph.iris import checked_base
from kg.graph.ontology_files import ontology_path
from kg.graph.store import write_store
from kg.graph.term_labels import pointed_terms, term_label_lines
from kg.graph.triples import GraphLines, GraphName, in_order, make_triples
from kg.graph.turtle import write_trig, write_turtle
from kg.graph.vocab import BASE, RDF_TYPE, ZP_NS
from kg.model.knowledge import Knowledge

STORE = "store"
_GRAPH = (GraphName.BACKGROUND, GraphName.STATED, GraphName.INFERRED)
_ENTITIES = frozenset(
    {
        "Body",
        "Campaign",
        "Concept",
        "Date",
        "Document",
        "EventSeries",
        "Namesakes",
        "Official",
        "Person",
        "Place",
        "Post",
        "Role",
    }
)
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


def write_graph(knowledge: Knowledge, out: Path, *, base_iri: str = BASE) -> GraphCounts:
    """Write `graph.ttl`, `derived.ttl`, `graph.trig` and `store/` into the empty folder `out`.

    Raises:
        InputError: `base_iri` cannot be the base of IRIs.
        OutputError: The folder cannot be written to.
        ValueError: A quote is not what stands in its article.
    """
    graphs = make_triples(knowledge, checked_base(base_iri))
    try:
        _write_files(complete(graphs), out, base_iri)
        # The store has the ontology beside the graphs, so it needs no labels of terms in them.
        ontology = [ontology_path("zhengpu.ttl"), ontology_path("alignments.ttl")]
        write_store(graphs, ontology, out / STORE, base_iri)
    except OSError as error:
        raise OutputError(f"{out}: {error}") from error
    return count(graphs)


def complete(graphs: GraphLines) -> GraphLines:
    """Add the labels of the ontology's terms that the graphs point to."""
    pointed = pointed_terms(line for lines in graphs.values() for line in lines)
    labels = term_label_lines(pointed, ontology_path("zhengpu.ttl"))
    background = in_order([*graphs[GraphName.BACKGROUND], *labels])
    return {**graphs, GraphName.BACKGROUND: background}


def _write_files(graphs: GraphLines, out: Path, base_iri: str) -> None:
    with (out / "graph.ttl").open("wb") as file:
        joined = in_order(line for name in _GRAPH for line in graphs[name])
        write_turtle(joined, file, base_iri)
    with (out / "derived.ttl").open("wb") as file:
        write_turtle(graphs[GraphName.DERIVED], file, base_iri)
    with (out / "graph.trig").open("wb") as file:
        trig = {name: graphs[name] for name in (*_GRAPH, GraphName.DERIVED)}
        write_trig(trig, file, base_iri)


def count(graphs: GraphLines) -> GraphCounts:
    """Count what the graphs hold by class."""
    marker = f" <{RDF_TYPE}> <{ZP_NS}"
    classes = Counter(
        line.partition(marker)[2].rstrip(">")
        for name in (GraphName.BACKGROUND, GraphName.DERIVED)
        for line in graphs[name]
        if marker in line
    )
    named = sorted(classes.items())
    return GraphCounts(
        sources={name: n for name, n in named if name in _SOURCES},
        entities={name: n for name, n in named if name in _ENTITIES},
        statements={name: n for name, n in named if name not in _ENTITIES | _SOURCES},
        by_graph={name.rpartition("/")[2]: len(lines) for name, lines in sorted(graphs.items())},
    )
