"""Puts the commands together and turns errors into messages and exit codes.

0 done, 1 failed, 2 wrong usage, 130 interrupted. Only the command that is asked for is loaded, and
it imports what it needs when it runs: `kg query` need not wait for what only `kg validate` uses.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TextIO

import typer

from kg.cli.output import Stopped, say, stop_quietly
from kg.errors import KgError

# In the order of the help; each is a function of its name in a module of its name.
COMMANDS = (
    *("build", "query", "show", "why", "annotate", "view", "serve", "validate", "check", "diff"),
    *("evaluate", "export", "ask"),
)
# The options of `ask` are the parameters of the question, which only its file knows.
OPEN = {"ask": {"allow_extra_args": True, "ignore_unknown_options": True}}
INTERRUPTED = 130


def make_app(commands: Sequence[str] = COMMANDS) -> typer.Typer:
    """Put some commands together: those that a call does not use take long to load."""
    app = typer.Typer(
        name="kg",
        help="政谱: Chinese official news as a knowledge graph; every fact carries its sentence.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for name in commands:
        function = getattr(import_module(f"kg.cli.{name}"), name)
        app.command(context_settings=OPEN.get(name))(function)
    app.callback()(_options)
    return app


def _print_version(wanted: bool) -> None:
    if wanted:
        from kg import __version__

        typer.echo(f"kg {__version__}")
        raise typer.Exit


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
    named = [name for name in COMMANDS if sys.argv[1:2] == [name]]
    try:
        make_app(named or COMMANDS)()
    except KgError as error:
        say(f"kg: {error}")
        sys.exit(1)
    except Stopped:
        stop_quietly()
    except (KeyboardInterrupt, SystemExit) as ended:
        if isinstance(ended, SystemExit) and ended.code != INTERRUPTED:
            raise
        say("kg: stopped; nothing was changed")  # typer makes an exit of most interrupts
        sys.stderr.flush()
        # what a thread still does, or holds, is not waited for
        os._exit(INTERRUPTED)


def _write_utf8(stream: TextIO) -> None:
    """Write UTF-8 whatever the locale: names and sentences are Chinese."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")
