"""`kg show`: what the graph knows of one entity, with the sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from kg.cli.output import DEFAULT_GRAPH, GraphOption, ToOption, data_output, say, terminal_width
from kg.cli.styled import Line, write_lines
from kg.errors import InputError
from kg.query.entities import Entity
from kg.query.names import Shortener
from kg.query.portraits import MOST, Field, Portrait, Told
from kg.query.sentences import Sentence

EVENTS = frozenset({"Meeting", "Visit", "Talks", "PersonnelChange", "Release", "Event"})

NOT_DROPPED = "Mention"
"""The kind of statement that no decision drops: a name stands where it stands."""


def show(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="A name, pinyin, or IRI: 蔡奇, 'cai qi'.")
    ],
    graph: GraphOption = DEFAULT_GRAPH,
    everything: Annotated[
        bool, typer.Option("--all", help="Show every statement, not the newest of each kind.")
    ] = False,
    to: ToOption = None,
) -> None:
    """Show what the graph knows of one entity, with the sentences."""
    from kg import api

    opened = api.open(graph)
    shortener = Shortener.of(opened.prefixes)
    found = opened.find(name)
    if not found:
        raise InputError(f"nothing in the graph is named {name}")
    entity, *others = _things_first(found)
    if others and _is_event(others[0]) and not _is_event(entity):
        say(f"{name} is an event's name too: {others[0].iri}")
    elif others:
        say(f"{name} may mean one of these: give the full name or the IRI")
        for each in found:
            say(f"  {each.name}  {each.kind}  {each.iri}")
        raise typer.Exit(1)
    with data_output(to) as stream:
        portrait = opened.describe(entity, most=None if everything else MOST)
        lines = _portrait_lines(portrait, shortener)
        write_lines(lines, stream, width=terminal_width(to))


def _is_event(entity: Entity) -> bool:
    return entity.kind in EVENTS


def _things_first(found: tuple[Entity, ...]) -> list[Entity]:
    """Put events last: 习近平 is the person, whatever event a report names so."""
    return sorted(found, key=_is_event)


def _portrait_lines(portrait: Portrait, shortener: Shortener) -> Iterator[Line]:
    entity = portrait.entity
    yield Line(f"{entity.name}  {entity.kind}  {shortener.shorten(entity.iri)}", "head")
    if portrait.other_names:
        yield Line(f"  also {', '.join(portrait.other_names)}")
    for field in portrait.fields:
        rest = f"; and {field.more} others" if field.more else ""
        yield Line(f"  {field.name}: {'; '.join(field.values)}{rest}")
    yield from _sentence_lines(portrait.sentences)
    kind = ""
    for told in portrait.statements:
        if told.kind != kind:
            kind = told.kind
            yield Line("")
            total, given = portrait.totals[kind], sum(t.kind == kind for t in portrait.statements)
            rest = f" ({given} of {total}; --all shows all)" if given < total else ""
            yield Line(f"{kind}{rest}", "head")
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
        yield Line(f"    “{quote}” {sentence.source}", "quote")
