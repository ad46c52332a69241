"""`kg validate`: holds a built graph against the shapes."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.output import DEFAULT_GRAPH, GraphOption, ToOption, data_output, say, terminal_width
from kg.errors import GraphError


def validate(
    graph: GraphOption = DEFAULT_GRAPH,
    chinese: Annotated[bool, typer.Option("--zh", help="Say in Chinese what is wanted.")] = False,
    to: ToOption = None,
) -> None:
    """Check a built graph with the shapes and the hygiene queries; 1 if something is wrong."""
    from kg.cli.stopping import stoppable
    from kg.graph.validation import Violation
    from kg.graph.validation import validate as check
    from kg.graph.vocab import prefixes
    from kg.pipeline.report import load_report
    from kg.query.names import Shortener
    from kg.query.tables import table_lines

    if (graph / "graph.nq").is_dir():
        raise GraphError(f"the graph in {graph} is in N-Quads: `kg build --turtle` makes graph.ttl")
    shortener = Shortener.of(prefixes(load_report(graph).base_iri))
    violations: list[Violation] = []
    stoppable(lambda: violations.extend(check(graph / "graph.ttl").violations))
    if not violations:
        say("the graph conforms: nothing breaks a shape or a hygiene query")
        return
    rows = [
        (
            violation.severity,
            violation.shape,
            shortener.shorten(violation.focus) if violation.focus else "",
            shortener.shorten(violation.path) if violation.path else "",
            violation.value,
            violation.message_zh if chinese else violation.message_en,
        )
        for violation in violations
    ]
    heads = ("severity", "shape", "node", "property", "value", "wanted")
    with data_output(to) as stream:
        for line in table_lines(heads, rows, width=terminal_width(to)):
            stream.write(line.encode() + b"\n")
    raise typer.Exit(1)
