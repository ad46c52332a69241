"""Makes the index of a graph, a SQLite file beside the store: names with FTS5, counts, edges.

Entities are numbered from the most connected down, articles behind all others, and their forms in
the same order, the shortest first: so the best of what is found is what is found first.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import pyoxigraph as ox

from kg.graph.store import open_store
from kg.query.labels import fold
from kg.web.census import take_census
from kg.web.limits import Source
from kg.web.linking import KINDS, RELATIONS, Times, read_edges
from kg.web.naming import Named, named_entities
from kg.web.rows import Facts
from kg.web.spelling import spell
from kg.web.telling import write_lists
from kg.web.tokens import CHARACTERS, LETTERS, letters_for, pairs_of
from kg.web.tokens import SCHEMA as TOKENS_SCHEMA

FORMAT = "8"
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE entity (
    id INTEGER PRIMARY KEY, iri TEXT, name TEXT, kind TEXT, degree INTEGER, first TEXT, last TEXT
);
CREATE TABLE form (
    id INTEGER PRIMARY KEY, entity INTEGER, text TEXT, given INTEGER
);
CREATE TABLE edge (
    source INTEGER, target INTEGER, relation TEXT, rank INTEGER, basis TEXT, first TEXT, last TEXT
);
"""
INDEXES = """
CREATE INDEX entity_iri ON entity (iri);
CREATE INDEX entity_kind ON entity (kind, id);
CREATE INDEX edge_source ON edge (source, rank, target);
CREATE INDEX edge_target ON edge (target, rank, source);
ANALYZE;
"""
LONGEST_FORM = 400


def has_index(source: Source) -> bool:
    """Tell whether the index of this build is there."""
    return _is_fresh(source.index, source)


def ready_index(source: Source) -> Path:
    """Give the file of the index of a graph; make it where there is none of this build.

    It stands beside the store, or in the system's folder for temporary files where that one is
    read only.
    """
    if _is_fresh(source.index, source):
        return source.index
    try:
        return _make_index(source, source.index)
    except (PermissionError, sqlite3.OperationalError, OSError):
        folder = Path(tempfile.mkdtemp(prefix="kg-search-"))
        return _make_index(source, folder / source.index.name)


def _is_fresh(path: Path, source: Source) -> bool:
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as index:
            return meta(index, "build") == _stamp(source)
    except sqlite3.DatabaseError:
        return False


def _stamp(source: Source) -> str:
    return f"{FORMAT} {source.fingerprint}"


def meta(connection: sqlite3.Connection, key: str) -> str:
    """Read what the index says of itself; empty if it does not."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return "" if row is None else str(row[0])


def _make_index(source: Source, path: Path) -> Path:
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(part)) as connection:
            _fill(connection, open_store(source.store), _stamp(source))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path


def _fill(connection: sqlite3.Connection, store: ox.Store, stamp: str) -> None:
    facts = Facts(store)
    census, degrees = take_census(facts)
    connection.executescript(SCHEMA + TOKENS_SCHEMA)
    connection.execute("INSERT INTO meta VALUES ('build', ?)", (stamp,))
    connection.execute("INSERT INTO meta VALUES ('census', ?)", (census.to_json(),))
    named = sorted(named_entities(store), key=lambda it: _place(it, degrees))
    numbers = {entity.iri: number for number, entity in enumerate(named)}
    times = Times(facts, numbers)
    rows = (
        (number, it.iri, it.name, it.kind, degrees[it.iri], *times.of_nodes.get(it.iri, ("", "")))
        for number, it in enumerate(named)
    )
    connection.executemany("INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    _write_forms(connection, named)
    write_lists(connection, facts, numbers)
    drawn = {entity.iri: numbers[entity.iri] for entity in named if entity.kind in KINDS}
    edges = _edges(store, drawn, times)
    connection.executemany("INSERT INTO edge VALUES (?, ?, ?, ?, ?, ?, ?)", edges)
    connection.executescript(INDEXES)
    for table in (CHARACTERS, LETTERS):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
    connection.commit()


def _place(entity: Named, degrees: Mapping[str, int]) -> tuple[bool, int, str]:
    return entity.kind == "Article", -degrees[entity.iri], entity.iri


def _write_forms(connection: sqlite3.Connection, named: Sequence[Named]) -> None:
    forms = enumerate(
        (number, entity, form) for number, entity in enumerate(named) for form in _forms(entity)
    )
    for form_id, (number, entity, form) in forms:
        # The graph's own readings are of the name, not of the other forms.
        spelling = spell(form, entity.readings if form == entity.name else ())
        row = (form_id, number, form, form in entity.forms)
        connection.execute("INSERT INTO form VALUES (?, ?, ?, ?)", row)
        for table, column, tokens in (
            (CHARACTERS, "pairs", pairs_of(fold(form)[:LONGEST_FORM])),
            (LETTERS, "endings", letters_for(spelling)),
        ):
            written = f"INSERT INTO {table} (rowid, {column}) VALUES (?, ?)"
            connection.execute(written, (form_id, tokens))


def _forms(entity: Named) -> list[str]:
    """List what an entity is called, the shortest first, its name first among equals."""
    forms = (*entity.forms, *entity.spoken)
    return sorted(forms, key=lambda form: (len(form), form != entity.name))


def _edges(
    store: ox.Store, numbers: Mapping[str, int], times: Times
) -> Iterator[tuple[int | str, ...]]:
    for edge in read_edges(store, numbers, times):
        ends = (numbers[edge.source], numbers[edge.target])
        rank = RELATIONS[edge.relation]
        yield (*ends, edge.relation, rank, edge.basis, edge.first, edge.last)
