"""Matches names of other people's tables against the graph, by the W3C reconciliation draft.

OpenRefine asks with a batch of queries, each a name and perhaps a type and values of properties; it
gets candidates with a score from 0 to 100, and `match` where one is named exactly so and no other
is. Then it asks for what the graph says of those that were matched. The requests are those of
version 0.2; batches and extensions may come as JSON, too, as the draft of 0.3 has them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kg.graph.vocab import ZP_NS
from kg.query.labels import checked_iri
from kg.web.extending import extended, named, properties_of
from kg.web.keeping import kept
from kg.web.matching import candidates, kinds_of, type_of
from kg.web.opening import opened
from kg.web.pages import KINDS
from kg.web.protocol import FORM, fields_of, read_body
from kg.web.reader import page, reading_of, site_of, words_of

VERSIONS = ["0.1", "0.2"]
MOST_QUERIES, MOST_ENTITIES, MOST_PROPERTIES = 200, 1000, 50
LONGEST_NAME = 200
SUGGESTED = 20
PREVIEW = {"width": 400, "height": 240}
JSON = "application/json"


async def reconcile(request: Request) -> Response:
    """Answer a batch of queries, or what entities are extended by; else describe the service."""
    fields = await _fields(request)
    for name, answer in (("queries", _matched), ("extend", _extended)):
        if name in fields:
            asked = _object(name, fields[name])
            return opened(request, await run_in_threadpool(answer, request, asked))
    return opened(request, _manifest(request))


async def match(request: Request) -> Response:
    """Answer a batch of queries as the draft of 0.3 has it: lists in JSON."""
    body = await _body(request, JSON)
    queries = _objects("queries", _object("body", body).get("queries", []), MOST_QUERIES)
    asked = {str(place): _by_conditions(query) for place, query in enumerate(queries)}
    found = await run_in_threadpool(_matched, request, asked)
    return opened(request, {"results": [{"candidates": it["result"]} for it in found.values()]})


async def extend(request: Request) -> Response:
    """Answer a request for properties as the draft of 0.3 has it: lists in JSON."""
    asked = _object("body", await _body(request, JSON))
    found = await run_in_threadpool(_extended, request, asked)
    rows = [
        {"id": entity, "properties": [{"id": key, "values": it} for key, it in row.items()]}
        for entity, row in found["rows"].items()
    ]
    return opened(request, {"meta": found["meta"], "rows": rows})


async def _fields(request: Request) -> Mapping[str, bytes | str]:
    """Read the fields of an address or a form, one value each."""
    fields = fields_of(request.scope["query_string"])
    if request.method == "POST":
        fields = fields_of(await _body(request, FORM))
    return {name: values[0] for name, values in fields.items()}


async def _body(request: Request, media_type: str) -> bytes:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != media_type:
        raise HTTPException(415, f"send this as {media_type}")
    return await read_body(request, site_of(request).limits.request_bytes)


def _object(name: str, text: bytes | str) -> Mapping[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise HTTPException(400, f"{name}: not JSON") from error
    if not isinstance(found, dict):
        raise HTTPException(400, f"{name}: an object of JSON")
    return found


def _objects(name: str, found: object, most: int) -> list[Mapping[str, Any]]:
    is_fit = isinstance(found, list) and all(isinstance(one, dict) for one in found)
    if not isinstance(found, list) or not is_fit or len(found) > most:
        raise HTTPException(400, f"{name}: a list of at most {most} objects")
    return found


def _by_conditions(query: Mapping[str, Any]) -> dict[str, Any]:
    """Write a query of the draft of 0.3 as one of 0.2."""
    conditions = _objects("conditions", query.get("conditions", []), MOST_PROPERTIES)
    names = [it.get("propertyValue") for it in conditions if it.get("matchType") == "name"]
    return {
        **{name: query[name] for name in ("type", "limit") if name in query},
        "query": names[0] if names else "",
        "properties": [
            {"pid": it.get("propertyId"), "v": it.get("propertyValue")}
            for it in conditions
            if it.get("matchType") == "property"
        ],
    }


def _matched(request: Request, queries: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    if len(queries) > MOST_QUERIES:
        raise HTTPException(400, f"queries: an object of at most {MOST_QUERIES} queries")
    asked = dict(zip(queries, _objects("queries", [*queries.values()], MOST_QUERIES), strict=True))
    index, reading = site_of(request).index, reading_of(request)
    return {
        key: {"result": candidates(index, reading, query, site_of(request).source.base_iri)}
        for key, query in asked.items()
    }


def _extended(request: Request, asked: Mapping[str, Any]) -> dict[str, Any]:
    ids = asked.get("ids", [])
    if not isinstance(ids, list) or len(ids) > MOST_ENTITIES:
        raise HTTPException(400, f"ids: a list of at most {MOST_ENTITIES}")
    properties = _objects("properties", asked.get("properties", []), MOST_PROPERTIES)
    base = site_of(request).source.base_iri
    return extended(reading_of(request), base, map(str, ids), properties)


def _manifest(request: Request) -> dict[str, Any]:
    words, base = words_of(request), str(request.base_url).rstrip("/")

    def at(path: str) -> dict[str, str]:
        return {"service_url": base, "service_path": path}

    return {
        "versions": VERSIONS,
        "name": words["site"],
        "identifierSpace": site_of(request).source.base_iri,
        "schemaSpace": ZP_NS,
        "defaultTypes": [type_of(kind, reading_of(request)) for kind in KINDS],
        "view": {"url": f"{base}/id/{{{{id}}}}"},
        "preview": {"url": f"{base}/reconcile/preview?id={{{{id}}}}", **PREVIEW},
        "batchSize": MOST_QUERIES,
        "suggest": {
            what: at(f"/reconcile/suggest/{what}") for what in ("entity", "type", "property")
        },
        "extend": {"propose_properties": at("/reconcile/properties"), "property_settings": []},
    }


def suggest(request: Request) -> Response:
    """Offer entities, types or properties whose name begins as someone types."""
    prefix = request.query_params.get("prefix", "")[:LONGEST_NAME]
    offers: Mapping[str, Callable[[Request, str], list[dict[str, Any]]]] = {
        "entity": _entities,
        "type": _types,
        "property": _properties,
    }
    offered = offers.get(request.path_params.get("what", "entity"))
    if offered is None:
        raise HTTPException(404)
    start = request.query_params.get("cursor", "0")
    first = int(start) if start.isdecimal() and len(start) < 5 else 0
    found = offered(request, prefix)[first : first + SUGGESTED]
    return opened(request, {"result": found})


def _entities(request: Request, prefix: str) -> list[dict[str, Any]]:
    site, reading = site_of(request), reading_of(request)
    kinds = kinds_of(request.query_params.getlist("type"))
    return [
        {
            "id": hit.iri.removeprefix(site.source.base_iri),
            "name": hit.name,
            "description": hit.form or reading.name(ZP_NS + hit.kind),
            "notable": [type_of(hit.kind, reading)],
        }
        for hit in site.index.find(prefix, limit=5 * SUGGESTED, kinds=kinds)
    ]


def _types(request: Request, prefix: str) -> list[dict[str, Any]]:
    types = (type_of(kind, reading_of(request)) for kind in KINDS)
    wanted = prefix.casefold()
    return [it for it in types if wanted in it["name"].casefold() or wanted in it["id"].casefold()]


def _properties(request: Request, prefix: str) -> list[dict[str, Any]]:
    site = site_of(request)
    kinds = kinds_of(request.query_params.getlist("type"))
    listed = properties_of(site.index, reading_of(request), site.source.base_iri, kinds)
    return [one.to_json() for one in named(listed, prefix)]


def properties(request: Request) -> Response:
    """Propose the properties by which entities of a type can be extended."""
    wanted = request.query_params.get("type", "")
    limit = request.query_params.get("limit", "")
    found = _properties(request, "")[: int(limit) if limit.isdecimal() and limit != "0" else None]
    return opened(request, {"type": wanted, "limit": len(found), "properties": found})


@kept
def preview(request: Request) -> Response:
    """Show in a small frame who or what a candidate is."""
    site, reading = site_of(request), reading_of(request)
    iri = site.source.base_iri + request.query_params.get("id", "")
    node = checked_iri(iri)
    if node is None or not reading.exists(iri):
        raise HTTPException(404)
    base = site.source.base_iri
    listed = properties_of(site.index, reading, base, [reading.kind(iri)])
    row = extended(reading, base, [iri.removeprefix(base)], [it.to_json() for it in listed])
    cells: Mapping[str, Sequence[Mapping[str, str]]] = next(iter(row["rows"].values()))
    facts = [
        (it.label, [_shown(value) for value in cells[it.name][:3]], len(cells[it.name]) > 3)
        for it in listed
        if cells[it.name]
    ]
    return page(
        request,
        "preview.html.jinja",
        name=reading.name(iri),
        kind=reading.kind(iri),
        facts=facts,
    )


def _shown(value: Mapping[str, str]) -> str:
    return value.get("name") or value.get("str") or value["date"][:10]
