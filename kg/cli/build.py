"""`kg build`: reads documents and writes their graph."""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

import typer

from kg.cli.build_options import (
    BaseOption,
    ClusterOption,
    DecisionsOption,
    FreshOption,
    LexiconOption,
    LogOption,
    Long,
    LongOption,
    MaxCharsOption,
    OutOption,
    PathsArgument,
    QuietOption,
    StrictOption,
    TurtleOption,
    WorkersOption,
)
from kg.cli.output import check_folder, data_output
from kg.cli.progress import shown_progress
from kg.cli.summary import summary_lines
from kg.cli.times import Times
from kg.graph.vocab import BASE


def build(
    paths: PathsArgument,
    out: OutOption = Path("outputs"),
    workers: WorkersOption = 1,
    cluster: ClusterOption = None,
    base_iri: BaseOption = BASE,
    lexicon: LexiconOption = None,
    decisions: DecisionsOption = None,
    fresh: FreshOption = False,
    strict: StrictOption = False,
    max_chars: MaxCharsOption = 1_000_000,
    long: LongOption = Long.REFUSE,
    turtle: TurtleOption = None,
    quiet: QuietOption = False,
    log: LogOption = None,
) -> None:
    """Build the graph of files and folders.

    Writes graph.ttl, derived.ttl, graph.trig, graph.html, report.json and the store; with --quads
    graph.nq/ in place of Turtle and page.
    """
    from kg import api

    times = Times()
    if log is not None:
        check_folder(log)
    with shown_progress(terminal=sys.stderr.isatty(), quiet=quiet) as progress:
        report = api.build(
            paths,
            out,
            workers=workers,
            cluster=cluster,
            base_iri=base_iri,
            lexicon_file=lexicon,
            decisions_file=decisions,
            fresh=fresh,
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
    if not quiet:
        with data_output(None) as stream:
            for line in summary_lines(report, out):
                stream.write(line.encode() + b"\n")
    if strict and report.failures:
        raise typer.Exit(1)
