"""The record of a finished build: what it was to be, what it wrote, and whether that is whole."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg.errors import OutputError

FILE = ".claims.sqlite"
"""The file beside the output in which the record is kept, with what documents say."""
Record = dict[str, Any]
"""What a finished build was to be, and what it wrote."""
Stamp = list[int]
"""How a file lies on disk: bytes, nanoseconds of its last change and of that of its inode, inode.

Who changes a file changes its stamp, whatever times he then sets: those of inodes nobody can set
(but on Windows, where it is the time of the file's making).
"""
_TABLE = "CREATE TABLE IF NOT EXISTS finished (number INTEGER PRIMARY KEY, record TEXT NOT NULL)"
_CHUNK = 1 << 20
_THREADS = 2


def load_record(folder: Path) -> Record:
    """Read the record of the last build into a folder; empty if there is none."""
    path = folder / FILE
    if not path.is_file():
        return {}
    try:
        with closing(sqlite3.connect(path)) as database:
            row = database.execute("SELECT record FROM finished").fetchone()
        return {} if row is None else dict(json.loads(row[0]))
    except (sqlite3.Error, ValueError):  # no file of ours, which the build will make anew
        return {}


def save_record(folder: Path, record: Record) -> None:
    """Write the record of a build whose files are in their places.

    Raises:
        OutputError: It cannot be written.
    """
    path = folder / FILE
    try:
        with closing(sqlite3.connect(path)) as database, database:
            database.execute(_TABLE)
            database.execute("INSERT OR REPLACE INTO finished VALUES (1, ?)", (json.dumps(record),))
    except sqlite3.Error as error:
        raise OutputError(f"{path} cannot be used ({error}): delete it") from error


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


def record_of(goal: str, contents: Mapping[str, str], **others: Any) -> Record:
    """Make the record of a finished build: what it was to be, what it wrote, and other values."""
    return {"goal": goal, "contents": dict(contents), **others}


def is_finished(record: Mapping[str, Any], goal: str, folder: Path) -> bool:
    """Tell whether the record is of this build, and all of it is still in the folder."""
    return record.get("goal") == goal and is_whole(record, folder)


def is_whole(record: Mapping[str, Any], folder: Path) -> bool:
    """Tell whether all that a build wrote is still in the folder.

    A file whose stamp is the one that the record has of it is not read.
    """
    known: Mapping[str, str] = record.get("contents", {})
    stamps: Mapping[str, Stamp] = record.get("stamps", {})
    doubtful = [name for name in known if file_stamp(folder / name) != stamps.get(name, ())]
    return bool(known) and contents_of(folder, doubtful) == {n: known[n] for n in doubtful}


def stamps_of(folder: Path, names: Iterable[str]) -> dict[str, Stamp]:
    """Return the stamps of files of a folder, by their path in it."""
    found = ((name, file_stamp(folder / name)) for name in names)
    return {name: stamp for name, stamp in found if stamp}


def file_stamp(path: Path) -> Stamp:
    """Return the stamp of a file, an empty one if it is not there."""
    try:
        found = path.stat()
    except OSError:
        return []
    return [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]


def contents_of(
    folder: Path, names: Iterable[str] | None = None, *, without: Collection[str] = ()
) -> dict[str, str]:
    """Hash the files of a folder, of the names given if any, by their path in it; but for some.

    Of the files of a store, which never change once they are written and are checked by their
    own sums when they are read, only the length is noted.
    """
    if names is None:
        names = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*"))]
    found = {name: folder / name for name in names if not _is_log(name) and name not in without}
    there = {name: path for name, path in found.items() if path.is_file()}
    # Python lets go of its lock while it hashes, and two files are nearly all that is written.
    with ThreadPoolExecutor(_THREADS) as threads:
        return dict(zip(there, threads.map(_digest, there.values()), strict=True))


def _is_log(name: str) -> bool:
    """Tell whether it is a file into which a store writes as it is opened."""
    return name.startswith("store/") and not name.endswith((".sst", "/CURRENT"))


def _digest(path: Path) -> str:
    if path.suffix == ".sst":
        return f"length {path.stat().st_size}"
    return digest_of(path)


def digest_of(path: Path) -> str:
    """Hash the bytes of a file.

    Raises:
        OSError: It cannot be read.
    """
    digest = sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
