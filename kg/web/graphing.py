"""What the graph view asks the server for: nodes, neighbours, edges, paths, places."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.graph.vocab import ZP_NS
from kg.web.formats import GRAPHS, write_triples
from kg.web.keeping import kept
from kg.web.linking import KINDS, RELATIONS
from kg.web.network import Line, Network
from kg.web.placing import Point, place, spread
from kg.web.reader import page, reading_of, site_of, words_of
from kg.web.selection import triples_among
from kg.web.sent import points_in, read_object, texts_in, whole_number

MOST_NODES = 10_000
MOST_NEIGHBOURS = 200
MOST_AROUND = 2500  # new nodes at one time
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
    network = _network(request)
    node = _known(request, [request.query_params.get("node", "")])[0]
    start = whole_number(request.query_params.get("start", "0"))
    limit = min(MOST_NEIGHBOURS, whole_number(request.query_params.get("limit", "40")))
    lines = network.lines(node)
    others = list(dict.fromkeys(line.other(node) for line in lines))
    shown = others[start : start + limit]
    wanted = set(shown)
    kept_lines = [line for line in lines if line.other(node) in wanted]
    part = _part(request, [node, *shown], kept_lines)
    return JSONResponse(part | {"total": len(others), "start": start})


async def links(request: Request) -> Response:
    """Give nodes by IRI, and the edges between those that are new and all."""
    asked = await read_object(request)
    return await run_in_threadpool(_links, request, asked)


def _links(request: Request, asked: Mapping[str, Any]) -> Response:
    nodes = _known(request, texts_in(asked, "nodes", MOST_NODES))
    new = _known(request, texts_in(asked, "new", MOST_NODES)) if "new" in asked else nodes
    return JSONResponse(_part(request, new, _network(request).among(new, nodes)))


@kept
def top(request: Request) -> Response:
    """Give the most connected entities with their places, and the edges between them."""
    most = min(MOST_NODES, whole_number(request.query_params.get("most", "100")))
    network = _network(request)
    nodes = network.most_connected(OVERVIEW_KINDS, most)
    lines = network.among(nodes, nodes)
    places = place([None] * len(nodes), _pairs(nodes, lines))
    return JSONResponse(_part(request, nodes, lines) | {"places": places})


async def around(request: Request) -> Response:
    """Give the next neighbours of all nodes, and the edges between those and all.

    Where the request has `places` of the nodes, the neighbours come with theirs beside them; where
    they are many beside the nodes, those have `moved` apart.
    """
    asked = await read_object(request)
    nodes = _known(request, texts_in(asked, "nodes", MOST_NODES))
    places = points_in(asked, "places", len(nodes)) if "places" in asked else None
    return JSONResponse(await run_in_threadpool(_around, request, nodes, places))


def _around(
    request: Request, nodes: Sequence[int], places: Sequence[Point | None] | None
) -> dict[str, Any]:
    network = _network(request)
    new = network.nearest(nodes, min(MOST_AROUND, MOST_NODES - len(nodes)))
    every = [*nodes, *new]
    part = _part(request, new, network.among(new, every))
    if places is None:
        return part
    begun = [*places, *(None for _ in new)]
    pairs = _pairs(every, network.among(every, every))
    if len(new) <= len(nodes) // 2:
        return part | {"places": place(begun, pairs)[len(nodes) :]}
    found = spread(begun, pairs)
    return part | {"places": found[len(nodes) :], "moved": found[: len(nodes)]}


def _pairs(nodes: Sequence[int], lines: Iterable[Line]) -> list[tuple[int, int]]:
    """Give the edges that pull, by places of nodes: what rules derive follows from the rest."""
    at = {node: number for number, node in enumerate(nodes)}
    telling = [line for line in lines if line.basis != "derived"]
    return sorted({(at[it.source], at[it.target]) for it in telling})


async def turtle(request: Request) -> Response:
    """Give the triples between nodes, with their labels and classes, in Turtle."""
    asked = await read_object(request)
    reading = reading_of(request)
    nodes = texts_in(asked, "nodes", MOST_NODES)
    _known(request, nodes)
    triples = await run_in_threadpool(triples_among, reading, nodes)
    body = write_triples("ttl", triples, site_of(request).source.prefixes)
    return Response(body, headers={"Content-Type": GRAPHS["ttl"]})


def path(request: Request) -> Response:
    """Give the nodes and edges of a shortest path."""
    network = _network(request)
    ends = [request.query_params.get(name, "") for name in ("from", "to")]
    chain = network.path(*_known(request, ends))
    if chain is None:
        return JSONResponse(_part(request, [], []))
    steps = {frozenset(step) for step in zip(chain, chain[1:], strict=False)}
    lines = network.among(chain, chain)
    on_path = [line for line in lines if frozenset((line.source, line.target)) in steps]
    return JSONResponse(_part(request, chain, on_path))


async def layout(request: Request) -> Response:
    """Give every node a place; those that come with one keep it.

    The request has `places`, null for a node without one, and `edges` of two numbers of nodes.
    """
    asked = await read_object(request)
    fixed = points_in(asked, "places", None)
    try:
        pairs = [(int(one), int(other)) for one, other in asked.get("edges", [])]
    except (TypeError, ValueError) as error:
        raise HTTPException(400, "edges are pairs of numbers of nodes") from error
    if len(fixed) > MOST_NODES or any(not 0 <= n < len(fixed) for pair in pairs for n in pair):
        raise HTTPException(400, f"places of at most {MOST_NODES} nodes, edges between them")
    return JSONResponse(await run_in_threadpool(place, fixed, pairs))


def _part(request: Request, nodes: Iterable[int], lines: Collection[Line]) -> dict[str, Any]:
    """Give nodes and edges for the script.

    Ends of edges are places in the list of nodes followed by `others`: thousands of edges would
    else carry their IRIs thousands of times.
    """
    network = _network(request)
    shown = network.nodes(list(nodes))
    places = {node.number: place for place, node in enumerate(shown)}
    ends = dict.fromkeys(number for line in lines for number in (line.source, line.target))
    others = network.nodes([number for number in ends if number not in places])
    places |= {node.number: place for place, node in enumerate(others, len(shown))}
    return {
        "base": site_of(request).source.base_iri,
        "nodes": [
            {
                "id": node.iri,
                "label": node.name,
                "kind": node.kind,
                "first": node.first,
                "last": node.last,
                "degree": node.degree,
            }
            for node in shown
        ],
        "others": [node.iri for node in others],
        "edges": [
            (places[it.source], places[it.target], it.relation, it.basis, it.first, it.last)
            for it in lines
        ],
    }


def _network(request: Request) -> Network:
    return site_of(request).index.network


def _known(request: Request, iris: Sequence[str]) -> list[int]:
    """Give the numbers of nodes that come by IRI."""
    numbers = _network(request).numbers(iris)
    known = [number for number in numbers if number is not None]
    if len(known) < len(numbers):
        raise HTTPException(404)
    return known
