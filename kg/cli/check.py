"""`kg check`: what to doubt in a built graph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.output import DEFAULT_GRAPH, GraphOption, ToOption, data_output, say, terminal_width

if TYPE_CHECKING:
    from kg.query.checking import Section


def check(
    html: Annotated[bool, typer.Option("--html", help="Write a page.")] = False,
    graph: GraphOption = DEFAULT_GRAPH,
    to: ToOption = None,
) -> None:
    """List contradictions, doubtful identities, guesses, and gaps in coverage."""
    from kg import api
    from kg.cli.check_page import check_page
    from kg.query.checking import summary

    sections = api.open(graph).check()
    with data_output(to) as stream:
        if html:
            stream.write(check_page(sections).encode())
        else:
            for line in _lines(sections, terminal_width(to)):
                stream.write(line.encode() + b"\n")
    say(summary(sections))


def _lines(sections: Sequence[Section], width: int | None) -> Iterator[str]:
    from kg.query.tables import table_lines

    for section in sections:
        yield f"{section.title} ({len(section.rows)})"
        if section.rows:
            yield ""
            yield from table_lines(section.columns, section.rows, width=width)
        yield ""
