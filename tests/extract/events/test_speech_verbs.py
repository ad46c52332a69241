"""Words of meetings, bodies and several speakers, with marks and without."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import remarks


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "会议号召全市社员团结起来，再立新功。",
            [(None, "号召", "全市社员团结起来，再立新功。")],
            id="a meeting right before its verb",
        ),
        pytest.param(
            "岭军方面同时指责贝军袭击了能源设施。",
            [(None, "指责", "贝军袭击了能源设施。")],
            id="a side",
        ),
        pytest.param("省气象局认为今年雨水偏多。", [(None, "认为", "今年雨水偏多。")], id="a body"),
        pytest.param(
            "法院审理认为，孟云舟利用职务便利。",
            [(None, "认为", "孟云舟利用职务便利。")],
            id="a court",
        ),
        pytest.param(
            "省长孟云舟作出重要批示。批示指出：安全生产重于泰山。",
            [(None, "指出", "安全生产重于泰山。")],
            id="an instruction",
        ),
        pytest.param(
            "岭东省委五中全会对文物工作作出部署，指出，要推动统一监管。",
            [(None, "指出", "要推动统一监管。")],
            id="a session named in full",
        ),
        pytest.param(
            "近年来，市长孟云舟对文物工作作出一系列批示。强调，要坚持保护第一。",
            [("孟云舟", "强调", "要坚持保护第一。")],
            id="a subject behind its time",
        ),
        pytest.param(
            "市长孟云舟和市委书记温若水表示，感谢大家。",
            [("孟云舟", "表示", "感谢大家。"), ("温若水", "表示", "感谢大家。")],
            id="each of two",
        ),
        pytest.param(
            "市长孟云舟在报告中回顾了成绩，明确提出要不断提高水平。",
            [("孟云舟", "提出", "要不断提高水平。")],
            id="提出要",
        ),
        pytest.param(
            "市长孟云舟作了发言，他指出教育要办好，并提出三点建议：一是健全机制。",
            [("孟云舟", "指出", "教育要办好，"), ("孟云舟", "提出建议", "一是健全机制。")],
            id="points beside other words",
        ),
        pytest.param(
            "市长孟云舟提到，未来五年要建成强市。",
            [("孟云舟", "提到", "未来五年要建成强市。")],
            id="提到",
        ),
        pytest.param("领导小组由温若水局长任组长。要求各单位抓好落实。", [], id="no subject"),
        pytest.param("市长孟云舟工作踏实，要求自己比较严格。", [], id="of himself"),
    ],
)
def test_words_of_meetings_bodies_and_of_several(
    text: str, said: list[tuple[str | None, str, str]]
) -> None:
    assert [row[:3] for row in remarks(text)] == said
