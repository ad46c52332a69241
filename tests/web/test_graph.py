from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest

from kg.export.settling import SPACING
from kg.web.placing import place
from tests.web.conftest import Client

ID = "https://w3id.org/zhengpu/id/"
CAI, CHEN = f"{ID}person/蔡奇", f"{ID}person/陈吉宁"


def get(client: Client, path: str, **fields: str) -> Any:
    response = client.ask(f"/api/graph/{path}?{urlencode(fields)}")
    assert response.status == 200
    return json.loads(response.body)


def post(client: Client, path: str, content: object) -> Any:
    response = client.ask(f"/api/graph/{path}", method="POST", body=json.dumps(content).encode())
    assert response.status == 200
    return json.loads(response.body)


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
        ("links", b'{"nodes": ["' + b'", "'.join([b"x"] * 5001) + b'"]}'),
        ("layout", b'{"nodes": ["a"], "fixed": {"a": [1]}}'),
        ("layout", b'{"nodes": ["a"], "edges": [1]}'),
    ],
)
def test_a_malformed_request_is_400(client: Client, path: str, body: bytes) -> None:
    assert client.ask(f"/api/graph/{path}", method="POST", body=body).status == 400


def test_what_stands_stays() -> None:
    fixed = {"甲": (0.0, 0.0), "乙": (300.0, 40.0)}
    found = place(["甲", "乙", "丙"], fixed, [("甲", "丙")])
    assert found["甲"] == fixed["甲"]
    assert found["乙"] == fixed["乙"]
    assert abs(found["丙"][0]) < 4 * SPACING


def test_places_are_the_same_each_time_and_apart() -> None:
    nodes = [f"n{number}" for number in range(40)]
    edges = [("n0", node) for node in nodes[1:]]
    found = place(nodes, {}, edges)
    assert found == place(nodes, {}, edges)
    points = sorted(found.values())
    gaps = [
        (ax - bx) ** 2 + (ay - by) ** 2
        for number, (ax, ay) in enumerate(points)
        for bx, by in points[number + 1 :]
    ]
    assert min(gaps) > (SPACING / 8) ** 2


def test_nothing_has_no_place() -> None:
    assert place([], {}, []) == {}
