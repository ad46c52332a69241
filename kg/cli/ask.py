"""`kg ask`: the saved questions."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.output import DEFAULT_GRAPH, GraphOption, ToOption, data_output, terminal_width
from kg.cli.query import FormatOption


def ask(
    context: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="A saved question; none for the list.")
    ] = None,
    format_: FormatOption = None,
    graph: GraphOption = DEFAULT_GRAPH,
    to: ToOption = None,
) -> None:
    """Ask a saved question; without a name, list them.

    A question's own parameters are options: --on 2019-07-15.
    """
    from kg import api
    from kg.query.formats import Style, write_answer
    from kg.query.tables import table_lines

    opened = api.open(graph)
    if name is None:
        rows = [
            (question.name, " ".join(parameter.name for parameter in question.parameters), title)
            for question in opened.questions.values()
            for title in [question.title]
        ]
        with data_output(to) as stream:
            for line in table_lines(("question", "parameters", "asks"), rows):
                stream.write(line.encode() + b"\n")
        return
    answer = opened.answer_question(name, _values(context.args))
    with data_output(to) as stream:
        write_answer(
            answer, stream, Style(opened.prefixes, terminal_width(to)), format_name=format_
        )


def _values(arguments: list[str]) -> dict[str, str]:
    """Read `--on 2019-07-15` and `--on=2019-07-15`."""
    values, rest = {}, list(arguments)
    while rest:
        option, equals, value = rest.pop(0).partition("=")
        if not option.startswith("--") or not (equals or rest):
            raise typer.BadParameter(f"{option!r} is not --PARAMETER VALUE")
        values[option.removeprefix("--")] = value if equals else rest.pop(0)
    return values
