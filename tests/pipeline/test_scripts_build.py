"""A paper in traditional characters and one in simplified: one person, one body, both forms."""

from __future__ import annotations

import pytest

import kg

SIMPLE = (
    "2020年06月11日08:00 来源：云州日报\n\n6月10日，云州市委书记赵启明主持召开会议。"
    "云州市公安局局长钱立新参加。\n"
)
TRADITIONAL = (
    "2020年06月12日08:00 來源：雲州日報\n\n6月11日，雲州市委書記趙啟明會見海外客商。"
    "雲州市公安局局長錢立新參加會見。\n"
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    folder = tmp_path_factory.mktemp("scripts")
    (folder / "in").mkdir()
    (folder / "in" / "simple.txt").write_text(SIMPLE, "utf-8")
    (folder / "in" / "traditional.txt").write_text(TRADITIONAL, "utf-8")
    kg.build(folder / "in", out=folder / "out")
    return kg.open(folder / "out")


@pytest.mark.parametrize(
    ("kind", "simple", "traditional"),
    [
        ("Person", "赵启明", "趙啟明"),
        ("Person", "钱立新", "錢立新"),
        ("Body", "中国共产党云州市委员会", "雲州市委"),
        ("Body", "云州市公安局", "雲州市公安局"),
    ],
)
def test_both_forms_name_one_node(
    graph: kg.Graph, kind: str, simple: str, traditional: str
) -> None:
    (entity,) = graph.find(traditional)
    assert entity.name == simple
    assert graph.query(f"ASK {{ <{entity.iri}> a zp:{kind} }}") is True
    files = graph.query(f"SELECT ?f {{ ?a zp:mentions <{entity.iri}> ; zp:sourceFile ?f }}")
    assert isinstance(files, list)
    assert len(files) == 2


def test_why_tells_it(graph: kg.Graph) -> None:
    (judgement,) = graph.why("趙啟明@traditional.txt", "赵启明@simple.txt")
    assert judgement.same
    assert any("同在一机构任职" in step.told for step in judgement.steps)
