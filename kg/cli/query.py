"""`kg query`: SPARQL over a built graph."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.output import (
    DEFAULT_GRAPH,
    GraphOption,
    ToOption,
    data_output,
    say,
    terminal_width,
)
from kg.errors import InputError


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    XML = "xml"
    TTL = "ttl"


FormatOption = Annotated[
    Format | None,
    typer.Option("--format", help="How to write the answer; ttl is for triples."),
]


TimeoutOption = Annotated[
    float | None,
    typer.Option("--timeout", metavar="SECONDS", min=0.0, help="Give up after so long."),
]


def query(
    text: Annotated[
        str, typer.Argument(metavar="TEXT|FILE.rq", help="A query, a file of it, or - for stdin.")
    ],
    format_: FormatOption = None,
    graph: GraphOption = DEFAULT_GRAPH,
    to: ToOption = None,
    timeout: TimeoutOption = None,
) -> None:
    """Ask a built graph in SPARQL; the prefixes of the model are declared."""
    from kg import api
    from kg.cli.stopping import stoppable
    from kg.query.formats import Style, write_answer
    from kg.query.unknown_terms import unknown_terms

    opened = api.open(graph)
    asked = _query_text(text)
    style = Style(opened.prefixes, terminal_width(to))

    with data_output(to) as stream:
        stoppable(
            lambda: write_answer(opened.answer(asked), stream, style, format_name=format_), timeout
        )
    for problem in unknown_terms(opened.store, asked):
        say(problem)


def _query_text(argument: str) -> str:
    """Give the query itself: the argument, or what stands in the file that it names."""
    if argument == "-":
        return typer.get_text_stream("stdin", encoding="utf-8").read()
    if "\n" in argument or "{" in argument or not argument.endswith((".rq", ".sparql")):
        return argument
    try:
        return Path(argument).read_text("utf-8-sig")
    except FileNotFoundError as error:
        raise InputError(f"there is no query file {argument}") from error
    except (OSError, UnicodeError) as error:
        raise InputError(f"the query file {argument} cannot be read: {error}") from error
