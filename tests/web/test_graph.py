from __future__ import annotations

import json
from math import hypot
from typing import Any
from urllib.parse import urlencode

import pytest
import rdflib

from kg.export.settling import SPACING
from kg.web.placing import place, spread
from tests.web.conftest import Client, Response

ID = "https://w3id.org/zhengpu/id/"
CAI, CHEN = f"{ID}person/蔡奇", f"{ID}person/陈吉宁"


FIELDS = ("source", "target", "relation", "basis", "first", "last")


def read(response: Response) -> Any:
    """Read a part of the graph, the IRIs of edges in their places."""
    assert response.status == 200
    found = json.loads(response.body)
    edges = [dict(zip(FIELDS, edge, strict=True)) for edge in found["edges"]]
    iris = [*(node["id"] for node in found["nodes"]), *found["others"]]
    for edge in edges:
        edge["source"], edge["target"] = iris[edge["source"]], iris[edge["target"]]
    return found | {"edges": edges}


def get(client: Client, path: str, **fields: str) -> Any:
    return read(client.ask(f"/api/graph/{path}?{urlencode(fields)}"))


def post(client: Client, path: str, content: object) -> Any:
    body = json.dumps(content).encode()
    return read(client.ask(f"/api/graph/{path}", method="POST", body=body))


def test_neighbours_come_page_by_page(client: Client) -> None:
    whole = get(client, "neighbours", node=CAI, limit="200")
    first = get(client, "neighbours", node=CAI, limit="3")
    second = get(client, "neighbours", node=CAI, limit="3", start="3")
    assert first["total"] == whole["total"] > 6
    assert len(first["nodes"]) == 4
    ids = [node["id"] for node in whole["nodes"]]
    assert [n["id"] for n in [*first["nodes"], *second["nodes"][1:]]] == ids[:7]


def test_an_edge_says_how_it_is_known_and_when(client: Client) -> None:
    edges = get(client, "neighbours", node=CAI, limit="200")["edges"]
    holds = [edge for edge in edges if edge["relation"] == "holds"]
    assert {edge["basis"] for edge in holds} <= {"stated", "inferred"}
    assert all(edge["first"].startswith("2019") for edge in holds)


def test_the_exact_role_stands_for_the_vague_one(client: Client) -> None:
    edges = get(client, "neighbours", node=CAI, limit="200")["edges"]
    for edge in edges:
        if edge["relation"] == "participatedIn":
            others = [e["relation"] for e in edges if e["target"] == edge["target"]]
            assert others == ["participatedIn"]


def test_edges_among_nodes_are_given_once(client: Client) -> None:
    found = post(client, "links", {"nodes": [CAI, CHEN]})
    keys = [(e["source"], e["relation"], e["target"]) for e in found["edges"]]
    assert len(keys) == len(set(keys))
    assert {node["label"] for node in found["nodes"]} == {"蔡奇", "陈吉宁"}


def test_a_path_leads_from_one_to_the_other(client: Client) -> None:
    found = get(client, "path", **{"from": CAI, "to": CHEN})
    ids = [node["id"] for node in found["nodes"]]
    assert (ids[0], ids[-1]) == (CAI, CHEN)
    ends = [{edge["source"], edge["target"]} for edge in found["edges"]]
    assert all({a, b} in ends for a, b in zip(ids, ids[1:], strict=False))


def test_no_path_is_no_failure(client: Client) -> None:
    query = "SELECT ?d { ?d a zp:Document FILTER NOT EXISTS { ?x zp:about ?d } } LIMIT 1"
    rows = json.loads(client.query(query).body)["results"]["bindings"]
    if rows:
        goal = rows[0]["d"]["value"]
        assert "nodes" in get(client, "path", **{"from": CAI, "to": goal})


