"""Where commands write: data to stdout or a file, talk to stderr, nothing unsafe to a terminal."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from kg.errors import OutputError
from kg.query.visible import visible

GraphOption = Annotated[
    Path, typer.Option("--graph", metavar="DIR", help="The folder of a built graph.")
]
ToOption = Annotated[
    Path | None, typer.Option("--to", metavar="FILE", help="Write to a file, not to the terminal.")
]
DEFAULT_GRAPH = Path("outputs")


class Stopped(Exception):
    """Whoever read the output has had enough of it (`| head`)."""


def say(text: str) -> None:
    """Write a line of talk to stderr."""
    print(visible(text, keep="\n"), file=sys.stderr)


def stop_quietly() -> None:
    """Exit as done, with nothing left to be written to the closed pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(0)


def _is_file(to: Path | None) -> bool:
    """Tell whether data goes to a file: `-` is stdout, as it is to other programs."""
    return to is not None and str(to) != "-"


def terminal_width(to: Path | None) -> int | None:
    """Give the columns of the terminal that the data goes to, None where it goes elsewhere."""
    if _is_file(to) or not sys.stdout.isatty():
        return None
    return shutil.get_terminal_size().columns


@contextmanager
def data_output(to: Path | None) -> Iterator[BinaryIO]:
    """Give a stream for data: stdout, or a file that appears when all of it is written.

    Raises:
        OutputError: The file cannot be written.
        Stopped: The reader of stdout went away.
    """
    if to is not None and _is_file(to):
        with _file_output(to) as stream:
            yield stream
        return
    try:
        if sys.stdout.isatty():
            with _terminal_output() as stream:
                yield stream
        else:
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
    except BrokenPipeError as error:
        raise Stopped from error


def check_folder(to: Path) -> None:
    """Look that a file can be made there, before the work is done whose result goes into it.

    Raises:
        OutputError: There is no such folder.
    """
    if not to.parent.is_dir():
        raise OutputError(f"{to} cannot be written (there is no folder {to.parent})")


@contextmanager
def _terminal_output() -> Iterator[BinaryIO]:
    """Collect what is written and show it with control characters made visible."""
    collected = BytesIO()
    yield collected
    text = collected.getvalue().decode().replace("\r\n", "\n")
    sys.stdout.write(visible(text, keep="\n\t"))
    sys.stdout.flush()


@contextmanager
def _file_output(to: Path) -> Iterator[BinaryIO]:
    part = to.with_name(f".{to.name}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(to)
    except OSError as error:
        raise OutputError(f"{to} cannot be written ({error.strerror or error})") from error
    finally:
        part.unlink(missing_ok=True)
