"""Matches names of other people's tables against the graph, by the W3C reconciliation draft (0.2).

OpenRefine asks with a batch of queries, each a name and perhaps a type; it gets candidates with a
score from 0 to 100, and `match` where one is named exactly so and no other is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.graph.vocab import ZP_NS
from kg.query.labels import fold
from kg.web.guard import LOCAL_HOSTS
from kg.web.pages import KINDS
from kg.web.protocol import FORM, fields_of, read_body
from kg.web.reader import reading_of, site_of, words_of
from kg.web.search import Hit, SearchIndex

VERSIONS = ["0.1", "0.2"]
MOST_QUERIES = 200
DEFAULT_LIMIT, MOST_CANDIDATES = 5, 50
LONGEST_NAME = 200
SUGGESTED = 20
# A class that has kinds of its own below it.
BELOW: Mapping[str, Sequence[str]] = {
    "Person": ("Official", "Person"),
    "Event": ("Meeting", "Visit", "Talks", "PersonnelChange", "Release", "Event"),
}


async def reconcile(request: Request) -> Response:
    """Answer a batch of queries; without one, describe the service."""
    site = site_of(request)
    fields = fields_of(request.scope["query_string"])
    if request.method == "POST":
        media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if media_type != FORM:
            raise HTTPException(415, f"send queries as {FORM}")
        fields = fields_of(await read_body(request, site.limits.request_bytes))
    if "queries" not in fields:
        return _open(request, _manifest(request))
    queries = _queries(fields["queries"][0])
    labels = {kind: reading_of(request).name(ZP_NS + kind) for kind in KINDS}
    found = {
        key: {"result": _candidates(site.index, asked, labels, site.source.base_iri)}
        for key, asked in queries.items()
    }
    return _open(request, found)


def suggest(request: Request) -> Response:
    """Offer entities whose name begins as someone types, for who matches by hand."""
    site, words = site_of(request), words_of(request)
    prefix = request.query_params.get("prefix", "")[:LONGEST_NAME]
    hits = _of_type(site.index.find(prefix, limit=SUGGESTED), None)
    rows = [
        {
            "id": hit.iri.removeprefix(site.source.base_iri),
            "name": hit.name,
            "description": hit.form or words[f"kind.{hit.kind}"],
            "notable": [{"id": hit.kind, "name": words[f"kind.{hit.kind}"]}],
        }
        for hit in hits
    ]
    return _open(request, {"result": rows})


def _open(request: Request, content: object) -> Response:
    """Let a page from this machine read an answer: OpenRefine's own runs at another port."""
    origin = request.headers.get("origin", "")
    is_local = urlsplit(origin).hostname in LOCAL_HOSTS and request.url.hostname in LOCAL_HOSTS
    headers = {"Access-Control-Allow-Origin": origin} if is_local else {}
    return JSONResponse(content, headers={"Vary": "Origin", **headers})


def _manifest(request: Request) -> dict[str, Any]:
    words, base = words_of(request), str(request.base_url).rstrip("/")
    prefix = site_of(request).source.base_iri
    return {
        "versions": VERSIONS,
        "name": words["site"],
        "identifierSpace": prefix,
        "schemaSpace": ZP_NS,
        "defaultTypes": [{"id": kind, "name": words[f"kind.{kind}"]} for kind in KINDS],
        "view": {"url": f"{base}/id/{{{{id}}}}"},
        "batchSize": MOST_QUERIES,
        "suggest": {"entity": {"service_url": base, "service_path": "/reconcile/suggest"}},
    }


def _queries(text: str) -> Mapping[str, Mapping[str, Any]]:
    try:
        queries = json.loads(text)
    except ValueError as error:
        raise HTTPException(400, "queries: not JSON") from error
    is_batch = isinstance(queries, dict) and all(isinstance(q, dict) for q in queries.values())
    if not is_batch or len(queries) > MOST_QUERIES:
        raise HTTPException(400, f"queries: an object of at most {MOST_QUERIES} queries")
    found: Mapping[str, Mapping[str, Any]] = queries
    return found


def _candidates(
    index: SearchIndex, asked: Mapping[str, Any], labels: Mapping[str, str], base_iri: str
) -> list[dict[str, Any]]:
    name, limit = str(asked.get("query", ""))[:LONGEST_NAME], asked.get("limit", DEFAULT_LIMIT)
    if not isinstance(limit, int) or limit < 1:
        raise HTTPException(400, "limit: a whole number above 0")
    hits = _of_type(index.find(name, limit=MOST_CANDIDATES), asked.get("type"))
    exact = [hit for hit in hits if _is_named(hit, name)]
    return [
        {
            "id": hit.iri.removeprefix(base_iri),
            "name": hit.name,
            "type": [{"id": hit.kind, "name": labels[hit.kind]}],
            "score": _score(hit, name),
            "match": exact == [hit],
        }
        for hit in hits[: min(limit, MOST_CANDIDATES)]
    ]


def _of_type(hits: Sequence[Hit], wanted: object) -> list[Hit]:
    """Keep those of a type, or of several."""
    if not wanted:
        return [hit for hit in hits if hit.kind != "Article"]
    names = wanted if isinstance(wanted, list) else [wanted]
    kinds = {kind for name in names for kind in BELOW.get(str(name), (str(name),))}
    return [hit for hit in hits if hit.kind in kinds]


def _is_named(hit: Hit, name: str) -> bool:
    return fold(hit.form or hit.name) == fold(name)


def _score(hit: Hit, name: str) -> float:
    """Give 100 to a form that is the name, else the share of it that the name is."""
    form = fold(hit.form or hit.name)
    return 100.0 if form == fold(name) else round(95 * min(1, len(fold(name)) / len(form)), 1)
