from __future__ import annotations

import json
from typing import Any

import pytest

from tests.web.conftest import Client


def ask(client: Client, **queries: dict[str, object]) -> Any:
    response = client.form("/reconcile", {"queries": json.dumps(queries)})
    assert response.status == 200
    return json.loads(response.body)


def test_the_service_says_what_it_matches(client: Client) -> None:
    manifest = json.loads(client.ask("/reconcile").body)
    assert "0.2" in manifest["versions"]
    assert manifest["identifierSpace"] == "https://w3id.org/zhengpu/id/"
    assert {"id": "Official", "name": "官员"} in manifest["defaultTypes"]


def test_a_batch_of_names_is_matched(client: Client) -> None:
    found = ask(client, q0={"query": "蔡奇"}, q1={"query": "北京市委", "type": "Body"})
    person, body = found["q0"]["result"][0], found["q1"]["result"][0]
    assert (person["id"], person["match"], person["score"]) == ("person/蔡奇", True, 100.0)
    assert (body["id"], body["match"]) == ("body/中国共产党北京市委员会", True)


def test_what_is_named_in_part_is_offered_and_not_matched(client: Client) -> None:
    found = ask(client, q0={"query": "北京市人大", "limit": 3})["q0"]["result"]
    assert len(found) <= 3
    near = [hit for hit in found if hit["score"] < 100]
    assert not any(hit["match"] for hit in near)


def test_a_class_takes_those_below_it(client: Client) -> None:
    found = ask(
        client, q0={"query": "蔡奇", "type": "Person"}, q1={"query": "蔡奇", "type": "Body"}
    )
    assert found["q0"]["result"]
    assert not any(hit["id"] == "person/蔡奇" for hit in found["q1"]["result"])


@pytest.mark.parametrize("queries", ["x", "[]", '{"q": 1}', '{"q": {"query": "x", "limit": 0}}'])
def test_a_malformed_batch_is_400(client: Client, queries: str) -> None:
    assert client.form("/reconcile", {"queries": queries}).status == 400


def test_entities_are_suggested_as_one_types(client: Client) -> None:
    manifest = json.loads(client.ask("/reconcile").body)
    path = manifest["suggest"]["entity"]["service_path"]
    found = json.loads(client.ask(f"{path}?prefix=蔡").body)["result"]
    assert found[0]["id"] == "person/蔡奇"
    assert found[0]["notable"] == [{"id": "Official", "name": "官员"}]


@pytest.mark.parametrize(
    ("origin", "is_let_in"),
    [
        ("http://127.0.0.1:3333", True),
        ("http://localhost:3333", True),
        ("http://evil.example", False),
        ("http://127.0.0.1.evil.example", False),
        ("null", False),
    ],
)
def test_only_pages_from_this_machine_may_read_it(
    client: Client, origin: str, is_let_in: bool
) -> None:
    headers = client.ask("/reconcile", headers={"Origin": origin}).headers
    assert headers.get("access-control-allow-origin") == (origin if is_let_in else None)
