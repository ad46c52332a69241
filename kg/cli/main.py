"""Puts the commands together and turns errors into messages and exit codes.

0 done, 1 failed, 2 wrong usage. The commands import what they need when they run: `kg query`
need not wait for what only `kg validate` uses.
"""

from __future__ import annotations

import sys
from typing import TextIO

import typer

from kg.cli import (
    annotate,
    ask,
    build,
    check,
    diff,
    evaluate,
    export,
    query,
    serve,
    show,
    validate,
    view,
    why,
)
from kg.cli.output import Stopped, say, stop_quietly
from kg.errors import KgError

COMMANDS = (
    build.build,
    query.query,
    show.show,
    why.why,
    annotate.annotate,
    view.view,
    serve.serve,
    validate.validate,
    check.check,
    diff.diff,
    evaluate.evaluate,
    export.export,
)

app = typer.Typer(
    name="kg",
    help="政谱: Chinese official news as a knowledge graph; every fact carries its sentence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in COMMANDS:
    app.command()(command)
# The options of `ask` are the parameters of the question, which only its file knows.
app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(ask.ask)


def _print_version(wanted: bool) -> None:
    if wanted:
        from kg import __version__

        typer.echo(f"kg {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(
        False, "--version", callback=_print_version, is_eager=True, help="Print the version."
    ),
) -> None:
    pass


def main() -> None:
    """Run the command line and exit."""
    for stream in (sys.stdout, sys.stderr):
        _write_utf8(stream)
    try:
        app()
    except KgError as error:
        say(f"kg: {error}")
        sys.exit(1)
    except Stopped:
        stop_quietly()
    except KeyboardInterrupt:
        say("kg: interrupted; nothing was changed")
        sys.exit(1)


def _write_utf8(stream: TextIO) -> None:
    """Write UTF-8 whatever the locale: names and sentences are Chinese."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")
