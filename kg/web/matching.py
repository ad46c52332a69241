"""Finds what a name of a table may mean, with a score, for reconciliation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from starlette.exceptions import HTTPException

from kg.graph.vocab import ZP_NS
from kg.query.labels import fold
from kg.web.extending import bears
from kg.web.pages import KINDS
from kg.web.reading import Reading
from kg.web.search import Hit, SearchIndex

DEFAULT_LIMIT, MOST_CANDIDATES = 5, 50
LONGEST_NAME = 200
FOR_A_PROPERTY = 20.0  # of the score, shared by the properties that a query names
# A class that has kinds of its own below it.
BELOW: Mapping[str, Sequence[str]] = {
    "Person": ("Official", "Person"),
    "Event": ("Meeting", "Visit", "Talks", "PersonnelChange", "Release", "Event"),
}
UNTYPED = tuple(kind for kind in KINDS if kind != "Article")


def candidates(
    index: SearchIndex, reading: Reading, query: Mapping[str, Any], base_iri: str
) -> list[dict[str, Any]]:
    """Answer a query: `query`, and perhaps `type`, `limit` and `properties` of `pid` and `v`.

    Raises:
        HTTPException: 400; the limit or the properties are none.
    """
    name, limit = str(query.get("query", ""))[:LONGEST_NAME], query.get("limit", DEFAULT_LIMIT)
    if not isinstance(limit, int) or limit < 1:
        raise HTTPException(400, "limit: a whole number above 0")
    wanted = _wanted(query.get("properties") or [])
    hits = index.find(name, limit=MOST_CANDIDATES, kinds=_kinds(query.get("type")))
    borne = {hit.iri: _borne(reading, hit, wanted) for hit in hits}
    so_named = {hit.iri for hit in hits if _is_named(reading, hit, name)}
    full = [hit for hit in hits if hit.iri in so_named and borne[hit.iri] == len(wanted)]
    scored = [
        (_score(hit, "" if hit.iri in so_named else name, borne[hit.iri], len(wanted)), hit)
        for hit in hits
    ]
    scored.sort(key=lambda pair: -pair[0])  # what is found first stays first among equals
    return [
        {
            "id": hit.iri.removeprefix(base_iri),
            "name": hit.name,
            "description": hit.form or "",
            "type": [type_of(hit.kind, reading)],
            "score": score,
            "match": full == [hit],
        }
        for score, hit in scored[: min(limit, MOST_CANDIDATES)]
    ]


def type_of(kind: str, reading: Reading) -> dict[str, str]:
    """Name a class by its id and label."""
    return {"id": kind, "name": reading.name(ZP_NS + kind)}


def kinds_of(types: Iterable[str]) -> list[str]:
    """Give the kinds of entities that types stand for, with those below them; all for none."""
    return [kind for name in types for kind in BELOW.get(name, (name,))] or [*UNTYPED]


def _kinds(wanted: object) -> list[str]:
    """Read the type of a query: a name, an object with an id, or a list of these."""
    listed = wanted if isinstance(wanted, list) else [wanted]
    names = (it.get("id") if isinstance(it, Mapping) else it for it in listed)
    return kinds_of(str(name) for name in names if name)


def _wanted(properties: object) -> list[tuple[str, list[str]]]:
    """Read the properties of a query, each with the values of which one must be borne."""
    if not isinstance(properties, list) or not all(isinstance(it, Mapping) for it in properties):
        raise HTTPException(400, "properties: a list of objects")
    return [(str(it.get("pid", "")), _texts(it.get("v"))) for it in properties]


def _texts(value: object) -> list[str]:
    """Read a value: a text, a number, what was matched before, or a list of these."""
    listed = value if isinstance(value, list) else [value]
    return [
        str(it.get("name", it.get("id"))) if isinstance(it, Mapping) else str(it) for it in listed
    ]


def _borne(reading: Reading, hit: Hit, wanted: Sequence[tuple[str, list[str]]]) -> int:
    """Count the properties that an entity bears as they are wanted."""
    return sum(any(bears(reading, hit.iri, name, it) for it in texts) for name, texts in wanted)


def _is_named(reading: Reading, hit: Hit, name: str) -> bool:
    """Tell whether a name is one of an entity's own, its pinyin among them: Cai Qi."""
    is_form = fold(hit.form or hit.name) == fold(name)
    return is_form or (name.isascii() and bears(reading, hit.iri, "altLabel", name))


def _score(hit: Hit, part: str, borne: int, wanted: int) -> float:
    """Give 100 to what is named so, else the share of its form that is the `part`."""
    form = fold(hit.form or hit.name)
    of_name = 95 * min(1.0, len(fold(part)) / max(1, len(form))) if part else 100.0
    lacking = FOR_A_PROPERTY * (wanted - borne) / wanted if wanted else 0.0
    return round(max(0.0, of_name - lacking), 1)
