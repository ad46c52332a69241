"""`kg why`: why two are one person, body or event, or not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.output import DEFAULT_GRAPH, GraphOption, ToOption, data_output, terminal_width
from kg.cli.styled import Line, write_lines

if TYPE_CHECKING:
    from kg.query.judging import Judgement, Side
    from kg.query.names import Shortener

WHO = "A name, an IRI, or NAME@FILE for what it means in one article."
VERDICTS = {
    "person": ("两人 · two persons", "同一人 · one person"),
    "body": ("两个机构 · two bodies", "同一机构 · one body"),
    "event": ("两件事 · two events", "同一件事 · one event"),
}
CORRECTION = (
    "若为同一，在 decisions.tsv 加一行 · if they are one, add to decisions.tsv:",
    "若不是同一，在 decisions.tsv 加一行 · if they are not one, add to decisions.tsv:",
)
MOST_POSTS = 6


def why(
    one: Annotated[str, typer.Argument(metavar="A", help=WHO)],
    other: Annotated[str, typer.Argument(metavar="B", help="The same.")],
    graph: GraphOption = DEFAULT_GRAPH,
    to: ToOption = None,
) -> None:
    """Tell why two are one person, body or event or not, and what speaks for and against."""
    from kg import api
    from kg.query.names import Shortener

    opened = api.open(graph)
    shortener = Shortener.of(opened.prefixes)
    with data_output(to) as stream:
        lines = (line for j in opened.why(one, other) for line in _lines(j, shortener))
        write_lines(lines, stream, width=terminal_width(to))


def _lines(judgement: Judgement, shortener: Shortener) -> Iterator[Line]:
    verdict = VERDICTS[judgement.kind][judgement.same]
    yield Line(f"{judgement.one.name} — {judgement.other.name}: {verdict}", "head")
    for side in dict.fromkeys((judgement.one, judgement.other)):
        yield Line(f"  {_side_text(side, shortener)}")
    for step in judgement.steps:
        yield Line(f"  {step.told}")
        for file, sentence in zip(step.files, step.sentences, strict=True):
            yield Line(f"    “{sentence}” {file}", "quote")
    if judgement.same and not judgement.steps and not judgement.pro:
        yield Line("  同一篇报道中的同一名称 · one name in one article")
    yield from (Line(f"  + {reason}") for reason in judgement.pro)
    yield from (Line(f"  − {reason}") for reason in judgement.con)
    if judgement.decision:
        yield Line(f"  {CORRECTION[judgement.same]}")
        yield Line(f"    {judgement.decision}", "quote")
    yield Line("")


def _side_text(side: Side, shortener: Shortener) -> str:
    posts = "、".join(side.known[:MOST_POSTS]) + ("…" if len(side.known) > MOST_POSTS else "")
    articles = "1 article" if side.articles == 1 else f"{side.articles} articles"
    return f"{shortener.shorten(side.node)}  {articles}  {posts}".rstrip()
