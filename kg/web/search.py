"""Finds entities as one types: by Chinese, short form, pinyin or initials, in an index on disk."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.query.labels import fold
from kg.web.census import Census, census_from
from kg.web.indexing import meta
from kg.web.network import Network
from kg.web.spelling import letters_of
from kg.web.telling import Lists
from kg.web.tokens import Match, Nearness, matches

# Forms read for each entity that is wanted, since one is often found by several of its own.
FORMS_EACH = 2
# So many times as well known must be what only has a text in its name: 全国人大常委会 comes before
# 人大代表联络站 for 人大, 北极 before 巴基斯坦 for bj (19,507 articles, 28 November 2026).
FOR_A_BEGINNING = 20


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity that was found, and the form by which, where that is not its name."""

    iri: str
    name: str
    kind: str
    degree: int
    form: str | None
    day: str = ""
    """The first day of what has one: many events are named alike."""


Rank = tuple[bool, bool, int]


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
        """Find the entities that a text may mean: those named so, then the others.

        The most connected comes first, who is named so from the beginning before who is better
        known, articles last. Where `kinds` names some, no others are found.
        """
        hits = dict[int, tuple[Rank, Hit]]()
        for match in matches(fold(text), letters_of(text), text.split()):
            is_settled = match.nearness is not Nearness.SAME and len(_named_so(hits)) >= limit
            if is_settled or (match.nearness is Nearness.PARTS and hits):
                break
            for entity, hit in self._matched(match, limit, kinds):
                ranked = (_rank(match.nearness, hit), hit)
                hits[entity] = min(hits.get(entity, ranked), ranked, key=lambda pair: pair[0])
        ranks = sorted(hits.values(), key=lambda pair: (pair[0], pair[1].iri))
        return tuple(hit for _, hit in ranks[:limit])

    def only_named(self, text: str) -> str | None:
        """Give the entity that is named exactly so, None where none or more than one is."""
        exact = next(iter(matches(fold(text), "", ())), None)
        found = () if exact is None else self._matched(exact, 2 * FORMS_EACH, ())
        named = {hit.iri for _, hit in found if hit.kind != "Article" and hit.form is None}
        return named.pop() if len(named) == 1 else None

    def listed(
        self, kind: str, *, start: int = 0, limit: int = 100, newest: bool = False
    ) -> tuple[Hit, ...]:
        """List entities of a kind, the most connected first, or else what is latest."""
        order = "first DESC, id" if newest else "id"
        rows = self._connection.execute(
            "SELECT iri, name, kind, degree FROM entity WHERE kind = ? "
            f"ORDER BY {order} LIMIT ? OFFSET ?",
            (kind, limit, start),
        )
        return tuple(Hit(iri, name, kind, degree, None) for iri, name, kind, degree in rows)

    def kinds(self) -> Mapping[str, int]:
        """Count entities by kind."""
        rows = self._connection.execute("SELECT kind, count(*) FROM entity GROUP BY kind")
        return {str(kind): int(number) for kind, number in rows}

    def _matched(
        self, match: Match, limit: int, kinds: Collection[str]
    ) -> Iterator[tuple[int, Hit]]:
        """Yield entities by number with the form that matches, in their order, some twice."""
        wanted = {"match": match.query, "kinds": json.dumps(list(kinds))}
        many = FORMS_EACH * limit
        # As one row: threads take turns at the interpreter's lock for each.
        found = self._connection.execute(
            _QUERY.format(table=match.table, kinds=_OF_KINDS if kinds else ""),
            wanted | {"many": many},
        ).fetchone()
        for entity, form, is_given, iri, name, kind, degree, first in json.loads(found[0]):
            shown = form if is_given and form != name else None
            yield entity, Hit(iri, name, kind, degree, shown, first)


def _rank(nearness: Nearness, hit: Hit) -> Rank:
    known = hit.degree * (FOR_A_BEGINNING if nearness is Nearness.BEGINS else 1)
    return nearness is not Nearness.SAME, hit.kind == "Article", -known


def _named_so(hits: Mapping[int, tuple[Rank, Hit]]) -> list[int]:
    return [entity for entity, (rank, _) in hits.items() if not rank[0]]


_OF_KINDS = "AND kind IN (SELECT value FROM json_each(:kinds))"
# Forms are numbered from the most connected entity down, and FTS5 gives rows by their numbers: it
# reads no more than are wanted. CROSS JOIN keeps SQLite from beginning elsewhere.
_QUERY = """
SELECT json_group_array(json_array(entity, text, given, iri, name, kind, degree, first)) FROM (
    SELECT entity, text, given, iri, name, kind, degree, first FROM {table}
    CROSS JOIN form ON form.id = {table}.rowid CROSS JOIN entity ON entity.id = form.entity
    WHERE {table} MATCH :match {kinds} ORDER BY {table}.rowid LIMIT :many
)
"""
