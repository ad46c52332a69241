"""Requests of the SPARQL 1.1 Protocol become queries, or a refusal with its status."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qs

import pyoxigraph as ox
from starlette.exceptions import HTTPException
from starlette.requests import Request

from kg.web.formats import ALIASES, GRAPHS, RESULTS
from kg.web.jobs import Job
from kg.web.negotiation import preferred

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
MANY = 1000


@dataclass(frozen=True, slots=True)
class SparqlRequest:
    """A query by protocol; None for graphs that the request does not name."""

    query: str
    default_graphs: tuple[str, ...] | None
    named_graphs: tuple[str, ...] | None


Fields = Mapping[str, Sequence[str]]


async def read_request(request: Request, longest: int) -> SparqlRequest | None:
    """Read a GET or a POST of either form; None for a GET without a query.

    Raises:
        HTTPException: 400, 403, 413 or 415, with what is wrong.
    """
    in_address = fields_of(request.scope["query_string"])
    if request.method in {"GET", "HEAD"}:
        if "query" in in_address:
            return _request(in_address)
        _refuse_update(in_address)
        return None
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = await read_body(request, longest)
    if media_type == FORM:
        fields = fields_of(body)
        if "query" not in fields:
            _refuse_update(fields)
            raise HTTPException(400, "the form has no field named query")
        # Some name the graphs of a form in its address, as the W3C's own tests do.
        names = fields.keys() | in_address.keys()
        return _request(
            {name: [*in_address.get(name, ()), *fields.get(name, ())] for name in names}
        )
    if media_type == QUERY:
        return _request({**in_address, "query": [_decoded(body)]})
    if media_type == UPDATE:
        raise HTTPException(403, "the graph is read only: there is no update")
    raise HTTPException(415, f"send a query as {FORM} or {QUERY}")


def _refuse_update(fields: Fields) -> None:
    if "update" in fields:
        raise HTTPException(403, "the graph is read only: there is no update")


def _request(fields: Fields) -> SparqlRequest:
    queries = fields["query"]
    if len(queries) != 1:
        raise HTTPException(400, "a request asks one query")
    default, named = fields.get("default-graph-uri"), fields.get("named-graph-uri")
    if default is None and named is None:
        return SparqlRequest(queries[0], None, None)
    return SparqlRequest(queries[0], _iris(default or ()), _iris(named or ()))


def _iris(values: Sequence[str]) -> tuple[str, ...]:
    for value in values:
        try:
            ox.NamedNode(value)
        except ValueError as error:
            raise HTTPException(400, f"not the IRI of a graph: {value!r}") from error
    return tuple(values)


def fields_of(encoded: bytes) -> dict[str, list[str]]:
    """Read the fields of a form, or of the query part of an address.

    Raises:
        HTTPException: 400 if it is malformed, or no UTF-8.
    """
    try:
        return parse_qs(
            encoded.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MANY
        )
    except ValueError as error:
        raise HTTPException(400, "the form is not URL-encoded UTF-8") from error


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeError as error:
        raise HTTPException(400, "the query is not in UTF-8") from error


async def read_body(request: Request, longest: int) -> bytes:
    """Read a body.

    Raises:
        HTTPException: 413 if it has more than `longest` bytes.
    """
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > longest:
            raise HTTPException(413, f"a request has at most {longest} bytes")
    return body


def make_job(asked: SparqlRequest, accept: str, endpoint: str) -> Job:
    """Make the job of a request to an endpoint whose Accept header is given."""
    rows, triples = _formats(accept)
    return Job(
        text=asked.query,
        results_format=rows,
        graph_format=triples,
        default_graphs=asked.default_graphs,
        named_graphs=asked.named_graphs,
        base=endpoint,
    )


@lru_cache(maxsize=64)  # clients send the same header each time
def _formats(accept: str) -> tuple[str | None, str | None]:
    """Choose the format for rows and truth, and that for triples."""
    return preferred(accept, _offers(RESULTS)), graph_format(accept)


def _offers(formats: Mapping[str, str]) -> dict[str, str]:
    own = {media_type.partition(";")[0]: name for name, media_type in formats.items()}
    return own | {alias: name for alias, name in ALIASES.items() if name in formats}


def graph_format(accept: str) -> str | None:
    """Choose the format in which triples are wanted, None if in none that there is."""
    return preferred(accept, _offers(GRAPHS))
