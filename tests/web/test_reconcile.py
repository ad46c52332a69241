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


@pytest.mark.parametrize(
    "queries",
    [
        "x",
        "[]",
        '{"q": 1}',
        '{"q": {"query": "x", "limit": 0}}',
        '{"q": {"query": "x", "properties": 1}}',
        "[" * 100_000,
    ],
)
def test_a_malformed_batch_is_400(client: Client, queries: str) -> None:
    assert client.form("/reconcile", {"queries": queries}).status == 400


def test_entities_are_suggested_as_one_types(client: Client) -> None:
    manifest = json.loads(client.ask("/reconcile").body)
    assert manifest["suggest"]["entity"]["service_url"] + "/" == client.address
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


def test_pinyin_of_the_graph_is_a_name(client: Client) -> None:
    found = ask(client, q0={"query": "Cai Qi"}, q1={"query": "cq"})
    assert found["q0"]["result"][0] | {"match": True, "score": 100.0} == found["q0"]["result"][0]
    assert not any(hit["match"] for hit in found["q1"]["result"])


def test_properties_tell_candidates_apart(client: Client) -> None:
    post = [{"pid": "holds", "v": "北京市市长"}]
    other = [{"pid": "holds", "v": {"id": "post/x", "name": "江州市市长"}}]
    found = ask(
        client,
        q0={"query": "陈吉宁", "properties": post},
        q1={"query": "陈吉宁", "properties": other},
    )
    assert found["q0"]["result"][0]["match"] is True
    assert (found["q1"]["result"][0]["match"], found["q1"]["result"][0]["score"]) == (False, 80.0)


def test_types_and_properties_are_suggested(client: Client) -> None:
    types = json.loads(client.ask("/reconcile/suggest/type?prefix=官").body)["result"]
    assert types == [{"id": "Official", "name": "官员"}]
    properties = json.loads(client.ask("/reconcile/suggest/property?prefix=hold").body)["result"]
    assert [one["id"] for one in properties] == ["holds"]
    assert client.ask("/reconcile/suggest/other?prefix=a").status == 404
    proposed = json.loads(client.ask("/reconcile/properties?type=Person&limit=3").body)
    assert (proposed["type"], len(proposed["properties"])) == ("Person", 3)


EXTENSION = {"ids": ["person/蔡奇", "person/x y"], "properties": [{"id": "holds"}, {"id": "label"}]}


def test_what_is_matched_is_extended(client: Client) -> None:
    answer = json.loads(client.form("/reconcile", {"extend": json.dumps(EXTENSION)}).body)
    assert [one["id"] for one in answer["meta"]] == ["holds", "label"]
    row = answer["rows"]["person/蔡奇"]
    post = {"id": "post/中国共产党北京市委员会-书记", "name": "中国共产党北京市委员会书记"}
    assert post in row["holds"]
    assert row["label"] == [{"str": "蔡奇"}]
    assert answer["rows"]["person/x y"] == {"holds": [], "label": []}


def test_days_are_dates(client: Client) -> None:
    query = "SELECT ?e ?d { ?e a zp:Meeting ; zp:startDate ?d } ORDER BY ?e LIMIT 1"
    row = json.loads(client.form("/sparql", {"query": query}).body)["results"]["bindings"][0]
    local = row["e"]["value"].removeprefix("https://w3id.org/zhengpu/id/")
    asked = {"ids": [local], "properties": [{"id": "startDate"}]}
    answer = json.loads(client.form("/reconcile", {"extend": json.dumps(asked)}).body)
    assert answer["rows"][local]["startDate"] == [{"date": f"{row['d']['value']}T00:00:00Z"}]


def test_the_draft_s_lists_in_json_are_answered(client: Client) -> None:
    headers = {"Content-Type": "application/json"}
    conditions = [
        {"matchType": "name", "propertyValue": "陈吉宁"},
        {"matchType": "property", "propertyId": "holds", "propertyValue": ["北京市市长"]},
    ]
    body = json.dumps({"queries": [{"type": "Person", "conditions": conditions}]}).encode()
    found = client.ask("/reconcile/match", method="POST", body=body, headers=headers)
    candidate = json.loads(found.body)["results"][0]["candidates"][0]
    assert (candidate["id"], candidate["match"]) == ("person/陈吉宁", True)
    body = json.dumps(EXTENSION).encode()
    rows = json.loads(
        client.ask("/reconcile/extend", method="POST", body=body, headers=headers).body
    )["rows"]
    assert rows[0]["properties"][1] == {"id": "label", "values": [{"str": "蔡奇"}]}
    assert client.ask("/reconcile/match", method="POST", body=b"{}").status == 415


def test_a_preview_is_for_frames_of_this_machine(client: Client) -> None:
    page = client.ask("/reconcile/preview?id=person/蔡奇")
    assert "中国共产党北京市委员会书记" in page.text
    assert "frame-ancestors 'self' http://127.0.0.1:* " in page.headers["content-security-policy"]
    assert client.ask("/reconcile/preview?id=person/<b>").status == 404


def test_a_page_of_this_machine_may_send_json(client: Client) -> None:
    def allowed(origin: str) -> str | None:
        headers = {"Origin": origin, "Access-Control-Request-Method": "POST"}
        answer = client.ask("/reconcile/match", method="OPTIONS", headers=headers)
        assert answer.status == 204
        return answer.headers.get("access-control-allow-headers")

    assert allowed("http://localhost:3333") == "Content-Type, Accept"
    assert allowed("http://evil.example") is None


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-site"}, 200),
        ({"Referer": "http://localhost:3333/"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Referer": "http://evil.example/"}, 403),
        ({}, 403),
        ({"Referer": "http://["}, 403),
    ],
)
def test_a_callback_is_for_pages_of_this_machine(
    client: Client, headers: dict[str, str], status: int
) -> None:
    answer = client.ask("/reconcile?callback=jQuery1_2", headers=headers)
    assert answer.status == status
    if status == 200:
        assert answer.media_type == "text/javascript"
        assert answer.text.startswith('/**/jQuery1_2({"versions"')
        assert answer.headers["cross-origin-resource-policy"] == "same-site"


@pytest.mark.parametrize("name", ["", "alert(1)//", "a;b", "a.b.c.d.e", "é", "a" * 101])
def test_a_callback_is_a_name(client: Client, name: str) -> None:
    near = {"Sec-Fetch-Site": "same-site"}
    assert client.ask(f"/reconcile?callback={name}", headers=near).status == 400
