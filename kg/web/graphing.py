"""What the graph view asks the server for: nodes, neighbours, edges, paths, places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.graph.vocab import ZP_NS
from kg.web.addresses import address_of
from kg.web.formats import GRAPHS, write_triples
from kg.web.linking import (
    KINDS,
    RELATIONS,
    Edge,
    edges_among,
    edges_of,
    nearest,
    node_of,
    shortest_path,
    timed,
    triples_among,
)
from kg.web.placing import place
from kg.web.reader import page, reading_of, site_of, words_of
from kg.web.reading import Reading
from kg.web.sent import is_of_data, read_object, texts_in, whole_number

MOST_NODES = 5000
MOST_NEIGHBOURS = 200
# A day or a country is joined to everything, and says little.
OVERVIEW_KINDS = sorted(KINDS - {"Date", "Place", "Namesakes"})


def graph_page(request: Request) -> Response:
    """Show the graph view, with the words that its script needs."""
    reading, words = reading_of(request), words_of(request)
    texts = {key.removeprefix("view."): text for key, text in words.items() if _for_view(key)}
    texts |= {f"relation.{name}": reading.name(ZP_NS + name) for name in RELATIONS}
    return page(request, "graph.html.jinja", texts=texts, kinds=sorted(KINDS))


def _for_view(key: str) -> bool:
    return key.startswith(("view.", "kind.")) or key in {"stated", "inferred", "derived"}


def neighbours(request: Request) -> Response:
    """Give a page of a node's neighbours with the edges to them."""
    reading = reading_of(request)
    node = _known(reading, request.query_params.get("node", ""))
    start = whole_number(request.query_params.get("start", "0"))
    limit = min(MOST_NEIGHBOURS, whole_number(request.query_params.get("limit", "40")))
    edges = edges_of(reading, node)
    others = list(dict.fromkeys(edge.other(node) for edge in edges))
    shown = others[start : start + limit]
    wanted = set(shown)
    kept = timed(reading, (edge for edge in edges if edge.other(node) in wanted))
    content = _content(reading, request, [node, *shown], kept)
    return JSONResponse(content | {"total": len(others), "start": start})


async def links(request: Request) -> Response:
    """Give nodes by IRI, and the edges between those that are new and all."""
    asked = await read_object(request)
    reading = reading_of(request)
    nodes = [_known(reading, iri) for iri in texts_in(asked, "nodes", MOST_NODES)]
    new = set(texts_in(asked, "new", MOST_NODES)) if "new" in asked else set(nodes)
    edges = await run_in_threadpool(edges_among, reading, [n for n in nodes if n in new], nodes)
    return JSONResponse(_content(reading, request, [n for n in nodes if n in new], edges))


def top(request: Request) -> Response:
    """Give the most connected entities, and the edges between them."""
    most = min(MOST_NODES, whole_number(request.query_params.get("most", "100")))
    nodes = site_of(request).index.most_connected(OVERVIEW_KINDS, most)
    reading = reading_of(request)
    return JSONResponse(_content(reading, request, nodes, edges_among(reading, nodes, nodes)))


async def around(request: Request) -> Response:
    """Give the next neighbours of all nodes, and the edges between those and all."""
    asked = await read_object(request)
    reading = reading_of(request)
    nodes = [_known(reading, iri) for iri in texts_in(asked, "nodes", MOST_NODES)]
    new = await run_in_threadpool(nearest, reading, nodes, MOST_NODES - len(nodes))
    edges = await run_in_threadpool(edges_among, reading, new, [*nodes, *new])
    return JSONResponse(_content(reading, request, new, edges))


async def turtle(request: Request) -> Response:
    """Give the triples between nodes, with their labels and classes, in Turtle."""
    asked = await read_object(request)
    reading = reading_of(request)
    nodes = [_known(reading, iri) for iri in texts_in(asked, "nodes", MOST_NODES)]
    triples = await run_in_threadpool(triples_among, reading, nodes)
    body = write_triples("ttl", triples, site_of(request).source.prefixes)
    return Response(body, headers={"Content-Type": GRAPHS["ttl"]})


def path(request: Request) -> Response:
    """Give the nodes and edges of a shortest path."""
    reading = reading_of(request)
    ends = [_known(reading, request.query_params.get(name, "")) for name in ("from", "to")]
    chain = shortest_path(reading, *ends)
    if chain is None:
        return JSONResponse({"nodes": [], "edges": []})
    steps = [
        edge
        for one, other in zip(chain, chain[1:], strict=False)
        for edge in edges_among(reading, [one], [other])
    ]
    return JSONResponse(_content(reading, request, chain, steps))


async def layout(request: Request) -> Response:
    """Give every node a place; those that come with one keep it.

    The request has `places`, null for a node without one, and `edges` of two numbers of nodes.
    """
    asked = await read_object(request)
    places, edges = asked.get("places", []), asked.get("edges", [])
    try:
        fixed = [None if point is None else (float(point[0]), float(point[1])) for point in places]
        pairs = [(int(one), int(other)) for one, other in edges]
    except (IndexError, KeyError, TypeError, ValueError) as error:
        raise HTTPException(400, "places are pairs of numbers, edges pairs of nodes") from error
    if len(fixed) > MOST_NODES or any(not 0 <= n < len(fixed) for pair in pairs for n in pair):
        raise HTTPException(400, f"places of at most {MOST_NODES} nodes, edges between them")
    return JSONResponse(await run_in_threadpool(place, fixed, pairs))


def _content(
    reading: Reading, request: Request, nodes: Iterable[str], edges: Iterable[Edge]
) -> dict[str, Any]:
    index, base = site_of(request).index, reading.base_iri
    found = [node_of(reading, iri) for iri in dict.fromkeys(nodes)]
    return {
        "nodes": [
            {
                "id": node.iri,
                "label": node.label,
                "kind": node.kind,
                "first": node.first,
                "last": node.last,
                "degree": index.degree(node.iri),
                "href": address_of(node.iri, base),
            }
            for node in found
        ],
        "edges": [
            {
                "source": edge.source,
                "target": edge.target,
                "relation": edge.relation,
                "basis": edge.basis,
                "first": edge.first,
                "last": edge.last,
            }
            for edge in edges
        ],
    }


def _known(reading: Reading, iri: str) -> str:
    if not is_of_data(iri, reading.base_iri) or reading.kind(iri) not in KINDS:
        raise HTTPException(404)
    return iri
