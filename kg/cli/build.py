"""`kg build`: reads documents and writes their graph."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer

from kg.cli.output import data_output
from kg.cli.progress import shown_progress
from kg.cli.summary import summary_lines
from kg.cli.times import Times
from kg.graph.vocab import BASE


class Long(StrEnum):
    """What becomes of a document that is longer than one may be."""

    REFUSE = "refuse"
    CUT = "cut"


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
    cluster: Annotated[
        str | None,
        typer.Option("--cluster", metavar="ADDRESS", help="A Dask scheduler: tcp://HOST:8786."),
    ] = None,
    max_chars: Annotated[
        int, typer.Option("--max-chars", min=100, metavar="N", help="How long a document may be.")
    ] = 1_000_000,
    long: Annotated[
        Long, typer.Option("--long", help="What becomes of a longer one: cut at a paragraph.")
    ] = Long.REFUSE,
    turtle: Annotated[
        bool | None,
        typer.Option(
            "--turtle/--quads",
            help="Write Turtle and the page, or N-Quads in shards for another store; "
            "by default Turtle up to 100,000 documents.",
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Say nothing but errors.")] = False,
    log: Annotated[
        Path | None, typer.Option("--log", metavar="FILE", help="Write what took how long.")
    ] = None,
) -> None:
    """Build the graph of files and folders.

    Writes graph.ttl, derived.ttl, graph.trig, graph.html, report.json and the store.
    """
    from kg import api

    times = Times()
    with shown_progress(terminal=sys.stderr.isatty(), quiet=quiet) as progress:
        report = api.build(
            paths,
            out,
            workers=workers,
            base_iri=base_iri,
            lexicon_file=lexicon,
            decisions_file=decisions,
            fresh=fresh,
            cluster=cluster,
            max_chars=max_chars,
            cut=long is Long.CUT,
            turtle=turtle,
            clock=perf_counter if log is not None else None,
            timed=times.document,
            progress=times.following(progress),
        )
    if log is not None:
        with data_output(log) as stream:
            stream.write("".join(f"{line}\n" for line in times.lines()).encode())
    if quiet:
        _exit(failed=strict and bool(report.failures))
    with data_output(None) as stream:
        for line in summary_lines(report, out):
            stream.write(line.encode() + b"\n")
    _exit(failed=strict and bool(report.failures))


def _exit(*, failed: bool) -> None:
    raise typer.Exit(int(failed))
