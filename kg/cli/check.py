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
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Show the sentences of each row.")
    ] = False,
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
            for line in _lines(sections, terminal_width(to), evidence=evidence):
                stream.write(line.encode() + b"\n")
    say(summary(sections))


def _lines(sections: Sequence[Section], width: int | None, *, evidence: bool) -> Iterator[str]:
    from kg.query.tables import table_lines

    for section in sections:
        yield f"{section.title} ({len(section.rows)})"
        if section.rows:
            yield ""
            columns, rows = section.columns, section.rows
            if evidence and any(section.grounds):
                columns, rows = (*columns, "sentence", "source"), tuple(_with_sentences(section))
            yield from table_lines(columns, rows, width=width)
        yield ""


def _with_sentences(section: Section) -> Iterator[tuple[str, ...]]:
    """Yield each row with its first sentence, and a row of each further one under it."""
    for row, grounds in section.with_grounds():
        first = (grounds[0].quote, grounds[0].source) if grounds else ("", "")
        yield (*row, *first)
        for sentence in grounds[1:]:
            yield (*("" for _ in row), sentence.quote, sentence.source)