@pytest.mark.parametrize(
    "node",
    ["", "x", "https://example.org/", f"{ID}person/无此人", f"{ID}person/<x>", f"{ID}role/书记"],
)
def test_what_is_no_node_is_404(client: Client, node: str) -> None:
    assert client.ask(f"/api/graph/neighbours?{urlencode({'node': node})}").status == 404


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("links", b"no json"),
        ("links", b"[]"),
        ("links", b'{"nodes": "x"}'),
        ("links", b'{"nodes": ["' + b'", "'.join([b"x"] * 10_001) + b'"]}'),
        ("layout", b'{"places": [[1]]}'),
        ("layout", b'{"places": "x"}'),
        ("layout", b'{"places": [null], "edges": [1]}'),
        ("layout", b'{"places": [null], "edges": [[0, 1]]}'),
        ("layout", b'{"places": [' + b", ".join([b"null"] * 10_001) + b"]}"),
        ("around", b'{"nodes": 1}'),
        ("around", b'{"nodes": [], "places": [[0, 0]]}'),
        ("turtle", b"{"),
    ],
)
def test_a_malformed_request_is_400(client: Client, path: str, body: bytes) -> None:
    assert client.ask(f"/api/graph/{path}", method="POST", body=body).status == 400


def test_the_most_connected_come_with_what_joins_them(client: Client) -> None:
    found = get(client, "top", most="10")
    assert CAI in [node["id"] for node in found["nodes"]]
    assert len(found["nodes"]) == 10
    ids = {node["id"] for node in found["nodes"]}
    assert found["edges"]
    assert all({edge["source"], edge["target"]} <= ids for edge in found["edges"])


def test_all_are_expanded_at_once(client: Client) -> None:
    found = post(client, "around", {"nodes": [CAI, CHEN]})
    new = {node["id"] for node in found["nodes"]}
    assert new
    assert not new & {CAI, CHEN}
    one = get(client, "neighbours", node=CAI, limit="200")["nodes"]
    assert {node["id"] for node in one} - {CAI, CHEN} <= new
    assert all({e["source"], e["target"]} <= new | {CAI, CHEN} for e in found["edges"])


def test_a_selection_comes_as_turtle(client: Client) -> None:
    body = json.dumps({"nodes": [CAI, CHEN]}).encode()
    response = client.ask("/api/graph/turtle", method="POST", body=body)
    assert response.media_type == "text/turtle"
    found = rdflib.Graph().parse(data=response.body, format="turtle")
    assert set(map(str, found.subjects())) == {CAI, CHEN}
    assert set(map(str, found.objects(predicate=rdflib.RDFS.label))) == {"蔡奇", "陈吉宁"}
    assert (rdflib.URIRef(CAI), None, rdflib.URIRef(CHEN)) in found


def test_what_stands_stays() -> None:
    found = place([(0.0, 0.0), (300.0, 40.0), None], [(0, 2)])
    assert found[:2] == [(0.0, 0.0), (300.0, 40.0)]
    assert abs(found[2][0]) < 4 * SPACING


def test_places_are_the_same_each_time_and_apart() -> None:
    edges = [(0, number) for number in range(1, 40)]
    found = place([None] * 40, edges)
    assert found == place([None] * 40, edges)
    gaps = [
        (ax - bx) ** 2 + (ay - by) ** 2
        for number, (ax, ay) in enumerate(found)
        for bx, by in found[number + 1 :]
    ]
    assert min(gaps) > (SPACING / 8) ** 2


def test_a_crowd_at_the_same_meetings_is_no_heap() -> None:
    found = place([None] * 64, [(person, 60 + n) for person in range(60) for n in range(4)])
    nearest = sorted(
        min(hypot(ax - bx, ay - by) for bx, by in found if (ax, ay) != (bx, by)) for ax, ay in found
    )
    assert nearest[32] > SPACING / 2


def test_nothing_has_no_place() -> None:
    assert place([], []) == []


def test_few_make_room_for_many_and_many_stay_for_few() -> None:
    many = spread([(0.0, 0.0), *[None] * 30], [(0, number) for number in range(1, 31)])
    assert len(many) == 31
    assert len(set(many)) == 31


def test_neighbours_of_all_come_with_their_places(client: Client) -> None:
    asked = {"nodes": [CAI, CHEN], "places": [[0, 0], None]}
    found = post(client, "around", asked)
    assert len(found["places"]) == len(found["nodes"])
    assert len(found["moved"]) == 2
