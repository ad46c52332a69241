"""Finds the files below the paths and URLs of a build and names their documents."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kg.errors import InputError, ReadError
from kg.model.decisions import DECISIONS_FILE
from kg.readers.remote import Location, Remote

BUILT = frozenset(
    {
        *("graph.ttl", "derived.ttl", "graph.trig", "graph.html", "report.json"),
        *("graph.nq", "store"),
    }
)
"""What a build leaves in its folder that is not hidden; it may lie below what is read."""
_REPORT, _STORE = "report.json", "store"
_EMPTY = "the folder holds no file; put documents (.txt, .html …) there"


@dataclass(frozen=True, slots=True)
class Found:
    """A file of a build; `source_file` is its name below the PATH given, with `/`."""

    source_file: str
    path: Location

    def open(self) -> BinaryIO:
        """Open it for reading.

        Raises:
            OSError: It cannot be opened.
        """
        return self.path.open("rb")

    @property
    def size(self) -> int | None:
        """Its bytes, None where that is not known.

        Raises:
            OSError: It is not there any more.
        """
        return self.path.stat().st_size if isinstance(self.path, Path) else self.path.size


def find_files(paths: Sequence[Location]) -> tuple[list[Found], list[ReadError]]:
    """Find every file below the paths that is not hidden, each once, sorted by `source_file`.

    Returns:
        The files, and an error for each path that is missing or below which there is none.

    Raises:
        InputError: No path leads to a file.
    """
    several = sum(path.is_dir() for path in paths) > 1
    found: list[Found] = []
    unusable: list[ReadError] = []
    for path in paths:
        try:
            found += _find(path, several=several)
        except ReadError as error:
            unusable.append(error)
    if unusable and not found:
        raise InputError("\n".join(str(error) for error in unusable))
    once: dict[Location, Found] = {}
    for file in sorted(found, key=_order):
        once.setdefault(file.path.resolve(), file)
    return list(once.values()), unusable


def _order(file: Found) -> tuple[str, str]:
    return file.source_file, str(file.path)


def _find(path: Location, *, several: bool) -> list[Found]:
    if isinstance(path, Remote):
        return _find_remote(path, several=several)
    if not path.is_file():
        return _below(path, several=several)
    return [] if path.name == DECISIONS_FILE else [Found(path.name, path)]


def _find_remote(remote: Remote, *, several: bool) -> list[Found]:
    """Find what a URL names, or what lies below it.

    Raises:
        ReadError: There is nothing, or the store cannot be asked.
    """
    name = str(remote)
    try:
        there = remote.found()
        if not remote.is_dir():
            return [] if remote.name == DECISIONS_FILE else [Found(remote.name, there)]
        before = f"{remote.name}/" if several else ""
        found = [Found(before + n, file) for n, file in remote.files() if n != DECISIONS_FILE]
    except FileNotFoundError as error:
        raise ReadError(name, "there is no such file or folder") from error
    except OSError as error:
        raise ReadError(name, f"cannot be asked for: {error.strerror or error}") from error
    if not found:
        raise ReadError(name, _EMPTY)
    return found


def _below(path: Path, *, several: bool) -> list[Found]:
    name = _printable(str(path))
    if not path.exists():
        raise ReadError(name, "there is no such file or folder")
    if not path.is_dir():
        raise ReadError(name, "neither a file nor a folder")
    before = f"{_printable(path.resolve().name)}/" if several else ""
    try:
        found = [
            Found(before + _printable(file.relative_to(path).as_posix()), file)
            for file in _walk(path)
        ]
    except PermissionError as error:
        raise ReadError(_printable(error.filename), "the folder may not be read") from error
    if not found:
        raise ReadError(name, _EMPTY)
    return found


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder, but for hidden ones, graphs, and decisions on top.

    Links to folders are not followed.
    """

    def fail(error: OSError) -> None:
        raise error

    for place, folders, names in os.walk(folder, onerror=fail):
        own = BUILT if _REPORT in names and _STORE in folders else frozenset()
        folders[:] = sorted(name for name in set(folders) - own if not name.startswith("."))
        for name in sorted(set(names) - own):
            path = Path(place, name)
            is_decisions = name == DECISIONS_FILE and Path(place) == folder
            if not name.startswith(".") and not is_decisions and path.is_file():
                yield path


def _printable(name: str) -> str:
    """Return a name as text, whatever bytes the file system holds."""
    return os.fsencode(name).decode("utf-8", errors="replace")
