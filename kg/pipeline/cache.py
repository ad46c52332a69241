"""Keeps what documents say in one SQLite file beside the output.

A document is known by the hash of its bytes, of its name and of all that decides how it is read
(`Reading`), so an entry never goes stale: it is used or it is not. Entries are written while the
build runs, each by itself, by whichever process read it; after a kill the next one goes on from
there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from kg.errors import OutputError
from kg.pipeline.tasks import Reading, Said
from kg.readers.opened import Raw
from kg.readers.records import is_named

_SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS outcome (key BLOB PRIMARY KEY, packed BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS detail (key BLOB, number INTEGER, text BLOB NOT NULL,
    mentions BLOB NOT NULL, PRIMARY KEY (key, number));
CREATE TABLE IF NOT EXISTS pack (number INTEGER PRIMARY KEY, stamp BLOB NOT NULL,
    packed BLOB NOT NULL);
"""
Place = tuple[bytes, int]
"""The key of a document, and which of its outlines is meant, from 0."""
_PATIENCE = 60
"""Seconds to wait for another process that writes, which takes a thousandth of one."""
_AT_ONCE = 500
"""Keys in one question: SQLite takes 999 and more."""


class ClaimsCache:
    """The outcomes of documents by key."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it anew where it is none of ours.

        Raises:
            OutputError: It cannot be written.
        """
        self.path = path
        with self._errors():
            try:
                self._open()
            except sqlite3.DatabaseError:
                discard(path)
                self._open()

    def _open(self) -> None:
        self._database = sqlite3.connect(self.path, timeout=_PATIENCE)
        self._database.executescript(_SCHEMA)
        self._database.execute("SELECT key, packed FROM outcome LIMIT 1").fetchone()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise OutputError(f"{self.path} cannot be used ({error}): delete it") from error

    def missing(self, keys: Sequence[bytes]) -> set[bytes]:
        """Tell which of these keys have no entry."""
        found: set[bytes] = set()
        with self._errors():
            for start in range(0, len(keys), _AT_ONCE):
                some = keys[start : start + _AT_ONCE]
                marks = ",".join("?" * len(some))
                query = f"SELECT key FROM outcome WHERE key IN ({marks})"
                found.update(key for (key,) in self._database.execute(query, some))
        return set(keys) - found

    def keep(self, entries: Iterable[tuple[bytes, Said]]) -> None:
        """Write entries, all of them or, if killed, none."""
        with self._errors(), self._database as database:
            for key, said in entries:
                database.execute(
                    "INSERT OR REPLACE INTO outcome VALUES (?, ?)", (key, said.outcome)
                )
                rows = ((key, number, *detail) for number, detail in enumerate(said.details))
                database.executemany("INSERT OR REPLACE INTO detail VALUES (?, ?, ?, ?)", rows)

    def outcome(self, key: bytes) -> bytes:
        """Return what came of a document, packed.

        Raises:
            OutputError: There is no entry: something else changed the file.
        """
        (packed,) = self._row("SELECT packed FROM outcome WHERE key = ?", key)
        return packed

    def together(self, stamp: bytes) -> bytes | None:
        """Return what `keep_together` kept last, None if it was nothing, or not with that stamp."""
        query = "SELECT packed FROM pack WHERE stamp = ?"
        with self._errors():
            row = self._database.execute(query, (stamp,)).fetchone()
        return None if row is None else bytes(row[0])

    def keep_together(self, stamp: bytes, packed: bytes) -> None:
        """Keep a pack in the place of the one before.

        Args:
            stamp: How its documents were read (`stamp_of`): records that another version of the
                program packed may be other ones now.
            packed: The pack.
        """
        with self._errors(), self._database as database:
            database.execute("INSERT OR REPLACE INTO pack VALUES (1, ?, ?)", (stamp, packed))

    def text(self, place: Place) -> bytes:
        """Return the text of one of a document's outlines.

        Raises:
            OutputError: There is no entry: something else changed the file.
        """
        (text,) = self._row("SELECT text FROM detail WHERE key = ? AND number = ?", *place)
        return text

    def detail(self, place: Place) -> tuple[bytes, bytes]:
        """Return text and mentions of one of a document's outlines, packed.

        Raises:
            OutputError: There is no entry: something else changed the file.
        """
        query = "SELECT text, mentions FROM detail WHERE key = ? AND number = ?"
        text, mentions = self._row(query, *place)
        return text, mentions

    def _row(self, query: str, *key: bytes | int) -> tuple[bytes, ...]:
        with self._errors():
            row: tuple[bytes, ...] | None = self._database.execute(query, key).fetchone()
        if row is None:
            raise OutputError(f"{self.path} was changed during the build: build again")
        return row

    def drop_others(self, keys: Iterable[bytes]) -> None:
        """Delete the entries of documents that are no part of a build any more."""
        with self._errors(), self._database as database:
            database.execute("CREATE TEMP TABLE used (key BLOB PRIMARY KEY)")
            database.executemany("INSERT OR IGNORE INTO used VALUES (?)", ((key,) for key in keys))
            for table in ("outcome", "detail"):
                database.execute(f"DELETE FROM {table} WHERE key NOT IN (SELECT key FROM used)")
            database.execute("DROP TABLE used")

    def close(self) -> None:
        """Close the file."""
        with self._errors():
            self._database.close()


def discard(path: Path) -> None:
    """Delete a cache with what SQLite has beside it."""
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def stamp_of(reading: Reading) -> bytes:
    """Hash how documents are read, but for the years that a user set."""
    return sha256(f"{reading.version} {reading.lexicon_hash}".encode()).digest()


def key_of(raw: Raw, stamp: bytes, reading: Reading) -> bytes:
    """Hash all that decides what comes of a document."""
    year = ""
    if reading.years:
        own = f"{raw.source_file}#" if raw.number else raw.source_file
        year = str([item for item in reading.years.items() if item[0].startswith(own)])
    # What stands before it in its container is another matter where it has a name of its own.
    number = 0 if raw.number and is_named(raw) else raw.number
    head = (raw.source_file, raw.form, number, raw.url, raw.max_chars, raw.cut, year)
    digest = sha256(stamp)
    digest.update(f"{(*head, raw.is_beginning)!r}\n".encode("utf-8", "surrogatepass"))
    digest.update(raw.data)
    return digest.digest()
