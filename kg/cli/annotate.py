"""`kg annotate`: a document with what the rules found in it, coloured by kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.output import ToOption, data_output, say, terminal_width
from kg.query.visible import visible

if TYPE_CHECKING:
    from rich.text import Text

    from kg.model.claims import DocumentClaims, MentionClaim
    from kg.pipeline.annotation import Segment

# The eight colours of Okabe and Ito, which colour-blind people can tell apart.
COLOURS: Mapping[str, str] = {
    "person": "#0072b2",
    "body": "#d55e00",
    "post": "#8a5a00",
    "event": "#cc79a7",
    "campaign": "#009e73",
    "document": "#56b4e9",
    "concept": "#e69f00",
    "place": "#7a7a00",
    "date": "#777777",
}
OTHER_COLOUR = "#000000"


def annotate(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The document to read.")],
    html: Annotated[bool, typer.Option("--html", help="Write a page.")] = False,
    lexicon: Annotated[
        Path | None, typer.Option("--lexicon", metavar="FILE", help="Words of your own.")
    ] = None,
    to: ToOption = None,
) -> None:
    """Show a document with what was found in it, and by which rule."""
    from kg.cli.annotated_page import annotated_page
    from kg.cli.styled import write_texts
    from kg.pipeline.annotation import annotate_file

    documents, failures = annotate_file(file, lexicon)
    for failure in failures:
        say(f"could not be read: {failure}")
    width = terminal_width(to)
    with data_output(to) as stream:
        if html:
            stream.write(annotated_page(documents, COLOURS).encode())
            return
        for document in documents:
            write_texts(_texts(document, coloured=width is not None), stream, width=width)


def _texts(document: DocumentClaims, *, coloured: bool) -> Iterator[Text]:
    from rich.text import Text

    yield Text(visible(document.source.source_file), "bold")
    yield Text()
    yield _marked_text(document, coloured=coloured)
    yield Text()
    yield Text("mentions: place, kind, characters, what they name, rule", "bold")
    for mention in document.mentions:
        yield Text(_mention_line(document, mention))
    yield from _finding_texts(document)


def _marked_text(document: DocumentClaims, *, coloured: bool) -> Text:
    from rich.text import Text

    from kg.pipeline.annotation import segments

    text = Text()
    for segment in segments(document):
        shown = visible(segment.text, keep="\n")
        if not segment.mentions:
            text.append(shown)
        elif coloured:
            text.append(shown, f"{_colour(segment)} underline")
        else:
            text.append(f"[{shown}]({_kind(segment)})")
    return text


def _kind(segment: Segment) -> str:
    from kg.pipeline.annotation import kind_of

    return kind_of(segment.mentions[0])


def _colour(segment: Segment) -> str:
    return COLOURS.get(_kind(segment), OTHER_COLOUR)


def _mention_line(document: DocumentClaims, mention: MentionClaim) -> str:
    from kg.pipeline.annotation import kind_of, name_of

    start, end = mention.span.start, mention.span.end
    surface = document.source.text[start:end]
    line = f"  {start}-{end}  {kind_of(mention)}  {surface}  {name_of(mention)}  {mention.rule}"
    return visible(line if mention.basis is None else f"{line}  inferred: {mention.basis}")


def _finding_texts(document: DocumentClaims) -> Iterator[Text]:
    from rich.text import Text

    from kg.pipeline.annotation import findings

    kind = ""
    for finding in findings(document):
        if finding.kind != kind:
            kind = finding.kind
            yield Text()
            yield Text(kind, "bold")
        values = " · ".join(f"{name} {value}" for name, value in finding.values)
        yield Text(visible(f"  {values}  {finding.rule}"))
        yield Text(visible(f"    “{' '.join(finding.passage.split())}”"), "dim")
