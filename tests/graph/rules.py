"""What a rule under `ontology/rules` finds in a graph, and what the build derived there."""

from __future__ import annotations

from pathlib import Path

from kg.graph.ontology_files import ontology_path
from kg.graph.store import open_store
from kg.graph.vocab import PREFIXES
from kg.graph.writing import STORE, write_graph
from kg.model.knowledge import Knowledge
from kg.query.running import Rows, Term, run_query

Pairs = set[tuple[Term | None, ...]]


def pairs(knowledge: Knowledge, rule: str, predicate: str, folder: Path) -> tuple[Pairs, Pairs]:
    """Write a graph; give the pairs that the rule relates, and those that the build did."""
    write_graph(knowledge, folder)
    store = open_store(folder / STORE)
    texts = (
        (ontology_path("rules") / f"{rule}.rq").read_text("utf-8"),
        f"SELECT ?s ?o {{ ?r rdf:subject ?s ; rdf:predicate zp:{predicate} ; rdf:object ?o }}",
    )
    by_rule, built = (run_query(store, text, prefixes=PREFIXES) for text in texts)
    assert isinstance(by_rule, Rows)
    assert isinstance(built, Rows)
    return {tuple(row[:2]) for row in by_rule}, {tuple(row[:2]) for row in built}
