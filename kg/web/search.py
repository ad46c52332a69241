"""Finds entities as one types: by Chinese, short form, pinyin or initials, in an index on disk.

The index is a SQLite file with FTS5. Names are written into it character by character, so that
any part of one is found by a phrase (`北 京 市 委`), and their pinyin from each word on, run
together (`beijing jing`), with their initials (`bj`), so that a beginning is found by a prefix.
"""

from __future__ import annotations

import re
import sqlite3
import tempfile
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.graph.pinyin import name_pinyin
from kg.graph.store import open_store
from kg.graph.vocab import RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL
from kg.query.entities import ENTITY_CLASSES
from kg.query.labels import fold
from kg.query.names import local_name
from kg.web.census import Census, census_from, take_census
from kg.web.limits import Source

FORMAT = "3"
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE entity (id INTEGER PRIMARY KEY, iri TEXT, name TEXT, kind TEXT, degree INTEGER);
CREATE TABLE form (
    id INTEGER PRIMARY KEY, entity INTEGER, text TEXT, folded TEXT, spelled TEXT
);
CREATE VIRTUAL TABLE form_text USING fts5(characters, letters, content='', detail=full);
"""
INDEXES = """
CREATE INDEX form_folded ON form (folded);
CREATE INDEX entity_iri ON entity (iri);
CREATE INDEX entity_kind ON entity (kind, id);
"""
HAN = re.compile(r"[〇\u3400-\u9fff\U00020000-\U0003ffff]")
PINYIN_LANGUAGE = "zh-latn-pinyin"
# What a reader types of a name; the rest of a long one is found by its characters.
SYLLABLES, LETTERS = 12, 40
LONGEST_FORM = 400
CANDIDATES = 400


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity that was found, and the form by which, where that is not its name."""

    iri: str
    name: str
    kind: str
    degree: int
    form: str | None


@dataclass(frozen=True, slots=True)
class Named:
    """An entity with all its forms, for the index; readings are pinyin that the graph gives."""

    iri: str
    name: str
    kind: str
    forms: tuple[str, ...]
    readings: tuple[str, ...]


class SearchIndex:
    """The index of one graph, open for reading."""

    def __init__(self, path: Path) -> None:
        """Open a file that `ready_index` made."""
        # Requests are answered in several threads; SQLite itself is compiled for that.
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self.census: Census = census_from(_meta(self._connection, "census"))

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def find(self, text: str, *, limit: int = 12, kinds: Collection[str] = ()) -> tuple[Hit, ...]:
        """Find the entities that a text may mean: exact names first, then the most connected.

        Where `kinds` names some, no others are found.
        """
        if not fold(text):
            return ()
        hits: dict[int, tuple[tuple[int, int, int], Hit]] = {}
        for entity, form, *spellings, iri, name, found_kind, degree in self._candidates(text):
            if kinds and found_kind not in kinds:
                continue
            distance = min(_distance(text, spelling) for spelling in spellings)
            rank = (distance + (found_kind == "Article"), -degree, len(form))
            if entity not in hits or rank < hits[entity][0]:
                shown = None if form == name else form
                hits[entity] = (rank, Hit(iri, name, found_kind, degree, shown))
        ranked = sorted(hits.values(), key=lambda pair: (pair[0], pair[1].iri))
        return tuple(hit for _, hit in ranked[:limit])

    def only_named(self, text: str) -> str | None:
        """Give the entity that is named exactly so, None where none or more than one is."""
        rows = self._connection.execute(
            "SELECT DISTINCT iri FROM form JOIN entity ON entity.id = form.entity "
            "WHERE folded = ? AND kind != 'Article' AND entity.name = form.text LIMIT 2",
            (fold(text),),
        ).fetchall()
        return str(rows[0][0]) if len(rows) == 1 else None

    def listed(self, kind: str, *, start: int = 0, limit: int = 100) -> tuple[Hit, ...]:
        """List entities of a kind, the most connected first."""
        rows = self._connection.execute(
            "SELECT iri, name, kind, degree FROM entity WHERE kind = ? "
            "ORDER BY id LIMIT ? OFFSET ?",
            (kind, limit, start),
        )
        return tuple(Hit(iri, name, kind, degree, None) for iri, name, kind, degree in rows)

    def most_connected(self, kinds: Sequence[str], most: int) -> tuple[str, ...]:
        """List the most connected entities of some kinds."""
        marks = ", ".join("?" * len(kinds))
        rows = self._connection.execute(
            f"SELECT iri FROM entity WHERE kind IN ({marks}) ORDER BY id LIMIT ?", (*kinds, most)
        )
        return tuple(iri for (iri,) in rows)

    def degree(self, iri: str) -> int:
        """Tell how often the graph points to an entity."""
        row = self._connection.execute("SELECT degree FROM entity WHERE iri = ?", (iri,)).fetchone()
        return 0 if row is None else int(row[0])

    def kinds(self) -> Mapping[str, int]:
        """Count entities by kind."""
        rows = self._connection.execute("SELECT kind, count(*) FROM entity GROUP BY kind")
        return {str(kind): int(number) for kind, number in rows}

    def _candidates(self, text: str) -> list[tuple[int, str, str, str, str, str, str, int]]:
        # Forms are numbered from the most connected entity down.
        query = (
            "SELECT entity, text, folded, spelled, iri, name, kind, degree FROM form "
            "JOIN entity ON entity.id = form.entity WHERE form.id IN "
            "(SELECT id FROM (SELECT id FROM form WHERE folded = :wanted LIMIT :many) UNION "
            "SELECT rowid FROM "
            "(SELECT rowid FROM form_text WHERE form_text MATCH :match LIMIT :many))"
        )
        values = {"wanted": fold(text), "match": _match(text), "many": CANDIDATES}
        return self._connection.execute(query, values).fetchall()


