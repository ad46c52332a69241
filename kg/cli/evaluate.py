"""`kg evaluate`: scores a graph against annotated documents, and keeps the floors."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.output import ToOption, data_output, say, terminal_width
from kg.cli.progress import shown_progress

if TYPE_CHECKING:
    from kg.evaluate.scoring import Evaluation


class Format(StrEnum):
    """How the scores are written."""

    TABLE = "table"
    JSON = "json"


def evaluate(
    gold: Annotated[
        list[Path],
        typer.Argument(metavar="GOLD_DIR...", help="Folders of ID.txt with ID.json beside it."),
    ],
    graph: Annotated[
        Path | None,
        typer.Option("--graph", metavar="DIR", help="A built graph; else one is built."),
    ] = None,
    only: Annotated[
        str, typer.Option("--only", metavar="LISTS", help="Lists to show, with commas between.")
    ] = "",
    errors: Annotated[
        int, typer.Option("--errors", min=0, metavar="N", help="Show up to N errors of each list.")
    ] = 0,
    confusions: Annotated[
        bool, typer.Option("--confusions", help="Show the errors sorted by kind.")
    ] = False,
    format_: Annotated[
        Format, typer.Option("--format", help="How to write the scores.")
    ] = Format.TABLE,
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="FILE", help="Write texts and errors as a page."),
    ] = None,
    raise_floors: Annotated[
        Path | None,
        typer.Option("--raise-floors", metavar="FILE", help="Make the scores its floors."),
    ] = None,
    allow_regression: Annotated[
        str | None,
        typer.Option("--allow-regression", metavar="REASON", help="Why floors may be lowered."),
    ] = None,
    to: ToOption = None,
) -> None:
    """Score a graph against annotated documents.

    Every folder of GOLD_DIR is scored, and all together. Floors are of one folder by itself.
    """
    lists = _lists(only)
    if raise_floors is not None:
        if graph is not None:
            raise typer.BadParameter("floors are of a graph that is built for them: no --graph")
        _raise(gold, raise_floors, allow_regression)
        return
    if allow_regression is not None:
        raise typer.BadParameter("--allow-regression goes with --raise-floors")
    evaluation = _evaluation(gold, graph, html)
    if evaluation.missing:
        say(f"not in the graph: {' '.join(evaluation.missing)}")
    with data_output(to) as stream:
        if format_ is Format.JSON:
            stream.write(_json(evaluation, lists, errors).encode())
        else:
            width = terminal_width(to)
            for line in _lines(evaluation, lists, errors, confusions=confusions, width=width):
                stream.write(line.encode() + b"\n")


def _lists(only: str) -> Collection[str]:
    from kg.evaluate.scoring import LISTS

    wanted = [name.strip() for name in only.split(",") if name.strip()]
    unknown = [name for name in wanted if name not in LISTS]
    if unknown:
        raise typer.BadParameter(f"--only: no list {', '.join(unknown)} (of {', '.join(LISTS)})")
    return [name for name in LISTS if name in wanted] if wanted else LISTS


def _evaluation(gold: Sequence[Path], graph: Path | None, html: Path | None) -> Evaluation:
    from kg.evaluate.building import evaluate_folders

    with shown_progress(terminal=sys.stderr.isatty()) as progress:
        return evaluate_folders(gold, graph=graph, page=html, progress=progress)


def _json(evaluation: Evaluation, lists: Collection[str], errors: int) -> str:
    from kg.evaluate.report import json_record

    record = json_record(evaluation, lists, errors)
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _lines(
    evaluation: Evaluation,
    lists: Collection[str],
    errors: int,
    *,
    confusions: bool,
    width: int | None,
) -> Iterator[str]:
    from kg.evaluate.report import (
        CONFUSION_HEADS,
        SCORE_HEADS,
        confusion_rows,
        error_lines,
        evidence_line,
        score_rows,
    )
    from kg.query.tables import table_lines
    from kg.query.visible import visible

    for name, part in _parts(evaluation):
        yield visible(f"{name}: {len(part.results)} documents")
        yield from table_lines(SCORE_HEADS, score_rows(part, lists), width=width)
        yield evidence_line(part.evidence)
        yield ""
    if confusions:
        yield from table_lines(CONFUSION_HEADS, confusion_rows(evaluation, lists), width=width)
        yield ""
    yield from map(visible, error_lines(evaluation, lists, errors))


def _parts(evaluation: Evaluation) -> Iterator[tuple[str, Evaluation]]:
    """Yield each folder, and all together if there are several."""
    for folder in evaluation.folders:
        yield folder, evaluation.of_folder(folder)
    if len(evaluation.folders) > 1:
        yield "all", evaluation


def _raise(gold: Sequence[Path], file: Path, reason: str | None) -> None:
    from kg.evaluate.floors import load_floors, raised, write_floors

    for folder in gold:
        evaluation = _evaluation([folder], None, None)
        floors = dict(load_floors(file))
        name = evaluation.folders[0]
        floors[name] = raised(evaluation, floors.get(name), reason)
        write_floors(floors, file)
        say(f"the floors of {name} are what it reaches now")
