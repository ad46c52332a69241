"""OpenRefine reconciles a column and extends it; skipped where it is not installed."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from tests.web.conftest import Client
from tests.web.refine import EVERY_ROW, PROGRAM, Refine, refining

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="OpenRefine is not installed")
TABLE = ("name\tpost", "蔡奇\t", "Cai Qi\t", "北京市委\t", "陈吉宁\t北京市市长", "无此人\t")


@pytest.fixture(scope="module")
def refine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Refine]:
    with refining(tmp_path_factory.mktemp("refine")) as running:
        yield running


def test_a_column_is_typed_matched_and_extended(refine: Refine, client: Client) -> None:
    service = f"{client.address}reconcile"
    manifest = json.loads(client.ask("/reconcile").body)
    spaces = {name: manifest[name] for name in ("identifierSpace", "schemaSpace")}
    project = refine.project(TABLE)

    types = refine.run("guess-types-of-column", project, columnName="name", service=service)
    assert types["types"][0]["id"] == "Official"

    detail = {"column": "post", "propertyName": "担任", "propertyID": "holds"}
    refine.reconcile(
        project,
        "name",
        {
            **{"mode": "standard-service", "service": service, "type": None, "limit": 0},
            **{"autoMatch": True, "columnDetails": [detail], **spaces},
        },
    )
    refine.rows(project)
    extension = json.dumps({"properties": [{"id": "holds", "name": "担任"}]})
    refine.run(
        "extend-data",
        project,
        **{"baseColumnName": "name", "columnInsertIndex": "1", "extension": extension},
        **{"endpoint": service, "engine": EVERY_ROW, **spaces},
    )
    posts = dict[str, list[str]]()
    name = ""
    for first, _, *added in refine.rows(project):  # cells of a new column come last
        name = first["v"] if first else name
        posts.setdefault(name, []).extend(cell["v"] for cell in added if cell)
    assert "中国共产党北京市委员会书记" in posts["蔡奇"]
    assert "北京市人民政府市长" in posts["陈吉宁"]
    assert posts["Cai Qi"] == posts["蔡奇"]
    assert posts["无此人"] == posts["北京市委"] == []