def _match(text: str) -> str:
    """Write a query of FTS5; only letters, digits and its own quotes get into it."""
    phrase = f'characters : "{_spaced(text)}"'
    letters = _letters(text)
    return f'{phrase} OR letters : "{letters}" *' if letters else phrase


def _distance(text: str, spellings: str) -> int:
    """Tell how far a text is from any of the ways to spell a form: 0 is one, 2 begins one, 4."""
    wanted = {fold(text), _letters(text)} - {""}
    known = spellings.split()
    if wanted & set(known):
        return 0
    return 2 if any(one.startswith(text) for one in known for text in wanted) else 4


def _spaced(text: str) -> str:
    return " ".join(fold(text))


def _letters(text: str) -> str:
    """Run the letters of a reading together: `lǜ` and `lv` become `lu`; empty for Chinese."""
    folded = fold(text)
    return folded.replace("v", "u") if folded.isascii() else ""


def readings(forms: Iterable[str], given: Iterable[str]) -> Iterator[str]:
    """Yield what a reader may type for a name in Latin letters.

    For 蔡奇, read `Cai Qi`: `caiqi`, `qi`, `cq`, `q`.
    """
    for form in forms:
        reading = name_pinyin(form) if HAN.search(form) else None
        if reading is not None:
            syllables = _syllables(reading)
            yield from _endings(syllables)
            yield from _endings([syllable[0] for syllable in syllables])
    for reading in given:
        yield from _endings(_syllables(reading))


def _spelled(form: str, given: Iterable[str]) -> Iterator[str]:
    """Yield a form's whole readings and its initials: `caiqi`, `cq`."""
    reading = name_pinyin(form) if HAN.search(form) else None
    if reading is not None:
        syllables = _syllables(reading)
        yield "".join(syllables)
        yield "".join(syllable[0] for syllable in syllables)
    for text in given:
        yield "".join(_syllables(text))


def _syllables(reading: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", reading)
    return [letters for part in plain.split() if (letters := _letters(part))][:SYLLABLES]


def _endings(syllables: list[str]) -> Iterator[str]:
    for start in range(len(syllables)):
        yield "".join(syllables[start:])[:LETTERS]


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
            return _meta(index, "build") == _stamp(source)
    except sqlite3.DatabaseError:
        return False


def _stamp(source: Source) -> str:
    return f"{FORMAT} {source.fingerprint}"


def _meta(connection: sqlite3.Connection, key: str) -> str:
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
    census, degrees = take_census(store)
    connection.executescript(SCHEMA)
    connection.execute("INSERT INTO meta VALUES ('build', ?)", (stamp,))
    connection.execute("INSERT INTO meta VALUES ('census', ?)", (census.to_json(),))
    named = sorted(named_entities(store), key=lambda entity: (-degrees[entity.iri], entity.iri))
    form_id = 0
    for entity_id, entity in enumerate(named):
        row = (entity_id, entity.iri, entity.name, entity.kind, degrees[entity.iri])
        connection.execute("INSERT INTO entity VALUES (?, ?, ?, ?, ?)", row)
        for form in entity.forms:
            given = _given(entity, form)
            letters = " ".join(dict.fromkeys(readings((form,), given)))
            connection.execute(
                "INSERT INTO form VALUES (?, ?, ?, ?, ?)",
                (form_id, entity_id, form, fold(form), " ".join(_spelled(form, given))),
            )
            connection.execute(
                "INSERT INTO form_text (rowid, characters, letters) VALUES (?, ?, ?)",
                (form_id, _spaced(form[:LONGEST_FORM]), letters),
            )
            form_id += 1
    connection.executescript(INDEXES)
    connection.execute("INSERT INTO form_text (form_text) VALUES ('optimize')")
    connection.commit()


def _given(entity: Named, form: str) -> tuple[str, ...]:
    """Give the graph's own readings, which are of the name, not of the other forms."""
    return entity.readings if form == entity.name else ()


def named_entities(store: ox.Store) -> Iterator[Named]:
    """Yield every entity once, under the most specific of its classes."""
    seen = set[str]()
    for kind in ENTITY_CLASSES:
        for quad in store.quads_for_pattern(None, ox.NamedNode(RDF_TYPE), ox.NamedNode(kind)):
            node = quad.subject
            if isinstance(node, ox.NamedNode) and node.value not in seen:
                seen.add(node.value)
                named = _named(store, node, local_name(kind))
                if named is not None:
                    yield named


def _named(store: ox.Store, node: ox.NamedNode, kind: str) -> Named | None:
    """Read the names of an entity; None if it has none."""
    labels = _literals(store, node, RDFS_LABEL)
    if not labels:
        return None
    others = _literals(store, node, SKOS_ALT_LABEL)
    name = min(labels, key=lambda label: (label.language != "zh", label.value)).value
    forms = {label.value for label in (*labels, *others) if label.language != PINYIN_LANGUAGE}
    given = sorted(label.value for label in others if label.language == PINYIN_LANGUAGE)
    return Named(node.value, name, kind, (name, *sorted(forms - {name})), tuple(given))


def _literals(store: ox.Store, node: ox.NamedNode, predicate: str) -> list[ox.Literal]:
    quads = store.quads_for_pattern(node, ox.NamedNode(predicate), None)
    return [quad.object for quad in quads if isinstance(quad.object, ox.Literal)]
