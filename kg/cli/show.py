"""`kg show`: what the graph knows of one entity, with the sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from kg.cli.output import DEFAULT_GRAPH, GraphOption, ToOption, data_output, say, terminal_width
from kg.cli.styled import Line, write_lines
from kg.errors import InputError
from kg.query.entities import Entity, Field, Portrait, Sentence, Told
from kg.query.names import Shortener

NOT_DROPPED = "Mention"
"""The kind of statement that no decision drops: a name stands where it stands."""


def show(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="A name, pinyin, or IRI: 蔡奇, 'cai qi'.")
    ],
    graph: GraphOption = DEFAULT_GRAPH,
    to: ToOption = None,
) -> None:
    """Show what the graph knows of one entity, with the sentences."""
    from kg import api

    opened = api.open(graph)
    shortener = Shortener.of(opened.prefixes)
    found = opened.find(name)
    if not found:
        raise InputError(f"nothing in the graph is named {name}")
    if len(found) > 1:
        say(f"{name} may mean one of these: give the full name or the IRI")
        for entity in found:
            say(f"  {entity.name}  {entity.kind}  {entity.iri}")
        raise typer.Exit(1)
    with data_output(to) as stream:
        lines = _portrait_lines(opened.describe(found[0]), shortener)
        write_lines(lines, stream, width=terminal_width(to))


def _portrait_lines(portrait: Portrait, shortener: Shortener) -> Iterator[Line]:
    entity = portrait.entity
    yield Line(f"{entity.name}  {entity.kind}  {shortener.shorten(entity.iri)}", "head")
    if portrait.other_names:
        yield Line(f"  also {', '.join(portrait.other_names)}")
    for field in portrait.fields:
        yield Line(f"  {field.name}: {'; '.join(field.values)}")
    yield from _sentence_lines(portrait.sentences)
    kind = ""
    for told in portrait.statements:
        if told.kind != kind:
            kind = told.kind
            yield Line("")
            yield Line(kind, "head")
        yield from _told_lines(told, entity, shortener)


def _told_lines(told: Told, entity: Entity, shortener: Shortener) -> Iterator[Line]:
    """Yield what a statement says, with the identifier by which a decision drops it."""
    said = " · ".join(_field_text(field) for field in _others(told, entity))
    identity = "" if told.kind == NOT_DROPPED else f"  {shortener.shorten(told.node)}"
    yield Line(f"  {said or entity.name}{identity}")
    if told.basis is not None:
        yield Line(f"    inferred: {told.basis}", "inferred")
    yield from _sentence_lines(told.sentences)


def _others(told: Told, entity: Entity) -> Iterator[Field]:
    """Yield what a statement says beside naming the entity itself."""
    return (field for field in told.fields if field.values != (entity.name,))


def _field_text(field: Field) -> str:
    return f"{field.name} {', '.join(field.values)}"


def _sentence_lines(sentences: tuple[Sentence, ...]) -> Iterator[Line]:
    for sentence in sentences:
        quote = " ".join(sentence.quote.split())
        yield Line(f"    “{quote}” {sentence.source_file}", "quote")
