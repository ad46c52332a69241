"""`kg diff`: what changed from one build to the next."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.output import ToOption, data_output, terminal_width

if TYPE_CHECKING:
    from kg.query.comparing import Change


MOST_TOLD = 50
"""Lines of one kind that a person reads; all of them are for programs."""


class DiffFormat(StrEnum):
    """How the differences are written."""

    TEXT = "text"
    TABLE = "table"
    JSON = "json"


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The folder of the earlier build.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The folder of the later build.")],
    format_: Annotated[
        DiffFormat, typer.Option("--format", help="How to write it.")
    ] = DiffFormat.TEXT,
    to: ToOption = None,
) -> None:
    """Tell who is new, who moved and what changed between two builds."""
    from kg import api

    changes = api.compare(old, new)
    lines = {
        DiffFormat.TEXT: _text_lines(changes),
        DiffFormat.TABLE: _table_lines(changes, terminal_width(to)),
        DiffFormat.JSON: _json_lines(changes),
    }[format_]
    with data_output(to) as stream:
        for line in lines:
            stream.write(line.encode() + b"\n")


def _text_lines(changes: Sequence[Change]) -> Iterator[str]:
    from kg.query.visible import visible

    if not changes:
        yield "没有变化 · nothing changed"
    for kind, group in groupby(changes, key=lambda change: change.kind):
        told = [change.told for change in group]
        yield f"{kind} ({len(told)})"
        yield from (f"  {visible(line)}" for line in told[:MOST_TOLD])
        if len(told) > MOST_TOLD:
            yield f"  … {len(told) - MOST_TOLD} more: --format json has all"


def _table_lines(changes: Sequence[Change], width: int | None) -> Iterator[str]:
    from kg.query.tables import table_lines

    rows = [(change.kind.value, change.name, change.told) for change in changes]
    yield from table_lines(("kind", "name", "what"), rows, width=width)


def _json_lines(changes: Sequence[Change]) -> Iterator[str]:
    records = [
        {
            "kind": change.kind.name.lower(),
            "name": change.name,
            "id": change.iri,
            "what": change.told,
        }
        for change in changes
    ]
    yield json.dumps(records, ensure_ascii=False, indent=2)
