"""Finds entities as one types: by Chinese, short form, pinyin or initials, in an index on disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.query.labels import fold
from kg.web.census import Census, census_from
from kg.web.indexing import meta
from kg.web.network import Network
from kg.web.spelling import letters_of, spaced
from kg.web.telling import Lists

CANDIDATES = 400
# Characters of a text that is looked for in parts, where no form has it in one piece.
FEWEST_LEFT_OUT = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity that was found, and the form by which, where that is not its name."""

    iri: str
    name: str
    kind: str
    degree: int
    form: str | None


# Entity, form, ways to spell it, whether the graph gives it; the entity's IRI, name, kind, degree.
Form = tuple[int, str, str, bool, str, str, str, int]


class SearchIndex:
    """The index of one graph, open for reading."""

    def __init__(self, path: Path) -> None:
        """Open a file that `ready_index` made."""
        # Requests are answered in several threads; SQLite itself is compiled for that.
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self.census: Census = census_from(meta(self._connection, "census"))
        self.network = Network(self._connection)
        self.lists = Lists(self._connection)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def find(self, text: str, *, limit: int = 12, kinds: Collection[str] = ()) -> tuple[Hit, ...]:
        """Find the entities that a text may mean: exact names first, then the most connected.

        Where `kinds` names some, no others are found.
        """
        if not fold(text):
            return ()
        wanted = {fold(text), letters_of(text)} - {""}
        hits: dict[int, tuple[tuple[int, int, int], Hit]] = {}
        for entity, form, spellings, is_given, iri, name, kind, degree in self._candidates(text):
            if kinds and kind not in kinds:
                continue
            rank = (_distance(wanted, spellings) + (kind == "Article"), -degree, len(form))
            if entity not in hits or rank < hits[entity][0]:
                shown = form if is_given and form != name else None
                hits[entity] = (rank, Hit(iri, name, kind, degree, shown))
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

    def kinds(self) -> Mapping[str, int]:
        """Count entities by kind."""
        rows = self._connection.execute("SELECT kind, count(*) FROM entity GROUP BY kind")
        return {str(kind): int(number) for kind, number in rows}

    def _candidates(self, text: str) -> list[Form]:
        """List forms that are the text, have it in them, or have its parts in them."""
        # Forms are numbered from the most connected entity down.
        query = (
            "SELECT entity, text, folded || ' ' || spelled, given, iri, name, kind, degree "
            "FROM form JOIN entity ON entity.id = form.entity WHERE form.id IN "
            "(SELECT id FROM (SELECT id FROM form WHERE folded = :wanted LIMIT :many) UNION "
            "SELECT rowid FROM "
            "(SELECT rowid FROM form_text WHERE form_text MATCH :match LIMIT :many))"
        )
        for match in _matches(text):
            values = {"wanted": fold(text), "match": match, "many": CANDIDATES}
            found = self._connection.execute(query, values).fetchall()
            if found:
                return found
        return []


def _matches(text: str) -> Iterator[str]:
    """Yield queries of FTS5, the narrowest first; only letters, digits and its quotes get in."""
    phrase = f'characters : "{spaced(text)}"'
    letters = letters_of(text)
    yield f'{phrase} OR letters : "{letters}" *' if letters else phrase
    parts = text.split()
    if len(parts) > 1:  # 北京 市长
        yield " AND ".join(f'characters : "{spaced(part)}"' for part in parts if fold(part))
    elif not letters and len(folded := fold(text)) >= FEWEST_LEFT_OUT:  # 北京市长
        yield " AND ".join(f'characters : "{pair}"' for pair in map(" ".join, _halves(folded)))


def _halves(text: str) -> Iterator[str]:
    """Cut a text in parts of two characters, the last of three where one is left."""
    cuts = range(0, len(text) - 1, 2)
    for start in cuts:
        yield text[start:] if start + 3 >= len(text) else text[start : start + 2]
        if start + 3 >= len(text):
            return


def _distance(wanted: Collection[str], spellings: str) -> int:
    """Tell how far texts are from all ways to spell a form: 0 is one, 2 begins one, 4."""
    known = spellings.split()
    if any(text in known for text in wanted):
        return 0
    return 2 if any(one.startswith(text) for text in wanted for one in known) else 4
