"""`kg why`: why two are one person or not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.output import DEFAULT_GRAPH, GraphOption, ToOption, data_output, terminal_width
from kg.cli.styled import Line, write_lines

if TYPE_CHECKING:
    from kg.query.names import Shortener
    from kg.query.why import Judgement, Side

WHO = "A name, an IRI, or NAME@FILE for who bears it in one article."
MOST_POSTS = 6


def why(
    one: Annotated[str, typer.Argument(metavar="A", help=WHO)],
    other: Annotated[str, typer.Argument(metavar="B", help="The same.")],
    graph: GraphOption = DEFAULT_GRAPH,
    to: ToOption = None,
) -> None:
    """Tell why two are one person or not, with what speaks for and against."""
    from kg import api
    from kg.query.names import Shortener

    opened = api.open(graph)
    shortener = Shortener.of(opened.prefixes)
    with data_output(to) as stream:
        lines = (line for j in opened.why(one, other) for line in _lines(j, shortener))
        write_lines(lines, stream, width=terminal_width(to))


def _lines(judgement: Judgement, shortener: Shortener) -> Iterator[Line]:
    verdict = "同一人 · one person" if judgement.same else "两人 · two persons"
    yield Line(f"{judgement.one.name} — {judgement.other.name}: {verdict}", "head")
    for side in dict.fromkeys((judgement.one, judgement.other)):
        yield Line(f"  {_side_text(side, shortener)}")
    for step in judgement.steps:
        yield Line(f"  {step.told}")
        for file, sentence in zip(step.files, step.sentences, strict=True):
            yield Line(f"    “{sentence}” {file}", "quote")
    if judgement.same and not judgement.steps and not judgement.pro:
        yield Line("  同一篇报道中的同一姓名 · one name in one article")
    yield from (Line(f"  + {reason}") for reason in judgement.pro)
    yield from (Line(f"  − {reason}") for reason in judgement.con)
    if judgement.decision:
        yield Line("  若为同一人，在 decisions.tsv 加一行 · if they are one, add to decisions.tsv:")
        yield Line(f"    {judgement.decision}", "quote")
    yield Line("")


def _side_text(side: Side, shortener: Shortener) -> str:
    posts = "、".join(side.posts[:MOST_POSTS]) + ("…" if len(side.posts) > MOST_POSTS else "")
    articles = "1 article" if side.articles == 1 else f"{side.articles} articles"
    return f"{shortener.shorten(side.person)}  {articles}  {posts}".rstrip()
