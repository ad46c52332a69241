"""Delegations and missions are bodies, named with who sends them."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import mentioned_bodies


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param("江东省党政代表团到岚水县考察。", "江东省党政代表团", id="of a place"),
        pytest.param(
            "岚水县政协视察团听取汇报。", "中国人民政治协商会议岚水县委员会视察团", id="of a body"
        ),
        pytest.param("中国常驻联合国代表团发表声明。", "中国常驻联合国代表团", id="a mission"),
        pytest.param("世界银行驻华代表处举行活动。", "世界银行驻华代表处", id="an office here"),
    ],
)
def test_a_delegation_is_a_body(text: str, body: str) -> None:
    assert body in mentioned_bodies(text)


def test_who_sends_it_is_mentioned_too() -> None:
    named = mentioned_bodies("世界银行驻华代表处举行活动。中国共产党代表团访问岚国。")
    assert {"世界银行", "中国共产党", "中国共产党代表团"} <= named


@pytest.mark.parametrize("text", ["代表团团长程远舟出席。", "各代表团审议报告。"])
def test_one_of_nobody_is_none(text: str) -> None:
    assert not any(name.endswith("代表团") for name in mentioned_bodies(text))
