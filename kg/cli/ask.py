"""`kg ask`: the saved questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from kg.cli.output import DEFAULT_GRAPH, GraphOption, ToOption, data_output, say, terminal_width
from kg.cli.query import FormatOption
from kg.errors import QuestionError
from kg.query.questions import Question

EvidenceOption = Annotated[
    bool, typer.Option("--evidence", help="Give the sentences that the answer rests on.")
]


def ask(
    context: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="A saved question; none for the list.")
    ] = None,
    evidence: EvidenceOption = False,
    format_: FormatOption = None,
    graph: GraphOption = DEFAULT_GRAPH,
    to: ToOption = None,
) -> None:
    """Ask a saved question; without a name, list them.

    A question's own parameters are options: --on 2019-07-15.
    """
    from kg import api
    from kg.query.formats import Style, write_answer

    if name is None:
        questions = api.saved_questions()
        with data_output(to) as stream:
            for line in _list_lines(questions.values()):
                stream.write(line.encode() + b"\n")
        return
    opened = api.open(graph)
    try:
        answer = opened.answer_question(name, _values(context.args), evidence=evidence)
    except QuestionError as error:
        say(f"kg: {error}; there are:")
        for known in error.known or ("no parameters",):
            say(f"  {known}")
        raise typer.Exit(2) from error
    with data_output(to) as stream:
        style = Style(opened.prefixes, terminal_width(to))
        write_answer(answer, stream, style, format_name=format_)


def _list_lines(questions: Iterable[Question]) -> Iterator[str]:
    """Yield each question in both languages, its parameters with defaults, how it is answered."""
    for question in questions:
        yield f"{question.name}  {' '.join(question.options)}".rstrip()
        yield f"    {question.title}"
        yield f"    {question.english}"
        yield from (f"      {line}" for line in question.definition)


def _values(arguments: list[str]) -> dict[str, str]:
    """Read `--on 2019-07-15` and `--on=2019-07-15`."""
    values, rest = {}, list(arguments)
    while rest:
        option, equals, value = rest.pop(0).partition("=")
        if not option.startswith("--") or not (equals or rest):
            raise typer.BadParameter(f"{option!r} is not --PARAMETER VALUE")
        values[option.removeprefix("--")] = value if equals else rest.pop(0)
    return values
