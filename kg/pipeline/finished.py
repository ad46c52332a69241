"""Tells whether a finished build is the one that is asked for, and still whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

Record = dict[str, Any]
"""What a finished build was to be, and what it wrote."""
_CHUNK = 1 << 20


def goal_of(keys: Iterable[bytes], failures: Iterable[tuple[str, str]], *others: str) -> str:
    """Hash all that a build's output follows from: documents, failures, options and code."""
    digest = sha256()
    for key in sorted(keys):
        digest.update(key)
    for line in (*map(repr, sorted(failures)), *others):
        digest.update(f"{line}\n".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def form_of(*decisive: str) -> str:
    """Hash all that decides how a graph is written, whatever it says."""
    return sha256("\n".join(decisive).encode()).hexdigest()


def record_of(goal: str, folder: Path, **others: Any) -> Record:
    """Make the record of a finished build: what it was to be, what it wrote, and other values."""
    return {"goal": goal, "contents": contents_of(folder), **others}


def is_finished(record: Mapping[str, Any], goal: str, folder: Path) -> bool:
    """Tell whether the record is of this build, and all of it is still in the folder."""
    return record.get("goal") == goal and is_whole(record, folder)


def is_whole(record: Mapping[str, Any], folder: Path) -> bool:
    """Tell whether all that a build wrote is still in the folder."""
    known = record.get("contents", {})
    return bool(known) and contents_of(folder, known) == known


def contents_of(folder: Path, names: Iterable[str] | None = None) -> dict[str, str]:
    """Hash the files of a folder, of the names given if any, by their path in it.

    Of the files of a store, which never change once they are written and are checked by their
    own sums when they are read, only the length is noted.
    """
    if names is None:
        names = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*"))]
    found = ((name, folder / name) for name in names if not _is_log(name))
    return {name: _digest(path) for name, path in found if path.is_file()}


def _is_log(name: str) -> bool:
    """Tell whether it is a file into which a store writes as it is opened."""
    return name.startswith("store/") and not name.endswith((".sst", "/CURRENT"))


def _digest(path: Path) -> str:
    if path.suffix == ".sst":
        return f"length {path.stat().st_size}"
    digest = sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
