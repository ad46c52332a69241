"""`kg build`: reads documents and writes their graph."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.output import data_output
from kg.cli.progress import shown_progress
from kg.cli.summary import summary_lines
from kg.graph.vocab import BASE


def build(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Files and folders to read.")
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where it goes.")] = Path(
        "outputs"
    ),
    workers: Annotated[
        int, typer.Option("--workers", min=1, metavar="N", help="How many processes read.")
    ] = 1,
    base_iri: Annotated[
        str, typer.Option("--base-iri", metavar="IRI", help="What the data's IRIs begin with.")
    ] = BASE,
    lexicon: Annotated[
        Path | None, typer.Option("--lexicon", metavar="FILE", help="Words of your own.")
    ] = None,
    decisions: Annotated[
        Path | None,
        typer.Option(
            "--decisions",
            metavar="FILE",
            help="What you decided about the graph; else a decisions.tsv on top of a PATH.",
        ),
    ] = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Use nothing of an earlier build.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Fail if a document cannot be read.")
    ] = False,
) -> None:
    """Build the graph of files and folders.

    Writes graph.ttl, derived.ttl, graph.trig, graph.html, report.json and the store.
    """
    from kg import api

    with shown_progress(terminal=sys.stderr.isatty()) as progress:
        report = api.build(
            paths,
            out,
            workers=workers,
            base_iri=base_iri,
            lexicon_file=lexicon,
            decisions_file=decisions,
            fresh=fresh,
            progress=progress,
        )
    with data_output(None) as stream:
        for line in summary_lines(report, out):
            stream.write(line.encode() + b"\n")
    if strict and report.failures:
        raise typer.Exit(1)
